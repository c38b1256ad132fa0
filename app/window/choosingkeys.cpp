// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/choosingkeys.h"

#include "app/settings.h"
#include "app/window/actionspec.h"
#include "widgets/dialogs/dialogs.h"

#include <QAction>
#include <QDialog>
#include <QDialogButtonBox>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QSettings>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Stemma {

namespace {

QString settingsKey(const QAction &action)
{
    return u"shortcuts/"_s + action.objectName();
}

} // namespace

// What Actions keeps and tells of keys

void Actions::loadShortcuts(const QSettings &settings)
{
    QHash<QString, QList<QKeySequence>> chosen;
    for (const QAction *action : std::as_const(m_order)) {
        const QString key = settingsKey(*action);
        if (settings.contains(key)) {
            QList<QKeySequence> keys = QKeySequence::listFromString(settings.value(key).toString());
            keys.removeIf([](const QKeySequence &each) { return each.isEmpty(); }); // no key: an empty text
            chosen.insert(action->objectName(), keys);
        }
    }
    setShortcuts(chosen);
}

void Actions::saveShortcuts(QSettings &settings) const
{
    for (const QAction *action : m_order) {
        const QString key = settingsKey(*action);
        if (action->shortcuts() != defaultShortcuts(action)) {
            settings.setValue(key, QKeySequence::listToString(action->shortcuts()));
        } else if (settings.contains(key)) {
            settings.remove(key);
        }
    }
}

void Actions::setShortcuts(const QHash<QString, QList<QKeySequence>> &shortcuts)
{
    bool isChanged = false;
    for (QAction *action : std::as_const(m_order)) {
        const auto found = shortcuts.constFind(action->objectName());
        if (found == shortcuts.constEnd() || *found == action->shortcuts()) {
            continue;
        }
        action->setShortcuts(*found);
        action->setToolTip(toolTipOf(*action));
        isChanged = true;
    }
    if (isChanged) {
        Q_EMIT shortcutsChanged();
    }
}

QString Actions::withKeys(QString text, const std::function<QString(const QString &key)> &shown) const
{
    for (const QAction *action : m_order) {
        const QString place = u'{' + action->objectName() + u'}';
        if (text.contains(place)) {
            const QString key = action->shortcut().toString(QKeySequence::NativeText);
            text.replace(place, key.isEmpty() ? nameOf(action) : shown ? shown(key) : key);
        }
    }
    return text;
}

// Choosing them

ChoosingKeys::ChoosingKeys(Actions &actions, Settings &settings, Dialogs &dialogs, QMainWindow *window)
    : QObject(window)
    , m_actions(actions)
    , m_settings(settings)
    , m_dialogs(dialogs)
    , m_window(window)
{
}

QList<ShortcutEntry> ChoosingKeys::entries() const
{
    const QList<QAction *> all = m_actions.all();
    const QList<QAction *> readers = m_actions.readerActions();
    const QList<QAction *> ofProvenance = m_actions.provenanceActions();
    QList<ShortcutEntry> entries;
    QList<const QAction *> taken;
    const auto take = [&](QAction *action, const QString &menu) {
        if (!all.contains(action) || taken.contains(action)) {
            return;
        }
        taken.append(action);
        entries.append({action->objectName(), menu, m_actions.nameOf(action), action->statusTip(),
                        action->icon(), action->shortcuts(), m_actions.defaultShortcuts(action),
                        readers.contains(action), ofProvenance.contains(action)});
    };
    for (const QAction *top : m_window->menuBar()->actions()) {
        const QString menu = plainName(top->text());
        for (QAction *action : top->menu() != nullptr ? top->menu()->actions() : QList<QAction *>()) {
            take(action, menu);
            for (QAction *inner :
                 action->menu() != nullptr ? action->menu()->actions() : QList<QAction *>()) {
                take(inner, menu);
            }
        }
    }
    for (QAction *action : all) {
        take(action, tr("Others"));
    }
    return entries;
}

void ChoosingKeys::apply(const ShortcutsPage &page)
{
    m_actions.setShortcuts(page.shortcuts());
    m_actions.saveShortcuts(m_settings.raw());
}

void ChoosingKeys::choose()
{
    QDialog dialog(m_window);
    dialog.setObjectName("shortcutsDialog"_L1);
    dialog.setWindowTitle(tr("Keyboard Shortcuts"));
    auto *page = new ShortcutsPage(entries(), &dialog);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, &dialog);
    connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    auto *layout = new QVBoxLayout(&dialog);
    layout->addWidget(page);
    layout->addWidget(buttons);
    if (m_dialogs.run(dialog)) {
        apply(*page);
    }
}

} // namespace Stemma
