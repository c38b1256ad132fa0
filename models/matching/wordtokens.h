// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

#include <vector>

namespace Stemma {

/// A text cut into words for comparisons of whole articles: each word with the blanks and marks that follow
/// it. The first one may be empty, when the text begins with marks. Letters with their marks and digits make
/// words; an ideograph, a letter of a script without blanks or a character outside the basic plane is a word
/// of its own. Cheaper and coarser than UAX #29, which QTextBoundaryFinder runs: a boundary only has to be
/// found again in the other text.
class WordTokens {
public:
    /// @p text has fewer than 2^31 units and outlives this.
    explicit WordTokens(QStringView text);

    [[nodiscard]] qsizetype count() const { return qsizetype(m_starts.size()) - 1; }

    /// Where word @p word begins; the text's length for count().
    [[nodiscard]] qsizetype start(qsizetype word) const { return m_starts[size_t(word)]; }

    /// Where the word itself ends, before the blanks and marks that follow.
    [[nodiscard]] qsizetype wordEnd(qsizetype word) const;

    /// The word that holds @p position, or its blanks and marks.
    [[nodiscard]] qsizetype wordAt(qsizetype position) const;

    /// A hash of each word; different words may have equal ones.
    [[nodiscard]] const std::vector<quint32> &hashes() const { return m_hashes; }

    [[nodiscard]] QStringView text() const { return m_text; }

private:
    QStringView m_text;
    std::vector<quint32> m_starts;
    std::vector<quint32> m_hashes;
};

} // namespace Stemma
