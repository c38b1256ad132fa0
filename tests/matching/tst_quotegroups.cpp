// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which quotes of some articles are taken for the same one, and why.

#include "models/matching/archive/archivelinks.h"
#include "models/matching/linking/quotegroups.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Stemma;
using namespace Qt::StringLiterals;

using Code = LinkReason::Code;

class TestQuoteGroups : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        QVERIFY(m_cues.addFolder(QStringLiteral(STEMMA_SOURCE_DIR "/resources/cues")));
        QVERIFY(m_words.addFolder(QStringLiteral(STEMMA_SOURCE_DIR "/resources/words")));
    }

    void reasons_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<bool>("isLink");
        QTest::addColumn<int>("code");
        QTest::addColumn<QStringList>("parameters");
        const auto row = [](const char *name, const QString &one, const QString &other, bool isLink,
                            Code code, const QStringList &parameters) {
            QTest::newRow(name) << one << other << isLink << int(code) << parameters;
        };
        const QString story
            = u"\n\nThe harbour bridge at Norwick closed in March after rust was found in its bearings."_s;
        const QString whole
            = u"\"The bearings of the harbour bridge are worn and cannot carry buses,\" Ann Poe said."_s
            + story;
        row("verbatim", whole, whole, true, Code::Verbatim, {});
        row("words in order", whole, whole, true, Code::WordsInOrder, {u"6"_s, u"6"_s});
        row("same speaker", whole, whole, true, Code::SameSpeaker, {u"Ann Poe"_s});
        row("same story", whole, whole, true, Code::SameStory, {});
        row("replaced", whole, QString(whole).replace(u"carry buses"_s, u"carry lorries"_s), true,
            Code::WordsInOrder, {u"5"_s, u"6"_s});
        row("other form of a word", whole, QString(whole).replace(u"worn"_s, u"worned"_s), true,
            Code::Replaced, {u"worn"_s, u"worned"_s});
        row("contraction", whole, QString(whole).replace(u"cannot"_s, u"can't"_s), true, Code::Verbatim, {});
        row("a part", whole, u"Ann Poe said the bearings \"are worn and cannot carry buses\"."_s + story,
            true, Code::PartOf, {u"witness"_s});
        row("denied", whole, QString(whole).replace(u"and cannot"_s, u"and can"_s), false,
            Code::OtherPolarity, {});
        const QString twice
            = u"\"We do not sell the private data of our customers to banks and do not share it with credit "
              "companies,\" Ann Poe said."_s;
        row("denied in one of two clauses", twice + story,
            QString(twice).replace(u"and do not share"_s, u"and share"_s) + story, false, Code::OtherPolarity,
            {});
        row("denied once for both",
            u"\"We do not collect or sell the private data of our customers,\" Ann Poe said."_s + story,
            u"\"We do not collect and do not sell the private data of our customers,\" Ann Poe said."_s
                + story,
            true, Code::WordsInOrder, {u"5"_s, u"5"_s});
        row("another number", u"\"The bridge will cost 40 million crowns,\" Ann Poe said."_s + story,
            u"\"The bridge will cost 70 million crowns,\" Ann Poe said."_s + story, false, Code::OtherNumber,
            {u"40"_s, u"70"_s});
        row("another name", u"\"The old bridge in Norwick must close tomorrow,\" Ann Poe said."_s + story,
            u"\"The old bridge in Hampton must close tomorrow,\" Ann Poe said."_s + story, false,
            Code::OtherName, {u"Norwick"_s, u"Hampton"_s});
        row("another speaker", u"\"We will win this match,\" said Ann Poe."_s + story,
            u"\"We will win this match,\" said Bob Roe."_s + story, false, Code::OtherSpeaker,
            {u"Ann Poe"_s, u"Bob Roe"_s});
        row("another speaker, but so many words", whole + u" Buses go round by Hampton."_s,
            QString(whole).replace(u"Ann Poe"_s, u"Poe"_s), true, Code::SameSpeaker, {u"Ann Poe"_s});
        row("a slogan",
            u"\"Safety is our top priority,\" the railway said after a derailment at Elmsford tunnel."_s,
            u"\"Safety is our top priority,\" the bakery said as inspectors found mice near its ovens."_s,
            false, Code::StandingPhrase, {});
        row("one word", u"He called it \"outrageous\", said Ann Poe."_s + story,
            u"\"Outrageous,\" said Ann Poe."_s + story, false, Code::TooShort, {});
    }

    // What many say is one group, however many they are.
    void moreBearersThanAreLookedAt()
    {
        constexpr int kMany = 410;
        const QStringList texts(
            kMany,
            u"\"The bearings of the harbour bridge are worn and cannot carry buses,\" Ann Poe said at "
            "Norwick. The paper was there, too, and saw the rust."_s);
        const GroupDiscovery found = discover(texts);
        QCOMPARE(found.groups.size(), size_t(1));
        QCOMPARE(found.groups.front().members.size(), size_t(kMany));
    }

    // Worth is more than the content: small words and endings that differ are seen in it.
    void whatIsGarbledIsWorthLess()
    {
        const QString story
            = u"\n\nThe harbour bridge at Norwick closed in March after rust was found in its bearings."_s;
        const QString said
            = u"\"The bearings of the harbour bridge are worn and cannot carry buses,\" Ann Poe said."_s;
        const QString garbled
            = u"\"Those bearings in a harbour bridge being worn so they cannot carry the bus,\" Ann Poe said."_s;
        const auto scoreOf = [&](const QString &other) {
            const GroupDiscovery found = discover({said + story, other + story});
            return found.links.size() == 1 ? found.links.front().judgement.score : 0.0;
        };
        QCOMPARE(scoreOf(said), 1.0);
        QCOMPARE(scoreOf(QString(said).replace(u"cannot"_s, u"can't"_s)), 1.0);
        QVERIFY(scoreOf(garbled) > kLinkScore);
        QVERIFY(scoreOf(garbled) < 0.9);
        // Small words beyond the last one with a content are seen, too, and nothing is as sure as the same.
        const double other = scoreOf(QString(said).replace(u"carry buses"_s, u"carry buses for us"_s));
        QVERIFY(other > kLinkScore && other < 0.99);
        QVERIFY(scoreOf(QString(said).replace(u"The bearings"_s, u"And the bearings"_s)) < 1);
    }

    void reasons()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        QFETCH(bool, isLink);
        QFETCH(int, code);
        QFETCH(QStringList, parameters);
        const GroupDiscovery found = discover({one, other});
        QCOMPARE(found.links.size(), isLink ? 1U : 0U);
        QCOMPARE(found.groups.size(), isLink ? 1U : 0U);
        const auto &pairs = isLink ? found.links : found.doubts;
        if (pairs.empty() && Code(code) == Code::TooShort) {
            return; // not even worth a comparison
        }
        QCOMPARE(pairs.size(), 1U);
        const QList<LinkReason> reasons = pairs.front().judgement.reasons;
        QStringList told;
        for (const LinkReason &reason : reasons) {
            told.append(keyOf(reason.code) + u"("_s + reason.parameters.join(u',') + u")"_s);
        }
        QVERIFY2(reasons.contains(LinkReason{Code(code), parameters}), qPrintable(told.join(u' ')));
    }

    // The sentences beside a statement share most of its words.
    void neighboursOfAStatementStayApart()
    {
        const QString first
            = u"\"We don't use purchase data from banks or card firms for adverts,\" Ann Poe said. "
              "\"We also don't have contracts with banks or card firms about purchase data for "
              "adverts.\" The firm shares nothing, it says."_s;
        const QString second
            = QString(first).replace(u"don't"_s, u"do not"_s).replace(u"adverts"_s, u"advertising"_s);
        const GroupDiscovery found = discover({first, second});
        QCOMPARE(found.groups.size(), 2U);
        QCOMPARE(found.groups[0].members, (std::vector<QuoteRef>{{0, 0}, {1, 0}}));
        QCOMPARE(found.groups[1].members, (std::vector<QuoteRef>{{0, 1}, {1, 1}}));
    }

    void groupsHangTogether()
    {
        const QString words
            = u"Ann Poe said: \"The bearings of the harbour bridge are worn and cannot carry buses "
              "any more this winter.\" The bridge at Norwick closed."_s;
        const QString part
            = u"Ann Poe said the bearings \"cannot carry buses any more this winter\". The bridge at "
              "Norwick closed."_s;
        const QString other
            = u"Ann Poe said: \"Nobody asked the ferry people before.\" The bridge at Norwick closed."_s;
        const GroupDiscovery found = discover({words, other, part, words});
        QCOMPARE(found.groups.size(), 1U);
        QCOMPARE(found.groups[0].members, (std::vector<QuoteRef>{{0, 0}, {2, 0}, {3, 0}}));
        QVERIFY(found.groups[0].score >= kLinkScore && found.groups[0].score < 1);
    }

    void sameWordsTellTheSpeaker()
    {
        const QString story
            = u" The bridge at Norwick closed in March after rust was found in its bearings."_s;
        const GroupDiscovery found = discover(
            {u"\"The bearings of the bridge are worn and cannot carry buses.\""_s + story,
             u"\"The bearings of the bridge are worn and can't carry buses,\" said Ann Poe."_s + story});
        QCOMPARE(found.speakers.size(), 1U);
        QCOMPARE(found.speakers[0].quote, (QuoteRef{0, 0}));
        QCOMPARE(found.speakers[0].sameWords, (std::vector<QuoteRef>{{1, 0}}));
    }

    void furnitureIsNoQuote()
    {
        QList<QString> texts;
        for (const char16_t *topic : {u"Fishing boats left the quay at Elmsford before dawn on a calm tide.",
                                      u"Parliament debated pension taxes until midnight without a vote.",
                                      u"A comet will pass close by, astronomers in Chile calculated.",
                                      u"Bakers mourn flour prices that doubled since the poor harvest.",
                                      u"The cup final ended with penalties after extra time and rain."}) {
            texts.append(
                QString(topic)
                + u"\n\n\"Support independent local journalism in your region by becoming a member of our "
                  "readers club today and read every story\""_s);
        }
        const GroupDiscovery found = discover(texts);
        QVERIFY(found.groups.empty());
        QVERIFY(!found.doubts.empty());
        QVERIFY(found.doubts.front().judgement.reasons.last().isConflict());
    }

    void theSameTwice()
    {
        const QList<QString> texts{
            u"\"The bridge will stay closed all winter,\" said Ann Poe in Norwick harbour."_s,
            u"Ann Poe of Norwick: \"The bridge stays closed all winter.\" Rust, harbour."_s};
        const GroupDiscovery one = discover(texts);
        const GroupDiscovery other = discover(texts);
        QCOMPARE(one.links.size(), other.links.size());
        QCOMPARE(one.groups.size(), 1U);
        QCOMPARE(one.groups[0].members, other.groups[0].members);
        QCOMPARE(one.groups[0].score, other.groups[0].score);
        QCOMPARE(one.links[0].judgement.reasons, other.links[0].judgement.reasons);
    }

    // One article more, asked about by way of an index, gets the links that all together have.
    void oneArticleMore()
    {
        const QString story = u" The bridge at Norwick closed in March after rust was found in its pylons."_s;
        (void)discover(
            {u"\"The bearings of the bridge are worn and cannot carry buses,\" Ann Poe said."_s + story,
             u"\"The ferry will sail twice an hour from Monday on,\" Bob Roe said."_s + story,
             u"\"The bearing of the bridge is worn and can't carry a bus,\" Ann Poe said."_s + story});
        StemReader reader(m_words);
        QuoteIndex index;
        QList<ArticleId> ids;
        for (int i = 0; i < 2; ++i) {
            ids.append(ArticleId::make());
            index.add(ids.last(), quotesFor(m_articles[size_t(i)]));
        }
        ids.append(ArticleId::make());
        StemFrequencies frequencies;
        index.countArticles(frequencies);
        int loaded = 0;
        const QuoteIndex *indexes[]{&index};
        const LinkArchive archive{.indexes = indexes,
                                  .frequencies = frequencies,
                                  .load =
                                      [&](ArticleId id) {
                                          ++loaded;
                                          return std::optional(m_articles[size_t(ids.indexOf(id))]);
                                      },
                                  .counts = {}};
        const auto links = archiveLinks(ids[2], m_articles[2], archive, reader);
        QCOMPARE(links.size(), 1U);
        QCOMPARE(loaded, 1);
        QCOMPARE(links[0].quote, 0U);
        QCOMPARE(links[0].other, ids[0]);
        QCOMPARE(links[0].otherQuote.place, m_articles[0].quotes[0].place);
        QVERIFY(links[0].judgement.isLink);
        // What is not to be compared with is not loaded, and what is gone is no partner.
        LinkArchive none = archive;
        none.counts = [](ArticleId) { return false; };
        QVERIFY(archiveLinks(ids[2], m_articles[2], none, reader).empty());
        QCOMPARE(loaded, 1);
        LinkArchive gone = archive;
        gone.load = [](ArticleId) { return std::nullopt; };
        QVERIFY(archiveLinks(ids[2], m_articles[2], gone, reader).empty());
    }

    // A mark that is never closed may make a quote of a whole book.
    void endlessQuotes()
    {
        QString words;
        for (int i = 0; i < 60'000; ++i) {
            words += u"word%1 "_s.arg(i % 7919);
        }
        const QString text = u"Ann Poe said: \""_s + words + u"\""_s;
        QCOMPARE(discover({text, text}).groups.size(), 1U);
    }

    void canBeStopped()
    {
        StemReader reader(m_words);
        const std::vector<LinkArticle> articles(3);
        QVERIFY(!discoverGroups(articles, reader, [] { return true; }));
        QVERIFY(discoverGroups(articles, reader, [] { return false; }));
    }

    // The five real articles: section 1 of the study names the pairs.
    void realArticles()
    {
        const QDir corpus(QStringLiteral(STEMMA_SOURCE_DIR "/../shared/corpus"));
        const QStringList names = corpus.entryList({u"*.txt"_s}, QDir::Files, QDir::Name);
        if (names.size() != 5) {
            QSKIP("The corpus is not beside the repository.");
        }
        QList<QString> texts;
        for (const QString &name : names) {
            QFile file(corpus.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            texts.append(QString::fromUtf8(file.readAll()));
        }
        const GroupDiscovery found = discover(texts);
        QStringList groups;
        for (const ProposedGroup &group : found.groups) {
            QStringList members;
            for (const QuoteRef ref : group.members) {
                members.append(QString::number(ref.article) + u":"_s
                               + m_articles[ref.article].quotes[ref.quote].words.first(12));
            }
            groups.append(members.join(u" = "_s));
        }
        QCOMPARE(groups,
                 (QStringList{u"0:We do not us = 1:We don't use"_s,
                              u"0:has no speci = 1:We also don' = 4:We also don'"_s,
                              u"0:Like many ot = 1:Like many on"_s, u"2:The idea is  = 4:The idea is "_s,
                              u"2:everyone car = 4:everyone car"_s}));
    }

private:
    GroupDiscovery discover(const QList<QString> &texts)
    {
        StemReader reader(m_words);
        m_articles.clear();
        for (const QString &text : texts) {
            m_articles.push_back(
                readLinkArticle(text, {}, {}, suggestQuotes(text, m_cues.lexiconFor({}, text)), reader));
        }
        return *discoverGroups(m_articles, reader);
    }

    CueLexicons m_cues;
    WordLexicons m_words;
    std::vector<LinkArticle> m_articles;
};

QTEST_APPLESS_MAIN(TestQuoteGroups)
#include "tst_quotegroups.moc"
