// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/membersmodel.h"

using namespace Qt::StringLiterals;

namespace Stemma {

MembersModel::MembersModel(QObject *parent)
    : ListModel(parent)
{
}

void MembersModel::setActiveSpan(SpanId span)
{
    if (m_active != span) {
        m_active = span;
        reload(true);
        Q_EMIT refreshed();
    }
}

int MembersModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_members.size());
}

int MembersModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant MembersModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_members.size()) {
        return {};
    }
    const Member &member = m_members.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case TextColumn:
            return member.text.simplified();
        case OutletColumn:
            return member.article.outlet;
        case PublishedColumn:
            return member.article.published.toString();
        case SimilarityColumn:
            return similarity(differences(index.row()));
        default:
            return {};
        }
    case IdRole:
    case SpanIdRole:
        return member.span.id.uuid();
    case ArticleIdRole:
        return member.span.article.uuid();
    case TextRole:
        return member.text;
    case TitleRole:
        return member.article.title;
    case OutletRole:
        return member.article.outlet;
    case PublishedRole:
        return QVariant::fromValue(member.article.published);
    case SpeakerRole:
        return member.speaker;
    case IsBaseRole:
        return member.span.id == m_base;
    case IsActiveRole:
        return member.span.id == m_active;
    case SimilarityRole:
        return similarity(differences(index.row()));
    case DifferencesRole:
        return QVariant::fromValue(differences(index.row()));
    case VariantsRole:
        return QVariant::fromValue(
            variantClasses(m_members.first().text, member.text, differences(index.row())));
    default:
        return {};
    }
}

QModelIndex MembersModel::indexOf(QUuid record, int /*hintRow*/) const
{
    for (int row = 0; row < m_members.size(); ++row) {
        if (m_members.at(row).span.id.uuid() == record) {
            return index(row, 0);
        }
    }
    return {};
}

QLatin1StringView MembersModel::columnKey(int column) const
{
    static constexpr std::array<QLatin1StringView, ColumnCount> kKeys{"text"_L1, "outlet"_L1, "published"_L1,
                                                                      "similarity"_L1};
    return kKeys.at(size_t(column));
}

bool MembersModel::isTouchedBy(const Edit &edit) const
{
    if (m_active.isNull()) {
        return false;
    }
    const auto isOurs = [this](const std::optional<Span> &span) {
        return span && (span->id == m_active || (!m_group.isNull() && span->group == m_group));
    };
    return anyChange<Span>(
               edit,
               [&](const Change<Span> &change) { return isOurs(change.before) || isOurs(change.after); })
        || anyChange<QuoteGroup>(edit,
                                 [&](const Change<QuoteGroup> &change) { return change.id() == m_group; })
        || anyChange<Entity>(edit, [](const auto &change) { return change.before && change.after; })
        || anyChange<Article>(edit, [&](const Change<Article> &change) {
               return std::ranges::any_of(
                   m_members, [&](const Member &member) { return member.article.id == change.id(); });
           });
}

Result<QList<MembersModel::Member>> MembersModel::readMembers(SpanId &base)
{
    m_group = {};
    const ProjectStore *source = store();
    if (!source || m_active.isNull()) {
        return {};
    }
    const auto active = source->span(m_active);
    if (!active || active->group.isNull()) {
        return {}; // deleted, or not linked: no members either way
    }
    m_group = active->group;
    const auto group = source->quoteGroup(m_group);
    if (!group) {
        return std::unexpected(group.error());
    }
    base = group->base;
    const auto spans = source->spansOfGroup(m_group);
    if (!spans) {
        return std::unexpected(spans.error());
    }
    QList<Member> members;
    for (const Span &span : *spans) {
        Member member{.span = span, .article = {}, .speaker = {}, .text = {}};
        const auto article = source->article(span.article);
        if (!article) {
            return std::unexpected(article.error());
        }
        member.article = *article;
        if (const auto revision = source->revision(span.revision)) {
            member.text = m_texts.words(*source, revision->text, span.ranges);
        }
        if (!span.speaker.isNull()) {
            if (const auto speaker = source->entity(span.speaker)) {
                member.speaker = speaker->name;
            }
        }
        members.append(std::move(member));
    }
    std::ranges::stable_sort(members, [base](const Member &a, const Member &b) {
        const bool isBaseA = a.span.id == base;
        const bool isBaseB = b.span.id == base;
        if (isBaseA != isBaseB) {
            return isBaseA;
        }
        return a.article.published.sortKey() < b.article.published.sortKey();
    });
    return members;
}

void MembersModel::reload(bool mayKeep)
{
    SpanId base;
    auto members = readMembers(base);
    if (!members) {
        reportLater(members.error());
    }
    QList<Member> fresh = members ? *std::move(members) : QList<Member>();
    const bool isSameRows = mayKeep && base == m_base
        && std::ranges::equal(fresh, m_members,
                              [](const Member &a, const Member &b) { return a.span.id == b.span.id; });
    if (isSameRows) {
        m_members = std::move(fresh);
        m_differences.clear();
        if (!m_members.isEmpty()) {
            Q_EMIT dataChanged(index(0, 0), index(int(m_members.size()) - 1, ColumnCount - 1));
        }
        return;
    }
    beginResetModel();
    m_base = base;
    m_members = std::move(fresh);
    m_differences.clear();
    endResetModel();
}

const QList<Difference> &MembersModel::differences(int row) const
{
    const auto known = m_differences.find(row);
    if (known != m_differences.end()) {
        return known->second;
    }
    // The base is the first row; without one the first witness stands in for it.
    return m_differences.emplace(row, wordDifferences(m_members.first().text, m_members.at(row).text))
        .first->second;
}

} // namespace Stemma
