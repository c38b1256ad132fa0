// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/provenance/table/collationmodel.h"

#include <QTextEdit>

namespace Stemma {

/// Each witness as one paragraph: the base's words with what the witness left out struck, and what it added
/// underlined in its place; the letter of its class beside each. GUI thread.
class RunningTextView : public QTextEdit {
    Q_OBJECT

public:
    explicit RunningTextView(QWidget *parent = nullptr);

    void setSheet(const CollationSheet &sheet);
    /// Scrolls to it; tells nobody.
    void setCurrentWitness(QUuid id);

    [[nodiscard]] QUuid currentWitness() const { return m_current; }

Q_SIGNALS:
    void witnessChanged(QUuid id);
    /// Double click or Enter.
    void activated(QUuid id);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    void fill();
    void writeWitness(QTextCursor &cursor, int witness);
    void markCurrent();
    void choose(int order, bool tells);
    [[nodiscard]] int orderAt(QPoint place) const;

    CollationSheet m_sheet;
    QList<int> m_order; ///< witnesses from the top to the bottom
    QList<int> m_starts; ///< first block of each
    QUuid m_current;
    bool m_isFilling = false;
    bool m_isStale = false; ///< to be filled when somebody looks
};

} // namespace Stemma
