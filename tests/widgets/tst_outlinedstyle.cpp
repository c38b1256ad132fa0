// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/reader/page/readingtheme.h"
#include "widgets/support/outlinedstyle.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTest>

using namespace Stemma;
using namespace Qt::StringLiterals;

namespace {

struct Scheme {
    QColor window;
    QColor base;
    QColor text;
    QColor highlight;
    double wanted = 3;
};

const Scheme kLight{Qt::white, Qt::white, Qt::black, QColor(0x2e, 0x7d, 0xc4)};
const Scheme kDark{QColor(0x2b, 0x2d, 0x30), QColor(0x1e, 0x1f, 0x22), QColor(0xdf, 0xe1, 0xe5),
                   QColor(0x2e, 0x6b, 0xb5)};
const Scheme kHighContrastDark{Qt::black, Qt::black, Qt::white, QColor(0x8a, 0xb8, 0xff), 7};

QPalette paletteOf(const Scheme &scheme)
{
    QPalette palette(scheme.window, scheme.window);
    palette.setColor(QPalette::Base, scheme.base);
    palette.setColor(QPalette::Text, scheme.text);
    palette.setColor(QPalette::WindowText, scheme.text);
    palette.setColor(QPalette::ButtonText, scheme.text);
    palette.setColor(QPalette::Highlight, scheme.highlight);
    return palette;
}

// The strongest contrast to the window that a row across the left edge of the widget shows.
double edgeContrast(QWidget *widget, const QColor &window)
{
    const QImage picture = widget->grab().toImage();
    double contrast = 1;
    for (int x = 0; x < picture.width() / 4; ++x) {
        contrast
            = std::max(contrast, ReadingTheme::contrast(picture.pixelColor(x, picture.height() / 2), window));
    }
    return contrast;
}

template <typename Widget> QWidget *made()
{
    return new Widget;
}

} // namespace

Q_DECLARE_METATYPE(Scheme)

class TestOutlinedStyle : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { QApplication::setStyle(new OutlinedStyle); }

    void iconsAndTicksGrowWithTheLetters()
    {
        const QFont usual = QApplication::font();
        const auto sizes = [] {
            QList<int> all;
            for (const QStyle::PixelMetric metric :
                 {QStyle::PM_SmallIconSize, QStyle::PM_ButtonIconSize, QStyle::PM_ToolBarIconSize,
                  QStyle::PM_IndicatorWidth, QStyle::PM_ExclusiveIndicatorHeight}) {
                all.append(QApplication::style()->pixelMetric(metric));
            }
            return all;
        };
        const QList<int> before = sizes();
        QFont large = usual;
        large.setPointSizeF(2 * usual.pointSizeF());
        QApplication::setFont(large);
        const QList<int> doubled = sizes();
        QApplication::setFont(usual);
        for (qsizetype i = 0; i < before.size(); ++i) {
            QVERIFY2(doubled[i] >= before[i] * 3 / 2,
                     qPrintable(u"%1: %2, %3"_s.arg(i).arg(before[i]).arg(doubled[i])));
        }
        QCOMPARE(sizes(), before);
    }

    void everyControlHasAnEdgeThatIsSeen_data()
    {
        using Make = QWidget *(*)();
        QTest::addColumn<Scheme>("scheme");
        QTest::addColumn<Make>("make");
        const std::pair<const char *, Scheme> schemes[]{
            {"light", kLight}, {"dark", kDark}, {"high contrast dark", kHighContrastDark}};
        const std::pair<const char *, Make> controls[]{
            {"field", made<QLineEdit>},   {"box", made<QCheckBox>},   {"radio", made<QRadioButton>},
            {"choice", made<QComboBox>},  {"number", made<QSpinBox>}, {"note", made<QPlainTextEdit>},
            {"button", made<QPushButton>}};
        for (const auto &[schemeName, scheme] : schemes) {
            for (const auto &[name, make] : controls) {
                QTest::addRow("%s, %s", name, schemeName) << scheme << make;
            }
        }
    }

    void everyControlHasAnEdgeThatIsSeen()
    {
        using Make = QWidget *(*)();
        QFETCH(Scheme, scheme);
        QFETCH(Make, make);
        const std::unique_ptr<QWidget> widget(make());
        widget->setPalette(paletteOf(scheme));
        widget->resize(120, 28);
        const double contrast = edgeContrast(widget.get(), scheme.window);
        // The half of a pixel that smoothing takes from a round edge.
        const double wanted
            = qobject_cast<QRadioButton *>(widget.get()) ? scheme.wanted * 0.8 : scheme.wanted;
        QVERIFY2(contrast >= wanted - 0.1, qPrintable(QString::number(contrast)));
    }

    void outlinesAreQuieterThanText()
    {
        const QPalette palette = paletteOf(kDark);
        QVERIFY(ReadingTheme::contrast(OutlinedStyle::outlineOf(palette), kDark.window) >= 3);
        QVERIFY(ReadingTheme::contrast(OutlinedStyle::outlineOf(palette), kDark.window) < 5);
    }

    void aStyleOfADesktopIsLeftAlone()
    {
        QApplication::setStyle(u"windows"_s);
        OutlinedStyle::install();
        QCOMPARE(QApplication::style()->name(), u"windows"_s);
        QApplication::setStyle(u"fusion"_s);
        OutlinedStyle::install();
        QVERIFY(qobject_cast<OutlinedStyle *>(QApplication::style()));
    }
};

QTEST_MAIN(TestOutlinedStyle)
#include "tst_outlinedstyle.moc"
