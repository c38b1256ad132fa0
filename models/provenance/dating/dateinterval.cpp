// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/provenance/dating/dateinterval.h"

#include <QTimeZone>

#include <algorithm>
#include <optional>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

// Clocks of the world are at most this far ahead of UTC (Line Islands).
constexpr qint64 kClockDoubt = 14LL * 3600 * 1000;

QString written(qint64 moment)
{
    return QDateTime::fromMSecsSinceEpoch(moment, QTimeZone::UTC).toString(Qt::ISODate);
}

/// The chance that a moment drawn evenly from @p one is before one drawn from @p other.
double chanceBefore(const DateInterval &one, const DateInterval &other)
{
    const double a = double(one.earliest);
    const double b = double(one.latest) + 1;
    const double c = double(other.earliest);
    const double d = double(other.latest) + 1;
    // The mean over x in [a, b) of the share of [c, d) beyond x: whole up to c, linear to d, none after it.
    const double whole = std::max(0.0, std::min(b, c) - a);
    const double from = std::clamp(c, a, b);
    const double to = std::clamp(d, a, b);
    const double middle = ((d - from) + (d - to)) / 2 / (d - c) * (to - from);
    return (whole + middle) / (b - a);
}

bool isBefore(const DateInterval &one, const DateInterval &other)
{
    return one.hasEnd() && other.hasStart() && one.latest < other.earliest;
}

struct Verdict {
    DateOrder order = DateOrder::Undecidable;
    DateOrderReason reason = DateOrderReason::NoDate;
    double chance = 0;
};

std::optional<Verdict> judgeBefore(const Appearance &one, const Appearance &other)
{
    if (isBefore(one.certain, other.certain)) {
        const bool isDoubtful
            = one.clock != other.clock && other.certain.earliest - one.certain.latest < kClockDoubt;
        return isDoubtful ? Verdict{DateOrder::ProbablyBefore, DateOrderReason::ClocksUnknown}
                          : Verdict{DateOrder::CertainlyBefore, DateOrderReason::Apart};
    }
    if (isBefore(one.likely, other.likely)) {
        return Verdict{DateOrder::ProbablyBefore, DateOrderReason::LikelyApart};
    }
    return std::nullopt;
}

Verdict judge(const Appearance &one, const Appearance &other)
{
    if (const auto before = judgeBefore(one, other)) {
        return *before;
    }
    if (auto after = judgeBefore(other, one)) {
        after->order = reversed(after->order);
        return *after;
    }
    if (!one.likely.isBounded() || !other.likely.isBounded()) {
        return {};
    }
    const double chance = chanceBefore(one.likely, other.likely);
    if (chance >= kProbable) {
        return {DateOrder::ProbablyBefore, DateOrderReason::MostlyEarlier, chance};
    }
    if (1 - chance >= kProbable) {
        return {DateOrder::ProbablyAfter, DateOrderReason::MostlyEarlier, 1 - chance};
    }
    return {DateOrder::Undecidable, DateOrderReason::Overlap};
}

bool isAfter(DateOrder order)
{
    return order == DateOrder::ProbablyAfter || order == DateOrder::CertainlyAfter;
}

} // namespace

DateInterval DateInterval::of(const PublishedDate &date)
{
    if (date.isUnknown()) {
        return {};
    }
    return {date.earliest().toMSecsSinceEpoch(), date.latest().toMSecsSinceEpoch()};
}

DateInterval DateInterval::ofDays(QDate first, QDate last)
{
    return {first.startOfDay(QTimeZone::UTC).toMSecsSinceEpoch(),
            last.addDays(1).startOfDay(QTimeZone::UTC).toMSecsSinceEpoch() - 1};
}

Appearance Appearance::of(const PublishedDate &date)
{
    const DateInterval interval = DateInterval::of(date);
    // An offset stands after the time; the hyphens of the date lie before it.
    const QString text = date.toString();
    const qsizetype time = text.indexOf(u'T');
    const QStringView rest = time < 0 ? QStringView() : QStringView(text).sliced(time);
    const bool hasOffset = rest.contains(u'Z') || rest.contains(u'+') || rest.contains(u'-');
    const bool isMoment = !text.contains(u'/');
    return {interval, interval, hasOffset && isMoment ? DateClock::Universal : DateClock::Local};
}

DateOrder reversed(DateOrder order)
{
    switch (order) {
    case DateOrder::CertainlyBefore:
        return DateOrder::CertainlyAfter;
    case DateOrder::ProbablyBefore:
        return DateOrder::ProbablyAfter;
    case DateOrder::Undecidable:
        return DateOrder::Undecidable;
    case DateOrder::ProbablyAfter:
        return DateOrder::ProbablyBefore;
    case DateOrder::CertainlyAfter:
        return DateOrder::CertainlyBefore;
    }
    Q_UNREACHABLE_RETURN(DateOrder::Undecidable);
}

DateOrder dateOrder(const Appearance &one, const Appearance &other)
{
    return judge(one, other).order;
}

DateJudgement compareDates(const Appearance &one, const Appearance &other)
{
    const Verdict verdict = judge(one, other);
    DateJudgement judgement{verdict.order, verdict.reason, {}};
    const Appearance &first = isAfter(verdict.order) ? other : one;
    const Appearance &second = isAfter(verdict.order) ? one : other;
    switch (verdict.reason) {
    case DateOrderReason::Apart:
    case DateOrderReason::ClocksUnknown:
        judgement.parameters = {written(first.certain.latest), written(second.certain.earliest)};
        break;
    case DateOrderReason::LikelyApart:
        judgement.parameters = {written(first.likely.latest), written(second.likely.earliest)};
        break;
    case DateOrderReason::MostlyEarlier:
        judgement.parameters = {QString::number(qRound(verdict.chance * 100))};
        break;
    case DateOrderReason::Overlap:
        judgement.parameters = {written(std::max(one.likely.earliest, other.likely.earliest)),
                                written(std::min(one.likely.latest, other.likely.latest))};
        break;
    case DateOrderReason::NoDate:
        break;
    }
    return judgement;
}

QLatin1StringView keyOf(DateOrder order)
{
    switch (order) {
    case DateOrder::CertainlyBefore:
        return "certainly-before"_L1;
    case DateOrder::ProbablyBefore:
        return "probably-before"_L1;
    case DateOrder::Undecidable:
        return "undecidable"_L1;
    case DateOrder::ProbablyAfter:
        return "probably-after"_L1;
    case DateOrder::CertainlyAfter:
        return "certainly-after"_L1;
    }
    Q_UNREACHABLE_RETURN({});
}

QLatin1StringView keyOf(DateOrderReason reason)
{
    switch (reason) {
    case DateOrderReason::Apart:
        return "apart"_L1;
    case DateOrderReason::LikelyApart:
        return "likely-apart"_L1;
    case DateOrderReason::MostlyEarlier:
        return "mostly-earlier"_L1;
    case DateOrderReason::ClocksUnknown:
        return "clocks-unknown"_L1;
    case DateOrderReason::Overlap:
        return "overlap"_L1;
    case DateOrderReason::NoDate:
        return "no-date"_L1;
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace Stemma
