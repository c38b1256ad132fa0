// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/hitsmodel.h"
#include "widgets/panels/support/listpanel.h"

#include <array>

class QToolButton;

namespace Stemma {

class ColumnFit;
class FindFilters;
class FindOptions;
class PatternHistory;

/// Finds in all articles and annotations of the project: hits with what stands around them, to go to and to
/// act on. It says what shall be done with which rows; others do it. GUI thread.
class FindPanel : public ListPanel {
    Q_OBJECT

public:
    /// What can be done with rows.
    enum class Act { TagEntity, TagQuote, TagClaim, MarkRead, Export };
    Q_ENUM(Act)

    explicit FindPanel(QWidget *parent = nullptr);

    [[nodiscard]] HitsModel *model() const { return m_model; }

    [[nodiscard]] FindOptions *options() const { return m_options; }

    [[nodiscard]] FindFilters *filters() const { return m_filters; }

    void setProject(Project *project) override;
    /// @p history outlives the panel.
    void setHistory(PatternHistory *history);
    /// The article that "this article" means; null: none.
    void setArticle(ArticleId article);

    /// Takes the focus, with @p words to look for unless they are empty.
    void open(const QString &words);

    /// The ticked rows, or the selected ones when none is ticked.
    [[nodiscard]] QList<int> targetRows() const;

    /// What stands above the list: what is wrong with the pattern, or why the search ended early.
    [[nodiscard]] QString message() const;

    [[nodiscard]] QByteArray saveState() const override;
    void restoreState(const QByteArray &state) override;

Q_SIGNALS:
    /// The place should be shown with its words selected; the list keeps focus and place.
    void placeActivated(Stemma::ArticleId article, Stemma::CodePointRange range, bool beside);
    void spanActivated(Stemma::SpanId span, bool beside);
    /// @p rows of model(), not empty.
    void actRequested(Stemma::FindPanel::Act act, const QList<int> &rows);

protected:
    void applyFilter(const QString &text) override;
    [[nodiscard]] bool isFiltered() const override;
    [[nodiscard]] QString countText(int rows) const override;
    void describeEmpty() override;
    void onEmptyButton() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void nameColumns();
    void makeBar();
    void makeActions();
    void search();
    void onProgress();
    void updateActions();
    void activate(const QModelIndex &index, bool beside);
    void toggleTicks();
    void tickAll(bool isTicked);
    void act(Act what);
    void showMenu(QPoint place);
    /// Which of @p rows an act concerns: only hits in texts are tagged.
    [[nodiscard]] QList<int> concerned(Act what, const QList<int> &rows) const;

    HitsModel *m_model;
    FindOptions *m_options;
    FindFilters *m_filters;
    QToolButton *m_showFilters;
    QToolButton *m_cancel;
    QToolButton *m_act;
    QLabel *m_message;
    ColumnFit *m_fit;
    PatternHistory *m_history = nullptr;
    std::array<QAction *, 5> m_acts{}; ///< in the order of Act
    QAction *m_tickAll;
    QAction *m_untickAll;
};

} // namespace Stemma
