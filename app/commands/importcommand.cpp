// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commandparser.h"
#include "app/commands/commands.h"
#include "app/commands/namedarticles.h"
#include "app/consoleprogress.h"
#include "app/errorkeys.h"
#include "models/exchange/import/importpaths.h"
#include "models/exchange/package/datapackage.h"
#include "models/exchange/package/packageimport.h"
#include "models/project/suggesting/suggester.h"
#include "models/text/languageguess.h"
#include "widgets/support/errortext.h"

#include <QCoreApplication>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

struct ImportTexts {
    Q_DECLARE_TR_FUNCTIONS(Stemma::ImportCommand)
};

constexpr qsizetype kShownConflicts = 50;

/// One run of the command: what succeeded is printed line by line, what failed is said at once.
class Importer {
public:
    Importer(Project &project, Console &console, bool asJson, bool wantsProgress)
        : m_project(project)
        , m_console(console)
        , m_asJson(asJson)
        , m_progress(wantsProgress)
    {
    }

    void importFolderOfTables(const QString &path)
    {
        const auto report
            = stagePackage(m_project.contentStore(), path).and_then([this](const StagedPackage &package) {
                  return importPackage(m_project, package);
              });
        if (!report) {
            failed(path, report.error());
            return;
        }
        if (m_asJson) {
            m_console.writeJson({{u"file"_s, path},
                                 {u"ok"_s, true},
                                 {u"articles"_s, report->articles},
                                 {u"annotations"_s, report->annotations},
                                 {u"entities"_s, report->entities},
                                 {u"claims"_s, report->claims},
                                 {u"groups"_s, report->groups},
                                 {u"known"_s, report->known}});
            return;
        }
        m_console.writeLine(
            ImportTexts::tr("%1: %2 articles, %3 annotations, %4 quote groups added; %5 records were known.")
                .arg(path)
                .arg(report->articles)
                .arg(report->annotations)
                .arg(report->groups)
                .arg(report->known));
    }

    void importArticles(const QStringList &paths, const ImportOptions &options)
    {
        const auto report = importPaths(m_project.contentStore(), paths, options,
                                        [this](qint64 done, qint64 total, const QString &) {
                                            m_progress.tell(ImportTexts::tr("Reading files"), done, total);
                                            return true;
                                        });
        m_progress.clear();
        if (!report) {
            failed(paths.join(u", "_s), report.error());
            return;
        }
        if (const auto ids = m_project.addArticles(report->articles); ids) {
            for (qsizetype i = 0; i < ids->size(); ++i) {
                added(ids->at(i), report->articles[i]);
            }
        } else {
            failed(paths.join(u", "_s), ids.error());
            // The edit's error is the one that counts.
            (void)discardImport(m_project.contentStore(), *report);
        }
        for (const ImportDuplicate &duplicate : report->duplicates) {
            known(duplicate);
        }
        for (const ImportFailure &failure : report->failures) {
            failed(failure.path, failure.error);
        }
    }

    /// Looks through what came, as the window does in the background: its quotes are found from now on.
    void lookThrough()
    {
        const auto lexicons = loadLexicons();
        const auto done = lexicons
            ? suggestAll(m_project.contentStore(), lexicons->cues, lexicons->words,
                         [this](qint64 articles, qint64 all) {
                             m_progress.tell(ImportTexts::tr("Looking for quotes"), articles, all);
                             return true;
                         })
            : std::unexpected(lexicons.error());
        m_progress.clear();
        if (!done) {
            m_hasFailed = true;
            m_console.fail(done.error());
        }
    }

    [[nodiscard]] int exitCode() const { return m_hasFailed ? kExitFailed : kExitOk; }

private:
    void added(ArticleId id, const NewArticle &article)
    {
        if (m_asJson) {
            const auto decoding = decodingNoteFromJson(article.revision.decoding);
            m_console.writeJson({{u"file"_s, article.article.fileName},
                                 {u"ok"_s, true},
                                 {u"id"_s, id.toString()},
                                 {u"title"_s, article.article.title},
                                 {u"length"_s, article.revision.length},
                                 {u"encoding"_s, decoding ? decoding->encoding : article.revision.encoding}});
        } else {
            m_console.writeColumns({id.toString(), article.article.fileName, article.article.title});
        }
    }

    void known(const ImportDuplicate &duplicate)
    {
        if (m_asJson) {
            m_console.writeJson(
                {{u"file"_s, duplicate.path},
                 {u"ok"_s, true},
                 {u"duplicate_of"_s, duplicate.existing.isNull() ? QString() : duplicate.existing.toString()},
                 {u"title"_s, duplicate.title}});
        } else {
            m_console.writeLine(errorSentence({ErrorCode::Duplicate, {duplicate.path, duplicate.title}, {}},
                                              Audience::Terminal));
        }
    }

    void failed(const QString &path, const Error &error)
    {
        m_hasFailed = true;
        if (m_asJson) {
            m_console.writeJson({{u"file"_s, path},
                                 {u"ok"_s, false},
                                 {u"error"_s, QString(keyOf(error.code))},
                                 {u"message"_s, errorSentence(error, Audience::Terminal)}});
        }
        m_console.fail(error);
        const QStringList details
            = error.code == ErrorCode::Conflict ? error.detail.split(u'\n') : QStringList();
        for (const QString &detail : details.mid(1, kShownConflicts)) {
            m_console.complain(detail);
        }
    }

    Project &m_project;
    Console &m_console;
    bool m_asJson;
    ConsoleProgress m_progress;
    bool m_hasFailed = false;
};

void addOptions(CommandParser &parser)
{
    parser.addOption(
        u"format"_s,
        ImportTexts::tr("Form of the files: text, html, markdown, csv or jsonl (default: found)."),
        u"FORMAT"_s);
    parser.addOption(u"encoding"_s,
                     ImportTexts::tr("Encoding of the files, such as windows-1252 (default: found)."),
                     u"NAME"_s);
    parser.addOption(u"title"_s, ImportTexts::tr("Title of the articles."), u"TEXT"_s);
    parser.addOption(u"outlet"_s, ImportTexts::tr("Who published them."), u"NAME"_s);
    parser.addOption(u"author"_s, ImportTexts::tr("Who wrote them."), u"NAME"_s);
    parser.addOption(
        u"published"_s,
        ImportTexts::tr("When: 2018-08-06, 2018-08-06T14:10, or 2018-08-05/2018-08-07 for between."),
        u"DATE"_s);
    parser.addOption(u"language"_s, ImportTexts::tr("Language, such as en or de-AT."), u"CODE"_s);
    parser.addOption(u"url"_s, ImportTexts::tr("Address of the article."), u"URL"_s);
    parser.addOption(u"lenient"_s,
                     ImportTexts::tr("Tables: take rows with odd quotation marks or missing cells."));
    parser.addOption(u"whole-page"_s,
                     ImportTexts::tr("HTML: keep all of the page, not the article's body only."));
    parser.addOption(u"no-quotes"_s,
                     ImportTexts::tr("Do not look for quotations yet: “stemma find” and “stemma accept” take "
                                     "longer then."));
    parser.addOption(u"annotator"_s, ImportTexts::tr("Who imports; written into the history."), u"NAME"_s);
    parser.addProgressOption();
    parser.addJsonOption();
}

} // namespace

int importCommand(const QStringList &arguments, Console &console)
{
    CommandParser parser(
        u"import"_s,
        ImportTexts::tr("Adds articles to a project, one line of output each. A folder that “stemma "
                        "export” wrote comes back with all its annotations. Files that fail are named; "
                        "the others are in, and the exit code is 1."));
    parser.addOperand(u"PROJECT"_s, ImportTexts::tr("Project to add to."));
    parser.addOperand(u"PATH"_s, ImportTexts::tr("Files and folders to read."), true);
    addOptions(parser);
    if (const auto code = parser.parse(arguments, console)) {
        return *code;
    }
    ImportOptions options;
    const auto given = [&parser](const QString &name) {
        return parser.isSet(name) ? std::optional(parser.value(name)) : std::nullopt;
    };
    if (const auto format = given(u"format"_s)) {
        const auto known = importFormatFromKey(*format);
        if (!known) {
            return parser.refuse(console, ImportTexts::tr("The format “%1” is not known.").arg(*format));
        }
        options.format = *known;
    }
    if (const auto written = given(u"published"_s)) {
        const auto published = PublishedDate::fromString(*written);
        if (!published) {
            return parser.refuse(console,
                                 ImportTexts::tr("“%1” is not a date such as 2018-08-06.").arg(*written));
        }
        options.published = *published;
    }
    if (const auto language = given(u"language"_s);
        language && !language->isEmpty() && !isLanguageTag(*language)) {
        return parser.refuseLanguage(console, *language);
    }
    options.encoding = given(u"encoding"_s).value_or(QString());
    options.title = given(u"title"_s);
    options.outlet = given(u"outlet"_s);
    options.author = given(u"author"_s);
    options.language = given(u"language"_s);
    options.url = given(u"url"_s);
    options.lenient = parser.isSet(u"lenient"_s);
    options.wholePage = parser.isSet(u"whole-page"_s);
    const auto project = Project::open(parser.operand(0));
    if (!project) {
        return console.fail(project.error());
    }
    (*project)->setAnnotator(given(u"annotator"_s).value_or((*project)->annotator()));
    Importer importer(**project, console, parser.wantsJson(), parser.wantsProgress());
    QStringList articles;
    const QStringList paths = parser.operandsFrom(1);
    for (const QString &path : paths) {
        if (isDataPackage(path)) {
            importer.importFolderOfTables(path);
        } else {
            articles.append(path);
        }
    }
    if (!articles.isEmpty()) {
        importer.importArticles(articles, options);
    }
    if (!parser.isSet(u"no-quotes"_s)) {
        importer.lookThrough();
    }
    return console.finish(importer.exitCode());
}

} // namespace Stemma
