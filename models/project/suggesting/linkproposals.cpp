// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/project/suggesting/linkproposals.h"

#include "models/matching/linking/quoteunions.h"
#include "models/project/suggesting/quoteproposals.h"

#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <set>
#include <tuple>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<QJsonObject> objectIn(const QString &payload)
{
    const QJsonDocument document = QJsonDocument::fromJson(payload.toUtf8());
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

struct PlacedQuote {
    const LinkedArticle &article;
    const LinkQuote &quote;
};

Proposal between(SuggestionType type, const PlacedQuote &from, const PlacedQuote &to, const QString &subject)
{
    Proposal one;
    one.type = type;
    one.article = from.article.article;
    one.ranges = {from.quote.place};
    one.partner = to.article.article;
    one.partnerPlace = to.quote.place;
    one.subject = subject;
    one.id = proposalId(one.article, type, subject);
    return one;
}

/// The words, and which of those with the same words it is.
QString subjectOf(const LinkQuote &quote)
{
    const QString words = quoteSubject(quote.words);
    return quote.repeats == 0 ? words : QString(words + u'#' + QString::number(quote.repeats + 1));
}

QString reasonsOf(const LinkJudgement &judgement)
{
    QList<ProposalReason> reasons;
    if (judgement.isDoubtful) {
        reasons.append({QString(keyOf(LinkReason::Code::Doubtful)), {}});
    }
    for (const LinkReason &reason : judgement.reasons) {
        reasons.append({QString(keyOf(reason.code)), reason.parameters});
    }
    return toReasons(reasons);
}

} // namespace

QString ProposedLink::toPayload() const
{
    return compact({{u"words"_s, words},
                    {u"partnerWords"_s, partnerWords},
                    {u"speaker"_s, speaker},
                    {u"partnerSpeaker"_s, partnerSpeaker}});
}

std::optional<ProposedLink> ProposedLink::fromPayload(const QString &payload)
{
    return objectIn(payload).transform([](const QJsonObject &object) {
        return ProposedLink{object[u"words"_s].toString(), object[u"partnerWords"_s].toString(),
                            object[u"speaker"_s].toString(), object[u"partnerSpeaker"_s].toString()};
    });
}

QString ProposedSpeakerName::toPayload() const
{
    return compact({{u"speaker"_s, speaker},
                    {u"words"_s, words},
                    {u"otherWords"_s, otherWords},
                    {u"otherTitle"_s, otherTitle}});
}

std::optional<ProposedSpeakerName> ProposedSpeakerName::fromPayload(const QString &payload)
{
    return objectIn(payload).transform([](const QJsonObject &object) {
        return ProposedSpeakerName{object[u"speaker"_s].toString(), object[u"words"_s].toString(),
                                   object[u"otherWords"_s].toString(), object[u"otherTitle"_s].toString()};
    });
}

bool comesBefore(const Article &one, const Article &other)
{
    return std::tie(one.fileName, one.title, one.id) < std::tie(other.fileName, other.title, other.id);
}

namespace {

bool hasReason(const QString &reasons, LinkReason::Code code)
{
    return std::ranges::contains(reasonsFrom(reasons), keyOf(code), &ProposalReason::code);
}

} // namespace

bool isDoubtful(const QString &reasons)
{
    return hasReason(reasons, LinkReason::Code::Doubtful);
}

bool needsALook(const QString &reasons)
{
    return isDoubtful(reasons) || hasReason(reasons, LinkReason::Code::Translation);
}

void numberRepeats(LinkArticle &article)
{
    QHash<QString, int> seen;
    for (LinkQuote &quote : article.quotes) {
        quote.repeats = seen[quoteSubject(quote.words)]++;
    }
}

Proposal linkProposal(const LinkedArticle &baseArticle, const LinkQuote &base,
                      const LinkedArticle &witnessArticle, const LinkQuote &witness,
                      const LinkJudgement &judgement)
{
    // Told apart from a further link of the same words by the other article; one name for both directions.
    const bool isAscending = baseArticle.article < witnessArticle.article;
    const LinkQuote &first = isAscending ? base : witness;
    const LinkQuote &second = isAscending ? witness : base;
    const auto [firstArticle, secondArticle] = std::minmax(baseArticle.article, witnessArticle.article);
    const QString subject = subjectOf(first) + u" = "_s + secondArticle.toString() + u' ' + subjectOf(second);
    Proposal made = between(SuggestionType::Link, {baseArticle, base}, {witnessArticle, witness}, subject);
    made.id = proposalId(firstArticle, SuggestionType::Link, subject);
    made.score = judgement.isDoubtful ? std::min(judgement.score, kMostDoubtful) : judgement.score;
    made.payload = ProposedLink{base.words, witness.words, base.speaker, witness.speaker}.toPayload();
    made.reasons = reasonsOf(judgement);
    return made;
}

Proposal speakerProposal(const LinkedArticle &article, const LinkQuote &quote,
                         const LinkedArticle &otherArticle, const LinkQuote &other, double score)
{
    Proposal made = between(SuggestionType::Speaker, {article, quote}, {otherArticle, other},
                            subjectOf(quote) + u" : "_s + other.speaker);
    made.score = score;
    made.payload
        = ProposedSpeakerName{other.speaker, quote.words, other.words, otherArticle.title}.toPayload();
    made.reasons = toReasons({{u"namedElsewhere"_s, {other.speaker, otherArticle.title}}});
    return made;
}

QList<QList<Proposal>> linkProposals(const QList<LinkedArticle> &articles,
                                     const std::vector<LinkArticle> &quotes, const GroupDiscovery &discovery,
                                     const QSet<SuggestionId> &rejected)
{
    QList<QList<Proposal>> proposals(articles.size());
    const auto quoteOf
        = [&quotes](QuoteRef ref) -> const LinkQuote & { return quotes[ref.article].quotes[ref.quote]; };
    std::vector<const QuoteLink *> links;
    for (const QuoteLink &link : discovery.links) {
        links.push_back(&link);
    }
    std::ranges::stable_sort(links, std::greater(),
                             [](const QuoteLink *link) { return link->judgement.score; });
    // What may be a translation comes last: of each group's other language one is enough.
    for (const QuoteLink &link : discovery.translations) {
        links.push_back(&link);
    }
    const auto proposalOf = [&](const QuoteLink &link) {
        return linkProposal(articles[link.base.article], quoteOf(link.base), articles[link.witness.article],
                            quoteOf(link.witness), link.judgement);
    };
    std::set<std::pair<QuoteRef, QuoteRef>> apart; // what a person said are two
    if (!rejected.isEmpty()) {
        for (const QuoteLink *link : links) {
            Proposal one = proposalOf(*link);
            if (rejected.contains(one.id)) {
                apart.emplace(link->base, link->witness);
                proposals[link->base.article].append(std::move(one));
            }
        }
    }
    QuoteUnions unions;
    const auto areApart = [&](QuoteRef one, QuoteRef other) {
        const auto roots = std::minmax({unions.rootOf(one), unions.rootOf(other)});
        return std::ranges::any_of(apart, [&](const auto &pair) {
            return std::minmax({unions.rootOf(pair.first), unions.rootOf(pair.second)}) == roots;
        });
    };
    for (const QuoteLink *link : links) {
        if (!areApart(link->base, link->witness) && unions.join(link->base, link->witness)) {
            proposals[link->base.article].append(proposalOf(*link));
        }
    }
    // What is doubtful holds nothing together: one for two groups is enough, the nearest.
    std::vector<const QuoteLink *> doubts;
    for (const QuoteLink &link : discovery.doubts) {
        if (link.judgement.isDoubtful) {
            doubts.push_back(&link);
        }
    }
    std::ranges::stable_sort(doubts, std::greater(),
                             [](const QuoteLink *link) { return link->judgement.wording; });
    std::set<std::pair<QuoteRef, QuoteRef>> asked;
    for (const QuoteLink *link : doubts) {
        Proposal one = proposalOf(*link);
        if (rejected.contains(one.id)) {
            proposals[link->base.article].append(std::move(one));
            continue;
        }
        const auto roots = std::minmax({unions.rootOf(link->base), unions.rootOf(link->witness)});
        if (roots.first != roots.second && !areApart(link->base, link->witness)
            && asked.emplace(roots).second) {
            proposals[link->base.article].append(std::move(one));
        }
    }
    for (const ProposedSpeaker &speaker : discovery.speakers) {
        const auto found = std::ranges::find_if(speaker.sameWords, [&](QuoteRef other) {
            return !apart.contains(std::minmax(speaker.quote, other));
        });
        if (found == speaker.sameWords.end()) {
            continue;
        }
        const QuoteRef best = *found;
        proposals[speaker.quote.article].append(
            speakerProposal(articles[speaker.quote.article], quoteOf(speaker.quote), articles[best.article],
                            quoteOf(best), speaker.score));
    }
    return proposals;
}

} // namespace Stemma
