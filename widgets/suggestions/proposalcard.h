// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/proposalsmodel.h"

#include <QWidget>

class QTextBrowser;
class QToolButton;

namespace Stemma {

/// One proposal as a person decides on it: its words with what stands around them, who said them, and the
/// reasons in sentences; below it the buttons. GUI thread.
class ProposalCard : public QWidget {
    Q_OBJECT

public:
    explicit ProposalCard(QWidget *parent = nullptr);

    /// Null: nothing to decide.
    void setProposal(const ProposalRow *row, const ProposalsModel::Context &context);
    void setCanDecide(bool canDecide);

    /// Keys of accepting, rejecting, skipping and taking back as they are now; for the buttons' words.
    void setKeys(const QString &accept, const QString &reject, const QString &skip, const QString &undo);

    [[nodiscard]] QTextBrowser *text() const { return m_text; }

Q_SIGNALS:
    void acceptRequested();
    void rejectRequested();
    void skipRequested();
    void undoRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();

    QTextBrowser *m_text;
    QToolButton *m_accept;
    QToolButton *m_reject;
    QToolButton *m_skip;
    QToolButton *m_undo;
    std::optional<ProposalRow> m_row;
    ProposalsModel::Context m_context;
    bool m_canDecide = false;
};

} // namespace Stemma
