// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// LinkStrip: where ribbons and stubs lie.

#include "widgets/comparison/articlepane.h"
#include "widgets/comparison/links/linkstrip.h"
#include "widgets/support/textdirection.h"

#include <algorithm>
#include <ranges>

namespace Stemma {

namespace {

constexpr qreal kSmallestRibbon = 6;
constexpr qreal kRibbonInset = 2; // as much as a fill leaves of its line
constexpr qreal kStubWidth = 18; // without a label
constexpr qreal kStubGap = 2;
constexpr qreal kArrowRoom = 13;

} // namespace

QPainterPath ribbonPath(qreal width, qreal leftTop, qreal leftBottom, qreal rightTop, qreal rightBottom)
{
    const qreal middle = width / 2;
    QPainterPath path(QPointF(0, leftTop));
    path.cubicTo(middle, leftTop, middle, rightTop, width, rightTop);
    path.lineTo(width, rightBottom);
    path.cubicTo(middle, rightBottom, middle, leftBottom, 0, leftBottom);
    path.closeSubpath();
    return path;
}

bool LinkStrip::isActiveGroup(QuoteGroupId group) const
{
    return std::ranges::any_of(m_panes, [group](const ArticlePane *pane) {
        const PlacedSpan *active = pane->view()->activePlaced();
        return active && active->span.group == group;
    });
}

// Where a quote lies in its pane, in this strip's coordinates and cut to the pane's text.
LinkStrip::End LinkStrip::endOf(const ArticlePane *pane, TextRange hull) const
{
    const ArticleView::Extent extent = pane->view()->extentOf(hull);
    const QWidget *viewport = pane->view()->viewport();
    // Through the splitter: both are its children, at whatever depth.
    const int offset = viewport->mapTo(splitter(), QPoint(0, 0)).y() - y();
    const int height = viewport->height();
    End end;
    end.beyond = extent.isInSight ? Beyond::None : extent.bottom <= 0 ? Beyond::Above : Beyond::Below;
    end.top = offset + std::clamp<qreal>(extent.top + kRibbonInset, 0, height);
    end.bottom = offset + std::clamp<qreal>(extent.bottom - kRibbonInset, 0, height);
    if (end.bottom - end.top < kSmallestRibbon) {
        end.bottom = end.top + kSmallestRibbon;
    }
    return end;
}

const std::vector<LinkStrip::Ribbon> &LinkStrip::ribbons() const
{
    if (!m_areRibbonsCurrent) {
        computeRibbons();
        m_areRibbonsCurrent = true;
    }
    return m_ribbons;
}

std::vector<LinkStrip::Quote> LinkStrip::quotesInSight(const ArticlePane *pane) const
{
    const ArticleView *view = pane->view();
    const auto [first, last] = view->visibleParagraphs();
    const SourceText &text = view->text();
    std::vector<Quote> quotes;
    for (const PlacedSpan *placed : pane->article()->spans().touching(
             {text.paragraphRange(first).start, text.paragraphRange(last).end})) {
        if (placed->span.kind != SpanKind::Quote || placed->span.group.isNull()
            || placed->span.status == SpanStatus::Rejected) {
            continue;
        }
        const End end = endOf(pane, placed->hull());
        if (end.beyond == Beyond::None) {
            quotes.push_back({placed, end});
        }
    }
    return quotes;
}

void LinkStrip::computeRibbons() const
{
    m_ribbons.clear();
    if (!m_first || !m_second) {
        return;
    }
    const ArticlePane *left = paneAt(Side::Left);
    const ArticlePane *right = paneAt(Side::Right);
    const auto seen = [this](const ArticlePane *pane) {
        return pane->article() ? quotesInSight(pane) : std::vector<Quote>();
    };
    const std::vector<Quote> here = seen(left);
    const std::vector<Quote> there = seen(right);
    QMultiHash<QuoteGroupId, size_t> rightOnes;
    for (size_t i = there.size(); i > 0; --i) {
        rightOnes.insert(there[i - 1].placed->span.group, i - 1);
    }
    std::vector<bool> isRightJoined(there.size(), false);
    for (const Quote &from : here) {
        bool isJoined = false;
        const auto [begin, end] = rightOnes.equal_range(from.placed->span.group);
        for (auto at = begin; at != end; ++at) {
            const Quote &to = there[*at];
            if (to.placed->span.id != from.placed->span.id) { // the same article in both panes
                isJoined = true;
                isRightJoined[*at] = true;
                addRibbon(from, to, from.placed->span.group);
            }
        }
        if (!isJoined) {
            addStubFor(Side::Left, from);
        }
    }
    for (size_t i = 0; i < there.size(); ++i) {
        if (!isRightJoined[i]) {
            addStubFor(Side::Right, there[i]);
        }
    }
    addCandidate();
    std::ranges::stable_sort(m_ribbons, {}, [](const Ribbon &ribbon) {
        const qreal height = ribbon.shape.boundingRect().height();
        return std::tuple(ribbon.isActive, ribbon.isCandidate(), ribbon.beyond != Beyond::None, -height);
    });
}

void LinkStrip::addRibbon(const Quote &left, const Quote &right, QuoteGroupId group) const
{
    Ribbon ribbon;
    ribbon.left = left.placed->span.id;
    ribbon.right = right.placed->span.id;
    ribbon.group = group;
    ribbon.leftPane = paneAt(Side::Left);
    ribbon.rightPane = paneAt(Side::Right);
    ribbon.isActive = group.isNull() || isActiveGroup(group);
    ribbon.leftEdge = QRectF(0, left.end.top, 0, left.end.bottom - left.end.top);
    ribbon.rightEdge = QRectF(width(), right.end.top, 0, right.end.bottom - right.end.top);
    ribbon.shape = ribbonPath(width(), left.end.top, left.end.bottom, right.end.top, right.end.bottom);
    m_ribbons.push_back(std::move(ribbon));
}

void LinkStrip::addStubFor(Side side, const Quote &from) const
{
    const QuoteGroupId group = from.placed->span.group;
    ArticlePane *own = paneAt(side);
    ArticlePane *opposite = paneAt(side == Side::Left ? Side::Right : Side::Left);
    if (opposite->article()) {
        const auto &members = opposite->groups().of(group);
        const auto [first, last] = opposite->view()->visibleParagraphs();
        const qsizetype top = opposite->view()->text().paragraphRange(first).start;
        const auto after = std::ranges::lower_bound(
            members, top, {}, [](const PlacedSpan *member) { return member->hull().start; });
        const auto isOther = [&](const PlacedSpan *member) {
            return member->span.id != from.placed->span.id
                && endOf(opposite, member->hull()).beyond != Beyond::None;
        };
        // The next one below is where reading goes; else the last one above.
        const auto below = std::find_if(after, members.end(), isOther);
        const auto above = std::find_if(std::make_reverse_iterator(after), members.rend(), isOther);
        const PlacedSpan *partner = below != members.end() ? *below
            : above != members.rend()                      ? *above
                                                           : nullptr;
        if (partner) {
            addStub(side, from, opposite, partner->span.id, endOf(opposite, partner->hull()).beyond, group);
            return;
        }
    }
    // In a pane beyond the opposite one, the nearest first.
    const int step = opposite == m_second ? 1 : -1;
    for (qsizetype i = m_panes.indexOf(opposite) + step; i >= 0 && i < m_panes.size(); i += step) {
        ArticlePane *pane = m_panes[i];
        if (pane->article() && pane->article() != own->article()) {
            if (const auto &members = pane->groups().of(group); !members.empty()) {
                addStub(side, from, pane, members.front()->span.id, Beyond::Across, group);
                return;
            }
        }
    }
}

// A rounded tongue beside the quote, with an arrow and the name of the partner's outlet.
void LinkStrip::addStub(Side side, const Quote &from, ArticlePane *partnerPane, SpanId partner, Beyond beyond,
                        QuoteGroupId group) const
{
    const bool isLeft = side == Side::Left;
    Ribbon stub;
    stub.left = isLeft ? from.placed->span.id : partner;
    stub.right = isLeft ? partner : from.placed->span.id;
    stub.leftPane = isLeft ? paneAt(side) : partnerPane;
    stub.rightPane = isLeft ? partnerPane : paneAt(side);
    stub.group = group;
    stub.beyond = beyond;
    stub.stubSide = side;
    stub.isActive = group.isNull() || isActiveGroup(group);
    const QFontMetricsF metrics(labelFont());
    const qreal room = width() - 4 - kArrowRoom - 4;
    stub.outlet
        = metrics.elidedText(inOwnDirection(partnerPane->header()->shortName()), Qt::ElideRight, room);
    const qreal labelWidth = metrics.horizontalAdvance(stub.outlet);
    const bool hasLabel = stub.outlet.size() > 1;
    const qreal wide = hasLabel ? std::min(width() - 4.0, kArrowRoom + labelWidth + 6) : kStubWidth;
    if (!hasLabel) {
        stub.outlet.clear();
    }
    const qreal height = std::max(metrics.height() + 2, kSmallestRibbon);
    // Two quotes of one line: the later stub goes below the earlier one.
    qreal top = from.end.top;
    for (const Ribbon &other : m_ribbons) {
        if (other.beyond != Beyond::None && other.stubSide == side) {
            const QRectF box = other.shape.boundingRect();
            if (top < box.bottom() + kStubGap && box.top() < top + height + kStubGap) {
                top = box.bottom() + kStubGap;
            }
        }
    }
    const QRectF rect(isLeft ? 0 : width() - wide, top, wide, height);
    (isLeft ? stub.leftEdge : stub.rightEdge)
        = QRectF(isLeft ? 0 : width(), from.end.top, 0, from.end.bottom - from.end.top);
    stub.shape = roundedBox(rect, isLeft ? 0.01 : height / 2, isLeft ? height / 2 : 0.01);
    m_ribbons.push_back(std::move(stub));
}

// At the strip beside the active quote on the way to the partner.
void LinkStrip::addCandidate() const
{
    if (!m_candidate || !m_candidate->fromPane->article() || !m_candidate->toPane->article()) {
        return;
    }
    const qsizetype from = m_panes.indexOf(m_candidate->fromPane);
    const qsizetype to = m_panes.indexOf(m_candidate->toPane);
    const bool isBeside = from < to ? m_secondIndex == from + 1 : m_secondIndex == from;
    const PlacedSpan *source = m_candidate->fromPane->article()->spans().find(m_candidate->from);
    const PlacedSpan *target = m_candidate->toPane->article()->spans().find(m_candidate->to);
    if (from < 0 || to < 0 || !isBeside || !source || !target) {
        return;
    }
    const Side side = paneAt(Side::Left) == m_candidate->fromPane ? Side::Left : Side::Right;
    const Quote here{source, endOf(m_candidate->fromPane, source->hull())};
    if (here.end.beyond != Beyond::None) {
        return;
    }
    const bool isNeighbour = std::abs(from - to) == 1;
    const End there = isNeighbour ? endOf(m_candidate->toPane, target->hull()) : End{0, 0, Beyond::Across};
    if (there.beyond != Beyond::None) {
        addStub(side, here, m_candidate->toPane, m_candidate->to, there.beyond, {});
    } else if (side == Side::Left) {
        addRibbon(here, {target, there}, {});
    } else {
        addRibbon({target, there}, here, {});
    }
}

const LinkStrip::Ribbon *LinkStrip::ribbonAt(QPoint point) const
{
    if (point.y() < textTop()) {
        return nullptr;
    }
    const auto &all = ribbons();
    for (auto ribbon = all.rbegin(); ribbon != all.rend(); ++ribbon) {
        if (ribbon->shape.contains(point)) {
            return &*ribbon;
        }
    }
    return nullptr;
}

} // namespace Stemma
