// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/support/tour.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QVBoxLayout>

namespace Stemma {

namespace {

constexpr int kPointer = 10; ///< how far the pointer stands out, and the room left for it on every side
constexpr int kRadius = 8;
constexpr int kCharactersWide = 46;

} // namespace

Tour::Tour(QList<Step> steps, QWidget *window)
    : QFrame(window)
    , m_steps(std::move(steps))
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_count(new QLabel(this))
    , m_leave(new QPushButton(tr("Leave the Tour"), this))
    , m_next(new QPushButton(this))
{
    Q_ASSERT(!m_steps.isEmpty());
    setObjectName(QStringLiteral("tour"));
    setAccessibleName(tr("Tour"));
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setMinimumWidth(fontMetrics().averageCharWidth() * kCharactersWide);
    m_leave->setFocusPolicy(Qt::TabFocus);
    m_leave->setFlat(true);
    m_next->setFocusPolicy(Qt::TabFocus);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_count);
    buttons->addStretch();
    buttons->addWidget(m_leave);
    buttons->addWidget(m_next);
    auto *layout = new QVBoxLayout(this);
    constexpr int kMargin = kPointer + 14;
    layout->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addSpacing(4);
    layout->addLayout(buttons);

    connect(m_leave, &QPushButton::clicked, this, &Tour::leave);
    connect(m_next, &QPushButton::clicked, this, &Tour::next);
    window->installEventFilter(this);
    showStep(0);
}

void Tour::next()
{
    if (m_step + 1 < m_steps.size()) {
        showStep(m_step + 1);
    } else {
        leave();
    }
}

void Tour::leave()
{
    hide();
    deleteLater();
}

void Tour::showStep(int step)
{
    m_step = step;
    const Step &shown = m_steps.at(step);
    const bool isLast = step + 1 == m_steps.size();
    m_title->setText(shown.title);
    m_text->setText(shown.text);
    m_count->setText(tr("%1 of %2").arg(step + 1).arg(m_steps.size()));
    m_next->setText(isLast ? tr("Done") : tr("Next"));
    m_leave->setVisible(!isLast);
    setAccessibleDescription(shown.title + QLatin1Char('\n') + shown.text);
    place();
    show();
    raise();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

// Beside the target where there is room in the window, else over its lower part.
void Tour::place()
{
    setFixedSize(layout()->totalSizeHint());
    const QRect window = parentWidget()->rect();
    QWidget *target = m_steps.at(m_step).target;
    QRect card(QPoint(), size());
    m_tip = {};
    if (target == nullptr || !target->isVisibleTo(parentWidget())) {
        card.moveCenter(window.center());
    } else {
        const QRect at(target->mapTo(parentWidget(), QPoint()), target->size());
        // The tip lies a little inside the target, so that it is plain what is meant.
        constexpr int kInside = 14;
        QPoint tip;
        if (at.right() + card.width() - kInside < window.right()) {
            card.moveTopLeft({at.right() - kInside, at.center().y() - card.height() / 2});
            tip = {card.left(), at.center().y()};
        } else if (at.left() - card.width() + kInside > window.left()) {
            card.moveTopLeft({at.left() - card.width() + kInside, at.center().y() - card.height() / 2});
            tip = {card.right(), at.center().y()};
        } else if (at.top() - card.height() + kInside > window.top()) {
            card.moveTopLeft({at.center().x() - card.width() / 2, at.top() - card.height() + kInside});
            tip = {at.center().x(), card.bottom()};
        } else {
            card.moveCenter({at.center().x(), at.bottom() - card.height() / 2 - kPointer});
        }
        card.moveLeft(std::clamp(card.left(), window.left(), std::max(0, window.right() - card.width())));
        card.moveTop(std::clamp(card.top(), window.top(), std::max(0, window.bottom() - card.height())));
        m_tip = tip.isNull() ? QPoint() : tip - card.topLeft();
    }
    move(card.topLeft());
    update();
}

bool Tour::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest) {
        place();
    } else if (event->type() == QEvent::KeyPress
               && static_cast<const QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        leave(); // nothing in the window had a use for it
    }
    return QFrame::eventFilter(watched, event);
}

void Tour::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        leave();
        return;
    }
    QFrame::keyPressEvent(event);
}

void Tour::paintEvent(QPaintEvent *)
{
    const QRectF body = QRectF(rect()).adjusted(kPointer, kPointer, -kPointer, -kPointer);
    QPainterPath shape;
    shape.addRoundedRect(body, kRadius, kRadius);
    if (!m_tip.isNull()) {
        const QPointF tip(m_tip);
        const QPointF root(std::clamp(tip.x(), body.left() + 2 * kRadius, body.right() - 2 * kRadius),
                           std::clamp(tip.y(), body.top() + 2 * kRadius, body.bottom() - 2 * kRadius));
        const bool isSideways = tip.x() < body.left() || tip.x() > body.right();
        const QPointF edge(std::clamp(tip.x(), body.left(), body.right()),
                           std::clamp(tip.y(), body.top(), body.bottom()));
        const QPointF half = isSideways ? QPointF(0, kPointer) : QPointF(kPointer, 0);
        const QPointF foot = isSideways ? QPointF(edge.x(), root.y()) : QPointF(root.x(), edge.y());
        QPainterPath pointer;
        pointer.addPolygon(QPolygonF({foot - half, tip, foot + half, foot - half}));
        shape = shape.united(pointer);
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(QPalette::Highlight), 1.5));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawPath(shape);
}

} // namespace Stemma
