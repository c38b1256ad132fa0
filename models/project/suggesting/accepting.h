// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/project/project.h"

namespace Stemma {

class KnownNames;

/// What a person said about a name that is nearly that of an entity of the project.
struct NameChoice {
    enum class Kind {
        Ask, ///< nothing yet: such names are left alone
        Own, ///< it is another one's
        Known ///< it is that of `entity`
    };

    Kind kind = Kind::Ask;
    EntityId entity = {};
};

/// What came of it.
struct Accepted {
    qsizetype count = 0; ///< proposals that were taken
    qsizetype left = 0; ///< names that need a NameChoice
    QList<SpanId> made; ///< annotations that were not there before
};

/// Project::acceptProposals(), with what a person said about names: @p choice is on each name among
/// @p proposals that is nearly that of an entity. @p known: the entities of the project, so that they need
/// not be read; those that are made are put there, so after an error it is to be read anew. Null: they are
/// read.
[[nodiscard]] Result<Accepted> acceptWith(Project &project, const QList<Proposal> &proposals,
                                          NameChoice choice = {}, KnownNames *known = nullptr);

} // namespace Stemma
