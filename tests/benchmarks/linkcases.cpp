// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/resources.h"
#include "models/matching/archive/archivelinks.h"
#include "models/matching/archive/linkpassages.h"
#include "models/matching/archive/passagediscovery.h"
#include "models/matching/linking/quotegroups.h"
#include "tests/benchmarks/cases.h"

#include <QSet>

#include <cmath>
#include <random>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

/// Made-up prose whose words are as unequally frequent as those of a language, half of them small ones.
class FrequentWords {
public:
    explicit FrequentWords(quint32 seed)
        : m_random(seed)
    {
        constexpr int kVocabulary = 60'000;
        constexpr std::array kOnsets{u"b", u"br", u"d",  u"dr", u"f", u"g",  u"gl", u"k",  u"l", u"m",
                                     u"n", u"p",  u"pl", u"r",  u"s", u"st", u"t",  u"tr", u"v", u"z"};
        constexpr std::array kVowels{u"a", u"e", u"i", u"o", u"u", u"ai", u"ou"};
        double sum = 0;
        QSet<QString> known;
        while (m_words.size() < kVocabulary) {
            QString word;
            for (quint32 i = 0; i < 2 + number(2); ++i) {
                word += QStringView(kOnsets[number(kOnsets.size())]);
                word += QStringView(kVowels[number(kVowels.size())]);
            }
            word += QStringView(kOnsets[number(kOnsets.size())]);
            if (!known.contains(word)) {
                known.insert(word);
                m_words.append(word);
                sum += 1.0 / (20.0 + double(m_words.size()));
                m_sums.push_back(sum);
            }
        }
        m_small = QStringLiteral(
                      "the of and to in is that for it was on with as are be at by this have from or not but "
                      "which you they were has their been will would we an our about who what when there")
                      .split(u' ');
    }

    [[nodiscard]] quint32 number(size_t limit) { return quint32((quint64(m_random()) * limit) >> 32); }

    [[nodiscard]] QString word()
    {
        if (number(100) < 45) {
            return m_small[number(size_t(m_small.size()))];
        }
        const double at = double(m_random()) / double(std::mt19937::max()) * m_sums.back();
        const auto found = std::ranges::lower_bound(m_sums, at);
        return m_words[std::min<qsizetype>(found - m_sums.begin(), m_words.size() - 1)];
    }

    [[nodiscard]] QStringList words(int count)
    {
        QStringList made;
        for (int i = 0; i < count; ++i) {
            made.append(word());
        }
        return made;
    }

    /// Sentences of @p length units or somewhat more.
    [[nodiscard]] QString text(qsizetype length)
    {
        QString made;
        while (made.size() < length) {
            QString sentence = words(8 + int(number(18))).join(u' ');
            sentence[0] = sentence[0].toUpper();
            made += sentence + (number(6) == 0 ? u".\n\n"_s : u". "_s);
        }
        return made;
    }

    /// As another paper has it: 0 verbatim, 1 one or two words replaced, 2 cut, 3 a quarter replaced, 4 both.
    [[nodiscard]] QStringList edited(QStringList words, int kind)
    {
        const auto replace = [&](qsizetype count) {
            for (qsizetype i = 0; i < count; ++i) {
                words[number(size_t(words.size()))] = word();
            }
        };
        if (kind == 2 || kind == 4) {
            const qsizetype kept = words.size() * 6 / 10;
            words = words.sliced(number(size_t(words.size() - kept)), kept);
        }
        if (kind == 1 || kind == 4) {
            replace(1 + number(2));
        } else if (kind == 3) {
            replace(words.size() / 4);
        }
        return words;
    }

private:
    std::mt19937 m_random;
    QStringList m_words;
    QStringList m_small;
    std::vector<double> m_sums;
};

WordLexicons wordLexicons()
{
    loadResources();
    WordLexicons lexicons;
    need(lexicons.addFolder(u":/stemma/words"_s));
    return lexicons;
}

/// What nearly says the words of a selection, among 1,000,000 quotes of 100,000 articles; and an article
/// more.
void measureNear(const Benchmark &benchmark)
{
    constexpr int kEach = 10;
    const qsizetype articles = benchmark.scaled(100'000);
    const WordLexicons lexicons = wordLexicons();
    StemReader reader(lexicons);
    FrequentWords prose(21);
    QuoteIndex index;
    QList<QStringList> known; // some quotes that are asked for
    QList<ArticleId> knownIn;
    QHash<ArticleId, QByteArray> texts; // as in a file
    qint64 textBytes = 0;
    double building = 0;
    const qint64 before = residentMemory();
    for (qsizetype i = 0; i < articles; ++i) {
        const ArticleId id = ArticleId::make();
        QList<QStringList> quotes;
        for (int j = 0; j < kEach; ++j) {
            quotes.append(prose.words(12 + int(prose.number(26))));
        }
        building += timeOf([&] {
            std::vector<QuoteIndex::Passage> passages;
            for (int j = 0; j < kEach; ++j) {
                passages.push_back(
                    {.place = {j * 200, j * 200 + 150}, .words = reader.read(quotes[j].join(u' '), u"en"_s)});
            }
            index.add(id, passages);
        });
        QString text;
        for (const QStringList &quote : std::as_const(quotes)) {
            text += u'"' + quote.join(u' ') + u",\" Anna Poe said. "_s;
        }
        texts.insert(id, text.toUtf8());
        textBytes += texts[id].capacity();
        if (i % (articles / 1'000) == 0) {
            known.append(quotes[0]);
            knownIn.append(id);
        }
    }
    benchmark.report({.name = u"near_index_build"_s, .unit = u"ms"_s, .value = building});
    benchmark.report({.name = u"near_index_memory"_s,
                      .unit = u"MB"_s,
                      .value = double(index.memory()) / 1e6,
                      .budget = 200});
    benchmark.report({.name = u"near_process_memory"_s,
                      .unit = u"MB"_s,
                      .value = double(residentMemory() - before - textBytes) / 1e6});
    constexpr std::array kKinds{u"verbatim", u"edited", u"cut", u"quarter_replaced", u"edited_and_cut"};
    Times times;
    for (int kind = 0; kind < int(kKinds.size()); ++kind) {
        int found = 0;
        for (qsizetype i = 0; i < known.size(); ++i) {
            const QString words = prose.edited(known[i], kind).join(u' ');
            std::vector<NearMatch> matches;
            times.add(timeOf([&] { matches = index.near(reader.read(words, u"en"_s), 10); }));
            found += std::ranges::any_of(matches,
                                         [&](const NearMatch &match) { return match.article == knownIn[i]; });
        }
        benchmark.report({.name = u"near_recall_"_s + QStringView(kKinds[size_t(kind)]),
                          .unit = u"share"_s,
                          .value = double(found) / double(known.size())});
    }
    benchmark.report({.name = u"near_of_million"_s, .unit = u"ms"_s, .budget = 3.0}, times, 10.0);

    CueLexicons cues;
    need(cues.addFolder(u":/stemma/cues"_s));
    StemFrequencies frequencies;
    const double counting = timeOf([&] { index.countArticles(frequencies); });
    benchmark.report({.name = u"near_count_articles"_s, .unit = u"ms"_s, .value = counting});
    const auto quotesOf
        = [&](const QString &text) { return suggestQuotes(text, cues.lexiconFor(u"en"_s, text)); };
    const QuoteIndex *indexes[]{&index};
    const LinkArchive archive{.indexes = indexes,
                              .frequencies = frequencies,
                              .load = [&](ArticleId id) -> std::optional<LinkArticle> {
                                  const QString text = QString::fromUtf8(texts.value(id));
                                  return readLinkArticle(text, u"en"_s, {}, quotesOf(text), reader);
                              },
                              .counts = {}};
    Times adding;
    qsizetype links = 0;
    for (int i = 0; i < 200; ++i) {
        QString text;
        for (int j = 0; j < kEach; ++j) {
            const QStringList quote
                = j % 2 == 0 ? prose.edited(known[prose.number(size_t(known.size()))], 1) : prose.words(20);
            text += u'"' + quote.join(u' ') + u",\" Anna Poe said. "_s + prose.text(130);
        }
        const ArticleId id = ArticleId::make();
        adding.add(timeOf([&] {
            const SourceText source(text);
            const auto quotes = quotesOf(text);
            const std::vector<StemWord> words = reader.read(text, u"en"_s);
            const LinkArticle article = readLinkArticle(source, words, u"en"_s, {}, quotes, reader);
            links += std::ssize(archiveLinks(id, article, archive, reader));
            index.add(id, readPassages(source, words, quotes));
        }));
        texts.insert(id, text.toUtf8());
    }
    benchmark.report({.name = u"add_article_links"_s, .unit = u"count"_s, .value = double(links)});
    benchmark.report({.name = u"add_article_to_archive"_s, .unit = u"ms"_s, .budget = 20.0}, adding, 20.0);
}

/// Passages that 100,000 articles of 3 kB share, four places each of planted ones.
void measureDiscovery(const Benchmark &benchmark)
{
    constexpr int kPlaces = 4;
    constexpr qsizetype kLength = 3'000;
    const auto articles = quint32(benchmark.scaled(100'000));
    FrequentWords prose(22);
    QList<QStringList> quotes;
    for (quint32 i = 0; i < articles; ++i) {
        quotes.append(prose.words(14 + int(prose.number(24))));
    }
    // Article i has quotes i, i + 1/4 of all ...: the first as it was said, the others as others have it.
    std::vector<QByteArray> texts; // as in a file
    std::vector<std::array<int, kPlaces>> kinds;
    const auto quoteOf = [&](quint32 article, int place) {
        return (article + quint32(place) * (articles / kPlaces + 1)) % articles;
    };
    for (quint32 i = 0; i < articles; ++i) {
        QString text;
        kinds.emplace_back();
        for (int place = 0; place < kPlaces; ++place) {
            const int kind = place == 0 ? 0 : int(prose.number(4));
            kinds.back()[size_t(place)] = kind;
            text += prose.text(kLength / kPlaces - 150) + u'"'
                + prose.edited(quotes[quoteOf(i, place)], kind).join(u' ') + u"\" "_s;
        }
        texts.push_back(text.toUtf8());
    }
    qint64 bytes = 0;
    for (const QByteArray &text : texts) {
        bytes += text.size();
    }
    benchmark.report({.name = u"discovery_text"_s, .unit = u"MB"_s, .value = double(bytes) / 1e6});
    quotes = {}; // what made the texts is no part of what is measured
    std::vector<SharedPassage> found;
    Times times;
    for (int run = 0; run < std::min(benchmark.runs(), 3); ++run) {
        found = {};
        times.add(timeOf([&] {
            found = *discoverPassages(articles, [&](quint32 i) { return QString::fromUtf8(texts[i]); }, 2);
        }));
    }
    benchmark.report({.name = u"discovery_of_archive"_s, .unit = u"ms"_s, .budget = 5'000.0}, times);
    benchmark.report({.name = u"discovery_peak_memory"_s,
                      .unit = u"MB"_s,
                      .value = double(peakMemory()) / 1e6,
                      .budget = 1'500});
    benchmark.report({.name = u"discovery_passages"_s, .unit = u"count"_s, .value = double(found.size())});
    QSet<std::pair<quint32, quint32>> pairs;
    for (const SharedPassage &passage : found) {
        pairs.insert({passage.one, passage.other});
    }
    constexpr std::array kKinds{u"verbatim", u"edited", u"cut", u"quarter_replaced"};
    std::array<int, 4> planted{};
    std::array<int, 4> seen{};
    for (quint32 i = 0; i < articles; ++i) {
        for (int place = 1; place < kPlaces; ++place) {
            const quint32 original = quoteOf(i, place); // the article that has it verbatim in its first place
            const auto kind = size_t(kinds[i][size_t(place)]);
            ++planted[kind];
            seen[kind] += pairs.contains({std::min(i, original), std::max(i, original)}) ? 1 : 0;
        }
    }
    for (size_t kind = 0; kind < planted.size(); ++kind) {
        benchmark.report({.name = u"discovery_recall_"_s + QStringView(kKinds[kind]),
                          .unit = u"share"_s,
                          .value = double(seen[kind]) / double(std::max(planted[kind], 1))});
    }
}

/// Groups of the quotes of 2,000 articles, each pair judged with its reasons.
void measureGroups(const Benchmark &benchmark)
{
    constexpr int kEach = 8;
    const WordLexicons lexicons = wordLexicons();
    StemReader reader(lexicons);
    FrequentWords prose(23);
    std::vector<LinkArticle> articles;
    QList<QStringList> quotes;
    for (qsizetype i = 0; i < benchmark.scaled(2'000); ++i) {
        LinkArticle article;
        article.language = u"en"_s;
        article.stems = distinctStems(reader.read(prose.text(1'500), u"en"_s));
        for (int j = 0; j < kEach; ++j) {
            QStringList words = prose.words(12 + int(prose.number(26)));
            if (j % 2 == 0 && quotes.size() > 100) {
                words = prose.edited(quotes[prose.number(size_t(quotes.size()))], 1);
            }
            quotes.append(words);
            article.quotes.push_back(readLinkQuote(words.join(u' '), u"en"_s, reader));
            article.quotes.back().place = {j * 200, j * 200 + 150};
        }
        articles.push_back(std::move(article));
    }
    Times times;
    for (int run = 0; run < benchmark.runs(); ++run) {
        times.add(timeOf([&] { (void)discoverGroups(articles, reader); }));
    }
    benchmark.report({.name = u"groups_of_articles"_s, .unit = u"ms"_s}, times);
}

constexpr BenchmarkCase kCases[]{
    {"matching-near", "near matches among 1,000,000 quotes, and one article more", measureNear},
    {"matching-discovery", "passages that 100,000 articles share", measureDiscovery},
    {"matching-groups", "the same quotes among those of 2,000 articles", measureGroups},
};

} // namespace

std::span<const BenchmarkCase> linkCases()
{
    return kCases;
}

} // namespace Stemma
