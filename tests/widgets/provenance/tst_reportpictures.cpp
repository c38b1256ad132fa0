// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Pictures of a report on paper: one that a page has no room for goes on on the next ones.

#include "widgets/provenance/report/reportpictures.h"

#include <QImage>
#include <QPainter>
#include <QTest>
#include <QTextImageFormat>

using namespace Stemma;
using namespace Qt::StringLiterals;

namespace {

constexpr int kHead = 20;
constexpr int kRow = 50;
constexpr int kWidth = 400;
constexpr QSizeF kPage(1'000, 1'000);

/// The colour of row number @p row.
QColor colourOf(int row)
{
    return QColor::fromHsv(row * 7 % 360, 255, 200);
}

/// A black head and rows of one colour each.
QString pictureOf(int rows)
{
    const int height = kHead + rows * kRow;
    QString svg
        = u"<svg width=\"%1\" height=\"%2\" viewBox=\"0 0 %1 %2\"><rect width=\"%1\" height=\"%3\"/>"_s
              .arg(kWidth)
              .arg(height)
              .arg(kHead);
    for (int row = 0; row < rows; ++row) {
        svg += u"<rect y=\"%1\" width=\"%2\" height=\"%3\" fill=\"%4\"/>"_s.arg(kHead + row * kRow)
                   .arg(kWidth)
                   .arg(kRow)
                   .arg(colourOf(row).name());
    }
    return ReportPictures::withRows(svg + u"</svg>"_s, kHead, kRow);
}

QTextImageFormat place(int number)
{
    QTextImageFormat format;
    format.setName(QString::number(number));
    return format;
}

QImage painted(ReportPictures &pictures, int number)
{
    const QSizeF size = pictures.intrinsicSize(nullptr, 0, place(number));
    QImage image(size.toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    pictures.drawObject(&painter, QRectF(QPointF(), size), nullptr, 0, place(number));
    return image;
}

} // namespace

class TestReportPictures : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void aSmallOneStaysWhole()
    {
        ReportPictures pictures(1, kPage);
        QCOMPARE(pictures.takeFrom(u"<p>a</p>"_s + pictureOf(5) + u"<p>b</p>"_s),
                 u"<p>a</p><img src=\"0\"><p>b</p>"_s);
        QCOMPARE(pictures.intrinsicSize(nullptr, 0, place(0)), QSizeF(kWidth, kHead + 5 * kRow));
        QVERIFY(pictures.intrinsicSize(nullptr, 0, place(1)).isEmpty());
    }

    void aBitTooHighIsMadeSmaller()
    {
        ReportPictures pictures(1, kPage);
        QCOMPARE(pictures.takeFrom(pictureOf(13)).count("<img"_L1), 1);
        const QSizeF size = pictures.intrinsicSize(nullptr, 0, place(0));
        QVERIFY(size.height() <= 600);
        QVERIFY(size.width() > 0.8 * kWidth);
    }

    void aLongOneIsCutBetweenRows()
    {
        constexpr int kRows = 52;
        ReportPictures pictures(1, kPage);
        const qsizetype parts = pictures.takeFrom(pictureOf(kRows)).count("<img"_L1);
        QCOMPARE(parts, 7); // 8 rows each, and what is left
        int row = 0;
        for (int part = 0; part < parts; ++part) {
            const QImage image = painted(pictures, part);
            QCOMPARE(image.width(), kWidth);
            QVERIFY(image.height() <= 460);
            QCOMPARE((image.height() - kHead) % kRow, 0);
            QCOMPARE(image.pixelColor(kWidth / 2, kHead / 2), QColor(Qt::black));
            for (int y = kHead + kRow / 2; y < image.height(); y += kRow) {
                QCOMPARE(image.pixelColor(kWidth / 2, y).rgb(), colourOf(row).rgb());
                ++row;
            }
        }
        QCOMPARE(row, kRows);
    }

    void oneWithoutRowsIsMadeSmaller()
    {
        ReportPictures pictures(1, kPage);
        const QString svg = u"<svg viewBox=\"0 0 10 5000\"><rect width=\"10\" height=\"5000\"/></svg>"_s;
        QCOMPARE(pictures.takeFrom(svg), u"<img src=\"0\">"_s);
        QCOMPARE(pictures.intrinsicSize(nullptr, 0, place(0)).height(), 600.0);
    }

    void wideOnesFitAcross()
    {
        ReportPictures pictures(5, kPage);
        QVERIFY(pictures.takeFrom(pictureOf(3)).count("<img"_L1) == 1);
        QVERIFY(pictures.intrinsicSize(nullptr, 0, place(0)).width() <= kPage.width());
    }
};

QTEST_MAIN(TestReportPictures)
#include "tst_reportpictures.moc"
