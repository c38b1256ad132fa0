// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/dialogs/dialogs.h"

#include <QQueue>

#include <algorithm>
#include <functional>

namespace Stemma {

/// Answers dialogs from a script. A dialog that was not expected ends the test at once.
class ScriptedDialogs : public Dialogs {
public:
    QQueue<QStringList> paths; ///< answers of file dialogs; an empty list is "cancelled"
    QQueue<std::function<bool(QDialog &)>> steps; ///< what a person does in a dialog of ours
    QStringList messages; ///< texts shown by message()
    QString proposed; ///< folder or file that the last dialog for saving began with
    QString chosenEnding; ///< of the filter that is chosen for saving: ".csv"; empty: the first one

    QString openFile(QWidget *, const QString &title, const QString &, const QString &) override
    {
        return nextPaths(title).value(0);
    }

    QStringList openFiles(QWidget *, const QString &title, const QString &, const QString &) override
    {
        return nextPaths(title);
    }

    QString saveFile(QWidget *, const QString &title, const QString &file, const QString &filter,
                     QString *chosenFilter) override
    {
        proposed = file;
        const QStringList filters = filter.split(QStringLiteral(";;"));
        const auto chosen = std::ranges::find_if(
            filters, [this](const QString &one) { return one.contains(QLatin1Char('*') + chosenEnding); });
        if (chosenFilter != nullptr) {
            *chosenFilter = chosen == filters.end() ? filters.first() : *chosen;
        }
        return nextPaths(title).value(0);
    }

    QString chooseFolder(QWidget *, const QString &title, const QString &) override
    {
        return nextPaths(title).value(0);
    }

    void message(QWidget *, const QString &, const QString &text) override { messages.append(text); }

    bool run(QDialog &dialog) override;

private:
    QStringList nextPaths(const QString &title)
    {
        if (paths.isEmpty()) {
            qFatal("unexpected file dialog: %s", qPrintable(title));
        }
        return paths.dequeue();
    }
};

} // namespace Stemma
