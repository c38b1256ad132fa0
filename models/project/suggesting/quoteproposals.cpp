// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/project/suggesting/quoteproposals.h"

#include "models/matching/quotations/quotationwords.h"
#include "models/matching/quotations/quotesuggestions.h"
#include "models/records/recordtraits.h"
#include "models/text/contenthash.h"
#include "models/text/textfolding.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

constexpr qsizetype kLongestSubject = 160;
constexpr int kManyWords = 9;
constexpr int kFewWords = 4;

QString compact(const QJsonDocument &document)
{
    return QString::fromUtf8(document.toJson(QJsonDocument::Compact));
}

QString wordsOf(const SourceText &text, const TextRanges &parts)
{
    QStringList words;
    for (const TextRange part : parts) {
        words.append(text.slice(part).toString());
    }
    return words.join(u' ');
}

bool endsSentence(const SourceText &text, const Quotation &quotation)
{
    static const QString kEnds = u".!?…。"_s;
    return kEnds.contains(text.text()[quotation.parts.last().end - 1]);
}

QList<ProposalReason> reasonsOf(const SourceText &text, const QuoteSuggestion &one)
{
    const Attribution &said = one.attribution;
    const QString cue = text.slice(said.cue).toString();
    QList<ProposalReason> reasons;
    switch (said.form) {
    case Attribution::Form::Explicit:
        if (cue.isEmpty()) {
            reasons.append({u"according"_s, {said.name}});
        } else {
            reasons.append({u"named"_s, {said.name, cue}});
        }
        break;
    case Attribution::Form::Continued:
        reasons.append({u"continued"_s, {said.name}});
        break;
    case Attribution::Form::Pronoun:
        reasons.append({u"pronoun"_s, {text.slice(said.speaker).toString(), said.name}});
        break;
    case Attribution::Form::Missing:
        reasons.append({u"unattributed"_s, {}});
        break;
    }
    if (!said.source.isEmpty()) {
        reasons.append({u"told"_s, {text.slice(said.source).toString()}});
    }
    if (said.polarity == Attribution::Polarity::Denied) {
        reasons.append({u"denied"_s, {}});
    } else if (said.polarity == Attribution::Polarity::Hypothetical) {
        reasons.append({u"hypothetical"_s, {}});
    }
    const int words = wordCount(wordsOf(text, one.quotation.parts));
    if (endsSentence(text, one.quotation)) {
        reasons.append({u"sentence"_s, {}});
    }
    if (words >= kManyWords) {
        reasons.append({u"words"_s, {QString::number(words)}});
    } else if (words < kFewWords) {
        reasons.append({u"fewWords"_s, {QString::number(words)}});
    }
    if (!one.quotation.isClosed) {
        reasons.append({u"unclosed"_s, {}});
    }
    if (one.quotation.depth > 0) {
        reasons.append({u"nested"_s, {}});
    }
    if (one.quotation.parts.size() > 1) {
        reasons.append({u"interrupted"_s, {}});
    }
    return reasons;
}

/// Whether a span may lie there: the same rule as Project's.
bool fits(const SourceText &text, const TextRanges &parts)
{
    return std::ranges::all_of(parts, [&text](TextRange part) {
        return !part.isEmpty() && text.isGraphemeBoundary(part.start) && text.isGraphemeBoundary(part.end);
    });
}

} // namespace

QString ProposedQuote::toPayload() const
{
    QJsonObject object{{u"form"_s, QString(keyOf(form))}};
    const auto put = [&object](const QString &key, const QString &value) {
        if (!value.isEmpty()) {
            object.insert(key, value);
        }
    };
    put(u"speaker"_s, speaker);
    put(u"cue"_s, cue);
    put(u"source"_s, source);
    put(u"words"_s, words);
    return compact(QJsonDocument(object));
}

std::optional<ProposedQuote> ProposedQuote::fromPayload(const QString &payload)
{
    const QJsonDocument document = QJsonDocument::fromJson(payload.toUtf8());
    if (!document.isObject()) {
        return std::nullopt;
    }
    const QJsonObject object = document.object();
    return ProposedQuote{object[u"speaker"_s].toString(), object[u"cue"_s].toString(),
                         object[u"source"_s].toString(),
                         fromKey<QuoteForm>(object[u"form"_s].toString()).value_or(QuoteForm::Unset),
                         object[u"words"_s].toString()};
}

QString toReasons(const QList<ProposalReason> &reasons)
{
    QJsonArray all;
    for (const ProposalReason &reason : reasons) {
        QJsonArray one{reason.code};
        for (const QString &detail : reason.details) {
            one.append(detail);
        }
        all.append(one);
    }
    return compact(QJsonDocument(all));
}

QList<ProposalReason> reasonsFrom(const QString &reasons)
{
    QList<ProposalReason> all;
    const QJsonArray list = QJsonDocument::fromJson(reasons.toUtf8()).array();
    for (const QJsonValue &value : list) {
        const QJsonArray one = value.toArray();
        ProposalReason reason{one.at(0).toString(), {}};
        for (qsizetype i = 1; i < one.size(); ++i) {
            reason.details.append(one.at(i).toString());
        }
        all.append(std::move(reason));
    }
    return all;
}

Stance proposedStance(const Proposal &proposal)
{
    const bool isDenied
        = std::ranges::contains(reasonsFrom(proposal.reasons), u"denied"_s, &ProposalReason::code);
    return isDenied ? Stance::Denies : Stance::Unset;
}

QString quoteSubject(QStringView words)
{
    QString subject;
    const QString folded = TextFolding(Folding()).folded(words);
    bool isApart = false;
    for (const QChar c : folded) {
        if (c.isLetterOrNumber() || c.isMark() || c.isSurrogate()) {
            if (isApart && !subject.isEmpty()) {
                subject += u' ';
            }
            subject += c;
            isApart = false;
        } else {
            // An apostrophe is within a word: its forms, and leaving it out, make no difference.
            isApart = isApart || c != u'\'';
        }
    }
    if (subject.size() <= kLongestSubject) {
        return subject;
    }
    const QString checksum = ContentHash::ofText(subject).toHex().first(16);
    qsizetype cut = kLongestSubject;
    while (cut > 0 && subject[cut].isLowSurrogate()) {
        --cut;
    }
    return subject.first(cut) + u'~' + checksum;
}

std::vector<QuoteSuggestion> fittingQuotes(const SourceText &text, const CueLexicon &lexicon)
{
    std::vector<QuoteSuggestion> quotes = suggestQuotes(text.text(), lexicon);
    std::erase_if(quotes, [&text](const QuoteSuggestion &one) { return !fits(text, one.quotation.parts); });
    return quotes;
}

QList<Proposal> quoteProposals(ArticleId article, const SourceText &text, const CueLexicon &lexicon)
{
    return quoteProposals(article, text, fittingQuotes(text, lexicon));
}

QList<Proposal> quoteProposals(ArticleId article, const SourceText &text,
                               const std::vector<QuoteSuggestion> &quotes)
{
    QList<Proposal> proposals;
    QHash<QString, int> seen; // the same words several times in one article
    for (const QuoteSuggestion &one : quotes) {
        Proposal proposal;
        const QString words = wordsOf(text, one.quotation.parts);
        proposal.subject = quoteSubject(words);
        // Counted also where it is not proposed, so that another least score changes no number.
        const int number = ++seen[proposal.subject];
        if (one.score < kLeastScore || proposal.subject.isEmpty()) {
            continue;
        }
        if (number > 1) {
            proposal.subject += u'#' + QString::number(number);
        }
        proposal.type = SuggestionType::Quote;
        proposal.article = article;
        proposal.id = proposalId(article, proposal.type, proposal.subject);
        proposal.ranges = text.toCodePoints(one.quotation.parts);
        proposal.score = one.score;
        proposal.payload = ProposedQuote{one.attribution.name, text.slice(one.attribution.cue).toString(),
                                         text.slice(one.attribution.source).toString(), QuoteForm::Direct,
                                         proposal.subject.contains(u'~') ? words : QString()}
                               .toPayload();
        proposal.reasons = toReasons(reasonsOf(text, one));
        proposals.append(std::move(proposal));
    }
    return proposals;
}

} // namespace Stemma
