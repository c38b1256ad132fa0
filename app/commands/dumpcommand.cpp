// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commandparser.h"
#include "app/commands/commands.h"
#include "models/storage/projectfile.h"

#include <QCoreApplication>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

struct DumpTexts {
    Q_DECLARE_TR_FUNCTIONS(Stemma::DumpCommand)
};

} // namespace

int dumpCommand(const QStringList &arguments, Console &console)
{
    CommandParser parser(
        u"dump"_s,
        DumpTexts::tr("Prints all rows of a project in a fixed order: two projects are equal when "
                      "their dumps are."));
    parser.addOperand(u"PROJECT"_s, DumpTexts::tr("Project to read."));
    if (const auto code = parser.parse(arguments, console)) {
        return *code;
    }
    const auto store = openProjectFile(parser.operand(0), AccessMode::ReadOnly);
    if (!store) {
        return console.fail(store.error());
    }
    const auto rows = (*store)->dump();
    if (!rows) {
        return console.fail(rows.error());
    }
    console.write(*rows);
    return console.finish();
}

} // namespace Stemma
