// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/finding.h"

#include "app/exportfile.h"
#include "app/settings.h"
#include "app/window/annotating.h"
#include "models/exchange/export/csvwriter.h"
#include "models/exchange/export/wholefile.h"
#include "models/records/recordtraits.h"
#include "widgets/comparison/articlepane.h"
#include "widgets/comparison/comparisonview.h"
#include "widgets/dialogs/dialogs.h"
#include "widgets/dialogs/progressline.h"
#include "widgets/find/findbar.h"
#include "widgets/find/patternhistory.h"

#include <QAction>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

using Command = Actions::Command;

constexpr int kSteps = 1'000; ///< of progress
constexpr qsizetype kLongestSelection = 200; ///< a longer one is no pattern

} // namespace

Finding::Finding(Settings &settings, Dialogs &dialogs, const Actions &actions, ComparisonView *comparison,
                 FindPanel *panel, ProgressLine *progress, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_dialogs(dialogs)
    , m_actions(actions)
    , m_comparison(comparison)
    , m_panel(panel)
    , m_progress(progress)
    , m_history(new PatternHistory(settings.searchPatterns(), this))
{
    connect(m_history, &PatternHistory::changed, this,
            [&settings](const QStringList &patterns) { settings.setSearchPatterns(patterns); });
    const auto bind = [this](Command command, void (FindBar::*function)()) {
        connect(m_actions[command], &QAction::triggered, this, [this, function] {
            if (FindBar *found = bar()) {
                (found->*function)();
            }
        });
    };
    bind(Command::Find, &FindBar::open);
    bind(Command::FindNext, &FindBar::findNext);
    bind(Command::FindPrevious, &FindBar::findPrevious);
    connect(m_actions[Command::FindInProject], &QAction::triggered, this, &Finding::findInProject);
    connect(m_panel, &FindPanel::actRequested, this, &Finding::act);
    connect(m_progress, &ProgressLine::cancelRequested, this, [this] { m_tagging.requestCancel(); });
    m_panel->setHistory(m_history);
}

void Finding::setProject(Project *project)
{
    if (m_tagging.isRunning()) {
        m_progress->end();
    }
    m_tagging.cancel();
    m_project = project;
    updateActions();
}

void Finding::updateActions()
{
    const ArticleView *view = m_comparison->readingView();
    m_panel->setArticle(view != nullptr ? view->article()->article().id : ArticleId());
    m_actions[Command::FindInProject]->setEnabled(m_project != nullptr);
    for (const Command command : {Command::Find, Command::FindNext, Command::FindPrevious}) {
        m_actions[command]->setEnabled(view != nullptr);
    }
    for (int pane = 0; pane < m_comparison->paneCount(); ++pane) {
        if (FindBar *found = m_comparison->pane(pane)->findBar()) {
            found->setCanTag(m_project != nullptr && !m_project->isReadOnly());
        }
    }
}

FindBar *Finding::bar()
{
    ArticlePane *pane = m_comparison->pane(m_comparison->activePane());
    if (pane == nullptr || !pane->article()) {
        return nullptr;
    }
    if (FindBar *known = pane->findBar()) {
        return known;
    }
    FindBar *made = pane->findBar(m_history);
    made->setCanTag(m_project != nullptr && !m_project->isReadOnly());
    connect(made, &FindBar::tagAllRequested, this, [this, pane](SpanKind kind, const TextRanges &ranges) {
        if (pane->article()) {
            tagAll(*pane->article(), kind, ranges);
        }
    });
    return made;
}

void Finding::tagAll(const OpenArticle &article, SpanKind kind, const TextRanges &ranges)
{
    if (m_project == nullptr || ranges.isEmpty()) {
        return;
    }
    QList<NewSpan> spans;
    for (const TextRange range : ranges) {
        spans.append(newSpanOf(article.text(), article.article().id, kind, range));
    }
    if (const auto added = m_project->addSpans(spans, tagAction(kind)); !added) {
        Q_EMIT failed(added.error());
        return;
    }
    announceTags(kind, spans.size(), 0);
}

void Finding::announceTags(SpanKind kind, qsizetype count, qsizetype passed)
{
    const int number = int(count);
    const QString text = kind == SpanKind::Entity ? tr("Tagged %Ln hit(s) as entity.", nullptr, number)
        : kind == SpanKind::Quote                 ? tr("Tagged %Ln hit(s) as quote.", nullptr, number)
                                                  : tr("Tagged %Ln hit(s) as claim.", nullptr, number);
    //: %1 "Tagged 12 hits as entity."; %Ln further ones were left as they are
    Q_EMIT announced(passed == 0 ? text
                                 : tr("%1 %Ln had this annotation already.", nullptr, int(passed)).arg(text));
}

void Finding::findInProject()
{
    Q_EMIT panelRequested();
    const ArticleView *view = m_comparison->readingView();
    const bool isFromText = view != nullptr && view->hasFocus() && view->hasSelection()
        && view->selection().length() <= kLongestSelection;
    m_panel->open(isFromText ? view->text().slice(view->trimmedSelection()).toString().simplified()
                             : QString());
}

void Finding::act(FindPanel::Act act, const QList<int> &rows)
{
    if (m_project == nullptr) {
        return;
    }
    switch (act) {
    case FindPanel::Act::TagEntity:
        tagRows(SpanKind::Entity, rows);
        break;
    case FindPanel::Act::TagQuote:
        tagRows(SpanKind::Quote, rows);
        break;
    case FindPanel::Act::TagClaim:
        tagRows(SpanKind::Claim, rows);
        break;
    case FindPanel::Act::MarkRead:
        markRead(rows);
        break;
    case FindPanel::Act::Export:
        exportRows(rows);
        break;
    }
}

void Finding::tagRows(SpanKind kind, const QList<int> &rows)
{
    if (rows.size() > FindBar::kMostTagged) {
        Q_EMIT noted(tr("At most %L1 hits can be tagged at once; %L2 are ticked.")
                         .arg(FindBar::kMostTagged)
                         .arg(rows.size()));
        return;
    }
    if (m_progress->isRunning()) {
        Q_EMIT noted(tr("Something else is under way. Wait for it, or stop it in the status bar."));
        return;
    }
    QList<HitPlaces> places;
    QHash<ArticleId, qsizetype> placeOf;
    QSet<QUuid> records;
    const HitsModel *model = m_panel->model();
    for (const int row : rows) {
        const SearchHit *hit = model->hitAt(row);
        const qsizetype place = placeOf.value(hit->article->id, places.size());
        if (place == places.size()) {
            placeOf.insert(hit->article->id, place);
            places.append({hit->article->id, {}});
        }
        places[place].ranges.append(hit->range);
        records.insert(model->index(row, 0).data(HitsModel::IdRole).toUuid());
    }
    m_progress->begin(tr("Tagging hits"), kSteps);
    const ProjectStore &store = m_project->store();
    m_tagging.start(
        [&store, kind, places](TaskPromise<Result<HitTags>> &promise) {
            promise.setProgressRange(0, kSteps);
            const auto sibling = store.sibling(AccessMode::ReadOnly);
            promise.addResult(sibling ? tagsOfHits(**sibling, kind, places,
                                                   [&](double share) {
                                                       promise.setProgressValue(int(share * kSteps));
                                                       return !promise.isCanceled();
                                                   })
                                      : std::unexpected(sibling.error()));
        },
        [this, kind, records, search = model->searchNumber()](const Result<HitTags> &tags) {
            m_progress->end();
            if (tags) {
                finishTagging(kind, *tags, records, search);
            } else {
                Q_EMIT failed(tags.error());
            }
        },
        [this](int value, int maximum, const QString &text) { m_progress->update(value, maximum, text); },
        [this] {
            m_progress->end();
            Q_EMIT noted(tr("Tagging was stopped; nothing was added."));
        });
}

void Finding::finishTagging(SpanKind kind, const HitTags &tags, const QSet<QUuid> &records, qint64 search)
{
    if (!tags.spans.isEmpty()) {
        if (const auto added = m_project->addSpans(tags.spans, tagAction(kind)); !added) {
            Q_EMIT failed(added.error());
            return;
        }
    }
    // The list may be in another order now, or that of another search.
    HitsModel *model = m_panel->model();
    QList<int> rows;
    for (int row = 0; model->searchNumber() == search && row < model->rowCount(); ++row) {
        if (records.contains(model->index(row, 0).data(HitsModel::IdRole).toUuid())) {
            rows.append(row);
        }
    }
    if (!rows.isEmpty()) {
        model->setDone(rows, tags.spans.isEmpty() ? EditNumber{} : m_project->lastEdit());
    }
    if (tags.spans.isEmpty()) {
        Q_EMIT noted(tr("These hits have this annotation already."));
    } else {
        announceTags(kind, tags.spans.size(), tags.passed);
    }
}

void Finding::markRead(const QList<int> &rows)
{
    QList<ArticleId> articles;
    QSet<ArticleId> seen;
    for (const int row : rows) {
        const ArticleId article = m_panel->model()->hitAt(row)->article->id;
        if (!seen.contains(article)) {
            seen.insert(article);
            articles.append(article);
        }
    }
    const EditNumber before = m_project->lastEdit();
    if (const auto marked = m_project->setReadState(articles, ReadState::Read); !marked) {
        Q_EMIT failed(marked.error());
        return;
    }
    const bool isEdit = m_project->lastEdit() != before;
    m_panel->model()->setDone(rows, isEdit ? m_project->lastEdit() : EditNumber{});
    if (isEdit) {
        Q_EMIT announced(tr("Marked %Ln article(s) as read.", nullptr, int(articles.size())));
    } else {
        Q_EMIT noted(tr("These articles are marked as read already."));
    }
}

void Finding::exportRows(const QList<int> &rows)
{
    const QString path = askForExportFile(m_dialogs, m_settings, m_panel,
                                          {.title = tr("Export Hits"),
                                           .project = m_project->path(),
                                           .name = u"hits.csv"_s,
                                           .filter = tr("CSV tables (*.csv)")});
    if (path.isEmpty()) {
        return;
    }
    CsvWriter table({},
                    {"kind", "field", "before", "hit", "after", "article", "outlet", "published",
                     "article_id", "start", "end", "span_id", "status", "annotator", "span_text"});
    table.writeHeader();
    static constexpr std::array kFields{"text"_L1, "words"_L1,  "entity"_L1, "speaker"_L1,
                                        "cue"_L1,  "source"_L1, "claim"_L1,  "note"_L1};
    for (const int row : rows) {
        const SearchHit &hit = *m_panel->model()->hitAt(row);
        const bool isSpan = !hit.span.isNull();
        const QStringView context = hit.context;
        table.cell(isSpan ? keyOf(hit.kind) : "text"_L1);
        table.cell(kFields.at(size_t(hit.field)));
        table.cell(context.first(hit.inContext.start));
        table.cell(context.sliced(hit.inContext.start, hit.inContext.length()));
        table.cell(context.sliced(hit.inContext.end));
        table.cell(hit.article->title);
        table.cell(hit.article->outlet);
        table.cell(hit.article->published.toString());
        table.cell(hit.article->id.uuid());
        table.cell(hit.range.start);
        table.cell(hit.range.end);
        table.cell(hit.span.uuid());
        if (isSpan) {
            table.cell(keyOf(hit.status));
        } else {
            table.emptyCell();
        }
        table.cell(hit.annotator);
        table.cell(hit.words);
        table.endRecord();
    }
    if (const Result<void> written = writeWhole(path, table.takeBuffer(), false); !written) {
        Q_EMIT failed(written.error());
        return;
    }
    Q_EMIT noted(
        tr("Exported %Ln row(s) to “%1”.", nullptr, int(rows.size())).arg(QFileInfo(path).fileName()));
}

} // namespace Stemma
