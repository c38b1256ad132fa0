// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/nearmodel.h"
#include "widgets/panels/support/listpanel.h"

#include <QKeySequence>

class QAction;
class QToolButton;

namespace Stemma {

class ColumnFit;

/// Have we seen this before? A field for the words of a quote, and below it the places of the project that
/// say nearly the same. While the field is empty it is about what is selected in the text. It says what the
/// person wants; others ask, open and link. GUI thread.
class NearPanel : public ListPanel {
    Q_OBJECT

public:
    explicit NearPanel(QWidget *parent = nullptr);

    [[nodiscard]] NearModel *model() const { return m_model; }

    /// How far the texts are read.
    void setProgress(NearSearch::State state, qint64 done, qint64 all);

    /// Shows an answer.
    void setMatches(const NearQuestion &question, const std::vector<NearMatch> &matches);

    /// The answer to @p question takes a while.
    void setAwaited(const NearQuestion &question);

    /// What was typed; empty: the selection counts.
    [[nodiscard]] QString words() const;

    /// Shown as a button above the list and in its menu.
    void setLinkAction(QAction *link);

    /// Link in the list.
    void setLinkKeys(const QList<QKeySequence> &keys) { m_linkKeys = keys; }

    /// The row that commands are about; -1: none.
    [[nodiscard]] int currentRow() const;

    [[nodiscard]] QByteArray saveState() const override;
    void restoreState(const QByteArray &state) override;

Q_SIGNALS:
    void wordsChanged();
    /// The panel came into sight, and nothing was asked for it meanwhile.
    void shown();
    /// Another row, or none, is the current one, or the list went out of sight.
    void currentChanged();
    /// The place should be shown with its words selected; the list keeps focus and place.
    void openRequested(int row, bool beside);
    void linkRequested();
    /// Back to the text.
    void leaveRequested();

protected:
    void applyFilter(const QString &text) override;
    [[nodiscard]] bool isFiltered() const override;
    [[nodiscard]] QString countText(int rows) const override;
    void describeEmpty() override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void nameColumns();
    void makeBar();
    void showMenu(QPoint place);
    /// What @p key does in the list; null: nothing.
    [[nodiscard]] std::function<void()> actionFor(const QKeyEvent &key);

    NearModel *m_model;
    ColumnFit *m_fit;
    QLabel *m_progress;
    QToolButton *m_link;
    QList<QKeySequence> m_linkKeys;
    NearSearch::State m_state = NearSearch::State::Idle;
    bool m_isAwaited = false; ///< nothing is listed because the answer is on its way
};

} // namespace Stemma
