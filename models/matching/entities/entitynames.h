// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace Stemma {

/// 0 to 1, 1: equal. W. Winkler, "String Comparator Metrics and Enhanced Decision Rules in the Fellegi-Sunter
/// Model of Record Linkage", 1990: common letters near each other, more for a common beginning. Symmetric.
[[nodiscard]] double jaroWinkler(QStringView one, QStringView other);

/// The share that two names, which are compared as one word each, must have in common to be spellings of one.
inline constexpr double kSameName = 0.95;

/// Letters to change, leave out, add or swap with the next until one is the other; more than @p most is
/// most + 1. (Restricted edit distance with transposition.)
[[nodiscard]] int spellingDistance(QStringView one, QStringView other, int most);

/// Whether two names, in folded words, may be spellings of one: kSameName as one word, and no more than a
/// slip in a word that is long enough for one. "Maria Olsen" and "Marta Olsen", "Austria" and "Australia",
/// "Group 7" and "Group 8" are not. Symmetric.
[[nodiscard]] bool areSpellings(const QStringList &one, const QStringList &other);

/// A name as it is compared, in words: folded, without a leading article, dots and legal forms at its end.
/// Empty when it has no letter or digit.
[[nodiscard]] QStringList nameWordsOf(const QString &name);

/// The first letters of @p words.
[[nodiscard]] QString initialsOf(const QStringList &words);

/// Whether @p word, folded and without dots, is the legal form of a company: "inc", "gmbh".
[[nodiscard]] bool isLegalForm(const QString &word);

} // namespace Stemma
