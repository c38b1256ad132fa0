// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/storage/projectstore.h"

#include <QFlags>

namespace Stemma {

/// What a reviewer should know before opening a group. Kept in files by its bits: never change, only add.
enum class Stake {
    None = 0,
    Negation = 1, ///< a negation or a denial was lost, added or turned
    Number = 2, ///< a number was altered
    Hedge = 4, ///< words of caution were lost
    Speakers = 8, ///< witnesses name different speakers
    Misattributed = 16, ///< a text names another speaker than its own annotation
    Dates = 32, ///< a source that is named or confirmed is later than who took it
    Sources = 64, ///< witnesses name different outlets or media that had it first
    Undecided = 128, ///< edges that nobody confirmed
    SpeakerMissing = 256, ///< a witness says nobody spoke it
};
Q_DECLARE_FLAGS(Stakes, Stake)
Q_DECLARE_OPERATORS_FOR_FLAGS(Stakes)

/// What is at stake in one group, as an engine of some version found.
struct GroupGauge {
    QuoteGroupId group;
    qint64 stake = 0; ///< more is more urgent
    Stakes stakes;
    qint64 witnesses = 0;
    qint64 undecided = 0; ///< edges that nobody confirmed
    qint64 touched = 0; ///< counts the edits that touched the group; as ungauged() gave it

    friend bool operator==(const GroupGauge &, const GroupGauge &) = default;
};

/// Which groups a queue lists. A group is reviewed when it has a verdict itself.
struct ReviewQuery {
    enum class State { Open, Reviewed, All };

    State state = State::Open;
    std::optional<Verdict> verdict = {}; ///< of the group or of one of its witnesses
    Stakes stakes; ///< one of these at least, as far as it is gauged; none: all groups
    QString filter = {}; ///< as GroupQuery
    /// Version of what gauges; what another one found counts as not gauged, and only orders. None: any.
    std::optional<int> engine = {};

    friend bool operator==(const ReviewQuery &, const ReviewQuery &) = default;
};

/// One group of the queue.
struct ReviewRow {
    GroupGauge gauge;
    bool isGauged = false; ///< else `gauge` is what was found before the last edit of it, or nothing yet
    std::optional<Review> review; ///< of the group
    qint64 reviewedWitnesses = 0;
    SpanRow base;
};

struct ReviewProgress {
    qint64 groups = 0;
    qint64 reviewedGroups = 0;
    qint64 reviewedWitnesses = 0;
    qint64 ungauged = 0; ///< groups whose place in the queue is not sure yet
};

/// Where verdicts and marks are read, and the order of the queue is kept, beside ProjectStore. Verdicts and
/// marks are records and change by apply() alone; gauges are derived data, outside edits and journal. Thread
/// of the store.
class ReviewStore {
public:
    virtual ~ReviewStore() = default;
    Q_DISABLE_COPY_MOVE(ReviewStore)

    /// That of @p store; null when it keeps none.
    [[nodiscard]] static const ReviewStore *of(const ProjectStore &store)
    {
        return dynamic_cast<const ReviewStore *>(&store);
    }

    [[nodiscard]] static ReviewStore *of(ProjectStore &store) { return dynamic_cast<ReviewStore *>(&store); }

    /// None: no verdict was given.
    [[nodiscard]] virtual Result<std::optional<Review>> review(ReviewId id) const = 0;
    [[nodiscard]] virtual Result<std::optional<VariantMark>> variantMark(VariantMarkId id) const = 0;
    /// The group's own and those of its witnesses, by id.
    [[nodiscard]] virtual Result<QList<Review>> reviewsOfGroup(QuoteGroupId group) const = 0;
    /// Those of its witnesses, by id.
    [[nodiscard]] virtual Result<QList<VariantMark>> marksOfGroup(QuoteGroupId group) const = 0;
    /// Those of which @p span is the witness or the base, by id.
    [[nodiscard]] virtual Result<QList<VariantMark>> marksTouching(SpanId span) const = 0;
    /// Those that touch a witness of the group or the article of one, by id.
    [[nodiscard]] virtual Result<QList<Derivation>> derivationsOfGroup(QuoteGroupId group) const = 0;
    // Pages by id.
    [[nodiscard]] virtual Result<QList<Review>> reviews(qint64 offset, qint64 limit) const = 0;
    [[nodiscard]] virtual Result<QList<VariantMark>> variantMarks(qint64 offset, qint64 limit) const = 0;

    // The queue: most at stake first, equal ones by id.
    [[nodiscard]] virtual Result<qint64> countQueue(const ReviewQuery &query) const = 0;
    [[nodiscard]] virtual Result<QList<ReviewRow>> queue(const ReviewQuery &query, qint64 offset,
                                                         qint64 limit) const
        = 0;
    [[nodiscard]] virtual Result<ReviewProgress> reviewProgress(int engine) const = 0;
    /// Groups that no engine of version @p engine gauged since they were touched, the first @p limit; only
    /// `group` and `touched` are set.
    [[nodiscard]] virtual Result<QList<GroupGauge>> ungauged(int engine, qint64 limit) const = 0;
    /// Writes what was gauged; groups that were touched meanwhile are passed over. Not synced to disk by
    /// itself.
    [[nodiscard]] virtual Result<void> putGauges(const QList<GroupGauge> &gauges, int engine) = 0;

protected:
    ReviewStore() = default;
};

} // namespace Stemma
