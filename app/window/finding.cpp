// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/finding.h"

#include "app/settings.h"
#include "app/window/annotating.h"
#include "models/exchange/export/csvwriter.h"
#include "models/records/recordtraits.h"
#include "widgets/comparison/articlepane.h"
#include "widgets/comparison/comparisonview.h"
#include "widgets/dialogs/dialogs.h"
#include "widgets/find/findbar.h"
#include "widgets/find/patternhistory.h"

#include <QAction>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

using Command = Actions::Command;

constexpr qsizetype kLongestSelection = 200; ///< a longer one is no pattern

} // namespace

Finding::Finding(Settings &settings, Dialogs &dialogs, const Actions &actions, ComparisonView *comparison,
                 FindPanel *panel, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_dialogs(dialogs)
    , m_actions(actions)
    , m_comparison(comparison)
    , m_panel(panel)
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
    m_panel->setHistory(m_history);
}

void Finding::setProject(Project *project)
{
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
    const QString text = kind == SpanKind::Entity ? tr("Tagged %n hit(s) as entity.", nullptr, number)
        : kind == SpanKind::Quote                 ? tr("Tagged %n hit(s) as quote.", nullptr, number)
                                                  : tr("Tagged %n hit(s) as claim.", nullptr, number);
    //: %1 "Tagged 12 hits as entity."; %n further ones were left as they are
    Q_EMIT announced(passed == 0 ? text
                                 : tr("%1 %n had this annotation already.", nullptr, int(passed)).arg(text));
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
    // By article, so that each text is read once.
    QHash<ArticleId, QList<CodePointRange>> places;
    for (const int row : rows) {
        const SearchHit *hit = m_panel->model()->hitAt(row);
        places[hit->article->id].append(hit->range);
    }
    QList<NewSpan> spans;
    qsizetype passed = 0;
    for (const auto &[article, ranges] : places.asKeyValueRange()) {
        const auto open = m_project->openArticle(article);
        if (!open) {
            Q_EMIT failed(open.error());
            return;
        }
        const SourceText &text = (*open)->text();
        for (const CodePointRange range : ranges) {
            const auto place = text.fromCodePoints(range);
            const TextRange trimmed = place ? text.trimmed(*place) : TextRange();
            const auto isSame = [&](const PlacedSpan *placed) {
                return placed->span.kind == kind && placed->span.status != SpanStatus::Rejected
                    && placed->hull() == trimmed;
            };
            if (trimmed.isEmpty() || std::ranges::any_of((*open)->spans().touching(trimmed), isSame)) {
                ++passed;
            } else {
                spans.append(newSpanOf(text, article, kind, trimmed));
            }
        }
    }
    if (spans.isEmpty()) {
        Q_EMIT noted(tr("These hits have this annotation already."));
        m_panel->model()->setDone(rows, {});
        return;
    }
    if (const auto added = m_project->addSpans(spans, tagAction(kind)); !added) {
        Q_EMIT failed(added.error());
        return;
    }
    m_panel->model()->setDone(rows, m_project->lastEdit());
    announceTags(kind, spans.size(), passed);
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
        Q_EMIT announced(tr("Marked %n article(s) as read.", nullptr, int(articles.size())));
    } else {
        Q_EMIT noted(tr("These articles are marked as read already."));
    }
}

void Finding::exportRows(const QList<int> &rows)
{
    QString path = m_dialogs.saveFile(m_panel, tr("Export Hits"), m_settings.lastFolder() + u"/hits.csv"_s,
                                      tr("CSV tables (*.csv)"));
    if (path.isEmpty()) {
        return;
    }
    if (!path.endsWith(".csv"_L1, Qt::CaseInsensitive)) {
        path += ".csv"_L1;
    }
    m_settings.setLastFolder(QFileInfo(path).absolutePath());
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
        isSpan ? table.cell(keyOf(hit.status)) : table.emptyCell();
        table.cell(hit.annotator);
        table.cell(hit.words);
        table.endRecord();
    }
    QFile file(path);
    const QByteArray bytes = table.takeBuffer();
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly) || file.write(bytes) != bytes.size()
        || !file.flush()) {
        Q_EMIT failed({ErrorCode::CannotWrite, {path, file.errorString()}, {}});
        return;
    }
    Q_EMIT noted(
        tr("Exported %n row(s) to “%1”.", nullptr, int(rows.size())).arg(QFileInfo(path).fileName()));
}

} // namespace Stemma
