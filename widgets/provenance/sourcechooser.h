// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/support/borrowedfocus.h"

#include <QFrame>
#include <QUuid>

class QLabel;
class QLineEdit;
class QListView;
class QStandardItemModel;

namespace Stemma {

/// Whom a witness may have its words from: some letters find one, the arrows go through the list, Enter takes
/// it. What is no witness can be named, too: a paper that is not in the project. Escape or a click elsewhere
/// closes it; it deletes itself when closed. GUI thread.
class SourceChooser : public QFrame {
    Q_OBJECT

public:
    struct Source {
        QUuid id; ///< of a node of the tree; null: the statement, where the tree does not show it
        QString name;
        QString detail; ///< muted, beside the name
        QString refusal; ///< why it cannot be the source, a whole sentence; empty: it can
        bool isCurrent = false; ///< it is the source now
    };

    /// @p witness: what people call the one that is given a source.
    SourceChooser(const QString &witness, QList<Source> sources, QWidget *parent);

    /// Shows it at @p place of the screen and takes the keyboard; the widget that had it gets it back.
    void open(QPoint place);

    [[nodiscard]] QLineEdit *field() const { return m_field; }

    [[nodiscard]] QListView *list() const { return m_list; }

Q_SIGNALS:
    void chosen(QUuid source);
    /// A source outside the project that was typed.
    void named(const QString &outside);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    enum Role { SourceRole = Qt::UserRole, RefusalRole, DetailRole, OutsideRole };
    friend class SourceDelegate;

    void fill(const QString &pattern);
    void take();

    QString m_witness;
    QList<Source> m_sources;
    BorrowedFocus m_borrowed;
    QStandardItemModel *m_model;
    QLineEdit *m_field;
    QListView *m_list;
    QLabel *m_help;
};

} // namespace Stemma
