// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/support/wording.h"

#include "widgets/support/errortext.h"

#include <QLocale>
#include <QTextBoundaryFinder>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

/// Hours and minutes as the locale writes them; the short format of some locales has seconds.
QString timeText(QTime time)
{
    const QLocale locale;
    return locale.toString(time, locale.timeFormat(QLocale::ShortFormat).remove(u":ss"_s));
}

} // namespace

QString Wording::of(ReadState state)
{
    switch (state) {
    case ReadState::Unread:
        return tr("unread");
    case ReadState::Reading:
        return tr("being read");
    case ReadState::Read:
        return tr("read");
    }
    return {};
}

QString Wording::of(SpanKind kind)
{
    switch (kind) {
    case SpanKind::Entity:
        return tr("Entity");
    case SpanKind::Quote:
        return tr("Quote");
    case SpanKind::Claim:
        return tr("Claim");
    }
    return {};
}

QString Wording::of(SpanStatus status)
{
    switch (status) {
    case SpanStatus::Suggested:
        return tr("Suggested");
    case SpanStatus::Accepted:
        return tr("Accepted");
    case SpanStatus::Rejected:
        return tr("Rejected");
    }
    return {};
}

QString Wording::of(EntityType type)
{
    switch (type) {
    case EntityType::Unset:
        return {};
    case EntityType::Person:
        return tr("Person");
    case EntityType::Organisation:
        return tr("Organisation");
    case EntityType::Place:
        return tr("Place");
    case EntityType::Work:
        return tr("Work");
    case EntityType::Event:
        return tr("Event");
    case EntityType::Other:
        return tr("Other");
    }
    return {};
}

QString Wording::of(QuoteForm form)
{
    switch (form) {
    case QuoteForm::Unset:
        return {};
    case QuoteForm::Direct:
        return tr("Direct");
    case QuoteForm::Indirect:
        return tr("Indirect");
    case QuoteForm::Mixed:
        return tr("Mixed");
    }
    return {};
}

QString Wording::of(Stance stance)
{
    switch (stance) {
    case Stance::Unset:
        return {};
    case Stance::Asserts:
        return tr("Asserts");
    case Stance::Denies:
        return tr("Denies");
    case Stance::Doubts:
        return tr("Doubts");
    case Stance::Reports:
        return tr("Reports");
    }
    return {};
}

QString Wording::of(DatePrecision precision)
{
    switch (precision) {
    case DatePrecision::Unknown:
        return tr("Unknown");
    case DatePrecision::Day:
        return tr("Day");
    case DatePrecision::Hour:
        return tr("Hour");
    case DatePrecision::Minute:
        return tr("Minute");
    case DatePrecision::Between:
        return tr("Between two dates");
    }
    return {};
}

QString Wording::of(VariantClass variant)
{
    switch (variant) {
    case VariantClass::Verbatim:
        return tr("verbatim");
    case VariantClass::Punctuation:
        return tr("punctuation");
    case VariantClass::Omission:
        return tr("omission");
    case VariantClass::Addition:
        return tr("addition");
    case VariantClass::Substitution:
        return tr("other words");
    case VariantClass::Reordering:
        return tr("other order");
    case VariantClass::NumberChange:
        return tr("other number");
    }
    return {};
}

QString Wording::of(const PublishedDate &date)
{
    // As written, in the time zone of the outlet: in another one even the day may be another.
    const QString written = date.toString();
    const QLocale locale;
    const auto day = [&](int part) {
        //: Format of a date as in QLocale: "6 Aug 2018". Keep it short, with the month's short name.
        return locale.toString(QDate::fromString(written.section(u'/', part, part).left(10), Qt::ISODate),
                               tr("d MMM yyyy"));
    };
    const auto time = [&] {
        const QString clock = written.section(u'T', 1);
        return timeText(QTime(clock.left(2).toInt(),
                              date.precision() == DatePrecision::Minute ? clock.mid(3, 2).toInt() : 0));
    };
    switch (date.precision()) {
    case DatePrecision::Unknown:
        return {};
    case DatePrecision::Day:
        return day(0);
    case DatePrecision::Hour:
        //: %1 a date, %2 a time of which only the hour is known
        return tr("%1, about %2").arg(day(0), time());
    case DatePrecision::Minute:
        //: %1 a date, %2 a time
        return tr("%1, %2").arg(day(0), time());
    case DatePrecision::Between:
        //: %1 and %2 dates: published between them
        return tr("%1 \u2013 %2").arg(day(0), day(1));
    }
    return {};
}

QString Wording::of(const QDateTime &moment)
{
    if (!moment.isValid()) {
        return {};
    }
    const QDateTime local = moment.toLocalTime();
    const QLocale locale;
    return tr("%1, %2").arg(locale.toString(local.date(), tr("d MMM yyyy")), timeText(local.time()));
}

QString Wording::counts(qint64 quotes, qint64 entities, qint64 claims)
{
    QStringList parts;
    if (quotes > 0) {
        parts.append(tr("%Ln quote(s)", nullptr, int(quotes)));
    }
    if (entities > 0) {
        parts.append(tr("%Ln entity mention(s)", nullptr, int(entities)));
    }
    if (claims > 0) {
        parts.append(tr("%Ln claim(s)", nullptr, int(claims)));
    }
    return parts.isEmpty() ? tr("nothing annotated") : QLocale().createSeparatedList(parts);
}

QString Wording::shortened(const QString &words, qsizetype most)
{
    // What stands further on says nothing about a boundary, and the words can be a whole article.
    constexpr qsizetype kBeyond = 32;
    if (words.size() <= most) {
        return words;
    }
    const QStringView start = QStringView(words).first(std::min(words.size(), most + kBeyond));
    QTextBoundaryFinder letters(QTextBoundaryFinder::Grapheme, start);
    letters.setPosition(most);
    const qsizetype end = letters.isAtBoundary() ? most : letters.toPreviousBoundary();
    QStringView kept = start.first(end);
    if (const qsizetype blank = kept.lastIndexOf(u' '); blank >= end / 2 && start[end] != u' ') {
        kept.truncate(blank); // no half a word
    }
    return kept.trimmed() + u'…';
}

QString Wording::of(const Problem &problem)
{
    QString text;
    switch (problem.type) {
    case Problem::Type::Failed:
        text = errorSentence(problem.error, Audience::Window);
        break;
    case Problem::Type::ReplacedCharacters:
        text = tr("%Ln place(s) could not be decoded and are shown as \ufffd. Import the file again with "
                  "another encoding.",
                  nullptr, int(problem.count));
        break;
    case Problem::Type::BrokenRule:
        //: %1 the code of a rule, %2 a record, %3 details
        text = tr("The project breaks the rule %1: %2 %3")
                   .arg(problem.violation.rule, problem.violation.record, problem.violation.detail);
        break;
    }
    //: %1 a problem, which came %Ln times
    return problem.repeats > 1 ? tr("%1 (%Ln time(s))", nullptr, problem.repeats).arg(text) : text;
}

} // namespace Stemma
