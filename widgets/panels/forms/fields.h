// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QComboBox>
#include <QHash>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTimer>
#include <QUuid>

#include <functional>

class QLabel;
class QStringListModel;

namespace Stemma {

// Fields of a form without an OK button: each hands over its value once, when Enter is pressed or the focus
// leaves it, and only if it differs from what was loaded; Escape brings the loaded value of a line back. What
// was handed over and refused stays in the field, marked, until it is handed over again or taken back. GUI
// thread.

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
    /// What committed() handed over last was not taken: @p text stays as typed, and the field says so.
    void refuse(const QString &text);

    [[nodiscard]] bool isRefused() const { return m_refusal != nullptr; }

    /// What stands in the field as somebody typed it.
    [[nodiscard]] QString typed() const { return text(); }

    /// Whether something was typed that is neither handed over nor taken back.
    [[nodiscard]] bool isTyping() const { return m_isTyping; }

Q_SIGNALS:
    void committed(const QString &text);
    void typingChanged();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    /// Whether the list of completions is open.
    [[nodiscard]] bool isCompleting() const;
    void removeMark();
    void noteTyping();

    QString m_value;
    QString m_before; ///< the value before the last commit
    QAction *m_refusal = nullptr; ///< the mark, while there is one
    Completions m_completions;
    QStringListModel *m_found = nullptr;
    bool m_isTyping = false;
};

/// Several lines. Enter and Escape commit, Shift+Enter begins a new line; a pause of a second commits as
/// well.
class NoteField : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit NoteField(QWidget *parent = nullptr);

    void setValue(const QString &text);
    void resetTo(const QString &text);
    void commit();
    void refuse(const QString &text);

    [[nodiscard]] bool isRefused() const { return m_isRefused; }

    [[nodiscard]] QString typed() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void committed(const QString &text);
    /// Enter or Escape: whoever wrote is done.
    void finished();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void setMarked(bool isMarked);
    void placeMark();

    QString m_value;
    QString m_before; ///< the value before the last commit
    QLabel *m_mark;
    QTimer m_pause; ///< runs while nothing is typed
    bool m_isRefused = false;
};

/// One of a few values; commits when one is chosen. The wheel scrolls the form unless the list has focus.
class ChoiceField : public QComboBox {
    Q_OBJECT

public:
    explicit ChoiceField(QWidget *parent = nullptr);

    void addChoice(const QString &text, int value);
    void setValue(int value);
    /// As if a person chose row @p index.
    void choose(int index);

Q_SIGNALS:
    void committed(int value);

protected:
    void wheelEvent(QWheelEvent *event) override;

private:
    int m_value = -1;
};

/// What the fields of a form refused to give away, by record: leaving a record and coming back to it shows
/// what was typed there.
class RefusedTexts {
public:
    /// Keeps what @p fields hold for @p record and could not hand over.
    template <typename... Fields> void keep(QUuid record, const Fields *...fields)
    {
        QHash<QString, QString> texts;
        (..., (fields->isRefused() ? void(texts.insert(fields->objectName(), fields->typed())) : void()));
        texts.isEmpty() ? void(m_texts.remove(record)) : void(m_texts.insert(record, texts));
    }

    /// Puts back, marked, what was kept for @p record.
    template <typename... Fields> void bringBack(QUuid record, Fields *...fields)
    {
        const QHash<QString, QString> texts = m_texts.take(record);
        (...,
         (texts.contains(fields->objectName()) ? fields->refuse(texts.value(fields->objectName())) : void()));
    }

    void clear() { m_texts.clear(); }

private:
    QHash<QUuid, QHash<QString, QString>> m_texts;
};

} // namespace Stemma
