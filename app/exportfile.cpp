// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/exportfile.h"

#include "app/settings.h"
#include "widgets/dialogs/dialogs.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

/// ".csv" and the others that @p filter has.
QStringList endingsOf(const QString &filter)
{
    static const QRegularExpression ending(u"\\*(\\.\\w+)"_s);
    QStringList endings;
    for (const QRegularExpressionMatch &match : ending.globalMatch(filter)) {
        endings.append(match.captured(1));
    }
    return endings;
}

} // namespace

QString askForExportFile(Dialogs &dialogs, Settings &settings, QWidget *parent,
                         const ExportFileQuestion &question)
{
    QString chosen;
    QString path = dialogs.saveFile(parent, question.title,
                                    settings.exportFolder(question.project) + u'/' + question.name,
                                    question.filter, &chosen);
    if (path.isEmpty()) {
        return path;
    }
    const bool hasEnding = std::ranges::any_of(endingsOf(question.filter), [&path](const QString &ending) {
        return path.endsWith(ending, Qt::CaseInsensitive);
    });
    if (!hasEnding) {
        path += endingsOf(chosen.isEmpty() ? question.filter : chosen).value(0);
    }
    settings.setExportFolder(QFileInfo(path).absolutePath());
    return path;
}

} // namespace Stemma
