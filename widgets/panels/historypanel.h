// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/historymodel.h"
#include "widgets/panels/support/listpanel.h"

namespace Stemma {

/// The journal for people: who did what when, newest first. GUI thread.
class HistoryPanel : public ListPanel {
    Q_OBJECT

public:
    explicit HistoryPanel(QWidget *parent = nullptr);

    [[nodiscard]] HistoryModel *model() const { return m_model; }

Q_SIGNALS:
    /// What edit @p number changed should be shown.
    void spanActivated(Stemma::SpanId span);
    void articleActivated(Stemma::ArticleId article);

protected:
    void applyFilter(const QString &text) override;
    [[nodiscard]] QString countText(int rows) const override;
    void describeEmpty() override;

private:
    void showPlace(const QModelIndex &index);

    HistoryModel *m_model;
};

} // namespace Stemma
