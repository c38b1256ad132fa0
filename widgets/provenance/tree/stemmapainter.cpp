// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/provenance/tree/stemmapainter.h"

#include "widgets/support/textdirection.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

// Okabe and Ito's colours, which people with any colour vision tell apart (jfly.uni-koeln.de/color).
constexpr QRgb kBluishGreen = 0xff009e73;
constexpr QRgb kVermilion = 0xffd55e00;
constexpr QRgb kBlue = 0xff0072b2;

constexpr qreal kCorner = 5;

QPainterPath rounded(const QPolygonF &line)
{
    QPainterPath path;
    if (line.isEmpty()) {
        return path;
    }
    path.moveTo(line.first());
    for (qsizetype i = 1; i + 1 < line.size(); ++i) {
        const QPointF before = line[i - 1];
        const QPointF corner = line[i];
        const QPointF after = line[i + 1];
        const auto towards = [corner](QPointF other) {
            const QPointF way = other - corner;
            const qreal length = std::abs(way.x()) + std::abs(way.y());
            return length <= 0 ? corner : corner + way * (std::min(kCorner, length / 2) / length);
        };
        path.lineTo(towards(before));
        path.quadTo(corner, towards(after));
    }
    path.lineTo(line.last());
    return path;
}

} // namespace

QColor verdictInk(VerdictMark mark, const ReadingTheme &theme)
{
    switch (mark) {
    case VerdictMark::None:
    case VerdictMark::Unknown:
    case VerdictMark::Seen:
        break;
    case VerdictMark::Sound:
        return theme.readable(QColor(kBluishGreen));
    case VerdictMark::Doubtful:
        return theme.readable(QColor(kVermilion));
    case VerdictMark::Wrong:
        return theme.readable(QColor(kVermilion));
    }
    return theme.quietText();
}

void paintVerdictMark(QPainter &painter, const QRectF &box, VerdictMark mark, const QColor &ink)
{
    if (mark == VerdictMark::None) {
        return;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal side = std::min(box.width(), box.height());
    painter.translate(box.center() - QPointF(side / 2, side / 2));
    painter.scale(side, side);
    QPen pen(ink, 0.12, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    switch (mark) {
    case VerdictMark::None:
        break;
    case VerdictMark::Sound:
        painter.drawEllipse(QPointF(0.5, 0.5), 0.42, 0.42);
        painter.drawPolyline(QPolygonF{{0.3, 0.52}, {0.45, 0.67}, {0.71, 0.36}});
        break;
    case VerdictMark::Doubtful:
        painter.drawPolygon(QPolygonF{{0.5, 0.1}, {0.94, 0.88}, {0.06, 0.88}});
        painter.drawLine(QPointF(0.5, 0.4), QPointF(0.5, 0.6));
        painter.drawPoint(QPointF(0.5, 0.75));
        break;
    case VerdictMark::Wrong:
        painter.setBrush(ink);
        painter.drawEllipse(QPointF(0.5, 0.5), 0.42, 0.42);
        painter.setPen(
            QPen(ink.lightnessF() > 0.55 ? Qt::black : Qt::white, 0.13, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(QPointF(0.34, 0.34), QPointF(0.66, 0.66));
        painter.drawLine(QPointF(0.66, 0.34), QPointF(0.34, 0.66));
        break;
    case VerdictMark::Unknown: {
        painter.drawEllipse(QPointF(0.5, 0.5), 0.42, 0.42);
        QPainterPath hook(QPointF(0.36, 0.4));
        hook.cubicTo(0.36, 0.18, 0.66, 0.2, 0.64, 0.4);
        hook.cubicTo(0.63, 0.5, 0.5, 0.5, 0.5, 0.6);
        painter.drawPath(hook);
        painter.drawPoint(QPointF(0.5, 0.74));
        break;
    }
    case VerdictMark::Seen: {
        QPainterPath lids(QPointF(0.06, 0.5));
        lids.quadTo(QPointF(0.5, 0.02), QPointF(0.94, 0.5));
        lids.quadTo(QPointF(0.5, 0.98), QPointF(0.06, 0.5));
        painter.drawPath(lids);
        painter.setBrush(ink);
        painter.drawEllipse(QPointF(0.5, 0.5), 0.1, 0.1);
        break;
    }
    }
    painter.restore();
}

StemmaPainter::StemmaPainter(const StemmaGraph &graph, const StemmaLayout &layout, const QPalette &palette,
                             QFont font)
    : m_graph(graph)
    , m_layout(layout)
    , m_theme(palette)
    , m_font(std::move(font))
    , m_bold(m_font)
    , m_warning(m_theme.readable(QColor(kVermilion)))
    , m_confirmed(m_theme.readable(QColor(kBlue)))
{
    m_bold.setBold(true);
    for (size_t mark = 0; mark < m_verdicts.size(); ++mark) {
        m_verdicts[mark] = verdictInk(VerdictMark(mark), m_theme);
    }
}

void StemmaPainter::paint(QPainter &painter, const QRectF &clip, qreal axisTop, const State &state,
                          Qt::LayoutDirection direction) const
{
    painter.fillRect(clip, m_theme.background());
    paintColumns(painter, clip, axisTop, direction);
    painter.save();
    painter.setClipRect(clip.adjusted(0, std::max(0.0, axisTop + m_layout.axisHeight() - clip.top()), 0, 0));
    painter.setRenderHint(QPainter::Antialiasing);
    const int currentEdge = state.current < 0 ? -1 : m_graph.sourceEdgeOf(state.current);
    for (int edge = 0; edge < int(m_layout.edges().size()); ++edge) {
        const QRectF around = m_layout.edges()[size_t(edge)].line.boundingRect().adjusted(-20, -20, 20, 20);
        if (edge != currentEdge && around.intersects(clip)) {
            paintEdge(painter, edge, state);
        }
    }
    if (currentEdge >= 0) {
        paintEdge(painter, currentEdge, state); // above those that it crosses
    }
    for (int node = 0; node < int(m_layout.nodes().size()); ++node) {
        if (m_layout.nodes()[size_t(node)].bounds(m_layout.dotRadius() + 4).intersects(clip)) {
            paintNode(painter, node, state, direction);
        }
    }
    paintDrag(painter, state);
    painter.restore();
}

void StemmaPainter::paintColumns(QPainter &painter, const QRectF &clip, qreal axisTop,
                                 Qt::LayoutDirection direction) const
{
    const QFontMetricsF metrics(m_font);
    const QRectF head(clip.left(), axisTop, clip.width(), m_layout.axisHeight());
    const bool isMirrored = direction == Qt::RightToLeft;
    painter.setFont(m_font);
    const auto &columns = m_layout.columns();
    const QColor stripe = ReadingTheme::mixed(m_theme.background(), m_theme.text(), 0.035);
    for (size_t i = 0; i < columns.size(); ++i) {
        const auto &column = columns[i];
        if (column.end < clip.left() - 400 || column.start > clip.right() + 400) {
            continue;
        }
        if (i % 2 == 1 && !m_theme.isHighContrast()) {
            painter.fillRect(QRectF(column.start, clip.top(), column.end - column.start, clip.height()),
                             stripe);
        }
    }
    painter.fillRect(head, m_theme.background());
    painter.setPen(m_theme.hairline());
    painter.drawLine(QPointF(head.left(), head.bottom() - 0.5), QPointF(head.right(), head.bottom() - 0.5));
    for (size_t i = 0; i < columns.size(); ++i) {
        const auto &column = columns[i];
        const qreal lead = isMirrored ? column.end : column.start;
        const int way = isMirrored ? -1 : 1;
        painter.setPen(m_theme.hairline());
        painter.drawLine(QPointF(lead, head.bottom() - 6), QPointF(lead, head.bottom()));
        if (column.isAfterGap) {
            // Two strokes across the line: time was cut short here.
            painter.save();
            painter.setRenderHint(QPainter::Antialiasing);
            const qreal middle = lead - way * 13;
            painter.setPen(QPen(m_theme.background(), 4));
            painter.drawLine(QPointF(middle - 3, head.bottom() - 0.5),
                             QPointF(middle + 3, head.bottom() - 0.5));
            painter.setPen(QPen(m_theme.quietText(), 1.2));
            for (const int side : {-3, 3}) {
                painter.drawLine(QPointF(middle + side - 2, head.bottom() + 4),
                                 QPointF(middle + side + 2, head.bottom() - 5));
            }
            painter.restore();
        }
        const QString name = inOwnDirection(m_layout.nameOf(i));
        const qreal room = column.end - column.start - 8;
        const QRectF box(column.start + 4, head.top() + 4, room, metrics.height());
        painter.setPen(m_theme.quietText());
        painter.drawText(box, int(isMirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter,
                         metrics.elidedText(name, Qt::ElideRight, room));
    }
}

QColor StemmaPainter::inkOf(const StemmaEdge &edge) const
{
    if (edge.isInversion) {
        return m_warning;
    }
    if (edge.status == SpanStatus::Accepted) {
        return m_confirmed;
    }
    return edge.status == SpanStatus::Rejected ? m_theme.hairline() : m_theme.quietText();
}

void StemmaPainter::paintEdge(QPainter &painter, int number, const State &state) const
{
    const StemmaEdge &edge = m_graph.edges[size_t(number)];
    const StemmaLayout::Edge &placed = m_layout.edges()[size_t(number)];
    if (placed.line.size() < 2) {
        return;
    }
    const bool isRejected = edge.status == SpanStatus::Rejected;
    if (isRejected && state.current != edge.from) {
        return; // what was turned down is shown where one asks about it
    }
    const bool isCurrent = !isRejected && (state.current == edge.from || state.hoveredEdge == number);
    const QColor ink = inkOf(edge);
    QPen pen(ink, edge.status == SpanStatus::Accepted ? 2.2 : 1.4);
    pen.setWidthF(pen.widthF() + (isCurrent ? 0.8 : 0));
    pen.setCapStyle(Qt::FlatCap);
    if (edge.status == SpanStatus::Suggested) {
        pen.setDashPattern({4.5, 3});
    } else if (isRejected) {
        pen.setDashPattern({1, 3});
    }
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(rounded(placed.line));
    // The head points at what was taken from the source.
    const QPointF end = placed.line.last();
    const qreal back = placed.line[placed.line.size() - 2].x() < end.x() ? -7 : 7;
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawPolygon(QPolygonF{end, end + QPointF(back, -3.6), end + QPointF(back, 3.6)});
    paintLabel(painter, number, ink, isCurrent);
}

void StemmaPainter::paintLabel(QPainter &painter, int number, const QColor &ink, bool isStrong) const
{
    const StemmaEdge &edge = m_graph.edges[size_t(number)];
    const QRectF &box = m_layout.edges()[size_t(number)].label;
    if (box.isEmpty()) {
        return;
    }
    painter.setPen(isStrong ? QPen(ink, 1.2) : QPen(Qt::NoPen));
    painter.setBrush(m_theme.background());
    painter.drawRoundedRect(box, 4, 4);
    const bool hasMark = edge.isInversion || edge.status != SpanStatus::Suggested;
    QRectF words = box.adjusted(5, 0, -5, 0);
    if (hasMark) {
        const qreal side = QFontMetricsF(m_font).height() - 3;
        const QRectF markBox(words.left(), box.center().y() - side / 2, side, side);
        if (edge.isInversion) {
            paintVerdictMark(painter, markBox, VerdictMark::Doubtful, ink);
        } else {
            painter.setPen(QPen(ink, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            const auto at = [&](qreal x, qreal y) {
                return QPointF(markBox.left() + x * side, markBox.top() + y * side);
            };
            if (edge.status == SpanStatus::Accepted) {
                painter.drawPolyline(QPolygonF{at(0.15, 0.55), at(0.4, 0.8), at(0.85, 0.25)});
            } else {
                painter.drawLine(at(0.25, 0.25), at(0.75, 0.75));
                painter.drawLine(at(0.75, 0.25), at(0.25, 0.75));
            }
        }
        words.setLeft(markBox.right() + 3);
    }
    painter.setFont(m_font);
    painter.setPen(edge.status == SpanStatus::Rejected ? m_theme.quietText() : ink);
    painter.drawText(words, Qt::AlignCenter, edge.label);
}

void StemmaPainter::paintNode(QPainter &painter, int number, const State &state,
                              Qt::LayoutDirection direction) const
{
    const StemmaNode &node = m_graph.nodes[size_t(number)];
    const StemmaLayout::Node &placed = m_layout.nodes()[size_t(number)];
    const qreal radius = m_layout.dotRadius();
    const QFontMetricsF metrics(m_font);
    const QFontMetricsF boldMetrics(m_bold);
    const bool isMirrored = direction == Qt::RightToLeft;
    const QColor accent = m_theme.accent();

    const QRectF bounds = placed.bounds(radius);
    if (state.current == number || state.hovered == number || state.target == number) {
        const bool isRefused = state.target == number && state.isRefused;
        const qreal wash = state.current == number ? 0.18 : 0.08;
        painter.setBrush(ReadingTheme::mixed(m_theme.background(), accent, wash));
        QPen frame(isRefused ? m_warning : accent, state.current == number && state.hasFocus ? 2 : 1);
        frame.setStyle(isRefused ? Qt::DotLine : Qt::SolidLine);
        painter.setPen(state.hovered == number && state.current != number && state.target != number
                           ? QPen(Qt::NoPen)
                           : frame);
        painter.drawRoundedRect(bounds, 5, 5);
    }
    // When it may have appeared, where that is not one moment.
    if (std::abs(placed.intervalEnd - placed.dot.x()) > 1) {
        const qreal y = placed.card.bottom() + 1.5;
        painter.setPen(QPen(m_theme.quietText(), 1));
        painter.drawLine(QPointF(placed.dot.x(), y), QPointF(placed.intervalEnd, y));
        for (const qreal x : {placed.dot.x(), placed.intervalEnd}) {
            painter.drawLine(QPointF(x, y - 2.5), QPointF(x, y + 2.5));
        }
    }
    const QColor ink = m_theme.text();
    painter.setPen(QPen(ink, 1.6));
    painter.setBrush(node.isOutside ? m_theme.background() : ink);
    if (node.isOutside) {
        painter.drawPolygon(
            QPolygonF{placed.dot - QPointF(0, radius + 1), placed.dot + QPointF(radius + 1, 0),
                      placed.dot + QPointF(0, radius + 1), placed.dot - QPointF(radius + 1, 0)});
    } else {
        painter.drawEllipse(placed.dot, radius, radius);
        if (node.isBase) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(ink, 1.2));
            painter.drawEllipse(placed.dot, radius + 3, radius + 3);
        }
    }

    const QRectF card = placed.card.adjusted(isMirrored ? 0 : 3, 0, isMirrored ? -3 : 0, 0);
    const qreal markSide = node.mark == VerdictMark::None ? 0 : metrics.height() - 1;
    const qreal nameRoom = card.width() - (markSide > 0 ? markSide + 4 : 0);
    const QString name = boldMetrics.elidedText(inOwnDirection(node.name), Qt::ElideRight, nameRoom);
    const auto alignment = int((isMirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    QRectF line(isMirrored ? card.right() - nameRoom : card.left(), card.top() + 3, nameRoom,
                boldMetrics.height());
    painter.setFont(m_bold);
    painter.setPen(ink);
    painter.drawText(line, alignment, name);
    if (markSide > 0) {
        const qreal width = std::min(boldMetrics.horizontalAdvance(name), nameRoom);
        const qreal x = isMirrored ? line.right() - width - 4 - markSide : line.left() + width + 4;
        paintVerdictMark(painter, QRectF(x, line.center().y() - markSide / 2, markSide, markSide), node.mark,
                         m_verdicts[size_t(node.mark)]);
    }
    QStringList parts{node.date, node.verdict};
    parts.removeAll(QString());
    line = QRectF(card.left(), card.top() + 3 + boldMetrics.height(), card.width(), metrics.height());
    painter.setFont(m_font);
    painter.setPen(m_theme.quietText());
    painter.drawText(line, alignment,
                     metrics.elidedText(inOwnDirection(parts.join(u" · "_s)), Qt::ElideRight, card.width()));
}

void StemmaPainter::paintDrag(QPainter &painter, const State &state) const
{
    if (state.dragged < 0) {
        return;
    }
    const QPointF start = m_layout.nodes()[size_t(state.dragged)].dot;
    const QPointF end = state.target >= 0 ? m_layout.nodes()[size_t(state.target)].dot : state.dragEnd;
    QPen pen(state.isRefused ? m_warning : m_theme.accent(), 2.4);
    pen.setStyle(state.isRefused ? Qt::DotLine : Qt::SolidLine);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawLine(start, end);
    painter.drawEllipse(end, 5, 5);
}

} // namespace Stemma
