// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/archive/reportedspeech.h"

#include "models/matching/archive/sentences.h"
#include "models/matching/stems/stemalignment.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace Stemma {

namespace {

// Shares of the ensemble, as measured in the study that this follows.
constexpr double kBag = 0.35;
constexpr double kCosine = 0.25;
constexpr double kLetters = 0.2;
constexpr double kOrder = 0.2;
constexpr double kNeighbours = 0.2; // on top
constexpr qsizetype kGram = 5;

ReportSentence sentenceOf(QStringView text, CodePointRange place, const std::vector<StemWord> &words)
{
    ReportSentence made{place, {}, {}};
    for (const StemWord &word : words) {
        if (!word.is(StemWord::Stop)) {
            made.words.push_back(
                {word.stem, text.sliced(word.start, word.end - word.start).toString().toLower()});
        }
    }
    QString letters;
    letters.reserve(text.size());
    for (const QChar unit : text) {
        if (unit.isLetterOrNumber()) {
            letters += unit.toLower();
        }
    }
    for (qsizetype i = 0; i + kGram <= letters.size(); ++i) {
        made.grams.push_back(stemHash(QStringView(letters).sliced(i, kGram)));
    }
    std::ranges::sort(made.grams);
    const auto rest = std::ranges::unique(made.grams);
    made.grams.erase(rest.begin(), rest.end());
    return made;
}

/// "inspection" and "inspector": words that begin alike mostly have one root.
bool haveOneRoot(QStringView one, QStringView other)
{
    constexpr qsizetype kLeast = 4;
    constexpr qsizetype kLeastTenths = 6; // of the longer one
    if (one.isEmpty() || other.isEmpty() || one[0] != other[0]) {
        return false;
    }
    const qsizetype common = std::ranges::mismatch(one, other).in1 - one.begin();
    return common >= kLeast && common * 10 >= kLeastTenths * std::max(one.size(), other.size());
}

/// A sentence with the weights of one set of articles.
struct Weighed {
    Weighed(const ReportSentence &text, const StemFrequencies &frequencies)
        : sentence(text)
    {
        stems.reserve(text.words.size());
        for (const ReportSentence::Word &word : text.words) {
            stems.push_back({word.stem, 0, frequencies.weight(word.stem)});
        }
        distinct = stems;
        std::ranges::stable_sort(distinct, {}, &WeightedStem::stem);
        size_t count = 0;
        for (const WeightedStem &word : distinct) {
            if (count > 0 && distinct[count - 1].stem == word.stem) {
                distinct[count - 1].weight += word.weight;
            } else {
                distinct[count++] = word;
            }
        }
        distinct.resize(count);
        for (const WeightedStem &word : distinct) {
            square += double(word.weight) * double(word.weight);
        }
    }

    const ReportSentence &sentence;
    std::vector<WeightedStem> stems; // in order
    std::vector<WeightedStem> distinct; // each once with the weight of all its words, ascending
    double square = 0;
};

double cosine(const Weighed &one, const Weighed &other)
{
    double both = 0;
    for (size_t i = 0, j = 0; i < one.distinct.size() && j < other.distinct.size();) {
        if (one.distinct[i].stem == other.distinct[j].stem) {
            both += double(one.distinct[i++].weight) * double(other.distinct[j++].weight);
        } else {
            one.distinct[i].stem < other.distinct[j].stem ? ++i : ++j;
        }
    }
    return both > 0 ? both / std::sqrt(one.square * other.square) : 0;
}

double sharedLetters(const ReportSentence &one, const ReportSentence &other)
{
    size_t shared = 0;
    for (size_t i = 0, j = 0; i < one.grams.size() && j < other.grams.size();) {
        if (one.grams[i] == other.grams[j]) {
            ++shared;
            ++i;
            ++j;
        } else {
            one.grams[i] < other.grams[j] ? ++i : ++j;
        }
    }
    const size_t fewer = std::min(one.grams.size(), other.grams.size());
    return fewer > 0 ? double(shared) / double(fewer) : 0;
}

/// The share of the weight of @p words that the other passage of @p count words has, too.
template <typename Alike>
double coverage(const std::vector<WeightedStem> &words, size_t count, const Alike &alike)
{
    double covered = 0;
    double all = 0;
    for (size_t i = 0; i < words.size(); ++i) {
        float best = 0;
        for (size_t j = 0; j < count; ++j) {
            best = std::max(best, alike(i, j));
        }
        covered += double(best * words[i].weight);
        all += double(words[i].weight);
    }
    return all > 0 ? covered / all : 0;
}

double likeness(const Weighed &said, const Weighed &sentence)
{
    const std::vector<WeightedStem> &one = said.stems;
    const std::vector<WeightedStem> &other = sentence.stems;
    if (one.empty() || other.empty()) {
        return 0;
    }
    // Of each word with each other one; asked for by the words in common and by their order.
    std::vector<float> alike(one.size() * other.size());
    for (size_t i = 0; i < one.size(); ++i) {
        for (size_t j = 0; j < other.size(); ++j) {
            constexpr float kOneRoot = 0.7F;
            const bool isSame = one[i].stem == other[j].stem;
            const bool isRoot
                = !isSame && haveOneRoot(said.sentence.words[i].letters, sentence.sentence.words[j].letters);
            alike[i * other.size() + j] = isSame ? 1.0F : isRoot ? kOneRoot : 0.0F;
        }
    }
    const auto of = [&](size_t i, size_t j) { return alike[i * other.size() + j]; };
    const double bag = std::sqrt(coverage(one, other.size(), of)
                                 * coverage(other, one.size(), [&](size_t j, size_t i) { return of(i, j); }));
    const double order = alignStems(one, other, of).score();
    return kBag * bag + kCosine * cosine(said, sentence)
        + kLetters * sharedLetters(said.sentence, sentence.sentence) + kOrder * order;
}

/// A quote that is asked with, and how much each sentence of the article that is asked about is like one of
/// those beside it.
struct WeighedQuery {
    WeighedQuery(const ReportQuery &query, const std::vector<Weighed> &article,
                 const StemFrequencies &frequencies)
        : said(query.article->quotes[query.quote], frequencies)
        , besides(article.size())
    {
        const size_t home = query.article->sentenceOf[query.quote];
        for (const size_t i : {home - 1, home + 1}) { // the one before the first wraps round
            if (i >= query.article->sentences.size()) {
                continue;
            }
            const Weighed beside(query.article->sentences[i], frequencies);
            for (size_t j = 0; j < article.size(); ++j) {
                besides[j] = std::max(besides[j], cosine(beside, article[j]));
            }
        }
    }

    /// How much the sentences beside sentence @p at are like those beside the quote.
    [[nodiscard]] double neighbourhood(size_t at) const
    {
        const double before = at > 0 ? besides[at - 1] : 0;
        return at + 1 < besides.size() ? std::max(before, besides[at + 1]) : before;
    }

    Weighed said;
    std::vector<double> besides;
};

/// A quotation with its place in the text.
struct PlacedQuote {
    TextRange place;
    const LinkQuote *quote;
};

/// Whether @p sentence says nothing but a quotation and who spoke it: "We sell nothing," the owner told the
/// Post. @p words are its own.
bool isQuotation(TextRange sentence, const std::vector<StemWord> &words,
                 const std::vector<PlacedQuote> &quotes)
{
    constexpr double kMostQuoted = 0.7; // of a sentence that is more than a quotation
    constexpr double kLeastQuoted = 0.3; // less than that is words within a report
    constexpr int kMostBeside = 1; // content words that are neither quoted nor about who spoke
    TextRanges quoted;
    std::set<quint32> frame;
    qsizetype units = 0;
    for (const PlacedQuote &one : quotes) {
        if (!one.place.intersects(sentence)) {
            continue;
        }
        const TextRange both{std::max(one.place.start, sentence.start),
                             std::min(one.place.end, sentence.end)};
        if (double(both.length()) >= kMostQuoted * double(sentence.length())) {
            return true;
        }
        quoted.append(both);
        units += both.length();
        frame.insert(one.quote->frameStems.begin(), one.quote->frameStems.end());
    }
    if (double(units) < kLeastQuoted * double(sentence.length())) {
        return false;
    }
    const auto beside = std::ranges::count_if(words, [&](const StemWord &word) {
        const qsizetype at = sentence.start + word.start;
        const bool isInside = std::ranges::any_of(
            quoted, [at](TextRange range) { return range.start <= at && at < range.end; });
        return !word.is(StemWord::Stop) && !isInside && !frame.contains(word.stem);
    });
    return beside <= kMostBeside;
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
    std::vector<PlacedQuote> placed;
    for (const LinkQuote &quote : quotes) {
        if (const auto place = source.fromCodePoints(quote.place)) {
            placed.push_back({*place, &quote});
        }
    }
    for (const TextRange sentence : sentencesIn(source)) {
        const std::vector<StemWord> words = reader.read(source.slice(sentence), language);
        article.sentences.push_back(sentenceOf(source.slice(sentence), source.toCodePoints(sentence), words));
        article.isQuoted.push_back(isQuotation(sentence, words, placed));
    }
    for (const LinkQuote &quote : quotes) {
        article.quotes.push_back(sentenceOf(quote.words, quote.place, reader.read(quote.words, language)));
        const auto after
            = std::ranges::upper_bound(article.sentences, quote.place.start, {},
                                       [](const ReportSentence &sentence) { return sentence.place.start; });
        article.sentenceOf.push_back(quint32(std::max<qsizetype>(after - article.sentences.begin() - 1, 0)));
    }
    return article;
}

std::vector<Report> findReports(std::span<const ReportQuery> group, const ReportArticle &article,
                                const StemFrequencies &frequencies, size_t limit, Unlike unlike)
{
    std::vector<Weighed> sentences;
    sentences.reserve(article.sentences.size());
    for (const ReportSentence &sentence : article.sentences) {
        sentences.emplace_back(sentence, frequencies);
    }
    std::vector<WeighedQuery> queries;
    queries.reserve(group.size());
    for (const ReportQuery &query : group) {
        queries.emplace_back(query, sentences, frequencies);
    }
    std::vector<Report> reports;
    for (size_t i = 0; i < sentences.size(); ++i) {
        if (article.isQuoted[i] || isOfGroup(group, article, i)) {
            continue;
        }
        double sum = 0;
        double best = 0;
        for (const WeighedQuery &query : queries) {
            const double score = (likeness(query.said, sentences[i]) + kNeighbours * query.neighbourhood(i))
                / (1 + kNeighbours);
            sum += score;
            best = std::max(best, score);
        }
        const double score = (sum / double(group.size()) + best) / 2;
        if (score > 0 || unlike == Unlike::Keep) {
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
