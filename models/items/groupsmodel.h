// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/pagedmodel.h"
#include "models/items/textcache.h"

namespace Stemma {

/// The project's quote groups, one a row, each shown by its base. GUI thread.
class GroupsModel : public PagedModel<GroupRow> {
    Q_OBJECT

public:
    enum Column {
        TextColumn, ///< words of the base
        MembersColumn,
        ArticlesColumn,
        SpeakerColumn,
        OutletColumn, ///< of the base
        PublishedColumn, ///< of the base
        NoteColumn,
        ColumnCount
    };

    enum GroupRole {
        FullTextRole = FirstOwnRole,
        PublishedRole, ///< PublishedDate
        MembersRole,
        ArticlesRole,
    };

    explicit GroupsModel(QObject *parent = nullptr);

    [[nodiscard]] const GroupQuery &query() const { return m_query; }

    void setQuery(const GroupQuery &query);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QLatin1StringView columnKey(int column) const override;

protected:
    [[nodiscard]] bool isTouchedBy(const Edit &edit) const override;
    [[nodiscard]] Result<qint64> queryCount(const ProjectStore &store) const override;
    [[nodiscard]] Result<QList<GroupRow>> queryPage(const ProjectStore &store, qint64 offset,
                                                    qint64 limit) const override;
    [[nodiscard]] QUuid idOf(const GroupRow &row) const override;

private:
    GroupQuery m_query;
    mutable TextCache m_texts;
};

} // namespace Stemma
