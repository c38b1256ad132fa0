// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/pagedmodel.h"

#include <QSet>

namespace Stemma {

/// The project's journal, newest first: who did what when, and which of it is taken back. GUI thread.
class HistoryModel : public PagedModel<JournalRow> {
    Q_OBJECT

public:
    enum Column { NumberColumn, WhenColumn, AnnotatorColumn, ActionColumn, ColumnCount };

    enum HistoryRole {
        NumberRole = FirstOwnRole, ///< qint64
        ActionTextRole, ///< "Link Quotes", see editText()
        DirectionRole, ///< EditDirection
        UndoneRole, ///< bool: this was done and is taken back now
        WhenRole, ///< QDateTime, UTC
    };

    explicit HistoryModel(QObject *parent = nullptr);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QLatin1StringView columnKey(int column) const override;

protected:
    [[nodiscard]] bool isTouchedBy(const Edit &edit) const override;
    void reload(bool mayKeep) override;
    [[nodiscard]] Result<qint64> queryCount(const ProjectStore &store) const override;
    [[nodiscard]] Result<QList<JournalRow>> queryPage(const ProjectStore &store, qint64 offset,
                                                      qint64 limit) const override;
    [[nodiscard]] QUuid idOf(const JournalRow &row) const override;

private:
    [[nodiscard]] bool isUndone(const JournalRow &row) const;
    void readUndone();
    void noteDirection(const JournalRow &row);

    QSet<qint64> m_undoneTargets; ///< last edits of steps that are taken back now
    QSet<QUuid> m_undoneGestures;
    qint64 m_readTo = 0; ///< number of the last journal entry that is in the two sets
};

} // namespace Stemma
