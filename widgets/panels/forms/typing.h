// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QTimer>
#include <QUuid>

class QWidget;

namespace Stemma {

/// One visit of a field that has no OK button: what the project has, what stood there when the visit began,
/// and when to save. What is typed is saved whenever nobody types for a second, so that nothing of it can be
/// lost; all that is handed over in one visit is one step of undo. A child of its field. GUI thread.
class Typing : public QObject {
    Q_OBJECT

public:
    enum class State {
        Saved, ///< the project has what stands in the field
        Pending, ///< saved at the next rest
        Unsaved, ///< was refused, or is no value yet
    };
    Q_ENUM(State)

    /// The worst state of the fields in @p window.
    [[nodiscard]] static State worstIn(const QWidget *window);

    explicit Typing(QObject *field);

    [[nodiscard]] State state() const { return m_state; }

    /// What the project has, or was handed over last.
    [[nodiscard]] QString value() const { return m_value; }

    /// What stood there when the visit began.
    [[nodiscard]] QString begun() const { return m_begun; }

    /// Equal for all that is handed over in one visit.
    [[nodiscard]] QUuid visit() const { return m_visit; }

    /// The project has @p value. Another one than was handed over here begins a new visit.
    void load(const QString &value);

    /// What the field shows of the value: blanks at its ends and signs that the field has not count as
    /// nothing that was typed.
    void show(const QString &shown) { m_shown = shown; }

    /// Whether @p typed is the value.
    [[nodiscard]] bool isSame(const QString &typed) const
    {
        return typed == m_shown || typed.trimmed() == m_value.trimmed();
    }

    /// @p typed stands in the field now; @p isValue: it can be handed over.
    void note(const QString &typed, bool isValue = true);
    /// @p typed, without blanks at its ends, is about to be handed over.
    void handOver(const QString &typed);

    /// What was handed over last, as it was typed.
    [[nodiscard]] QString handedOver() const { return m_typed; }

    /// That was not taken.
    void refuse();

    /// What was refused is no longer there.
    void forget() { m_isRefused = false; }

    [[nodiscard]] bool isRefused() const { return m_isRefused; }

    /// Whoever typed is done.
    void end();

Q_SIGNALS:
    /// Nobody typed for a second: time to hand over.
    void rested();
    void stateChanged();

private:
    void setState(State state);

    QString m_value;
    QString m_shown;
    QString m_before; ///< the value before the last one that was handed over
    QString m_begun;
    QString m_typed; ///< what was handed over last, with the blanks at its ends
    QUuid m_visit = QUuid::createUuid();
    QTimer m_rest;
    State m_state = State::Saved;
    bool m_isRefused = false;
};

} // namespace Stemma
