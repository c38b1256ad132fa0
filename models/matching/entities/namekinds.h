// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/matching/entities/entitymention.h"
#include "models/matching/entities/namewords.h"

namespace Stemma {

/// What names are the names of, and what belongs to them, by the words in and beside them. Internal to
/// MentionFinder; numbers are those of tokens.
class NameKinds : public NameWords {
public:
    using NameWords::NameWords;

    struct Guess {
        NameKind kind = NameKind::Unknown;
        bool isHint = false; ///< anything else that the text says is likelier
    };

    [[nodiscard]] Guess kindOf(Run name) const;
    /// Whether what comes before and after the small words @p link are one name: "University of Torsund",
    /// "Anna von Berg", but not "Paul Green of the Times".
    [[nodiscard]] bool belongTogether(Run head, Run link, Run tail) const;
    /// Whether somebody is named: by a title, a role or a cue beside, or by a given name.
    [[nodiscard]] bool namesPerson(Run name) const;

    /// What somebody with a full name belongs to: "Paul Grün vom Spiegel".
    [[nodiscard]] bool isBehindFullName(int index) const;

private:
    [[nodiscard]] bool isContracted(int index) const;
    [[nodiscard]] Run withoutArticle(Run name) const;
    [[nodiscard]] bool isOrganisationNoun(int index) const;
    [[nodiscard]] bool isPersonRole(int index) const;
    [[nodiscard]] bool namesOrganisation(Run name) const;
    [[nodiscard]] bool hasSymbolBehind(Run name) const;
    [[nodiscard]] bool isDateline(Run name) const;
    [[nodiscard]] bool hasAgeBehind(Run name) const;
    [[nodiscard]] bool isPlaceByWords(Run name) const;
    [[nodiscard]] NameKind explainedBehind(Run name) const;
    [[nodiscard]] NameKind explainedBefore(Run name) const;
    [[nodiscard]] bool isHintedPlace(Run name) const;
};

} // namespace Stemma
