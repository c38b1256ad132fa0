// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/records.h"
#include "widgets/comparison/links/linkcandidate.h"
#include "widgets/reader/page/readingtheme.h"

#include <QPainterPath>
#include <QSplitter>
#include <QSplitterHandle>

#include <optional>
#include <vector>

class QToolButton;

namespace Stemma {

class ArticlePane;
struct PlacedSpan;

/// The strip between two panes: a ribbon joins members of one quote group, a stub with an arrow stands for a
/// partner that is out of sight, or in a pane further on. A candidate for a link is dashed. It is the
/// splitter's handle too: dragged beside ribbons it moves the border. At its top are the padlock of the
/// scroll lock and a button that swaps the two panes.
/// Follows the panes in every frame; cost grows with the quotes in sight only. GUI thread.
class LinkStrip : public QSplitterHandle {
    Q_OBJECT

public:
    enum class Side { Left, Right }; ///< as seen, also in a mirrored window
    /// Where a partner out of sight lies; Across: in a pane further on.
    enum class Beyond { None, Above, Below, Across };

    struct Ribbon {
        SpanId left;
        SpanId right;
        QuoteGroupId group; ///< null: a candidate
        /// None: a full ribbon. Otherwise a stub at `stubSide`, its partner lies elsewhere.
        Beyond beyond = Beyond::None;
        Side stubSide = Side::Left;
        bool isActive = false;
        ArticlePane *leftPane = nullptr; ///< the panes that hold the two members
        ArticlePane *rightPane = nullptr;
        QString outlet; ///< what a stub says of its partner
        QRectF leftEdge; ///< zero-width edges that it joins, in the strip's coordinates
        QRectF rightEdge;
        QPainterPath shape;

        [[nodiscard]] bool isCandidate() const { return group.isNull(); }
    };

    explicit LinkStrip(QSplitter *splitter);

    /// Stands between @p panes [@p second - 1] and [@p second] of all panes in the splitter's order; without
    /// panes it shows nothing.
    void setPanes(const QList<ArticlePane *> &panes, int second);
    void setCandidate(const std::optional<LinkCandidate> &candidate);

    [[nodiscard]] QToolButton *lockButton() const { return m_lock; }

    [[nodiscard]] QToolButton *swapButton() const { return m_swap; }

    /// The ribbons now in sight: tall before short ones, stubs after them, the active ones last.
    [[nodiscard]] const std::vector<Ribbon> &ribbons() const;
    /// The topmost one at @p point; null: none.
    [[nodiscard]] const Ribbon *ribbonAt(QPoint point) const;

    /// The members of the ribbon under the pointer.
    [[nodiscard]] std::optional<std::pair<SpanId, SpanId>> hovered() const { return m_hovered; }

    /// Both wordings with their outlets, as rich text.
    [[nodiscard]] QString describe(const Ribbon &ribbon) const;

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// A ribbon or stub was clicked: its two members by the pane they are in.
    void ribbonClicked(Stemma::ArticlePane *fromPane, Stemma::SpanId from, Stemma::ArticlePane *toPane,
                       Stemma::SpanId to);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct End {
        qreal top = 0;
        qreal bottom = 0;
        Beyond beyond = Beyond::None;
    };

    struct Quote {
        const PlacedSpan *placed = nullptr;
        End end;
    };

    void watch();
    void refresh();
    void placeButtons();
    void nameButtons();
    [[nodiscard]] ArticlePane *paneAt(Side side) const;
    [[nodiscard]] int textTop() const;

    // linkstripribbons.cpp
    void computeRibbons() const;
    [[nodiscard]] std::vector<Quote> quotesInSight(const ArticlePane *pane) const;
    void addRibbon(const Quote &left, const Quote &right, QuoteGroupId group) const;
    /// The nearest partner of @p from that is not in sight, wherever it is; nothing when there is none.
    void addStubFor(Side side, const Quote &from) const;
    void addStub(Side side, const Quote &from, ArticlePane *partnerPane, SpanId partner, Beyond beyond,
                 QuoteGroupId group) const;
    void addCandidate() const;
    [[nodiscard]] End endOf(const ArticlePane *pane, TextRange hull) const;
    [[nodiscard]] bool isActiveGroup(QuoteGroupId group) const;

    // linkstrippaint.cpp
    [[nodiscard]] const ReadingTheme &theme() const { return m_theme.of(palette()); }

    void paintRibbon(QPainter &painter, const ReadingTheme &theme, const Ribbon &ribbon,
                     bool isCrossing) const;
    void paintStub(QPainter &painter, const ReadingTheme &theme, const Ribbon &ribbon) const;
    [[nodiscard]] bool isHovered(const Ribbon &ribbon) const;
    [[nodiscard]] QFont labelFont() const;
    [[nodiscard]] QColor ground(const ReadingTheme &theme) const;

    void setHovered(const Ribbon *ribbon);

    QList<ArticlePane *> m_panes; // all, in the splitter's order
    int m_secondIndex = 0;
    ArticlePane *m_first = nullptr;
    ArticlePane *m_second = nullptr;
    QList<QMetaObject::Connection> m_connections;
    std::optional<LinkCandidate> m_candidate;
    mutable std::vector<Ribbon> m_ribbons;
    mutable bool m_areRibbonsCurrent = false;
    std::optional<std::pair<SpanId, SpanId>> m_hovered;
    std::optional<std::pair<SpanId, SpanId>> m_pressed;
    mutable ThemeOfPalette m_theme;
    QToolButton *m_lock = nullptr;
    QToolButton *m_swap = nullptr;
};

/// A splitter whose handles are link strips.
class PaneSplitter : public QSplitter {
    Q_OBJECT

public:
    explicit PaneSplitter(QWidget *parent = nullptr);
    /// The strip before pane @p index (1 to count() - 1).
    [[nodiscard]] LinkStrip *strip(int index) const;

protected:
    QSplitterHandle *createHandle() override;
};

/// A band between the left edge [@p leftTop, @p leftBottom] at x = 0 and the right edge at x = @p width: two
/// cubic curves with control points at half the width.
[[nodiscard]] QPainterPath ribbonPath(qreal width, qreal leftTop, qreal leftBottom, qreal rightTop,
                                      qreal rightBottom);

} // namespace Stemma
