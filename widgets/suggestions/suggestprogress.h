// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace Stemma {

/// How far the search for suggestions is, with buttons to let it rest and to stop it. Hidden while there is
/// nothing to say. GUI thread.
class SuggestProgress : public QWidget {
    Q_OBJECT

public:
    enum class Stage {
        Nothing,
        Running,
        Linking, ///< running, too: which quotes are the same
        Paused,
        Stopped ///< before the end; it can go on
    };

    explicit SuggestProgress(QWidget *parent = nullptr);

    void setStage(Stage stage, qint64 done = 0, qint64 all = 0);

    [[nodiscard]] Stage stage() const { return m_stage; }

    /// Suggestions may still come by themselves, or when it goes on.
    [[nodiscard]] bool isUnderWay() const;

Q_SIGNALS:
    void stageChanged();
    void pauseRequested();
    void resumeRequested();
    void cancelRequested();

private:
    [[nodiscard]] bool isRunning() const;

    QLabel *m_text;
    QProgressBar *m_bar;
    QToolButton *m_rest;
    QToolButton *m_cancel;
    Stage m_stage = Stage::Nothing;
};

} // namespace Stemma
