// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/matching/quotations/antecedents.h"

namespace Stemma {

/// Who speaks as whole sentences tell it, where no clause beside the words in marks does. Internal to
/// attribution; `at` is the number of the quotation's token.
class SentenceSpeakers : protected Antecedents {
protected:
    using Antecedents::Antecedents;

    /// Who the sentence around a quotation says that it comes from: "It would “save lives”, he said."
    [[nodiscard]] SpokenBy bySentence(int at) const;
    /// Who calls a thing what stands in marks: "She sees the line-up as its “Achilles heel”."
    [[nodiscard]] SpokenBy byLikeness(int at) const;
    /// Whom the sentence is about that a colon leads from to speech: "The mayor has doubts: “...”"
    [[nodiscard]] SpokenBy byColon(int at) const;
    /// Who goes on to say something behind words in marks: "Ann Poe kept the “buy rating” and said it was".
    [[nodiscard]] SpokenBy bySharedSubject(int at) const;
    /// The last one of whom a whole sentence between @p from and @p at, without quotations, tells what they
    /// said: "Ann Poe insisted that". Nobody, where none does.
    [[nodiscard]] LastNamed reporterBetween(int from, int at) const;
    /// Of whom one sentence tells what they said, when that is surely a person.
    [[nodiscard]] Speaker reporterIn(int from, int to) const;

private:
    [[nodiscard]] bool isSurelyPerson(const Speaker &speaker) const;
};

} // namespace Stemma
