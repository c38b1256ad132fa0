// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/fuzzymatch.h"

#include <QVarLengthArray>

#include <limits>

namespace Stemma {

namespace {

constexpr double kNever = -std::numeric_limits<double>::infinity();
constexpr double kAdjoining = 1.0;
constexpr double kWordStart = 0.9;
constexpr double kInsideWord = 0.0;
constexpr double kGapBetween = -0.02; ///< each letter passed over between two that match
constexpr double kGapAround = -0.005; ///< each letter before the first or after the last

/// A letter without case and accent, so that "uber" finds "Über".
char16_t plain(QChar letter)
{
    const QString parts = letter.decomposition();
    return (parts.isEmpty() ? letter : parts.front()).toCaseFolded().unicode();
}

using Letters = QVarLengthArray<char16_t, 64>;

Letters plainLetters(QStringView text, bool withBlanks)
{
    Letters letters;
    for (const QChar letter : text) {
        if (withBlanks || !letter.isSpace()) {
            letters.append(plain(letter));
        }
    }
    return letters;
}

bool startsWord(QStringView text, qsizetype at)
{
    return at == 0 || (!text[at - 1].isLetterOrNumber() && text[at].isLetterOrNumber())
        || (text[at - 1].isLower() && text[at].isUpper());
}

} // namespace

std::optional<FuzzyMatch> fuzzyMatch(QStringView pattern, QStringView text)
{
    const Letters wanted = plainLetters(pattern, false);
    const Letters letters = plainLetters(text, true);
    const qsizetype rows = wanted.size();
    const qsizetype columns = letters.size();
    if (rows == 0) {
        return FuzzyMatch{};
    }
    if (rows > columns) {
        return {};
    }

    // ends: the best way to place the letters up to this row with the last of them exactly here.
    // best: the same with the last of them here or before, gaps since then counted.
    QVarLengthArray<double, 1024> ends(rows * columns);
    QVarLengthArray<double, 1024> best(rows * columns);
    for (qsizetype row = 0; row < rows; ++row) {
        const double gap = row + 1 == rows ? kGapAround : kGapBetween;
        double before = kNever;
        for (qsizetype column = 0; column < columns; ++column) {
            const qsizetype cell = row * columns + column;
            double end = kNever;
            if (wanted[row] == letters[column]) {
                const double place = startsWord(text, column) ? kWordStart : kInsideWord;
                if (row == 0) {
                    end = double(column) * kGapAround + place;
                } else if (column > 0) {
                    const qsizetype diagonal = cell - columns - 1;
                    end = std::max(best[diagonal] + place, ends[diagonal] + kAdjoining);
                }
            }
            ends[cell] = end;
            before = std::max(end, before + gap);
            best[cell] = before;
        }
    }
    if (best[rows * columns - 1] == kNever) {
        return {};
    }

    FuzzyMatch match{.score = best[rows * columns - 1], .positions = QList<qsizetype>(rows)};
    bool mustAdjoin = false; // the letter after this one was reached as an adjoining one
    qsizetype column = columns - 1;
    for (qsizetype row = rows - 1; row >= 0; --row, --column) {
        while (ends[row * columns + column] == kNever
               || (!mustAdjoin && ends[row * columns + column] != best[row * columns + column])) {
            --column;
        }
        match.positions[row] = column;
        const qsizetype cell = row * columns + column;
        mustAdjoin = row > 0 && column > 0 && ends[cell] == ends[cell - columns - 1] + kAdjoining;
    }
    return match;
}

} // namespace Stemma
