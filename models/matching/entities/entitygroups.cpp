// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/entities/entitygroups.h"

#include "models/matching/entities/entitynames.h"

#include <algorithm>
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
constexpr double kAlone = 0.9;
constexpr double kAloneElsewhere = 0.6;
constexpr double kSwapped = 0.8;

// A name as it is compared, of all articles.
struct Form {
    QStringList words;
    bool bearsPlace = false;
    bool isAcronym = false;
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
};

class Grouper {
public:
    explicit Grouper(const std::vector<std::vector<EntityMention>> &articles)
        : m_articles(articles)
    {
        for (const auto &mentions : articles) {
            for (const EntityMention &one : mentions) {
                const int form = formOf(one.key);
                m_forms[size_t(form)].words = one.words;
                m_forms[size_t(form)].bearsPlace |= one.bearsPlace;
                m_forms[size_t(form)].isAcronym |= one.isAcronym;
            }
        }
        m_parents.resize(m_forms.size());
        std::iota(m_parents.begin(), m_parents.end(), 0);
        m_links.resize(m_forms.size(), 1);
        for (int form = 0; form < int(m_forms.size()); ++form) {
            const QStringList &words = m_forms[size_t(form)].words;
            if (words.size() > 1 && !m_forms[size_t(form)].bearsPlace) {
                m_byLast[words.last()].push_back(form);
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

    // Those that begin alike; a common beginning is what the measure asks most for.
    void joinSpellings()
    {
        std::map<QString, std::vector<int>> blocks;
        constexpr qsizetype kBeginning = 2;
        for (const auto &[key, form] : m_keys) {
            if (!m_forms[size_t(form)].isAcronym) {
                blocks[key.first(std::min(kBeginning, key.size()))].push_back(form);
            }
        }
        for (const auto &[beginning, forms] : blocks) {
            for (size_t i = 0; i < forms.size(); ++i) {
                for (size_t j = i + 1; j < forms.size(); ++j) {
                    if (areSpellings(m_forms[size_t(forms[i])].words, m_forms[size_t(forms[j])].words)) {
                        join(forms[i], forms[j], kSpelling);
                    }
                }
            }
        }
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
                if (!one.shortFor.isEmpty()) {
                    join(formOf(one.key), formOf(one.shortFor), kIntroduced);
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
                here[one.words.last()].push_back(m_keys.at(one.key));
            }
        }
        for (size_t i = 0; i < mentions.size(); ++i) {
            const EntityMention &one = mentions[i];
            Placed placed{article, one.range, one.name, m_keys.at(one.key), 1, one.isSure, one.isAcronym};
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

    // "Chase, JPMorgan" where another place has "JPMorgan Chase": that form, or -1.
    [[nodiscard]] int swappedWithNext(const std::vector<EntityMention> &mentions, size_t i) const
    {
        constexpr qsizetype kComma = 2; // and a blank
        if (i + 1 >= mentions.size() || mentions[i + 1].range.start - mentions[i].range.end != kComma
            || mentions[i].isAcronym || mentions[i + 1].isAcronym) {
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
            for (const Placed *one : placed) {
                entity.mentions.push_back({one->article, one->range});
                score = std::min(score, one->score);
                isSure = isSure || one->isSure;
            }
            std::ranges::sort(entity.mentions);
            // Three places, so that it reads the same everywhere.
            entity.score = std::round(score * (isSure ? 0.95 : 0.75) * 1000) / 1000;
            entities.push_back(std::move(entity));
        }
        std::ranges::sort(entities, {}, [](const ProposedEntity &one) { return one.mentions.front(); });
        return entities;
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
