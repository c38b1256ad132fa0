// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QUuid>

namespace Stemma {

/// Stable identity of a record: a UUID that cannot be mixed up with the identity of another record type.
template <typename Tag> class Id {
public:
    constexpr Id() = default;

    explicit constexpr Id(QUuid uuid)
        : m_uuid(uuid)
    {
    }

    /// A new id, ordered by time of making (UUID version 7, RFC 9562), so that rows lie in order on disk.
    [[nodiscard]] static Id make();

    /// Null when @p text is no UUID.
    [[nodiscard]] static Id fromString(QStringView text) { return Id(QUuid::fromString(text)); }

    [[nodiscard]] constexpr bool isNull() const { return m_uuid.isNull(); }

    [[nodiscard]] constexpr QUuid uuid() const { return m_uuid; }

    [[nodiscard]] QString toString() const { return m_uuid.toString(QUuid::WithoutBraces); }

    friend bool operator==(Id, Id) = default;

    friend bool operator<(Id a, Id b) { return a.m_uuid < b.m_uuid; }

    friend size_t qHash(Id id, size_t seed = 0) noexcept { return qHash(id.m_uuid, seed); }

private:
    QUuid m_uuid;
};

/// A new UUID version 7; ascending within one process even inside one millisecond.
[[nodiscard]] QUuid makeTimeOrderedUuid();

template <typename Tag> Id<Tag> Id<Tag>::make()
{
    return Id(makeTimeOrderedUuid());
}

using ArticleId = Id<struct ArticleTag>;
using RevisionId = Id<struct RevisionTag>;
using SpanId = Id<struct SpanTag>;
using EntityId = Id<struct EntityTag>;
using ClaimId = Id<struct ClaimTag>;
using QuoteGroupId = Id<struct QuoteGroupTag>;
using DerivationId = Id<struct DerivationTag>;
using SuggestionId = Id<struct SuggestionTag>;
using ReviewId = Id<struct ReviewTag>;
using VariantMarkId = Id<struct VariantMarkTag>;

/// Place of an edit in the project's journal, counted from 1; 0 is "not applied".
enum class EditNumber : qint64 { };

} // namespace Stemma

template <typename Tag> struct std::hash<Stemma::Id<Tag>> {
    size_t operator()(Stemma::Id<Tag> id) const noexcept { return qHash(id); }
};
