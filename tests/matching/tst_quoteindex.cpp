// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/archive/linkpassages.h"

#include <QTest>

#include <random>

using namespace Stemma;
using namespace Qt::StringLiterals;

class TestQuoteIndex : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        QVERIFY(m_lexicons.addFolder(QStringLiteral(STEMMA_SOURCE_DIR "/resources/words")));
        m_reader = std::make_unique<StemReader>(m_lexicons);
    }

    void findsWhatSaysNearlyTheSame_data()
    {
        QTest::addColumn<QString>("passage");
        QTest::addColumn<QString>("question");
        QTest::addColumn<bool>("isFound");
        const QString whole
            = u"The harbour bridge will stay closed until the spring, because the bearings are worn."_s;
        QTest::newRow("the same") << whole << whole << true;
        QTest::newRow("case and marks")
            << whole << u"THE HARBOUR BRIDGE – will stay closed until the spring!"_s << true;
        QTest::newRow("other endings") << u"We do not use purchasing data for adverts"_s
                                       << u"we are not using purchase data for advert"_s << true;
        QTest::newRow("a few words of it") << whole << u"bearings worn"_s << true;
        QTest::newRow("much more than it")
            << u"the bearings are worn out at the harbour bridge"_s << whole << true;
        QTest::newRow("two words replaced")
            << whole << QString(whole).replace(u"spring"_s, u"autumn"_s).replace(u"worn"_s, u"old"_s) << true;
        QTest::newRow("only small words") << u"to be or not to be"_s << u"To be, or not to be"_s << true;
        QTest::newRow("other words") << whole << u"The minister denies every single accusation"_s << false;
        QTest::newRow("one common word") << whole << u"a bridge for the minister's accusation"_s << false;
        QTest::newRow("nothing") << whole << QString() << false;
        QTest::newRow("no words") << u"…"_s << u"…"_s << false;
    }

    void findsWhatSaysNearlyTheSame()
    {
        QFETCH(const QString, passage);
        QFETCH(const QString, question);
        QFETCH(const bool, isFound);
        QuoteIndex index;
        const ArticleId id = ArticleId::make();
        add(index, ArticleId::make(), {u"quite another thing altogether"_s});
        add(index, id, {u"some words before"_s, passage});
        const auto found = near(index, question);
        QCOMPARE(found.size(), isFound ? 1U : 0U);
        if (isFound) {
            QCOMPARE(found[0].article, id);
            QCOMPARE(found[0].place, (CodePointRange{100, 200}));
        }
    }

    void theNearestFirst()
    {
        QuoteIndex index;
        const ArticleId first = ArticleId::make();
        const ArticleId second = ArticleId::make();
        add(index, second, {u"the harbour bridge stays closed until spring"_s});
        add(index, first,
            {u"the harbour bridge stays closed"_s, u"the harbour bridge stays closed until spring"_s});
        const auto found = near(index, u"The harbour bridge stays closed until spring"_s);
        QCOMPARE(found.size(), 3U);
        QCOMPARE(found[0].score, 1.0);
        QCOMPARE(found[0].article, first); // of equal ones the first article
        QCOMPARE(found[1].article, second);
        QCOMPARE(found[2].coverFound, 1.0);
        QVERIFY(found[2].coverAsked < 1);
        QCOMPARE(near(index, u"The harbour bridge stays closed until spring"_s, 1).size(), 1U);
    }

    void removedArticlesAreNotFound()
    {
        QuoteIndex index;
        QList<ArticleId> ids;
        for (int i = 0; i < 20; ++i) {
            ids.append(ArticleId::make());
            add(index, ids.last(),
                {u"bridge number %1 stays closed until spring"_s.arg(i), u"nothing else"_s});
        }
        for (int i = 0; i < 20; ++i) {
            QVERIFY(index.contains(ids[i]));
            const QString words = u"bridge number %1 stays closed until spring"_s.arg(i);
            QCOMPARE(near(index, words)[0].article, ids[i]);
            index.remove(ids[i]);
            index.remove(ids[i]);
            QVERIFY(!index.contains(ids[i]));
            QCOMPARE(index.size(), 2 * (19 - i));
            for (const NearMatch &match : near(index, words)) {
                QVERIFY(index.contains(match.article));
            }
        }
        add(index, ids[3], {u"bridge number 3 stays closed until spring"_s});
        QCOMPARE(near(index, u"bridge number 3 stays closed until spring"_s).size(), 1U);
    }

    // What was added last, or has nothing in it, is an article like any other.
    void removedAndAddedAgain()
    {
        QuoteIndex index;
        QList<ArticleId> ids;
        for (int i = 0; i < 10; ++i) {
            ids.append(ArticleId::make());
            add(index, ids.last(), {u"bridge number %1 stays closed until spring"_s.arg(i)});
        }
        const ArticleId empty = ArticleId::make();
        add(index, empty, {});
        const ArticleId last = ArticleId::make();
        add(index, last, {u"the ferry sails twice an hour"_s});
        index.remove(empty);
        QVERIFY(!index.contains(empty));
        QCOMPARE(near(index, u"the ferry sails twice an hour"_s).size(), 1U);
        for (int i = 0; i < 3; ++i) {
            index.remove(last);
            QVERIFY(near(index, u"the ferry sails twice an hour"_s).empty());
            add(index, last, {u"the ferry sails twice an hour"_s});
            QCOMPARE(near(index, u"the ferry sails twice an hour"_s).front().article, last);
            QCOMPARE(index.size(), 11);
        }
        index.remove(last);
        QCOMPARE(index.size(), 10);
        const auto read = QuoteIndex::fromBlobs(index.toBlobs());
        QVERIFY(read && !read->contains(last) && !read->contains(empty));
        QCOMPARE(near(*read, u"bridge number 3 stays closed until spring"_s).front().article, ids[3]);
    }

    // However articles are spread over segments, and whatever else was in them.
    void segmentsMakeNoDifference()
    {
        std::mt19937 random(6);
        QuoteIndex whole;
        QuoteIndex parted;
        QSet<ArticleId> gone;
        for (int i = 0; i < 40; ++i) {
            QuoteIndex some;
            for (int j = 0; j < 8; ++j) {
                const ArticleId id = ArticleId::make();
                const QStringList words{sentence(random), sentence(random)};
                add(some, id, words);
                if (j % 3 == 1) {
                    gone.insert(id);
                } else {
                    add(whole, id, words);
                }
            }
            for (const QByteArray &blob : some.toBlobs()) {
                parted.add(*QuoteSegment::fromBlob(blob), [&](ArticleId id) { return !gone.contains(id); });
            }
        }
        QCOMPARE(parted.size(), whole.size());
        StemFrequencies articles;
        StemFrequencies others;
        whole.countArticles(articles);
        parted.countArticles(others);
        QCOMPARE(others.documentCount(), articles.documentCount());
        QCOMPARE(others.stemCount(), articles.stemCount());
        for (int i = 0; i < 200; ++i) {
            const QString words = sentence(random);
            QVERIFY(near(parted, words) == near(whole, words));
            for (const StemWord &word : m_reader->read(words, u"en"_s)) {
                QCOMPARE(others.count(word.stem), articles.count(word.stem));
            }
        }
    }

    void quotesAlone()
    {
        QuoteIndex index;
        const QString words = u"the harbour bridge stays closed until spring"_s;
        const auto read = m_reader->read(words, u"en"_s);
        const std::vector<QuoteIndex::Passage> passages{{.place = {0, 50}, .words = read, .isSentence = true},
                                                        {.place = {60, 110}, .words = read}};
        index.add(ArticleId::make(), passages);
        QCOMPARE(near(index, words).size(), 2U);
        const auto found = index.near(read, 20, QuoteIndex::Among::Quotes);
        QCOMPARE(found.size(), 1U);
        QCOMPARE(found[0].place, (CodePointRange{60, 110}));
        const auto again = QuoteIndex::fromBlobs(index.toBlobs());
        QVERIFY(again && again->near(read, 20, QuoteIndex::Among::Quotes) == found);
    }

    void savedAndRead()
    {
        QuoteIndex index;
        std::mt19937 random(3);
        QList<ArticleId> ids;
        for (int i = 0; i < 300; ++i) {
            ids.append(ArticleId::make());
            add(index, ids.last(), {sentence(random), sentence(random), sentence(random)});
        }
        for (int i = 0; i < 300; i += 7) {
            index.remove(ids[i]);
        }
        const QList<QByteArray> blobs = index.toBlobs();
        const auto read = QuoteIndex::fromBlobs(blobs);
        QVERIFY(read.has_value());
        QCOMPARE(read->size(), index.size());
        for (int i = 0; i < 300; ++i) {
            const QString words = sentence(random);
            QVERIFY(near(*read, words) == near(index, words));
        }
        // And it goes on after it was written.
        const ArticleId id = ArticleId::make();
        add(index, id, {u"a new segment holds the bridge"_s});
        QCOMPARE(near(index, u"a new segment holds the bridge"_s).front().article, id);
        QCOMPARE(index.toBlobs().size(), blobs.size() + 1);
    }

    void damagedBlobsAreRefused()
    {
        QuoteIndex index;
        std::mt19937 random(4);
        for (int i = 0; i < 5; ++i) {
            add(index, ArticleId::make(), {sentence(random), sentence(random)});
        }
        const QByteArray blob = index.toBlobs().first();
        QVERIFY(QuoteIndex::fromBlobs({blob}).has_value());
        for (qsizetype length = 0; length < blob.size(); ++length) {
            QVERIFY(!QuoteIndex::fromBlobs({blob.first(length)}));
        }
        for (int run = 0; run < 2000; ++run) {
            QByteArray damaged = blob;
            const auto at = qsizetype(random() % quint32(blob.size()));
            damaged[at] = char(damaged[at] ^ char(1 + random() % 255));
            QVERIFY(!QuoteIndex::fromBlobs({damaged}));
            // One that says so on purpose: whatever is taken stays within its bounds.
            QuoteSegment::sign(damaged);
            const auto segment = QuoteSegment::fromBlob(damaged);
            if (!segment) {
                continue;
            }
            for (size_t i = 0; i < segment->size(); ++i) {
                QVERIFY(segment->quote(i).article < segment->articles().size());
                QVERIFY(segment->quote(i).start <= segment->quote(i).end);
                QCOMPARE(size_t(segment->length(i)), segment->stems(i).size());
            }
            segment->visitStems([&](quint32, std::span<const quint16> bearers) {
                for (const quint16 number : bearers) {
                    QVERIFY(number < segment->size());
                }
            });
            for (size_t i = 0; i < segment->articles().size(); ++i) {
                const auto [first, end] = segment->quotesOf(i);
                QVERIFY(first <= end && end <= segment->size());
            }
            (void)near(*QuoteIndex::fromBlobs({damaged}), sentence(random));
        }
    }

    // The quick way finds what a comparison with each passage finds first.
    void asGoodAsLookingAtAll()
    {
        QuoteIndex index;
        std::mt19937 random(5);
        std::vector<std::pair<ArticleId, QString>> all;
        for (int i = 0; i < 3000; ++i) {
            all.emplace_back(ArticleId::make(), sentence(random));
            add(index, all.back().first, {all.back().second});
        }
        for (int i = 0; i < 200; ++i) {
            const auto &[id, words] = all[random() % all.size()];
            QStringList edited = words.split(u' ');
            edited.removeAt(qsizetype(random() % quint32(edited.size())));
            edited[qsizetype(random() % quint32(edited.size()))] = u"another"_s;
            const auto found = near(index, edited.join(u' '));
            QVERIFY(!found.empty());
            QCOMPARE(found.front().article, id);
        }
    }

    void passagesOfAnArticle()
    {
        const SourceText source(
            u"🌊 Rust was found. Ann Poe said: \"The bridge is closed. It is worn.\"\n\nBuses go "
            "round.\n"_s);
        CueLexicons cues;
        QVERIFY(cues.addFolder(QStringLiteral(STEMMA_SOURCE_DIR "/resources/cues")));
        QStringList texts;
        for (const QuoteIndex::Passage &passage :
             readPassages(source, suggestQuotes(source.text(), cues.lexiconFor({}, source.text())), u"en"_s,
                          *m_reader)) {
            texts.append(source.slice(*source.fromCodePoints(passage.place)).toString());
        }
        QCOMPARE(texts,
                 (QStringList{u"The bridge is closed. It is worn."_s, u"🌊 Rust was found."_s,
                              u"Buses go round."_s}));
    }

private:
    void add(QuoteIndex &index, ArticleId article, const QStringList &passages)
    {
        std::vector<QuoteIndex::Passage> read;
        for (const QString &words : passages) {
            const qint64 start = qint64(read.size()) * 100;
            read.push_back({.place = {start, start + 100}, .words = m_reader->read(words, u"en"_s)});
        }
        index.add(article, read);
    }

    std::vector<NearMatch> near(const QuoteIndex &index, const QString &words, size_t limit = 20)
    {
        return index.near(m_reader->read(words, u"en"_s), limit);
    }

    /// Words of which some are much rarer than others.
    static QString sentence(std::mt19937 &random)
    {
        QStringList words;
        for (int i = 0; i < 14; ++i) {
            const double at = double(random()) / double(std::mt19937::max());
            words.append(u"kar%1to"_s.arg(int(std::pow(2000.0, at))));
        }
        return words.join(u' ');
    }

    WordLexicons m_lexicons;
    std::unique_ptr<StemReader> m_reader;
};

QTEST_APPLESS_MAIN(TestQuoteIndex)
#include "tst_quoteindex.moc"
