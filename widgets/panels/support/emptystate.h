// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace Stemma {

/// What a list shows when it has nothing to show: what belongs here and how it gets here.
class EmptyState : public QWidget {
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);

    /// @p button may be empty: no button.
    void setTexts(const QString &heading, const QString &sentence, const QString &button = {});

    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void buttonClicked();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void updateLook();

    QLabel *m_heading;
    QLabel *m_sentence;
    QPushButton *m_button;
    bool m_isUpdating = false;
};

} // namespace Stemma
