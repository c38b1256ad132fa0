// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/tracing.h"

#include "app/settings.h"
#include "app/window/noticebar.h"
#include "widgets/dialogs/dialogs.h"
#include "widgets/panels/groupspanel.h"
#include "widgets/panels/support/recordview.h"
#include "widgets/provenance/evidencepanel.h"
#include "widgets/provenance/provenanceworkspace.h"
#include "widgets/provenance/table/collationpanel.h"
#include "widgets/provenance/tree/stemmapicture.h"
#include "widgets/provenance/tree/stemmatree.h"
#include "widgets/support/wording.h"

#include <QAction>
#include <QFileInfo>
#include <QHeaderView>
#include <QMenu>
#include <QScopedValueRollback>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Stemma {

using Command = Actions::Command;

Tracing::Tracing(const Actions &actions, Settings &settings, Dialogs &dialogs, ProvenanceWorkspace *workspace,
                 NoticeBar *notices, Ways ways, QObject *parent)
    : QObject(parent)
    , m_actions(actions)
    , m_settings(settings)
    , m_dialogs(dialogs)
    , m_workspace(workspace)
    , m_notices(notices)
    , m_ways(std::move(ways))
    , m_queue(new GroupsPanel(workspace))
{
    m_queue->setObjectName("provenanceQueue"_L1);
    wireWorkspace();
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
    for (int column = 0; column < GroupsModel::ColumnCount; ++column) {
        const bool isShown = column == GroupsModel::TextColumn || column == GroupsModel::MembersColumn;
        m_queue->view()->setColumnHidden(column, !isShown);
    }
    m_queue->view()->horizontalHeader()->setSectionResizeMode(GroupsModel::TextColumn, QHeaderView::Stretch);
    m_workspace->setQueue(m_queue);
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
    m_workspace->setEditable(false);
    connect(m_workspace->tree(), &StemmaTree::menuRequested, this, &Tracing::showTreeMenu);
    connect(m_queue, &ListPanel::failed, this, &Tracing::failed);
    connect(m_queue, &ListPanel::noted, this, [this](const QString &text) { m_notices->inform(text); });
    connect(m_queue, &GroupsPanel::spanActivated, this, [this] { m_workspace->focusTree(); });
    connect(m_queue, &GroupsPanel::spanOpenBesideRequested, this,
            [this](SpanId span) { m_ways.showSpan(span); });
    connect(m_queue->model(), &ListModel::refreshed, this, &Tracing::onListed);
    connect(m_queue->view()->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        const QUuid record = m_queue->view()->currentRecord();
        if (!m_isListing && m_isActive && !record.isNull()) {
            open(QuoteGroupId(record));
        }
    });
}

void Tracing::setProject(Project *project)
{
    m_reader.reset();
    m_project = project;
    m_wanted = {};
    m_wantedWitness = {};
    m_workspace->setGroup(nullptr);
    m_queue->setProject(project);
    updateActions();
}

bool Tracing::makeReader()
{
    if (m_reader || m_project == nullptr) {
        return m_reader != nullptr;
    }
    if (!m_lexicons) {
        auto read = ProvenanceLexicons::read(u":/stemma"_s);
        if (!read) {
            Q_EMIT failed(read.error());
            return false;
        }
        m_lexicons = std::make_shared<const ProvenanceLexicons>(std::move(*read));
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
}

// Without a group to show it is the first of the list.
void Tracing::onListed()
{
    if (!m_isActive) {
        return;
    }
    if (m_wanted.isNull() && m_queue->model()->rowCount() > 0) {
        open(QuoteGroupId(m_queue->model()->index(0, 0).data(ListModel::IdRole).toUuid()));
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
    if (!m_wanted.isNull() && m_queue->view()->currentRecord() != m_wanted.uuid()) {
        m_queue->view()->setCurrentRecord(m_wanted.uuid());
    }
    const int row = m_queue->view()->currentIndex().row();
    m_workspace->evidence()->setPosition(row + 1, m_queue->model()->rowCount());
}

void Tracing::step(int by)
{
    const QModelIndex current = m_queue->view()->currentIndex();
    const QModelIndex next = current.siblingAtRow(current.row() + by);
    if (next.isValid()) {
        m_queue->view()->setCurrentIndex(next);
    }
}

void Tracing::updateActions()
{
    const int row = m_queue->view()->currentIndex().row();
    const bool isShown = m_isActive && m_workspace->group() != nullptr;
    m_actions[Command::PreviousGroup]->setEnabled(isShown && row > 0);
    m_actions[Command::NextGroup]->setEnabled(isShown && row >= 0 && row + 1 < m_queue->model()->rowCount());
    m_actions[Command::OpenWitness]->setEnabled(isShown && !m_workspace->currentWitness().isNull());
    m_actions[Command::SaveStemma]->setEnabled(isShown);
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
    QString path = m_dialogs.saveFile(m_workspace->window(), tr("Save Tree as Picture"),
                                      m_settings.lastFolder() + u'/' + tr("Tree") + u".svg"_s,
                                      tr("Pictures that scale (*.svg);;Pictures in pixels (*.png)"));
    if (path.isEmpty()) {
        return;
    }
    if (QFileInfo(path).suffix().isEmpty()) {
        path += u".svg"_s;
    }
    m_settings.setLastFolder(QFileInfo(path).absolutePath());
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
    menu->addAction(m_actions[Command::OpenWitness]);
    menu->addAction(m_actions[Command::SaveStemma]);
    menu->popup(place);
}

QByteArray Tracing::saveState() const
{
    return m_wanted.uuid().toByteArray(QUuid::WithoutBraces) + '\n' + m_workspace->saveState();
}

void Tracing::restoreState(const QByteArray &state)
{
    const qsizetype end = state.indexOf('\n');
    if (end > 0) {
        m_wanted = QuoteGroupId(QUuid::fromString(QLatin1StringView(state.first(end))));
        m_workspace->restoreState(state.sliced(end + 1));
    }
}

} // namespace Stemma
