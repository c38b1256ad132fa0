// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/text/result.h"

#include <QDateTime>
#include <QString>

namespace Stemma {

/// How exactly it is known when something was published.
enum class DatePrecision { Unknown, Day, Hour, Minute, Between };

/// A moment with its precision. Written as ISO 8601 / EDTF: `2018-08-06`, `2018-08-06T14`,
/// `2018-08-06T14:10`, either with an offset (`Z`, `+02:00`) or local to the outlet, and
/// `2018-08-05/2018-08-07` for "between"; empty for unknown.
class PublishedDate {
public:
    PublishedDate() = default;

    /// ErrorCode::InvalidValue when @p text has none of the forms above.
    [[nodiscard]] static Result<PublishedDate> fromString(QStringView text);

    [[nodiscard]] DatePrecision precision() const { return m_precision; }

    [[nodiscard]] bool isUnknown() const { return m_precision == DatePrecision::Unknown; }

    /// Earliest moment that fits; invalid when unknown. Local times count as UTC for sorting.
    [[nodiscard]] QDateTime earliest() const;
    [[nodiscard]] QDateTime latest() const;
    /// earliest() in ms since the epoch; unknown dates sort last.
    [[nodiscard]] qint64 sortKey() const;

    /// The written form; fromString(toString()) gives the same value.
    [[nodiscard]] QString toString() const { return m_text; }

    friend bool operator==(const PublishedDate &, const PublishedDate &) = default;

private:
    DatePrecision m_precision = DatePrecision::Unknown;
    QString m_text;
};

} // namespace Stemma
