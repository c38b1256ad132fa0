// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/articlesmodel.h"
#include "widgets/panels/support/listpanel.h"

class QActionGroup;
class QMenu;
class QToolButton;

namespace Stemma {

/// The articles of the project at the left of the window: filter, sort, open, mark, delete; articles can be
/// dragged from it into a pane, and files dropped on it are handed on for import. GUI thread.
class ArticlesPanel : public ListPanel {
    Q_OBJECT

public:
    explicit ArticlesPanel(QWidget *parent = nullptr);

    void setProject(Project *project) override;

    [[nodiscard]] ArticlesModel *model() const { return m_model; }

    [[nodiscard]] ArticleId currentArticle() const;
    [[nodiscard]] QList<ArticleId> selectedArticles() const;
    /// Makes @p article the current row; false when the filter hides it.
    bool setCurrentArticle(ArticleId article);

    /// The menu of the selected articles, for the window's own menus too.
    [[nodiscard]] QMenu *contextMenu();

    [[nodiscard]] QByteArray saveState() const override;
    void restoreState(const QByteArray &state) override;

Q_SIGNALS:
    void openRequested(Stemma::ArticleId article);
    void openBesideRequested(Stemma::ArticleId article);
    /// The metadata of @p article should be shown for editing.
    void editRequested(Stemma::ArticleId article);
    /// The file that @p article was read from should be shown.
    void sourceRequested(Stemma::ArticleId article);
    void importRequested();
    void filesDropped(const QStringList &paths);

protected:
    void applyFilter(const QString &text) override;
    [[nodiscard]] QString countText(int rows) const override;
    void describeEmpty() override;
    void onEmptyButton() override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void makeSortMenu();
    void setSort(ArticleSort sort, SortOrder order);
    void setReadState(ReadState state);
    void removeSelected();
    void setDropping(bool isDropping);
    void report(const Result<void> &result);

    ArticlesModel *m_model;
    QToolButton *m_sortButton;
    QActionGroup *m_sorts; ///< data: ArticleSort
    QActionGroup *m_orders; ///< data: SortOrder
    QWidget *m_dropFrame;
};

} // namespace Stemma
