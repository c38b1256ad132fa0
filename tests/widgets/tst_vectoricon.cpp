// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/support/vectoricon.h"

#include <QPixmap>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace Stemma {

class TestVectorIcon : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isDrawnAtEverySize_data();
    void isDrawnAtEverySize();
    void isFainterWhenDisabled();
    void isNullWithoutFile();

private:
    const QString m_file = QStringLiteral(STEMMA_SOURCE_DIR "/resources/icons/tag-quote.svg");
};

void TestVectorIcon::isDrawnAtEverySize_data()
{
    QTest::addColumn<int>("size");
    QTest::newRow("16 pixels") << 16;
    QTest::newRow("64 pixels") << 64;
}

void TestVectorIcon::isDrawnAtEverySize()
{
    QFETCH(const int, size);
    const QImage drawn = vectorIcon(m_file).pixmap(size, size).toImage();
    QCOMPARE(drawn.size(), QSize(size, size));
    QImage empty(drawn.size(), drawn.format());
    empty.fill(Qt::transparent);
    QVERIFY(drawn != empty);
}

void TestVectorIcon::isFainterWhenDisabled()
{
    const auto ink = [](const QImage &image) {
        qint64 sum = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                sum += qAlpha(image.pixel(x, y));
            }
        }
        return sum;
    };
    const QIcon icon = vectorIcon(m_file);
    const qint64 normal = ink(icon.pixmap(32, 32).toImage());
    const qint64 disabled = ink(icon.pixmap(QSize(32, 32), QIcon::Disabled).toImage());
    QCOMPARE_GT(disabled, 0);
    QCOMPARE_LT(disabled, normal);
}

void TestVectorIcon::isNullWithoutFile()
{
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u".*"_s));
    QVERIFY(vectorIcon(u":/none.svg"_s).isNull());
}

} // namespace Stemma

QTEST_MAIN(Stemma::TestVectorIcon)
#include "tst_vectoricon.moc"
