// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/text/result.h"

#include <QHash>
#include <QMap>
#include <QSet>
#include <QString>
#include <QStringList>

#include <memory>

namespace Stemma {

class WordSenses;

/// What must be known of a language to tell what became of a wording: hedges, denials, forms, synonyms. It
/// completes the WordLexicon of the language. Data, one JSON file a language; words in lower case with
/// straight apostrophes. A value.
struct VariantLexicon {
    QString language; ///< BCP 47, without region; empty: nothing is known
    QStringList hedges; ///< words or phrases of caution: "perhaps"
    QStringList numberHedges; ///< those that are hedges only before a number: "up to"
    QStringList traces; ///< phrases that only a careless translation has; "#" is any number
    QSet<QString> negations; ///< beside those of the WordLexicon
    QSet<QString> lacks; ///< that deny without being negations: "unable"
    QSet<QString> withouts; ///< negations of nothing but what stands after them
    QSet<QString> clauses; ///< words that begin a clause: "because"
    QSet<QString> coordinators; ///< words that join clauses, or words: "and"
    QSet<QString> subjects; ///< pronouns that have a verb of their own: "they", not "them"
    bool hasConcord = false; ///< two negations in a clause deny once: "no ... nunca"
    bool hasNounCapitals = false; ///< all nouns begin with a capital, not only names
    bool hasSplitVerbs = false; ///< what carries the tense may stand far from its verb: "hat ... verkauft"
    bool hasSpeechCommas = false; ///< a comma parts indirect speech from who speaks: "sagte, er"
    QSet<QString> denials; ///< "denies"
    QSet<QString> sayings; ///< "said", "according"
    QSet<QString> demonstratives; ///< that stand for one another as pronouns do: "this", "that"
    QSet<QString> speaking; ///< beside which stands who speaks: "ruled"
    QSet<QString> sources; ///< those of the sayings that are followed by who said it: "according"
    QSet<QString> pronouns; ///< those that have a person
    QSet<QString> genitives; ///< "of"
    QSet<QString> articles;
    QSet<QString> prepositions; ///< those that stand for one another without saying much: "by", "from"
    QSet<QString> auxiliaries; ///< verbs that only carry tense and person: "had", "do"
    QStringList endings; ///< of verbs: with and without one the tense or person is another
    QStringList bases; ///< what verbs have in the place of these: "fehl-en" beside "fehl-ten"; none: anything
    QSet<QString> ordinals; ///< what follows a figure that tells a place in a row: "nd" of "2nd"
    QList<QStringList> forms; ///< each: the forms of one verb
    QList<QStringList> synonyms; ///< each: words or phrases of one meaning
    QList<QStringList> contrasts; ///< each: words that a thesaurus must not make one: "father", "mother"
    QList<QStringList> genders; ///< each: endings of one word: "spokes-man", "spokes-woman"; "-": none
    QHash<QString, QStringList> contractions; ///< the ways to say it in full: "it's" is "it is" or "it has"
    QHash<QString, QString> numbers; ///< words that stand for a number, a day or a month, and which

    /// MalformedInput with the reason when @p json is not of this form.
    [[nodiscard]] static Result<VariantLexicon> read(const QByteArray &json);

    /// Takes in what @p other knows.
    void add(const VariantLexicon &other);
};

/// The lexicons of all languages that there are. A value.
class VariantLexicons {
public:
    /// Adds what the *.json files in @p folder know, which may be a folder of resources, to what is known.
    /// MalformedInput names the file; CannotOpen when there is no such folder. On an error nothing was added.
    [[nodiscard]] Result<void> addFolder(const QString &folder);

    /// Of what sense a word is, the thesauri in @p folders tell beside the synonyms; see Thesauri.
    void setThesauri(const QStringList &folders);

    /// Null: there are no thesauri. Lives as long as any copy of this.
    [[nodiscard]] const WordSenses *senses() const { return m_senses.get(); }

    /// Empty for a language without data.
    [[nodiscard]] const VariantLexicon &lexicon(const QString &language) const;

private:
    QMap<QString, VariantLexicon> m_lexicons; // by language
    VariantLexicon m_none;
    std::shared_ptr<const WordSenses> m_senses;
};

} // namespace Stemma
