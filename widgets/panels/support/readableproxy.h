// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/listmodel.h"

#include <QIdentityProxyModel>

#include <functional>
#include <optional>

namespace Stemma {

/// Puts words for people over a model of keys: headers, and cells where a function is given.
class ReadableProxy : public QIdentityProxyModel {
    Q_OBJECT

public:
    using CellText = std::function<QString(const QModelIndex &source)>;

    struct Column {
        QString title;
        QString toolTip; ///< of the header; empty: the title
        CellText text = nullptr; ///< null: the model's own text
        CellText tip = nullptr; ///< null: no tool tip
        Qt::Alignment alignment = Qt::AlignLeading | Qt::AlignVCenter;
    };

    explicit ReadableProxy(QObject *parent = nullptr);

    /// One entry a column of the model.
    void setColumns(const QList<Column> &columns);

    /// For a model whose columns come and go: cells of all of them; the heads' words stay the model's, with
    /// @p headTip (gets section and orientation) as their tool tips.
    void setEveryColumn(const Column &column, std::function<QString(int, Qt::Orientation)> headTip);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] const Column *columnAt(int number) const;

    QList<Column> m_columns;
    std::optional<Column> m_everyColumn;
    std::function<QString(int, Qt::Orientation)> m_headTip;
};

} // namespace Stemma
