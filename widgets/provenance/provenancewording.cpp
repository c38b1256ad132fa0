// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/provenance/provenancewording.h"

#include "widgets/support/wording.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include <array>
#include <cmath>
#include <optional>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

constexpr qint64 kSecond = 1'000; // milliseconds, as all moments
constexpr qint64 kSecondsOfDay = 86'400;
constexpr qint64 kDay = kSecondsOfDay * kSecond;

/// A key of the models back to what it is of.
template <typename T, size_t N> std::optional<T> valueOf(const std::array<T, N> &all, const QString &key)
{
    for (const T each : all) {
        if (keyOf(each) == key) {
            return each;
        }
    }
    return std::nullopt;
}

constexpr std::array kOrders{DateOrder::CertainlyBefore, DateOrder::ProbablyBefore, DateOrder::Undecidable,
                             DateOrder::ProbablyAfter, DateOrder::CertainlyAfter};
constexpr std::array kReasons{DateOrderReason::Apart,         DateOrderReason::LikelyApart,
                              DateOrderReason::MostlyEarlier, DateOrderReason::ClocksUnknown,
                              DateOrderReason::Overlap,       DateOrderReason::NoDate};

QString dayText(QDate date)
{
    //: Format of a date as in QLocale: "6 Aug 2018". Keep it short, with the month's short name.
    return QLocale().toString(date, QCoreApplication::translate("Stemma::Wording", "d MMM yyyy"));
}

QString momentText(qint64 moment)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(moment, QTimeZone::UTC);
    // Ends of whole days, told to the millisecond or the second, are days.
    const bool isWhole = moment % kDay == 0 || moment / kSecond % kSecondsOfDay == kSecondsOfDay - 1;
    return isWhole ? dayText(time.date())
                   : dayText(time.date()) + u", "_s + QLocale().toString(time.time(), u"HH:mm"_s);
}

QString writtenMoment(const QString &iso)
{
    const QDateTime time = QDateTime::fromString(iso, Qt::ISODateWithMs);
    return time.isValid() ? momentText(time.toMSecsSinceEpoch()) : iso;
}

QString writtenDay(const QString &iso)
{
    const QDate day = QDate::fromString(iso.left(10), Qt::ISODate);
    return day.isValid() ? dayText(day) : iso;
}

QString capitalized(QString text)
{
    if (!text.isEmpty()) {
        text.front() = text.front().toUpper();
    }
    return text;
}

} // namespace

QString ProvenanceWording::of(const DateInterval &interval)
{
    if (interval.isUnknown()) {
        return tr("at an unknown time");
    }
    if (!interval.hasEnd()) {
        return tr("after %1").arg(momentText(interval.earliest));
    }
    if (!interval.hasStart()) {
        return tr("before %1").arg(momentText(interval.latest));
    }
    const QString start = momentText(interval.earliest);
    const QString end = momentText(interval.latest);
    if (start == end || interval.latest - interval.earliest < 60'000) {
        return start;
    }
    return tr("between %1 and %2").arg(start, end);
}

QString ProvenanceWording::of(DateOrder order)
{
    switch (order) {
    case DateOrder::CertainlyBefore:
        return tr("certainly earlier");
    case DateOrder::ProbablyBefore:
        return tr("probably earlier");
    case DateOrder::Undecidable:
        return tr("order not decidable");
    case DateOrder::ProbablyAfter:
        return tr("probably later");
    case DateOrder::CertainlyAfter:
        return tr("certainly later");
    }
    return {};
}

QString ProvenanceWording::sentence(DateOrderReason reason, const QStringList &parameters)
{
    const QString first = writtenMoment(parameters.value(0));
    const QString second = writtenMoment(parameters.value(1));
    switch (reason) {
    case DateOrderReason::Apart:
        return tr("One appeared by %1, the other not before %2.").arg(first, second);
    case DateOrderReason::LikelyApart:
        return tr("One probably appeared by %1, the other probably not before %2.").arg(first, second);
    case DateOrderReason::MostlyEarlier:
        return tr("What is known of their dates overlaps; with a chance of %1 % they are in this order.")
            .arg(parameters.value(0));
    case DateOrderReason::ClocksUnknown:
        return tr("%1 and %2 are closer than clocks of the world differ, and one of them names no time zone.")
            .arg(first, second);
    case DateOrderReason::Overlap:
        return first == second
            ? tr("Any of them may have appeared first on %1.").arg(first)
            : tr("Any of them may have appeared first between %1 and %2.").arg(first, second);
    case DateOrderReason::NoDate:
        return tr("One of them, or neither, has a date.");
    }
    return {};
}

QString ProvenanceWording::sentence(const DatingEvidence &evidence)
{
    const QString words = evidence.parameters.value(0);
    const auto days = [&] {
        const QString first = writtenDay(evidence.parameters.value(1));
        const QString last = writtenDay(evidence.parameters.value(2));
        return first == last ? first : tr("%1 to %2").arg(first, last);
    };
    switch (evidence.reason) {
    case DatingReason::Published:
        if (const auto date = PublishedDate::fromString(words)) {
            return tr("Published: %1.").arg(Wording::of(*date));
        }
        return tr("Published: %1.").arg(words);
    case DatingReason::NotPublished:
        return tr("The article has no date.");
    case DatingReason::StatedDay:
        return tr("“%1” in the text is %2.").arg(words, writtenDay(evidence.parameters.value(1)));
    case DatingReason::YearByPublication:
        return tr("“%1” in the text has no year; the last one before publication is %2.")
            .arg(words, writtenDay(evidence.parameters.value(1)));
    case DatingReason::WeekdayUpToPublication:
        return tr("“%1” is taken as the last one up to publication: %2.").arg(words, days());
    case DatingReason::WeekdayBefore:
        return tr("“%1” is the last one before publication: %2.").arg(words, days());
    case DatingReason::WeekdayAfter:
        return tr("“%1” is the first one after publication: %2.").arg(words, days());
    case DatingReason::RelativeDay:
        return tr("“%1”, counted from publication, is %2.").arg(words, days());
    case DatingReason::Unresolved:
        return tr("“%1” means nothing without a date of the article.").arg(words);
    case DatingReason::WeekdayOfPeers:
        return tr("“%1” is the weekday on which %3 has the same words said: %2.")
            .arg(words, writtenDay(evidence.parameters.value(1)), evidence.parameters.value(2));
    case DatingReason::WeekOfWeekday:
        return tr("Who names a weekday alone writes within the week: %1 to %2.")
            .arg(writtenDay(words), writtenDay(evidence.parameters.value(1)));
    case DatingReason::NotBeforeSaid:
        return tr("Nothing is reported before it is said: not before %1.").arg(writtenDay(words));
    }
    return {};
}

QString ProvenanceWording::of(DerivationHow how)
{
    switch (how) {
    case DerivationHow::Unset:
        return {};
    case DerivationHow::Cites:
        return tr("cites");
    case DerivationHow::Copies:
        return tr("copies");
    case DerivationHow::Translates:
        return tr("translates");
    case DerivationHow::Summarises:
        return tr("summarises");
    }
    return {};
}

QString ProvenanceWording::ofEdge(SpanStatus status)
{
    switch (status) {
    case SpanStatus::Suggested:
        return tr("proposed");
    case SpanStatus::Accepted:
        return tr("confirmed");
    case SpanStatus::Rejected:
        return tr("rejected");
    }
    return {};
}

QString ProvenanceWording::wordCounts(const QStringList &figures)
{
    QStringList parts;
    const auto count = [&](int figure) { return figures.value(figure).toInt(); };
    const auto add = [&](int figure, const QString &text) {
        if (count(figure) > 0) {
            parts.append(text);
        }
    };
    add(0, tr("%Ln word(s) kept", nullptr, count(0)));
    add(1, tr("%Ln lost", nullptr, count(1)));
    add(2, tr("%Ln added", nullptr, count(2)));
    add(3, tr("%Ln exchanged", nullptr, count(3)));
    add(4, tr("%Ln cut at the start", nullptr, count(4)));
    add(5, tr("%Ln cut at the end", nullptr, count(5)));
    return parts.join(u", "_s);
}

QString ProvenanceWording::sentence(const EvidenceItem &item)
{
    const QStringList &parameters = item.parameters;
    switch (item.evidence) {
    case DerivationEvidence::Confirmed:
        return parameters.isEmpty()
            ? tr("A reviewer confirmed it.")
            : tr("A reviewer confirmed it, on this ground: %1").arg(parameters.front());
    case DerivationEvidence::NamedSource:
        return tr("The text names “%1” as its source.").arg(parameters.value(0));
    case DerivationEvidence::Earlier: {
        const auto order = valueOf(kOrders, parameters.value(0));
        const auto reason = valueOf(kReasons, parameters.value(1));
        if (!order || !reason) {
            return {};
        }
        //: why a source is earlier: "Certainly earlier. One appeared by …"
        return tr("%1. %2").arg(capitalized(of(*order)), sentence(*reason, parameters.mid(2)));
    }
    case DerivationEvidence::SameWords:
        return tr("It has the same words, but for marks and capitals.");
    case DerivationEvidence::CommonWording:
        return tr("A near wording, which %Ln more witness(es) have: %1.", nullptr,
                  parameters.value(6).toInt())
            .arg(wordCounts(parameters));
    case DerivationEvidence::NearestWording:
        return tr("The nearest wording: %1.").arg(wordCounts(parameters));
    case DerivationEvidence::SharedVariants:
        return tr("Both share %Ln rare wording(s), such as “%1”.", nullptr, parameters.value(0).toInt())
            .arg(parameters.value(1));
    case DerivationEvidence::NothingEarlier:
        return tr("No other witness can be earlier.");
    case DerivationEvidence::CheapestStart:
        return tr("Of those that can be the first it is the one that the others differ least from.");
    case DerivationEvidence::NothingNear:
        return tr("The nearest wording is too far away: %1.").arg(distance(parameters.value(0).toDouble()));
    }
    return {};
}

QString ProvenanceWording::ground(const DerivationEdge &edge)
{
    QStringList sentences;
    for (const EvidenceItem &item : edge.evidence) {
        if (item.evidence != DerivationEvidence::Confirmed) {
            sentences.append(sentence(item));
        }
    }
    return sentences.join(u' ');
}

QString ProvenanceWording::sentence(const DerivationIssue &issue, const QString &from, const QString &to)
{
    switch (issue.problem) {
    case DerivationProblem::NamedSourceLater:
        return tr("%1 names “%2” as its source, which has the words only later.")
            .arg(from, issue.parameters.value(0));
    case DerivationProblem::ConfirmedInversion:
        return tr("%2 was confirmed as the source of %1, but is certainly later.").arg(from, to);
    case DerivationProblem::ConfirmedCycle:
        return tr("That %1 has its words from %2 was confirmed, but closes a circle, and was left out.")
            .arg(from, to);
    case DerivationProblem::ConfirmedTwice:
        return tr("%1 has several confirmed sources; the first one counts.").arg(from);
    }
    return {};
}

QString ProvenanceWording::sentence(EdgeRefusal refusal, const QString &from, const QString &to)
{
    switch (refusal) {
    case EdgeRefusal::None:
        return {};
    case EdgeRefusal::Self:
        return tr("A witness cannot be its own source.");
    case EdgeRefusal::Circle:
        return tr("%2 has its words from %1 already; the other way round as well it would be a circle.")
            .arg(from, to);
    case EdgeRefusal::DateInversion:
        return tr("%2 is certainly later than %1.").arg(from, to);
    }
    return {};
}

QString ProvenanceWording::distance(double words)
{
    const int rounded = int(std::lround(words));
    if (rounded == 0) {
        return words > 0 ? tr("less than a word") : tr("the same words");
    }
    return tr("%Ln word(s)", nullptr, rounded);
}

QString ProvenanceWording::shortDistance(double words)
{
    return words <= 0 ? u"="_s
                      : QLocale().toString(words, 'f', words < 10 && std::fmod(words, 1) > 0 ? 1 : 0);
}

QString ProvenanceWording::of(ChainStep::Role role)
{
    switch (role) {
    case ChainStep::Role::Speaker:
        return tr("Speaker");
    case ChainStep::Role::Medium:
        return tr("Medium");
    case ChainStep::Role::Source:
        return tr("Source");
    case ChainStep::Role::Outlet:
        return tr("Outlet");
    }
    return {};
}

QString ProvenanceWording::of(ChainStep::Basis basis)
{
    switch (basis) {
    case ChainStep::Basis::Missing:
        return tr("nothing says so");
    case ChainStep::Basis::Tagged:
        return tr("tagged");
    case ChainStep::Basis::Text:
        return tr("in the text");
    case ChainStep::Basis::Article:
        return tr("of the article");
    }
    return {};
}

QString ProvenanceWording::of(AgentKind kind)
{
    switch (kind) {
    case AgentKind::Unknown:
        return {};
    case AgentKind::Person:
        return tr("person");
    case AgentKind::Organisation:
        return tr("organisation");
    case AgentKind::Outlet:
        return tr("outlet");
    case AgentKind::Anonymous:
        return tr("not named");
    }
    return {};
}

QString ProvenanceWording::sentence(const ChainIssue &issue)
{
    switch (issue.flag) {
    case ChainFlag::SpeakerMissing:
        return tr("Nobody says who spoke.");
    case ChainFlag::SpeakerAnonymous:
        return tr("The speaker has no name: “%1”.").arg(issue.parameters.value(0));
    case ChainFlag::UnsourcedHop:
        return issue.parameters.value(0).isEmpty()
            ? tr("How the words came to this article is not said.")
            : tr("How the words came to %1 is not said.").arg(issue.parameters.value(0));
    case ChainFlag::OutletMissing:
        return tr("The article has no outlet.");
    }
    return {};
}

QString ProvenanceWording::sentence(const ChainContradiction &contradiction, const QString &one,
                                    const QString &other)
{
    const QString first = contradiction.parameters.value(0);
    const QString second = contradiction.parameters.value(1);
    switch (contradiction.conflict) {
    case ChainConflict::Speakers:
        return tr("%1 has “%2” as the speaker, %3 has “%4”.").arg(one, first, other, second);
    case ChainConflict::Media:
        return tr("%1 has it said by “%2”, %3 by “%4”.").arg(one, first, other, second);
    case ChainConflict::Sources:
        return tr("%1 has it from “%2”, %3 from “%4”.").arg(one, first, other, second);
    }
    return {};
}

} // namespace Stemma
