// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/comparison/scrolllock.h"

#include "widgets/comparison/articlepane.h"

#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>

namespace Stemma {

namespace {

/// More pairs of one group are not tried out: its members are taken in their order instead.
constexpr size_t kMostPairs = 64;

/// The line that holds @p position, with its line feed.
TextRange fullLine(const ArticleView *view, qsizetype position)
{
    const QString &text = view->text().text();
    TextRange line = view->lineAt(std::clamp<qsizetype>(position, 0, text.size()));
    const bool endsParagraph = line.end < text.size() && text[line.end] == u'\n';
    line.end += endsParagraph ? 1 : 0;
    return line;
}

struct Edges {
    double top = 0;
    double bottom = 0; ///< where the next line begins
};

Edges edgesOf(const ArticleView *view, TextRange line)
{
    const auto own = view->extentOf({line.start, line.start});
    const bool isLast = line.end >= view->text().length();
    const int next = isLast ? own.bottom : view->extentOf({line.end, line.end}).top;
    return {double(own.top), double(std::max(next, own.top + 1))};
}

/// What stands at height @p y: the line, and how far through it.
double placeAt(const ArticleView *view, double y)
{
    const TextRange line = fullLine(view, view->lineAtHeight(int(y)).start);
    const Edges edges = edgesOf(view, line);
    const double share = std::clamp((y - edges.top) / (edges.bottom - edges.top), 0.0, 1.0);
    return double(line.start) + share * double(line.length());
}

/// Scrolls @p view so that @p place stands at height @p y.
void bringTo(ArticleView *view, double place, double y)
{
    const TextRange line = fullLine(view, qsizetype(place));
    const Edges edges = edgesOf(view, line);
    const double share
        = line.isEmpty() ? 0 : std::clamp((place - double(line.start)) / double(line.length()), 0.0, 1.0);
    const int wanted = qRound(y - share * (edges.bottom - edges.top));
    const int distance = qRound(edges.top) - wanted;
    const QScrollBar *bar = view->verticalScrollBar();
    if (std::abs(distance) < view->viewport()->height()) {
        view->scrollBy(distance);
        const int now = view->extentOf({line.start, line.start}).top;
        const bool isAtEnd = bar->value() == bar->minimum() || bar->value() == bar->maximum();
        if (now == wanted || isAtEnd) {
            return;
        }
    }
    // Far away, or heights on the way were other than estimated.
    view->setScrollState({line.start, -wanted});
}

} // namespace

ScrollLock::ScrollLock(QObject *parent)
    : QObject(parent)
{
    m_realign.setSingleShot(true);
    m_realign.setInterval(0);
    connect(&m_realign, &QTimer::timeout, this, [this] {
        if (m_isOn && m_panes.contains(m_leader)) {
            follow(m_leader);
        }
    });
}

void ScrollLock::setPanes(const QList<ArticlePane *> &panes)
{
    for (const QMetaObject::Connection &connection : std::as_const(m_connections)) {
        disconnect(connection);
    }
    m_connections.clear();
    m_panes = panes;
    m_places.clear();
    forgetMaps();
    for (ArticlePane *pane : panes) {
        m_connections << connect(pane->view(), &ArticleView::scrolled, this,
                                 [this, pane] { onScrolled(pane); })
                      << connect(pane, &ArticlePane::articleShown, this, &ScrollLock::forgetMaps)
                      << connect(pane, &ArticlePane::spansChanged, this, &ScrollLock::forgetMaps);
    }
    rememberPlaces();
}

void ScrollLock::setOn(bool isOn)
{
    if (m_isOn == isOn) {
        return;
    }
    m_isOn = isOn;
    rememberPlaces();
    m_realign.start();
}

void ScrollLock::forgetMaps()
{
    m_maps.clear();
}

void ScrollLock::rememberPlaces()
{
    for (const ArticlePane *pane : std::as_const(m_panes)) {
        m_places[pane] = pane->view()->scrollState();
    }
}

void ScrollLock::onScrolled(ArticlePane *pane)
{
    if (!m_isOn || m_isMoving || m_pauses > 0 || !pane->article()) {
        return;
    }
    const auto place = pane->view()->scrollState();
    if (m_places.value(pane) == place) {
        m_realign.start(); // the same is read as before: only lines were broken anew
        return;
    }
    follow(pane);
}

void ScrollLock::follow(ArticlePane *leader)
{
    if (!leader->article()) {
        return;
    }
    const QScopedValueRollback guard(m_isMoving, true);
    for (const ArticlePane *other : std::as_const(m_panes)) {
        if (other != leader && other->article()) {
            move(leader, other);
        }
    }
    rememberPlaces();
}

void ScrollLock::move(const ArticlePane *leader, const ArticlePane *other)
{
    const ArticleView *from = leader->view();
    ArticleView *to = other->view();
    const QScrollBar *bar = from->verticalScrollBar();
    if (bar->maximum() > 0 && (bar->value() <= 0 || bar->value() >= bar->maximum())) {
        QScrollBar *target = to->verticalScrollBar();
        target->setValue(bar->value() <= 0 ? target->minimum() : target->maximum());
        return;
    }
    const int page = from->viewport()->height();
    const double share = syncShare(bar->value(), bar->maximum(), page);
    double place = placeAt(from, share * page);
    if (leader->article() != other->article()) {
        place = mapBetween(leader, other)
                    .map(
                        place, [from](qsizetype position) { return fullLine(from, position); },
                        [to](qsizetype position) { return fullLine(to, position); });
    }
    bringTo(to, place, share * to->viewport()->height());
}

const ScrollMap &ScrollLock::mapBetween(const ArticlePane *from, const ArticlePane *to)
{
    const auto known = m_maps.find({from, to});
    if (known != m_maps.end()) {
        return known->second;
    }
    std::vector<ScrollMap::Pair> pairs;
    for (const QuoteGroupId group : from->groups().groups()) {
        const auto &here = from->groups().of(group);
        const auto &there = to->groups().of(group);
        const bool isTriedOut = here.size() * there.size() <= kMostPairs;
        for (size_t i = 0; i < here.size(); ++i) {
            for (size_t j = 0; j < there.size(); ++j) {
                if (isTriedOut || i == j) {
                    pairs.push_back({here[i]->hull(), there[j]->hull()});
                }
            }
        }
    }
    ScrollMap map(std::move(pairs), from->view()->text().length(), to->view()->text().length());
    return m_maps.emplace(std::pair(from, to), std::move(map)).first->second;
}

// Pause

ScrollLock::Pause::Pause(ScrollLock *lock)
    : m_lock(lock)
{
    ++m_lock->m_pauses;
}

ScrollLock::Pause::~Pause()
{
    if (--m_lock->m_pauses == 0) {
        m_lock->rememberPlaces();
    }
}

} // namespace Stemma
