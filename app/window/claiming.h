// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/window/actions.h"
#include "models/project/backgroundtask.h"
#include "models/project/project.h"

#include <QObject>
#include <QPoint>

#include <functional>

namespace Stemma {

class ClaimsDesk;
class ComparisonView;
class Dialogs;
class NoticeBar;
class ProgressLine;
class Settings;

/// What the commands about claims do: join what is selected or active to a claim, say how it stands to it, go
/// from the matrix into the texts. The same keys work in the text and in the matrix, each on what is current
/// there. GUI thread; made and owned by the window.
class Claiming : public QObject {
    Q_OBJECT

public:
    using ShowSpan = std::function<bool(SpanId span, bool beside)>;

    /// All outlive it.
    Claiming(const Actions &actions, Settings &settings, Dialogs &dialogs, ComparisonView *comparison,
             ClaimsDesk *desk, NoticeBar *notices, ProgressLine *progress, ShowSpan showSpan,
             QObject *parent);

    /// Null: no project. Stops and waits for background work.
    void setProject(Project *project);

    /// Enables what can be done now.
    void updateActions();

Q_SIGNALS:
    void failed(const Stemma::Error &error);
    /// Something was done that can be undone; a whole sentence.
    void announced(const QString &text);
    /// The lists should show the claims.
    void panelRequested();

private:
    void wireDesk();
    void describeEmpty();
    /// Whether keys are meant for the matrix.
    [[nodiscard]] bool isInMatrix() const;
    /// The annotation that is active in the text.
    [[nodiscard]] std::optional<Span> activeSpan() const;
    /// What a stance is given to: the spans of the cell, or the active one.
    [[nodiscard]] QList<SpanId> spansAtHand() const;
    [[nodiscard]] ClaimId claimAtHand() const;
    void setStance(Stance stance);
    void join();
    void joinHere(const QString &statement);
    /// @p reworded is the claim that gets other words, if one does.
    void choose(const QString &title, const QString &proposed, const QString &nearTo,
                const std::function<void(const QString &)> &done, const QString &reworded = {});
    void reword();
    void openCell(ArticleId article, ClaimId claim, bool beside);
    void openContradiction(ClaimId claim, ArticleId article);
    void showMenu(QPoint place);
    void save();
    /// Claims that contain @p part; without one, those first that share words with @p nearTo.
    [[nodiscard]] QStringList lookUp(const QString &part, const QString &nearTo) const;
    /// Reports a failure; true when all went well.
    template <typename T> bool report(const Result<T> &result);

    const Actions &m_actions;
    Settings &m_settings;
    Dialogs &m_dialogs;
    ComparisonView *m_comparison;
    ClaimsDesk *m_desk;
    NoticeBar *m_notices;
    ProgressLine *m_progress;
    ShowSpan m_showSpan;
    Project *m_project = nullptr;
    SpanId m_opened; ///< of the cell that was opened last
    BackgroundTask<Result<qint64>> m_save; ///< gives the number of claims
};

} // namespace Stemma
