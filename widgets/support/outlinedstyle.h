// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QProxyStyle>

namespace Stemma {

/// Qt's own style with outlines of fields, boxes and buttons that can be seen in every palette: a contrast of
/// at least 3:1 (WCAG 2.2, 1.4.11) to what is around, 7:1 in high contrast. The style itself darkens the
/// window's colour, which on a dark one leaves nothing.
class OutlinedStyle : public QProxyStyle {
    Q_OBJECT

public:
    OutlinedStyle();

    /// The application's style becomes this one where it is Qt's own. Styles of a desktop keep their look.
    static void install();

    /// What outlines of @p palette are drawn with.
    [[nodiscard]] static QColor outlineOf(const QPalette &palette);

    /// Icons, ticks and buttons of choice grow with the letters beside them; they are never smaller than the
    /// style's own.
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;

private:
    void drawOutline(const QStyleOption *option, QPainter *painter, const QWidget *widget,
                     bool isRound = false) const;

    // Of the palette that was drawn with last: finding a colour takes longer than drawing with it.
    mutable qint64 m_paletteKey = 0;
    mutable QColor m_outline;
};

} // namespace Stemma
