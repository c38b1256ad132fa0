// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/support/colors.h"

#include "widgets/reader/page/readingtheme.h"

namespace Stemma {

bool isDark(const QPalette &palette)
{
    return ReadingTheme(palette).isDark();
}

QColor kindColor(SpanKind kind, const QPalette &palette)
{
    return ReadingTheme(palette).hue(kind);
}

QColor kindFill(SpanKind kind, const QPalette &palette)
{
    const ReadingTheme theme(palette);
    return kind == SpanKind::Quote ? theme.quoteFill() : theme.wash(kind);
}

QColor mutedText(const QPalette &palette)
{
    return blended(palette.color(QPalette::Text), palette.color(QPalette::Base), 0.66);
}

QColor blended(const QColor &front, const QColor &back, qreal share)
{
    return ReadingTheme::mixed(back, front, share);
}

} // namespace Stemma
