// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commandparser.h"
#include "app/commands/commands.h"
#include "app/commands/entitylines.h"
#include "app/commands/namedarticles.h"
#include "app/commands/reportlines.h"
#include "app/consoleprogress.h"
#include "models/matching/embedding/embeddingscores.h"
#include "models/matching/linking/quotegroups.h"
#include "models/matching/quotations/quotesuggestions.h"
#include "models/project/project.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <optional>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

struct SuggestTexts {
    Q_DECLARE_TR_FUNCTIONS(Stemma::SuggestCommand)
};

class SuggestionPrinter {
public:
    SuggestionPrinter(const ProjectStore &store, const SuggestLexicons &lexicons, SentenceEmbedder *embedder,
                      Console &console, ConsoleProgress &progress, bool asJson)
        : m_store(store)
        , m_lexicons(lexicons)
        , m_reader(lexicons.words)
        , m_embedder(embedder)
        , m_console(console)
        , m_progress(progress)
        , m_asJson(asJson)
    {
    }

    /// Whether all texts could be read; what could not was complained about.
    [[nodiscard]] bool isWhole() const { return m_isWhole; }

    Result<void> run()
    {
        auto articles = articlesByFile(m_store);
        if (!articles) {
            return std::unexpected(articles.error());
        }
        m_articles = std::move(*articles);
        if (auto written = writeQuotes(); !written) {
            return written;
        }
        auto found = discoverGroups(m_linked, m_reader, [this] {
            m_progress.tell(SuggestTexts::tr("Comparing quotes"), 0, 0);
            return false;
        });
        m_progress.clear();
        if (m_embedder != nullptr) {
            if (auto weighed = weighByMeaning(found->translations, m_linked, *m_embedder); !weighed) {
                return weighed;
            }
        }
        for (const ProposedGroup &group : found->groups) {
            m_asJson ? writeJson(group) : writeLine(group);
        }
        for (const ProposedSpeaker &speaker : found->speakers) {
            m_asJson ? writeJson(speaker) : writeLine(speaker);
        }
        for (const QuoteLink &translation : found->translations) {
            m_asJson ? writeJson(translation) : writeLine(translation);
        }
        if (m_asJson) {
            const auto written = writeReports({m_texts, m_articles, m_linked}, found->groups, m_reader,
                                              m_embedder, m_console, m_progress);
            if (!written) {
                return written;
            }
        }
        return writeEntities(m_texts, m_articles, m_lexicons, m_console, m_progress, m_asJson);
    }

private:
    /// A text that cannot be read is left out; the others are looked through.
    Result<void> writeQuotes()
    {
        for (size_t i = 0; i < size_t(m_articles.size());) {
            auto written = quotesOf(i);
            if (!written
                && (written.error().code == ErrorCode::DamagedProject
                    || written.error().code == ErrorCode::NotFound)) {
                m_progress.clear();
                m_console.fail(written.error());
                m_isWhole = false;
                m_articles.removeAt(qsizetype(i));
                continue;
            }
            if (!written) {
                return written;
            }
            m_progress.tell(SuggestTexts::tr("Looking for quotes"), qint64(++i), m_articles.size());
        }
        m_progress.clear();
        return {};
    }

    Result<void> quotesOf(size_t number)
    {
        const NamedArticle &article = m_articles[qsizetype(number)];
        const auto text = m_texts.of(number);
        if (!text) {
            return std::unexpected(text.error());
        }
        const std::shared_ptr<const SourceText> &source = *text;
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
        m_linked.back().published = article.article.published.earliest().date();
        return {};
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

    void writeJson(const QuoteLink &translation)
    {
        QJsonArray reasons;
        for (const LinkReason &reason : translation.judgement.reasons) {
            reasons.append(QJsonObject{{u"code"_s, QString(keyOf(reason.code))},
                                       {u"details"_s, QJsonArray::fromStringList(reason.parameters)}});
        }
        m_console.writeJson({{u"type"_s, u"translation"_s},
                             {u"from"_s, placed(translation.base)},
                             {u"to"_s, placed(translation.witness)},
                             {u"score"_s, translation.judgement.score},
                             {u"reasons"_s, reasons}});
    }

    void writeLine(const QuoteLink &translation)
    {
        m_console.writeColumns({SuggestTexts::tr("perhaps a translation"),
                                QString::number(translation.judgement.score, 'f', 3),
                                shortPlace(translation.base), shortPlace(translation.witness)});
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
        m_console.writeColumns(columns);
    }

    void writeLine(const ProposedSpeaker &proposal)
    {
        QStringList columns{SuggestTexts::tr("same words elsewhere"), QString::number(proposal.score, 'f', 3),
                            shortPlace(proposal.quote)};
        for (const QuoteRef ref : proposal.sameWords) {
            columns.append(SuggestTexts::tr("%1 in %2").arg(quote(ref).speaker, shortPlace(ref)));
        }
        m_console.writeColumns(columns);
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
        m_console.writeColumns({article.name(), QString::number(range.start), QString::number(range.end),
                                QString::number(one.score, 'f', 3), speaker, parts.join(u" … "_s)});
    }

    const ProjectStore &m_store;
    const SuggestLexicons &m_lexicons;
    StemReader m_reader;
    SentenceEmbedder *m_embedder; // none: meaning is not asked for
    Console &m_console;
    ConsoleProgress &m_progress;
    bool m_asJson;
    bool m_isWhole = true;
    QList<NamedArticle> m_articles;
    ArticleTexts m_texts{m_store, m_articles};
    std::vector<LinkArticle> m_linked; // one for each of these
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
            "people, organisations and places are named, with all forms of their names. It is "
            "what the texts say, whatever was decided about it in the project, and with what is too "
            "doubtful to be listed there. Changes nothing. Offsets count code points of the canonical "
            "text."));
    parser.addOperand(u"PROJECT"_s, SuggestTexts::tr("Project to read."));
    parser.addOption(
        u"cues"_s,
        SuggestTexts::tr("Folder of further words of saying, one JSON file a language, of the form of "
                         "Stemma's own."),
        u"FOLDER"_s);
    parser.addOption(
        u"embedder"_s,
        SuggestTexts::tr("Program of your own that knows what sentences mean, for the order of indirect "
                         "speech and translations; the manual says how it is talked to."),
        u"COMMAND"_s);
    parser.addProgressOption();
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
    std::optional<SentenceEmbedder> embedder;
    if (parser.isSet(u"embedder"_s)) {
        embedder.emplace(parser.value(u"embedder"_s));
    }
    ConsoleProgress progress(parser.wantsProgress());
    SuggestionPrinter printer((*project)->store(), *lexicons, embedder ? &*embedder : nullptr, console,
                              progress, parser.wantsJson());
    const Result<void> written = printer.run();
    progress.clear();
    return written ? console.finish(printer.isWhole() ? kExitOk : kExitFailed)
                   : console.fail(written.error());
}

} // namespace Stemma
