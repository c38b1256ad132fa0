// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/translations.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

bool load(QCoreApplication &application, const QLocale &locale, const QString &name, const QString &folder)
{
    auto *translator = new QTranslator(&application);
    if (translator->load(locale, name, u"_"_s, folder)) {
        QCoreApplication::installTranslator(translator);
        return true;
    }
    delete translator;
    return false;
}

} // namespace

QString installTranslations(QCoreApplication &application, const QString &language)
{
    if (language == "pseudo"_L1) {
        auto *translator = new QTranslator(&application);
        if (translator->load(u":/i18n/stemma_en_XA.qm"_s)) {
            QCoreApplication::installTranslator(translator);
        }
        return language;
    }
    const QLocale locale = language.isEmpty() ? QLocale() : QLocale(language);
    QLocale::setDefault(locale);
    load(application, locale, u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    // English carries plural forms ("1 article", "2 articles"), so it is loaded like any other.
    if (!load(application, locale, u"stemma"_s, u":/i18n"_s)) {
        load(application, QLocale(QLocale::English), u"stemma"_s, u":/i18n"_s);
    }
    return locale.name().section(u'_', 0, 0);
}

QStringList availableLanguages()
{
    QStringList languages;
    for (const QString &file : QDir(u":/i18n"_s).entryList({u"stemma_*.qm"_s})) {
        const QString code = file.sliced(7).chopped(3);
        if (code != "en_XA"_L1) {
            languages.append(code);
        }
    }
    return languages;
}

} // namespace Stemma
