// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/groupsmodel.h"
#include "widgets/panels/support/listpanel.h"

namespace Stemma {

/// The quotes that occur in several places, one row a group. GUI thread.
class GroupsPanel : public ListPanel {
    Q_OBJECT

public:
    explicit GroupsPanel(QWidget *parent = nullptr);

    [[nodiscard]] GroupsModel *model() const { return m_model; }

Q_SIGNALS:
    /// The base of a group should be shown in its text.
    void spanActivated(Stemma::SpanId span);
    void spanOpenBesideRequested(Stemma::SpanId span);

protected:
    void applyFilter(const QString &text) override;
    [[nodiscard]] QString countText(int rows) const override;
    void describeEmpty() override;

private:
    GroupsModel *m_model;
};

} // namespace Stemma
