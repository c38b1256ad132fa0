// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/quotations/cuelexicon.h"
#include "models/matching/stems/wordlexicon.h"
#include "models/project/suggesting/linkproposals.h"
#include "models/project/suggesting/quoteproposals.h"
#include "models/project/suggesting/suggester.h"
#include "models/storage/proposals/proposalstore.h"
#include "tests/items/testproject.h"

#include <QSemaphore>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace Stemma;

namespace {

const QString kLedger
    = u"“We do not sell data to banks or credit card companies,” Mira Olsen said on Monday.\n\n"
      "The plan was called “Blue Harbour” inside the company.\n\n"
      "“It would be wrong to do so, and we never will.”\n"_s;
const QString kPost = u"Mira Olsen told the newspaper that “we do not sell data to banks at all.”\n"_s;

// The same statement in two articles on one story; the second one does not say whose words they are.
const QString kStory
    = u"The harbour authority wants to close the old lighthouse at Karlsund before the winter storms "
      u"begin.\n\n"
      "“We have looked at every beam of the lighthouse and cannot keep its doors open for visitors,” "
      "harbour master Mira Olsen said on Monday.\n\nThe lighthouse was built by fishermen.\n"_s;
const QString kRetold
    = u"Karlsund will lose its lighthouse: the harbour authority closes the old tower before the storms of "
      "winter begin.\n\nIt was the talk of the town. “We have looked at every beam of the lighthouse and "
      "cannot keep the doors open for visitors.” The fishermen who built it would be sad.\n"_s;

QStringList cues()
{
    return {QStringLiteral(STEMMA_CUES)};
}

QStringList words()
{
    return {QStringLiteral(STEMMA_WORDS)};
}

} // namespace

class TestSuggester : public QObject {
    Q_OBJECT

private:
    static ProposalStore &kept(TestProject &project) { return *ProposalStore::of(project->contentStore()); }

    /// Without names, which have a test of their own.
    static QList<Proposal> all(TestProject &project)
    {
        QList<Proposal> proposals;
        for (const ProposalRow &row : kept(project).proposals({}, 0, 1000).value_or(QList<ProposalRow>())) {
            if (row.proposal.type != SuggestionType::Entity) {
                proposals.append(row.proposal);
            }
        }
        return proposals;
    }

    static void suggestNow(TestProject &project)
    {
        CueLexicons cueLexicons;
        WordLexicons wordLexicons;
        QVERIFY(cueLexicons.addFolder(cues().first()));
        QVERIFY(wordLexicons.addFolder(words().first()));
        QVERIFY(suggestAll(project->contentStore(), cueLexicons, wordLexicons,
                           [](qint64, qint64) { return true; }));
    }

    static void linkNow(TestProject &project)
    {
        suggestNow(project);
        CueLexicons cueLexicons;
        WordLexicons wordLexicons;
        QVERIFY(cueLexicons.addFolder(cues().first()));
        QVERIFY(wordLexicons.addFolder(words().first()));
        QVERIFY(suggestLinks(project->contentStore(), cueLexicons, wordLexicons,
                             [](qint64, qint64) { return true; }));
    }

    /// Gives @p article another text, as one edit.
    static void correct(TestProject &project, ArticleId article, const QString &text)
    {
        QVERIFY(project->contentStore().putContents({text}, {}));
        const auto before = project->store().article(article);
        QVERIFY(before);
        Revision revision = *project->store().revision(before->revision);
        revision.id = RevisionId::make();
        revision.text = ContentHash::ofText(text);
        revision.length = SourceText(text).codePointLength();
        Article after = *before;
        after.revision = revision.id;
        QVERIFY(project->applyChanges(EditAction::EditArticle,
                                      {Change<Revision>{{}, revision}, Change<Article>{*before, after}}));
    }

    static qint64 openOf(TestProject &project)
    {
        return kept(project).countProposals({}).value_or(-1); // as the articles have it
    }

    static QList<Proposal> ofType(TestProject &project, SuggestionType type)
    {
        QList<Proposal> proposals = all(project);
        proposals.removeIf([type](const Proposal &one) { return one.type != type; });
        return proposals;
    }

private Q_SLOTS:

    void subjectsTellWordsFromLooks_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("subject");
        QTest::newRow("case and marks") << u"We DON’T, “sell”  data."_s << u"we dont sell data"_s;
        QTest::newRow("an apostrophe is no blank") << u"don't"_s << u"dont"_s;
        QTest::newRow("diacritics") << u"Élan – vital"_s << u"elan vital"_s;
        QTest::newRow("another script") << u"Мы не продаём."_s << u"мы не продаем"_s;
        QTest::newRow("signs alone") << u"…!"_s << QString();
    }

    void subjectsTellWordsFromLooks()
    {
        QFETCH(const QString, words);
        QFETCH(const QString, subject);
        QCOMPARE(quoteSubject(words), subject);
    }

    void longSubjectsAreCutAndStayApart()
    {
        const QString common = QString(u"many words "_s).repeated(40);
        const QString one = quoteSubject(QString(common + u"yes"_s));
        QVERIFY(one.size() < 200);
        QVERIFY(one != quoteSubject(QString(common + u"no"_s)));
        QCOMPARE(one, quoteSubject(QString(common + u"YES."_s)));
    }

    void payloadAndReasonsComeBack()
    {
        const ProposedQuote quote{u"Ада"_s, u"said"_s, u"the “Post”"_s, QuoteForm::Direct};
        QVERIFY(ProposedQuote::fromPayload(quote.toPayload()) == quote);
        QVERIFY(!ProposedQuote::fromPayload(u"[]"_s));
        const QList<ProposalReason> reasons{{u"named"_s, {u"Ада"_s, u"said"_s}}, {u"sentence"_s, {}}};
        QVERIFY(reasonsFrom(toReasons(reasons)) == reasons);
    }

    void quotesAreProposedWithWhoSpokeThem()
    {
        TestProject project;
        project.addArticle(u"Ledger"_s, u"L"_s, u"2031"_s, kLedger);
        suggestNow(project);
        const QList<Proposal> proposals = all(project);
        QCOMPARE(proposals.size(), 2); // the name of the plan is none
        QVERIFY(proposals[0].subject.startsWith(u"we do not sell"_s));
        QCOMPARE(ProposedQuote::fromPayload(proposals[0].payload)->speaker, u"Mira Olsen"_s);
        QCOMPARE(ProposedQuote::fromPayload(proposals[0].payload)->cue, u"said"_s);
        QCOMPARE(reasonsFrom(proposals[0].reasons).first(),
                 (ProposalReason{u"named"_s, {u"Mira Olsen"_s, u"said"_s}}));
        QVERIFY(kept(project).countUnscanned(kSuggestingEngine) == 0);
    }

    void theSameWordsTwiceAreTwoProposals()
    {
        TestProject project;
        project.addArticle(u"A"_s, u"L"_s, u"2031"_s,
                           u"“We will never do that again.”\n\n“We will never do that again.”\n"_s);
        suggestNow(project);
        const QList<Proposal> proposals = all(project);
        QCOMPARE(proposals.size(), 2);
        QVERIFY(proposals[0].id != proposals[1].id);
        QCOMPARE(proposals[1].subject, QString(proposals[0].subject + u"#2"_s));
    }

    void acceptingTagsAndDecidesInOneEdit()
    {
        TestProject project;
        const ArticleId article = project.addArticle(u"Ledger"_s, u"L"_s, u"2031"_s, kLedger);
        suggestNow(project);
        const QList<Proposal> proposals = all(project);
        const qint64 before = project.edits();
        const auto dump = project->store().dump();
        const qint64 waiting = project->store().articles({}, 0, 1)->first().proposals;
        const auto accepted = project->acceptProposals({proposals[0]});
        QVERIFY(accepted);
        QCOMPARE(accepted->count, 1);
        QCOMPARE(accepted->made.size(), 1);
        QCOMPARE(project.edits(), before + 1);
        const auto span = project->store().span(accepted->made.first());
        QVERIFY(span);
        QCOMPARE(span->ranges, proposals[0].ranges);
        QCOMPARE(span->status, SpanStatus::Accepted);
        QCOMPARE(span->cue, u"said"_s);
        QCOMPARE(span->form, QuoteForm::Direct);
        QCOMPARE(span->annotator, u"Ada"_s);
        QCOMPARE(project->store().entity(span->speaker)->name, u"Mira Olsen"_s);
        const auto decision = project->store().suggestion(proposals[0].id);
        QVERIFY(decision);
        QCOMPARE(decision->decision, Decision::Accepted);
        QCOMPARE(decision->subject, proposals[0].subject);
        QCOMPARE(all(project), QList<Proposal>{proposals[1]});
        QCOMPARE(project->store().articles({}, 0, 1)->first().proposals, waiting - 1);

        // A second time there is nothing to accept, and nothing in the journal.
        QCOMPARE(project->acceptProposals({proposals[0]})->count, 0);
        QCOMPARE(project.edits(), before + 1);

        QVERIFY(project->undo());
        QVERIFY(project->store().dump() == dump);
        QCOMPARE(all(project), proposals);
        QVERIFY(project->redo());
        QCOMPARE(all(project), QList<Proposal>{proposals[1]});
        QCOMPARE(project->store().spansOfArticle(article)->size(), 1);
    }

    void whatWasRejectedIsNeverProposedAgain()
    {
        TestProject project;
        project.addArticle(u"Ledger"_s, u"L"_s, u"2031"_s, kLedger);
        suggestNow(project);
        const QList<Proposal> proposals = all(project);
        QVERIFY(project->rejectProposals({proposals[0]}) == 1);
        QCOMPARE(all(project), QList<Proposal>{proposals[1]});
        // Another engine looks through everything anew.
        auto *store = ProposalStore::of(project->contentStore());
        const auto article = project->store().article(proposals[0].article);
        QVERIFY(store->putScanned({{article->id, article->revision, proposals}}, kSuggestingEngine + 1));
        QCOMPARE(all(project), QList<Proposal>{proposals[1]});
        QVERIFY(project->undo());
        QCOMPARE(all(project), proposals);
    }

    void manyAreAcceptedAsOneStep()
    {
        TestProject project;
        project.addArticle(u"Ledger"_s, u"L"_s, u"2031"_s, kLedger);
        project.addArticle(u"Post"_s, u"P"_s, u"2031"_s, kPost);
        suggestNow(project);
        QCOMPARE(project->acceptProposals(all(project))->count, 3);
        QVERIFY(all(project).isEmpty());
        QCOMPARE(project->store().entitiesNamed(u"Mira Olsen"_s)->size(), 1);
        QVERIFY(project->undo());
        QCOMPARE(all(project).size(), 3);
        QVERIFY(project->store().entitiesNamed(u"Mira Olsen"_s)->isEmpty());
    }

    void theSameQuoteIsProposedAsALink()
    {
        TestProject project;
        const ArticleId first = project.addArticle(u"First"_s, u"A"_s, u"2031"_s, kStory);
        const ArticleId second = project.addArticle(u"Second"_s, u"B"_s, u"2031"_s, kRetold);
        linkNow(project);
        QVERIFY(kept(project).areLinksCurrent(kLinkingEngine) == true);
        const QList<Proposal> links = ofType(project, SuggestionType::Link);
        QCOMPARE(links.size(), 1);
        QCOMPARE(links[0].article, first);
        QCOMPARE(links[0].partner, second);
        const auto payload = ProposedLink::fromPayload(links[0].payload);
        QVERIFY(payload);
        QVERIFY(payload->words.contains(u"keep its doors"_s));
        QVERIFY(payload->partnerWords.contains(u"keep the doors"_s));
        QVERIFY(!reasonsFrom(links[0].reasons).isEmpty());
        // The same again.
        linkNow(project);
        QCOMPARE(ofType(project, SuggestionType::Link), links);
        // One more article has to be compared.
        project.addArticle(u"Third"_s, u"C"_s, u"2031"_s, kLedger);
        suggestNow(project);
        QVERIFY(kept(project).areLinksCurrent(kLinkingEngine) == false);
    }

    void whatIsDoubtfulComesLastAndHoldsNothingTogether()
    {
        const QString story
            = u"Anna Poe told the Post: “The storm took %1 boats and the whole northern pier of "
              "the old harbour in one night.”\n\n"_s
            + kStory;
        TestProject project;
        const ArticleId first = project.addArticle(u"First"_s, u"A"_s, u"2031"_s, story.arg(40));
        const ArticleId second = project.addArticle(u"Second"_s, u"B"_s, u"2031"_s, story.arg(700));
        linkNow(project);
        QList<Proposal> doubtful = ofType(project, SuggestionType::Link);
        doubtful.removeIf([](const Proposal &one) { return !needsALook(one.reasons); });
        QCOMPARE(doubtful.size(), 1);
        QVERIFY(isDoubtful(doubtful[0].reasons));
        QVERIFY(doubtful[0].score <= kMostDoubtful);
        const auto reasons = reasonsFrom(doubtful[0].reasons);
        QCOMPARE(reasons.first().code, u"doubtful"_s);
        QVERIFY(std::ranges::contains(reasons, u"otherNumber"_s, &ProposalReason::code));
        // One that has the words of the first is linked with that alone, and the doubt is asked once.
        const ArticleId third = project.addArticle(u"Third"_s, u"C"_s, u"2031"_s, story.arg(40));
        linkNow(project);
        qsizetype doubts = 0;
        for (const Proposal &link : ofType(project, SuggestionType::Link)) {
            const bool isOfStorm = link.payload.contains(u"pier"_s);
            doubts += isDoubtful(link.reasons) ? 1 : 0;
            QVERIFY(!isOfStorm || isDoubtful(link.reasons)
                    || (link.article != second && link.partner != second));
        }
        QCOMPARE(doubts, 1);
        QVERIFY(first != third);
    }

    // What somebody said are two is not made one through a third; what held it together is replaced.
    void aRejectedLinkHoldsNothingTogether()
    {
        TestProject project;
        project.addArticle(u"First"_s, u"A"_s, u"2031"_s, kStory);
        project.addArticle(u"Second"_s, u"B"_s, u"2031"_s, kRetold);
        linkNow(project);
        const QList<Proposal> first = ofType(project, SuggestionType::Link);
        QCOMPARE(first.size(), 1);
        QVERIFY(project->rejectProposals(first));
        QVERIFY(kept(project).areLinksCurrent(kLinkingEngine) == false);
        linkNow(project);
        QVERIFY(ofType(project, SuggestionType::Link).isEmpty());
        QVERIFY(ofType(project, SuggestionType::Speaker).isEmpty()); // those words are another's
        project.addArticle(u"Third"_s, u"C"_s, u"2031"_s, kStory);
        linkNow(project);
        // Both others say it, but only one of them can be the same.
        const QList<Proposal> second = ofType(project, SuggestionType::Link);
        QCOMPARE(second.size(), 1);
        QVERIFY(project->rejectProposals(second));
        linkNow(project);
        const QList<Proposal> third = ofType(project, SuggestionType::Link);
        QCOMPARE(third.size(), 1);
        QVERIFY(third[0].id != second[0].id && third[0].id != first[0].id);
        // Taken back, two links hold the three together again.
        QVERIFY(project->undo());
        QVERIFY(project->undo()); // the article
        QVERIFY(project->undo());
        QVERIFY(project->redo());
        QVERIFY(project->undo());
        linkNow(project);
        QCOMPARE(ofType(project, SuggestionType::Link), first);
    }

    // Places are those of one text: nothing of another one is proposed or accepted.
    void anotherTextTakesWhatWasProposedAlong()
    {
        TestProject project;
        const ArticleId first = project.addArticle(u"First"_s, u"A"_s, u"2031"_s, kStory);
        const ArticleId second = project.addArticle(u"Second"_s, u"B"_s, u"2031"_s, kRetold);
        linkNow(project);
        const QList<Proposal> before = all(project);
        QCOMPARE(ofType(project, SuggestionType::Link).size(), 1);
        correct(project, second, u"Nothing is said here, by nobody and at no time at all.\n"_s);
        QCOMPARE(ofType(project, SuggestionType::Link).size(), 0);
        for (const Proposal &one : all(project)) {
            QCOMPARE(one.article, first);
        }
        const auto listed = kept(project).proposals({}, 0, 1000);
        QVERIFY(listed);
        QCOMPARE(openOf(project), listed->size());
        const auto accepted = project->acceptProposals(before);
        QVERIFY(accepted);
        QVERIFY(project->store().spansOfArticle(second)->isEmpty());
        QVERIFY(project->undo());
        linkNow(project);
        QVERIFY(ofType(project, SuggestionType::Link).isEmpty());
        QVERIFY(kept(project).countUnscanned(kSuggestingEngine) == 0);
        // The text that it had before, back by undo: the same again.
        QVERIFY(project->undo());
        linkNow(project);
        QCOMPARE(all(project), before);
    }

    void anotherTextOrLanguageIsLookedThroughByItself()
    {
        TestProject project;
        const ArticleId article = project.addArticle(u"Ledger"_s, u"L"_s, u"2031"_s, kLedger);
        Suggester suggester(cues(), words());
        suggester.setProject(project.project());
        QTRY_COMPARE(ofType(project, SuggestionType::Quote).size(), 2);
        QTRY_COMPARE(suggester.state(), Suggester::State::Idle);
        correct(project, article, kPost);
        QTRY_COMPARE(ofType(project, SuggestionType::Quote).size(), 1);
        QTRY_COMPARE(suggester.state(), Suggester::State::Idle);
        Article spoken = *project->store().article(article);
        spoken.language = u"de"_s;
        QVERIFY(project->updateArticle(spoken));
        QVERIFY(kept(project).countUnscanned(kSuggestingEngine) == 1);
        QTRY_COMPARE(kept(project).countUnscanned(kSuggestingEngine), 0);
        QTRY_COMPARE(suggester.state(), Suggester::State::Idle);
    }

    // An edit while articles are compared is newer than what comes of it.
    void whatGoesWhileArticlesAreComparedIsComparedAnew()
    {
        TestProject project;
        project.addArticle(u"First"_s, u"A"_s, u"2031"_s, kStory);
        project.addArticle(u"Second"_s, u"B"_s, u"2031"_s, kStory);
        project.addArticle(u"Third"_s, u"C"_s, u"2031"_s, kStory);
        linkNow(project);
        const QList<Proposal> links = ofType(project, SuggestionType::Link);
        QCOMPARE(links.size(), 2); // hold the three together
        // Every article is compared again, and the one in the middle goes meanwhile.
        const bool isBase = links[0].article == links[1].article || links[0].article == links[1].partner;
        const ArticleId middle = isBase ? links[0].article : links[0].partner;
        QVERIFY(kept(project).beginLinking(kLinkingEngine, true));
        CueLexicons cueLexicons;
        WordLexicons wordLexicons;
        QVERIFY(cueLexicons.addFolder(cues().first()));
        QVERIFY(wordLexicons.addFolder(words().first()));
        bool isGone = false;
        QVERIFY(suggestLinks(project->contentStore(), cueLexicons, wordLexicons, [&](qint64 done, qint64) {
            if (done == 3 && !isGone) {
                isGone = true;
                return project->removeArticles({middle}).has_value();
            }
            return true;
        }));
        QVERIFY(isGone);
        QVERIFY(kept(project).areLinksCurrent(kLinkingEngine) == false);
        linkNow(project);
        QVERIFY(kept(project).areLinksCurrent(kLinkingEngine) == true);
        const QList<Proposal> left = ofType(project, SuggestionType::Link);
        QCOMPARE(left.size(), 1);
        QVERIFY(left[0].article != middle && left[0].partner != middle);
    }

    // Who closes the program does not wait for a long article: it is left, and looked through again.
    void anArticleIsLeftInTheMiddle()
    {
        TestProject project;
        project.addArticle(u"First"_s, u"A"_s, u"2031"_s, kStory);
        CueLexicons cueLexicons;
        WordLexicons wordLexicons;
        QVERIFY(cueLexicons.addFolder(cues().first()));
        QVERIFY(wordLexicons.addFolder(words().first()));
        int asked = 0;
        const auto done = suggestAll(
            project->contentStore(), cueLexicons, wordLexicons, [](qint64, qint64) { return true; }, nullptr,
            [&asked] { return ++asked == 2; });
        QCOMPARE(done, 0);
        QCOMPARE(asked, 2);
        QVERIFY(all(project).isEmpty());
        QCOMPARE(kept(project).countUnscanned(kSuggestingEngine), 1);
        suggestNow(project);
        QVERIFY(!all(project).isEmpty());
    }

    // In the background, a moment after the last decision.
    void afterARejectedLinkOthersAreLookedFor()
    {
        TestProject project;
        project.addArticle(u"First"_s, u"A"_s, u"2031"_s, kStory);
        project.addArticle(u"Second"_s, u"B"_s, u"2031"_s, kRetold);
        Suggester suggester(cues(), words());
        suggester.setProject(project.project());
        QTRY_COMPARE_WITH_TIMEOUT(ofType(project, SuggestionType::Link).size(), 1, 30'000);
        QTRY_COMPARE_WITH_TIMEOUT(suggester.state(), Suggester::State::Idle, 30'000);
        QVERIFY(project->rejectProposals(ofType(project, SuggestionType::Link)));
        QVERIFY(kept(project).areLinksCurrent(kLinkingEngine) == false);
        QTRY_VERIFY_WITH_TIMEOUT(kept(project).areLinksCurrent(kLinkingEngine) == true, 30'000);
        QVERIFY(ofType(project, SuggestionType::Link).isEmpty());
        suggester.setProject(nullptr);
    }

    // What a link that was turned down took away comes back with it.
    void takingBackARejectionBringsAllBack()
    {
        TestProject project;
        project.addArticle(u"First"_s, u"A"_s, u"2031"_s, kStory);
        project.addArticle(u"Second"_s, u"B"_s, u"2031"_s, kRetold);
        Suggester suggester(cues(), words());
        suggester.setProject(project.project());
        QTRY_COMPARE_WITH_TIMEOUT(suggester.state(), Suggester::State::Idle, 30'000);
        QTRY_COMPARE_WITH_TIMEOUT(ofType(project, SuggestionType::Speaker).size(), 1, 30'000);
        const QList<Proposal> before = all(project);
        QVERIFY(project->rejectProposals(ofType(project, SuggestionType::Link)));
        QTRY_VERIFY_WITH_TIMEOUT(kept(project).areLinksCurrent(kLinkingEngine) == true, 30'000);
        QVERIFY(ofType(project, SuggestionType::Speaker).isEmpty());
        QVERIFY(project->undo());
        QCOMPARE(ofType(project, SuggestionType::Link).size(), 1); // at once
        QTRY_COMPARE_WITH_TIMEOUT(all(project), before, 30'000);
    }

    void linksHaveOneIdInBothDirections()
    {
        const LinkedArticle one{ArticleId::make(), RevisionId::make(), u"One"_s};
        const LinkedArticle other{ArticleId::make(), RevisionId::make(), u"Other"_s};
        LinkQuote quote;
        quote.words = u"We keep the doors open"_s;
        quote.place = {0, 22};
        LinkQuote same;
        same.words = u"We keep its doors open"_s;
        same.place = {5, 27};
        const Proposal there = linkProposal(one, quote, other, same, {});
        const Proposal back = linkProposal(other, same, one, quote, {});
        QCOMPARE(there.id, back.id);
        QCOMPARE(there.subject, back.subject);
        QCOMPARE(there.article, one.article);
        QCOMPARE(back.article, other.article);
    }

    // The same files give the same links, whatever ids they got.
    void theBaseIsTheFirstByName()
    {
        TestProject project;
        const ArticleId second = project.addArticle(u"Second"_s, u"B"_s, u"2031"_s, kRetold);
        const ArticleId first = project.addArticle(u"First"_s, u"A"_s, u"2031"_s, kStory);
        linkNow(project);
        const QList<Proposal> links = ofType(project, SuggestionType::Link);
        QCOMPARE(links.size(), 1);
        QCOMPARE(links[0].article, first);
        QCOMPARE(links[0].partner, second);
    }

    void acceptingALinkTagsAndJoinsInOneEdit()
    {
        TestProject project;
        const ArticleId first = project.addArticle(u"First"_s, u"A"_s, u"2031"_s, kStory);
        const ArticleId second = project.addArticle(u"Second"_s, u"B"_s, u"2031"_s, kRetold);
        linkNow(project);
        const QList<Proposal> before = all(project);
        const auto dump = project->store().dump();
        const qint64 edits = project.edits();
        const auto accepted = project->acceptProposals(ofType(project, SuggestionType::Link));
        QVERIFY(accepted);
        QCOMPARE(accepted->count, 1);
        QCOMPARE(accepted->made.size(), 2);
        QCOMPARE(project.edits(), edits + 1);
        const auto left = project->store().spansOfArticle(first);
        const auto right = project->store().spansOfArticle(second);
        QCOMPARE(left->size(), 1);
        QCOMPARE(right->size(), 1);
        QVERIFY(!left->first().group.isNull());
        QCOMPARE(left->first().group, right->first().group);
        QCOMPARE(left->first().cue, u"said"_s); // what was proposed about the quote came along
        QVERIFY(ofType(project, SuggestionType::Link).isEmpty());
        QVERIFY(ofType(project, SuggestionType::Quote).isEmpty());
        QVERIFY(project->store().check([](double) { return true; })->isEmpty());
        QVERIFY(project->undo());
        QVERIFY(project->store().dump() == dump);
        QCOMPARE(all(project), before);
    }

    void whatAPersonLinkedIsNotProposed()
    {
        TestProject project;
        const ArticleId first = project.addArticle(u"First"_s, u"A"_s, u"2031"_s, kStory);
        const ArticleId second = project.addArticle(u"Second"_s, u"B"_s, u"2031"_s, kRetold);
        linkNow(project);
        const SpanId left = project.addSpan(
            first, SpanKind::Quote, u"We have looked at every beam of the lighthouse and cannot keep"_s);
        const SpanId right = project.addSpan(
            second, SpanKind::Quote, u"We have looked at every beam of the lighthouse and cannot keep"_s);
        QCOMPARE(ofType(project, SuggestionType::Link).size(), 1);
        QVERIFY(project->linkSpans({left, right}));
        QVERIFY(ofType(project, SuggestionType::Link).isEmpty());
        QVERIFY(project->unlinkSpan(right));
        QCOMPARE(ofType(project, SuggestionType::Link).size(), 1);
        // Tagged ones are joined, not tagged again.
        const auto accepted = project->acceptProposals(ofType(project, SuggestionType::Link));
        QVERIFY(accepted);
        QVERIFY(accepted->made.isEmpty());
        QCOMPARE(project->store().span(left)->group, project->store().span(right)->group);
        QVERIFY(!project->store().span(left)->group.isNull());
    }

    void aSpeakerNamedElsewhereIsProposed()
    {
        TestProject project;
        project.addArticle(u"First"_s, u"A"_s, u"2031"_s, kStory);
        const ArticleId second = project.addArticle(u"Second"_s, u"B"_s, u"2031"_s, kRetold);
        linkNow(project);
        const QList<Proposal> speakers = ofType(project, SuggestionType::Speaker);
        QCOMPARE(speakers.size(), 1);
        QCOMPARE(speakers[0].article, second);
        QCOMPARE(reasonsFrom(speakers[0].reasons).first().code, u"namedElsewhere"_s);
        // Of a quote that is tagged without a speaker it is written into it.
        const SpanId span = project.addSpan(
            second, SpanKind::Quote, u"We have looked at every beam of the lighthouse and cannot keep"_s);
        QVERIFY(project->acceptProposals(speakers));
        const auto speaker = project->store().entity(project->store().span(span)->speaker);
        QVERIFY(speaker);
        QCOMPARE(speaker->name, u"Mira Olsen"_s);
        QVERIFY(ofType(project, SuggestionType::Speaker).isEmpty());
        QVERIFY(project->undo());
        QCOMPARE(ofType(project, SuggestionType::Speaker).size(), 1);
        // Somebody else said so: nothing to propose any more.
        QVERIFY(project->updateSpan(span, {.speaker = u"Anna Berg"_s}));
        QVERIFY(ofType(project, SuggestionType::Speaker).isEmpty());
    }

    void allOfAProjectAreAcceptedAtOnce()
    {
        TestProject project;
        project.addArticle(u"First"_s, u"A"_s, u"2031"_s, kStory);
        project.addArticle(u"Second"_s, u"B"_s, u"2031"_s, kRetold);
        project.addArticle(u"Ledger"_s, u"L"_s, u"2031"_s, kLedger);
        linkNow(project);
        const auto dump = project->store().dump();
        const auto accepted = project->acceptProposals(all(project));
        QVERIFY(accepted);
        QVERIFY(all(project).isEmpty());
        QCOMPARE(accepted->made.size(), 4); // each quote once
        QVERIFY(project->store().countGroups({}) == 1);
        QVERIFY(project->store().check([](double) { return true; })->isEmpty());
        QVERIFY(project->undo());
        QVERIFY(project->store().dump() == dump);
    }

    void theSuggesterBeginsByItselfAndGoesOnAfterAnImport()
    {
        TestProject project;
        project.addArticle(u"Ledger"_s, u"L"_s, u"2031"_s, kLedger);
        Suggester suggester(cues(), words());
        QSignalSpy changes(&suggester, &Suggester::proposalsChanged);
        suggester.setProject(project.project());
        QTRY_COMPARE(ofType(project, SuggestionType::Quote).size(), 2);
        QTRY_COMPARE(suggester.state(), Suggester::State::Idle);
        QTRY_VERIFY(!changes.isEmpty());
        changes.clear();
        project.addArticle(u"Post"_s, u"P"_s, u"2031"_s, kPost);
        QTRY_COMPARE(ofType(project, SuggestionType::Quote).size(), 3);
        QTRY_VERIFY(!changes.isEmpty());
        QTRY_COMPARE(suggester.state(), Suggester::State::Idle);
        // What undo takes away is gone, what redo brings back is looked through again.
        QVERIFY(project->undo());
        QCOMPARE(ofType(project, SuggestionType::Quote).size(), 2);
        QVERIFY(project->redo());
        QTRY_COMPARE(ofType(project, SuggestionType::Quote).size(), 3);
    }

    void pausedAndCancelledItWaits()
    {
        TestProject project;
        constexpr int kArticles = 20;
        constexpr int kDone = 5;
        QList<NewArticle> articles;
        for (int i = 0; i < kArticles; ++i) {
            articles.append(
                project.prepare(QString::number(i), u"L"_s, u"2031"_s, kLedger + QString::number(i)));
        }
        QVERIFY(project->addArticles(articles));
        QSemaphore hold(kDone);
        Suggester suggester(cues(), words());
        suggester.setHold(&hold);
        suggester.setProject(project.project());
        QTRY_VERIFY(suggester.all() == kArticles && hold.available() == 0);
        QCOMPARE(suggester.state(), Suggester::State::Running);
        suggester.pause();
        QCOMPARE(suggester.state(), Suggester::State::Paused);
        // What is done is kept.
        const auto waiting = kept(project).countUnscanned(kSuggestingEngine);
        QVERIFY(waiting && *waiting > 0 && *waiting < kArticles);
        project.addArticle(u"Post"_s, u"P"_s, u"2031"_s, kPost); // starts nothing now
        QCoreApplication::processEvents();
        QCOMPARE(suggester.state(), Suggester::State::Paused);
        suggester.resume();
        QCOMPARE(suggester.state(), Suggester::State::Running);
        suggester.cancel();
        QCOMPARE(suggester.state(), Suggester::State::Idle);
        QVERIFY(suggester.isCancelled());
        hold.release(1 << 20); // comparing asks often whether it may go on
        suggester.resume();
        QTRY_COMPARE_WITH_TIMEOUT(suggester.state(), Suggester::State::Idle, 60'000);
        QVERIFY(kept(project).countUnscanned(kSuggestingEngine) == 0);
    }

    // The worker waits in the middle of the work: who closes waits for no more than the article that it
    // reads.
    void closedInTheMiddleNothingIsHalfWritten_data()
    {
        QTest::addColumn<int>("steps");
        QTest::newRow("while articles are read") << 5;
        QTest::newRow("while quotes are compared") << 24;
    }

    void closedInTheMiddleNothingIsHalfWritten()
    {
        QFETCH(const int, steps);
        TestProject project;
        constexpr int kArticles = 20;
        QList<NewArticle> articles;
        for (int i = 0; i < kArticles; ++i) {
            articles.append(
                project.prepare(QString::number(i), u"L"_s, u"2031"_s, kLedger + QString::number(i)));
        }
        QVERIFY(project->addArticles(articles));
        QSemaphore hold(steps);
        {
            Suggester suggester(cues(), words());
            suggester.setHold(&hold);
            suggester.setProject(project.project());
            QTRY_COMPARE(hold.available(), 0);
            QCOMPARE(suggester.state(), Suggester::State::Running);
            suggester.setProject(nullptr);
            QCOMPARE(suggester.state(), Suggester::State::Idle);
        }
        const qint64 waiting = kept(project).countUnscanned(kSuggestingEngine).value_or(-1);
        QCOMPARE(waiting > 0, steps < kArticles);
        QCOMPARE(ofType(project, SuggestionType::Quote).size(), 2 * (kArticles - waiting));
        QVERIFY(kept(project).areLinksCurrent(kLinkingEngine) == false);
        QVERIFY(project->store().check([](double) { return true; })->isEmpty());
        // What is left is done as if nothing had happened.
        linkNow(project);
        QVERIFY(kept(project).countUnscanned(kSuggestingEngine) == 0);
        QCOMPARE(ofType(project, SuggestionType::Quote).size(), 2 * kArticles);
        QVERIFY(kept(project).areLinksCurrent(kLinkingEngine) == true);
    }

    void editsGoOnWhileItRuns()
    {
        TestProject project;
        const ArticleId article = project.addArticle(u"Ledger"_s, u"L"_s, u"2031"_s, kLedger);
        project.addArticle(u"Post"_s, u"P"_s, u"2031"_s, kPost);
        QSemaphore hold;
        Suggester suggester(cues(), words());
        suggester.setHold(&hold);
        suggester.setProject(project.project());
        QTRY_COMPARE(suggester.state(), Suggester::State::Running);
        for (int i = 0; i < 20; ++i) {
            NewSpan span;
            span.article = article;
            span.ranges = {{i, i + 1}};
            QVERIFY(project->addSpan(span));
            hold.release();
        }
        QCOMPARE(suggester.state(), Suggester::State::Running); // no event told otherwise yet
        hold.release(1 << 20);
        QTRY_COMPARE_WITH_TIMEOUT(suggester.state(), Suggester::State::Idle, 60'000);
        QVERIFY(kept(project).countUnscanned(kSuggestingEngine) == 0);
        QVERIFY(project->store().check([](double) { return true; })->isEmpty());
    }

    void aReaderSuggestsNothing()
    {
        TestProject project;
        project.addArticle(u"Ledger"_s, u"L"_s, u"2031"_s, kLedger);
        project.close();
        const auto reader = Project::open(project.path(), AccessMode::ReadOnly);
        QVERIFY(reader);
        Suggester suggester(cues(), words());
        suggester.setProject(reader->get());
        suggester.resume();
        QCOMPARE(suggester.state(), Suggester::State::Idle);
    }

    void wordsOfSayingThatCannotBeReadAreReported()
    {
        TestProject project;
        project.addArticle(u"Ledger"_s, u"L"_s, u"2031"_s, kLedger);
        Suggester suggester({project.filePath(u"nowhere"_s)}, {});
        QSignalSpy failures(&suggester, &Suggester::failed);
        suggester.setProject(project.project());
        QTRY_COMPARE(failures.size(), 1);
        QCOMPARE(suggester.state(), Suggester::State::Idle);
    }
};

QTEST_MAIN(TestSuggester)
#include "tst_suggester.moc"
