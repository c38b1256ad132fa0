// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commandparser.h"
#include "app/commands/commands.h"
#include "app/commands/entitylines.h"
#include "app/commands/namedarticles.h"
#include "models/matching/archive/reportedspeech.h"
#include "models/matching/linking/quotegroups.h"
#include "models/matching/quotations/quotesuggestions.h"
#include "models/project/project.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <map>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

struct SuggestTexts {
    Q_DECLARE_TR_FUNCTIONS(Stemma::SuggestCommand)
};

/// In larger projects reported speech is looked for where somebody works, not everywhere.
constexpr qsizetype kMostReported = 200;
/// Below: titles, names and single words.
constexpr double kLeastSpeech = 0.5;

class Suggester {
public:
    Suggester(const ProjectStore &store, const SuggestLexicons &lexicons, Console &console, bool asJson)
        : m_store(store)
        , m_lexicons(lexicons)
        , m_reader(lexicons.words)
        , m_console(console)
        , m_asJson(asJson)
    {
    }

    Result<void> run()
    {
        auto articles = articlesByFile(m_store);
        if (!articles) {
            return std::unexpected(articles.error());
        }
        m_articles = std::move(*articles);
        for (const NamedArticle &article : std::as_const(m_articles)) {
            if (auto written = quotesOf(article); !written) {
                return written;
            }
        }
        const auto found = discoverGroups(m_linked, m_reader);
        for (const ProposedGroup &group : found->groups) {
            m_asJson ? writeJson(group) : writeLine(group);
        }
        for (const ProposedSpeaker &speaker : found->speakers) {
            m_asJson ? writeJson(speaker) : writeLine(speaker);
        }
        if (m_asJson) {
            writeReports(found->groups);
        }
        return writeEntities(m_store, m_articles, m_lexicons, m_console, m_asJson);
    }

private:
    Result<void> quotesOf(const NamedArticle &article)
    {
        const auto source = textOf(m_store, article.article);
        if (!source) {
            return std::unexpected(source.error());
        }
        const CueLexicon lexicon = m_lexicons.cues.lexiconFor(article.article.language, source->text());
        const std::vector<QuoteSuggestion> quotes = suggestQuotes(source->text(), lexicon);
        for (const QuoteSuggestion &one : quotes) {
            if (m_asJson) {
                writeJson(article, *source, one);
            } else {
                writeLine(article, *source, one);
            }
        }
        m_linked.push_back(readLinkArticle(source->text(), article.article.language, article.article.outlet,
                                           quotes, m_reader));
        if (m_asJson && m_articles.size() <= kMostReported) {
            m_reports.push_back(
                readReportArticle(*source, m_linked.back().quotes, m_linked.back().language, m_reader));
        }
        return {};
    }

    /// For each quote the sentences of other articles that may report it: asked for with its whole group.
    void writeReports(const std::vector<ProposedGroup> &groups)
    {
        constexpr size_t kEach = 5;
        std::map<QuoteRef, std::vector<QuoteRef>> members;
        for (const ProposedGroup &group : groups) {
            for (const QuoteRef ref : group.members) {
                members[ref] = group.members;
            }
        }
        StemFrequencies frequencies;
        for (const LinkArticle &article : m_linked) {
            frequencies.add(article.stems);
        }
        const LinkJudge judge(frequencies, m_reader);
        for (quint32 i = 0; i < m_reports.size(); ++i) {
            for (quint32 j = 0; j < m_linked[i].quotes.size(); ++j) {
                const QuoteRef ref{i, j};
                if (quote(ref).speech < kLeastSpeech) {
                    continue;
                }
                std::vector<ReportQuery> group;
                for (const QuoteRef member : members.contains(ref) ? members.at(ref) : std::vector{ref}) {
                    group.push_back({&m_reports[member.article], member.quote});
                }
                for (quint32 other = 0; other < m_reports.size(); ++other) {
                    const auto story = judge.story(m_linked[i], quote(ref), m_linked[other], quote(ref));
                    if (other == i || story.value_or(1) < kSameStory) {
                        continue; // another matter
                    }
                    for (const Report &report : findReports(group, m_reports[other], frequencies, kEach)) {
                        m_console.writeJson({{u"type"_s, u"indirect"_s},
                                             {u"from"_s, placed(ref)},
                                             {u"to"_s, m_articles[other].placed(report.place)},
                                             {u"score"_s, report.score}});
                    }
                }
            }
        }
    }

    [[nodiscard]] const NamedArticle &article(QuoteRef ref) const { return m_articles[ref.article]; }

    [[nodiscard]] const LinkQuote &quote(QuoteRef ref) const
    {
        return m_linked[ref.article].quotes[ref.quote];
    }

    [[nodiscard]] QJsonObject placed(QuoteRef ref) const { return article(ref).placed(quote(ref).place); }

    void writeJson(const ProposedGroup &group)
    {
        QJsonArray members;
        for (const QuoteRef member : group.members) {
            members.append(placed(member));
        }
        m_console.writeJson({{u"type"_s, u"group"_s}, {u"members"_s, members}, {u"score"_s, group.score}});
    }

    void writeJson(const ProposedSpeaker &proposal)
    {
        QJsonArray evidence;
        for (const QuoteRef ref : proposal.sameWords) {
            QJsonObject same = placed(ref);
            same.insert(u"speaker"_s, quote(ref).speaker);
            evidence.append(same);
        }
        QJsonObject object = placed(proposal.quote);
        object.insert(u"type"_s, u"attribution"_s);
        object.insert(u"speaker"_s, QJsonValue::Null);
        object.insert(u"sameWords"_s, evidence);
        object.insert(u"score"_s, proposal.score);
        m_console.writeJson(object);
    }

    [[nodiscard]] QString shortPlace(QuoteRef ref) const
    {
        const CodePointRange range = quote(ref).place;
        return u"%1:%2-%3"_s.arg(article(ref).name()).arg(range.start).arg(range.end);
    }

    void writeLine(const ProposedGroup &group)
    {
        QStringList columns{SuggestTexts::tr("same quote"), QString::number(group.score, 'f', 3)};
        for (const QuoteRef member : group.members) {
            columns.append(shortPlace(member));
        }
        m_console.writeLine(columns.join(u'\t'));
    }

    void writeLine(const ProposedSpeaker &proposal)
    {
        QStringList columns{SuggestTexts::tr("same words elsewhere"), QString::number(proposal.score, 'f', 3),
                            shortPlace(proposal.quote)};
        for (const QuoteRef ref : proposal.sameWords) {
            columns.append(SuggestTexts::tr("%1 in %2").arg(quote(ref).speaker, shortPlace(ref)));
        }
        m_console.writeLine(columns.join(u'\t'));
    }

    void writeJson(const NamedArticle &article, const SourceText &source, const QuoteSuggestion &one)
    {
        QJsonObject object = article.placed(source.toCodePoints(one.quotation.hull()));
        object.insert(u"type"_s, u"quote"_s);
        object.insert(u"text"_s, source.slice(one.quotation.hull()).toString());
        object.insert(u"speaker"_s, one.attribution.name);
        object.insert(u"cue"_s, source.slice(one.attribution.cue).toString());
        object.insert(u"source"_s, source.slice(one.attribution.source).toString());
        object.insert(u"form"_s, QString(keyOf(one.attribution.form)));
        object.insert(u"polarity"_s, QString(keyOf(one.attribution.polarity)));
        object.insert(u"score"_s, one.score);
        if (one.quotation.parts.size() > 1) {
            QJsonArray parts;
            for (const CodePointRange part : source.toCodePoints(one.quotation.parts)) {
                parts.append(QJsonArray{part.start, part.end});
            }
            object.insert(u"parts"_s, parts);
        }
        m_console.writeJson(object);
    }

    void writeLine(const NamedArticle &article, const SourceText &source, const QuoteSuggestion &one)
    {
        const CodePointRange range = source.toCodePoints(one.quotation.hull());
        QStringList parts;
        for (const TextRange part : one.quotation.parts) {
            parts.append(source.slice(part).toString().simplified());
        }
        const QString speaker
            = one.attribution.name.isEmpty() ? SuggestTexts::tr("(nobody named)") : one.attribution.name;
        m_console.writeLine(QStringList{article.name(), QString::number(range.start),
                                        QString::number(range.end), QString::number(one.score, 'f', 3),
                                        speaker, parts.join(u" … "_s)}
                                .join(u'\t'));
    }

    const ProjectStore &m_store;
    const SuggestLexicons &m_lexicons;
    StemReader m_reader;
    Console &m_console;
    bool m_asJson;
    QList<NamedArticle> m_articles;
    std::vector<LinkArticle> m_linked; // one for each of these
    std::vector<ReportArticle> m_reports; // and here, unless there are too many
};

} // namespace

int suggestCommand(const QStringList &arguments, Console &console)
{
    CommandParser parser(
        u"suggest"_s,
        SuggestTexts::tr(
            "Prints what stands between quotation marks in the articles of a project, with who is "
            "said to have spoken it, one line a quotation, by file name and place; then which of "
            "them are the same quote, who is named for the same words elsewhere, and which "
            "people, organisations and places are named, with all forms of their names. Changes "
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
    const auto lexicons = loadLexicons(parser.value(u"cues"_s));
    if (!lexicons) {
        return console.fail(lexicons.error());
    }
    const auto project = Project::open(parser.operand(0), AccessMode::ReadOnly);
    if (!project) {
        return console.fail(project.error());
    }
    const Result<void> written = Suggester((*project)->store(), *lexicons, console, parser.wantsJson()).run();
    return written ? console.finish() : console.fail(written.error());
}

} // namespace Stemma
