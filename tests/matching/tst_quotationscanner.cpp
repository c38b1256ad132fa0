// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/quotations/cuelexicon.h"
#include "models/matching/quotations/quotationmarks.h"
#include "models/matching/quotations/quotationscanner.h"
#include "models/matching/quotations/quotationwords.h"
#include "tests/matching/markedtext.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Stemma;
using namespace Qt::StringLiterals;

namespace {

QStringList words(const QString &text, const std::vector<TextRanges> &quotations)
{
    QStringList list;
    for (const TextRanges &parts : quotations) {
        QStringList one;
        for (const TextRange part : parts) {
            one.append(text.sliced(part.start, part.length()));
        }
        list.append(one.join(u" | "_s));
    }
    return list;
}

QString randomText(QRandomGenerator &random, int length)
{
    static const QString pieces
        = u"ab cd. ,\n\"\u201c\u201d\u201e\u00ab\u00bb'\u2018\u2019\u201a\u300c\u300d-5 "_s;
    QString text;
    for (int i = 0; i < length; ++i) {
        text.append(pieces[random.bounded(int(pieces.size()))]);
    }
    return text;
}

} // namespace

class TestQuotationScanner : public QObject {
    Q_OBJECT

private Q_SLOTS:

    // "said Msgr. Ravel," goes on; which words are shortened the lexicon of a language knows.
    void shortenedWordsEndNoSentence_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("parts");
        QTest::newRow("English") << u"en"_s << u"\"No way,\" said Msgr. Ravel, \"not ever.\""_s << 2;
        QTest::newRow("English, a month")
            << u"en"_s << u"\"No way,\" she said on Oct. 5, \"not ever.\""_s << 2;
        QTest::newRow("English, a sentence ends")
            << u"en"_s << u"\"No way,\" said Ravel. He left, \"not ever.\""_s << 1;
        QTest::newRow("German")
            << u"de"_s << u"\u201eAuf keinen Fall\u201c, sagte Mag. Wulf, \u201eniemals wieder.\u201c"_s << 2;
        QTest::newRow("Spanish") << u"es"_s
                                 << u"\"De ning\u00fan modo\", dijo la Dra. Paz, \"nunca m\u00e1s.\""_s << 2;
        QTest::newRow("French")
            << u"fr"_s << u"\u00ab En aucun cas \u00bb, a dit Mlle. Roux, \u00ab plus jamais. \u00bb"_s << 2;
    }

    void shortenedWordsEndNoSentence()
    {
        QFETCH(const QString, language);
        QFETCH(const QString, text);
        CueLexicons lexicons;
        QVERIFY(lexicons.addFolder(QStringLiteral(STEMMA_SOURCE_DIR "/resources/cues")));
        const auto found = scanQuotations(text, lexicons.lexiconFor(language, text));
        QVERIFY(!found.empty());
        QTEST(int(found.front().parts.size()), "parts");
    }

    void findsWhatAPersonMarked_data()
    {
        QTest::addColumn<QString>("marked");
        QFile file(QFINDTESTDATA("data/quotations.txt"));
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.errorString()));
        const QString data = QString::fromUtf8(file.readAll());
        for (const QString &one : data.split(u"\n== "_s).sliced(1)) {
            const qsizetype end = one.indexOf(u'\n');
            QTest::newRow(qPrintable(one.first(end))) << one.sliced(end + 1).trimmed();
        }
    }

    void findsWhatAPersonMarked()
    {
        QFETCH(QString, marked);
        const MarkedText expected = readMarked(marked);
        std::vector<TextRanges> found;
        CueLexicons lexicons;
        QVERIFY(lexicons.addFolder(QStringLiteral(STEMMA_SOURCE_DIR "/resources/cues")));
        const CueLexicon lexicon = lexicons.lexiconFor(u"en"_s, expected.text); // shortens "Ms."
        for (const Quotation &quotation : scanQuotations(expected.text, lexicon)) {
            found.push_back(quotation.parts);
        }
        QCOMPARE(words(expected.text, found), words(expected.text, expected.quotations));
        QVERIFY(found == expected.quotations);
    }

    // Five real articles, read where they are.
    void realArticles()
    {
        const QDir corpus(QStringLiteral(STEMMA_SOURCE_DIR "/../shared/corpus"));
        const QStringList files = corpus.entryList({u"*.txt"_s}, QDir::Files, QDir::Name);
        if (files.isEmpty()) {
            QSKIP("The five articles are not beside this checkout.");
        }
        // Counted by a person.
        const QHash<QString, int> expected{
            {u"000"_s, 4}, {u"001"_s, 4}, {u"002"_s, 4}, {u"003"_s, 2}, {u"004"_s, 4}};
        for (const QString &name : files) {
            QFile file(corpus.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString text = QString::fromUtf8(file.readAll());
            std::vector<TextRanges> found;
            for (const Quotation &quotation : scanQuotations(text)) {
                found.push_back(quotation.parts);
            }
            int speech = 0;
            for (const TextRanges &parts : found) {
                // Names and single words stand in marks too; what people said is longer.
                speech += parts.last().end - parts.first().start > 25 ? 1 : 0;
            }
            QCOMPARE(speech, expected.value(name.first(3)));
        }
    }

    void tellsWhetherAMarkIsMissing()
    {
        const QString text = u"\"We sell nothing.\n\nNobody \"asked\" again."_s;
        const auto found = scanQuotations(text);
        QCOMPARE(found.size(), size_t(2));
        QVERIFY(!found[0].isClosed);
        QCOMPARE(found[0].outer, (TextRange{0, 17}));
        QVERIFY(found[1].isClosed);
    }

    // What is far behind is found as what is near, also after steps that led nowhere were forgotten.
    void manyMarksAreReadAsFew()
    {
        const QString one
            = u"\"We don't sell the users' data,\" she said, \"not 'here' or there.\" Nobody asked. "_s;
        const auto few = scanQuotations(one);
        constexpr int kTimes = 400;
        const auto many = scanQuotations(one.repeated(kTimes));
        QCOMPARE(many.size(), few.size() * kTimes);
        for (size_t i = 0; i < many.size(); ++i) {
            const qsizetype offset = qsizetype(i / few.size()) * one.size();
            TextRanges parts = few[i % few.size()].parts;
            for (TextRange &part : parts) {
                part = {part.start + offset, part.end + offset};
            }
            QCOMPARE(many[i].parts, parts);
        }
    }

    // Each mark of a run looks at what stands around the run: were it to walk there by itself, this would
    // take hours.
    void runsOfMarksCostTheirLength()
    {
        constexpr qsizetype kMarks = 2'000'000;
        const QString text = u'a' + QString(kMarks, u'"') + u'b';
        const auto marks = quotationMarksIn(text);
        QCOMPARE(qsizetype(marks.size()), kMarks);
        QCOMPARE(marks.back().at, kMarks);
        // The first and the last one stand at the same place.
        QCOMPARE(marks.front().asOpening, marks.back().asOpening);
        QCOMPARE(marks.front().asClosing, marks.back().asClosing);
    }

    void capitalsTellTitlesButNotInGerman()
    {
        QVERIFY(isLikeTitle(u"The Last Ferry", false));
        QVERIFY(!isLikeTitle(u"Neue Häuser", true));
        QVERIFY(!isLikeTitle(u"The last ferry", false));
        QVERIFY(!isLikeTitle(u"Nobody Waits Here.", false));
        QVERIFY(!isLikeTitle(u"Free", false));
    }

    void wordsAreCountedInScriptsWithoutBlanks_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("expected");
        QTest::newRow("blanks") << u"We don't sell 12 of them."_s << 6;
        QTest::newRow("nothing") << u" \u2026 "_s << 0;
        QTest::newRow("Japanese") << u"\u79c1\u305f\u3061\u306f\u58f2\u308a\u307e\u305b\u3093"_s << 5;
        QTest::newRow("Thai, marks on letters count with them")
            << u"\u0e40\u0e23\u0e32\u0e44\u0e21\u0e48\u0e02\u0e32\u0e22"_s << 4;
        QTest::newRow("both") << u"\u6211\u4eec used Linux"_s << 3;
    }

    void wordsAreCountedInScriptsWithoutBlanks()
    {
        QFETCH(QString, text);
        QFETCH(int, expected);
        QCOMPARE(wordCount(text), expected);
    }

    void rangesAreSoundWhateverTheText()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 500; ++round) {
            const QString text = randomText(random, 1 + random.bounded(120));
            qsizetype before = -1;
            for (const Quotation &quotation : scanQuotations(text)) {
                QVERIFY(quotation.outer.start > before);
                before = quotation.outer.start;
                qsizetype end = quotation.outer.start;
                QVERIFY(!quotation.parts.isEmpty());
                for (const TextRange part : quotation.parts) {
                    QVERIFY(part.start >= end && part.end > part.start);
                    QVERIFY(!text[part.start].isSpace() && !text[part.end - 1].isSpace());
                    end = part.end;
                }
                QVERIFY(quotation.outer.end >= end && quotation.outer.end <= text.size());
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestQuotationScanner)
#include "tst_quotationscanner.moc"
