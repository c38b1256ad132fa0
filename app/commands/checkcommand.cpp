// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commandparser.h"
#include "app/commands/commands.h"
#include "models/storage/projectfile.h"

#include <QCoreApplication>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

struct CheckTexts {
    Q_DECLARE_TR_FUNCTIONS(Stemma::CheckCommand)
};

} // namespace

int checkCommand(const QStringList &arguments, Console &console)
{
    CommandParser parser(
        u"check"_s,
        CheckTexts::tr("Verifies every invariant of a project: hashes of texts, places of "
                       "annotations, references, and that the journal replays to the same rows."));
    parser.addOperand(u"PROJECT"_s, CheckTexts::tr("Project to verify; it is not changed."));
    parser.addJsonOption();
    if (const auto code = parser.parse(arguments, console)) {
        return *code;
    }
    const auto store = openProjectFile(parser.operand(0), AccessMode::ReadOnly);
    if (!store) {
        return console.fail(store.error());
    }
    const auto violations = (*store)->check([](double) { return true; });
    if (!violations) {
        return console.fail(violations.error());
    }
    for (const ProjectStore::Violation &violation : *violations) {
        if (parser.wantsJson()) {
            console.writeJson({{u"rule"_s, violation.rule},
                               {u"record"_s, violation.record},
                               {u"detail"_s, violation.detail}});
        } else {
            console.writeLine(violation.rule + u": "_s + violation.record + u' ' + violation.detail);
        }
    }
    if (violations->isEmpty()) {
        if (!parser.wantsJson()) {
            console.writeLine(CheckTexts::tr("The project is sound."));
        }
        return console.finish();
    }
    console.complain(
        CheckTexts::tr("%n rule(s) of the project are broken. Keep a copy of the file and go back to the "
                       "last sound one.",
                       nullptr, int(violations->size())));
    return console.finish(kExitFailed);
}

} // namespace Stemma
