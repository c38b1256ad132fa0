// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/matching/entities/entitymention.h"

#include <vector>

namespace Stemma {

/// A mention of one of the articles that were handed in.
struct PlacedMention {
    quint32 article = 0;
    TextRange range;

    friend auto operator<=>(const PlacedMention &, const PlacedMention &) = default;
};

/// A way in which an entity is named.
struct EntityForm {
    enum class Relation {
        Same, ///< but for case, dots, an article, a legal form
        Short, ///< a part of the name, or its parts swapped
        Acronym,
        Spelling ///< nearly the same letters, or an initial more or less
    };

    QString text;
    int uses = 0;
    Relation relation = Relation::Same; ///< to ProposedEntity::name

    friend bool operator==(const EntityForm &, const EntityForm &) = default;
};

/// Mentions that are taken for one entity. Only a proposal: nothing is merged by it.
struct ProposedEntity {
    QString name; ///< the form that is used most of those with most words
    std::vector<PlacedMention> mentions; ///< ascending
    std::vector<EntityForm> forms; ///< besides the name itself, those used most first
    QStringList words; ///< of the name, as it is compared
    NameKind kind = NameKind::Unknown; ///< unless its mentions disagree
    bool isSure = false; ///< more than one capital says that it is a name, or it is there three times
    double score = 0; ///< 0 to 1, how sure it is that all of them are one
};

/// Groups the mentions of each article, within and across articles: the same name after folding; spellings of
/// it (areSpellings()); a middle initial more or less; a last word alone in an article where one name ends
/// so, or where one name of all articles does; an acronym that brackets introduced or that one name has as
/// its initials; parts swapped around a comma, which make one mention. A name that is part of another
/// otherwise
/// ("Google" and "Google Assistant") is another one. By first mention. The same mentions give the same
/// answer. Any thread.
[[nodiscard]] std::vector<ProposedEntity>
groupMentions(const std::vector<std::vector<EntityMention>> &articles);

} // namespace Stemma
