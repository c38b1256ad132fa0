// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/proposalsmodel.h"
#include "models/project/backgroundtask.h"
#include "models/project/suggesting/preparedacceptance.h"

#include <QDialog>
#include <QPointer>

#include <optional>

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

    ~AcceptManyDialog() override;

    /// What is to be accepted: what it listed when it was last filled, whatever came since. Empty while that
    /// is found out in the background; nothing can be accepted meanwhile.
    [[nodiscard]] const QList<ProposalKey> &listed() const { return m_listed; }

    /// What accepting all that is listed changes; none while that is found out, which nobody has to wait for.
    [[nodiscard]] const std::optional<PreparedAcceptance> &prepared() const { return m_prepared; }

    /// Lists what there is now, and says how many came since the score was chosen.
    void refresh() { m_model->setOutOfDate(); }

    [[nodiscard]] QSpinBox *score() const { return m_score; }

    [[nodiscard]] QPushButton *acceptButton() const { return m_accept; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void applyScore();
    void list();
    void takeListed(const Result<QList<ProposalKey>> &keys);
    /// Finds out what accepting them changes.
    void prepare();
    void takePrepared(Result<PreparedAcceptance> prepared);
    void showListed();
    void showCount(const PreparedAcceptance &prepared);
    void showFailure(const Error &error);

    ProposalsModel *m_model;
    ReadableProxy *m_proxy;
    RecordView *m_view;
    QSpinBox *m_score;
    QLabel *m_count;
    QPushButton *m_accept;
    QList<ProposalKey> m_listed;
    std::optional<double> m_appliedScore;
    std::optional<qsizetype> m_seen; ///< how many there were when the score was chosen
    QPointer<Project> m_project;
    BackgroundTask<Result<QList<ProposalKey>>> m_task;
    BackgroundTask<Result<PreparedAcceptance>> m_prepareTask;
    std::optional<PreparedAcceptance> m_prepared; ///< of all that is listed
};

} // namespace Stemma
