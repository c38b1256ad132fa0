// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/hitsmodel.h"

#include "models/records/recordtraits.h"

#include <QElapsedTimer>

#include <array>
#include <numeric>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

constexpr size_t kFirstParcel = 50; ///< hits that are handed over as soon as there are so many: what one sees
constexpr int kFirstWait = 10; ///< ms between parcels until then
constexpr int kParcel = 80; ///< ms between parcels that follow

/// Row ids are made: a hit is no record.
QUuid idOfHit(int index)
{
    return QUuid(uint(index + 1), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
}

} // namespace

HitsModel::HitsModel(QObject *parent)
    : ListModel(parent)
{
}

HitsModel::~HitsModel() = default;

void HitsModel::search(const SearchQuery &query)
{
    ++m_searchNumber;
    ++m_number;
    m_isWaiting = false;
    m_task.requestCancel();
    beginResetModel();
    m_query = query;
    m_rows.clear();
    m_order.clear();
    m_articles.clear();
    m_tickedCount = 0;
    m_share = 0;
    endResetModel();
    Q_EMIT ticksChanged();
    const TextFinder finder(query.pattern);
    m_fault = finder.fault();
    if (m_fault || finder.isNothing() || project() == nullptr) {
        setState(m_fault ? State::Invalid : State::Idle);
        return;
    }
    setState(State::Searching);
    if (m_isBusy) {
        m_isWaiting = true;
    } else {
        run();
    }
}

void HitsModel::cancel()
{
    if (m_state == State::Searching) {
        ++m_number;
        m_isWaiting = false;
        m_task.requestCancel();
        if (m_sortColumn >= 0) {
            applySort(); // sort() waited for the end
        }
        setState(State::Cancelled);
    }
}

void HitsModel::run()
{
    m_isBusy = true;
    const qint64 number = m_number;
    const ProjectStore *shared = store();
    const auto work = [this, number, shared, query = m_query](TaskPromise<End> &promise) {
        End end;
        const auto sibling = shared->sibling(AccessMode::ReadOnly);
        if (!sibling) {
            end.end = std::unexpected(sibling.error());
            promise.addResult(std::move(end));
            return;
        }
        int count = 0;
        size_t given = 0; // hits handed over
        QElapsedTimer sinceParcel;
        sinceParcel.start();
        double share = 0;
        const auto handOver = [&] {
            const bool isDue = given < kFirstParcel && !end.rest.empty()
                ? given + end.rest.size() >= kFirstParcel || sinceParcel.elapsed() > kFirstWait
                : (!end.rest.empty() || share > 0) && sinceParcel.elapsed() > kParcel;
            if (isDue) {
                given += end.rest.size();
                QMetaObject::invokeMethod(
                    this,
                    [this, number, share, hits = std::exchange(end.rest, {})]() mutable {
                        take(number, std::move(hits), share);
                    },
                    Qt::QueuedConnection);
                sinceParcel.restart();
            }
            return !promise.isCanceled();
        };
        end.end = searchProject(
            **sibling, query,
            [&](SearchHit hit) {
                end.rest.push_back(std::move(hit));
                return ++count < kMostHits && handOver();
            },
            [&](double passed) {
                share = passed;
                return handOver();
            });
        promise.addResult(std::move(end));
    };
    // Control goes back first: the task is still telling its end.
    const auto done = [this, number](End end) {
        QMetaObject::invokeMethod(
            this, [this, number, end = std::move(end)]() mutable { finish(number, std::move(end)); },
            Qt::QueuedConnection);
    };
    const auto cancelled
        = [this] { QMetaObject::invokeMethod(this, &HitsModel::goOn, Qt::QueuedConnection); };
    m_task.start(work, done, {}, cancelled);
}

void HitsModel::take(qint64 number, Parcel hits, double share)
{
    if (number != m_number) {
        return;
    }
    m_share = share;
    if (hits.empty()) {
        Q_EMIT progressed();
        return;
    }
    const auto first = int(m_rows.size());
    const int last = first + int(hits.size()) - 1;
    beginInsertRows({}, first, last);
    for (SearchHit &hit : hits) {
        m_articles.insert(hit.article->id);
        m_order.push_back(int(m_rows.size()));
        m_rows.push_back({std::move(hit)});
    }
    endInsertRows();
    Q_EMIT progressed();
}

void HitsModel::finish(qint64 number, End end)
{
    if (number == m_number) {
        take(number, std::move(end.rest), 1);
        applySort();
        if (!end.end) {
            Q_EMIT failed(end.end.error());
            setState(State::Failed);
        } else {
            setState(*end.end == SearchEnd::Complete      ? State::Complete
                         : *end.end == SearchEnd::Stopped ? State::Limited
                                                          : State::TooCostly);
        }
    }
    goOn();
}

void HitsModel::goOn()
{
    m_isBusy = false;
    if (std::exchange(m_isWaiting, false) && project() != nullptr) {
        run();
    }
}

void HitsModel::setState(State state)
{
    m_state = state;
    Q_EMIT progressed();
}

const SearchHit *HitsModel::hitAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_rows[size_t(m_order[size_t(row)])].hit : nullptr;
}

bool HitsModel::isTicked(int row) const
{
    return row >= 0 && row < rowCount() && m_rows[size_t(m_order[size_t(row)])].isTicked;
}

bool HitsModel::isDone(int row) const
{
    if (row < 0 || row >= rowCount()) {
        return false;
    }
    const Row &known = m_rows[size_t(m_order[size_t(row)])];
    return known.isDone || known.isGone;
}

void HitsModel::setTicked(const QList<int> &rows, bool isTicked)
{
    for (const int row : rows) {
        Row &known = m_rows[size_t(m_order.at(size_t(row)))];
        m_tickedCount += int(isTicked) - int(known.isTicked);
        known.isTicked = isTicked;
    }
    if (!rows.isEmpty()) {
        const auto [first, last] = std::ranges::minmax(rows);
        Q_EMIT dataChanged(index(first, TickColumn), index(last, TickColumn), {Qt::CheckStateRole});
        Q_EMIT ticksChanged();
    }
}

QList<int> HitsModel::tickedRows() const
{
    QList<int> rows;
    for (int row = 0; row < rowCount() && rows.size() < m_tickedCount; ++row) {
        if (isTicked(row)) {
            rows.append(row);
        }
    }
    return rows;
}

void HitsModel::setDone(const QList<int> &rows, EditNumber edit)
{
    for (const int row : rows) {
        Row &known = m_rows[size_t(m_order.at(size_t(row)))];
        known.isDone = true;
        known.edit = edit;
    }
    setTicked(rows, false);
    tellAll();
}

void HitsModel::tellAll()
{
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

void HitsModel::onEdit(const Edit &edit)
{
    // As they are now; null: deleted.
    QHash<SpanId, const Span *> spans;
    QHash<ArticleId, const Article *> articles;
    for (const AnyChange &any : edit.changes) {
        if (const auto *span = std::get_if<Change<Span>>(&any)) {
            spans.insert(span->id(), span->after ? &*span->after : nullptr);
        } else if (const auto *article = std::get_if<Change<Article>>(&any)) {
            articles.insert(article->id(), article->after ? &*article->after : nullptr);
        }
    }
    const bool isStep = edit.direction != EditDirection::Do;
    if (spans.isEmpty() && articles.isEmpty() && !isStep) {
        return;
    }
    QHash<ArticleId, std::shared_ptr<const SearchedArticle>> shared; // by the rows of an article, as before
    bool isTouched = false;
    for (Row &row : m_rows) {
        SearchHit &hit = row.hit;
        if (isStep && row.edit != EditNumber{} && row.edit == edit.target) {
            row.isDone = edit.direction == EditDirection::Redo;
            isTouched = true;
        }
        if (const auto article = articles.constFind(hit.article->id); article != articles.constEnd()) {
            if (*article != nullptr) {
                auto &now = shared[hit.article->id];
                if (!now) {
                    now = std::make_shared<const SearchedArticle>(
                        SearchedArticle{hit.article->id, (*article)->title, (*article)->outlet,
                                        (*article)->published, hit.article->text});
                }
                hit.article = now;
            }
            row.isGone = hit.span.isNull() ? *article == nullptr : row.isGone;
            isTouched = true;
        }
        if (const auto span = spans.constFind(hit.span); span != spans.constEnd()) {
            if (*span != nullptr) {
                hit.kind = (*span)->kind;
                hit.status = (*span)->status;
                hit.annotator = (*span)->annotator;
                hit.range = (*span)->ranges.value(0);
            }
            row.isGone = *span == nullptr;
            isTouched = true;
        }
    }
    if (isTouched) {
        tellAll();
    }
}

void HitsModel::reload(bool mayKeep)
{
    // Another project, or none: what was found is of the one before, which goes. The worker reads it.
    if (!mayKeep) {
        m_task.cancel();
        m_isBusy = false;
        search({});
    }
}

int HitsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_order.size());
}

int HitsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant HitsModel::data(const QModelIndex &index, int role) const
{
    const SearchHit *hit = index.isValid() ? hitAt(index.row()) : nullptr;
    if (hit == nullptr) {
        return {};
    }
    const bool isSpan = !hit->span.isNull();
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case KindColumn:
            return isSpan ? QString(keyOf(hit->kind)) : u"text"_s;
        case ContextColumn:
            return hit->context;
        case ArticleColumn:
            return hit->article->title;
        case OutletColumn:
            return hit->article->outlet;
        case PublishedColumn:
            return hit->article->published.toString();
        case StatusColumn:
            return isSpan ? QString(keyOf(hit->status)) : QString();
        case AnnotatorColumn:
            return hit->annotator;
        default:
            return {};
        }
    case Qt::CheckStateRole:
        return index.column() == TickColumn ? QVariant(isTicked(index.row()) ? Qt::Checked : Qt::Unchecked)
                                            : QVariant();
    case IdRole:
        return idOfHit(m_order[size_t(index.row())]);
    case ArticleIdRole:
        return hit->article->id.uuid();
    case SpanIdRole:
        return hit->span.uuid();
    case KindRole:
        return isSpan ? QVariant::fromValue(hit->kind) : QVariant();
    case FieldRole:
        return QVariant::fromValue(hit->field);
    case PublishedRole:
        return QVariant::fromValue(hit->article->published);
    case StatusRole:
        return isSpan ? QVariant::fromValue(hit->status) : QVariant();
    case BeforeRole:
        return hit->context.first(hit->inContext.start);
    case HitRole:
        return hit->context.sliced(hit->inContext.start, hit->inContext.length());
    case AfterRole:
        return hit->context.sliced(hit->inContext.end);
    case WordsRole:
        return hit->words;
    case DoneRole:
        return isDone(index.row());
    default:
        return {};
    }
}

bool HitsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || index.column() != TickColumn || hitAt(index.row()) == nullptr) {
        return false;
    }
    setTicked({index.row()}, value.value<Qt::CheckState>() == Qt::Checked);
    return true;
}

Qt::ItemFlags HitsModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags usual = ListModel::flags(index);
    return index.isValid() && index.column() == TickColumn ? usual | Qt::ItemIsUserCheckable : usual;
}

void HitsModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    if (m_state != State::Searching) { // else once all are there: rows must not jump while one reads
        applySort();
    }
}

void HitsModel::applySort()
{
    if (m_order.empty()) {
        return;
    }
    beginResetModel();
    std::iota(m_order.begin(), m_order.end(), 0);
    const auto sortBy = [this](auto &&key) {
        // Stable: equal ones stay in the order of the texts.
        std::ranges::stable_sort(m_order, [&](int a, int b) {
            const auto left = key(m_rows[size_t(a)]);
            const auto right = key(m_rows[size_t(b)]);
            return m_sortOrder == Qt::AscendingOrder ? left < right : right < left;
        });
    };
    switch (m_sortColumn) {
    case TickColumn:
        sortBy([](const Row &row) { return !row.isTicked; });
        break;
    case KindColumn:
        sortBy([](const Row &row) { return row.hit.span.isNull() ? -1 : int(row.hit.kind); });
        break;
    case ContextColumn:
        // What follows the hit tells hits apart.
        sortBy([](const Row &row) { return row.hit.context.sliced(row.hit.inContext.start).toCaseFolded(); });
        break;
    case ArticleColumn:
        sortBy([](const Row &row) { return row.hit.article->title.toCaseFolded(); });
        break;
    case OutletColumn:
        sortBy([](const Row &row) { return row.hit.article->outlet.toCaseFolded(); });
        break;
    case PublishedColumn:
        sortBy([](const Row &row) { return row.hit.article->published.sortKey(); });
        break;
    case StatusColumn:
        sortBy([](const Row &row) { return row.hit.span.isNull() ? -1 : int(row.hit.status); });
        break;
    case AnnotatorColumn:
        sortBy([](const Row &row) { return row.hit.annotator.toCaseFolded(); });
        break;
    default:
        break;
    }
    endResetModel();
}

QModelIndex HitsModel::indexOf(QUuid record, int hintRow) const
{
    const int wanted = int(record.data1) - 1;
    if (wanted < 0 || wanted >= rowCount() || record != idOfHit(wanted)) {
        return {};
    }
    if (hintRow >= 0 && hintRow < rowCount() && m_order[size_t(hintRow)] == wanted) {
        return index(hintRow, 0);
    }
    const auto found = std::ranges::find(m_order, wanted);
    return index(int(found - m_order.begin()), 0);
}

QLatin1StringView HitsModel::columnKey(int column) const
{
    static constexpr std::array<QLatin1StringView, ColumnCount> kKeys{
        "tick"_L1,   "kind"_L1,      "context"_L1, "article"_L1,
        "outlet"_L1, "published"_L1, "status"_L1,  "annotator"_L1};
    return kKeys.at(size_t(column));
}

} // namespace Stemma
