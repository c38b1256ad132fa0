// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/storage/queries.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QStringList>

namespace Stemma {

/// For each field of an annotation the values that were given last, numbered for the digit keys. A plain
/// value; the window keeps one a project.
///
/// A value that is new comes first. One that is there keeps its number when it is given again, so that
/// fingers can learn it; when there is no room, the one that was not given for the longest time goes.
class RecentValues {
public:
    /// As many as there are digit keys.
    static constexpr int kNumbers = 9;

    /// Newest first, at most kNumbers.
    [[nodiscard]] QStringList of(Completion field) const;

    /// @p value was given to @p field; an empty one is no value.
    void note(Completion field, const QString &value);

    /// Puts @p values behind what is there, as far as there is room: what the project used before.
    void fillUp(Completion field, const QStringList &values);

    [[nodiscard]] QByteArray toJson() const;
    /// What toJson() wrote; anything else gives none.
    [[nodiscard]] static RecentValues fromJson(const QByteArray &json);

private:
    struct Value {
        QString text;
        qint64 used = 0; ///< greater: later
    };

    QMap<Completion, QList<Value>> m_values;
    qint64 m_clock = 0;
};

} // namespace Stemma
