// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/provenance/tree/stemmalayout.h"
#include "widgets/provenance/tree/stemmapainter.h"

#include <QAbstractScrollArea>
#include <QKeySequence>

#include <functional>
#include <optional>

namespace Stemma {

/// Shows the stemma of one group on a time axis. One node is current; its edge is the one from its source.
///
/// Arrows: up and down to the next row, towards the start to the source, towards the end to what was taken
/// from it. Enter confirms the current edge, X rejects it, D (or F2) draws another one: then arrows choose
/// the source, Enter keeps it, Escape leaves it. With the mouse: drag from what was taken onto its source.
/// The widget changes nothing itself; it asks for it. GUI thread.
class StemmaTree : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit StemmaTree(QWidget *parent = nullptr);

    /// Why @p from cannot have @p to as its source, in a whole sentence; empty: it can.
    using Refusal = std::function<QString(QUuid from, QUuid to)>;

    void setRefusal(Refusal refusal) { m_refusal = std::move(refusal); }

    /// As a person chose them.
    struct Keys {
        QList<QKeySequence> confirm{Qt::Key_Return, Qt::Key_Enter};
        QList<QKeySequence> reject{Qt::Key_X};
        QList<QKeySequence> draw{Qt::Key_D};
    };

    void setKeys(const Keys &keys) { m_keys = keys; }

    /// The current node stays where it is still there.
    void setGraph(StemmaGraph graph);

    [[nodiscard]] const StemmaGraph &graph() const { return m_graph; }

    [[nodiscard]] const StemmaLayout &layout() const { return m_layout; }

    [[nodiscard]] QUuid current() const;
    /// Null: none. Scrolls to it; tells nobody.
    void setCurrent(QUuid id);

    /// Whether a source for the current node is being chosen by keys.
    [[nodiscard]] bool isDrawing() const { return m_isDrawing; }

    /// Whether edges can be changed; otherwise nothing asks for it.
    void setEditable(bool isEditable);

    /// Begins to choose another source for the current node by keys.
    void beginDrawing();

    /// Where a node or an edge's label stands in the viewport, for tests and tool tips.
    [[nodiscard]] QRect rectOf(QUuid id) const;
    [[nodiscard]] QPoint dotOf(QUuid id) const;
    [[nodiscard]] QPoint edgePoint(int edge) const;
    /// A node in words, for those who cannot see the picture.
    [[nodiscard]] QString spoken(int node) const;

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void currentChanged(QUuid id);
    /// Double click or Ctrl+Enter: its text is to be seen.
    void activated(QUuid id);
    void confirmRequested(QUuid from);
    void rejectRequested(QUuid from);
    /// A person wants @p from to have @p to as its source; it was not refused.
    void sourceChosen(QUuid from, QUuid to);
    /// @p sentence says why an edge cannot be drawn.
    void refused(const QString &sentence);
    void menuRequested(QPoint globalPlace);
    /// What keys do now changed; @p hint is a sentence, empty: nothing special.
    void hintChanged(const QString &hint);

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void arrange();
    void updateScrollBars();
    /// From the viewport into the picture.
    [[nodiscard]] QPointF toPicture(QPointF place) const;
    [[nodiscard]] QPointF offset() const;
    void makeCurrent(int node);
    void ensureVisible(int node);
    void moveBy(Qt::Key key);
    [[nodiscard]] int nodeBy(Qt::Key key, int from) const;
    void moveTarget(Qt::Key key);
    void setTarget(int node);
    void finishDrawing(bool keeps);
    /// Asks for the edge from @p node to the target, or says why not.
    void propose(int node, int target);
    void speakCurrent();

    StemmaGraph m_graph;
    StemmaLayout m_layout;
    std::optional<StemmaPainter> m_painter; ///< of the palette and font that were painted with last
    StemmaPainter::State m_state;
    Refusal m_refusal;
    Keys m_keys;
    QPointF m_pressed; ///< in the picture
    int m_pressedNode = -1;
    bool m_isEditable = true;
    bool m_isDrawing = false;
};

} // namespace Stemma
