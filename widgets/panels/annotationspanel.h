// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/spansmodel.h"
#include "widgets/panels/support/listpanel.h"

class QComboBox;

namespace Stemma {

/// All annotations of the project in a table: filter, sort, jump, delete. GUI thread.
class AnnotationsPanel : public ListPanel {
    Q_OBJECT

public:
    explicit AnnotationsPanel(QWidget *parent = nullptr);

    [[nodiscard]] SpansModel *model() const { return m_model; }

    [[nodiscard]] SpanId currentSpan() const;
    /// Makes @p span the current row without jumping to it; false when the list does not show it.
    bool setCurrentSpan(SpanId span);

    [[nodiscard]] QComboBox *kindBox() const { return m_kind; }

    [[nodiscard]] QComboBox *statusBox() const { return m_status; }

Q_SIGNALS:
    /// Its place in the text should be shown; the list keeps focus and place.
    void spanActivated(Stemma::SpanId span);
    void spanOpenBesideRequested(Stemma::SpanId span);

protected:
    void applyFilter(const QString &text) override;
    [[nodiscard]] bool isFiltered() const override;
    void clearFilters() override;
    [[nodiscard]] QString countText(int rows) const override;
    void describeEmpty() override;

private:
    void nameColumns();
    void applyQuery();
    void removeSelected();
    void showMenu(QPoint place);

    SpansModel *m_model;
    QComboBox *m_kind;
    QComboBox *m_status;
};

} // namespace Stemma
