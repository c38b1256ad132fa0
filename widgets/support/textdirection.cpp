// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/support/textdirection.h"

#include <QGuiApplication>

namespace Stemma {

namespace {

constexpr QChar kLeftToRightIsolate(u'\u2066');
constexpr QChar kRightToLeftIsolate(u'\u2067');
constexpr QChar kEndOfIsolate(u'\u2069');

} // namespace

QString inOwnDirection(const QString &text)
{
    const bool isRightToLeft = text.isRightToLeft();
    if (text.isEmpty() || isRightToLeft == (QGuiApplication::layoutDirection() == Qt::RightToLeft)) {
        return text;
    }
    return (isRightToLeft ? kRightToLeftIsolate : kLeftToRightIsolate) + text + kEndOfIsolate;
}

} // namespace Stemma
