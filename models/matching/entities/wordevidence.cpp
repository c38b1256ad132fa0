// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/entities/wordevidence.h"

#include <QLocale>
#include <QMutex>
#include <QMutexLocker>

#include <map>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

Calendar calendarFor(const QString &language)
{
    Calendar calendar;
    for (const QLocale &locale : {QLocale(QLocale::English), QLocale(language)}) {
        for (const auto format : {QLocale::LongFormat, QLocale::ShortFormat}) {
            const auto add = [](QSet<QString> &words, QString word) {
                word = word.toLower().remove(u'.');
                if (word.size() > 2) {
                    words.insert(word);
                }
            };
            for (int month = 1; month <= 12; ++month) {
                add(calendar.months, locale.standaloneMonthName(month, format));
                add(calendar.months, locale.monthName(month, format));
            }
            for (int day = 1; day <= 7; ++day) {
                add(calendar.days, locale.standaloneDayName(day, format));
            }
        }
    }
    return calendar;
}

} // namespace

const Calendar &calendarOf(const QString &language)
{
    static QMutex mutex;
    static std::map<QString, Calendar> calendars;
    const QMutexLocker lock(&mutex);
    const auto known = calendars.find(language);
    return known != calendars.end() ? known->second
                                    : calendars.emplace(language, calendarFor(language)).first->second;
}

} // namespace Stemma
