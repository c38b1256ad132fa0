// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/exchange/import/importpaths.h"

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
/// guessed, so that OK alone is enough.
class ImportDialog : public QDialog {
    Q_OBJECT

public:
    explicit ImportDialog(const QStringList &paths, QWidget *parent = nullptr);

    /// Files with the same options together, in the order of the list.
    [[nodiscard]] QList<ImportRequest> requests() const;

    [[nodiscard]] QTreeWidget *fileList() const { return m_files; }

    [[nodiscard]] QComboBox *formatBox() const { return m_format; }

    [[nodiscard]] QComboBox *encodingBox() const { return m_encoding; }

    [[nodiscard]] QPlainTextEdit *textPreview() const { return m_text; }

    [[nodiscard]] QTableWidget *tablePreview() const { return m_table; }

    /// Of the columns of the table that is shown; null when none is.
    [[nodiscard]] QComboBox *columnBox(int column) const;

private:
    QWidget *makeFileSide();
    QWidget *makePreviewSide();
    QWidget *makeCommonFields();
    void listFiles(const QStringList &paths);
    void describeFile(int row);
    void showFile();
    void showTable(const QByteArray &bytes, ImportFormat format);
    void changeSelected(const std::function<void(ImportOptions &options)> &change);
    [[nodiscard]] QString currentPath() const;
    [[nodiscard]] ImportOptions optionsOf(const QString &path) const;
    [[nodiscard]] ImportOptions withCommonFields(ImportOptions options) const;
    [[nodiscard]] ImportFormat formatOf(const QString &path, const QByteArray &bytes) const;
    void readColumns();
    void showResult(const Result<QList<ParsedArticle>> &parsed, bool isTable);

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
    bool m_isLoading = false;
};

} // namespace Stemma
