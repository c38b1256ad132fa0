// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commandparser.h"
#include "app/commands/commands.h"
#include "app/commands/namedarticles.h"
#include "app/consoleprogress.h"
#include "models/project/project.h"
#include "models/project/suggesting/nearquotes.h"
#include "models/storage/articletext.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <optional>
#include <tuple>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

struct FindTexts {
    Q_DECLARE_TR_FUNCTIONS(Stemma::FindCommand)
};

/// More are looked at than are printed: which has just the words is seen in its text.
constexpr int kLeastLookedAt = 100;

Result<void> printMatches(const ProjectStore &store, std::vector<NearMatch> matches, const QString &words,
                          size_t limit, Console &console, bool asJson)
{
    auto articles = articlesByFile(store);
    if (!articles) {
        return std::unexpected(articles.error());
    }
    QHash<ArticleId, NamedArticle> named;
    for (NamedArticle &one : *articles) {
        named.insert(one.article.id, std::move(one));
    }
    putExactFirst(matches, words,
                  [&](ArticleId article) { return textOf(store, named.value(article).article); });
    // By files, so that the order is the same wherever they are imported.
    std::ranges::sort(matches, [&named](const NearMatch &one, const NearMatch &other) {
        const auto keyOf = [&named](const NearMatch &match) {
            return std::tuple(!match.isInRow, -match.score, named[match.article].article.fileName,
                              match.article, match.place);
        };
        return keyOf(one) < keyOf(other);
    });
    matches.resize(std::min(matches.size(), limit));
    for (const NearMatch &match : matches) {
        const NamedArticle article = named.value(match.article);
        const auto source = textOf(store, article.article);
        if (!source) {
            return std::unexpected(source.error());
        }
        const auto range = source->fromCodePoints(match.place);
        if (!range) {
            return std::unexpected(range.error());
        }
        const QString text = source->slice(*range).toString();
        if (asJson) {
            QJsonObject object = article.placed(match.place);
            object.insert(u"type"_s, u"near"_s);
            object.insert(u"text"_s, text);
            object.insert(u"score"_s, match.score);
            object.insert(u"coverA"_s, match.coverAsked);
            object.insert(u"coverB"_s, match.coverFound);
            console.writeJson(object);
        } else {
            console.writeColumns({article.name(), QString::number(match.place.start),
                                  QString::number(match.place.end), QString::number(match.score, 'f', 3),
                                  text.simplified()});
        }
    }
    return {};
}

} // namespace

int findCommand(const QStringList &arguments, Console &console)
{
    CommandParser parser(
        u"find"_s,
        FindTexts::tr(
            "Prints quotations and sentences of a project that say nearly the same as some words, those "
            "with just these words and then the nearest first: in other forms, with words replaced, or a "
            "part. Offsets count code "
            "points of the canonical text."));
    parser.addOperand(u"PROJECT"_s, FindTexts::tr("Project to read."));
    parser.addOperand(u"WORDS"_s, FindTexts::tr("What is looked for: a quote or a part of one."), true);
    parser.addOption(u"limit"_s, FindTexts::tr("At most so many lines (20)."), u"COUNT"_s);
    parser.addProgressOption();
    parser.addJsonOption();
    if (const auto code = parser.parse(arguments, console)) {
        return *code;
    }
    constexpr int kUsual = 20;
    bool isNumber = true;
    const int limit = parser.isSet(u"limit"_s) ? parser.value(u"limit"_s).toInt(&isNumber) : kUsual;
    if (!isNumber || limit < 1) {
        return parser.refuse(console, FindTexts::tr("“--limit” takes a number from 1 on."));
    }
    const QString words = parser.operandsFrom(1).join(u' ');
    if (std::ranges::none_of(words.toUcs4(), [](char32_t c) { return QChar::isLetterOrNumber(c); })) {
        return parser.refuse(console, FindTexts::tr("There is no letter and no number in WORDS."));
    }
    const auto lexicons = loadLexicons();
    if (!lexicons) {
        return console.fail(lexicons.error());
    }
    const auto project = Project::open(parser.operand(0), AccessMode::ReadOnly);
    if (!project) {
        return console.fail(project.error());
    }
    const ProjectStore &store = (*project)->store();
    std::optional<Error> damage;
    auto quotes = [&] {
        ConsoleProgress progress(parser.wantsProgress());
        return loadNearQuotes(
            store, *lexicons,
            [&progress](qint64 done, qint64 all) {
                progress.tell(FindTexts::tr("Reading articles"), done, all);
                return true;
            },
            &damage);
    }();
    if (!quotes) {
        return console.fail(quotes.error());
    }
    const auto done = printMatches(store, quotes->near(words, size_t(std::max(limit, kLeastLookedAt))), words,
                                   size_t(limit), console, parser.wantsJson());
    if (!done) {
        return console.fail(done.error());
    }
    return console.finish(damage ? console.fail(*damage) : kExitOk);
}

} // namespace Stemma
