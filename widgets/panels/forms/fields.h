// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/panels/forms/typing.h"

#include <QComboBox>
#include <QHash>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QUuid>

#include <algorithm>
#include <concepts>
#include <functional>

class QLabel;
class QStringListModel;

namespace Stemma {

// Fields of a form without an OK button: each hands over its value when Enter is pressed, the focus leaves
// it, or nobody typed for a second (see Typing), and only if it differs from what was loaded; Escape brings
// back what stood in a line before. What was handed over and refused stays in the field, marked, until it is
// handed over again or taken back. GUI thread.

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

    /// Hands over what was typed, if anything; the visit of the field is over.
    void commit();
    /// What committed() handed over last was not taken: @p text stays as typed, and the field says so.
    void refuse(const QString &text);

    [[nodiscard]] bool isRefused() const { return m_typing->isRefused(); }

    /// Whether the project has not what stands in the field: it was refused, or waits for a rest.
    [[nodiscard]] bool isUnsaved() const { return isRefused() || !m_typing->isSame(text()); }

    /// What stands in the field as somebody typed it.
    [[nodiscard]] QString typed() const { return text(); }

Q_SIGNALS:
    /// Equal @p visit: one step of undo.
    void committed(const QString &text, QUuid visit);
    /// A visit ended, which gave the field @p text.
    void finished(const QString &text);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    /// Whether the list of completions is open.
    [[nodiscard]] bool isCompleting() const;
    void removeMark();
    /// Hands over @p text, which may have blanks at its ends that stay.
    void handOver(const QString &text);
    void saveAtRest();
    /// What stood here when the visit began.
    void takeBack();
    void finish();

    Typing *m_typing;
    QAction *m_refusal = nullptr; ///< the mark, while there is one
    Completions m_completions;
    QStringListModel *m_found = nullptr;
};

/// Several lines. Enter and Escape commit, Shift+Enter begins a new line.
class NoteField : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit NoteField(QWidget *parent = nullptr);

    void setValue(const QString &text);
    void resetTo(const QString &text);
    void commit();
    void refuse(const QString &text);

    [[nodiscard]] bool isRefused() const { return m_typing->isRefused(); }

    [[nodiscard]] bool isUnsaved() const { return isRefused() || !m_typing->isSame(typed()); }

    [[nodiscard]] QString typed() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Equal @p visit: one step of undo.
    void committed(const QString &text, QUuid visit);
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
    void save();

    Typing *m_typing;
    QLabel *m_mark;
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

/// What the fields of a form could not give away, by record: leaving a record and coming back to it shows
/// what was typed there.
class RefusedTexts {
public:
    /// Keeps what @p fields hold for @p record and the project has not.
    template <typename... Fields> void keep(QUuid record, const Fields *...fields)
    {
        QHash<QString, QString> texts;
        (..., (fields->isUnsaved() ? void(texts.insert(fields->objectName(), fields->typed())) : void()));
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

    /// Whether something is kept for a record that @p isThere; what was typed for one that is deleted waits
    /// for its undo.
    template <std::predicate<QUuid> Predicate> [[nodiscard]] bool keepsAnyOf(Predicate isThere) const
    {
        return std::any_of(m_texts.keyBegin(), m_texts.keyEnd(), isThere);
    }

private:
    QHash<QUuid, QHash<QString, QString>> m_texts;
};

} // namespace Stemma
