// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// ComparisonView: showing places, the way to partners and back, and the state that is kept.

#include "widgets/comparison/articlepane.h"
#include "widgets/comparison/comparisonview.h"
#include "widgets/comparison/links/linkstrip.h"
#include "widgets/comparison/scrolllock.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kHistoryLength = 100;

} // namespace

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

bool ComparisonView::showCaret(int index, TextRange range)
{
    ArticleView *target = view(index);
    if (!target || !target->article()) {
        return false;
    }
    activatePane(index);
    target->setActiveSpan({});
    target->setCaret(range.start);
    target->scrollTo(range);
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
    if (readingView()) {
        remember(m_active);
    }
}

void ComparisonView::showLink(int fromPane, SpanId from, int toPane, SpanId to)
{
    rememberPlace();
    const ScrollLock::Pause pause(m_lock);
    if (showSpan(fromPane, from) && pane(toPane)) {
        placeBeside(fromPane, toPane, to);
    }
}

void ComparisonView::alignWith(int index, int other)
{
    const ArticleView *source = view(index);
    ArticleView *target = view(other);
    if (!source || !target || !source->article() || !target->article()) {
        return;
    }
    const auto partnerOf = [&](const PlacedSpan *quote) -> const PlacedSpan * {
        if (!quote || quote->span.group.isNull()) {
            return nullptr;
        }
        const auto &members = pane(other)->groups().of(quote->span.group);
        return members.empty() ? nullptr : members.front();
    };
    const SpanIndex &spans = source->article()->spans();
    const PlacedSpan *from = source->activePlaced();
    const PlacedSpan *to = partnerOf(from);
    const auto [first, last] = source->visibleParagraphs();
    const TextRange seen{source->text().paragraphRange(first).start, source->text().paragraphRange(last).end};
    const std::vector<const PlacedSpan *> others = spans.touching(seen);
    for (auto at = others.begin(); !to && at != others.end(); ++at) {
        from = *at;
        to = partnerOf(from);
    }
    if (!to) {
        // None in sight: the first in the article.
        SpanId shared;
        spans.visit({0, source->text().length()}, [&](const Span &span, TextRange) {
            const bool isShared = shared.isNull() && span.kind == SpanKind::Quote && !span.group.isNull()
                && !pane(other)->groups().of(span.group).empty();
            shared = isShared ? span.id : shared;
        });
        from = spans.find(shared);
        to = partnerOf(from);
    }
    if (!to) {
        return;
    }
    const ScrollLock::Pause pause(m_lock);
    const auto wanted = source->extentOf(from->hull());
    target->scrollTo(to->hull(), ArticleView::ScrollMode::Center);
    if (wanted.isInSight) {
        target->scrollBy(target->extentOf(to->hull()).top - std::max(0, wanted.top));
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
    placeBeside(fromPane, toPane, to);
    focusPane(toPane); // it was asked for among the panes
}

void ComparisonView::placeBeside(int fromPane, int toPane, SpanId to)
{
    const ScrollLock::Pause pause(m_lock);
    // At the same height as the quote it belongs to, where the eye is already.
    ArticleView *source = view(fromPane);
    ArticleView *target = view(toPane);
    const PlacedSpan *from = source->activePlaced();
    const PlacedSpan *placed = target->article()->spans().find(to);
    const auto wanted = from ? source->extentOf(from->hull()) : ArticleView::Extent();
    showSpan(toPane, to);
    if (source != target && wanted.isInSight && placed) {
        const auto now = target->extentOf(placed->hull());
        target->scrollBy(now.top - std::max(0, wanted.top));
    }
}

void ComparisonView::goToPartner()
{
    const ArticleView *source = readingView();
    const PlacedSpan *from = source ? source->activePlaced() : nullptr;
    if (!from || from->span.group.isNull()) {
        return;
    }
    // The panes after this one first, round to those before it, this one last.
    for (int step = 1; step <= paneCount(); ++step) {
        const int index = (m_active + step) % paneCount();
        std::vector<const PlacedSpan *> members = pane(index)->groups().of(from->span.group); // a copy
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
        const ScrollLock::Pause pause(m_lock);
        focusPane(index);
        view(index)->setActiveSpan(station.span);
        view(index)->setScrollState(station.place);
        return true;
    }
    return false;
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
    const QJsonObject state{{u"panes"_s, panes},
                            {u"sizes"_s, sizes},
                            {u"active"_s, m_active},
                            {u"isScrollLocked"_s, isScrollLocked()}};
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
    const ScrollLock::Pause pause(m_lock);
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
    setScrollLocked(object[u"isScrollLocked"_s].toBool());
    return true;
}

} // namespace Stemma
