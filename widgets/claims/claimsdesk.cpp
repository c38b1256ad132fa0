// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/claims/claimsdesk.h"

#include "widgets/claims/claimspanel.h"
#include "widgets/claims/contradictionspanel.h"
#include "widgets/panels/support/recordview.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QSplitter>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

constexpr int kMatrixShare = 640; ///< of a thousand
constexpr int kRoomyLetters = 100; ///< so wide that both fit side by side
constexpr int kComfortableLines = 19;

} // namespace

ClaimsDesk::ClaimsDesk(QWidget *parent)
    : QWidget(parent)
    , m_splitter(new QSplitter(this))
    , m_matrix(new ClaimsPanel(m_splitter))
    , m_contradictions(new ContradictionsPanel(m_splitter))
    , m_toggle(new QToolButton(this))
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
    m_toggle->setObjectName("showContradictions"_L1);
    m_toggle->setText(tr("Contradictions"));
    m_toggle->setToolTip(tr("Show beside the matrix what is asserted and denied, and by whom"));
    m_toggle->setCheckable(true);
    m_toggle->setAutoRaise(true);
    m_matrix->addControl(m_toggle);
    connect(m_toggle, &QToolButton::clicked, this, [this](bool isWanted) {
        m_wish = isWanted;
        showContradictions();
    });
    showContradictions();
}

void ClaimsDesk::showContradictions()
{
    const bool isRoomy = width() >= fontMetrics().averageCharWidth() * kRoomyLetters;
    const bool isShown = m_wish.value_or(isRoomy);
    m_contradictions->setVisible(isShown);
    m_toggle->setChecked(isShown);
}

void ClaimsDesk::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showContradictions();
}

int ClaimsDesk::comfortableHeight() const
{
    return fontMetrics().height() * kComfortableLines;
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
    return (m_wish ? *m_wish ? "+" : "-" : "?") + m_splitter->saveState();
}

void ClaimsDesk::restoreState(const QByteArray &state)
{
    const QByteArray head = state.first(std::min<qsizetype>(1, state.size()));
    if (head == "+" || head == "-") {
        m_wish = head == "+";
    }
    m_splitter->restoreState(head == "+" || head == "-" || head == "?" ? state.sliced(1) : state);
    showContradictions();
}

} // namespace Stemma
