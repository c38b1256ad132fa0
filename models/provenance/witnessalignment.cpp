// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/provenance/witnessalignment.h"

#include <QHash>

#include <algorithm>
#include <limits>
#include <map>

namespace Stemma {

namespace {

using Row = std::vector<int>;

// All in fifths of WordLikeness, so that the average of a column can decide between equal ones.
constexpr int kScale = 5;
constexpr int kGapOpen = 5 * kScale;
constexpr int kGapExtend = 1 * kScale;
constexpr int kEndOpen = 2 * kScale;
// For each end of what is missing that is one of a part of a sentence.
constexpr int kBreakBonus = 7;
// For each end of a sentence within what is missing in the midst.
constexpr int kCrossSentence = 6 * kScale;
constexpr int kNever = std::numeric_limits<int>::min() / 4;
constexpr int kMostRefinements = 3;

constexpr int kUnknown = std::numeric_limits<int>::min();

// Likeness of any two words, looked up once. For very many words nothing is kept.
class Likeness {
public:
    Likeness(int kinds, const WordLikeness &likeness)
        : m_kinds(size_t(kinds))
        , m_likeness(likeness)
    {
        constexpr size_t kMostKept = 4'000;
        if (m_kinds <= kMostKept) {
            m_known.assign(m_kinds * m_kinds, kUnknown);
        }
    }

    int operator()(int one, int other)
    {
        if (m_known.empty()) {
            return m_likeness(one, other);
        }
        int &known = m_known[size_t(one) * m_kinds + size_t(other)];
        if (known == kUnknown) {
            known = m_likeness(one, other);
            m_known[size_t(other) * m_kinds + size_t(one)] = known;
        }
        return known;
    }

private:
    size_t m_kinds;
    const WordLikeness &m_likeness;
    std::vector<int> m_known;
};

struct Column {
    struct Entry {
        int kind = 0;
        int count = 0;
    };

    std::vector<Entry> entries;
    int count = 0; // rows that have a word here
    int begins = 0; // those of them where a part of a sentence begins with it
    int ends = 0; // those where one ends
    int sentenceEnds = 0; // those where a sentence ends
};

// One step through columns and words.
enum class Step : quint8 { Both, ColumnOnly, WordOnly };

class Profile {
public:
    Profile(std::span<const Row> rows, std::span<const std::vector<WordBreak>> breaks,
            std::span<const int> weights, Likeness &likeness)
        : m_rows(rows)
        , m_breaks(breaks)
        , m_weights(weights)
        , m_likeness(likeness)
        , m_places(rows.size())
    {
    }

    // Aligns @p row with the columns and takes it in.
    void add(size_t row)
    {
        const Row &words = m_rows[row];
        const std::vector<Step> steps = path(row);
        std::vector<Column> columns;
        columns.reserve(steps.size());
        std::vector<int> moved(m_columns.size()); // where old columns went
        std::vector<int> places;
        places.reserve(words.size());
        size_t column = 0;
        size_t word = 0;
        for (const Step step : steps) {
            if (step == Step::WordOnly) {
                columns.emplace_back();
            } else {
                moved[column] = int(columns.size());
                columns.push_back(std::move(m_columns[column++]));
            }
            if (step != Step::ColumnOnly) {
                places.push_back(int(columns.size()) - 1);
                count(columns.back(), row, word++, m_weights[row]);
            }
        }
        m_columns = std::move(columns);
        for (const size_t other : m_members) {
            for (int &place : m_places[other]) {
                place = moved[size_t(place)];
            }
        }
        m_members.push_back(row);
        m_total += m_weights[row];
        m_places[row] = std::move(places);
    }

    void remove(size_t row)
    {
        const Row &words = m_rows[row];
        for (size_t i = 0; i < words.size(); ++i) {
            count(m_columns[size_t(m_places[row][i])], row, i, -m_weights[row]);
        }
        std::erase(m_members, row);
        m_total -= m_weights[row];
        std::vector<int> moved(m_columns.size());
        std::vector<Column> columns;
        for (size_t i = 0; i < m_columns.size(); ++i) {
            moved[i] = int(columns.size());
            if (m_columns[i].count > 0) {
                columns.push_back(std::move(m_columns[i]));
            }
        }
        m_columns = std::move(columns);
        for (const size_t other : m_members) {
            for (int &place : m_places[other]) {
                place = moved[size_t(place)];
            }
        }
        m_places[row].clear();
    }

    // Which words stand together, for each member: the same before and after means nothing changed.
    [[nodiscard]] const std::vector<std::vector<int>> &places() const { return m_places; }

    [[nodiscard]] int columnCount() const { return int(m_columns.size()); }

private:
    // Whether a part of a sentence ends between the word and the one before it.
    [[nodiscard]] bool begins(size_t row, size_t word) const
    {
        return word > 0 && m_breaks[row][word - 1] != WordBreak::None;
    }

    [[nodiscard]] bool ends(size_t row, size_t word) const { return m_breaks[row][word] != WordBreak::None; }

    void count(Column &column, size_t row, size_t word, int weight) const
    {
        const int kind = m_rows[row][word];
        column.count += weight;
        column.begins += begins(row, word) ? weight : 0;
        column.ends += ends(row, word) ? weight : 0;
        column.sentenceEnds += m_breaks[row][word] == WordBreak::Sentence ? weight : 0;
        const auto entry = std::ranges::find(column.entries, kind, &Column::Entry::kind);
        if (entry == column.entries.end()) {
            column.entries.push_back({kind, weight});
        } else if ((entry->count += weight) == 0) {
            column.entries.erase(entry);
        }
    }

    [[nodiscard]] int score(const Column &column, int kind)
    {
        int best = kNever;
        int sum = 0;
        for (const Column::Entry &entry : column.entries) {
            const int one = m_likeness(entry.kind, kind);
            best = std::max(best, one);
            sum += one * entry.count;
        }
        return best * (kScale - 1) + sum / std::max(1, column.count);
    }

    // A word that few have is skipped at little cost.
    [[nodiscard]] int skip(const Column &column, int cost) const
    {
        return cost * column.count / std::max(1, m_total);
    }

    [[nodiscard]] std::vector<Step> path(size_t row)
    {
        const Row &words = m_rows[row];
        std::vector<Step> steps;
        const size_t columns = m_columns.size();
        if (qint64(columns + 1) * qint64(words.size() + 1) <= kMostCells) {
            pathBetween({row, 0, columns, 0, words.size()}, steps);
            return steps;
        }
        size_t column = 0;
        size_t word = 0;
        for (const auto &[anchorColumn, anchorWord] : anchors(words)) {
            pathBetween({row, column, anchorColumn, word, anchorWord}, steps);
            steps.push_back(Step::Both);
            column = anchorColumn + 1;
            word = anchorWord + 1;
        }
        pathBetween({row, column, columns, word, words.size()}, steps);
        return steps;
    }

    // Three words in a row that stand once in the columns and once in the row, ascending in both (B. Cohen,
    // patience diff).
    [[nodiscard]] std::vector<std::pair<size_t, size_t>> anchors(const Row &words) const
    {
        const auto most = [this](size_t column) {
            return std::ranges::max_element(m_columns[column].entries, {}, &Column::Entry::count)->kind;
        };
        const auto keyOf = [](quint64 one, quint64 two, quint64 three) {
            return ((one * 0x9E3779B97F4A7C15ULL + two) * 0x9E3779B97F4A7C15ULL) + three;
        };
        constexpr qsizetype kTwice = -1;
        QHash<quint64, std::pair<qsizetype, qsizetype>> known; // by key: column and word
        for (size_t i = 0; i + 2 < m_columns.size(); ++i) {
            auto &place = known[keyOf(quint64(most(i)), quint64(most(i + 1)), quint64(most(i + 2)))];
            place.first = place.first == 0 ? qsizetype(i) + 1 : kTwice;
        }
        for (size_t i = 0; i + 2 < words.size(); ++i) {
            const quint64 key = keyOf(quint64(words[i]), quint64(words[i + 1]), quint64(words[i + 2]));
            if (const auto place = known.find(key); place != known.end()) {
                place->second = place->second == 0 ? qsizetype(i) + 1 : kTwice;
            }
        }
        std::vector<std::pair<size_t, size_t>> pairs;
        for (const auto &[column, word] : std::as_const(known)) {
            if (column > 0 && word > 0) {
                pairs.emplace_back(size_t(column - 1), size_t(word - 1));
            }
        }
        std::ranges::sort(pairs);
        // The longest ascending row of words.
        std::vector<size_t> ends; // by length: the pair with the smallest word that ends such a row
        std::vector<qsizetype> before(pairs.size(), -1);
        for (size_t i = 0; i < pairs.size(); ++i) {
            const auto at = std::ranges::lower_bound(ends, pairs[i].second, {},
                                                     [&](size_t pair) { return pairs[pair].second; });
            before[i] = at == ends.begin() ? -1 : qsizetype(*(at - 1));
            if (at == ends.end()) {
                ends.push_back(i);
            } else {
                *at = i;
            }
        }
        std::vector<std::pair<size_t, size_t>> chain;
        for (qsizetype i = ends.empty() ? -1 : qsizetype(ends.back()); i >= 0; i = before[size_t(i)]) {
            chain.push_back(pairs[size_t(i)]);
        }
        std::ranges::reverse(chain);
        return chain;
    }

    // Columns [c0, c1) and words [w0, w1) of a row, that are aligned with each other.
    struct Window {
        size_t row = 0;
        size_t c0 = 0;
        size_t c1 = 0;
        size_t w0 = 0;
        size_t w1 = 0;

        [[nodiscard]] size_t height() const { return c1 - c0; }

        [[nodiscard]] size_t width() const { return w1 - w0; }
    };

    // The best scores of the ways that end here, by the step they end with.
    struct Cell {
        int both = kNever;
        int column = kNever;
        int word = kNever;
    };

    // Of equal ways the one that keeps words together.
    [[nodiscard]] static Step from(const Cell &cell)
    {
        return cell.both >= cell.column && cell.both >= cell.word ? Step::Both
            : cell.column >= cell.word                            ? Step::ColumnOnly
                                                                  : Step::WordOnly;
    }

    [[nodiscard]] static int best(const Cell &cell) { return std::max({cell.both, cell.column, cell.word}); }

    [[nodiscard]] static quint8 pack(Step both, Step column, Step word)
    {
        return quint8(quint8(both) | quint8(quint8(column) << 2U) | quint8(quint8(word) << 4U));
    }

    [[nodiscard]] static int bonus(const Column &column, int count)
    {
        return column.count > 0 && 2 * count > column.count ? kBreakBonus : 0;
    }

    // What it costs to go on lacking at the @p i th column.
    [[nodiscard]] int extendColumn(const Window &window, size_t i, size_t k) const
    {
        const int cost = skip(m_columns[window.c0 + i - 1], kGapExtend);
        if (i < 2 || isAtEnd(window, k)) {
            return cost;
        }
        const Column &before = m_columns[window.c0 + i - 2];
        return cost + (before.count > 0 && 2 * before.sentenceEnds > before.count ? kCrossSentence : 0);
    }

    [[nodiscard]] int extendWord(const Window &window, size_t i, size_t k) const
    {
        const bool crosses = !isAtOuterColumn(window, i) && k > 1
            && m_breaks[window.row][window.w0 + k - 2] == WordBreak::Sentence;
        return kGapExtend + (crosses ? kCrossSentence : 0);
    }

    // Nothing of this row stands before or after: it is cut there.
    [[nodiscard]] bool isAtEnd(const Window &window, size_t k) const
    {
        return (k == 0 && window.w0 == 0) || (k == window.width() && window.w1 == m_rows[window.row].size());
    }

    // The others have nothing before or after.
    [[nodiscard]] bool isAtOuterColumn(const Window &window, size_t i) const
    {
        return (i == 0 && window.c0 == 0) || (i == window.height() && window.c1 == m_columns.size());
    }

    // What it costs that the row has nothing in the @p i th column of the window, or the first one to lack.
    [[nodiscard]] int openColumn(const Window &window, size_t i, size_t k) const
    {
        const Column &column = m_columns[window.c0 + i - 1];
        return skip(column,
                    kGapExtend + (isAtEnd(window, k) ? kEndOpen : kGapOpen) - bonus(column, column.begins));
    }

    [[nodiscard]] int openWord(const Window &window, size_t i, size_t k) const
    {
        return kGapExtend + (isAtOuterColumn(window, i) ? kEndOpen : kGapOpen)
            - (begins(window.row, window.w0 + k - 1) ? kBreakBonus : 0);
    }

    // @p cell, which is the one of the @p i th column and the @p k th word, as it counts for what comes after
    // it.
    [[nodiscard]] Cell closed(const Window &window, Cell cell, size_t i, size_t k) const
    {
        if (i > 0) {
            const Column &column = m_columns[window.c0 + i - 1];
            cell.column += bonus(column, column.ends);
        }
        if (k > 0 && ends(window.row, window.w0 + k - 1)) {
            cell.word += kBreakBonus;
        }
        return cell;
    }

    void fillTop(const Window &window, std::vector<Cell> &top, std::vector<quint8> &trace) const
    {
        top[0].both = 0;
        for (size_t k = 1; k <= window.width(); ++k) {
            const int open = top[k - 1].both - openWord(window, 0, k);
            const int extend = top[k - 1].word - extendWord(window, 0, k);
            top[k].word = std::max(open, extend);
            trace[k] = pack(Step::Both, Step::Both, open >= extend ? Step::Both : Step::WordOnly);
        }
    }

    void fillRow(const Window &window, size_t i, const std::vector<Cell> &last, std::vector<Cell> &row,
                 std::vector<quint8> &trace)
    {
        const Column &column = m_columns[window.c0 + i - 1];
        for (size_t k = 0; k <= window.width(); ++k) {
            Cell &cell = row[k];
            cell = {};
            Step both = Step::Both;
            if (k > 0) {
                const Cell diagonal = closed(window, last[k - 1], i - 1, k - 1);
                both = from(diagonal);
                cell.both = best(diagonal) + score(column, m_rows[window.row][window.w0 + k - 1]);
            }
            const int openColumn = this->openColumn(window, i, k);
            const Cell above = closed(window, last[k], i - 1, k);
            const Cell down{above.both - openColumn, last[k].column - extendColumn(window, i, k),
                            above.word - openColumn};
            cell.column = best(down);
            Step word = Step::Both;
            if (k > 0) {
                const int openWord = this->openWord(window, i, k);
                const Cell left = closed(window, row[k - 1], i, k - 1);
                const Cell right{left.both - openWord, left.column - openWord,
                                 row[k - 1].word - extendWord(window, i, k)};
                word = from(right);
                cell.word = best(right);
            }
            trace[i * (window.width() + 1) + k] = pack(both, from(down), word);
        }
    }

    static void walkBack(const Window &window, Step state, const std::vector<quint8> &trace,
                         std::vector<Step> &steps)
    {
        const size_t first = steps.size();
        for (size_t i = window.height(), k = window.width(); i > 0 || k > 0;) {
            const quint8 packed = trace[i * (window.width() + 1) + k];
            steps.push_back(state);
            switch (state) {
            case Step::Both:
                state = Step(packed & 3U);
                --i;
                --k;
                break;
            case Step::ColumnOnly:
                state = Step((packed >> 2U) & 3U);
                --i;
                break;
            case Step::WordOnly:
                state = Step((packed >> 4U) & 3U);
                --k;
                break;
            }
        }
        std::reverse(steps.begin() + qsizetype(first), steps.end());
    }

    void pathBetween(const Window &window, std::vector<Step> &steps)
    {
        const size_t height = window.height();
        const size_t width = window.width();
        if (height == 0 || width == 0 || qint64(height + 1) * qint64(width + 1) > kMostCells) {
            steps.insert(steps.end(), height, Step::ColumnOnly);
            steps.insert(steps.end(), width, Step::WordOnly);
            return;
        }
        std::vector<quint8> trace((height + 1) * (width + 1));
        std::vector<Cell> last(width + 1);
        std::vector<Cell> row(width + 1);
        fillTop(window, last, trace);
        for (size_t i = 1; i <= height; ++i) {
            fillRow(window, i, last, row, trace);
            std::swap(row, last);
        }
        walkBack(window, from(closed(window, last[width], height, width)), trace, steps);
    }

    std::span<const Row> m_rows;
    std::span<const std::vector<WordBreak>> m_breaks; // by row and word
    std::span<const int> m_weights;
    Likeness &m_likeness;
    std::vector<Column> m_columns;
    std::vector<size_t> m_members;
    std::vector<std::vector<int>> m_places; // by row: the column of each word
    int m_total = 0;
};

// How many words and pairs of words two rows share, to the sum of both: Dice's coefficient in 1/65536.
class Similarity {
public:
    explicit Similarity(std::span<const Row> rows)
    {
        for (const Row &row : rows) {
            std::vector<quint64> features;
            for (size_t i = 0; i < row.size(); ++i) {
                features.push_back(quint64(row[i]) + 1);
                if (i + 1 < row.size()) {
                    features.push_back((quint64(row[i]) + 1) << 32U | (quint64(row[i + 1]) + 1));
                }
            }
            std::ranges::sort(features);
            m_features.push_back(std::move(features));
        }
    }

    [[nodiscard]] qint64 of(size_t one, size_t other) const
    {
        const auto &a = m_features[one];
        const auto &b = m_features[other];
        qint64 shared = 0;
        for (size_t i = 0, k = 0; i < a.size() && k < b.size();) {
            if (a[i] == b[k]) {
                ++shared;
                ++i;
                ++k;
            } else {
                ++(a[i] < b[k] ? i : k);
            }
        }
        const qint64 sum = qint64(a.size() + b.size());
        return sum == 0 ? 0 : shared * 131'072 / sum;
    }

private:
    std::vector<std::vector<quint64>> m_features;
};

// The order in which rows are taken in.
std::vector<size_t> orderOf(std::span<const Row> rows)
{
    std::vector<size_t> order;
    if (rows.empty()) {
        return order;
    }
    const Similarity similarity(rows);
    std::vector<qint64> nearest(rows.size(), -1);
    std::vector<bool> isTaken(rows.size());
    size_t first = 0;
    qint64 most = -1;
    for (size_t i = 0; i < rows.size(); ++i) {
        for (size_t k = i + 1; k < rows.size(); ++k) {
            if (const qint64 one = similarity.of(i, k); one > most) {
                most = one;
                first = i;
            }
        }
    }
    for (size_t next = first;;) {
        order.push_back(next);
        isTaken[next] = true;
        if (order.size() == rows.size()) {
            return order;
        }
        size_t best = rows.size();
        for (size_t i = 0; i < rows.size(); ++i) {
            if (!isTaken[i]) {
                nearest[i] = std::max(nearest[i], similarity.of(next, i));
                best = best == rows.size() || nearest[i] > nearest[best] ? i : best;
            }
        }
        next = best;
    }
}

} // namespace

WitnessAlignment alignWitnesses(std::span<const std::vector<int>> rows,
                                std::span<const std::vector<WordBreak>> breaks, int kinds,
                                const WordLikeness &likeness)
{
    // Equal rows are one that counts more and stand alike, whatever signs divide them: the first's count.
    std::vector<Row> distinct;
    std::vector<std::vector<WordBreak>> distinctBreaks;
    std::vector<int> weights;
    std::vector<size_t> numbers;
    std::map<Row, size_t> known;
    for (size_t i = 0; i < rows.size(); ++i) {
        const Row &row = rows[i];
        const auto [at, isNew] = known.try_emplace(row, distinct.size());
        if (isNew) {
            distinct.push_back(row);
            distinctBreaks.push_back(breaks[i]);
            weights.push_back(0);
        }
        ++weights[at->second];
        numbers.push_back(at->second);
    }
    Likeness lookUp(kinds, likeness);
    Profile profile(distinct, distinctBreaks, weights, lookUp);
    const std::vector<size_t> order = orderOf(distinct);
    for (const size_t row : order) {
        profile.add(row);
    }
    if (order.size() > 2) {
        for (int pass = 0; pass < kMostRefinements; ++pass) {
            const std::vector<std::vector<int>> before = profile.places();
            for (const size_t row : order) {
                profile.remove(row);
                profile.add(row);
            }
            if (profile.places() == before) {
                break;
            }
        }
    }
    WitnessAlignment alignment;
    alignment.rowCount = int(rows.size());
    alignment.columnCount = profile.columnCount();
    alignment.words.assign(size_t(alignment.rowCount) * size_t(alignment.columnCount),
                           WitnessAlignment::kGap);
    for (size_t row = 0; row < rows.size(); ++row) {
        const std::vector<int> &places = profile.places()[numbers[row]];
        for (size_t word = 0; word < places.size(); ++word) {
            alignment.words[size_t(places[word]) * rows.size() + row] = int(word);
        }
    }
    return alignment;
}

} // namespace Stemma
