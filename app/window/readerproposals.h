// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/project/project.h"

#include <QHash>
#include <QObject>
#include <QPointer>

#include <memory>
#include <vector>

namespace Stemma {

class ArticleView;
class ComparisonView;

/// A proposal with its places in an open text.
struct PlacedProposal {
    std::shared_ptr<const Proposal> proposal; ///< never null; one for all places of a name
    TextRanges ranges; ///< UTF-16, ascending; of a name one of its places
    bool isFirst = true; ///< of the places of a name

    [[nodiscard]] TextRange hull() const { return {ranges.first().start, ranges.last().end}; }
};

/// The open proposals in the texts that are read: outlined, and found by place. So are the places that links
/// and speakers are about, where no quote is proposed; they are decided on in the queue. The one at the caret
/// of the active pane is current. They are no annotations: what edits spans never meets them. Reads the store
/// when a pane shows another article and after an edit that touches its quotes, never on the way from key to
/// pixel. GUI thread; made and owned by the window.
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
    /// null: none. Quotes or names alone; of the places of a name the first.
    [[nodiscard]] const PlacedProposal *next(qsizetype position, bool isName) const;
    [[nodiscard]] const PlacedProposal *previous(qsizetype position, bool isName) const;

    /// The quote proposed at @p range of the text in @p view, give or take marks and blanks at its ends;
    /// null: none, or one of several parts.
    [[nodiscard]] const PlacedProposal *quoteAt(const ArticleView &view, TextRange range) const;

    /// Whether the active pane has any, quotes or names.
    [[nodiscard]] bool hasAny(bool isName) const;

    /// Puts the caret before @p proposal in a pane that shows its article and brings it into sight; false
    /// when none does.
    bool show(const Proposal &proposal);

    /// Which one is current where a quote and a name begin at the same place.
    void prefer(SuggestionId proposal) { m_preferred = proposal; }

Q_SIGNALS:
    /// Another proposal, or none, is at the caret.
    void currentChanged();
    void failed(const Stemma::Error &error);

private:
    struct Placed {
        // By start, longer first.
        std::vector<PlacedProposal> quotes;
        std::vector<PlacedProposal> names;
    };

    void onChanged(const Edit &edit);
    void read(ArticleView *view);
    void mark(ArticleView *view);
    void follow();
    [[nodiscard]] const Placed *placedHere() const;
    [[nodiscard]] const PlacedProposal *atCaret(const Placed &placed, qsizetype caret) const;
    void markCurrent(ArticleView *view, const Placed *placed);

    ComparisonView *m_comparison;
    QPointer<Project> m_project;
    QHash<ArticleId, Placed> m_placed; ///< of the articles in the panes
    QHash<ArticleId, TextRanges> m_linked; ///< what links and speakers are about, of the same articles
    const PlacedProposal *m_current = nullptr;
    SuggestionId m_currentId;
    SuggestionId m_preferred;
    ArticleView *m_markedView = nullptr; ///< only compared, for it may be gone
};

} // namespace Stemma
