// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/provenance/dating/datelexicon.h"
#include "models/text/textrange.h"

#include <QDate>
#include <QStringView>

#include <vector>

namespace Stemma {

/// Words of a text that say when something was: "Monday", "gestern", "lunes pasado", "6 août 2018".
struct DateExpression {
    enum class Kind {
        Weekday, ///< `weekday`, and `side` when it is said
        Relative, ///< `days` from the day of writing on
        Day, ///< `date` with its year
        DayOfYear, ///< `date` in the leap year 2000; the text names no year
    };
    enum class Side { Unstated, Last, Next };

    Kind kind = Kind::Weekday;
    TextRange range; ///< UTF-16 units of the text
    int weekday = 0; ///< 1 is Monday
    int days = 0;
    QDate date;
    Side side = Side::Unstated;
};

/// In the order of the text, disjoint. Understands `2018-08-06` and `6.8.2018` in every language, but no
/// `6/8/2018`, which is August in one country and June in another. Any thread.
[[nodiscard]] std::vector<DateExpression> findDates(QStringView text, const DateLexicon &lexicon);

} // namespace Stemma
