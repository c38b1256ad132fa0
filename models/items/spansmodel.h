// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/pagedmodel.h"
#include "models/items/textcache.h"

namespace Stemma {

/// The project's annotations, one a row. GUI thread.
class SpansModel : public PagedModel<SpanRow> {
    Q_OBJECT

public:
    enum Column {
        KindColumn,
        TextColumn,
        ArticleColumn,
        OutletColumn,
        PublishedColumn,
        EntityColumn,
        EntityTypeColumn,
        SpeakerColumn,
        CueColumn,
        SourceColumn,
        FormColumn,
        ClaimColumn,
        StanceColumn,
        GroupColumn,
        StatusColumn,
        NoteColumn,
        AnnotatorColumn,
        CreatedColumn,
        ModifiedColumn,
        ParagraphColumn,
        PlaceColumn,
        ColumnCount
    };
    /// Of the row's group; shown in GroupColumn.
    enum class GroupPart { None, Witness, Base };
    Q_ENUM(GroupPart)

    enum SpanRole {
        KindRole = FirstOwnRole, ///< SpanKind
        FullTextRole, ///< all the words of the span
        PublishedRole, ///< PublishedDate
        EntityTypeRole,
        FormRole,
        StanceRole,
        StatusRole,
        GroupPartRole,
        GroupIdRole, ///< QUuid, null: none
        CreatedRole, ///< QDateTime, UTC
        ModifiedRole,
    };

    /// Longest excerpt in TextColumn, in UTF-16 units.
    static constexpr qsizetype kExcerpt = 240;

    explicit SpansModel(QObject *parent = nullptr);

    [[nodiscard]] const SpanQuery &query() const { return m_query; }

    void setQuery(const SpanQuery &query);

    /// What a column is sorted by; nullopt when it cannot be.
    [[nodiscard]] static std::optional<SpanSort> sortOf(int column);
    void sort(int column, Qt::SortOrder order) override;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QLatin1StringView columnKey(int column) const override;

protected:
    [[nodiscard]] bool isTouchedBy(const Edit &edit) const override;
    [[nodiscard]] Result<qint64> queryCount(const ProjectStore &store) const override;
    [[nodiscard]] Result<QList<SpanRow>> queryPage(const ProjectStore &store, qint64 offset,
                                                   qint64 limit) const override;
    [[nodiscard]] QUuid idOf(const SpanRow &row) const override;

private:
    [[nodiscard]] QVariant cell(const SpanRow &row, int column) const;

    SpanQuery m_query;
    mutable TextCache m_texts;
};

} // namespace Stemma
