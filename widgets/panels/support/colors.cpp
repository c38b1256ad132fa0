// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/support/colors.h"

namespace Stemma {

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Base).lightnessF() < palette.color(QPalette::Text).lightnessF();
}

QColor kindColor(SpanKind kind, const QPalette &palette)
{
    const bool dark = isDark(palette);
    switch (kind) {
    case SpanKind::Quote:
        return dark ? QColor(0xf0b429) : QColor(0xe69f00);
    case SpanKind::Entity:
        return dark ? QColor(0x3cc9b0) : QColor(0x007f6e);
    case SpanKind::Claim:
        return dark ? QColor(0xc79be8) : QColor(0x7a3e9d);
    }
    return {};
}

QColor kindFill(SpanKind kind, const QPalette &palette)
{
    if (kind == SpanKind::Quote) {
        return isDark(palette) ? QColor(0x5a4510) : QColor(0xffe3a3);
    }
    return blended(kindColor(kind, palette), palette.color(QPalette::Base), 0.2);
}

QColor mutedText(const QPalette &palette)
{
    return blended(palette.color(QPalette::Text), palette.color(QPalette::Base), 0.66);
}

QColor blended(const QColor &front, const QColor &back, qreal share)
{
    const auto mix = [share](float a, float b) { return float(a * share + b * (1 - share)); };
    return QColor::fromRgbF(mix(front.redF(), back.redF()), mix(front.greenF(), back.greenF()),
                            mix(front.blueF(), back.blueF()));
}

} // namespace Stemma
