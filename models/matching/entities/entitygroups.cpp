// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/entities/entitygroups.h"

#include "models/matching/entities/entitynames.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

constexpr double kSpelling = 0.85; // scores of what joins two forms
constexpr double kInitial = 0.95;
constexpr double kIntroduced = 0.95;
constexpr double kAcronym = 0.75;
constexpr double kAlone = 0.96;
constexpr double kAloneElsewhere = 0.6;
constexpr double kSwapped = 0.8;
constexpr double kSureName = 0.95; // that it is a name at all
constexpr double kCapitalWithin = 0.88;
constexpr double kCapital = 0.75;

// A name as it is compared, of all articles.
struct Form {
    QStringList words;
    QString family;
    QStringList languages;
    bool bearsPlace = false;
    bool isAcronym = false;
    bool isOrganisation = false;
};

// A mention with the form that it stands for.
struct Placed {
    quint32 article = 0;
    TextRange range;
    QString name;
    int form = 0;
    double score = 1;
    bool isSure = false;
    bool isShort = false;
    bool isWithin = false;
    NameKind kind = NameKind::Unknown;
    bool isKindHint = false;
};

class Grouper {
public:
    explicit Grouper(const std::vector<std::vector<EntityMention>> &articles)
        : m_articles(articles)
    {
        for (const auto &mentions : articles) {
            for (const EntityMention &one : mentions) {
                const int form = formOf(one.key);
                Form &known = m_forms[size_t(form)];
                known.words = one.words;
                known.family = one.family;
                known.bearsPlace |= one.bearsPlace;
                known.isAcronym |= one.isAcronym;
                known.isOrganisation |= one.kind == NameKind::Organisation && !one.isKindHint;
                if (!known.languages.contains(one.language)) {
                    known.languages.append(one.language);
                }
            }
        }
        m_parents.resize(m_forms.size());
        std::iota(m_parents.begin(), m_parents.end(), 0);
        m_links.resize(m_forms.size(), 1);
        for (int form = 0; form < int(m_forms.size()); ++form) {
            const QStringList &words = m_forms[size_t(form)].words;
            if (words.size() > 1 && !m_forms[size_t(form)].bearsPlace) {
                m_byLast[m_forms[size_t(form)].family].push_back(form);
            }
        }
    }

    std::vector<ProposedEntity> run()
    {
        joinInitials();
        joinSpellings();
        joinAcronyms();
        for (quint32 article = 0; article < m_articles.size(); ++article) {
            place(article);
        }
        return entities();
    }

private:
    int formOf(const QString &key)
    {
        const auto [known, isNew] = m_keys.try_emplace(key, int(m_forms.size()));
        if (isNew) {
            m_forms.emplace_back();
        }
        return known->second;
    }

    [[nodiscard]] int rootOf(int form) const
    {
        while (m_parents[size_t(form)] != form) {
            form = m_parents[size_t(form)];
        }
        return form;
    }

    void join(int one, int other, double score)
    {
        const int root = rootOf(one);
        const int otherRoot = rootOf(other);
        if (root == otherRoot) {
            return;
        }
        const int parent = std::min(root, otherRoot);
        m_parents[size_t(std::max(root, otherRoot))] = parent;
        m_links[size_t(parent)] = std::min({score, m_links[size_t(root)], m_links[size_t(otherRoot)]});
    }

    // "Piet R. Lund" and "Piet Lund".
    void joinInitials()
    {
        for (const auto &[key, form] : m_keys) {
            QStringList words = m_forms[size_t(form)].words;
            if (words.size() < 3) {
                continue;
            }
            QStringList kept{words.first()};
            for (qsizetype i = 1; i < words.size(); ++i) {
                if (words[i].size() > 1) {
                    kept.append(words[i]);
                }
            }
            const auto other = m_keys.find(kept.join(QString()));
            if (kept.size() > 1 && kept.size() < words.size() && other != m_keys.end()) {
                join(form, other->second, kInitial);
            }
        }
    }

    // Those that begin alike; a common beginning is what the measure asks most for. A slip is no bridge: what
    // joins must be near the form that the others were joined to, not only near one of them.
    void joinSpellings()
    {
        struct Candidate {
            int form = 0;
            qsizetype length = 0;
            quint64 letters = 0; // which ones, as bits
        };

        std::map<QString, std::vector<Candidate>> blocks;
        constexpr qsizetype kBeginning = 2;
        constexpr int kMostSlips = 2; // see areSpellings()
        for (const auto &[key, form] : m_keys) {
            if (!m_forms[size_t(form)].isAcronym) {
                Candidate candidate{form, key.size(), 0};
                for (const QChar unit : key) {
                    candidate.letters |= quint64(1) << (unit.unicode() % 64);
                }
                blocks[key.first(std::min(kBeginning, key.size()))].push_back(candidate);
            }
        }
        for (const auto &[beginning, forms] : blocks) {
            for (size_t i = 0; i < forms.size(); ++i) {
                for (size_t j = i + 1; j < forms.size(); ++j) {
                    // Most pairs are told apart without reading them.
                    const bool mayBe = std::abs(forms[i].length - forms[j].length) <= kMostSlips
                        && std::popcount(forms[i].letters ^ forms[j].letters) <= 2 * kMostSlips;
                    if (mayBe && areNear(forms[i].form, forms[j].form)
                        && areNear(rootOf(forms[i].form), rootOf(forms[j].form))) {
                        join(forms[i].form, forms[j].form, kSpelling);
                    }
                }
            }
        }
    }

    [[nodiscard]] bool areNear(int one, int other) const
    {
        const Form &form = m_forms[size_t(one)];
        const Form &otherForm = m_forms[size_t(other)];
        if (one == other) {
            return true;
        }
        // A word alone that another language spells nearly so is that language's word: "Transports".
        const bool shareLanguage = std::ranges::any_of(
            form.languages, [&](const QString &language) { return otherForm.languages.contains(language); });
        return (shareLanguage || form.words.size() > 1) && areSpellings(form.words, otherForm.words);
    }

    void joinAcronyms()
    {
        std::map<QString, std::set<int>> byInitials; // roots
        for (const auto &[key, form] : m_keys) {
            if (m_forms[size_t(form)].words.size() >= 3) {
                byInitials[initialsOf(m_forms[size_t(form)].words)].insert(rootOf(form));
            }
        }
        for (const auto &[key, form] : m_keys) {
            const auto whole = byInitials.find(key);
            if (m_forms[size_t(form)].isAcronym && whole != byInitials.end() && whole->second.size() == 1) {
                join(form, *whole->second.begin(), kAcronym);
            }
        }
        for (const auto &mentions : m_articles) {
            for (const EntityMention &one : mentions) {
                const auto whole = m_keys.find(one.shortFor);
                if (!one.shortFor.isEmpty() && whole != m_keys.end()) {
                    join(m_keys.at(one.key), whole->second, kIntroduced);
                }
            }
        }
    }

    // The one entity whose names end with `word`; -1 when there is none or more than one.
    [[nodiscard]] int onlyBearer(const std::vector<int> &forms) const
    {
        int root = -1;
        for (const int form : forms) {
            if (root >= 0 && rootOf(form) != root) {
                return -1;
            }
            root = rootOf(form);
        }
        return root;
    }

    void place(quint32 article)
    {
        const auto &mentions = m_articles[article];
        std::map<QString, std::vector<int>> here; // forms of several words by their last one
        for (const EntityMention &one : mentions) {
            if (one.words.size() > 1 && !one.bearsPlace) {
                here[one.family].push_back(m_keys.at(one.key));
            }
        }
        for (size_t i = 0; i < mentions.size(); ++i) {
            const EntityMention &one = mentions[i];
            Placed placed{article,    one.range,     one.name,     m_keys.at(one.key), 1,
                          one.isSure, one.isAcronym, one.isWithin, one.kind,           one.isKindHint};
            if (const int swapped = swappedWithNext(mentions, i); swapped >= 0) {
                placed.range.end = mentions[i + 1].range.end;
                placed.form = swapped;
                placed.score = kSwapped;
                placed.isShort = true;
                m_placed.push_back(placed);
                ++i;
                continue;
            }
            if (one.words.size() == 1 && !one.isAcronym) {
                constexpr qsizetype kShortest = 5; // of a word alone that another article's name ends with
                const auto near = here.find(one.key);
                const auto far = m_byLast.find(one.key);
                int bearer = near != here.end() ? onlyBearer(near->second) : -1;
                if (bearer >= 0) {
                    placed.score = kAlone;
                } else if (near == here.end() && far != m_byLast.end() && one.key.size() >= kShortest) {
                    bearer = onlyBearer(far->second);
                    placed.score = kAloneElsewhere;
                }
                if (bearer >= 0) {
                    placed.form = bearer;
                    placed.isShort = true;
                } else {
                    placed.score = 1;
                }
            }
            m_placed.push_back(placed);
        }
    }

    // "Chase, JPMorgan, Citibank", "Chase, JPMorgan and others": names one after another.
    [[nodiscard]] static bool isInList(const std::vector<EntityMention> &mentions, size_t i)
    {
        constexpr qsizetype kComma = 2; // and a blank
        const auto isNext = [&](size_t at) {
            return at + 1 < mentions.size() && mentions[at].followedByComma
                && mentions[at + 1].range.start - mentions[at].range.end == kComma;
        };
        return mentions[i + 1].isListed || isNext(i + 1) || (i > 0 && isNext(i - 1));
    }

    // "Chase, JPMorgan" where another place has "JPMorgan Chase": that form, or -1.
    [[nodiscard]] int swappedWithNext(const std::vector<EntityMention> &mentions, size_t i) const
    {
        constexpr qsizetype kComma = 2; // and a blank
        if (i + 1 >= mentions.size() || mentions[i + 1].range.start - mentions[i].range.end != kComma
            || mentions[i].isAcronym || mentions[i + 1].isAcronym || isInList(mentions, i)) {
            return -1;
        }
        const auto known = m_keys.find(mentions[i + 1].key + mentions[i].key);
        return known != m_keys.end() && mentions[i].followedByComma ? known->second : -1;
    }

    [[nodiscard]] std::vector<ProposedEntity> entities() const
    {
        std::map<int, std::vector<const Placed *>> groups; // by root
        for (const Placed &one : m_placed) {
            groups[rootOf(one.form)].push_back(&one);
        }
        std::vector<ProposedEntity> entities;
        for (const auto &[root, placed] : groups) {
            ProposedEntity entity;
            entity.name = nameOf(placed);
            double score = m_links[size_t(root)];
            bool isSure = placed.size() >= 3;
            bool isWithin = false;
            for (const Placed *one : placed) {
                entity.mentions.push_back({one->article, one->range});
                score = std::min(score, one->score);
                isSure = isSure || one->isSure;
                isWithin = isWithin || one->isWithin;
            }
            entity.isSure = isSure;
            describe(placed, entity);
            std::ranges::sort(entity.mentions);
            // Three places, so that it reads the same everywhere.
            entity.score = std::round(score
                                      * (isSure         ? kSureName
                                             : isWithin ? kCapitalWithin
                                                        : kCapital)
                                      * 1000)
                / 1000;
            entities.push_back(std::move(entity));
        }
        std::ranges::sort(entities, {}, [](const ProposedEntity &one) { return one.mentions.front(); });
        return entities;
    }

    // Its words, its other forms and what it is.
    void describe(const std::vector<const Placed *> &placed, ProposedEntity &entity) const
    {
        std::map<QString, EntityForm> forms;
        std::set<NameKind> kinds;
        std::set<NameKind> hints;
        for (const Placed *one : placed) {
            if (one->name == entity.name) {
                entity.words = m_forms[size_t(one->form)].words;
            }
            if (one->kind != NameKind::Unknown) {
                (one->isKindHint ? hints : kinds).insert(one->kind);
            }
        }
        // "balances in Messenger" makes no place of a firm's Messenger.
        const auto owner = entity.words.size() > 1 ? m_keys.find(entity.words.first()) : m_keys.end();
        if (owner != m_keys.end() && m_forms[size_t(owner->second)].isOrganisation) {
            hints.erase(NameKind::Place);
        }
        if (kinds.empty()) {
            kinds = hints;
        }
        if (kinds.size() == 1) {
            entity.kind = *kinds.begin();
        }
        for (const Placed *one : placed) {
            if (one->name == entity.name) {
                continue;
            }
            const Form &form = m_forms[size_t(one->form)];
            EntityForm &known = forms[one->name];
            using Relation = EntityForm::Relation;
            known.text = one->name;
            ++known.uses;
            known.relation = form.isAcronym && form.words != entity.words ? Relation::Acronym
                : one->isShort && !form.isAcronym                         ? Relation::Short
                : form.words == entity.words                              ? Relation::Same
                                                                          : Relation::Spelling;
        }
        for (auto &[text, form] : forms) {
            entity.forms.push_back(std::move(form));
        }
        std::ranges::stable_sort(entity.forms, std::greater(), &EntityForm::uses);
    }

    [[nodiscard]] static QString nameOf(const std::vector<const Placed *> &placed)
    {
        std::map<QString, int> uses;
        for (const Placed *one : placed) {
            if (!one->isShort) {
                ++uses[one->name];
            }
        }
        if (uses.empty()) {
            return placed.front()->name;
        }
        // The one used most; of these the longer one, then the first by letters.
        const auto best = std::ranges::max_element(uses, [](const auto &one, const auto &other) {
            return std::tuple(one.second, one.first.size(), other.first)
                < std::tuple(other.second, other.first.size(), one.first);
        });
        return best->first;
    }

    const std::vector<std::vector<EntityMention>> &m_articles;
    std::map<QString, int> m_keys; // forms
    std::vector<Form> m_forms;
    std::vector<int> m_parents; // of forms
    std::vector<double> m_links; // of roots: the weakest
    std::map<QString, std::vector<int>> m_byLast; // forms of several words
    std::vector<Placed> m_placed;
};

} // namespace

std::vector<ProposedEntity> groupMentions(const std::vector<std::vector<EntityMention>> &articles)
{
    return Grouper(articles).run();
}

} // namespace Stemma
