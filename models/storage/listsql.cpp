// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/listsql.h"

#include "models/records/recordtraits.h"

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

QStringList wordsOf(const QString &filter)
{
    return filter.simplified().split(u' ', Qt::SkipEmptyParts);
}

template <typename Enum> void addKey(ListCondition &condition, const char *term, std::optional<Enum> value)
{
    if (value) {
        condition.terms.append(term);
        condition.values.append(QString(keyOf(*value)));
    }
}

/// @p terms in the direction of @p order; all turn, so that an index can be walked backwards.
QByteArray directed(const QByteArrayList &terms, SortOrder order)
{
    return order == SortOrder::Ascending ? terms.join(", ") : terms.join(" DESC, ") + " DESC";
}

} // namespace

QByteArray ListCondition::where() const
{
    return terms.isEmpty() ? QByteArray() : " WHERE " + terms.join(" AND ");
}

void ListCondition::bindTo(RawQuery &query) const
{
    for (const auto &value : values) {
        std::visit([&query](const auto &typed) { query.bind(typed); }, value);
    }
}

ListCondition conditionOf(const ArticleQuery &query)
{
    ListCondition condition;
    addKey(condition, "a.read_state = ?", query.readState);
    for (const QString &word : wordsOf(query.filter)) {
        condition.terms.append("contains_folded(?, a.title, a.outlet, a.author, a.file_name, a.language)");
        condition.values.append(word);
    }
    return condition;
}

ListCondition conditionOf(const SpanQuery &query)
{
    ListCondition condition;
    if (!query.article.isNull()) {
        condition.terms.append("s.article_id = ?");
        condition.values.append(query.article.uuid());
    }
    if (!query.entity.isNull()) {
        condition.terms.append("(s.entity_id = ? OR s.speaker_id = ?)");
        condition.values.append(query.entity.uuid());
        condition.values.append(query.entity.uuid());
    }
    if (query.unlinkedQuotesOnly) {
        condition.terms.append("s.kind = 'quote' AND s.group_id IS NULL");
    }
    addKey(condition, "s.kind = ?", query.kind);
    addKey(condition, "s.status = ?", query.status);
    for (const QString &word : wordsOf(query.filter)) {
        // Names are looked through once, not once a span.
        condition.terms.append(
            "(contains_folded(?, s.cue, s.source, s.note)"
            " OR s.article_id IN (SELECT id FROM article WHERE contains_folded(?, title))"
            " OR s.entity_id IN (SELECT id FROM entity WHERE contains_folded(?, name))"
            " OR s.speaker_id IN (SELECT id FROM entity WHERE contains_folded(?, name))"
            " OR s.claim_id IN (SELECT id FROM claim WHERE contains_folded(?, statement)))");
        for (int i = 0; i < 5; ++i) {
            condition.values.append(word);
        }
    }
    return condition;
}

ListCondition conditionOf(const GroupQuery &query)
{
    ListCondition condition;
    for (const QString &word : wordsOf(query.filter)) {
        condition.terms.append("(contains_folded(?, g.note) OR EXISTS (SELECT 1 FROM span s JOIN article a"
                               " ON a.id = s.article_id WHERE s.group_id = g.id"
                               " AND contains_folded(?, a.title, a.outlet)))");
        condition.values.append(word);
        condition.values.append(word);
    }
    return condition;
}

QByteArray orderOf(const ArticleQuery &query)
{
    QByteArrayList terms;
    switch (query.sort) {
    case ArticleSort::Title:
        terms = {"a.title COLLATE NOCASE"};
        break;
    case ArticleSort::Outlet:
        terms = {"a.outlet COLLATE NOCASE", "a.published_key"};
        break;
    case ArticleSort::Published:
        terms = {"a.published_key"};
        break;
    case ArticleSort::Imported:
        terms = {"a.imported"};
        break;
    case ArticleSort::ReadState:
        terms = {"CASE a.read_state WHEN 'unread' THEN 0 WHEN 'reading' THEN 1 ELSE 2 END"};
        break;
    case ArticleSort::Spans:
        terms = {"coalesce(c.entities + c.quotes + c.claims, 0)"};
        break;
    }
    return directed(terms << "a.id", query.order);
}

QByteArray orderOf(const SpanQuery &query)
{
    const QByteArrayList place{"s.article_id", "s.start", "s.id"};
    QByteArrayList terms;
    switch (query.sort) {
    case SpanSort::Place:
        break;
    case SpanSort::Kind:
        terms = {"s.kind"};
        break;
    case SpanSort::Article:
        return directed({"a.title COLLATE NOCASE", "a.id", "s.start", "s.id"}, query.order);
    case SpanSort::Published:
        return directed({"a.published_key", "a.id", "s.start", "s.id"}, query.order);
    case SpanSort::Entity:
        terms = {"e.name COLLATE NOCASE"};
        break;
    case SpanSort::Speaker:
        terms = {"p.name COLLATE NOCASE"};
        break;
    case SpanSort::Status:
        terms = {"s.status"};
        break;
    case SpanSort::Annotator:
        terms = {"s.annotator COLLATE NOCASE"};
        break;
    case SpanSort::Created:
        return directed({"s.created", "s.id"}, query.order);
    case SpanSort::Modified:
        return directed({"s.modified", "s.id"}, query.order);
    }
    return directed(terms + place, query.order);
}

QByteArray sourceOf(const SpanQuery &query)
{
    switch (query.sort) {
    case SpanSort::Article:
    case SpanSort::Published:
        // CROSS keeps the article in the outer loop, whose index then gives the order.
        return "article a CROSS JOIN span s ON s.article_id = a.id";
    case SpanSort::Entity:
        return "span s LEFT JOIN entity e ON e.id = s.entity_id";
    case SpanSort::Speaker:
        return "span s LEFT JOIN entity p ON p.id = s.speaker_id";
    default:
        return "span s";
    }
}

QByteArray completionSql(Completion field)
{
    const auto grouped = [](const char *table, const char *column) -> QByteArray {
        return QByteArray("SELECT ") + column + " FROM " + table + " WHERE " + column
            + " <> '' AND contains_folded(?, " + column + ") GROUP BY " + column + " ORDER BY count(*) DESC, "
            + column + " LIMIT ?";
    };
    const auto byUse = [](const char *table, const char *column, const char *uses) -> QByteArray {
        return QByteArray("SELECT n.") + column + " FROM " + table + " n WHERE contains_folded(?, n." + column
            + ") GROUP BY n." + column + " ORDER BY sum(" + uses + ") DESC, n." + column + " LIMIT ?";
    };
    switch (field) {
    case Completion::Entity:
        return byUse("entity", "name",
                     "(SELECT count(*) FROM span s WHERE s.entity_id = n.id)"
                     " + (SELECT count(*) FROM span s WHERE s.speaker_id = n.id)");
    case Completion::Speaker:
        // Those who spoke before come first, then everybody who might.
        return byUse("entity", "name", "(SELECT count(*) FROM span s WHERE s.speaker_id = n.id)");
    case Completion::Claim:
        return byUse("claim", "statement", "(SELECT count(*) FROM span s WHERE s.claim_id = n.id)");
    case Completion::Cue:
        return grouped("span", "cue");
    case Completion::Source:
        return grouped("span", "source");
    case Completion::Annotator:
        return grouped("span", "annotator");
    case Completion::Outlet:
        return grouped("article", "outlet");
    case Completion::Author:
        return grouped("article", "author");
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace Stemma
