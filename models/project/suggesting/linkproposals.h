// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/matching/linking/linkarticle.h"
#include "models/matching/linking/quotegroups.h"
#include "models/records/proposal.h"

#include <QSet>

#include <optional>

namespace Stemma {

/// What is proposed about two quotes that are taken for one: the payload of a link proposal.
struct ProposedLink {
    QString words; ///< of the quote of the proposal's article
    QString partnerWords;
    QString speaker; ///< as each article names them; may be empty
    QString partnerSpeaker;

    [[nodiscard]] QString toPayload() const;
    /// Nothing when @p payload is not of this form.
    [[nodiscard]] static std::optional<ProposedLink> fromPayload(const QString &payload);

    friend bool operator==(const ProposedLink &, const ProposedLink &) = default;
};

/// Whom another article names for the words of a quote: the payload of a speaker proposal.
struct ProposedSpeakerName {
    QString speaker;
    QString words; ///< of the quote without a speaker
    QString otherWords; ///< of the quote that has one
    QString otherTitle; ///< of its article

    [[nodiscard]] QString toPayload() const;
    [[nodiscard]] static std::optional<ProposedSpeakerName> fromPayload(const QString &payload);

    friend bool operator==(const ProposedSpeakerName &, const ProposedSpeakerName &) = default;
};

/// An article as linking sees it, and what people call it.
struct LinkedArticle {
    ArticleId article;
    RevisionId revision;
    QString title;
};

/// Whether the quotes of @p one are the bases of links to those of @p other: by the names of files and the
/// titles, so that the same articles give the same links in every project; by ids where these are the same.
[[nodiscard]] bool comesBefore(const Article &one, const Article &other);

/// That two quotes are the same one: a proposal at the article of @p base, with the same id whichever of both
/// is the base.
[[nodiscard]] Proposal linkProposal(const LinkedArticle &baseArticle, const LinkQuote &base,
                                    const LinkedArticle &witnessArticle, const LinkQuote &witness,
                                    const LinkJudgement &judgement);

/// That whoever @p other names spoke @p quote, too, with the score of the link between both.
[[nodiscard]] Proposal speakerProposal(const LinkedArticle &article, const LinkQuote &quote,
                                       const LinkedArticle &otherArticle, const LinkQuote &other,
                                       double score);

/// Counts the quotes of the same words in one article, in its order, so that proposals about them stay apart
/// whatever other articles come. To be called before linkProposals().
void numberRepeats(LinkArticle &article);

/// Whether @p reasons are those of a doubtful link.
[[nodiscard]] bool isDoubtful(const QString &reasons);
/// Whether @p reasons of a proposal say that a person has to look at it: it is no decided link.
[[nodiscard]] bool needsALook(const QString &reasons);

/// Proposals for what discovery() found among @p quotes, those of articles[i] at [i]: of each group as many
/// links as hold it together, the surest first, each at the article of its base; doubtful ones between
/// groups, which hold nothing together; and speakers. Those of
/// @p rejected hold nothing together, and what they keep apart is not joined through others; they are among
/// the proposals all the same, for a person may take a decision back. The same discovery gives the same
/// proposals.
[[nodiscard]] QList<QList<Proposal>> linkProposals(const QList<LinkedArticle> &articles,
                                                   const std::vector<LinkArticle> &quotes,
                                                   const GroupDiscovery &discovery,
                                                   const QSet<SuggestionId> &rejected = {});

} // namespace Stemma
