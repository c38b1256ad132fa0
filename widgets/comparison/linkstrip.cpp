// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/comparison/linkstrip.h"

#include "widgets/comparison/articlepane.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace Stemma {

namespace {

constexpr int kStripWidth = 44;
constexpr qreal kStubWidth = 15;
constexpr qreal kSmallestRibbon = 6;
constexpr qreal kRibbonInset = 2; // as much as a fill leaves of its line

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

// PaneSplitter

PaneSplitter::PaneSplitter(QWidget *parent)
    : QSplitter(Qt::Horizontal, parent)
{
    setHandleWidth(kStripWidth);
    setChildrenCollapsible(false);
}

QSplitterHandle *PaneSplitter::createHandle()
{
    return new LinkStrip(this);
}

LinkStrip *PaneSplitter::strip(int index) const
{
    return qobject_cast<LinkStrip *>(handle(index));
}

// LinkStrip

LinkStrip::LinkStrip(QSplitter *splitter)
    : QSplitterHandle(Qt::Horizontal, splitter)
{
    setMouseTracking(true);
    setAccessibleName(tr("Links between the two articles"));
}

QSize LinkStrip::sizeHint() const
{
    return {kStripWidth, kStripWidth};
}

void LinkStrip::setPanes(ArticlePane *first, ArticlePane *second)
{
    if (m_first == first && m_second == second) {
        return;
    }
    for (const QMetaObject::Connection &connection : std::as_const(m_connections)) {
        disconnect(connection);
    }
    m_connections.clear();
    m_first = first;
    m_second = second;
    watch(first);
    watch(second);
    refresh();
}

void LinkStrip::watch(ArticlePane *pane)
{
    if (!pane) {
        return;
    }
    const ArticleView *view = pane->view();
    m_connections << connect(view, &ArticleView::scrolled, this, &LinkStrip::refresh)
                  << connect(view, &ArticleView::activeSpanChanged, this, &LinkStrip::refresh)
                  << connect(pane, &ArticlePane::articleShown, this, &LinkStrip::refresh)
                  << connect(pane, &ArticlePane::spansChanged, this, &LinkStrip::refresh)
                  << connect(pane, &QObject::destroyed, this, [this] { setPanes(nullptr, nullptr); });
}

void LinkStrip::refresh()
{
    m_areRibbonsCurrent = false;
    update();
}

ArticlePane *LinkStrip::paneAt(Side side) const
{
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    return (side == Side::Left) != isMirrored ? m_first : m_second;
}

bool LinkStrip::isActiveGroup(QuoteGroupId group) const
{
    for (const ArticlePane *pane : {m_first, m_second}) {
        const auto &article = pane->article();
        const PlacedSpan *active = article ? article->spans().find(pane->view()->activeSpan()) : nullptr;
        if (active && active->span.group == group) {
            return true;
        }
    }
    return false;
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

void LinkStrip::computeRibbons() const
{
    m_ribbons.clear();
    if (!m_first || !m_second || !m_first->article() || !m_second->article()) {
        return;
    }
    const auto quotesInSight = [](const ArticlePane *pane) {
        const ArticleView *view = pane->view();
        const auto [first, last] = view->visibleParagraphs();
        const SourceText &text = view->text();
        auto spans = pane->article()->spans().touching(
            {text.paragraphRange(first).start, text.paragraphRange(last).end});
        std::erase_if(spans, [view](const PlacedSpan *placed) {
            return placed->span.kind != SpanKind::Quote || placed->span.group.isNull()
                || placed->span.status == SpanStatus::Rejected || !view->extentOf(placed->hull()).isInSight;
        });
        return spans;
    };
    const ArticlePane *left = paneAt(Side::Left);
    const ArticlePane *right = paneAt(Side::Right);
    for (const PlacedSpan *from : quotesInSight(left)) {
        const End here = endOf(left, from->hull());
        bool isJoined = false;
        const PlacedSpan *outOfSight = nullptr;
        End there;
        for (const PlacedSpan *to : right->groups().of(from->span.group)) {
            if (to->span.id == from->span.id) {
                continue; // the same article in both panes
            }
            const End end = endOf(right, to->hull());
            if (end.beyond != Beyond::None) {
                if (!outOfSight) {
                    outOfSight = to;
                    there = end;
                }
                continue;
            }
            isJoined = true;
            Ribbon ribbon;
            ribbon.left = from->span.id;
            ribbon.right = to->span.id;
            ribbon.group = from->span.group;
            ribbon.isActive = isActiveGroup(ribbon.group);
            ribbon.leftEdge = QRectF(0, here.top, 0, here.bottom - here.top);
            ribbon.rightEdge = QRectF(width(), end.top, 0, end.bottom - end.top);
            ribbon.shape = ribbonPath(width(), here.top, here.bottom, end.top, end.bottom);
            m_ribbons.push_back(std::move(ribbon));
        }
        if (!isJoined && outOfSight) {
            addStub(left, from->span.id, outOfSight->span.id, there.beyond, Side::Left);
        }
    }
    for (const PlacedSpan *from : quotesInSight(right)) {
        const auto partners = left->groups().of(from->span.group);
        const PlacedSpan *outOfSight = nullptr;
        bool isJoined = false;
        for (const PlacedSpan *to : partners) {
            if (to->span.id != from->span.id) {
                const bool isInSight = left->view()->extentOf(to->hull()).isInSight;
                isJoined = isJoined || isInSight;
                outOfSight = !outOfSight && !isInSight ? to : outOfSight;
            }
        }
        if (!isJoined && outOfSight) {
            addStub(right, from->span.id, outOfSight->span.id, endOf(left, outOfSight->hull()).beyond,
                    Side::Right);
        }
    }
    std::ranges::stable_sort(m_ribbons, {}, &Ribbon::isActive);
}

// A short rounded tongue beside the quote.
void LinkStrip::addStub(const ArticlePane *pane, SpanId from, SpanId partner, Beyond beyond, Side side) const
{
    const PlacedSpan *placed = pane->article()->spans().find(from);
    const End here = endOf(pane, placed->hull());
    Ribbon stub;
    stub.left = side == Side::Left ? from : partner;
    stub.right = side == Side::Left ? partner : from;
    stub.group = placed->span.group;
    stub.beyond = beyond;
    stub.stubSide = side;
    stub.isActive = isActiveGroup(stub.group);
    const qreal x = side == Side::Left ? 0 : width() - kStubWidth;
    const QRectF rect(x, here.top, kStubWidth, here.bottom - here.top);
    (side == Side::Left ? stub.leftEdge : stub.rightEdge)
        = QRectF(side == Side::Left ? 0 : width(), here.top, 0, rect.height());
    stub.shape = roundedBox(rect, side == Side::Left ? 0.01 : kStubWidth / 2,
                            side == Side::Left ? kStubWidth / 2 : 0.01);
    m_ribbons.push_back(std::move(stub));
}

const LinkStrip::Ribbon *LinkStrip::ribbonAt(QPoint point) const
{
    const auto &all = ribbons();
    for (auto ribbon = all.rbegin(); ribbon != all.rend(); ++ribbon) {
        if (ribbon->shape.contains(point)) {
            return &*ribbon;
        }
    }
    return nullptr;
}

void LinkStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ReadingTheme theme(palette());
    // Between two pages: a shade away from the paper, hairlines at both edges.
    painter.fillRect(rect(), ReadingTheme::mixed(theme.background(), palette().color(QPalette::Window), 0.6));
    painter.fillRect(0, 0, 1, height(), theme.hairline());
    painter.fillRect(width() - 1, 0, 1, height(), theme.hairline());
    if (!m_first || !m_second) {
        return;
    }
    const int top = m_first->view()->viewport()->mapTo(splitter(), QPoint(0, 0)).y() - y();
    painter.setClipRect(0, top, width(), height() - top);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Ribbon &ribbon : ribbons()) {
        const bool isHovered
            = m_hovered && m_hovered->first == ribbon.left && m_hovered->second == ribbon.right;
        QColor fill = theme.ribbon(ribbon.isActive);
        if (isHovered && !ribbon.isActive) {
            fill.setAlphaF(0.32F);
        }
        QColor line = theme.hue(SpanKind::Quote);
        line.setAlphaF(ribbon.isActive || isHovered ? 0.9F : 0.4F);
        painter.fillPath(ribbon.shape, fill);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(line, isHovered ? 1.4 : 1));
        if (ribbon.beyond == Beyond::None) {
            // The two curves only: the ends belong to the quotes.
            const QRectF &l = ribbon.leftEdge;
            const QRectF &r = ribbon.rightEdge;
            for (const auto &[from, to] : {std::pair(l.top(), r.top()), std::pair(l.bottom(), r.bottom())}) {
                QPainterPath curve(QPointF(0, from));
                curve.cubicTo(width() / 2.0, from, width() / 2.0, to, width(), to);
                painter.drawPath(curve);
            }
            continue;
        }
        painter.drawPath(ribbon.shape);
        // The arrow says where the partner is.
        const QRectF box = ribbon.shape.boundingRect();
        const QPointF center = box.center();
        const qreal step = ribbon.beyond == Beyond::Above ? -3 : 3;
        QColor arrow = theme.text();
        arrow.setAlphaF(0.75F);
        painter.setPen(QPen(arrow, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(QPolygonF({center + QPointF(-3.5, -step / 2), center + QPointF(0, step / 2),
                                        center + QPointF(3.5, -step / 2)}));
    }
}

void LinkStrip::setHovered(std::optional<std::pair<SpanId, SpanId>> hovered)
{
    if (m_hovered != hovered) {
        m_hovered = hovered;
        setCursor(hovered ? Qt::PointingHandCursor : Qt::SplitHCursor);
        update();
    }
}

void LinkStrip::mousePressEvent(QMouseEvent *event)
{
    m_pressed.reset();
    if (event->button() == Qt::LeftButton) {
        if (const Ribbon *ribbon = ribbonAt(event->position().toPoint())) {
            m_pressed = {ribbon->left, ribbon->right};
            return;
        }
    }
    QSplitterHandle::mousePressEvent(event);
}

void LinkStrip::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() == Qt::NoButton) {
        const Ribbon *ribbon = ribbonAt(event->position().toPoint());
        setHovered(ribbon ? std::optional(std::pair(ribbon->left, ribbon->right)) : std::nullopt);
    }
    if (!m_pressed) {
        QSplitterHandle::mouseMoveEvent(event);
    }
}

void LinkStrip::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_pressed) {
        QSplitterHandle::mouseReleaseEvent(event);
        return;
    }
    const auto pressed = *std::exchange(m_pressed, std::nullopt);
    const Ribbon *ribbon = ribbonAt(event->position().toPoint());
    if (!ribbon || std::pair(ribbon->left, ribbon->right) != pressed) {
        return;
    }
    // From the side that is seen; of a full ribbon, from the side that was not clicked.
    const bool isFromLeft = ribbon->beyond != Beyond::None ? ribbon->stubSide == Side::Left
                                                           : event->position().x() * 2 > width();
    const SpanId from = isFromLeft ? ribbon->left : ribbon->right;
    const SpanId to = isFromLeft ? ribbon->right : ribbon->left;
    Q_EMIT ribbonClicked(paneAt(isFromLeft ? Side::Left : Side::Right), from,
                         paneAt(isFromLeft ? Side::Right : Side::Left), to);
}

void LinkStrip::leaveEvent(QEvent *event)
{
    QSplitterHandle::leaveEvent(event);
    setHovered(std::nullopt);
}

void LinkStrip::resizeEvent(QResizeEvent *event)
{
    QSplitterHandle::resizeEvent(event);
    refresh();
}

void LinkStrip::changeEvent(QEvent *event)
{
    QSplitterHandle::changeEvent(event);
    refresh(); // direction, palette, language: all of them show
}

bool LinkStrip::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        const Ribbon *ribbon = ribbonAt(help->pos());
        if (!ribbon) {
            QToolTip::hideText();
            return true;
        }
        const auto words = [](const ArticlePane *pane, SpanId id) {
            const auto &article = pane->article();
            const PlacedSpan *placed = article ? article->spans().find(id) : nullptr;
            const QString text = placed ? article->spanText(*placed).simplified() : QString();
            return text.size() > 120 ? text.first(120).trimmed() + u'…' : text;
        };
        QString text = words(paneAt(Side::Left), ribbon->left).toHtmlEscaped();
        text += QStringLiteral("<hr>") + words(paneAt(Side::Right), ribbon->right).toHtmlEscaped();
        if (ribbon->beyond != Beyond::None) {
            text += QStringLiteral("<hr>")
                + (ribbon->beyond == Beyond::Above ? tr("Out of sight, further up. Click to go there.")
                                                   : tr("Out of sight, further down. Click to go there."));
        }
        QToolTip::showText(help->globalPos(), text, this);
        return true;
    }
    return QSplitterHandle::event(event);
}

} // namespace Stemma
