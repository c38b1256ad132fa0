// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/reader/look/readingpalette.h"

#include "widgets/reader/page/readinghints.h"
#include "widgets/reader/page/readingtheme.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Stemma::ReadingThemes)
};

struct OwnTheme {
    QLatin1StringView name;
    const char *text; ///< source text, translated when shown
};

constexpr std::array kOwnThemes{
    OwnTheme{"Stemma Light"_L1, QT_TRANSLATE_NOOP("Stemma::ReadingThemes", "Light")},
    OwnTheme{"Stemma Sepia"_L1, QT_TRANSLATE_NOOP("Stemma::ReadingThemes", "Sepia")},
    OwnTheme{"Stemma Dark"_L1, QT_TRANSLATE_NOOP("Stemma::ReadingThemes", "Dark")},
    OwnTheme{"Stemma High Contrast"_L1, QT_TRANSLATE_NOOP("Stemma::ReadingThemes", "High contrast")},
};

} // namespace

QPalette readingPalette(const KSyntaxHighlighting::Theme &theme, const QPalette &window)
{
    using KSyntaxHighlighting::Theme;
    const QColor page = QColor::fromRgb(theme.editorColor(Theme::BackgroundColor));
    const QColor text = QColor::fromRgb(theme.textColor(Theme::Normal));
    const auto between = [&](double share) { return ReadingTheme::mixed(page, text, share); };
    // The shades of edges come from the colour of buttons.
    QPalette palette(between(0.08), between(0.04));
    palette.setColor(QPalette::Base, page);
    palette.setColor(QPalette::AlternateBase, between(0.04));
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText}) {
        palette.setColor(role, text);
        palette.setColor(QPalette::Disabled, role, between(0.45));
    }
    palette.setColor(QPalette::PlaceholderText, between(0.6));
    for (const auto role : {QPalette::Highlight, QPalette::HighlightedText, QPalette::Accent,
                            QPalette::ToolTipBase, QPalette::ToolTipText}) {
        palette.setColor(role, window.color(role));
    }
    return palette;
}

QList<ReadingThemeChoice> readingThemes(const HintLibrary &library)
{
    QList<ReadingThemeChoice> own;
    QList<ReadingThemeChoice> others;
    for (const KSyntaxHighlighting::Theme &theme : library.themes()) {
        if (!ReadingTheme(readingPalette(theme, QPalette())).holdsContrast()) {
            continue;
        }
        const auto known = std::ranges::find(kOwnThemes, theme.name(), &OwnTheme::name);
        if (known == kOwnThemes.end()) {
            others.append({theme.name(), theme.translatedName(), false});
        } else {
            own.append({theme.name(), Texts::tr(known->text), true});
        }
    }
    std::ranges::sort(own, {}, [](const ReadingThemeChoice &choice) {
        return std::ranges::find(kOwnThemes, choice.name, &OwnTheme::name);
    });
    std::ranges::sort(others, [](const ReadingThemeChoice &a, const ReadingThemeChoice &b) {
        return a.text.localeAwareCompare(b.text) < 0;
    });
    return own + others;
}

} // namespace Stemma
