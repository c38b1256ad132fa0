// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The action icons: all there, compiled in, drawn inside their grid, legible on light and dark palettes.

#include <QColor>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QRegularExpression>
#include <QSet>
#include <QSvgRenderer>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

// WCAG 2.2, relative luminance and contrast ratio: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
double luminance(const QColor &colour)
{
    const auto linear
        = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
        + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const auto [low, high] = std::minmax({luminance(a), luminance(b)});
    return (high + 0.05) / (low + 0.05);
}

const QStringList kNames
    = u"base close-pane delete export filter find history import issues link lock-open lock new next note "
      u"open "
      "previous provenance read redo settings split swap tag-claim tag-entity tag-quote undo unlink "
      "zoom-in zoom-out"_s.split(u' ');

} // namespace

class TestIcons : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void resourceHoldsEveryIcon();
    void icon_data();
    void icon();
    void iconsDiffer();
};

void TestIcons::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestIcons::resourceHoldsEveryIcon()
{
    QStringList compiled;
    for (const QString &file : QDir(u":/stemma/icons"_s).entryList({u"*.svg"_s}, QDir::Files))
        compiled += file.chopped(4);
    QCOMPARE(compiled, kNames);
}

void TestIcons::icon_data()
{
    QTest::addColumn<QString>("path");
    for (const QString &name : kNames)
        QTest::newRow(qPrintable(name)) << u":/stemma/icons/%1.svg"_s.arg(name);
}

void TestIcons::icon()
{
    QFETCH(QString, path);
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray source = file.readAll();
    QVERIFY(source.contains("SPDX-License-Identifier"));
    QVERIFY2(!source.contains("currentColor"), "Qt draws currentColor black");

    QSvgRenderer renderer(source);
    QVERIFY(renderer.isValid());
    QCOMPARE(renderer.viewBox(), QRect(0, 0, 22, 22));

    // two units of air round the drawing, in a tenfold picture
    QImage image(220, 220, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    renderer.render(&painter);
    painter.end();
    qsizetype inked = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qAlpha(image.pixel(x, y)) < 128)
                continue;
            ++inked;
            QVERIFY2(x >= 20 && x < 200 && y >= 20 && y < 200, "drawn over the edge");
        }
    }
    QVERIFY2(inked > 1500, "hardly anything is drawn");

    static const QRegularExpression colour(u"#[0-9a-f]{6}"_s);
    QSet<QString> colours;
    for (auto it = colour.globalMatch(QString::fromUtf8(source)); it.hasNext();)
        colours.insert(it.next().captured());
    QVERIFY(!colours.isEmpty());
    for (const QString &name : std::as_const(colours)) {
        QVERIFY2(contrast(QColor(name), QColor(0xff, 0xff, 0xff)) >= 3.0, qPrintable(name));
        QVERIFY2(contrast(QColor(name), QColor(0x2b, 0x2d, 0x30)) >= 3.0, qPrintable(name));
    }
}

void TestIcons::iconsDiffer()
{
    QSet<QByteArray> sources;
    for (const QString &name : kNames) {
        QFile file(u":/stemma/icons/%1.svg"_s.arg(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        sources.insert(file.readAll());
    }
    QCOMPARE(sources.size(), kNames.size());
}

QTEST_GUILESS_MAIN(TestIcons)
#include "tst_icons.moc"
