// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/project/textsearch.h"
#include "models/records/records.h"

#include <QFrame>

#include <array>

class QBoxLayout;
class QLabel;
class QLineEdit;
class QToolButton;

namespace Stemma {

class ArticleView;
class FindOptions;
class MutedLabel;
class PatternHistory;

/// Finds in the article of one view, below it: as one types, all hits marked, the current one selected.
/// Blocks nothing: the search runs on a worker, and the text stays usable. GUI thread.
class FindBar : public QFrame {
    Q_OBJECT

public:
    /// More hits than this are not tagged in one go.
    static constexpr qsizetype kMostTagged = 10'000;

    /// @p view and @p history outlive the bar.
    FindBar(ArticleView *view, PatternHistory *history, QWidget *parent = nullptr);
    ~FindBar() override;

    /// Shows the bar with the selected words, if any, as the pattern, and takes the focus.
    void open();
    /// Hides the bar; the focus goes to the text, where the current hit stays selected.
    void close();
    /// To the hit after the selection, round to the first. Opens the bar for the last pattern.
    void findNext();
    void findPrevious();
    /// The view shows another text.
    void restart();

    /// Whether the project can be changed.
    void setCanTag(bool canTag);

    [[nodiscard]] const TextSearch &search() const { return *m_search; }

    /// Index of the current hit; -1: none.
    [[nodiscard]] qsizetype current() const { return m_current; }

    [[nodiscard]] QLineEdit *field() const { return m_field; }

    [[nodiscard]] FindOptions *options() const { return m_options; }

    /// "3 of 17".
    [[nodiscard]] QString countText() const;
    /// What is wrong with the pattern; empty: nothing.
    [[nodiscard]] QString message() const;

    /// Hits that have no annotation of @p kind yet, without white space at their ends.
    [[nodiscard]] TextRanges untagged(SpanKind kind) const;

    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// All of @p ranges shall be tagged in one step.
    void tagAllRequested(Stemma::SpanKind kind, const Stemma::TextRanges &ranges);

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void retranslate();
    void makeTagMenu();
    void startSearch();
    void onHits();
    void onState();
    /// Goes to the hit at or after where the search began, once there is one.
    void settle();
    /// Keeps the pattern; false when there is no hit to go to.
    bool canStep();
    void makeCurrent(qsizetype hit);
    void showMarks();
    void showState();
    void arrange();
    /// Index of the first hit that starts at or after @p position; hits().size() when there is none.
    [[nodiscard]] qsizetype hitFrom(qsizetype position) const;

    ArticleView *m_view;
    PatternHistory *m_history;
    TextSearch *m_search;
    QBoxLayout *m_lines;
    QLineEdit *m_field;
    QToolButton *m_previous;
    QToolButton *m_next;
    FindOptions *m_options;
    MutedLabel *m_count;
    QToolButton *m_tag;
    QToolButton *m_close;
    QLabel *m_message;
    std::array<QAction *, 3> m_tags{}; ///< in the order of SpanKind
    qsizetype m_anchor = 0; ///< the search begins here
    qsizetype m_current = -1;
    bool m_isSettled = false; ///< the first current hit was chosen
    bool m_hasWrapped = false; ///< the last step went round the end of the text
    bool m_canTag = true;
};

} // namespace Stemma
