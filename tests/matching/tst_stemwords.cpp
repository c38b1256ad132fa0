// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Words as linking compares them, by the data that Stemma brings.

#include "models/matching/stems/stemfrequencies.h"
#include "models/matching/stems/stemwords.h"

#include <QTest>

using namespace Stemma;
using namespace Qt::StringLiterals;

class TestStemWords : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        QVERIFY(m_lexicons.addFolder(QStringLiteral(STEMMA_SOURCE_DIR "/resources/words")));
    }

    void wordsAreFoldedWhenRead()
    {
        const auto lexicon = WordLexicon::read(
            R"({"language": "en", "stop": ["The"], "endings": {"N\u2019T": "Not"}, "numbers": {"Two": "2"}})");
        QVERIFY(lexicon.has_value());
        QVERIFY(lexicon->stop.contains(u"the"_s));
        QCOMPARE(lexicon->endings.value(u"n't"_s), u"not"_s);
        QCOMPARE(lexicon->numbers.value(u"two"_s), u"2"_s);
    }

    void theSameStems_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::newRow("endings") << u"en"_s << u"purchasing partnerships"_s << u"purchase partnership"_s;
        QTest::newRow("case and marks") << u"en"_s << u"HARBOUR, bridge!"_s << u"harbour bridge"_s;
        QTest::newRow("contraction") << u"en"_s << u"we don't know"_s << u"we do not know"_s;
        QTest::newRow("contraction with a curly apostrophe")
            << u"en"_s << u"they’re late"_s << u"they are late"_s;
        QTest::newRow("contraction of its own")
            << u"en"_s << u"it can't, won't"_s << u"it can not, will not"_s;
        QTest::newRow("one word of two") << u"en"_s << u"they cannot"_s << u"they can not"_s;
        QTest::newRow("possessive") << u"en"_s << u"Facebook's users'"_s << u"Facebook users"_s;
        QTest::newRow("elision") << u"fr"_s << u"l'argent qu’il donne"_s << u"l argent qu il donne"_s;
        QTest::newRow("elision, Italian") << u"it"_s << u"dell'acqua"_s << u"dell acqua"_s;
        QTest::newRow("umlauts left out") << u"de"_s << u"Häuser"_s << u"Hauser"_s;
        QTest::newRow("in two pieces") << u"fr"_s << u"donne\u0301es"_s << u"données"_s;
        QTest::newRow("soft hyphen") << u"en"_s << u"part\u00adner"_s << u"partner"_s;
        QTest::newRow("thousands") << u"en"_s << u"1,000 boats"_s << u"1000 boats"_s;
        QTest::newRow("thousands, German") << u"de"_s << u"1.000 Boote"_s << u"1000 Boote"_s;
        QTest::newRow("decimals") << u"de"_s << u"4,4 Meter"_s << u"4.4 Meter"_s;
        QTest::newRow("millions") << u"en"_s << u"87m users"_s << u"87 million users"_s;
        QTest::newRow("in words") << u"en"_s << u"seven boats"_s << u"7 boats"_s;
        QTest::newRow("thousands in words") << u"en"_s << u"two thousand boats"_s << u"2,000 boats"_s;
        QTest::newRow("tens and ones") << u"en"_s << u"forty-six boats"_s << u"46 boats"_s;
        QTest::newRow("hundreds of thousands") << u"en"_s << u"two hundred thousand"_s << u"200,000"_s;
        QTest::newRow("percent") << u"en"_s << u"5% of it"_s << u"5 percent of it"_s;
        QTest::newRow("abbreviation") << u"en"_s << u"the U.S. banks"_s << u"the US banks"_s;
        QTest::newRow("hyphen") << u"en"_s << u"credit-card firms"_s << u"credit card firms"_s;
        QTest::newRow("no data, no stemmer") << u"xx"_s << u"Blorp blorp"_s << u"blorp BLORP"_s;
    }

    void theSameStems()
    {
        QFETCH(QString, language);
        QFETCH(QString, one);
        QFETCH(QString, other);
        QCOMPARE(stems(one, language), stems(other, language));
        QVERIFY(!stems(one, language).empty());
    }

    void otherStems()
    {
        QVERIFY(stems(u"7 boats"_s, u"en"_s) != stems(u"8 boats"_s, u"en"_s));
        QVERIFY(stems(u"1,5"_s, u"en"_s) != stems(u"1,500"_s, u"en"_s));
        QVERIFY(stems(u"harbour"_s, u"en"_s) != stems(u"bridge"_s, u"en"_s));
    }

    void flags()
    {
        StemReader reader(m_lexicons);
        const auto words = reader.read(u"We never told Anna Poe about 12 boats. The end of 東京"_s, u"en"_s);
        QStringList told;
        for (const StemWord &word : words) {
            told.append(
                (word.is(StemWord::Stop) ? u"s"_s : u"-"_s) + (word.is(StemWord::Negation) ? u"n"_s : u""_s)
                + (word.is(StemWord::Name) ? u"N"_s : u""_s) + (word.is(StemWord::Number) ? u"#"_s : u""_s));
        }
        QCOMPARE(told.join(u' '), u"s sn s -N -N s -# - s - s - -"_s);
    }

    void placesAreThoseOfTheText()
    {
        StemReader reader(m_lexicons);
        const QString text = u"🌊 “We don’t use credit-card data,” he said."_s;
        QStringList written;
        for (const StemWord &word : reader.read(text, u"en"_s)) {
            written.append(text.sliced(word.start, word.end - word.start));
        }
        QCOMPARE(written,
                 (QStringList{u"🌊"_s, u"We"_s, u"don’t"_s, u"don’t"_s, u"use"_s, u"credit"_s, u"card"_s,
                              u"data"_s, u"he"_s, u"said"_s}));
    }

    void hyphenatedWordsKnowWhatTheyAreTogether()
    {
        StemReader reader(m_lexicons);
        const auto apart = reader.read(u"an e-mail"_s, u"en"_s);
        const auto together = reader.read(u"an email"_s, u"en"_s);
        QCOMPARE(apart[1].joined, together[1].stem);
        QCOMPARE(together[1].joined, 0U);
    }

    void languageOfTheText()
    {
        QCOMPARE(m_lexicons.languageOf(u"de-AT"_s, u"the end"), u"de"_s);
        QCOMPARE(m_lexicons.languageOf({}, u"They did not go."), u"en"_s);
        QCOMPARE(m_lexicons.languageOf({}, u"Sie gingen nicht."), u"de"_s);
        QCOMPARE(m_lexicons.languageOf({}, u"12"), QString());
    }

    // Files hold them.
    void hashesNeverChange()
    {
        QCOMPARE(stemHash(u"harbour"), kHarbour);
        QVERIFY(stemHash(u"harbour") != stemHash(u"harbours"));
    }

    void malformedData_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("no JSON") << QByteArray("words");
        QTest::newRow("no language") << QByteArray(R"({"stop": ["a"]})");
        QTest::newRow("no list") << QByteArray(R"({"language": "xx", "stop": "a"})");
        QTest::newRow("no words") << QByteArray(R"({"language": "xx", "stop": [1]})");
        QTest::newRow("no object") << QByteArray(R"({"language": "xx", "numbers": []})");
        QTest::newRow("no pairs of words") << QByteArray(R"({"language": "xx", "whole": {"a": 1}})");
    }

    void malformedData()
    {
        QFETCH(QByteArray, json);
        const auto read = WordLexicon::read(json);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::MalformedInput);
        QVERIFY(!read.error().parameters.last().isEmpty());
    }

    void rareWordsWeighMore()
    {
        StemFrequencies frequencies;
        StemReader reader(m_lexicons);
        for (const QString &text : {u"the bridge sank"_s, u"the bridge stood"_s, u"a bridge"_s}) {
            frequencies.add(distinctStems(reader.read(text, u"en"_s)));
        }
        const quint32 bridge = stemHash(u"bridg");
        QCOMPARE(frequencies.documentCount(), 3);
        QCOMPARE(frequencies.count(bridge), 3U);
        QVERIFY(frequencies.weight(bridge) < frequencies.weight(stemHash(u"sank")));
        QVERIFY(frequencies.weight(reader.read(u"the"_s, u"en"_s).front()) < frequencies.weight(bridge));
        frequencies.remove(distinctStems(reader.read(u"a bridge"_s, u"en"_s)));
        QCOMPARE(frequencies.count(bridge), 2U);
    }

private:
    static constexpr quint32 kHarbour = 3831380122;

    std::vector<quint32> stems(const QString &text, const QString &language)
    {
        StemReader reader(m_lexicons);
        std::vector<quint32> found;
        for (const StemWord &word : reader.read(text, language)) {
            found.push_back(word.stem);
        }
        return found;
    }

    WordLexicons m_lexicons;
};

QTEST_APPLESS_MAIN(TestStemWords)
#include "tst_stemwords.moc"
