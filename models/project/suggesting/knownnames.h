// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/storage/projectstore.h"

#include <QHash>

#include <functional>
#include <map>

namespace Stemma {

/// The entities of a project by their names, for asking which of them a name may mean. Reads all of them
/// once; a value, changed by noting what changes.
class KnownNames {
public:
    /// Why an entity may be meant.
    enum class Likeness {
        Spelling, ///< nearly the same letters, see areSpellings()
        Short, ///< one is the last word of the other
        Acronym ///< one has the first letters of the other
    };

    struct Near {
        EntityId entity;
        QString name; ///< of the entity
        Likeness likeness = Likeness::Spelling;

        friend bool operator==(const Near &, const Near &) = default;
    };

    /// Within ProjectStore::readConsistently() while others write. ErrorCode::Cancelled when @p mayGoOn says
    /// no.
    [[nodiscard]] static Result<KnownNames> read(const ProjectStore &store,
                                                 const std::function<bool()> &mayGoOn = {});

    /// Takes @p entity in, in place of what is known of it.
    void put(const Entity &entity);
    void remove(EntityId entity);

    /// The entity that is called so, or has it among its aliases; but for case, dots, articles and legal
    /// forms. Of several the first by name and type. Null: none.
    [[nodiscard]] EntityId named(const QString &name) const;
    /// Those that are nearly called so, of which a person must say whether they are meant: spellings; the one
    /// whose last word is the name alone, or that is the last word of the name; initials. Of several of the
    /// latter two none is likelier than the others, and they are left out. In a fixed order; empty when one
    /// is called so.
    [[nodiscard]] QList<Near> near(const QString &name) const;

    /// Null: not known.
    [[nodiscard]] const Entity *find(EntityId entity) const;

private:
    struct Form {
        QStringList words;
        EntityId entity;
    };

    QHash<EntityId, Entity> m_entities;
    std::multimap<QString, Form> m_byKey; ///< all words as one
    QHash<QString, QList<Form>> m_byLast; ///< names of several words by their last one
    QHash<QString, QList<Form>> m_byInitials; ///< and by the first letters of three and more
};

} // namespace Stemma
