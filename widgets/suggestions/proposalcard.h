// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/proposalsmodel.h"
#include "models/project/suggesting/knownnames.h"

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
    /// A name with some of its places, and the entities that are nearly called so: the person says whether it
    /// is the first of them or another one.
    void setName(const ProposalRow &row, const QList<ProposalsModel::Context> &places,
                 const QList<KnownNames::Near> &near);

    [[nodiscard]] const QList<KnownNames::Near> &near() const { return m_near; }

    void setCanDecide(bool canDecide);

    struct Keys {
        QString accept;
        QString reject;
        QString skip;
        QString undo;
        QString acceptOwn;
    };

    /// As they are now; for the buttons' words.
    void setKeys(const Keys &keys);

    [[nodiscard]] QTextBrowser *text() const { return m_text; }

Q_SIGNALS:
    void acceptRequested();
    void acceptOwnRequested();
    void rejectRequested();
    void skipRequested();
    void undoRequested();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void setRow(const ProposalRow *row);
    void fill();
    [[nodiscard]] QString nameHtml() const;
    [[nodiscard]] QString wordsHtml() const;
    void nameButtons();

    QTextBrowser *m_text;
    QToolButton *m_accept;
    QToolButton *m_acceptOwn; ///< shown when a name is nearly that of an entity
    QToolButton *m_reject;
    QToolButton *m_skip;
    QToolButton *m_undo;
    std::optional<ProposalRow> m_row;
    ProposalsModel::Context m_context;
    QList<ProposalsModel::Context> m_places; ///< of a name
    QList<KnownNames::Near> m_near;
    Keys m_keys;
    bool m_canDecide = false;
    bool m_isNarrow = false; ///< buttons do without their keys, which their tool tips tell
};

} // namespace Stemma
