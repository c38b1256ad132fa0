// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/reviewqueuemodel.h"
#include "widgets/panels/support/listpanel.h"

class QComboBox;
class QLabel;
class QProgressBar;

namespace Stemma {

/// The linked quotes in the order of what is at stake in them, two lines each; what is reviewed, by verdict;
/// and how far the review is. GUI thread.
class ReviewQueuePanel : public ListPanel {
    Q_OBJECT

public:
    explicit ReviewQueuePanel(QWidget *parent = nullptr);

    [[nodiscard]] ReviewQueueModel *model() const { return m_model; }

    [[nodiscard]] QComboBox *stateBox() const { return m_state; }

    [[nodiscard]] QComboBox *verdictBox() const { return m_verdict; }

    /// So many of so many quotes that wait have their place in the order; all or none: no more is said.
    void setGauging(int done, int all);

    /// The group of @p row; null: no such row.
    [[nodiscard]] QuoteGroupId groupAt(int row) const;

    /// "3 of 8 quotes reviewed".
    [[nodiscard]] QString progressText() const;

    [[nodiscard]] QByteArray saveState() const override;
    void restoreState(const QByteArray &state) override;

Q_SIGNALS:
    void groupActivated();
    /// The base of a group should be shown in its text.
    void spanOpenRequested(Stemma::SpanId span);

protected:
    void applyFilter(const QString &text) override;
    [[nodiscard]] bool isFiltered() const override;
    void clearFilters() override;
    [[nodiscard]] QString countText(int rows) const override;
    void describeEmpty() override;
    void onEmptyButton() override;

private:
    void makeChoices();
    void applyChoices();
    void showProgress();

    ReviewQueueModel *m_model;
    QComboBox *m_state;
    QComboBox *m_verdict;
    QProgressBar *m_share;
    QLabel *m_progress;
    QLabel *m_gauging;
};

} // namespace Stemma
