// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/comparison/groupmembers.h"
#include "widgets/reader/articleview.h"

#include <QToolButton>
#include <QWidget>

class QStackedWidget;
class QLabel;

namespace Stemma {

/// Type of a drag of articles: their ids, one a line, in UTF-8.
[[nodiscard]] QString articleMimeType();

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

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    void retranslate();
    [[nodiscard]] QRect textRect() const;

    QString m_title;
    QString m_outlet;
    QString m_date;
    bool m_isActive = false;
    QToolButton *m_choose = nullptr;
    QToolButton *m_duplicate = nullptr;
    QToolButton *m_close = nullptr;
};

/// One article to read: a header and its text, or an invitation to drop one. GUI thread.
class ArticlePane : public QWidget {
    Q_OBJECT

public:
    explicit ArticlePane(QWidget *parent = nullptr);

    void setArticle(std::shared_ptr<OpenArticle> article);

    [[nodiscard]] const std::shared_ptr<OpenArticle> &article() const { return m_view->article(); }

    /// Null when the pane is empty.
    [[nodiscard]] ArticleId articleId() const;

    [[nodiscard]] ArticleView *view() const { return m_view; }

    [[nodiscard]] PaneHeader *header() const { return m_header; }

    [[nodiscard]] const GroupMembers &groups() const { return m_groups; }

    void setActive(bool isActive) { m_header->setActive(isActive); }

    /// Place among the panes, from 1; for those who hear the window. 0: there is only this one.
    void setNumber(int number);

Q_SIGNALS:
    void articleDropped(Stemma::ArticleId article);
    void filesDropped(const QStringList &paths);
    /// Another article is shown, or another state of it.
    void articleShown();
    /// Spans of the article changed (after view and groups know).
    void spansChanged();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showContent();
    void nameView();

    PaneHeader *m_header = nullptr;
    QStackedWidget *m_stack = nullptr;
    ArticleView *m_view = nullptr;
    QLabel *m_invitation = nullptr;
    GroupMembers m_groups;
    int m_number = 0;
};

} // namespace Stemma
