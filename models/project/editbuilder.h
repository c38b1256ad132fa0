// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/edit.h"
#include "models/storage/projectstore.h"

namespace Stemma {

/// Collects the changes of one edit: turns names into ids, keeps groups whole, and lets no record be
/// changed twice. Reads the store, never writes it. Lives for one call of Project.
class EditBuilder {
public:
    explicit EditBuilder(const ProjectStore &store);

    template <typename Record> void insert(const Record &record)
    {
        m_changes.append(Change<Record>{std::nullopt, record});
    }

    template <typename Record> void update(const Record &before, const Record &after)
    {
        if (!(before == after)) {
            m_changes.append(Change<Record>{before, after});
        }
    }

    template <typename Record> void remove(const Record &record)
    {
        m_changes.append(Change<Record>{record, std::nullopt});
    }

    /// The entity of that name. An unset type takes any entity of the name; a set type gives itself to an
    /// entity of unset type. Unknown names become new records. Null for an empty name.
    [[nodiscard]] Result<EntityId> entity(const QString &name, EntityType type);
    /// The claim with that statement; unknown statements become new records. Null for an empty one.
    [[nodiscard]] Result<ClaimId> claim(const QString &statement);
    /// Like claim(), but when @p current is used by @p span alone, it is reworded instead.
    [[nodiscard]] Result<ClaimId> rewordedClaim(const QString &statement, const Span &span);

    /// Removes @p spans and mends or dissolves the groups they were in.
    [[nodiscard]] Result<void> removeSpans(const QList<Span> &spans);
    /// Takes the spans out of their group without removing them.
    [[nodiscard]] Result<void> unlink(const Span &span, const QDateTime &now);

    /// The changes, each record once, those that change nothing left out.
    [[nodiscard]] Changes changes() const;

private:
    [[nodiscard]] Result<void> mendGroup(QuoteGroupId group, const QSet<SpanId> &leaving);

    const ProjectStore &m_store;
    Changes m_changes;
    QHash<QString, Entity> m_entities; ///< by name, made or changed in this edit
    QHash<QString, ClaimId> m_claims;
};

} // namespace Stemma
