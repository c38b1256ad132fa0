// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/matching/quotations/quotesuggestions.h"
#include "models/records/proposal.h"
#include "models/text/sourcetext.h"

#include <optional>

namespace Stemma {

/// What is proposed about a quote, besides where it stands: the payload of a proposal.
struct ProposedQuote {
    QString speaker; ///< empty: unknown
    QString cue;
    QString source;
    QuoteForm form = QuoteForm::Direct;
    QString words = {}; ///< of a quote whose subject is cut, so that all of it can be searched; else empty

    [[nodiscard]] QString toPayload() const;
    /// Nothing when @p payload is not of this form.
    [[nodiscard]] static std::optional<ProposedQuote> fromPayload(const QString &payload);

    friend bool operator==(const ProposedQuote &, const ProposedQuote &) = default;
};

/// Why something is proposed: a code with what it is about, for a widget to put into words.
/// "named" (speaker, cue), "according" (speaker), "continued" (speaker), "pronoun" (pronoun, name; the name
/// may be empty), "unattributed", "told" (source), "denied", "hypothetical", "sentence", "words" (number),
/// "fewWords" (number), "unclosed", "nested", "interrupted".
struct ProposalReason {
    QString code;
    QStringList details;

    friend bool operator==(const ProposalReason &, const ProposalReason &) = default;
};

[[nodiscard]] QString toReasons(const QList<ProposalReason> &reasons);
/// Codes that are not known here come along as they are.
[[nodiscard]] QList<ProposalReason> reasonsFrom(const QString &reasons);

/// How the article stands to a proposed quote: it denies that the words were said, or nothing is known.
[[nodiscard]] Stance proposedStance(const Proposal &proposal);

/// Gives @p quote, a Span or a NewSpan, what is proposed of it but place and speaker.
template <typename Quote> void describe(Quote &quote, const ProposedQuote &proposed, Stance stance)
{
    quote.cue = proposed.cue;
    quote.source = proposed.source;
    quote.form = proposed.form;
    quote.stance = stance;
}

/// Below this score words in marks are taken for a title, a name or a term, and not proposed. A little lower
/// than where speech usually begins: the queue has the doubtful ones at its end.
inline constexpr double kLeastScore = 0.4;

/// The words of a quote as they are told from others: letters and digits, folded, parted by blanks; long
/// ones end in a checksum.
[[nodiscard]] QString quoteSubject(QStringView words);

/// suggestQuotes() without those at whose place no annotation may lie, such as one that begins with an accent
/// on its mark: what quotes and links are proposed from.
[[nodiscard]] std::vector<QuoteSuggestion> fittingQuotes(const SourceText &text, const CueLexicon &lexicon);

/// The quotes of a text that look like something somebody said. The same text gives the same proposals.
/// Any thread.
[[nodiscard]] QList<Proposal> quoteProposals(ArticleId article, const SourceText &text,
                                             const CueLexicon &lexicon);
/// The same for a text that was looked through: @p quotes are its fittingQuotes().
[[nodiscard]] QList<Proposal> quoteProposals(ArticleId article, const SourceText &text,
                                             const std::vector<QuoteSuggestion> &quotes);

} // namespace Stemma
