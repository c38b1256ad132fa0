// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commandparser.h"
#include "app/commands/commands.h"
#include "models/project/project.h"

#include <QCoreApplication>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

struct NewTexts {
    Q_DECLARE_TR_FUNCTIONS(Stemma::NewCommand)
};

} // namespace

int newCommand(const QStringList &arguments, Console &console)
{
    CommandParser parser(u"new"_s, NewTexts::tr("Makes an empty project."));
    parser.addOperand(u"PROJECT"_s, NewTexts::tr("File to make, by custom ending in .stemma."));
    if (const auto code = parser.parse(arguments, console)) {
        return *code;
    }
    const auto project = Project::create(parser.operand(0));
    return project ? console.finish() : console.fail(project.error());
}

} // namespace Stemma
