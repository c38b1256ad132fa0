// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/reader/articleview.h"

#include <QWidget>

#include <functional>

namespace Stemma {

class ArticlePane;
class CandidateFinder;
class LinkStrip;
class PaneSplitter;
class ScrollLock;

/// One to four articles side by side, with ribbons between their linked quotes. One pane is the active one:
/// commands of the window act on it. Knows no project: it shows open articles and says what it lacks.
/// Panes are counted from 0 in reading direction. GUI thread.
class ComparisonView : public QWidget {
    Q_OBJECT

public:
    static constexpr int kMaxPanes = 4;

    explicit ComparisonView(QWidget *parent = nullptr);
    ~ComparisonView() override;

    // Panes
    [[nodiscard]] int paneCount() const { return int(m_panes.size()); }

    [[nodiscard]] int activePane() const { return m_active; }

    [[nodiscard]] ArticlePane *pane(int index) const;
    [[nodiscard]] ArticleView *view(int index) const;

    [[nodiscard]] ArticleView *activeView() const { return view(m_active); }

    /// The active view while it shows an article; null otherwise.
    [[nodiscard]] ArticleView *readingView() const;

    /// The pane that was active before the present one; -1: none, or it is closed.
    [[nodiscard]] int previousPane() const { return int(m_panes.indexOf(m_previous)); }

    /// The strip between pane @p index and the next.
    [[nodiscard]] LinkStrip *strip(int index) const;
    /// A pane that shows @p article, the active one first; -1: none.
    [[nodiscard]] int paneOf(ArticleId article) const;
    /// Whether any pane shows something.
    [[nodiscard]] bool hasArticle() const;

    /// Pixels that let every pane have lines which are long enough to read; 0 while none is in sight.
    [[nodiscard]] int readableWidth() const;

    /// Adds an empty pane after the last one and returns its index; -1 when there are kMaxPanes.
    int addPane();
    /// The last pane is emptied instead.
    void closePane(int index);
    /// Shows the same place once more in a new pane after @p index, which becomes the active one; nothing
    /// when canDuplicate() says no.
    void duplicatePane(int index);
    [[nodiscard]] bool canDuplicate(int index) const;
    /// Two panes change places; each keeps what it shows, and the active one stays active.
    void swapPanes(int one, int other);
    /// With the pane after the active one, from the last one with the one before it; nothing with one pane.
    void swapActivePane();
    /// Panes scroll together by their linked quotes; kept in the state.
    void setScrollLocked(bool isLocked);
    [[nodiscard]] bool isScrollLocked() const;
    /// One empty pane; forgets the way back.
    void closeAll();
    /// Makes a pane the active one and gives it the focus.
    void focusPane(int index);

    // Showing makes a pane the active one. The focus goes along from pane to pane, and is taken when nobody
    // has it, but never from a list or a form: there the person goes on.

    /// Shows @p article in pane @p index (-1: the active one), which becomes the active one.
    void openArticle(const std::shared_ptr<OpenArticle> &article, int index = -1);
    /// In the pane after the active one, made if need be; it becomes the active one.
    void openBeside(const std::shared_ptr<OpenArticle> &article);

    // Places
    /// Puts the caret before @p range (of the text in a pane) with nothing selected or active there, and
    /// brings it into sight; false when the pane shows nothing.
    bool showCaret(int pane, TextRange range);
    /// Activates @p span in a pane and brings it into sight; false when it is not there.
    bool showSpan(int pane, SpanId span);
    /// Selects @p range in a pane and brings it into sight; false when it does not fit the text.
    bool showRange(int pane, CodePointRange range);
    /// From the active quote to its partner in another pane, then to one in the same article. When no open
    /// article has one: partnerRequested().
    void goToPartner();
    /// Back to where goToPartner(), a ribbon or rememberPlace() was used; false when there is no way back.
    bool goBack();
    /// Shows both members of a link at one height, @p to in the pane that becomes the active one.
    void showLink(int fromPane, SpanId from, int toPane, SpanId to);
    /// Scrolls pane @p other so that the first quote it shares with what is in sight of pane @p index stands
    /// beside it; the active quote first. Nothing when they share none.
    void alignWith(int index, int other);
    /// Makes the present place of the active pane one that goBack() returns to.
    void rememberPlace();

    [[nodiscard]] bool canGoBack() const { return !m_history.isEmpty(); }

    /// What the active quote could be linked with.
    [[nodiscard]] CandidateFinder *candidates() const { return m_candidates; }

    // Look, the same in all panes
    /// Whether stray blanks and marks are left out of what is tagged, in every pane.
    void setTrimming(bool isOn);
    void setHintLibrary(const std::shared_ptr<const HintLibrary> &library);
    void setTypography(const Typography &typography);
    /// A theme by its name in @p library, for hints, page and everything around it; empty: as the window.
    void setReadingTheme(const HintLibrary &library, const QString &name);
    void setZoom(int percent);

    [[nodiscard]] int zoom() const { return m_zoom; }

    void setMarker(std::optional<SpanKind> kind);

    [[nodiscard]] std::optional<SpanKind> marker() const { return m_marker; }

    /// Articles, places, sizes and the active pane, for restoreState().
    [[nodiscard]] QByteArray saveState() const;
    /// @p open gives an article or null when there is none any more. False (and nothing changed) when
    /// @p state is not from saveState().
    bool restoreState(const QByteArray &state,
                      const std::function<std::shared_ptr<OpenArticle>(ArticleId)> &open);

Q_SIGNALS:
    /// Of the active pane.
    void activeSpanChanged(Stemma::SpanId span);
    void selectionChanged(Stemma::TextRange range);
    void caretMoved(qsizetype position);
    void markerDragged(Stemma::TextRange range);
    void rangesRequested(Stemma::SpanId span, const Stemma::TextRanges &ranges, QUuid gesture);
    void edgeMoveChanged();
    void contextMenuRequested(QPoint global, Stemma::SpanId span, Stemma::TextRange selection);
    void activePaneChanged(int pane);
    /// What is shown where changed.
    void panesChanged();
    void zoomChanged(int percent);
    void markerChanged();
    void scrollLockChanged(bool isLocked);
    /// What else can be done with a pane is asked for at a place of the screen; it is the active one.
    void paneMenuRequested(QPoint global);
    void articleDropped(Stemma::ArticleId article, int pane);
    void filesDropped(const QStringList &paths);
    /// The person wants to choose an article for a pane (its button was pressed).
    void chooseRequested(int pane);
    /// A partner of @p span is wanted, and no open article has one.
    void partnerRequested(Stemma::SpanId span);

private:
    struct Station {
        ArticleId article;
        int pane = 0;
        ArticleView::ScrollState place;
        SpanId span;
    };

    [[nodiscard]] int indexOf(const ArticlePane *pane) const { return int(m_panes.indexOf(pane)); }

    /// @p index from 0 to paneCount(); there is room for it.
    void insertPane(int index);
    void wire(ArticlePane *pane);
    void removePane(int index);
    void panesMoved();
    void setActivePane(int index);
    /// As setActivePane(); the focus goes along when a pane had it or nobody.
    void activatePane(int index);
    void remember(int pane);
    void followRibbon(Stemma::ArticlePane *fromPane, Stemma::SpanId from, Stemma::ArticlePane *toPane,
                      Stemma::SpanId to);
    void follow(int fromPane, int toPane, SpanId to);
    /// Shows @p to in its pane at the height of the active quote of @p fromPane.
    void placeBeside(int fromPane, int toPane, SpanId to);
    /// The pane at @p global; -1: none.
    [[nodiscard]] int paneAt(QPoint global) const;
    void markDropTarget(int pane);
    void share();

    PaneSplitter *m_splitter = nullptr;
    ScrollLock *m_lock = nullptr;
    CandidateFinder *m_candidates = nullptr;
    QList<ArticlePane *> m_panes;
    ArticlePane *m_previous = nullptr; ///< only compared, for it may be gone
    int m_active = 0;
    int m_zoom = 100;
    std::optional<SpanKind> m_marker;
    bool m_isTrimming = true;
    std::shared_ptr<const HintLibrary> m_hints;
    Typography m_typography;
    QString m_readingTheme;
    QList<Station> m_history;
};

} // namespace Stemma
