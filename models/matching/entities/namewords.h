// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/matching/entities/wordevidence.h"
#include "models/matching/quotations/speakerphrases.h"

namespace Stemma {

struct CueLexicon;
struct EntityText;
struct WordLexicon;

/// What the words of a text say by how they are written and where they stand. Internal to MentionFinder;
/// numbers are those of tokens. Refers to what the text refers to.
class NameWords : protected SpeakerPhrases {
public:
    /// A name's words are the tokens [from, to).
    struct Run {
        int from = 0;
        int to = 0;
    };

    explicit NameWords(const EntityText &text);

    [[nodiscard]] QStringView text() const { return m_text; }

    [[nodiscard]] const CueLexicon &cues() const { return m_cues; }

    [[nodiscard]] const WordLexicon &words() const { return m_words; }

    [[nodiscard]] const Calendar &calendar() const { return m_calendar; }

    /// In a line that is no sentence, where capitals say nothing.
    [[nodiscard]] bool isInHeading(int index) const { return m_isHeading[size_t(index)]; }

    /// The word as it stands there.
    [[nodiscard]] QStringView written(int index) const;
    /// What of a word belongs to a name: not 's, not "-based", not "-Chef".
    [[nodiscard]] qsizetype nameEnd(int index) const;
    /// That part in lower case.
    [[nodiscard]] QString nameWord(int index) const;
    /// Not of a handle: @poe.
    [[nodiscard]] bool isCapitalWord(int index) const;
    /// Whether a capital says nothing here.
    [[nodiscard]] bool isFirst(int index) const;
    /// Two capitals and more and nothing else: AFP, U.S.
    [[nodiscard]] bool isAcronym(int index) const;
    /// PayPal, Amazon.com: no word is written so.
    [[nodiscard]] bool isOddlyWritten(int index) const;
    [[nodiscard]] bool isTitle(int index) const;
    /// A role that is nobody: bank, ministry.
    [[nodiscard]] bool isBody(int index) const;
    /// Never a name by itself.
    [[nodiscard]] bool isCommon(int index) const;
    /// The blanks between two words are those within a line.
    [[nodiscard]] bool isOneLine(Run run) const;
    /// A small word within names: of, de la, &.
    [[nodiscard]] bool isConnector(int index) const;
    /// Whether only a part of the word belongs to a name, which ends there.
    [[nodiscard]] bool endsInside(int index) const;
    [[nodiscard]] bool isNear(int before, int after) const;
    /// Of the words with capitals that begin here, with connectors between.
    [[nodiscard]] int endOfRun(int from) const;
    /// "MP", "CEO" are roles, however they are written.
    [[nodiscard]] bool isAcronymName(int index) const;
    /// "Deutsche Bank", "Lübecker Rundschau".
    [[nodiscard]] bool isAdjectival(int index) const;
    [[nodiscard]] int nameWordCount(Run run) const;
    /// "British regulators": of a people, no name.
    [[nodiscard]] bool isPeopleAdjective(int index) const;
    /// "city Torsund", "town of Torsund": before the name that begins here.
    [[nodiscard]] bool isPlaceBefore(int index) const;

    [[nodiscard]] const NameCues &nameCues() const { return m_cues.names; }

    /// "Anna", "Jean-Marc"
    [[nodiscard]] bool isGiven(int index) const;
    /// "Jr."
    [[nodiscard]] bool isSuffix(int index) const;
    /// A month that is a name here: "said April Jones".
    [[nodiscard]] bool isGivenName(int index) const;
    /// "Things To Know Today": a heading where none is expected, and no name.
    [[nodiscard]] bool isInTitleCase(Run run) const;
    /// As names are looked up in headings.
    [[nodiscard]] QString wordsKey(Run run) const;
    /// "(WHO)", "(FB.O)", "(NYSE: JPM)"
    [[nodiscard]] bool isInBrackets(Run run) const;
    /// Whether the words that end at a token begin with these letters, with or without the small ones.
    [[nodiscard]] bool matchesInitials(const QString &letters, int last) const;

private:
    [[nodiscard]] bool isHeading(int start, int end) const;
    [[nodiscard]] bool endsWithRole(const QString &word) const;

    QStringView m_text;
    const CueLexicon &m_cues;
    const WordLexicon &m_words;
    const Calendar &m_calendar;
    std::vector<bool> m_isHeading; // of tokens
};

} // namespace Stemma
