// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/claimsmodel.h"
#include "widgets/panels/support/listpanel.h"

class QToolButton;

namespace Stemma {

/// Articles and claims as a matrix: how each article stands to each claim. Heads stay while it scrolls; the
/// arrows go from cell to cell, Enter opens what stands behind one. GUI thread.
class ClaimsPanel : public ListPanel {
    Q_OBJECT

public:
    explicit ClaimsPanel(QWidget *parent = nullptr);

    [[nodiscard]] ClaimsModel *model() const { return m_model; }

    /// What the list says while no claim is there: how one is made.
    void setEmptyText(const QString &sentence);

    /// Of the current cell; null without one.
    [[nodiscard]] ArticleId currentArticle() const;
    [[nodiscard]] ClaimId currentClaim() const;
    /// Makes a cell current and visible, as far as both are there. A null one stays as it is.
    void setCurrentCell(ArticleId article, ClaimId claim);

    /// "Contradicted only".
    [[nodiscard]] QToolButton *contradictedButton() const { return m_contradicted; }

    /// Puts further buttons behind the filter.
    void addControl(QWidget *control);

Q_SIGNALS:
    /// What stands in a cell should be shown in its text.
    void cellActivated(Stemma::ArticleId article, Stemma::ClaimId claim, bool beside);
    void currentCellChanged();
    void menuRequested(QPoint place); ///< on screen

protected:
    void applyFilter(const QString &text) override;
    [[nodiscard]] bool isFiltered() const override;
    void clearFilters() override;
    [[nodiscard]] QString countText(int rows) const override;
    void describeEmpty() override;

private:
    void makeHeads();
    void keepCellOverResets();
    void applyQuery();
    [[nodiscard]] QString headTip(int section, Qt::Orientation orientation) const;
    void showMenu(QPoint place);

    ClaimsModel *m_model;
    QToolButton *m_contradicted;
    QString m_emptyText;
    ArticleId m_keptArticle; ///< of the current cell, over a reset
    ClaimId m_keptClaim;
};

} // namespace Stemma
