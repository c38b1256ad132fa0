// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/project/suggesting/archivelinker.h"

#include "models/matching/embedding/embeddingscores.h"
#include "models/matching/quotations/cuelexicon.h"
#include "models/project/suggesting/linkproposals.h"
#include "models/project/suggesting/quoteproposals.h"
#include "models/storage/articletext.h"

#include <algorithm>

namespace Stemma {

namespace {

constexpr qsizetype kMostRead = 200; // articles that stay in memory: those that many quote come again
constexpr size_t kMostInGroup = 200; // members that are looked at to tell whether two hang together

LinkedArticle named(const Article &article)
{
    return {article.id, article.revision, article.title};
}

/// That @p quote of @p article and that of @p link are one.
Proposal proposalOf(const Article &article, const LinkQuote &quote, const Article &other,
                    const ArchiveLink &link)
{
    return comesBefore(article, other)
        ? linkProposal(named(article), quote, named(other), link.otherQuote, link.judgement)
        : linkProposal(named(other), link.otherQuote, named(article), quote, link.judgement);
}

} // namespace

Result<LinkArticle> linkOf(const ProjectStore &store, const Article &article, const CueLexicons &cues,
                           StemReader &reader, const ReadLinks &links)
{
    if (const LinkArticle *read = links.of(article)) {
        return *read;
    }
    return articleText(store, article).transform([&](const QString &text) {
        const auto quotes = fittingQuotes(SourceText(text), cues.lexiconFor(article.language, text));
        LinkArticle link = readLinkArticle(text, article.language, article.outlet, quotes, reader);
        numberRepeats(link);
        link.published = article.published.earliest().date();
        return link;
    });
}

ArchiveLinker::ArchiveLinker(ProjectStore &store, ProposalStore &kept, const StoredQuotes &quotes,
                             const CueLexicons &cues, StemReader &reader, const ReadLinks &links)
    : m_store(store)
    , m_kept(kept)
    , m_quotes(quotes)
    , m_cues(cues)
    , m_reader(reader)
    , m_readLinks(links)
    , m_read(kMostRead)
{
    for (auto index = m_quotes.indexes.cbegin(); index != m_quotes.indexes.cend(); ++index) {
        m_languages.append(index.key());
        m_indexes.push_back(&*index);
        index->countArticles(m_frequencies);
    }
}

Result<std::shared_ptr<const ArchiveLinker::Known>> ArchiveLinker::known(ArticleId id)
{
    if (const auto *found = m_read.object(id)) {
        return *found;
    }
    const auto article = m_store.article(id);
    auto link = article ? linkOf(m_store, *article, m_cues, m_reader, m_readLinks)
                        : std::unexpected(article.error());
    if (!link) {
        return std::unexpected(link.error());
    }
    auto made = std::make_shared<const Known>(*article, std::move(*link));
    m_read.insert(id, new std::shared_ptr<const Known>(made)); // owned by the cache
    return made;
}

namespace {

bool isDoubtfulLink(const Proposal &link)
{
    return link.type == SuggestionType::Link && link.score <= kMostDoubtful && isDoubtful(link.reasons);
}

} // namespace

Result<QList<Proposal>> ArchiveLinker::linksTouching(ArticleId article)
{
    if (const auto found = m_links.constFind(article); found != m_links.cend()) {
        return *found;
    }
    auto links = m_kept.linksTouching(article);
    if (links) {
        m_links.insert(article, *links);
    }
    return links;
}

Result<std::set<ArchiveLinker::Place>> ArchiveLinker::groupOf(const Place &place, ArticleId without)
{
    std::set<Place> group{place};
    QList<Place> open{place};
    while (!open.isEmpty() && group.size() < kMostInGroup) {
        const Place one = open.takeFirst();
        const auto links = linksTouching(one.first);
        if (!links) {
            return std::unexpected(links.error());
        }
        for (const Proposal &link : *links) {
            if (link.type != SuggestionType::Link || link.article == without || link.partner == without
                || m_rejected.contains(link.id) || isDoubtfulLink(link)) {
                continue;
            }
            const Place base{link.article, {link.ranges.first().start, link.ranges.last().end}};
            const Place witness{link.partner, link.partnerPlace};
            if (base != one && witness != one) {
                continue;
            }
            const Place &other = base == one ? witness : base;
            if (group.insert(other).second) {
                open.append(other);
            }
        }
    }
    return group;
}

Result<bool> ArchiveLinker::areApart(const std::set<Place> &one, const std::set<Place> &other)
{
    return m_rejected.isEmpty()
        ? Result<bool>(false)
        : hasLinkBetween(one, other, [this](const Proposal &link) { return m_rejected.contains(link.id); });
}

Result<bool> ArchiveLinker::hasLinkBetween(const std::set<Place> &one, const std::set<Place> &other,
                                           const std::function<bool(const Proposal &)> &counts)
{
    for (const Place &place : other) {
        const auto links = linksTouching(place.first);
        if (!links) {
            return std::unexpected(links.error());
        }
        for (const Proposal &link : *links) {
            const Place base{link.article, {link.ranges.first().start, link.ranges.last().end}};
            const Place witness{link.partner, link.partnerPlace};
            const bool isBetween
                = (base == place && one.contains(witness)) || (witness == place && one.contains(base));
            if (isBetween && counts(link)) {
                return true;
            }
        }
    }
    return false;
}

/// By quote; translations after what is in one language, doubts after both.
Result<std::vector<ArchiveLink>> ArchiveLinker::linksOf(const Article &article, const LinkArticle &own)
{
    Result<void> loaded; // the first thing that went wrong
    const LinkArchive archive{
        .indexes = m_indexes,
        .languages = m_languages,
        .frequencies = m_frequencies,
        .load = [&](ArticleId id) -> std::optional<LinkArticle> {
            const auto one = known(id);
            if (!one && one.error().code != ErrorCode::NotFound) {
                loaded = std::unexpected(one.error());
            }
            return one ? std::optional((*one)->link) : std::nullopt;
        },
        .counts = [this](ArticleId id) { return !m_pending.contains(id); },
        .isBefore =
            [&](ArticleId one, ArticleId other) {
                const auto articleOf = [&](ArticleId id) {
                    const auto found = id == article.id ? nullptr : known(id).value_or(nullptr);
                    return found ? found->article : article; // they were loaded a moment ago
                };
                return comesBefore(articleOf(one), articleOf(other));
            },
    };
    std::vector<ArchiveLink> links = archiveLinks(article.id, own, archive, m_reader);
    std::erase_if(links,
                  [](const ArchiveLink &one) { return !one.judgement.isLink && !one.judgement.isDoubtful; });
    const auto doubtful
        = std::ranges::stable_partition(links, [](const ArchiveLink &one) { return one.judgement.isLink; });
    std::vector<ArchiveLink> doubts(std::make_move_iterator(doubtful.begin()),
                                    std::make_move_iterator(doubtful.end()));
    links.erase(doubtful.begin(), doubtful.end());
    std::vector<ArchiveLink> translations = archiveTranslations(article.id, own, archive, m_reader);
    weigh(own, translations);
    std::ranges::move(translations, std::back_inserter(links));
    std::ranges::move(doubts, std::back_inserter(links));
    std::ranges::stable_sort(links, {}, &ArchiveLink::quote);
    return loaded ? Result<std::vector<ArchiveLink>>(std::move(links)) : std::unexpected(loaded.error());
}

void ArchiveLinker::weigh(const LinkArticle &own, std::vector<ArchiveLink> &translations)
{
    if (m_embedder == nullptr || translations.empty()) {
        return;
    }
    std::vector<LinkJudgement *> judgements;
    QStringList words;
    for (ArchiveLink &one : translations) {
        judgements.push_back(&one.judgement);
        words << own.quotes[one.quote].words << one.otherQuote.words;
    }
    if (const auto weighed = weighByMeaning(judgements, words, *m_embedder); !weighed) {
        m_embedderError = weighed.error();
        m_embedder = nullptr;
    }
}

Result<void> ArchiveLinker::link(const Article &article, int engine)
{
    m_links.clear();
    m_pending.remove(article.id);
    const auto own = linkOf(m_store, article, m_cues, m_reader, m_readLinks);
    if (!own) {
        return std::unexpected(own.error());
    }
    const auto links = linksOf(article, *own);
    if (!links) {
        return std::unexpected(links.error());
    }
    ScannedArticle made{article.id, article.revision, {}};
    for (auto first = links->begin(); first != links->end();) {
        const auto end = std::ranges::find_if(
            first, links->end(), [&](const ArchiveLink &one) { return one.quote != first->quote; });
        if (const auto put = linkQuote(article, own->quotes[first->quote], {first, end}, made); !put) {
            return put;
        }
        first = end;
    }
    return m_kept.putLinksTouching(made, engine);
}

Result<void> ArchiveLinker::linkQuote(const Article &article, const LinkQuote &quote,
                                      std::span<const ArchiveLink> links, ScannedArticle &made)
{
    std::set<Place> joined{{article.id, quote.place}}; // with the quote
    std::set<Place> asked; // what is doubtful
    std::set<Place> apart; // what a person said is another one
    std::vector<std::pair<const ArchiveLink *, std::shared_ptr<const Known>>> open;
    for (const ArchiveLink &one : links) {
        const auto other = known(one.other);
        if (!other) {
            continue; // it was there a moment ago; its deletion takes its links along
        }
        Proposal proposal = proposalOf(article, quote, (*other)->article, one);
        if (m_rejected.contains(proposal.id)) {
            apart.emplace(one.other, one.otherQuote.place);
            made.proposals.append(std::move(proposal)); // the decision may be taken back
        } else {
            open.emplace_back(&one, *other);
        }
    }
    bool isNamed = false;
    for (const auto &[one, other] : open) {
        const Place place{one->other, one->otherQuote.place};
        if (!joined.contains(place)) {
            const auto group = groupOf(place, article.id);
            const auto isApart = group ? areApart(joined, *group) : std::unexpected(group.error());
            if (!isApart) {
                return std::unexpected(isApart.error());
            }
            const bool isRefused
                = std::ranges::any_of(*group, [&](const Place &member) { return apart.contains(member); });
            if (*isApart || isRefused) {
                continue;
            }
            if (one->judgement.isDoubtful) {
                const bool isNew = std::ranges::none_of(*group, [&](const Place &member) {
                    return joined.contains(member) || asked.contains(member);
                });
                const auto isAsked
                    = isNew ? hasLinkBetween(joined, *group, &isDoubtfulLink) : Result<bool>(true);
                if (!isAsked) {
                    return std::unexpected(isAsked.error());
                }
                if (*isAsked) {
                    continue;
                }
                asked.insert(group->begin(), group->end());
            } else {
                joined.insert(group->begin(), group->end());
            }
            made.proposals.append(proposalOf(article, quote, other->article, *one));
        }
        if (!one->judgement.isLink) {
            continue; // a translation says nothing about who spoke
        }
        if (quote.speaker.isEmpty() && !one->otherQuote.speaker.isEmpty() && !isNamed) {
            isNamed = true; // by the best link
            made.proposals.append(speakerProposal(named(article), quote, named(other->article),
                                                  one->otherQuote, one->judgement.score));
        } else if (!quote.speaker.isEmpty() && one->otherQuote.speaker.isEmpty()) {
            const auto there = linksTouching(one->other);
            if (!there) {
                return std::unexpected(there.error());
            }
            const bool hasOne = std::ranges::any_of(*there, [&](const Proposal &known) {
                return known.type == SuggestionType::Speaker && known.article == one->other
                    && known.partner != article.id
                    && known.ranges.first().start == one->otherQuote.place.start;
            });
            if (!hasOne) {
                made.proposals.append(speakerProposal(named(other->article), one->otherQuote, named(article),
                                                      quote, one->judgement.score));
            }
        }
    }
    return {};
}

} // namespace Stemma
