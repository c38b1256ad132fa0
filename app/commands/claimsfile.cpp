// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/claimsfile.h"

#include "models/exchange/claims/claimscsv.h"
#include "models/exchange/export/wholefile.h"
#include "models/storage/projectfile.h"

#include <QCoreApplication>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

struct FileTexts {
    Q_DECLARE_TR_FUNCTIONS(Stemma::ExportCommand)
};

} // namespace

int exportClaimsFile(const CommandParser &parser, const ExportOptions &options, Console &console)
{
    const QString path = parser.value(u"output"_s);
    if (path.isEmpty() && parser.wantsJson()) {
        return parser.refuse(
            console, FileTexts::tr("“--json” says what was written: name a file with --output FILE."));
    }
    const auto store = openProjectFile(parser.operand(0), AccessMode::ReadOnly);
    if (!store) {
        return console.fail(store.error());
    }
    const auto table = claimsCsv(**store, {}, options.form());
    if (!table) {
        return console.fail(table.error());
    }
    if (path.isEmpty()) {
        console.write(table->bytes);
        return console.finish();
    }
    if (const auto written = writeWhole(path, table->bytes, options.replaceExport); !written) {
        return console.fail(written.error());
    }
    if (parser.wantsJson()) {
        console.writeJson(
            {{u"file"_s, path}, {u"articles"_s, table->articles}, {u"claims"_s, table->claims}});
    } else {
        console.writeColumns({path, FileTexts::tr("%n claim(s)", nullptr, int(table->claims))});
    }
    return console.finish();
}

} // namespace Stemma
