// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/claims/claimsdesk.h"

#include "widgets/claims/claimspanel.h"
#include "widgets/claims/contradictionspanel.h"
#include "widgets/panels/support/recordview.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QSplitter>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

constexpr int kMatrixShare = 640; ///< of a thousand

} // namespace

ClaimsDesk::ClaimsDesk(QWidget *parent)
    : QWidget(parent)
    , m_splitter(new QSplitter(this))
    , m_matrix(new ClaimsPanel(m_splitter))
    , m_contradictions(new ContradictionsPanel(m_splitter))
{
    setObjectName("claimsDesk"_L1);
    m_splitter->addWidget(m_matrix);
    m_splitter->addWidget(m_contradictions);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({kMatrixShare, 1000 - kMatrixShare});
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
}

void ClaimsDesk::setProject(Project *project)
{
    m_matrix->setProject(project);
    m_contradictions->setProject(project);
}

void ClaimsDesk::focusMatrix()
{
    RecordView *view = m_matrix->view();
    if (!view->isVisible()) {
        m_matrix->filterField()->setFocus(Qt::ShortcutFocusReason);
        return;
    }
    if (!view->currentIndex().isValid()) {
        view->setCurrentIndex(view->model()->index(0, 0));
    }
    view->setFocus(Qt::ShortcutFocusReason);
}

QByteArray ClaimsDesk::saveState() const
{
    return m_splitter->saveState();
}

void ClaimsDesk::restoreState(const QByteArray &state)
{
    m_splitter->restoreState(state);
}

} // namespace Stemma
