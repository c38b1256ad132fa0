// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/provenancefiles.h"

#include "app/commands/grouplist.h"
#include "app/resources.h"
#include "models/exchange/export/wholefile.h"
#include "models/exchange/provenance/provenanceexport.h"
#include "models/storage/projectfile.h"
#include "widgets/provenance/report/provenancereport.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QGuiApplication>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

struct FileTexts {
    Q_DECLARE_TR_FUNCTIONS(Stemma::ExportCommand)
};

constexpr QLatin1StringView kReport{"report"};

void tellFile(const CommandParser &parser, const QString &path, qint64 quotes, Console &console)
{
    if (parser.wantsJson()) {
        console.writeJson({{u"file"_s, path}, {u"quotes"_s, quotes}});
    } else {
        console.writeColumns({path, FileTexts::tr("%n linked quote(s)", nullptr, int(quotes))});
    }
}

/// What is exported.
struct Source {
    const ProjectStore &store;
    const ProvenanceLexicons &lexicons;
    const QList<QuoteGroupId> &groups;
};

/// Both return how many quotes there were.
Result<qint64> writeBytesTo(const Source &source, const CommandParser &parser, ProvenanceFormat format,
                            const ExportOptions &options, Console &console)
{
    qint64 quotes = 0;
    const auto bytes = exportProvenance(source.store, source.lexicons, format, source.groups, options.form(),
                                        [&quotes](double) {
                                            ++quotes;
                                            return true;
                                        });
    if (!bytes) {
        return std::unexpected(bytes.error());
    }
    const QString path = parser.value(u"output"_s);
    if (path.isEmpty()) {
        console.write(*bytes);
        return quotes;
    }
    return writeWhole(path, *bytes, options.replaceExport).transform([quotes] { return quotes; });
}

Result<qint64> writeReportTo(const Source &source, const CommandParser &parser, bool mayReplace,
                             Console &console)
{
    const ReportFacts facts{
        .project = QFileInfo(parser.operand(0)).completeBaseName(),
        .made = QDateTime::currentDateTimeUtc(),
        .look = {.font = QGuiApplication::font(), .direction = QGuiApplication::layoutDirection()}};
    const auto report = readReport(source.store, source.lexicons, source.groups, facts);
    if (!report) {
        return std::unexpected(report.error());
    }
    const QString path = parser.value(u"output"_s);
    if (path.isEmpty()) {
        console.write(report->html());
        return report->count();
    }
    return writeReport(*report, path, mayReplace).transform([&report] { return qint64(report->count()); });
}

} // namespace

QStringList provenanceFileFormats()
{
    return {keyOf(ProvenanceFormat::Csv), keyOf(ProvenanceFormat::ProvJson), keyOf(ProvenanceFormat::GraphMl),
            kReport};
}

int exportProvenanceFile(const CommandParser &parser, const QString &format, const ExportOptions &options,
                         Console &console)
{
    const auto groups = namedGroups(parser);
    if (!groups) {
        return refuseGroups(parser, console);
    }
    const QString path = parser.value(u"output"_s);
    if (path.isEmpty() && parser.wantsJson()) {
        return parser.refuse(
            console, FileTexts::tr("“--json” says what was written: name a file with --output FILE."));
    }
    const auto store = openProjectFile(parser.operand(0), AccessMode::ReadOnly);
    if (!store) {
        return console.fail(store.error());
    }
    loadResources();
    const auto lexicons = ProvenanceLexicons::installed();
    if (!lexicons) {
        return console.fail(lexicons.error());
    }
    const Source source{**store, *lexicons, *groups};
    const auto quotes = format == kReport
        ? writeReportTo(source, parser, options.replaceExport, console)
        : writeBytesTo(source, parser, *provenanceFormatOf(format), options, console);
    if (!quotes) {
        return console.fail(quotes.error());
    }
    if (!path.isEmpty()) {
        tellFile(parser, path, *quotes, console);
    }
    return console.finish();
}

} // namespace Stemma
