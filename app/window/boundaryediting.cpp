// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/boundaryediting.h"

#include "app/window/noticebar.h"
#include "widgets/comparison/comparisonview.h"
#include "widgets/reader/articleview.h"

#include <QAction>

namespace Stemma {

BoundaryEditing::BoundaryEditing(const Actions &actions, ComparisonView *comparison, NoticeBar *notices,
                                 QObject *parent)
    : QObject(parent)
    , m_actions(actions)
    , m_comparison(comparison)
    , m_notices(notices)
{
    using Command = Actions::Command;
    connect(m_actions[Command::MoveStart], &QAction::triggered, this, [this] { choose(SpanEdge::Start); });
    connect(m_actions[Command::MoveEnd], &QAction::triggered, this, [this] { choose(SpanEdge::End); });
    connect(m_comparison, &ComparisonView::rangesRequested, this, &BoundaryEditing::setRanges);
    updateActions();
}

void BoundaryEditing::setProject(Project *project)
{
    m_project = project;
    updateActions();
}

void BoundaryEditing::updateActions()
{
    using Command = Actions::Command;
    const bool canEdit
        = m_project != nullptr && !m_project->isReadOnly() && m_comparison->readingView() != nullptr;
    m_actions[Command::MoveStart]->setEnabled(canEdit); // it says itself what it lacks
    m_actions[Command::MoveEnd]->setEnabled(canEdit);
}

void BoundaryEditing::choose(SpanEdge edge)
{
    ArticleView *view = m_comparison->readingView();
    if (view == nullptr) {
        return;
    }
    if (view->activeSpan().isNull()) {
        m_notices->inform(
            m_actions.withKeys(tr("To move an end, make an annotation active first: click it, or press "
                                  "{annotate.next} and {annotate.previous}.")));
        return;
    }
    view->chooseEdge(edge);
}

void BoundaryEditing::setRanges(SpanId span, const TextRanges &ranges, QUuid gesture)
{
    const ArticleView *view = m_comparison->activeView();
    if (m_project == nullptr || view == nullptr) {
        return;
    }
    const auto result = m_project->setSpanRanges(span, view->text().toCodePoints(ranges), gesture);
    if (!result) {
        Q_EMIT failed(result.error());
    }
}

} // namespace Stemma
