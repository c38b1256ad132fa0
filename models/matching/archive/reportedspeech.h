// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/matching/linking/linkarticle.h"
#include "models/matching/stems/stemfrequencies.h"
#include "models/text/sourcetext.h"

#include <span>

namespace Stemma {

/// A sentence as the search for reported speech sees it. A value.
struct ReportSentence {
    /// A word with content.
    struct Word {
        quint32 stem = 0;
        QString letters; ///< in lower case, to tell words of one root
    };

    CodePointRange place; ///< without the blanks after it
    std::vector<Word> words; ///< in order
    std::vector<quint32> grams; ///< hashes of five letters or figures in a row, ascending, each once
};

/// The sentences of an article, and where its quotes stand among them. A value.
struct ReportArticle {
    std::vector<ReportSentence> sentences;
    std::vector<bool> isQuoted; ///< of each sentence: it is speech itself, but for some words
    std::vector<ReportSentence> quotes; ///< the words of LinkArticle::quotes, by the same numbers
    std::vector<quint32> sentenceOf; ///< number of the sentence in which each of these quotes begins
};

/// @p quotes are LinkArticle::quotes of the same text, @p language is LinkArticle::language.
[[nodiscard]] ReportArticle readReportArticle(const SourceText &source, const std::vector<LinkQuote> &quotes,
                                              const QString &language, StemReader &reader);

/// A sentence that may report what somebody said elsewhere.
struct Report {
    CodePointRange place;
    double score = 0; ///< 0 to 1, to rank by; no threshold tells reports from other sentences

    friend bool operator==(const Report &, const Report &) = default;
};

/// One quote of a group and the article that it is from.
struct ReportQuery {
    const ReportArticle *article = nullptr;
    quint32 quote = 0;
};

/// What becomes of sentences that have nothing in common with a quote: who knows their meaning ranks them,
/// too.
enum class Unlike { Drop, Keep };

/// Where @p article says what the quotes of one group say, in whatever words: its sentences, the most likely
/// first, at most @p limit. Each sentence is compared with each member by words of one root (weighed by
/// rarity, and in order), by the same words and by letters, and so are their neighbours, because statements
/// travel in blocks; the mean over the members and the best of them count. Sentences that are quotations
/// themselves, or in which a member begins, are left out.
[[nodiscard]] std::vector<Report> findReports(std::span<const ReportQuery> group,
                                              const ReportArticle &article,
                                              const StemFrequencies &frequencies, size_t limit,
                                              Unlike unlike = Unlike::Drop);

} // namespace Stemma
