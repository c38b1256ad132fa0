// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/comparison/links/linksmodel.h"
#include "widgets/panels/support/listpanel.h"

namespace Stemma {

/// The ribbons as a list, for keys and screen readers: where each link begins and ends, and both wordings.
/// Follows what is open side by side. GUI thread.
class LinksPanel : public ListPanel {
    Q_OBJECT

public:
    /// @p comparison outlives the panel.
    explicit LinksPanel(ComparisonView *comparison, QWidget *parent = nullptr);

    [[nodiscard]] LinksModel *model() const { return m_model; }

    /// Gives the list the focus, at the link of the active quote if it has one.
    void focusList();

Q_SIGNALS:
    /// Both ends of a link should be shown.
    void linkActivated(const Stemma::LinksModel::Link &link);

protected:
    void applyFilter(const QString &text) override;
    [[nodiscard]] QString countText(int rows) const override;
    void describeEmpty() override;

private:
    void watchPanes();

    LinksModel *m_model;
    ComparisonView *m_comparison;
    QList<QMetaObject::Connection> m_connections;
};

} // namespace Stemma
