// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/matching/quotations/attribution.h"
#include "models/matching/quotations/quotationsurroundings.h"

namespace Stemma {

/// What the words beside a quotation say of its speaker. Ranges are empty where they say nothing.
struct SpokenBy {
    Speaker speaker;
    TextRange cue; ///< also without a speaker, as in "adding that"
    TextRange source;
    Attribution::Polarity polarity = Attribution::Polarity::Asserted;
    double score = 0;
    bool isImplied = false; ///< the verb has no subject: whoever was named before speaks
    bool isImpersonal = false; ///< "heißt es": nobody does

    [[nodiscard]] bool hasSpeaker() const { return !speaker.range.isEmpty(); }
};

/// Reads the clauses in which a word of saying stands beside a quotation. Internal to attribution; `at` is
/// the number of the quotation's token.
class CueClauses : protected QuotationSurroundings {
public:
    using QuotationSurroundings::QuotationSurroundings;

protected:
    /// From the clause behind a quotation: "...," said Ann Poe, according to the Post.
    [[nodiscard]] SpokenBy spokenBehind(int at) const;
    /// From the one before it: According to the Post, Ann Poe said: "..."
    [[nodiscard]] SpokenBy spokenBefore(int at) const;
    /// The medium behind the last part of speech that a clause within it interrupts: «..., dijo Ana Poza,
    /// ...», según Efe.
    [[nodiscard]] TextRange sourceBehindParts(int at) const;
    /// A small word that could be a verb.
    [[nodiscard]] bool isLikeVerb(int index) const;
    /// "Ihr Buch [nennt sie]": one noun with its article that no list knows as one who speaks.
    [[nodiscard]] bool isThing(const Speaker &speaker) const;

private:
    /// Words like "according to" and whom they name.
    struct According {
        int at = -1;
        int named = -1; ///< the first token of the name
        int end = -1; ///< of the phrase that names: a mark, or a verb

        [[nodiscard]] bool isThere() const { return at >= 0; }
    };

    /// What is read of the words behind a quotation, from left to right.
    struct ClauseBehind {
        int at = 0; ///< the quotation
        int begin = 0;
        int end = 0;
        int start = 0; ///< of the words in which the subject stands
        According according;
        bool isInApposition = false;
        bool isOver = false; ///< the verb that has been read leaves nothing to those behind it
    };

    /// What is read of the words before one, from right to left.
    struct ClauseBefore {
        int at = 0; ///< the quotation
        int start = 0;
        According according;
        SpokenBy nearest; ///< a cue without a subject of its own: "adding that"
        SpokenBy felt; ///< "Ann Poe said members felt": she speaks
        bool isNearestPassive = false;
        bool isOver = false; ///< as behind
    };

    [[nodiscard]] int passAccording(ClauseBehind &clause, int word) const;
    [[nodiscard]] bool passesToAnother(ClauseBehind &clause, int word) const;
    [[nodiscard]] std::optional<SpokenBy> byCueBehind(ClauseBehind &clause, int cue) const;
    [[nodiscard]] int behindCue(int cue) const;
    [[nodiscard]] Speaker subjectBeside(const ClauseBehind &clause, int cue, bool isFirst) const;
    [[nodiscard]] std::optional<SpokenBy> byCueBefore(ClauseBefore &clause, int cue) const;
    [[nodiscard]] Speaker subjectOfVerb(int cue, int from, int at) const;
    [[nodiscard]] bool isToldByAnother(const Speaker &speaker, int start) const;
    [[nodiscard]] SpokenBy byPostposition(int at, int start, double score) const;
    [[nodiscard]] bool isReducedPassive(int cue) const;
    [[nodiscard]] Speaker fullNameFirst(int begin, int cue) const;
    [[nodiscard]] bool isInsertedAlone(int cue, int start) const;
    [[nodiscard]] int startOfVerb(int cue, int start) const;
    [[nodiscard]] bool leadsToCue(int from, int limit) const;
    [[nodiscard]] According accordingAt(int at, int limit) const;
    [[nodiscard]] SpokenBy byAccording(const According &according, int limit, double score) const;
    [[nodiscard]] SpokenBy inPassive(int cue, int start, int limit, int at) const;
    [[nodiscard]] TextRange sourceOf(int cue, int end, const According &according) const;
    [[nodiscard]] std::optional<int> mediumPhraseAt(int at) const;
    [[nodiscard]] TextRange mediumFrom(int from, int limit) const;
    [[nodiscard]] TextRange receiverBehind(int cue, int end) const;
    [[nodiscard]] TextRange dativeBehind(int cue, int end) const;
    [[nodiscard]] TextRange mediumBefore(int cue, int start) const;
    [[nodiscard]] Speaker bareNounAt(int index, int at) const;
    [[nodiscard]] SpokenBy byUnknownVerb(int at, int begin, int end) const;
    [[nodiscard]] SpokenBy byVerbBehindSubject(int begin, int end) const;
    [[nodiscard]] int quotingVerbOf(int cue, int start) const;
    [[nodiscard]] SpokenBy inQuoting(int verb, int cue, int start, int end) const;
    [[nodiscard]] SpokenBy inFrame(int at) const;
    [[nodiscard]] Speaker orNamedBehind(const Speaker &before, int cue, int start) const;
    [[nodiscard]] Speaker behindFirstWord(int cue, int start, int at) const;
    [[nodiscard]] Speaker behindClauseBefore(int cue, int start, int at) const;
    [[nodiscard]] Speaker authorBehind(int cue, int end) const;
    [[nodiscard]] bool isImpersonal(int cue) const;
    [[nodiscard]] Attribution::Polarity polarityAt(int cue, int start, const Speaker &speaker) const;
};

} // namespace Stemma
