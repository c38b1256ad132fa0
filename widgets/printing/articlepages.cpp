// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/printing/articlepages.h"

#include "widgets/printing/pagecomposer.h"
#include "widgets/printing/pdffile.h"
#include "widgets/printing/printshapes.h"
#include "widgets/printing/printwords.h"
#include "widgets/reader/page/textblocks.h"
#include "widgets/support/wording.h"

#include <QCoreApplication>
#include <QPdfWriter>

#include <algorithm>
#include <cmath>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Stemma::PrintedArticle)
};

// Points.
constexpr qreal kBars = 22; // for the bars of claims beside the text
constexpr qreal kBarPitch = 4;
constexpr qreal kGap = 12; // between the text and the margin
constexpr qreal kMargin = 104; // for who is meant
constexpr qreal kTitleSize = 16;
constexpr qreal kSmallSize = 8;
constexpr qreal kLabelSize = 6.8;
constexpr qreal kNumberSize = 5.4;
constexpr int kLineHeight = 160; // percent; room for the numbers between the lines
constexpr int kLongestLine = 72; // characters
constexpr qsizetype kHead = 256; // units that decide the direction of a paragraph

constexpr double kCountingShare = 0.35; // of the time

const QColor kBlack(0, 0, 0);
const QColor kGrey(0x50, 0x50, 0x50);

constexpr qsizetype kMostNumbers = 3; // one by one where annotations begin at one place
constexpr qsizetype kMostRuns = 4; // of them, or the line would leave the page

/// "1–38, 40": @p numbers, those that follow one another joined, with "…" for what is too much.
QString runsOf(std::vector<int> numbers)
{
    std::ranges::sort(numbers);
    QStringList runs;
    for (auto first = numbers.cbegin(); first != numbers.cend();) {
        auto last = std::next(first);
        while (last != numbers.cend() && *last == *std::prev(last) + 1) {
            ++last;
        }
        runs.append(last - first > 1 ? u"%1\u2013%2"_s.arg(*first).arg(*std::prev(last))
                                     : QString::number(*first));
        first = last;
    }
    if (runs.size() > kMostRuns) {
        runs.remove(kMostRuns - 2, runs.size() - kMostRuns + 1);
        runs.insert(kMostRuns - 2, u"\u2026"_s);
    }
    return runs.join(u", "_s);
}

/// Annotations of a text, numbered where they have notes.
struct Annotated {
    SourceText text;
    SpanIndex index;
    QHash<SpanId, int> numbers; ///< none: no numbers and nothing in the margin
};

/// One way through the pages.
class Run {
public:
    Run(const PrintableArticle &article, const Annotated &body, const PrintOptions &options,
        PageComposer &composer, std::function<bool(double)> progress)
        : m_article(article)
        , m_body(body)
        , m_options(options)
        , m_composer(composer)
        , m_progress(std::move(progress))
        , m_dot(composer.dot())
    {
        const QFont font = m_composer.font(m_options.pointSize);
        const qreal character = QFontMetricsF(font).averageCharWidth();
        const qreal most = m_composer.width() - (kBars + kGap + kMargin) * m_dot;
        m_textWidth = std::floor(std::min(most, kLongestLine * character));
        const QString head = m_article.text.text().left(kHead);
        m_isMirrored = (head.isEmpty() ? m_article.article.title : head).isRightToLeft();
        m_textLeft = m_isMirrored ? m_composer.width() - kBars * m_dot - m_textWidth : kBars * m_dot;
        m_marginWidth = m_composer.width() - (kBars + kGap) * m_dot - m_textWidth;
        m_marginLeft = m_isMirrored ? 0 : m_textLeft + m_textWidth + kGap * m_dot;
        m_metrics
            = ReadingMetrics::of(font, int(m_textWidth), {.lineHeight = kLineHeight, .paragraphSpacing = 50});
    }

    /// False when it was stopped or the device gave up; wasStopped() tells.
    [[nodiscard]] bool run() { return head() && legend() && body() && notes(); }

    [[nodiscard]] bool wasStopped() const { return m_wasStopped; }

private:
    [[nodiscard]] bool goOn(double share)
    {
        m_wasStopped = m_progress && !m_progress(share);
        return !m_wasStopped;
    }

    [[nodiscard]] bool head()
    {
        const Article &article = m_article.article;
        const qreal width = m_composer.width();
        if (!m_composer.write(article.title, m_composer.font(kTitleSize, true), 0, width, kBlack)) {
            return false;
        }
        m_composer.skip(2 * m_dot);
        const QString citation = citationOf(article).join(u" · "_s);
        if (!citation.isEmpty()
            && !m_composer.write(citation, m_composer.font(kSmallSize + 1), 0, width, kGrey)) {
            return false;
        }
        m_composer.skip(2 * m_dot);
        const SpanCounts counts = m_article.counts();
        const QString line = Wording::counts(counts.quotes, counts.entities, counts.claims);
        return m_composer.write(line, m_composer.font(kSmallSize), 0, width, kGrey);
    }

    void rule()
    {
        m_composer.skip(5 * m_dot);
        if (QPainter *painter = m_composer.painter()) {
            painter->setPen(QPen(QColor(0xb0, 0xb0, 0xb0), 0.5 * m_dot));
            painter->drawLine(QPointF(0, m_composer.y()), QPointF(m_composer.width(), m_composer.y()));
        }
        m_composer.skip(5 * m_dot);
    }

    /// Every shape with its name, drawn as in the text.
    [[nodiscard]] bool legend()
    {
        if (m_article.spans.isEmpty()) {
            rule();
            return true;
        }
        QString line;
        QList<Span> spans;
        for (const SpanStatus status : {SpanStatus::Accepted, SpanStatus::Suggested}) {
            const bool isThere = status == SpanStatus::Accepted
                || std::ranges::any_of(m_article.spans,
                                       [status](const SpanRow &row) { return row.span.status == status; });
            if (!isThere) {
                continue;
            }
            line += line.isEmpty() ? u""_s : u"\n"_s;
            // A claim has its bar before its line, so it is the first word there.
            for (const SpanKind kind : {SpanKind::Claim, SpanKind::Quote, SpanKind::Entity}) {
                Span span;
                span.id = SpanId::make();
                span.kind = kind;
                span.status = status;
                const QString name = kindOf(span);
                line += kind == SpanKind::Claim ? u""_s : u"      "_s;
                const SourceText before(line);
                span.ranges = {{before.codePointLength(),
                                before.codePointLength() + SourceText(name).codePointLength()}};
                line += name;
                spans.append(span);
            }
        }
        rule();
        Annotated legend{SourceText(line), SpanIndex(SourceText(line)), {}};
        legend.index.reset(spans);
        if (!flow(legend, [](double) { return true; })) {
            return false;
        }
        const QString hint = Texts::tr("The numbers lead to the notes at the end.");
        if (!m_composer.write(hint, m_composer.font(kSmallSize), 0, m_composer.width(), kGrey)) {
            return false;
        }
        rule();
        return true;
    }

    [[nodiscard]] bool body()
    {
        m_composer.skip(4 * m_dot);
        return flow(m_body, [this](double share) { return goOn(0.9 * share); });
    }

    [[nodiscard]] bool notes()
    {
        if (m_article.spans.isEmpty()) {
            return goOn(1);
        }
        if (m_labelPage == m_composer.page() && m_labelBottom > m_composer.y()) {
            m_composer.advance(m_labelBottom - m_composer.y());
        }
        m_composer.skip(6 * m_dot);
        if (!m_composer.reserve(60 * m_dot)) {
            return false;
        }
        rule();
        if (!m_composer.write(Texts::tr("Annotations"), m_composer.font(kSmallSize + 3, true), 0,
                              m_composer.width(), kBlack)) {
            return false;
        }
        m_composer.skip(3 * m_dot);
        const QFont font = m_composer.font(kSmallSize + 0.5);
        const QFont bold = m_composer.font(kSmallSize + 0.5, true);
        const qreal digits = QFontMetricsF(bold).horizontalAdvance(QString::number(m_article.spans.size()));
        const qreal indent = digits + 7 * m_dot;
        for (qsizetype i = 0; i < m_article.spans.size(); ++i) {
            const SpanRow &row = m_article.spans[i];
            if (i % 200 == 0 && !goOn(0.9 + 0.1 * double(i) / double(m_article.spans.size()))) {
                return false;
            }
            if (!m_composer.reserve(font.pixelSize() * 1.3)) {
                return false;
            }
            const qreal numberTop = m_composer.y();
            const QString note = noteOf(row, m_article.text);
            const bool isMirrored = note.isRightToLeft();
            if (QPainter *painter = m_composer.painter()) {
                painter->setFont(bold);
                painter->setPen(PrintShapes::ink(row.span.kind));
                const QRectF room(isMirrored ? m_composer.width() - digits : 0, numberTop, digits,
                                  font.pixelSize() * 1.4);
                painter->drawText(room,
                                  Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignTop | Qt::TextSingleLine,
                                  QString::number(i + 1));
            }
            if (!m_composer.write(note, font, isMirrored ? 0 : indent, m_composer.width() - indent, kBlack)) {
                return false;
            }
            m_composer.skip(2 * m_dot);
        }
        return goOn(1);
    }

    /// A text with its annotations, line by line over the pages.
    [[nodiscard]] bool flow(const Annotated &annotated, const std::function<bool(double)> &progress)
    {
        const TextBlocks blocks(annotated.text);
        for (qsizetype number = 0; number < blocks.count(); ++number) {
            if (number % 16 == 0 && !progress(double(number) / double(blocks.count()))) {
                return false;
            }
            const TextRange range = blocks.range(number);
            const TextRange paragraph = annotated.text.paragraphRange(blocks.paragraphOf(number));
            const TextRange head{paragraph.start, std::min(paragraph.end, paragraph.start + kHead)};
            const bool isRightToLeft = annotated.text.slice(head).isRightToLeft();
            BlockLayout layout(annotated.text.slice(range).toString(),
                               isRightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
            layout.layOut(m_metrics, {}, blocks.endsParagraph(number) ? m_metrics.paragraphSpacing : 0);
            if (layout.length() == 0) {
                m_composer.skip(layout.height());
                continue;
            }
            if (!flowBlock(annotated, layout, range)) {
                return false;
            }
            m_composer.skip(layout.height() - layout.lineRect(layout.lineCount() - 1).bottom());
        }
        return true;
    }

    struct Piece {
        const SpanShape *shape = nullptr;
        const BlockLayout::Box *box = nullptr;
    };

    [[nodiscard]] bool flowBlock(const Annotated &annotated, const BlockLayout &layout, TextRange range)
    {
        m_blockStart = range.start;
        SpanShapes shapes;
        std::vector<std::vector<Piece>> lines(static_cast<size_t>(layout.lineCount()));
        shapes = SpanShapes::of(annotated.index.touching(range), range, layout);
        for (const SpanShape &shape : shapes.shapes) {
            for (const BlockLayout::Box &box : shape.boxes) {
                lines[size_t(box.line)].push_back({&shape, &box});
            }
        }
        for (int line = 0; line < layout.lineCount(); ++line) {
            const QRectF rect = layout.lineRect(line);
            if (!m_composer.reserve(rect.height())) {
                return false;
            }
            if (m_composer.painter() != nullptr) {
                paintLine(annotated, layout, line, lines[size_t(line)], shapes.underlineLanes);
            }
            if (!annotated.numbers.isEmpty()) {
                placeLabels(annotated, lines[size_t(line)]);
            }
            m_composer.advance(rect.height());
        }
        return true;
    }

    void paintLine(const Annotated &annotated, const BlockLayout &layout, int number,
                   const std::vector<Piece> &pieces, int lanes)
    {
        QPainter &painter = *m_composer.painter();
        PrintShapes shapes(painter, m_dot);
        const QRectF rect = layout.lineRect(number);
        const QPointF origin(m_textLeft, m_composer.y() - rect.top());
        const QTextLine line = layout.layout().lineAt(number);
        const qreal baseline = origin.y() + line.y() + line.ascent();
        const auto placed = [&](const Piece &piece) {
            BlockLayout::Box box = *piece.box;
            box.rect.translate(origin);
            return box;
        };
        for (const Piece &piece : pieces) {
            shapes.below(*piece.shape, placed(piece), layout.isRightToLeft());
        }
        painter.setPen(kBlack);
        line.draw(&painter, origin);
        for (const Piece &piece : pieces) {
            shapes.above(*piece.shape, placed(piece), baseline, lanes);
            if (piece.shape->kind == SpanKind::Claim && piece.shape->bar < kClaimBarLanes) {
                const qreal away = (5 + piece.shape->bar * kBarPitch) * m_dot;
                const qreal x = m_isMirrored ? m_textLeft + m_textWidth + away : m_textLeft - away;
                shapes.bar(*piece.shape, x, m_composer.y(), m_composer.y() + rect.height());
            }
        }
        if (!annotated.numbers.isEmpty()) {
            paintNumbers(annotated, layout, pieces, origin);
        }
    }

    /// Small numbers above the first letters; of a crowd the first and the last.
    void paintNumbers(const Annotated &annotated, const BlockLayout &layout, const std::vector<Piece> &pieces,
                      QPointF origin)
    {
        QPainter &painter = *m_composer.painter();
        const QFont small = m_composer.font(kNumberSize, true);
        const QFontMetricsF metrics(small);
        std::vector<Piece> begins;
        for (const Piece &piece : pieces) {
            if (piece.shape->beginsHere && piece.box->beginsRange) {
                begins.push_back(piece);
            }
        }
        const auto edge = [&](const Piece &piece) {
            return layout.isRightToLeft() ? piece.box->rect.right() : piece.box->rect.left();
        };
        std::ranges::stable_sort(begins, {}, edge);
        qreal free = -1e9;
        const auto write = [&](const Piece &piece, const QString &text, const QColor &ink) {
            const qreal width = metrics.horizontalAdvance(text);
            const qreal wanted = edge(piece) - (layout.isRightToLeft() ? width : 0);
            const qreal x = std::max(wanted, free);
            if (x - wanted < 40 * m_dot) { // beyond, it would stand at another word
                painter.setFont(small);
                painter.setPen(ink);
                painter.drawText(QPointF(origin.x() + x, origin.y() + piece.box->rect.top() - 0.4 * m_dot),
                                 text);
                free = x + width + 1.5 * m_dot;
            }
        };
        for (auto first = begins.cbegin(); first != begins.cend();) {
            const auto last = std::find_if(first, begins.cend(), [&](const Piece &piece) {
                return std::abs(edge(piece) - edge(*first)) > 0.5;
            });
            if (last - first > kMostNumbers) {
                std::vector<int> numbers;
                std::transform(first, last, std::back_inserter(numbers),
                               [&](const Piece &piece) { return annotated.numbers.value(piece.shape->id); });
                write(*first, runsOf(std::move(numbers)), kBlack);
            } else {
                std::for_each(first, last, [&](const Piece &piece) {
                    write(piece, QString::number(annotated.numbers.value(piece.shape->id)),
                          PrintShapes::ink(piece.shape->kind));
                });
            }
            first = last;
        }
    }

    /// Who is meant, beside the line in which an annotation begins; also where pages are only counted, for
    /// the labels of a crowded line reach below it.
    void placeLabels(const Annotated &annotated, const std::vector<Piece> &pieces)
    {
        std::vector<int> numbers;
        for (const Piece &piece : pieces) {
            const int number = annotated.numbers.value(piece.shape->id);
            // Units of a shape are those of its block.
            if (piece.box->beginsRange && piece.shape->beginsHere
                && m_blockStart + piece.shape->units.start
                    == firstUnit(annotated, m_article.spans[number - 1])) {
                numbers.push_back(number);
            }
        }
        std::ranges::sort(numbers);
        for (const int number : numbers) {
            placeLabel(m_article.spans[number - 1], number);
        }
    }

    [[nodiscard]] static qsizetype firstUnit(const Annotated &annotated, const SpanRow &row)
    {
        const PlacedSpan *placed = annotated.index.find(row.span.id);
        return placed != nullptr ? placed->ranges.first().start : -1;
    }

    void placeLabel(const SpanRow &row, int number)
    {
        if (m_labelPage != m_composer.page()) {
            m_labelPage = m_composer.page();
            m_labelBottom = 0;
        }
        const QFont bold = m_composer.font(kLabelSize, true);
        const QFont plain = m_composer.font(kLabelSize);
        const qreal step = bold.pixelSize() * 1.25;
        const QString who = whoOf(row);
        const qreal top = std::max(m_labelBottom, m_composer.y() + 2 * m_dot);
        const qreal height = step * (who.isEmpty() ? 1 : 2) + 2 * m_dot;
        if (top + height > m_composer.bottom()) {
            return; // its note says it
        }
        m_labelBottom = top + height;
        QPainter *painter = m_composer.painter();
        if (painter == nullptr) {
            return;
        }
        const auto side = m_isMirrored ? Qt::AlignRight : Qt::AlignLeft;
        const auto write = [&](const QString &text, const QFont &font, const QColor &color, qreal y) {
            painter->setFont(font);
            painter->setPen(color);
            const QString fitting = QFontMetricsF(font).elidedText(text, Qt::ElideRight, m_marginWidth);
            painter->drawText(QRectF(m_marginLeft, y, m_marginWidth, step),
                              side | Qt::AlignAbsolute | Qt::AlignVCenter | Qt::TextSingleLine, fitting);
        };
        write(QString::number(number) + u' ' + kindOf(row.span), bold, PrintShapes::ink(row.span.kind), top);
        if (!who.isEmpty()) {
            write(who, plain, kBlack, top + step);
        }
    }

    const PrintableArticle &m_article;
    const Annotated &m_body;
    const PrintOptions &m_options;
    PageComposer &m_composer;
    std::function<bool(double)> m_progress;
    qreal m_dot;
    ReadingMetrics m_metrics;
    qreal m_textLeft = 0;
    qreal m_textWidth = 0;
    qreal m_marginLeft = 0;
    qreal m_marginWidth = 0;
    qreal m_labelBottom = 0; ///< of the labels of m_labelPage
    int m_labelPage = 0;
    qsizetype m_blockStart = 0;
    bool m_isMirrored = false;
    bool m_wasStopped = false;
};

} // namespace

ArticlePages::ArticlePages(PrintableArticle article, PrintOptions options)
    : m_article(std::move(article))
    , m_options(std::move(options))
{
}

Result<int> ArticlePages::paint(PageSink &sink, const QString &target, const Progress &progress) const
{
    Annotated body{m_article.text, SpanIndex(m_article.text), {}};
    QList<Span> spans;
    for (const SpanRow &row : m_article.spans) {
        spans.append(row.span);
        body.numbers.insert(row.span.id, int(spans.size()));
    }
    body.index.reset(std::move(spans));
    const PageComposer::Paper paper{sink.pageSize(), sink.resolution() / 72.0};
    const auto runOver = [&](PageSink *to, int pages, double from, double share) -> Result<int> {
        PageComposer composer(to, paper, m_options.font, m_article.article.title, pages);
        Run run(m_article, body, m_options, composer,
                [&](double done) { return !progress || progress(from + share * done); });
        const bool isDone = run.run();
        if (!isDone) {
            return run.wasStopped()
                ? failure(ErrorCode::Cancelled)
                : failure(ErrorCode::CannotWrite, {target, u"the device takes no more"_s});
        }
        composer.finish();
        return composer.page();
    };
    const auto pages = runOver(nullptr, 0, 0, kCountingShare);
    if (!pages) {
        return pages;
    }
    if (!sink.begin()) {
        return failure(ErrorCode::CannotWrite, {target, u"the device cannot be painted on"_s});
    }
    auto painted = runOver(&sink, *pages, kCountingShare, 1 - kCountingShare);
    if (!sink.end() && painted) {
        return failure(ErrorCode::CannotWrite, {target, u"the last page was lost"_s});
    }
    return painted;
}

Result<int> writePdf(const PrintableArticle &article, const QString &path, bool mayReplace,
                     const PrintOptions &options, const ArticlePages::Progress &progress)
{
    int count = 0;
    const auto paint = [&](QPdfWriter &writer) {
        DeviceSink sink(writer);
        return ArticlePages(article, options).paint(sink, path, progress).transform([&](int pages) {
            count = pages;
        });
    };
    return writePdfFile(path, mayReplace, article.article.title, paint).transform([&] { return count; });
}

} // namespace Stemma
