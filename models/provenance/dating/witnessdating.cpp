// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/provenance/dating/witnessdating.h"

#include <QTimeZone>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWeek = 7;

/// When an article was published, in days.
struct Days {
    QDate first;
    QDate last;
};

QDate dayOf(qint64 moment)
{
    return QDateTime::fromMSecsSinceEpoch(moment, QTimeZone::UTC).date();
}

std::optional<Days> daysOf(const DateInterval &interval)
{
    if (!interval.isBounded()) {
        return std::nullopt;
    }
    return Days{dayOf(interval.earliest), dayOf(interval.latest)};
}

/// The last @p weekday up to @p day.
QDate lastWeekday(QDate day, int weekday)
{
    return day.addDays(-((day.dayOfWeek() - weekday + kWeek) % kWeek));
}

/// The last day of the month and day of @p date up to @p day; 29 February in a leap year.
QDate inYearUpTo(QDate date, QDate day)
{
    for (int year = day.year(); year > day.year() - 9; --year) {
        const QDate candidate(year, date.month(), date.day());
        if (candidate.isValid() && candidate <= day) {
            return candidate;
        }
    }
    return day;
}

struct Resolved {
    Days days;
    DatingReason reason;
};

std::optional<Resolved> resolve(const DateExpression &one, const std::optional<Days> &published)
{
    if (one.kind == DateExpression::Kind::Day) {
        return Resolved{{one.date, one.date}, DatingReason::StatedDay};
    }
    if (!published) {
        return std::nullopt;
    }
    const auto each = [&](auto &&toDay, DatingReason reason) {
        return Resolved{{toDay(published->first), toDay(published->last)}, reason};
    };
    if (one.kind == DateExpression::Kind::DayOfYear) {
        return each([&](QDate day) { return inYearUpTo(one.date, day); }, DatingReason::YearByPublication);
    }
    if (one.kind == DateExpression::Kind::Relative) {
        return each([&](QDate day) { return day.addDays(one.days); }, DatingReason::RelativeDay);
    }
    switch (one.side) {
    case DateExpression::Side::Last:
        return each([&](QDate day) { return lastWeekday(day.addDays(-1), one.weekday); },
                    DatingReason::WeekdayBefore);
    case DateExpression::Side::Next:
        return each([&](QDate day) { return lastWeekday(day.addDays(kWeek), one.weekday); },
                    DatingReason::WeekdayAfter);
    case DateExpression::Side::Unstated:
        break;
    }
    return each([&](QDate day) { return lastWeekday(day, one.weekday); },
                DatingReason::WeekdayUpToPublication);
}

TextRange paragraphOf(QStringView text, const TextRanges &quote)
{
    const qsizetype before = quote.front().start > 0 ? text.lastIndexOf(u'\n', quote.front().start - 1) : -1;
    const qsizetype after = text.indexOf(u'\n', quote.back().end);
    return {before + 1, after < 0 ? text.size() : after};
}

qsizetype distance(TextRange range, const TextRanges &quote)
{
    qsizetype least = std::numeric_limits<qsizetype>::max();
    for (const TextRange part : quote) {
        const qsizetype gap = range.intersects(part) ? -1
            : range.end <= part.start                ? part.start - range.end
                                                     : range.start - part.end;
        least = std::min(least, gap);
    }
    return least;
}

QString wordsOf(const DateExpression &one, QStringView text)
{
    return text.sliced(one.range.start, one.range.length()).toString();
}

QString iso(QDate day)
{
    return day.toString(Qt::ISODate);
}

QStringList parametersOf(const Resolved &resolved, const QString &words, const PublishedDate &published)
{
    if (resolved.reason == DatingReason::StatedDay) {
        return {words, iso(resolved.days.first)};
    }
    if (resolved.reason == DatingReason::YearByPublication) {
        return {words, iso(resolved.days.last), published.toString()};
    }
    return {words, iso(resolved.days.first), iso(resolved.days.last), published.toString()};
}

WitnessDating dateAlone(const DatedWitness &witness, const std::vector<DateExpression> &expressions)
{
    WitnessDating dating;
    dating.appearance = Appearance::of(witness.published);
    const auto published = daysOf(dating.appearance.certain);
    dating.evidence.push_back(
        published ? DatingEvidence{DatingReason::Published, {witness.published.toString()}, {}}
                  : DatingEvidence{DatingReason::NotPublished, {}, {}});
    for (const DateExpression &one : expressions) {
        const QString words = wordsOf(one, witness.text);
        const auto resolved = resolve(one, published);
        if (!resolved) {
            dating.evidence.push_back({DatingReason::Unresolved, {words}, one.range});
            continue;
        }
        // What is to come is not when it was said.
        const bool isPast = !published || resolved->days.first <= published->last;
        if (isPast && dating.said.isUnknown()) {
            dating.said = DateInterval::ofDays(resolved->days.first, resolved->days.last);
        }
        dating.evidence.push_back(
            {resolved->reason, parametersOf(*resolved, words, witness.published), one.range});
    }
    return dating;
}

/// An undated witness has the words said on a weekday: the day on which a dated one has them said.
void dateByPeers(size_t at, const std::vector<DatedWitness> &witnesses, const DateExpression &weekday,
                 std::vector<WitnessDating> &datings)
{
    WitnessDating &own = datings[at];
    for (size_t i = 0; i < witnesses.size(); ++i) {
        const auto said = daysOf(datings[i].said);
        const bool isPeer = i != at && !witnesses[i].published.isUnknown() && said
            && said->first == said->last && said->first.dayOfWeek() == weekday.weekday;
        if (!isPeer) {
            continue;
        }
        const QDate day = said->first;
        own.said = DateInterval::ofDays(day, day);
        own.appearance.likely = DateInterval::ofDays(day, day.addDays(kWeek - 1));
        own.evidence.push_back({DatingReason::WeekdayOfPeers,
                                {wordsOf(weekday, witnesses[at].text), iso(day), witnesses[i].name},
                                weekday.range});
        own.evidence.push_back({DatingReason::WeekOfWeekday, {iso(day), iso(day.addDays(kWeek - 1))}, {}});
        return;
    }
}

/// Narrows what is likely by the day on which it was said.
void startAtSaid(WitnessDating &dating)
{
    DateInterval &likely = dating.appearance.likely;
    const bool isNarrower = dating.said.hasStart() && dating.said.earliest > likely.earliest
        && dating.said.earliest <= likely.latest;
    if (isNarrower) {
        likely.earliest = dating.said.earliest;
        dating.evidence.push_back({DatingReason::NotBeforeSaid, {iso(dayOf(dating.said.earliest))}, {}});
    }
}

} // namespace

std::vector<DateExpression> datesAbout(const DatedWitness &witness, const DateLexicons &lexicons)
{
    const bool isInside = !witness.quote.isEmpty() && witness.quote.back().end <= witness.text.size()
        && witness.quote.front().start >= 0;
    if (!isInside) {
        return {};
    }
    const TextRange paragraph = paragraphOf(witness.text, witness.quote);
    auto found = findDates(witness.text.sliced(paragraph.start, paragraph.length()),
                           lexicons.lexicon(witness.language));
    for (DateExpression &one : found) {
        one.range = {one.range.start + paragraph.start, one.range.end + paragraph.start};
    }
    std::erase_if(found, [&](const DateExpression &one) {
        const qsizetype gap = distance(one.range, witness.quote);
        return gap < 0 || gap > kNearQuote; // -1: part of what was said
    });
    std::ranges::stable_sort(found, {},
                             [&](const DateExpression &one) { return distance(one.range, witness.quote); });
    return found;
}

std::vector<WitnessDating> dateWitnesses(const std::vector<DatedWitness> &witnesses,
                                         const DateLexicons &lexicons)
{
    std::vector<std::vector<DateExpression>> expressions;
    for (const DatedWitness &witness : witnesses) {
        expressions.push_back(datesAbout(witness, lexicons));
    }
    return dateWitnesses(witnesses, expressions);
}

std::vector<WitnessDating> dateWitnesses(const std::vector<DatedWitness> &witnesses,
                                         const std::vector<std::vector<DateExpression>> &expressions)
{
    std::vector<WitnessDating> datings;
    for (size_t i = 0; i < witnesses.size(); ++i) {
        datings.push_back(dateAlone(witnesses[i], expressions[i]));
    }
    for (size_t i = 0; i < witnesses.size(); ++i) {
        const auto weekday = std::ranges::find_if(expressions[i], [](const DateExpression &one) {
            return one.kind == DateExpression::Kind::Weekday && one.side != DateExpression::Side::Next;
        });
        if (witnesses[i].published.isUnknown() && datings[i].said.isUnknown()
            && weekday != expressions[i].end()) {
            dateByPeers(i, witnesses, *weekday, datings);
        }
        startAtSaid(datings[i]);
    }
    return datings;
}

QLatin1StringView keyOf(DatingReason reason)
{
    static constexpr std::array<std::pair<DatingReason, QLatin1StringView>, 12> kKeys{{
        {DatingReason::Published, "published"_L1},
        {DatingReason::NotPublished, "not-published"_L1},
        {DatingReason::StatedDay, "stated-day"_L1},
        {DatingReason::YearByPublication, "year-by-publication"_L1},
        {DatingReason::WeekdayUpToPublication, "weekday-up-to-publication"_L1},
        {DatingReason::WeekdayBefore, "weekday-before"_L1},
        {DatingReason::WeekdayAfter, "weekday-after"_L1},
        {DatingReason::RelativeDay, "relative-day"_L1},
        {DatingReason::Unresolved, "unresolved"_L1},
        {DatingReason::WeekdayOfPeers, "weekday-of-peers"_L1},
        {DatingReason::WeekOfWeekday, "week-of-weekday"_L1},
        {DatingReason::NotBeforeSaid, "not-before-said"_L1},
    }};
    return std::ranges::find(kKeys, reason, &std::pair<DatingReason, QLatin1StringView>::first)->second;
}

} // namespace Stemma
