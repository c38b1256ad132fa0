// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

namespace Stemma {

enum class DifferenceKind { Equal, Added, Omitted, Substituted };

/// A stretch of whole words (with the blanks and marks that follow them) that base and witness share or not.
struct Difference {
    DifferenceKind kind = DifferenceKind::Equal;
    QString base; ///< empty when added
    QString witness; ///< empty when omitted

    friend bool operator==(const Difference &, const Difference &) = default;
};

/// What changed between base and witness, strongest last (DESIGN section 1, Variant).
enum class VariantClass { Verbatim, Punctuation, Omission, Addition, Substitution, Reordering, NumberChange };

/// The words of @p text as they are compared: case folded, without marks.
[[nodiscard]] QStringList wordKeys(QStringView text);

/// Word-level alignment of @p witness with @p base (Myers, "An O(ND) Difference Algorithm", 1986, on words
/// compared without case and punctuation). Joined in order, the pieces give back both texts exactly.
[[nodiscard]] QList<Difference> wordDifferences(QStringView base, QStringView witness);

/// Shared words over all words of both (Dice), 0 to 1; two empty texts are 1.
[[nodiscard]] double similarity(const QList<Difference> &differences);

/// The classes that occur; exactly { Verbatim } when the texts are equal character by character.
[[nodiscard]] QList<VariantClass> variantClasses(QStringView base, QStringView witness,
                                                 const QList<Difference> &differences);

/// Key in files: "verbatim", "punctuation", "omission", ... Never change, only add.
[[nodiscard]] QLatin1StringView keyOf(VariantClass variant);

} // namespace Stemma
