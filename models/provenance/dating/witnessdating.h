// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/provenance/dating/dateexpressions.h"
#include "models/provenance/dating/dateinterval.h"

namespace Stemma {

/// Why a date is what it is. Parameters in this order; dates as ISO 8601 days.
enum class DatingReason {
    Published, ///< the article's date; parameter: as it is written
    NotPublished, ///< the article has no date
    StatedDay, ///< a date in the text; parameters: words, day
    YearByPublication, ///< a date without a year, the last one up to publication; parameters: words, day,
                       ///< published
    WeekdayUpToPublication, ///< a bare weekday is the last one up to publication; parameters: words, first
                            ///< and last day it can be, published
    WeekdayBefore, ///< "last Monday": the last one before publication; parameters as above
    WeekdayAfter, ///< "next Monday": the first one after publication; parameters as above
    RelativeDay, ///< counted from publication; parameters as above
    Unresolved, ///< these words mean nothing without a date of the article; parameter: words
    WeekdayOfPeers, ///< it is the weekday on which another witness has the same words said; parameters:
                    ///< words, day, that witness
    WeekOfWeekday, ///< who names a weekday alone writes within the week; parameters: first and last day
    NotBeforeSaid, ///< nothing is reported before it is said; parameter: day
};

struct DatingEvidence {
    DatingReason reason = DatingReason::NotPublished;
    QStringList parameters;
    TextRange range; ///< UTF-16 units of the article's text; empty: it does not stand there
};

/// What is known of one witness.
struct DatedWitness {
    QString name; ///< what others call it in parameters
    PublishedDate published;
    QStringView text; ///< of its article
    TextRanges quote; ///< UTF-16 units; words within say nothing about when it was said
    QString language; ///< BCP 47
};

struct WitnessDating {
    Appearance appearance; ///< when the wording first stood in this article
    DateInterval said; ///< when the text has it said; a guess of the reader of news, see evidence
    std::vector<DatingEvidence> evidence;
};

/// Words of time further from the quote than this, in UTF-16 units, are not about it; own choice: about two
/// sentences.
inline constexpr qsizetype kNearQuote = 240;

/// The words of time about the quote, in its paragraph, the nearest first. Any thread.
[[nodiscard]] std::vector<DateExpression> datesAbout(const DatedWitness &witness,
                                                     const DateLexicons &lexicons);

/// One for each of @p witnesses, which are all of one group; @p expressions has what datesAbout() each found.
/// The date of an article is certain. Words in the quote's paragraph (the nearest outside the quote counts)
/// say when it was said, given the date of publication; they only make likely when an undated article
/// appeared. Any thread.
[[nodiscard]] std::vector<WitnessDating>
dateWitnesses(const std::vector<DatedWitness> &witnesses,
              const std::vector<std::vector<DateExpression>> &expressions);

/// The same from the texts.
[[nodiscard]] std::vector<WitnessDating> dateWitnesses(const std::vector<DatedWitness> &witnesses,
                                                       const DateLexicons &lexicons);

/// Names for files and programs: never changed, only added to.
[[nodiscard]] QLatin1StringView keyOf(DatingReason reason);

} // namespace Stemma
