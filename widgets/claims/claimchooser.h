// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/support/borrowedfocus.h"

#include <QFrame>
#include <QStringList>

#include <functional>

class QLabel;
class QLineEdit;
class QListView;
class QStandardItemModel;

namespace Stemma {

/// A field for a statement over a list of the claims that are there: type some of its words and choose one,
/// or go on typing and make a new one. Escape or a click elsewhere closes it; it deletes itself when closed.
class ClaimChooser : public QFrame {
    Q_OBJECT

public:
    /// Claims whose statements contain a text, the best first.
    using Lookup = std::function<QStringList(const QString &part)>;

    /// Over the upper part of @p window. @p title says what is done with the choice.
    ClaimChooser(const QString &title, Lookup lookup, QWidget *window);

    /// Shows it and takes the keyboard; the widget that had it gets it back. @p statement is proposed: it is
    /// what Enter makes, and goes with the first letter that is typed; the list is not narrowed by it.
    void open(const QString &statement);

    [[nodiscard]] QLineEdit *field() const { return m_field; }

    [[nodiscard]] QListView *list() const { return m_list; }

Q_SIGNALS:
    /// Never empty.
    void chosen(const QString &statement);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void fill();
    void choose();

    Lookup m_lookup;
    BorrowedFocus m_borrowed;
    QLabel *m_title;
    QLineEdit *m_field;
    QStandardItemModel *m_model;
    QListView *m_list;
    bool m_isProposed = false; ///< nothing was typed yet
};

} // namespace Stemma
