// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <optional>

class QSplitter;
class QToolButton;

namespace Stemma {

class ClaimsPanel;
class ContradictionsPanel;
class Project;

/// The matrix of articles and claims, and beside it what is contradicted. GUI thread.
class ClaimsDesk : public QWidget {
    Q_OBJECT

public:
    explicit ClaimsDesk(QWidget *parent = nullptr);

    /// Gives the focus to the matrix, with a current cell, or to its filter while there is none.
    void focusMatrix();

    /// Null: no project.
    void setProject(Project *project);

    [[nodiscard]] ClaimsPanel *matrix() const { return m_matrix; }

    [[nodiscard]] ContradictionsPanel *contradictions() const { return m_contradictions; }

    [[nodiscard]] QByteArray saveState() const;
    void restoreState(const QByteArray &state);

    /// With which some rows of the matrix are seen.
    [[nodiscard]] int comfortableHeight() const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showContradictions();

    QSplitter *m_splitter;
    ClaimsPanel *m_matrix;
    ContradictionsPanel *m_contradictions;
    QToolButton *m_toggle;
    std::optional<bool>
        m_wish; ///< whether a person wants to see what is contradicted; none: where there is room
};

} // namespace Stemma
