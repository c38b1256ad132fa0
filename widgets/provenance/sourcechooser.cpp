// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/provenance/sourcechooser.h"

#include "widgets/support/clearbutton.h"
#include "widgets/support/colors.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QScreen>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

constexpr int kRowsShown = 10;
constexpr int kLettersWide = 64;
constexpr int kPadding = 6;

} // namespace

/// The name, and at the far end what is known of it.
class SourceDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &item, const QModelIndex &index) const override
    {
        QStyleOptionViewItem option = item;
        initStyleOption(&option, index);
        const QString name = std::exchange(option.text, {});
        option.widget->style()->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);
        const bool isSelected = option.state.testFlag(QStyle::State_Selected);
        QPalette palette = option.palette;
        palette.setCurrentColorGroup(QPalette::Active); // what cannot be taken is read all the same
        const QColor muted = isSelected ? palette.color(QPalette::HighlightedText) : mutedText(palette);
        const QRect room = option.rect.adjusted(kPadding, 0, -kPadding, 0);
        const QString detail = index.data(SourceChooser::DetailRole).toString();
        const int far = std::min(option.fontMetrics.horizontalAdvance(detail) + 2, room.width() * 3 / 5);
        painter->save();
        painter->setFont(option.font);
        painter->setPen(muted);
        const QRect end
            = QStyle::visualRect(option.direction, room, room.adjusted(room.width() - far, 0, 0, 0));
        painter->drawText(end, int(Qt::AlignTrailing) | int(Qt::AlignVCenter),
                          option.fontMetrics.elidedText(detail, Qt::ElideRight, far));
        const QRect start
            = QStyle::visualRect(option.direction, room, room.adjusted(0, 0, -far - 2 * kPadding, 0));
        const bool canBeTaken = index.flags().testFlag(Qt::ItemIsEnabled);
        painter->setPen(canBeTaken && !isSelected ? palette.color(QPalette::Text) : muted);
        painter->drawText(start, int(Qt::AlignLeading) | int(Qt::AlignVCenter),
                          option.fontMetrics.elidedText(name, Qt::ElideRight, start.width()));
        painter->restore();
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return QStyledItemDelegate::sizeHint(option, index).grownBy({0, 3, 0, 3});
    }
};

SourceChooser::SourceChooser(const QString &witness, QList<Source> sources, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_witness(witness)
    , m_sources(std::move(sources))
    , m_model(new QStandardItemModel(this))
    , m_field(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_help(new QLabel(this))
{
    setObjectName("sourceChooser"_L1);
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    //: %1 is an outlet
    setAccessibleName(tr("Source of %1").arg(witness));
    m_field->setPlaceholderText(tr("Source of %1: find it or name another paper").arg(witness));
    m_field->setAccessibleName(accessibleName());
    addClearButton(m_field);
    m_field->installEventFilter(this);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new SourceDelegate(m_list));
    m_list->setAccessibleName(tr("Possible sources"));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setFocusPolicy(Qt::NoFocus); // the arrows reach it from the field
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_help->setForegroundRole(QPalette::PlaceholderText);
    m_help->setMargin(kPadding);
    m_help->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPadding, kPadding, kPadding, 0);
    layout->setSpacing(kPadding);
    layout->addWidget(m_field);
    layout->addWidget(m_list);
    layout->addWidget(m_help);
    connect(m_field, &QLineEdit::textChanged, this, &SourceChooser::fill);
    connect(m_field, &QLineEdit::returnPressed, this, &SourceChooser::take);
    connect(m_list, &QListView::clicked, this, &SourceChooser::take);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) {
                const QString refusal = current.data(RefusalRole).toString();
                m_help->setText(refusal.isEmpty()
                                    ? tr("Enter confirms it as the source; Esc leaves all as it is.")
                                    : refusal);
            });
    fill({});
}

void SourceChooser::open(QPoint place)
{
    const int rows = std::clamp(m_model->rowCount() + 1, 3, kRowsShown);
    m_list->setFixedHeight(std::max(1, m_list->sizeHintForRow(0)) * rows);
    const QRect screen = parentWidget()->screen()->availableGeometry();
    setFixedWidth(std::min(fontMetrics().averageCharWidth() * kLettersWide, screen.width()));
    adjustSize();
    const int left = layoutDirection() == Qt::RightToLeft ? place.x() - width() : place.x();
    move(std::clamp(left, screen.left(), std::max(screen.left(), screen.right() - width())),
         std::clamp(place.y(), screen.top(), std::max(screen.top(), screen.bottom() - height())));
    m_borrowed.take();
    show();
    m_field->setFocus(Qt::PopupFocusReason);
}

void SourceChooser::fill(const QString &pattern)
{
    const QString wanted = pattern.simplified();
    m_model->clear();
    bool isKnown = wanted.isEmpty();
    int first = -1;
    for (const Source &source : std::as_const(m_sources)) {
        isKnown |= source.name.compare(wanted, Qt::CaseInsensitive) == 0;
        if (!source.name.contains(wanted, Qt::CaseInsensitive)) {
            continue;
        }
        //: the source that a witness has now; %1 is its name
        auto *item = new QStandardItem(source.isCurrent ? tr("%1 (now)").arg(source.name) : source.name);
        item->setData(source.id, SourceRole);
        item->setData(source.detail, DetailRole);
        item->setData(source.refusal, RefusalRole);
        item->setToolTip(source.refusal);
        item->setEnabled(source.refusal.isEmpty());
        item->setAccessibleText(u"%1, %2 %3"_s.arg(source.name, source.detail, source.refusal).trimmed());
        first = first < 0 && item->isEnabled() ? m_model->rowCount() : first;
        m_model->appendRow(item);
    }
    if (!isKnown) {
        //: a source that is not in the project; %1 was typed
        auto *item = new QStandardItem(tr("“%1”").arg(wanted));
        item->setData(tr("outside the project"), DetailRole);
        item->setData(wanted, OutsideRole);
        first = first < 0 ? m_model->rowCount() : first;
        m_model->appendRow(item);
    }
    m_list->setCurrentIndex(m_model->index(std::max(0, first), 0));
}

void SourceChooser::take()
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid() || !current.flags().testFlag(Qt::ItemIsEnabled)) {
        return;
    }
    const QString outside = current.data(OutsideRole).toString();
    const QUuid source = current.data(SourceRole).toUuid();
    close(); // first, so that the focus is where it was
    if (outside.isEmpty()) {
        Q_EMIT chosen(source);
    } else {
        Q_EMIT named(outside);
    }
}

void SourceChooser::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    m_borrowed.giveBack();
}

bool SourceChooser::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_PageUp:
        case Qt::Key_PageDown:
            return QCoreApplication::sendEvent(m_list, event);
        default:
            break;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace Stemma
