// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/projectsearch.h"
#include "widgets/panels/support/kinddelegate.h"
#include "widgets/reader/page/readingtheme.h"

namespace Stemma {

/// "Speaker"; empty for words of a text.
[[nodiscard]] QString fieldName(SearchHit::Field field);

/// A cell of the list of hits: quieter once something was done with the row.
class HitDelegate : public CellDelegate {
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

/// The kind of an annotation with its mark, or "Text" without one.
class HitKindDelegate : public KindDelegate {
    Q_OBJECT

public:
    using KindDelegate::KindDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

/// A hit with what stands around it. Hits in texts stand below one another, in the same place of each line;
/// those in fields begin with the name of the field. However narrow the column is, the hit is in sight.
class ContextDelegate : public HitDelegate {
    Q_OBJECT

public:
    using HitDelegate::HitDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    mutable ThemeOfPalette m_theme;
};

} // namespace Stemma
