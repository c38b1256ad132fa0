// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/theme.h"

#include "widgets/support/colors.h"

#include <QApplication>
#include <QStyleHints>

namespace Stemma {

namespace {

struct Shades {
    QColor window;
    QColor base;
    QColor alternate;
    QColor text;
    QColor disabled;
    QColor placeholder;
    QColor highlight;
    QColor link;
};

QPalette paletteOf(const Shades &shades)
{
    QPalette palette(shades.window, shades.window);
    palette.setColor(QPalette::Base, shades.base);
    palette.setColor(QPalette::AlternateBase, shades.alternate);
    for (const auto role :
         {QPalette::Text, QPalette::WindowText, QPalette::ButtonText, QPalette::ToolTipText}) {
        palette.setColor(role, shades.text);
        palette.setColor(QPalette::Disabled, role, shades.disabled);
    }
    palette.setColor(QPalette::PlaceholderText, shades.placeholder);
    palette.setColor(QPalette::ToolTipBase, shades.window);
    palette.setColor(QPalette::Highlight, shades.highlight);
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, shades.link);
    return palette;
}

QPalette darkPalette()
{
    return paletteOf({.window = {0x2b, 0x2d, 0x30},
                      .base = {0x1e, 0x1f, 0x22},
                      .alternate = {0x25, 0x26, 0x2a},
                      .text = {0xdf, 0xe1, 0xe5},
                      .disabled = {0x7f, 0x83, 0x89},
                      .placeholder = {0x8f, 0x93, 0x99},
                      .highlight = {0x2e, 0x6b, 0xb5},
                      .link = {0x6c, 0xb2, 0xff}});
}

QPalette lightPalette()
{
    return paletteOf({.window = {0xef, 0xef, 0xef},
                      .base = Qt::white,
                      .alternate = {0xf7, 0xf7, 0xf7},
                      .text = Qt::black,
                      .disabled = {0x8a, 0x8a, 0x8a},
                      .placeholder = {0x70, 0x70, 0x70},
                      .highlight = {0x2e, 0x7d, 0xc4},
                      .link = {0x00, 0x57, 0xae}});
}

// What high contrast themes of systems look like, so that the reader knows them by the same signs: text and
// page as far apart as they can be, and a highlight that stands out from the page as much.
QPalette highContrastPalette(bool wantsDark)
{
    QPalette palette = wantsDark ? paletteOf({.window = Qt::black,
                                              .base = Qt::black,
                                              .alternate = {0x14, 0x14, 0x14},
                                              .text = Qt::white,
                                              .disabled = {0xb4, 0xb4, 0xb4},
                                              .placeholder = {0xd0, 0xd0, 0xd0},
                                              .highlight = {0x8a, 0xb8, 0xff},
                                              .link = {0xff, 0xff, 0x00}})
                                 : paletteOf({.window = Qt::white,
                                              .base = Qt::white,
                                              .alternate = {0xf2, 0xf2, 0xf2},
                                              .text = Qt::black,
                                              .disabled = {0x50, 0x50, 0x50},
                                              .placeholder = {0x40, 0x40, 0x40},
                                              .highlight = {0x00, 0x2f, 0x8f},
                                              .link = {0x00, 0x00, 0x9f}});
    palette.setColor(QPalette::HighlightedText, wantsDark ? Qt::black : Qt::white);
    return palette;
}

} // namespace

void applyTheme(Preferences::Theme theme)
{
    using Theme = Preferences::Theme;
    QApplication::setPalette(QPalette()); // the system's, before it is asked what it can do
    const bool wantsContrast = theme == Theme::HighContrastLight || theme == Theme::HighContrastDark;
    const bool wantsDark = theme == Theme::Dark || theme == Theme::HighContrastDark;
    QGuiApplication::styleHints()->setColorScheme(theme == Theme::System ? Qt::ColorScheme::Unknown
                                                      : wantsDark        ? Qt::ColorScheme::Dark
                                                                         : Qt::ColorScheme::Light);
    if (wantsContrast) {
        QApplication::setPalette(highContrastPalette(wantsDark));
        return;
    }
    if (theme != Theme::System && isDark(QGuiApplication::palette()) != (theme == Theme::Dark)) {
        QApplication::setPalette(theme == Theme::Dark ? darkPalette() : lightPalette());
    }
}

} // namespace Stemma
