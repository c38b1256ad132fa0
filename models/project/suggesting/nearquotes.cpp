// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/project/suggesting/nearquotes.h"

#include "models/matching/archive/linkpassages.h"
#include "models/project/suggesting/storedquotes.h"
#include "models/storage/articletext.h"
#include "models/text/keyvalues.h"
#include "models/text/textfolding.h"

#include <QHash>

#include <algorithm>
#include <tuple>

namespace Stemma {

namespace {

/// All that an index answers: which of them are the first is seen here.
constexpr size_t kMostRanked = 100;

void sortMatches(std::vector<NearMatch> &matches)
{
    std::ranges::sort(matches, [](const NearMatch &one, const NearMatch &other) {
        return std::tuple(!one.isInRow, -one.score, one.article, one.place)
            < std::tuple(!other.isInRow, -other.score, other.article, other.place);
    });
}

/// Without what stands around the first and the last word.
QStringView trimmed(QStringView words)
{
    const auto isAround = [](QChar unit) { return !unit.isLetterOrNumber() && !unit.isSurrogate(); };
    while (!words.isEmpty() && isAround(words.front())) {
        words = words.sliced(1);
    }
    while (!words.isEmpty() && isAround(words.back())) {
        words.chop(1);
    }
    return words;
}

} // namespace

NearQuotes::NearQuotes(SuggestLexicons lexicons, Indexes indexes)
    : m_lexicons(std::make_unique<const SuggestLexicons>(std::move(lexicons)))
    , m_reader(m_lexicons->words)
    , m_indexes(std::move(indexes))
{
}

NearQuotes::Passages NearQuotes::read(const Article &article, const SourceText &source,
                                      const SuggestLexicons &lexicons, StemReader &reader)
{
    const QString language = lexicons.words.languageOf(article.language, source.text());
    const CueLexicon cues = lexicons.cues.lexiconFor(article.language, source.text());
    return {article.id, language, readPassages(source, suggestQuotes(source.text(), cues), language, reader)};
}

void NearQuotes::put(const Passages &passages)
{
    remove(passages.article);
    m_indexes[passages.language].add(passages.article, passages.passages);
}

void NearQuotes::remove(ArticleId article)
{
    for (QuoteIndex &index : m_indexes) {
        index.remove(article);
    }
}

bool NearQuotes::contains(ArticleId article) const
{
    return std::ranges::any_of(m_indexes, [article](const QuoteIndex &one) { return one.contains(article); });
}

std::vector<NearMatch> NearQuotes::near(QStringView words, size_t limit)
{
    std::vector<NearMatch> matches;
    for (const auto &[language, index] : keyValuesOf(m_indexes)) {
        const auto found = index.near(m_reader.read(words, language), kMostRanked);
        matches.insert(matches.end(), found.begin(), found.end());
    }
    sortMatches(matches);
    matches.resize(std::min(matches.size(), limit));
    return matches;
}

qint64 NearQuotes::memory() const
{
    qint64 bytes = 0;
    for (const QuoteIndex &index : m_indexes) {
        bytes += index.memory();
    }
    return bytes;
}

void putExactFirst(std::vector<NearMatch> &matches, QStringView words,
                   const std::function<Result<SourceText>(ArticleId)> &textOf)
{
    TextFolding folding({});
    const QString wanted = folding.folded(trimmed(words));
    QHash<ArticleId, Result<SourceText>> texts;
    for (NearMatch &match : matches) {
        if (!match.isInRow) {
            continue;
        }
        auto text = texts.constFind(match.article);
        if (text == texts.cend()) {
            text = texts.insert(match.article, textOf(match.article));
        }
        const auto place = *text ? (*text)->fromCodePoints(match.place) : std::unexpected(text->error());
        match.isInRow = place && folding.folded((*text)->slice(*place)).contains(wanted);
    }
    sortMatches(matches);
}

Result<void> readNearQuotes(const ProjectStore &store, const SuggestLexicons &lexicons,
                            const std::function<void(const NearQuotes::Passages &passages)> &put,
                            const std::function<bool(qint64 done, qint64 all)> &mayGoOn,
                            const QList<ArticleId> &articles)
{
    StemReader reader(lexicons.words);
    qint64 done = 0;
    std::optional<Error> damage; // the first one
    for (const ArticleId id : articles) {
        const auto article = store.article(id);
        auto text = article ? articleText(store, *article) : std::unexpected(article.error());
        if (!text && text.error().code == ErrorCode::DamagedProject) {
            damage = damage ? damage : text.error(); // the others can be read
        } else if (!text && text.error().code != ErrorCode::NotFound) {
            return std::unexpected(text.error());
        }
        if (text) {
            put(NearQuotes::read(*article, SourceText(std::move(*text)), lexicons, reader));
        }
        if (!mayGoOn(++done, articles.size())) {
            return {};
        }
    }
    return damage ? std::unexpected(*damage) : Result<void>();
}

Result<NearQuotes> loadNearQuotes(const ProjectStore &store, SuggestLexicons lexicons,
                                  const std::function<bool(qint64 done, qint64 all)> &mayGoOn,
                                  std::optional<Error> *damage)
{
    auto stored = loadStoredQuotes(store, [&mayGoOn] { return !mayGoOn || mayGoOn(0, 0); });
    if (!stored) {
        return std::unexpected(stored.error());
    }
    NearQuotes quotes(std::move(lexicons), std::move(stored->indexes));
    bool isStopped = false;
    const auto read = readNearQuotes(
        store, quotes.lexicons(), [&quotes](const NearQuotes::Passages &one) { quotes.put(one); },
        [&](qint64 done, qint64 all) {
            isStopped = mayGoOn && !mayGoOn(done, all);
            return !isStopped;
        },
        stored->missing);
    if (!read && read.error().code == ErrorCode::DamagedProject && damage != nullptr) {
        *damage = read.error();
    } else if (!read) {
        return std::unexpected(read.error());
    }
    return isStopped ? failure(ErrorCode::Cancelled) : Result<NearQuotes>(std::move(quotes));
}

} // namespace Stemma
