// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/matching/linking/linkarticle.h"
#include "models/matching/linking/linkreason.h"
#include "models/matching/stems/stemalignment.h"
#include "models/matching/stems/stemfrequencies.h"

#include <optional>

namespace Stemma {

/// From here on two quotes are the same one, if nothing speaks against it.
inline constexpr double kLinkScore = 0.47;
/// From here on a person should have a look.
inline constexpr double kLookScore = 0.35;
/// A doubtful link never gets more where it is proposed: less than what may be accepted many at once.
inline constexpr double kMostDoubtful = 0.39;

/// The rest of two articles says the same from here on: articles on other matters share up to 0.12, those on
/// the same one 0.18 and more (of the samples and five real ones).
inline constexpr double kSameStory = 0.15;

/// What is known of two quotes beside their words.
struct LinkContext {
    /// How much the rest of the two articles says the same, 0 to 1; none: there is not enough of it.
    std::optional<double> story;
    bool namesOneWay
        = false; ///< one article also names whom the other one has as speaker, but not the reverse
    /// One quote has no speaker, and its article names that of the other one somewhere.
    bool namesSpeaker = false;
    int bearers = 2; ///< articles in which nearly these words stand
    double bearersStory = 1; ///< and how much these articles say the same
};

/// Whether two quotes are the same one. A value.
struct LinkJudgement {
    double wording = 0; ///< 0 to 1, by the words alone
    double score = 0; ///< lowered by conflicts, and by small words that differ; rounded to three places
    double coverBase = 0; ///< share of the base that the witness has, by weight
    double coverWitness = 0;
    bool isLink = false; ///< the score is high enough and nothing speaks against it
    bool isDoubtful = false; ///< no link, but near enough that a person should look
    QList<LinkReason> reasons; ///< what speaks for it first
    /// Words that stand for one another: places in LinkQuote::words, ascending.
    std::vector<std::pair<TextRange, TextRange>> words;
};

/// Judges pairs of quotes. Refers to frequencies and reader. One thread at a time.
class LinkJudge {
public:
    LinkJudge(const StemFrequencies &frequencies, StemReader &reader)
        : m_frequencies(frequencies)
        , m_reader(reader)
    {
    }

    [[nodiscard]] LinkJudgement judge(const LinkQuote &base, const QString &baseLanguage,
                                      const LinkQuote &witness, const QString &witnessLanguage,
                                      const LinkContext &context) const;

    /// What the articles tell about a pair, but for bearers.
    [[nodiscard]] LinkContext contextOf(const LinkArticle &one, const LinkQuote &quote,
                                        const LinkArticle &other, const LinkQuote &otherQuote) const;

    /// How much two articles say the same apart from the words of the two quotes and of their speakers'
    /// names; none when there is too little else.
    [[nodiscard]] std::optional<double> story(const LinkArticle &one, const LinkQuote &quote,
                                              const LinkArticle &other, const LinkQuote &otherQuote) const;

private:
    const StemFrequencies &m_frequencies;
    StemReader &m_reader;
};

} // namespace Stemma
