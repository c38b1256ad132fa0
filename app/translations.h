// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QLocale>
#include <QObject>
#include <QString>

class QCoreApplication;

namespace Stemma {

/// Loads Stemma's and Qt's translations for @p language ("de", "en", "pseudo"; empty: the system's). Qt's say
/// in which direction a window is laid out. Called once, before anything is translated. Returns the language
/// in use.
QString installTranslations(QCoreApplication &application, const QString &language);

/// Languages that Stemma speaks, by code; for the settings.
[[nodiscard]] QStringList availableLanguages();

} // namespace Stemma
