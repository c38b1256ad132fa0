// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/tracing.h"

#include "app/exportfile.h"
#include "app/settings.h"
#include "app/window/deciding.h"
#include "app/window/judging.h"
#include "app/window/noticebar.h"
#include "models/project/provenance/groupgauger.h"
#include "widgets/dialogs/dialogs.h"
#include "widgets/panels/support/recordview.h"
#include "widgets/provenance/evidencepanel.h"
#include "widgets/provenance/provenanceworkspace.h"
#include "widgets/provenance/reviewqueuepanel.h"
#include "widgets/provenance/table/collationpanel.h"
#include "widgets/provenance/table/collationtable.h"
#include "widgets/provenance/tree/stemmapicture.h"
#include "widgets/provenance/tree/stemmatree.h"
#include "widgets/support/wording.h"

#include <QAction>
#include <QFileInfo>
#include <QMenu>
#include <QScopedValueRollback>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Stemma {

using Command = Actions::Command;

namespace {

enum class UndoneDeed { Source, VariantClass, Verdict };

QString severalUndone(UndoneDeed deed, int count, bool isUndo)
{
    switch (deed) {
    case UndoneDeed::Source:
        return isUndo
            ? Tracing::tr("Taken back: the decisions on the sources of %Ln witness(es).", nullptr, count)
            : Tracing::tr("Done again: the decisions on the sources of %Ln witness(es).", nullptr, count);
    case UndoneDeed::VariantClass:
        return isUndo ? Tracing::tr("Taken back: the classes of %Ln variant(s).", nullptr, count)
                      : Tracing::tr("Done again: the classes of %Ln variant(s).", nullptr, count);
    case UndoneDeed::Verdict:
        break;
    }
    return isUndo ? Tracing::tr("Taken back: the verdicts or notes on %Ln witness(es).", nullptr, count)
                  : Tracing::tr("Done again: the verdicts or notes on %Ln witness(es).", nullptr, count);
}

QString namelessUndone(UndoneDeed deed, bool isUndo)
{
    switch (deed) {
    case UndoneDeed::Source:
        return isUndo ? Tracing::tr("Taken back: the decision on a source.")
                      : Tracing::tr("Done again: the decision on a source.");
    case UndoneDeed::VariantClass:
        return isUndo ? Tracing::tr("Taken back: the class of a variant.")
                      : Tracing::tr("Done again: the class of a variant.");
    case UndoneDeed::Verdict:
        break;
    }
    return isUndo ? Tracing::tr("Taken back: the verdict or note on the quote.")
                  : Tracing::tr("Done again: the verdict or note on the quote.");
}

/// What undo took back or redo did again: @p count of such deeds, one of them about the article of @p name.
QString undoneSentence(UndoneDeed deed, int count, const QString &name, bool isUndo)
{
    if (count > 1) {
        return severalUndone(deed, count, isUndo);
    }
    if (name.isEmpty()) {
        return namelessUndone(deed, isUndo);
    }
    switch (deed) {
    case UndoneDeed::Source:
        return (isUndo ? Tracing::tr("Taken back: the decision on the source of %1.")
                       : Tracing::tr("Done again: the decision on the source of %1."))
            .arg(name);
    case UndoneDeed::VariantClass:
        return (isUndo ? Tracing::tr("Taken back: the class of a variant in %1.")
                       : Tracing::tr("Done again: the class of a variant in %1."))
            .arg(name);
    case UndoneDeed::Verdict:
        break;
    }
    return (isUndo ? Tracing::tr("Taken back: the verdict or note on %1.")
                   : Tracing::tr("Done again: the verdict or note on %1."))
        .arg(name);
}

/// What a decision is about; one that takes the place of others is still one.
QUuid subjectOf(const AnyChange &any)
{
    return std::visit(
        []<typename Record>(const Change<Record> &change) {
            const Record &record = change.after ? *change.after : *change.before;
            if constexpr (std::is_same_v<Record, Derivation>) {
                return record.from;
            } else {
                return record.id.uuid();
            }
        },
        any);
}

/// How many decisions like @p change are in @p edit.
int countAlike(const Edit &edit, const AnyChange &change)
{
    QSet<QUuid> subjects;
    for (const AnyChange &each : edit.changes) {
        if (each.index() == change.index()) {
            subjects.insert(subjectOf(each));
        }
    }
    return int(subjects.size());
}

} // namespace

Tracing::Tracing(const Actions &actions, Settings &settings, Dialogs &dialogs, ProvenanceWorkspace *workspace,
                 NoticeBar *notices, Ways ways, QObject *parent)
    : QObject(parent)
    , m_actions(actions)
    , m_settings(settings)
    , m_dialogs(dialogs)
    , m_workspace(workspace)
    , m_notices(notices)
    , m_ways(std::move(ways))
    , m_deciding(new Deciding(actions, workspace, notices, this))
    , m_judging(new Judging(actions, workspace, this))
    , m_queue(new ReviewQueuePanel(workspace))
    , m_gauger(new GroupGauger(this))
{
    wireWorkspace();
    wireQueue();
    wireDeeds();
    const auto bind = [this](Command command, auto function) {
        connect(m_actions[command], &QAction::triggered, this, function);
    };
    bind(Command::PreviousGroup, [this] { step(-1); });
    bind(Command::NextGroup, [this] { step(1); });
    bind(Command::OpenWitness, [this] { openSpan(m_workspace->currentWitness()); });
    bind(Command::SaveStemma, [this] { savePicture(); });
    for (const Command command :
         {Command::PreviousGroup, Command::NextGroup, Command::OpenWitness, Command::SaveStemma}) {
        m_workspace->addAction(m_actions[command]);
    }
    updateActions();
}

Tracing::~Tracing() = default;

void Tracing::wireWorkspace()
{
    m_workspace->setQueue(m_queue);
    //: menu over the tree: what can be decided on where a witness has its words from
    m_workspace->addTreeMenu(tr("Source"), tr("Decide from whom the chosen witness has its words"),
                             m_deciding->actionsOfTree());
    m_workspace->setTreeActions({m_actions[Command::SaveStemma]});
    m_workspace->evidence()->setActions(m_actions[Command::PreviousGroup], m_actions[Command::NextGroup],
                                        {m_actions[Command::OpenWitness]});
    m_workspace->setEmptyTexts(
        tr("No linked quotes yet"),
        tr("A quote that travelled stands in several articles. Go to Read, make the same quote "
           "active in two of them and link them; here you see then who has it from whom."),
        tr("Go to Read"));
    connect(m_workspace, &ProvenanceWorkspace::emptyButtonClicked, m_actions[Command::ReadMode],
            &QAction::trigger);
    connect(m_workspace, &ProvenanceWorkspace::witnessChanged, this, &Tracing::updateActions);
    connect(m_workspace, &ProvenanceWorkspace::witnessActivated, this, &Tracing::openSpan);
    connect(m_workspace, &ProvenanceWorkspace::placeRequested, this, &Tracing::openPlace);
    const CollationTable *table = m_workspace->collation()->table();
    connect(table, &CollationTable::placeChanged, this, &Tracing::updateActions);
    connect(table->selectionModel(), &QItemSelectionModel::currentChanged, this, &Tracing::updateActions);
    connect(m_workspace->tree(), &StemmaTree::menuRequested, this, &Tracing::showTreeMenu);
}

void Tracing::wireQueue()
{
    connect(m_queue, &ListPanel::failed, this, &Tracing::failed);
    connect(m_queue, &ListPanel::noted, this, [this](const QString &text) { m_notices->inform(text); });
    connect(m_queue, &ReviewQueuePanel::groupActivated, this, [this] { m_workspace->focusTree(); });
    connect(m_queue, &ReviewQueuePanel::spanOpenRequested, this,
            [this](SpanId span) { m_ways.showSpan(span); });
    connect(m_queue->model(), &ListModel::refreshed, this, &Tracing::onListed);
    connect(m_queue->view()->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        const QUuid record = m_queue->view()->currentRecord();
        if (!m_isListing && m_isActive && !record.isNull()) {
            open(QuoteGroupId(record));
        }
    });
    connect(m_gauger, &GroupGauger::progressed, m_queue, &ReviewQueuePanel::setGauging);
    connect(m_gauger, &GroupGauger::failed, this, &Tracing::failed);
    connect(m_gauger, &GroupGauger::done, this, [this](qint64 groups) {
        m_queue->setGauging(0, 0);
        if (groups > 0) {
            m_queue->model()->setOutOfDate();
        }
    });
}

void Tracing::wireDeeds()
{
    connect(m_deciding, &Deciding::failed, this, &Tracing::failed);
    connect(m_deciding, &Deciding::announced, this, &Tracing::announced);
    connect(m_judging, &Judging::failed, this, &Tracing::failed);
    connect(m_judging, &Judging::announced, this, &Tracing::announced);
    connect(m_judging, &Judging::aboutToJudge, this, &Tracing::rememberNext);
    connect(m_judging, &Judging::judged, this, &Tracing::goOn);
}

void Tracing::setProject(Project *project)
{
    m_reader.reset();
    m_project = project;
    m_gauger->setProject(nullptr, nullptr);
    m_deciding->setProject(project);
    m_judging->setProject(project);
    m_wanted = {};
    m_wantedWitness = {};
    m_workspace->setGroup(nullptr);
    m_queue->setProject(project);
    updateActions();
}

bool Tracing::readLexicons()
{
    if (!m_lexicons) {
        auto read = ProvenanceLexicons::installed();
        if (!read) {
            Q_EMIT failed(read.error());
            return false;
        }
        m_lexicons = std::make_shared<const ProvenanceLexicons>(std::move(*read));
    }
    return true;
}

// The order is sought once somebody looks at it, and kept true from then on.
void Tracing::gauge()
{
    if (m_project != nullptr && readLexicons() && !m_gauger->hasProject()) {
        m_gauger->setProject(m_project, m_lexicons);
    }
    m_gauger->setActive(m_isActive);
}

bool Tracing::makeReader()
{
    if (m_reader || m_project == nullptr) {
        return m_reader != nullptr;
    }
    if (!readLexicons()) {
        return false;
    }
    m_reader = std::make_unique<GroupReader>(*m_project, m_lexicons);
    connect(m_reader.get(), &GroupReader::ready, this, &Tracing::onReady);
    connect(m_reader.get(), &GroupReader::failed, this, &Tracing::failed);
    connect(m_reader.get(), &GroupReader::gone, this, [this] {
        m_wanted = {};
        m_workspace->setGroup(nullptr);
        onListed();
    });
    return true;
}

void Tracing::setActive(bool isActive, SpanId span)
{
    m_isActive = isActive;
    if (!isActive || m_project == nullptr) {
        m_judging->form()->commitPending();
        m_gauger->setActive(false);
        updateActions();
        return;
    }
    const auto active = span.isNull() ? failure(ErrorCode::NotFound) : m_project->store().span(span);
    if (active && !active->group.isNull()) {
        m_wantedWitness = span.uuid();
        open(active->group);
    } else if (!m_wanted.isNull()) {
        open(m_wanted);
    } else {
        onListed();
    }
    m_workspace->focusTree();
    updateActions();
    gauge();
}

// Without a group to show it is the first of the list.
void Tracing::onListed()
{
    if (!m_isActive) {
        return;
    }
    if (m_wanted.isNull() && m_queue->model()->rowCount() > 0) {
        open(m_queue->groupAt(0));
    } else {
        showInList();
    }
    updateActions();
}

void Tracing::open(QuoteGroupId group)
{
    m_wanted = group;
    if (!makeReader()) {
        return;
    }
    if (m_reader->group() == group && m_reader->value()) {
        onReady();
    } else {
        m_reader->open(group);
    }
    showInList();
}

bool Tracing::showPlaceOf(const Edit &edit)
{
    if (!m_isActive || m_project == nullptr) {
        return false;
    }
    for (const AnyChange &any : edit.changes) {
        const auto [witness, group] = std::visit(
            []<typename Record>(const Change<Record> &change) -> std::pair<QUuid, QuoteGroupId> {
                const Record &record = change.after ? *change.after : *change.before;
                if constexpr (std::is_same_v<Record, Review>) {
                    return {record.span.uuid(), record.group};
                } else if constexpr (std::is_same_v<Record, VariantMark>) {
                    return {record.span.uuid(), {}};
                } else if constexpr (std::is_same_v<Record, Derivation>) {
                    return {record.from, {}};
                } else {
                    return {};
                }
            },
            any);
        const auto span
            = witness.isNull() ? failure(ErrorCode::NotFound) : m_project->store().span(SpanId(witness));
        const QuoteGroupId place = span ? span->group : group;
        if (!place.isNull()) {
            tellOf(edit, any, span ? span->article : ArticleId());
            m_wantedWitness = witness;
            open(place);
            m_judging->form()->setAbout(witness.isNull() ? VerdictForm::About::Quote
                                                         : VerdictForm::About::Witness);
            return true;
        }
    }
    return false;
}

// What undo took back, or redo did again: the window may show it only as something that is no more there.
void Tracing::tellOf(const Edit &edit, const AnyChange &change, ArticleId of)
{
    const auto article = of.isNull() ? failure(ErrorCode::NotFound) : m_project->store().article(of);
    const QString name = !article ? QString() : article->outlet.isEmpty() ? article->title : article->outlet;
    const UndoneDeed deed = std::holds_alternative<Change<Derivation>>(change) ? UndoneDeed::Source
        : std::holds_alternative<Change<VariantMark>>(change)                  ? UndoneDeed::VariantClass
                                                                               : UndoneDeed::Verdict;
    m_notices->inform(
        undoneSentence(deed, countAlike(edit, change), name, edit.direction == EditDirection::Undo));
}

QuoteGroupId Tracing::group() const
{
    return m_wanted;
}

void Tracing::onReady()
{
    const QUuid witness = std::exchange(m_wantedWitness, {});
    m_workspace->setGroup(m_reader->value());
    if (!witness.isNull()) {
        m_workspace->setCurrentWitness(witness);
    }
    updateActions();
}

void Tracing::showInList()
{
    const QScopedValueRollback listing(m_isListing, true);
    const bool isOther = !m_wanted.isNull() && m_queue->view()->currentRecord() != m_wanted.uuid();
    if (isOther && !m_queue->view()->setCurrentRecord(m_wanted.uuid())) {
        m_queue->view()->selectionModel()->clear(); // it is shown, but not one of those that are listed
    }
    const int row = m_queue->view()->currentIndex().row();
    m_workspace->evidence()->setPosition(row + 1, m_queue->model()->rowCount());
}

void Tracing::step(int by)
{
    const int row = m_queue->view()->currentIndex().row();
    const QuoteGroupId next = m_queue->groupAt(row < 0 ? 0 : row + by);
    if (!next.isNull()) {
        open(next);
    }
}

// What has its verdict may leave the list, so the one after it is looked up before.
void Tracing::rememberNext(QuoteGroupId judged)
{
    const int row = m_queue->view()->currentIndex().row();
    const bool isListed = row >= 0 && m_queue->groupAt(row) == judged;
    m_next = isListed ? m_queue->groupAt(row + 1) : m_queue->groupAt(0);
    if (m_next.isNull() && isListed && row > 0) {
        m_next = m_queue->groupAt(row - 1);
    }
}

void Tracing::goOn()
{
    const QuoteGroupId next = std::exchange(m_next, {});
    if (!next.isNull() && next != m_wanted) {
        open(next);
    }
}

void Tracing::updateActions()
{
    const int row = m_queue->view()->currentIndex().row();
    const bool isShown = m_isActive && m_workspace->group() != nullptr;
    m_actions[Command::PreviousGroup]->setEnabled(isShown && row > 0);
    m_actions[Command::NextGroup]->setEnabled(isShown && row + 1 < m_queue->model()->rowCount());
    m_actions[Command::OpenWitness]->setEnabled(isShown && !m_workspace->currentWitness().isNull());
    m_actions[Command::SaveStemma]->setEnabled(isShown);
    m_actions[Command::ExportGroup]->setEnabled(isShown);
    m_judging->show();
    m_deciding->updateActions(isShown);
    m_judging->updateActions(isShown);
}

void Tracing::openSpan(QUuid span)
{
    if (m_workspace->group() && m_workspace->group()->witnessOf(span) >= 0) {
        m_ways.showSpan(SpanId(span));
    }
}

void Tracing::openPlace(QUuid witness, TextRange range)
{
    const int number = m_workspace->group() ? m_workspace->group()->witnessOf(witness) : -1;
    if (number >= 0) {
        const ProvenanceWitness &shown = m_workspace->group()->witnesses[size_t(number)];
        m_ways.showPlace(shown.article.id, shown.text.toCodePoints(range));
    }
}

void Tracing::savePicture()
{
    const auto group = m_workspace->group();
    if (!group) {
        return;
    }
    const QString title
        = Wording::shortened(group->witnesses[size_t(group->base)].words.text().simplified(), 80);
    const QString path
        = askForExportFile(m_dialogs, m_settings, m_workspace->window(),
                           {.title = tr("Save Tree as Picture"),
                            .project = m_project->path(),
                            .name = tr("Tree") + u".svg"_s,
                            .filter = tr("Pictures that scale (*.svg);;Pictures in pixels (*.png)")});
    if (path.isEmpty()) {
        return;
    }
    const StemmaPicture picture(m_workspace->tree()->graph(), m_workspace->font(),
                                m_workspace->layoutDirection());
    if (const auto saved = picture.save(path, title); !saved) {
        Q_EMIT failed(saved.error());
        return;
    }
    m_notices->inform(tr("The tree was written to “%1”.").arg(QFileInfo(path).fileName()));
}

void Tracing::showTreeMenu(QPoint place)
{
    auto *menu = new QMenu(m_workspace);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    menu->addActions(m_deciding->actionsOfTree());
    menu->addSeparator();
    menu->addAction(m_actions[Command::OpenWitness]);
    menu->addAction(m_actions[Command::SaveStemma]);
    menu->addAction(m_actions[Command::ExportGroup]);
    menu->popup(place);
}

QByteArray Tracing::saveState() const
{
    return m_wanted.uuid().toByteArray(QUuid::WithoutBraces) + ' ' + m_queue->saveState() + '\n'
        + m_workspace->saveState();
}

void Tracing::restoreState(const QByteArray &state)
{
    const qsizetype end = state.indexOf('\n');
    if (end > 0) {
        const QList<QByteArray> head = state.first(end).split(' ');
        m_wanted = QuoteGroupId(QUuid::fromString(QLatin1StringView(head.first())));
        m_queue->restoreState(head.value(1));
        m_workspace->restoreState(state.sliced(end + 1));
    }
}

} // namespace Stemma
