// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/records.h"

#include <QPainterPath>
#include <QSplitter>
#include <QSplitterHandle>

#include <optional>
#include <vector>

namespace Stemma {

class ArticlePane;

/// The strip between two panes: a ribbon joins members of one quote group, a stub with an arrow stands for a
/// partner that is out of sight. It is the splitter's handle too: dragged beside ribbons it moves the border.
/// Follows the panes in every frame; cost grows with the quotes in sight only. GUI thread.
class LinkStrip : public QSplitterHandle {
    Q_OBJECT

public:
    enum class Side { Left, Right }; ///< as seen, also in a mirrored window
    enum class Beyond { None, Above, Below }; ///< where a partner out of sight lies

    struct Ribbon {
        SpanId left;
        SpanId right;
        QuoteGroupId group;
        /// None: a full ribbon. Otherwise a stub at `stubSide`, its partner lies above or below.
        Beyond beyond = Beyond::None;
        Side stubSide = Side::Left;
        bool isActive = false;
        QRectF leftEdge; ///< zero-width edges that it joins, in the strip's coordinates
        QRectF rightEdge;
        QPainterPath shape;
    };

    explicit LinkStrip(QSplitter *splitter);

    /// The panes at its two sides, in the splitter's order; null: none.
    void setPanes(ArticlePane *first, ArticlePane *second);

    /// The ribbons now in sight, the active ones last.
    [[nodiscard]] const std::vector<Ribbon> &ribbons() const;
    /// The topmost one at @p point; null: none.
    [[nodiscard]] const Ribbon *ribbonAt(QPoint point) const;

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

    void watch(ArticlePane *pane);
    void refresh();
    void computeRibbons() const;
    void addStub(const ArticlePane *pane, SpanId from, SpanId partner, Beyond beyond, Side side) const;
    [[nodiscard]] ArticlePane *paneAt(Side side) const;
    [[nodiscard]] End endOf(const ArticlePane *pane, TextRange hull) const;
    [[nodiscard]] bool isActiveGroup(QuoteGroupId group) const;
    void setHovered(std::optional<std::pair<SpanId, SpanId>> hovered);

    ArticlePane *m_first = nullptr;
    ArticlePane *m_second = nullptr;
    QList<QMetaObject::Connection> m_connections;
    mutable std::vector<Ribbon> m_ribbons;
    mutable bool m_areRibbonsCurrent = false;
    std::optional<std::pair<SpanId, SpanId>> m_hovered;
    std::optional<std::pair<SpanId, SpanId>> m_pressed;
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
