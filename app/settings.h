// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/dialogs/settingsdialog.h"

#include <QByteArray>
#include <QSettings>
#include <QStringList>
#include <QUuid>

namespace Stemma {

/// What the person chose, kept across starts. Nothing of a project's content is here.
class Settings {
public:
    Settings();

    [[nodiscard]] const QSettings &raw() const { return m_settings; }

    /// For what others keep here under names of their own, such as shortcuts.
    [[nodiscard]] QSettings &raw() { return m_settings; }

    /// The annotator is the system's user name until another is chosen.
    [[nodiscard]] Preferences preferences() const;
    void setPreferences(const Preferences &preferences);

    /// Newest first, at most ten; files that are gone are left out.
    [[nodiscard]] QStringList recentProjects() const;
    void addRecentProject(const QString &path);

    [[nodiscard]] QByteArray windowGeometry() const;
    [[nodiscard]] QByteArray windowState() const;
    void setWindow(const QByteArray &geometry, const QByteArray &state);

    /// Panes, scroll places and columns of one project, as the window wrote them.
    [[nodiscard]] QByteArray projectView(QUuid project) const;
    void setProjectView(QUuid project, const QByteArray &view);

    /// Whether the tour of the first start was begun once; it is never shown unasked again.
    [[nodiscard]] bool hasSeenTour() const;
    void setTourSeen();

    /// What was looked for before, newest first.
    [[nodiscard]] QStringList searchPatterns() const;
    void setSearchPatterns(const QStringList &patterns);

    /// Where files were opened last; the home folder at first.
    [[nodiscard]] QString lastFolder() const;
    void setLastFolder(const QString &folder);

    /// Where something was exported to last; at first where the project is, of which @p project is the file.
    [[nodiscard]] QString exportFolder(const QString &project) const;
    void setExportFolder(const QString &folder);

private:
    QSettings m_settings;
};

/// Where words of saying are: those of the program, and the folder "cues" beside the file of the settings,
/// when there is one, for words of one's own (see CueLexicons).
[[nodiscard]] QStringList cueFolders();

} // namespace Stemma
