// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/text/textrange.h"
#include "widgets/reader/look/typography.h"

#include <QFont>
#include <QRectF>
#include <QTextLayout>

#include <memory>
#include <vector>

namespace Stemma {

/// The measures of a reading column: everything that decides where lines break and how high they are.
struct ReadingMetrics {
    QFont font;
    int columnWidth = 0; ///< pixels, the longest a line may get
    int lineHeight = 0; ///< distance of baselines
    int paragraphSpacing = 0; ///< below a paragraph
    int emptyHeight = 0; ///< height of a paragraph without text
    int ascent = 0; ///< of the font, above the baseline
    int descent = 0;

    friend bool operator==(const ReadingMetrics &, const ReadingMetrics &) = default;

    /// The measures of @p font for a column of @p columnWidth pixels; its measure is the caller's concern.
    [[nodiscard]] static ReadingMetrics of(const QFont &font, int columnWidth,
                                           const Typography &typography = {});
};

/// One block of text, shaped and broken into lines. Coordinates are pixels from the top left corner of its
/// column; positions are local UTF-16 units (0 is the block's first).
class BlockLayout {
public:
    BlockLayout(const QString &text, Qt::LayoutDirection direction);

    /// Breaks lines and sets their heights. @p spacing is added below the last line.
    void layOut(const ReadingMetrics &metrics, const QList<QTextLayout::FormatRange> &formats, int spacing);

    [[nodiscard]] int height() const { return m_height; }

    [[nodiscard]] qsizetype length() const { return m_layout.text().size(); }

    [[nodiscard]] bool isRightToLeft() const { return m_direction == Qt::RightToLeft; }

    [[nodiscard]] int lineCount() const { return m_layout.lineCount(); }

    [[nodiscard]] const QTextLayout &layout() const { return m_layout; }

    [[nodiscard]] QList<QTextLayout::FormatRange> formats() const { return m_layout.formats(); }

    /// One visual piece of a range: several a line where directions mix.
    struct Box {
        QRectF rect; ///< from the font's ascent to its descent
        int line = 0;
        bool beginsRange = false; ///< the range's first unit is in it
        bool endsRange = false;

        friend bool operator==(const Box &, const Box &) = default;
    };

    /// The visual pieces of [@p from, @p to), line by line, left to right. Blanks hanging at a line's end
    /// are left out.
    [[nodiscard]] std::vector<Box> boxes(qsizetype from, qsizetype to) const;

    /// Line that shows @p position; the place of a break belongs to the line that begins there.
    [[nodiscard]] int lineAt(qsizetype position) const;
    /// Line at pixel @p y, the first or last one beyond them.
    [[nodiscard]] int lineAtY(qreal y) const;
    /// Top and height of line @p line including its share of the space between lines.
    [[nodiscard]] QRectF lineRect(int line) const;
    [[nodiscard]] TextRange lineRange(int line) const;
    /// Where the caret before @p position stands.
    [[nodiscard]] QRectF caretRect(qsizetype position) const;
    /// Position between characters that is nearest to @p x in line @p line; always a valid caret place.
    [[nodiscard]] qsizetype positionAt(int line, qreal x) const;
    /// The character under @p point; -1 where there is none.
    [[nodiscard]] qsizetype characterAt(QPointF point) const;

    /// Only the lines that touch @p clip, and those beside them, whose letters may reach into it.
    void draw(QPainter *painter, QPointF origin, const QRectF &clip) const
    {
        const qreal reach = m_metrics.lineHeight;
        m_layout.draw(painter, origin, {}, clip.adjusted(0, -reach, 0, reach));
    }

private:
    /// The left edges of a line's characters, made when many are asked for.
    struct Edges {
        int asked = 0;
        int start = 0; ///< position of the first
        std::vector<float> x; ///< NaN: only QTextLine knows
    };

    void appendLineBoxes(std::vector<Box> &result, int line, qsizetype from, qsizetype to) const;
    /// As QTextLine::cursorToX(), which walks through the line each time. For text of one direction.
    [[nodiscard]] qreal edgeOf(const QTextLine &line, int number, int position) const;

    QTextLayout m_layout;
    Qt::LayoutDirection m_direction;
    bool m_isMixed = false; // holds characters that run from right to left
    ReadingMetrics m_metrics;
    mutable std::vector<Edges> m_edges; // by line
    std::vector<int> m_lineTops; // of the lines' shares, and the end of the last one
    int m_height = 0;
};

} // namespace Stemma
