// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLayout>

#include <memory>
#include <vector>

namespace Stemma {

/// A row of widgets that goes on in another line where it has no room: bars of panels, so that no bar makes
/// its panel wide. Widgets that expand share what is left of their line. Owns its items as layouts do.
class FlowLayout : public QLayout {
    Q_OBJECT

public:
    explicit FlowLayout(QWidget *parent = nullptr);
    ~FlowLayout() override;

    /// Before the item @p index; behind all when it is negative.
    void insertWidget(int index, QWidget *widget);
    /// Room that takes what is left of a line.
    void insertStretch(int index);

    void addItem(QLayoutItem *item) override;

    [[nodiscard]] int count() const override { return int(m_items.size()); }

    [[nodiscard]] QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;

    [[nodiscard]] Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }

    [[nodiscard]] int heightForWidth(int width) const override;
    /// All in one line.
    [[nodiscard]] QSize sizeHint() const override;
    /// The widest alone.
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    using Line = std::vector<QLayoutItem *>;

    void insert(int index, std::unique_ptr<QLayoutItem> item);
    [[nodiscard]] std::vector<Line> linesWithin(int width) const;
    void place(const Line &line, const QRect &rect) const;

    std::vector<std::unique_ptr<QLayoutItem>> m_items;
};

} // namespace Stemma
