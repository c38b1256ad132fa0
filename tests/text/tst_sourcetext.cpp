// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/text/decoding.h"
#include "models/text/sourcetext.h"

#include <QRandomGenerator>
#include <QTest>

#include <unicode/ubrk.h>

using namespace Stemma;
using namespace Qt::StringLiterals;

namespace {

constexpr int kTexts = 10'000;
constexpr quint32 kSeed = 20180806;

// What real articles and hostile ones are made of; each is one or more characters that belong together.
const QStringList &pieces()
{
    static const QStringList list{
        u"a"_s,
        u"word "_s,
        u"Bank"_s,
        u" "_s,
        u"."_s,
        u"\r\n"_s,
        u"\r"_s,
        u"\n"_s,
        u"\u2028"_s,
        u"\u2029"_s,
        u"\v"_s,
        u"\f"_s,
        u"\t"_s,
        u"\u00a0"_s,
        u"\u202f"_s,
        u"\u00ad"_s,
        u"\ufeff"_s,
        u"\u200b"_s,
        u"\u200c"_s,
        u"\u200d"_s,
        u"\u200f"_s,
        u"\u00ab"_s,
        u"\u201d"_s,
        u"e\u0301"_s,
        u"\u0301"_s,
        u"o\u0308\u0323"_s,
        u"\U0001f468\u200d\U0001f469\u200d\U0001f467"_s, // family
        u"\U0001f468\U0001f3fb\u200d\U0001f692"_s, // firefighter with skin tone
        u"\U0001f44d\U0001f3fd"_s,
        u"\U0001f3f4\U000e0067\U000e0062\U000e007f"_s, // tag sequence
        u"\u2764\ufe0f"_s,
        u"\U0001f1e9\U0001f1ea"_s, // regional indicators
        u"\U0001f1eb"_s,
        u"\u05e9\u05b8\u05dc\u05d5\u05b9\u05dd"_s, // Hebrew with points
        u"\u0645\u064e\u0631\u062d\u0628\u0627"_s, // Arabic
        u"\u0e01\u0e33\u0e19\u0e49\u0e33"_s, // Thai
        u"\u1100\u1161\u11a8"_s, // Hangul jamo
        u"\ud55c"_s,
        u"\u0915\u094d\u0937\u093f"_s, // Devanagari conjunct
        u"\u0600\u0661"_s, // prepended mark
        u"\U00010348"_s,
        u"\U0001d11e"_s,
        u"\u65e5\u672c"_s,
        QString(QChar(0)),
        QString(QChar(0xd83d)), // lone surrogates
        QString(QChar(0xdc00)),
    };
    return list;
}

QString generatedText(QRandomGenerator &random)
{
    QString text;
    const int count = int(random.bounded(40));
    for (int i = 0; i < count; ++i) {
        text += pieces()[random.bounded(pieces().size())];
    }
    return text;
}

QString described(const QString &text, TextRange wished, TextRange selected)
{
    QString units;
    for (qsizetype i = 0; i < text.size(); ++i) {
        units += u" %1:%2"_s.arg(i).arg(text[i].unicode(), 4, 16, QChar(u'0'));
    }
    return u"[%1, %2) became [%3, %4) in"_s.arg(wished.start)
               .arg(wished.end)
               .arg(selected.start)
               .arg(selected.end)
        + units;
}

// Over the whole text at once, where SourceText reads only a neighbourhood.
QSet<qsizetype> graphemeBoundaries(const QString &text)
{
    QSet<qsizetype> boundaries{0, text.size()};
    UErrorCode status = U_ZERO_ERROR;
    UBreakIterator *iterator
        = ubrk_open(UBRK_CHARACTER, "", QStringView(text).utf16(), int32_t(text.size()), &status);
    for (int32_t at = ubrk_first(iterator); at != UBRK_DONE; at = ubrk_next(iterator)) {
        boundaries.insert(at);
    }
    ubrk_close(iterator);
    return boundaries;
}

} // namespace

class TestSourceText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void generatedTexts();
    void graphemesAreThoseOfTheWholeText_data();
    void graphemesAreThoseOfTheWholeText();
    void paragraphs();
    void emptyText();
    void wordsAndSentences();
    void invalidCodePointRanges_data();
    void invalidCodePointRanges();
    void severalRangesTakeThePlaceOfOthers();
    void trimmedRanges();
};

// The promise of the design: what was selected is what a stored range gives back, whatever the text.
void TestSourceText::generatedTexts()
{
    QRandomGenerator random(kSeed);
    for (int n = 0; n < kTexts; ++n) {
        const QString text = canonicalText(generatedText(random));
        QCOMPARE(canonicalText(text), text);
        const SourceText source(text);
        const QList<uint> codePoints = text.toUcs4();
        QCOMPARE(source.codePointLength(), codePoints.size());

        qsizetype position = 0;
        for (qint64 codePoint = 0; codePoint <= codePoints.size(); ++codePoint) {
            QCOMPARE(source.positionOfCodePoint(codePoint), position);
            QCOMPARE(source.codePointAt(position), codePoint);
            if (codePoint < codePoints.size()) {
                position += QChar::requiresSurrogates(codePoints[codePoint]) ? 2 : 1;
            }
        }

        qsizetype covered = 0;
        for (qsizetype i = 0; i < source.paragraphCount(); ++i) {
            const TextRange range = source.paragraphRange(i);
            QCOMPARE(range.start, covered);
            QVERIFY(!source.paragraph(i).contains(u'\n'));
            QCOMPARE(source.paragraphAt(range.start), i);
            QCOMPARE(source.paragraphAt(range.end), i);
            covered = range.end + 1;
        }
        QCOMPARE(covered, text.size() + 1);

        const QSet<qsizetype> boundaries = graphemeBoundaries(text);
        for (int k = 0; k < 5; ++k) {
            const qsizetype a = qsizetype(random.bounded(quint32(text.size() + 1)));
            const qsizetype b = qsizetype(random.bounded(quint32(text.size() + 1)));
            const TextRange wished{std::min(a, b), std::max(a, b)};
            const TextRange selected = source.snappedToGraphemes(wished);
            const bool isWhole = boundaries.contains(selected.start) && boundaries.contains(selected.end);
            QVERIFY2(isWhole, qPrintable(described(text, wished, selected)));
            QVERIFY(selected.start <= wished.start && wished.end <= selected.end);
            const CodePointRange stored = source.toCodePoints(selected);
            QCOMPARE(
                QString::fromUcs4(reinterpret_cast<const char32_t *>(codePoints.constData()) + stored.start,
                                  stored.length()),
                source.slice(selected).toString());
            const auto back = source.fromCodePoints(stored);
            QCOMPARE(back.has_value(), !selected.isEmpty());
            if (back) {
                QCOMPARE(*back, selected);
            }
        }
    }
}

void TestSourceText::graphemesAreThoseOfTheWholeText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("flags in a row") << u"x\U0001f1e9\U0001f1ea\U0001f1eb\U0001f1f7\U0001f1ee\U0001f1f9y"_s;
    QTest::newRow("family") << u"ab\U0001f468\u200d\U0001f469\u200d\U0001f467cd"_s;
    QTest::newRow("mark after line feed") << u"a\n\u0301b"_s;
    QTest::newRow("mark at the start") << u"\u0301ab"_s;
    QTest::newRow("mark after ASCII") << u"abe\u0301cd"_s;
    QTest::newRow("zero width joiner after ASCII") << u"ab\u200dcd"_s;
    QTest::newRow("prepended mark before ASCII") << u"ab\u0600cd"_s;
    QTest::newRow("jamo") << u"ab\u1100\u1161\u11a8\u1100\u1161cd"_s;
    // Qt's own finder has a boundary inside the pair here.
    QTest::newRow("Thai after astral") << u"a \U0001f468\u200d\U0001f467\u0e01\u0e33. b"_s;
    // Without a sure boundary between ideographs each question would read to both ends.
    QTest::newRow("ideographs") << u"\u65e5\u672c"_s.repeated(20'000);
    QTest::newRow("ideographs and marks") << u"\u65e5\u672c\u3099\u8a9e\ufe00\u200d\u304b\u3099\u6587"_s;
    QTest::newRow("ideographs and signs") << u"\u65e5\u00a9\u200d\u00a9\u3030\u672c\u2122a"_s;
    QTest::newRow("conjunct") << u"\u0915\u0915\u094d\u0937\u0937\u093f\u0915"_s;
    QTest::newRow("Greek between flags")
        << u"\u03b1\u03b2\U0001f1e9\U0001f1ea\u03b3\U0001f1eb\U0001f1f7\u03b4"_s;
    QTest::newRow("lines of marks") << u"\u65e5\n\u3099\n\n\u65e5"_s;
    QTest::newRow("Thai") << u"\u0e01\u0e33\u0e19\u0e49\u0e33"_s;
}

void TestSourceText::graphemesAreThoseOfTheWholeText()
{
    QFETCH(QString, text);
    const SourceText source(text);
    const QSet<qsizetype> boundaries = graphemeBoundaries(text);
    qsizetype previous = 0;
    for (qsizetype at = 0; at <= text.size(); ++at) {
        QCOMPARE(source.isGraphemeBoundary(at), boundaries.contains(at));
        if (at > 0) {
            QCOMPARE(source.previousGrapheme(at), previous);
        }
        previous = boundaries.contains(at) ? at : previous;
    }
    qsizetype next = text.size();
    for (qsizetype at = text.size() - 1; at >= 0; --at) {
        QCOMPARE(source.nextGrapheme(at), next);
        next = boundaries.contains(at) ? at : next;
    }
}

void TestSourceText::paragraphs()
{
    const SourceText source(u"one\n\nthree\n"_s);
    QCOMPARE(source.paragraphCount(), 4);
    QCOMPARE(source.paragraph(0), u"one");
    QCOMPARE(source.paragraph(1), u"");
    QCOMPARE(source.paragraph(2), u"three");
    QCOMPARE(source.paragraph(3), u"");
    QCOMPARE(source.paragraphAt(3), 0); // the line feed belongs to the paragraph it ends
    QCOMPARE(source.paragraphAt(4), 1);
    QCOMPARE(source.paragraphNumberAt(0), 1);
    QCOMPARE(source.paragraphNumberAt(3), 1);
    QCOMPARE(source.paragraphNumberAt(4), 1); // blank: of the one before it
    QCOMPARE(source.paragraphNumberAt(5), 2);
    QCOMPARE(source.paragraphNumberAt(source.length()), 2);
    const SourceText spaced(u" \u00A0\nfirst\n\t\nsecond"_s);
    QCOMPARE(spaced.paragraphNumberAt(0), 0);
    QCOMPARE(spaced.paragraphNumberAt(3), 1);
    QCOMPARE(spaced.paragraphNumberAt(spaced.length()), 2);
}

void TestSourceText::emptyText()
{
    const SourceText source;
    QCOMPARE(source.paragraphCount(), 1);
    QCOMPARE(source.paragraphRange(0), (TextRange{0, 0}));
    QCOMPARE(source.codePointLength(), 0);
    QVERIFY(source.isGraphemeBoundary(0));
    QCOMPARE(source.snappedToGraphemes({0, 5}), (TextRange{0, 0}));
    QCOMPARE(source.wordAt(0), (TextRange{0, 0}));
}

void TestSourceText::wordsAndSentences()
{
    const SourceText source(u"\u201cWe never asked,\u201d she said. Banks did.\nNext"_s);
    const auto textOf = [&](TextRange range) { return source.slice(range).toString(); };
    QCOMPARE(textOf(source.wordAt(2)), u"We"_s);
    QCOMPARE(textOf(source.sentenceAt(30)), u"Banks did."_s);
    QCOMPARE(source.nextWord(0), 3);
    QCOMPARE(source.previousWord(3), 1);
    // Words never reach over a paragraph's end.
    const qsizetype end = source.paragraphRange(0).end;
    QCOMPARE(source.nextWord(end), end + 1);
    QCOMPARE(source.previousWord(end + 1), end);
}

// Under the address sanitizer this also tells whether what was there is freed.
void TestSourceText::severalRangesTakeThePlaceOfOthers()
{
    CodePointRanges ranges{{1, 2}, {4, 5}};
    CodePointRanges others{{3, 4}, {6, 7}, {8, 9}};
    const CodePointRanges expected = others;
    ranges = std::move(others);
    QCOMPARE(ranges, expected);
    ranges = CodePointRanges{{5, 6}};
    QCOMPARE(ranges, (CodePointRanges{{5, 6}}));
}

void TestSourceText::invalidCodePointRanges_data()
{
    QTest::addColumn<qint64>("start");
    QTest::addColumn<qint64>("end");
    QTest::newRow("negative") << qint64(-1) << qint64(2);
    QTest::newRow("empty") << qint64(2) << qint64(2);
    QTest::newRow("reversed") << qint64(3) << qint64(1);
    QTest::newRow("beyond the end, in UTF-16 units inside") << qint64(0) << qint64(4);
}

void TestSourceText::invalidCodePointRanges()
{
    QFETCH(qint64, start);
    QFETCH(qint64, end);
    const auto range = SourceText(u"a\U0001f30ab"_s).fromCodePoints(CodePointRange{start, end});
    QVERIFY(!range);
    QCOMPARE(range.error().code, ErrorCode::InvalidRange);
}

void TestSourceText::trimmedRanges()
{
    const SourceText source(u"  \u00a0say \n"_s);
    QCOMPARE(source.trimmed({0, source.length()}), (TextRange{3, 6}));
    QVERIFY(source.trimmed({0, 3}).isEmpty());
}

QTEST_GUILESS_MAIN(TestSourceText)
#include "tst_sourcetext.moc"
