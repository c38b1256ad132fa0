// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/forms/fields.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QKeyEvent>
#include <QLabel>
#include <QScrollBar>
#include <QStringListModel>
#include <QStyle>

namespace Stemma {

namespace {

/// Undo and redo belong to the window unless there is something typed here to take back.
bool isUndoKey(QEvent *event)
{
    const auto *key = static_cast<QKeyEvent *>(event);
    return key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo);
}

/// The text as typed; toPlainText() would turn no-break spaces into blanks.
QString typedText(const QTextDocument *document)
{
    QString text = document->toRawText();
    text.replace(QChar::ParagraphSeparator, u'\n');
    text.replace(QChar::LineSeparator, u'\n');
    return text;
}

QIcon refusalIcon(const QWidget *field)
{
    return field->style()->standardIcon(QStyle::SP_MessageBoxWarning, nullptr, field);
}

QString refusalText()
{
    return TextField::tr("Not saved. Enter tries again, Escape brings the saved text back.");
}

/// A note can be long, and nothing of it may be lost: it is saved whenever the writer stops for so long.
constexpr auto kPause = std::chrono::milliseconds(1000);

} // namespace

TextField::TextField(QWidget *parent)
    : QLineEdit(parent)
{
    connect(this, &QLineEdit::editingFinished, this, &TextField::commit);
    connect(this, &QLineEdit::textChanged, this, &TextField::noteTyping);
    setMinimumWidth(fontMetrics().averageCharWidth() * 12);
}

void TextField::setValue(const QString &text)
{
    const bool isBeingEdited = isModified() && (hasFocus() || isRefused());
    m_value = m_before = text;
    if (!isBeingEdited && this->text() != text) {
        setText(text);
        setCursorPosition(0);
    }
}

void TextField::resetTo(const QString &text)
{
    m_value = m_before = text;
    setText(text);
    setCursorPosition(0);
    setModified(false);
    removeMark();
    noteTyping();
}

void TextField::noteTyping()
{
    if (const bool isTyping = hasFocus() && text() != m_value; isTyping != m_isTyping) {
        m_isTyping = isTyping;
        Q_EMIT typingChanged();
    }
}

void TextField::refuse(const QString &text)
{
    if (this->text() != text) {
        setText(text);
    }
    m_value = m_before;
    setModified(true);
    if (!isRefused()) {
        m_refusal = addAction(refusalIcon(this), TrailingPosition);
        m_refusal->setToolTip(refusalText());
        setAccessibleDescription(refusalText());
    }
}

void TextField::removeMark()
{
    if (isRefused()) {
        delete m_refusal;
        m_refusal = nullptr;
        setAccessibleDescription({});
    }
}

void TextField::setCompletions(Completions completions)
{
    m_completions = std::move(completions);
    m_found = new QStringListModel(this);
    auto *completer = new QCompleter(m_found, this);
    // The store has ordered and filtered already.
    completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    setCompleter(completer);
    connect(this, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_found->setStringList(text.trimmed().isEmpty() ? QStringList() : m_completions(text.trimmed()));
    });
    connect(completer, qOverload<const QString &>(&QCompleter::activated), this, [this](const QString &text) {
        setText(text);
        setModified(true);
        commit();
    });
}

bool TextField::isCompleting() const
{
    return completer() && completer()->popup()->isVisible();
}

void TextField::commit()
{
    if (isCompleting()) {
        if (completer()->popup()->currentIndex().isValid()) {
            return; // the chosen completion is on its way, and is what is meant
        }
        completer()->popup()->hide();
    }
    const QString typed = text().trimmed();
    // Assistive technology writes into the field without a key, which Qt does not take for editing.
    const bool isTouched = isModified() || text() != m_value;
    if (isTouched && typed != m_value) {
        // What comes back from the project is loaded by setValue(); until then this is the value, so that
        // Enter and the focus leaving make one edit, not two.
        m_before = m_value;
        m_value = typed;
        const int cursor = cursorPosition();
        setText(typed); // anew, so that undo here does not go back behind what the project knows
        setCursorPosition(cursor);
        setModified(false);
        removeMark();
        Q_EMIT committed(typed);
    } else if (isTouched) {
        resetTo(m_value);
    }
    noteTyping();
}

bool TextField::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && !isModified() && isUndoKey(event)) {
        event->ignore();
        return true;
    }
    if (event->type() == QEvent::FocusOut
        && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason) {
        QLineEdit::event(event);
        commit();
        return true;
    }
    return QLineEdit::event(event);
}

void TextField::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isCompleting() && completer()->popup()->currentIndex().isValid() && isEnter) {
        event->ignore(); // left to the list of completions
        return;
    }
    if (event->key() == Qt::Key_Escape && isModified() && !isCompleting()) {
        resetTo(m_value);
        event->accept();
        return;
    }
    QLineEdit::keyPressEvent(event);
    if (isEnter) {
        event->accept(); // or a dialog around the form would take it for its default button
    }
}

NoteField::NoteField(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_mark(new QLabel(this))
{
    m_mark->hide();
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPause);
    connect(&m_pause, &QTimer::timeout, this, &NoteField::commit);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        if (document()->isModified() && hasFocus()) {
            m_pause.start();
        }
    });
    setTabChangesFocus(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void NoteField::setValue(const QString &text)
{
    const bool isBeingEdited = document()->isModified() && (hasFocus() || m_isRefused);
    // Saved in a pause: the blank that was typed last stands for the word that comes next.
    const bool isGoingOn = hasFocus() && typed().trimmed() == text;
    m_value = m_before = text;
    if (!isBeingEdited && !isGoingOn && typed() != text) {
        resetTo(text);
    }
}

void NoteField::resetTo(const QString &text)
{
    m_value = m_before = text;
    setPlainText(text);
    document()->setModified(false);
    setMarked(false);
}

void NoteField::refuse(const QString &text)
{
    if (typed() != text) {
        setPlainText(text);
        moveCursor(QTextCursor::End);
    }
    m_value = m_before;
    document()->setModified(true);
    setMarked(true);
}

QString NoteField::typed() const
{
    return typedText(document());
}

void NoteField::setMarked(bool isMarked)
{
    if (isMarked == m_isRefused) {
        return;
    }
    m_isRefused = isMarked;
    const int side = fontMetrics().height();
    m_mark->setPixmap(refusalIcon(this).pixmap(QSize(side, side), devicePixelRatio()));
    m_mark->setToolTip(refusalText());
    m_mark->setVisible(isMarked);
    setAccessibleDescription(isMarked ? refusalText() : QString());
    const int room = isMarked ? side + 4 : 0;
    layoutDirection() == Qt::RightToLeft ? setViewportMargins(room, 0, 0, 0)
                                         : setViewportMargins(0, 0, room, 0);
    placeMark();
}

void NoteField::placeMark()
{
    const QSize size = m_mark->sizeHint();
    const QRect inner = contentsRect();
    const int bar = verticalScrollBar()->isVisible() ? verticalScrollBar()->width() : 0;
    const QRect place(inner.right() + 1 - bar - size.width() - 2, inner.top() + 2, size.width(),
                      size.height());
    m_mark->setGeometry(QStyle::visualRect(layoutDirection(), inner, place));
    m_mark->raise();
}

void NoteField::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    placeMark();
}

void NoteField::commit()
{
    const QString text = typed().trimmed();
    if (document()->isModified() && text != m_value) {
        m_before = m_value;
        m_value = text;
        document()->setModified(false);
        setMarked(false);
        Q_EMIT committed(text);
    } else if (m_isRefused) {
        resetTo(m_value);
    }
}

QSize NoteField::sizeHint() const
{
    const int line = fontMetrics().lineSpacing();
    return {line * 10, line * 3 + 2 * frameWidth() + int(2 * document()->documentMargin())};
}

QSize NoteField::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 12, sizeHint().height()};
}

bool NoteField::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && !document()->isModified() && isUndoKey(event)) {
        event->ignore();
        return true;
    }
    return QPlainTextEdit::event(event);
}

void NoteField::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && !(event->modifiers() & Qt::ShiftModifier)) {
        commit();
        Q_EMIT finished();
    } else if (event->key() == Qt::Key_Escape && m_isRefused) {
        resetTo(m_value);
    } else if (event->key() == Qt::Key_Escape) {
        commit(); // what was written is never thrown away; undo takes it back
        if (!m_isRefused) {
            Q_EMIT finished();
            event->ignore(); // for the panel, which leads back to the text
            return;
        }
    } else {
        QPlainTextEdit::keyPressEvent(event);
        return;
    }
    event->accept();
}

void NoteField::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason) {
        commit();
    }
}

ChoiceField::ChoiceField(QWidget *parent)
    : QComboBox(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(8);
    connect(this, &QComboBox::activated, this, &ChoiceField::choose);
}

void ChoiceField::choose(int index)
{
    setCurrentIndex(index);
    const int value = itemData(index).toInt();
    if (value != m_value) {
        m_value = value;
        Q_EMIT committed(value);
    }
}

void ChoiceField::addChoice(const QString &text, int value)
{
    addItem(text, value);
}

void ChoiceField::setValue(int value)
{
    m_value = value;
    setCurrentIndex(findData(value));
}

void ChoiceField::wheelEvent(QWheelEvent *event)
{
    hasFocus() ? QComboBox::wheelEvent(event) : event->ignore();
}

} // namespace Stemma
