// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/exchange/import/importtypes.h"

#include <QDialog>

class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace Stemma {

class PublishedEdit;

/// Takes a pasted text as an article, with what is known about it.
class PasteDialog : public QDialog {
    Q_OBJECT

public:
    /// @p text: what the clipboard has.
    explicit PasteDialog(const QString &text, QWidget *parent = nullptr);

    [[nodiscard]] QString text() const;
    /// Title, outlet, author, date and so on, where something was entered.
    [[nodiscard]] ImportOptions options() const;

private:
    void updateButton();

    QLineEdit *m_title;
    QLineEdit *m_outlet;
    QLineEdit *m_author;
    PublishedEdit *m_published;
    QLineEdit *m_url;
    QLineEdit *m_language;
    QPlainTextEdit *m_text;
    QPushButton *m_add;
};

} // namespace Stemma
