// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/window/actions.h"
#include "models/project/project.h"

#include <QObject>
#include <QSet>

#include <functional>

class QTabWidget;

namespace Stemma {

class ComparisonView;
class LinksPanel;
class NoticeBar;
class PeekPopup;

/// What the commands for panes side by side do: swap them, scroll them together, open what shares most with
/// an article, peek at all witnesses, list the links. GUI thread; made and owned by the window.
class Comparing : public QObject {
    Q_OBJECT

public:
    /// Adds the list of links to @p drawer.
    Comparing(const Actions &actions, ComparisonView *comparison, NoticeBar *notices, QTabWidget *drawer,
              QObject *parent);

    /// Null: no project; every command is disabled.
    void setProject(Project *project);

    /// Enables what can be done now; called when selection, active span or pane change.
    void updateActions();

    /// What L would link the active quote with; empty: nothing, or quotes that the person chose.
    [[nodiscard]] QString candidateText() const;

    [[nodiscard]] LinksPanel *links() const { return m_links; }

    [[nodiscard]] PeekPopup *peek() const { return m_peek; }

Q_SIGNALS:
    /// What can be linked changed, the commands and the status bar should follow.
    void changed();
    /// A witness should be shown in its article, beside the active pane.
    void witnessRequested(Stemma::SpanId witness);
    void failed(const Stemma::Error &error);

private:
    void openSharing();
    void showLinks();
    void peekOrSay();
    void showPaneMenu(QPoint place);
    /// The pane beside the active one, made if need be.
    [[nodiscard]] int paneBeside();
    [[nodiscard]] QString nameOf(const Article &article) const;

    const Actions &m_actions;
    ComparisonView *m_comparison;
    NoticeBar *m_notices;
    QTabWidget *m_drawer;
    LinksPanel *m_links;
    PeekPopup *m_peek;
    Project *m_project = nullptr;
    ArticleId m_sharingWith; ///< whose sharing articles are opened one after the other
    QSet<ArticleId> m_opened; ///< those that were
};

} // namespace Stemma
