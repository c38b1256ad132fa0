// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/reader/spanlist.h"

#include "widgets/reader/page/readingtheme.h"
#include "widgets/support/wording.h"

#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostRows = 10;
constexpr qsizetype kMostWords = 48; // characters of a span's text
constexpr qsizetype kMostDetails = 32; // characters of a note
constexpr int kIconWidth = 24;
constexpr int kIconHeight = 16;

QString kindName(SpanKind kind)
{
    switch (kind) {
    case SpanKind::Entity:
        return SpanList::tr("entity");
    case SpanKind::Quote:
        return SpanList::tr("quote");
    case SpanKind::Claim:
        return SpanList::tr("claim");
    }
    Q_UNREACHABLE_RETURN({});
}

// The shape the kind has in the text, full when accepted and dashed when suggested.
QIcon shapeOf(const Span &span, const ReadingTheme &theme, qreal ratio)
{
    QPixmap pixmap((QSizeF(kIconWidth, kIconHeight) * ratio).toSize());
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing, true);
    const bool isSuggested = span.status == SpanStatus::Suggested;
    QPen pen(theme.line(span.kind), span.kind == SpanKind::Quote ? 1.2 : 2.4);
    if (span.kind == SpanKind::Claim) {
        pen.setCapStyle(Qt::RoundCap);
        pen.setDashPattern({0.01, isSuggested ? 3.2 : 1.8});
    } else if (isSuggested) {
        pen.setDashPattern({3, 2});
    }
    painter.setPen(pen);
    if (span.kind == SpanKind::Quote) {
        painter.setBrush(isSuggested ? QBrush(Qt::NoBrush) : QBrush(theme.quoteFill()));
        painter.drawRoundedRect(QRectF(1.5, 2.5, kIconWidth - 3, kIconHeight - 5), 4, 4);
    } else {
        painter.drawLine(QPointF(2, kIconHeight - 5), QPointF(kIconWidth - 2, kIconHeight - 5));
    }
    return QIcon(pixmap);
}

QString wordsOf(const SourceText &text, const PlacedSpan &placed)
{
    const TextRange first = placed.ranges.first();
    const TextRange head
        = text.snappedToGraphemes({first.start, std::min(first.end, first.start + kMostWords)});
    const bool isCut = head.end < first.end || placed.ranges.size() > 1;
    return text.slice(head).toString().simplified() + (isCut ? u"…"_s : QString());
}

/// What each of @p spans is called, no two alike.
QStringList labelsOf(const SourceText &text, const std::vector<const PlacedSpan *> &spans,
                     const SpanList::Namer &nameOf)
{
    QStringList labels;
    QHash<QString, int> counts;
    for (const PlacedSpan *placed : spans) {
        const QString status = placed->span.status == SpanStatus::Suggested ? SpanList::tr("suggested")
                                                                            : SpanList::tr("accepted");
        //: the words of an annotation, its kind, its status
        labels.append(
            SpanList::tr("“%1”  %2, %3").arg(wordsOf(text, *placed), kindName(placed->span.kind), status));
        ++counts[labels.last()];
    }
    for (size_t row = 0; row < spans.size(); ++row) {
        if (counts.value(labels[qsizetype(row)]) > 1) {
            const Span &span = spans[row]->span;
            QStringList details{nameOf(span), Wording::shortened(span.note.simplified(), kMostDetails)};
            details.removeAll(QString());
            if (!details.isEmpty()) {
                labels[qsizetype(row)] += u" · "_s + details.join(u" · "_s);
            }
        }
    }
    counts.clear();
    for (const QString &label : std::as_const(labels)) {
        ++counts[label];
    }
    QHash<QString, int> places;
    for (QString &label : labels) {
        if (const int count = counts.value(label); count > 1) {
            //: which of several annotations that read the same, behind their words
            label += u" · "_s + SpanList::tr("%L1 of %L2").arg(++places[label]).arg(count);
        }
    }
    return labels;
}

} // namespace

SpanList::SpanList(QWidget *reader)
    : QFrame(reader)
    , m_heading(new QLabel(this))
    , m_list(new QListWidget(this))
    , m_reader(reader)
{
    hide();
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Window);
    setAccessibleName(tr("Annotations at this place"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 4, 6, 6);
    layout->setSpacing(3);
    layout->addWidget(m_heading);
    layout->addWidget(m_list);
    m_list->setAccessibleName(accessibleName());
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setIconSize(QSize(kIconWidth, kIconHeight));
    m_list->setUniformItemSizes(true);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->installEventFilter(this);
    connect(m_list, &QListWidget::currentRowChanged, this, [this] {
        updateHeading();
        if (!m_isFilling && m_list->currentItem()) {
            Q_EMIT visited(m_list->currentItem()->data(Qt::UserRole).value<SpanId>());
        }
    });
    connect(m_list, &QListWidget::itemClicked, this,
            [this](QListWidgetItem *item) { Q_EMIT chosen(item->data(Qt::UserRole).value<SpanId>()); });
}

void SpanList::showFor(const SourceText &text, const std::vector<const PlacedSpan *> &spans,
                       const Namer &nameOf, SpanId current, QRect where, const ReadingTheme &theme,
                       bool takesFocus)
{
    const QStringList labels = labelsOf(text, spans, nameOf);
    const auto isSame = [&] {
        for (int row = 0; row < m_list->count(); ++row) {
            const QListWidgetItem *item = m_list->item(row);
            const PlacedSpan &placed = *spans[size_t(row)];
            if (item->data(Qt::UserRole).value<SpanId>() != placed.span.id || item->text() != labels[row]) {
                return false;
            }
        }
        return true;
    };
    if (isVisible() && size_t(m_list->count()) == spans.size() && isSame()) {
        // Gone through with a key: only another one is current.
        visitRow(spans, current, takesFocus);
        return;
    }
    m_isFilling = true;
    m_list->clear();
    for (const PlacedSpan *placed : spans) {
        auto *item = new QListWidgetItem(shapeOf(placed->span, theme, devicePixelRatioF()),
                                         labels[m_list->count()], m_list);
        item->setData(Qt::UserRole, QVariant::fromValue(placed->span.id));
        if (placed->span.id == current) {
            m_list->setCurrentItem(item);
        }
    }
    if (takesFocus && !m_list->currentItem()) {
        m_list->setCurrentRow(0);
    }
    m_isFilling = false;
    updateHeading();
    // It floats over the whole window, so that a narrow pane does not cut it off.
    QWidget *host = m_reader->window();
    if (parentWidget() != host) {
        setParent(host);
    }
    place(QRect(m_reader->mapTo(host, where.topLeft()), where.size()));
    m_holdsFocus = takesFocus;
    show();
    raise();
    if (takesFocus) {
        m_list->setFocus(Qt::PopupFocusReason);
    }
}

void SpanList::visitRow(const std::vector<const PlacedSpan *> &spans, SpanId current, bool takesFocus)
{
    m_isFilling = true;
    for (size_t row = 0; row < spans.size(); ++row) {
        if (spans[row]->span.id == current) {
            m_list->setCurrentRow(int(row));
        }
    }
    m_isFilling = false;
    updateHeading();
    if (takesFocus) {
        m_holdsFocus = true;
        m_list->setFocus(Qt::PopupFocusReason);
    }
}

void SpanList::place(QRect place)
{
    const QWidget *host = parentWidget();
    const int rowHeight = std::max(m_list->sizeHintForRow(0), fontMetrics().height() + 4);
    const int rows = std::min(m_list->count(), kMostRows);
    const bool scrolls = m_list->count() > kMostRows;
    int width
        = m_list->sizeHintForColumn(0) + (scrolls ? m_list->verticalScrollBar()->sizeHint().width() : 0);
    width = std::min(std::max(width + 20, m_heading->sizeHint().width() + 20), host->width() - 8);
    const int height = m_heading->sizeHint().height() + rows * rowHeight + 18;
    // Below the words, or above them where there is no room.
    const bool isBelow = place.bottom() + height + 6 < host->height();
    const int x = isRightToLeft() ? place.right() - width : place.left();
    const int y = isBelow ? place.bottom() + 6 : std::max(4, place.top() - height - 6);
    setGeometry(std::clamp(x, 4, std::max(4, host->width() - width - 4)), y, width, height);
    m_list->scrollToItem(m_list->currentItem());
}

QString SpanList::heading() const
{
    return m_heading->text();
}

void SpanList::updateHeading()
{
    const int row = m_list->currentRow();
    m_heading->setText(row >= 0
                           //: which annotation at this place, of how many
                           ? tr("%L1 of %L2 annotations here").arg(row + 1).arg(m_list->count())
                           : tr("%Ln annotation(s) here", nullptr, m_list->count()));
}

bool SpanList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        // Single keys are commands of the reader; while the list is used they are not.
        event->accept();
        return true;
    }
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            if (m_list->currentItem()) {
                Q_EMIT chosen(m_list->currentItem()->data(Qt::UserRole).value<SpanId>());
            }
            return true;
        }
        if (key == Qt::Key_Escape || key == Qt::Key_Tab || key == Qt::Key_Backtab) {
            Q_EMIT left();
            return true;
        }
    }
    if (event->type() == QEvent::FocusOut && m_holdsFocus
        && static_cast<QFocusEvent *>(event)->reason() != Qt::ActiveWindowFocusReason) {
        m_holdsFocus = false;
        hide();
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace Stemma
