// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/provenance/collation.h"
#include "widgets/provenance/tree/stemmagraph.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QUuid>

#include <memory>

namespace Stemma {

/// One witness as the head of its row.
struct CollationHead {
    QUuid id; ///< of its span
    QString name; ///< of the outlet
    QString date;
    QString verdict = {}; ///< empty: none
    VerdictMark mark = VerdictMark::None;
};

/// All that the views of a collation show. A cheap value.
struct CollationSheet {
    std::shared_ptr<const Collation> collation; ///< null: nothing
    QList<CollationHead> heads; ///< by witness
    QHash<std::pair<int, int>, VariationClass> own; ///< what a person chose, by place and witness

    [[nodiscard]] int witnessOf(QUuid id) const;
    /// What a cell is taken for: a person's choice, or the gravest class that was found.
    [[nodiscard]] VariationClass classOf(int place, int witness) const;

    [[nodiscard]] bool isOwn(int place, int witness) const { return own.contains({place, witness}); }

    /// The words of a cell in one line; empty: it has none.
    [[nodiscard]] QString words(int place, int witness) const;
};

/// Witnesses as rows, the base first, and places as columns; all of them, or those that vary. GUI thread.
class CollationModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role {
        ClassRole = Qt::UserRole, ///< int of VariationClass
        IsGapRole,
        IsOwnRole,
        IsSameRole, ///< as the base has it
        IsBaseRole, ///< the row is the base's
        IsVariationRole, ///< the place varies
    };

    explicit CollationModel(QObject *parent = nullptr);

    void setSheet(const CollationSheet &sheet);

    [[nodiscard]] const CollationSheet &sheet() const { return m_sheet; }

    void setOnlyVariation(bool isOnly);

    [[nodiscard]] bool isOnlyVariation() const { return m_isOnlyVariation; }

    [[nodiscard]] int witnessAt(int row) const { return m_rows.value(row, -1); }

    [[nodiscard]] int rowOf(int witness) const { return int(m_rows.indexOf(witness)); }

    [[nodiscard]] int placeAt(int column) const { return m_columns.value(column, -1); }

    /// -1: it is not shown.
    [[nodiscard]] int columnOf(int place) const { return int(m_columns.indexOf(place)); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    void chooseColumns();
    [[nodiscard]] QString tipOf(int place, int witness) const;
    [[nodiscard]] QString spokenOf(int place, int witness) const;

    CollationSheet m_sheet;
    QList<int> m_rows; ///< witnesses
    QList<int> m_columns; ///< places
    bool m_isOnlyVariation = false;
};

} // namespace Stemma
