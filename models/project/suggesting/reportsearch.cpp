// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/project/suggesting/reportsearch.h"

#include "models/matching/archive/reportedspeech.h"
#include "models/matching/embedding/embeddingscores.h"
#include "models/storage/articletext.h"

#include <algorithm>
#include <map>

namespace Stemma {

namespace {

constexpr qsizetype kMostMembers = 12; // that are asked with
constexpr size_t kRankedAnew = 20; // of an article

class ReportSearch {
public:
    ReportSearch(const ProjectStore &store, const CueLexicons &cues, const WordLexicons &words,
                 const std::function<bool()> &mayGoOn)
        : m_store(store)
        , m_cues(cues)
        , m_mayGoOn(mayGoOn)
        , m_reader(words)
    {
    }

    Result<QList<ReportPlace>> run(const ReportQuestion &question, size_t limit, SentenceEmbedder *embedder)
    {
        if (const auto members = readMembers(question); !members) {
            return std::unexpected(members.error());
        }
        for (const ArticleId id : question.in) {
            if (const auto read = readArticle(id); !read) {
                return std::unexpected(read.error());
            }
        }
        std::vector<ReportQuery> group;
        QStringList said;
        for (auto &[id, article] : m_articles) {
            article.report
                = readReportArticle(article.source, article.quotes, article.linked.language, m_reader);
            m_frequencies.add(article.linked.stems);
            for (quint32 i = 0; i < article.members; ++i) {
                group.push_back({&article.report, i});
                said.append(article.quotes[i].words);
            }
        }
        QList<ReportPlace> places;
        for (const ArticleId id : question.in) {
            if (m_mayGoOn && !m_mayGoOn()) {
                return failure(ErrorCode::Cancelled);
            }
            const Read &article = m_articles.at(id);
            std::vector<Report> reports
                = findReports(group, article.report, m_frequencies, embedder == nullptr ? limit : kRankedAnew,
                              embedder == nullptr ? Unlike::Drop : Unlike::Keep);
            if (embedder != nullptr) {
                if (const auto ranked = rankAnew(reports, article.source, said, *embedder); !ranked) {
                    return std::unexpected(ranked.error());
                }
            }
            for (size_t i = 0; i < std::min(limit, reports.size()); ++i) {
                places.append({id, reports[i].place, reports[i].score});
            }
        }
        std::ranges::stable_sort(places, std::ranges::greater(), &ReportPlace::score);
        return places;
    }

private:
    struct Read {
        SourceText source;
        LinkArticle linked;
        std::vector<LinkQuote> quotes; // those that are asked with first
        quint32 members = 0;
        ReportArticle report;
    };

    Result<Read *> readArticle(ArticleId id)
    {
        if (const auto known = m_articles.find(id); known != m_articles.end()) {
            return &known->second;
        }
        if (m_mayGoOn && !m_mayGoOn()) {
            return failure(ErrorCode::Cancelled);
        }
        const auto article = m_store.article(id);
        const auto text = article.and_then([this](const Article &one) { return articleText(m_store, one); });
        if (!text) {
            return std::unexpected(text.error());
        }
        Read read{.source = SourceText(*text), .linked = {}, .quotes = {}, .members = 0, .report = {}};
        read.linked
            = readLinkArticle(*text, article->language, article->outlet,
                              suggestQuotes(*text, m_cues.lexiconFor(article->language, *text)), m_reader);
        read.quotes = read.linked.quotes;
        return &m_articles.emplace(id, std::move(read)).first->second;
    }

    Result<void> addMember(ArticleId id, CodePointRange place)
    {
        const auto article = readArticle(id);
        if (!article) {
            return std::unexpected(article.error());
        }
        Read &read = **article;
        const auto range = read.source.fromCodePoints(place);
        if (!range) {
            return std::unexpected(range.error());
        }
        LinkQuote quote = readLinkQuote(read.source.slice(*range).toString(), read.linked.language, m_reader);
        quote.place = place;
        read.quotes.insert(read.quotes.begin() + read.members, std::move(quote));
        ++read.members;
        return {};
    }

    Result<void> readMembers(const ReportQuestion &question)
    {
        Result<void> added = addMember(question.article, question.place);
        if (!added || question.group.isNull()) {
            return added;
        }
        const auto spans = m_store.spansOfGroup(question.group);
        if (!spans) {
            return std::unexpected(spans.error());
        }
        for (qsizetype i = 0; added && i < std::min(kMostMembers, spans->size()); ++i) {
            const Span &span = spans->at(i);
            const CodePointRange place{span.ranges.first().start, span.ranges.last().end};
            const bool isAsked = span.article == question.article && place == question.place;
            added = isAsked ? added : addMember(span.article, place);
        }
        return added;
    }

    static Result<void> rankAnew(std::vector<Report> &reports, const SourceText &source,
                                 const QStringList &said, SentenceEmbedder &embedder)
    {
        QStringList sentences;
        for (const Report &report : reports) {
            const auto range = source.fromCodePoints(report.place);
            sentences.append(range ? source.slice(*range).toString() : QString());
        }
        const auto likeness = meaningLikeness(said, sentences, embedder);
        if (!likeness) {
            return std::unexpected(likeness.error());
        }
        for (size_t i = 0; i < reports.size(); ++i) {
            reports[i].score = withMeaning(reports[i].score, (*likeness)[i]);
        }
        std::ranges::stable_sort(reports, std::ranges::greater(), &Report::score);
        return {};
    }

    const ProjectStore &m_store;
    const CueLexicons &m_cues;
    const std::function<bool()> &m_mayGoOn;
    StemReader m_reader;
    StemFrequencies m_frequencies;
    std::map<ArticleId, Read> m_articles; // references into it stay
};

} // namespace

Result<QList<ReportPlace>> findReportsOf(const ReportQuestion &question, const ProjectStore &store,
                                         const CueLexicons &cues, const WordLexicons &words, size_t limit,
                                         SentenceEmbedder *embedder, const std::function<bool()> &mayGoOn)
{
    return ReportSearch(store, cues, words, mayGoOn).run(question, limit, embedder);
}

} // namespace Stemma
