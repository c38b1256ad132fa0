// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/support/outlinedstyle.h"

#include "widgets/reader/page/readingtheme.h"
#include "widgets/support/colors.h"

#include <QApplication>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScreen>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTextEdit>

#include <algorithm>

namespace Stemma {

namespace {

constexpr QLatin1StringView kOwnStyle("fusion");
constexpr double kContrast = 3;
constexpr double kHighContrast = 7;
constexpr qreal kRadius = 2; // of the style's own outlines

bool isTextField(const QWidget *widget)
{
    return qobject_cast<const QTextEdit *>(widget) != nullptr
        || qobject_cast<const QPlainTextEdit *>(widget) != nullptr;
}

bool isOutlined(QStyle::PrimitiveElement element, const QStyleOption *option, const QWidget *widget)
{
    switch (element) {
    case QStyle::PE_FrameLineEdit:
    case QStyle::PE_IndicatorCheckBox:
    case QStyle::PE_PanelButtonCommand:
        return true;
    case QStyle::PE_Frame:
        return isTextField(widget);
    case QStyle::PE_PanelButtonTool:
        return option->state.testAnyFlags(QStyle::State_On | QStyle::State_Sunken);
    default:
        return false;
    }
}

// The style marks where the keys go by an outline of its own; it stays in sight.
bool showsFocus(const QStyleOption *option, const QWidget *widget)
{
    return option->state.testFlag(QStyle::State_HasFocus)
        && (option->state.testFlag(QStyle::State_KeyboardFocusChange) || isTextField(widget)
            || (widget != nullptr && widget->testAttribute(Qt::WA_InputMethodEnabled)));
}

// How many times as high as usual the letters of the application are, whatever the resolution of the screen:
// the style's own sizes follow that by themselves.
double lettersToUsual()
{
    constexpr double kUsualHeight = 18; // pixels at the resolution below
    constexpr double kUsualResolution = 96; // dots an inch
    const QScreen *screen = QGuiApplication::primaryScreen();
    const double resolution = screen != nullptr ? screen->logicalDotsPerInchY() : kUsualResolution;
    return QFontMetricsF(QApplication::font()).height() * kUsualResolution / (kUsualHeight * resolution);
}

} // namespace

OutlinedStyle::OutlinedStyle()
    : QProxyStyle(QStyleFactory::create(kOwnStyle))
{
}

void OutlinedStyle::install()
{
    if (QApplication::style()->name() == kOwnStyle) {
        QApplication::setStyle(new OutlinedStyle);
    }
}

QColor OutlinedStyle::outlineOf(const QPalette &palette)
{
    const double wanted = ReadingTheme(palette).isHighContrast() ? kHighContrast : kContrast;
    const QColor text = palette.color(QPalette::Active, QPalette::WindowText);
    const QColor around = palette.color(QPalette::Active, QPalette::Window);
    const QColor within = palette.color(QPalette::Active, QPalette::Base);
    QColor outline = text;
    for (qreal share = 0.2; share < 1; share += 0.05) {
        outline = blended(text, around, share);
        if (std::min(ReadingTheme::contrast(outline, around), ReadingTheme::contrast(outline, within))
            >= wanted) {
            break;
        }
    }
    return outline;
}

void OutlinedStyle::drawOutline(const QStyleOption *option, QPainter *painter, const QWidget *widget,
                                bool isRound) const
{
    const QPalette &palette = option->palette;
    if (m_paletteKey != palette.cacheKey()) {
        m_paletteKey = palette.cacheKey();
        m_outline = outlineOf(palette);
    }
    const QColor color = !option->state.testFlag(QStyle::State_Enabled)
        ? palette.color(QPalette::Disabled, QPalette::Text)
        : showsFocus(option, widget) ? palette.color(QPalette::Highlight)
                                     : m_outline;
    const QRectF rect = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(color);
    if (isRound) {
        const qreal side = std::min(rect.width(), rect.height());
        QRectF circle(0, 0, side, side);
        circle.moveCenter(rect.center());
        painter->drawEllipse(circle);
    } else {
        painter->drawRoundedRect(rect, kRadius, kRadius);
    }
    painter->restore();
}

int OutlinedStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    const int own = QProxyStyle::pixelMetric(metric, option, widget);
    switch (metric) {
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ToolBarIconSize:
    case PM_TabBarIconSize:
    case PM_ListViewIconSize:
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return qRound(own * std::max(1.0, lettersToUsual()));
    default:
        return own;
    }
}

void OutlinedStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                  const QWidget *widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (element == PE_IndicatorRadioButton) {
        drawOutline(option, painter, widget, true);
    } else if (isOutlined(element, option, widget)) {
        drawOutline(option, painter, widget);
    }
}

void OutlinedStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                       QPainter *painter, const QWidget *widget) const
{
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    if (control == CC_ComboBox || control == CC_SpinBox) {
        drawOutline(option, painter, widget);
    }
}

} // namespace Stemma
