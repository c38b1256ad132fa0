// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/comparison/links/groupmembers.h"
#include "widgets/comparison/paneheader.h"
#include "widgets/reader/articleview.h"

#include <QWidget>

class QStackedWidget;
class QLabel;
class QRubberBand;

namespace Stemma {

class FindBar;
class PatternHistory;

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

    /// "Harbour Post ¶ 7": where a span of article() stands.
    [[nodiscard]] QString placeOf(const PlacedSpan &span) const;

    [[nodiscard]] const GroupMembers &groups() const { return m_groups; }

    void setActive(bool isActive) { m_header->setActive(isActive); }

    /// Shows that what is dragged would be dropped here.
    void setDropTarget(bool isTarget);

    /// What finds in this pane, below its text; made when first asked for, hidden until it is opened.
    /// @p history outlives the pane.
    [[nodiscard]] FindBar *findBar(PatternHistory *history);

    /// Null: nobody asked for it yet.
    [[nodiscard]] FindBar *findBar() const { return m_find; }

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
    FindBar *m_find = nullptr;
    GroupMembers m_groups;
    int m_number = 0;
    QRubberBand *m_dropMark = nullptr; ///< made when first needed
};

} // namespace Stemma
