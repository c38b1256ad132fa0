// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

namespace Stemma {

/// What two speakers, as articles name them, have to do with each other.
enum class SpeakerRelation {
    Unknown, ///< one is not named: "the company", "officials", nobody
    Same, ///< the same name, a part of it, or nearly the same letters
    Unrelated, ///< names of which nothing is known: a firm and a surname
    Different, ///< two full names
};

/// By letters alone. "Elisabeth Diana" and "Diana" are the same, so are "Elizabeth Diana" and "Elisabeth
/// Diana"; "John Smith" and "Mary Smith" are not. Symmetric. Any thread.
[[nodiscard]] SpeakerRelation relationOf(QStringView one, QStringView other);

/// Letters to change, to leave out or to add until one word is the other; never more than @p most + 1.
[[nodiscard]] int editDistance(QStringView one, QStringView other, int most);

} // namespace Stemma
