// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commandline.h"

#include "app/commandparser.h"
#include "app/commands/commands.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <array>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

struct CommandTexts {
    Q_DECLARE_TR_FUNCTIONS(Stemma::CommandLine)
};

struct Command {
    QLatin1StringView name;
    int (*run)(const QStringList &arguments, Console &console);
    const char *summary; ///< source text, translated when shown
};

constexpr std::array kCommands{
    Command{"new"_L1, newCommand, QT_TRANSLATE_NOOP("Stemma::CommandLine", "make an empty project")},
    Command{"import"_L1, importCommand,
            QT_TRANSLATE_NOOP("Stemma::CommandLine", "add articles, or an exported folder, to a project")},
    Command{"list"_L1, listCommand,
            QT_TRANSLATE_NOOP("Stemma::CommandLine", "list articles, annotations or quote groups")},
    Command{"annotate"_L1, annotateCommand,
            QT_TRANSLATE_NOOP("Stemma::CommandLine", "apply edits read from standard input")},
    Command{"suggest"_L1, suggestCommand,
            QT_TRANSLATE_NOOP("Stemma::CommandLine", "propose quotations with their speakers")},
    Command{"find"_L1, findCommand,
            QT_TRANSLATE_NOOP("Stemma::CommandLine", "find what says nearly the same as some words")},
    Command{"collate"_L1, collateCommand,
            QT_TRANSLATE_NOOP("Stemma::CommandLine", "put texts side by side, word by word")},
    Command{"provenance"_L1, provenanceCommand,
            QT_TRANSLATE_NOOP("Stemma::CommandLine", "say how each linked quote travelled")},
    Command{"accept"_L1, acceptCommand,
            QT_TRANSLATE_NOOP("Stemma::CommandLine", "accept what is proposed, above a score")},
    Command{"text"_L1, textCommand, QT_TRANSLATE_NOOP("Stemma::CommandLine", "print an article's text")},
    Command{"export"_L1, exportCommand, QT_TRANSLATE_NOOP("Stemma::CommandLine", "write tables to a folder")},
    Command{"print"_L1, printCommand,
            QT_TRANSLATE_NOOP("Stemma::CommandLine", "write an annotated article as PDF")},
    Command{"check"_L1, checkCommand, QT_TRANSLATE_NOOP("Stemma::CommandLine", "verify a project")},
    Command{"info"_L1, infoCommand, QT_TRANSLATE_NOOP("Stemma::CommandLine", "say what is in a project")},
    Command{"dump"_L1, dumpCommand,
            QT_TRANSLATE_NOOP("Stemma::CommandLine", "print all rows of a project, for comparisons")},
    Command{"demo"_L1, demoCommand,
            QT_TRANSLATE_NOOP("Stemma::CommandLine", "make, export and picture the sample project")},
};

const Command *findCommand(const QString &name)
{
    const auto found = std::ranges::find(kCommands, name, &Command::name);
    return found == kCommands.end() ? nullptr : &*found;
}

QString description()
{
    QString text
        = CommandTexts::tr("Workbench for the provenance of quotations. With no command, opens the window.")
        + u"\n\n"_s + CommandTexts::tr("Commands (each knows --help):") + u'\n';
    for (const Command &command : kCommands) {
        text += u"  stemma "_s + QString(command.name).leftJustified(12) + CommandTexts::tr(command.summary)
            + u'\n';
    }
    return text.chopped(1);
}

} // namespace

bool isCommand(const QString &name)
{
    return findCommand(name) != nullptr;
}

int runCommand(const QStringList &arguments)
{
    Console console;
    return findCommand(arguments.value(1))->run(arguments.mid(2), console);
}

std::expected<WorkbenchArguments, int> workbenchArguments(const QStringList &arguments)
{
    Console console;
    CommandParser parser(QString(), description());
    parser.addOption(u"language"_s, CommandTexts::tr("Language of the window, for example “de”."), u"CODE"_s);
    parser.addOptionalOperand(u"PROJECT"_s, CommandTexts::tr("Project to open (default: the last one)."));
    if (const std::optional<int> code = parser.parse(arguments.mid(1), console)) {
        return std::unexpected(*code);
    }
    const QString project = parser.operand(0);
    if (!project.isEmpty() && !QFileInfo::exists(project)) {
        console.complain(
            CommandTexts::tr("There is no project %1, nor a command of that name. “stemma new %1” makes "
                             "an empty project, “stemma --help” lists the commands.")
                .arg(project));
        return std::unexpected(kExitFailed);
    }
    return WorkbenchArguments{project, parser.value(u"language"_s)};
}

} // namespace Stemma
