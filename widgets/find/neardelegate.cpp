// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/find/neardelegate.h"

#include "models/items/nearmodel.h"
#include "widgets/support/colors.h"
#include "widgets/support/differencetext.h"

#include <QApplication>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

/// So much of what stands before is shown, in UTF-16 units.
constexpr qsizetype kShownBefore = 40;
constexpr QChar kEllipsis(0x2026);

QString lastWords(const QString &text)
{
    if (text.size() <= kShownBefore) {
        return text;
    }
    const qsizetype blank = text.indexOf(u' ', text.size() - kShownBefore);
    const qsizetype start = blank >= 0 && blank + 1 < text.size() ? blank + 1 : text.size() - kShownBefore;
    return kEllipsis + text.mid(start);
}

/// Lays @p layout out in at most @p most lines; false when there is more text.
bool layOut(QTextLayout &layout, qreal width, qsizetype most)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(layout.text().isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    layout.setTextOption(option);
    qreal y = 0;
    layout.beginLayout();
    for (qsizetype lines = 0; lines < most; ++lines) {
        QTextLine line = layout.createLine();
        if (!line.isValid()) {
            break;
        }
        line.setLineWidth(std::max<qreal>(1, width));
        line.setPosition({0, y});
        y += line.height();
    }
    layout.endLayout();
    const int count = layout.lineCount();
    if (count == 0) {
        return true;
    }
    const QTextLine last = layout.lineAt(count - 1);
    return last.textStart() + last.textLength() >= layout.text().size();
}

} // namespace

NearDelegate::Parts NearDelegate::partsOf(QList<Difference> differences)
{
    Parts parts;
    const bool sharesWords = std::ranges::any_of(
        differences, [](const Difference &one) { return one.kind == DifferenceKind::Equal; });
    if (!sharesWords) {
        return {{}, std::move(differences), {}};
    }
    const auto isEnd = [](const Difference &one) {
        return one.kind == DifferenceKind::Added || one.kind == DifferenceKind::Omitted;
    };
    while (isEnd(differences.first())) {
        parts.before += differences.takeFirst().witness;
    }
    while (isEnd(differences.last())) {
        parts.after.prepend(differences.takeLast().witness);
    }
    parts.before.replace(u'\n', u' ');
    parts.after.replace(u'\n', u' ');
    parts.middle = std::move(differences);
    return parts;
}

void NearDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    item.text.clear();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    const bool isSelected = item.state & QStyle::State_Selected;
    const auto group = item.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
    const QColor text = item.palette.color(group, isSelected ? QPalette::HighlightedText : QPalette::Text);
    const QColor back = item.palette.color(group, isSelected ? QPalette::Highlight : QPalette::Base);
    const QColor quiet = isSelected ? blended(text, back, 0.8) : mutedText(item.palette);

    const Parts parts = partsOf(index.data(NearModel::DifferencesRole).value<QList<Difference>>());
    DifferenceText middle = DifferenceText::of(parts.middle, item.palette, text, back);
    const QString before = lastWords(parts.before);
    const bool isApart = !parts.after.isEmpty() && !middle.text.isEmpty();
    QString words = before + middle.text + (isApart ? u" "_s : QString()) + parts.after;
    QList<QTextLayout::FormatRange> formats;
    QTextCharFormat muted;
    muted.setForeground(quiet);
    formats.append({0, int(before.size()), muted});
    for (QTextLayout::FormatRange format : std::as_const(middle.formats)) {
        format.start += int(before.size());
        if (isSelected) {
            format.format.clearBackground(); // the colour of the selection is one already
        }
        formats.append(format);
    }
    const auto afterStart = int(before.size() + middle.text.size());
    formats.append({afterStart, int(words.size()) - afterStart, muted});

    const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, item.widget) + 2;
    const QRect area = item.rect.adjusted(margin, 0, -margin, 0);
    const qsizetype lines = std::max(1, area.height() / std::max(1, item.fontMetrics.height()));
    QTextLayout layout(words, item.font);
    layout.setFormats(formats);
    if (!layOut(layout, area.width(), lines)) {
        const QTextLine last = layout.lineAt(layout.lineCount() - 1);
        const qsizetype end = last.textStart() + last.textLength();
        const qsizetype blank = words.lastIndexOf(u' ', std::max<qsizetype>(0, end - 3));
        words = words.left(blank > last.textStart() ? blank : std::max<qsizetype>(0, end - 2)) + kEllipsis;
        formats.removeIf([&words](const QTextLayout::FormatRange &one) { return one.start >= words.size(); });
        layout.setText(words);
        layout.setFormats(formats);
        (void)layOut(layout, area.width(), lines);
    }
    const qreal height = layout.boundingRect().height();
    painter->save();
    painter->setClipRect(area);
    painter->setPen(text);
    layout.draw(painter, {qreal(area.left()), area.top() + (area.height() - height) / 2.0});
    painter->restore();
}

} // namespace Stemma
