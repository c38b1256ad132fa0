// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/workbench.h"

#include "app/resources.h"
#include "app/sampleproject.h"
#include "app/settings.h"
#include "app/startreport.h"
#include "app/window/mainwindow.h"
#include "widgets/comparison/comparisonview.h"
#include "widgets/dialogs/dialogs.h"
#include "widgets/support/outlinedstyle.h"
#include "widgets/support/vectoricon.h"

#include <QApplication>

namespace Stemma {

int runWorkbench(QApplication &application, const QString &project)
{
    loadResources();
    QGuiApplication::setDesktopFileName(QStringLiteral("org.stemma.Stemma"));
    OutlinedStyle::install();
    QApplication::setWindowIcon(vectorIcon(QStringLiteral(":/stemma/icons/stemma.svg")));
    Settings settings;
    SystemDialogs dialogs;
    MainWindow window(settings, dialogs);
    window.show();
    if (!project.isEmpty()) {
        window.openProject(project);
    } else if (const QStringList recent = settings.recentProjects(); !recent.isEmpty()) {
        window.openProject(recent.first());
    } else {
        if (window.openSample() && !settings.hasSeenTour()) {
            settings.setTourSeen();
            window.startTour();
        }
    }
    reportStartOf(window);
    return application.exec();
}

bool renderWorkbench(const QString &project, const QString &picture, QSize size)
{
    // What a person has set and opened last is neither used nor changed by a picture.
    QCoreApplication::setApplicationName(QStringLiteral("stemma-pictures"));
    OutlinedStyle::install();
    Settings settings;
    SystemDialogs dialogs;
    MainWindow window(settings, dialogs);
    window.resize(size);
    window.show();
    if (!window.openProject(project)) {
        return false;
    }
    window.presentLinkedQuote();
    // The labels of the status bar follow a timer of no length, and their places follow them.
    for (int round = 0; round < 3; ++round) {
        QCoreApplication::processEvents();
    }
    return window.grab().save(picture);
}

} // namespace Stemma
