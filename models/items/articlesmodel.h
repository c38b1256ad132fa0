// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/pagedmodel.h"

namespace Stemma {

/// The project's articles, one a row. GUI thread.
class ArticlesModel : public PagedModel<ArticleRow> {
    Q_OBJECT

public:
    enum Column {
        TitleColumn,
        OutletColumn,
        PublishedColumn,
        ReadStateColumn,
        EntitiesColumn,
        QuotesColumn,
        ClaimsColumn,
        LengthColumn,
        ColumnCount
    };

    enum ArticleRole {
        TitleRole = FirstOwnRole,
        OutletRole,
        PublishedRole, ///< PublishedDate
        ReadStateRole, ///< ReadState
        EntityCountRole,
        QuoteCountRole,
        ProposalCountRole, ///< what waits for a decision
        ClaimCountRole,
        FileNameRole,
        LanguageRole,
    };

    using ListModel::setOutOfDate; ///< proposals come without an edit

    explicit ArticlesModel(QObject *parent = nullptr);

    [[nodiscard]] const ArticleQuery &query() const { return m_query; }

    void setQuery(const ArticleQuery &query);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QLatin1StringView columnKey(int column) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    /// kArticleMimeType (ids, one a line) and the titles as plain text.
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    [[nodiscard]] Qt::DropActions supportedDragActions() const override;

protected:
    [[nodiscard]] bool isTouchedBy(const Edit &edit) const override;
    [[nodiscard]] Result<qint64> queryCount(const ProjectStore &store) const override;
    [[nodiscard]] Result<QList<ArticleRow>> queryPage(const ProjectStore &store, qint64 offset,
                                                      qint64 limit) const override;
    [[nodiscard]] QUuid idOf(const ArticleRow &row) const override;

private:
    ArticleQuery m_query;
};

inline constexpr QLatin1StringView kArticleMimeType{"application/x-stemma-article"};

/// The article ids in dropped data of kArticleMimeType.
[[nodiscard]] QList<ArticleId> articlesInMimeData(const QMimeData &data);

} // namespace Stemma
