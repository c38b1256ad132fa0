// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/benchmarks/viewdriver.h"

#include "models/text/keyvalues.h"
#include "tests/benchmarks/benchdata.h"
#include "widgets/reader/articleview.h"

#include <QCoreApplication>
#include <QEvent>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSyntaxHighlighter>
#include <QTextBlock>
#include <QTextEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

constexpr QSize kViewSize{900, 1000};
constexpr int kFontPixels = 15;
constexpr int kPause = 12; // ms between pages, as a person has at least

class ReaderDriver : public ViewDriver {
public:
    QAbstractScrollArea &view() override { return m_view; }

    void open(const QString &text, const QList<Span> &spans) override
    {
        const SourceText source(text);
        m_spans = SpanIndex(source);
        m_spans.reset(spans);
        m_view.setContent(source, &m_spans);
    }

    void add(const Span &span) override
    {
        m_spans.insert(span);
        m_view.refreshSpans(m_spans.find(span.id)->hull());
    }

    TextRange inSight() override
    {
        const QRect column = m_view.columnRect();
        return {m_view.positionAt(column.topLeft() + QPoint(0, 40)),
                m_view.positionAt(QPoint(column.left(), m_view.viewport()->height() - 40))};
    }

private:
    SpanIndex m_spans; // outlives the view
    ArticleView m_view;
};

QTextCharFormat formatOf(SpanKind kind)
{
    QTextCharFormat format;
    switch (kind) {
    case SpanKind::Entity:
        format.setFontUnderline(true);
        break;
    case SpanKind::Quote:
        format.setBackground(QColor(255, 240, 160));
        break;
    case SpanKind::Claim:
        format.setBackground(QColor(200, 230, 255));
        break;
    }
    return format;
}

class PlainDriver : public ViewDriver {
public:
    QAbstractScrollArea &view() override { return m_edit; }

    TextRange inSight() override
    {
        return {m_edit.cursorForPosition({4, 4}).position(),
                m_edit.cursorForPosition({4, m_edit.viewport()->height() - 4}).position()};
    }

protected:
    QPlainTextEdit m_edit;
};

/// Formats put on the layout of each block, not in the document: the quickest stock way.
class LayoutFormatsDriver : public PlainDriver {
public:
    void open(const QString &text, const QList<Span> &spans) override
    {
        m_edit.setPlainText(text);
        QTextBlock block = m_edit.document()->begin();
        QHash<int, QList<QTextLayout::FormatRange>> formats;
        for (const Span &span : spans) {
            addFormats(span, formats);
        }
        for (; block.isValid(); block = block.next()) {
            if (const auto found = formats.constFind(block.blockNumber()); found != formats.cend()) {
                block.layout()->setFormats(*found);
            }
        }
        m_edit.document()->markContentsDirty(0, int(text.size()));
    }

    void add(const Span &span) override
    {
        QHash<int, QList<QTextLayout::FormatRange>> formats;
        addFormats(span, formats);
        for (const auto &[number, added] : keyValuesOf(formats)) {
            const QTextBlock block = m_edit.document()->findBlockByNumber(number);
            block.layout()->setFormats(block.layout()->formats() + added);
            m_edit.document()->markContentsDirty(block.position(), block.length());
        }
    }

private:
    void addFormats(const Span &span, QHash<int, QList<QTextLayout::FormatRange>> &formats) const
    {
        const CodePointRange range = span.ranges.first();
        for (QTextBlock block = m_edit.document()->findBlock(int(range.start));
             block.isValid() && block.position() < range.end; block = block.next()) {
            const qint64 start = std::max<qint64>(range.start - block.position(), 0);
            const qint64 end = std::min<qint64>(range.end - block.position(), block.length() - 1);
            formats[block.blockNumber()].append({int(start), int(end - start), formatOf(span.kind)});
        }
    }
};

class SpanHighlighter : public QSyntaxHighlighter {
public:
    explicit SpanHighlighter(QTextDocument *document)
        : QSyntaxHighlighter(document)
    {
    }

    void setSpans(const QList<Span> &spans)
    {
        m_spans = spans;
        std::ranges::sort(m_spans, {}, [](const Span &span) { return span.ranges.first(); });
    }

    void insert(const Span &span)
    {
        const auto place = std::ranges::upper_bound(m_spans, span.ranges.first(), {},
                                                    [](const Span &one) { return one.ranges.first(); });
        m_spans.insert(place, span);
    }

protected:
    void highlightBlock(const QString &text) override
    {
        const qint64 start = currentBlock().position();
        const qint64 end = start + text.size();
        // No span of Prose is longer than 600.
        auto it = std::ranges::lower_bound(m_spans, start - 600, {},
                                           [](const Span &span) { return span.ranges.first().start; });
        for (; it != m_spans.end() && it->ranges.first().start < end; ++it) {
            const qint64 from = std::max(it->ranges.first().start, start);
            const qint64 to = std::min(it->ranges.first().end, end);
            if (from < to) {
                setFormat(int(from - start), int(to - from), formatOf(it->kind));
            }
        }
    }

private:
    QList<Span> m_spans;
};

class HighlighterDriver : public PlainDriver {
public:
    void open(const QString &text, const QList<Span> &spans) override
    {
        m_highlighter.setSpans(spans);
        m_edit.setPlainText(text);
    }

    void add(const Span &span) override
    {
        m_highlighter.insert(span);
        const CodePointRange range = span.ranges.first();
        for (QTextBlock block = m_edit.document()->findBlock(int(range.start));
             block.isValid() && block.position() < range.end; block = block.next()) {
            m_highlighter.rehighlightBlock(block);
        }
    }

private:
    SpanHighlighter m_highlighter{m_edit.document()};
};

/// The same in a QTextEdit, whose page turn is the quickest of Qt's.
class RichHighlighterDriver : public ViewDriver {
public:
    QAbstractScrollArea &view() override { return m_edit; }

    void open(const QString &text, const QList<Span> &spans) override
    {
        m_highlighter.setSpans(spans);
        m_edit.setPlainText(text);
    }

    void add(const Span &span) override
    {
        m_highlighter.insert(span);
        m_highlighter.rehighlightBlock(m_edit.document()->findBlock(int(span.ranges.first().start)));
    }

    TextRange inSight() override
    {
        return {m_edit.cursorForPosition({4, 4}).position(),
                m_edit.cursorForPosition({4, m_edit.viewport()->height() - 4}).position()};
    }

private:
    QTextEdit m_edit;
    SpanHighlighter m_highlighter{m_edit.document()};
};

class ExtraSelectionsDriver : public PlainDriver {
public:
    void open(const QString &text, const QList<Span> &spans) override
    {
        m_edit.setPlainText(text);
        m_selections.clear();
        for (const Span &span : spans) {
            append(span);
        }
        m_edit.setExtraSelections(m_selections);
    }

    void add(const Span &span) override
    {
        append(span);
        m_edit.setExtraSelections(m_selections);
    }

private:
    void append(const Span &span)
    {
        QTextCursor cursor(m_edit.document());
        cursor.setPosition(int(span.ranges.first().start));
        cursor.setPosition(int(span.ranges.first().end), QTextCursor::KeepAnchor);
        m_selections.append({cursor, formatOf(span.kind)});
    }

    QList<QTextEdit::ExtraSelection> m_selections;
};

} // namespace

PaintWatch::PaintWatch(QAbstractScrollArea &view)
{
    view.viewport()->installEventFilter(this);
}

bool PaintWatch::eventFilter(QObject *, QEvent *event)
{
    if (event->type() == QEvent::Paint) {
        ++m_paints;
    }
    return false;
}

void PaintWatch::waitForPaint() const
{
    QElapsedTimer timer;
    timer.start();
    // The flush follows the paint in the same event, so both are done when events have been processed.
    while (m_paints == 0) {
        QCoreApplication::processEvents();
        if (timer.elapsed() > 300'000) {
            giveUp(u"nothing was painted"_s);
        }
    }
}

void PaintWatch::rest(int milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    do {
        QCoreApplication::processEvents(QEventLoop::AllEvents, milliseconds);
    } while (timer.elapsed() < milliseconds);
}

void ViewDriver::show()
{
    QFont font(u"DejaVu Sans"_s);
    font.setPixelSize(kFontPixels);
    view().setFont(font);
    view().resize(kViewSize);
    view().show();
    PaintWatch::rest(50);
}

std::unique_ptr<ViewDriver> makeReader()
{
    return std::make_unique<ReaderDriver>();
}

std::unique_ptr<ViewDriver> makeStockView(StockView kind)
{
    switch (kind) {
    case StockView::LayoutFormats:
        return std::make_unique<LayoutFormatsDriver>();
    case StockView::Highlighter:
        return std::make_unique<HighlighterDriver>();
    case StockView::ExtraSelections:
        return std::make_unique<ExtraSelectionsDriver>();
    case StockView::RichHighlighter:
        return std::make_unique<RichHighlighterDriver>();
    }
    Q_UNREACHABLE_RETURN(nullptr);
}

ViewFigures measureView(const std::function<std::unique_ptr<ViewDriver>()> &make, const QString &text,
                        const QList<Span> &spans, int runs, int pages, int adds)
{
    ViewFigures figures;
    Prose prose(3);
    for (int run = 0; run < runs; ++run) {
        const std::unique_ptr<ViewDriver> driver = make();
        driver->show();
        PaintWatch watch(driver->view());
        const qint64 before = residentMemory();
        figures.first.add(watch.timeUntilPainted([&] { driver->open(text, spans); }));
        QScrollBar *bar = driver->view().verticalScrollBar();
        const auto share = [&](int count) { return count / runs + (run < count % runs ? 1 : 0); };
        for (int i = share(pages); i > 0 && bar->value() < bar->maximum(); --i) {
            PaintWatch::rest(kPause);
            figures.page.add(
                watch.timeUntilPainted([&] { bar->triggerAction(QAbstractSlider::SliderPageStepAdd); }));
        }
        for (int i = share(pages); i > 0 && bar->value() < bar->maximum(); --i) {
            PaintWatch::rest(kPause);
            figures.notch.add(
                watch.timeUntilPainted([&] { bar->setValue(bar->value() + 3 * bar->singleStep()); }));
        }
        if (bar->value() != bar->maximum() / 2) {
            PaintWatch::rest(kPause);
            figures.jump.add(watch.timeUntilPainted([&] { bar->setValue(bar->maximum() / 2); }));
        }
        for (int i = share(adds); i > 0; --i) {
            PaintWatch::rest(kPause);
            const TextRange seen = driver->inSight();
            Span span;
            span.id = SpanId::make();
            span.kind = SpanKind(i % 3);
            const qint64 start
                = seen.start + prose.number(quint32(std::max<qsizetype>(seen.length() - 120, 1)));
            span.ranges = {{start, std::min<qint64>(start + 10 + prose.number(100), text.size())}};
            figures.add.add(watch.timeUntilPainted([&] { driver->add(span); }));
        }
        if (run == 0) {
            figures.memory = double(residentMemory() - before) / 1024 / 1024;
        }
    }
    return figures;
}

} // namespace Stemma
