// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/reader/page/spanshapes.h"

#include <QPixmap>

#include <algorithm>
#include <cmath>
#include <set>

namespace Stemma {

namespace {

constexpr qreal kRoundEnd = 5;
constexpr qreal kRoundWrap = 1.5; // where a span goes on in the next line
constexpr qreal kQuoteOverhang = 1.5; // beyond ascent and descent
constexpr qreal kInset = 2; // a level of nesting, at top and bottom, where there is room
constexpr qreal kSmallestInset = 1;
constexpr int kDeepestFill = 4; // deeper levels look the same

// Inner spans get the lanes nearest to the text: they are asked for first.
std::vector<int> lanesShortestFirst(const std::vector<TextRange> &ranges)
{
    std::vector<size_t> order(ranges.size());
    for (size_t i = 0; i < order.size(); ++i) {
        order[i] = i;
    }
    std::ranges::stable_sort(order, {}, [&](size_t i) { return ranges[i].length(); });
    std::vector<TextRange> sorted;
    sorted.reserve(ranges.size());
    for (const size_t i : order) {
        sorted.push_back(ranges[i]);
    }
    const std::vector<int> lanes = assignLanes(sorted);
    std::vector<int> result(ranges.size());
    for (size_t i = 0; i < order.size(); ++i) {
        result[order[i]] = lanes[i];
    }
    return result;
}

// The lanes share the room below the baseline: the descent and the space down to the next line's letters.
qreal laneRoom(const BlockLayout &layout)
{
    return layout.lineRect(0).height() - layout.layout().lineAt(0).ascent() * 0.9;
}

// Lanes beyond it lie on each other, not on the next line.
qreal lowestLane(const BlockLayout &layout)
{
    return laneRoom(layout) - 4;
}

qreal lanePitch(const BlockLayout &layout, int lanes)
{
    return std::clamp(lowestLane(layout) / std::max(1, lanes - 1), 1.0, 3.5);
}

// How far boxes reach beyond the letters' height and into it: never as far as small letters, where a line
// would look like a stroke through the words.
struct BoxRoom {
    qreal outward = 0;
    qreal inward = 0;
};

BoxRoom boxRoom(qreal height)
{
    return {height * 0.2, height * 0.23};
}

// How much lower a quote is than the one it lies in, at top and bottom each: levels share the room.
qreal insetStep(int levels, qreal height)
{
    const BoxRoom room = boxRoom(height);
    return std::clamp((room.outward + room.inward) / std::max(1, levels - 1), kSmallestInset, kInset);
}

// From the letters' height inwards; negative: beyond it.
qreal insetOf(int lane, int levels, qreal height)
{
    const BoxRoom room = boxRoom(height);
    const qreal step = insetStep(levels, height);
    const qreal overhang = std::clamp(step * (levels - 1) - room.inward, kQuoteOverhang,
                                      std::max(kQuoteOverhang, room.outward));
    return std::min(lane * step - overhang, room.inward);
}

qreal letterHeight(const BlockLayout &layout)
{
    const QTextLine line = layout.layout().lineAt(0);
    return line.ascent() + line.descent();
}

// By line: how many underlines lie where another one lies.
std::map<int, int> hiddenLanesOf(const SpanShapes &shapes, const BlockLayout &layout)
{
    const int last = int(lowestLane(layout) / lanePitch(layout, shapes.underlineLanes) + 0.01);
    std::map<int, std::set<int>> onTheLast;
    for (const SpanShape &shape : shapes.shapes) {
        if (shape.kind == SpanKind::Quote || shape.lane < last) {
            continue;
        }
        for (const BlockLayout::Box &box : shape.boxes) {
            onTheLast[box.line].insert(shape.lane);
        }
    }
    std::map<int, int> hidden;
    for (const auto &[line, lanes] : onTheLast) {
        if (lanes.size() > 1) {
            hidden[line] = int(lanes.size()) - 1;
        }
    }
    return hidden;
}

struct LaneJob {
    std::vector<TextRange> ranges;
    std::vector<size_t> shapes;
};

} // namespace

std::vector<int> assignLanes(std::span<const TextRange> ranges)
{
    std::vector<std::vector<TextRange>> taken;
    std::vector<int> lanes;
    lanes.reserve(ranges.size());
    for (const TextRange range : ranges) {
        size_t lane = 0;
        while (lane < taken.size()
               && std::ranges::any_of(
                   taken[lane], [range](TextRange other) { return other.intersects(range); })) {
            ++lane;
        }
        if (lane == taken.size()) {
            taken.emplace_back();
        }
        taken[lane].push_back(range);
        lanes.push_back(int(lane));
    }
    return lanes;
}

SpanShapes SpanShapes::of(const std::vector<const PlacedSpan *> &spans, TextRange block,
                          const BlockLayout &layout)
{
    SpanShapes result;
    LaneJob fills;
    LaneJob underlines;
    LaneJob bars;
    for (const PlacedSpan *placed : spans) {
        if (placed->span.status == SpanStatus::Rejected) {
            continue;
        }
        for (const TextRange part : placed->ranges) {
            const TextRange units{std::max(part.start, block.start) - block.start,
                                  std::min(part.end, block.end) - block.start};
            if (units.isEmpty()) {
                continue;
            }
            SpanShape shape;
            shape.id = placed->span.id;
            shape.kind = placed->span.kind;
            shape.isSuggested = placed->span.status == SpanStatus::Suggested;
            shape.beginsHere = part.start >= block.start;
            shape.endsHere = part.end <= block.end;
            shape.hasNote = !placed->span.note.isEmpty();
            shape.units = units;
            shape.boxes = layout.boxes(units.start, units.end);
            const size_t index = result.shapes.size();
            LaneJob &job = shape.kind == SpanKind::Quote ? fills : underlines;
            job.ranges.push_back(units);
            job.shapes.push_back(index);
            if (shape.kind == SpanKind::Claim) {
                bars.ranges.push_back(part);
                bars.shapes.push_back(index);
            }
            result.shapes.push_back(std::move(shape));
        }
    }
    const std::vector<int> levels = assignLanes(fills.ranges);
    for (size_t i = 0; i < levels.size(); ++i) {
        result.shapes[fills.shapes[i]].lane = levels[i];
        result.quoteLevels = std::max(result.quoteLevels, levels[i] + 1);
    }
    const std::vector<int> lanes = lanesShortestFirst(underlines.ranges);
    for (size_t i = 0; i < lanes.size(); ++i) {
        result.shapes[underlines.shapes[i]].lane = lanes[i];
        result.underlineLanes = std::max(result.underlineLanes, lanes[i] + 1);
    }
    result.hiddenLanes = hiddenLanesOf(result, layout);
    const std::vector<int> barLanes = assignLanes(bars.ranges);
    for (size_t i = 0; i < barLanes.size(); ++i) {
        result.shapes[bars.shapes[i]].bar = barLanes[i];
        result.claimBars = std::max(result.claimBars, barLanes[i] + 1);
    }
    return result;
}

std::optional<std::pair<int, int>> SpanShapes::changedLines(const SpanShapes &other,
                                                            const BlockLayout &layout) const
{
    const qreal height = letterHeight(layout);
    if (lanePitch(layout, underlineLanes) != lanePitch(layout, other.underlineLanes)
        || insetOf(0, quoteLevels, height) != insetOf(0, other.quoteLevels, height)
        || insetStep(quoteLevels, height) != insetStep(other.quoteLevels, height)) {
        return std::pair(0, layout.lineCount() - 1);
    }
    int first = layout.lineCount();
    int last = -1;
    const auto touch = [&](const SpanShape &shape) {
        if (!shape.boxes.empty()) {
            first = std::min(first, shape.boxes.front().line);
            last = std::max(last, shape.boxes.back().line);
        }
    };
    // Both are in the order of the spans: one came, one went, or some took another lane.
    size_t i = 0;
    size_t j = 0;
    while (i < shapes.size() || j < other.shapes.size()) {
        const bool isPair = i < shapes.size() && j < other.shapes.size() && shapes[i].id == other.shapes[j].id
            && shapes[i].units == other.shapes[j].units;
        if (isPair) {
            if (shapes[i] != other.shapes[j]) {
                touch(shapes[i]);
                touch(other.shapes[j]);
            }
            ++i;
            ++j;
        } else if (shapes.size() - i > other.shapes.size() - j) {
            touch(shapes[i++]);
        } else if (shapes.size() - i < other.shapes.size() - j) {
            touch(other.shapes[j++]);
        } else {
            touch(shapes[i++]);
            touch(other.shapes[j++]);
        }
    }
    return last < 0 ? std::nullopt : std::optional(std::pair(first, last));
}

SpanPainter::SpanPainter(QPainter &painter, const ReadingTheme &theme, BoxStamps &stamps, SpanId active,
                         SpanId hovered, const QRectF &clip)
    : m_painter(painter)
    , m_theme(theme)
    , m_stamps(stamps)
    , m_active(active)
    , m_hovered(hovered)
    , m_clip(clip)
{
}

const QColor &SpanPainter::quoteFill(int level)
{
    while (int(m_quoteFills.size()) <= level) {
        m_quoteFills.push_back(m_theme.quoteFill(int(m_quoteFills.size())));
    }
    return m_quoteFills[size_t(level)];
}

void SpanPainter::paintQuote(const SpanShape &shape, int levels, const BlockLayout &layout, QPointF origin)
{
    const bool active = isActive(shape);
    const bool hovered = shape.id == m_hovered && !active;
    BoxLook look;
    look.line = m_theme.hue(SpanKind::Quote);
    if (shape.isSuggested) {
        look.isDashed = true;
        look.lineWidth = active ? 1.8 : 1.2;
        look.fill = active ? m_theme.activeQuoteFill() : QColor();
    } else {
        const bool outlined = active || hovered || shape.lane > 0;
        // Outlines that lie close together would make a dark band.
        const auto quiet = float(0.55 * insetStep(levels, letterHeight(layout)) / kInset);
        look.line.setAlphaF(active ? 1.0F : hovered ? 0.8F : quiet);
        look.lineWidth = !outlined ? 0 : active ? 1.4 : 1;
        look.fill = active ? m_theme.activeQuoteFill() : quoteFill(std::min(shape.lane, kDeepestFill));
    }
    for (const BlockLayout::Box &box : shape.boxes) {
        const qreal inset = insetOf(shape.lane, levels, box.rect.height());
        const QRectF rect = box.rect.translated(origin).adjusted(-1.5, inset, 1.5, -inset);
        if (!isInClip(rect)) {
            continue;
        }
        const qreal beginRadius = box.beginsRange && shape.beginsHere ? kRoundEnd : kRoundWrap;
        const qreal endRadius = box.endsRange && shape.endsHere ? kRoundEnd : kRoundWrap;
        look.leftRadius = layout.isRightToLeft() ? endRadius : beginRadius;
        look.rightRadius = layout.isRightToLeft() ? beginRadius : endRadius;
        m_stamps.paint(m_painter, rect, look);
    }
}

void SpanPainter::paintBelow(const SpanShapes &shapes, const BlockLayout &layout, QPointF origin)
{
    for (const SpanShape &shape : shapes.shapes) {
        if (shape.kind != SpanKind::Quote && (isActive(shape) || shape.id == m_hovered)) {
            m_painter.setRenderHint(QPainter::Antialiasing, true);
            m_painter.setPen(Qt::NoPen);
            m_painter.setBrush(m_theme.wash(shape.kind));
            for (const BlockLayout::Box &box : shape.boxes) {
                m_painter.drawRoundedRect(box.rect.translated(origin).adjusted(-1, -1, 1, 1), 2.5, 2.5);
            }
            m_painter.setRenderHint(QPainter::Antialiasing, false);
        }
    }
    for (const SpanShape &shape : shapes.shapes) {
        if (shape.kind == SpanKind::Quote) {
            paintQuote(shape, shapes.quoteLevels, layout, origin);
        }
    }
}

void SpanPainter::paintAbove(const SpanShapes &shapes, const BlockLayout &layout, QPointF origin)
{
    if (shapes.shapes.empty()) {
        return;
    }
    const qreal first = 1.0;
    const qreal pitch = lanePitch(layout, shapes.underlineLanes);
    const qreal lowest = lowestLane(layout);
    for (const SpanShape &shape : shapes.shapes) {
        if (shape.kind == SpanKind::Quote) {
            continue;
        }
        const bool active = isActive(shape);
        const QColor color = m_theme.hue(shape.kind);
        const qreal thickness = (active ? 3 : 2) - (pitch < 2.5 ? 1 : 0);
        for (const BlockLayout::Box &box : shape.boxes) {
            const QRectF rect = box.rect.translated(origin);
            if (!isInClip(rect)) {
                continue;
            }
            const qreal descent = layout.layout().lineAt(box.line).descent();
            const qreal y
                = std::round(rect.bottom() - descent + 2 + first + std::min(shape.lane * pitch, lowest));
            // Neighbours that touch stay two: each line gives up half a pixel at its ends.
            const qreal left = rect.left() + (box.beginsRange && shape.beginsHere ? 0.5 : 0);
            const qreal right = rect.right() - (box.endsRange && shape.endsHere ? 0.5 : 0);
            if (shape.kind == SpanKind::Claim) {
                const QPixmap &dots = dotRow(active, shape.isSuggested);
                const QSizeF size = dots.deviceIndependentSize();
                const qreal ratio = dots.devicePixelRatio();
                const qreal top = y - std::floor((size.height() - thickness) / 2);
                for (qreal x = std::round(left); x < right; x += size.width()) {
                    const qreal width = std::min(size.width(), std::ceil(right - x));
                    m_painter.drawPixmap(QPointF(x, top), dots,
                                         QRectF(0, 0, width * ratio, size.height() * ratio));
                }
            } else if (shape.isSuggested) {
                for (qreal x = left; x < right; x += 5 * thickness) {
                    m_painter.fillRect(QRectF(x, y, std::min(3 * thickness, right - x), thickness), color);
                }
            } else {
                m_painter.fillRect(QRectF(left, y, right - left, thickness), color);
            }
        }
    }
}

const QPixmap &SpanPainter::dotRow(bool isActive, bool isSuggested)
{
    const BoxStamps::DotLook look{.color = m_theme.hue(SpanKind::Claim),
                                  .diameter = isActive ? 2.4 : 1.8,
                                  .pitch = (isActive ? 5 : 4) + (isSuggested ? 4 : 0),
                                  .height = 4};
    return m_stamps.dots(look, m_painter.device()->devicePixelRatioF());
}

void SpanPainter::paintBars(const SpanShapes &shapes, const BlockLayout &layout, qreal top,
                            const BarPlace &place, bool isGapBelow)
{
    if (shapes.claimBars == 0) {
        return;
    }
    for (const SpanShape &shape : shapes.shapes) {
        if (shape.kind != SpanKind::Claim || shape.boxes.empty()) {
            continue;
        }
        const qreal width = isActive(shape) ? 4 : 3;
        const int lane = std::min(shape.bar, place.lanes - 1);
        const qreal x = place.edge + place.step * (lane * kClaimBarPitch + 1.5) - width / 2;
        const qreal from = top + layout.lineRect(shape.boxes.front().line).top() + (shape.beginsHere ? 4 : 0);
        const QRectF last = layout.lineRect(shape.boxes.back().line);
        const qreal to
            = shape.endsHere ? top + last.bottom() - 4 : top + (isGapBelow ? layout.height() : last.bottom());
        const QColor color = m_theme.hue(SpanKind::Claim);
        if (!shape.isSuggested) {
            m_painter.fillRect(QRectF(x, from, width, to - from), color);
            continue;
        }
        for (qreal y = from; y < to; y += 8) {
            m_painter.fillRect(QRectF(x, y, width, std::min<qreal>(5, to - y)), color);
        }
    }
}

} // namespace Stemma
