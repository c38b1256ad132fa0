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
    const HistoryStep *step = index.isValid() ? rowAt(index.row()) : nullptr;
    if (!step) {
        return {};
    }
    const JournalRow *row = &step->last;
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
        return idOf(*step);
    case NumberRole:
        return qint64(row->number);
    case FirstNumberRole:
        return qint64(step->first);
    case ActionTextRole:
        return editText(row->action, row->changeCount);
    case DirectionRole:
        return QVariant::fromValue(row->direction);
    case UndoneRole:
        return isUndone(*row);
    case NothingRole:
        return row->direction == EditDirection::Do && row->target != EditNumber();
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
    if (!mayKeep || m_readTo == 0) {
        m_ends.clear();
        m_openGesture = {};
        m_undoneTargets.clear();
        m_undoneGestures.clear();
        m_readTo = 0;
    }
    readNew();
    PagedModel::reload(mayKeep);
}

void HistoryModel::readNew()
{
    const ProjectStore *source = store();
    if (!source) {
        return;
    }
    // A step that is undone and redone many times counts by its latest entry, so entries are applied oldest
    // first. The first time that is the whole journal in one go; pages would each skip those before.
    if (m_readTo == 0) {
        const auto visited = source->visitJournal([this](const JournalRow &row) {
            note(row);
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
        note(row);
    }
    m_readTo = project() ? qint64(project()->lastEdit()) : 0;
}

void HistoryModel::note(const JournalRow &row)
{
    const qint64 entries = m_ends.isEmpty() ? 1 : m_ends.last() + 1;
    const QUuid gesture = row.direction == EditDirection::Do ? row.gesture : QUuid();
    if (!gesture.isNull() && gesture == m_openGesture) {
        m_ends.last() = entries;
    } else {
        m_ends.append(entries);
    }
    m_openGesture = gesture;
    noteDirection(row);
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

Result<qint64> HistoryModel::queryCount(const ProjectStore & /*store*/) const
{
    return m_ends.size();
}

Result<QList<HistoryStep>> HistoryModel::queryPage(const ProjectStore &store, qint64 offset,
                                                   qint64 limit) const
{
    // The list is newest first, as the journal is; the ends are oldest first.
    const qint64 newest = m_ends.size() - 1 - offset;
    const qint64 oldest = std::max<qint64>(0, newest - limit + 1);
    if (newest < 0) {
        return QList<HistoryStep>();
    }
    const qint64 before = oldest == 0 ? 0 : m_ends[oldest - 1];
    // What was done since the list was read stands before all that it knows.
    const qint64 unread = project() ? std::max<qint64>(0, qint64(project()->lastEdit()) - m_readTo) : 0;
    const auto rows = store.journal(unread + m_ends.last() - m_ends[newest], m_ends[newest] - before);
    if (!rows) {
        return std::unexpected(rows.error());
    }
    QList<HistoryStep> steps;
    qsizetype at = 0;
    for (qint64 number = newest; number >= oldest; --number) {
        const qint64 entries = m_ends[number] - (number == 0 ? 0 : m_ends[number - 1]);
        if (at + entries > rows->size()) {
            break;
        }
        steps.append({rows->at(at), rows->at(at + entries - 1).number});
        at += entries;
    }
    return steps;
}

QUuid HistoryModel::idOf(const HistoryStep &step) const
{
    // Steps are known by the number of their first edit, which stays while they grow; the list wants ids.
    return {uint(quint64(step.first) >> 32),
            ushort(quint64(step.first) >> 16),
            ushort(step.first),
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
