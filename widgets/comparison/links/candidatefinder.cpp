// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/comparison/links/candidatefinder.h"

#include "models/text/languageguess.h"
#include "widgets/comparison/articlepane.h"

#include <QElapsedTimer>

#include <algorithm>

namespace Stemma {

namespace {

constexpr qint64 kSliceMilliseconds = 4;

bool isIndexed(const PlacedSpan *placed)
{
    return placed && placed->span.kind == SpanKind::Quote && placed->span.status != SpanStatus::Rejected;
}

const PlacedSpan *activeQuote(const ArticlePane *pane)
{
    const PlacedSpan *placed = pane ? pane->view()->activePlaced() : nullptr;
    return isIndexed(placed) ? placed : nullptr;
}

} // namespace

CandidateFinder::CandidateFinder(QObject *parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, [this] { update(Effort::Slice); });
}

void CandidateFinder::setPanes(const QList<ArticlePane *> &panes)
{
    for (const QMetaObject::Connection &connection : std::as_const(m_connections)) {
        disconnect(connection);
    }
    m_connections.clear();
    m_panes = panes;
    for (ArticlePane *pane : panes) {
        const auto later = [this] { m_timer.start(); };
        m_connections << connect(pane->view(), &ArticleView::activeSpanChanged, this,
                                 [this, later](SpanId span) {
                                     m_linked.remove(span);
                                     m_tagged.remove(span);
                                     later();
                                 })
                      << connect(pane, &ArticlePane::articleShown, this, later)
                      << connect(pane, &ArticlePane::spansChanged, this, later);
    }
    std::erase_if(m_prepared, [this](auto &entry) {
        const bool isShown = std::ranges::any_of(
            m_panes, [&](const ArticlePane *pane) { return pane->article().get() == entry.first; });
        if (!isShown) {
            disconnect(entry.second.connection);
        }
        return !isShown;
    });
    if (!m_panes.contains(m_active)) {
        m_active = nullptr;
    }
    if (m_candidate && (!m_panes.contains(m_candidate->fromPane) || !m_panes.contains(m_candidate->toPane))) {
        m_candidate.reset(); // its panes may be gone before anybody asks
        Q_EMIT candidateChanged();
    }
    m_timer.start();
}

void CandidateFinder::setActivePane(ArticlePane *pane)
{
    if (m_active != pane) {
        m_active = pane;
        if (pane) {
            m_linked.remove(pane->view()->activeSpan()); // gone to again
        }
        m_timer.start();
    }
}

void CandidateFinder::linked(const QList<SpanId> &spans)
{
    if (m_linkedFrom != m_active) {
        m_linked.clear();
        m_linkedFrom = m_active;
    }
    m_linked.unite(QSet<SpanId>(spans.begin(), spans.end()));
    m_timer.start();
}

void CandidateFinder::tagged(SpanId span)
{
    m_tagged.insert(span);
    m_timer.start();
}

QList<SpanId> CandidateFinder::chosenQuotes() const
{
    const PlacedSpan *here = activeQuote(m_active);
    QList<SpanId> chosen;
    for (const ArticlePane *pane : m_panes) {
        const PlacedSpan *other = pane != m_active ? activeQuote(pane) : nullptr;
        const bool isDone = other && m_linkedFrom == m_active && m_linked.contains(other->span.id);
        if (other && other != here && !isDone && !chosen.contains(other->span.id)) {
            chosen.append(other->span.id);
        }
    }
    return chosen;
}

std::optional<LinkCandidate> CandidateFinder::findNow()
{
    update(Effort::All);
    return m_candidate;
}

void CandidateFinder::update(Effort effort)
{
    m_timer.stop();
    const auto found = find(effort);
    if (found != m_candidate) {
        m_candidate = found;
        Q_EMIT candidateChanged();
    }
}

std::optional<LinkCandidate> CandidateFinder::find(Effort effort)
{
    const PlacedSpan *here = activeQuote(m_active);
    const auto isChosen = [this](SpanId span) { return isGoneTo(span); };
    if (!here || !here->span.group.isNull() || std::ranges::any_of(chosenQuotes(), isChosen)) {
        return std::nullopt;
    }
    const QString words = m_active->article()->spanText(*here);
    std::optional<LinkCandidate> best;
    for (ArticlePane *pane : std::as_const(m_panes)) {
        if (!pane->article() || pane->article() == m_active->article()) {
            continue;
        }
        Prepared *there = prepared(pane, effort);
        if (!there) {
            m_timer.start(); // goes on with the index when nothing else is to be done
            return std::nullopt;
        }
        const auto match = bestOf(*there, words);
        if (match && (!best || match->score > best->score)) {
            best = LinkCandidate{m_active, here->span.id, pane, match->id, match->score};
        }
    }
    return best;
}

CandidateFinder::Prepared *CandidateFinder::prepared(const ArticlePane *pane, Effort effort)
{
    const auto &article = pane->article();
    auto [at, isNew] = m_prepared.try_emplace(article.get());
    Prepared &prepared = at->second;
    if (isNew) {
        prepared.article = article;
        const QString said = article->article().language;
        const QString language = said.isEmpty() ? guessLanguage(article->text().text()) : said;
        prepared.index = PassageIndex(language.section(u'-', 0, 0).toLower());
        article->spans().visit({0, article->text().length()}, [&prepared](const Span &span, TextRange) {
            if (span.kind == SpanKind::Quote && span.status != SpanStatus::Rejected) {
                prepared.pending.append(span.id); // again for each part: then it is replaced
            }
        });
        std::ranges::reverse(prepared.pending);
        prepared.connection = connect(article.get(), &OpenArticle::spansChanged, this,
                                      [this, &prepared](TextRange range) { refresh(prepared, range); });
    }
    QElapsedTimer clock;
    clock.start();
    while (!prepared.pending.isEmpty()) {
        if (effort == Effort::Slice && clock.elapsed() >= kSliceMilliseconds) {
            return nullptr;
        }
        const SpanId id = prepared.pending.takeLast();
        if (const PlacedSpan *placed = article->spans().find(id); isIndexed(placed)) {
            prepared.index.insert(id, article->spanText(*placed));
        }
    }
    return &prepared;
}

// What went is found out when it is the best match.
void CandidateFinder::refresh(Prepared &prepared, TextRange range)
{
    for (const PlacedSpan *placed : prepared.article->spans().touching(range)) {
        if (isIndexed(placed)) {
            prepared.index.insert(placed->span.id, prepared.article->spanText(*placed));
        } else {
            prepared.index.remove(placed->span.id);
        }
    }
}

std::optional<PassageIndex::Match> CandidateFinder::bestOf(Prepared &prepared, const QString &words)
{
    for (;;) {
        const auto match = prepared.index.best(words);
        if (!match || isIndexed(prepared.article->spans().find(match->id))) {
            return match;
        }
        prepared.index.remove(match->id);
    }
}

} // namespace Stemma
