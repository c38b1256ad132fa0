// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/project/provenance/groupprovenance.h"
#include "widgets/provenance/groupview.h"

#include <QWidget>

#include <memory>

class QAction;
class QLabel;
class QSplitter;
class QStackedWidget;
class QTabBar;

namespace Stemma {

class CollationPanel;
class EmptyState;
class EvidencePanel;
class ListPanel;
class StemmaTree;

/// One group at a glance: the stemma above, the collation below, the evidence at the end of the line, and at
/// its start room for the list of groups. Where they have no room beside one another, tabs bring each to
/// sight. One witness is current in all of them. Shows values and asks for changes; it makes none. GUI
/// thread.
class ProvenanceWorkspace : public QWidget {
    Q_OBJECT

public:
    explicit ProvenanceWorkspace(QWidget *parent = nullptr);

    /// The list of groups, which is given to this widget and reads as long as that can be seen.
    void setQueue(ListPanel *queue);
    /// Shown over the tree.
    void setTreeActions(const QList<QAction *> &actions);

    /// A menu over the tree.
    void addTreeMenu(const QString &text, const QString &toolTip, const QList<QAction *> &actions);

    /// Null: none. Keeps the current witness where it can.
    void setGroup(std::shared_ptr<const GroupProvenance> group);

    [[nodiscard]] const std::shared_ptr<const GroupProvenance> &group() const { return m_group; }

    /// The collation as it is shown; null without a group.
    [[nodiscard]] const std::shared_ptr<const Collation> &shownCollation() const { return m_shown; }

    /// What is said while there is no group.
    void setEmptyTexts(const QString &heading, const QString &sentence, const QString &button = {});

    /// Null: none. Tells nobody.
    void setCurrentWitness(QUuid id);

    /// As if a person chose it.
    void chooseWitness(QUuid id) { choose(id); }

    /// A span; null where a source outside is current.
    [[nodiscard]] QUuid currentWitness() const;

    void setEditable(bool isEditable);

    [[nodiscard]] StemmaTree *tree() const { return m_tree; }

    [[nodiscard]] CollationPanel *collation() const { return m_collation; }

    [[nodiscard]] EvidencePanel *evidence() const { return m_evidence; }

    /// The next of queue, tree, collation and evidence; false after the last one.
    bool focusNextPart();
    void focusFirstPart();
    void focusTree();
    /// Brings the part with @p target in it to sight, where only some have room.
    void reveal(const QWidget *target);

    [[nodiscard]] QByteArray saveState() const;
    void restoreState(const QByteArray &state);

Q_SIGNALS:
    void witnessChanged(QUuid id);
    /// Its text is to be seen.
    void witnessActivated(QUuid id);
    void placeRequested(QUuid witness, Stemma::TextRange range);
    void emptyButtonClicked();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    /// Which parts stand beside one another; the others are behind tabs.
    enum class Arrangement { All, TreeWithEvidence, One };

    enum Page { QuotesPage, TreePage, EvidencePage };

    void makeParts();
    void makeTabs();
    [[nodiscard]] QWidget *treeOrEmpty() const;
    [[nodiscard]] Arrangement fitting() const;
    void arrange();
    void showPage();
    void nameTabs();
    [[nodiscard]] Page pageOf(const QWidget *target) const;
    void choose(QUuid id);
    void showCollation();
    void updateHead();

    std::shared_ptr<const GroupProvenance> m_group;
    std::shared_ptr<const Collation> m_shown; ///< what the collation shows
    KeptCollation m_kept;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QSplitter *m_across;
    QSplitter *m_middle;
    QLabel *m_title;
    QLabel *m_hint;
    QWidget *m_treeBar;
    StemmaTree *m_tree;
    CollationPanel *m_collation;
    EvidencePanel *m_evidence;
    ListPanel *m_queue = nullptr;
    QTabBar *m_tabs; ///< in a narrow window
    Arrangement m_arrangement = Arrangement::All;
    QByteArray m_widths; ///< of the parts, as a person chose them
};

} // namespace Stemma
