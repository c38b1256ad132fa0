// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/edit.h"
#include "models/records/records.h"

#include <QSet>

namespace Stemma {

// Questions a list asks, and the rows it gets back. Lists are paged: a row holds what one line shows.

enum class SortOrder { Ascending, Descending };

/// How many spans of each kind an article has (rejected ones left out).
struct SpanCounts {
    qint64 entities = 0;
    qint64 quotes = 0;
    qint64 claims = 0;

    [[nodiscard]] qint64 total() const { return entities + quotes + claims; }
};

enum class ArticleSort { Title, Outlet, Published, Imported, ReadState, Spans };

struct ArticleQuery {
    QString filter; ///< every word must stand in title, outlet, author, file name or language
    std::optional<ReadState> readState;
    ArticleSort sort = ArticleSort::Published;
    SortOrder order = SortOrder::Ascending;

    friend bool operator==(const ArticleQuery &, const ArticleQuery &) = default;
};

struct ArticleRow {
    Article article;
    qint64 length = 0; ///< code points
    SpanCounts counts;
    qint64 proposals = 0; ///< that are open
};

enum class SpanSort {
    Place,
    Kind,
    Article,
    Published,
    Entity,
    Speaker,
    Status,
    Annotator,
    Created,
    Modified
};

struct SpanQuery {
    QString filter; ///< every word must stand in entity, speaker, cue, source, claim, note or article title
    std::optional<SpanKind> kind;
    std::optional<SpanStatus> status;
    ArticleId article; ///< null: all
    EntityId entity; ///< named by it or spoken by it; null: all
    bool unlinkedQuotesOnly = false;
    SpanSort sort = SpanSort::Article;
    SortOrder order = SortOrder::Ascending;

    friend bool operator==(const SpanQuery &, const SpanQuery &) = default;
};

/// A span with the names that its ids stand for. Its words are in the article's text.
struct SpanRow {
    Span span;
    QString articleTitle;
    QString outlet;
    PublishedDate published;
    QString url;
    ContentHash text;
    QString entityName;
    EntityType entityType = EntityType::Unset;
    QString speakerName;
    QString claimStatement;
    SpanId groupBase;
};

struct GroupQuery {
    QString filter; ///< every word must stand in a member's article title, outlet, or the group's note

    friend bool operator==(const GroupQuery &, const GroupQuery &) = default;
};

struct GroupRow {
    QuoteGroup group;
    qint64 members = 0;
    qint64 articles = 0;
    SpanRow base; ///< its base; when the base is gone, the first member
};

/// One entry of the journal without its changes.
struct JournalRow {
    EditNumber number{};
    EditAction action = EditAction::EditAttributes;
    EditDirection direction = EditDirection::Do;
    EditNumber target{};
    QUuid gesture;
    QString annotator;
    QDateTime when;
    qint64 changeCount = 0;
};

/// An article that has quotes of another one, and how many.
struct SharingArticle {
    ArticleId article;
    qint64 linkedQuotes = 0; ///< quote groups with a member in both
    qint64 similarQuotes = 0; ///< long quotes of the other whose words stand together in its text
    double weight = 0; ///< of the linked quotes: what few articles share counts more

    friend bool operator==(const SharingArticle &, const SharingArticle &) = default;
};

/// Which values a field may be completed from.
enum class Completion { Entity, Speaker, Cue, Source, Claim, Outlet, Author, Annotator };

struct ProjectInfo {
    QUuid id;
    QDateTime created;
    int formatVersion = 0;
    qint64 articles = 0;
    qint64 spans = 0;
    qint64 entities = 0;
    qint64 claims = 0;
    qint64 groups = 0;
    qint64 edits = 0;
};

} // namespace Stemma
