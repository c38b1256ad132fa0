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

// The ending that was proposed is the dialog's, and follows the kind; another one is the person's own. .htm
// is .html.
QString withEnding(const QString &path, const QString &proposed, const QString &filter, const QString &chosen)
{
    const auto endingIn = [&path](const QStringList &endings) {
        const auto found = std::ranges::find_if(
            endings, [&path](const QString &ending) { return path.endsWith(ending, Qt::CaseInsensitive); });
        return found == endings.cend() ? QString() : *found;
    };
    const QStringList wanted = endingsOf(chosen.isEmpty() ? filter : chosen);
    if (!endingIn(wanted).isEmpty()) {
        return path;
    }
    const QString typed = endingIn(endingsOf(filter));
    if (!typed.isEmpty() && !proposed.endsWith(typed, Qt::CaseInsensitive)) {
        return path;
    }
    return path.chopped(typed.size()) + wanted.value(0);
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
    path = withEnding(path, question.name, question.filter, chosen);
    settings.setExportFolder(QFileInfo(path).absolutePath());
    return path;
}

} // namespace Stemma
