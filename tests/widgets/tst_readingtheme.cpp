// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/reader/look/readingpalette.h"
#include "widgets/reader/page/readinghints.h"
#include "widgets/reader/page/readingtheme.h"

#include <QTest>

using namespace Stemma;
using namespace Qt::StringLiterals;

namespace {

QPalette makePalette(QColor base, QColor text)
{
    QPalette palette;
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::Text, text);
    return palette;
}

const HintLibrary &library()
{
    static const HintLibrary shared(QStringLiteral(STEMMA_SOURCE_DIR "/resources/syntax"));
    return shared;
}

} // namespace

class TestReadingTheme : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void contrastIsThatOfWcag()
    {
        QCOMPARE(ReadingTheme::contrast(Qt::white, Qt::black), 21.0);
        QCOMPARE(ReadingTheme::contrast(Qt::white, Qt::white), 1.0);
        QVERIFY(std::abs(ReadingTheme::contrast(QColor(0x77, 0x77, 0x77), Qt::white) - 4.48) < 0.01);
    }

    void textCanBeReadOnEveryFill_data()
    {
        QTest::addColumn<QPalette>("palette");
        QTest::newRow("light") << makePalette(Qt::white, Qt::black);
        QTest::newRow("sepia") << makePalette(QColor(0xfb, 0xf3, 0xe2), QColor(0x3b, 0x2f, 0x20));
        QTest::newRow("dark") << makePalette(QColor(0x1e, 0x1f, 0x22), QColor(0xe3, 0xe3, 0xe3));
        QTest::newRow("soft dark") << makePalette(QColor(0x2b, 0x2b, 0x2b), QColor(0xbb, 0xbb, 0xbb));
        QTest::newRow("high contrast") << makePalette(Qt::black, Qt::white);
        QTest::newRow("grey on white") << makePalette(Qt::white, QColor(0x60, 0x60, 0x60));
    }

    void textCanBeReadOnEveryFill()
    {
        QFETCH(QPalette, palette);
        const ReadingTheme theme(palette);
        QList<QColor> fills{theme.activeQuoteFill(), theme.wash(SpanKind::Entity),
                            theme.wash(SpanKind::Claim)};
        for (int level = 0; level < 9; ++level) {
            fills.append(theme.quoteFill(level));
        }
        for (const QColor &fill : std::as_const(fills)) {
            QVERIFY2(ReadingTheme::contrast(fill, theme.text()) >= 4.5, qPrintable(fill.name()));
        }
        QVERIFY(ReadingTheme::contrast(theme.quietText(), theme.background()) >= 3.0);
    }

    void textCanBeReadOnEveryMark_data()
    {
        QTest::addColumn<QPalette>("palette");
        QTest::newRow("light") << makePalette(Qt::white, Qt::black);
        QTest::newRow("dark") << makePalette(QColor(0x1e, 0x1f, 0x22), QColor(0xe3, 0xe3, 0xe3));
        QTest::newRow("high contrast") << makePalette(Qt::black, Qt::white);
    }

    void textCanBeReadOnEveryMark()
    {
        QFETCH(QPalette, palette);
        const ReadingTheme theme(palette);
        QList<QColor> grounds{theme.background(), theme.activeQuoteFill()};
        for (int level = 0; level < 9; ++level) {
            grounds.append(theme.quoteFill(level));
        }
        for (int layer = 0; layer < kMarkLayers; ++layer) {
            const QColor fill = theme.markFill(MarkLayer(layer));
            QVERIFY(fill.alphaF() >= 0.03F);
            for (const QColor &ground : std::as_const(grounds)) {
                const QColor under = ReadingTheme::mixed(ground, fill, fill.alphaF());
                QVERIFY2(ReadingTheme::contrast(under, theme.text()) >= 4.5, qPrintable(under.name()));
            }
            QVERIFY(ReadingTheme::contrast(theme.markLine(MarkLayer(layer)), theme.background()) >= 3.0);
        }
    }

    void shapesStandOutFromThePage_data() { textCanBeReadOnEveryFill_data(); }

    void shapesStandOutFromThePage()
    {
        QFETCH(QPalette, palette);
        const ReadingTheme theme(palette);
        // Underlines and bars are graphical objects: 3:1 (WCAG 1.4.11).
        for (const SpanKind kind : {SpanKind::Entity, SpanKind::Claim}) {
            QVERIFY(ReadingTheme::contrast(theme.hue(kind), theme.background()) >= 3.0);
        }
        QVERIFY(theme.quoteFill(0) != theme.quoteFill(1));
        QVERIFY(theme.quoteFill(0) != theme.activeQuoteFill());
    }

    void whatIsOfferedHoldsContrast_data()
    {
        QTest::addColumn<QString>("name");
        const QList<ReadingThemeChoice> choices = readingThemes(library());
        QStringList names;
        for (const ReadingThemeChoice &choice : choices) {
            names.append(choice.name);
            QTest::newRow(qPrintable(choice.name)) << choice.name;
        }
        QCOMPARE(
            names.first(4),
            QStringList({u"Stemma Light"_s, u"Stemma Sepia"_s, u"Stemma Dark"_s, u"Stemma High Contrast"_s}));
        QVERIFY2(names.size() > 8, "there are some of KSyntaxHighlighting");
        QVERIFY2(!names.contains(u"Solarized Light"_s), "its text has a contrast of 4.1 to its page");
    }

    void whatIsOfferedHoldsContrast()
    {
        QFETCH(QString, name);
        const KSyntaxHighlighting::Theme theme = library().theme(name, false);
        QCOMPARE(theme.name(), name);
        const ReadingTheme colors(readingPalette(theme, QPalette()));
        QList<QColor> fills{colors.background(), colors.activeQuoteFill(), colors.wash(SpanKind::Entity),
                            colors.wash(SpanKind::Claim)};
        for (int level = 0; level < 9; ++level) {
            fills.append(colors.quoteFill(level));
            QVERIFY(colors.quoteFill(level) != colors.background());
        }
        for (const QColor &fill : std::as_const(fills)) {
            QVERIFY2(ReadingTheme::contrast(fill, colors.text()) >= 4.5, qPrintable(fill.name()));
        }
        for (const SpanKind kind : {SpanKind::Entity, SpanKind::Claim}) {
            QVERIFY(ReadingTheme::contrast(colors.hue(kind), colors.background()) >= 4.5);
        }
        // The colours of the hints, too, however the theme had them.
        const auto shared
            = std::make_shared<const HintLibrary>(QStringLiteral(STEMMA_SOURCE_DIR "/resources/syntax"));
        ReadingHints hints(shared);
        QVERIFY(hints.setLanguage(u"en"_s));
        hints.setColors(name, colors);
        QVERIFY(
            !hints.hintsFor(u"“Perhaps”, she said on 4 March 2031, 41,000 at $3 million, www.example.org"_s)
                 .empty());
        QVERIFY(hints.styles().size() > 4);
        for (const QTextCharFormat &format : hints.styles()) {
            if (format.hasProperty(QTextFormat::ForegroundBrush)) {
                QVERIFY(ReadingTheme::contrast(format.foreground().color(), colors.background()) >= 4.5);
            }
        }
    }
};

QTEST_MAIN(TestReadingTheme)
#include "tst_readingtheme.moc"
