// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace Stemma {

/// Background work in the status bar: what runs, how far it is, and a way to stop it. Hidden while nothing
/// runs, and for the first 200 ms of what does.
class ProgressLine : public QWidget {
    Q_OBJECT

public:
    explicit ProgressLine(QWidget *parent = nullptr);

    /// @p maximum 0: how far it is cannot be said.
    void begin(const QString &text, int maximum = 0);
    void update(int value, int maximum, const QString &detail = {});
    void end();

    [[nodiscard]] bool isRunning() const { return m_isRunning; }

    [[nodiscard]] QToolButton *cancelButton() const { return m_cancel; }

Q_SIGNALS:
    void cancelRequested();

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    QLabel *m_text;
    QProgressBar *m_bar;
    QToolButton *m_cancel;
    int m_delay = 0; ///< timer until it is shown
    bool m_isRunning = false;
};

} // namespace Stemma
