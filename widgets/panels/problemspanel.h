// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/problemsmodel.h"
#include "widgets/panels/support/listpanel.h"

namespace Stemma {

/// What went wrong in the background and what to do about it. GUI thread.
class ProblemsPanel : public ListPanel {
    Q_OBJECT

public:
    explicit ProblemsPanel(QWidget *parent = nullptr);

    /// Others write to it while they work.
    [[nodiscard]] ProblemsModel *model() const { return m_model; }

Q_SIGNALS:
    void articleActivated(Stemma::ArticleId article);
    void spanActivated(Stemma::SpanId span);

protected:
    void applyFilter(const QString &text) override;
    [[nodiscard]] int shownRows() const override;
    [[nodiscard]] QString countText(int rows) const override;
    void describeEmpty() override;

private:
    void activate(const QModelIndex &index);

    ProblemsModel *m_model;
};

} // namespace Stemma
