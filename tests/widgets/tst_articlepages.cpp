// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/items/testproject.h"
#include "widgets/printing/articlepages.h"
#include "widgets/printing/printshapes.h"

#include <QFile>
#include <QPaintEngine>
#include <QRegularExpression>

using namespace Stemma;
using namespace Qt::StringLiterals;

namespace {

/// Takes down what is written where, page by page.
struct Written {
    QString text;
    QPointF place;
};

class ListeningEngine : public QPaintEngine {
public:
    ListeningEngine()
        : QPaintEngine(AllFeatures)
    {
    }

    bool begin(QPaintDevice *) override { return true; }

    bool end() override { return true; }

    void updateState(const QPaintEngineState &) override { }

    void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override { }

    void drawPolygon(const QPointF *, int, PolygonDrawMode) override { }

    void drawPath(const QPainterPath &) override { }

    void drawLines(const QLineF *, int) override { }

    void drawRects(const QRectF *, int) override { }

    void drawTextItem(const QPointF &place, const QTextItem &item) override
    {
        written.last().append({item.text(), place});
    }

    [[nodiscard]] Type type() const override { return User; }

    QList<QList<Written>> written{{}};
};

class ListeningSink : public PageSink, public QPaintDevice {
public:
    [[nodiscard]] QSizeF pageSize() const override { return {1740, 2630}; }

    [[nodiscard]] qreal resolution() const override { return 254; }

    [[nodiscard]] bool begin() override { return m_painter.begin(static_cast<QPaintDevice *>(this)); }

    [[nodiscard]] bool newPage() override
    {
        m_engine.written.append(QList<Written>());
        return --pagesLeft > 0;
    }

    [[nodiscard]] bool end() override { return m_painter.end(); }

    [[nodiscard]] QPainter &painter() override { return m_painter; }

    [[nodiscard]] QPaintEngine *paintEngine() const override
    {
        return const_cast<ListeningEngine *>(&m_engine);
    }

    [[nodiscard]] const QList<QList<Written>> &pages() const { return m_engine.written; }

    [[nodiscard]] QString textOf(qsizetype page) const
    {
        QStringList texts;
        for (const Written &one : pages().at(page)) {
            texts.append(one.text);
        }
        return texts.join(u' ').simplified();
    }

    int pagesLeft = 100'000;

protected:
    [[nodiscard]] int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmWidth:
            return 1740;
        case PdmHeight:
            return 2630;
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY:
            return 254;
        case PdmDevicePixelRatio:
            return 1;
        case PdmDevicePixelRatioScaled:
            return int(devicePixelRatioFScale());
        case PdmDepth:
            return 32;
        default:
            return 0;
        }
    }

private:
    ListeningEngine m_engine;
    QPainter m_painter;
};

/// An article of @p paragraphs with a quote, an entity and a claim in its first one.
struct Press {
    explicit Press(int paragraphs = 1)
    {
        QString text;
        for (int i = 0; i < paragraphs; ++i) {
            text += u"Paragraph%1: Erika Diana said “We never sell data” and that nothing had changed at the "
                    u"bank "
                    "since it was asked for the records of its customers in the summer.\n"_s.arg(i);
        }
        article = file.addArticle(u"Bank asks for data"_s, u"Daily Ledger"_s, u"2018-08-06"_s, text);
        NewSpan quote;
        quote.speaker = u"Erika Diana"_s;
        quote.cue = u"said"_s;
        quote.source = u"told the newspaper"_s;
        quote.note = u"As in the statement of Monday."_s;
        file.addSpan(article, SpanKind::Quote, u"We never sell data"_s, quote);
        file.addSpan(article, SpanKind::Entity, u"Erika Diana"_s);
        file.addSpan(article, SpanKind::Claim, u"nothing had changed"_s);
    }

    [[nodiscard]] PrintableArticle read()
    {
        auto read = printableArticle(file->store(), article);
        if (!read) {
            qFatal("the article cannot be read");
        }
        return *read;
    }

    TestProject file;
    ArticleId article;
};

qsizetype pagesIn(const QString &path)
{
    QFile pdf(path);
    if (!pdf.open(QIODevice::ReadOnly)) {
        return -1;
    }
    static const QRegularExpression page(u"/Type */Page\\b(?!s)"_s);
    return QString::fromLatin1(pdf.readAll()).count(page);
}

} // namespace

class TestArticlePages : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void aPageSaysWhatIsAnnotatedAndHow()
    {
        Press press;
        ListeningSink sink;
        const auto pages = ArticlePages(press.read()).paint(sink, {});
        QVERIFY(pages);
        QCOMPARE(*pages, 1);
        const QString text = sink.textOf(0);
        for (const QString &part :
             {u"Bank asks for data"_s, u"Daily Ledger"_s, u"2018"_s, u"1 quote"_s, u"Quote"_s, u"Entity"_s,
              u"Claim"_s, u"Paragraph0:"_s, u"Page 1 of 1"_s, u"speaker: Erika Diana"_s, u"cue: said"_s,
              u"told the newspaper"_s, u"As in the statement of Monday."_s}) {
            QVERIFY2(text.contains(part), qPrintable(part + u" is missing in: "_s + text));
        }
        // Numbered in the order of the text: Erika Diana, the quote, the claim; the label stands beside the
        // line.
        const auto placeOf = [&](const QString &words) {
            const auto &page = sink.pages().first();
            const auto found
                = std::ranges::find_if(page, [&](const Written &one) { return one.text.contains(words); });
            return found == page.end() ? QPointF(-1, -1) : found->place;
        };
        const QPointF line = placeOf(u"Paragraph0:"_s);
        const QPointF label = placeOf(u"2 Quote"_s);
        QVERIFY(line.y() > 0);
        QVERIFY(label.x() > sink.pageSize().width() * 0.7);
        QVERIFY(std::abs(label.y() - line.y()) < 200);
        QVERIFY(placeOf(u"1 Entity"_s).y() < label.y());
        QVERIFY(placeOf(u"3 Claim"_s).y() > label.y());
    }

    void rejectedOnesAreLeftOut()
    {
        Press press;
        const SpanId rejected = press.file.addSpan(press.article, SpanKind::Entity, u"bank"_s);
        SpanAttributes attributes;
        attributes.status = SpanStatus::Rejected;
        QVERIFY(press.file->updateSpan(rejected, attributes));
        QCOMPARE(press.read().spans.size(), 3);
    }

    void everyParagraphIsOnOnePageInOrder()
    {
        constexpr int kParagraphs = 150;
        Press press(kParagraphs);
        ListeningSink sink;
        const auto pages = ArticlePages(press.read()).paint(sink, {});
        QVERIFY(pages);
        QVERIFY(*pages > 4);
        QCOMPARE(sink.pages().size(), qsizetype(*pages));
        int next = 0;
        for (qsizetype page = 0; page < sink.pages().size(); ++page) {
            QVERIFY2(sink.textOf(page).contains(u"Page %1 of %2"_s.arg(page + 1).arg(*pages)),
                     qPrintable(sink.textOf(page)));
            for (const Written &one : sink.pages().at(page)) {
                QVERIFY(one.place.y() <= sink.pageSize().height());
                if (one.text.startsWith(u"Paragraph%1:"_s.arg(next))) {
                    ++next;
                }
            }
        }
        QCOMPARE(next, kParagraphs);
    }

    void aRightToLeftArticleIsMirrored()
    {
        TestProject file;
        const ArticleId article
            = file.addArticle(u"הבנק"_s, u"העיתון"_s, u"2018-08-06"_s,
                              u"אמר דובר הבנק: \"אנחנו לא משתמשים בנתונים\" ביום שני.\n"_s);
        NewSpan quote;
        quote.speaker = u"Dover"_s;
        file.addSpan(article, SpanKind::Quote, u"אנחנו לא משתמשים"_s, quote);
        ListeningSink sink;
        const auto printable = printableArticle(file->store(), article);
        QVERIFY(printable && ArticlePages(*printable).paint(sink, {}));
        const auto &page = sink.pages().first();
        const auto label
            = std::ranges::find_if(page, [](const Written &one) { return one.text.contains(u"Dover"_s); });
        const auto words
            = std::ranges::find_if(page, [](const Written &one) { return one.text.contains(u"ביום"_s); });
        QVERIFY(label != page.end() && words != page.end());
        QVERIFY(label->place.x() < sink.pageSize().width() * 0.3);
        QVERIFY(words->place.x() > label->place.x());
    }

    // Where many begin at one word, the first and the last say it; of many runs some in the middle are left
    // out, or they would leave the page.
    void manyNumbersAtOnePlaceAreOneRun_data()
    {
        QTest::addColumn<int>("step");
        QTest::addColumn<QString>("expected");
        QTest::newRow("all at one place") << 1 << u"1\u201338"_s;
        QTest::newRow("by turns at two") << 2 << u"1, 3, \u2026, 37"_s;
    }

    void manyNumbersAtOnePlaceAreOneRun()
    {
        QFETCH(const int, step);
        QFETCH(const QString, expected);
        PrintableArticle article;
        article.article.title = u"Crowd"_s;
        article.text = SourceText(u"One line of words that many have marked.\n"_s);
        for (int i = 0; i < 38; ++i) {
            SpanRow row;
            row.span.id = SpanId::make();
            row.span.kind = SpanKind(i % 3);
            row.span.ranges = {i % step == 0 ? CodePointRange{4, 8} : CodePointRange{18, 23}};
            article.spans.append(row);
        }
        ListeningSink sink;
        QVERIFY(ArticlePages(article).paint(sink, {}));
        const QString page = sink.textOf(0);
        QVERIFY2(page.contains(expected), qPrintable(page));
    }

    // The bar of a claim stands before its line, so "Claim" is the first word there; how suggestions look
    // follows where there are any.
    void theLegendShowsEachKind()
    {
        Press press;
        const auto legendOf = [&press] {
            ListeningSink sink;
            if (!ArticlePages(press.read()).paint(sink, {})) {
                qFatal("nothing was printed");
            }
            QStringList lines;
            for (const Written &one : sink.pages().first()) {
                if (one.text.contains(u"The numbers lead"_s)) {
                    break;
                }
                lines.append(one.text.simplified());
            }
            return lines;
        };
        QStringList lines = legendOf();
        QCOMPARE(lines.last(), u"Claim Quote Entity"_s);
        QVERIFY(lines.filter(u"suggested"_s, Qt::CaseInsensitive).isEmpty());
        NewSpan guess;
        guess.status = SpanStatus::Suggested;
        press.file.addSpan(press.article, SpanKind::Claim, u"the bank"_s, guess);
        lines = legendOf();
        QCOMPARE(lines.at(lines.size() - 2), u"Claim Quote Entity"_s);
        QVERIFY2(lines.last().startsWith(u"Claim"_s), qPrintable(lines.last()));
        QCOMPARE(lines.last().count(u"suggested"_s, Qt::CaseInsensitive), 3);
    }

    void aCrowdedLineLeavesRoomForItsLabels()
    {
        PrintableArticle article;
        article.article.title = u"Crowd"_s;
        article.text = SourceText(u"One line of words that many have marked.\n"_s);
        for (int i = 0; i < 12; ++i) {
            SpanRow row;
            row.span.id = SpanId::make();
            row.span.kind = SpanKind::Entity;
            row.span.ranges = {{i, i + 3}};
            row.entityName = u"Somebody"_s;
            article.spans.append(row);
        }
        ListeningSink sink;
        QVERIFY(ArticlePages(article).paint(sink, {}));
        qreal lowest = 0;
        qreal heading = 0;
        int labels = 0;
        for (const Written &one : sink.pages().first()) {
            if (one.text == u"Somebody") {
                lowest = std::max(lowest, one.place.y());
                ++labels;
            } else if (one.text.contains(u"Annotations"_s)) {
                heading = one.place.y();
            }
        }
        QCOMPARE(labels, 12);
        QVERIFY(lowest < heading);
    }

    void hardCasesComeToAnEnd_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << u""_s;
        QTest::newRow("blank lines") << u"\n\n\n"_s;
        QTest::newRow("one paragraph of 200,000") << u"word "_s.repeated(40'000);
        QTest::newRow("no blanks") << u"ไ"_s.repeated(20'000);
        QTest::newRow("emoji") << u"👩‍👩‍👧"_s.repeated(500);
    }

    void hardCasesComeToAnEnd()
    {
        QFETCH(QString, text);
        PrintableArticle article;
        article.article.title = u"Hard"_s;
        article.text = SourceText(text);
        for (int i = 0; i < 40 && text.size() > 100; ++i) {
            SpanRow row;
            row.span.id = SpanId::make();
            row.span.kind = SpanKind(i % 3);
            row.span.status = i % 2 == 0 ? SpanStatus::Accepted : SpanStatus::Suggested;
            row.span.ranges = {{0, i + 10}};
            article.spans.append(row);
        }
        ListeningSink sink;
        const auto pages = ArticlePages(article).paint(sink, {});
        QVERIFY(pages);
        QCOMPARE(sink.pages().size(), qsizetype(*pages));
    }

    void itCanBeStopped()
    {
        Press press(400);
        ListeningSink sink;
        double furthest = 0;
        const auto stopped = ArticlePages(press.read()).paint(sink, {}, [&](double share) {
            if (share < furthest) {
                qFatal("progress goes back");
            }
            furthest = share;
            return share < 0.5;
        });
        QVERIFY(!stopped && stopped.error().code == ErrorCode::Cancelled);
        QVERIFY(furthest >= 0.5 && furthest < 0.6);
        // And the device may give up.
        ListeningSink broken;
        broken.pagesLeft = 2;
        const auto failed = ArticlePages(press.read()).paint(broken, u"Printer"_s);
        QVERIFY(!failed && failed.error().code == ErrorCode::CannotWrite);
        QCOMPARE(failed.error().parameters.value(0), u"Printer"_s);
    }

    void aPdfHasAsManyPagesAsItSays()
    {
        Press press(120);
        const QString path = press.file.filePath(u"article.pdf"_s);
        const auto pages = writePdf(press.read(), path, false);
        QVERIFY(pages);
        QVERIFY(*pages > 2);
        QCOMPARE(pagesIn(path), qsizetype(*pages));
        // It is not replaced unasked, and a stopped one leaves what was there.
        const auto again = writePdf(press.read(), path, false);
        QVERIFY(!again && again.error().code == ErrorCode::ProjectExists);
        const auto stopped = writePdf(press.read(), path, true, {}, [](double) { return false; });
        QVERIFY(!stopped && stopped.error().code == ErrorCode::Cancelled);
        QCOMPARE(pagesIn(path), qsizetype(*pages));
        QVERIFY(writePdf(press.read(), path, true));
        const auto nowhere = writePdf(press.read(), press.file.filePath(u"none/article.pdf"_s), false);
        QVERIFY(!nowhere && nowhere.error().code == ErrorCode::CannotWrite);
    }

    // Without colour, too: shapes differ in grey.
    void kindsAreToldByShape()
    {
        const auto picture = [](SpanKind kind, SpanStatus status) {
            PrintableArticle article;
            article.article.title = u"T"_s;
            article.text = SourceText(u"One word here.\n"_s);
            SpanRow row;
            row.span.id = SpanId::make();
            row.span.kind = kind;
            row.span.status = status;
            row.span.ranges = {{4, 8}};
            article.spans.append(row);
            QImage page;
            PictureSink sink({120, 160}, 10, 100, [&page](const QImage &image) { page = image; });
            if (!ArticlePages(article).paint(sink, {})) {
                qFatal("not painted");
            }
            return page.convertToFormat(QImage::Format_Grayscale8);
        };
        QList<QImage> pictures;
        for (const SpanKind kind : {SpanKind::Entity, SpanKind::Quote, SpanKind::Claim}) {
            for (const SpanStatus status : {SpanStatus::Accepted, SpanStatus::Suggested}) {
                const QImage one = picture(kind, status);
                QVERIFY(!pictures.contains(one));
                pictures.append(one);
            }
        }
    }

    void inksCanBeReadOnPaper()
    {
        for (const SpanKind kind : {SpanKind::Entity, SpanKind::Quote, SpanKind::Claim}) {
            QVERIFY(ReadingTheme::contrast(PrintShapes::ink(kind), Qt::white) >= 7);
        }
    }
};

QTEST_MAIN(TestArticlePages)
#include "tst_articlepages.moc"
