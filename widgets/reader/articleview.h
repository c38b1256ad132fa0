// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/project/openarticle.h"
#include "widgets/reader/gestures/edgemove.h"
#include "widgets/reader/page/pagelayout.h"
#include "widgets/reader/page/readingtheme.h"
#include "widgets/reader/spanlist.h"
#include "widgets/reader/textmarks.h"

#include <QAbstractScrollArea>
#include <QBasicTimer>
#include <QHash>
#include <QPointer>
#include <QStaticText>
#include <QUuid>

#include <memory>
#include <optional>

namespace Stemma {

class OverviewStrip;

/// Shows an article with its spans, scrolls, and lets a person select text and activate spans.
///
/// Positions and ranges are UTF-16 units of text(); points and rectangles are viewport coordinates. The view
/// never changes spans: it says what was done to it and paints what the span index holds. Keys that are no
/// caret movement are left to the window, so single letters can be commands. GUI thread.
class ArticleView : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit ArticleView(QWidget *parent = nullptr);
    ~ArticleView() override;

    /// Shows @p article and follows its changes; null: nothing.
    void setArticle(std::shared_ptr<OpenArticle> article);

    [[nodiscard]] const std::shared_ptr<OpenArticle> &article() const { return m_article; }

    /// Shows a text without a project. @p spans may be null; it outlives the next call, and the caller says
    /// when it changed (refreshSpans()). @p language chooses the reading hints.
    void setContent(const SourceText &text, const SpanIndex *spans, const QString &language = {});

    [[nodiscard]] const SourceText &text() const { return m_page.text(); }

    /// What is painted; null: no spans.
    [[nodiscard]] const SpanIndex *spans() const { return m_spans; }

    /// Repaints what the spans in @p range look like; only for setContent().
    void refreshSpans(TextRange range);

    // Marks
    /// Replaces what is marked in a layer besides the spans: search hits, differences ... @p ranges are
    /// ascending and disjoint; see TextMarks. Cheap; another content takes all marks away.
    void setMarks(MarkLayer layer, std::vector<TextRange> ranges);

    [[nodiscard]] const std::vector<TextRange> &marks(MarkLayer layer) const { return m_marks.ranges(layer); }

    [[nodiscard]] const TextMarks &marks() const { return m_marks; }

    // Look
    /// The strip beside the scroll bar that shows the whole article.
    [[nodiscard]] OverviewStrip *overview() const { return m_overview; }

    /// Reading hints from @p library; null switches them off.
    void setHintLibrary(std::shared_ptr<const HintLibrary> library);

    [[nodiscard]] bool hasHints() const { return m_page.hints() != nullptr; }

    /// The theme of KSyntaxHighlighting that colours the hints; empty: ours that suits the palette. Page and
    /// text come from the palette, see readingPalette().
    void setHintTheme(const QString &name);

    /// Measure and spacing of the lines; what is read stays at the top.
    void setTypography(const Typography &typography);

    [[nodiscard]] const Typography &typography() const { return m_typography; }

    static constexpr int kSmallestZoom = 50;
    static constexpr int kLargestZoom = 400;

    /// Percent of the widget's font.
    void setZoom(int percent);

    [[nodiscard]] int zoom() const { return m_zoom; }

    [[nodiscard]] const ReadingTheme &theme() const { return m_theme; }

    /// With a kind, a drag ends in markerDragged() instead of a selection.
    void setMarker(std::optional<SpanKind> kind);

    [[nodiscard]] std::optional<SpanKind> marker() const { return m_marker; }

    /// Whether blanks and stray punctuation at the ends of a selection are left out of what is tagged.
    void setTrimming(bool isOn);

    // Places
    /// The caret position nearest to @p point.
    [[nodiscard]] qsizetype positionAt(QPoint point) const;
    /// The position of the character under @p point; -1 where there is none.
    [[nodiscard]] qsizetype characterAt(QPoint point) const;
    /// The visual pieces of @p range that lie in blocks in sight, top to bottom, left to right.
    [[nodiscard]] QList<QRect> rectsFor(TextRange range) const;
    [[nodiscard]] QRect caretRect() const;
    /// First and last paragraph of which something is in sight.
    [[nodiscard]] std::pair<qsizetype, qsizetype> visibleParagraphs() const;
    /// The line as it is broken now that shows @p position.
    [[nodiscard]] TextRange lineAt(qsizetype position) const;
    /// The line as it is broken now at height @p y of the viewport, the nearest one where there is none.
    [[nodiscard]] TextRange lineAtHeight(int y) const;
    /// The rectangle of the text column.
    [[nodiscard]] QRect columnRect() const;

    /// Where @p range lies: top and bottom in viewport coordinates, by estimate when it is out of sight.
    struct Extent {
        int top = 0;
        int bottom = 0;
        bool isInSight = false; ///< some of it is inside the viewport
    };

    [[nodiscard]] Extent extentOf(TextRange range) const;

    // Selection and caret
    [[nodiscard]] TextRange selection() const;

    /// What will be tagged: the selection without stray blanks and punctuation, or all of it when that is
    /// switched off; see trimmedForTagging(). Painted apart from the rest. Empty when there is only white
    /// space.
    [[nodiscard]] TextRange trimmedSelection() const;

    [[nodiscard]] bool hasSelection() const { return m_anchor != m_caret; }

    [[nodiscard]] qsizetype caret() const { return m_caret; }

    /// Snapped to graphemes; the caret goes to its end.
    void setSelection(TextRange range);
    void setCaret(qsizetype position);

    /// The spans at @p position that are shown, shortest first.
    [[nodiscard]] std::vector<const PlacedSpan *> spansAt(qsizetype position) const;

    /// Null: none.
    [[nodiscard]] SpanId activeSpan() const { return m_activeSpan; }

    /// The active span where it lies now; null: none.
    [[nodiscard]] const PlacedSpan *activePlaced() const;
    /// The same while the caret is in it; null when the person has gone elsewhere since.
    [[nodiscard]] const PlacedSpan *activeAtCaret() const;

    void setActiveSpan(SpanId span);

    /// Which of the shown spans at the caret is active: 1 is the shortest, 0 none of them; and how many.
    struct Rank {
        qsizetype place = 0;
        qsizetype count = 0;
    };

    [[nodiscard]] Rank rankAtCaret() const;

    /// The list of spans at one place; not shown until there is something to choose from.
    [[nodiscard]] SpanList *spanList() const { return m_spanList; }

    // Edges of the active span
    /// The edge that keys or the pointer move now; none most of the time.
    [[nodiscard]] const std::optional<EdgeMove> &edgeMove() const { return m_edge; }

    /// Where an edge of the active span can be taken: at least 24 pixels wide and high; empty out of sight.
    /// Without @p part: of the part at the caret.
    [[nodiscard]] QRect handleRect(SpanEdge edge, std::optional<qsizetype> part = {}) const;

    /// The shown span under the pointer; null: none.
    [[nodiscard]] SpanId hoveredSpan() const { return m_hoveredSpan; }

    /// Shows @p span as if the pointer were on it: its partner or its row in a list is pointed at.
    void setHoveredSpan(SpanId span);

    // Scrolling
    enum class ScrollMode { EnsureVisible, Center, Top };

    void scrollTo(TextRange range, ScrollMode mode = ScrollMode::EnsureVisible);

    using ScrollState = PageLayout::Place;

    /// What is read now, independent of width, font and zoom.
    [[nodiscard]] ScrollState scrollState() const;
    void setScrollState(ScrollState state);
    void scrollBy(int pixels);

    /// Layouts made since the start; for tests and benchmarks.
    [[nodiscard]] qint64 layoutsMade() const { return m_page.layoutsMade(); }

    [[nodiscard]] const PageLayout &page() const { return m_page; }

public Q_SLOTS:
    /// Copies the selected source text.
    void copy();
    void selectAll();
    void clearSelection();
    /// Grows the selection (or the caret) to the enclosing quotation marks, again to the next level; false
    /// when there are none.
    bool growToQuotation();
    /// Selects the words of the next quotation that is not tagged as quote; false when there is none.
    bool selectNextQuotation();
    bool selectPreviousQuotation();
    /// Activates the span after or before the active one, or the caret; false when there is none.
    bool activateNextSpan();
    bool activatePreviousSpan();
    /// Activates the next of the spans at the caret, the shortest first; false when there is none.
    bool activateNextSpanAtCaret();
    /// Lists the spans at the caret; the list takes the focus until one is chosen.
    void listSpansAtCaret();
    /// From now on arrows move this edge of the active span: by character, with Ctrl by word, with Alt by
    /// sentence; Escape takes it back, any other key ends it.
    void chooseEdge(Stemma::SpanEdge edge);
    void endEdgeMove();

Q_SIGNALS:
    void selectionChanged(Stemma::TextRange range);
    void caretMoved(qsizetype position);
    /// Null when none is active any more.
    void activeSpanChanged(Stemma::SpanId span);
    void hoveredSpanChanged(Stemma::SpanId span);
    /// The person moved an edge: @p span should have @p ranges. Requests with the same @p gesture are one
    /// step.
    void rangesRequested(Stemma::SpanId span, const Stemma::TextRanges &ranges, QUuid gesture);
    /// edgeMove() began or ended.
    void edgeMoveChanged();
    /// A drag in marker mode ended; @p range is trimmed and not empty.
    void markerDragged(Stemma::TextRange range);
    /// The content moved, by scrolling or because heights, font or width changed.
    void scrolled();
    /// @p span is the active one; the shortest under the pointer was made active unless one there is. Null
    /// when the pointer is on none.
    void contextMenuRequested(QPoint global, Stemma::SpanId span, Stemma::TextRange selection);
    void zoomChanged(int percent);
    /// The article was deleted; the view is empty now.
    void articleRemoved();
    /// The view was clicked or got the focus.
    void activated();

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    /// Where things stand across the view, in pixels.
    struct Columns {
        int textLeft = 0;
        int textWidth = 0;
        int barEdge = 0; ///< x of the first claim bar
        int barLanes = kClaimBarLanes; ///< as many as have room
        int step = -1; ///< direction from the text to the margin
        int numberLeft = 0;
        int numberWidth = 0; ///< 0: no room for paragraph numbers
        int noteLeft = 0;
    };

    enum class Granularity { Character, Word, Sentence, Paragraph };

    void updateMetrics();
    void placeOverview();
    void updateTheme();
    void updateHints();
    [[nodiscard]] std::unique_ptr<ReadingHints> makeHints() const;
    void syncScrollBar();
    void contentMoved();
    void scrollContent(int pixels);

    // Painting (articleviewpaint.cpp)
    void paintMargin(QPainter &painter, SpanPainter &spans, const PageLayout::VisibleBlock &visible);
    [[nodiscard]] const QStaticText &numberText(qsizetype number);
    void paintSelection(QPainter &painter, const PageLayout::VisibleBlock &visible);
    void paintHandles(QPainter &painter);
    void paintNotes(QPainter &painter, const PageLayout::VisibleBlock &visible);
    void updateRange(TextRange range);
    void updateSpan(SpanId span);
    void updateCaret();
    void restartBlinking();

    // Input (articleviewmouse.cpp, articleviewkeys.cpp)
    void pressAt(QMouseEvent *event, int clicks);
    void dragTo(QPoint point);
    void endDrag(QMouseEvent *event);
    void activateAt(QPoint point);
    void hoverAt(QPoint point);
    bool moveByKey(QKeyEvent *event);
    [[nodiscard]] qsizetype sentenceStep(bool isForward) const;
    void selectQuotation(TextRange words);
    void listSpans(qsizetype position, bool takesFocus);
    void hideSpanList();
    void refreshSpanList();
    void watchHover(size_t spans);
    void restHover();
    void offerPrimary();

    // Edges (articleviewedges.cpp)
    /// The upright line where an edge is seen: its x, top and bottom; null when it is out of sight.
    [[nodiscard]] QRect edgeLine(TextRange part, SpanEdge edge) const;

    struct Handle {
        qsizetype part = 0;
        SpanEdge edge = SpanEdge::Start;
    };

    [[nodiscard]] std::optional<Handle> handleAt(QPoint point) const;
    void beginEdgeMove(const PlacedSpan &placed, Handle handle);
    void previewEdge();
    void requestRanges();
    void dragEdgeTo(QPoint point);
    void finishEdgeDrag();
    void restoreEdge();
    /// Whether the key was for the edge that is chosen.
    bool moveEdgeByKey(QKeyEvent *event);
    [[nodiscard]] bool isForEdge(const QKeyEvent *event) const;
    void moveCaretTo(qsizetype position, bool keepAnchor);
    void select(qsizetype anchor, qsizetype caret);
    [[nodiscard]] qsizetype lineEdge(bool isEnd) const;
    [[nodiscard]] qsizetype positionVertically(int lines);
    [[nodiscard]] qsizetype positionPaged(int direction);
    [[nodiscard]] TextRange unitAt(QPoint point, Granularity granularity) const;
    [[nodiscard]] qsizetype wordStep(bool isForward) const;
    void revealCaret();
    bool activateSpan(const PlacedSpan *placed);

    mutable PageLayout m_page; // laid out when asked about
    std::shared_ptr<OpenArticle> m_article;
    const SpanIndex *m_spans = nullptr;
    QString m_language;
    QString m_hintTheme;
    Typography m_typography;
    std::shared_ptr<const HintLibrary> m_hintLibrary;
    TextMarks m_marks;
    OverviewStrip *m_overview;
    ReadingTheme m_theme;
    BoxStamps m_stamps;
    Columns m_columns;
    QFont m_numberFont;
    qreal m_numberAscent = 0;
    QHash<qsizetype, QStaticText> m_numberTexts; // shaped once: a page shows some of them again and again
    QFont m_countFont; // of "+3" where shapes have no room
    int m_zoom = 100;
    bool m_isSyncing = false;
    bool m_isForward = true; // where reading goes, for laying out ahead

    qsizetype m_anchor = 0;
    qsizetype m_caret = 0;
    bool m_isTrimming = true;
    mutable std::optional<TextRange> m_trimmed; // of the present selection
    std::optional<int> m_goalX; // kept while the caret moves up and down
    bool m_isCaretShown = true;
    SpanId m_activeSpan;
    SpanId m_hoveredSpan;
    std::optional<SpanKind> m_marker;

    std::optional<EdgeMove> m_edge;
    QUuid m_edgeGesture;
    bool m_isEdgeDragged = false;
    bool m_isEdgeRequested = false; // the answer to a request of ours is coming in
    std::optional<Handle> m_pressedEdge; // pressed and not dragged yet
    int m_grabOffset = 0; // from the pointer to the edge it holds

    QPointer<SpanList> m_spanList; // goes with the window, over which it floats
    qsizetype m_listedAt = 0; // the place that the list of spans is about
    QPoint m_hoverPoint;

    Granularity m_granularity = Granularity::Character;
    TextRange m_pressedUnit;
    QPoint m_pressPoint;
    QPoint m_dragPoint;
    qsizetype m_cycledAt = -1; // character where a span was activated last
    quint64 m_pressTime = 0;
    int m_clicks = 0;
    bool m_isDragging = false;

    QBasicTimer m_aheadTimer;
    QBasicTimer m_blinkTimer;
    QBasicTimer m_autoScrollTimer;
    QBasicTimer m_hoverTimer;
    QBasicTimer m_primaryTimer;
};

} // namespace Stemma
