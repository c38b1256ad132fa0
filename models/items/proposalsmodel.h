// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/pagedmodel.h"
#include "models/items/textcache.h"
#include "models/storage/proposals/proposalstore.h"

namespace Stemma {

/// What the machine proposes and nobody has decided, one a row, the most likely first. Proposals change
/// without an edit, too: who makes them calls setOutOfDate(). GUI thread.
class ProposalsModel : public PagedModel<ProposalRow> {
    Q_OBJECT

public:
    enum Column {
        ScoreColumn,
        TypeColumn,
        TextColumn,
        SpeakerColumn,
        ArticleColumn,
        OutletColumn,
        ColumnCount
    };

    enum ProposalRole {
        ScoreRole = FirstOwnRole, ///< double
        TypeRole, ///< SuggestionType
        FullTextRole, ///< all the words it is about; of a name: as the entity is called
        PlacesRole ///< int: in how many places it stands
    };

    /// Longest excerpt in TextColumn, in UTF-16 units.
    static constexpr qsizetype kExcerpt = 240;

    explicit ProposalsModel(QObject *parent = nullptr);

    [[nodiscard]] const ProposalQuery &query() const { return m_query; }

    void setQuery(const ProposalQuery &query);

    using ListModel::setOutOfDate;

    /// The words around a proposal, each side at most @p reach units long and within its paragraph.
    struct Context {
        QString before;
        QString words; ///< parts joined by what stands between them
        QString after;
        QStringList pieces = {}; ///< `words` of an interrupted quote: a part, what is none of it, a part ...
    };

    [[nodiscard]] Context contextOf(const ProposalRow &row, qsizetype reach) const;
    /// Each place of a proposal by itself, the first @p most of them.
    [[nodiscard]] QList<Context> placesOf(const ProposalRow &row, qsizetype reach, qsizetype most) const;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QLatin1StringView columnKey(int column) const override;

protected:
    [[nodiscard]] bool isTouchedBy(const Edit &edit) const override;
    [[nodiscard]] Result<qint64> queryCount(const ProjectStore &store) const override;
    [[nodiscard]] Result<QList<ProposalRow>> queryPage(const ProjectStore &store, qint64 offset,
                                                       qint64 limit) const override;
    [[nodiscard]] QUuid idOf(const ProposalRow &row) const override;

private:
    [[nodiscard]] Context contextAt(const ProposalRow &row, CodePointRange place, qsizetype reach) const;
    /// Empty when it is about no name.
    [[nodiscard]] static QString nameOf(const Proposal &proposal);

    ProposalQuery m_query;
    mutable TextCache m_texts;
};

} // namespace Stemma
