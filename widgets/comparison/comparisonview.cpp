// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/comparison/comparisonview.h"

#include "widgets/comparison/articlepane.h"
#include "widgets/comparison/links/candidatefinder.h"
#include "widgets/comparison/links/linkstrip.h"
#include "widgets/comparison/scrolllock.h"
#include "widgets/reader/look/readingpalette.h"

#include <QGuiApplication>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Stemma {

namespace {

constexpr int kReadableLetters = 36; // of a line, with what stands beside it in a pane

} // namespace

ComparisonView::ComparisonView(QWidget *parent)
    : QWidget(parent)
    , m_splitter(new PaneSplitter(this))
    , m_lock(new ScrollLock(this))
    , m_candidates(new CandidateFinder(this))
{
    connect(m_candidates, &CandidateFinder::candidateChanged, this, [this] {
        for (int i = 0; i + 1 < paneCount(); ++i) {
            strip(i)->setCandidate(m_candidates->candidate());
        }
    });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
    addPane();
    setActivePane(0);
}

ComparisonView::~ComparisonView()
{
    // Panes report while they go; nobody here listens any more.
    for (ArticlePane *pane : std::as_const(m_panes)) {
        pane->disconnect(this);
        pane->view()->disconnect(this);
    }
}

ArticlePane *ComparisonView::pane(int index) const
{
    return m_panes.value(index, nullptr);
}

ArticleView *ComparisonView::view(int index) const
{
    const ArticlePane *found = pane(index);
    return found ? found->view() : nullptr;
}

ArticleView *ComparisonView::readingView() const
{
    ArticleView *active = activeView();
    return active && active->article() ? active : nullptr;
}

LinkStrip *ComparisonView::strip(int index) const
{
    return index >= 0 && index + 1 < paneCount() ? m_splitter->strip(index + 1) : nullptr;
}

int ComparisonView::paneOf(ArticleId article) const
{
    if (view(m_active) && pane(m_active)->articleId() == article) {
        return m_active;
    }
    const auto found = std::ranges::find(m_panes, article, &ArticlePane::articleId);
    return found == m_panes.cend() ? -1 : int(found - m_panes.cbegin());
}

bool ComparisonView::hasArticle() const
{
    return std::ranges::any_of(m_panes, [](const ArticlePane *pane) { return pane->article() != nullptr; });
}

int ComparisonView::readableWidth() const
{
    if (!isVisible()) {
        return 0;
    }
    int width = paneCount() * kReadableLetters * fontMetrics().averageCharWidth();
    for (int i = 1; i < paneCount(); ++i) {
        width += strip(i - 1)->width();
    }
    return width;
}

int ComparisonView::addPane()
{
    if (paneCount() >= kMaxPanes) {
        return -1;
    }
    insertPane(paneCount());
    return paneCount() - 1;
}

void ComparisonView::insertPane(int index)
{
    auto *added = new ArticlePane(m_splitter);
    added->view()->setZoom(m_zoom);
    added->view()->setMarker(m_marker);
    added->view()->setTypography(m_typography);
    added->view()->setHintTheme(m_readingTheme);
    added->view()->setTrimming(m_isTrimming);
    added->view()->setHintLibrary(m_hints);
    m_panes.insert(index, added);
    m_splitter->insertWidget(index, added);
    m_splitter->setStretchFactor(index, 1);
    if (m_active >= index) {
        ++m_active;
    }
    wire(added);
    share();
    panesMoved();
}

// Every pane gets the same width; the person may change that.
void ComparisonView::share()
{
    const int each = std::max(1, m_splitter->width() / std::max(1, paneCount()));
    m_splitter->setSizes(QList<int>(paneCount(), each));
}

void ComparisonView::wire(ArticlePane *added)
{
    const ArticleView *view = added->view();
    const auto ifActive = [this, added](auto signal) {
        return [this, added, signal](auto... values) {
            if (pane(m_active) == added) {
                Q_EMIT(this->*signal)(values...);
            }
        };
    };
    connect(view, &ArticleView::activeSpanChanged, this, ifActive(&ComparisonView::activeSpanChanged));
    connect(view, &ArticleView::selectionChanged, this, ifActive(&ComparisonView::selectionChanged));
    connect(view, &ArticleView::caretMoved, this, ifActive(&ComparisonView::caretMoved));
    connect(view, &ArticleView::markerDragged, this, ifActive(&ComparisonView::markerDragged));
    connect(view, &ArticleView::rangesRequested, this, ifActive(&ComparisonView::rangesRequested));
    connect(view, &ArticleView::edgeMoveChanged, this, ifActive(&ComparisonView::edgeMoveChanged));
    connect(view, &ArticleView::contextMenuRequested, this, ifActive(&ComparisonView::contextMenuRequested));
    connect(view, &ArticleView::activated, this, [this, added] { setActivePane(indexOf(added)); });
    connect(view, &ArticleView::zoomChanged, this, &ComparisonView::setZoom);
    connect(view, &ArticleView::articleRemoved, this, [this, added] {
        // Not now: the pane is still telling others.
        QMetaObject::invokeMethod(this, [this, added] { closePane(indexOf(added)); }, Qt::QueuedConnection);
    });
    connect(added, &ArticlePane::articleDropped, this,
            [this, added](ArticleId article) { Q_EMIT articleDropped(article, indexOf(added)); });
    connect(added, &ArticlePane::filesDropped, this, &ComparisonView::filesDropped);
    connect(added->header(), &PaneHeader::pressed, this, [this, added] { focusPane(indexOf(added)); });
    connect(added->header(), &PaneHeader::chooseRequested, this, [this, added] {
        setActivePane(indexOf(added));
        Q_EMIT chooseRequested(indexOf(added));
    });
    connect(added->header(), &PaneHeader::duplicateRequested, this,
            [this, added] { duplicatePane(indexOf(added)); });
    connect(added->header(), &PaneHeader::closeRequested, this, [this, added] { closePane(indexOf(added)); });
    connect(added->header(), &PaneHeader::menuRequested, this, [this, added](QPoint global) {
        focusPane(indexOf(added));
        Q_EMIT paneMenuRequested(global);
    });
    connect(added->header(), &PaneHeader::dragged, this, [this, added](QPoint global) {
        const int target = paneAt(global);
        markDropTarget(target == indexOf(added) ? -1 : target);
    });
    connect(added->header(), &PaneHeader::dropped, this, [this, added](QPoint global) {
        markDropTarget(-1);
        if (const int target = paneAt(global); target >= 0) {
            swapPanes(indexOf(added), target);
        }
    });
}

// Strips and close buttons follow the panes.
void ComparisonView::panesMoved()
{
    for (int i = 0; i < paneCount(); ++i) {
        LinkStrip *between = m_splitter->strip(i);
        between->setPanes(i > 0 ? m_panes : QList<ArticlePane *>(), i);
        between->lockButton()->setChecked(isScrollLocked());
        between->disconnect(this);
        between->lockButton()->disconnect(this);
        between->swapButton()->disconnect(this);
        connect(between, &LinkStrip::ribbonClicked, this, &ComparisonView::followRibbon);
        connect(between->lockButton(), &QToolButton::clicked, this, &ComparisonView::setScrollLocked);
        connect(between->swapButton(), &QToolButton::clicked, this, [this, i] { swapPanes(i - 1, i); });
    }
    m_lock->setPanes(m_panes);
    m_candidates->setPanes(m_panes);
    m_lock->setLeader(pane(m_active));
    m_candidates->setActivePane(pane(m_active));
    for (ArticlePane *one : std::as_const(m_panes)) {
        one->header()->setClosable(paneCount() > 1 || one->article());
        one->header()->setDuplicable(canDuplicate(indexOf(one)));
        one->setNumber(paneCount() > 1 ? indexOf(one) + 1 : 0);
    }
    Q_EMIT panesChanged();
}

void ComparisonView::removePane(int index)
{
    ArticlePane *gone = m_panes.takeAt(index);
    if (gone == m_previous) {
        m_previous = nullptr;
    }
    gone->disconnect(this);
    gone->view()->disconnect(this);
    gone->setArticle(nullptr);
    for (int i = 0; i < m_splitter->count(); ++i) {
        m_splitter->strip(i)->setPanes({}, 0);
    }
    m_lock->setPanes({});
    m_candidates->setPanes({});
    // Out of the splitter now, destroyed when its own signals are over.
    gone->hide();
    gone->setParent(nullptr);
    gone->deleteLater();
}

void ComparisonView::closePane(int index)
{
    if (index < 0 || index >= paneCount()) {
        return;
    }
    const int active = m_active;
    if (paneCount() == 1) {
        m_panes.first()->setArticle(nullptr);
    } else {
        const bool hadFocus = view(index)->hasFocus();
        removePane(index);
        m_active = -1;
        setActivePane(std::clamp(active > index ? active - 1 : active, 0, paneCount() - 1));
        if (hadFocus) {
            activeView()->setFocus();
        }
    }
    panesMoved();
}

bool ComparisonView::canDuplicate(int index) const
{
    return pane(index) && pane(index)->article() && paneCount() < kMaxPanes;
}

void ComparisonView::duplicatePane(int index)
{
    if (!canDuplicate(index)) {
        return;
    }
    const ArticlePane *source = pane(index);
    const auto place = source->view()->scrollState();
    setActivePane(index);
    insertPane(index + 1);
    openArticle(source->article(), index + 1);
    activeView()->setScrollState(place);
}

void ComparisonView::swapPanes(int one, int other)
{
    if (one == other || !pane(one) || !pane(other)) {
        return;
    }
    const auto [low, high] = std::minmax(one, other);
    const ArticlePane *active = pane(m_active);
    const QWidget *focus = window()->focusWidget();
    const bool hadFocus = focus != nullptr && isAncestorOf(focus);
    QList<int> sizes = m_splitter->sizes();
    m_panes.swapItemsAt(low, high);
    sizes.swapItemsAt(low, high);
    m_splitter->insertWidget(low, m_panes[low]);
    m_splitter->insertWidget(high, m_panes[high]);
    m_splitter->setSizes(sizes);
    m_active = indexOf(active);
    panesMoved();
    if (hadFocus) {
        activeView()->setFocus(); // moving a widget takes its focus away
    }
}

void ComparisonView::swapActivePane()
{
    const bool isLast = m_active + 1 == paneCount();
    swapPanes(m_active, isLast ? m_active - 1 : m_active + 1);
}

int ComparisonView::paneAt(QPoint global) const
{
    const auto found = std::ranges::find_if(m_panes, [global](const ArticlePane *one) {
        return one->rect().contains(one->mapFromGlobal(global));
    });
    return found == m_panes.cend() ? -1 : int(found - m_panes.cbegin());
}

void ComparisonView::markDropTarget(int index)
{
    for (int i = 0; i < paneCount(); ++i) {
        m_panes[i]->setDropTarget(i == index);
    }
}

void ComparisonView::setScrollLocked(bool isLocked)
{
    if (isLocked == isScrollLocked()) {
        return;
    }
    m_lock->setOn(isLocked);
    for (int i = 0; i < paneCount(); ++i) {
        m_splitter->strip(i)->lockButton()->setChecked(isLocked);
    }
    Q_EMIT scrollLockChanged(isLocked);
}

bool ComparisonView::isScrollLocked() const
{
    return m_lock->isOn();
}

void ComparisonView::closeAll()
{
    m_history.clear();
    while (paneCount() > 1) {
        removePane(paneCount() - 1);
    }
    m_panes.first()->setArticle(nullptr);
    m_active = -1;
    setActivePane(0);
    panesMoved();
}

void ComparisonView::setActivePane(int index)
{
    if (index < 0 || index >= paneCount() || index == m_active) {
        return;
    }
    m_previous = pane(m_active);
    m_active = index;
    for (int i = 0; i < paneCount(); ++i) {
        m_panes[i]->setActive(i == index);
    }
    m_lock->setLeader(pane(index));
    m_candidates->setActivePane(pane(index));
    Q_EMIT activePaneChanged(index);
}

void ComparisonView::activatePane(int index)
{
    const QWidget *focus = window()->focusWidget();
    setActivePane(index);
    if (focus == nullptr || isAncestorOf(focus)) {
        view(index)->setFocus();
    }
}

void ComparisonView::focusPane(int index)
{
    if (index >= 0 && index < paneCount()) {
        setActivePane(index);
        view(index)->setFocus();
    }
}

void ComparisonView::openArticle(const std::shared_ptr<OpenArticle> &article, int index)
{
    index = index < 0 ? m_active : index;
    if (index >= paneCount()) {
        return;
    }
    if (pane(index)->article() != article) {
        // The new one comes to what is read, not the others to its beginning.
        {
            const ScrollLock::Pause pause(m_lock);
            pane(index)->setArticle(article);
        }
        if (index != m_active && m_lock->isOn()) {
            m_lock->follow(pane(m_active));
        }
    }
    activatePane(index);
    panesMoved();
}

void ComparisonView::openBeside(const std::shared_ptr<OpenArticle> &article)
{
    int index = m_active + 1;
    if (index >= paneCount()) {
        index = addPane();
    }
    if (index < 0) {
        index = m_active - 1; // all panes are there and the last one is active
    }
    openArticle(article, index);
}

// Look

void ComparisonView::setTypography(const Typography &typography)
{
    m_typography = typography;
    for (const ArticlePane *one : std::as_const(m_panes)) {
        one->view()->setTypography(typography);
    }
}

void ComparisonView::setReadingTheme(const HintLibrary &library, const QString &name)
{
    m_readingTheme = name;
    setPalette(name.isEmpty() ? QPalette()
                              : readingPalette(library.theme(name, false), QGuiApplication::palette()));
    for (const ArticlePane *one : std::as_const(m_panes)) {
        one->view()->setHintTheme(name);
    }
}

void ComparisonView::setTrimming(bool isOn)
{
    m_isTrimming = isOn;
    for (const ArticlePane *one : std::as_const(m_panes)) {
        one->view()->setTrimming(isOn);
    }
}

void ComparisonView::setHintLibrary(const std::shared_ptr<const HintLibrary> &library)
{
    m_hints = library;
    for (const ArticlePane *one : std::as_const(m_panes)) {
        one->view()->setHintLibrary(library);
    }
}

void ComparisonView::setZoom(int percent)
{
    percent = std::clamp(percent, ArticleView::kSmallestZoom, ArticleView::kLargestZoom);
    if (percent == m_zoom) {
        return;
    }
    m_zoom = percent; // before the views: each of them reports its change to here
    for (const ArticlePane *one : std::as_const(m_panes)) {
        one->view()->setZoom(percent);
    }
    Q_EMIT zoomChanged(m_zoom);
}

void ComparisonView::setMarker(std::optional<SpanKind> kind)
{
    if (kind == m_marker) {
        return;
    }
    m_marker = kind;
    for (const ArticlePane *one : std::as_const(m_panes)) {
        one->view()->setMarker(kind);
    }
    Q_EMIT markerChanged();
}

} // namespace Stemma
