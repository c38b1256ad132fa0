// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/project/suggesting/knownnames.h"

#include "models/matching/entities/entitynames.h"

#include <algorithm>
#include <tuple>

namespace Stemma {

namespace {

constexpr qsizetype kShortest = 4; // letters of a last word that stands for a whole name
constexpr qsizetype kBeginning = 2; // what spellings have in common
constexpr qsizetype kInitials = 3;

/// "University of Torsund": its last word alone means the place.
bool bearsPlace(const QString &name)
{
    static const QSet<QString> kOf{QStringLiteral("of"), QStringLiteral("the"), QStringLiteral("des"),
                                   QStringLiteral("du"), QStringLiteral("del"), QStringLiteral("di")};
    const QStringList words = name.toLower().simplified().split(u' ');
    return std::any_of(words.begin() + 1, words.end(),
                       [](const QString &word) { return kOf.contains(word); });
}

} // namespace

Result<KnownNames> KnownNames::read(const ProjectStore &store, const std::function<bool()> &mayGoOn)
{
    constexpr qint64 kRows = 5000;
    KnownNames names;
    for (qint64 offset = 0;; offset += kRows) {
        if (mayGoOn && !mayGoOn()) {
            return failure(ErrorCode::Cancelled);
        }
        const auto entities = store.entities(offset, kRows);
        if (!entities) {
            return std::unexpected(entities.error());
        }
        for (const Entity &entity : *entities) {
            names.put(entity);
        }
        if (entities->size() < kRows) {
            return names;
        }
    }
}

void KnownNames::put(const Entity &entity)
{
    remove(entity.id);
    m_entities.insert(entity.id, entity);
    QStringList all = entity.aliases;
    all.prepend(entity.name);
    for (const QString &name : std::as_const(all)) {
        const QStringList words = nameWordsOf(name);
        if (words.isEmpty()) {
            continue;
        }
        const Form form{words, entity.id};
        m_byKey.emplace(words.join(QString()), form);
        if (words.size() > 1 && !bearsPlace(name)) {
            m_byLast[words.last()].append(form);
        }
        if (words.size() >= kInitials) {
            m_byInitials[initialsOf(words)].append(form);
        }
    }
}

void KnownNames::remove(EntityId entity)
{
    const auto known = m_entities.constFind(entity);
    if (known == m_entities.cend()) {
        return;
    }
    const auto isOfIt = [entity](const Form &form) { return form.entity == entity; };
    QStringList all = known->aliases;
    all.prepend(known->name);
    m_entities.erase(known);
    for (const QString &name : std::as_const(all)) {
        const QStringList words = nameWordsOf(name);
        if (words.isEmpty()) {
            continue;
        }
        const auto [first, last] = m_byKey.equal_range(words.join(QString()));
        for (auto one = first; one != last;) {
            one = isOfIt(one->second) ? m_byKey.erase(one) : std::next(one);
        }
        if (const auto same = m_byLast.find(words.last()); same != m_byLast.end()) {
            same->removeIf(isOfIt);
        }
        if (const auto same = m_byInitials.find(initialsOf(words)); same != m_byInitials.end()) {
            same->removeIf(isOfIt);
        }
    }
}

EntityId KnownNames::named(const QString &name) const
{
    const auto [first, last] = m_byKey.equal_range(nameWordsOf(name).join(QString()));
    const Entity *best = nullptr;
    for (auto one = first; one != last; ++one) {
        const Entity *entity = find(one->second.entity);
        // The very name before others.
        const auto rank = [&name](const Entity &of) { return std::tuple(of.name != name, of.name, of.type); };
        if (best == nullptr || rank(*entity) < rank(*best)) {
            best = entity;
        }
    }
    return best != nullptr ? best->id : EntityId();
}

QList<KnownNames::Near> KnownNames::near(const QString &name) const
{
    const QStringList words = nameWordsOf(name);
    if (words.isEmpty() || !named(name).isNull()) {
        return {};
    }
    const auto collect = [this](QList<Near> &into, EntityId entity, Likeness likeness) {
        if (std::ranges::find(into, entity, &Near::entity) == into.end()) {
            into.append({entity, m_entities[entity].name, likeness});
        }
    };
    QList<Near> near;
    const QString key = words.join(QString());
    const QString beginning = key.first(std::min(kBeginning, key.size()));
    for (auto one = m_byKey.lower_bound(beginning); one != m_byKey.end() && one->first.startsWith(beginning);
         ++one) {
        if (areSpellings(words, one->second.words)) {
            collect(near, one->second.entity, Likeness::Spelling);
        }
    }
    QList<Near> shorter;
    const auto collectAlone = [&](const QString &word, Likeness likeness) {
        const auto [first, last] = m_byKey.equal_range(word);
        for (auto one = first; one != last; ++one) {
            if (one->second.words.size() == 1) {
                collect(shorter, one->second.entity, likeness);
            }
        }
    };
    if (words.size() == 1) {
        for (const Form &form : m_byLast.value(key.size() >= kShortest ? key : QString())) {
            collect(shorter, form.entity, Likeness::Short);
        }
        for (const Form &form : m_byInitials.value(key)) {
            collect(shorter, form.entity, Likeness::Acronym);
        }
    } else {
        // "Post" is no short form of "University of Post".
        if (words.last().size() >= kShortest && !bearsPlace(name)) {
            collectAlone(words.last(), Likeness::Short);
        }
        if (words.size() >= kInitials) {
            collectAlone(initialsOf(words), Likeness::Acronym);
        }
    }
    if (near.isEmpty() && shorter.size() == 1) {
        near = shorter;
    }
    std::ranges::stable_sort(near, {}, &Near::name);
    return near;
}

const Entity *KnownNames::find(EntityId entity) const
{
    const auto found = m_entities.constFind(entity);
    return found != m_entities.cend() ? &*found : nullptr;
}

} // namespace Stemma
