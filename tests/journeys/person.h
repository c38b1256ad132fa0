// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QPoint>
#include <QString>
#include <QStringList>
#include <QThread>

#include <functional>
#include <stdexcept>

class QWidget;

namespace Stemma {

/// Ends a journey that cannot go on; says where it stood.
struct Stranded : std::runtime_error {
    explicit Stranded(const QString &what)
        : std::runtime_error(what.toStdString())
    {
    }
};

/// Mouse and keyboard of the X server, moved by xdotool from a thread beside the window's own, so that modal
/// dialogs can be answered too. Every function waits until xdotool is done; none knows a widget.
class Person {
public:
    void key(const QString &keys);
    void type(const QString &text);
    void click(QPoint place);
    void drag(QPoint from, QPoint to);
    void turnWheel(QPoint place, int notches);

    /// Answers the file dialog that is about to open.
    void chooseFile(const QString &typed);

    /// Gestures so far: a key, a text typed, a click, a drag, a turn of the wheel.
    [[nodiscard]] int actions() const { return m_actions; }

private:
    void act(const QStringList &arguments);

    int m_actions = 0;
};

/// Asks @p question in the thread of the window and returns its answer.
template <typename Question> auto ask(Question question)
{
    decltype(question()) answer{};
    QMetaObject::invokeMethod(
        QCoreApplication::instance(), [&] { answer = question(); }, Qt::BlockingQueuedConnection);
    return answer;
}

/// Whether @p condition, asked in the thread of the window, comes to hold within @p seconds.
[[nodiscard]] bool holdsWithin(const std::function<bool()> &condition, int seconds);

/// Waits until @p condition, asked in the thread of the window, holds; Stranded after @p seconds.
void awaitThat(const QString &what, const std::function<bool()> &condition, int seconds = 15);

/// Lets somebody go on @p journey in a thread beside the window's, and closes dialogs that are left open
/// then. What stranded it; empty: nothing.
[[nodiscard]] QString strandedIn(const std::function<void()> &journey);

/// Runs @p program and returns what it printed; Stranded when its exit code is not 0.
QByteArray runProgram(const QString &program, const QStringList &arguments, const QByteArray &input = {});

} // namespace Stemma
