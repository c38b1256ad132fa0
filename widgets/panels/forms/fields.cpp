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

} // namespace

TextField::TextField(QWidget *parent)
    : QLineEdit(parent)
    , m_typing(new Typing(this))
{
    connect(this, &QLineEdit::editingFinished, this, &TextField::commit);
    connect(this, &QLineEdit::textChanged, m_typing, [this](const QString &text) { m_typing->note(text); });
    connect(m_typing, &Typing::rested, this, &TextField::saveAtRest);
    setMinimumWidth(fontMetrics().averageCharWidth() * 12);
}

void TextField::setValue(const QString &text)
{
    const bool isBeingEdited = isModified() && (hasFocus() || isRefused());
    // Saved at a rest: the blank that was typed last stands for the word that comes next.
    const bool isGoingOn = hasFocus() && this->text().trimmed() == text;
    m_typing->load(text);
    if (!isBeingEdited && !isGoingOn) {
        if (this->text() != text) {
            setText(text);
            setCursorPosition(0);
        }
        m_typing->show(this->text());
    }
    if (!isRefused()) { // what was refused waits for a person
        m_typing->note(this->text());
    }
}

void TextField::resetTo(const QString &text)
{
    m_typing->load(text);
    m_typing->end();
    removeMark();
    setText(text);
    setCursorPosition(0);
    setModified(false);
    m_typing->show(this->text());
    m_typing->note(this->text());
}

void TextField::refuse(const QString &text)
{
    if (this->text().trimmed() != text) {
        setText(m_typing->handedOver().trimmed() == text ? m_typing->handedOver() : text);
    }
    m_typing->refuse();
    setModified(true);
    if (m_refusal == nullptr) {
        m_refusal = addAction(refusalIcon(this), TrailingPosition);
        m_refusal->setToolTip(refusalText());
        setAccessibleDescription(refusalText());
    }
}

void TextField::removeMark()
{
    m_typing->forget();
    if (m_refusal != nullptr) {
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
        QStringList found = text.trimmed().isEmpty() ? QStringList() : m_completions(text.trimmed());
        if (m_typing->value() != m_typing->begun()) {
            found.removeAll(m_typing->value()); // saved half typed
        }
        m_found->setStringList(found);
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
    const bool isTouched = isModified() || !m_typing->isSame(text());
    if (isTouched && !m_typing->isSame(text())) {
        const int cursor = cursorPosition();
        setText(typed); // anew, so that undo here does not go back behind what the project knows
        setCursorPosition(cursor);
        handOver(typed);
    } else if (isTouched) {
        const QString begun = m_typing->begun();
        resetTo(m_typing->value());
        if (begun != typed) {
            Q_EMIT finished(typed);
        }
        return;
    }
    finish();
}

void TextField::handOver(const QString &text)
{
    // What comes back from the project is loaded by setValue(); until then this is the value, so that Enter
    // and the focus leaving make one edit, not two.
    setModified(false);
    removeMark();
    m_typing->handOver(text);
    Q_EMIT committed(m_typing->value(), m_typing->visit());
}

void TextField::saveAtRest()
{
    if (!isReadOnly() && !m_typing->isSame(text())) {
        handOver(text());
    }
}

void TextField::takeBack()
{
    const QString begun = m_typing->begun();
    if (isRefused() || m_typing->value() == begun) {
        resetTo(m_typing->value());
        return;
    }
    setText(begun);
    handOver(begun);
    if (!m_typing->isRefused()) {
        m_typing->end();
    }
}

void TextField::finish()
{
    if (const QString value = m_typing->value(); !isRefused() && value != m_typing->begun()) {
        m_typing->end();
        Q_EMIT finished(value);
    }
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
    const bool isChanged = isModified() || m_typing->value() != m_typing->begun();
    if (event->key() == Qt::Key_Escape && isChanged && !isCompleting()) {
        takeBack();
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
    , m_typing(new Typing(this))
    , m_mark(new QLabel(this))
{
    m_mark->hide();
    connect(m_typing, &Typing::rested, this, &NoteField::save);
    connect(this, &QPlainTextEdit::textChanged, m_typing, [this] { m_typing->note(typed()); });
    setTabChangesFocus(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void NoteField::setValue(const QString &text)
{
    const bool isBeingEdited = document()->isModified() && (hasFocus() || isRefused());
    const bool isGoingOn = hasFocus() && typed().trimmed() == text; // as in a line
    m_typing->load(text);
    if (!isBeingEdited && !isGoingOn) {
        if (typed() != text) {
            resetTo(text);
        }
        m_typing->show(typed());
    }
    if (!isRefused()) {
        m_typing->note(typed());
    }
}

void NoteField::resetTo(const QString &text)
{
    m_typing->load(text);
    m_typing->end();
    setMarked(false);
    setPlainText(text);
    document()->setModified(false);
    m_typing->show(typed());
    m_typing->note(typed());
}

void NoteField::refuse(const QString &text)
{
    if (typed().trimmed() != text) {
        setPlainText(m_typing->handedOver().trimmed() == text ? m_typing->handedOver() : text);
        moveCursor(QTextCursor::End);
    }
    m_typing->refuse();
    document()->setModified(true);
    setMarked(true);
}

QString NoteField::typed() const
{
    return typedText(document());
}

void NoteField::setMarked(bool isMarked)
{
    if (!isMarked) {
        m_typing->forget();
    }
    if (isMarked != m_mark->isHidden()) {
        return;
    }
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
    save();
    if (!isRefused()) {
        m_typing->end();
    }
}

void NoteField::save()
{
    if (isReadOnly()) {
        return;
    }
    if (!m_typing->isSame(typed())) {
        document()->setModified(false);
        setMarked(false);
        m_typing->handOver(typed());
        Q_EMIT committed(m_typing->value(), m_typing->visit());
    } else if (isRefused()) {
        resetTo(m_typing->value());
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
    } else if (event->key() == Qt::Key_Escape && isRefused()) {
        resetTo(m_typing->value());
    } else if (event->key() == Qt::Key_Escape) {
        commit(); // what was written is never thrown away; undo takes it back
        if (!isRefused()) {
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
