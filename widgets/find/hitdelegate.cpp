// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/find/hitdelegate.h"

#include "models/items/hitsmodel.h"
#include "widgets/support/colors.h"

#include <QApplication>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

/// Share of the line before the hit, when the line is read from left to right.
constexpr double kHitPlace = 0.4;
constexpr qsizetype kMeasured = 200; // UTF-16 units of a hit: longer ones are wider than any column

void quieten(QStyleOptionViewItem *option, const QModelIndex &index)
{
    if (index.data(HitsModel::DoneRole).toBool()) {
        option->palette.setColor(QPalette::Text, mutedText(option->palette));
        option->font.setItalic(true);
    }
}

struct Line {
    QString text;
    TextRange hit;
    QList<TextRange> quiet;
    bool isField = false;
};

Line lineOf(const QModelIndex &index)
{
    const QString before = index.data(HitsModel::BeforeRole).toString();
    const QString hit = index.data(HitsModel::HitRole).toString();
    const QString name = fieldName(index.data(HitsModel::FieldRole).value<SearchHit::Field>());
    const QString words = index.data(HitsModel::WordsRole).toString();
    Line line;
    line.isField = !name.isEmpty();
    if (line.isField) {
        line.text = name + u" · "_s;
        line.quiet.append({0, line.text.size()});
    }
    line.text += before;
    line.hit = {line.text.size(), line.text.size() + hit.size()};
    line.text += hit + index.data(HitsModel::AfterRole).toString();
    if (!words.isEmpty()) {
        const qsizetype start = line.text.size();
        line.text += u" · "_s + words;
        line.quiet.append({start, line.text.size()});
    }
    return line;
}

const QString kCut = u"…"_s;

/// The pixels of a line that are painted, from the first to the last.
struct Cut {
    int left = 0;
    int right = 0;
};

/// Where @p line, painted at @p x into @p area, has to end so that no letter is cut through and there is room
/// to say that it goes on.
Cut cutAt(const QTextLine &line, const QTextLayout &layout, const QRect &area, double x)
{
    const int room = QFontMetrics(layout.font()).horizontalAdvance(kCut);
    const auto edgesOf = [&](double position) {
        const int at = line.xToCursor(position - x, QTextLine::CursorOnCharacter);
        const double one = x + line.cursorToX(at);
        const double other = x + line.cursorToX(layout.nextCursorPosition(at));
        return std::minmax({one, other}); // values: the two are gone when this returns
    };
    const auto isNear = [room](double edge, double position) { return std::abs(edge - position) < 3 * room; };
    Cut cut{area.left(), area.right()};
    const QRectF natural = line.naturalTextRect().translated(x, 0);
    if (natural.left() < area.left()) {
        cut.left = area.left() + room;
        // Where letters of both directions meet, an edge may be far away.
        if (const double edge = edgesOf(cut.left).second; isNear(edge, cut.left)) {
            cut.left = int(std::ceil(edge));
        }
    }
    if (natural.right() > area.right() + 1) {
        cut.right = area.right() - room;
        if (const double edge = edgesOf(cut.right).first; isNear(edge, cut.right)) {
            cut.right = int(std::floor(edge)) - 1;
        }
    }
    return cut;
}

/// From the first to the last pixel of @p hit in @p line, whichever way its letters run.
std::pair<double, double> edgesOf(const TextRange &hit, const QTextLine &line, const QTextLayout &layout)
{
    std::pair<double, double> edges
        = std::minmax({double(line.cursorToX(int(hit.start))), double(line.cursorToX(int(hit.end)))});
    const auto end = int(std::min(hit.end, hit.start + kMeasured));
    for (auto at = int(hit.start); at < end; at = layout.nextCursorPosition(at)) {
        edges.first = std::min(edges.first, double(line.cursorToX(at)));
        edges.second = std::max(edges.second, double(line.cursorToX(at)));
    }
    return edges;
}

/// Where @p line begins, at @p x by itself, for all of @p hit to be in @p area beside what says that the line
/// goes on; its beginning where it is wider.
double movedToHit(double x, const TextRange &hit, const QTextLine &line, const QTextLayout &layout,
                  const QRect &area)
{
    const auto [first, last] = edgesOf(hit, line, layout);
    const QRectF natural = line.naturalTextRect();
    const int room = QFontMetrics(layout.font()).horizontalAdvance(kCut) + 1;
    const double left = area.left() + (first > natural.left() ? room : 0) - first;
    const double right = area.right() - (last < natural.right() ? room : 0) - last;
    const bool isRightToLeft = layout.textOption().textDirection() == Qt::RightToLeft;
    return isRightToLeft ? std::min(std::max(x, left), right) : std::max(std::min(x, right), left);
}

} // namespace

QString fieldName(SearchHit::Field field)
{
    switch (field) {
    case SearchHit::Field::Text:
    case SearchHit::Field::Words:
        return {};
    case SearchHit::Field::Entity:
        return HitDelegate::tr("Entity");
    case SearchHit::Field::Speaker:
        return HitDelegate::tr("Speaker");
    case SearchHit::Field::Cue:
        return HitDelegate::tr("Cue");
    case SearchHit::Field::Source:
        return HitDelegate::tr("Source");
    case SearchHit::Field::Claim:
        return HitDelegate::tr("Claim");
    case SearchHit::Field::Note:
        return HitDelegate::tr("Note");
    }
    return {};
}

void HitDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    CellDelegate::initStyleOption(option, index);
    quieten(option, index);
}

void HitKindDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    KindDelegate::initStyleOption(option, index);
    quieten(option, index);
}

void HitKindDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    if (index.data(HitsModel::KindRole).isValid()) {
        KindDelegate::paint(painter, option, index);
    } else {
        CellDelegate::paint(painter, option, index);
    }
}

void ContextDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    item.text.clear();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    const Line line = lineOf(index);
    const bool isSelected = item.state & QStyle::State_Selected;
    const auto group = item.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
    const QColor text = item.palette.color(group, isSelected ? QPalette::HighlightedText : QPalette::Text);
    const QColor quiet = isSelected ? blended(text, item.palette.color(group, QPalette::Highlight), 0.8)
                                    : mutedText(item.palette);
    QList<QTextLayout::FormatRange> formats;
    const auto add = [&formats](TextRange range, const QTextCharFormat &format) {
        formats.append({int(range.start), int(range.length()), format});
    };
    QTextCharFormat muted;
    muted.setForeground(quiet);
    for (const TextRange range : line.quiet) {
        add(range, muted);
    }
    QTextCharFormat found;
    found.setFontWeight(QFont::Bold);
    if (isSelected) {
        found.setFontUnderline(true);
    } else {
        found.setBackground(m_theme.of(option.palette).markFill(MarkLayer::Hits));
    }
    add(line.hit, found);

    const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, item.widget) + 2;
    const QRect area = item.rect.adjusted(margin, 0, -margin, 0);
    const bool isRightToLeft = line.text.isRightToLeft();
    QTextOption layoutOption;
    layoutOption.setWrapMode(QTextOption::NoWrap);
    layoutOption.setTextDirection(isRightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    QTextLayout layout(line.text, item.font);
    layout.setTextOption(layoutOption);
    layout.setFormats(formats);
    layout.beginLayout();
    QTextLine placed = layout.createLine();
    placed.setLineWidth(1e6);
    layout.endLayout();
    double x = 0;
    if (!line.isField) {
        const double share = isRightToLeft ? 1 - kHitPlace : kHitPlace;
        x = area.left() + share * area.width() - placed.cursorToX(int(line.hit.start));
    } else {
        x = isRightToLeft || item.direction == Qt::RightToLeft
            ? area.right() - placed.naturalTextRect().right()
            : area.left() - placed.naturalTextRect().left();
    }
    x = movedToHit(x, line.hit, placed, layout, area);
    const Cut cut = cutAt(placed, layout, area, x);
    painter->save();
    painter->setPen(quiet);
    painter->setFont(item.font);
    const int flags = int(Qt::AlignVCenter) | int(Qt::AlignAbsolute) | int(Qt::TextDontClip);
    if (cut.left > area.left()) {
        painter->drawText(area.adjusted(0, 0, cut.left - area.right(), 0), flags | int(Qt::AlignRight), kCut);
    }
    if (cut.right < area.right()) {
        painter->drawText(area.adjusted(cut.right - area.left(), 0, 0, 0), flags | int(Qt::AlignLeft), kCut);
    }
    painter->setClipRect(QRect(QPoint(cut.left, area.top()), QPoint(cut.right, area.bottom())));
    painter->setPen(text);
    layout.draw(painter, {x, item.rect.top() + (item.rect.height() - placed.height()) / 2.0});
    painter->restore();
}

} // namespace Stemma
