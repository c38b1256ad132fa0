// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/records/publisheddate.h"

#include <QRegularExpression>
#include <QTimeZone>

#include <limits>

namespace Stemma {

namespace {

// Moments that one written form stands for, [earliest, latest].
struct Moments {
    DatePrecision precision = DatePrecision::Unknown;
    QDateTime earliest;
    QDateTime latest;
};

QTimeZone zoneOf(QStringView written)
{
    if (written.isEmpty() || written == u'Z') {
        return QTimeZone::UTC;
    }
    const int sign = written.front() == u'-' ? -1 : 1;
    const int hours = written.sliced(1, 2).toInt();
    const int minutes = written.last(2).toInt();
    return QTimeZone::fromSecondsAheadOfUtc(sign * (hours * 3600 + minutes * 60));
}

std::optional<Moments> parseMoment(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("^(\\d{4}-\\d{2}-\\d{2})(?:T(\\d{2})(?::(\\d{2})(?::\\d{2}(?:\\.\\d+)?)?)?"
                       "(Z|[+-]\\d{2}:?\\d{2})?)?$"));
    const QRegularExpressionMatch match = form.match(text);
    const QDate date = match.hasMatch() ? QDate::fromString(match.captured(1), Qt::ISODate) : QDate();
    if (!date.isValid()) {
        return std::nullopt;
    }
    if (!match.hasCaptured(2)) {
        return Moments{DatePrecision::Day, QDateTime(date, QTime(0, 0), QTimeZone::UTC),
                       QDateTime(date, QTime(23, 59, 59, 999), QTimeZone::UTC)};
    }
    const bool hasMinutes = match.hasCaptured(3);
    const QTime time(match.captured(2).toInt(), hasMinutes ? match.captured(3).toInt() : 0);
    const QTimeZone zone = zoneOf(match.capturedView(4));
    if (!time.isValid() || !zone.isValid()) {
        return std::nullopt;
    }
    const QDateTime start = QDateTime(date, time, zone).toUTC();
    return Moments{hasMinutes ? DatePrecision::Minute : DatePrecision::Hour, start,
                   start.addSecs(hasMinutes ? 60 : 3600).addMSecs(-1)};
}

std::optional<Moments> parse(const QString &text)
{
    if (text.isEmpty()) {
        return Moments{};
    }
    const qsizetype slash = text.indexOf(u'/');
    if (slash < 0) {
        return parseMoment(text);
    }
    const auto from = parseMoment(text.first(slash));
    const auto to = parseMoment(text.sliced(slash + 1));
    if (!from || !to || to->latest < from->earliest) {
        return std::nullopt;
    }
    return Moments{DatePrecision::Between, from->earliest, to->latest};
}

} // namespace

Result<PublishedDate> PublishedDate::fromString(QStringView text)
{
    PublishedDate date;
    date.m_text = text.trimmed().toString();
    const auto moments = parse(date.m_text);
    if (!moments) {
        return failure(
            ErrorCode::InvalidValue,
            {QStringLiteral("published"), date.m_text,
             QStringLiteral("2018-08-06, 2018-08-06T14, 2018-08-06T14:10, 2018-08-05/2018-08-07")});
    }
    date.m_precision = moments->precision;
    return date;
}

QDateTime PublishedDate::earliest() const
{
    return parse(m_text).value_or(Moments{}).earliest;
}

QDateTime PublishedDate::latest() const
{
    return parse(m_text).value_or(Moments{}).latest;
}

qint64 PublishedDate::sortKey() const
{
    const QDateTime moment = earliest();
    return moment.isValid() ? moment.toMSecsSinceEpoch() : std::numeric_limits<qint64>::max();
}

} // namespace Stemma
