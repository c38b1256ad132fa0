// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/exchange/import/importdate.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

// Offset as PublishedDate writes it: "Z", "+02:00"; empty when @p text has none.
QString offsetOf(const QString &text)
{
    const QString upper = text.toUpper();
    if (upper == "Z"_L1 || upper == "GMT"_L1 || upper == "UTC"_L1 || upper == "UT"_L1) {
        return u"Z"_s;
    }
    if (text.size() == 3) {
        return text + u":00"_s;
    }
    return text.size() == 5 ? text.first(3) + u':' + text.last(2) : text;
}

PublishedDate dateOf(const QString &day, const QString &time, const QString &offset)
{
    const QString written = time.isEmpty() ? day : day + u'T' + time + offsetOf(offset);
    return PublishedDate::fromString(written).value_or(PublishedDate());
}

int monthOfName(const QString &name)
{
    static const QStringList kMonths{u"jan"_s, u"feb"_s, u"mar"_s, u"apr"_s, u"may"_s, u"jun"_s,
                                     u"jul"_s, u"aug"_s, u"sep"_s, u"oct"_s, u"nov"_s, u"dec"_s};
    return int(kMonths.indexOf(name.first(3).toLower())) + 1;
}

QString isoDay(const QString &year, int month, const QString &day)
{
    return u"%1-%2-%3"_s.arg(year).arg(month, 2, 10, QChar(u'0')).arg(day.toInt(), 2, 10, QChar(u'0'));
}

} // namespace

PublishedDate publishedDateFromAnywhere(QStringView text)
{
    const QString trimmed = text.trimmed().toString();
    if (trimmed.size() > 100) {
        return {};
    }
    static const QRegularExpression iso(
        uR"(^(\d{4})[-/.]?(\d\d)[-/.]?(\d\d)(?:[T ](\d\d):?(\d\d)(?::?\d\d(?:[.,]\d+)?)? ?(Z|GMT|UTC|[+-]\d\d(?::?\d\d)?)?)?$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (const auto match = iso.match(trimmed); match.hasMatch()) {
        const QString day = match.captured(1) % u'-' % match.captured(2) % u'-' % match.captured(3);
        const QString time
            = match.captured(4).isEmpty() ? QString() : QString(match.captured(4) % u':' % match.captured(5));
        return dateOf(day, time, match.captured(6));
    }
    if (const auto exact = PublishedDate::fromString(trimmed); exact) {
        return *exact;
    }
    static const QRegularExpression dotted(
        uR"(^(\d\d?)\. ?(\d\d?)\. ?(\d{4})(?:,? (?:um )?(\d\d?)[:.](\d\d)(?: Uhr)?)?$)"_s);
    if (const auto match = dotted.match(trimmed); match.hasMatch()) {
        const QString time = match.captured(4).isEmpty()
            ? QString()
            : QString(match.captured(4).rightJustified(2, u'0') % u':' % match.captured(5));
        return dateOf(isoDay(match.captured(3), match.captured(2).toInt(), match.captured(1)), time, {});
    }
    static const QRegularExpression dayFirst(
        uR"(^(?:[A-Za-z]{3,9},? )?(\d\d?) ([A-Za-z]{3,9})\.?,? (\d{4})(?:,? (\d\d):(\d\d)(?::\d\d)?(?: (Z|GMT|UTC|UT|[+-]\d{4}))?)?$)"_s);
    static const QRegularExpression monthFirst(
        uR"(^(?:[A-Za-z]{3,9},? )?([A-Za-z]{3,9})\.? (\d\d?),? (\d{4})$)"_s);
    const auto day = dayFirst.match(trimmed);
    if (const int month = day.hasMatch() ? monthOfName(day.captured(2)) : 0; month > 0) {
        const QString time
            = day.captured(4).isEmpty() ? QString() : QString(day.captured(4) % u':' % day.captured(5));
        return dateOf(isoDay(day.captured(3), month, day.captured(1)), time, day.captured(6));
    }
    const auto first = monthFirst.match(trimmed);
    if (const int month = first.hasMatch() ? monthOfName(first.captured(1)) : 0; month > 0) {
        return dateOf(isoDay(first.captured(3), month, first.captured(2)), {}, {});
    }
    return {};
}

} // namespace Stemma
