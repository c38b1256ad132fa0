// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/dialogs/shortcutspage.h"

#include "widgets/support/clearbutton.h"
#include "widgets/support/colors.h"

#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

constexpr int kSlots = 2; // a first and a second key
constexpr int kEntryRole = Qt::UserRole;

QString written(const QList<QKeySequence> &keys)
{
    return QKeySequence::listToString(keys, QKeySequence::NativeText);
}

/// Keys that move the focus, open menus or move the caret: a command on one of them would never be heard,
/// or would take from people what every program gives them.
bool isReserved(const QKeySequence &key)
{
    if (key.isEmpty()) {
        return false;
    }
    const QKeyCombination pressed = key[0];
    const bool hasModifier = (pressed.keyboardModifiers() & ~Qt::ShiftModifier & ~Qt::KeypadModifier) != 0;
    switch (pressed.key()) {
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
    case Qt::Key_F10:
    case Qt::Key_Menu:
    case Qt::Key_Alt:
        return true;
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        return !hasModifier;
    default:
        return false;
    }
}

} // namespace

ShortcutsPage::ShortcutsPage(const QList<ShortcutEntry> &entries, QWidget *parent)
    : QWidget(parent)
    , m_entries(entries)
    , m_filter(new QLineEdit(this))
    , m_tree(new QTreeWidget(this))
    , m_help(new QLabel(this))
    , m_state(new QLabel(this))
    , m_move(new QPushButton(tr("&Move It Here"), this))
    , m_reset(new QPushButton(tr("&Default Keys"), this))
    , m_resetAll(new QPushButton(tr("Default Keys for A&ll"), this))
{
    setObjectName("shortcutsPage"_L1);
    m_filter->setObjectName("shortcutFilter"_L1);
    m_filter->setPlaceholderText(tr("Filter by name, menu or key"));
    m_filter->setAccessibleName(tr("Filter commands"));
    addClearButton(m_filter);
    makeTree();
    m_help->setObjectName("shortcutHelp"_L1);
    m_help->setWordWrap(true);
    m_state->setWordWrap(true);
    m_state->setObjectName("shortcutState"_L1);
    m_move->setObjectName("moveKey"_L1);
    m_reset->setObjectName("resetKey"_L1);
    m_resetAll->setObjectName("resetAllKeys"_L1);
    m_reset->setToolTip(tr("Give this command the keys it came with"));
    m_resetAll->setToolTip(tr("Give every command the keys it came with"));

    const QStringList labels{tr("&Key"), tr("&Second key")};
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    for (int slot = 0; slot < kSlots; ++slot) {
        auto *recorder = new QKeySequenceEdit(this);
        recorder->setObjectName(u"recorder%1"_s.arg(slot));
        recorder->setMaximumSequenceLength(1);
        recorder->installEventFilter(this);
        recorder->setFinishingKeyCombinations({QKeyCombination(Qt::Key_Tab), QKeyCombination(Qt::Key_Backtab),
                                               QKeyCombination(Qt::SHIFT, Qt::Key_Backtab),
                                               QKeyCombination(Qt::SHIFT, Qt::Key_Tab)});
        addClearButton(recorder);
        recorder->setAccessibleName(QString(labels[slot]).remove(u'&'));
        recorder->setAccessibleDescription(tr("Press the keys to use; Tab goes on."));
        if (auto *edit = recorder->findChild<QLineEdit *>()) {
            edit->setPlaceholderText(tr("Press the keys to use"));
            edit->setAccessibleName(recorder->accessibleName());
            edit->setFocusPolicy(Qt::NoFocus); // or Shift+Tab would come back to the recorder it left
            recorder->setFocusPolicy(Qt::StrongFocus); // which stands for the edit and was given its policy
        }
        connect(recorder, &QKeySequenceEdit::keySequenceChanged, this,
                [this, slot, recorder](const QKeySequence &key) {
                    if (!key.isEmpty()) {
                        record(slot, key);
                        return;
                    }
                    // A recorder empties itself before it records. Only who stays empty was emptied.
                    QTimer::singleShot(0, recorder, [this, slot, recorder, entry = current()] {
                        if (recorder->keySequence().isEmpty() && entry == current()) {
                            record(slot, {});
                        }
                    });
                });
        form->addRow(labels[slot], recorder);
        m_recorders.append(recorder);
    }
    auto *stateRow = new QHBoxLayout;
    stateRow->addWidget(m_state, 1);
    stateRow->addWidget(m_move);
    auto *resets = new QHBoxLayout;
    resets->addWidget(m_reset);
    resets->addStretch(1);
    resets->addWidget(m_resetAll);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_filter);
    layout->addWidget(m_tree, 1);
    layout->addWidget(m_help);
    layout->addLayout(form);
    layout->addLayout(stateRow);
    layout->addLayout(resets);

    connect(m_filter, &QLineEdit::textChanged, this, &ShortcutsPage::filter);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &ShortcutsPage::showCurrent);
    // Who found the command wants to press its key.
    connect(m_tree, &QTreeWidget::itemActivated, this, [this] {
        if (current() >= 0) {
            m_recorders.first()->setFocus(Qt::OtherFocusReason);
        }
    });
    connect(m_move, &QPushButton::clicked, this, &ShortcutsPage::moveHere);
    connect(m_reset, &QPushButton::clicked, this, &ShortcutsPage::resetCurrent);
    connect(m_resetAll, &QPushButton::clicked, this, &ShortcutsPage::resetAll);
    fillTree();
    showCurrent();
}

void ShortcutsPage::makeTree()
{
    m_tree->setObjectName("shortcutTree"_L1);
    m_tree->setAccessibleName(tr("Commands and their keys"));
    m_tree->setHeaderLabels({tr("Command"), tr("Keys"), tr("Works")});
    m_tree->setRootIsDecorated(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setTabKeyNavigation(false);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(NameColumn, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(KeysColumn, QHeaderView::ResizeToContents);
    m_tree->header()->setSectionResizeMode(PlaceColumn, QHeaderView::ResizeToContents);
    m_tree->setMinimumHeight(fontMetrics().height() * 12);
    m_tree->setMinimumWidth(fontMetrics().averageCharWidth() * 64);
}

void ShortcutsPage::fillTree()
{
    QHash<QString, QTreeWidgetItem *> menus;
    for (int i = 0; i < m_entries.size(); ++i) {
        const ShortcutEntry &entry = m_entries.at(i);
        QTreeWidgetItem *&menu = menus[entry.menu];
        if (menu == nullptr) {
            menu = new QTreeWidgetItem(m_tree, {entry.menu});
            QFont strong = m_tree->font();
            strong.setWeight(QFont::DemiBold);
            menu->setFont(NameColumn, strong);
            menu->setFirstColumnSpanned(true);
        }
        auto *item = new QTreeWidgetItem(menu, {entry.name});
        item->setIcon(NameColumn, entry.icon);
        item->setData(NameColumn, kEntryRole, i);
        item->setToolTip(NameColumn, entry.help);
        item->setText(PlaceColumn,
                      entry.isReaderOnly           ? tr("in the text")
                          : entry.isProvenanceOnly ? tr("in Provenance")
                                                   : tr("everywhere"));
        m_items.append(item);
        showRow(i);
    }
    m_tree->expandAll();
    updateMuted();
    if (!m_items.isEmpty()) {
        m_tree->setCurrentItem(m_items.first());
    }
}

void ShortcutsPage::updateMuted()
{
    for (QTreeWidgetItem *item : std::as_const(m_items)) {
        item->setForeground(PlaceColumn, mutedText(palette()));
    }
}

void ShortcutsPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        updateMuted();
    }
}

// A recorder empties itself at the first key, also at the Shift on the way to Shift+Tab.
bool ShortcutsPage::eventFilter(QObject *watched, QEvent *event)
{
    static constexpr std::array kModifiers{Qt::Key_Shift, Qt::Key_Control, Qt::Key_Alt, Qt::Key_Meta,
                                           Qt::Key_AltGr};
    return (event->type() == QEvent::KeyPress
            && std::ranges::contains(kModifiers, static_cast<QKeyEvent *>(event)->key()))
        || QWidget::eventFilter(watched, event);
}

// Chosen keys in bold, so that one sees at a glance what is not as it came.
void ShortcutsPage::showRow(int index)
{
    const ShortcutEntry &entry = m_entries.at(index);
    QTreeWidgetItem *item = m_items.at(index);
    const bool isChosen = entry.keys != entry.defaults;
    QFont font = m_tree->font();
    font.setBold(isChosen);
    item->setFont(KeysColumn, font);
    item->setText(KeysColumn, written(entry.keys));
    item->setToolTip(KeysColumn,
                     !isChosen                      ? QString()
                         : entry.defaults.isEmpty() ? tr("Came without a key")
                                                    : tr("Came with %1").arg(written(entry.defaults)));
    const QString told = entry.keys.isEmpty() ? tr("no key") : written(entry.keys);
    item->setData(KeysColumn, Qt::AccessibleTextRole, isChosen ? tr("%1, changed").arg(told) : told);
}

int ShortcutsPage::current() const
{
    const QTreeWidgetItem *item = m_tree->currentItem();
    const QVariant entry = item != nullptr ? item->data(NameColumn, kEntryRole) : QVariant();
    return entry.isValid() ? entry.toInt() : -1;
}

bool ShortcutsPage::setCurrent(const QString &id)
{
    const auto found = std::ranges::find(m_entries, id, &ShortcutEntry::id);
    if (found == m_entries.end()) {
        return false;
    }
    m_tree->setCurrentItem(m_items.at(found - m_entries.begin()));
    return true;
}

void ShortcutsPage::filter(const QString &pattern)
{
    const QString sought = pattern.trimmed();
    QTreeWidgetItem *first = nullptr;
    for (int i = 0; i < m_entries.size(); ++i) {
        const ShortcutEntry &entry = m_entries.at(i);
        const auto has
            = [&sought](const QString &text) { return text.contains(sought, Qt::CaseInsensitive); };
        const bool isFound = has(entry.name) || has(entry.menu) || has(written(entry.keys));
        m_items.at(i)->setHidden(!isFound);
        if (isFound && first == nullptr) {
            first = m_items.at(i);
        }
    }
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem *menu = m_tree->topLevelItem(i);
        bool isEmpty = true;
        for (int child = 0; child < menu->childCount(); ++child) {
            isEmpty = isEmpty && menu->child(child)->isHidden();
        }
        menu->setHidden(isEmpty);
    }
    const QTreeWidgetItem *now = m_tree->currentItem();
    if (first != nullptr && (now == nullptr || now->isHidden() || current() < 0)) {
        m_tree->setCurrentItem(first);
    }
}

void ShortcutsPage::showCurrent()
{
    const int entry = current();
    m_wanted = {};
    m_help->setText(entry >= 0 ? m_entries.at(entry).help
                               : tr("Choose a command to see and change its keys."));
    for (int slot = 0; slot < kSlots; ++slot) {
        QKeySequenceEdit *recorder = m_recorders.at(slot);
        const QSignalBlocker blocker(recorder);
        recorder->setKeySequence(entry >= 0 ? m_entries.at(entry).keys.value(slot) : QKeySequence());
        recorder->setEnabled(entry >= 0);
    }
    showState();
}

void ShortcutsPage::showState()
{
    const int entry = current();
    const int owner = ownerOf(m_wanted, entry);
    m_move->setVisible(owner >= 0);
    m_reset->setEnabled(entry >= 0 && m_entries.at(entry).keys != m_entries.at(entry).defaults);
    m_resetAll->setEnabled(
        std::ranges::any_of(m_entries, [](const ShortcutEntry &each) { return each.keys != each.defaults; }));
    if (owner >= 0) {
        //: %1 a key, %2 the name of a command
        m_state->setText(tr("%1 is the key of “%2”.")
                             .arg(m_wanted.toString(QKeySequence::NativeText), m_entries.at(owner).name));
    } else if (isReserved(m_wanted)) {
        m_state->setText(tr("%1 moves the focus, the caret or a menu in every program; press another key.")
                             .arg(m_wanted.toString(QKeySequence::NativeText)));
    } else if (entry >= 0 && m_entries.at(entry).isReaderOnly) {
        m_state->setText(tr("Works while the text has the focus, so a single letter will do."));
    } else if (entry >= 0 && m_entries.at(entry).isProvenanceOnly) {
        m_state->setText(tr("Works in the provenance workspace only."));
    } else {
        m_state->setText(entry >= 0 ? tr("Works everywhere in the window but in a field one types in; "
                                         "a key with Ctrl or Alt is best.")
                                    : QString());
    }
    keepWhole();
}

// A layout that is short of room would let them lie over the list.
void ShortcutsPage::keepWhole()
{
    for (QLabel *label : {m_help, m_state}) {
        label->setMinimumHeight(isVisible() ? label->heightForWidth(label->width()) : 0);
    }
}

void ShortcutsPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    keepWhole();
}

void ShortcutsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    keepWhole();
}

int ShortcutsPage::ownerOf(const QKeySequence &key, int entry) const
{
    for (int i = 0; i < m_entries.size() && !key.isEmpty(); ++i) {
        const bool meets = entry < 0 || m_entries.at(entry).meets(m_entries.at(i));
        if (i != entry && meets && m_entries.at(i).keys.contains(key)) {
            return i;
        }
    }
    return -1;
}

void ShortcutsPage::record(int slot, const QKeySequence &key)
{
    const int entry = current();
    if (entry < 0) {
        return;
    }
    m_wanted = key;
    m_wantedSlot = slot;
    if (ownerOf(key, entry) < 0 && !isReserved(key)) {
        m_wanted = {};
        take(slot, key);
    }
    showState();
}

void ShortcutsPage::take(int slot, const QKeySequence &key)
{
    const int entry = current();
    QList<QKeySequence> keys = m_entries.at(entry).keys;
    while (keys.size() <= slot) {
        keys.append(QKeySequence());
    }
    keys[slot] = key;
    QList<QKeySequence> kept;
    for (const QKeySequence &each : std::as_const(keys)) {
        if (!each.isEmpty() && !kept.contains(each)) {
            kept.append(each);
        }
    }
    m_entries[entry].keys = kept;
    showRow(entry);
}

void ShortcutsPage::moveHere()
{
    const int entry = current();
    const int owner = ownerOf(m_wanted, entry);
    if (entry < 0 || owner < 0) {
        return;
    }
    m_entries[owner].keys.removeAll(m_wanted);
    showRow(owner);
    take(m_wantedSlot, m_wanted);
    m_recorders.at(m_wantedSlot)->setFocus(Qt::OtherFocusReason);
    showCurrent();
}

// The keys it came with come back, also from a command that was given one of them meanwhile.
void ShortcutsPage::resetCurrent()
{
    const int entry = current();
    if (entry < 0) {
        return;
    }
    m_entries[entry].keys = m_entries.at(entry).defaults;
    for (const QKeySequence &key : m_entries.at(entry).keys) {
        if (const int owner = ownerOf(key, entry); owner >= 0) {
            m_entries[owner].keys.removeAll(key);
            showRow(owner);
        }
    }
    showRow(entry);
    showCurrent();
}

void ShortcutsPage::resetAll()
{
    for (int i = 0; i < m_entries.size(); ++i) {
        m_entries[i].keys = m_entries.at(i).defaults;
        showRow(i);
    }
    showCurrent();
}

QHash<QString, QList<QKeySequence>> ShortcutsPage::shortcuts() const
{
    QHash<QString, QList<QKeySequence>> chosen;
    for (const ShortcutEntry &entry : m_entries) {
        chosen.insert(entry.id, entry.keys);
    }
    return chosen;
}

} // namespace Stemma
