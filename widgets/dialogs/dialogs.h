// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

class QDialog;
class QWidget;

namespace Stemma {

/// The one way to a modal dialog, so that tests can answer it. File paths are absolute; an empty answer is
/// "cancelled". GUI thread.
class Dialogs {
public:
    virtual ~Dialogs() = default;

    /// Filters as QFileDialog has them: "Text (*.txt);;All files (*)".
    [[nodiscard]] virtual QString openFile(QWidget *parent, const QString &title, const QString &folder,
                                           const QString &filter)
        = 0;
    [[nodiscard]] virtual QStringList openFiles(QWidget *parent, const QString &title, const QString &folder,
                                                const QString &filter)
        = 0;
    /// A place for a new file. It does not offer to replace one: who makes the file refuses and says so.
    /// @p chosenFilter gets the one of @p filter's that was chosen, where somebody wants to know.
    [[nodiscard]] virtual QString saveFile(QWidget *parent, const QString &title, const QString &path,
                                           const QString &filter, QString *chosenFilter)
        = 0;
    [[nodiscard]] virtual QString chooseFolder(QWidget *parent, const QString &title, const QString &folder)
        = 0;
    virtual void message(QWidget *parent, const QString &title, const QString &text) = 0;
    /// Runs a dialog of our own; true when it was accepted.
    [[nodiscard]] virtual bool run(QDialog &dialog) = 0;
};

/// The real thing: the platform's file dialogs and message boxes.
class SystemDialogs : public Dialogs {
public:
    [[nodiscard]] QString openFile(QWidget *parent, const QString &title, const QString &folder,
                                   const QString &filter) override;
    [[nodiscard]] QStringList openFiles(QWidget *parent, const QString &title, const QString &folder,
                                        const QString &filter) override;
    [[nodiscard]] QString saveFile(QWidget *parent, const QString &title, const QString &path,
                                   const QString &filter, QString *chosenFilter) override;
    [[nodiscard]] QString chooseFolder(QWidget *parent, const QString &title, const QString &folder) override;
    void message(QWidget *parent, const QString &title, const QString &text) override;
    [[nodiscard]] bool run(QDialog &dialog) override;
};

} // namespace Stemma
