// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/telling.h"

#include "app/settings.h"
#include "app/window/noticebar.h"
#include "app/window/recalling.h"
#include "models/project/suggesting/suggestlexicons.h"
#include "widgets/comparison/articlepane.h"
#include "widgets/comparison/comparisonview.h"
#include "widgets/reader/articleview.h"

#include <QAction>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

using Command = Actions::Command;

constexpr size_t kEach = 8; // sentences of an article
constexpr int kRest = 150; // ms without a further edit, before it is asked anew

CodePointRange hullOf(const Span &span)
{
    return {span.ranges.first().start, span.ranges.last().end};
}

/// The group of the quote at @p place; null: it is in none.
QuoteGroupId groupAt(const ProjectStore &store, ArticleId article, CodePointRange place)
{
    for (const Span &span : store.spansOfArticle(article).value_or(QList<Span>())) {
        if (span.kind == SpanKind::Quote && hullOf(span) == place) {
            return span.group;
        }
    }
    return {};
}

} // namespace

Telling::Telling(const Actions &actions, ComparisonView *comparison, Recalling *recalling, NoticeBar *notices,
                 QObject *parent)
    : QObject(parent)
    , m_actions(actions)
    , m_comparison(comparison)
    , m_recalling(recalling)
    , m_notices(notices)
{
    m_anewTimer.setSingleShot(true);
    m_anewTimer.setInterval(kRest);
    connect(&m_anewTimer, &QTimer::timeout, this, &Telling::askAnew);
    connect(actions[Command::WhereTold], &QAction::triggered, this, &Telling::begin);
    updateActions();
}

Telling::~Telling() = default;

void Telling::setProject(Project *project)
{
    m_anewTimer.stop();
    m_task.cancel();
    if (m_project != nullptr) {
        m_project->disconnect(this);
    }
    m_project = project;
    m_in.clear();
    if (project != nullptr) {
        connect(project, &Project::changed, this, &Telling::onChanged);
    }
    updateActions();
}

// A member more or less in the group makes another order.
void Telling::onChanged(const Edit &edit)
{
    const bool isOurs = std::ranges::any_of(edit.changes, [this](const AnyChange &change) {
        const auto *span = std::get_if<Change<Span>>(&change);
        return span != nullptr && concerns(*span);
    });
    if (isOurs && m_recalling->isAbout(m_question)) {
        m_anewTimer.start();
    }
}

bool Telling::concerns(const Change<Span> &change) const
{
    const auto isOurs = [this](const std::optional<Span> &span) {
        const bool isMember = span && !m_group.isNull() && span->group == m_group;
        return isMember
            || (span && span->kind == SpanKind::Quote && span->article == m_question.article
                && hullOf(*span) == m_question.place);
    };
    const bool isSame = change.before && change.after && change.before->group == change.after->group
        && change.before->kind == change.after->kind && change.before->ranges == change.after->ranges;
    return !isSame && (isOurs(change.before) || isOurs(change.after));
}

void Telling::askAnew()
{
    if (m_recalling->isAbout(m_question)) {
        ask();
    }
}

void Telling::updateActions()
{
    m_actions[Command::WhereTold]->setEnabled(m_project != nullptr && m_comparison->readingView() != nullptr);
}

QList<ArticleId> Telling::othersThan(ArticleId article) const
{
    QList<ArticleId> others;
    for (int i = 0; i < m_comparison->paneCount(); ++i) {
        const OpenArticle *open = m_comparison->pane(i)->article().get();
        if (open != nullptr && open->article().id != article && !others.contains(open->article().id)) {
            others.append(open->article().id);
        }
    }
    return others;
}

void Telling::begin()
{
    const NearQuestion question = m_recalling->selected();
    if (question.words.isEmpty()) {
        m_notices->inform(tr("Put the caret into a quote, or select words, to ask where they are told."));
        return;
    }
    m_in = othersThan(question.article);
    if (m_in.isEmpty()) {
        m_notices->inform(tr("Open the article that may tell it in another pane first."));
        return;
    }
    m_question = question;
    m_isFirst = true;
    m_group = {};
    m_recalling->await(question);
    Q_EMIT panelRequested();
    ask();
}

void Telling::ask()
{
    if (m_project == nullptr) {
        return;
    }
    m_anewTimer.stop();
    m_task.start(
        [&origin = m_project->store(), question = m_question, in = m_in,
         command = m_embedder](TaskPromise<Result<Found>> &promise) {
            const auto store = origin.sibling(AccessMode::ReadOnly);
            const auto lexicons = SuggestLexicons::read(cueFolders(), {u":/stemma/words"_s});
            if (!store || !lexicons) {
                promise.addResult(std::unexpected(store ? lexicons.error() : store.error()));
                return;
            }
            std::optional<SentenceEmbedder> embedder;
            if (!command.isEmpty()) {
                embedder.emplace(command, SentenceEmbedder::Patience{},
                                 [&promise] { return promise.isCanceled(); });
            }
            const QuoteGroupId group = groupAt(**store, question.article, question.place);
            promise.addResult(
                findReportsOf({question.article, question.place, group, in}, **store, lexicons->cues,
                              lexicons->words, kEach, embedder ? &*embedder : nullptr,
                              [&promise] { return !promise.isCanceled(); })
                    .transform([group](const QList<ReportPlace> &places) { return Found{group, places}; }));
        },
        [this](const Result<Found> &found) {
            if (!found) {
                m_recalling->giveUp(m_question);
                Q_EMIT failed(found.error());
                return;
            }
            m_group = found->group;
            show(found->places);
        });
}

void Telling::show(const QList<ReportPlace> &found)
{
    std::vector<NearMatch> matches;
    for (const ReportPlace &report : found) {
        matches.push_back({report.article, report.place, report.score, report.score, report.score});
    }
    const bool isShown = m_recalling->hold(m_question, matches);
    if (isShown && matches.empty() && m_isFirst) {
        m_notices->inform(tr("No sentence of the other panes tells it."));
    }
    m_isFirst = false;
}

} // namespace Stemma
