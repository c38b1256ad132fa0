// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/reader/page/readingtheme.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace Stemma {

namespace {

constexpr double kTextContrast = 4.5;
constexpr double kQuietContrast = 3.5;
constexpr double kHighQuietContrast = 7;
constexpr double kSeenDifference = 0.15; // of the three parts of a colour together
constexpr int kDeepestLevel = 4; // deeper quotes are filled as this one
constexpr double kHighTextContrast = 18; // what only themes made for contrast have, together with the next
constexpr double kHighAccentContrast = 7;
constexpr double kLineContrast = 3.2; // graphical objects: 3:1 (WCAG 1.4.11)

double luminance(const QColor &color)
{
    const auto linear
        = [](double part) { return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

// Moves a fill towards the background until the text can be read on it: palettes may be unusual.
QColor readableFill(QColor fill, const QColor &background, const QColor &text)
{
    for (int step = 0; step < 10 && ReadingTheme::contrast(fill, text) < kTextContrast; ++step) {
        fill = ReadingTheme::mixed(fill, background, 0.2);
    }
    return fill;
}

QColor withAlpha(QColor color, double alpha)
{
    color.setAlphaF(float(alpha));
    return color;
}

} // namespace

double ReadingTheme::contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

QColor ReadingTheme::mixed(const QColor &bottom, const QColor &top, double share)
{
    const auto part = [share](float low, float high) { return float(low + (high - low) * share); };
    return QColor::fromRgbF(part(bottom.redF(), top.redF()), part(bottom.greenF(), top.greenF()),
                            part(bottom.blueF(), top.blueF()));
}

ReadingTheme::ReadingTheme(const QPalette &palette)
    : m_background(palette.color(QPalette::Base))
    , m_text(palette.color(QPalette::Text))
    , m_accent(palette.color(QPalette::Highlight))
{
    m_isDark = m_background.lightness() < 128;
    const bool isLight = !m_isDark;
    m_isHighContrast = contrast(m_text, m_background) >= kHighTextContrast
        && contrast(m_accent, m_background) >= kHighAccentContrast;
    const double quiet = m_isHighContrast ? kHighQuietContrast : kQuietContrast;
    m_quietText = mixed(m_background, m_text, 0.55);
    for (int step = 0; step < 5 && contrast(m_quietText, m_background) < quiet; ++step) {
        m_quietText = mixed(m_quietText, m_text, 0.2);
    }
    m_hairline = mixed(m_background, m_text, 0.14);
    chooseHues();
    m_selection = readableWash(m_accent, isLight ? 0.30 : 0.45);
    chooseMarks();
}

// Amber, teal and violet lie apart for every kind of colour vision, and in lightness too.
void ReadingTheme::chooseHues()
{
    const bool isLight = !m_isDark;
    QColor fill = isLight ? QColor(0xff, 0xe3, 0xa3) : QColor(0x5a, 0x45, 0x10);
    if (m_isHighContrast) {
        m_quote = isLight ? QColor(0x8a, 0x4b, 0x00) : QColor(0xff, 0xd2, 0x3f);
        m_entity = isLight ? QColor(0x00, 0x52, 0x47) : QColor(0x5c, 0xff, 0xe1);
        m_claim = isLight ? QColor(0x5a, 0x12, 0x87) : QColor(0xc0, 0x88, 0xff);
        fill = isLight ? QColor(0xff, 0xec, 0xb8) : QColor(0x3a, 0x2c, 0x00);
    } else {
        m_quote = isLight ? QColor(0xe6, 0x9f, 0x00) : QColor(0xf0, 0xb4, 0x29);
        m_entity = isLight ? QColor(0x00, 0x7f, 0x6e) : QColor(0x3c, 0xc9, 0xb0);
        m_claim = isLight ? QColor(0x7a, 0x3e, 0x9d) : QColor(0xc7, 0x9b, 0xe8);
    }
    m_entity = readable(m_entity);
    m_claim = readable(m_claim);
    m_lines = {m_entity, m_quote, m_claim};
    for (QColor &line : m_lines) {
        for (int step = 0; step < 12 && contrast(line, m_background) < kLineContrast; ++step) {
            line = mixed(line, m_text, 0.08);
        }
    }
    m_quoteFill = readableFill(fill, m_background, m_text);
    m_activeQuoteFill = readableFill(mixed(fill, m_quote,
                                           m_isHighContrast ? 0.25
                                               : isLight    ? 0.5
                                                            : 0.2),
                                     m_background, m_text);
}

void ReadingTheme::chooseMarks()
{
    const QColor hit = m_isDark ? QColor(0xf0, 0x8f, 0xc4) : QColor(0xb8, 0x3d, 0x82);
    const QColor difference = m_isDark ? QColor(0x6c, 0xbd, 0xf0) : QColor(0x00, 0x5f, 0x9e);
    const QColor quote = m_lines[size_t(SpanKind::Quote)];
    const QColor name = m_lines[size_t(SpanKind::Entity)];
    m_markLines = {hit, m_text, difference, m_quietText, quote, quote, quote, name, name};
    // A proposal is an outline: not yet true.
    const std::array shares{0.20, 0.34, 0.13, 0.08, 0.0, 0.0, 0.16, 0.0, 0.14};
    const std::array hues{hit, hit, difference, m_text, quote, quote, m_quote, name, name};
    for (size_t layer = 0; layer < kMarkLayers; ++layer) {
        m_markFills[layer] = readableWash(hues[layer], shares[layer]);
    }
}

QColor ReadingTheme::readable(QColor ink) const
{
    for (int step = 0; step < 10 && contrast(ink, m_background) < kTextContrast; ++step) {
        ink = mixed(ink, m_text, 0.2);
    }
    return ink;
}

bool ReadingTheme::holdsContrast() const
{
    const auto isRead = [this](const QColor &fill) { return contrast(m_text, fill) >= kTextContrast; };
    const auto isSeen = [this](const QColor &fill) {
        return std::abs(fill.redF() - m_background.redF()) + std::abs(fill.greenF() - m_background.greenF())
            + std::abs(fill.blueF() - m_background.blueF())
            >= kSeenDifference;
    };
    for (int level = 0; level <= kDeepestLevel; ++level) {
        if (!isRead(quoteFill(level)) || !isSeen(quoteFill(level))) {
            return false;
        }
    }
    for (const SpanKind kind : {SpanKind::Entity, SpanKind::Claim}) {
        if (!isRead(wash(kind)) || contrast(hue(kind), m_background) < kTextContrast) {
            return false;
        }
    }
    return isRead(m_background) && isRead(m_activeQuoteFill) && isSeen(m_activeQuoteFill);
}

// Thinner until the words can be read through it, on the page and inside any quote.
QColor ReadingTheme::readableWash(const QColor &hue, double share) const
{
    const auto isReadable = [&] {
        std::vector<QColor> grounds{m_background, m_activeQuoteFill};
        for (int level = 0; level < 5; ++level) {
            grounds.push_back(quoteFill(level));
        }
        return std::ranges::all_of(grounds, [&](const QColor &ground) {
            return contrast(mixed(ground, hue, share), m_text) >= kTextContrast;
        });
    };
    while (share > 0.02 && !isReadable()) {
        share *= 0.85;
    }
    return withAlpha(hue, share);
}

QColor ReadingTheme::quoteFill(int level) const
{
    return readableFill(
        mixed(m_quoteFill, m_quote, std::min(level, kDeepestLevel) * (m_isDark ? 0.07 : 0.14)), m_background,
        m_text);
}

QColor ReadingTheme::hue(SpanKind kind) const
{
    switch (kind) {
    case SpanKind::Entity:
        return m_entity;
    case SpanKind::Quote:
        return m_quote;
    case SpanKind::Claim:
        return m_claim;
    }
    Q_UNREACHABLE_RETURN({});
}

QColor ReadingTheme::wash(SpanKind kind) const
{
    return kind == SpanKind::Quote ? m_quoteFill : mixed(m_background, hue(kind), 0.14);
}

QColor ReadingTheme::markerSelection(SpanKind kind) const
{
    return withAlpha(hue(kind), 0.35);
}

QColor ReadingTheme::ribbon(bool isActive) const
{
    return withAlpha(m_quote, isActive ? 0.45 : 0.18);
}

} // namespace Stemma
