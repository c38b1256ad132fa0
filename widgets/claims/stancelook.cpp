// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/claims/stancelook.h"

#include "widgets/support/wording.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

namespace Stemma {

namespace {

// Of Okabe and Ito, told apart with any colour vision.
constexpr QRgb kBlue = 0xff0072b2;
constexpr QRgb kVermilion = 0xffd55e00;
constexpr QRgb kOrange = 0xffe69f00;

struct StanceTexts {
    Q_DECLARE_TR_FUNCTIONS(Stemma::StanceTexts)
};

QPainterPath shapeOf(Stance stance, const QRectF &box)
{
    QPainterPath path;
    switch (stance) {
    case Stance::Denies:
        path.addRect(box);
        break;
    case Stance::Doubts: {
        const QRectF wide = box.adjusted(-box.width() * 0.12, -box.height() * 0.12, box.width() * 0.12,
                                         box.height() * 0.12);
        path.moveTo(wide.center().x(), wide.top());
        path.lineTo(wide.right(), wide.center().y());
        path.lineTo(wide.center().x(), wide.bottom());
        path.lineTo(wide.left(), wide.center().y());
        path.closeSubpath();
        break;
    }
    case Stance::Unset:
    case Stance::Asserts:
    case Stance::Reports:
        path.addEllipse(box);
        break;
    }
    return path;
}

} // namespace

QChar letterOf(Stance stance)
{
    switch (stance) {
    case Stance::Asserts:
        return u'A';
    case Stance::Denies:
        return u'D';
    case Stance::Doubts:
        return u'?';
    case Stance::Reports:
        return u'R';
    case Stance::Unset:
        break;
    }
    return u'\0';
}

QColor inkOf(Stance stance, const ReadingTheme &theme)
{
    switch (stance) {
    case Stance::Asserts:
        return theme.readable(QColor(kBlue));
    case Stance::Denies:
        return theme.readable(QColor(kVermilion));
    case Stance::Doubts:
        return theme.readable(QColor(kOrange));
    case Stance::Reports:
        return theme.text();
    case Stance::Unset:
        break;
    }
    return theme.quietText();
}

void paintStance(QPainter &painter, const QRectF &box, Stance stance, const ReadingTheme &theme,
                 const QFont &font)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor ink = inkOf(stance, theme);
    const bool isFull = stance == Stance::Asserts || stance == Stance::Denies;
    painter.setPen(QPen(ink, 1.3, stance == Stance::Unset ? Qt::DashLine : Qt::SolidLine));
    painter.setBrush(isFull ? QBrush(ink) : QBrush(Qt::NoBrush));
    painter.drawPath(shapeOf(stance, box.adjusted(1, 1, -1, -1)));
    if (stance != Stance::Unset) {
        QFont letter = font;
        letter.setBold(true);
        letter.setPixelSize(std::max(7, int(box.height() * (stance == Stance::Doubts ? 0.56 : 0.66))));
        painter.setFont(letter);
        const bool isOnDark
            = ReadingTheme::contrast(ink, Qt::white) >= ReadingTheme::contrast(ink, Qt::black);
        painter.setPen(!isFull ? ink : isOnDark ? QColor(Qt::white) : QColor(Qt::black));
        painter.drawText(box, Qt::AlignCenter, letterOf(stance));
    }
    painter.restore();
}

void paintContradiction(QPainter &painter, const QRectF &box, const ReadingTheme &theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(
        QPen(inkOf(Stance::Denies, theme), std::max(1.6, box.height() / 9), Qt::SolidLine, Qt::RoundCap));
    const QRectF room = box.adjusted(2, 2, -2, -2);
    for (const double share : {0.36, 0.64}) {
        const double y = room.top() + room.height() * share;
        painter.drawLine(QPointF(room.left(), y), QPointF(room.right(), y));
    }
    painter.drawLine(QPointF(room.left() + room.width() * 0.3, room.bottom()),
                     QPointF(room.left() + room.width() * 0.7, room.top()));
    painter.restore();
}

QString stancesInWords(const StanceCounts &counts)
{
    QStringList words;
    for (const Stance stance : kShownStances) {
        const auto count = counts.of(stance);
        if (count == 0) {
            continue;
        }
        const QString name = stance == Stance::Unset ? StanceTexts::tr("No stance yet") : Wording::of(stance);
        //: %1 a stance ("Denies"), %L2 in how many places of the article
        words.append(count == 1 ? name : StanceTexts::tr("%1 (%L2)").arg(name).arg(count));
    }
    return words.isEmpty() ? StanceTexts::tr("Silent") : words.join(QStringLiteral(", "));
}

} // namespace Stemma
