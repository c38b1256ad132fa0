// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/proposalsmodel.h"

#include "models/project/suggesting/nameproposals.h"
#include "models/project/suggesting/quoteproposals.h"
#include "models/records/recordtraits.h"

#include <ranges>

using namespace Qt::StringLiterals;

namespace Stemma {

ProposalsModel::ProposalsModel(QObject *parent)
    : PagedModel(parent)
{
}

void ProposalsModel::setQuery(const ProposalQuery &query)
{
    if (m_query != query) {
        m_query = query;
        reload(false);
        Q_EMIT refreshed();
    }
}

ProposalsModel::Context ProposalsModel::contextOf(const ProposalRow &row, qsizetype reach) const
{
    const CodePointRanges &ranges = row.proposal.ranges;
    if (store() == nullptr || ranges.isEmpty()) {
        return {};
    }
    Context context = contextAt(row, {ranges.first().start, ranges.last().end}, reach);
    qint64 end = ranges.first().start;
    for (const CodePointRange part : ranges.size() > 1 ? ranges : CodePointRanges()) {
        if (part.start > end) {
            context.pieces.append(m_texts.words(*store(), row.text, {CodePointRange{end, part.start}}));
        }
        context.pieces.append(m_texts.words(*store(), row.text, {part}));
        end = part.end;
    }
    return context;
}

QList<ProposalsModel::Context> ProposalsModel::placesOf(const ProposalRow &row, qsizetype reach,
                                                        qsizetype most) const
{
    QList<Context> places;
    for (const CodePointRange place : row.proposal.ranges | std::views::take(most)) {
        if (store() != nullptr) {
            places.append(contextAt(row, place, reach));
        }
    }
    return places;
}

ProposalsModel::Context ProposalsModel::contextAt(const ProposalRow &row, CodePointRange place,
                                                  qsizetype reach) const
{
    return {m_texts.around(*store(), row.text, place, -reach), m_texts.words(*store(), row.text, {place}),
            m_texts.around(*store(), row.text, place, reach)};
}

QString ProposalsModel::nameOf(const Proposal &proposal)
{
    return proposal.type == SuggestionType::Entity
        ? ProposedName::fromPayload(proposal.payload).value_or(ProposedName()).name
        : QString();
}

int ProposalsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ProposalsModel::data(const QModelIndex &index, int role) const
{
    const ProposalRow *row = index.isValid() ? rowAt(index.row()) : nullptr;
    if (row == nullptr) {
        return {};
    }
    const Proposal &proposal = row->proposal;
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case ScoreColumn:
            return proposal.score;
        case TypeColumn:
            return QString(keyOf(proposal.type));
        case TextColumn:
            if (const QString name = nameOf(proposal); !name.isEmpty()) {
                return name;
            }
            return m_texts.excerpt(*store(), row->text, proposal.ranges, kExcerpt);
        case SpeakerColumn: // of the same name in the payload of each type
            return ProposedQuote::fromPayload(proposal.payload).value_or(ProposedQuote()).speaker;
        case ArticleColumn:
            return row->articleTitle;
        case OutletColumn:
            return row->outlet;
        default:
            return {};
        }
    case IdRole:
        return proposal.id.uuid();
    case ArticleIdRole:
        return proposal.article.uuid();
    case ScoreRole:
        return proposal.score;
    case TypeRole:
        return QVariant::fromValue(proposal.type);
    case PlacesRole:
        return proposal.type == SuggestionType::Entity ? int(proposal.ranges.size()) : 1;
    case FullTextRole:
        if (const QString name = nameOf(proposal); !name.isEmpty()) {
            return name;
        }
        return m_texts.words(*store(), row->text, proposal.ranges);
    default:
        return {};
    }
}

QLatin1StringView ProposalsModel::columnKey(int column) const
{
    static constexpr std::array<QLatin1StringView, ColumnCount> kKeys{
        "score"_L1, "type"_L1, "text"_L1, "speaker"_L1, "article"_L1, "outlet"_L1};
    return kKeys.at(size_t(column));
}

bool ProposalsModel::isTouchedBy(const Edit &edit) const
{
    return anyChange<Suggestion>(edit, [](const auto &) { return true; })
        || anyChange<Span>(edit,
                           [](const Change<Span> &change) {
                               return (change.before && change.before->kind != SpanKind::Claim)
                                   || (change.after && change.after->kind != SpanKind::Claim);
                           })
        || anyChange<Article>(edit, [](const Change<Article> &change) {
               return !change.before || !change.after || change.before->revision != change.after->revision
                   || change.before->title != change.after->title
                   || change.before->outlet != change.after->outlet;
           });
}

Result<qint64> ProposalsModel::queryCount(const ProjectStore &store) const
{
    const ProposalStore *kept = ProposalStore::of(store);
    return kept != nullptr ? kept->countProposals(m_query) : Result<qint64>(0);
}

Result<QList<ProposalRow>> ProposalsModel::queryPage(const ProjectStore &store, qint64 offset,
                                                     qint64 limit) const
{
    const ProposalStore *kept = ProposalStore::of(store);
    return kept != nullptr ? kept->proposals(m_query, offset, limit)
                           : Result<QList<ProposalRow>>(QList<ProposalRow>());
}

QUuid ProposalsModel::idOf(const ProposalRow &row) const
{
    return row.proposal.id.uuid();
}

} // namespace Stemma
