// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/forms/typing.h"

#include <QWidget>

#include <algorithm>

namespace Stemma {

namespace {

constexpr auto kRest = std::chrono::milliseconds(1000);

} // namespace

Typing::State Typing::worstIn(const QWidget *window)
{
    State worst = State::Saved;
    for (const Typing *typing : window->findChildren<Typing *>()) {
        worst = std::max(worst, typing->state());
    }
    return worst;
}

Typing::Typing(QObject *field)
    : QObject(field)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRest);
    connect(&m_rest, &QTimer::timeout, this, &Typing::rested);
}

void Typing::load(const QString &value)
{
    const bool isFromElsewhere = value != m_value;
    m_value = m_before = value;
    if (isFromElsewhere) {
        end();
    }
}

void Typing::note(const QString &typed, bool isValue)
{
    if (isValue && isSame(typed)) {
        m_rest.stop();
        setState(State::Saved);
        return;
    }
    if (isValue) {
        m_rest.start();
    } else {
        m_rest.stop();
    }
    setState(m_isRefused || !isValue ? State::Unsaved : State::Pending);
}

void Typing::handOver(const QString &typed)
{
    m_before = m_value;
    m_value = typed.trimmed();
    m_shown = typed;
    m_typed = typed;
    m_isRefused = false;
    note(typed);
}

void Typing::refuse()
{
    m_value = m_before;
    m_shown = m_before;
    m_isRefused = true;
    m_rest.stop();
    setState(State::Unsaved);
}

void Typing::end()
{
    m_begun = m_value;
    m_visit = QUuid::createUuid();
}

void Typing::setState(State state)
{
    if (state != m_state) {
        m_state = state;
        Q_EMIT stateChanged();
    }
}

} // namespace Stemma
