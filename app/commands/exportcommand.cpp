// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commandparser.h"
#include "app/commands/claimsfile.h"
#include "app/commands/commands.h"
#include "app/commands/grouplist.h"
#include "app/commands/provenancefiles.h"
#include "app/window/exportwarnings.h"
#include "models/exchange/export/tableexport.h"
#include "models/storage/projectfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

struct ExportTexts {
    Q_DECLARE_TR_FUNCTIONS(Stemma::ExportCommand)
};

/// '\0' when @p text is no separator.
char separatorOf(const QString &text)
{
    if (text == u"tab" || text == u"\t") {
        return '\t';
    }
    return text == u"," || text == u";" || text == u"|" ? text[0].toLatin1() : '\0';
}

void writeReport(const ExportReport &report, bool asJson, Console &console)
{
    for (const ExportReport::TableRows &table : report.tables) {
        const QString path = QDir(report.folder).filePath(fileNameOf(table.table));
        if (asJson) {
            console.writeJson({{u"file"_s, path}, {u"rows"_s, table.rows}});
        } else {
            console.writeColumns({path, ExportTexts::tr("%n row(s)", nullptr, int(table.rows))});
        }
    }
    for (const ExportWarning &warning : report.warnings) {
        console.complain(sentenceOf(warning));
    }
    if (report.warningCount > report.warnings.size()) {
        console.complain(ExportTexts::tr("%n more warning(s).", nullptr,
                                         int(report.warningCount - report.warnings.size())));
    }
}

} // namespace

int exportCommand(const QStringList &arguments, Console &console)
{
    CommandParser parser(
        u"export"_s,
        ExportTexts::tr("Writes the tables of a project, its texts and datapackage.json into a folder, which "
                        "“stemma import” reads back; or into one file how its linked quotes travelled, "
                        "or which article asserts or denies which claim."));
    parser.addOperand(u"PROJECT"_s, ExportTexts::tr("Project to read."));
    parser.addOption(
        u"format"_s,
        ExportTexts::tr(
            "Form of the export: csv (default, a folder), provenance-csv, prov-json, graphml, claims-csv "
            "or report (a file; PDF where its name ends in “.pdf”, else HTML)."),
        u"FORMAT"_s);
    parser.addOption(
        u"profile"_s,
        ExportTexts::tr("data: UTF-8, comma, cells exactly as they are (default). spreadsheet: byte order "
                        "mark, the list separator of the locale, formulas guarded."),
        u"PROFILE"_s);
    parser.addOption(
        u"output"_s,
        ExportTexts::tr("Folder to write; new, empty or an earlier export. Of one file its name; without "
                        "it, it goes to standard output."),
        u"PATH"_s);
    parser.addOption(u"force"_s, ExportTexts::tr("Replace an earlier export that lies there."));
    addGroupOption(parser);
    parser.addOption(u"separator"_s, ExportTexts::tr("Separator of cells: , ; | or tab."), u"CHARACTER"_s);
    parser.addJsonOption();
    if (const auto code = parser.parse(arguments, console)) {
        return *code;
    }
    ExportOptions options;
    options.replaceExport = parser.isSet(u"force"_s);
    const QString format = parser.isSet(u"format"_s) ? parser.value(u"format"_s) : u"csv"_s;
    const bool isClaims = format == kClaimsFormat;
    const bool isFile = provenanceFileFormats().contains(format);
    if (!isFile && !isClaims && format != u"csv") {
        return parser.refuse(
            console,
            ExportTexts::tr("The format “%1” is not known; %2 are.")
                .arg(format, (QStringList{u"csv"_s, kClaimsFormat} + provenanceFileFormats()).join(u", "_s)));
    }
    if (!isFile && parser.isSet(u"group"_s)) {
        return parser.refuse(console, ExportTexts::tr("“--group” is for the formats of linked quotes."));
    }
    const QString profile = parser.isSet(u"profile"_s) ? parser.value(u"profile"_s) : u"data"_s;
    if (profile != u"data" && profile != u"spreadsheet") {
        return parser.refuse(
            console,
            ExportTexts::tr("The profile “%1” is not known; data and spreadsheet are.").arg(profile));
    }
    options.profile = profile == u"data" ? ExportProfile::Data : ExportProfile::Spreadsheet;
    if (parser.isSet(u"separator"_s)) {
        options.separator = separatorOf(parser.value(u"separator"_s));
        if (options.separator == '\0') {
            return parser.refuse(console,
                                 ExportTexts::tr("“%1” cannot part cells; , ; | and tab can.")
                                     .arg(parser.value(u"separator"_s)));
        }
    }
    // “--force” replaces an earlier export, never the work itself.
    const QString project = QFileInfo(parser.operand(0)).canonicalFilePath();
    if (!project.isEmpty() && QFileInfo(parser.value(u"output"_s)).canonicalFilePath() == project) {
        return parser.refuse(
            console, ExportTexts::tr("--output names the project itself. Give the export another name."));
    }
    if (isClaims) {
        return exportClaimsFile(parser, options, console);
    }
    if (isFile) {
        return exportProvenanceFile(parser, format, options, console);
    }
    const QString folder = parser.value(u"output"_s);
    if (folder.isEmpty()) {
        return parser.refuse(console, ExportTexts::tr("The folder to write is missing: --output DIR."));
    }
    const auto store = openProjectFile(parser.operand(0), AccessMode::ReadOnly);
    if (!store) {
        return console.fail(store.error());
    }
    const auto report = exportTables(**store, folder, options);
    if (!report) {
        return console.fail(report.error());
    }
    writeReport(*report, parser.wantsJson(), console);
    return console.finish();
}

} // namespace Stemma
