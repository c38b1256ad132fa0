// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/matching/linking/linkjudge.h"

#include <functional>

namespace Stemma {

/// Two quotes of different articles and what was found about them; the base is the first of both.
struct QuoteLink {
    QuoteRef base;
    QuoteRef witness;
    LinkJudgement judgement;
};

/// Quotes that are taken for one utterance.
struct ProposedGroup {
    std::vector<QuoteRef> members; ///< ascending
    double score = 0; ///< of the weakest link that the group hangs by
};

/// Somebody whom another article names for the same words, where this one names nobody.
struct ProposedSpeaker {
    QuoteRef quote;
    std::vector<QuoteRef> sameWords; ///< quotes with a speaker, the best link first
    double score = 0; ///< of the best link
};

/// What is proposed for the quotes of many articles.
struct GroupDiscovery {
    std::vector<QuoteLink> links; ///< decided ones, by base and witness
    std::vector<QuoteLink> doubts; ///< worth a look: a score of kLookScore or more, or a conflict; no link
    std::vector<ProposedGroup> groups; ///< by first member
    std::vector<ProposedSpeaker> speakers; ///< by quote
    std::vector<QuoteLink> translations; ///< to look at, see findTranslations(); none of them is in a group
};

/// The pairs of quotes of articles[@p one] with those of all others that are the same or may be
/// (QuoteLink::judgement says which), weighed by @p frequencies; the rest as discoverGroups() does it, but
/// that who else has nearly the same words is told for the quotes of that article only.
[[nodiscard]] std::vector<QuoteLink> linksOfOne(const std::vector<LinkArticle> &articles, quint32 one,
                                                const StemFrequencies &frequencies, StemReader &reader);

/// Finds the same quotes in @p articles: pairs that share stems are judged (LinkJudge), and groups are what
/// hangs together by links without conflict. A quote that is better matched by a neighbouring one of the same
/// article is no partner. The same articles in the same order give the same answer. Nothing when
/// @p isCancelled, which is asked now and then, says so. Any thread; uses @p reader.
[[nodiscard]] std::optional<GroupDiscovery> discoverGroups(const std::vector<LinkArticle> &articles,
                                                           StemReader &reader,
                                                           const std::function<bool()> &isCancelled = {});

} // namespace Stemma
