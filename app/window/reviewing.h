// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/window/actions.h"
#include "models/project/project.h"

#include <QObject>

namespace Stemma {

class ArticleView;
class ComparisonView;
class NoticeBar;
class ReaderProposals;
class Suggesting;
struct PlacedProposal;

/// Going from one undecided thing of the active pane's article to the next, and deciding on suggested
/// annotations and on what the machine proposes (the one at the caret): what is decided makes way for the
/// next one at once. GUI thread; made and owned by the window.
class Reviewing : public QObject {
    Q_OBJECT

public:
    Reviewing(const Actions &actions, ComparisonView *comparison, NoticeBar *notices,
              ReaderProposals *proposals, Suggesting *suggesting, QObject *parent);

    /// Null: no project; every command is disabled.
    void setProject(Project *project);

    /// Enables what can be done now; called when active span or pane change.
    void updateActions();

Q_SIGNALS:
    /// An edit was refused; it changed nothing.
    void failed(const Stemma::Error &error);

private:
    /// An annotation or a proposal.
    struct Undecided {
        qsizetype start = 0;
        SpanId span; ///< null: the proposal that starts there
        TextRange hull;
        SuggestionId proposal = {};
    };

    /// Goes on from the active annotation or the caret, and round at the end.
    void go(SpanTrait trait, bool isForward, bool isSkip = false);
    /// The nearest one with @p trait that lies beyond @p position (or at it, beyond span @p from in order),
    /// proposals being suggestions: names with @p isName, else quotes.
    [[nodiscard]] std::optional<Undecided> nearest(SpanTrait trait, bool isForward, qsizetype position,
                                                   SpanId from, bool isName) const;
    [[nodiscard]] bool walksNames(const PlacedProposal *from, bool isSkip) const;
    void show(const Undecided &found);
    void decide(SpanStatus status);
    /// Shows the suggestion after @p position (or @p from, which may be gone by now), names after a name and
    /// quotes after a quote as long as there are any, or lets go of @p from.
    void goOn(ArticleView *view, SpanId from, qsizetype position, bool isName);
    /// Null unless it is one that is not decided.
    [[nodiscard]] const PlacedSpan *activeSuggestion() const;

    const Actions &m_actions;
    ComparisonView *m_comparison;
    NoticeBar *m_notices;
    ReaderProposals *m_proposals;
    Suggesting *m_suggesting;
    Project *m_project = nullptr;
};

} // namespace Stemma
