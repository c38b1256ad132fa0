// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/text/sourcetext.h"
#include "models/text/textfolding.h"

#include <QRegularExpression>

#include <functional>
#include <optional>

namespace Stemma {

/// What to look for, as a person says it.
struct FindPattern {
    QString text = {};
    bool matchesCase = false;
    bool wholeWords = false;
    bool isRegular = false; ///< a regular expression, which sees the text as it stands
    bool matchesDiacritics = false; ///< off: see Folding::foldsDiacritics

    friend bool operator==(const FindPattern &, const FindPattern &) = default;
};

/// Finds all places of a pattern in texts. Use one at a time from one thread (not necessarily the GUI's).
///
/// Hits come in order, do not overlap, are not empty, and begin and end on grapheme boundaries of the source,
/// so each can be selected and tagged. Folded letters are found whole: "s" is not found in "ß", "ss" is.
class TextFinder {
public:
    explicit TextFinder(const FindPattern &pattern);

    /// Why a regular expression cannot be used, and where: UTF-16 units of the pattern from 0.
    struct Fault {
        qsizetype offset = 0;
        QString words; ///< of the library, in the language it has
    };

    [[nodiscard]] const std::optional<Fault> &fault() const { return m_fault; }

    [[nodiscard]] const FindPattern &pattern() const { return m_pattern; }

    /// Whether there is nothing to look for: an empty pattern, or one with nothing but what is overlooked.
    [[nodiscard]] bool isNothing() const;

    enum class Outcome {
        Complete,
        Stopped, ///< by one of the functions
        TooCostly ///< a regular expression that tries too many ways at one place
    };

    /// @p found gets each hit and returns false to stop. @p mayGoOn is asked several times a millisecond to a
    /// few times a second, whatever the pattern, and returns false to stop.
    [[nodiscard]] Outcome find(const SourceText &text, const std::function<bool(TextRange)> &found,
                               const std::function<bool()> &mayGoOn = {});
    /// The first hit in a short text.
    [[nodiscard]] std::optional<TextRange> firstIn(const QString &text);

    /// A regular expression finds hits up to this length for sure.
    static constexpr qsizetype kLongestRegular = 4'096;

private:
    using Found = std::function<bool(TextRange)>;
    using MayGoOn = std::function<bool()>;

    [[nodiscard]] Outcome findLiteral(const SourceText &text, const Found &found, const MayGoOn &mayGoOn);
    [[nodiscard]] Outcome findRegular(const SourceText &text, const Found &found, const MayGoOn &mayGoOn);
    /// Where the folded match [@p from, @p from + pattern) stands in the source; nothing when it is no hit.
    [[nodiscard]] std::optional<TextRange> placeOf(const SourceText &text, const FoldedText &folded,
                                                   qsizetype from);
    [[nodiscard]] bool isHit(const SourceText &text, TextRange range) const;

    FindPattern m_pattern;
    TextFolding m_folding;
    QString m_needle; ///< folded
    QRegularExpression m_regular;
    std::optional<Fault> m_fault;
};

} // namespace Stemma
