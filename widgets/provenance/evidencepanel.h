// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/project/provenance/groupprovenance.h"

#include <QWidget>

class QAction;
class QLabel;
class QTextBrowser;
class QToolButton;
class QVBoxLayout;

namespace Stemma {

/// What one witness's place in the stemma rests on, and the way to the group before and after. GUI thread.
class EvidencePanel : public QWidget {
    Q_OBJECT

public:
    explicit EvidencePanel(QWidget *parent = nullptr);

    /// Above: to the groups before and after. Below: what can be done about the witness.
    void setActions(QAction *previous, QAction *next, const QList<QAction *> &deeds);

    /// Between the evidence and what can be done: what is said about it; given to this widget.
    void setForm(QWidget *form);

    /// Nulls: nothing.
    void setGroup(std::shared_ptr<const GroupProvenance> group, std::shared_ptr<const Collation> collation);
    void setWitness(QUuid id);
    /// Which of all groups it is, from 1 on; 0: none.
    void setPosition(int number, int count);

    [[nodiscard]] QTextBrowser *text() const { return m_text; }

Q_SIGNALS:
    /// A link to another witness was followed.
    void witnessChanged(QUuid id);
    /// A link into the text of @p witness was followed; UTF-16 units of its article.
    void placeRequested(QUuid witness, Stemma::TextRange range);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void follow(const QUrl &link);

    std::shared_ptr<const GroupProvenance> m_group;
    std::shared_ptr<const Collation> m_collation;
    QUuid m_witness;
    QToolButton *m_previous;
    QToolButton *m_next;
    QLabel *m_position;
    QTextBrowser *m_text;
    QWidget *m_deeds;
    QVBoxLayout *m_layout;
};

} // namespace Stemma
