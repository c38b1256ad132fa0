// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/provenance/table/collationmodel.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QMenu;
class QStackedWidget;
class QToolButton;

namespace Stemma {

class CollationTable;
class RunningTextView;

/// The collation of a group as a table or as running text, with what is to be ignored. GUI thread.
class CollationPanel : public QWidget {
    Q_OBJECT

public:
    explicit CollationPanel(QWidget *parent = nullptr);

    void setSheet(const CollationSheet &sheet);
    void setCurrentWitness(QUuid id);
    void setEditable(bool isEditable);

    [[nodiscard]] CollationTable *table() const { return m_table; }

    [[nodiscard]] RunningTextView *running() const { return m_running; }

    /// Differences that make no place of variation.
    [[nodiscard]] IgnoredDifferences ignored() const { return m_ignored; }

    [[nodiscard]] bool isRunning() const;
    void setRunning(bool isRunning);

    [[nodiscard]] QByteArray saveState() const;
    void restoreState(const QByteArray &state);

    /// What has the focus when the panel gets it.
    void focusView();

Q_SIGNALS:
    void witnessChanged(QUuid id);
    void activated(QUuid id);
    void ignoredChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeBar();
    void fitLegend();
    void setIgnored(IgnoredDifferences ignored);

    CollationTable *m_table;
    RunningTextView *m_running;
    QStackedWidget *m_stack;
    QToolButton *m_tableButton;
    QToolButton *m_runningButton;
    QToolButton *m_ignoreButton;
    QMenu *m_ignoreMenu;
    QCheckBox *m_only;
    QLabel *m_legend;
    std::vector<VariationClass> m_classes; ///< that are in the sheet, the gravest first
    IgnoredDifferences m_ignored;
};

} // namespace Stemma
