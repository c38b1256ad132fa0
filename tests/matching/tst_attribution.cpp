// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/quotations/attribution.h"
#include "models/matching/quotations/attributiontokens.h"
#include "models/matching/quotations/quotesuggestions.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

using namespace Stemma;
using namespace Qt::StringLiterals;

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Result<CueLexicon> lexiconOf(const QString &language)
{
    return CueLexicon::read(
        contents(u"%1/resources/cues/%2.json"_s.arg(QStringLiteral(STEMMA_SOURCE_DIR), language)));
}

Result<CueLexicon> englishLexicon()
{
    return lexiconOf(u"en"_s);
}

} // namespace

class TestAttribution : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void saysWhatAPersonMarked_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("expected");
        for (const QString &language : {u"en"_s, u"de"_s, u"es"_s, u"fr"_s}) {
            const QString path = u"data/attributions_%1.txt"_s.arg(language);
            const QString data = QString::fromUtf8(contents(QFINDTESTDATA(qPrintable(path))));
            for (const QString &one : data.split(u"\n== "_s).sliced(1)) {
                QStringList lines = one.trimmed().split(u'\n');
                const QString name = lines.takeFirst();
                QStringList expected;
                while (lines.last().startsWith(u"> "_s)) {
                    expected.prepend(lines.takeLast().sliced(2));
                }
                QString text = lines.join(u'\n');
                text.remove(u"\u27e6+"_s).remove(u'\u27e6').remove(u'\u27e7');
                QTest::newRow(qPrintable(name)) << language << text << expected;
            }
        }
    }

    void saysWhatAPersonMarked()
    {
        QFETCH(QString, language);
        QFETCH(QString, text);
        QFETCH(QStringList, expected);
        const auto lexicon = lexiconOf(language);
        QVERIFY(lexicon.has_value());
        const auto words = [&](TextRange range) {
            return range.isEmpty() ? u"-"_s : text.sliced(range.start, range.length());
        };
        QStringList found;
        for (const Attribution &one : attribute(text, scanQuotations(text, *lexicon), *lexicon)) {
            found.append(QStringList{one.name.isEmpty() ? u"-"_s : one.name, words(one.cue),
                                     words(one.source), keyOf(one.form), keyOf(one.polarity)}
                             .join(u" | "_s));
        }
        QCOMPARE(found.join(u'\n'), expected.join(u'\n'));
    }

    // Whatever the text: one attribution for each quotation, and ranges that lie in the text.
    void rangesAreSoundWhateverTheText()
    {
        const auto lexicon = englishLexicon();
        QVERIFY(lexicon.has_value());
        const QStringList pieces{
            u"said"_s,   u"Ann"_s,    u"Poe"_s,    u"the"_s,  u"company"_s, u"\""_s,     u"\u201c"_s,
            u"\u201d"_s, u", "_s,     u". "_s,     u"\n"_s,   u" "_s,       u" - "_s,    u": "_s,
            u"told"_s,   u"she"_s,    u"that"_s,   u"-she"_s, u"'"_s,       u"denied"_s, u"of"_s,
            u"put it"_s, u"\u00ab"_s, u"\u00bb"_s, u"in"_s,   u"and"_s,     u"would"_s,  u"according to"_s};
        QRandomGenerator random(11);
        int named = 0;
        for (int round = 0; round < 3000; ++round) {
            QString text;
            for (int i = 1 + random.bounded(40); i > 0; --i) {
                text += pieces[random.bounded(int(pieces.size()))] + (random.bounded(2) ? u" "_s : QString());
            }
            const auto quotations = scanQuotations(text);
            const auto attributions = attribute(text, quotations, *lexicon);
            QCOMPARE(attributions.size(), quotations.size());
            for (const Attribution &one : attributions) {
                for (const TextRange range : {one.speaker, one.cue, one.source}) {
                    QVERIFY(range.start >= 0 && range.start <= range.end && range.end <= text.size());
                }
                QVERIFY(one.score >= 0 && one.score <= 1);
                QVERIFY(one.form != Attribution::Form::Explicit || !one.name.isEmpty());
                named += one.name.isEmpty() ? 0 : 1;
            }
        }
        QVERIFY(named > 100);
    }

    // What people say in scripts without blanks is worth proposing as what they say in others.
    void scriptsWithoutBlanksAreScored_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("Japanese") << u"田中さんは「私たちはデータを売りません」と述べた。"_s;
        QTest::newRow("Thai") << u"เธอกล่าวว่า “เราไม่เคยขายข้อมูลของลูกค้า”"_s;
        QTest::newRow("Chinese") << u"发言人说：“我们没有出售任何用户的数据。”"_s;
    }

    void scriptsWithoutBlanksAreScored()
    {
        constexpr double kProposed = 0.4; // and more, in the window
        QFETCH(QString, text);
        const auto suggestions = suggestQuotes(text, CueLexicon());
        QCOMPARE(suggestions.size(), size_t(1));
        QVERIFY2(suggestions[0].score > kProposed, qPrintable(QString::number(suggestions[0].score)));
    }

    // At each hyphen only as much is looked at as a pronoun is long: otherwise this would take hours.
    void chainsOfHyphensCostTheirLength()
    {
        const auto lexicon = englishLexicon();
        QVERIFY(lexicon.has_value());
        constexpr qsizetype kLinks = 1'000'000;
        const QString text = u"a-"_s.repeated(kLinks) + u"she said"_s;
        const auto tokens = tokensOf(text, {}, *lexicon);
        QCOMPARE(tokens.back().lower, u"said"_s);
        QVERIFY(tokens.front().range.length() >= 2 * kLinks - 1);
    }

    // However long the paragraph, a pronoun looks at so much of it: else the time for many pronouns would
    // grow with their square.
    void pronounsLookNoFartherThanAPage()
    {
        const auto lexicon = englishLexicon();
        QVERIFY(lexicon.has_value());
        const auto speakerBehind = [&](int words) {
            const QString text = u"Ann Poe left. It"_s + u" rained and rained"_s.repeated(words / 3)
                + u". It stopped. It dried. It was warm. \"We do,\" she said."_s;
            return attribute(text, scanQuotations(text), *lexicon).front().name;
        };
        QCOMPARE(speakerBehind(300), u"Ann Poe"_s);
        QCOMPARE(speakerBehind(600), QString());
    }

    // Were each letter taken for the beginning of a role as long as the rest, this would take hours.
    void longWordsCostTheirLength()
    {
        const auto lexicon
            = CueLexicon::read(contents(QStringLiteral(STEMMA_SOURCE_DIR "/resources/cues/de.json")));
        QVERIFY(lexicon.has_value());
        const QString text = QString(1'000'000, u'A')
            + u" sagte: \u201eNein.\u201c Die Energieministerin sagte: \u201eJa.\u201c"_s;
        const auto found = attribute(text, scanQuotations(text, *lexicon), *lexicon);
        QCOMPARE(found.size(), size_t(2));
        QCOMPARE(found[0].name.size(), 1'000'000);
        QCOMPARE(found[1].name, u"Energieministerin"_s);
    }

    void wordsAreFoldedWhenRead()
    {
        const auto lexicon
            = CueLexicon::read(R"({"language": "en", "say": ["Quoth"], "not": ["Didn\u2019t"]})");
        QVERIFY(lexicon.has_value());
        QVERIFY(lexicon->say.contains(u"quoth"_s));
        QVERIFY(lexicon->negations.contains(u"didn't"_s));
    }

    // Who speaks in five real articles, read where they are; in one of them nothing says it twice.
    void realArticles()
    {
        const QDir corpus(QStringLiteral(STEMMA_SOURCE_DIR "/../shared/corpus"));
        const QStringList files = corpus.entryList({u"*.txt"_s}, QDir::Files, QDir::Name);
        if (files.isEmpty()) {
            QSKIP("The five articles are not beside this checkout.");
        }
        const auto lexicon = englishLexicon();
        QVERIFY(lexicon.has_value());
        // Read by a person: the last word of the speaker's name and the form.
        const QHash<QString, QStringList> expected{
            {u"000"_s,
             {u"sources explicit"_s, u"Diana explicit"_s, u"Diana explicit"_s, u"Diana explicit"_s}},
            {u"001"_s,
             {u"Diana explicit"_s, u"Diana continued"_s, u"Diana explicit"_s, u"Diana continued"_s}},
            {u"002"_s,
             {u"Facebook explicit"_s, u"Facebook pronoun"_s, u"Facebook pronoun"_s,
              u"Zuckerberg explicit"_s}},
            {u"003"_s, {u"Facebook explicit denied"_s, u"Facebook explicit"_s}},
            {u"004"_s,
             {u"spokesperson continued"_s, u"- missing"_s, u"O'Byrne explicit"_s, u"Zuckerberg explicit"_s}}};
        for (const QString &name : files) {
            const QString text = QString::fromUtf8(contents(corpus.filePath(name)));
            const auto quotations = scanQuotations(text);
            const auto attributions = attribute(text, quotations, *lexicon);
            QStringList found;
            for (size_t i = 0; i < quotations.size(); ++i) {
                if (quotations[i].hull().length() <= 25) {
                    continue; // names and single words stand in marks too; what people said is longer
                }
                const Attribution &one = attributions[i];
                QStringList words{one.name.isEmpty() ? u"-"_s : one.name.split(u' ').last(), keyOf(one.form)};
                if (one.polarity != Attribution::Polarity::Asserted) {
                    words.append(keyOf(one.polarity));
                }
                found.append(words.join(u' '));
            }
            QCOMPARE(found, expected.value(name.first(3)));
        }
    }
};

QTEST_GUILESS_MAIN(TestAttribution)
#include "tst_attribution.moc"
