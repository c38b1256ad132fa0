// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/comparison/links/linkstrip.h"

#include "widgets/comparison/articlepane.h"
#include "widgets/support/vectoricon.h"
#include "widgets/support/wording.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QToolButton>
#include <QToolTip>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

constexpr int kStripWidth = 52;
constexpr int kButtonSize = 22;
constexpr qsizetype kWordsShown = 240; ///< of each quote in a tool tip

} // namespace

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
    , m_lock(new QToolButton(this))
    , m_swap(new QToolButton(this))
{
    setMouseTracking(true);
    const auto prepare = [](QToolButton *button, const QString &name, const QString &icon) {
        button->setObjectName(name);
        button->setIcon(vectorIcon(icon));
        button->setAutoRaise(true);
        button->setIconSize({16, 16});
        button->setCursor(Qt::ArrowCursor);
        button->setFocusPolicy(Qt::NoFocus); // the keys for these are commands of the window
    };
    prepare(m_lock, u"scrollLock"_s, u":/stemma/icons/lock-open.svg"_s);
    prepare(m_swap, u"swapPanes"_s, u":/stemma/icons/swap.svg"_s);
    m_lock->setCheckable(true);
    connect(m_lock, &QToolButton::toggled, this, [this](bool isOn) {
        m_lock->setIcon(vectorIcon(isOn ? u":/stemma/icons/lock.svg"_s : u":/stemma/icons/lock-open.svg"_s));
    });
    nameButtons();
}

void LinkStrip::nameButtons()
{
    setAccessibleName(tr("Links between the two articles"));
    const auto name = [](QToolButton *button, const QString &text) {
        button->setToolTip(text);
        button->setAccessibleName(text);
    };
    name(m_lock, tr("Scroll the articles together, by their linked quotes"));
    name(m_swap, tr("Swap these two panes"));
}

QSize LinkStrip::sizeHint() const
{
    return {kStripWidth, kStripWidth};
}

void LinkStrip::setPanes(const QList<ArticlePane *> &panes, int second)
{
    if (m_panes == panes && m_secondIndex == second) {
        return;
    }
    for (const QMetaObject::Connection &connection : std::as_const(m_connections)) {
        disconnect(connection);
    }
    m_connections.clear();
    setHovered(nullptr);
    m_candidate.reset();
    m_panes = panes;
    m_secondIndex = second;
    m_first = panes.value(second - 1, nullptr);
    m_second = panes.value(second, nullptr);
    watch();
    refresh();
}

void LinkStrip::watch()
{
    for (const ArticlePane *pane : std::as_const(m_panes)) {
        const ArticleView *view = pane->view();
        m_connections << connect(view, &ArticleView::activeSpanChanged, this, &LinkStrip::refresh)
                      << connect(pane, &ArticlePane::articleShown, this, &LinkStrip::refresh)
                      << connect(pane, &ArticlePane::spansChanged, this, &LinkStrip::refresh)
                      << connect(pane, &QObject::destroyed, this, [this] {
                             m_hovered.reset(); // whose views may be gone
                             setPanes({}, 0);
                         });
        if (pane == m_first || pane == m_second) {
            m_connections << connect(view, &ArticleView::scrolled, this, &LinkStrip::refresh)
                          << connect(view, &ArticleView::hoveredSpanChanged, this, [this] { update(); });
        }
    }
}

void LinkStrip::setCandidate(const std::optional<LinkCandidate> &candidate)
{
    if (m_candidate != candidate) {
        m_candidate = candidate;
        refresh();
    }
}

void LinkStrip::refresh()
{
    placeButtons(); // the heads of the panes may have got their height since
    m_areRibbonsCurrent = false;
    update();
}

ArticlePane *LinkStrip::paneAt(Side side) const
{
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    return (side == Side::Left) != isMirrored ? m_first : m_second;
}

// Where the panes' texts begin: above them are their headers.
int LinkStrip::textTop() const
{
    return m_first ? m_first->view()->viewport()->mapTo(splitter(), QPoint(0, 0)).y() - y() : 0;
}

void LinkStrip::placeButtons()
{
    const int height = m_first ? m_first->header()->height() : kButtonSize;
    const int size = std::min(kButtonSize, std::max(0, width() / 2 - 1));
    const int left = (width() - 2 * size) / 2;
    const int top = std::max(0, (height - kButtonSize) / 2);
    m_lock->setGeometry(left, top, size, kButtonSize);
    m_swap->setGeometry(left + size, top, size, kButtonSize);
}

void LinkStrip::setHovered(const Ribbon *ribbon)
{
    const auto hovered = ribbon ? std::optional(std::pair(ribbon->left, ribbon->right)) : std::nullopt;
    if (m_hovered == hovered) {
        return;
    }
    const bool wasHovered = m_hovered.has_value();
    m_hovered = hovered;
    // The pair stands out in both texts; copies, because the views report back to here.
    const QList<ArticlePane *> panes = m_panes;
    const std::pair<ArticlePane *, ArticlePane *> ends
        = ribbon ? std::pair(ribbon->leftPane, ribbon->rightPane) : std::pair(nullptr, nullptr);
    for (ArticlePane *pane : panes) {
        if (wasHovered || pane == ends.first || pane == ends.second) {
            pane->view()->setHoveredSpan(!hovered                  ? SpanId()
                                             : pane == ends.first  ? hovered->first
                                             : pane == ends.second ? hovered->second
                                                                   : SpanId());
        }
    }
    setCursor(hovered ? Qt::PointingHandCursor : Qt::SplitHCursor);
    update();
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
        setHovered(ribbonAt(event->position().toPoint()));
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
    const Ribbon clicked = *ribbon; // going there computes the ribbons anew
    if (isFromLeft) {
        Q_EMIT ribbonClicked(clicked.leftPane, clicked.left, clicked.rightPane, clicked.right);
    } else {
        Q_EMIT ribbonClicked(clicked.rightPane, clicked.right, clicked.leftPane, clicked.left);
    }
}

void LinkStrip::leaveEvent(QEvent *event)
{
    QSplitterHandle::leaveEvent(event);
    setHovered(nullptr);
}

void LinkStrip::resizeEvent(QResizeEvent *event)
{
    QSplitterHandle::resizeEvent(event);
    placeButtons();
    refresh();
}

void LinkStrip::changeEvent(QEvent *event)
{
    QSplitterHandle::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        nameButtons();
    }
    refresh(); // direction, palette, language: all of them show
}

QString LinkStrip::describe(const Ribbon &ribbon) const
{
    const auto entry = [](const ArticlePane *pane, SpanId id) {
        const auto &article = pane->article();
        const PlacedSpan *placed = article ? article->spans().find(id) : nullptr;
        if (!placed) {
            return QString();
        }
        const QString words = Wording::shortened(article->spanText(*placed).simplified(), kWordsShown);
        return u"<b>%1</b><br>%2"_s.arg(pane->placeOf(*placed).toHtmlEscaped(), words.toHtmlEscaped());
    };
    QString text = u"<p>%1</p><p>%2</p>"_s.arg(entry(ribbon.leftPane, ribbon.left),
                                               entry(ribbon.rightPane, ribbon.right));
    if (ribbon.isCandidate()) {
        text += u"<p>%1</p>"_s.arg(tr("Mostly the same words, not linked yet."));
    } else if (ribbon.beyond != Beyond::None) {
        text += u"<p>%1</p>"_s.arg(
            ribbon.beyond == Beyond::Above       ? tr("Out of sight, further up. Click to go there.")
                : ribbon.beyond == Beyond::Below ? tr("Out of sight, further down. Click to go there.")
                                                 : tr("In a pane further on. Click to go there."));
    }
    return text;
}

bool LinkStrip::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        if (const Ribbon *ribbon = ribbonAt(help->pos())) {
            QToolTip::showText(help->globalPos(), describe(*ribbon), this);
        } else {
            QToolTip::hideText();
        }
        return true;
    }
    return QSplitterHandle::event(event);
}

} // namespace Stemma
