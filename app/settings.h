// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QSettings>
#include <QStringList>
#include <QUuid>

namespace Stemma {

enum class ThemeChoice { System, Light, Dark };

/// What the person chose, kept across starts. Nothing of a project's content is here.
class Settings {
public:
    Settings();

    [[nodiscard]] const QSettings &raw() const { return m_settings; }

    /// Name written into spans and journal; the system's user name until another is chosen.
    [[nodiscard]] QString annotator() const;
    void setAnnotator(const QString &name);

    [[nodiscard]] ThemeChoice theme() const;
    void setTheme(ThemeChoice theme);

    /// Empty: the system's.
    [[nodiscard]] QString language() const;
    void setLanguage(const QString &language);

    /// Family of the reading font; empty: the system's.
    [[nodiscard]] QString readingFamily() const;
    void setReadingFamily(const QString &family);
    /// In points at 100 %; 8 to 32.
    [[nodiscard]] int readingPointSize() const;
    void setReadingPointSize(int points);

    [[nodiscard]] bool readingHints() const;
    void setReadingHints(bool on);

    /// Newest first, at most ten; files that are gone are left out.
    [[nodiscard]] QStringList recentProjects() const;
    void addRecentProject(const QString &path);

    [[nodiscard]] QByteArray windowGeometry() const;
    [[nodiscard]] QByteArray windowState() const;
    void setWindow(const QByteArray &geometry, const QByteArray &state);

    /// Panes, scroll places and columns of one project, as the window wrote them.
    [[nodiscard]] QByteArray projectView(QUuid project) const;
    void setProjectView(QUuid project, const QByteArray &view);

    [[nodiscard]] QString lastFolder() const;
    void setLastFolder(const QString &folder);

private:
    QSettings m_settings;
};

} // namespace Stemma
