// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/support/readableproxy.h"

namespace Stemma {

ReadableProxy::ReadableProxy(QObject *parent)
    : QIdentityProxyModel(parent)
{
}

void ReadableProxy::setColumns(const QList<Column> &columns)
{
    m_columns = columns;
    if (columnCount() > 0) {
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    }
}

void ReadableProxy::setEveryColumn(const Column &column, std::function<QString(int, Qt::Orientation)> headTip)
{
    m_everyColumn = column;
    m_headTip = std::move(headTip);
}

const ReadableProxy::Column *ReadableProxy::columnAt(int number) const
{
    return number < m_columns.size() ? &m_columns.at(number) : m_everyColumn ? &*m_everyColumn : nullptr;
}

QVariant ReadableProxy::data(const QModelIndex &index, int role) const
{
    const Column *column = index.isValid() ? columnAt(index.column()) : nullptr;
    if (column) {
        switch (role) {
        case Qt::DisplayRole:
            if (column->text) {
                return column->text(mapToSource(index));
            }
            break;
        case Qt::ToolTipRole:
            if (column->tip) {
                return column->tip(mapToSource(index));
            }
            break;
        case Qt::TextAlignmentRole:
            return int(column->alignment.toInt());
        default:
            break;
        }
    }
    return QIdentityProxyModel::data(index, role);
}

QVariant ReadableProxy::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && section >= 0 && section < m_columns.size()) {
        switch (role) {
        case Qt::DisplayRole:
            return m_columns.at(section).title;
        case Qt::ToolTipRole:
            return m_columns.at(section).toolTip.isEmpty() ? m_columns.at(section).title
                                                           : m_columns.at(section).toolTip;
        case Qt::TextAlignmentRole:
            return int(m_columns.at(section).alignment.toInt());
        default:
            break;
        }
    }
    if (role == Qt::ToolTipRole && m_headTip) {
        return m_headTip(section, orientation);
    }
    return QIdentityProxyModel::headerData(section, orientation, role);
}

} // namespace Stemma
