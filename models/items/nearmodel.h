// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/listmodel.h"
#include "models/items/textcache.h"
#include "models/matching/worddiff.h"
#include "models/project/suggesting/nearsearch.h"

#include <functional>
#include <map>

namespace Stemma {

/// Where the project has words that say nearly what was asked, the nearest first. Who asks sets the rows;
/// words, article and tags of a row are read when the row is first shown. An article that is deleted takes
/// its rows along. GUI thread.
class NearModel : public ListModel {
    Q_OBJECT

public:
    enum Column {
        ScoreColumn,
        WordsColumn,
        TaggingColumn,
        OutletColumn,
        PublishedColumn,
        ArticleColumn,
        ColumnCount
    };

    enum NearRole {
        ScoreRole = FirstOwnRole, ///< double, 0 to 1
        CoverAskedRole, ///< double: how much of what was asked is there
        CoverFoundRole, ///< double: how much of what is there was asked
        WordsRole, ///< exact words, cut when very long
        DifferencesRole, ///< QList<Difference>, from what was asked to these words
        TaggingRole, ///< Tagging
        PublishedRole, ///< PublishedDate
    };

    /// What is known of a place.
    enum class Tagging {
        Untagged,
        Tagged, ///< as quote
        Linked, ///< with other quotes
        LinkedHere ///< with the one that was asked about
    };

    explicit NearModel(QObject *parent = nullptr);

    /// Shows @p matches, the answer to @p question.
    void setMatches(const NearQuestion &question, const std::vector<NearMatch> &matches);

    [[nodiscard]] const NearQuestion &question() const { return m_question; }

    /// What a screen reader says of a row, in WordsColumn.
    void setSpokenText(std::function<QString(const QModelIndex &index)> spoken)
    {
        m_spoken = std::move(spoken);
    }

    [[nodiscard]] std::optional<NearMatch> matchAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QModelIndex indexOf(QUuid record, int hintRow = 0) const override;
    [[nodiscard]] QLatin1StringView columnKey(int column) const override;

protected:
    void onEdit(const Edit &edit) override;
    [[nodiscard]] bool isTouchedBy(const Edit &edit) const override;
    void reload(bool mayKeep) override;

private:
    struct Row {
        QUuid id; ///< the same for the same place
        NearMatch match;
    };

    /// What is read of a row.
    struct Details {
        Article article;
        QString words;
        QList<Difference> differences;
        Tagging tagging = Tagging::Untagged;
    };

    [[nodiscard]] const Details &details(int row) const;
    [[nodiscard]] Details read(const NearMatch &match) const;
    /// The quote that is tagged at @p place; null: none.
    [[nodiscard]] Result<Span> quoteAt(ArticleId article, CodePointRange place) const;
    void setRows(std::vector<Row> rows);

    std::function<QString(const QModelIndex &index)> m_spoken;
    NearQuestion m_question;
    std::vector<Row> m_rows;
    QSet<ArticleId> m_gone; ///< deleted since the rows were set
    mutable std::map<QUuid, Details> m_details; ///< of the rows that were shown
    mutable std::optional<QuoteGroupId> m_askedGroup; ///< that of what was asked, once it is read
    mutable TextCache m_texts;
};

} // namespace Stemma
