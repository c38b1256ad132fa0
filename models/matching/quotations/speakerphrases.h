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
};

/// The noun phrases of a text that name who could speak. Internal to attribution. Refers to the text and the
/// lexicon; `from`, `to`, `limit`, `index` and `at` are numbers of tokens.
class SpeakerPhrases {
public:
    SpeakerPhrases(QStringView text, const std::vector<Quotation> &quotations, const CueLexicon &lexicon)
        : m_text(text)
        , m_lexicon(lexicon)
        , m_tokens(tokensOf(text, quotations, lexicon))
    {
    }

    [[nodiscard]] const std::vector<Token> &tokens() const { return m_tokens; }

    [[nodiscard]] const Token &token(int index) const { return m_tokens[size_t(index)]; }

    [[nodiscard]] bool isInside(int index) const { return index >= 0 && index < int(m_tokens.size()); }

    [[nodiscard]] bool beginsSentence(int index) const;
    /// A capital within a sentence is a name: the Post.
    [[nodiscard]] bool isCue(int index) const;
    [[nodiscard]] bool isWord(int index) const;
    [[nodiscard]] bool isMark(int index, QStringView marks) const;
    [[nodiscard]] bool matches(int at, const QStringList &phrase) const;
    [[nodiscard]] std::optional<int> phraseAt(int at, const QList<QStringList> &phrases) const;
    [[nodiscard]] bool onlyAdverbs(int from, int to) const;
    [[nodiscard]] TextRange rangeOf(int from, int to) const;
    /// The noun phrase that begins at `from`: "social network spokeswoman Elisa Dunn".
    [[nodiscard]] Speaker nounPhraseFrom(int from, int limit) const;
    /// The noun phrase that ends before `to`: "Elisa Dunn, a spokeswoman of the bank, [said]".
    [[nodiscard]] Speaker nounPhraseTo(int to, int limit) const;
    /// The full name that explains a role, between the comma at @p comma and the next one or the end of the
    /// sentence: "his sister, Mae Tolliver,". Empty: there is none.
    [[nodiscard]] Speaker nameBehind(int comma) const;
    /// Whether a name that began before ends here.
    [[nodiscard]] bool endsName(int index, int from) const;
    /// Whether a noun phrase that began before is over: an auxiliary, or the article of another one.
    [[nodiscard]] bool endsPhrase(int index) const;
    /// The best name among some words.
    [[nodiscard]] Speaker speakerIn(int from, int to) const;
    [[nodiscard]] Speaker commonNoun(int from, int to) const;
    /// Of a role whose name belongs to a thing or a place ("survivors of Kilmore"), where that name begins.
    [[nodiscard]] Speaker headOf(int from, int nameFrom, int nameTo) const;
    [[nodiscard]] bool isRole(int index) const;
    [[nodiscard]] QString nameOf(TextRange range) const;
    [[nodiscard]] bool isOfName(int index) const;
    /// All names of two to four words, in order.
    [[nodiscard]] std::vector<Speaker> fullNames() const;

private:
    QStringView m_text;
    const CueLexicon &m_lexicon;
    std::vector<Token> m_tokens;
};

} // namespace Stemma
