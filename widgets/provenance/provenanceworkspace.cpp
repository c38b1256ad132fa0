// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/provenance/provenanceworkspace.h"

#include "widgets/panels/support/emptystate.h"
#include "widgets/panels/support/mutedlabel.h"
#include "widgets/provenance/evidencepanel.h"
#include "widgets/provenance/groupview.h"
#include "widgets/provenance/table/collationpanel.h"
#include "widgets/provenance/tree/stemmatree.h"
#include "widgets/support/elidedlabel.h"
#include "widgets/support/wording.h"

#include <QAction>
#include <QApplication>
#include <QDataStream>
#include <QHBoxLayout>
#include <QIODevice>
#include <QLabel>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Stemma {

ProvenanceWorkspace::ProvenanceWorkspace(QWidget *parent)
    : QWidget(parent)
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(m_stack))
    , m_across(new QSplitter(Qt::Horizontal, this))
    , m_middle(new QSplitter(Qt::Vertical, m_across))
    , m_title(new ElidedLabel(this))
    , m_hint(new MutedLabel(this))
    , m_treeBar(new QWidget(this))
    , m_tree(new StemmaTree(m_middle))
    , m_collation(new CollationPanel(m_middle))
    , m_evidence(new EvidencePanel(m_across))
{
    setObjectName("provenanceWorkspace"_L1);
    m_empty->setObjectName("provenanceEmpty"_L1);
    makeParts();
    m_collation->setEditable(false);
    connect(m_tree, &StemmaTree::currentChanged, this, &ProvenanceWorkspace::choose);
    connect(m_tree, &StemmaTree::activated, this, &ProvenanceWorkspace::witnessActivated);
    connect(m_tree, &StemmaTree::hintChanged, this, [this](const QString &hint) {
        m_hint->setText(hint);
        m_hint->setVisible(!hint.isEmpty());
    });
    connect(m_collation, &CollationPanel::witnessChanged, this, &ProvenanceWorkspace::choose);
    connect(m_collation, &CollationPanel::activated, this, &ProvenanceWorkspace::witnessActivated);
    connect(m_collation, &CollationPanel::ignoredChanged, this, &ProvenanceWorkspace::showCollation);
    connect(m_evidence, &EvidencePanel::witnessChanged, this, &ProvenanceWorkspace::choose);
    connect(m_evidence, &EvidencePanel::placeRequested, this, &ProvenanceWorkspace::placeRequested);
    connect(m_empty, &EmptyState::buttonClicked, this, &ProvenanceWorkspace::emptyButtonClicked);
}

void ProvenanceWorkspace::makeParts()
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_across);
    auto *above = new QWidget(m_middle);
    auto *column = new QVBoxLayout(above);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *bar = new QHBoxLayout(m_treeBar);
    bar->setContentsMargins(12, 3, 6, 3);
    bar->addWidget(m_title, 1);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_hint->setContentsMargins(12, 0, 12, 4);
    m_hint->setWordWrap(true);
    m_hint->hide();
    column->addWidget(m_treeBar);
    column->addWidget(m_hint);
    column->addWidget(m_tree, 1);
    m_middle->addWidget(above);
    m_middle->addWidget(m_collation);
    m_middle->setStretchFactor(0, 3);
    m_middle->setStretchFactor(1, 2);
    m_middle->setChildrenCollapsible(false);
    m_stack->addWidget(m_middle);
    m_stack->addWidget(m_empty);
    m_across->addWidget(m_stack);
    m_across->addWidget(m_evidence);
    m_across->setStretchFactor(0, 1);
    m_across->setStretchFactor(1, 0);
    m_across->setChildrenCollapsible(false);
    m_stack->setCurrentWidget(m_empty);
    const int letter = fontMetrics().averageCharWidth();
    m_across->setSizes({letter * 110, letter * 46});
    m_evidence->hide();
}

void ProvenanceWorkspace::setQueue(QWidget *queue)
{
    m_queue = queue;
    m_across->insertWidget(0, queue);
    // In a narrow window all three give way, the middle most.
    m_across->setStretchFactor(0, 1);
    m_across->setStretchFactor(1, 4);
    m_across->setStretchFactor(2, 1);
    const int letter = fontMetrics().averageCharWidth();
    m_across->setSizes({letter * 32, letter * 88, letter * 52});
}

void ProvenanceWorkspace::setTreeActions(const QList<QAction *> &actions)
{
    for (QAction *action : actions) {
        auto *button = new QToolButton(m_treeBar);
        button->setDefaultAction(action);
        button->setToolButtonStyle(action->icon().isNull() ? Qt::ToolButtonTextOnly : Qt::ToolButtonIconOnly);
        button->setAutoRaise(true);
        m_treeBar->layout()->addWidget(button);
    }
}

void ProvenanceWorkspace::addTreeMenu(const QString &text, const QString &toolTip,
                                      const QList<QAction *> &actions)
{
    auto *menu = new QMenu(m_treeBar);
    menu->setToolTipsVisible(true);
    menu->addActions(actions);
    auto *button = new QToolButton(m_treeBar);
    button->setText(text);
    button->setToolTip(toolTip);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setAutoRaise(true);
    button->setMenu(menu);
    m_treeBar->layout()->addWidget(button);
}

void ProvenanceWorkspace::setEmptyTexts(const QString &heading, const QString &sentence,
                                        const QString &button)
{
    m_empty->setTexts(heading, sentence, button);
}

void ProvenanceWorkspace::setGroup(std::shared_ptr<const GroupProvenance> group)
{
    const bool isOther = !group || !m_group || group->group.id != m_group->group.id;
    const QUuid kept = isOther ? QUuid() : m_tree->current();
    m_group = std::move(group);
    m_stack->setCurrentWidget(m_group ? static_cast<QWidget *>(m_middle) : m_empty);
    m_evidence->setVisible(m_group != nullptr);
    if (!m_group) {
        m_shown.reset();
        m_kept = {};
        m_tree->setGraph({});
        m_collation->setSheet({});
        m_evidence->setGroup(nullptr, nullptr);
        return;
    }
    const std::shared_ptr<const GroupProvenance> shown = m_group;
    m_tree->setRefusal([shown](QUuid from, QUuid to) { return refusalSentence(*shown, from, to); });
    m_tree->setGraph(stemmaGraphOf(*m_group));
    showCollation();
    updateHead();
    const bool isKept = m_tree->graph().nodeOf(kept) >= 0;
    const int first = m_group->witnesses.empty() ? -1 : m_group->base;
    setCurrentWitness(isKept           ? kept
                          : first >= 0 ? m_group->witnesses[size_t(first)].span.id.uuid()
                                       : QUuid());
}

void ProvenanceWorkspace::showCollation()
{
    if (!m_group) {
        return;
    }
    const CollationSheet sheet = collationSheetOf(*m_group, m_collation->ignored(), m_kept);
    m_shown = sheet.collation;
    m_collation->setSheet(sheet);
    m_evidence->setGroup(m_group, m_shown);
}

void ProvenanceWorkspace::updateHead()
{
    const ProvenanceWitness &base = m_group->witnesses[size_t(m_group->base)];
    const QString words = base.words.text().simplified();
    //: title over the tree: the words, then who said them
    const QString title
        = m_group->speaker.isEmpty() ? u"“%1”"_s.arg(words) : tr("%2: “%1”").arg(words, m_group->speaker);
    m_title->setText(Wording::shortened(title, 140));
    m_title->setToolTip(u"<p>%1</p>"_s.arg(Wording::shortened(title, 1000).toHtmlEscaped()));
    m_tree->setAccessibleName(tr("Stemma of %1").arg(Wording::shortened(title)));
}

void ProvenanceWorkspace::setCurrentWitness(QUuid id)
{
    m_tree->setCurrent(id);
    m_collation->setCurrentWitness(id);
    m_evidence->setWitness(id);
}

void ProvenanceWorkspace::choose(QUuid id)
{
    setCurrentWitness(id);
    Q_EMIT witnessChanged(id);
}

QUuid ProvenanceWorkspace::currentWitness() const
{
    const QUuid id = m_tree->current();
    return m_group && m_group->witnessOf(id) >= 0 ? id : QUuid();
}

void ProvenanceWorkspace::setEditable(bool isEditable)
{
    m_tree->setEditable(isEditable);
    m_collation->setEditable(isEditable);
}

void ProvenanceWorkspace::focusTree()
{
    if (m_group) {
        m_tree->setFocus(Qt::ShortcutFocusReason);
    } else {
        m_empty->setFocus(Qt::ShortcutFocusReason);
    }
}

bool ProvenanceWorkspace::focusNextPart()
{
    const QWidget *focus = QApplication::focusWidget();
    const QList<QWidget *> parts{m_queue, m_tree, m_collation, m_evidence};
    qsizetype at = -1;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (parts[i] != nullptr && focus != nullptr && (parts[i] == focus || parts[i]->isAncestorOf(focus))) {
            at = i;
        }
    }
    for (qsizetype next = at + 1; next < parts.size(); ++next) {
        if (parts[next] != nullptr && parts[next]->isVisible()) {
            if (parts[next] == m_collation) {
                m_collation->focusView();
            } else {
                parts[next]->setFocus(Qt::ShortcutFocusReason);
            }
            return true;
        }
    }
    return false;
}

void ProvenanceWorkspace::focusFirstPart()
{
    if (m_queue != nullptr && m_queue->isVisible()) {
        m_queue->setFocus(Qt::ShortcutFocusReason);
    } else {
        focusTree();
    }
}

QByteArray ProvenanceWorkspace::saveState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream << qint32(1) << m_across->saveState() << m_middle->saveState() << m_collation->saveState();
    return state;
}

void ProvenanceWorkspace::restoreState(const QByteArray &state)
{
    QDataStream stream(state);
    qint32 version = 0;
    QByteArray across;
    QByteArray middle;
    QByteArray collation;
    stream >> version >> across >> middle >> collation;
    if (stream.status() == QDataStream::Ok && version == 1) {
        m_across->restoreState(across);
        m_middle->restoreState(middle);
        m_collation->restoreState(collation);
    }
}

} // namespace Stemma
