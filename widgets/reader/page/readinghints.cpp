// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/reader/page/readinghints.h"

#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/State>

namespace Stemma {

using namespace Qt::StringLiterals;

HintLibrary::HintLibrary(const QString &searchPath)
{
    m_repository.addCustomSearchPath(searchPath);
}

KSyntaxHighlighting::Definition HintLibrary::definitionFor(const QString &language) const
{
    static const QHash<QString, QString> names{
        {u"de"_s, u"German"_s},
        {u"en"_s, u"English"_s},
        {u"es"_s, u"Spanish"_s},
        {u"fr"_s, u"French"_s},
    };
    const QString name = names.value(language.section(u'-', 0, 0).toLower());
    if (!name.isEmpty()) {
        const auto definition = m_repository.definitionForName(u"Stemma Article (%1)"_s.arg(name));
        if (definition.isValid()) {
            return definition;
        }
    }
    return m_repository.definitionForName(u"Stemma Article (Generic)"_s);
}

KSyntaxHighlighting::Theme HintLibrary::theme(const QString &name, bool isDark) const
{
    if (const auto chosen = m_repository.theme(name); !name.isEmpty() && chosen.isValid()) {
        return chosen;
    }
    const auto own = m_repository.theme(isDark ? u"Stemma Dark"_s : u"Stemma Light"_s);
    using KSyntaxHighlighting::Repository;
    return own.isValid() ? own
                         : m_repository.defaultTheme(isDark ? Repository::DarkTheme : Repository::LightTheme);
}

ReadingHints::ReadingHints(std::shared_ptr<const HintLibrary> library)
    : m_library(std::move(library))
{
    setColors({}, ReadingTheme());
}

bool ReadingHints::setLanguage(const QString &language)
{
    setDefinition(m_library->definitionFor(language));
    forgetStyles();
    return definition().isValid();
}

void ReadingHints::setColors(const QString &name, const ReadingTheme &reading)
{
    m_reading = reading;
    setTheme(m_library->theme(name, reading.isDark()));
    forgetStyles();
}

void ReadingHints::forgetStyles()
{
    m_styles.assign(1, QTextCharFormat());
    m_styleOfFormat.clear();
}

std::vector<ReadingHints::Hint> ReadingHints::hintsFor(QStringView paragraph)
{
    m_found.clear();
    if (definition().isValid()) {
        highlightLine(paragraph, KSyntaxHighlighting::State());
    }
    return std::exchange(m_found, {});
}

void ReadingHints::applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format)
{
    if (length == 0) {
        return;
    }
    const int style = styleOf(format);
    if (style > 0) {
        m_found.push_back({offset, length, style});
    }
}

int ReadingHints::styleOf(const KSyntaxHighlighting::Format &format)
{
    for (const auto &[id, style] : m_styleOfFormat) {
        if (id == format.id()) {
            return style;
        }
    }
    QTextCharFormat look;
    // Hints whisper: colour, weight and slant only. Backgrounds and underlines belong to annotations.
    if (format.hasTextColor(theme())) {
        look.setForeground(m_reading.readable(format.textColor(theme())));
    }
    if (format.isBold(theme())) {
        look.setFontWeight(QFont::DemiBold);
    }
    if (format.isItalic(theme())) {
        look.setFontItalic(true);
    }
    int style = 0;
    if (!look.isEmpty()) {
        style = int(m_styles.size());
        m_styles.push_back(look);
    }
    m_styleOfFormat.emplace_back(format.id(), style);
    return style;
}

} // namespace Stemma
