// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/workbench.h"

#include "app/errortext.h"
#include "models/project/project.h"

#include <QApplication>
#include <QLabel>
#include <QMessageBox>

namespace Stemma {

int runWorkbench(QApplication &application, const QString &project)
{
    const auto opened = Project::open(project);
    if (!opened) {
        QMessageBox::critical(nullptr, QApplication::applicationName(), errorSentence(opened.error()));
        return 1;
    }
    QLabel window((*opened)->path());
    window.show();
    return application.exec();
}

} // namespace Stemma
