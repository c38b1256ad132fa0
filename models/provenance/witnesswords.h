// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/matching/stems/stemwords.h"
#include "models/provenance/variantlexicon.h"
#include "models/provenance/wordsenses.h"
#include "models/text/textrange.h"

#include <QStringView>

#include <vector>

namespace Stemma {

/// One word of a witness as collations compare it. A contraction makes several with one place; a hyphen and
/// an elision part words.
struct WitnessWord {
    enum Flag : quint8 {
        NoFlag = 0,
        Name = 1, ///< a capital where the language has one for names only, or right after a capital
        Begins = 2, ///< the first of the text or of a sentence: a capital says nothing
        Contracted = 4, ///< one of several that are written as one
        Continues = 8, ///< not the first of these
        Hyphened = 16, ///< a hyphen joins it to the next one
        Capital = 32, ///< has one where it says something: a name, a noun of German, not a verb
    };

    int type = 0; ///< number in the vocabulary
    TextRange word; ///< UTF-16 units; letters without marks
    TextRange whole; ///< with the marks before and after it; those of all words cover all but blanks
    int sentence = 0;
    quint8 flags = NoFlag;

    [[nodiscard]] bool is(Flag flag) const { return (flags & flag) != 0; }
};

/// What is known of a word wherever it stands.
struct WordType {
    enum Flag : quint32 {
        NoFlag = 0,
        Stop = 1, ///< says nothing by itself
        Negation = 2,
        Denial = 4,
        Saying = 8,
        Pronoun = 16,
        Genitive = 32,
        Article = 64,
        Ideograph = 128, ///< of a script without blanks
        Clause = 256, ///< begins a clause: "because"
        Join = 512, ///< joins clauses, or words
        Subject = 1024, ///< with a verb of its own
        Lack = 2048, ///< denies in itself: "unable"
        Without = 4096, ///< a negation of nothing but what stands after it
        Auxiliary = 8192, ///< a verb that only carries tense and person
        Ordinal = 16384, ///< tells a place in a row; a number beside other numbers only
        Speaks = 32768, ///< what somebody who speaks does without being a word of saying: "ruled"
        Source = 65536, ///< a word of saying after which, and small words, stands who said it: "according"
        Demonstrative = 131072,
        Hedge = 262144, ///< a word of caution by itself, at least before a number
        Preposition = 524288, ///< one that says little
    };

    /// What is left of "spokeswoman" without the ending that tells man from woman.
    struct Person {
        QString beginning;
        int gender = -1; ///< number of the group of endings

        friend bool operator==(const Person &, const Person &) = default;
    };

    QString letters; ///< in lower case, straight apostrophes, nothing invisible
    QString plain; ///< without what ways of spelling differ in
    QString stem;
    QString number; ///< which, if it stands for one
    QStringList others; ///< what this part of a contraction may mean, too
    std::vector<int> synonyms; ///< numbers of groups, ascending
    std::vector<int> contrasts; ///< numbers of groups of words that are never of one sense
    QList<Person> persons;
    std::vector<quint32> senseKeys; ///< see areOfOneSense()
    std::shared_ptr<const WordMeanings> meanings; ///< null: not known, or not looked up
    int form = -1; ///< number of the verb that this is a form of
    quint32 signature = 0; ///< a bit for each letter, to rule out likeness quickly
    quint32 flags = NoFlag;

    [[nodiscard]] bool is(Flag flag) const { return (flags & flag) != 0; }

    /// Whether it stands between clauses or words that it holds together.
    [[nodiscard]] bool isJoint() const { return is(Clause) || is(Join); }
};

/// Reads witnesses of one group as rows of words, and knows what their words are. One thread at a time.
class WitnessReader {
public:
    /// The lexicons outlive the reader. @p language as WordLexicons::languageOf() has it.
    WitnessReader(const WordLexicons &words, const VariantLexicons &variants, QString language);

    [[nodiscard]] std::vector<WitnessWord> read(QStringView text);

    /// Looks up what thesauri know of the words that are not in all of @p rows.
    void findMeanings(const std::vector<std::vector<WitnessWord>> &rows);

    [[nodiscard]] const std::vector<WordType> &vocabulary() const { return m_vocabulary; }

    [[nodiscard]] const VariantLexicon &variants() const { return m_variants; }

    /// Stands for any number in a phrase.
    static constexpr int kAnyNumber = -1;

    /// Phrases as the numbers of their words, to be found in rows.
    [[nodiscard]] const std::vector<std::vector<int>> &hedges() const { return m_hedges; }

    [[nodiscard]] const std::vector<std::vector<int>> &numberHedges() const { return m_numberHedges; }

    [[nodiscard]] const std::vector<std::vector<int>> &traces() const { return m_traces; }

private:
    [[nodiscard]] int typeOf(const QString &letters, const QStringList &others = {});
    [[nodiscard]] WordType known(const QString &letters);
    [[nodiscard]] QList<WordType::Person> personsOf(const QString &letters) const;
    void findMeanings(WordType &type);
    [[nodiscard]] QString lemmaOf(const WordType &type, const QString &word) const;
    [[nodiscard]] std::vector<std::vector<int>> phrases(const QStringList &texts);
    /// What a contraction is in full, one entry a word, each with what it may be; empty for other words.
    [[nodiscard]] QList<QStringList> partsOf(const QString &letters) const;
    [[nodiscard]] bool isAcronym(QStringView written, const QString &letters) const;
    [[nodiscard]] bool followsCapital(QStringView text, const std::vector<WitnessWord> &words) const;
    [[nodiscard]] qsizetype ordinalEnd(QStringView text, qsizetype start, qsizetype end) const;
    void addWord(QStringView text, TextRange word, quint8 flags, std::vector<WitnessWord> &words);

    const WordLexicon &m_words;
    const VariantLexicon &m_variants;
    const WordSenses *m_senses;
    QString m_language;
    StemReader m_stems;
    TextFolding m_folding;
    QHash<QString, std::vector<int>> m_synonyms;
    QHash<QString, std::vector<int>> m_stemSynonyms; ///< by stem
    QHash<QString, std::vector<int>> m_contrasts; ///< by stem
    QHash<QString, int> m_forms;
    QHash<QString, int> m_types;
    QHash<QString, QList<QStringList>> m_parts; ///< partsOf() words that were read
    std::vector<WordType> m_vocabulary;
    bool m_isShouted = false; ///< the text that is read has no small letters
    std::vector<std::vector<int>> m_hedges;
    std::vector<std::vector<int>> m_numberHedges;
    std::vector<std::vector<int>> m_traces;
};

/// How two different words are related.
enum class WordRelation {
    Same,
    Contraction, ///< a part of a contraction may mean the other one
    Spelling, ///< one word in two ways of spelling, or misspelt
    Number, ///< two numbers that are not the same
    Person, ///< two pronouns
    Form, ///< of one verb
    Synonym, ///< one meaning, or one stem
    Unrelated,
};

/// By what forms of verbs are told that no list has; see VariantLexicon. Nothing: neither word is a verb.
struct VerbEndings {
    QStringList endings;
    QStringList bases;
};

/// Whether two words are known to be of different senses.
[[nodiscard]] bool areContrasts(const WordType &one, const WordType &other);

[[nodiscard]] WordRelation relationOf(const WordType &one, const WordType &other, const VerbEndings &verbs);

/// Whether both are one word but for a slip or two, as names are misspelt.
[[nodiscard]] bool areNearlySpelt(QStringView one, QStringView other);

/// Letters, marks and numbers of @p text, and the symbols beyond the first plane (emoji), which stand for
/// words; as they are written, composed.
[[nodiscard]] QString writtenLetters(QStringView text);

} // namespace Stemma
