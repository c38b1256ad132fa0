// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/text/textrange.h"

#include <QBasicTimer>
#include <QPixmap>
#include <QWidget>

#include <array>
#include <vector>

namespace Stemma {

class ArticleView;

/// The whole article beside its scroll bar: where annotations of each kind lie, which quotes are linked, and
/// where hits, differences and shared words are. A click or drag goes there. Child of its view; GUI thread.
///
/// Spans are counted once into cells of the text, a slice at a time while nothing else is to do, and again
/// only where they changed; a picture is made of the cells, one row a pixel. So what a frame costs depends
/// on the strip's height, not on the number of spans.
class OverviewStrip : public QWidget {
    Q_OBJECT

public:
    static constexpr int kWidth = 18;

    explicit OverviewStrip(ArticleView *view);

    // What the view tells
    /// Another text or other spans.
    void reset();
    /// Spans in @p range came, went or changed.
    void spansChanged(TextRange range);
    void marksChanged();
    /// The view scrolled, or blocks turned out higher or lower than estimated.
    void viewMoved();

    // Places
    /// The row that shows @p position.
    [[nodiscard]] int yOf(qsizetype position) const;
    /// First position of row @p y; the text's length below the last one.
    [[nodiscard]] qsizetype positionAt(int y) const;

    /// What a row shows.
    enum Sign {
        Quote = 1,
        Entity = 2,
        Claim = 4,
        Linked = 8,
        Hit = 16,
        CurrentHit = 32,
        Difference = 64,
        Shared = 128,
    };
    Q_DECLARE_FLAGS(Signs, Sign)

    [[nodiscard]] Signs signsAt(int y) const;

    /// Whether all spans have been counted.
    [[nodiscard]] bool isComplete() const { return m_dirtyFrom >= m_dirtyTo; }

    /// Pictures made since the start; for tests.
    [[nodiscard]] int picturesMade() const { return m_picturesMade; }

    [[nodiscard]] QSize sizeHint() const override { return {kWidth, kWidth}; }

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    /// A stretch of the text of cellLength() units: how much of it each kind covers, 0 to 255.
    struct Cell {
        std::array<quint8, 3> cover{};
        bool isLinked = false;

        friend bool operator==(const Cell &, const Cell &) = default;
    };

    void say();
    void countAgain(qsizetype from, qsizetype to);
    void countSlice();
    [[nodiscard]] Cell cellsIn(TextRange range) const;
    [[nodiscard]] Signs marksIn(TextRange range) const;
    [[nodiscard]] TextRange rowRange(int y) const;
    [[nodiscard]] qint64 pageHeight() const;
    [[nodiscard]] QString describe(int y) const;
    void makePicture();
    void goTo(int y);

    ArticleView *m_view;
    std::vector<Cell> m_cells;
    qsizetype m_cellLength = 1;
    qsizetype m_dirtyFrom = 0; // cells to be counted again
    qsizetype m_dirtyTo = 0;
    qint64 m_shownHeight = -1; // of the page, when the picture was made
    QPixmap m_picture;
    bool m_isStale = true;
    bool m_hasUnshown = false; // cells were counted since the picture
    int m_picturesMade = 0;
    QBasicTimer m_countTimer;
    QBasicTimer m_heightTimer;
};

Q_DECLARE_OPERATORS_FOR_FLAGS(OverviewStrip::Signs)

} // namespace Stemma
