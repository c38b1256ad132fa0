// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/dialogs/dialogs.h"

#include <QDialog>
#include <QFileDialog>
#include <QMessageBox>

namespace Stemma {

QString SystemDialogs::openFile(QWidget *parent, const QString &title, const QString &folder,
                                const QString &filter)
{
    return QFileDialog::getOpenFileName(parent, title, folder, filter);
}

QStringList SystemDialogs::openFiles(QWidget *parent, const QString &title, const QString &folder,
                                     const QString &filter)
{
    return QFileDialog::getOpenFileNames(parent, title, folder, filter);
}

QString SystemDialogs::saveFile(QWidget *parent, const QString &title, const QString &path,
                                const QString &filter, QString *chosenFilter)
{
    return QFileDialog::getSaveFileName(parent, title, path, filter, chosenFilter,
                                        QFileDialog::DontConfirmOverwrite);
}

QString SystemDialogs::chooseFolder(QWidget *parent, const QString &title, const QString &folder)
{
    return QFileDialog::getExistingDirectory(parent, title, folder);
}

void SystemDialogs::message(QWidget *parent, const QString &title, const QString &text)
{
    QMessageBox box(QMessageBox::Information, title, text, QMessageBox::Ok, parent);
    box.exec();
}

bool SystemDialogs::run(QDialog &dialog)
{
    return dialog.exec() == QDialog::Accepted;
}

} // namespace Stemma
