// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/matching/quotations/namecues.h"
#include "models/text/result.h"

#include <QMap>
#include <QSet>
#include <QString>
#include <QStringList>

namespace Stemma {

/// The words by which a language says that somebody speaks. Data, one JSON file a language; a person may add
/// own words in a file of the same form. All words are folded when they are read: lower case, straight
/// apostrophes. A value.
struct CueLexicon {
    QString language; ///< BCP 47, without region
    QSet<QString> say; ///< forms of verbs of saying
    QSet<QString> deny; ///< and of denying
    QList<QStringList> accordingTo; ///< phrases that a speaker follows, in words
    QSet<QString> to; ///< forms of verbs that whom one tells follows ("told the paper")
    QList<QStringList> media; ///< phrases that the receiving medium follows
    QList<QStringList> mediaAlone; ///< phrases that are a medium themselves
    QSet<QString> negations;
    QSet<QString> hypothetical;
    QSet<QString> pronouns;
    QSet<QString> roles; ///< what people and bodies that speak are
    QSet<QString> bodies; ///< roles that are no people: part of a name when it ends or begins so
    QSet<QString> titles;
    QSet<QString> abbreviations; ///< shortened words, without their full stops: "corp", "oct"
    QSet<QString> particles; ///< small words within names
    QSet<QString> nameParticles; ///< those that only names have, also before a surname alone: "de Witt"
    QSet<QString> articles;
    QSet<QString> possessives; ///< articles that say whose: "her"
    QSet<QString> adverbs; ///< and auxiliaries, between speaker and verb
    QSet<QString> adverbEndings; ///< of small words that are adverbs though nobody listed them
    QSet<QString> breaks; ///< words that a speaker's name does not go beyond
    QSet<QString> clauses; ///< words that begin another clause, or go on with this one, after a quotation
    QSet<QString> within; ///< words that lead to a title: "in", "titled"
    QSet<QString> postpositions; ///< words that a speaker stands before and a quotation needs no verb beside
    QList<QStringList> sayings; ///< cues of several words, the verb first: "put it"
    QList<QStringList> habits; ///< between a subject and its verb, ending like a preposition: "used to"
    QList<QStringList> asides; ///< between a verb and its subject: "for his part"
    QList<QStringList> verdicts; ///< after speech, before who spoke it: "those were the words of"
    QSet<QString> prepositions; ///< that hang something on to a noun
    QSet<QString> conjunctions;
    QSet<QString> relatives; ///< pronouns for who stands before the comma
    QSet<QString> objectRelatives; ///< pronouns for the thing right before them: "a note that said"
    QSet<QString> roleEndings; ///< of words for what people are: "keeper", "worker"
    QSet<QString> feels; ///< forms of verbs of what one feels and thinks, that others may tell of
    QSet<QString> papers; ///< things whose words one reads, though roles: "letter"
    QSet<QString> reads; ///< verbs by which such a thing speaks: "reads"
    QSet<QString> statements; ///< papers whose words are those of whoever gives them out
    QSet<QString> passives; ///< auxiliaries of the passive
    QSet<QString> agents; ///< words before who does what is said in the passive
    QSet<QString> quoting; ///< participles whose passive's subject still speaks: "was quoted by"
    QSet<QString> voices; ///< roles that speak for somebody else
    QSet<QString> nouns; ///< forms of verbs of saying that are nouns too: "report"
    QSet<QString> someone; ///< words that stand for a speaker who has no name: "another"
    QSet<QString> selves; ///< pronouns that stand for nobody whom the text named: "I"
    QSet<QString> feminine; ///< words that only a woman is called or referred to by
    QSet<QString> masculine; ///< and only a man
    QSet<QString> feminineEndings; ///< of roles that only women have: "sprecherin"
    QSet<QString> epithets; ///< adjectives before a name, with a capital where they begin a sentence: "brave"
    QSet<QString> epithetEndings; ///< of such words: "heartless"
    QSet<QString> soCalled; ///< words before words in marks that nobody says: "so-called"
    QSet<QString> verbEndings; ///< of verbs that may stand between speech and who speaks
    QSet<QString> datives; ///< articles of the medium that is told, without a preposition: "dem Spiegel"
    QSet<QString> receivers; ///< prepositions that whom one tells follows, behind the verb
    QSet<QString> likenesses; ///< between a thing and what somebody calls it: "sees it as"
    QSet<QString> auxiliaries; ///< whose participle may stand at the end of the clause
    QSet<QString> named; ///< between what somebody is and the name: "a boy named"
    QSet<QString> firstPersons; ///< pronouns for who speaks: "I"
    QSet<QString> neuters; ///< before a relative pronoun, for what somebody calls something: "lo que llama"
    QSet<QString> finites; ///< verbs whose subject stands right before them: "had"
    QSet<QString> reporting; ///< forms of verbs that only tell what somebody else said: "sei"
    QSet<QString> impersonal; ///< pronouns behind a verb of saying that nobody stands for: "heißt es"
    NameCues names; ///< where names end and what they are names of
    bool hasInversion = false; ///< the subject may follow its verb anywhere
    bool dropsSubjects = false; ///< a verb alone may say that somebody named before speaks: "dijo"
    bool hasCompounds = false; ///< roles may be the last part of a longer word
    bool nounsHaveCapitals = false; ///< so that a capital says nothing of a name
    bool hasCases = false; ///< an article hangs one noun on to another, without a preposition

    /// ErrorCode::MalformedInput with the reason when @p json is not of this form.
    [[nodiscard]] static Result<CueLexicon> read(const QByteArray &json);
    /// The words of both.
    [[nodiscard]] CueLexicon joined(const CueLexicon &other) const;

    [[nodiscard]] bool isCue(const QString &word) const { return say.contains(word) || deny.contains(word); }

    /// Whether the full stop behind @p word may end no sentence.
    [[nodiscard]] bool isShortened(const QString &word) const
    {
        return titles.contains(word) || abbreviations.contains(word);
    }
};

/// The lexicons of all languages that there are. A value.
class CueLexicons {
public:
    /// Adds those of the *.json files in @p folder, which may be a folder of resources, in the order of their
    /// names. What a language has already is kept and joined. MalformedInput names the file; CannotOpen when
    /// there is no such folder. On an error nothing was added.
    [[nodiscard]] Result<void> addFolder(const QString &folder);

    /// For a text that somebody said is in @p language (BCP 47, may be empty), otherwise in what it is
    /// guessed to be in, otherwise in the one whose small words it has most of. An empty lexicon, by which
    /// nobody ever speaks, when no words of that language are known.
    [[nodiscard]] CueLexicon lexiconFor(const QString &language, QStringView text) const;

private:
    void shareGivenNames();
    [[nodiscard]] CueLexicon bySmallWords(QStringView text) const;

    QMap<QString, CueLexicon> m_lexicons; // by language
};

} // namespace Stemma
