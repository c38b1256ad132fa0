// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/window/actions.h"
#include "models/project/suggesting/nearsearch.h"

#include <QElapsedTimer>
#include <QTimer>

#include <functional>

namespace Stemma {

class ComparisonView;
class NearPanel;
class NoticeBar;

/// "Have we seen this before?": lists what says nearly the same as the words that are selected or typed, as
/// they are selected or typed, and opens and links what is found. Asks nothing while the list is out of
/// sight. GUI thread; made and owned by the window.
class Recalling : public QObject {
    Q_OBJECT

public:
    /// Asked of the window: selects a place, in a further pane with @p beside; false: it could not be opened,
    /// and it was said why.
    using ShowPlace = std::function<bool(ArticleId article, CodePointRange place, bool beside)>;

    /// All outlive it.
    Recalling(const Actions &actions, ComparisonView *comparison, NearPanel *panel, NoticeBar *notices,
              ShowPlace showPlace, QObject *parent);
    ~Recalling() override;

    /// Null: no project. Stops and waits for background work.
    void setProject(Project *project);

    /// Enables what can be done now.
    void updateActions();

    [[nodiscard]] const NearSearch &search() const { return m_search; }

    /// What is selected in the active pane, or the annotation that is active there; without words: nothing.
    [[nodiscard]] NearQuestion selected() const;

    /// The list is about @p question, which somebody else answers with hold(). What was typed before is
    /// forgotten; another selection does not change what the list is about until it is answered, words do.
    void await(const NearQuestion &question);

    /// Lists @p matches, which somebody else found for @p question, until something else is asked. False, and
    /// nothing done, when a person asked something else since await().
    bool hold(const NearQuestion &question, const std::vector<NearMatch> &matches);

    /// There will be no answer: the list is about what is selected again.
    void giveUp(const NearQuestion &question);

    /// Whether what somebody else finds for @p question is, or will be, listed.
    [[nodiscard]] bool isAbout(const NearQuestion &question) const;

Q_SIGNALS:
    void failed(const Stemma::Error &error);
    /// Something was done that can be undone; a whole sentence.
    void announced(const QString &text);
    /// The list shall come into sight.
    void panelRequested();

private:
    /// Who answers what is asked.
    enum class Answerer { We, Awaited, Somebody };

    /// Asks now, or when a frame has passed since the last time.
    void askSoon();
    void ask();
    void askAboutSelection();
    void onSearchChanged();
    void begin();
    void open(int row, bool beside);
    void link();
    void leave();

    const Actions &m_actions;
    ComparisonView *m_comparison;
    NearPanel *m_panel;
    NoticeBar *m_notices;
    ShowPlace m_showPlace;
    Project *m_project = nullptr;
    NearSearch m_search;
    NearQuestion m_asked;
    QTimer m_askTimer;
    QElapsedTimer m_sinceAsked;
    ArticleId m_shown; ///< what was opened from the list last
    Answerer m_answerer = Answerer::We;
    bool m_isShowing = false; ///< the text follows the list now, not the list the text
};

} // namespace Stemma
