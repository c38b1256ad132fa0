// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/comparison/links/linksmodel.h"

#include "widgets/comparison/articlepane.h"
#include "widgets/comparison/comparisonview.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Stemma {

LinksModel::LinksModel(ComparisonView *comparison, QObject *parent)
    : ListModel(parent)
    , m_comparison(comparison)
{
}

void LinksModel::setFilter(const QString &filter)
{
    if (m_filter != filter) {
        m_filter = filter;
        reload(false);
        Q_EMIT refreshed();
    }
}

int LinksModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_links.size());
}

int LinksModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

const PlacedSpan *LinksModel::placed(int pane, SpanId span) const
{
    const ArticlePane *shown = m_comparison->pane(pane);
    return shown && shown->article() ? shown->article()->spans().find(span) : nullptr;
}

QString LinksModel::placeOf(int pane, SpanId span) const
{
    const PlacedSpan *quote = placed(pane, span);
    return quote ? m_comparison->pane(pane)->placeOf(*quote) : QString();
}

QString LinksModel::wordsOf(int pane, SpanId span) const
{
    const PlacedSpan *quote = placed(pane, span);
    return quote ? m_comparison->pane(pane)->article()->spanText(*quote).simplified() : QString();
}

QVariant LinksModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_links.size()) {
        return {};
    }
    const Link &link = m_links.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case LinkColumn:
            //: a link between two places: "Ledger ¶ 3 – Harbour Post ¶ 7"
            return tr("%1 – %2").arg(placeOf(link.fromPane, link.from), placeOf(link.toPane, link.to));
        case WordsColumn:
            return wordsOf(link.fromPane, link.from);
        case PartnerWordsColumn:
            return wordsOf(link.toPane, link.to);
        default:
            return {};
        }
    case FullTextRole:
        return QString(wordsOf(link.fromPane, link.from) + u'\n' + wordsOf(link.toPane, link.to));
    case IdRole:
    case SpanIdRole:
        return link.from.uuid();
    default:
        return {};
    }
}

QModelIndex LinksModel::indexOf(QUuid record, int hintRow) const
{
    const auto isOurs = [&](const Link &link) { return link.from.uuid() == record; };
    if (hintRow >= 0 && hintRow < m_links.size() && isOurs(m_links.at(hintRow))) {
        return index(hintRow, 0); // a quote with several partners has several rows
    }
    const auto found = std::ranges::find_if(m_links, isOurs);
    return found == m_links.cend() ? QModelIndex() : index(int(found - m_links.cbegin()), 0);
}

QLatin1StringView LinksModel::columnKey(int column) const
{
    static constexpr std::array<QLatin1StringView, ColumnCount> kKeys{"link"_L1, "words"_L1,
                                                                      "partnerWords"_L1};
    return kKeys.at(size_t(column));
}

// The panes tell, when they know of it themselves.
bool LinksModel::isTouchedBy(const Edit &) const
{
    return false;
}

QList<LinksModel::Link> LinksModel::readLinks() const
{
    QList<Link> links;
    const QStringList words = m_filter.split(u' ', Qt::SkipEmptyParts);
    const auto passes = [&](const Link &link) {
        if (words.isEmpty()) {
            return true;
        }
        const QString text = placeOf(link.fromPane, link.from) + u' ' + placeOf(link.toPane, link.to) + u' '
            + wordsOf(link.fromPane, link.from) + u' ' + wordsOf(link.toPane, link.to);
        return std::ranges::all_of(
            words, [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
    };
    for (int from = 0; from < m_comparison->paneCount(); ++from) {
        const ArticlePane *left = m_comparison->pane(from);
        if (!left->article()) {
            continue;
        }
        const SpanIndex &spans = left->article()->spans();
        QList<Span> quotes;
        spans.visit({0, left->article()->text().length()}, [&quotes](const Span &span, TextRange) {
            const bool isShown
                = span.kind == SpanKind::Quote && !span.group.isNull() && span.status != SpanStatus::Rejected;
            if (isShown && (quotes.isEmpty() || quotes.last().id != span.id)) {
                quotes.append(span);
            }
        });
        for (const Span &quote : std::as_const(quotes)) {
            for (int to = from + 1; to < m_comparison->paneCount(); ++to) {
                const ArticlePane *right = m_comparison->pane(to);
                if (!right->article() || right->article() == left->article()) {
                    continue;
                }
                for (const PlacedSpan *partner : right->groups().of(quote.group)) {
                    const Link link{from, quote.id, to, partner->span.id};
                    if (passes(link)) {
                        links.append(link);
                    }
                    if (links.size() >= kMostRows) {
                        return links;
                    }
                }
            }
        }
    }
    return links;
}

void LinksModel::reload(bool mayKeep)
{
    QList<Link> fresh = project() ? readLinks() : QList<Link>();
    if (mayKeep && fresh == m_links) {
        if (!m_links.isEmpty()) {
            Q_EMIT dataChanged(index(0, 0), index(int(m_links.size()) - 1, ColumnCount - 1));
        }
        return;
    }
    beginResetModel();
    m_links = std::move(fresh);
    endResetModel();
}

} // namespace Stemma
