// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/project/suggesting/linkproposals.h"

#include "models/matching/linking/quoteunions.h"
#include "models/project/suggesting/quoteproposals.h"

#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>

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

QString reasonsOf(const LinkJudgement &judgement)
{
    QList<ProposalReason> reasons;
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

QList<QList<Proposal>> linkProposals(const QList<LinkedArticle> &articles,
                                     const std::vector<LinkArticle> &quotes, const GroupDiscovery &discovery)
{
    QList<QList<Proposal>> proposals(articles.size());
    const auto quoteOf
        = [&quotes](QuoteRef ref) -> const LinkQuote & { return quotes[ref.article].quotes[ref.quote]; };
    const auto add = [&](SuggestionType type, QuoteRef from, QuoteRef to, const QString &subject,
                         double score, const QString &payload, const QString &reasons) {
        Proposal one;
        one.type = type;
        one.article = articles[from.article].article;
        one.ranges = {quoteOf(from).place};
        one.partner = articles[to.article].article;
        one.partnerPlace = quoteOf(to).place;
        one.subject = subject;
        one.id = proposalId(one.article, type, subject);
        one.score = score;
        one.payload = payload;
        one.reasons = reasons;
        proposals[from.article].append(std::move(one));
    };

    std::vector<const QuoteLink *> links;
    for (const QuoteLink &link : discovery.links) {
        links.push_back(&link);
    }
    std::ranges::stable_sort(links, std::greater(),
                             [](const QuoteLink *link) { return link->judgement.score; });
    QuoteUnions unions;
    for (const QuoteLink *link : links) {
        if (!unions.join(link->base, link->witness)) {
            continue;
        }
        const LinkQuote &base = quoteOf(link->base);
        const LinkQuote &witness = quoteOf(link->witness);
        // Told apart from a further link of the same words by the other article.
        const QString subject = quoteSubject(base.words) + u" = "_s
            + articles[link->witness.article].article.toString() + u' ' + quoteSubject(witness.words);
        add(SuggestionType::Link, link->base, link->witness, subject, link->judgement.score,
            ProposedLink{base.words, witness.words, base.speaker, witness.speaker}.toPayload(),
            reasonsOf(link->judgement));
    }
    for (const ProposedSpeaker &speaker : discovery.speakers) {
        const QuoteRef best = speaker.sameWords.front();
        const LinkQuote &quote = quoteOf(speaker.quote);
        const LinkQuote &other = quoteOf(best);
        const QString &title = articles[best.article].title;
        add(SuggestionType::Speaker, speaker.quote, best,
            quoteSubject(quote.words) + u" : "_s + other.speaker, speaker.score,
            ProposedSpeakerName{other.speaker, quote.words, other.words, title}.toPayload(),
            toReasons({{u"namedElsewhere"_s, {other.speaker, title}}}));
    }
    return proposals;
}

} // namespace Stemma
