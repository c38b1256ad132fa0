// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/support/columnfit.h"

#include <QEvent>
#include <QHeaderView>
#include <QScopedValueRollback>
#include <QTableView>

#include <algorithm>

namespace Stemma {

ColumnFit::ColumnFit(QTableView *view, int main, int least, const QList<Column> &columns)
    : QObject(view)
    , m_view(view)
    , m_main(main)
    , m_least(least)
    , m_columns(columns)
{
    for (const Column &column : m_columns) {
        m_wanted.append(letters(column.wanted));
    }
    view->viewport()->installEventFilter(this);
    connect(view->horizontalHeader(), &QHeaderView::sectionResized, this,
            [this](int section, int, int width) {
                if (m_isFitting) {
                    return;
                }
                const auto known = std::ranges::find(m_columns, section, &Column::column);
                if (known != m_columns.end() && width > 0) {
                    m_wanted[known - m_columns.begin()] = width;
                }
                // A column that is hidden or shown leaves or takes room; while one is dragged the others
                // stay.
                if (width == 0 || m_view->isColumnHidden(section)) {
                    fit();
                }
            });
    fit();
}

int ColumnFit::letters(int count) const
{
    return m_view->fontMetrics().averageCharWidth() * count;
}

void ColumnFit::setWidth(int column, int width)
{
    if (!m_view->isColumnHidden(column)) {
        m_view->horizontalHeader()->resizeSection(column, width);
    }
}

void ColumnFit::spread()
{
    const QScopedValueRollback guard(m_isFitting, true);
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        setWidth(m_columns[i].column, m_wanted[i]);
    }
}

void ColumnFit::adopt()
{
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        if (const int width = m_view->horizontalHeader()->sectionSize(m_columns[i].column); width > 0) {
            m_wanted[i] = width;
        }
    }
    fit();
}

void ColumnFit::fit()
{
    const QScopedValueRollback guard(m_isFitting, true);
    int wanted = 0;
    int spare = 0; // what the columns can do without
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        if (!m_view->isColumnHidden(m_columns[i].column)) {
            wanted += m_wanted[i];
            spare += std::max(0, m_wanted[i] - letters(m_columns[i].least));
        }
    }
    const int width = m_view->viewport()->width();
    const int missing = std::clamp(wanted + letters(m_least) - width, 0, spare);
    int rest = width;
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        if (m_view->isColumnHidden(m_columns[i].column)) {
            continue;
        }
        const int own = std::max(0, m_wanted[i] - letters(m_columns[i].least));
        const int given = spare > 0 ? int(qint64(own) * missing / spare) : 0;
        setWidth(m_columns[i].column, m_wanted[i] - given);
        rest -= m_wanted[i] - given;
    }
    setWidth(m_main, std::max(rest, letters(m_least)));
}

bool ColumnFit::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize) {
        fit();
    }
    return QObject::eventFilter(watched, event);
}

} // namespace Stemma
