// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/widgets/provenance/stemmas.h"
#include "widgets/provenance/tree/stemmapicture.h"

#include <QApplication>
#include <QFile>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>

using namespace Stemma;
using namespace Qt::StringLiterals;

class TestStemmaLayout : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sourcesStandBeforeWhatWasTaken_data();
    void sourcesStandBeforeWhatWasTaken();
    void nothingOverlaps_data();
    void nothingOverlaps();
    void columnsGiveWayToAPage();
    void timeRunsInOrder();
    void theAxisFitsItsTime_data();
    void theAxisFitsItsTime();
    void whatHasNoDateStandsLast();
    void intervalsReachToTheirEnd();
    void aCircleIsShownAllTheSame();
    void mirroredForOtherDirections();
    void placesAreFound();
    void picturesAreWritten();
    void aPictureThatCannotBeWrittenSaysSo();

private:
    [[nodiscard]] static StemmaLayout layOut(const StemmaGraph &graph,
                                             Qt::LayoutDirection direction = Qt::LeftToRight, qreal room = 0)
    {
        QFont bold = QApplication::font();
        bold.setBold(true);
        return StemmaLayout(graph, {QFontMetricsF(QApplication::font()), QFontMetricsF(bold), room},
                            direction);
    }
};

void TestStemmaLayout::sourcesStandBeforeWhatWasTaken_data()
{
    QTest::addColumn<int>("count");
    QTest::newRow("a few") << 0;
    QTest::newRow("50 witnesses") << 50;
    QTest::newRow("200 witnesses") << 200;
}

void TestStemmaLayout::sourcesStandBeforeWhatWasTaken()
{
    QFETCH(const int, count);
    const StemmaGraph graph = count == 0 ? Stemmas::small() : Stemmas::large(count);
    const StemmaLayout layout = layOut(graph);
    for (const StemmaEdge &edge : graph.edges) {
        const auto &source = layout.nodes()[size_t(edge.to)];
        const auto &copy = layout.nodes()[size_t(edge.from)];
        QVERIFY(source.dot.x() < copy.dot.x());
        QVERIFY(source.dot.y() <= copy.dot.y());
    }
    for (size_t i = 0; i < graph.edges.size(); ++i) {
        const QPolygonF &line = layout.edges()[i].line;
        QVERIFY(line.size() >= 2);
        // It ends at what was taken.
        QVERIFY(QLineF(line.last(), layout.nodes()[size_t(graph.edges[i].from)].dot).length()
                < layout.dotRadius() + 3);
    }
}

void TestStemmaLayout::nothingOverlaps_data()
{
    sourcesStandBeforeWhatWasTaken_data();
}

void TestStemmaLayout::nothingOverlaps()
{
    QFETCH(const int, count);
    const StemmaGraph graph = count == 0 ? Stemmas::small() : Stemmas::large(count);
    const StemmaLayout layout = layOut(graph);
    const QRectF all(QPointF(), layout.size());
    for (size_t i = 0; i < graph.nodes.size(); ++i) {
        const QRectF card = layout.nodes()[i].card;
        QVERIFY(all.contains(card));
        QVERIFY(card.top() >= layout.axisHeight());
        for (size_t other = 0; other < i; ++other) {
            QVERIFY(!card.intersects(layout.nodes()[other].card));
        }
        // No line runs through words.
        for (const auto &edge : layout.edges()) {
            for (qsizetype at = 1; at < edge.line.size(); ++at) {
                const QRectF part
                    = QRectF(edge.line[at - 1], edge.line[at]).normalized().adjusted(0, 0, 0.1, 0.1);
                QVERIFY2(!part.intersects(card.adjusted(1, 1, -1, -1)), qPrintable(graph.nodes[i].name));
            }
        }
    }
}

void TestStemmaLayout::columnsGiveWayToAPage()
{
    const StemmaGraph graph = Stemmas::large(12);
    const qreal wide = layOut(graph).size().width();
    const StemmaLayout layout = layOut(graph, Qt::LeftToRight, 0.9 * wide);
    QVERIFY2(layout.size().width() < 0.95 * wide,
             qPrintable(u"%1 of %2"_s.arg(layout.size().width()).arg(wide)));
    for (size_t i = 0; i < layout.nodes().size(); ++i) {
        for (size_t other = 0; other < i; ++other) {
            QVERIFY(!layout.nodes()[i].card.intersects(layout.nodes()[other].card));
        }
    }
}

void TestStemmaLayout::timeRunsInOrder()
{
    const StemmaGraph graph = Stemmas::large(120);
    const StemmaLayout layout = layOut(graph);
    for (size_t i = 1; i < graph.nodes.size(); ++i) {
        QVERIFY(layout.nodes()[i - 1].column <= layout.nodes()[i].column);
    }
    for (size_t i = 1; i < layout.columns().size(); ++i) {
        QVERIFY(layout.columns()[i - 1].end <= layout.columns()[i].start);
        QVERIFY(layout.columns()[i - 1].moment < layout.columns()[i].moment);
    }
    QVERIFY(layout.columns().size() <= 14);
}

void TestStemmaLayout::theAxisFitsItsTime_data()
{
    QTest::addColumn<QList<QDateTime>>("times");
    QTest::addColumn<StemmaLayout::Unit>("unit");
    using Unit = StemmaLayout::Unit;
    const auto at = [](int year, int month, int day, int hour = 12, int minute = 0) {
        return QDateTime(QDate(year, month, day), QTime(hour, minute), QTimeZone::UTC);
    };
    QTest::newRow("one day is a day") << QList{at(2018, 8, 6), at(2018, 8, 6)} << Unit::Day;
    QTest::newRow("minutes of an hour")
        << QList{at(2018, 8, 6, 12, 1), at(2018, 8, 6, 12, 7)} << Unit::Minute;
    QTest::newRow("hours of a day") << QList{at(2018, 8, 6, 12), at(2018, 8, 6, 15)} << Unit::Hour;
    QTest::newRow("days") << QList{at(2018, 8, 6), at(2018, 8, 9)} << Unit::Day;
    QTest::newRow("days of years") << QList{at(2016, 8, 6), at(2018, 8, 9)} << Unit::Day;
    QList<QDateTime> many;
    for (int month = 0; month < 30; ++month) {
        many.append(at(2016, 8, 6).addMonths(month));
    }
    QTest::newRow("many months") << many << Unit::Year;
}

void TestStemmaLayout::theAxisFitsItsTime()
{
    QFETCH(const QList<QDateTime>, times);
    QFETCH(const StemmaLayout::Unit, unit);
    StemmaGraph graph;
    for (int i = 0; i < times.size(); ++i) {
        graph.nodes.push_back(Stemmas::node(i, u"Outlet"_s, times[i]));
    }
    const StemmaLayout layout = layOut(graph);
    QCOMPARE(layout.unit(), unit);
    const QFontMetricsF metrics{QGuiApplication::font()};
    for (size_t i = 0; i < layout.columns().size(); ++i) {
        QVERIFY2(layout.columns()[i].end - layout.columns()[i].start
                     >= metrics.horizontalAdvance(layout.nameOf(i)),
                 qPrintable(layout.nameOf(i)));
    }
}

void TestStemmaLayout::whatHasNoDateStandsLast()
{
    StemmaGraph graph = Stemmas::small();
    graph.nodes.push_back(Stemmas::node(5, u"Undated"_s));
    graph.edges.push_back(Stemmas::edge(5, 1));
    const StemmaLayout layout = layOut(graph);
    QCOMPARE(layout.columns().front().kind, StemmaLayout::Column::Kind::Outside);
    QCOMPARE(layout.columns().back().kind, StemmaLayout::Column::Kind::Undated);
    QCOMPARE(layout.nodes()[5].column, int(layout.columns().size()) - 1);
    QVERIFY(layout.columns()[3].isAfterGap); // nothing on the 8th
    QVERIFY(!layout.columns()[2].isAfterGap);
}

void TestStemmaLayout::intervalsReachToTheirEnd()
{
    StemmaGraph graph = Stemmas::small();
    graph.nodes[0].appearance.certain.latest = Stemmas::at(7).toMSecsSinceEpoch();
    graph.nodes[1].appearance.certain.latest = DateInterval::kOpenEnd;
    const StemmaLayout layout = layOut(graph);
    QCOMPARE(layout.nodes()[0].intervalEnd, layout.columns()[2].end);
    QVERIFY(layout.nodes()[1].intervalEnd >= layout.columns().back().end);
    QCOMPARE(layout.nodes()[3].intervalEnd, layout.nodes()[3].dot.x());
}

void TestStemmaLayout::aCircleIsShownAllTheSame()
{
    StemmaGraph graph = Stemmas::small();
    graph.edges[0] = Stemmas::edge(0, 3); // Ledger from Herald, which has it from Post, from Ledger
    const StemmaLayout layout = layOut(graph);
    QList<int> rows;
    for (const auto &node : layout.nodes()) {
        QVERIFY(node.row >= 0);
        rows.append(node.row);
    }
    QVERIFY(layout.edges()[0].line.size() > 2);
    QVERIFY(layout.edges()[0].line.first() != layout.edges()[0].line.last());
}

void TestStemmaLayout::mirroredForOtherDirections()
{
    const StemmaGraph graph = Stemmas::small();
    const StemmaLayout left = layOut(graph);
    const StemmaLayout right = layOut(graph, Qt::RightToLeft);
    QCOMPARE(right.size(), left.size());
    for (size_t i = 0; i < graph.nodes.size(); ++i) {
        QCOMPARE(right.nodes()[i].dot.x(), left.size().width() - left.nodes()[i].dot.x());
        QCOMPARE(right.nodes()[i].card.right(), left.size().width() - left.nodes()[i].card.left());
        QCOMPARE(right.nodes()[i].dot.y(), left.nodes()[i].dot.y());
    }
    QVERIFY(right.columns().front().start > right.columns().back().start);
}

void TestStemmaLayout::placesAreFound()
{
    const StemmaGraph graph = Stemmas::small();
    const StemmaLayout layout = layOut(graph);
    for (int i = 0; i < int(graph.nodes.size()); ++i) {
        QCOMPARE(layout.nodeAt(layout.nodes()[size_t(i)].dot), i);
        QCOMPARE(layout.nodeAt(layout.nodes()[size_t(i)].card.center()), i);
    }
    for (int i = 1; i < int(graph.edges.size()); ++i) {
        QCOMPARE(layout.edgeAt(layout.edges()[size_t(i)].label.center()), i);
        QCOMPARE(layout.nodeAt(layout.edges()[size_t(i)].label.center()), -1);
    }
    QCOMPARE(layout.nodeAt({-5, -5}), -1);
    QCOMPARE(layout.edgeAt({-50, -50}), -1);
    int at = layout.nodeAt(layout.nodes()[4].dot); // the first one from above
    QList<int> seen;
    while (at >= 0) {
        seen.append(at);
        at = layout.neighbour(at, 1);
    }
    QCOMPARE(seen.size(), qsizetype(graph.nodes.size()));
    QCOMPARE(layout.neighbour(seen.last(), -1), seen[seen.size() - 2]);
}

void TestStemmaLayout::picturesAreWritten()
{
    const QTemporaryDir folder;
    const StemmaGraph graph = Stemmas::small();
    const StemmaPicture picture(graph, QApplication::font(), Qt::LeftToRight);
    const QString svg = folder.filePath(u"tree.svg"_s);
    const QString png = folder.filePath(u"tree.png"_s);
    QVERIFY(picture.save(svg, u"The quote"_s));
    QVERIFY(picture.save(png, u"The quote"_s));
    QFile file(svg);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.contains("<title>The quote</title>"));
    QVERIFY(bytes.contains("Ledger"));
    QVERIFY(QSvgRenderer(bytes).isValid());
    const QImage image(png);
    QVERIFY(image.width() > 400);
    bool isDrawn = false;
    for (int x = 0; x < image.width() && !isDrawn; ++x) {
        isDrawn = image.pixelColor(x, image.height() / 2) != QColor(Qt::white);
    }
    QVERIFY(isDrawn);
}

void TestStemmaLayout::aPictureThatCannotBeWrittenSaysSo()
{
    const QTemporaryDir folder;
    const StemmaGraph graph = Stemmas::small();
    const StemmaPicture picture(graph, QApplication::font(), Qt::LeftToRight);
    const auto saved = picture.save(folder.filePath(u"none/tree.svg"_s), {});
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, ErrorCode::CannotWrite);
    // The window proposes one name for every tree.
    const QString path = folder.filePath(u"tree.svg"_s);
    QVERIFY(picture.save(path, u"The first"_s));
    const auto again = picture.save(path, u"The second"_s);
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::ProjectExists);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("<title>The first</title>"));
}

QTEST_MAIN(TestStemmaLayout)
#include "tst_stemmalayout.moc"
