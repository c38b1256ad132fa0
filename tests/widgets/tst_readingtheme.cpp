// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/reader/look/readingpalette.h"
#include "widgets/reader/page/readinghints.h"
#include "widgets/reader/page/readingtheme.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace Stemma;
using namespace Qt::StringLiterals;

namespace {

QPalette makePalette(QColor base, QColor text, QColor accent = {})
{
    QPalette palette;
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::Text, text);
    if (accent.isValid()) {
        palette.setColor(QPalette::Highlight, accent);
    }
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
        QTest::newRow("white on black") << makePalette(Qt::black, Qt::white);
        QTest::newRow("high contrast, dark") << makePalette(Qt::black, Qt::white, QColor(0x8a, 0xb8, 0xff));
        QTest::newRow("high contrast, light") << makePalette(Qt::white, Qt::black, QColor(0x00, 0x2f, 0x8f));
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
        QTest::newRow("high contrast, dark") << makePalette(Qt::black, Qt::white, QColor(0x8a, 0xb8, 0xff));
        QTest::newRow("high contrast, light") << makePalette(Qt::white, Qt::black, QColor(0x00, 0x2f, 0x8f));
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
            const QSet<MarkLayer> unfilled{MarkLayer::Proposals, MarkLayer::InnerProposals,
                                           MarkLayer::ProposedNames};
            const bool isOutline = unfilled.contains(MarkLayer(layer));
            QVERIFY(isOutline ? fill.alpha() == 0 : fill.alphaF() >= 0.03F);
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
        // Underlines, outlines and bars are graphical objects: 3:1 (WCAG 1.4.11).
        for (const SpanKind kind : {SpanKind::Entity, SpanKind::Quote, SpanKind::Claim}) {
            QVERIFY(ReadingTheme::contrast(theme.line(kind), theme.background()) >= 3.0);
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

    void highContrastIsKnownByThePalette()
    {
        QVERIFY(!ReadingTheme(makePalette(Qt::white, Qt::black, QColor(0x30, 0x8c, 0xc6))).isHighContrast());
        QVERIFY(
            !ReadingTheme(makePalette(QColor(0x1e, 0x1f, 0x22), QColor(0xe3, 0xe3, 0xe3))).isHighContrast());
        const QPalette dark = makePalette(Qt::black, Qt::white, QColor(0x1a, 0xeb, 0xff));
        const QPalette light = makePalette(Qt::white, Qt::black, QColor(0x37, 0x00, 0x6e));
        for (const QPalette &palette : {dark, light}) {
            const ReadingTheme theme(palette);
            QVERIFY(theme.isHighContrast());
            QVERIFY(ReadingTheme::contrast(theme.quietText(), theme.background()) >= 7);
            for (const SpanKind kind : {SpanKind::Entity, SpanKind::Quote, SpanKind::Claim}) {
                QVERIFY2(ReadingTheme::contrast(theme.line(kind), theme.background()) >= 4.5,
                         qPrintable(theme.line(kind).name()));
                QVERIFY(ReadingTheme::contrast(theme.wash(kind), theme.text()) >= 7);
            }
        }
    }

    void kindsAreToldApartWithAnyColourVision_data() { textCanBeReadOnEveryMark_data(); }

    // Machado, Oliveira, Fernandes: "A physiologically-based model for simulation of color vision deficiency"
    // (2009), at full severity, on linear light.
    void kindsAreToldApartWithAnyColourVision()
    {
        QFETCH(QPalette, palette);
        using Matrix = std::array<std::array<double, 3>, 3>;
        constexpr Matrix protan{{{0.152286, 1.052583, -0.204868},
                                 {0.114503, 0.786281, 0.099216},
                                 {-0.003882, -0.048116, 1.051998}}};
        constexpr Matrix deutan{{{0.367322, 0.860646, -0.227968},
                                 {0.280085, 0.672501, 0.047413},
                                 {-0.011820, 0.042940, 0.968881}}};
        constexpr Matrix tritan{{{1.255528, -0.076749, -0.178779},
                                 {-0.078411, 0.930809, 0.147602},
                                 {0.004733, 0.691367, 0.303900}}};
        const auto seen = [](const QColor &color, const Matrix &matrix) {
            const auto linear = [](double part) {
                return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
            };
            const std::array<double, 3> rgb{linear(color.redF()), linear(color.greenF()),
                                            linear(color.blueF())};
            std::array<double, 3> result{};
            for (size_t row = 0; row < 3; ++row) {
                for (size_t i = 0; i < 3; ++i) {
                    result[row] += matrix[row][i] * rgb[i];
                }
                result[row] = std::cbrt(std::clamp(result[row], 0.0, 1.0)); // about as the eye steps
            }
            return result;
        };
        const ReadingTheme theme(palette);
        const QList<QColor> hues{theme.hue(SpanKind::Entity), theme.hue(SpanKind::Quote),
                                 theme.hue(SpanKind::Claim)};
        for (const Matrix &matrix : {protan, deutan, tritan}) {
            for (int i = 0; i < hues.size(); ++i) {
                for (int j = i + 1; j < hues.size(); ++j) {
                    const auto a = seen(hues[i], matrix);
                    const auto b = seen(hues[j], matrix);
                    double distance = 0;
                    for (size_t part = 0; part < 3; ++part) {
                        distance += (a[part] - b[part]) * (a[part] - b[part]);
                    }
                    QVERIFY2(
                        std::sqrt(distance) > 0.15,
                        qPrintable(QString::number(std::sqrt(distance)) + hues[i].name() + hues[j].name()));
                }
            }
        }
    }

    void textCanBeReadInTheSelection_data() { textCanBeReadOnEveryMark_data(); }

    void textCanBeReadInTheSelection()
    {
        QFETCH(QPalette, palette);
        const ReadingTheme theme(palette);
        QList<QColor> grounds{theme.background(), theme.activeQuoteFill(), theme.quoteFill(),
                              theme.quoteFill(3)};
        for (const QColor &ground : std::as_const(grounds)) {
            const QColor under = ReadingTheme::mixed(ground, theme.selection(), theme.selection().alphaF());
            QVERIFY2(ReadingTheme::contrast(under, theme.text()) >= 4.5, qPrintable(under.name()));
        }
    }
};

QTEST_MAIN(TestReadingTheme)
#include "tst_readingtheme.moc"
