// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/project/suggesting/storedquotes.h"

#include "models/text/keyvalues.h"

#include <algorithm>

namespace Stemma {

namespace {

/// So many segments of about one size become one of the next size.
constexpr qsizetype kJoined = 8;
constexpr qint64 kSmallest = 512; // passages; below all are of one size
constexpr qint64 kLargest = qint64(QuoteSegment::kMostQuotes);

/// 0 for the smallest ones, 1 for those of up to kJoined times as many passages, and so on.
int sizeClass(qint64 passages)
{
    int number = 0;
    for (qint64 most = kSmallest; passages >= most; most *= kJoined) {
        ++number;
    }
    return number;
}

/// Articles that no engine has read for the index.
Result<QList<ArticleId>> unreadArticles(const SegmentStore &kept)
{
    constexpr qint64 kPage = 2'000;
    QList<ArticleId> ids;
    for (;;) {
        const auto page = kept.unread({}, kIndexEngine, ids.isEmpty() ? ArticleId() : ids.last(), kPage);
        if (!page) {
            return std::unexpected(page.error());
        }
        for (const Article &article : *page) {
            ids.append(article.id);
        }
        if (page->size() < kPage) {
            return ids;
        }
    }
}

Result<StoredQuotes> load(const SegmentStore &kept, const std::function<bool()> &mayGoOn)
{
    StoredQuotes made;
    const auto articles = kept.indexedArticles(kIndexEngine);
    auto segments = kept.segments();
    auto missing = unreadArticles(kept);
    if (!articles || !segments || !missing) {
        return std::unexpected(!articles ? articles.error() : !segments ? segments.error() : missing.error());
    }
    // The small ones last: they are joined in memory.
    std::ranges::stable_sort(*segments, std::greater(), &SegmentInfo::passages);
    QSet<qint64> damaged;
    for (const SegmentInfo &one : std::as_const(*segments)) {
        if (mayGoOn && !mayGoOn()) {
            return failure(ErrorCode::Cancelled);
        }
        const auto bytes = kept.segmentBytes(one.id);
        if (!bytes) {
            return std::unexpected(bytes.error());
        }
        auto segment = QuoteSegment::fromBlob(*bytes);
        if (!segment) {
            damaged.insert(one.id);
            continue;
        }
        made.indexes[one.language].add(std::move(*segment), [&](ArticleId article) {
            const auto at = articles->constFind(article);
            return at != articles->cend() && at->segment == one.id;
        });
    }
    made.missing = std::move(*missing);
    for (const auto &[article, at] : keyValuesOf(*articles)) {
        if (damaged.contains(at.segment)) {
            made.missing.append(article);
        }
    }
    std::sort(made.missing.begin(), made.missing.end());
    return made;
}

} // namespace

Result<StoredQuotes> loadStoredQuotes(const ProjectStore &store, const std::function<bool()> &mayGoOn)
{
    const SegmentStore *kept = SegmentStore::of(store);
    Result<StoredQuotes> loaded;
    if (kept != nullptr) {
        const Result<void> read = store.readConsistently([&]() -> Result<void> {
            loaded = load(*kept, mayGoOn);
            return loaded ? Result<void>() : std::unexpected(loaded.error());
        });
        if (!read) {
            return std::unexpected(read.error());
        }
    }
    return loaded;
}

Result<void> tidyStoredQuotes(ProjectStore &store)
{
    SegmentStore *kept = SegmentStore::of(store);
    if (kept == nullptr) {
        return {};
    }
    const auto segments = kept->segments();
    const auto articles = segments ? kept->indexedArticles(kIndexEngine) : std::unexpected(segments.error());
    if (!articles) {
        return std::unexpected(articles.error());
    }
    QSet<qint64> used;
    for (const IndexedArticle &one : *articles) {
        used.insert(one.segment);
    }
    QList<qint64> dropped;
    for (const SegmentInfo &one : *segments) {
        const auto bytes = kept->segmentBytes(one.id);
        if (!bytes) {
            return std::unexpected(bytes.error());
        }
        if (!used.contains(one.id) || !QuoteSegment::fromBlob(*bytes)) {
            dropped.append(one.id);
        }
    }
    return dropped.isEmpty() ? Result<void>() : kept->dropSegments(dropped);
}

void QuoteIndexWriter::add(ArticleId article, RevisionId revision, const QString &language,
                           std::span<const QuoteIndex::Passage> passages)
{
    Tail &tail = m_tails[language];
    tail.index.remove(article);
    tail.index.add(article, passages);
    tail.articles.removeIf([article](const NewSegment::Covered &one) { return one.article == article; });
    tail.articles.append({article, revision});
}

Result<void> QuoteIndexWriter::flush()
{
    QMap<QString, Tail> tails = std::exchange(m_tails, {});
    for (auto tail = tails.begin(); tail != tails.end(); ++tail) {
        const Result<void> put = write(tail.key(), *tail);
        const Result<void> joined = put ? join(tail.key()) : put;
        if (!joined) {
            return joined;
        }
    }
    return {};
}

Result<void> QuoteIndexWriter::write(const QString &language, Tail &tail)
{
    const QList<QByteArray> blobs = tail.index.toBlobs();
    QList<NewSegment> segments;
    QHash<ArticleId, qsizetype> places;
    for (const QByteArray &blob : blobs) {
        const auto read = QuoteSegment::fromBlob(blob);
        Q_ASSERT(read);
        for (const ArticleId article : read->articles()) {
            places.insert(article, segments.size());
        }
        segments.append({.language = language,
                         .passages = qint64(read->size()),
                         .bytes = blob,
                         .articles = {},
                         .replaces = {}});
    }
    for (const NewSegment::Covered &one : std::as_const(tail.articles)) {
        segments[places.value(one.article)].articles.append(one);
    }
    for (const NewSegment &segment : std::as_const(segments)) {
        if (const auto put = m_store.putSegment(segment, kIndexEngine); !put) {
            return std::unexpected(put.error());
        }
    }
    return {};
}

Result<void> QuoteIndexWriter::join(const QString &language)
{
    for (;;) {
        const auto segments = m_store.segments();
        if (!segments) {
            return std::unexpected(segments.error());
        }
        QMap<int, QList<SegmentInfo>> byClass;
        for (const SegmentInfo &one : *segments) {
            if (one.language == language) {
                byClass[sizeClass(one.passages)].append(one);
            }
        }
        QList<SegmentInfo> some;
        for (const QList<SegmentInfo> &same : std::as_const(byClass)) {
            qint64 passages = 0;
            some.clear();
            for (const SegmentInfo &one : same) {
                if (passages + one.passages <= kLargest) {
                    passages += one.passages;
                    some.append(one);
                }
            }
            if (same.size() >= kJoined && some.size() > 1) {
                break;
            }
            some.clear();
        }
        if (some.isEmpty()) {
            return {};
        }
        if (const auto joined = joinThese(language, some); !joined) {
            return joined;
        }
    }
}

Result<void> QuoteIndexWriter::joinThese(const QString &language, const QList<SegmentInfo> &segments)
{
    QList<qint64> ids;
    for (const SegmentInfo &one : segments) {
        ids.append(one.id);
    }
    const auto articles = m_store.indexedArticles(kIndexEngine, ids);
    if (!articles) {
        return std::unexpected(articles.error());
    }
    NewSegment whole;
    whole.language = language;
    QSet<qint64> joined;
    QuoteSegment made;
    for (const SegmentInfo &one : segments) {
        const auto bytes = m_store.segmentBytes(one.id);
        if (!bytes) {
            return std::unexpected(bytes.error());
        }
        whole.replaces.append(one.id);
        const auto segment = QuoteSegment::fromBlob(*bytes);
        if (!segment) {
            continue; // its articles are out of the index and read again
        }
        joined.insert(one.id);
        for (quint32 number = 0; number < segment->articles().size(); ++number) {
            const ArticleId article = segment->articles()[number];
            const auto at = articles->constFind(article);
            if (at == articles->cend() || at->segment != one.id) {
                continue; // it is gone, or in another one with the text that it has now
            }
            (void)made.beginArticle(article);
            const auto [first, end] = segment->quotesOf(number);
            for (size_t i = first; i < end; ++i) {
                const QuoteSegment::Quote &quote = segment->quote(i);
                made.add({quote.start, quote.end}, quote.isSentence != 0, segment->stems(i));
            }
        }
    }
    for (const auto &[article, at] : keyValuesOf(*articles)) {
        if (joined.contains(at.segment)) {
            whole.articles.append({article, at.revision});
        }
    }
    made.seal();
    whole.passages = qint64(made.size());
    whole.bytes = made.toBlob();
    const auto put = m_store.putSegment(whole, kIndexEngine);
    return put ? Result<void>() : std::unexpected(put.error());
}

} // namespace Stemma
