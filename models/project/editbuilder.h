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
    /// @p expected: so many changes, as far as it is known; a long list that grows is moved again and again.
    explicit EditBuilder(const ProjectStore &store, qsizetype expected = 0);

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

    /// @p done are the last changes of the store: this edit takes them back, and is built as if they had
    /// never been. Before anything else.
    void takeBack(const Changes &done) { m_done = done; }

    /// The record as it is in the store, or was before what is taken back.
    [[nodiscard]] Result<Span> known(SpanId id) const;
    [[nodiscard]] Result<Entity> known(EntityId id) const;
    [[nodiscard]] Result<Claim> known(ClaimId id) const;

    /// The entity of that name. An unset type takes any entity of the name; a set type gives itself to an
    /// entity of unset type. Unknown names become new records. Null for an empty name.
    [[nodiscard]] Result<EntityId> entity(const QString &name, EntityType type);
    /// The entity of a span that had @p current, after a person gave a name, a type or both. The same name
    /// again means the same entity, whichever others are called so. A type alone belongs to the entity: the
    /// namesake of that type when there is one, else @p current gets the type (unset too).
    [[nodiscard]] Result<EntityId> changedEntity(EntityId current, const std::optional<QString> &name,
                                                 std::optional<EntityType> type);
    /// Gives an entity of that name further names that it is known by, each once.
    [[nodiscard]] Result<void> addAliases(const QString &name, EntityId id, const QStringList &aliases);
    /// The claim with that statement; unknown statements become new records. Null for an empty one.
    [[nodiscard]] Result<ClaimId> claim(const QString &statement);
    /// Like claim(), but when @p current is used by @p span alone, it is reworded instead.
    [[nodiscard]] Result<ClaimId> rewordedClaim(const QString &statement, const Span &span);

    /// Removes @p spans with what reviewers said of them, and mends or dissolves the groups they were in.
    [[nodiscard]] Result<void> removeSpans(const QList<Span> &spans);
    /// Puts all into one group; groups they have already are merged into it. At least two quotes, each once;
    /// those that this edit makes were inserted before.
    [[nodiscard]] Result<QuoteGroupId> link(QList<Span> spans, const QDateTime &now);
    /// Takes the span out of its group without removing it. What was marked between it and other witnesses
    /// goes; its own verdict stays.
    [[nodiscard]] Result<void> unlink(const Span &span, const QDateTime &now);

    /// Whether nothing was changed, whatever is taken back.
    [[nodiscard]] bool isEmpty() const { return m_changes.isEmpty(); }

    /// The changes, each record once, those that change nothing left out.
    [[nodiscard]] Changes changes() const;

private:
    /// Those of the store as this edit changes them, and those it made; null never.
    [[nodiscard]] Result<QList<Entity> *> entitiesNamed(const QString &name);
    [[nodiscard]] Result<ClaimId> claimStated(const QString &statement) const;
    /// The change of @p id that is taken back; null: none is.
    template <typename Record, typename Id> [[nodiscard]] const Change<Record> *doneTo(Id id) const;
    template <typename Record, typename Id>
    [[nodiscard]] Result<Record> beforeDone(Id id, Result<Record> stored) const;
    void retype(const Entity &entity, EntityType type);
    void change(const Entity &entity, const Entity &after);
    [[nodiscard]] Result<void> mendGroup(QuoteGroupId group, const QSet<SpanId> &leaving);
    [[nodiscard]] Result<void> removeReview(ReviewId id);
    /// Those of which @p span is the witness or the base.
    [[nodiscard]] Result<void> removeMarks(SpanId span);
    /// What was said of a group that goes on as @p kept.
    [[nodiscard]] Result<void> moveReview(QuoteGroupId merged, QuoteGroupId kept);

    const ProjectStore &m_store;
    Changes m_changes;
    Changes m_done; ///< what is taken back
    QHash<QString, QList<Entity>> m_entities; ///< by name, as far as asked for
    QHash<QString, ClaimId> m_claims;
    QHash<QuoteGroupId, Review> m_reviews; ///< of groups that others were merged into, as they are now
};

} // namespace Stemma
