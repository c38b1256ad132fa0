// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/pagedmodel.h"
#include "models/items/textcache.h"
#include "models/storage/reviews/reviewstore.h"

namespace Stemma {

/// The groups to be reviewed, one a row, what is most at stake first. Their order changes without an edit,
/// too, as groups are gauged: who gauges them calls setOutOfDate(). GUI thread.
class ReviewQueueModel : public PagedModel<ReviewRow> {
    Q_OBJECT

public:
    enum Column {
        StakeColumn, ///< the number that orders
        TextColumn, ///< words of the base
        WitnessesColumn,
        ReviewedColumn, ///< witnesses that have a verdict
        UndecidedColumn, ///< edges that nobody confirmed
        SpeakerColumn, ///< of the base
        VerdictColumn, ///< key of the group's; empty: none
        ReviewerColumn,
        ColumnCount
    };

    enum ReviewRole {
        FullTextRole = FirstOwnRole,
        StakesRole, ///< Stakes, as int
        VerdictRole, ///< Verdict
        NoteRole, ///< of the group's verdict
        GaugedRole, ///< bool: its place in the queue holds
    };

    explicit ReviewQueueModel(QObject *parent = nullptr);

    [[nodiscard]] const ReviewQuery &query() const { return m_query; }

    void setQuery(const ReviewQuery &query);

    /// How much of the project was reviewed when it was last read: with the list; the first time, and of many
    /// quotes, a little later (progressChanged()). Nothing without a project.
    [[nodiscard]] const ReviewProgress &progress() const { return m_progress; }

    [[nodiscard]] bool isProgressKnown() const { return m_isProgressKnown; }

    using ListModel::setOutOfDate;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QLatin1StringView columnKey(int column) const override;

Q_SIGNALS:
    void progressChanged();

protected:
    void reload(bool mayKeep) override;
    void stopWorking() override;
    [[nodiscard]] bool isTouchedBy(const Edit &edit) const override;
    [[nodiscard]] Counter counter() const override;
    [[nodiscard]] Result<QList<ReviewRow>> queryPage(const ProjectStore &store, qint64 offset,
                                                     qint64 limit) const override;
    [[nodiscard]] QUuid idOf(const ReviewRow &row) const override;

private:
    [[nodiscard]] QVariant shown(const ReviewRow &row, int column) const;

    void readProgress();

    ReviewQuery m_query;
    ReviewProgress m_progress;
    BackgroundTask<Result<ReviewProgress>> m_progressTask;
    bool m_isProgressOld = false; ///< it is read once more
    bool m_isProgressKnown = false; ///< it was read
    mutable TextCache m_texts;
};

} // namespace Stemma
