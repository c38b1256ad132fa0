// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/listmodel.h"
#include "models/items/projectsearch.h"
#include "models/items/spansmodel.h"
#include "models/project/backgroundtask.h"

#include <deque>

namespace Stemma {

/// What a search in the project found, one hit a row. Hits arrive from a worker while it searches; a search
/// that is replaced is asked to stop and never waited for. Rows can be ticked, and say when something was
/// done with them; they stay until the next search. GUI thread.
class HitsModel : public ListModel {
    Q_OBJECT

public:
    /// More hits than anybody looks through; the search ends there.
    static constexpr int kMostHits = 100'000;

    enum Column {
        TickColumn,
        KindColumn,
        ContextColumn,
        ArticleColumn,
        OutletColumn,
        PublishedColumn,
        StatusColumn,
        AnnotatorColumn,
        ColumnCount
    };

    enum Role {
        KindRole = SpansModel::KindRole, ///< SpanKind; invalid for a hit in a text
        FieldRole = FirstOwnRole + 16, ///< SearchHit::Field
        PublishedRole, ///< PublishedDate
        StatusRole, ///< SpanStatus; invalid for a hit in a text
        BeforeRole, ///< of the context
        HitRole,
        AfterRole,
        WordsRole, ///< SearchHit::words
        DoneRole ///< bool: something was done with the row
    };

    enum class State {
        Idle,
        Searching,
        Complete,
        Limited, ///< at kMostHits
        Cancelled,
        TooCostly,
        Invalid, ///< an expression with a fault()
        Failed ///< failed() says why
    };

    explicit HitsModel(QObject *parent = nullptr);
    ~HitsModel() override;

    [[nodiscard]] const SearchQuery &query() const { return m_query; }

    /// Another one for each search(): rows that somebody kept the ids of are there only while it is the same.
    [[nodiscard]] qint64 searchNumber() const { return m_searchNumber; }

    /// Forgets all rows and looks for @p query; an empty pattern just forgets.
    void search(const SearchQuery &query);
    /// The hits so far stay.
    void cancel();

    [[nodiscard]] State state() const { return m_state; }

    [[nodiscard]] const std::optional<TextFinder::Fault> &fault() const { return m_fault; }

    /// Share of the texts that were looked at one by one, 0 to 1; 0 while the index still gives the hits.
    [[nodiscard]] double share() const { return m_share; }

    /// Articles that have one of the hits.
    [[nodiscard]] qsizetype articleCount() const { return m_articles.size(); }

    [[nodiscard]] const SearchHit *hitAt(int row) const;

    // Ticks
    void setTicked(const QList<int> &rows, bool isTicked);
    [[nodiscard]] bool isTicked(int row) const;

    [[nodiscard]] int tickedCount() const { return m_tickedCount; }

    /// In the order of the rows.
    [[nodiscard]] QList<int> tickedRows() const;

    /// Marks rows as done with @p edit (0: with no edit) and takes their ticks away. They follow the edit
    /// when it is undone and done again.
    void setDone(const QList<int> &rows, EditNumber edit);
    [[nodiscard]] bool isDone(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    void sort(int column, Qt::SortOrder order) override;
    [[nodiscard]] QModelIndex indexOf(QUuid record, int hintRow = 0) const override;
    [[nodiscard]] QLatin1StringView columnKey(int column) const override;

Q_SIGNALS:
    /// Hits came, or share() or state() changed.
    void progressed();
    void ticksChanged();

protected:
    /// Follows what became of the edits that rows were done with, and of what they show.
    void onEdit(const Edit &edit) override;

    /// Nothing is read anew; the rows themselves follow.
    [[nodiscard]] bool isTouchedBy(const Edit &) const override { return false; }

    void reload(bool mayKeep) override;

private:
    struct Row {
        SearchHit hit;
        bool isTicked = false;
        bool isDone = false;
        bool isGone = false; ///< its article or span was deleted
        EditNumber edit{};
    };

    using Parcel = std::vector<SearchHit>;

    struct End {
        Result<SearchEnd> end = SearchEnd::Complete;
        Parcel rest;
    };

    void run();
    void take(qint64 number, Parcel hits, double share);
    void finish(qint64 number, End end);
    void goOn();
    void setState(State state);
    void applySort();
    void tellAll();

    SearchQuery m_query;
    std::deque<Row> m_rows; ///< as found
    std::vector<int> m_order; ///< row -> index in m_rows
    QSet<ArticleId> m_articles;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    int m_tickedCount = 0;
    double m_share = 0;
    State m_state = State::Idle;
    std::optional<TextFinder::Fault> m_fault;
    qint64 m_searchNumber = 0;
    qint64 m_number = 0; ///< of the search whose hits are wanted
    bool m_isBusy = false; ///< the worker, perhaps with a search nobody wants any more
    bool m_isWaiting = false; ///< m_query shall run once the worker is free
    BackgroundTask<End> m_task; ///< last: goes first, and waits for the worker
};

} // namespace Stemma
