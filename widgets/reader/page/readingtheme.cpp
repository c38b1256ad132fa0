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
constexpr double kSeenDifference = 0.15; // of the three parts of a colour together
constexpr int kDeepestLevel = 4; // deeper quotes are filled as this one

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
    m_quietText = mixed(m_background, m_text, 0.55);
    for (int step = 0; step < 5 && contrast(m_quietText, m_background) < kQuietContrast; ++step) {
        m_quietText = mixed(m_quietText, m_text, 0.2);
    }
    m_hairline = mixed(m_background, m_text, 0.14);
    m_quote = isLight ? QColor(0xe6, 0x9f, 0x00) : QColor(0xf0, 0xb4, 0x29);
    m_entity = isLight ? QColor(0x00, 0x7f, 0x6e) : QColor(0x3c, 0xc9, 0xb0);
    m_claim = isLight ? QColor(0x7a, 0x3e, 0x9d) : QColor(0xc7, 0x9b, 0xe8);
    m_entity = readable(m_entity);
    m_claim = readable(m_claim);
    const QColor fill = isLight ? QColor(0xff, 0xe3, 0xa3) : QColor(0x5a, 0x45, 0x10);
    m_quoteFill = readableFill(fill, m_background, m_text);
    m_activeQuoteFill = readableFill(mixed(fill, m_quote, isLight ? 0.5 : 0.2), m_background, m_text);
    m_selection = withAlpha(m_accent, isLight ? 0.30 : 0.45);
    chooseMarks();
}

void ReadingTheme::chooseMarks()
{
    const QColor hit = m_isDark ? QColor(0xf0, 0x8f, 0xc4) : QColor(0xb8, 0x3d, 0x82);
    const QColor difference = m_isDark ? QColor(0x6c, 0xbd, 0xf0) : QColor(0x00, 0x5f, 0x9e);
    m_markLines = {hit, m_text, difference, m_quietText};
    const std::array shares{0.20, 0.34, 0.13, 0.08};
    const std::array hues{hit, hit, difference, m_text};
    for (size_t layer = 0; layer < kMarkLayers; ++layer) {
        // Thinner until the words can be read, on the page and inside any quote.
        double share = shares[layer];
        const auto isReadable = [&] {
            std::vector<QColor> grounds{m_background, m_activeQuoteFill};
            for (int level = 0; level < 5; ++level) {
                grounds.push_back(quoteFill(level));
            }
            return std::ranges::all_of(grounds, [&](const QColor &ground) {
                return contrast(mixed(ground, hues[layer], share), m_text) >= kTextContrast;
            });
        };
        while (share > 0.02 && !isReadable()) {
            share *= 0.8;
        }
        m_markFills[layer] = withAlpha(hues[layer], share);
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
