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

void ClaimsModel::onEdit(const Edit &edit)
{
    const auto note = [](auto &gone, const auto &id, bool isGone) {
        if (isGone) {
            gone.insert(id);
        } else {
            gone.remove(id);
        }
    };
    for (const AnyChange &any : edit.changes) {
        if (const auto *claim = std::get_if<Change<Claim>>(&any)) {
            note(m_goneClaims, claim->id(), !claim->after);
        } else if (const auto *article = std::get_if<Change<Article>>(&any)) {
            note(m_goneArticles, article->id().uuid(), !article->after);
        }
    }
}

bool ClaimsModel::isCounting() const
{
    return PagedModel::isCounting() || m_isReading;
}

void ClaimsModel::stopWorking()
{
    m_claimsTask.cancel();
    m_isReading = false;
    m_goneClaims.clear();
    m_goneArticles.clear();
    PagedModel::stopWorking();
    if (rowCount() > 0) {
        m_nextClaims.clear(); // nothing of this project stays beside pages of the next
        clearRows();
    }
}

// Of many articles a worker adds the columns up. Until then rows that are still the same get their cells as
// they are now; others wait for their columns.
void ClaimsModel::reload(bool mayKeep)
{
    const ClaimStore *source = store() ? ClaimStore::of(*store()) : nullptr;
    const bool isSameQuery = mayKeep && m_query == m_shownQuery;
    if (!source || !areMany(*source, isSameQuery)) {
        m_claimsTask.requestCancel();
        m_isReading = false;
        m_goneClaims.clear();
        m_goneArticles.clear();
        m_shownQuery = m_query;
        useClaims(source ? source->claimSummaries(m_query) : Result<QList<ClaimSummary>>(),
                  isSameQuery ? Keeping::Rows : Keeping::Nothing);
        return;
    }
    dropGone();
    m_isHeld = !isSameQuery || m_claims.isEmpty() || !readSameRows();
    readClaims();
}

void ClaimsModel::dropGone()
{
    for (int column = columnCount() - 1; column >= 0; --column) {
        if (m_goneClaims.contains(claimOf(m_claims.at(column)))) {
            beginRemoveColumns({}, column, column);
            m_claims.removeAt(column);
            endRemoveColumns();
        }
    }
    dropRows(m_goneArticles);
    m_goneArticles.clear();
}

bool ClaimsModel::areMany(const ClaimStore &source, bool mayKeep) const
{
    if (mayKeep && rowCount() > kPageSize) {
        return true;
    }
    const auto lastOfPage = source.claimRows(m_query, kPageSize - 1, 1);
    return lastOfPage && !lastOfPage->isEmpty();
}

void ClaimsModel::readClaims()
{
    m_isReading = true;
    using Claims = Result<QList<ClaimSummary>>;
    m_claimsTask.startNext(
        [&origin = *store(), query = m_query](TaskPromise<Claims> &promise) {
            const auto own = origin.sibling(AccessMode::ReadOnly);
            const ClaimStore *claims = own ? ClaimStore::of(**own) : nullptr;
            promise.addResult(!own         ? Claims(std::unexpected(own.error()))
                                  : claims ? claims->claimSummaries(query)
                                           : Claims());
        },
        [this](const Claims &claims) { takeClaims(claims); });
}

void ClaimsModel::takeClaims(const Result<QList<ClaimSummary>> &claims)
{
    if (!m_isReading) {
        return; // nobody wants to know any more
    }
    m_isReading = false;
    Result<QList<ClaimSummary>> known = claims;
    if (known) {
        // Those that an edit took away after the worker read them.
        known->removeIf([this](const ClaimSummary &one) { return m_goneClaims.contains(claimOf(one)); });
    }
    m_goneClaims.clear();
    if (!m_isHeld && known && std::ranges::equal(m_claims, *known, {}, claimOf, claimOf)) {
        m_claims = *known;
        tellOfHeads();
    } else {
        const Keeping keeping = m_query == m_shownQuery ? Keeping::Number : Keeping::Nothing;
        m_shownQuery = m_query;
        useClaims(known, keeping);
    }
    Q_EMIT refreshed();
}

void ClaimsModel::useClaims(const Result<QList<ClaimSummary>> &claims, Keeping keeping)
{
    if (!claims) {
        reportLater(claims.error());
    }
    m_nextClaims = claims.value_or(QList<ClaimSummary>());
    if (keeping == Keeping::Rows && std::ranges::equal(m_claims, m_nextClaims, {}, claimOf, claimOf)) {
        m_claims = m_nextClaims;
        PagedModel::reload(true);
        tellOfHeads();
    } else {
        readAnew(keeping == Keeping::Rows ? Keeping::Nothing : keeping);
    }
}

void ClaimsModel::tellOfHeads()
{
    if (!m_claims.isEmpty()) {
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
        Q_EMIT headerDataChanged(Qt::Vertical, 0, std::max(0, rowCount() - 1));
    }
}

void ClaimsModel::whileResetting()
{
    m_claims = m_nextClaims;
}

ClaimsModel::Counter ClaimsModel::counter() const
{
    return [query = m_shownQuery](const ProjectStore &store) {
        const ClaimStore *claims = ClaimStore::of(store);
        return claims ? claims->countClaimRows(query) : Result<qint64>(0);
    };
}

Result<QList<ClaimRow>> ClaimsModel::queryPage(const ProjectStore &store, qint64 offset, qint64 limit) const
{
    const ClaimStore *source = ClaimStore::of(store);
    return source ? source->claimRows(m_shownQuery, offset, limit) : Result<QList<ClaimRow>>();
}

QUuid ClaimsModel::idOf(const ClaimRow &row) const
{
    return row.article.uuid();
}

} // namespace Stemma
