// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/provenance/tree/stemmaaccessible.h"

#include "widgets/provenance/tree/stemmatree.h"

#include <QPointer>

namespace Stemma {

namespace {

/// One station. Its words are asked for anew each time, so it never tells old ones.
class StationAccessible : public QAccessibleInterface {
public:
    StationAccessible(StemmaTree *tree, int node)
        : m_tree(tree)
        , m_node(node)
    {
    }

    [[nodiscard]] bool isValid() const override
    {
        return m_tree != nullptr && m_node < int(m_tree->graph().nodes.size());
    }

    [[nodiscard]] QObject *object() const override { return nullptr; }

    [[nodiscard]] QAccessibleInterface *parent() const override
    {
        return QAccessible::queryAccessibleInterface(m_tree);
    }

    [[nodiscard]] QAccessibleInterface *child(int) const override { return nullptr; }

    [[nodiscard]] QAccessibleInterface *childAt(int, int) const override { return nullptr; }

    [[nodiscard]] int childCount() const override { return 0; }

    [[nodiscard]] int indexOfChild(const QAccessibleInterface *) const override { return -1; }

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        return isValid() && kind == QAccessible::Name ? m_tree->spoken(m_node) : QString();
    }

    void setText(QAccessible::Text, const QString &) override { }

    [[nodiscard]] QRect rect() const override
    {
        if (!isValid()) {
            return {};
        }
        const QRect place = m_tree->rectOf(m_tree->graph().nodes[size_t(m_node)].id);
        return {m_tree->viewport()->mapToGlobal(place.topLeft()), place.size()};
    }

    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::ListItem; }

    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        const bool isCurrent = m_tree->current() == m_tree->graph().nodes[size_t(m_node)].id;
        state.focusable = state.selectable = true;
        state.selected = isCurrent;
        state.focused = isCurrent && m_tree->hasFocus();
        return state;
    }

    [[nodiscard]] int node() const { return m_node; }

private:
    QPointer<StemmaTree> m_tree;
    int m_node;
};

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *tree = qobject_cast<StemmaTree *>(object);
    return tree != nullptr ? new StemmaAccessible(tree) : nullptr;
}

} // namespace

StemmaAccessible::StemmaAccessible(StemmaTree *tree)
    : QAccessibleWidget(tree, QAccessible::List)
{
}

StemmaAccessible::~StemmaAccessible()
{
    for (const auto &[node, id] : m_items) {
        QAccessible::deleteAccessibleInterface(id);
    }
}

void StemmaAccessible::install()
{
    QAccessible::installFactory(makeInterface);
}

StemmaTree *StemmaAccessible::tree() const
{
    return static_cast<StemmaTree *>(object());
}

int StemmaAccessible::childCount() const
{
    return int(tree()->graph().nodes.size());
}

QAccessibleInterface *StemmaAccessible::child(int index) const
{
    if (index < 0 || index >= childCount()) {
        return nullptr;
    }
    auto found = m_items.find(index);
    if (found == m_items.end()) {
        const auto id = QAccessible::registerAccessibleInterface(new StationAccessible(tree(), index));
        found = m_items.emplace(index, id).first;
    }
    return QAccessible::accessibleInterface(found->second);
}

QAccessibleInterface *StemmaAccessible::childAt(int x, int y) const
{
    for (int i = 0; i < childCount(); ++i) {
        if (QAccessibleInterface *item = child(i); item->rect().contains(x, y)) {
            return item;
        }
    }
    return nullptr;
}

QAccessibleInterface *StemmaAccessible::focusChild() const
{
    return child(tree()->graph().nodeOf(tree()->current()));
}

int StemmaAccessible::indexOfChild(const QAccessibleInterface *item) const
{
    for (const auto &[node, id] : m_items) {
        if (QAccessible::accessibleInterface(id) == item) {
            return node;
        }
    }
    return -1;
}

} // namespace Stemma
