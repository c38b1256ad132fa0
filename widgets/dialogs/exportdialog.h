// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/exchange/export/tableexport.h"

#include <KSyntaxHighlighting/Repository>
#include <QDialog>

#include <memory>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QRadioButton;
class QTabBar;

namespace KSyntaxHighlighting {
class SyntaxHighlighter;
}

namespace Stemma {

class Dialogs;

/// Chooses form and folder of an export, and shows the first rows of each table as they will be written.
class ExportDialog : public QDialog {
    Q_OBJECT

public:
    /// @p store and @p dialogs outlive the dialog; @p folder is where the choice of a folder begins.
    ExportDialog(const ProjectStore &store, Dialogs &dialogs, const QString &folder,
                 QWidget *parent = nullptr);
    ~ExportDialog() override;

    /// Absolute; may not exist yet.
    [[nodiscard]] QString folder() const;
    [[nodiscard]] ExportOptions options() const;

    [[nodiscard]] QPlainTextEdit *preview() const { return m_preview; }

    [[nodiscard]] QTabBar *tables() const { return m_tables; }

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeChoices();
    void chooseFolder();
    void checkFolder();
    void showTable();
    void applyTheme();

    const ProjectStore &m_store;
    Dialogs &m_dialogs;
    QRadioButton *m_data;
    QRadioButton *m_spreadsheet;
    QComboBox *m_separator;
    QLineEdit *m_folder;
    QLabel *m_folderHint;
    QCheckBox *m_replace;
    QTabBar *m_tables;
    QPlainTextEdit *m_preview;
    QPushButton *m_export;
    KSyntaxHighlighting::Repository m_repository;
    KSyntaxHighlighting::SyntaxHighlighter *m_highlighter;
};

} // namespace Stemma
