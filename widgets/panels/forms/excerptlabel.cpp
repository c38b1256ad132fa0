// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/forms/excerptlabel.h"

#include "widgets/support/colors.h"
#include "widgets/support/wrappedlines.h"

#include <QPainter>
#include <QResizeEvent>
#include <QStyleOptionFocusRect>
#include <QTextLayout>

#include <cmath>

namespace Stemma {

ExcerptLabel::ExcerptLabel(QWidget *parent)
    : QAbstractButton(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setCursor(Qt::PointingHandCursor);
}

void ExcerptLabel::setWords(SpanKind kind, const QString &words)
{
    m_kind = kind;
    m_words = words;
    setText(words);
    setAccessibleName(words);
    updateGeometry();
    update();
}

QSize ExcerptLabel::sizeHint() const
{
    // The height is as fixed as the hint says, so it has to be that of the width that there is.
    const int wanted = fontMetrics().averageCharWidth() * 32;
    return {wanted, heightForWidth(m_width > 0 ? m_width : wanted)};
}

QSize ExcerptLabel::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 12, fontMetrics().height() + padding()};
}

bool ExcerptLabel::hasHeightForWidth() const
{
    return true;
}

int ExcerptLabel::heightForWidth(int width) const
{
    QTextLayout layout(m_words, font());
    return int(std::ceil(layOutWrapped(layout, width - 2 * padding()))) + padding();
}

void ExcerptLabel::resizeEvent(QResizeEvent *event)
{
    QAbstractButton::resizeEvent(event);
    if (m_width != width()) {
        m_width = width();
        updateGeometry();
    }
}

int ExcerptLabel::padding() const
{
    return std::max(4, fontMetrics().height() / 2);
}

void ExcerptLabel::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal pad = padding();
    QTextLayout layout(m_words, font());
    layOutWrapped(layout, width() - 2 * pad);
    const QColor hue = kindColor(m_kind, palette());
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    switch (m_kind) {
    case SpanKind::Quote:
        painter.setPen(Qt::NoPen);
        painter.setBrush(kindFill(m_kind, palette()));
        painter.drawRoundedRect(QRectF(rect()), 5, 5);
        break;
    case SpanKind::Entity: {
        painter.setPen(QPen(hue, 2));
        for (int number = 0; number < layout.lineCount(); ++number) {
            const QRectF line = layout.lineAt(number).naturalTextRect().translated(pad, pad / 2);
            painter.drawLine(QPointF(line.left(), line.bottom()), QPointF(line.right(), line.bottom()));
        }
        break;
    }
    case SpanKind::Claim:
        painter.setPen(Qt::NoPen);
        painter.setBrush(hue);
        painter.drawRoundedRect(QRectF(isMirrored ? width() - 3 : 0, 0, 3, height()), 1.5, 1.5);
        break;
    }
    painter.setPen(palette().color(QPalette::Text));
    layout.draw(&painter, {pad, pad / 2});
    if (hasFocus()) {
        QStyleOptionFocusRect focus;
        focus.initFrom(this);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, &painter, this);
    }
}

} // namespace Stemma
