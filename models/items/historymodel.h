// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/pagedmodel.h"

#include <QSet>

namespace Stemma {

/// A row of the history: one entry of the journal, or those of one gesture that follow one another, which are
/// one step of undo (a visit of a field, a drag).
struct HistoryStep {
    JournalRow last; ///< what it came to
    EditNumber first{};
};

/// The project's journal in steps, newest first: who did what when, and which of it is taken back. GUI
/// thread.
class HistoryModel : public PagedModel<HistoryStep> {
    Q_OBJECT

public:
    enum Column { NumberColumn, WhenColumn, AnnotatorColumn, ActionColumn, ColumnCount };

    enum HistoryRole {
        NumberRole = FirstOwnRole, ///< qint64, of its last edit
        FirstNumberRole, ///< qint64, of its first edit
        ActionTextRole, ///< "Link Quotes", see editText()
        DirectionRole, ///< EditDirection
        UndoneRole, ///< bool: this was done and is taken back now
        NothingRole, ///< bool: it ends where it began, so that there is nothing to undo
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
    [[nodiscard]] Result<QList<HistoryStep>> queryPage(const ProjectStore &store, qint64 offset,
                                                       qint64 limit) const override;
    [[nodiscard]] QUuid idOf(const HistoryStep &step) const override;

private:
    [[nodiscard]] bool isUndone(const JournalRow &row) const;
    void readNew();
    void note(const JournalRow &row);
    void noteDirection(const JournalRow &row);

    /// Entries up to the last one of each step, oldest first: the place of its end in the journal.
    QList<qint64> m_ends;
    QUuid m_openGesture; ///< of the last entry, when that was done; the next one may belong to it
    QSet<qint64> m_undoneTargets; ///< last edits of steps that are taken back now
    QSet<QUuid> m_undoneGestures;
    qint64 m_readTo = 0; ///< number of the last journal entry that is in the sets and ends
};

} // namespace Stemma
