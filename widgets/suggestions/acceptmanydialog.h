// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/proposalsmodel.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QSpinBox;

namespace Stemma {

class ReadableProxy;
class RecordView;

/// Chooses a score above which all suggestions are accepted, and shows which these are. GUI thread.
class AcceptManyDialog : public QDialog {
    Q_OBJECT

public:
    /// Of what @p query lists in @p project.
    AcceptManyDialog(Project *project, const ProposalQuery &query, QWidget *parent);

    /// What is to be accepted.
    [[nodiscard]] ProposalQuery query() const { return m_model->query(); }

    [[nodiscard]] QSpinBox *score() const { return m_score; }

    [[nodiscard]] QPushButton *acceptButton() const { return m_accept; }

private:
    void applyScore();

    ProposalsModel *m_model;
    ReadableProxy *m_proxy;
    RecordView *m_view;
    QSpinBox *m_score;
    QLabel *m_count;
    QPushButton *m_accept;
};

} // namespace Stemma
