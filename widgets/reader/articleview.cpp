// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/reader/articleview.h"

#include "models/text/languageguess.h"
#include "widgets/reader/articleaccessible.h"
#include "widgets/reader/overviewstrip.h"

#include <QKeyEvent>
#include <QScrollBar>
#include <QStyle>

#include <algorithm>
#include <cmath>
#include <limits>
#include <mutex>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSmallestColumn = 60;
constexpr int kNumberGap = 10;
constexpr int kBarGap = 14; // between the claim bars and the text
constexpr int kOuterGap = 10;
constexpr int kRightMargin = 28; // note marks, numbers of what has no place
constexpr int kCompactRightMargin = 14;
constexpr int kSmallestWithOverview = 260; // a narrower view keeps its pixels for the text

QFont scaled(QFont font, qreal factor)
{
    if (font.pointSizeF() > 0) {
        font.setPointSizeF(font.pointSizeF() * factor);
    } else {
        font.setPixelSize(std::max(1, int(std::lround(font.pixelSize() * factor))));
    }
    return font;
}

qreal meanCharacterWidth(const QFont &font)
{
    // Ordinary prose: averageCharWidth() counts rare wide letters as much as the common ones.
    static const QString sample = u"the quick reader sees that one word was changed on the way to print"_s;
    return QFontMetricsF(font).horizontalAdvance(sample) / qreal(sample.size());
}

// Before anything can ask for the interface of a view: what was asked for once is kept.
void installAccessible()
{
    static std::once_flag isInstalled;
    std::call_once(isInstalled, &ArticleAccessible::install);
}

} // namespace

ArticleView::ArticleView(QWidget *parent)
    : QAbstractScrollArea((installAccessible(), parent))
    , m_overview(new OverviewStrip(this))
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    setAccessibleName(tr("Article text"));
    viewport()->setMouseTracking(true);
    viewport()->setCursor(Qt::IBeamCursor);
    viewport()->setBackgroundRole(QPalette::Base);
    m_theme = ReadingTheme(palette());
    updateMetrics();
}

ArticleView::~ArticleView()
{
    delete m_spanList;
}

void ArticleView::setArticle(std::shared_ptr<OpenArticle> article)
{
    if (m_article) {
        m_article->disconnect(this);
    }
    const std::shared_ptr<OpenArticle> old = std::exchange(m_article, std::move(article));
    if (!m_article) {
        setContent(SourceText(), nullptr);
        return;
    }
    setContent(m_article->text(), &m_article->spans(), m_article->article().language);
    connect(m_article.get(), &OpenArticle::spansChanged, this, &ArticleView::refreshSpans);
    connect(m_article.get(), &OpenArticle::articleChanged, this, [this] {
        if (m_language != m_article->article().language) {
            m_language = m_article->article().language;
            updateHints();
        }
    });
    connect(m_article.get(), &OpenArticle::removed, this, [this] {
        // The article lives until it has told everybody, also when this view was its last holder.
        QMetaObject::invokeMethod(this, [kept = m_article] { Q_UNUSED(kept) }, Qt::QueuedConnection);
        setArticle(nullptr);
        Q_EMIT articleRemoved();
    });
}

void ArticleView::setContent(const SourceText &text, const SpanIndex *spans, const QString &language)
{
    const bool hadSelection = hasSelection();
    const bool hadActive = !m_activeSpan.isNull();
    // An unnamed language is that of the text, which is another one now.
    const bool needsHints = m_language != language || language.isEmpty();
    const SourceText old = this->text();
    m_spans = spans;
    m_language = language;
    m_edge.reset();
    m_pressedEdge.reset();
    m_isEdgeDragged = false;
    hideSpanList();
    m_marks = {};
    m_page.setContent(text, spans);
    if (needsHints) {
        m_page.setHints(makeHints(), m_theme.text());
    }
    m_anchor = m_caret = 0;
    m_trimmed.reset();
    m_goalX.reset();
    m_activeSpan = {};
    m_hoveredSpan = {};
    m_cycledAt = -1;
    m_isDragging = false;
    m_autoScrollTimer.stop();
    m_overview->reset();
    updateMetrics();
    ArticleAccessible::tellContent(this, old);
    if (hadSelection) {
        Q_EMIT selectionChanged({});
    }
    if (hadActive) {
        Q_EMIT activeSpanChanged({});
    }
}

void ArticleView::refreshSpans(TextRange range)
{
    const qint64 heightBefore = m_page.heights().total();
    const std::vector<PageLayout::Strip> changed = m_page.spansChanged(range);
    m_overview->spansChanged(range);
    if (m_edge && !m_isEdgeRequested) {
        // Undone or deleted elsewhere: what was held is no more.
        const PlacedSpan *held = m_spans ? m_spans->find(m_edge->span()) : nullptr;
        if (!held || held->ranges != (m_isEdgeDragged ? m_edge->before() : m_edge->ranges())) {
            m_isDragging = m_isDragging && !m_isEdgeDragged;
            endEdgeMove();
        }
    }
    if (!m_activeSpan.isNull() && !activePlaced()) {
        m_activeSpan = {};
        Q_EMIT activeSpanChanged({});
    }
    refreshSpanList();
    ArticleAccessible::tellSpans(this);
    if (m_page.heights().total() != heightBefore) {
        contentMoved();
        viewport()->update();
        return;
    }
    for (const PageLayout::Strip &strip : changed) {
        // To both edges: bars and note marks belong to the lines too.
        viewport()->update(0, strip.top - 6, viewport()->width(), strip.bottom - strip.top + 12);
    }
}

void ArticleView::setMarks(MarkLayer layer, std::vector<TextRange> ranges)
{
    const auto &visible = m_page.visible();
    const TextRange inSight{m_page.blocks().range(visible.front().block).start,
                            m_page.blocks().range(visible.back().block).end};
    const auto shown = m_marks.touching(layer, inSight);
    const std::vector<TextRange> before(shown.begin(), shown.end());
    m_marks.set(layer, std::move(ranges));
    // Marks that arrive elsewhere in the text paint nothing anew.
    if (!std::ranges::equal(before, m_marks.touching(layer, inSight))) {
        viewport()->update();
    }
    m_overview->marksChanged();
}

void ArticleView::setHintLibrary(std::shared_ptr<const HintLibrary> library)
{
    m_hintLibrary = std::move(library);
    updateHints();
}

std::unique_ptr<ReadingHints> ArticleView::makeHints() const
{
    if (!m_hintLibrary) {
        return nullptr;
    }
    auto hints = std::make_unique<ReadingHints>(m_hintLibrary);
    // An article of which nobody said the language is looked at; its record stays as it is.
    if (!hints->setLanguage(m_language.isEmpty() ? guessLanguage(text().text()) : m_language)) {
        return nullptr;
    }
    hints->setColors(m_hintTheme, m_theme);
    return hints;
}

void ArticleView::updateHints()
{
    const ScrollState kept = scrollState();
    m_page.setHints(makeHints(), m_theme.text());
    m_page.setPlace(kept);
    contentMoved();
    viewport()->update();
}

void ArticleView::setHintTheme(const QString &name)
{
    if (name != m_hintTheme) {
        m_hintTheme = name;
        updateHints();
    }
}

void ArticleView::setTypography(const Typography &typography)
{
    const Typography bounded = typography.bounded();
    if (bounded != m_typography) {
        m_typography = bounded;
        updateMetrics();
    }
}

void ArticleView::setZoom(int percent)
{
    percent = std::clamp(percent, kSmallestZoom, kLargestZoom);
    if (percent == m_zoom) {
        return;
    }
    m_zoom = percent;
    updateMetrics();
    Q_EMIT zoomChanged(m_zoom);
}

void ArticleView::setMarker(std::optional<SpanKind> kind)
{
    m_marker = kind;
    viewport()->setCursor(kind ? Qt::CrossCursor : Qt::IBeamCursor);
    viewport()->update();
}

void ArticleView::updateTheme()
{
    const ReadingTheme theme(palette());
    if (theme == m_theme) {
        return;
    }
    m_theme = theme;
    m_overview->marksChanged();
    m_page.setHintColours(makeHints(), m_theme.text());
    contentMoved();
    viewport()->update();
}

void ArticleView::placeOverview()
{
    const bool isShown = width() >= kSmallestWithOverview;
    const int room = isShown ? OverviewStrip::kWidth : 0;
    m_overview->setVisible(isShown);
    // The scroll area mirrors its scroll bars, but not these.
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    const QMargins margins(isMirrored ? room : 0, 0, isMirrored ? 0 : room, 0);
    if (viewportMargins() != margins) {
        setViewportMargins(margins);
    }
    const QRect page = viewport()->geometry();
    const int left = isMirrored ? page.left() - room : page.right() + 1;
    m_overview->setGeometry(left, page.top(), room, page.height());
}

// Measures the columns anew and gives the page its font and width.
void ArticleView::updateMetrics()
{
    const QFont font = scaled(this->font(), m_zoom / 100.0);
    const qreal character = meanCharacterWidth(font);
    const int width = std::max(1, viewport()->width());
    m_numberFont = scaled(font, 0.78);
    m_numberAscent = QFontMetricsF(m_numberFont).ascent();
    m_numberTexts.clear();
    m_countFont = scaled(font, 0.6);
    const bool isCompact = width < 34 * character;
    const int bars = kClaimBarLanes * kClaimBarPitch;
    m_columns.barLanes = isCompact ? kClaimBarLanes / 2 : kClaimBarLanes;
    int margin = 6 + (isCompact ? 2 * kClaimBarPitch : bars) + (isCompact ? 8 : kBarGap);
    m_columns.numberWidth = 0;
    if (!isCompact) {
        const auto digits = QString::number(text().paragraphNumberAt(text().length())).size();
        m_columns.numberWidth
            = QFontMetrics(m_numberFont).horizontalAdvance(u'0') * int(std::max<qsizetype>(2, digits));
        margin += kOuterGap + m_columns.numberWidth + kNumberGap;
    }
    const int rightMargin = isCompact ? kCompactRightMargin : kRightMargin;
    const int room = std::max(kSmallestColumn, width - margin - rightMargin);
    m_columns.textWidth = std::min(int(std::ceil(m_typography.measure * character)), room);
    // Centred in the pane as far as the margins let it.
    int left = std::max(margin, (width - m_columns.textWidth) / 2);
    left = std::max(margin, std::min(left, width - rightMargin - m_columns.textWidth));
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    const int barGap = isCompact ? 8 : kBarGap;
    if (isMirrored) {
        m_columns.textLeft = width - left - m_columns.textWidth;
        m_columns.step = 1;
        m_columns.barEdge = m_columns.textLeft + m_columns.textWidth + barGap;
        m_columns.numberLeft = m_columns.barEdge + bars + kNumberGap;
        m_columns.noteLeft = m_columns.textLeft - 18;
    } else {
        m_columns.textLeft = left;
        m_columns.step = -1;
        m_columns.barEdge = left - barGap;
        m_columns.numberLeft = m_columns.barEdge - bars - kNumberGap - m_columns.numberWidth;
        m_columns.noteLeft = left + m_columns.textWidth + 6;
    }
    placeOverview();
    m_page.setViewHeight(viewport()->height());
    m_page.setMetrics(ReadingMetrics::of(font, m_columns.textWidth, m_typography));
    contentMoved();
    viewport()->update();
}

void ArticleView::contentMoved()
{
    syncScrollBar();
    m_overview->viewMoved();
    // What the pointer was over is elsewhere; it is over something again when it moves.
    m_hoverTimer.stop();
    setHoveredSpan({});
    Q_EMIT scrolled();
}

// The bar follows the page; the page never jumps because the bar was told a better estimate.
void ArticleView::syncScrollBar()
{
    m_isSyncing = true;
    QScrollBar *bar = verticalScrollBar();
    bar->setRange(0, int(std::min<qint64>(m_page.scrollMaximum(), std::numeric_limits<int>::max())));
    bar->setPageStep(std::max(1, viewport()->height()));
    bar->setSingleStep(m_page.metrics().lineHeight);
    bar->setValue(int(std::min<qint64>(m_page.scrollValue(), std::numeric_limits<int>::max())));
    m_isSyncing = false;
}

bool ArticleView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if ((m_isDragging && key->key() == Qt::Key_Escape) || (m_edge && isForEdge(key))) {
            event->accept(); // a drag or move is ended here before any command hears of it
            return true;
        }
        if (m_edge && !m_isEdgeDragged) {
            endEdgeMove(); // and any command ends it
        }
    }
    return QAbstractScrollArea::event(event);
}

void ArticleView::setHoveredSpan(SpanId span)
{
    if (m_hoveredSpan != span) {
        const SpanId left = std::exchange(m_hoveredSpan, span);
        updateSpan(left);
        updateSpan(span);
        Q_EMIT hoveredSpanChanged(span);
    }
}

bool ArticleView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Move || event->type() == QEvent::Resize) {
        placeOverview();
    }
    if (event->type() == QEvent::Leave) {
        m_hoverPoint = QPoint(-1, -1);
        watchHover(0);
        setHoveredSpan({});
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void ArticleView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    // Lines break anew in a narrower pane; what the person works on, or was just shown, stays in sight.
    const PlacedSpan *active = activePlaced();
    const bool hasPlace = active || hasSelection() || m_caret > 0;
    const TextRange place = active ? active->hull()
        : hasSelection()           ? selection()
                                   : TextRange{m_caret, m_caret};
    const int height = event->oldSize().height();
    const Extent before = hasPlace ? extentOf(place) : Extent();
    const bool wasInside = hasPlace && before.top >= 0 && before.bottom <= height;
    const bool wasInSight = hasPlace && before.bottom > 0 && before.top < height;
    updateMetrics();
    if (wasInside || (wasInSight && !extentOf(place).isInSight)) {
        scrollTo(place);
    }
}

void ArticleView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    switch (event->type()) {
    case QEvent::PaletteChange:
        updateTheme();
        break;
    case QEvent::FontChange:
    case QEvent::StyleChange:
    case QEvent::LayoutDirectionChange:
    case QEvent::LocaleChange: // of the paragraph numbers
    case QEvent::DevicePixelRatioChange:
        updateMetrics();
        break;
    case QEvent::LanguageChange:
        setAccessibleName(tr("Article text"));
        break;
    default:
        break;
    }
}

void ArticleView::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_aheadTimer.timerId()) {
        // One block a turn, so that input never waits for more than that.
        const qint64 heightBefore = m_page.heights().total();
        const bool isMore = m_page.layOutAhead(m_isForward);
        if (m_page.heights().total() != heightBefore) {
            syncScrollBar();
            m_overview->viewMoved();
        }
        if (!isMore) {
            m_aheadTimer.stop();
            m_page.trim();
        }
    } else if (event->timerId() == m_blinkTimer.timerId()) {
        m_isCaretShown = !m_isCaretShown;
        updateCaret();
    } else if (event->timerId() == m_hoverTimer.timerId()) {
        restHover();
    } else if (event->timerId() == m_primaryTimer.timerId()) {
        m_primaryTimer.stop();
        if (!m_isDragging) {
            offerPrimary();
        }
    } else if (event->timerId() == m_autoScrollTimer.timerId()) {
        const int above = m_dragPoint.y();
        const int below = m_dragPoint.y() - viewport()->height();
        const int speed = above < 0 ? above / 2 - 2 : below > 0 ? below / 2 + 2 : 0;
        scrollBy(std::clamp(speed, -60, 60));
        dragTo(m_dragPoint);
    } else {
        QAbstractScrollArea::timerEvent(event);
    }
}

} // namespace Stemma
