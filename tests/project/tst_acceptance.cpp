// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/quotations/cuelexicon.h"
#include "models/matching/stems/wordlexicon.h"
#include "models/project/suggesting/linkproposals.h"
#include "models/project/suggesting/preparedacceptance.h"
#include "models/project/suggesting/suggester.h"
#include "models/storage/proposals/proposalstore.h"
#include "tests/items/testproject.h"

using namespace Qt::StringLiterals;
using namespace Stemma;

namespace {

const QString kWords = u"We have looked at every beam of the lighthouse and cannot keep its doors open"_s;

/// An article in which somebody says kWords.
QString story(const QString &beginning)
{
    return beginning + u" The harbour authority wants to close the old lighthouse at Karlsund.\n\n“"_s
        + kWords + u" for visitors,” harbour master Mira Olsen said on Monday.\n"_s;
}

} // namespace

/// What decisions do to each other: nothing that a person turned down comes back, and nothing is lost.
class TestAcceptance : public QObject {
    Q_OBJECT

private:
    static ProposalStore &kept(TestProject &project) { return *ProposalStore::of(project->contentStore()); }

    static QList<Proposal> ofType(TestProject &project, SuggestionType type)
    {
        QList<Proposal> proposals;
        const ProposalQuery query{.type = type};
        for (const ProposalRow &row :
             kept(project).proposals(query, 0, 1000).value_or(QList<ProposalRow>())) {
            proposals.append(row.proposal);
        }
        return proposals;
    }

    static void linkNow(TestProject &project)
    {
        CueLexicons cues;
        WordLexicons words;
        const auto goOn = [](qint64, qint64) { return true; };
        QVERIFY(cues.addFolder(QStringLiteral(STEMMA_CUES)));
        QVERIFY(words.addFolder(QStringLiteral(STEMMA_WORDS)));
        QVERIFY(suggestAll(project->contentStore(), cues, words, goOn));
        QVERIFY(suggestLinks(project->contentStore(), cues, words, goOn));
    }

    /// As if both spans were found to be the same quote.
    static Proposal linkOf(TestProject &project, SpanId one, SpanId other)
    {
        const Span base = project->store().span(one).value();
        const Span witness = project->store().span(other).value();
        Proposal link;
        link.type = SuggestionType::Link;
        link.article = base.article;
        link.ranges = base.ranges;
        link.partner = witness.article;
        link.partnerPlace = {witness.ranges.first().start, witness.ranges.last().end};
        link.subject = one.toString() + other.toString();
        link.id = proposalId(link.article, link.type, link.subject);
        link.payload = ProposedLink{u"a"_s, u"b"_s, {}, {}}.toPayload();
        link.score = 0.9;
        return link;
    }

    static Proposal speakerOf(TestProject &project, SpanId span, SpanId named, const QString &name)
    {
        Proposal speaker = linkOf(project, span, named);
        speaker.type = SuggestionType::Speaker;
        speaker.id = proposalId(speaker.article, speaker.type, speaker.subject);
        speaker.payload = ProposedSpeakerName{name, u"a"_s, u"b"_s, u"B"_s}.toPayload();
        return speaker;
    }

    static bool putLinks(TestProject &project, const QList<Proposal> &links)
    {
        QHash<ArticleId, ScannedArticle> byArticle;
        for (const Proposal &link : links) {
            ScannedArticle &scanned = byArticle[link.article];
            scanned.article = link.article;
            scanned.revision = project->store().article(link.article)->revision;
            scanned.proposals.append(link);
        }
        return kept(project).beginLinking(kLinkingEngine, false)
            && kept(project).putLinks(byArticle.values(), kLinkingEngine);
    }

    /// Five quotes, each in an article of its own.
    static QList<SpanId> fiveQuotes(TestProject &project)
    {
        QList<SpanId> spans;
        for (int i = 0; i < 5; ++i) {
            const QString name = QString::number(i);
            const ArticleId article
                = project.addArticle(name, name, u"2031"_s, QString(u"Words of number %1.\n"_s).arg(i));
            spans.append(project.addSpan(article, SpanKind::Quote, u"Words of number"_s));
        }
        return spans;
    }

    static QuoteGroupId groupOf(TestProject &project, SpanId span)
    {
        return project->store().span(span)->group;
    }

    static bool isSound(TestProject &project)
    {
        return project->store().check([](double) { return true; })->isEmpty();
    }

private Q_SLOTS:

    // What is quoted to be denied is not handed on as what was said.
    void aDenialStaysWithTheQuote()
    {
        TestProject project;
        const ArticleId article = project.addArticle(
            u"A"_s, u"A"_s, u"2031"_s,
            u"Ann Poe denied that “the bank has ever sold the data of its customers to anybody”.\n\n"
            "“We will close the bridge before the winter storms begin,” Bob Roe said.\n"_s);
        linkNow(project);
        const auto all = kept(project).proposalsOfArticle(article);
        QVERIFY(all);
        QVERIFY(project->acceptProposals(*all));
        const auto spans = project->store().spansOfArticle(article);
        QList<Stance> stances;
        for (const Span &span : *spans) {
            if (span.kind == SpanKind::Quote) {
                stances.append(span.stance);
            }
        }
        QCOMPARE(stances, (QList<Stance>{Stance::Denies, Stance::Unset}));
        QVERIFY(isSound(project));
    }

    void aQuoteThatWasRejectedComesBackByNoLink_data()
    {
        QTest::addColumn<bool>("isBase");
        QTest::newRow("the quote that the link is at") << true;
        QTest::newRow("the quote of the other article") << false;
    }

    void aQuoteThatWasRejectedComesBackByNoLink()
    {
        QFETCH(const bool, isBase);
        TestProject project;
        project.addArticle(u"First"_s, u"A"_s, u"2031"_s, story(u"One."_s));
        project.addArticle(u"Second"_s, u"B"_s, u"2031"_s, story(u"Two."_s));
        linkNow(project);
        const QList<Proposal> links = ofType(project, SuggestionType::Link);
        QCOMPARE(links.size(), 1);
        const ArticleId rejected = isBase ? links[0].article : links[0].partner;
        QList<Proposal> quotes = ofType(project, SuggestionType::Quote);
        quotes.removeIf([rejected](const Proposal &one) { return one.article != rejected; });
        QCOMPARE(quotes.size(), 1);
        QVERIFY(project->rejectProposals(quotes) == 1);
        QVERIFY(ofType(project, SuggestionType::Link).isEmpty());
        QCOMPARE(ofType(project, SuggestionType::Quote).size(), 1); // that of the other one
        QCOMPARE(project->acceptProposals(links)->count, 0);
        // Nor after the articles were compared again.
        project.addArticle(u"Third"_s, u"C"_s, u"2031"_s, story(u"Three."_s));
        linkNow(project);
        for (const Proposal &link : ofType(project, SuggestionType::Link)) {
            QVERIFY(link.article != rejected && link.partner != rejected);
        }
        QVERIFY(project->undo()); // the third article
        QVERIFY(project->undo()); // the decision
        linkNow(project);
        QCOMPARE(ofType(project, SuggestionType::Link).size(), 1);
    }

    void anAnnotationThatWasRejectedIsNoSideOfALink()
    {
        TestProject project;
        const QList<SpanId> spans = fiveQuotes(project);
        linkNow(project);
        const Proposal link = linkOf(project, spans[0], spans[1]);
        QVERIFY(putLinks(project, {link}));
        QCOMPARE(ofType(project, SuggestionType::Link).size(), 1);
        QVERIFY(project->updateSpan(spans[1], {.status = SpanStatus::Rejected}));
        QVERIFY(ofType(project, SuggestionType::Link).isEmpty());
        QCOMPARE(project->acceptProposals({link})->count, 0);
        // Tagged once more by hand it is a quote after all.
        NewSpan again;
        again.article = link.partner;
        again.kind = SpanKind::Quote;
        again.ranges = {link.partnerPlace};
        const auto made = project->addSpan(again);
        QVERIFY(made);
        QCOMPARE(ofType(project, SuggestionType::Link).size(), 1);
        QCOMPARE(project->acceptProposals({link})->count, 1);
        QVERIFY(!groupOf(project, *made).isNull());
        QVERIFY(groupOf(project, spans[1]).isNull());
    }

    void aLinkThatWasRejectedStaysAway()
    {
        TestProject project;
        project.addArticle(u"First"_s, u"A"_s, u"2031"_s, story(u"One."_s));
        project.addArticle(u"Second"_s, u"B"_s, u"2031"_s, story(u"Two."_s));
        linkNow(project);
        const QList<Proposal> links = ofType(project, SuggestionType::Link);
        QCOMPARE(links.size(), 1);
        QVERIFY(project->rejectProposals(links) == 1);
        project.addArticle(u"Other"_s, u"C"_s, u"2031"_s, u"Of something else.\n"_s);
        linkNow(project);
        QVERIFY(ofType(project, SuggestionType::Link).isEmpty());
        QCOMPARE(ofType(project, SuggestionType::Quote).size(), 2);
    }

    void twoLinksIntoOneGroupAreOneGroup()
    {
        TestProject project;
        const QList<SpanId> spans = fiveQuotes(project); // a, b, c, d, e
        linkNow(project);
        QVERIFY(project->linkSpans({spans[0], spans[1]}));
        QVERIFY(project->linkSpans({spans[2], spans[3]}));
        const QList<Proposal> links{linkOf(project, spans[0], spans[2]), linkOf(project, spans[3], spans[4])};
        QVERIFY(putLinks(project, links));
        const auto dump = project->store().dump();
        const auto accepted = project->acceptProposals(links);
        QVERIFY2(accepted, accepted ? "" : qPrintable(accepted.error().detail));
        QCOMPARE(accepted->count, 2);
        for (const SpanId span : spans) {
            QCOMPARE(groupOf(project, span), groupOf(project, spans[0]));
        }
        QVERIFY(!groupOf(project, spans[0]).isNull());
        QVERIFY(project->store().countGroups({}) == 1);
        QVERIFY(isSound(project));
        QVERIFY(project->undo());
        QVERIFY(project->store().dump() == dump);
    }

    void aSpeakerIsKeptWhenItsGroupIsMergedInTheSameEdit()
    {
        TestProject project;
        const QList<SpanId> spans = fiveQuotes(project);
        linkNow(project);
        QVERIFY(project->linkSpans({spans[0], spans[1]}));
        QVERIFY(project->linkSpans({spans[2], spans[3]}));
        const QList<Proposal> both{linkOf(project, spans[0], spans[2]),
                                   speakerOf(project, spans[3], spans[4], u"Mira Olsen"_s)};
        QVERIFY(putLinks(project, both));
        const auto accepted = project->acceptProposals(both);
        QVERIFY(accepted);
        QCOMPARE(accepted->count, 2);
        const auto span = project->store().span(spans[3]);
        QVERIFY(!span->speaker.isNull());
        QCOMPARE(project->store().entity(span->speaker)->name, u"Mira Olsen"_s);
        QCOMPARE(span->group, groupOf(project, spans[0]));
        QVERIFY(isSound(project));
    }

    void anInterruptedQuoteStaysInPartsWhenALinkBringsItBack()
    {
        TestProject project;
        const ArticleId first = project.addArticle(
            u"First"_s, u"A"_s, u"2031"_s,
            u"“We have looked at every beam of the lighthouse,” harbour master Mira Olsen said, “and "
            "cannot keep its doors open for visitors.”\n"_s);
        project.addArticle(u"Second"_s, u"B"_s, u"2031"_s, story(u"Two."_s));
        linkNow(project);
        QList<Proposal> quotes = ofType(project, SuggestionType::Quote);
        quotes.removeIf([first](const Proposal &one) { return one.article != first; });
        QCOMPARE(quotes.size(), 1);
        QCOMPARE(quotes[0].ranges.size(), 2);
        const auto made = project->acceptProposals(quotes);
        QVERIFY(made);
        QVERIFY(project->removeSpans(made->made));
        const QList<Proposal> links = ofType(project, SuggestionType::Link);
        QCOMPARE(links.size(), 1);
        QCOMPARE(project->acceptProposals(links)->count, 1);
        const auto spans = project->store().spansOfArticle(first);
        QCOMPARE(spans->size(), 1);
        QCOMPARE(spans->first().ranges, quotes[0].ranges);
        QVERIFY(isSound(project));
    }

    void theSameWordsTwiceAreTwoLinks()
    {
        TestProject project;
        const QString quote = u"\n\n“"_s + kWords + u" for visitors,” harbour master Mira Olsen said.\n"_s;
        project.addArticle(u"First"_s, u"A"_s, u"2031"_s, story(u"One."_s) + quote);
        project.addArticle(u"Second"_s, u"B"_s, u"2031"_s, story(u"Two."_s));
        linkNow(project);
        const QList<Proposal> links = ofType(project, SuggestionType::Link);
        QCOMPARE(links.size(), 2);
        QVERIFY(links[0].id != links[1].id);
        QCOMPARE(project->acceptProposals(links)->count, 2);
        QVERIFY(ofType(project, SuggestionType::Link).isEmpty());
        const auto groups = project->store().countGroups({});
        QVERIFY(groups == 1);
        QVERIFY(isSound(project));
    }

    void aPlaceWhereNoAnnotationMayLieIsNotLinked()
    {
        TestProject project;
        // The accent stands on the mark.
        const QString accent = QString(story(u"One."_s)).replace(u"“"_s, u"“\u0301"_s);
        project.addArticle(u"First"_s, u"A"_s, u"2031"_s, accent);
        project.addArticle(u"Second"_s, u"B"_s, u"2031"_s, story(u"Two."_s));
        linkNow(project);
        QList<Proposal> all = ofType(project, SuggestionType::Link);
        all += ofType(project, SuggestionType::Quote);
        all += ofType(project, SuggestionType::Speaker);
        QVERIFY(!all.isEmpty());
        QVERIFY(project->acceptProposals(all));
        QVERIFY(isSound(project));
    }

    void repeatsAreNumberedByTheirPlace()
    {
        LinkArticle article;
        for (const QString &words :
             {u"Never again."_s, u"Once more."_s, u"NEVER again!"_s, u"never again"_s}) {
            article.quotes.emplace_back().words = words;
        }
        numberRepeats(article);
        QCOMPARE(article.quotes[0].repeats, 0);
        QCOMPARE(article.quotes[1].repeats, 0);
        QCOMPARE(article.quotes[2].repeats, 1);
        QCOMPARE(article.quotes[3].repeats, 2);
    }

    void anArticleThatIsDeletedTakesItsLinksFromTheCount()
    {
        TestProject project;
        QList<SpanId> spans = fiveQuotes(project);
        linkNow(project);
        const Proposal link = linkOf(project, spans[0], spans[1]);
        const Proposal other = linkOf(project, spans[2], spans[3]);
        QVERIFY(putLinks(project, {link, other}));
        QVERIFY(kept(project).areLinksCurrent(kLinkingEngine) == true);
        QVERIFY(project->removeArticles({link.partner}));
        QCOMPARE(ofType(project, SuggestionType::Link), QList<Proposal>{other});
        // The sum of what the articles count, and what is there.
        QCOMPARE(*kept(project).countProposals({}), kept(project).proposals({}, 0, 100)->size());
        // What was linked with it may be the same as something else.
        QVERIFY(kept(project).areLinksCurrent(kLinkingEngine) == false);
    }

    void withoutTheOneInTheMiddleTheOthersAreLinked()
    {
        TestProject project;
        for (const QString &title : {u"One."_s, u"Two."_s, u"Three."_s}) {
            project.addArticle(title, title, u"2031"_s, story(title));
        }
        linkNow(project);
        const QList<Proposal> links = ofType(project, SuggestionType::Link);
        QCOMPARE(links.size(), 2); // which hold the three together
        const ArticleId hub = links[0].article == links[1].article || links[0].article == links[1].partner
            ? links[0].article
            : links[0].partner;
        QVERIFY(project->removeArticles({hub}));
        QVERIFY(ofType(project, SuggestionType::Link).isEmpty());
        linkNow(project);
        QCOMPARE(ofType(project, SuggestionType::Link).size(), 1);
    }

    void anArticleMayBeDeletedWhileOthersAreCompared()
    {
        TestProject project;
        const QList<SpanId> spans = fiveQuotes(project);
        linkNow(project);
        const QList<Proposal> links{linkOf(project, spans[0], spans[1]), linkOf(project, spans[0], spans[2])};
        QVERIFY(project->removeArticles({links[0].partner}));
        QVERIFY(putLinks(project, links));
        QCOMPARE(ofType(project, SuggestionType::Link), QList<Proposal>{links[1]});
        QCOMPARE(*kept(project).countProposals({}), kept(project).proposals({}, 0, 100)->size());
    }

    void onlyWhatIsNamedIsPrepared()
    {
        TestProject project;
        const QList<SpanId> spans = fiveQuotes(project);
        linkNow(project);
        const QList<Proposal> links{linkOf(project, spans[0], spans[1]), linkOf(project, spans[2], spans[3])};
        QVERIFY(putLinks(project, links));
        const auto keys = kept(project).proposalKeys({.type = SuggestionType::Link});
        QVERIFY(keys);
        QCOMPARE(keys->size(), 2);
        const auto goOn = [](qsizetype) { return true; };
        const auto prepared
            = prepareAcceptance(project->store(), u"Ada"_s, {{links[1].article, links[1].id}}, goOn);
        QVERIFY(prepared);
        QCOMPARE(prepared->count, 1);
        QCOMPARE(ofType(project, SuggestionType::Link).size(), 2); // nothing is done yet
        QVERIFY(applyAcceptance(*project.project(), *prepared));
        QCOMPARE(ofType(project, SuggestionType::Link), QList<Proposal>{links[0]});
        // What was decided meanwhile is not decided twice.
        QVERIFY(!applyAcceptance(*project.project(), *prepared));
        const auto stopped
            = prepareAcceptance(project->store(), u"Ada"_s, *keys, [](qsizetype done) { return done == 0; });
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
    }
};

QTEST_MAIN(TestAcceptance)
#include "tst_acceptance.moc"
