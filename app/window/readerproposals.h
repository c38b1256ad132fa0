// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/project/project.h"

#include <QHash>
#include <QObject>

#include <vector>

namespace Stemma {

class ArticleView;
class ComparisonView;

/// A proposal with its places in an open text.
struct PlacedProposal {
    Proposal proposal;
    TextRanges ranges; ///< UTF-16, ascending

    [[nodiscard]] TextRange hull() const { return {ranges.first().start, ranges.last().end}; }
};

/// The open proposals in the texts that are read: outlined, and found by place. The one at the caret of the
/// active pane is current. They are no annotations: what edits spans never meets them. Reads the store when a
/// pane shows another article and after an edit that touches its quotes, never on the way from key to pixel.
/// GUI thread; made and owned by the window.
class ReaderProposals : public QObject {
    Q_OBJECT

public:
    ReaderProposals(ComparisonView *comparison, QObject *parent);

    /// Null: no project.
    void setProject(Project *project);
    /// Reads those of all open articles anew.
    void refresh();

    /// Null: none. Valid until the next event.
    [[nodiscard]] const PlacedProposal *current() const { return m_current; }

    /// The first one in the active pane that starts after @p position, the last one that starts before it;
    /// null: none.
    [[nodiscard]] const PlacedProposal *next(qsizetype position) const;
    [[nodiscard]] const PlacedProposal *previous(qsizetype position) const;

    /// Puts the caret before @p proposal in a pane that shows its article and brings it into sight; false
    /// when none does.
    bool show(const Proposal &proposal);

Q_SIGNALS:
    /// Another proposal, or none, is at the caret.
    void currentChanged();
    void failed(const Stemma::Error &error);

private:
    using Placed = std::vector<PlacedProposal>; // by start, longer first

    void onChanged(const Edit &edit);
    void read(ArticleView *view);
    void mark(ArticleView *view);
    void follow();
    [[nodiscard]] const Placed *placedHere() const;

    ComparisonView *m_comparison;
    Project *m_project = nullptr;
    QHash<ArticleId, Placed> m_placed; ///< of the articles in the panes
    const PlacedProposal *m_current = nullptr;
    SuggestionId m_currentId;
    ArticleView *m_markedView = nullptr; ///< only compared, for it may be gone
};

} // namespace Stemma
