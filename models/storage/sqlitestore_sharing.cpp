// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// SqliteStore: which articles have quotes in common.

#include "models/storage/recordsql.h"
#include "models/storage/sqlitestore.h"
#include "models/text/sourcetext.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

/// A quote in more articles than this says little about any of them; the rest is not read.
constexpr int kMostMembers = 1000;
/// The longest quotes of an article are looked for in the texts of others, and of each so many hits are read.
constexpr qsizetype kQuotesSought = 8;
constexpr int kMostHits = 100;
/// Of a quote's longest words these are looked for; all but one of them must stand near each other.
constexpr qsizetype kKeyWords = 4;
constexpr qsizetype kShortestWord = 3;
/// Words that may have come between two of them in another wording.
constexpr qsizetype kMoreBetween = 4;
/// Longer stretches between two marks are no quotation but a mark that was forgotten.
constexpr qsizetype kLongestQuotation = 2000;

struct Word {
    QString text;
    qsizetype place = 0; ///< counted in words
};

QList<Word> wordsOf(QStringView text)
{
    QList<Word> words;
    QString word;
    qsizetype place = 0;
    const auto close = [&] {
        if (!word.isEmpty()) {
            words.append({std::exchange(word, {}), place++});
        }
    };
    for (const QChar c : text) {
        if (c.isLetterOrNumber() || c.isMark() || c.isSurrogate()) {
            word += c;
        } else {
            close();
        }
    }
    close();
    return words;
}

/// What finds other wordings of @p quote in FTS5: three of its four longest words near each other. Empty when
/// it has too few words to mean something.
QString expressionFor(QStringView quote)
{
    QList<Word> words;
    QSet<QString> known;
    for (Word &word : wordsOf(quote)) {
        const QString folded = word.text.toCaseFolded();
        if (word.text.size() >= kShortestWord && !known.contains(folded)) {
            known.insert(folded);
            words.append(std::move(word));
        }
    }
    std::ranges::stable_sort(words, std::greater(), [](const Word &word) { return word.text.size(); });
    words.resize(std::min(words.size(), kKeyWords));
    if (words.size() < kKeyWords - 1) {
        return {};
    }
    std::ranges::sort(words, {}, &Word::place);
    // Of four words each one may be missing, of three none.
    QStringList alternatives;
    const bool isOneLeftOut = words.size() == kKeyWords;
    for (qsizetype left = 0; left < (isOneLeftOut ? words.size() : 1); ++left) {
        QList<Word> sought = words;
        if (isOneLeftOut) {
            sought.removeAt(left);
        }
        QStringList phrases;
        for (const Word &word : std::as_const(sought)) {
            phrases.append(u'"' + word.text + u'"');
        }
        const qsizetype between = sought.last().place - sought.first().place - 1;
        alternatives.append(u"NEAR(%1, %2)"_s.arg(phrases.join(u' ')).arg(between + kMoreBetween));
    }
    return alternatives.join(u" OR "_s);
}

/// What stands between quotation marks, without any of another kind in between.
QStringList quotationsIn(const QString &text)
{
    static const QString opening = u"“„«»\"‟「『"_s;
    // „»Nie«, sagte sie, »nie.«“ and “« Jamais », dit-elle” point the other way: what opens stands after a
    // blank.
    const auto opens = [&text](qsizetype i) {
        const bool isGuillemet = text[i] == u'«' || text[i] == u'»';
        return opening.contains(text[i])
            && (!isGuillemet || i == 0 || text[i - 1].isSpace() || text[i - 1].isPunct());
    };
    const auto closes = [](QChar open, QChar c) {
        switch (open.unicode()) {
        case u'“':
            return c == u'”' || c == u'"';
        case u'„':
        case u'‟':
            return c == u'“' || c == u'”' || c == u'"';
        case u'«':
            return c == u'»' || c == u'"';
        case u'»':
            return c == u'«' || c == u'"';
        case u'「':
            return c == u'」';
        case u'『':
            return c == u'』';
        default:
            return c == u'"' || c == u'”';
        }
    };
    QStringList quotations;
    qsizetype start = -1;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (start >= 0 && closes(text[start], text[i])) {
            quotations.append(text.sliced(start + 1, i - start - 1));
            start = -1;
        } else if (start >= 0 && (text[i] == u'\n' || i - start > kLongestQuotation)) {
            start = -1;
        } else if (start < 0 && opens(i)) {
            start = i;
        }
    }
    return quotations;
}

} // namespace

Result<void> SqliteStore::addLinkedArticles(ArticleId article, QHash<ArticleId, SharingArticle> &found) const
{
    QList<QuoteGroupId> groups;
    {
        Result<RawQuery> query = m_connection->query("SELECT DISTINCT group_id FROM span WHERE article_id = "
                                                     "? AND group_id IS NOT NULL AND status <> ?");
        if (!query) {
            return std::unexpected(query.error());
        }
        query->with(article, SpanStatus::Rejected);
        const Result<void> done = forEachRow(*query, [&](const RawQuery &row) {
            groups.append(QuoteGroupId(row.uuid(0)));
            return true;
        });
        if (!done) {
            return done;
        }
    }
    for (const QuoteGroupId group : std::as_const(groups)) {
        Result<RawQuery> query = m_connection->query(
            "SELECT DISTINCT article_id FROM span WHERE group_id = ? AND status <> ? AND article_id <> ?"
            " ORDER BY article_id LIMIT ?");
        if (!query) {
            return std::unexpected(query.error());
        }
        query->with(group, SpanStatus::Rejected, article, kMostMembers);
        QList<ArticleId> others;
        const Result<void> done = forEachRow(*query, [&](const RawQuery &row) {
            others.append(ArticleId(row.uuid(0)));
            return true;
        });
        if (!done) {
            return done;
        }
        // What everybody repeats binds less than what two alone have.
        const double weight = 1 / std::log2(1.0 + double(others.size()));
        for (const ArticleId other : std::as_const(others)) {
            SharingArticle &shared = found[other];
            shared.article = other;
            ++shared.linkedQuotes;
            shared.weight += weight;
        }
    }
    return {};
}

Result<QStringList> SqliteStore::longestQuotes(ArticleId article) const
{
    Result<RawQuery> query
        = m_connection->query("SELECT c.text FROM article a JOIN revision r ON r.id = a.revision_id"
                              " JOIN content c ON c.hash = r.text_hash WHERE a.id = ?");
    if (!query) {
        return std::unexpected(query.error());
    }
    const Result<bool> hasText = query->with(article).next();
    if (!hasText) {
        return std::unexpected(hasText.error());
    }
    if (!*hasText) {
        return failure(ErrorCode::NotFound, {u"article"_s, article.toString()});
    }
    const SourceText text(query->text(0));
    const Result<QList<Span>> spans = spansOfArticle(article);
    if (!spans) {
        return std::unexpected(spans.error());
    }
    QStringList quotes;
    for (const Span &span : *spans) {
        if (span.kind != SpanKind::Quote || span.status == SpanStatus::Rejected) {
            continue;
        }
        QString words;
        for (const CodePointRange &part : span.ranges) {
            if (const auto range = text.fromCodePoints(part)) {
                words += text.slice(*range) + u' ';
            }
        }
        quotes.append(words);
    }
    if (quotes.isEmpty()) {
        quotes = quotationsIn(text.text());
    }
    std::ranges::stable_sort(quotes, std::greater(), [](const QString &quote) { return quote.size(); });
    quotes.resize(std::min(quotes.size(), kQuotesSought));
    return quotes;
}

Result<void> SqliteStore::addSimilarArticles(ArticleId article, QHash<ArticleId, SharingArticle> &found) const
{
    const Result<QStringList> quotes = longestQuotes(article);
    if (!quotes) {
        return std::unexpected(quotes.error());
    }
    for (const QString &quote : *quotes) {
        const QString expression = expressionFor(quote);
        if (expression.isEmpty()) {
            continue;
        }
        Result<RawQuery> query = m_connection->query(
            "SELECT a.id FROM article_text JOIN content c ON c.id = article_text.rowid"
            " JOIN revision r ON r.text_hash = c.hash JOIN article a ON a.revision_id = r.id"
            " WHERE article_text MATCH ? AND a.id <> ? LIMIT ?");
        if (!query) {
            return std::unexpected(query.error());
        }
        query->with(expression, article, kMostHits);
        const Result<void> done = forEachRow(*query, [&](const RawQuery &row) {
            const ArticleId other(row.uuid(0));
            SharingArticle &shared = found[other];
            shared.article = other;
            ++shared.similarQuotes;
            return true;
        });
        if (!done) {
            return done;
        }
    }
    return {};
}

Result<QList<SharingArticle>> SqliteStore::articlesSharing(ArticleId article, int limit) const
{
    QHash<ArticleId, SharingArticle> found;
    if (const Result<void> linked = addLinkedArticles(article, found); !linked) {
        return std::unexpected(linked.error());
    }
    if (found.size() < limit) {
        if (const Result<void> similar = addSimilarArticles(article, found); !similar) {
            return std::unexpected(similar.error());
        }
    }
    QList<SharingArticle> articles = found.values();
    std::ranges::sort(articles, [](const SharingArticle &a, const SharingArticle &b) {
        return a.weight != b.weight              ? a.weight > b.weight
            : a.similarQuotes != b.similarQuotes ? a.similarQuotes > b.similarQuotes
                                                 : a.article < b.article;
    });
    articles.resize(std::min<qsizetype>(articles.size(), std::max(0, limit)));
    return articles;
}

} // namespace Stemma
