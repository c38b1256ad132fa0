// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commandparser.h"
#include "app/commands/commands.h"
#include "app/commands/namedarticles.h"
#include "models/matching/archive/linkpassages.h"
#include "models/project/project.h"

#include <QCoreApplication>

#include <algorithm>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

struct FindTexts {
    Q_DECLARE_TR_FUNCTIONS(Stemma::FindCommand)
};

class Finder {
public:
    Finder(const ProjectStore &store, const SuggestLexicons &lexicons)
        : m_store(store)
        , m_lexicons(lexicons)
        , m_reader(lexicons.words)
    {
    }

    Result<void> read()
    {
        auto articles = articlesByFile(m_store);
        if (!articles) {
            return std::unexpected(articles.error());
        }
        for (const NamedArticle &one : *articles) {
            const auto source = textOf(m_store, one.article);
            if (!source) {
                return std::unexpected(source.error());
            }
            const QString language = m_lexicons.words.languageOf(one.article.language, source->text());
            const CueLexicon cues = m_lexicons.cues.lexiconFor(one.article.language, source->text());
            const auto quotes = suggestQuotes(source->text(), cues);
            m_indexes[language].add(one.article.id, readPassages(*source, quotes, language, m_reader));
            m_articles.insert(one.article.id, one);
        }
        return {};
    }

    /// Words are read as each language of the project has them: they are too few to tell which it is.
    std::vector<NearMatch> near(const QString &words, size_t limit)
    {
        std::vector<NearMatch> matches;
        for (const auto &[language, index] : m_indexes.asKeyValueRange()) {
            const auto found = index.near(m_reader.read(words, language), limit);
            matches.insert(matches.end(), found.begin(), found.end());
        }
        std::ranges::sort(matches, [this](const NearMatch &one, const NearMatch &other) {
            const auto keyOf = [this](const NearMatch &match) {
                return std::tuple(-match.score, m_articles[match.article].article.fileName, match.article,
                                  match.place);
            };
            return keyOf(one) < keyOf(other);
        });
        matches.resize(std::min(matches.size(), limit));
        return matches;
    }

    [[nodiscard]] NamedArticle article(ArticleId id) const { return m_articles.value(id); }

private:
    const ProjectStore &m_store;
    const SuggestLexicons &m_lexicons;
    StemReader m_reader;
    QMap<QString, QuoteIndex> m_indexes; // by language
    QHash<ArticleId, NamedArticle> m_articles;
};

Result<void> printMatches(const ProjectStore &store, Finder &finder, const std::vector<NearMatch> &matches,
                          Console &console, bool asJson)
{
    for (const NearMatch &match : matches) {
        const NamedArticle article = finder.article(match.article);
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
            console.writeLine(QStringList{article.name(), QString::number(match.place.start),
                                          QString::number(match.place.end),
                                          QString::number(match.score, 'f', 3), text.simplified()}
                                  .join(u'\t'));
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
            "Prints quotations and sentences of a project that say nearly the same as some words, the "
            "nearest first: in other forms, with words replaced, or a part. Offsets count code "
            "points of the canonical text."));
    parser.addOperand(u"PROJECT"_s, FindTexts::tr("Project to read."));
    parser.addOperand(u"WORDS"_s, FindTexts::tr("What is looked for: a quote or a part of one."), true);
    parser.addOption(u"limit"_s, FindTexts::tr("At most so many lines (20)."), u"COUNT"_s);
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
    const auto lexicons = loadLexicons();
    if (!lexicons) {
        return console.fail(lexicons.error());
    }
    const auto project = Project::open(parser.operand(0), AccessMode::ReadOnly);
    if (!project) {
        return console.fail(project.error());
    }
    Finder finder((*project)->store(), *lexicons);
    auto done = finder.read();
    if (done) {
        const QString words = parser.operandsFrom(1).join(u' ');
        done = printMatches((*project)->store(), finder, finder.near(words, size_t(limit)), console,
                            parser.wantsJson());
    }
    return done ? console.finish() : console.fail(done.error());
}

} // namespace Stemma
