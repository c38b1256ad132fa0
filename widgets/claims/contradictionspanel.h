// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/contradictionsmodel.h"
#include "widgets/panels/support/listpanel.h"

namespace Stemma {

/// Claims that are asserted and denied, one row a contradiction; Enter shows both sides. GUI thread.
class ContradictionsPanel : public ListPanel {
    Q_OBJECT

public:
    explicit ContradictionsPanel(QWidget *parent = nullptr);

    [[nodiscard]] ContradictionsModel *model() const { return m_model; }

Q_SIGNALS:
    /// Both sides should be shown; @p article is null between articles.
    void contradictionActivated(Stemma::ClaimId claim, Stemma::ArticleId article);

protected:
    void applyFilter(const QString &text) override;
    [[nodiscard]] QString countText(int rows) const override;
    void describeEmpty() override;

private:
    ContradictionsModel *m_model;
};

} // namespace Stemma
