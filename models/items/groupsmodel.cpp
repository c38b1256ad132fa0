// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/groupsmodel.h"

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

constexpr qsizetype kExcerpt = 240;

bool isGrouped(const std::optional<Span> &span)
{
    return span && !span->group.isNull();
}

} // namespace

GroupsModel::GroupsModel(QObject *parent)
    : PagedModel(parent)
{
}

void GroupsModel::setQuery(const GroupQuery &query)
{
    if (m_query != query) {
        m_query = query;
        reload(false);
        Q_EMIT refreshed();
    }
}

int GroupsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant GroupsModel::data(const QModelIndex &index, int role) const
{
    const GroupRow *row = index.isValid() ? rowAt(index.row()) : nullptr;
    if (!row) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case TextColumn:
            return m_texts.excerpt(*store(), row->base.text, row->base.span.ranges, kExcerpt);
        case MembersColumn:
            return row->members;
        case ArticlesColumn:
            return row->articles;
        case SpeakerColumn:
            return row->base.speakerName;
        case OutletColumn:
            return row->base.outlet;
        case PublishedColumn:
            return row->base.published.toString();
        case NoteColumn:
            return row->group.note;
        default:
            return {};
        }
    case IdRole:
        return row->group.id.uuid();
    case SpanIdRole:
        return row->base.span.id.uuid();
    case ArticleIdRole:
        return row->base.span.article.uuid();
    case FullTextRole:
        return m_texts.words(*store(), row->base.text, row->base.span.ranges);
    case PublishedRole:
        return QVariant::fromValue(row->base.published);
    case MembersRole:
        return row->members;
    case ArticlesRole:
        return row->articles;
    default:
        return {};
    }
}

QLatin1StringView GroupsModel::columnKey(int column) const
{
    static constexpr std::array<QLatin1StringView, ColumnCount> kKeys{
        "base"_L1, "members"_L1, "articles"_L1, "speaker"_L1, "outlet"_L1, "published"_L1, "note"_L1};
    return kKeys.at(size_t(column));
}

bool GroupsModel::isTouchedBy(const Edit &edit) const
{
    return anyChange<QuoteGroup>(edit, [](const auto &) { return true; })
        || anyChange<Span>(
               edit,
               [](const Change<Span> &change) { return isGrouped(change.before) || isGrouped(change.after); })
        || anyChange<Entity>(edit, [](const auto &change) { return change.before && change.after; })
        || anyChange<Article>(edit, [](const Change<Article> &change) {
               return change.before && change.after
                   && (change.before->outlet != change.after->outlet
                       || change.before->title != change.after->title
                       || change.before->published != change.after->published);
           });
}

Result<qint64> GroupsModel::queryCount(const ProjectStore &store) const
{
    return store.countGroups(m_query);
}

Result<QList<GroupRow>> GroupsModel::queryPage(const ProjectStore &store, qint64 offset, qint64 limit) const
{
    return store.groups(m_query, offset, limit);
}

QUuid GroupsModel::idOf(const GroupRow &row) const
{
    return row.group.id.uuid();
}

} // namespace Stemma
