// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/project/suggesting/linkproposals.h"
#include "models/project/suggesting/nearquotes.h"
#include "models/project/suggesting/storedquotes.h"
#include "models/project/suggesting/suggester.h"
#include "tests/storage/storagefixture.h"

#include <random>

using namespace Qt::StringLiterals;
using namespace Stemma;

namespace {

const QString kStory
    = u"\n\nThe harbour authority wants to close the old lighthouse at Karlsund before the winter "
      "storms begin. The lighthouse was built by fishermen.\n"_s;
const QString kWords
    = u"We have looked at every beam of the lighthouse and cannot keep its doors open for visitors"_s;

} // namespace

class TestStoredQuotes : public QObject {
    Q_OBJECT

private:
    void read(ProjectStore &store)
    {
        QVERIFY(suggestAll(store, m_lexicons.cues, m_lexicons.words, [](qint64, qint64) { return true; }));
    }

    void readAndLink(ProjectStore &store)
    {
        read(store);
        QVERIFY(suggestLinks(store, m_lexicons.cues, m_lexicons.words, [](qint64, qint64) { return true; }));
    }

    std::vector<NearMatch> find(const ProjectStore &store, const QString &words)
    {
        auto quotes = loadNearQuotes(store, m_lexicons);
        if (!quotes) {
            qFatal("The quotes cannot be loaded: %s", qPrintable(quotes.error().detail));
        }
        return quotes->near(words, 20);
    }

    /// What a project without an index answers.
    std::vector<NearMatch> findAnew(const ProjectStore &store, const QString &words)
    {
        NearQuotes quotes(m_lexicons);
        QList<ArticleId> all;
        for (const ArticleRow &row : store.articles({}, 0, 1000).value_or(QList<ArticleRow>())) {
            all.append(row.article.id);
        }
        std::sort(all.begin(), all.end());
        const auto put = [&](const NearQuotes::Passages &one) { quotes.put(one); };
        if (!readNearQuotes(store, m_lexicons, put, [](qint64, qint64) { return true; }, all)) {
            qFatal("The articles cannot be read");
        }
        return quotes.near(words, 20);
    }

    static qsizetype missing(const ProjectStore &store) { return loadStoredQuotes(store)->missing.size(); }

    static void remove(StorageFixture &project, const Article &article)
    {
        project.apply(removalOf(project, article));
    }

    static Changes removalOf(StorageFixture &project, const Article &article)
    {
        return {Change<Article>{article, {}},
                Change<Revision>{*project.store().revision(article.revision), {}}};
    }

    static Changes revision(StorageFixture &project, const Article &article, const QString &text)
    {
        if (!project.store().putContents({text}, {})) {
            qFatal("The text was refused");
        }
        Revision next = StorageFixture::revisionOf(article, text);
        next.original = {};
        Article changed = article;
        changed.revision = next.id;
        return {Change<Revision>{{}, next}, Change<Article>{article, changed}};
    }

    static QString quoting(const QString &words, const QString &name, const QString &rest = kStory)
    {
        return u"“"_s + words + u",” "_s + name + u" said on Monday."_s + rest;
    }

    /// Links as "title: place = title: place", each the same whatever ids the articles have.
    static QStringList links(const ProjectStore &store, SuggestionType type = SuggestionType::Link)
    {
        QStringList found;
        const auto all = allProposals(store, {.type = type, .order = ProposalQuery::Order::Place});
        for (const Proposal &one : all.value_or(QList<Proposal>())) {
            found.append(u"%1 %2 = %3 %4"_s.arg(store.article(one.article)->title)
                             .arg(one.ranges.first().start)
                             .arg(store.article(one.partner)->title)
                             .arg(one.partnerPlace.start));
        }
        found.sort();
        return found;
    }

    static QString sentence(std::mt19937 &random)
    {
        QStringList words;
        for (int i = 0; i < 12; ++i) {
            const double at = double(random()) / double(std::mt19937::max());
            words.append(u"kar%1to"_s.arg(int(std::pow(900.0, at))));
        }
        return words.join(u' ');
    }

    SuggestLexicons m_lexicons;

private Q_SLOTS:

    void initTestCase()
    {
        auto lexicons = SuggestLexicons::read({QStringLiteral(STEMMA_CUES)}, {QStringLiteral(STEMMA_WORDS)});
        QVERIFY(lexicons);
        m_lexicons = std::move(*lexicons);
    }

    // Whatever was imported, deleted and joined to larger segments: the file answers as the texts do.
    void theFileAnswersAsTheTextsDo()
    {
        StorageFixture project;
        std::mt19937 random(7);
        QList<Article> articles;
        for (int round = 0; round < 20; ++round) {
            for (int i = 0; i < 3; ++i) {
                articles.append(
                    project.addArticle(u"“%1,” Ann Poe said. %2."_s.arg(sentence(random), sentence(random))));
            }
            read(project.store());
            if (round % 4 == 3) {
                remove(project, articles.takeAt(qsizetype(random() % quint32(articles.size()))));
            }
        }
        QCOMPARE(missing(project.store()), 0);
        QVERIFY2(SegmentStore::of(project.store())->segments()->size() < 16, "small segments are joined");
        for (int i = 0; i < 8; ++i) {
            const QString words = sentence(random);
            const auto found = find(project.store(), words);
            QVERIFY(found == findAnew(project.store(), words));
        }
        QVERIFY(project.store().check([](double) { return true; })->isEmpty());
    }

    void oneArticleMoreWritesLittle()
    {
        StorageFixture project;
        std::mt19937 random(8);
        for (int i = 0; i < 60; ++i) {
            project.addArticle(u"“%1,” Ann Poe said. %2."_s.arg(sentence(random), sentence(random)));
        }
        read(project.store());
        const auto before = SegmentStore::of(project.store())->segments();
        const Article more = project.addArticle(u"“%1,” Ann Poe said."_s.arg(sentence(random)));
        read(project.store());
        auto after = *SegmentStore::of(project.store())->segments();
        QCOMPARE(after.size(), before->size() + 1);
        const SegmentInfo made = after.takeLast();
        QCOMPARE(after, *before);
        QVERIFY(made.passages < 5);
        QCOMPARE(SegmentStore::of(project.store())->indexedArticles(kIndexEngine)->value(more.id).segment,
                 made.id);
    }

    // Stems and cues are those of the language, so another language is another reading of the same text.
    void anArticleWhoseLanguageIsCorrectedIsReadAgain()
    {
        StorageFixture project;
        const Article first = project.addArticle(quoting(kWords, u"Mira Olsen"_s));
        const Article second = project.addArticle(quoting(kWords, u"Mira Olsen"_s));
        read(project.store());
        QCOMPARE(missing(project.store()), 0);
        Article corrected = first;
        corrected.language = u"de"_s;
        project.apply({Change<Article>{first, corrected}});
        QCOMPARE(missing(project.store()), 1);
        QCOMPARE(ProposalStore::of(project.store())->countUnscanned(kSuggestingEngine), 1);
        read(project.store());
        QCOMPARE(missing(project.store()), 0);
        const auto found = find(project.store(), kWords);
        QVERIFY(!found.empty());
        QVERIFY(found == findAnew(project.store(), kWords));
        QVERIFY(project.store().check([](double) { return true; })->isEmpty());
    }

    void whatIsNotInTheFileYetIsReadOnTheFly()
    {
        StorageFixture project;
        const Article first = project.addArticle(quoting(kWords, u"Mira Olsen"_s));
        read(project.store());
        const Article second = project.addArticle(quoting(kWords, u"Mira Olsen"_s));
        QCOMPARE(missing(project.store()), 1);
        const auto reader = project.store().sibling(AccessMode::ReadOnly);
        QVERIFY(reader);
        const auto found = find(**reader, kWords);
        QVERIFY(found.size() >= 2);
        QCOMPARE(found[0].article, first.id);
        QCOMPARE(found[1].article, second.id);
        QCOMPARE(missing(project.store()), 1); // a reader writes nothing
    }

    void deletedAndChangedArticlesAreNotFound()
    {
        StorageFixture project;
        const Article first = project.addArticle(quoting(kWords, u"Mira Olsen"_s));
        const Article second = project.addArticle(quoting(kWords, u"Mira Olsen"_s));
        read(project.store());
        const Changes removal = removalOf(project, first);
        project.apply(removal);
        QCOMPARE(find(project.store(), kWords).front().article, second.id);
        QCOMPARE(missing(project.store()), 0);
        project.apply(inverted(removal)); // undo
        QCOMPARE(find(project.store(), kWords).front().article, first.id);
        read(project.store());
        QCOMPARE(missing(project.store()), 0);
        const Changes revised = revision(project, first, u"Nothing of that is here any more."_s);
        project.apply(revised);
        QCOMPARE(find(project.store(), kWords).front().article, second.id);
        read(project.store());
        QCOMPARE(find(project.store(), kWords).front().article, second.id);
        QCOMPARE(find(project.store(), u"Nothing of that is here any more"_s).front().article, first.id);
        project.apply(inverted(revised));
        QCOMPARE(find(project.store(), kWords).front().article, first.id);
        read(project.store());
        QCOMPARE(missing(project.store()), 0);
        QCOMPARE(find(project.store(), kWords).front().article, first.id);
    }

    void anUndoneImportLeavesNothing()
    {
        StorageFixture project;
        const Article first = project.addArticle(quoting(kWords, u"Mira Olsen"_s));
        read(project.store());
        remove(project, first);
        QVERIFY(find(project.store(), kWords).empty());
        QVERIFY(tidyStoredQuotes(project.store()));
        QVERIFY(SegmentStore::of(project.store())->segments()->isEmpty());
    }

    void damagedSegmentsAreMadeAnew_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("a bit")
            << "UPDATE quote_segment SET bytes = substr(bytes, 1, 60) || x'7f' || substr(bytes, 62)"_ba;
        QTest::newRow("cut off") << "UPDATE quote_segment SET bytes = substr(bytes, 1, length(bytes) / 2)"_ba;
        QTest::newRow("of another program") << "UPDATE quote_segment SET bytes = 'quotes'"_ba;
        QTest::newRow("empty") << "UPDATE quote_segment SET bytes = x''"_ba;
        QTest::newRow("of another engine") << "UPDATE indexed_article SET engine = 99"_ba;
        QTest::newRow("gone") << "DELETE FROM quote_segment; DELETE FROM indexed_article"_ba;
    }

    void damagedSegmentsAreMadeAnew()
    {
        QFETCH(const QByteArray, sql);
        StorageFixture project;
        const Article article = project.addArticle(quoting(kWords, u"Mira Olsen"_s));
        read(project.store());
        const auto before = find(project.store(), kWords);
        project.close();
        project.corrupt(sql);
        project.reopen();
        QVERIFY(find(project.store(), kWords) == before); // read on the fly
        QVERIFY(project.store().check([](double) { return true; })->isEmpty());
        QVERIFY(tidyStoredQuotes(project.store()));
        read(project.store());
        QCOMPARE(missing(project.store()), 0);
        QVERIFY(find(project.store(), kWords) == before);
        QVERIFY(project.store().check([](double) { return true; })->isEmpty());
    }

    // Another connection, as that of another process, reads one state while somebody writes.
    void aReaderBesideAWriter()
    {
        StorageFixture project;
        project.addArticle(quoting(kWords, u"Mira Olsen"_s));
        read(project.store());
        const auto reader = openProjectFile(project.path(), AccessMode::ReadOnly);
        QVERIFY(reader);
        const auto read1 = (*reader)->readConsistently([&]() -> Result<void> {
            const auto articles = SegmentStore::of(**reader)->indexedArticles(kIndexEngine);
            for (int i = 0; i < 20; ++i) { // enough for segments to be joined
                project.addArticle(quoting(kWords, u"Mira Olsen"_s));
                read(project.store());
            }
            // What the reader was told of is still there.
            for (const IndexedArticle &one : *articles) {
                const auto bytes = SegmentStore::of(**reader)->segmentBytes(one.segment);
                if (!bytes || !QuoteSegment::fromBlob(*bytes)) {
                    return failure(ErrorCode::NotFound);
                }
            }
            return {};
        });
        QVERIFY(read1);
        QCOMPARE(find(**reader, kWords).size(), 20U); // the limit
        QCOMPARE(missing(**reader), 0);
    }

    // One article after the other gives the links that all at once give.
    void linkedOneByOneAsAllAtOnce()
    {
        const QList<std::pair<QString, QString>> texts{
            {u"Ledger"_s, quoting(kWords, u"Mira Olsen"_s)},
            {u"Post"_s,
             u"It was the talk of the town. “We have looked at every beam of the lighthouse and cannot keep "
             u"the "
             "doors open for visitors.”"_s
                 + kStory},
            {u"Wire"_s,
             quoting(u"The ferry to the islands will sail twice an hour from Monday on"_s, u"Bob Roe"_s)},
            {u"Star"_s,
             u"“The ferry to the islands is going to sail twice an hour from Monday,” Bob Roe told the Star."_s
                 + kStory},
            {u"Echo"_s, quoting(u"we have looked at every beam of the lighthouse"_s, u"Mira Olsen"_s)},
            {u"Bell"_s,
             quoting(u"Nobody in this town will ever forgive what was decided today"_s, u"Eva Lind"_s)},
        };
        StorageFixture whole;
        StorageFixture piecemeal;
        for (const auto &[title, text] : texts) {
            whole.addArticle(text, title);
            piecemeal.addArticle(text, title);
            readAndLink(piecemeal.store());
        }
        readAndLink(whole.store());
        QVERIFY(links(whole.store()).size() >= 3);
        QCOMPARE(links(piecemeal.store()), links(whole.store()));
        QVERIFY(!links(whole.store(), SuggestionType::Speaker).isEmpty());
        QCOMPARE(links(piecemeal.store(), SuggestionType::Speaker),
                 links(whole.store(), SuggestionType::Speaker));
        // Nothing is left to do, and the same again changes nothing.
        QVERIFY(ProposalStore::of(piecemeal.store())->areLinksCurrent(kLinkingEngine) == true);
        const auto before = allProposals(piecemeal.store(), {});
        readAndLink(piecemeal.store());
        QVERIFY(*allProposals(piecemeal.store(), {}) == *before);
    }

    void whatAnArticleHeldTogetherIsComparedAgain()
    {
        StorageFixture project;
        QList<Article> articles;
        for (const QString &title : {u"A"_s, u"B"_s, u"C"_s, u"D"_s}) {
            articles.append(project.addArticle(quoting(kWords, u"Mira Olsen"_s), title));
            readAndLink(project.store());
        }
        QCOMPARE(links(project.store()).size(), 3);
        std::mt19937 random(10);
        for (int i = 0; i < 8; ++i) { // most of the project stays as it is
            project.addArticle(quoting(sentence(random), u"Eva Lind"_s), u"other"_s);
        }
        readAndLink(project.store());
        QCOMPARE(links(project.store()).size(), 3);
        // All hang by the first one, as equally good links go.
        const Changes removal = removalOf(project, articles[0]);
        project.apply(removal);
        readAndLink(project.store());
        QCOMPARE(links(project.store()).size(), 2);
        project.apply(inverted(removal));
        readAndLink(project.store());
        QCOMPARE(links(project.store()).size(), 3);
        // Another text takes one out, and only that one.
        project.apply(revision(project, articles[1],
                               quoting(u"That is quite another matter for the town"_s, u"Eva Lind"_s)));
        readAndLink(project.store());
        QCOMPARE(links(project.store()).size(), 2);
        for (const QString &link : links(project.store())) {
            QVERIFY2(!link.contains(u'B'), qPrintable(link));
        }
        QVERIFY(project.store().check([](double) { return true; })->isEmpty());
    }

    // By the index as in memory: what somebody said are two is not made one through a third.
    void aRejectedLinkHoldsNothingTogether()
    {
        StorageFixture project;
        std::mt19937 random(11);
        for (int i = 0; i < 12; ++i) { // most of the project stays as it is
            project.addArticle(quoting(sentence(random), u"Eva Lind"_s), u"other"_s);
        }
        project.addArticle(quoting(kWords, u"Mira Olsen"_s), u"A"_s);
        readAndLink(project.store());
        project.addArticle(quoting(kWords, u"Mira Olsen"_s), u"B"_s);
        readAndLink(project.store());
        const auto open = [&] { return *allProposals(project.store(), {.type = SuggestionType::Link}); };
        const auto reject = [&] {
            const auto now = QDateTime::fromMSecsSinceEpoch(0, QTimeZone::UTC);
            project.apply(
                {Change<Suggestion>{std::nullopt, decisionOn(open().first(), Decision::Rejected, now)}});
            readAndLink(project.store());
        };
        QCOMPARE(links(project.store()).size(), 1);
        reject();
        QCOMPARE(links(project.store()), QStringList());
        project.addArticle(quoting(kWords, u"Mira Olsen"_s), u"C"_s);
        readAndLink(project.store());
        QCOMPARE(links(project.store()).size(), 1);
        const SuggestionId second = open().first().id;
        reject();
        QCOMPARE(links(project.store()).size(), 1);
        QVERIFY(open().first().id != second);
        // A fourth one is linked with one of each side at most, never with both.
        project.addArticle(quoting(kWords, u"Mira Olsen"_s), u"D"_s);
        readAndLink(project.store());
        QCOMPARE(links(project.store()).size(), 2);
        QVERIFY(project.store().check([](double) { return true; })->isEmpty());
    }

    // A translation is found for an article that comes later as for those that were there.
    void laterArticlesGetTranslationsToo()
    {
        const QString english
            = u"“Of the 4.7 million euros that Norwick gave for the lighthouse, 1,400 went to the "
              "photographs of the administration,” Mira Olsen said on Monday."_s
            + kStory;
        const QString german
            = u"„Von den 4,7 Millionen Euro, die Norwick für den Leuchtturm gab, gingen 1.400 an die "
              "Fotografien der Administration“, sagte Mira Olsen am Montag.\n\nDer Turm ist alt und die "
              "Fischer haben ihn gebaut.\n"_s;
        StorageFixture whole;
        whole.addArticle(english, u"A"_s);
        whole.addArticle(german, u"B"_s);
        readAndLink(whole.store());
        QCOMPARE(links(whole.store()).size(), 1);
        StorageFixture later;
        std::mt19937 random(12);
        for (int i = 0; i < 8; ++i) {
            later.addArticle(quoting(sentence(random), u"Eva Lind"_s), u"other"_s);
        }
        later.addArticle(english, u"A"_s);
        readAndLink(later.store());
        QVERIFY(links(later.store()).isEmpty());
        later.addArticle(german, u"B"_s);
        readAndLink(later.store());
        QCOMPARE(links(later.store()), links(whole.store()));
    }

    void theSameInTheSameOrderGivesTheSame()
    {
        QStringList found[2];
        for (QStringList &one : found) {
            StorageFixture project;
            std::mt19937 random(9);
            for (int i = 0; i < 12; ++i) {
                const QString words = i % 3 == 2 ? kWords : sentence(random);
                project.addArticle(quoting(words, u"Mira Olsen"_s), QString::number(i));
                readAndLink(project.store());
            }
            const auto all = allProposals(project.store(), {.order = ProposalQuery::Order::Place});
            for (const Proposal &proposal : *all) {
                one.append(QStringList{QString::number(proposal.score), proposal.payload, proposal.reasons,
                                       QString::number(proposal.ranges.first().start)}
                               .join(u'\t'));
            }
            one.sort(); // at one place they go by ids, which are made anew
        }
        QVERIFY(found[0].size() > 12);
        QCOMPARE(found[0], found[1]);
    }
};

QTEST_GUILESS_MAIN(TestStoredQuotes)
#include "tst_storedquotes.moc"
