// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/provenancefiles.h"

#include "app/commands/grouplist.h"
#include "app/resources.h"
#include "models/exchange/provenance/provenanceexport.h"
#include "models/storage/projectfile.h"

#include <QCoreApplication>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

struct FileTexts {
    Q_DECLARE_TR_FUNCTIONS(Stemma::ExportCommand)
};

void reportFile(const CommandParser &parser, const QString &path, qint64 quotes, Console &console)
{
    if (parser.wantsJson()) {
        console.writeJson({{u"file"_s, path}, {u"quotes"_s, quotes}});
    } else {
        console.writeLine(path + u'\t' + FileTexts::tr("%n linked quote(s)", nullptr, int(quotes)));
    }
}

} // namespace

QStringList provenanceFileFormats()
{
    return {keyOf(ProvenanceFormat::Csv), keyOf(ProvenanceFormat::ProvJson),
            keyOf(ProvenanceFormat::GraphMl)};
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
    const auto lexicons = ProvenanceLexicons::read(u":/stemma"_s);
    if (!lexicons) {
        return console.fail(lexicons.error());
    }
    qint64 quotes = 0;
    const auto count = [&quotes](double) {
        ++quotes;
        return true;
    };
    const auto bytes
        = exportProvenance(**store, *lexicons, *provenanceFormatOf(format), *groups, options.form(), count);
    if (!bytes) {
        return console.fail(bytes.error());
    }
    if (path.isEmpty()) {
        console.write(*bytes);
        return console.finish();
    }
    if (const auto written = writeWhole(path, *bytes, options.replaceExport); !written) {
        return console.fail(written.error());
    }
    reportFile(parser, path, quotes, console);
    return console.finish();
}

} // namespace Stemma
