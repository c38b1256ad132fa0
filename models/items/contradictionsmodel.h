// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/pagedmodel.h"
#include "models/storage/claims/claimstore.h"

namespace Stemma {

/// Claims that are asserted and denied, one row for all articles against one another, one for each article
/// that does both. GUI thread.
class ContradictionsModel : public PagedModel<ClaimContradiction> {
    Q_OBJECT

public:
    enum Column {
        StatementColumn,
        AssertedColumn, ///< number of those that assert it
        DeniedColumn,
        ColumnCount
    };

    enum ContradictionRole {
        ClaimIdRole = FirstOwnRole, ///< QUuid; ArticleIdRole is null between articles
        AssertedInRole, ///< outlets, the first by date
        DeniedInRole,
        AssertingOutletsRole, ///< how many there are of these
        DenyingOutletsRole,
    };

    explicit ContradictionsModel(QObject *parent = nullptr);

    [[nodiscard]] const ClaimQuery &query() const { return m_query; }

    void setQuery(const ClaimQuery &query);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QLatin1StringView columnKey(int column) const override;

protected:
    [[nodiscard]] bool isTouchedBy(const Edit &edit) const override;
    [[nodiscard]] Counter counter() const override;
    [[nodiscard]] Result<QList<ClaimContradiction>> queryPage(const ProjectStore &store, qint64 offset,
                                                              qint64 limit) const override;
    [[nodiscard]] QUuid idOf(const ClaimContradiction &row) const override;

private:
    ClaimQuery m_query;
};

} // namespace Stemma
