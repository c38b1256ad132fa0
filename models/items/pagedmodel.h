// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/listmodel.h"
#include "models/project/backgroundtask.h"

#include <list>

namespace Stemma {

/// A ListModel over a paged query: rows are read in pages when first asked for and a few pages are kept.
///
/// Where counting many rows takes long (counter()), they are counted by a worker: the first page comes at
/// once, and the other rows when their number is known. Few rows are never counted that way.
template <typename Row> class PagedModel : public ListModel {
public:
    static constexpr int kPageSize = 200;
    static constexpr int kMaxPages = 8;
    /// indexOf() reads on through lists up to this length; beyond, only the hint's neighbourhood.
    static constexpr int kMaxSearchedRows = 4000;

    using ListModel::ListModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : m_total;
    }

    [[nodiscard]] bool isCounting() const override { return m_isCounting; }

    /// The row, read if need be; null when out of range or the store failed. Valid until the next call.
    [[nodiscard]] const Row *rowAt(int row) const
    {
        if (row < 0 || row >= m_total) {
            return nullptr;
        }
        const QList<Row> &rows = page(row / kPageSize);
        const qsizetype offset = row % kPageSize;
        return offset < rows.size() ? &rows.at(offset) : nullptr;
    }

    [[nodiscard]] QModelIndex indexOf(QUuid record, int hintRow = 0) const override
    {
        for (const Page &cached : m_pages) {
            if (const int row = rowInPage(cached, record); row >= 0) {
                return index(row, 0);
            }
        }
        const int pages = (m_total + kPageSize - 1) / kPageSize;
        const int hintPage = std::clamp(hintRow, 0, std::max(0, m_total - 1)) / kPageSize;
        const int reach = m_total <= kMaxSearchedRows ? pages : 1;
        for (int number = std::max(0, hintPage - reach); number <= std::min(pages - 1, hintPage + reach);
             ++number) {
            const QList<Row> &rows = page(number);
            for (qsizetype i = 0; i < rows.size(); ++i) {
                if (idOf(rows.at(i)) == record) {
                    return index(number * kPageSize + int(i), 0);
                }
            }
        }
        return {};
    }

protected:
    using Counter = std::function<Result<qint64>(const ProjectStore &store)>;

    /// Counts on any thread. Null: queryCount() is quick and counts on this one.
    [[nodiscard]] virtual Counter counter() const { return {}; }

    /// To be overridden where there is no counter().
    [[nodiscard]] virtual Result<qint64> queryCount(const ProjectStore &store) const
    {
        return counter()(store);
    }

    [[nodiscard]] virtual Result<QList<Row>> queryPage(const ProjectStore &store, qint64 offset,
                                                       qint64 limit) const
        = 0;
    [[nodiscard]] virtual QUuid idOf(const Row &row) const = 0;

    /// Between begin and end of a reset: what the model has besides its rows is to be read anew.
    virtual void whileResetting() { }

    void reload(bool mayKeep) override { readAnew(mayKeep ? Keeping::Rows : Keeping::Nothing); }

    /// Of what is shown; Number: until many rows are counted there are as many as before.
    enum class Keeping { Nothing, Number, Rows };

    void readAnew(Keeping keeping)
    {
        const bool areMany = keeping != Keeping::Nothing && m_total > kPageSize;
        std::list<Page> first;
        const std::optional<int> known = knownTotal(areMany, first);
        const int total = known.value_or(areMany ? m_total : kPageSize);
        if (keeping != Keeping::Rows || total != m_total || !replacePagesOfSameRows()) {
            beginResetModel();
            m_pages = std::move(first);
            m_total = total;
            whileResetting();
            endResetModel();
        }
        if (known) {
            stopCounting();
        } else {
            startCounting();
        }
    }

    /// For many rows with a counter(): reads anew those in use and has all counted; false, and nothing is
    /// done, when a record among them moved, came or went.
    bool readSameRows()
    {
        if (!replacePagesOfSameRows()) {
            return false;
        }
        startCounting();
        return true;
    }

    /// Takes out the rows in use whose @p records the store has no more; what follows them is read anew.
    void dropRows(const QSet<QUuid> &records)
    {
        QList<int> rows;
        for (const Page &page : m_pages) {
            for (qsizetype i = 0; i < page.rows.size(); ++i) {
                if (records.contains(idOf(page.rows.at(i)))) {
                    rows.append(page.number * kPageSize + int(i));
                }
            }
        }
        std::ranges::sort(rows, std::greater());
        for (const int row : std::as_const(rows)) {
            const int number = row / kPageSize;
            beginRemoveRows({}, row, row);
            --m_total;
            m_pages.remove_if([number](const Page &page) { return page.number > number; });
            const auto page = std::ranges::find(m_pages, number, &Page::number);
            if (page != m_pages.end()) {
                page->rows.removeAt(row % kPageSize);
            }
            endRemoveRows();
        }
        if (!rows.isEmpty()) {
            m_pages.remove_if([&](const Page &page) { return page.number >= rows.last() / kPageSize; });
        }
    }

    /// No rows until the next reload.
    void clearRows()
    {
        beginResetModel();
        m_pages.clear();
        m_total = 0;
        whileResetting();
        endResetModel();
    }

    /// The project is going, and with it what a worker reads.
    void stopWorking() override
    {
        m_countTask.cancel();
        m_isCounting = false;
    }

private:
    struct Page {
        int number = 0;
        QList<Row> rows;
        bool isUsed = true; ///< asked for since the last reload
    };

    /// None: a worker has to count. Leaves in @p first what it read.
    std::optional<int> knownTotal(bool areMany, std::list<Page> &first) const
    {
        const ProjectStore *source = store();
        if (!source) {
            return 0;
        }
        if (counter()) {
            if (areMany) {
                return std::nullopt;
            }
            first.push_back({.number = 0, .rows = readPage(0)});
            const int rows = int(first.front().rows.size());
            return rows < kPageSize ? std::optional(rows) : std::nullopt;
        }
        const auto count = queryCount(*source);
        if (!count) {
            reportLater(count.error());
        }
        return asTotal(count.value_or(0));
    }

    static int asTotal(qint64 count) { return int(std::min<qint64>(count, std::numeric_limits<int>::max())); }

    void stopCounting()
    {
        m_isCounting = false;
        m_countTask.requestCancel();
    }

    // One that counts cannot be interrupted, and nobody waits for it: its number is dropped.
    void startCounting()
    {
        m_isCounting = true;
        m_countTask.startNext(
            [&origin = *store(), count = counter()](TaskPromise<Result<qint64>> &promise) {
                const auto own = origin.sibling(AccessMode::ReadOnly);
                promise.addResult(own ? count(**own) : std::unexpected(own.error()));
            },
            [this](const Result<qint64> &count) { takeCount(count); });
    }

    void takeCount(const Result<qint64> &count)
    {
        if (!m_isCounting) {
            return; // nobody wants to know any more
        }
        m_isCounting = false;
        if (count) {
            setTotal(asTotal(*count));
        } else {
            reportLater(count.error());
        }
        Q_EMIT refreshed();
    }

    void setTotal(int total)
    {
        if (total > m_total) {
            // A page that ended the list goes on now.
            m_pages.remove_if([](const Page &page) { return page.rows.size() < kPageSize; });
            beginInsertRows({}, m_total, total - 1);
            m_total = total;
            endInsertRows();
        } else if (total < m_total) {
            beginRemoveRows({}, total, m_total - 1);
            m_total = total;
            endRemoveRows();
        }
    }

    const QList<Row> &page(int number) const
    {
        const auto known = std::ranges::find(m_pages, number, &Page::number);
        if (known != m_pages.end()) {
            known->isUsed = true;
            m_pages.splice(m_pages.begin(), m_pages, known);
        } else {
            m_pages.push_front({.number = number, .rows = readPage(number)});
            if (m_pages.size() > kMaxPages) {
                m_pages.pop_back();
            }
        }
        return m_pages.front().rows;
    }

    QList<Row> readPage(int number) const
    {
        const ProjectStore *source = store();
        if (!source) {
            return {};
        }
        auto rows = queryPage(*source, qint64(number) * kPageSize, kPageSize);
        if (!rows) {
            reportLater(rows.error());
            return {};
        }
        return *std::move(rows);
    }

    int rowInPage(const Page &cached, QUuid record) const
    {
        const auto found
            = std::ranges::find_if(cached.rows, [&](const Row &row) { return idOf(row) == record; });
        return found == cached.rows.end()
            ? -1
            : cached.number * kPageSize + int(std::distance(cached.rows.begin(), found));
    }

    /// Reads the pages anew that somebody looks at or has selected rows in, and forgets the others; false
    /// (and nothing done) when a record moved, came or went.
    bool replacePagesOfSameRows()
    {
        const QModelIndexList held = this->persistentIndexList();
        std::list<Page> fresh;
        for (const Page &old : m_pages) {
            const bool isHeld = std::ranges::any_of(
                held, [&old](const QModelIndex &index) { return index.row() / kPageSize == old.number; });
            if (!old.isUsed && !isHeld) {
                continue;
            }
            Page page{.number = old.number, .rows = readPage(old.number), .isUsed = false};
            const bool isSame = std::ranges::equal(
                old.rows, page.rows, [this](const Row &a, const Row &b) { return idOf(a) == idOf(b); });
            if (!isSame) {
                return false;
            }
            fresh.push_back(std::move(page));
        }
        m_pages = std::move(fresh);
        for (const Page &page : m_pages) {
            if (!page.rows.isEmpty()) {
                const int first = page.number * kPageSize;
                Q_EMIT dataChanged(index(first, 0),
                                   index(first + int(page.rows.size()) - 1, columnCount() - 1));
            }
        }
        return true;
    }

    mutable std::list<Page> m_pages; ///< most recently used first
    int m_total = 0;
    BackgroundTask<Result<qint64>> m_countTask;
    bool m_isCounting = false;
};

} // namespace Stemma
