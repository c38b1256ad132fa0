// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/comparison/comparisonview.h"

#include "widgets/comparison/articlepane.h"
#include "widgets/comparison/linkstrip.h"
#include "widgets/reader/look/readingpalette.h"

#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QVBoxLayout>

#include <algorithm>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kHistoryLength = 100;

} // namespace

ComparisonView::ComparisonView(QWidget *parent)
    : QWidget(parent)
    , m_splitter(new PaneSplitter(this))
{
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
    connect(view, &ArticleView::markerDragged, this, ifActive(&ComparisonView::markerDragged));
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
}

// Strips and close buttons follow the panes.
void ComparisonView::panesMoved()
{
    for (int i = 1; i < paneCount(); ++i) {
        LinkStrip *between = m_splitter->strip(i);
        between->setPanes(m_panes[i - 1], m_panes[i]);
        connect(between, &LinkStrip::ribbonClicked, this, &ComparisonView::followRibbon,
                Qt::UniqueConnection);
    }
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
    for (int i = 1; i < m_splitter->count(); ++i) {
        m_splitter->strip(i)->setPanes(nullptr, nullptr);
    }
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

void ComparisonView::focusNextPane()
{
    focusPane((m_active + 1) % paneCount());
}

void ComparisonView::openArticle(const std::shared_ptr<OpenArticle> &article, int index)
{
    index = index < 0 ? m_active : index;
    if (index >= paneCount()) {
        return;
    }
    if (pane(index)->article() != article) {
        pane(index)->setArticle(article);
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

bool ComparisonView::showSpan(int index, SpanId span)
{
    ArticleView *target = view(index);
    if (!target || !target->article()) {
        return false;
    }
    const PlacedSpan *placed = target->article()->spans().find(span);
    if (!placed) {
        return false;
    }
    activatePane(index);
    target->setCaret(placed->hull().start);
    target->setActiveSpan(span);
    target->scrollTo(placed->hull());
    return true;
}

bool ComparisonView::showRange(int index, CodePointRange range)
{
    ArticleView *target = view(index);
    if (!target || !target->article()) {
        return false;
    }
    const auto place = target->text().fromCodePoints(range);
    if (!place) {
        return false;
    }
    activatePane(index);
    target->setSelection(*place);
    target->scrollTo(*place);
    return true;
}

// The way to partners and back

void ComparisonView::remember(int index)
{
    const ArticleView *from = view(index);
    m_history.append({pane(index)->articleId(), index, from->scrollState(), from->activeSpan()});
    if (m_history.size() > kHistoryLength) {
        m_history.removeFirst();
    }
}

void ComparisonView::rememberPlace()
{
    if (activeView() && activeView()->article()) {
        remember(m_active);
    }
}

void ComparisonView::followRibbon(ArticlePane *fromPane, SpanId from, ArticlePane *toPane, SpanId to)
{
    view(indexOf(fromPane))->setActiveSpan(from);
    follow(indexOf(fromPane), indexOf(toPane), to);
}

void ComparisonView::follow(int fromPane, int toPane, SpanId to)
{
    remember(fromPane);
    // At the same height as the quote it belongs to, where the eye is already.
    ArticleView *source = view(fromPane);
    ArticleView *target = view(toPane);
    const PlacedSpan *from = source->article()->spans().find(source->activeSpan());
    const PlacedSpan *placed = target->article()->spans().find(to);
    const auto wanted = from ? source->extentOf(from->hull()) : ArticleView::Extent();
    showSpan(toPane, to);
    focusPane(toPane); // it was asked for among the panes
    if (source != target && wanted.isInSight && placed) {
        const auto now = target->extentOf(placed->hull());
        target->scrollBy(now.top - std::max(0, wanted.top));
    }
}

void ComparisonView::goToPartner()
{
    const ArticleView *source = activeView();
    const PlacedSpan *from
        = source && source->article() ? source->article()->spans().find(source->activeSpan()) : nullptr;
    if (!from || from->span.group.isNull()) {
        return;
    }
    // The panes after this one first, round to those before it, this one last.
    for (int step = 1; step <= paneCount(); ++step) {
        const int index = (m_active + step) % paneCount();
        std::vector<const PlacedSpan *> members = pane(index)->groups().of(from->span.group);
        std::erase_if(members, [&](const PlacedSpan *member) { return member->span.id == from->span.id; });
        if (members.empty()) {
            continue;
        }
        // Within the same article: the next one in the text, round to the first.
        const auto next = std::ranges::find_if(members, [&](const PlacedSpan *member) {
            return index != m_active || member->hull().start > from->hull().start;
        });
        follow(m_active, index, (next == members.end() ? members.front() : *next)->span.id);
        return;
    }
    Q_EMIT partnerRequested(from->span.id);
}

bool ComparisonView::goBack()
{
    while (!m_history.isEmpty()) {
        const Station station = m_history.takeLast();
        const bool isStillThere = pane(station.pane) && pane(station.pane)->articleId() == station.article;
        const int index = isStillThere ? station.pane : paneOf(station.article);
        if (index < 0 || station.article.isNull()) {
            continue; // closed since
        }
        focusPane(index);
        view(index)->setActiveSpan(station.span);
        view(index)->setScrollState(station.place);
        return true;
    }
    return false;
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

// State

QByteArray ComparisonView::saveState() const
{
    QJsonArray panes;
    for (const ArticlePane *one : m_panes) {
        const ArticleView *view = one->view();
        const auto place = view->scrollState();
        panes.append(QJsonObject{
            {u"article"_s, one->article() ? one->articleId().toString() : QString()},
            {u"position"_s, qint64(place.position)},
            {u"offset"_s, place.offset},
            {u"caret"_s, qint64(view->caret())},
            {u"span"_s, view->activeSpan().isNull() ? QString() : view->activeSpan().toString()},
        });
    }
    QJsonArray sizes;
    for (const int size : m_splitter->sizes()) {
        sizes.append(size);
    }
    const QJsonObject state{{u"panes"_s, panes}, {u"sizes"_s, sizes}, {u"active"_s, m_active}};
    return QJsonDocument(state).toJson(QJsonDocument::Compact);
}

bool ComparisonView::restoreState(const QByteArray &state,
                                  const std::function<std::shared_ptr<OpenArticle>(ArticleId)> &open)
{
    const QJsonObject object = QJsonDocument::fromJson(state).object();
    const QJsonArray panes = object[u"panes"_s].toArray();
    if (panes.isEmpty() || panes.size() > kMaxPanes) {
        return false;
    }
    closeAll();
    QList<int> sizes;
    int active = 0;
    int used = 0;
    for (qsizetype i = 0; i < panes.size(); ++i) {
        const QJsonObject saved = panes[i].toObject();
        const ArticleId id = ArticleId::fromString(saved[u"article"_s].toString());
        const std::shared_ptr<OpenArticle> article = id.isNull() ? nullptr : open(id);
        if (!article) {
            continue; // deleted since: the others move together
        }
        const int index = used == 0 ? 0 : addPane();
        ++used;
        pane(index)->setArticle(article);
        ArticleView *shown = view(index);
        shown->setCaret(qsizetype(saved[u"caret"_s].toInteger()));
        shown->setActiveSpan(SpanId::fromString(saved[u"span"_s].toString()));
        shown->setScrollState({qsizetype(saved[u"position"_s].toInteger()), saved[u"offset"_s].toInt()});
        sizes.append(object[u"sizes"_s].toArray()[i].toInt());
        if (i == object[u"active"_s].toInt()) {
            active = index;
        }
    }
    if (sizes.size() == paneCount() && std::ranges::all_of(sizes, [](int size) { return size > 0; })) {
        m_splitter->setSizes(sizes);
    }
    focusPane(active);
    panesMoved();
    return true;
}

} // namespace Stemma
