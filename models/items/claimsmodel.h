// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/pagedmodel.h"
#include "models/storage/claims/claimstore.h"

#include <QSet>

namespace Stemma {

/// The matrix of articles (rows, by date) and claims (columns, those of most articles first). Rows are read
/// page by page, columns as a whole; of many articles a worker adds up the columns, and until it has what is
/// shown stays whole: rows and columns of one query, without the claims and articles that are gone. GUI
/// thread.
class ClaimsModel : public PagedModel<ClaimRow> {
    Q_OBJECT

public:
    /// Of cells.
    enum ClaimRole {
        StancesRole = FirstOwnRole, ///< StanceCounts of the spans; nothing where the article is silent
        ClaimIdRole, ///< QUuid
        // Of rows: cells and the head at their side.
        TitleRole,
        OutletRole,
        PublishedRole, ///< PublishedDate
        // Of columns: the head above them.
        SummaryRole, ///< ClaimSummary
    };

    explicit ClaimsModel(QObject *parent = nullptr);

    /// What is asked for; it is shown once isCounting() is over.
    [[nodiscard]] const ClaimQuery &query() const { return m_query; }

    void setQuery(const ClaimQuery &query);

    [[nodiscard]] const QList<ClaimSummary> &claims() const { return m_claims; }

    /// The column of @p claim; -1 when it has none.
    [[nodiscard]] int columnOf(ClaimId claim) const;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /// Above: statements. At the side: outlets, or titles where there is none.
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] QLatin1StringView columnKey(int column) const override;
    [[nodiscard]] bool isCounting() const override;

protected:
    void onEdit(const Edit &edit) override;
    [[nodiscard]] bool isTouchedBy(const Edit &edit) const override;
    void reload(bool mayKeep) override;
    void whileResetting() override;
    void stopWorking() override;
    [[nodiscard]] Counter counter() const override;
    [[nodiscard]] Result<QList<ClaimRow>> queryPage(const ProjectStore &store, qint64 offset,
                                                    qint64 limit) const override;
    [[nodiscard]] QUuid idOf(const ClaimRow &row) const override;

private:
    [[nodiscard]] static QVariant rowData(const ClaimRow &row, int role);
    /// Whether reading all columns takes long.
    [[nodiscard]] bool areMany(const ClaimStore &source, bool mayKeep) const;
    void readClaims();
    void takeClaims(const Result<QList<ClaimSummary>> &claims);
    /// All anew when the columns are others.
    void useClaims(const Result<QList<ClaimSummary>> &claims, Keeping keeping);
    void dropGone();
    void tellOfHeads();

    ClaimQuery m_query;
    ClaimQuery m_shownQuery; ///< of rows and columns as they are
    QSet<ClaimId> m_goneClaims; ///< since the columns were read that are shown
    QSet<QUuid> m_goneArticles; ///< since rows were read
    QList<ClaimSummary> m_claims;
    QList<ClaimSummary> m_nextClaims; ///< those of a reload that is under way
    BackgroundTask<Result<QList<ClaimSummary>>> m_claimsTask;
    bool m_isReading = false;
    bool m_isHeld = false; ///< the rows that are shown are not those of the project as it is now
};

} // namespace Stemma
