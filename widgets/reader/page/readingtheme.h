// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/records.h"

#include <QColor>
#include <QPalette>

#include <array>
#include <optional>

namespace Stemma {

/// What a place in the text can be marked as that is no annotation.
enum class MarkLayer {
    Hits,
    CurrentHit,
    Differences,
    Shared,
    Proposals, ///< what the machine would tag
    InnerProposals, ///< within one of these
    CurrentProposal,
    ProposedNames, ///< apart from the others, each place by itself
    CurrentName ///< all places of one
};

inline constexpr int kMarkLayers = 9;

/// The colours of reading, annotating and comparing, from the window's palette. A value; the only place
/// where annotation colours are written down. Text on every fill has a contrast of at least 4.5:1.
class ReadingTheme {
public:
    explicit ReadingTheme(const QPalette &palette = {});

    [[nodiscard]] bool isDark() const { return m_isDark; }

    /// The palette is one of high contrast: text and page nearly as far apart as they can be, and a highlight
    /// that stands out from the page as text does. Then outlines are full and stronger.
    [[nodiscard]] bool isHighContrast() const { return m_isHighContrast; }

    [[nodiscard]] QColor background() const { return m_background; }

    [[nodiscard]] QColor text() const { return m_text; }

    /// Paragraph numbers, marks of the margin, header details.
    [[nodiscard]] QColor quietText() const { return m_quietText; }

    /// Hairlines between panes and below headers.
    [[nodiscard]] QColor hairline() const { return m_hairline; }

    /// Fill of a quote at nesting level @p level (0 is outermost).
    [[nodiscard]] QColor quoteFill(int level = 0) const;

    [[nodiscard]] QColor activeQuoteFill() const { return m_activeQuoteFill; }

    /// The full hue of a kind: underlines, bars, outlines, handles.
    [[nodiscard]] QColor hue(SpanKind kind) const;

    /// The hue where it is drawn as a line on the page: outlines, handles, dashes. At least 3:1 with it.
    [[nodiscard]] QColor line(SpanKind kind) const { return m_lines[size_t(kind)]; }

    /// Soft wash behind an active entity or claim.
    [[nodiscard]] QColor wash(SpanKind kind) const;

    /// Translucent, laid over fills and below the text.
    [[nodiscard]] QColor selection() const { return m_selection; }

    /// The selection while marker mode will tag it.
    [[nodiscard]] QColor markerSelection(SpanKind kind) const;
    [[nodiscard]] QColor ribbon(bool isActive) const;

    /// Translucent, laid over the fills of spans and below the text.
    [[nodiscard]] QColor markFill(MarkLayer layer) const { return m_markFills[size_t(layer)]; }

    /// Frames, underlines and corners of a mark, and what it looks like in the overview.
    [[nodiscard]] QColor markLine(MarkLayer layer) const { return m_markLines[size_t(layer)]; }

    [[nodiscard]] QColor accent() const { return m_accent; }

    /// @p ink as far towards the text's colour as it takes to be read on the page.
    [[nodiscard]] QColor readable(QColor ink) const;

    /// Whether text can be read on the page and on every fill, every fill is seen on the page, and lines and
    /// bars stand out from it. Some colours of page and text leave no room for that.
    [[nodiscard]] bool holdsContrast() const;

    /// Contrast of two opaque colours as WCAG 2.1 defines it, 1 to 21.
    [[nodiscard]] static double contrast(const QColor &a, const QColor &b);
    /// @p top with @p share (0 to 1) over @p bottom.
    [[nodiscard]] static QColor mixed(const QColor &bottom, const QColor &top, double share);

    friend bool operator==(const ReadingTheme &, const ReadingTheme &) = default;

private:
    void chooseHues();
    void chooseMarks();
    [[nodiscard]] QColor readableWash(const QColor &hue, double share) const;

    bool m_isDark = false;
    bool m_isHighContrast = false;
    QColor m_background;
    QColor m_text;
    QColor m_quietText;
    QColor m_hairline;
    QColor m_quoteFill;
    QColor m_activeQuoteFill;
    QColor m_quote;
    QColor m_entity;
    QColor m_claim;
    QColor m_selection;
    QColor m_accent;
    std::array<QColor, 3> m_lines; // by SpanKind
    std::array<QColor, kMarkLayers> m_markFills;
    std::array<QColor, kMarkLayers> m_markLines;
};

/// The theme of a widget's palette, made again only for another one: a theme looks for readable colours,
/// which takes a while.
class ThemeOfPalette {
public:
    [[nodiscard]] const ReadingTheme &of(const QPalette &palette)
    {
        if (!m_theme || m_key != palette.cacheKey()) {
            m_theme.emplace(palette);
            m_key = palette.cacheKey();
        }
        return *m_theme;
    }

private:
    std::optional<ReadingTheme> m_theme;
    qint64 m_key = 0;
};

} // namespace Stemma
