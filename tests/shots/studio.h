// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/window/mainwindow.h"
#include "tests/support/scripteddialogs.h"

#include <QSize>
#include <QTemporaryDir>

#include <functional>

namespace Stemma {

/// How a person may have set up their desktop.
enum class Look { Light, Dark, HighContrast, HighContrastDark, RightToLeft };

/// Makes windows in a given state and takes their pictures, each with settings of its own. GUI thread.
class Studio {
public:
    /// Pictures go to @p folder, which is made, in a folder for each look.
    explicit Studio(const QString &folder);

    /// Calls @p take once for each look, and ends with the light one.
    void forEachLook(const std::function<void()> &take);
    void setLook(Look look);

    [[nodiscard]] Look look() const { return m_look; }

    /// A copy of the sample project that a picture may change; empty when it was not built.
    [[nodiscard]] QString sample();
    /// A new project with @p files in it; empty when there are none.
    [[nodiscard]] QString projectOf(const QString &name, const QStringList &files);

    using Arrange = std::function<void(MainWindow &window)>;
    /// Opens @p project (empty: none), lets @p arrange do its part, and takes the picture.
    void window(const QString &name, const QString &project, const Arrange &arrange = {},
                QSize size = QSize(1440, 900));
    void dialog(const QString &name, QWidget &dialog);
    void picture(const QString &name, const QImage &image);

    /// Points of the reading font of windows to come.
    void setReadingPoints(int points) { m_readingPoints = points; }

    /// Takes only pictures whose names begin so.
    void setOnly(const QString &beginning) { m_only = beginning; }

    /// Whether windows to come look for quotes by themselves.
    void setSuggesting(bool suggests) { m_suggests = suggests; }

    /// Typography and reading theme of windows to come.
    void setReading(const Typography &typography, const QString &theme)
    {
        m_typography = typography;
        m_readingTheme = theme;
    }

    [[nodiscard]] bool isComplete() const { return m_isComplete; }

private:
    void save(const QString &name, QWidget &widget);
    [[nodiscard]] QString pathOf(const QString &name) const;

    QString m_folder;
    Look m_look = Look::Light;
    QTemporaryDir m_work;
    ScriptedDialogs m_dialogs;
    int m_readingPoints = 12;
    Typography m_typography;
    QString m_readingTheme;
    QString m_only;
    bool m_suggests = false;
    int m_copies = 0;
    bool m_isComplete = true;
};

/// Lets pending events and short timers run.
void settle();

} // namespace Stemma
