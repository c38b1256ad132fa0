// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/exchange/import/importpaths.h"
#include "models/project/backgroundtask.h"
#include "widgets/dialogs/filelook.h"

#include <QDialog>
#include <QHash>

#include <functional>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QStackedWidget;
class QTableWidget;
class QTreeWidget;

namespace Stemma {

class PublishedEdit;

/// Shows what files are taken for and what comes out of them, before they are imported: format and encoding
/// of each, the text as it will be, columns of tables, and what is known about all of them. Everything is
/// guessed, so that OK alone is enough. Files are read in the background; what is not read yet says "…".
class ImportDialog : public QDialog {
    Q_OBJECT

public:
    explicit ImportDialog(const QStringList &paths, QWidget *parent = nullptr);

    /// Files with the same options together, in the order of the list.
    [[nodiscard]] QList<ImportRequest> requests() const;

    /// Whether a file is still being looked at.
    [[nodiscard]] bool isReading() const { return m_isLooking || !m_toDescribe.isEmpty(); }

    [[nodiscard]] QTreeWidget *fileList() const { return m_files; }

    [[nodiscard]] QComboBox *formatBox() const { return m_format; }

    [[nodiscard]] QComboBox *encodingBox() const { return m_encoding; }

    [[nodiscard]] QPlainTextEdit *textPreview() const { return m_text; }

    [[nodiscard]] QTableWidget *tablePreview() const { return m_table; }

    /// What is said of the file that is shown.
    [[nodiscard]] QString resultText() const;

    /// Of the columns of the table that is shown; null when none is.
    [[nodiscard]] QComboBox *columnBox(int column) const;

private:
    QWidget *makeFileSide();
    QWidget *makePreviewSide();
    QWidget *makeCommonFields();
    void listFiles(const QStringList &paths);
    /// Says in the list what a file holds, once that is known.
    void describeFile(int row);
    void describeNext();
    void showDescription(QTreeWidgetItem *item, const FileLook &look);
    /// Shows the current file; @p isTableKept: but leaves the table alone.
    void showFile(bool isTableKept = false);
    void showLook(const FileLook &look, bool isTableKept);
    void showTable(const FileLook &look);
    void showEncodings(const FileLook &look);
    void showResult(const FileLook &look);
    void changeSelected(const std::function<void(ImportOptions &options)> &change);
    [[nodiscard]] QString currentPath() const;
    [[nodiscard]] ImportOptions optionsOf(const QString &path) const;
    [[nodiscard]] ImportOptions withCommonFields(ImportOptions options) const;
    void readColumns();

    QTreeWidget *m_files;
    QComboBox *m_format;
    QComboBox *m_encoding;
    QCheckBox *m_wholePage;
    QCheckBox *m_lenient;
    QLabel *m_result;
    QStackedWidget *m_preview;
    QPlainTextEdit *m_text;
    QTableWidget *m_table;
    QLineEdit *m_outlet;
    QLineEdit *m_author;
    QLineEdit *m_language;
    PublishedEdit *m_published;
    QHash<QString, ImportOptions> m_options; ///< by path, where the person changed something
    QList<int> m_toDescribe; ///< rows, the first one is being read
    bool m_isLoading = false;
    bool m_isLooking = false;
    BackgroundTask<FileLook> m_describing;
    BackgroundTask<FileLook> m_looking;
};

} // namespace Stemma
