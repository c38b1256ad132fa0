// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commandparser.h"
#include "app/commands/commands.h"
#include "models/storage/projectfile.h"

#include <QCoreApplication>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

struct InfoTexts {
    Q_DECLARE_TR_FUNCTIONS(Stemma::InfoCommand)
};

} // namespace

int infoCommand(const QStringList &arguments, Console &console)
{
    CommandParser parser(u"info"_s, InfoTexts::tr("Says what is in a project."));
    parser.addOperand(u"PROJECT"_s, InfoTexts::tr("Project to read."));
    parser.addJsonOption();
    if (const auto code = parser.parse(arguments, console)) {
        return *code;
    }
    const auto store = openProjectFile(parser.operand(0), AccessMode::ReadOnly);
    if (!store) {
        return console.fail(store.error());
    }
    const auto info = (*store)->info();
    if (!info) {
        return console.fail(info.error());
    }
    if (parser.wantsJson()) {
        console.writeJson({{u"project"_s, info->id.toString(QUuid::WithoutBraces)},
                           {u"path"_s, (*store)->location()},
                           {u"created"_s, info->created.toUTC().toString(Qt::ISODateWithMs)},
                           {u"format"_s, info->formatVersion},
                           {u"articles"_s, info->articles},
                           {u"annotations"_s, info->spans},
                           {u"entities"_s, info->entities},
                           {u"claims"_s, info->claims},
                           {u"groups"_s, info->groups},
                           {u"edits"_s, info->edits}});
        return console.finish();
    }
    const auto line = [&console](const QString &name, const QString &value) {
        console.writeLine(name.leftJustified(16) + value);
    };
    line(InfoTexts::tr("Project"), info->id.toString(QUuid::WithoutBraces));
    line(InfoTexts::tr("Created"), info->created.toUTC().toString(Qt::ISODate));
    line(InfoTexts::tr("File format"), QString::number(info->formatVersion));
    line(InfoTexts::tr("Articles"), QString::number(info->articles));
    line(InfoTexts::tr("Annotations"), QString::number(info->spans));
    line(InfoTexts::tr("Entities"), QString::number(info->entities));
    line(InfoTexts::tr("Claims"), QString::number(info->claims));
    line(InfoTexts::tr("Quote groups"), QString::number(info->groups));
    line(InfoTexts::tr("Edits"), QString::number(info->edits));
    return console.finish();
}

} // namespace Stemma
