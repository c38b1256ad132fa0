// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/exportfile.h"

#include "app/settings.h"
#include "widgets/dialogs/dialogs.h"

#include <QFileInfo>
#include <QRegularExpression>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

bool hasEndingOf(const QString &filter, const QString &path)
{
    static const QRegularExpression ending(u"\\*(\\.\\w+)"_s);
    for (const QRegularExpressionMatch &match : ending.globalMatch(filter)) {
        if (path.endsWith(match.captured(1), Qt::CaseInsensitive)) {
            return true;
        }
    }
    return false;
}

} // namespace

QString askForExportFile(Dialogs &dialogs, Settings &settings, QWidget *parent,
                         const ExportFileQuestion &question)
{
    QString path
        = dialogs.saveFile(parent, question.title,
                           settings.exportFolder(question.project) + u'/' + question.name, question.filter);
    if (path.isEmpty()) {
        return path;
    }
    if (!hasEndingOf(question.filter, path)) {
        path += u'.' + QFileInfo(question.name).suffix();
    }
    settings.setExportFolder(QFileInfo(path).absolutePath());
    return path;
}

} // namespace Stemma
