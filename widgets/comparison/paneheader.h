// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/records.h"
#include "widgets/reader/page/readingtheme.h"

#include <QToolButton>
#include <QWidget>

#include <optional>

namespace Stemma {

/// The one line above a pane's text: title, outlet and date, and what can be done with the pane.
class PaneHeader : public QWidget {
    Q_OBJECT

public:
    explicit PaneHeader(QWidget *parent = nullptr);

    void setArticle(const Article *article);
    void setActive(bool isActive);
    void setClosable(bool isClosable);
    void setDuplicable(bool isDuplicable);

    [[nodiscard]] QString title() const { return m_title; }

    /// Its outlet, or the title when none is known.
    [[nodiscard]] QString shortName() const { return m_outlet.isEmpty() ? m_title : m_outlet; }

    /// Outlet and date in the person's language.
    [[nodiscard]] QString details() const;
    /// What of details() fits into @p width pixels: the outlet, which tells witnesses apart, goes last.
    [[nodiscard]] QString detailsWithin(int width) const;

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void chooseRequested();
    void duplicateRequested();
    void closeRequested();
    void pressed();
    /// What else can be done with the pane is asked for at a place of the screen.
    void menuRequested(QPoint global);
    /// It is dragged, the pointer is at @p global; then it is let go there.
    void dragged(QPoint global);
    void dropped(QPoint global);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    void retranslate();
    [[nodiscard]] QRect textRect() const;

    QString m_title;
    QString m_outlet;
    QString m_date;
    bool m_isActive = false;
    ThemeOfPalette m_theme;
    std::optional<QPoint> m_pressedAt;
    bool m_isDragged = false;
    QToolButton *m_choose = nullptr;
    QToolButton *m_duplicate = nullptr;
    QToolButton *m_close = nullptr;
};

} // namespace Stemma
