// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAccessibleWidget>

#include <map>

namespace Stemma {

class StemmaTree;

/// Tells assistive technology the stations of a stemma, each as an item with its words and place.
class StemmaAccessible : public QAccessibleWidget {
public:
    explicit StemmaAccessible(StemmaTree *tree);
    ~StemmaAccessible() override;
    Q_DISABLE_COPY_MOVE(StemmaAccessible)

    /// To be called once before the first tree is asked about.
    static void install();

    [[nodiscard]] int childCount() const override;
    [[nodiscard]] QAccessibleInterface *child(int index) const override;
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override;
    [[nodiscard]] QAccessibleInterface *focusChild() const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *item) const override;

private:
    [[nodiscard]] StemmaTree *tree() const;

    mutable std::map<int, QAccessible::Id> m_items; ///< by number of the node
};

} // namespace Stemma
