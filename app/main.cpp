// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commandline.h"
#include "app/settings.h"
#include "app/translations.h"
#include "app/workbench.h"

#include <QApplication>

#include <algorithm>
#include <string>
#include <string_view>

using namespace Qt::StringLiterals;

namespace {

void describe()
{
    QCoreApplication::setApplicationName(u"stemma"_s);
    QCoreApplication::setOrganizationName(u"Stemma"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(STEMMA_VERSION));
}

/// Whether the first argument asks for something that needs no display.
bool needsNoDisplay(const QString &first)
{
    return Stemma::isCommand(first) || first == u"--help" || first == u"-h" || first == u"--version"
        || first == u"-v";
}

/// Whether the command draws pages or pictures, which fonts are needed for.
bool draws(const QString &first, int argc, char **argv)
{
    const auto isReport
        = [](std::string_view argument) { return argument == "report" || argument == "--format=report"; };
    return first == u"demo" || first == u"print"
        || (first == u"export" && std::any_of(argv + 1, argv + argc, isReport));
}

/// Options such as -platform, which QApplication takes for itself.
bool hasToolkitOptions(int argc, char **argv)
{
    return std::any_of(argv + 1, argv + argc, [](const char *argument) {
        return argument[0] == '-' && argument[1] != '-' && std::char_traits<char>::length(argument) > 2;
    });
}

} // namespace

int main(int argc, char **argv)
{
    describe();
    const QString first = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString();
    if (draws(first, argc, argv)) {
        // On no display unless one is asked for.
        if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
            qputenv("QT_QPA_PLATFORM", "offscreen");
        }
        const QApplication application(argc, argv);
        Stemma::installTranslations(*QCoreApplication::instance(), {});
        return Stemma::runCommand(QCoreApplication::arguments());
    }
    if (needsNoDisplay(first) || !hasToolkitOptions(argc, argv)) {
        const QCoreApplication application(argc, argv);
        if (Stemma::isCommand(first)) {
            Stemma::installTranslations(*QCoreApplication::instance(), {});
            return Stemma::runCommand(QCoreApplication::arguments());
        }
        // Help and wrong usage are answered before a display is asked for.
        if (const auto asked = Stemma::workbenchArguments(QCoreApplication::arguments()); !asked) {
            return asked.error();
        }
    }
    QApplication application(argc, argv);
    const auto asked = Stemma::workbenchArguments(QCoreApplication::arguments());
    if (!asked) {
        return asked.error();
    }
    const Stemma::Settings settings;
    Stemma::installTranslations(
        application, asked->language.isEmpty() ? settings.preferences().language : asked->language);
    return Stemma::runWorkbench(application, asked->project);
}
