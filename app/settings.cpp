// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/settings.h"

#include "widgets/reader/articleview.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <pwd.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

constexpr int kRecentProjects = 10;

// In the order of Preferences::Theme.
constexpr std::array kThemes{"system"_L1, "light"_L1, "dark"_L1, "high-contrast-light"_L1,
                             "high-contrast-dark"_L1};

QString projectKey(QUuid project)
{
    return u"projects/"_s + project.toString(QUuid::WithoutBraces);
}

/// Who is logged in; empty when the system does not say.
QString systemUserName()
{
    if (const QString name = qEnvironmentVariable("USER"); !name.isEmpty()) {
        return name;
    }
    const passwd *entry = ::getpwuid(::geteuid());
    return entry != nullptr ? QFile::decodeName(entry->pw_name) : QString();
}

} // namespace

Settings::Settings() = default;

Preferences Settings::preferences() const
{
    const QString theme = m_settings.value("theme"_L1).toString();
    Preferences preferences;
    preferences.annotator = m_settings.value("annotator"_L1).toString();
    if (preferences.annotator.isEmpty()) {
        preferences.annotator = systemUserName();
    }
    const auto known = std::find(kThemes.begin(), kThemes.end(), theme);
    preferences.theme = known == kThemes.end() ? Preferences::Theme::System
                                               : Preferences::Theme(int(known - kThemes.begin()));
    preferences.readingFamily = m_settings.value("reading/family"_L1).toString();
    preferences.readingPointSize
        = std::clamp(m_settings.value("reading/points"_L1, preferences.readingPointSize).toInt(), 8, 32);
    preferences.readingHints = m_settings.value("reading/hints"_L1, true).toBool();
    preferences.trimsSelection = m_settings.value("reading/trim"_L1, true).toBool();
    preferences.suggestsByItself = m_settings.value("suggesting"_L1, true).toBool();
    preferences.embedder = m_settings.value("embedder"_L1).toString().trimmed();
    preferences.language = m_settings.value("language"_L1).toString();
    preferences.readingTheme = m_settings.value("reading/theme"_L1).toString();
    const Typography usual;
    preferences.typography
        = Typography{m_settings.value("reading/measure"_L1, usual.measure).toInt(),
                     m_settings.value("reading/lineHeight"_L1, usual.lineHeight).toInt(),
                     m_settings.value("reading/paragraphSpacing"_L1, usual.paragraphSpacing).toInt()}
              .bounded();
    preferences.zoom = std::clamp(m_settings.value("reading/zoom"_L1, preferences.zoom).toInt(),
                                  ArticleView::kSmallestZoom, ArticleView::kLargestZoom);
    return preferences;
}

void Settings::setPreferences(const Preferences &preferences)
{
    m_settings.setValue("annotator"_L1, preferences.annotator.trimmed());
    m_settings.setValue("theme"_L1, kThemes[size_t(preferences.theme)]);
    m_settings.setValue("reading/family"_L1, preferences.readingFamily);
    m_settings.setValue("reading/points"_L1, preferences.readingPointSize);
    m_settings.setValue("reading/hints"_L1, preferences.readingHints);
    m_settings.setValue("reading/trim"_L1, preferences.trimsSelection);
    m_settings.setValue("suggesting"_L1, preferences.suggestsByItself);
    m_settings.setValue("embedder"_L1, preferences.embedder);
    m_settings.setValue("language"_L1, preferences.language);
    m_settings.setValue("reading/theme"_L1, preferences.readingTheme);
    m_settings.setValue("reading/measure"_L1, preferences.typography.measure);
    m_settings.setValue("reading/lineHeight"_L1, preferences.typography.lineHeight);
    m_settings.setValue("reading/paragraphSpacing"_L1, preferences.typography.paragraphSpacing);
    m_settings.setValue("reading/zoom"_L1, preferences.zoom);
}

QStringList Settings::recentProjects() const
{
    QStringList paths = m_settings.value("recent"_L1).toStringList();
    paths.removeIf([](const QString &path) { return !QFileInfo::exists(path); });
    return paths;
}

void Settings::addRecentProject(const QString &path)
{
    QStringList paths = recentProjects();
    paths.removeAll(path);
    paths.prepend(path);
    m_settings.setValue("recent"_L1, paths.first(std::min<qsizetype>(paths.size(), kRecentProjects)));
}

QByteArray Settings::windowGeometry() const
{
    return m_settings.value("window/geometry"_L1).toByteArray();
}

QByteArray Settings::windowState() const
{
    return m_settings.value("window/state"_L1).toByteArray();
}

void Settings::setWindow(const QByteArray &geometry, const QByteArray &state)
{
    m_settings.setValue("window/geometry"_L1, geometry);
    m_settings.setValue("window/state"_L1, state);
}

QByteArray Settings::projectView(QUuid project) const
{
    return m_settings.value(projectKey(project)).toByteArray();
}

void Settings::setProjectView(QUuid project, const QByteArray &view)
{
    m_settings.setValue(projectKey(project), view);
}

bool Settings::hasSeenTour() const
{
    return m_settings.value("tourSeen"_L1, false).toBool();
}

void Settings::setTourSeen()
{
    m_settings.setValue("tourSeen"_L1, true);
}

QStringList Settings::searchPatterns() const
{
    return m_settings.value("find/patterns"_L1).toStringList();
}

void Settings::setSearchPatterns(const QStringList &patterns)
{
    m_settings.setValue("find/patterns"_L1, patterns);
}

QString Settings::lastFolder() const
{
    return m_settings.value("lastFolder"_L1, QDir::homePath()).toString();
}

void Settings::setLastFolder(const QString &folder)
{
    m_settings.setValue("lastFolder"_L1, folder);
}

QString Settings::exportFolder(const QString &project) const
{
    return m_settings.value("exportFolder"_L1, QFileInfo(project).absolutePath()).toString();
}

void Settings::setExportFolder(const QString &folder)
{
    m_settings.setValue("exportFolder"_L1, folder);
}

QStringList cueFolders()
{
    QStringList folders{u":/stemma/cues"_s};
    const QString own = QFileInfo(QSettings().fileName()).dir().filePath(u"cues"_s);
    if (QFileInfo(own).isDir()) {
        folders.append(own);
    }
    return folders;
}

} // namespace Stemma
