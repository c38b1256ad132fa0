// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/archive/reportedspeech.h"

#include "models/matching/archive/sentences.h"
#include "models/matching/stems/stemalignment.h"
#include "models/text/textfolding.h"

#include <algorithm>
#include <cmath>

namespace Stemma {

namespace {

// Shares of the ensemble, as measured in the study that this follows.
constexpr double kBag = 0.35;
constexpr double kCosine = 0.25;
constexpr double kLetters = 0.2;
constexpr double kOrder = 0.2;
constexpr double kNeighbours = 0.2; // on top
constexpr qsizetype kGram = 5;

void uniquify(std::vector<quint32> &values)
{
    std::ranges::sort(values);
    const auto rest = std::ranges::unique(values);
    values.erase(rest.begin(), rest.end());
}

ReportSentence sentenceOf(QStringView text, CodePointRange place, const QString &language, StemReader &reader,
                          TextFolding &folding)
{
    ReportSentence made{place, {}, {}};
    for (const StemWord &word : reader.read(text, language)) {
        if (!word.is(StemWord::Stop)) {
            made.stems.push_back(word.stem);
        }
    }
    QString letters;
    for (const QChar unit : folding.folded(text)) {
        letters += unit.isLetterOrNumber() ? unit : QChar(u' ');
    }
    letters = letters.simplified();
    for (qsizetype i = 0; i + kGram <= letters.size(); ++i) {
        made.grams.push_back(stemHash(QStringView(letters).sliced(i, kGram)));
    }
    uniquify(made.grams);
    return made;
}

/// Of two ascending lists.
size_t sharedCount(std::span<const quint32> one, std::span<const quint32> other)
{
    size_t count = 0;
    for (size_t i = 0, j = 0; i < one.size() && j < other.size();) {
        if (one[i] == other[j]) {
            ++count;
            ++i;
            ++j;
        } else if (one[i] < other[j]) {
            ++i;
        } else {
            ++j;
        }
    }
    return count;
}

/// Compares sentences by the weights of one set of articles.
class Likeness {
public:
    explicit Likeness(const StemFrequencies &frequencies)
        : m_frequencies(frequencies)
    {
    }

    [[nodiscard]] double of(const ReportSentence &said, const ReportSentence &sentence) const
    {
        if (said.stems.empty() || sentence.stems.empty()) {
            return 0;
        }
        double both = 0;
        double bothSquared = 0;
        double one = 0;
        double oneSquared = 0;
        double other = 0;
        double otherSquared = 0;
        const std::vector<quint32> words = distinct(said);
        const std::vector<quint32> others = distinct(sentence);
        for (const quint32 stem : words) {
            const double weight = m_frequencies.weight(stem);
            const bool isShared = std::ranges::binary_search(others, stem);
            one += weight;
            oneSquared += weight * weight;
            both += isShared ? weight : 0;
            bothSquared += isShared ? weight * weight : 0;
        }
        for (const quint32 stem : others) {
            const double weight = m_frequencies.weight(stem);
            other += weight;
            otherSquared += weight * weight;
        }
        const double bag = both / std::min(one, other);
        const double cosine = bothSquared / std::sqrt(oneSquared * otherSquared);
        const size_t fewer = std::min(said.grams.size(), sentence.grams.size());
        const double letters
            = fewer == 0 ? 0 : double(sharedCount(said.grams, sentence.grams)) / double(fewer);
        const double order = alignStems(weighted(said), weighted(sentence)).score();
        return kBag * bag + kCosine * cosine + kLetters * letters + kOrder * order;
    }

private:
    static std::vector<quint32> distinct(const ReportSentence &sentence)
    {
        std::vector<quint32> stems = sentence.stems;
        uniquify(stems);
        return stems;
    }

    [[nodiscard]] std::vector<WeightedStem> weighted(const ReportSentence &sentence) const
    {
        std::vector<WeightedStem> stems;
        for (const quint32 stem : sentence.stems) {
            stems.push_back({stem, 0, m_frequencies.weight(stem)});
        }
        return stems;
    }

    const StemFrequencies &m_frequencies;
};

/// How much the sentences beside the quote are like those beside sentence @p at of @p article.
double neighbourhood(const ReportQuery &query, const ReportArticle &article, size_t at,
                     const Likeness &likeness)
{
    double best = 0;
    const size_t home = query.article->sentenceOf[query.quote];
    const auto beside = [](const ReportArticle &one, size_t middle) {
        std::vector<const ReportSentence *> found;
        for (const size_t i : {middle - 1, middle + 1}) { // the one before the first wraps round
            if (i < one.sentences.size()) {
                found.push_back(&one.sentences[i]);
            }
        }
        return found;
    };
    for (const ReportSentence *one : beside(*query.article, home)) {
        for (const ReportSentence *other : beside(article, at)) {
            best = std::max(best, likeness.of(*one, *other));
        }
    }
    return best;
}

bool isOfGroup(std::span<const ReportQuery> group, const ReportArticle &article, size_t sentence)
{
    return std::ranges::any_of(group, [&](const ReportQuery &query) {
        return query.article == &article && article.sentenceOf[query.quote] == sentence;
    });
}

} // namespace

ReportArticle readReportArticle(const SourceText &source, const std::vector<LinkQuote> &quotes,
                                const QString &language, StemReader &reader)
{
    ReportArticle article;
    TextFolding folding{Folding{}};
    for (const TextRange sentence : sentencesIn(source)) {
        article.sentences.push_back(
            sentenceOf(source.slice(sentence), source.toCodePoints(sentence), language, reader, folding));
    }
    for (const LinkQuote &quote : quotes) {
        article.quotes.push_back(sentenceOf(quote.words, quote.place, language, reader, folding));
        const auto after
            = std::ranges::upper_bound(article.sentences, quote.place.start, {},
                                       [](const ReportSentence &sentence) { return sentence.place.start; });
        article.sentenceOf.push_back(quint32(std::max<qsizetype>(after - article.sentences.begin() - 1, 0)));
    }
    constexpr double kMostQuoted = 0.7; // of a sentence that is more than a quotation
    for (const ReportSentence &sentence : article.sentences) {
        article.isQuoted.push_back(std::ranges::any_of(quotes, [&](const LinkQuote &quote) {
            const CodePointRange both{std::max(quote.place.start, sentence.place.start),
                                      std::min(quote.place.end, sentence.place.end)};
            return double(both.length()) >= kMostQuoted * double(sentence.place.length());
        }));
    }
    return article;
}

std::vector<Report> findReports(std::span<const ReportQuery> group, const ReportArticle &article,
                                const StemFrequencies &frequencies, size_t limit)
{
    const Likeness likeness(frequencies);
    std::vector<Report> reports;
    for (size_t i = 0; i < article.sentences.size(); ++i) {
        if (article.isQuoted[i] || isOfGroup(group, article, i)) {
            continue;
        }
        double sum = 0;
        double best = 0;
        for (const ReportQuery &query : group) {
            const double alike = likeness.of(query.article->quotes[query.quote], article.sentences[i]);
            const double score
                = (alike + kNeighbours * neighbourhood(query, article, i, likeness)) / (1 + kNeighbours);
            sum += score;
            best = std::max(best, score);
        }
        const double score = (sum / double(group.size()) + best) / 2;
        if (score > 0) {
            reports.push_back({article.sentences[i].place, std::round(score * 1000) / 1000});
        }
    }
    std::ranges::sort(reports, [](const Report &one, const Report &other) {
        return std::pair(-one.score, one.place) < std::pair(-other.score, other.place);
    });
    reports.resize(std::min(reports.size(), limit));
    return reports;
}

} // namespace Stemma
