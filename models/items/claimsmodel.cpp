// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/claimsmodel.h"

#include "models/records/recordtraits.h"

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

QString keysOf(const StanceCounts &counts)
{
    QStringList keys;
    for (int i = 0; i < 5; ++i) {
        if (counts.of(Stance(i)) > 0) {
            keys.append(Stance(i) == Stance::Unset ? u"unset"_s : QString(keyOf(Stance(i))));
        }
    }
    return keys.join(u' ');
}

ClaimId claimOf(const ClaimSummary &summary)
{
    return summary.claim.id;
}

} // namespace

ClaimsModel::ClaimsModel(QObject *parent)
    : PagedModel(parent)
{
}

void ClaimsModel::setQuery(const ClaimQuery &query)
{
    if (m_query != query) {
        m_query = query;
        reload(false);
        Q_EMIT refreshed();
    }
}

int ClaimsModel::columnOf(ClaimId claim) const
{
    const auto found = std::ranges::find(m_claims, claim, claimOf);
    return found == m_claims.cend() ? -1 : int(std::distance(m_claims.cbegin(), found));
}

int ClaimsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_claims.size());
}

QVariant ClaimsModel::rowData(const ClaimRow &row, int role)
{
    switch (role) {
    case IdRole:
    case ArticleIdRole:
        return row.article.uuid();
    case TitleRole:
        return row.title;
    case OutletRole:
        return row.outlet;
    case PublishedRole:
        return QVariant::fromValue(row.published);
    default:
        return {};
    }
}

QVariant ClaimsModel::data(const QModelIndex &index, int role) const
{
    const ClaimRow *row = index.isValid() && index.column() < m_claims.size() ? rowAt(index.row()) : nullptr;
    if (!row) {
        return {};
    }
    const ClaimId claim = m_claims.at(index.column()).claim.id;
    const auto cell = std::ranges::find(row->cells, claim, &ClaimCell::claim);
    const bool isSilent = cell == row->cells.cend();
    switch (role) {
    case Qt::DisplayRole:
        return isSilent ? u"silent"_s : keysOf(cell->stances);
    case StancesRole:
        return isSilent ? QVariant() : QVariant::fromValue(cell->stances);
    case ClaimIdRole:
        return claim.uuid();
    default:
        return rowData(*row, role);
    }
}

QVariant ClaimsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal) {
        if (section < 0 || section >= m_claims.size()) {
            return {};
        }
        const ClaimSummary &summary = m_claims.at(section);
        switch (role) {
        case Qt::DisplayRole:
            return summary.claim.statement;
        case SummaryRole:
            return QVariant::fromValue(summary);
        case ClaimIdRole:
            return summary.claim.id.uuid();
        default:
            return {};
        }
    }
    const ClaimRow *row = rowAt(section);
    if (!row) {
        return {};
    }
    return role == Qt::DisplayRole ? QVariant(row->outlet.isEmpty() ? row->title : row->outlet)
                                   : rowData(*row, role);
}

QLatin1StringView ClaimsModel::columnKey(int /*column*/) const
{
    return "claim"_L1;
}

bool ClaimsModel::isTouchedBy(const Edit &edit) const
{
    const auto hasClaim = [](const std::optional<Span> &span) { return span && !span->claim.isNull(); };
    return anyChange<Claim>(edit, [](const auto &) { return true; })
        || anyChange<Span>(
               edit,
               [&](const Change<Span> &change) { return hasClaim(change.before) || hasClaim(change.after); })
        || anyChange<Article>(edit, [](const Change<Article> &change) {
               return change.before && change.after
                   && (change.before->outlet != change.after->outlet
                       || change.before->title != change.after->title
                       || change.before->published != change.after->published);
           });
}

void ClaimsModel::reload(bool mayKeep)
{
    m_nextClaims.clear();
    const ClaimStore *source = store() ? ClaimStore::of(*store()) : nullptr;
    if (source) {
        auto claims = source->claimSummaries(m_query);
        if (claims) {
            m_nextClaims = std::move(*claims);
        } else {
            reportLater(claims.error());
        }
    }
    if (mayKeep && std::ranges::equal(m_claims, m_nextClaims, {}, claimOf, claimOf)) {
        m_claims = m_nextClaims;
        PagedModel::reload(true);
        if (!m_claims.isEmpty()) {
            Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
            Q_EMIT headerDataChanged(Qt::Vertical, 0, std::max(0, rowCount() - 1));
        }
    } else {
        PagedModel::reload(false);
    }
}

void ClaimsModel::whileResetting()
{
    m_claims = m_nextClaims;
}

Result<qint64> ClaimsModel::queryCount(const ProjectStore &store) const
{
    const ClaimStore *source = ClaimStore::of(store);
    return source ? source->countClaimRows(m_query) : Result<qint64>(0);
}

Result<QList<ClaimRow>> ClaimsModel::queryPage(const ProjectStore &store, qint64 offset, qint64 limit) const
{
    const ClaimStore *source = ClaimStore::of(store);
    return source ? source->claimRows(m_query, offset, limit) : Result<QList<ClaimRow>>();
}

QUuid ClaimsModel::idOf(const ClaimRow &row) const
{
    return row.article.uuid();
}

} // namespace Stemma
