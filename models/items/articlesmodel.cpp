// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/articlesmodel.h"

#include "models/records/recordtraits.h"

#include <QMimeData>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

QVariant cellText(const ArticleRow &row, int column)
{
    switch (column) {
    case ArticlesModel::TitleColumn:
        return row.article.title;
    case ArticlesModel::OutletColumn:
        return row.article.outlet;
    case ArticlesModel::PublishedColumn:
        return row.article.published.toString();
    case ArticlesModel::ReadStateColumn:
        return QString(keyOf(row.article.readState));
    case ArticlesModel::EntitiesColumn:
        return row.counts.entities;
    case ArticlesModel::QuotesColumn:
        return row.counts.quotes;
    case ArticlesModel::ClaimsColumn:
        return row.counts.claims;
    case ArticlesModel::LengthColumn:
        return row.length;
    default:
        return {};
    }
}

/// Whether the number of spans an article has is another after @p change.
bool changesCounts(const Change<Span> &change)
{
    return !change.before || !change.after || change.before->kind != change.after->kind
        || change.before->status != change.after->status || change.before->article != change.after->article;
}

} // namespace

ArticlesModel::ArticlesModel(QObject *parent)
    : PagedModel(parent)
{
}

void ArticlesModel::setQuery(const ArticleQuery &query)
{
    if (m_query != query) {
        m_query = query;
        reload(false);
        Q_EMIT refreshed();
    }
}

int ArticlesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ArticlesModel::data(const QModelIndex &index, int role) const
{
    const ArticleRow *row = index.isValid() ? rowAt(index.row()) : nullptr;
    if (!row) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return cellText(*row, index.column());
    case IdRole:
    case ArticleIdRole:
        return row->article.id.uuid();
    case TitleRole:
        return row->article.title;
    case OutletRole:
        return row->article.outlet;
    case PublishedRole:
        return QVariant::fromValue(row->article.published);
    case ReadStateRole:
        return QVariant::fromValue(row->article.readState);
    case EntityCountRole:
        return row->counts.entities;
    case QuoteCountRole:
        return row->counts.quotes;
    case ProposalCountRole:
        return row->proposals;
    case ClaimCountRole:
        return row->counts.claims;
    case FileNameRole:
        return row->article.fileName;
    case LanguageRole:
        return row->article.language;
    default:
        return {};
    }
}

Qt::ItemFlags ArticlesModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = PagedModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren : flags;
}

QLatin1StringView ArticlesModel::columnKey(int column) const
{
    static constexpr std::array<QLatin1StringView, ColumnCount> kKeys{
        "title"_L1,    "outlet"_L1, "published"_L1, "read_state"_L1,
        "entities"_L1, "quotes"_L1, "claims"_L1,    "length"_L1};
    return kKeys.at(size_t(column));
}

QStringList ArticlesModel::mimeTypes() const
{
    return {QString(kArticleMimeType)};
}

QMimeData *ArticlesModel::mimeData(const QModelIndexList &indexes) const
{
    QStringList ids;
    QStringList titles;
    for (const QModelIndex &index : indexes) {
        const QString id = index.data(IdRole).toUuid().toString(QUuid::WithoutBraces);
        if (!ids.contains(id)) {
            ids.append(id);
            titles.append(index.data(TitleRole).toString());
        }
    }
    auto *mime = new QMimeData;
    mime->setData(QString(kArticleMimeType), ids.join(u'\n').toLatin1());
    mime->setText(titles.join(u'\n'));
    return mime;
}

Qt::DropActions ArticlesModel::supportedDragActions() const
{
    return Qt::CopyAction;
}

bool ArticlesModel::isTouchedBy(const Edit &edit) const
{
    return anyChange<Article>(edit, [](const auto &) { return true; }) || anyChange<Span>(edit, changesCounts)
        || anyChange<Suggestion>(edit, [](const auto &) { return true; });
}

Result<qint64> ArticlesModel::queryCount(const ProjectStore &store) const
{
    return store.countArticles(m_query);
}

Result<QList<ArticleRow>> ArticlesModel::queryPage(const ProjectStore &store, qint64 offset,
                                                   qint64 limit) const
{
    return store.articles(m_query, offset, limit);
}

QUuid ArticlesModel::idOf(const ArticleRow &row) const
{
    return row.article.id.uuid();
}

QList<ArticleId> articlesInMimeData(const QMimeData &data)
{
    QList<ArticleId> ids;
    for (const QByteArray &line : data.data(QString(kArticleMimeType)).split('\n')) {
        const auto id = ArticleId::fromString(QString::fromLatin1(line));
        if (!id.isNull()) {
            ids.append(id);
        }
    }
    return ids;
}

} // namespace Stemma
