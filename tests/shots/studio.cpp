// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/shots/studio.h"

#include "app/settings.h"
#include "app/theme.h"
#include "models/exchange/import/importpaths.h"

#include <QApplication>
#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QPainter>
#include <QSettings>
#include <QTimer>

#include <algorithm>
#include <array>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

struct LookOf {
    Look look;
    const char *folder;
    Preferences::Theme theme;
};

constexpr std::array kLooks{
    LookOf{Look::Light, "light", Preferences::Theme::Light},
    LookOf{Look::Dark, "dark", Preferences::Theme::Dark},
    LookOf{Look::HighContrast, "high-contrast", Preferences::Theme::HighContrastLight},
    LookOf{Look::HighContrastDark, "high-contrast-dark", Preferences::Theme::HighContrastDark},
    LookOf{Look::RightToLeft, "right-to-left", Preferences::Theme::Light}};

const LookOf &of(Look look)
{
    return *std::ranges::find(kLooks, look, &LookOf::look);
}

} // namespace

void settle()
{
    // Longer than the delays of filters and of layouts made ahead.
    QEventLoop loop;
    QTimer::singleShot(300, &loop, &QEventLoop::quit);
    loop.exec();
}

Studio::Studio(const QString &folder)
    : m_folder(folder)
{
    m_isComplete = m_work.isValid();
    for (const LookOf &look : kLooks) {
        m_isComplete = QDir(folder).mkpath(QString::fromLatin1(look.folder)) && m_isComplete;
    }
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_work.path());
}

void Studio::forEachLook(const std::function<void()> &take)
{
    for (const LookOf &look : kLooks) {
        setLook(look.look);
        take();
    }
    setLook(Look::Light);
}

void Studio::setLook(Look look)
{
    m_look = look;
    QApplication::setLayoutDirection(look == Look::RightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    applyTheme(of(look).theme); // for what is no window of the program
}

QString Studio::pathOf(const QString &name) const
{
    return QDir(m_folder).filePath(QString::fromLatin1(of(m_look).folder) + u'/' + name + u".png"_s);
}

QString Studio::sample()
{
    const QString copy = m_work.filePath(u"sample-%1.stemma"_s.arg(++m_copies));
    QFile built(QStringLiteral(STEMMA_BINARY_DIR "/share/stemma/sample.stemma"));
    if (!built.copy(copy)) {
        std::fprintf(stderr, "no sample project: %s\n", qPrintable(built.errorString()));
        m_isComplete = false;
        return {};
    }
    QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
    return copy;
}

QString Studio::projectOf(const QString &name, const QStringList &files)
{
    const QString path = m_work.filePath(u"%1-%2.stemma"_s.arg(name).arg(++m_copies));
    auto project = Project::create(path);
    if (!project) {
        m_isComplete = false;
        return {};
    }
    (*project)->setAnnotator(u"Ada"_s);
    if (!files.isEmpty()) {
        const auto report = importPaths((*project)->contentStore(), files);
        if (!report || !(*project)->addArticles(report->articles)) {
            m_isComplete = false;
        }
    }
    return path;
}

void Studio::window(const QString &name, const QString &project, const Arrange &arrange, QSize size)
{
    if (!name.startsWith(m_only)) {
        return;
    }
    QSettings().clear();
    Settings settings;
    Preferences preferences = settings.preferences();
    preferences.annotator = u"Ada"_s;
    preferences.readingPointSize = m_readingPoints;
    preferences.theme = of(m_look).theme;
    preferences.suggestsByItself = m_suggests;
    preferences.typography = m_typography;
    preferences.readingTheme = m_readingTheme;
    settings.setPreferences(preferences);
    MainWindow window(settings, m_dialogs);
    window.resize(size);
    window.show();
    if (!project.isEmpty() && !window.openProject(project)) {
        m_isComplete = false;
    }
    settle();
    if (arrange) {
        arrange(window);
        settle();
    }
    save(name, window);
}

void Studio::dialog(const QString &name, QWidget &dialog)
{
    if (!name.startsWith(m_only)) {
        return;
    }
    dialog.show();
    settle();
    save(name, dialog);
}

void Studio::picture(const QString &name, const QImage &image)
{
    if (!name.startsWith(m_only)) {
        return;
    }
    m_isComplete = image.save(pathOf(name)) && m_isComplete;
}

void Studio::save(const QString &name, QWidget &widget)
{
    const QString path = pathOf(name);
    QPixmap picture = widget.grab();
    // A popup is a window of its own, which a picture of the window below leaves out.
    if (QWidget *popup = QApplication::activePopupWidget()) {
        QPainter(&picture).drawPixmap(widget.mapFromGlobal(popup->pos()), popup->grab());
    }
    if (!picture.save(path)) {
        std::fprintf(stderr, "cannot write %s\n", qPrintable(path));
        m_isComplete = false;
    }
    std::printf("%s\n", qPrintable(path));
}

} // namespace Stemma
