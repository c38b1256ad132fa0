// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/find/patternhistory.h"

#include <QKeyEvent>
#include <QLineEdit>

namespace Stemma {

PatternHistory::PatternHistory(const QStringList &patterns, QObject *parent)
    : QObject(parent)
    , m_patterns(patterns.first(std::min(patterns.size(), kLength)))
{
}

void PatternHistory::add(const QString &pattern)
{
    m_place = -1;
    if (pattern.trimmed().isEmpty() || m_patterns.value(0) == pattern) {
        return;
    }
    m_patterns.removeAll(pattern);
    m_patterns.prepend(pattern);
    m_patterns.resize(std::min(m_patterns.size(), kLength));
    Q_EMIT changed(m_patterns);
}

void PatternHistory::attachTo(QLineEdit *field)
{
    field->installEventFilter(this);
    connect(field, &QLineEdit::textEdited, this, [this] { m_place = -1; });
}

bool PatternHistory::eventFilter(QObject *watched, QEvent *event)
{
    auto *field = qobject_cast<QLineEdit *>(watched);
    if (event->type() != QEvent::KeyPress || field == nullptr) {
        return QObject::eventFilter(watched, event);
    }
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isWalk = (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)
        && !(key->modifiers() & ~Qt::KeypadModifier);
    if (!isWalk) {
        return false;
    }
    if (m_place < 0 || m_patterns.value(m_place) != field->text()) {
        if (key->key() == Qt::Key_Down) {
            return false; // no walk to come back from
        }
        m_place = -1;
        m_typed = field->text();
    }
    qsizetype place = m_place + (key->key() == Qt::Key_Up ? 1 : -1);
    if (m_place < 0 && m_patterns.value(place) == m_typed) {
        ++place; // it is what stands there already
    }
    if (place >= -1 && place < m_patterns.size()) {
        m_place = place;
        field->setText(place < 0 ? m_typed : m_patterns.at(place));
    }
    return true;
}

} // namespace Stemma
