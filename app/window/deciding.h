// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/window/actions.h"
#include "models/project/provenance/reviewing.h"

#include <QObject>
#include <QPointer>

namespace Stemma {

class NoticeBar;
class Project;
class ProvenanceWorkspace;

/// What a person decides in the provenance workspace: who has the words from whom, and of what class a
/// variant is. Each is one edit, said in the line above the status bar and taken back there. GUI thread; made
/// and owned by Tracing.
class Deciding : public QObject {
    Q_OBJECT

public:
    /// All outlive it.
    Deciding(const Actions &actions, ProvenanceWorkspace *workspace, NoticeBar *notices, QObject *parent);

    /// Null: no project.
    void setProject(Project *project);

    /// Enables what can be decided now; @p isShown: a group is in sight.
    void updateActions(bool isShown);

    /// The decisions on edges and variants, for menus.
    [[nodiscard]] QList<QAction *> actionsOfTree() const;

Q_SIGNALS:
    void failed(const Stemma::Error &error);
    /// Something was done that can be undone; a whole sentence.
    void announced(const QString &text);

private:
    void wire();
    void followKeys();
    [[nodiscard]] const GroupProvenance *group() const;
    [[nodiscard]] const DerivationEdge *edgeOf(QUuid witness) const;
    [[nodiscard]] QString nameOf(QUuid node) const;
    [[nodiscard]] bool isDecided(QUuid witness) const;

    [[nodiscard]] QString plainTextOf(Actions::Command command) const;

    void confirm(QUuid from);
    void reject(QUuid from);
    void takeBack();
    void chooseSource();
    /// @p to: a node of the tree; null: the statement.
    void draw(QUuid from, QUuid to);
    void settle(QUuid from, const DerivationSource &to, const QString &name, DateInversions inversions);
    void goToUndecided(int by);
    void setClass(int place, QUuid witness, const VariationClasses &classes);
    /// Runs @p decide, and says @p done when it changed something.
    [[nodiscard]] bool make(const std::function<Result<void>()> &decide, const QString &done);

    const Actions &m_actions;
    ProvenanceWorkspace *m_workspace;
    NoticeBar *m_notices;
    QPointer<Project> m_project;
};

} // namespace Stemma
