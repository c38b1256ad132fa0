// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/matching/quotations/speakerphrases.h"

namespace Stemma {

/// Who does what a word of saying tells of. Internal to attribution. Refers to the text and the lexicon;
/// `cue`, `from`, `to` and `limit` are numbers of tokens.
class CueSubjects : public SpeakerPhrases {
public:
    using SpeakerPhrases::SpeakerPhrases;

    /// The noun phrase that begins at `from`, behind its verb: "social network spokeswoman Elisa Dunn", also
    /// behind whom the verb tells: "à l'agence le préfet Hugues Tassin".
    [[nodiscard]] Speaker nounPhraseFrom(int from, int limit) const;
    /// The subject of the verb at `to`, which stands before it: "Elisa Dunn, a spokeswoman of the bank,
    /// [said]". Appositions are passed over, and what a preposition hangs on to a noun never speaks.
    [[nodiscard]] Speaker nounPhraseTo(int to, int limit) const;
    /// Who acts in a sentence that begins at `from`, where it names them. Behind what leads to it ("On
    /// Monday,").
    [[nodiscard]] Speaker mainSubject(int from, int limit) const;
    /// "was told", "wurde zitiert": the verb says what was done to its subject.
    [[nodiscard]] bool isPassive(int cue) const;
    /// Where who did it is named behind a passive verb: the token after "by". -1: nowhere before `limit`.
    [[nodiscard]] int agentBehind(int cue, int limit) const;
    /// Whether a full name begins at `index` behind a medium that begins at `told`: "dijo a la AFP [Ana
    /// Poe]".
    [[nodiscard]] bool isBehindMedium(int index, int told) const;
    [[nodiscard]] bool isConjunction(int index) const;
    /// Whether the full name of who a noun phrase from `from` on is about ends before `index`.
    [[nodiscard]] bool endsFullName(int index, int from) const;
    /// "[sagte Anna Lind] dem Spiegel": a medium that is told, without a preposition, begins at `index`.
    [[nodiscard]] bool isDativeMediumAt(int index, int limit) const;

private:
    static constexpr QStringView kSetsOff = u",\u2013\u2014"; // marks before and behind an apposition

    [[nodiscard]] bool endsClause(int index) const;
    [[nodiscard]] int startOfClause(int to, int limit) const;
    [[nodiscard]] int beforeAuxiliaries(int to, int limit) const;
    [[nodiscard]] Speaker paperRightBefore(int to, int limit) const;
    [[nodiscard]] Speaker explainedByApposition(int to, int end, int limit) const;
    [[nodiscard]] Speaker nameExplained(const Speaker &before, int open, int limit) const;
    [[nodiscard]] Speaker nameFirst(int from, int end) const;
    [[nodiscard]] Speaker subjectOfVerbBefore(int end, int limit) const;
    [[nodiscard]] Speaker subjectOfFirstCue(int from, int to) const;
    [[nodiscard]] bool isCleanName(int from, int to) const;
    [[nodiscard]] Speaker subjectIn(int from, int to) const;
    [[nodiscard]] Speaker bareNounsIn(int from, int to) const;
    [[nodiscard]] int verbBehindName(int from, const Speaker &speaker) const;
    [[nodiscard]] int verbBehindRole(int from, const Speaker &speaker) const;
    [[nodiscard]] bool isAskedAt(int participle) const;
    [[nodiscard]] Speaker roleRightBefore(int verb, int limit) const;
    [[nodiscard]] Speaker personBefore(int relative, int limit) const;
    [[nodiscard]] Speaker thingBefore(int verb, int limit) const;
    [[nodiscard]] bool hasCueIn(int from, int to) const;
    [[nodiscard]] Speaker explainedBefore(int comma, int limit) const;
};

} // namespace Stemma
