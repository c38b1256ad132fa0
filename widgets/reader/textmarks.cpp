// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/reader/textmarks.h"

#include "widgets/reader/page/blocklayout.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace Stemma {

namespace {

// Shared words lie lowest, the hit that is looked at on top.
constexpr std::array kPaintOrder{
    MarkLayer::Shared,          MarkLayer::Differences, MarkLayer::CurrentName,
    MarkLayer::CurrentProposal, MarkLayer::Proposals,   MarkLayer::InnerProposals,
    MarkLayer::ProposedNames,   MarkLayer::Hits,        MarkLayer::CurrentHit};

void paintWedge(QPainter &painter, const ReadingTheme &theme, QRectF caret)
{
    // The corrector's caret: below the line, its tip where the words would stand.
    const qreal x = caret.center().x();
    const qreal tip = caret.bottom() - 5;
    const QPolygonF wedge({QPointF(x, tip), QPointF(x + 4.5, tip + 7), QPointF(x - 4.5, tip + 7)});
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.markLine(MarkLayer::Differences));
    painter.drawPolygon(wedge);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

// The shape of a quote as a dashed outline. It is open at both sides and keeps within the words: right beside
// them stand the quotation marks, and an upright line there, or a fill, makes one stroke of two.
void paintOutline(QPainter &painter, const QColor &line, const QBrush &fill, qreal width, QRectF rect)
{
    constexpr qreal kRound = 3;
    painter.setRenderHint(QPainter::Antialiasing, true);
    rect.adjust(1, 1.5, -1, -1.5);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRoundedRect(rect, kRound, kRound);
    painter.setBrush(Qt::NoBrush);
    const qreal half = width / 2;
    QPen pen(line, width, Qt::CustomDashLine, Qt::FlatCap);
    pen.setDashPattern({4 / width, 3 / width});
    painter.setPen(pen);
    const qreal left = rect.left() + half;
    const qreal right = rect.right() - half;
    const qreal round = std::min(kRound, std::max<qreal>(0, (right - left) / 2));
    for (const bool isTop : {true, false}) {
        const qreal edge = isTop ? rect.top() : rect.bottom();
        const qreal inner = isTop ? edge + round : edge - round;
        QPainterPath path({left, inner});
        path.quadTo({left, edge}, {left + round, edge});
        path.lineTo({right - round, edge});
        path.quadTo({right, edge}, {right, inner});
        painter.drawPath(path);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

// The shape of an entity, dashed.
void paintDashes(QPainter &painter, const QColor &line, qreal width, QRectF rect)
{
    QPen pen(line, width, Qt::CustomDashLine, Qt::FlatCap);
    pen.setDashPattern({4 / width, 3 / width});
    painter.setPen(pen);
    const qreal y = rect.bottom() - width / 2;
    painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y));
}

void paintBox(QPainter &painter, const ReadingTheme &theme, MarkLayer layer, const BlockLayout::Box &box,
              QRectF rect)
{
    const QColor line = theme.markLine(layer);
    painter.setBrush(Qt::NoBrush);
    switch (layer) {
    case MarkLayer::Hits:
        painter.fillRect(rect, theme.markFill(layer));
        painter.setPen(QPen(line, 1));
        painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5));
        break;
    case MarkLayer::CurrentHit:
        rect.adjust(-1, -1, 1, 1);
        painter.fillRect(rect, theme.markFill(layer));
        painter.setPen(QPen(line, 2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter.drawRect(rect);
        break;
    case MarkLayer::Differences:
        painter.fillRect(rect, theme.markFill(layer));
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), line);
        painter.fillRect(QRectF(rect.left(), rect.bottom() + 1, rect.width(), 1), line);
        break;
    case MarkLayer::Proposals:
        paintOutline(painter, line, Qt::NoBrush, 1.2, rect);
        break;
    case MarkLayer::InnerProposals:
        paintOutline(painter, line, Qt::NoBrush, 1.2, rect.adjusted(0, 2, 0, -2));
        break;
    case MarkLayer::CurrentProposal:
        paintOutline(painter, line, theme.markFill(layer), 2, rect);
        break;
    case MarkLayer::ProposedNames:
        paintDashes(painter, line, 1.5, rect);
        break;
    case MarkLayer::CurrentName:
        painter.fillRect(rect, theme.markFill(layer));
        paintDashes(painter, line, 2.5, rect);
        break;
    case MarkLayer::Shared: {
        painter.fillRect(rect, theme.markFill(layer));
        constexpr qreal arm = 5;
        if (box.beginsRange) {
            painter.fillRect(QRectF(rect.left() - 1, rect.top(), 1.5, arm), line);
            painter.fillRect(QRectF(rect.left() - 1, rect.top(), arm, 1.5), line);
        }
        if (box.endsRange) {
            painter.fillRect(QRectF(rect.right() - 0.5, rect.bottom() - arm, 1.5, arm), line);
            painter.fillRect(QRectF(rect.right() + 1 - arm, rect.bottom() - 1.5, arm, 1.5), line);
        }
        break;
    }
    }
}

} // namespace

void TextMarks::set(MarkLayer layer, std::vector<TextRange> ranges)
{
    const auto isOutOfOrder = [](TextRange a, TextRange b) { return b.start < a.end; };
    Q_ASSERT(std::ranges::adjacent_find(ranges, isOutOfOrder) == ranges.end());
    m_layers[size_t(layer)] = std::move(ranges);
}

std::span<const TextRange> TextMarks::touching(MarkLayer layer, TextRange range) const
{
    const auto &all = m_layers[size_t(layer)];
    const auto first
        = std::ranges::partition_point(all, [range](TextRange one) { return one.end < range.start; });
    const auto last
        = std::partition_point(first, all.end(), [range](TextRange one) { return one.start <= range.end; });
    return {first, last};
}

bool TextMarks::isEmpty() const
{
    return std::ranges::all_of(m_layers, [](const auto &layer) { return layer.empty(); });
}

void paintMarks(QPainter &painter, const ReadingTheme &theme, const TextMarks &marks, TextRange block,
                const BlockLayout &layout, QPointF origin)
{
    for (const MarkLayer layer : kPaintOrder) {
        for (const TextRange range : marks.touching(layer, block)) {
            if (range.isEmpty()) {
                if (layer == MarkLayer::Differences) {
                    paintWedge(painter, theme,
                               layout.caretRect(range.start - block.start).translated(origin));
                }
                continue;
            }
            for (const BlockLayout::Box &box :
                 layout.boxes(range.start - block.start, range.end - block.start)) {
                // Whole pixels, so that neighbours in two lines look alike.
                paintBox(painter, theme, layer, box, box.rect.translated(origin).toAlignedRect());
            }
        }
    }
}

} // namespace Stemma
