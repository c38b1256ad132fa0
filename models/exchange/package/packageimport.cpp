// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/exchange/package/packageimport.h"

#include "models/exchange/package/packagereader.h"
#include "models/records/recordtraits.h"
#include "models/storage/reviews/reviewstore.h"

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

// So much text is written in one transaction: a few milliseconds, during which the person's own edits wait.
constexpr qint64 kStagedBytes = 256 << 10;
constexpr double kShareOfReading = 0.6; // of the whole work; the rest is staging

/// Compares what comes with what is there, and collects the changes of the one edit.
class PackageMerge {
public:
    explicit PackageMerge(const ProjectStore &store)
        : m_store(store)
    {
    }

    Result<void> add(const PackageContent &content)
    {
        const auto info = m_store.info();
        if (!info) {
            return std::unexpected(info.error());
        }
        m_isEmpty = info->articles + info->spans + info->entities + info->claims + info->groups == 0;
        const auto count = [](qint64 &field) { return [&field](qint64 added) { field += added; }; };
        return add(content.articles, [&](const Article &article) { return m_store.article(article.id); })
            .transform(count(m_report.articles))
            .and_then([&] {
                return add(content.revisions,
                           [&](const Revision &revision) { return m_store.revision(revision.id); });
            })
            .and_then([&](qint64) {
                return add(content.entities, [&](const Entity &entity) { return storedEntity(entity); });
            })
            .transform(count(m_report.entities))
            .and_then(
                [&] { return add(content.claims, [&](const Claim &claim) { return storedClaim(claim); }); })
            .transform(count(m_report.claims))
            .and_then([&] {
                return add(content.groups,
                           [&](const QuoteGroup &group) { return m_store.quoteGroup(group.id); });
            })
            .transform(count(m_report.groups))
            .and_then(
                [&] { return add(content.spans, [&](const Span &span) { return m_store.span(span.id); }); })
            .transform(count(m_report.annotations))
            .and_then([&] {
                return add(content.derivations,
                           [&](const Derivation &derivation) { return m_store.derivation(derivation.id); });
            })
            .transform(count(m_report.others))
            .and_then([&] {
                return add(content.suggestions,
                           [&](const Suggestion &suggestion) { return m_store.suggestion(suggestion.id); });
            })
            .transform(count(m_report.others))
            .and_then([&] {
                return add(content.reviews, [&](const Review &review) { return storedReview(review.id); });
            })
            .transform(count(m_report.others))
            .and_then([&] {
                return add(content.variantMarks,
                           [&](const VariantMark &mark) { return storedMark(mark.id); });
            })
            .transform(count(m_report.others))
            .and_then([&] { return conflicts(); });
    }

    /// What add() found; to be called once.
    [[nodiscard]] StagedPackage take() { return {std::move(m_changes), {}, m_report}; }

private:
    /// Adds @p records that the project does not have; @p stored looks one up by its id.
    template <typename Record, typename Stored>
    Result<qint64> add(const QList<Record> &records, Stored &&stored)
    {
        qint64 added = 0;
        for (const Record &record : records) {
            if (m_isEmpty) {
                m_changes.append(Change<Record>{std::nullopt, record});
                ++added;
                continue;
            }
            const Result<Record> known = stored(record);
            if (!known && known.error().code != ErrorCode::NotFound) {
                return std::unexpected(known.error());
            }
            if (!known) {
                m_changes.append(Change<Record>{std::nullopt, record});
                ++added;
            } else if (*known == record) {
                ++m_report.known;
            } else {
                m_conflicts.append(QString::fromLatin1(RecordTraits<Record>::table) + u' '
                                   + record.id.toString());
            }
        }
        return added;
    }

    // A name or statement may be there under another id.
    Result<Entity> storedEntity(const Entity &entity)
    {
        const auto namesake = m_store.entityNamed(entity.name, entity.type);
        if (namesake && !namesake->isNull() && *namesake != entity.id) {
            m_conflicts.append(u"entity "_s + entity.name);
        }
        return m_store.entity(entity.id);
    }

    Result<Claim> storedClaim(const Claim &claim)
    {
        const auto same = m_store.claimStated(claim.statement);
        if (same && !same->isNull() && *same != claim.id) {
            m_conflicts.append(u"claim "_s + claim.statement);
        }
        return m_store.claim(claim.id);
    }

    template <typename Record> static Result<Record> orNotFound(const Result<std::optional<Record>> &found)
    {
        if (!found) {
            return std::unexpected(found.error());
        }
        return *found ? Result<Record>(**found) : failure(ErrorCode::NotFound);
    }

    [[nodiscard]] Result<Review> storedReview(ReviewId id) const
    {
        const ReviewStore *reviews = ReviewStore::of(m_store);
        return orNotFound(reviews ? reviews->review(id) : Result<std::optional<Review>>());
    }

    [[nodiscard]] Result<VariantMark> storedMark(VariantMarkId id) const
    {
        const ReviewStore *reviews = ReviewStore::of(m_store);
        return orNotFound(reviews ? reviews->variantMark(id) : Result<std::optional<VariantMark>>());
    }

    [[nodiscard]] Result<void> conflicts() const
    {
        if (m_conflicts.isEmpty()) {
            return {};
        }
        const QString first = m_conflicts.first();
        return failure(ErrorCode::Conflict, {first.section(u' ', 0, 0), first.section(u' ', 1)},
                       m_conflicts.join(u'\n'));
    }

    const ProjectStore &m_store;
    Changes m_changes;
    QStringList m_conflicts;
    PackageReport m_report;
    bool m_isEmpty = false; ///< then nothing needs to be looked up
};

/// Puts the texts into @p store, which keeps none of them on error.
Result<void> stageTexts(ProjectStore &store, const QHash<ContentHash, QString> &texts,
                        const ExportProgress &progress)
{
    QList<QString> waiting;
    qint64 waitingBytes = 0;
    qsizetype taken = 0;
    const auto flush = [&]() -> Result<void> {
        waitingBytes = 0;
        if (auto put = store.putContents(std::exchange(waiting, {}), {}); !put) {
            return put;
        }
        const double share = double(taken) / double(texts.size());
        return !progress || progress(kShareOfReading + (1 - kShareOfReading) * share)
            ? Result<void>()
            : failure(ErrorCode::Cancelled);
    };
    Result<void> staged;
    for (auto text = texts.cbegin(); staged && text != texts.cend(); ++text) {
        waiting.append(*text);
        waitingBytes += text->size();
        ++taken;
        if (waitingBytes >= kStagedBytes || taken == texts.size()) {
            staged = flush();
        }
    }
    if (!staged) {
        // The first error is the one that counts; what stays is invisible.
        (void)store.dropUnusedContents(texts.keys());
    }
    return staged;
}

EditAction actionOf(const StagedPackage &package)
{
    if (package.report.articles == 0) {
        return EditAction::ImportAnnotations;
    }
    // An article and its revision are two changes: more than those are what people said about them.
    const bool hasMore = package.changes.size() > package.report.articles * 2;
    return hasMore ? EditAction::ImportPackage : EditAction::ImportArticles;
}

} // namespace

Result<StagedPackage> stagePackage(ProjectStore &store, const QString &folder, const ExportProgress &progress)
{
    ExportProgress reading;
    if (progress) {
        reading = [&progress](double share) { return progress(share * kShareOfReading); };
    }
    const auto content = readPackage(folder, reading);
    if (!content) {
        return std::unexpected(content.error());
    }
    PackageMerge merge(store);
    if (auto merged = store.readConsistently([&] { return merge.add(*content); }); !merged) {
        return std::unexpected(merged.error());
    }
    StagedPackage package = merge.take();
    if (package.changes.isEmpty()) {
        return package;
    }
    package.texts = content->texts.keys();
    if (auto staged = stageTexts(store, content->texts, progress); !staged) {
        return std::unexpected(staged.error());
    }
    return package;
}

Result<PackageReport> importPackage(Project &project, const StagedPackage &package)
{
    if (package.changes.isEmpty()) {
        return package.report;
    }
    if (const auto applied = project.applyChanges(actionOf(package), package.changes); !applied) {
        // The first error is the one that counts.
        (void)project.contentStore().dropUnusedContents(package.texts);
        return std::unexpected(applied.error());
    }
    return package.report;
}

} // namespace Stemma
