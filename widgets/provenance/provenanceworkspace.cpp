// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/provenance/provenanceworkspace.h"

#include "models/items/listmodel.h"
#include "widgets/panels/support/emptystate.h"
#include "widgets/panels/support/listpanel.h"
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
#include <QPointer>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

// So wide a part is where others stand beside it; alone it may be narrower.
constexpr int kQueueLetters = 22;
constexpr int kTreeLetters = 50;
constexpr int kEvidenceLetters = 36;

} // namespace

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
    , m_tabs(new QTabBar(this))
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
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tabs);
    layout->addWidget(m_across, 1);
    makeTabs();
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

void ProvenanceWorkspace::makeTabs()
{
    m_tabs->setObjectName("provenanceTabs"_L1);
    m_tabs->setAccessibleName(tr("Parts of Provenance"));
    m_tabs->setDocumentMode(true);
    m_tabs->setUsesScrollButtons(false); // they elide, and keep nothing wide
    m_tabs->setElideMode(Qt::ElideRight);
    for ([[maybe_unused]] const Page page : {QuotesPage, TreePage, EvidencePage}) {
        m_tabs->addTab(QString());
    }
    nameTabs();
    m_tabs->setCurrentIndex(TreePage);
    m_tabs->hide();
    connect(m_tabs, &QTabBar::currentChanged, this, &ProvenanceWorkspace::showPage);
}

void ProvenanceWorkspace::nameTabs()
{
    //: tab: the list of linked quotes
    m_tabs->setTabText(QuotesPage, tr("Quotes"));
    const bool isAlone = m_arrangement == Arrangement::One;
    //: tab: the tree of who has the words from whom, with the collation below it
    m_tabs->setTabText(TreePage, isAlone ? tr("Tree") : tr("Tree and Evidence"));
    //: tab: what the place of a witness in the tree rests on, and the verdict on it
    m_tabs->setTabText(EvidencePage, tr("Evidence"));
    m_tabs->setTabVisible(EvidencePage, isAlone && m_group != nullptr);
}

void ProvenanceWorkspace::setQueue(ListPanel *queue)
{
    m_queue = queue;
    m_across->insertWidget(0, queue);
    // All three give way to a window that becomes narrower, the middle most.
    m_across->setStretchFactor(0, 1);
    m_across->setStretchFactor(1, 4);
    m_across->setStretchFactor(2, 1);
    const int letter = fontMetrics().averageCharWidth();
    m_across->setSizes({letter * 32, letter * 88, letter * 52});
    m_widths = m_across->saveState();
    connect(m_across, &QSplitter::splitterMoved, this, [this] {
        if (m_arrangement == Arrangement::All) {
            m_widths = m_across->saveState();
        }
    });
    arrange();
}

ProvenanceWorkspace::Arrangement ProvenanceWorkspace::fitting() const
{
    const int letter = fontMetrics().averageCharWidth();
    const auto least = [letter](const QWidget *part, int letters) {
        return std::max(part->minimumSizeHint().width(), letter * letters);
    };
    const int pair
        = least(m_stack, kTreeLetters) + m_across->handleWidth() + least(m_evidence, kEvidenceLetters);
    if (m_queue == nullptr || width() >= pair + m_across->handleWidth() + least(m_queue, kQueueLetters)) {
        return Arrangement::All;
    }
    return width() >= pair ? Arrangement::TreeWithEvidence : Arrangement::One;
}

void ProvenanceWorkspace::arrange()
{
    const Arrangement now = fitting();
    if (now != m_arrangement) {
        const QWidget *focus = QApplication::focusWidget();
        const bool wasAll = m_arrangement == Arrangement::All;
        m_arrangement = now;
        nameTabs();
        if (focus != nullptr && m_across->isAncestorOf(focus)) {
            m_tabs->setCurrentIndex(pageOf(focus));
        } else if (wasAll) {
            m_tabs->setCurrentIndex(TreePage);
        }
        if (now == Arrangement::All) {
            m_across->restoreState(m_widths);
        }
    }
    const int letter = now == Arrangement::One ? 0 : fontMetrics().averageCharWidth();
    m_evidence->setMinimumWidth(letter * kEvidenceLetters);
    if (m_queue != nullptr) {
        m_queue->setMinimumWidth(letter * kQueueLetters);
    }
    nameTabs();
    showPage();
}

void ProvenanceWorkspace::showPage()
{
    const bool isAll = m_arrangement == Arrangement::All;
    const int page = m_tabs->currentIndex();
    const QPointer<QWidget> focus = QApplication::focusWidget();
    const bool hadFocus = focus != nullptr && m_across->isAncestorOf(focus);
    m_tabs->setVisible(!isAll);
    if (m_queue != nullptr) {
        m_queue->setVisible(isAll || page == QuotesPage);
        m_queue->list()->setActive(isVisible()); // what is opened next is read from it
    }
    m_stack->setVisible(isAll || page == TreePage);
    const bool hasEvidence = isAll || page == EvidencePage
        || (page == TreePage && m_arrangement == Arrangement::TreeWithEvidence);
    m_evidence->setVisible(hasEvidence && m_group != nullptr);
    if (hadFocus && focus != nullptr && !focus->isVisible()) {
        QWidget *first = page == QuotesPage ? m_queue : page == TreePage ? treeOrEmpty() : m_evidence;
        first->setFocus(Qt::OtherFocusReason);
    }
}

ProvenanceWorkspace::Page ProvenanceWorkspace::pageOf(const QWidget *target) const
{
    const auto isIn = [target](const QWidget *part) {
        return part != nullptr && (part == target || part->isAncestorOf(target));
    };
    return isIn(m_queue)                                        ? QuotesPage
        : isIn(m_evidence) && m_arrangement == Arrangement::One ? EvidencePage
                                                                : TreePage;
}

void ProvenanceWorkspace::reveal(const QWidget *target)
{
    m_tabs->setCurrentIndex(pageOf(target));
}

QWidget *ProvenanceWorkspace::treeOrEmpty() const
{
    return m_group ? static_cast<QWidget *>(m_tree) : m_empty;
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
    arrange();
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
    reveal(m_tree);
    treeOrEmpty()->setFocus(Qt::ShortcutFocusReason);
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
        if (parts[next] != nullptr && (parts[next] == m_queue || m_group)) {
            reveal(parts[next]);
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
    if (m_queue != nullptr) {
        reveal(m_queue);
        m_queue->setFocus(Qt::ShortcutFocusReason);
    } else {
        focusTree();
    }
}

QByteArray ProvenanceWorkspace::saveState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    const QByteArray across = m_arrangement == Arrangement::All ? m_across->saveState() : m_widths;
    stream << qint32(1) << across << m_middle->saveState() << m_collation->saveState();
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
        m_widths = across;
        m_across->restoreState(across);
        m_middle->restoreState(middle);
        m_collation->restoreState(collation);
    }
}

void ProvenanceWorkspace::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ProvenanceWorkspace::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    arrange();
}

void ProvenanceWorkspace::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (m_queue != nullptr) {
        m_queue->list()->setActive(false);
    }
}

void ProvenanceWorkspace::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        arrange();
    }
}

} // namespace Stemma
