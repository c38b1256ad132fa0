// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/matching/quotations/speakerlines.h"

#include <QHash>

#include <limits>
#include <optional>

namespace Stemma {

/// Whom a pronoun beside a quotation stands for: the person that the sentences before it are about. Nobody,
/// where they name several or where the pronoun does not fit the name. Internal to attribution; `at`, `from`
/// and `to` are numbers of tokens.
class Antecedents : protected SpeakerLines {
public:
    Antecedents(QStringView text, const std::vector<Quotation> &quotations, const CueLexicon &lexicon);

protected:
    /// Who spoke last, as the text said up to position `end`.
    struct LastNamed {
        QString name;
        qsizetype end = 0;
    };

    /// Whom the word at @p at stands for: a pronoun, or the verb of a subject that is left out.
    [[nodiscard]] QString whomItStandsFor(int at, const LastNamed &last) const;
    /// A surname alone stands for the full name that came before position @p before, a given name for the
    /// only one that did.
    [[nodiscard]] QString fullName(const QString &name, qsizetype before) const;
    /// Whom the sentence before the words at @p at is about, when it names nobody else: "Her predecessor was
    /// unrepentant." Empty: nobody, or a pronoun that stands for nobody.
    [[nodiscard]] Speaker personOfSentenceBefore(int at, const LastNamed &last) const;
    /// Whom the words before a pronoun in its own sentence are about: "When my mother heard of it she".
    [[nodiscard]] QString nameInClauseBefore(int pronoun) const;
    /// Whether a sentence that begins between two positions is about somebody whom @p name does not name.
    /// @p pronoun: the one that could stand for them, if there is one.
    [[nodiscard]] bool isAboutAnother(qsizetype start, qsizetype end, const QString &name,
                                      int pronoun = -1) const;
    [[nodiscard]] bool isOfOtherSex(int pronoun, const Speaker &person) const;
    enum class Reporters { Persons, OfAnyKind };

    /// Who a sentence says, behind a comma, that it comes from: "The ferry sank, Ann Poe told the BBC.", "Das
    /// Boot sank, sagte Anna Lind.", "according to Ann Poe". Of any kind: also a body, a role or a pronoun.
    [[nodiscard]] Speaker reporterOf(int from, int to, Reporters which = Reporters::Persons) const;
    /// Whether no list knows a name as that of a body or a place.
    [[nodiscard]] bool isPerson(const Speaker &name) const;

private:
    enum class Sex { Unknown, Female, Male };

    struct GivenName {
        QString name; // the first full one
        qsizetype start = 0;
        qsizetype otherStart = std::numeric_limits<qsizetype>::max(); // of another person's
    };

    struct TokenRange {
        int from = 0;
        int to = 0;
    };

    /// A pronoun for which somebody is sought in one sentence before the other.
    struct Standing {
        int at = 0;
        int farthest = 0; // where the search ends
        LastNamed last;
        int own = 0; // where its own sentence begins
        int sentence = 0; // how many have been searched since it went on about the same person
        int same = 0; // how many go on about the same person
        bool hasHeading = false; // one has been passed
        int paragraphs = 0; // how many ends of them have been passed
        bool isOver = false; // somebody else is named there
    };

    [[nodiscard]] TokenRange sentenceBefore(Standing &pronoun, int end) const;
    [[nodiscard]] std::optional<QString> whoInSentence(Standing &pronoun, int start, int end) const;
    [[nodiscard]] QString whetherLast(const Standing &pronoun, int start, int end) const;
    [[nodiscard]] QString onlyWithRoleIn(const Standing &pronoun, int start, int end) const;
    [[nodiscard]] std::optional<QString> roleInSentence(const Standing &pronoun, int start, int end) const;
    void addGivenNames();
    void addSurnames();
    [[nodiscard]] bool isOnlyNameAt(int index) const;
    [[nodiscard]] bool isDoubleNameAt(int index) const;
    [[nodiscard]] bool isSpeakingAt(int index) const;
    [[nodiscard]] Sex sexOf(const QString &word) const;
    [[nodiscard]] bool isGivenName(const QString &name) const;
    [[nodiscard]] bool isSubjectOfAnother(int from, int to) const;
    [[nodiscard]] bool isOfMany(const Speaker &subject) const;
    [[nodiscard]] bool isOfSomebody(int at) const;
    [[nodiscard]] bool isThingFor(int pronoun, const QString &name) const;
    [[nodiscard]] bool hasRoleBefore(qsizetype name) const;
    [[nodiscard]] bool isSure(const Speaker &person) const;
    [[nodiscard]] std::optional<QString> bodyOfSentence(int from, int to) const;
    [[nodiscard]] bool isOfOtherSexThan(int pronoun, int from, int to) const;
    [[nodiscard]] int startOfSentence(int at, int farthest) const;
    [[nodiscard]] int startOfParagraph(int at, int farthest) const;
    [[nodiscard]] int startOfSubject(int from, int to) const;
    [[nodiscard]] Speaker subjectOf(int from, int to) const;
    [[nodiscard]] Speaker subjectOfClause(int from, int to) const;
    [[nodiscard]] std::vector<Speaker> personsIn(int from, int to) const;
    [[nodiscard]] QString onlyPersonIn(int from, int to, int pronoun = -1) const;
    [[nodiscard]] QString onlyOfSexIn(int from, int pronoun) const;
    [[nodiscard]] QString whomColonIsAbout(int from, int pronoun) const;
    [[nodiscard]] QString agentIn(int from, int to) const;
    [[nodiscard]] QString roleOfSentence(int from, int to, int pronoun) const;
    [[nodiscard]] Speaker nameOfSubjectAt(int at) const;
    [[nodiscard]] bool isSomebodyOf(int at) const;

    QHash<QString, std::vector<Speaker>> m_names; // full ones in order, by their last word
    QHash<QString, GivenName> m_byGivenName; // by the first word of persons' names
    std::vector<Speaker> m_persons; // of them, in order
    QSet<QString> m_surnames; // of those who have only one name here
};

} // namespace Stemma
