// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/comparison/paneheader.h"

#include "widgets/reader/page/readingtheme.h"
#include "widgets/support/textdirection.h"
#include "widgets/support/vectoricon.h"
#include "widgets/support/wording.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

#include <algorithm>

namespace Stemma {

using namespace Qt::StringLiterals;

namespace {

constexpr int kHeaderMargin = 12;
constexpr int kAccentWidth = 2;
constexpr double kDetailsShare = 0.45; ///< of the header, however long the title is
constexpr int kFewestLetters = 5; ///< less of a text than this says nothing

QToolButton *makeButton(PaneHeader *header, const QString &icon)
{
    auto *button = new QToolButton(header);
    button->setAutoRaise(true);
    button->setIcon(vectorIcon(icon));
    button->setFocusPolicy(Qt::NoFocus); // the keys for these are commands of the window
    return button;
}

} // namespace

PaneHeader::PaneHeader(QWidget *parent)
    : QWidget(parent)
    , m_choose(makeButton(this, u":/stemma/icons/open.svg"_s))
    , m_duplicate(makeButton(this, u":/stemma/icons/split.svg"_s))
    , m_close(makeButton(this, u":/stemma/icons/close-pane.svg"_s))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(kHeaderMargin, 3, 4, 3);
    layout->setSpacing(0);
    layout->addStretch(1);
    for (QToolButton *button : {m_choose, m_duplicate, m_close}) {
        layout->addWidget(button);
    }
    connect(m_choose, &QToolButton::clicked, this, &PaneHeader::chooseRequested);
    connect(m_duplicate, &QToolButton::clicked, this, &PaneHeader::duplicateRequested);
    connect(m_close, &QToolButton::clicked, this, &PaneHeader::closeRequested);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    retranslate();
}

void PaneHeader::retranslate()
{
    const auto name = [](QToolButton *button, const QString &tip) {
        button->setToolTip(tip);
        button->setAccessibleName(tip);
    };
    name(m_choose, tr("Choose an article for this pane"));
    name(m_duplicate, tr("Show this article in another pane too"));
    name(m_close, tr("Close this pane"));
}

void PaneHeader::setArticle(const Article *article)
{
    m_title.clear();
    m_outlet.clear();
    m_date.clear();
    if (article) {
        m_title = !article->title.isEmpty() ? article->title
            : !article->fileName.isEmpty()  ? article->fileName
                                            : tr("Untitled article");
        m_outlet = article->outlet;
        m_date = Wording::of(article->published);
    }
    setAccessibleName(details().isEmpty() ? m_title : m_title + u", "_s + details());
    update();
}

QString PaneHeader::details() const
{
    QStringList details{m_outlet, m_date};
    details.removeAll(QString());
    return details.join(u" · "_s);
}

QString PaneHeader::detailsWithin(int width) const
{
    const QFontMetrics metrics(font());
    if (metrics.horizontalAdvance(details()) <= width) {
        return inOwnDirection(details());
    }
    const int least = metrics.averageCharWidth() * kFewestLetters;
    return width >= std::min(least, metrics.horizontalAdvance(details()))
        ? metrics.elidedText(inOwnDirection(details()), Qt::ElideRight, width)
        : QString();
}

void PaneHeader::setActive(bool isActive)
{
    if (m_isActive != isActive) {
        m_isActive = isActive;
        update();
    }
}

void PaneHeader::setClosable(bool isClosable)
{
    m_close->setEnabled(isClosable);
}

void PaneHeader::setDuplicable(bool isDuplicable)
{
    m_duplicate->setEnabled(isDuplicable);
}

QSize PaneHeader::sizeHint() const
{
    return {200, std::max(fontMetrics().height() + 14, m_close->sizeHint().height() + 6)};
}

QRect PaneHeader::textRect() const
{
    // The buttons stand at the far end, this one innermost.
    const QRect inner = QStyle::visualRect(layoutDirection(), rect(), m_choose->geometry());
    const int buttons = m_choose->isVisible() ? width() - inner.left() : 0;
    return QStyle::visualRect(layoutDirection(), rect(),
                              QRect(kHeaderMargin, 0, width() - buttons - 2 * kHeaderMargin, height()));
}

void PaneHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ReadingTheme &theme = m_theme.of(palette());
    painter.fillRect(rect(), palette().color(QPalette::Window));
    painter.fillRect(0, height() - 1, width(), 1, theme.hairline());
    if (m_isActive) {
        painter.fillRect(0, 0, width(), kAccentWidth, theme.accent());
    }
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    const QRect area = textRect();
    const QFontMetrics plainMetrics(font());
    const QFontMetrics boldMetrics(bold);
    // Two articles often have the same title: outlet and date tell them apart and keep their place.
    const int gap = plainMetrics.horizontalAdvance(u' ') * 3;
    const int wanted = plainMetrics.horizontalAdvance(this->details());
    const int titleWanted = boldMetrics.horizontalAdvance(m_title) + 4;
    const QString details = detailsWithin(std::min(
        wanted, std::max(area.width() - titleWanted - gap, int(area.width() * kDetailsShare) - gap)));
    const int detailsWidth = plainMetrics.horizontalAdvance(details);
    const int titleWidth = std::min(titleWanted, area.width() - (details.isEmpty() ? 0 : detailsWidth + gap));
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    const auto place = [&](int offset, int width) {
        return QStyle::visualRect(layoutDirection(), area,
                                  QRect(area.left() + offset, area.top(), width, area.height()));
    };
    const int alignment
        = Qt::AlignVCenter | Qt::AlignAbsolute | (isMirrored ? Qt::AlignRight : Qt::AlignLeft);
    painter.setFont(bold);
    painter.setPen(m_isActive ? palette().color(QPalette::WindowText)
                              : ReadingTheme::mixed(palette().color(QPalette::Window),
                                                    palette().color(QPalette::WindowText), 0.75));
    painter.drawText(place(0, titleWidth), alignment,
                     boldMetrics.elidedText(inOwnDirection(m_title), Qt::ElideRight, titleWidth));
    if (!details.isEmpty()) {
        painter.setFont(font());
        painter.setPen(ReadingTheme::mixed(palette().color(QPalette::Window),
                                           palette().color(QPalette::WindowText), 0.62));
        painter.drawText(place(titleWidth + gap, detailsWidth + 1), alignment, details);
    }
}

void PaneHeader::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton) {
        m_pressedAt = event->position().toPoint();
    }
    Q_EMIT pressed();
}

// No drag of the platform: it would hold the event loop, and this one never leaves the window.
void PaneHeader::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_pressedAt || !event->buttons().testFlag(Qt::LeftButton)) {
        return;
    }
    const int distance = (event->position().toPoint() - *m_pressedAt).manhattanLength();
    if (!m_isDragged && distance >= QApplication::startDragDistance()) {
        m_isDragged = true;
        setCursor(Qt::ClosedHandCursor);
    }
    if (m_isDragged) {
        Q_EMIT dragged(event->globalPosition().toPoint());
    }
}

void PaneHeader::mouseReleaseEvent(QMouseEvent *event)
{
    m_pressedAt.reset();
    if (std::exchange(m_isDragged, false)) {
        unsetCursor();
        Q_EMIT dropped(event->globalPosition().toPoint());
    }
}

void PaneHeader::contextMenuEvent(QContextMenuEvent *event)
{
    Q_EMIT menuRequested(event->globalPos());
    event->accept();
}

void PaneHeader::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

bool PaneHeader::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        if (textRect().contains(help->pos()) && !m_title.isEmpty()) {
            QToolTip::showText(help->globalPos(), details().isEmpty() ? m_title : m_title + u'\n' + details(),
                               this);
            return true;
        }
    }
    return QWidget::event(event);
}

} // namespace Stemma
