// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/historymodel.h"

#include <ranges>

using namespace Qt::StringLiterals;

namespace Stemma {

HistoryModel::HistoryModel(QObject *parent)
    : PagedModel(parent)
{
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    const JournalRow *row = index.isValid() ? rowAt(index.row()) : nullptr;
    if (!row) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case NumberColumn:
            return qint64(row->number);
        case WhenColumn:
            return row->when.toUTC().toString(Qt::ISODateWithMs);
        case AnnotatorColumn:
            return row->annotator;
        case ActionColumn:
            return editText(row->action, row->changeCount);
        default:
            return {};
        }
    case IdRole:
        return idOf(*row);
    case NumberRole:
        return qint64(row->number);
    case ActionTextRole:
        return editText(row->action, row->changeCount);
    case DirectionRole:
        return QVariant::fromValue(row->direction);
    case UndoneRole:
        return isUndone(*row);
    case WhenRole:
        return row->when;
    default:
        return {};
    }
}

QLatin1StringView HistoryModel::columnKey(int column) const
{
    static constexpr std::array<QLatin1StringView, ColumnCount> kKeys{"number"_L1, "when"_L1, "annotator"_L1,
                                                                      "action"_L1};
    return kKeys.at(size_t(column));
}

bool HistoryModel::isTouchedBy(const Edit & /*edit*/) const
{
    return true;
}

void HistoryModel::reload(bool mayKeep)
{
    if (!mayKeep) {
        m_undoneTargets.clear();
        m_undoneGestures.clear();
        m_readTo = 0;
    }
    readUndone();
    PagedModel::reload(mayKeep);
}

void HistoryModel::readUndone()
{
    const ProjectStore *source = store();
    if (!source) {
        return;
    }
    // A step that is undone and redone many times counts by its latest entry, so entries are applied oldest
    // first. The first time that is the whole journal in one go; pages would each skip those before.
    if (m_readTo == 0) {
        const auto visited = source->visitJournal([this](const JournalRow &row) {
            noteDirection(row);
            return true;
        });
        if (!visited) {
            reportLater(visited.error());
            return;
        }
        m_readTo = project() ? qint64(project()->lastEdit()) : 0;
        return;
    }
    QList<JournalRow> fresh;
    for (qint64 offset = 0;; offset += kPageSize) {
        const auto rows = source->journal(offset, kPageSize);
        if (!rows) {
            reportLater(rows.error());
            return;
        }
        for (const JournalRow &row : *rows) {
            if (qint64(row.number) > m_readTo) {
                fresh.append(row);
            }
        }
        if (rows->size() < kPageSize || qint64(rows->last().number) <= m_readTo) {
            break;
        }
    }
    for (const JournalRow &row : fresh | std::views::reverse) {
        noteDirection(row);
    }
    m_readTo = project() ? qint64(project()->lastEdit()) : 0;
}

void HistoryModel::noteDirection(const JournalRow &row)
{
    switch (row.direction) {
    case EditDirection::Do:
        break;
    case EditDirection::Undo:
        m_undoneTargets.insert(qint64(row.target));
        if (!row.gesture.isNull()) {
            m_undoneGestures.insert(row.gesture);
        }
        break;
    case EditDirection::Redo:
        m_undoneTargets.remove(qint64(row.target));
        m_undoneGestures.remove(row.gesture);
        break;
    }
}

bool HistoryModel::isUndone(const JournalRow &row) const
{
    return row.direction == EditDirection::Do
        && (m_undoneTargets.contains(qint64(row.number))
            || (!row.gesture.isNull() && m_undoneGestures.contains(row.gesture)));
}

Result<qint64> HistoryModel::queryCount(const ProjectStore &store) const
{
    return store.countJournal();
}

Result<QList<JournalRow>> HistoryModel::queryPage(const ProjectStore &store, qint64 offset,
                                                  qint64 limit) const
{
    return store.journal(offset, limit);
}

QUuid HistoryModel::idOf(const JournalRow &row) const
{
    // Entries are known by number; the list wants ids.
    return {uint(quint64(row.number) >> 32),
            ushort(quint64(row.number) >> 16),
            ushort(row.number),
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            1};
}

} // namespace Stemma
