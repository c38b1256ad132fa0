// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>
#include <QList>
#include <QPointer>
#include <QString>

class QLabel;
class QPushButton;

namespace Stemma {

/// A card that points at one part of a window after the other and says what is done there. It takes no focus
/// and blocks nothing: whoever works on need not mind it, and one click ends it.
class Tour : public QFrame {
    Q_OBJECT

public:
    struct Step {
        QPointer<QWidget> target; ///< gone or hidden: the card stands in the middle of the window
        QString title;
        QString text;
    };

    /// Over @p window, which owns the card. @p steps is not empty.
    Tour(QList<Step> steps, QWidget *window);

    /// Index of the step that is shown, from 0.
    [[nodiscard]] int step() const { return m_step; }

    void next();
    /// Ends the tour and deletes the card.
    void leave();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void showStep(int step);
    void place();

    QList<Step> m_steps;
    int m_step = 0;
    QPoint m_tip; ///< what the card points at, in its own coordinates; null: at nothing
    QLabel *m_title;
    QLabel *m_text;
    QLabel *m_count;
    QPushButton *m_leave;
    QPushButton *m_next;
};

} // namespace Stemma
