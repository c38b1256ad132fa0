// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QString>

#include <vector>

namespace Stemma {

/// Which differences between two texts a search overlooks.
struct Folding {
    /// Full case folding of Unicode: "STRASSE" and "straße" are alike.
    bool foldsCase = true;
    /// Compatibility decomposition without diacritics, and one form for all quotation marks, apostrophes,
    /// dashes and white space (of which a run counts once); what is invisible (soft hyphens, joiners, marks
    /// of direction) is left out. Else only canonical decomposition: é in one piece or in two is the same.
    bool foldsDiacritics = true;

    friend bool operator==(const Folding &, const Folding &) = default;
};

/// A folded text with the way back: unit i of `text` came from the code point that starts at unit
/// `offsets[i]` of the source.
struct FoldedText {
    QString text;
    std::vector<qsizetype> offsets;

    void clear();
    /// Leaves only the last @p units.
    void keepLast(qsizetype units);
};

/// Folds texts code point by code point, so that any stretch can be folded by itself. Remembers what it
/// looked up in Unicode's tables: use one at a time from one thread.
///
/// Sources: Unicode Standard, 3.13 Default Case Algorithms (full case folding); UAX #15 (decomposition). A
/// diacritic is a mark of the combining classes that position it at a letter; vowel signs and viramas, which
/// stand for sounds of their own, stay.
class TextFolding {
public:
    explicit TextFolding(Folding folding);

    /// Appends @p source, which starts at unit @p base of the whole text and splits no surrogate pair.
    void append(QStringView source, qsizetype base, FoldedText &folded);
    [[nodiscard]] QString folded(QStringView source);
    /// Whether nothing is left of @p codePoint.
    [[nodiscard]] bool isDropped(char32_t codePoint);

private:
    [[nodiscard]] quint32 entry(char32_t codePoint);
    [[nodiscard]] quint32 lookUp(char32_t codePoint);

    Folding m_folding;
    std::vector<quint32> m_basic; ///< by code point of the basic plane
    QHash<char32_t, quint32> m_astral;
    std::vector<QString> m_many; ///< what is folded to more than one unit
};

} // namespace Stemma
