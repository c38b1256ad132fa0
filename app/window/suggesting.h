// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/window/actions.h"
#include "models/project/suggesting/accepting.h"
#include "models/project/suggesting/suggester.h"

#include <functional>

class QTabWidget;

namespace Stemma {

class AcceptingMany;
class Dialogs;
class NoticeBar;
class ProgressLine;
class ReaderProposals;
class SuggestionsPanel;

/// What the machine suggests, in the window: keeps suggesting in the background, fills the queue and the
/// outlines, and makes what a person decides. What is decided makes way for the next one at once, in the
/// queue and in the text. GUI thread; made and owned by the window.
class Suggesting : public QObject {
    Q_OBJECT

public:
    /// What is asked of the window; false: an article could not be opened, and it was said why.
    struct Window {
        std::function<bool(ArticleId article)> open; ///< in the active pane
        /// Selects a place, in a further pane with @p beside.
        std::function<bool(ArticleId article, CodePointRange place, bool beside)> showPlace;
    };

    /// @p drawer has @p panel as a page.
    Suggesting(const Actions &actions, Dialogs &dialogs, SuggestionsPanel *panel, QTabWidget *drawer,
               ReaderProposals *reader, NoticeBar *notices, ProgressLine *progress, Window window,
               QObject *parent);
    ~Suggesting() override;

    /// Null: no project. Stops and waits for background work.
    void setProject(Project *project);

    /// Whether articles are looked through without being asked.
    void setAutomatic(bool isAutomatic) { m_suggester.setAutomatic(isAutomatic); }

    /// See Suggester::setEmbedder().
    void setEmbedder(const QString &command) { m_suggester.setEmbedder(command); }

    /// Called when pane or caret change.
    void updateActions(ArticleId reading);

    /// Makes the decision; false: it was refused, and nothing changed. A name that is nearly that of an
    /// entity is asked about in the queue unless @p choice says whose it is.
    bool decide(const Proposal &proposal, Decision decision, NameChoice choice = {});

Q_SIGNALS:
    void failed(const Stemma::Error &error);
    /// Something was done that can be undone; a whole sentence.
    void announced(const QString &text);
    /// Proposals came or went without an edit.
    void proposalsChanged();
    /// The queue should come into sight.
    void panelRequested();

private:
    void decideCurrent(Decision decision, NameChoice choice = {});
    void ask(const Proposal &proposal);
    void skip();
    void takeBack();
    void acceptMany();
    void showProgress();
    void showCount();
    void showInText(const Proposal &proposal);
    void followReader();

    const Actions &m_actions;
    SuggestionsPanel *m_panel;
    QTabWidget *m_drawer;
    ReaderProposals *m_reader;
    NoticeBar *m_notices;
    Window m_window;
    AcceptingMany *m_many;
    QPointer<Project> m_project;
    Suggester m_suggester;
    QTimer m_countTimer; ///< the number is read after what is on the way to the screen
    bool m_isShowing = false; ///< the text follows the queue now, not the queue the text
};

} // namespace Stemma
