// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/matching/worddiff.h"

#include <QPalette>
#include <QTextLayout>

namespace Stemma {

/// Words of a witness with what differs from the base shown in place: additions underlined on a wash,
/// omissions as a caret and the struck words of the base, substitutions as both.
struct DifferenceText {
    QString text;
    QList<QTextLayout::FormatRange> formats;

    /// @p text colour of the words, @p back what lies below them.
    [[nodiscard]] static DifferenceText of(const QList<Difference> &differences, const QPalette &palette,
                                           const QColor &text, const QColor &back);
    /// For screen readers: "… added: today; left out: purchasing …".
    [[nodiscard]] static QString spoken(const QList<Difference> &differences);
};

} // namespace Stemma
