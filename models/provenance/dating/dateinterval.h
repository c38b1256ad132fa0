// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/publisheddate.h"

#include <QStringList>

#include <limits>

namespace Stemma {

/// Between which moments something happened, both inclusive, in ms since the epoch (UTC). An end that is not
/// known lies at the smallest or largest number.
struct DateInterval {
    static constexpr qint64 kOpenStart = std::numeric_limits<qint64>::min();
    static constexpr qint64 kOpenEnd = std::numeric_limits<qint64>::max();

    qint64 earliest = kOpenStart;
    qint64 latest = kOpenEnd;

    [[nodiscard]] static DateInterval of(const PublishedDate &date);
    /// The days @p first to @p last, both whole; UTC.
    [[nodiscard]] static DateInterval ofDays(QDate first, QDate last);

    [[nodiscard]] bool hasStart() const { return earliest != kOpenStart; }

    [[nodiscard]] bool hasEnd() const { return latest != kOpenEnd; }

    [[nodiscard]] bool isUnknown() const { return !hasStart() && !hasEnd(); }

    [[nodiscard]] bool isBounded() const { return hasStart() && hasEnd(); }

    friend bool operator==(const DateInterval &, const DateInterval &) = default;
};

/// By which clock a moment is written.
enum class DateClock { Local, Universal };

/// When a wording first stood somewhere, as far as it is known.
struct Appearance {
    DateInterval certain; ///< it cannot have been outside
    DateInterval likely; ///< within `certain`: where it lies if what is only probable holds
    DateClock clock = DateClock::Local; ///< Universal: the date says its offset from UTC

    [[nodiscard]] static Appearance of(const PublishedDate &date);

    friend bool operator==(const Appearance &, const Appearance &) = default;
};

enum class DateOrder { CertainlyBefore, ProbablyBefore, Undecidable, ProbablyAfter, CertainlyAfter };

/// The order the other way round.
[[nodiscard]] DateOrder reversed(DateOrder order);

enum class DateOrderReason {
    Apart, ///< the intervals do not touch; parameters: end of the earlier, start of the later (ISO 8601, UTC)
    LikelyApart, ///< those that are only likely do not touch; parameters as above
    MostlyEarlier, ///< they overlap, one lies earlier for the most part; parameter: chance in percent
    ClocksUnknown, ///< apart by less than clocks of the world differ, and one does not say its offset;
                   ///< parameters as for Apart
    Overlap, ///< parameters: start and end of what is common (ISO 8601, UTC)
    NoDate, ///< one of them, or both, have no date on the side that matters
};

struct DateJudgement {
    DateOrder order = DateOrder::Undecidable;
    DateOrderReason reason = DateOrderReason::NoDate;
    QStringList parameters;
};

/// Interval order (P. Fishburn, "Interval Orders and Interval Graphs", 1985): @p one is certainly before
/// @p other only when its latest moment is before the other's earliest. "Probably" is said when the likely
/// intervals are apart, when they are apart by less than 14 hours while only one of both says its offset from
/// UTC, or when moments drawn evenly from both are in this order with a chance of kProbable or more. Two
/// local times count as times of one clock. Symmetric: compareDates(b, a) is the reversed order. Any thread.
[[nodiscard]] DateJudgement compareDates(const Appearance &one, const Appearance &other);
/// The order alone, which costs no strings.
[[nodiscard]] DateOrder dateOrder(const Appearance &one, const Appearance &other);

/// From which chance on an order is called probable; own choice: four of five.
inline constexpr double kProbable = 0.8;

/// Names for files and programs: never changed, only added to.
[[nodiscard]] QLatin1StringView keyOf(DateOrder order);
[[nodiscard]] QLatin1StringView keyOf(DateOrderReason reason);

} // namespace Stemma
