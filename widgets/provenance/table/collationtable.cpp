// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/provenance/table/collationtable.h"

#include "widgets/provenance/table/variantlook.h"
#include "widgets/provenance/tree/stemmapainter.h"
#include "widgets/provenance/variantwording.h"
#include "widgets/support/textdirection.h"

#include <QContextMenuEvent>
#include <QHash>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

constexpr int kPadding = 6;
constexpr int kGapLine = 12; // pixels of the line where a witness has nothing
constexpr int kWidestCell = 26; // letters
constexpr int kNarrowestCell = 4;

int badgeSide(const QFontMetrics &metrics)
{
    return metrics.height() + 1;
}

/// Words of a cell and the letter of its class.
class CellDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const ReadingTheme &theme = m_theme.of(option.palette);
        const bool isBase = index.data(CollationModel::IsBaseRole).toBool();
        const bool isSame = index.data(CollationModel::IsSameRole).toBool();
        const bool isGap = index.data(CollationModel::IsGapRole).toBool();
        const bool isOwn = index.data(CollationModel::IsOwnRole).toBool();
        const auto found = VariationClass(index.data(CollationModel::ClassRole).toInt());
        const VariantWeight weight = isBase ? VariantWeight::None : weightOf(found);
        const QColor ink = inkOf(weight, theme);
        painter->save();
        const bool isCurrent = option.state.testFlag(QStyle::State_Selected);
        const QColor page
            = isBase ? ReadingTheme::mixed(theme.background(), theme.text(), 0.05) : theme.background();
        const QColor accent = theme.accent();
        const double wash = weight == VariantWeight::Grave ? 0.13
            : weight == VariantWeight::Wording             ? 0.07
                                                           : 0;
        painter->fillRect(option.rect, ReadingTheme::mixed(page, ink, wash));
        QRect room = option.rect.adjusted(kPadding, 0, -kPadding, 0);
        const bool hasBadge = weight != VariantWeight::None || isOwn;
        const bool isMirrored = option.direction == Qt::RightToLeft;
        if (hasBadge) {
            const int side = badgeSide(option.fontMetrics);
            const int x = isMirrored ? room.left() : room.right() - side + 1;
            paintVariantBadge(*painter, QRect(x, room.center().y() - side / 2, side, side), found, ink,
                              option.font, isOwn);
            if (isMirrored) {
                room.setLeft(room.left() + side + 4);
            } else {
                room.setRight(room.right() - side - 4);
            }
        }
        if (isGap) {
            painter->setPen(QPen(hasBadge ? ink : theme.quietText(), 1.2));
            const int y = room.center().y();
            const int x = isMirrored ? room.right() - kGapLine : room.left();
            painter->drawLine(x, y, x + kGapLine, y);
        } else {
            QFont font = option.font;
            font.setBold(isBase && index.data(CollationModel::IsVariationRole).toBool());
            painter->setFont(font);
            painter->setPen(isSame && !isBase ? theme.quietText() : theme.text());
            const QString words = inOwnDirection(index.data().toString());
            painter->drawText(room, int(isMirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter,
                              QFontMetrics(font).elidedText(words, Qt::ElideRight, room.width()));
        }
        if (isCurrent) {
            const bool hasFocus = option.state.testFlag(QStyle::State_HasFocus);
            painter->setBrush(Qt::NoBrush);
            painter->setPen(QPen(accent, hasFocus ? 2 : 1));
            const int inset = hasFocus ? 1 : 0;
            painter->drawRect(option.rect.adjusted(inset, inset, -1 - inset, -1 - inset));
        }
        painter->restore();
    }

private:
    mutable ThemeOfPalette m_theme;
};

/// Names of the outlets with the verdict's mark, and the words of the base.
class HeadView : public QHeaderView {
public:
    using QHeaderView::QHeaderView;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override
    {
        const ReadingTheme &theme = m_theme.of(palette());
        const bool isRow = orientation() == Qt::Vertical;
        const auto *view = static_cast<const CollationTable *>(parentWidget());
        const QModelIndex current = view->currentIndex();
        const bool isCurrent = section == (isRow ? current.row() : current.column());
        painter->save();
        const QColor page = ReadingTheme::mixed(theme.background(), isCurrent ? theme.accent() : theme.text(),
                                                isCurrent ? 0.16 : 0.05);
        painter->fillRect(rect, page);
        painter->setPen(theme.hairline());
        const bool isMirrored = layoutDirection() == Qt::RightToLeft;
        const int side = isMirrored ? rect.left() : rect.right();
        painter->drawLine(side, rect.top(), side, rect.bottom());
        painter->drawLine(rect.left(), rect.bottom(), rect.right(), rect.bottom());
        QRect room = rect.adjusted(kPadding, 0, -kPadding, 0);
        const auto mark = isRow
            ? VerdictMark(model()->headerData(section, orientation(), CollationModel::ClassRole).toInt())
            : VerdictMark::None;
        if (mark != VerdictMark::None) {
            const int edge = fontMetrics().height() - 1;
            const int x = isMirrored ? room.left() : room.right() - edge;
            paintVerdictMark(*painter, QRectF(x, room.center().y() - edge / 2.0, edge, edge), mark,
                             verdictInk(mark, theme));
            if (isMirrored) {
                room.setLeft(room.left() + edge + 4);
            } else {
                room.setRight(room.right() - edge - 4);
            }
        }
        const bool isBase
            = isRow && model()->headerData(section, orientation(), CollationModel::IsBaseRole).toBool();
        const bool varies
            = isRow || model()->headerData(section, orientation(), CollationModel::IsVariationRole).toBool();
        QFont font = this->font();
        font.setBold(isCurrent || isBase || (!isRow && varies));
        painter->setFont(font);
        painter->setPen(varies ? theme.text() : theme.quietText());
        QString words = model()->headerData(section, orientation()).toString();
        if (isBase) {
            //: head of the row of the witness that others are compared to
            words = CollationTable::tr("%1 (base)").arg(words);
        }
        painter->drawText(room, int(isMirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter,
                          QFontMetrics(font).elidedText(inOwnDirection(words), Qt::ElideRight, room.width()));
        painter->restore();
    }

private:
    mutable ThemeOfPalette m_theme;
};

} // namespace

CollationTable::CollationTable(QWidget *parent)
    : QTableView(parent)
    , m_model(new CollationModel(this))
{
    setObjectName("collationTable"_L1);
    setAccessibleName(tr("Collation"));
    setHorizontalHeader(new HeadView(Qt::Horizontal, this));
    setVerticalHeader(new HeadView(Qt::Vertical, this));
    setModel(m_model);
    setItemDelegate(new CellDelegate(this));
    setSelectionMode(QAbstractItemView::SingleSelection);
    setSelectionBehavior(QAbstractItemView::SelectItems);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setFrameShape(QFrame::NoFrame);
    setTabKeyNavigation(false); // Tab leaves the table
    setWordWrap(false);
    setCornerButtonEnabled(false);
    for (QHeaderView *header : {horizontalHeader(), verticalHeader()}) {
        header->setSectionsClickable(true);
        header->setHighlightSections(true);
        header->setSectionResizeMode(QHeaderView::Fixed);
    }
    connect(verticalHeader(), &QHeaderView::sectionClicked, this,
            [this](int row) { setCurrentIndex(m_model->index(row, std::max(0, currentIndex().column()))); });
    connect(horizontalHeader(), &QHeaderView::sectionClicked, this, [this](int column) {
        setCurrentIndex(m_model->index(std::max(0, currentIndex().row()), column));
    });
    connect(this, &QTableView::doubleClicked, this, [this] { Q_EMIT activated(currentWitness()); });
}

void CollationTable::setSheet(const CollationSheet &sheet)
{
    const QUuid witness = currentWitness();
    const int place = currentPlace();
    const QScopedValueRollback quiet(m_isQuiet, true);
    const CollationSheet before = m_model->sheet();
    m_model->setSheet(sheet);
    if (sheet.collation == before.collation && sheet.own == before.own) {
        fitNames();
    } else {
        fitSections();
    }
    const int number = sheet.witnessOf(witness);
    if (number >= 0) {
        setCurrentIndex(m_model->index(m_model->rowOf(number), std::max(0, m_model->columnOf(place))));
    }
}

void CollationTable::setOnlyVariation(bool isOnly)
{
    const QUuid witness = currentWitness();
    const int place = currentPlace();
    const QScopedValueRollback quiet(m_isQuiet, true);
    m_model->setOnlyVariation(isOnly);
    fitSections();
    if (const int number = m_model->sheet().witnessOf(witness); number >= 0) {
        setCurrentIndex(m_model->index(m_model->rowOf(number), std::max(0, m_model->columnOf(place))));
    }
}

void CollationTable::fitSections()
{
    const QFontMetrics metrics(font());
    QFont bold = font();
    bold.setBold(true);
    const QFontMetrics boldMetrics(bold);
    const int letter = metrics.averageCharWidth();
    const int line = badgeSide(metrics) + 6;
    verticalHeader()->setMinimumSectionSize(line);
    verticalHeader()->setDefaultSectionSize(line);
    horizontalHeader()->setMinimumSectionSize(letter * kNarrowestCell);
    horizontalHeader()->setFixedHeight(line);
    const CollationSheet &sheet = m_model->sheet();
    const int rows = m_model->rowCount();
    QHash<QString, int> widths; // many witnesses have the same words
    const auto widthOf = [&](const QString &words) {
        const auto known = widths.constFind(words);
        return known == widths.cend() ? *widths.insert(words, metrics.horizontalAdvance(words)) : *known;
    };
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const int place = m_model->placeAt(column);
        int widest = letter * kNarrowestCell;
        for (int row = 0; row < rows; ++row) {
            const int witness = m_model->witnessAt(row);
            const QString words = sheet.words(place, witness);
            const bool isBase = witness == sheet.collation->base;
            const bool hasBadge = !isBase && sheet.classOf(place, witness) != VariationClass::Verbatim;
            const int width = isBase ? boldMetrics.horizontalAdvance(words)
                : words.isEmpty()    ? kGapLine
                                     : widthOf(words);
            widest = std::max(widest, width + (hasBadge ? badgeSide(metrics) + 4 : 0));
        }
        horizontalHeader()->resizeSection(column, std::min(widest, letter * kWidestCell) + 2 * kPadding + 2);
    }
    fitNames();
}

void CollationTable::fitNames()
{
    const QFontMetrics metrics(font());
    QFont bold = font();
    bold.setBold(true);
    const QFontMetrics boldMetrics(bold);
    const int letter = metrics.averageCharWidth();
    const CollationSheet &sheet = m_model->sheet();
    int widest = letter * 8;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const CollationHead head = sheet.heads.value(m_model->witnessAt(row));
        const QString name = row == 0 ? tr("%1 (base)").arg(head.name) : head.name;
        widest = std::max(widest,
                          boldMetrics.horizontalAdvance(name)
                              + (head.mark == VerdictMark::None ? 0 : metrics.height() + 4));
    }
    verticalHeader()->setFixedWidth(std::min(widest, letter * 28) + 2 * kPadding + 2);
}

QUuid CollationTable::currentWitness() const
{
    const int witness = m_model->witnessAt(currentIndex().row());
    return witness < 0 ? QUuid() : m_model->sheet().heads.value(witness).id;
}

int CollationTable::currentPlace() const
{
    return m_model->placeAt(currentIndex().column());
}

void CollationTable::setCurrentWitness(QUuid id)
{
    const int witness = m_model->sheet().witnessOf(id);
    if (witness < 0 || id == currentWitness()) {
        return;
    }
    const QScopedValueRollback quiet(m_isQuiet, true);
    setCurrentIndex(m_model->index(m_model->rowOf(witness), std::max(0, currentIndex().column())));
}

void CollationTable::setCurrentPlace(int place)
{
    if (const int column = m_model->columnOf(place); column >= 0) {
        const QScopedValueRollback quiet(m_isQuiet, true);
        setCurrentIndex(m_model->index(std::max(0, currentIndex().row()), column));
    }
}

void CollationTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    horizontalHeader()->viewport()->update();
    verticalHeader()->viewport()->update();
    if (m_isQuiet || !current.isValid()) {
        return;
    }
    if (current.row() != previous.row()) {
        Q_EMIT witnessChanged(currentWitness());
    }
    if (current.column() != previous.column()) {
        Q_EMIT placeChanged(currentPlace());
    }
}

void CollationTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        fitSections();
    }
}

bool CollationTable::event(QEvent *event)
{
    // The letters of the classes are not the window's keys here.
    if (event->type() == QEvent::ShortcutOverride && m_isEditable) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const QString text = key->text();
        const bool isPlain = (key->modifiers() & ~Qt::ShiftModifier) == Qt::NoModifier;
        if (isPlain && text.size() == 1 && classOfLetter(text.front())) {
            event->accept();
            return true;
        }
    }
    return QTableView::event(event);
}

void CollationTable::keyPressEvent(QKeyEvent *event)
{
    const QString text = event->text();
    const bool isPlain = (event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == Qt::NoModifier;
    const auto chosen = isPlain && text.size() == 1 ? classOfLetter(text.front()) : std::nullopt;
    if (chosen && m_isEditable) {
        requestClass(*chosen);
    } else if (isPlain && m_isEditable && event->key() == Qt::Key_Delete && currentIndex().isValid()) {
        Q_EMIT classCleared(currentPlace(), currentWitness());
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (currentIndex().isValid()) {
            Q_EMIT activated(currentWitness());
        }
    } else {
        QTableView::keyPressEvent(event);
        return;
    }
    event->accept();
}

bool CollationTable::canClass() const
{
    return currentIndex().isValid() && !currentIndex().data(CollationModel::IsBaseRole).toBool();
}

bool CollationTable::isOwnClass() const
{
    return currentIndex().data(CollationModel::IsOwnRole).toBool();
}

void CollationTable::requestClass(VariationClass variationClass)
{
    if (canClass()) {
        Q_EMIT classRequested(currentPlace(), currentWitness(), variationClass);
    }
}

void CollationTable::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Keyboard) {
        openClassMenu();
    } else if (const QModelIndex index = indexAt(event->pos()); index.isValid()) {
        setCurrentIndex(index);
        openClassMenu(event->globalPos());
    }
}

void CollationTable::openClassMenu()
{
    scrollTo(currentIndex());
    const QRect cell = visualRect(currentIndex());
    openClassMenu(viewport()->mapToGlobal(layoutDirection() == Qt::RightToLeft ? cell.bottomRight()
                                                                               : cell.bottomLeft()));
}

void CollationTable::openClassMenu(QPoint place)
{
    if (!m_isEditable || !canClass()) {
        return;
    }
    auto *menu = new QMenu(this);
    menu->setObjectName("variantMenu"_L1);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    const auto now = VariationClass(currentIndex().data(CollationModel::ClassRole).toInt());
    for (const VariationClass each : allVariationClasses()) {
        QAction *action = menu->addAction(nameOf(each) + u'\t' + letterOf(each));
        action->setToolTip(descriptionOf(each));
        action->setCheckable(true);
        action->setChecked(each == now);
        connect(action, &QAction::triggered, this, [this, each] { requestClass(each); });
    }
    menu->addSeparator();
    QAction *clear = menu->addAction(tr("As Found") + u'\t'
                                     + QKeySequence(Qt::Key_Delete).toString(QKeySequence::NativeText));
    clear->setToolTip(tr("Take back the class that a person chose"));
    clear->setEnabled(isOwnClass());
    connect(clear, &QAction::triggered, this,
            [this] { Q_EMIT classCleared(currentPlace(), currentWitness()); });
    menu->popup(place);
}

} // namespace Stemma
