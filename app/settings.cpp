// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/settings.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

constexpr int kRecentProjects = 10;
constexpr int kDefaultPoints = 12;

QString projectKey(QUuid project)
{
    return u"projects/"_s + project.toString(QUuid::WithoutBraces);
}

} // namespace

Settings::Settings() = default;

QString Settings::annotator() const
{
    const QString user = qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME"));
    return m_settings.value("annotator"_L1, user).toString();
}

void Settings::setAnnotator(const QString &name)
{
    m_settings.setValue("annotator"_L1, name.trimmed());
}

ThemeChoice Settings::theme() const
{
    const QString stored = m_settings.value("theme"_L1).toString();
    return stored == "light"_L1 ? ThemeChoice::Light
        : stored == "dark"_L1   ? ThemeChoice::Dark
                                : ThemeChoice::System;
}

void Settings::setTheme(ThemeChoice theme)
{
    m_settings.setValue("theme"_L1,
                        theme == ThemeChoice::Light      ? "light"_L1
                            : theme == ThemeChoice::Dark ? "dark"_L1
                                                         : "system"_L1);
}

QString Settings::language() const
{
    return m_settings.value("language"_L1).toString();
}

void Settings::setLanguage(const QString &language)
{
    m_settings.setValue("language"_L1, language);
}

QString Settings::readingFamily() const
{
    return m_settings.value("reading/family"_L1).toString();
}

void Settings::setReadingFamily(const QString &family)
{
    m_settings.setValue("reading/family"_L1, family);
}

int Settings::readingPointSize() const
{
    return std::clamp(m_settings.value("reading/points"_L1, kDefaultPoints).toInt(), 8, 32);
}

void Settings::setReadingPointSize(int points)
{
    m_settings.setValue("reading/points"_L1, points);
}

bool Settings::readingHints() const
{
    return m_settings.value("reading/hints"_L1, true).toBool();
}

void Settings::setReadingHints(bool on)
{
    m_settings.setValue("reading/hints"_L1, on);
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

QString Settings::lastFolder() const
{
    return m_settings.value("lastFolder"_L1, QDir::homePath()).toString();
}

void Settings::setLastFolder(const QString &folder)
{
    m_settings.setValue("lastFolder"_L1, folder);
}

} // namespace Stemma
