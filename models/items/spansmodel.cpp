// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/spansmodel.h"

#include "models/records/recordtraits.h"

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

SpansModel::GroupPart groupPart(const SpanRow &row)
{
    if (row.span.group.isNull()) {
        return SpansModel::GroupPart::None;
    }
    return row.groupBase == row.span.id ? SpansModel::GroupPart::Base : SpansModel::GroupPart::Witness;
}

QString groupPartKey(SpansModel::GroupPart part)
{
    switch (part) {
    case SpansModel::GroupPart::None:
        return {};
    case SpansModel::GroupPart::Witness:
        return u"witness"_s;
    case SpansModel::GroupPart::Base:
        return u"base"_s;
    }
    return {};
}

QString timeText(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

} // namespace

SpansModel::SpansModel(QObject *parent)
    : PagedModel(parent)
{
}

void SpansModel::setQuery(const SpanQuery &query)
{
    if (m_query != query) {
        m_query = query;
        reload(false);
        Q_EMIT refreshed();
    }
}

std::optional<SpanSort> SpansModel::sortOf(int column)
{
    switch (column) {
    case KindColumn:
        return SpanSort::Kind;
    case ArticleColumn:
        return SpanSort::Article;
    case PublishedColumn:
        return SpanSort::Published;
    case EntityColumn:
        return SpanSort::Entity;
    case SpeakerColumn:
        return SpanSort::Speaker;
    case StatusColumn:
        return SpanSort::Status;
    case AnnotatorColumn:
        return SpanSort::Annotator;
    case CreatedColumn:
        return SpanSort::Created;
    case ModifiedColumn:
        return SpanSort::Modified;
    case PlaceColumn:
        return SpanSort::Place;
    default:
        return std::nullopt;
    }
}

void SpansModel::sort(int column, Qt::SortOrder order)
{
    if (const auto sort = sortOf(column)) {
        SpanQuery query = m_query;
        query.sort = *sort;
        query.order = order == Qt::AscendingOrder ? SortOrder::Ascending : SortOrder::Descending;
        setQuery(query);
    }
}

int SpansModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant SpansModel::cell(const SpanRow &row, int column) const
{
    const Span &span = row.span;
    switch (column) {
    case KindColumn:
        return QString(keyOf(span.kind));
    case TextColumn:
        return m_texts.excerpt(*store(), row.text, span.ranges, kExcerpt);
    case ArticleColumn:
        return row.articleTitle;
    case OutletColumn:
        return row.outlet;
    case PublishedColumn:
        return row.published.toString();
    case EntityColumn:
        return row.entityName;
    case EntityTypeColumn:
        return QString(keyOf(row.entityType));
    case SpeakerColumn:
        return row.speakerName;
    case CueColumn:
        return span.cue;
    case SourceColumn:
        return span.source;
    case FormColumn:
        return QString(keyOf(span.form));
    case ClaimColumn:
        return row.claimStatement;
    case StanceColumn:
        return QString(keyOf(span.stance));
    case GroupColumn:
        return groupPartKey(groupPart(row));
    case StatusColumn:
        return QString(keyOf(span.status));
    case NoteColumn:
        return span.note;
    case AnnotatorColumn:
        return span.annotator;
    case CreatedColumn:
        return timeText(span.created);
    case ModifiedColumn:
        return timeText(span.modified);
    case ParagraphColumn:
        return span.ranges.isEmpty() ? QVariant()
                                     : m_texts.paragraphNumber(*store(), row.text, span.ranges.first().start);
    case PlaceColumn:
        return span.ranges.isEmpty() ? QVariant() : span.ranges.first().start;
    default:
        return {};
    }
}

QVariant SpansModel::data(const QModelIndex &index, int role) const
{
    const SpanRow *row = index.isValid() ? rowAt(index.row()) : nullptr;
    if (!row) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return cell(*row, index.column());
    case IdRole:
    case SpanIdRole:
        return row->span.id.uuid();
    case ArticleIdRole:
        return row->span.article.uuid();
    case KindRole:
        return QVariant::fromValue(row->span.kind);
    case FullTextRole:
        return m_texts.words(*store(), row->text, row->span.ranges);
    case PublishedRole:
        return QVariant::fromValue(row->published);
    case EntityTypeRole:
        return QVariant::fromValue(row->entityType);
    case FormRole:
        return QVariant::fromValue(row->span.form);
    case StanceRole:
        return QVariant::fromValue(row->span.stance);
    case StatusRole:
        return QVariant::fromValue(row->span.status);
    case GroupPartRole:
        return QVariant::fromValue(groupPart(*row));
    case GroupIdRole:
        return row->span.group.uuid();
    case CreatedRole:
        return row->span.created;
    case ModifiedRole:
        return row->span.modified;
    default:
        return {};
    }
}

QLatin1StringView SpansModel::columnKey(int column) const
{
    static constexpr std::array<QLatin1StringView, ColumnCount> kKeys{
        "kind"_L1,        "text"_L1,      "article"_L1, "outlet"_L1, "published"_L1, "entity"_L1,
        "entity_type"_L1, "speaker"_L1,   "cue"_L1,     "source"_L1, "form"_L1,      "claim"_L1,
        "stance"_L1,      "group"_L1,     "status"_L1,  "note"_L1,   "annotator"_L1, "created"_L1,
        "modified"_L1,    "paragraph"_L1, "start"_L1};
    return kKeys.at(size_t(column));
}

bool SpansModel::isTouchedBy(const Edit &edit) const
{
    const auto isInQuery = [this](const std::optional<Span> &span) {
        return span && (m_query.article.isNull() || span->article == m_query.article);
    };
    return anyChange<Span>(edit,
                           [&](const Change<Span> &change) {
                               return isInQuery(change.before) || isInQuery(change.after);
                           })
        || anyChange<Entity>(edit, [](const auto &change) { return change.before && change.after; })
        || anyChange<Claim>(edit, [](const auto &change) { return change.before && change.after; })
        || anyChange<QuoteGroup>(edit, [](const auto &) { return true; })
        || anyChange<Article>(edit, [](const Change<Article> &change) {
               return change.before && change.after
                   && (change.before->title != change.after->title
                       || change.before->outlet != change.after->outlet
                       || change.before->published != change.after->published);
           });
}

Result<qint64> SpansModel::queryCount(const ProjectStore &store) const
{
    return store.countSpans(m_query);
}

Result<QList<SpanRow>> SpansModel::queryPage(const ProjectStore &store, qint64 offset, qint64 limit) const
{
    return store.spans(m_query, offset, limit);
}

QUuid SpansModel::idOf(const SpanRow &row) const
{
    return row.span.id.uuid();
}

} // namespace Stemma
