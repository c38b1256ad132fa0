// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/project/suggesting/nameproposals.h"

#include "models/matching/entities/entitynames.h"
#include "models/project/suggesting/quoteproposals.h"
#include "models/records/recordtraits.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

constexpr double kNotSpeaking = 0.99; // a little less, so that who speaks comes first
constexpr double kDoubtOfSpeaker = 0.4; // how much of it is left when the name speaks

constexpr std::array kRelations{std::pair(EntityForm::Relation::Same, "same"_L1),
                                std::pair(EntityForm::Relation::Short, "short"_L1),
                                std::pair(EntityForm::Relation::Acronym, "acronym"_L1),
                                std::pair(EntityForm::Relation::Spelling, "spelling"_L1)};

/// The names of those who are proposed as speakers, as names are compared.
QSet<QStringList> speakersOf(const QList<Proposal> &quotes)
{
    QSet<QStringList> speakers;
    for (const Proposal &quote : quotes) {
        const auto proposed = ProposedQuote::fromPayload(quote.payload);
        if (proposed && !proposed->speaker.isEmpty()) {
            speakers.insert(nameWordsOf(proposed->speaker));
        }
    }
    return speakers;
}

bool isAnyOf(const QSet<QStringList> &speakers, const ProposedEntity &entity)
{
    return speakers.contains(nameWordsOf(entity.name))
        || std::ranges::any_of(entity.forms, [&speakers](const EntityForm &form) {
               return speakers.contains(nameWordsOf(form.text));
           });
}

// Three places, so that it reads the same everywhere.
double scoreOf(const ProposedEntity &entity, bool speaks)
{
    const double score = speaks ? 1 - (1 - entity.score) * kDoubtOfSpeaker : entity.score * kNotSpeaking;
    return std::round(score * 1000) / 1000;
}

} // namespace

EntityType entityTypeOf(NameKind kind)
{
    switch (kind) {
    case NameKind::Person:
        return EntityType::Person;
    case NameKind::Organisation:
        return EntityType::Organisation;
    case NameKind::Place:
        return EntityType::Place;
    case NameKind::Unknown:
        break;
    }
    return EntityType::Unset;
}

QStringList ProposedName::shortForms() const
{
    QStringList texts;
    for (const EntityForm &form : forms) {
        if (form.relation == EntityForm::Relation::Short) {
            texts.append(form.text);
        }
    }
    return texts;
}

QStringList ProposedName::fullForms() const
{
    QStringList texts;
    for (const EntityForm &form : forms) {
        if (form.relation != EntityForm::Relation::Short) {
            texts.append(form.text);
        }
    }
    return texts;
}

QString ProposedName::toPayload() const
{
    QJsonObject object{{u"name"_s, name}};
    if (type != EntityType::Unset) {
        object.insert(u"kind"_s, QString(keyOf(type)));
    }
    QJsonArray others;
    for (const EntityForm &form : forms) {
        const auto relation
            = std::ranges::find(kRelations, form.relation, &decltype(kRelations)::value_type::first);
        others.append(QJsonArray{form.text, QString(relation->second), form.uses});
    }
    if (!others.isEmpty()) {
        object.insert(u"forms"_s, others);
    }
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<ProposedName> ProposedName::fromPayload(const QString &payload)
{
    const QJsonDocument document = QJsonDocument::fromJson(payload.toUtf8());
    const QJsonObject object = document.object();
    if (!object[u"name"_s].isString()) {
        return std::nullopt;
    }
    ProposedName proposed{object[u"name"_s].toString(),
                          fromKey<EntityType>(object[u"kind"_s].toString()).value_or(EntityType::Unset),
                          {}};
    const QJsonArray others = object[u"forms"_s].toArray();
    for (const QJsonValue &value : others) {
        const QJsonArray one = value.toArray();
        const auto relation
            = std::ranges::find(kRelations, one.at(1).toString(), &decltype(kRelations)::value_type::second);
        if (relation != kRelations.end()) {
            proposed.forms.push_back({one.at(0).toString(), one.at(2).toInt(), relation->first});
        }
    }
    return proposed;
}

QList<Proposal> nameProposals(ArticleId article, const SourceText &text, const CueLexicon &cues,
                              const WordLexicon &words, const QList<Proposal> &quotes)
{
    const QSet<QStringList> speakers = speakersOf(quotes);
    QList<Proposal> proposals;
    QHash<QString, int> seen; // names that are told apart, but are the same as subjects
    for (const ProposedEntity &entity :
         groupMentions({MentionFinder::findAlone({text.text(), &cues, &words})})) {
        Proposal proposal;
        TextRanges places;
        for (const PlacedMention &mention : entity.mentions) {
            const TextRange range = mention.range;
            if (!range.isEmpty() && text.isGraphemeBoundary(range.start) && text.isGraphemeBoundary(range.end)
                && (places.isEmpty() || places.last().end <= range.start)) {
                places.append(range);
            }
        }
        proposal.subject = quoteSubject(entity.name);
        if (places.isEmpty() || proposal.subject.isEmpty()) {
            continue;
        }
        if (const int number = ++seen[proposal.subject]; number > 1) {
            proposal.subject += u'#' + QString::number(number);
        }
        const bool speaks = isAnyOf(speakers, entity);
        QList<ProposalReason> reasons;
        if (speaks) {
            reasons.append({u"speaks"_s, {}});
        }
        if (!entity.isSure && !speaks) {
            reasons.append({u"oneWord"_s, {}});
        }
        proposal.type = SuggestionType::Entity;
        proposal.article = article;
        proposal.id = proposalId(article, proposal.type, proposal.subject);
        proposal.ranges = text.toCodePoints(places);
        proposal.score = scoreOf(entity, speaks);
        proposal.payload = ProposedName{entity.name, entityTypeOf(entity.kind), entity.forms}.toPayload();
        proposal.reasons = toReasons(reasons);
        proposals.append(std::move(proposal));
    }
    return proposals;
}

} // namespace Stemma
