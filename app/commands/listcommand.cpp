// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commandparser.h"
#include "app/commands/commands.h"
#include "app/commands/pages.h"
#include "models/project/project.h"
#include "models/records/recordtraits.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

struct ListTexts {
    Q_DECLARE_TR_FUNCTIONS(Stemma::ListCommand)
};

QString stamp(const QDateTime &when)
{
    return when.isValid() ? when.toUTC().toString(Qt::ISODateWithMs) : QString();
}

class Lister {
public:
    Lister(const ProjectStore &store, Console &console, bool asJson)
        : m_store(store)
        , m_console(console)
        , m_asJson(asJson)
    {
    }

    Result<void> articles()
    {
        return forEachRowOf(m_store, &ProjectStore::articles, ArticleQuery(),
                            [this](const ArticleRow &row) { return article(row); });
    }

    Result<void> annotations()
    {
        return m_store
            .visitSpans([this](const SpanRow &row) {
                m_outcome = annotation(row);
                return m_outcome.has_value();
            })
            .and_then([this] { return m_outcome; });
    }

    Result<void> groups()
    {
        return forEachRowOf(m_store, &ProjectStore::groups, GroupQuery(),
                            [this](const GroupRow &row) { return group(row); });
    }

private:
    Result<void> article(const ArticleRow &row)
    {
        const Article &article = row.article;
        if (!m_asJson) {
            m_console.writeColumns({article.id.toString(), article.published.toString(), article.outlet,
                                    article.title, article.fileName,
                                    ListTexts::tr("%n annotation(s)", nullptr, int(row.counts.total()))});
            return {};
        }
        m_console.writeJson({{u"id"_s, article.id.toString()},
                             {u"title"_s, article.title},
                             {u"outlet"_s, article.outlet},
                             {u"author"_s, article.author},
                             {u"published"_s, article.published.toString()},
                             {u"url"_s, article.url},
                             {u"language"_s, article.language},
                             {u"file_name"_s, article.fileName},
                             {u"note"_s, article.note},
                             {u"read_state"_s, QString(keyOf(article.readState))},
                             {u"imported"_s, stamp(article.imported)},
                             {u"length"_s, row.length},
                             {u"entities"_s, row.counts.entities},
                             {u"quotes"_s, row.counts.quotes},
                             {u"claims"_s, row.counts.claims}});
        return {};
    }

    /// The words of the span, its parts joined by an ellipsis.
    Result<QString> wordsOf(const SpanRow &row)
    {
        if (row.text != m_textHash) {
            auto text = m_store.text(row.text);
            if (!text) {
                return std::unexpected(text.error());
            }
            m_text = SourceText(std::move(*text));
            m_textHash = row.text;
        }
        const auto ranges = m_text.fromCodePoints(row.span.ranges);
        if (!ranges) {
            return std::unexpected(ranges.error());
        }
        QStringList parts;
        for (const TextRange range : *ranges) {
            parts.append(m_text.slice(range).toString());
        }
        return parts.join(u" … "_s);
    }

    Result<void> annotation(const SpanRow &row)
    {
        const auto words = wordsOf(row);
        if (!words) {
            return std::unexpected(words.error());
        }
        const Span &span = row.span;
        if (!m_asJson) {
            m_console.writeColumns(
                {span.id.toString(), keyOf(span.kind), QString::number(span.ranges.first().start),
                 QString::number(span.ranges.last().end), row.articleTitle, words->simplified()});
            return {};
        }
        QJsonArray ranges;
        for (const CodePointRange range : span.ranges) {
            ranges.append(QJsonArray{range.start, range.end});
        }
        m_console.writeJson({{u"id"_s, span.id.toString()},
                             {u"article"_s, span.article.toString()},
                             {u"title"_s, row.articleTitle},
                             {u"outlet"_s, row.outlet},
                             {u"published"_s, row.published.toString()},
                             {u"kind"_s, QString(keyOf(span.kind))},
                             {u"ranges"_s, ranges},
                             {u"text"_s, *words},
                             {u"entity"_s, row.entityName},
                             {u"entity_type"_s, QString(keyOf(row.entityType))},
                             {u"speaker"_s, row.speakerName},
                             {u"cue"_s, span.cue},
                             {u"source"_s, span.source},
                             {u"form"_s, QString(keyOf(span.form))},
                             {u"claim"_s, row.claimStatement},
                             {u"stance"_s, QString(keyOf(span.stance))},
                             {u"group"_s, span.group.isNull() ? QString() : span.group.toString()},
                             {u"note"_s, span.note},
                             {u"status"_s, QString(keyOf(span.status))},
                             {u"annotator"_s, span.annotator},
                             {u"created"_s, stamp(span.created)},
                             {u"modified"_s, stamp(span.modified)}});
        return {};
    }

    Result<void> group(const GroupRow &row)
    {
        const auto members = m_store.spansOfGroup(row.group.id);
        if (!members) {
            return std::unexpected(members.error());
        }
        const auto words = wordsOf(row.base);
        if (!words) {
            return std::unexpected(words.error());
        }
        if (!m_asJson) {
            m_console.writeColumns({row.group.id.toString(),
                                    ListTexts::tr("%n witness(es)", nullptr, int(row.members)),
                                    row.base.outlet, words->simplified()});
            return {};
        }
        QJsonArray ids;
        for (const Span &member : *members) {
            ids.append(member.id.toString());
        }
        m_console.writeJson({{u"id"_s, row.group.id.toString()},
                             {u"base"_s, row.group.base.toString()},
                             {u"members"_s, ids},
                             {u"articles"_s, row.articles},
                             {u"text"_s, *words},
                             {u"note"_s, row.group.note}});
        return {};
    }

    const ProjectStore &m_store;
    Console &m_console;
    bool m_asJson;
    SourceText m_text;
    ContentHash m_textHash;
    Result<void> m_outcome;
};

} // namespace

int listCommand(const QStringList &arguments, Console &console)
{
    CommandParser parser(u"list"_s, ListTexts::tr("Lists what is in a project, one line a record."));
    parser.addOperand(u"PROJECT"_s, ListTexts::tr("Project to read."));
    parser.addOperand(u"WHAT"_s, ListTexts::tr("articles, annotations or groups."));
    parser.addJsonOption();
    if (const auto code = parser.parse(arguments, console)) {
        return *code;
    }
    const QString what = parser.operand(1);
    if (what != u"articles" && what != u"annotations" && what != u"groups") {
        return parser.refuse(
            console, ListTexts::tr("“%1” cannot be listed; articles, annotations and groups can.").arg(what));
    }
    const auto project = Project::open(parser.operand(0), AccessMode::ReadOnly);
    if (!project) {
        return console.fail(project.error());
    }
    Lister lister((*project)->store(), console, parser.wantsJson());
    const Result<void> listed = what == u"articles" ? lister.articles()
        : what == u"annotations"                    ? lister.annotations()
                                                    : lister.groups();
    return listed ? console.finish() : console.fail(listed.error());
}

} // namespace Stemma
