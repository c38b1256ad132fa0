// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QIcon>
#include <QKeySequence>
#include <QList>
#include <QWidget>

class QKeySequenceEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace Stemma {

/// A command as the page of shortcuts lists it.
struct ShortcutEntry {
    QString id; ///< stable, unique
    QString menu; ///< where people find it
    QString name;
    QString help; ///< one sentence
    QIcon icon;
    QList<QKeySequence> keys;
    QList<QKeySequence> defaults;
    bool isReaderOnly = false; ///< works only while the text has the focus
    bool isProvenanceOnly = false; ///< works only in the provenance workspace

    /// Whether one key for both would be for two things in one place.
    [[nodiscard]] bool meets(const ShortcutEntry &other) const
    {
        return !(isReaderOnly && other.isProvenanceOnly) && !(isProvenanceOnly && other.isReaderOnly);
    }
};

/// Lets a person choose the keys of commands: a tree by menu with a filter, and two recorders for the
/// current command. A key that another command has is named with that command and changes hands only when
/// the person says so; so no key is ever given twice. Changes nothing itself: shortcuts() says what was
/// chosen. GUI thread.
class ShortcutsPage : public QWidget {
    Q_OBJECT

public:
    explicit ShortcutsPage(const QList<ShortcutEntry> &entries, QWidget *parent = nullptr);

    /// Keys of all commands by id, as chosen here.
    [[nodiscard]] QHash<QString, QList<QKeySequence>> shortcuts() const;

    /// Makes the command with @p id the current one; false when there is none.
    bool setCurrent(const QString &id);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    enum Column { NameColumn, KeysColumn, PlaceColumn };

    void makeTree();
    void fillTree();
    void filter(const QString &pattern);
    void showCurrent();
    void showRow(int entry);
    void showState();
    void keepWhole();
    void record(int slot, const QKeySequence &key);
    void take(int slot, const QKeySequence &key);
    void moveHere();
    void resetCurrent();
    void resetAll();
    void updateMuted();
    /// Index in m_entries; -1: a menu is current, or nothing.
    [[nodiscard]] int current() const;
    /// Who has @p key beside entry @p entry; -1: nobody.
    [[nodiscard]] int ownerOf(const QKeySequence &key, int entry) const;

    QList<ShortcutEntry> m_entries;
    QList<QTreeWidgetItem *> m_items; ///< of the entries
    QLineEdit *m_filter;
    QTreeWidget *m_tree;
    QLabel *m_help;
    QList<QKeySequenceEdit *> m_recorders; ///< the first key and a second one
    QLabel *m_state;
    QPushButton *m_move;
    QPushButton *m_reset;
    QPushButton *m_resetAll;
    QKeySequence m_wanted; ///< a key that another command has
    int m_wantedSlot = 0;
};

} // namespace Stemma
