// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/dialogs/commandpalette.h"

#include "models/matching/fuzzymatch.h"
#include "widgets/support/clearbutton.h"
#include "widgets/support/colors.h"

#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QTextLayout>
#include <QVBoxLayout>

namespace Stemma {

namespace {

constexpr int kRowsShown = 10;
constexpr int kCharactersWide = 64;
constexpr int kPadding = 6;

/// Draws a command: its icon, its name with the letters that were found in bold, its keys at the far end.
class CommandDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &item, const QModelIndex &index) const override
    {
        QStyleOptionViewItem option = item;
        initStyleOption(&option, index);
        const QString name = std::exchange(option.text, {});
        const QStyle *style = option.widget->style();
        style->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);

        const bool isSelected = option.state.testFlag(QStyle::State_Selected);
        const bool isEnabled = option.state.testFlag(QStyle::State_Enabled);
        QPalette palette = option.palette;
        palette.setCurrentColorGroup(
            QPalette::Active); // the colour of what is disabled is too faint to be read
        const QColor colour = isSelected ? palette.color(QPalette::HighlightedText)
            : isEnabled                  ? palette.color(QPalette::Text)
                                         : mutedText(palette);
        const int icons = option.decorationSize.width() + 2 * kPadding;
        // The icons' column is kept where there is none, so that names stand in one line.
        const QRect names = option.rect.adjusted(icons, 0, -kPadding, 0);
        const auto inReadingDirection = [&option](const QRect &part) {
            return QStyle::visualRect(option.direction, option.rect, part);
        };
        painter->save();
        painter->setPen(colour);
        painter->setFont(option.font);
        painter->drawText(inReadingDirection(names), int(Qt::AlignTrailing) | int(Qt::AlignVCenter),
                          index.data(CommandPalette::ShortcutRole).toString());

        QList<QTextLayout::FormatRange> found;
        for (const int at : index.data(CommandPalette::PositionsRole).value<QList<int>>()) {
            QTextCharFormat bold;
            bold.setFontWeight(QFont::Bold);
            bold.setFontUnderline(true); // the weight alone is hard to see in some fonts
            found.append({at, 1, bold});
        }
        QTextLayout layout(name, option.font);
        layout.setFormats(found);
        layout.beginLayout();
        QTextLine line = layout.createLine();
        line.setLineWidth(names.width());
        layout.endLayout();
        const QSize size(qCeil(line.naturalTextWidth()), qCeil(line.height()));
        const QRect place
            = inReadingDirection(QRect(QPoint(names.left(), names.center().y() - size.height() / 2), size));
        layout.draw(painter, place.topLeft());
        painter->restore();
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return QStyledItemDelegate::sizeHint(option, index).grownBy({0, 3, 0, 3});
    }
};

QString nameOf(const QAction &action)
{
    QString name = action.text();
    return name.remove(QLatin1Char('&'));
}

} // namespace

CommandPalette::CommandPalette(const QList<QAction *> &actions, QWidget *window)
    : QFrame(window, Qt::Popup)
    , m_model(new QStandardItemModel(this))
    , m_search(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_help(new QLabel(this))
{
    for (QAction *action : actions) {
        if (action->isVisible() && !action->isSeparator() && action->menu() == nullptr) {
            m_actions.append(action);
        }
    }
    setObjectName(QStringLiteral("commandPalette"));
    setAccessibleName(tr("Commands"));
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    m_search->setPlaceholderText(tr("Type a command"));
    m_search->setAccessibleName(tr("Command"));
    addClearButton(m_search);
    m_search->installEventFilter(this);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CommandDelegate(m_list));
    m_list->setAccessibleName(tr("Commands found"));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setFocusPolicy(Qt::NoFocus); // the arrows reach it from the search field
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_help->setForegroundRole(QPalette::PlaceholderText);
    m_help->setMargin(kPadding);
    m_help->setWordWrap(true);
    m_help->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_help->setFixedHeight(2 * m_help->fontMetrics().lineSpacing() + 2 * kPadding); // so that nothing jumps

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPadding, kPadding, kPadding, 0);
    layout->setSpacing(kPadding);
    layout->addWidget(m_search);
    layout->addWidget(m_list);
    layout->addWidget(m_help);

    connect(m_search, &QLineEdit::textChanged, this, &CommandPalette::fill);
    connect(m_search, &QLineEdit::returnPressed, this, &CommandPalette::runCurrent);
    connect(m_list, &QListView::clicked, this, &CommandPalette::runCurrent);
    connect(
        m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
        [this](const QModelIndex &current) { m_help->setText(current.data(Qt::ToolTipRole).toString()); });
    fill({});
}

void CommandPalette::open()
{
    const QWidget *window = parentWidget()->window();
    const int row = m_list->sizeHintForRow(0);
    m_list->setFixedHeight(row * kRowsShown);
    const int width
        = std::min(fontMetrics().averageCharWidth() * kCharactersWide, window->width() - 4 * kPadding);
    setFixedWidth(width);
    adjustSize();
    move(window->mapToGlobal(QPoint((window->width() - width) / 2, window->height() / 10)));
    show();
    m_search->setFocus(Qt::PopupFocusReason);
}

// What can be done stands before what cannot, the better match before the worse, else the order of the menus.
void CommandPalette::fill(const QString &pattern)
{
    struct Found {
        QAction *action;
        FuzzyMatch match;
    };

    QList<Found> found;
    for (QAction *action : std::as_const(m_actions)) {
        if (action == nullptr) {
            continue;
        }
        if (auto match = fuzzyMatch(pattern, nameOf(*action))) {
            found.append({action, std::move(*match)});
        }
    }
    std::ranges::stable_sort(found, [](const Found &left, const Found &right) {
        return std::pair(!left.action->isEnabled(), -left.match.score)
            < std::pair(!right.action->isEnabled(), -right.match.score);
    });

    m_model->clear();
    for (const Found &each : std::as_const(found)) {
        auto *item = new QStandardItem(each.action->icon(), nameOf(*each.action));
        item->setToolTip(each.action->statusTip());
        item->setEnabled(each.action->isEnabled());
        item->setData(each.action->shortcut().toString(QKeySequence::NativeText), ShortcutRole);
        item->setData(
            QVariant::fromValue(QList<int>(each.match.positions.begin(), each.match.positions.end())),
            PositionsRole);
        item->setData(QVariant::fromValue<QObject *>(each.action), ActionRole);
        m_model->appendRow(item);
    }
    if (found.isEmpty()) {
        m_help->setText(tr("No command has these letters."));
    } else if (const QAction *first = found.first().action; first->isEnabled()) {
        m_list->setCurrentIndex(m_model->index(0, 0));
    } else { // and so are all others
        m_help->setText(tr("Not possible now: %1").arg(first->statusTip()));
    }
}

void CommandPalette::runCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    const QPointer<QAction> action = qobject_cast<QAction *>(current.data(ActionRole).value<QObject *>());
    if (action == nullptr || !action->isEnabled()) {
        return;
    }
    close(); // first, so that the command finds the focus where it was
    QMetaObject::invokeMethod(action, &QAction::trigger, Qt::QueuedConnection);
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
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
