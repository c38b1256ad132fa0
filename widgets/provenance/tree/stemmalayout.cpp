// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/provenance/tree/stemmalayout.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <optional>
#include <ranges>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

struct LayoutTexts {
    Q_DECLARE_TR_FUNCTIONS(Stemma::StemmaLayout)
};

using Unit = StemmaLayout::Unit;
using Column = StemmaLayout::Column;

constexpr size_t kMostColumns = 14; // of one unit; more are hard to read
constexpr size_t kMostHours = 8;
constexpr qreal kMargin = 14;
constexpr qreal kBetweenCards = 8; // of two rows
constexpr qreal kAroundName = 10; // pixels beside a name of the axis
constexpr qreal kBetween = 18; // pixels between what stands in one row
constexpr qreal kReach = 5; // pixels from a line at which it is still meant
constexpr qreal kGap = 26; // for a stretch of time that was cut short
constexpr qreal kLeastWords = 0.2; // of the room for words of the axis that a narrow layout leaves them

constexpr std::array<qint64, 5> kLengths{60'000, 3'600'000, 86'400'000, 30 * 86'400'000LL,
                                         365 * 86'400'000LL};

std::optional<qint64> momentOf(const StemmaNode &node)
{
    const DateInterval &likely = node.appearance.likely;
    const DateInterval &certain = node.appearance.certain;
    if (node.isOutside) {
        return std::nullopt;
    }
    for (const DateInterval &interval : {likely, certain}) {
        if (interval.hasStart()) {
            return interval.earliest;
        }
        if (interval.hasEnd()) {
            return interval.latest;
        }
    }
    return std::nullopt;
}

std::vector<qint64> unitsIn(const std::vector<std::optional<qint64>> &moments, Unit unit)
{
    std::vector<qint64> starts;
    for (const auto &moment : moments) {
        if (moment) {
            starts.push_back(startOfUnit(*moment, unit));
        }
    }
    std::ranges::sort(starts);
    starts.erase(std::ranges::unique(starts).begin(), starts.end());
    return starts;
}

/// Days where there are several; parts of a day where all lies within one or two.
Unit unitOf(const std::vector<std::optional<qint64>> &moments)
{
    const auto count = [&](Unit unit) { return unitsIn(moments, unit).size(); };
    if (count(Unit::Day) <= 2 && count(Unit::Hour) > count(Unit::Day) && count(Unit::Hour) <= kMostHours) {
        return Unit::Hour;
    }
    if (count(Unit::Hour) == 1 && count(Unit::Minute) > 1 && count(Unit::Minute) <= kMostHours) {
        return Unit::Minute;
    }
    for (const Unit unit : {Unit::Day, Unit::Month}) {
        if (count(unit) <= kMostColumns) {
            return unit;
        }
    }
    return Unit::Year;
}

} // namespace

qint64 startOfUnit(qint64 moment, StemmaLayout::Unit unit)
{
    if (unit == Unit::Month || unit == Unit::Year) {
        const QDate day = QDateTime::fromMSecsSinceEpoch(moment, QTimeZone::UTC).date();
        return QDate(day.year(), unit == Unit::Year ? 1 : day.month(), 1)
            .startOfDay(QTimeZone::UTC)
            .toMSecsSinceEpoch();
    }
    const qint64 length = kLengths[size_t(unit)];
    const qint64 rest = moment % length;
    return moment - (rest < 0 ? rest + length : rest);
}

QRectF StemmaLayout::Node::bounds(qreal radius) const
{
    const QRectF around(dot.x() - radius, dot.y() - radius, 2 * radius, 2 * radius);
    return card.united(around).adjusted(-3, -2, 3, 2);
}

/// The work of the constructor, left to right.
struct StemmaLayout::Arranging {
    Arranging(const StemmaGraph &shown, const Measures &measures, StemmaLayout &result)
        : graph(shown)
        , sizes(measures)
        , layout(result)
        , moments(shown.nodes.size())
        , parents(shown.nodes.size(), -1)
        , children(shown.nodes.size())
        , depths(shown.nodes.size(), 0)
    {
    }

    void arrange()
    {
        std::ranges::transform(graph.nodes, moments.begin(), momentOf);
        makeColumns();
        connect();
        makeDepths();
        placeColumns();
        placeRows();
        placeNodes();
        drawEdges();
    }

    void makeColumns()
    {
        layout.m_unit = unitOf(moments);
        const bool hasOutside = std::ranges::any_of(graph.nodes, &StemmaNode::isOutside);
        if (hasOutside) {
            layout.m_columns.push_back({.kind = Column::Kind::Outside});
        }
        const std::vector<qint64> starts = unitsIn(moments, layout.m_unit);
        const qint64 length = kLengths[size_t(layout.m_unit)];
        for (size_t i = 0; i < starts.size(); ++i) {
            const bool isAfterGap = i > 0 && starts[i] - starts[i - 1] > length + length / 8;
            layout.m_columns.push_back({.moment = starts[i], .isAfterGap = isAfterGap});
        }
        bool hasUndated = false;
        layout.m_nodes.resize(graph.nodes.size());
        for (size_t i = 0; i < graph.nodes.size(); ++i) {
            const auto &moment = moments[i];
            if (moment) {
                const auto found = std::ranges::lower_bound(starts, startOfUnit(*moment, layout.m_unit));
                layout.m_nodes[i].column = int(found - starts.begin()) + (hasOutside ? 1 : 0);
            } else if (graph.nodes[i].isOutside) {
                layout.m_nodes[i].column = 0;
            } else {
                hasUndated = true;
                layout.m_nodes[i].column = int(starts.size()) + (hasOutside ? 1 : 0);
            }
        }
        if (hasUndated) {
            layout.m_columns.push_back({.kind = Column::Kind::Undated});
        }
    }

    void connect()
    {
        for (const StemmaEdge &edge : graph.edges) {
            if (edge.status != SpanStatus::Rejected && edge.from != edge.to && parents[size_t(edge.from)] < 0
                && !isAbove(edge.to, edge.from)) {
                parents[size_t(edge.from)] = edge.to;
                children[size_t(edge.to)].push_back(edge.from);
            }
        }
        for (std::vector<int> &row : children) {
            std::ranges::stable_sort(row, {},
                                     [this](int node) { return layout.m_nodes[size_t(node)].column; });
        }
    }

    /// Whether the words of @p node come from @p other by way of what is connected so far.
    [[nodiscard]] bool isAbove(int node, int other) const
    {
        for (int at = node; at >= 0; at = parents[size_t(at)]) {
            if (at == other) {
                return true;
            }
        }
        return false;
    }

    /// How many steps a node stands behind the start of its column.
    void makeDepths()
    {
        std::vector<int> waiting;
        for (int node = 0; node < int(parents.size()); ++node) {
            if (parents[size_t(node)] < 0) {
                waiting.push_back(node);
            }
        }
        for (size_t at = 0; at < waiting.size(); ++at) {
            const int node = waiting[at];
            for (const int child : children[size_t(node)]) {
                const bool isSame
                    = layout.m_nodes[size_t(child)].column == layout.m_nodes[size_t(node)].column;
                depths[size_t(child)] = isSame ? depths[size_t(node)] + 1 : 0;
                waiting.push_back(child);
            }
        }
    }

    void placeColumns()
    {
        qreal widestLabel = 0;
        for (const StemmaEdge &edge : graph.edges) {
            widestLabel = std::max(widestLabel, sizes.font.horizontalAdvance(edge.label));
        }
        step = 2 * layout.m_radius + 22 + labelWidth(widestLabel);
        std::vector<int> deepest(layout.m_columns.size(), 0);
        std::vector<qreal> widest(layout.m_columns.size(), 0);
        for (size_t i = 0; i < graph.nodes.size(); ++i) {
            const auto column = size_t(layout.m_nodes[i].column);
            deepest[column] = std::max(deepest[column], depths[i]);
            widest[column] = std::max(widest[column], cardWidth(graph.nodes[i]));
        }
        for (size_t i = 0; i < layout.m_columns.size(); ++i) {
            names.push_back(sizes.font.horizontalAdvance(layout.nameOf(i)) + kAroundName);
        }
        std::vector<qreal> forWords(layout.m_columns.size(), 0);
        for (size_t i = 0; i + 1 < layout.m_columns.size(); ++i) {
            forWords[i] = std::min(widest[i], 0.62 * sizes.widestCard());
        }
        const qreal words = std::accumulate(forWords.begin(), forWords.end(), 0.0);
        const qreal wanted = columnsEnd(deepest, forWords) + (widest.empty() ? 0 : widest.back());
        if (sizes.room > 0 && wanted > sizes.room && words > 0) {
            const qreal share = std::max(kLeastWords, 1 - (wanted - sizes.room) / words);
            std::ranges::transform(forWords, forWords.begin(), [share](qreal one) { return one * share; });
        }
        (void)columnsEnd(deepest, forWords);
    }

    /// Sets the columns side by side; where the last one ends.
    [[nodiscard]] qreal columnsEnd(const std::vector<int> &deepest, const std::vector<qreal> &forWords)
    {
        qreal x = kMargin;
        for (size_t i = 0; i < layout.m_columns.size(); ++i) {
            Column &column = layout.m_columns[i];
            x += column.isAfterGap || (i > 0 && column.kind != Column::Kind::Time) ? kGap : 0;
            column.start = x;
            // Room for the way of a line into the column, and for words of the axis.
            x += std::max(step + deepest[i] * step + forWords[i], names[i]);
            column.end = x;
        }
        return x;
    }

    [[nodiscard]] qreal labelWidth(qreal textWidth) const
    {
        return textWidth <= 0 ? 0 : textWidth + sizes.mark() + 10;
    }

    [[nodiscard]] qreal cardWidth(const StemmaNode &node) const
    {
        const qreal mark = node.mark == VerdictMark::None ? 0 : sizes.mark() + 4;
        const QString second
            = node.verdict.isEmpty() ? node.date : node.date + node.verdict + QStringLiteral(" · ");
        const qreal wanted = std::max(sizes.boldFont.horizontalAdvance(node.name) + mark,
                                      sizes.font.horizontalAdvance(second));
        return std::min(wanted + 14, sizes.widestCard());
    }

    [[nodiscard]] qreal dotX(int node) const
    {
        const Column &column = layout.m_columns[size_t(layout.m_nodes[size_t(node)].column)];
        const qreal lead = column.kind == Column::Kind::Outside ? layout.m_radius + 6 : 0.5 * step;
        return column.start + lead + depths[size_t(node)] * step;
    }

    void placeRows()
    {
        int lastRow = -1;
        std::vector<int> roots;
        for (int node = 0; node < int(parents.size()); ++node) {
            if (parents[size_t(node)] < 0) {
                roots.push_back(node);
            }
        }
        std::ranges::stable_sort(roots, {}, [this](int node) { return layout.m_nodes[size_t(node)].column; });
        // A stack of our own: a long chain of copies must not end the program.
        std::vector<std::pair<int, bool>> waiting; // node, and whether it may stand in its source's row
        for (const int root : std::views::reverse(roots)) {
            waiting.emplace_back(root, false);
        }
        while (!waiting.empty()) {
            const auto [node, mayShare] = waiting.back();
            waiting.pop_back();
            const int parent = parents[size_t(node)];
            const bool shares = mayShare
                && dotX(node) - layout.m_radius >= dotX(parent) + layout.m_radius + 8
                        + cardWidth(graph.nodes[size_t(parent)]) + step * 0.8;
            layout.m_nodes[size_t(node)].row = shares ? layout.m_nodes[size_t(parent)].row : ++lastRow;
            layout.m_order.push_back(node);
            const std::vector<int> &below = children[size_t(node)];
            for (size_t i = below.size(); i-- > 0;) {
                waiting.emplace_back(below[i], i == 0);
            }
        }
        rows = lastRow + 1;
    }

    void placeNodes()
    {
        qreal right = layout.m_columns.empty() ? 0 : layout.m_columns.back().end;
        for (size_t i = 0; i < layout.m_nodes.size(); ++i) {
            Node &node = layout.m_nodes[i];
            const qreal top = layout.m_axis + kMargin / 2 + node.row * sizes.row();
            node.dot = {dotX(int(i)), top + 3 + sizes.boldFont.height() / 2};
            node.card = {node.dot.x() + layout.m_radius + 4, top, cardWidth(graph.nodes[i]),
                         sizes.row() - kBetweenCards};
            node.intervalEnd = node.dot.x();
            right = std::max(right, node.card.right());
        }
        layout.m_size = {right + kMargin, layout.m_axis + kMargin + rows * sizes.row()};
        for (size_t i = 0; i < layout.m_nodes.size(); ++i) {
            layout.m_nodes[i].intervalEnd = endOfInterval(i, right);
        }
    }

    [[nodiscard]] qreal endOfInterval(size_t node, qreal right) const
    {
        const DateInterval &certain = graph.nodes[node].appearance.certain;
        const qreal dot = layout.m_nodes[node].dot.x();
        if (!moments[node] || (certain.hasEnd() && certain.latest <= *moments[node])) {
            return dot;
        }
        if (!certain.hasEnd()) {
            return right;
        }
        qreal end = dot;
        for (const Column &column : layout.m_columns) {
            if (column.kind == Column::Kind::Time && column.moment <= certain.latest
                && column.moment > startOfUnit(*moments[node], layout.m_unit)) {
                end = std::max(end, column.end);
            }
        }
        return end;
    }

    void drawEdges()
    {
        const qreal radius = layout.m_radius;
        layout.m_edges.resize(graph.edges.size());
        for (size_t i = 0; i < graph.edges.size(); ++i) {
            const StemmaEdge &edge = graph.edges[i];
            const Node &source = layout.m_nodes[size_t(edge.to)];
            const Node &copy = layout.m_nodes[size_t(edge.from)];
            const QPointF end = copy.dot - QPointF(radius + 1, 0);
            QPolygonF &line = layout.m_edges[i].line;
            qreal from = source.dot.x();
            if (source.row == copy.row && copy.dot.x() > source.card.right()) {
                from = source.card.right() + 4;
                line << QPointF(from, source.dot.y()) << end;
            } else if (copy.dot.x() - radius > source.dot.x() + 8) {
                const qreal side = copy.row >= source.row ? radius + 1 : -radius - 1;
                line << source.dot + QPointF(0, side) << QPointF(source.dot.x(), copy.dot.y()) << end;
            } else {
                // Back in time: between the rows to before the copy, and into it from there.
                const qreal side = copy.row >= source.row ? 1 : -1;
                const qreal between = copy.dot.y() - side * sizes.row() * 0.5;
                from = std::max(end.x() - step * 0.8, 2.0);
                line << source.dot + QPointF(0, side * (radius + 1)) << QPointF(source.dot.x(), between)
                     << QPointF(from, between) << QPointF(from, copy.dot.y()) << end;
            }
            if (!edge.label.isEmpty() || edge.isInversion || edge.status != SpanStatus::Suggested) {
                const bool hasMark = edge.isInversion || edge.status != SpanStatus::Suggested;
                const qreal width
                    = sizes.font.horizontalAdvance(edge.label) + (hasMark ? sizes.mark() : 0) + 10;
                const qreal height = sizes.font.height() + 2;
                const qreal middle = end.x() - 9 - width / 2;
                layout.m_edges[i].label
                    = {std::max(middle - width / 2, 0.0), end.y() - height / 2, width, height};
            }
        }
    }

    const StemmaGraph &graph;
    const Measures &sizes;
    StemmaLayout &layout;
    std::vector<std::optional<qint64>> moments;
    std::vector<int> parents;
    std::vector<std::vector<int>> children;
    std::vector<int> depths;
    std::vector<qreal> names; ///< width that each column needs for its name
    qreal step = 0;
    int rows = 0;
};

StemmaLayout::StemmaLayout(const StemmaGraph &graph, const Measures &measures, Qt::LayoutDirection direction)
    : m_axis(measures.axis())
    , m_row(measures.row())
    , m_radius(measures.dot())
{
    Arranging(graph, measures, *this).arrange();
    if (direction == Qt::RightToLeft) {
        const qreal width = m_size.width();
        for (Node &node : m_nodes) {
            node.dot.setX(width - node.dot.x());
            node.card.moveRight(width - node.card.left());
            node.intervalEnd = width - node.intervalEnd;
        }
        for (Edge &edge : m_edges) {
            for (QPointF &point : edge.line) {
                point.setX(width - point.x());
            }
            edge.label.moveRight(width - edge.label.left());
        }
        for (Column &column : m_columns) {
            column
                = {width - column.end, width - column.start, column.moment, column.isAfterGap, column.kind};
        }
    }
    std::ranges::stable_sort(m_order, {}, [this](int node) { return m_nodes[size_t(node)].row; });
}

qreal StemmaLayout::firstRow() const
{
    return m_axis + (kMargin - kBetweenCards) / 2;
}

QString StemmaLayout::nameOf(size_t at) const
{
    using Kind = Column::Kind;
    const Column &column = m_columns[at];
    const Column *before = at == 0 ? nullptr : &m_columns[at - 1];
    if (column.kind == Kind::Outside) {
        //: head of the column of sources that are no article of the project
        return LayoutTexts::tr("Outside");
    }
    if (column.kind == Kind::Undated) {
        return LayoutTexts::tr("No date");
    }
    const QLocale locale;
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(column.moment, QTimeZone::UTC);
    const bool hasBefore = before != nullptr && before->kind == Kind::Time;
    const QDateTime last
        = hasBefore ? QDateTime::fromMSecsSinceEpoch(before->moment, QTimeZone::UTC) : QDateTime();
    switch (m_unit) {
    case Unit::Year:
        return locale.toString(moment.date(), u"yyyy"_s);
    case Unit::Month:
        return locale.toString(moment.date(), u"MMM yyyy"_s);
    case Unit::Day:
        return locale.toString(moment.date(),
                               hasBefore && last.date().year() == moment.date().year() ? u"d MMM"_s
                                                                                       : u"d MMM yyyy"_s);
    case Unit::Hour:
    case Unit::Minute:
        break;
    }
    return hasBefore && last.date() == moment.date() ? locale.toString(moment.time(), u"HH:mm"_s)
                                                     : locale.toString(moment, u"d MMM yyyy, HH:mm"_s);
}

int StemmaLayout::nodeAt(QPointF place) const
{
    for (size_t i = 0; i < m_nodes.size(); ++i) {
        if (m_nodes[i].bounds(m_radius).contains(place)) {
            return int(i);
        }
    }
    return -1;
}

int StemmaLayout::edgeAt(QPointF place) const
{
    int nearest = -1;
    qreal least = kReach;
    for (size_t i = 0; i < m_edges.size(); ++i) {
        if (m_edges[i].label.contains(place)) {
            return int(i);
        }
        const QPolygonF &line = m_edges[i].line;
        for (qsizetype at = 1; at < line.size(); ++at) {
            // All parts run along an axis.
            const QRectF part = QRectF(line[at - 1], line[at]).normalized();
            const qreal dx = std::max({part.left() - place.x(), 0.0, place.x() - part.right()});
            const qreal dy = std::max({part.top() - place.y(), 0.0, place.y() - part.bottom()});
            const qreal distance = std::hypot(dx, dy);
            if (distance < least) {
                least = distance;
                nearest = int(i);
            }
        }
    }
    return nearest;
}

int StemmaLayout::neighbour(int node, int direction) const
{
    const auto found = std::ranges::find(m_order, node);
    if (found == m_order.end()) {
        return -1;
    }
    const auto place = found - m_order.begin() + direction;
    return place < 0 || place >= qsizetype(m_order.size()) ? -1 : m_order[size_t(place)];
}

} // namespace Stemma
