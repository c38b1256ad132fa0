// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/reviewqueuemodel.h"

#include "models/project/provenance/groupgauge.h"
#include "models/records/recordtraits.h"

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

constexpr qsizetype kExcerpt = 240;
constexpr qint64 kFewGroups = 2'000; ///< whose progress is read at once, when it is known that they are

} // namespace

ReviewQueueModel::ReviewQueueModel(QObject *parent)
    : PagedModel(parent)
{
    m_query.engine = kGaugeEngine;
}

void ReviewQueueModel::setQuery(const ReviewQuery &query)
{
    ReviewQuery wanted = query;
    wanted.engine = kGaugeEngine;
    if (m_query != wanted) {
        m_query = wanted;
        reload(false);
        Q_EMIT refreshed();
    }
}

void ReviewQueueModel::reload(bool mayKeep)
{
    PagedModel::reload(mayKeep);
    readProgress();
}

void ReviewQueueModel::stopWorking()
{
    m_progressTask.cancel();
    m_isProgressOld = false;
    m_isProgressKnown = false;
    m_progress = {};
    PagedModel::stopWorking();
}

void ReviewQueueModel::readProgress()
{
    const auto read = [](const ProjectStore &store) {
        const ReviewStore *reviews = ReviewStore::of(store);
        return reviews ? reviews->reviewProgress(kGaugeEngine) : Result<ReviewProgress>();
    };
    if (!store()) {
        m_progress = {};
        return;
    }
    const bool areFew = m_isProgressKnown && !isCounting() && m_progress.groups < kFewGroups;
    if (areFew && !m_progressTask.isRunning()) {
        m_progress = read(*store()).value_or(m_progress);
        return;
    }
    m_isProgressOld = m_progressTask.isRunning();
    if (m_isProgressOld) {
        return;
    }
    m_progressTask.start(
        [&origin = *store(), read](TaskPromise<Result<ReviewProgress>> &promise) {
            const auto own = origin.sibling(AccessMode::ReadOnly);
            promise.addResult(own ? read(**own) : std::unexpected(own.error()));
        },
        [this](const Result<ReviewProgress> &progress) {
            m_progress = progress.value_or(m_progress);
            m_isProgressKnown = true;
            Q_EMIT progressChanged();
            if (m_isProgressOld) {
                readProgress();
            }
        });
}

int ReviewQueueModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ReviewQueueModel::shown(const ReviewRow &row, int column) const
{
    switch (column) {
    case StakeColumn:
        return row.gauge.stake;
    case TextColumn:
        return m_texts.excerpt(*store(), row.base.text, row.base.span.ranges, kExcerpt);
    case WitnessesColumn:
        return row.gauge.witnesses;
    case ReviewedColumn:
        return row.reviewedWitnesses;
    case UndecidedColumn:
        return row.gauge.undecided;
    case SpeakerColumn:
        return row.base.speakerName;
    case VerdictColumn:
        return row.review ? QString(keyOf(row.review->verdict)) : QString();
    case ReviewerColumn:
        return row.review ? row.review->reviewer : QString();
    default:
        return {};
    }
}

QVariant ReviewQueueModel::data(const QModelIndex &index, int role) const
{
    const ReviewRow *row = index.isValid() ? rowAt(index.row()) : nullptr;
    if (!row) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return shown(*row, index.column());
    case IdRole:
        return row->gauge.group.uuid();
    case SpanIdRole:
        return row->base.span.id.uuid();
    case ArticleIdRole:
        return row->base.span.article.uuid();
    case FullTextRole:
        return m_texts.words(*store(), row->base.text, row->base.span.ranges);
    case StakesRole:
        return row->gauge.stakes.toInt();
    case VerdictRole:
        return int(row->review ? row->review->verdict : Verdict::Unset);
    case NoteRole:
        return row->review ? row->review->note : QString();
    case GaugedRole:
        return row->isGauged;
    default:
        return {};
    }
}

QLatin1StringView ReviewQueueModel::columnKey(int column) const
{
    static constexpr std::array<QLatin1StringView, ColumnCount> kKeys{
        "stake"_L1,     "base"_L1,    "witnesses"_L1, "reviewed"_L1,
        "undecided"_L1, "speaker"_L1, "verdict"_L1,   "reviewer"_L1};
    return kKeys.at(size_t(column));
}

bool ReviewQueueModel::isTouchedBy(const Edit &edit) const
{
    const auto isGrouped = [](const std::optional<Span> &span) { return span && !span->group.isNull(); };
    return anyChange<Review>(edit, [](const auto &) { return true; })
        || anyChange<QuoteGroup>(edit, [](const auto &) { return true; })
        || anyChange<Derivation>(edit, [](const auto &) { return true; })
        || anyChange<Span>(edit,
                           [&](const Change<Span> &change) {
                               return isGrouped(change.before) || isGrouped(change.after);
                           })
        || anyChange<Entity>(edit, [](const auto &change) { return change.before && change.after; })
        || anyChange<Article>(edit, [](const auto &change) { return change.before && change.after; });
}

ReviewQueueModel::Counter ReviewQueueModel::counter() const
{
    return [query = m_query](const ProjectStore &store) {
        const ReviewStore *reviews = ReviewStore::of(store);
        return reviews ? reviews->countQueue(query) : Result<qint64>(0);
    };
}

Result<QList<ReviewRow>> ReviewQueueModel::queryPage(const ProjectStore &store, qint64 offset,
                                                     qint64 limit) const
{
    const ReviewStore *reviews = ReviewStore::of(store);
    return reviews ? reviews->queue(m_query, offset, limit) : Result<QList<ReviewRow>>();
}

QUuid ReviewQueueModel::idOf(const ReviewRow &row) const
{
    return row.gauge.group.uuid();
}

} // namespace Stemma
