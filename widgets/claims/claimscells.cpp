// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/claims/claimscells.h"

#include "models/items/claimsmodel.h"
#include "widgets/claims/stancelook.h"
#include "widgets/support/textdirection.h"
#include "widgets/support/wording.h"

#include <QEvent>
#include <QPainter>
#include <QTableView>
#include <QTextLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

constexpr int kPadding = 6;
constexpr int kGap = 4;
constexpr int kMostStatementLines = 3;
constexpr int kLinesOfRows = 6; ///< that a head leaves to the rows
constexpr int kColumnLetters = 24;
constexpr int kSideLetters = 30;
constexpr int kFewestSideLetters = 14;
constexpr int kSideShare = 3; ///< the head at the side takes at most one in so many parts

int badgeSide(const QFontMetrics &metrics)
{
    return metrics.height() + 3;
}

/// Draws @p text over at most @p most lines from the top of @p room, the last one with an ellipsis when more
/// follow.
void drawLines(QPainter &painter, const QRect &room, const QString &text, int most, bool isMirrored)
{
    QTextOption option(isMirrored ? Qt::AlignRight : Qt::AlignLeft);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    QTextLayout layout(text, painter.font());
    layout.setTextOption(option);
    layout.beginLayout();
    double y = 0;
    for (int number = 0; number < most; ++number) {
        QTextLine line = layout.createLine();
        if (!line.isValid()) {
            break;
        }
        line.setLineWidth(room.width());
        line.setPosition(QPointF(0, y));
        y += line.height();
    }
    layout.endLayout();
    for (int number = 0; number < layout.lineCount(); ++number) {
        const QTextLine line = layout.lineAt(number);
        if (number == most - 1 && line.textStart() + line.textLength() < text.size()) {
            const QString rest = painter.fontMetrics().elidedText(text.sliced(line.textStart()),
                                                                  Qt::ElideRight, room.width());
            painter.drawText(line.rect().translated(room.topLeft()), int(Qt::AlignLeading),
                             inOwnDirection(rest));
        } else {
            line.draw(&painter, room.topLeft());
        }
    }
}

} // namespace

void StanceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const ReadingTheme &theme = m_theme.of(option.palette);
    const QVariant taken = index.data(ClaimsModel::StancesRole);
    const bool isMirrored = option.direction == Qt::RightToLeft;
    const bool isCurrent = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->fillRect(option.rect,
                      isCurrent ? ReadingTheme::mixed(theme.background(), theme.accent(), 0.12)
                                : theme.background());
    painter->setPen(theme.hairline());
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if (taken.isValid()) {
        const auto counts = taken.value<StanceCounts>();
        const int side = badgeSide(option.fontMetrics);
        int x = isMirrored ? option.rect.right() - kPadding - side : option.rect.left() + kPadding;
        const int y = option.rect.center().y() - side / 2;
        const int step = isMirrored ? -(side + kGap + 2) : side + kGap + 2;
        for (const Stance stance : kShownStances) {
            if (counts.of(stance) > 0) {
                paintStance(*painter, QRectF(x, y, side, side), stance, theme, option.font);
                x += step;
            }
        }
        if (counts.contradicts()) {
            paintContradiction(*painter, QRectF(x, y, side, side), theme);
        }
    }
    const bool hasFocus = option.state.testFlag(QStyle::State_HasFocus);
    if (isCurrent || hasFocus) { // Tab comes to a cell without selecting it
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(theme.accent(), hasFocus ? 2 : 1));
        const int inset = hasFocus ? 1 : 0;
        painter->drawRect(option.rect.adjusted(inset, inset, -1 - inset, -1 - inset));
    }
    painter->restore();
}

ClaimsHead::ClaimsHead(Qt::Orientation orientation, QTableView *view)
    : QHeaderView(orientation, view)
{
    setSectionsClickable(false);
    setHighlightSections(false);
    updateSizes();
}

void ClaimsHead::updateSizes()
{
    if (orientation() == Qt::Horizontal) {
        setMinimumSectionSize(fontMetrics().averageCharWidth() * 8);
        setDefaultSectionSize(fontMetrics().averageCharWidth() * kColumnLetters);
    }
}

QSize ClaimsHead::sizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    if (orientation() == Qt::Horizontal) {
        return {QHeaderView::sizeHint().width(),
                metrics.height() * statementLines() + badgeSide(metrics) + 3 * kGap};
    }
    const int letter = metrics.averageCharWidth();
    return {
        std::clamp(parentWidget()->width() / kSideShare, letter * kFewestSideLetters, letter * kSideLetters),
        QHeaderView::sizeHint().height()};
}

int ClaimsHead::statementLines() const
{
    const int line = fontMetrics().height();
    const int room = parentWidget()->height() - badgeSide(fontMetrics()) - kLinesOfRows * line;
    return std::clamp(room / line, 1, kMostStatementLines);
}

void ClaimsHead::changeEvent(QEvent *event)
{
    QHeaderView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        updateSizes();
    }
}

void ClaimsHead::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const ReadingTheme &theme = m_theme.of(palette());
    const auto *view = static_cast<const QTableView *>(parentWidget());
    const bool isAbove = orientation() == Qt::Horizontal;
    const QModelIndex current = view->currentIndex();
    const bool isCurrent = section == (isAbove ? current.column() : current.row());
    painter->save();
    painter->setClipRect(rect);
    painter->fillRect(rect,
                      ReadingTheme::mixed(theme.background(), isCurrent ? theme.accent() : theme.text(),
                                          isCurrent ? 0.16 : 0.05));
    painter->setPen(theme.hairline());
    const int side = layoutDirection() == Qt::RightToLeft ? rect.left() : rect.right();
    painter->drawLine(side, rect.top(), side, rect.bottom());
    painter->drawLine(rect.left(), rect.bottom(), rect.right(), rect.bottom());
    const QRect room = rect.adjusted(kPadding, kGap, -kPadding, -kGap);
    if (isAbove) {
        paintStatement(*painter, room, section, theme, isCurrent);
    } else {
        paintArticle(*painter, room, section, theme, isCurrent);
    }
    painter->restore();
}

void ClaimsHead::paintStatement(QPainter &painter, QRect room, int section, const ReadingTheme &theme,
                                bool isCurrent) const
{
    const auto summary
        = model()->headerData(section, orientation(), ClaimsModel::SummaryRole).value<ClaimSummary>();
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    QFont words = font();
    words.setBold(isCurrent);
    painter.setFont(words);
    painter.setPen(theme.text());
    drawLines(painter, room, summary.claim.statement, statementLines(), isMirrored);

    const int side = badgeSide(fontMetrics()) - 4;
    const int y = room.bottom() - side;
    int x = isMirrored ? room.right() - side : room.left();
    painter.setFont(font());
    const auto advance = [&](int by) { x += isMirrored ? -by : by; };
    if (summary.stances.contradicts()) {
        paintContradiction(painter, QRectF(x, y, side, side), theme);
        advance(side + kGap);
    }
    for (const Stance stance : kShownStances) {
        const qint64 count = summary.stances.of(stance);
        if (count == 0) {
            continue;
        }
        paintStance(painter, QRectF(x, y, side, side), stance, theme, font());
        const QString number = locale().toString(count);
        const int width = fontMetrics().horizontalAdvance(number);
        painter.setPen(theme.quietText());
        const int left = isMirrored ? x - kGap / 2 - width : x + side + kGap / 2;
        painter.drawText(QRect(left, y, width, side), int(Qt::AlignCenter) | Qt::TextDontClip, number);
        advance(side + width + 2 * kGap);
    }
}

void ClaimsHead::paintArticle(QPainter &painter, QRect room, int section, const ReadingTheme &theme,
                              bool isCurrent) const
{
    const auto text = [&](int role) { return model()->headerData(section, orientation(), role); };
    const QString title = text(ClaimsModel::TitleRole).toString();
    const QString outlet = text(ClaimsModel::OutletRole).toString();
    const QString date = Wording::of(text(ClaimsModel::PublishedRole).value<PublishedDate>());
    QStringList second{date, outlet.isEmpty() ? QString() : title};
    second.removeAll(QString());
    const auto draw = [&](const QRect &line, const QString &words) {
        painter.drawText(
            line, int(Qt::AlignLeading) | int(Qt::AlignVCenter),
            inOwnDirection(painter.fontMetrics().elidedText(words, Qt::ElideRight, line.width())));
    };
    QFont first = font();
    first.setBold(isCurrent);
    painter.setFont(first);
    painter.setPen(theme.text());
    const QRect upper(room.left(), room.top(), room.width(), room.height() / 2);
    draw(upper, outlet.isEmpty() ? title : outlet);
    painter.setFont(font());
    painter.setPen(theme.quietText());
    draw(upper.translated(0, upper.height()), second.join(u" · "_s));
}

} // namespace Stemma
