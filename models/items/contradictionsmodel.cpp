// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/contradictionsmodel.h"

using namespace Qt::StringLiterals;

namespace Stemma {

ContradictionsModel::ContradictionsModel(QObject *parent)
    : PagedModel(parent)
{
}

void ContradictionsModel::setQuery(const ClaimQuery &query)
{
    if (m_query != query) {
        m_query = query;
        reload(false);
        Q_EMIT refreshed();
    }
}

int ContradictionsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ContradictionsModel::data(const QModelIndex &index, int role) const
{
    const ClaimContradiction *row = index.isValid() ? rowAt(index.row()) : nullptr;
    if (!row) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case StatementColumn:
            return row->claim.statement;
        case AssertedColumn:
            return row->asserting;
        case DeniedColumn:
            return row->denying;
        default:
            return {};
        }
    case IdRole:
        return idOf(*row);
    case ArticleIdRole:
        return row->article.uuid();
    case ClaimIdRole:
        return row->claim.id.uuid();
    case AssertedInRole:
        return row->assertedIn;
    case DeniedInRole:
        return row->deniedIn;
    case AssertingOutletsRole:
        return row->assertingOutlets;
    case DenyingOutletsRole:
        return row->denyingOutlets;
    default:
        return {};
    }
}

QLatin1StringView ContradictionsModel::columnKey(int column) const
{
    static constexpr std::array<QLatin1StringView, ColumnCount> kKeys{"claim"_L1, "asserts"_L1, "denies"_L1};
    return kKeys.at(size_t(column));
}

bool ContradictionsModel::isTouchedBy(const Edit &edit) const
{
    const auto takesSides = [](const std::optional<Span> &span) {
        return span && !span->claim.isNull()
            && (span->stance == Stance::Asserts || span->stance == Stance::Denies);
    };
    return anyChange<Claim>(edit, [](const auto &) { return true; })
        || anyChange<Span>(edit,
                           [&](const Change<Span> &change) {
                               return takesSides(change.before) || takesSides(change.after);
                           })
        || anyChange<Article>(edit, [](const auto &change) { return change.before && change.after; });
}

ContradictionsModel::Counter ContradictionsModel::counter() const
{
    return [query = m_query](const ProjectStore &store) {
        const ClaimStore *claims = ClaimStore::of(store);
        return claims ? claims->countContradictions(query) : Result<qint64>(0);
    };
}

Result<QList<ClaimContradiction>> ContradictionsModel::queryPage(const ProjectStore &store, qint64 offset,
                                                                 qint64 limit) const
{
    const ClaimStore *source = ClaimStore::of(store);
    return source ? source->contradictions(m_query, offset, limit) : Result<QList<ClaimContradiction>>();
}

// One of its own for each pair of claim and article.
QUuid ContradictionsModel::idOf(const ClaimContradiction &row) const
{
    return row.article.isNull() ? row.claim.id.uuid()
                                : QUuid::createUuidV5(row.claim.id.uuid(), row.article.uuid().toRfc4122());
}

} // namespace Stemma
