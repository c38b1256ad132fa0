// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/matching/quotations/attributiontokens.h"

#include <optional>

namespace Stemma {

/// Who is named by some tokens.
struct Speaker {
    TextRange range;
    QString name;
    bool isPronoun = false;
    bool isNamed = false; ///< by a proper name, not only "the company"
    bool isGuess = false; ///< some noun that no list knows as one who speaks: "a commuter"
    bool isOfRole = false; ///< what somebody is, though a name says which: "Facebook spokesperson"
};

/// The noun phrases of a text that name who could speak. Internal to attribution. Refers to the text and the
/// lexicon; `from`, `to`, `limit`, `index` and `at` are numbers of tokens.
class SpeakerPhrases {
public:
    SpeakerPhrases(QStringView text, const std::vector<Quotation> &quotations, const CueLexicon &lexicon);

    [[nodiscard]] const std::vector<Token> &tokens() const { return m_tokens; }

    [[nodiscard]] const Token &token(int index) const { return m_tokens[size_t(index)]; }

    [[nodiscard]] bool isInside(int index) const { return index >= 0 && index < int(m_tokens.size()); }

    [[nodiscard]] bool beginsSentence(int index) const;
    /// A capital within a sentence is a name: the Post.
    [[nodiscard]] bool isCue(int index) const;
    [[nodiscard]] bool isSaidNoun(int index) const;
    [[nodiscard]] bool isWord(int index) const;
    [[nodiscard]] bool isMark(int index, QStringView marks) const;
    [[nodiscard]] bool matches(int at, const QStringList &phrase) const;
    [[nodiscard]] std::optional<int> phraseAt(int at, const QList<QStringList> &phrases) const;
    [[nodiscard]] bool onlyAdverbs(int from, int to) const;
    [[nodiscard]] TextRange rangeOf(int from, int to) const;
    /// The full name that explains a role, between the comma at @p comma and the next one or the end of the
    /// sentence: "his sister, Mae Tolliver,". Empty: there is none.
    [[nodiscard]] Speaker nameBehind(int comma) const;
    /// Whether a name that began before ends here.
    [[nodiscard]] bool endsName(int index, int from) const;
    /// Whom a noun phrase names: its head. What a preposition hangs on to it ("survivors of Kilmore", "a
    /// source close to the singer") does not speak.
    [[nodiscard]] Speaker speakerIn(int from, int to) const;
    /// Leads to what hangs on another noun: "from Kiel", "near the pier".
    [[nodiscard]] bool isPreposition(int index) const;
    /// "she", but not "her brother".
    [[nodiscard]] bool isPronoun(int index) const;
    [[nodiscard]] bool isRole(int index) const;
    /// One that is listed, or a small word that ends as adverbs do: "grudgingly".
    [[nodiscard]] bool isAdverb(int index) const;
    [[nodiscard]] QString nameOf(TextRange range) const;
    [[nodiscard]] bool isOfName(int index) const;
    /// Where a run of capitals [from, to) becomes a name: "Old Tom Garrick", "Rescuer Ann Poe", where the
    /// start of the sentence gave the first capital.
    [[nodiscard]] int startOfName(int from, int to) const;

    /// Whether the text has @p word, in lower case, as a name where no sentence begins.
    [[nodiscard]] bool isOfNameElsewhere(const QString &word) const { return m_properWords.contains(word); }

    /// All names of two to four words, in order.
    [[nodiscard]] std::vector<Speaker> fullNames() const;

    [[nodiscard]] const CueLexicon &lexicon() const { return m_lexicon; }

private:
    struct Tokens {
        int from = -1;
        int to = -1;
    };

    [[nodiscard]] bool isNameBesideCue(int index) const;
    [[nodiscard]] bool isNameByUse(int index) const;
    [[nodiscard]] bool joinsName(int index, int from, int to) const;
    [[nodiscard]] int endOfHead(int from, int to) const;
    [[nodiscard]] Tokens lastNameIn(int from, int to) const;
    [[nodiscard]] Speaker named(Tokens name, int from, int end, int to) const;
    [[nodiscard]] int startOfPerson(Tokens name, int from) const;
    [[nodiscard]] int endOfRole(Tokens name, int from, int end) const;
    [[nodiscard]] Speaker titledIn(int from, int to) const;
    [[nodiscard]] bool isGivenBefore(int index, int to) const;
    [[nodiscard]] bool isNoName(int index, int to) const;
    [[nodiscard]] bool isEpithet(int index) const;
    [[nodiscard]] bool isAdjectiveBehind(int noun, int to) const;
    [[nodiscard]] Speaker commonNoun(int from, int end, int to) const;
    [[nodiscard]] Speaker nameAtEnd(int from, int to) const;
    [[nodiscard]] Speaker anyNoun(int from, int to) const;
    [[nodiscard]] Speaker whomTheySpeakFor(Speaker speaker, int last, int to) const;

    QStringView m_text;
    const CueLexicon &m_lexicon;
    std::vector<Token> m_tokens;
    QSet<QString> m_properWords;
};

} // namespace Stemma
