// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/project/backgroundtask.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace Stemma {

/// The command of a program that knows what sentences mean (SentenceEmbedder), with an explanation and a
/// button that tries it: empty is off. The try runs on a thread of its own and can be stopped. GUI thread.
class EmbedderField : public QWidget {
    Q_OBJECT

public:
    explicit EmbedderField(QWidget *parent = nullptr);
    ~EmbedderField() override;

    [[nodiscard]] QString command() const;
    void setCommand(const QString &command);

private:
    void tryIt();
    void say(const QString &text);

    QLineEdit *m_command;
    QPushButton *m_try;
    QLabel *m_answer;
    BackgroundTask<Result<qsizetype>> m_task; ///< how many numbers it gives a sentence
};

} // namespace Stemma
