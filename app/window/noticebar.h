// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;
class QTimer;
class QToolButton;

namespace Stemma {

/// One line above the status bar that says what just happened, with at most one thing to do about it
/// ("Undo"). It takes no focus and goes by itself, unless it reports a failure.
class NoticeBar : public QFrame {
    Q_OBJECT

public:
    explicit NoticeBar(QWidget *parent = nullptr);

    /// Shows @p text for some seconds; a button @p action runs @p run once. Returns its number, see
    /// dismiss().
    int inform(const QString &text, const QString &action = {}, std::function<void()> run = {});
    /// Shows @p text until it is closed or replaced.
    void warn(const QString &text, const QString &action = {}, std::function<void()> run = {});
    void dismiss();
    /// Only when it is still notice @p number that is shown.
    void dismiss(int number);

    [[nodiscard]] QString text() const;

private:
    void present(const QString &text, const QString &action, std::function<void()> run, bool isWarning);

    QLabel *m_symbol;
    QLabel *m_text;
    QPushButton *m_action;
    QToolButton *m_close;
    QTimer *m_timer;
    std::function<void()> m_run;
    int m_number = 0;
};

} // namespace Stemma
