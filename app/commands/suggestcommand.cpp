// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commandparser.h"
#include "app/commands/commands.h"
#include "app/resources.h"
#include "models/matching/quotations/quotesuggestions.h"
#include "models/project/project.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>

#include <algorithm>
#include <tuple>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

struct SuggestTexts {
    Q_DECLARE_TR_FUNCTIONS(Stemma::SuggestCommand)
};

// Names for programs: never change, only add.
QString keyOf(Attribution::Form form)
{
    switch (form) {
    case Attribution::Form::Missing:
        return u"missing"_s;
    case Attribution::Form::Explicit:
        return u"explicit"_s;
    case Attribution::Form::Continued:
        return u"continued"_s;
    case Attribution::Form::Pronoun:
        return u"pronoun"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QString keyOf(Attribution::Polarity polarity)
{
    switch (polarity) {
    case Attribution::Polarity::Asserted:
        return u"asserted"_s;
    case Attribution::Polarity::Denied:
        return u"denied"_s;
    case Attribution::Polarity::Hypothetical:
        return u"hypothetical"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

/// All articles by the names of their files, so that the order is the same wherever they are imported.
Result<QList<Article>> articlesByFile(const ProjectStore &store)
{
    constexpr qint64 kPage = 1000;
    QList<Article> articles;
    for (qint64 offset = 0;; offset += kPage) {
        const auto rows = store.articles(ArticleQuery(), offset, kPage);
        if (!rows) {
            return std::unexpected(rows.error());
        }
        for (const ArticleRow &row : *rows) {
            articles.append(row.article);
        }
        if (rows->size() < kPage) {
            break;
        }
    }
    std::ranges::sort(articles, [](const Article &one, const Article &other) {
        return std::tie(one.fileName, one.title, one.id) < std::tie(other.fileName, other.title, other.id);
    });
    return articles;
}

class Suggester {
public:
    Suggester(const ProjectStore &store, const CueLexicons &lexicons, Console &console, bool asJson)
        : m_store(store)
        , m_lexicons(lexicons)
        , m_console(console)
        , m_asJson(asJson)
    {
    }

    Result<void> run()
    {
        const auto articles = articlesByFile(m_store);
        if (!articles) {
            return std::unexpected(articles.error());
        }
        QHash<QString, int> bearers; // of each file name
        for (const Article &article : *articles) {
            ++bearers[article.fileName];
        }
        for (const Article &article : *articles) {
            const bool isNamed = !article.fileName.isEmpty() && bearers.value(article.fileName) == 1;
            if (auto written = quotesOf(article, isNamed); !written) {
                return written;
            }
        }
        return {};
    }

private:
    Result<void> quotesOf(const Article &article, bool isNamed)
    {
        auto text = m_store.revision(article.revision).and_then([this](const Revision &revision) {
            return m_store.text(revision.text);
        });
        if (!text) {
            return std::unexpected(text.error());
        }
        const SourceText source(std::move(*text));
        const CueLexicon lexicon = m_lexicons.lexiconFor(article.language, source.text());
        for (const QuoteSuggestion &one : suggestQuotes(source.text(), lexicon)) {
            m_asJson ? writeJson(article, isNamed, source, one) : writeLine(article, source, one);
        }
        return {};
    }

    void writeJson(const Article &article, bool isNamed, const SourceText &source, const QuoteSuggestion &one)
    {
        const CodePointRange range = source.toCodePoints(one.quotation.hull());
        QJsonObject object{{u"type"_s, u"quote"_s},
                           {u"file"_s, article.fileName},
                           {u"start"_s, range.start},
                           {u"end"_s, range.end},
                           {u"text"_s, source.slice(one.quotation.hull()).toString()},
                           {u"speaker"_s, one.attribution.name},
                           {u"cue"_s, source.slice(one.attribution.cue).toString()},
                           {u"source"_s, source.slice(one.attribution.source).toString()},
                           {u"form"_s, keyOf(one.attribution.form)},
                           {u"polarity"_s, keyOf(one.attribution.polarity)},
                           {u"score"_s, one.score}};
        if (one.quotation.parts.size() > 1) {
            QJsonArray parts;
            for (const CodePointRange part : source.toCodePoints(one.quotation.parts)) {
                parts.append(QJsonArray{part.start, part.end});
            }
            object.insert(u"parts"_s, parts);
        }
        if (!isNamed) {
            object.insert(u"article"_s, article.id.toString());
        }
        m_console.writeJson(object);
    }

    void writeLine(const Article &article, const SourceText &source, const QuoteSuggestion &one)
    {
        const CodePointRange range = source.toCodePoints(one.quotation.hull());
        QStringList parts;
        for (const TextRange part : one.quotation.parts) {
            parts.append(source.slice(part).toString().simplified());
        }
        const QString name = article.fileName.isEmpty() ? article.title : article.fileName;
        const QString speaker
            = one.attribution.name.isEmpty() ? SuggestTexts::tr("(nobody named)") : one.attribution.name;
        m_console.writeLine(QStringList{name, QString::number(range.start), QString::number(range.end),
                                        QString::number(one.score, 'f', 3), speaker, parts.join(u" … "_s)}
                                .join(u'\t'));
    }

    const ProjectStore &m_store;
    const CueLexicons &m_lexicons;
    Console &m_console;
    bool m_asJson;
};

} // namespace

int suggestCommand(const QStringList &arguments, Console &console)
{
    CommandParser parser(
        u"suggest"_s,
        SuggestTexts::tr(
            "Prints what stands between quotation marks in the articles of a project, with who is "
            "said to have spoken it, one line a quotation, by file name and place. Changes "
            "nothing. Offsets count code points of the canonical text."));
    parser.addOperand(u"PROJECT"_s, SuggestTexts::tr("Project to read."));
    parser.addOption(
        u"cues"_s,
        SuggestTexts::tr("Folder of further words of saying, one JSON file a language, of the form of "
                         "Stemma's own."),
        u"FOLDER"_s);
    parser.addJsonOption();
    if (const auto code = parser.parse(arguments, console)) {
        return *code;
    }
    loadResources();
    CueLexicons lexicons;
    auto read = lexicons.addFolder(u":/stemma/cues"_s);
    if (read && parser.isSet(u"cues"_s)) {
        read = lexicons.addFolder(parser.value(u"cues"_s));
    }
    if (!read) {
        return console.fail(read.error());
    }
    const auto project = Project::open(parser.operand(0), AccessMode::ReadOnly);
    if (!project) {
        return console.fail(project.error());
    }
    const Result<void> written = Suggester((*project)->store(), lexicons, console, parser.wantsJson()).run();
    return written ? console.finish() : console.fail(written.error());
}

} // namespace Stemma
