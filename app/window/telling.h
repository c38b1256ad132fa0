// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/window/actions.h"
#include "models/project/backgroundtask.h"
#include "models/project/project.h"
#include "models/project/suggesting/nearsearch.h"
#include "models/project/suggesting/reportsearch.h"

#include <QTimer>

namespace Stemma {

class ComparisonView;
class NoticeBar;
class Recalling;

/// "Where is this told?": lists, in the panel of Recalling, the sentences of the other open articles that may
/// say in other words what the quote at the caret says, asked with all that is linked to it; and anew when
/// something is linked. Linking is up to the person. GUI thread; made and owned by the window.
class Telling : public QObject {
    Q_OBJECT

public:
    /// All outlive it.
    Telling(const Actions &actions, ComparisonView *comparison, Recalling *recalling, NoticeBar *notices,
            QObject *parent);
    ~Telling() override;

    /// Null: no project. Stops and waits for background work.
    void setProject(Project *project);

    /// A program that orders sentences by what they mean (see SentenceEmbedder); empty: none.
    void setEmbedder(const QString &command) { m_embedder = command; }

    /// Enables what can be done now.
    void updateActions();

    /// An answer is on its way, or will be asked for when edits rest.
    [[nodiscard]] bool isAsking() const { return m_anewTimer.isActive() || m_task.isRunning(); }

Q_SIGNALS:
    void failed(const Stemma::Error &error);
    /// The list shall come into sight.
    void panelRequested();

private:
    struct Found {
        QuoteGroupId group; ///< of the quote; null: it is in none
        QList<ReportPlace> places;
    };

    void begin();
    void ask();
    void askAnew();
    void show(const QList<ReportPlace> &found);
    void onChanged(const Edit &edit);
    /// Whether a quote came to what is asked with, or left it.
    [[nodiscard]] bool concerns(const Change<Span> &change) const;
    /// The articles in the other panes, each once.
    [[nodiscard]] QList<ArticleId> othersThan(ArticleId article) const;

    const Actions &m_actions;
    ComparisonView *m_comparison;
    Recalling *m_recalling;
    NoticeBar *m_notices;
    Project *m_project = nullptr;
    QString m_embedder;
    NearQuestion m_question; ///< asked last
    bool m_isFirst = false; ///< nothing was shown for it yet, so it is said when there is nothing
    QList<ArticleId> m_in; ///< the articles that were asked about last
    QuoteGroupId m_group; ///< of the quote that was asked with last
    QTimer m_anewTimer;
    BackgroundTask<Result<Found>> m_task;
};

} // namespace Stemma
