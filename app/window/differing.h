// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/matching/textcomparison.h"
#include "models/project/backgroundtask.h"
#include "widgets/reader/articleview.h"

#include <QObject>
#include <QPointer>

#include <array>

namespace Stemma {

class ComparisonView;

/// Marks where the article of the active pane and the one beside it differ, and the passages that both have.
/// The texts are compared in the background; reading goes on, and the marks come when they are found. While
/// it is on it follows the panes. GUI thread; made and owned by the window.
class Differing : public QObject {
    Q_OBJECT

public:
    explicit Differing(ComparisonView *comparison, QObject *parent = nullptr);

    void setOn(bool isOn);

    [[nodiscard]] bool isOn() const { return m_isOn; }

Q_SIGNALS:
    /// The marks are there; @p summary says it in words.
    void found(const QString &summary);
    /// What was found last is marked no more.
    void gone();

private:
    struct Side {
        QPointer<ArticleView> view;
        QString text; ///< what was compared; shared, not copied

        friend bool operator==(const Side &a, const Side &b)
        {
            return a.view == b.view && a.text.constData() == b.text.constData()
                && a.text.size() == b.text.size();
        }
    };

    using Sides = std::array<Side, 2>;

    void follow();
    [[nodiscard]] Sides sides() const;
    void clear();
    void mark(const TextComparison &comparison);

    ComparisonView *m_comparison;
    bool m_isOn = false;
    Sides m_sides; ///< marked, or being compared
    BackgroundTask<std::optional<TextComparison>> m_task;
};

/// What of a comparison helps a reader. Texts that have little in common are not versions of each other:
/// then only what they share is marked. Where nearly all is equal, what is shared is not worth a mark, unless
/// it stands elsewhere.
struct ComparisonMarks {
    std::array<std::vector<TextRange>, 2> differences; ///< base, witness; ascending, disjoint
    std::array<std::vector<TextRange>, 2> shared;

    [[nodiscard]] static ComparisonMarks of(const TextComparison &comparison, qsizetype baseLength,
                                            qsizetype witnessLength);
};

} // namespace Stemma
