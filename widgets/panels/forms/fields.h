// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <functional>

class QStringListModel;

namespace Stemma {

// Fields of a form without an OK button: each hands over its value once, when Enter is pressed or the focus
// leaves it, and only if it differs from what was loaded; Escape brings the loaded value back. GUI thread.

/// One line of text, completed from what the project knows.
class TextField : public QLineEdit {
    Q_OBJECT

public:
    using Completions = std::function<QStringList(const QString &part)>;

    explicit TextField(QWidget *parent = nullptr);

    /// Loads @p text. What somebody is typing at this moment stays, and is compared to @p text.
    void setValue(const QString &text);
    /// Loads @p text whatever is being typed.
    void resetTo(const QString &text);

    void setCompletions(Completions completions);

    /// Hands over what was typed, if anything.
    void commit();

Q_SIGNALS:
    void committed(const QString &text);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    /// Whether the list of completions is open.
    [[nodiscard]] bool isCompleting() const;

    QString m_value;
    Completions m_completions;
    QStringListModel *m_found = nullptr;
};

/// Several lines. Enter commits, Shift+Enter begins a new line.
class NoteField : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit NoteField(QWidget *parent = nullptr);

    void setValue(const QString &text);
    void resetTo(const QString &text);
    void commit();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void committed(const QString &text);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    QString m_value;
};

/// One of a few values; commits when one is chosen. The wheel scrolls the form unless the list has focus.
class ChoiceField : public QComboBox {
    Q_OBJECT

public:
    explicit ChoiceField(QWidget *parent = nullptr);

    void addChoice(const QString &text, int value);
    void setValue(int value);

Q_SIGNALS:
    void committed(int value);

protected:
    void wheelEvent(QWheelEvent *event) override;

private:
    int m_value = -1;
};

} // namespace Stemma
