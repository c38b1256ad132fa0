// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <KSyntaxHighlighting/Theme>
#include <QPalette>

namespace Stemma {

class HintLibrary;

/// The colours of page and text of @p theme for the reader and what stands around it; @p window lends the
/// accent. Set it on the widget that holds the panes: everything in it follows.
[[nodiscard]] QPalette readingPalette(const KSyntaxHighlighting::Theme &theme, const QPalette &window);

/// A theme that can be chosen for reading.
struct ReadingThemeChoice {
    QString name; ///< what is stored
    QString text; ///< what people read
    bool isOwn = false; ///< made for reading
};

/// Ours, then those that are installed with KSyntaxHighlighting; only those on which annotations can be read
/// and told from the page (ReadingTheme::holdsContrast()).
[[nodiscard]] QList<ReadingThemeChoice> readingThemes(const HintLibrary &library);

} // namespace Stemma
