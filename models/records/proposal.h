// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/records.h"

namespace Stemma {

/// What the machine proposes and nobody has decided yet. Derived from the texts, so it is no record: it is
/// in no edit and no journal, and can be made anew at any time. A decision on it is a Suggestion.
struct Proposal {
    SuggestionId id; ///< proposalId(): the same after each scan, and the id of the decision
    SuggestionType type = SuggestionType::Quote;
    ArticleId article;
    CodePointRanges ranges; ///< where it stands; of the article's current text
    ArticleId partner; ///< link, speaker: the other article; else null
    CodePointRange partnerPlace; ///< of its quote; empty without partner
    QString subject; ///< see Suggestion
    QString payload;
    double score = 0;
    QString reasons;

    friend bool operator==(const Proposal &, const Proposal &) = default;
};

/// The id of what is proposed about @p subject in @p article: the same for the same, so that what was decided
/// is known again after a scan with another engine.
[[nodiscard]] SuggestionId proposalId(ArticleId article, SuggestionType type, const QString &subject);

/// The record of @p decision on @p proposal.
[[nodiscard]] Suggestion decisionOn(const Proposal &proposal, Decision decision, const QDateTime &when);

} // namespace Stemma
