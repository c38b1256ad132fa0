// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/project/backgroundtask.h"
#include "models/project/project.h"
#include "models/storage/proposals/proposalstore.h"

#include <QPointer>
#include <QTimer>

namespace Stemma {

class CueLexicons;
class WordLexicons;

/// Version of what makes proposals: another one looks through all articles anew. Decisions stay.
inline constexpr int kSuggestingEngine = 1;
/// And of what compares articles with each other.
inline constexpr int kLinkingEngine = 1;
/// With more articles links are not looked for: what is compared is in memory.
inline constexpr qint64 kMostLinked = 20'000;

/// Looks through all articles of @p store that this engine has not seen, in batches of a few milliseconds
/// of writing, so that nobody else who writes waits for long. @p mayGoOn gets how many articles of how many
/// are done and returns false to stop; what is done is kept. How many articles were looked through. Thread of
/// the store; memory does not grow with the number of articles.
[[nodiscard]] Result<qint64> suggestAll(ProjectStore &store, const CueLexicons &lexicons,
                                        const std::function<bool(qint64 done, qint64 all)> &mayGoOn);

/// Compares the quotes of all articles when one came since they were compared last, and puts down which are
/// the same, and who is named elsewhere. @p mayGoOn as in suggestAll(), counting the articles that were read.
/// Nothing when there are more than kMostLinked.
[[nodiscard]] Result<void> suggestLinks(ProjectStore &store, const CueLexicons &cues,
                                        const WordLexicons &words,
                                        const std::function<bool(qint64 done, qint64 all)> &mayGoOn);

/// All that @p query lists, in its order.
[[nodiscard]] Result<QList<Proposal>> allProposals(const ProjectStore &store, const ProposalQuery &query);

/// Keeps the proposals of the open project up to date, in the background: looks through what is not looked
/// through when a project opens and after articles came, on a worker with a connection of its own. GUI
/// thread.
class Suggester : public QObject {
    Q_OBJECT

public:
    enum class State {
        Idle, ///< all is looked through, or nobody may write, or it was cancelled
        Running,
        Paused
    };

    /// @p cueFolders: where words of saying are, see CueLexicons; @p wordFolders: other words, see
    /// WordLexicons. Read by the worker. Without words no links are looked for.
    Suggester(const QStringList &cueFolders, const QStringList &wordFolders, QObject *parent = nullptr);
    ~Suggester() override;

    /// Stops what runs and waits for it, a batch at most. Null: no project.
    void setProject(Project *project);

    [[nodiscard]] State state() const { return m_state; }

    /// Articles done and to be done in this run; 0 while nothing runs.
    [[nodiscard]] qint64 done() const { return m_done; }

    [[nodiscard]] qint64 all() const { return m_all; }

    /// Quotes are found; which of them are the same is being looked for.
    [[nodiscard]] bool isLinking() const { return m_isLinking; }

    /// Whether it begins by itself. When not, it waits for resume().
    void setAutomatic(bool isAutomatic);

    /// Whether there are articles that it was kept from looking through, by cancel() or because it does not
    /// begin by itself.
    [[nodiscard]] bool isCancelled() const { return m_isCancelled; }

    void pause();
    void resume();
    /// Stops until articles come, a project opens or resume() is called.
    void cancel();

Q_SIGNALS:
    void stateChanged();
    void progressed(qint64 done, qint64 all);
    /// Proposals came; at most a few times a second.
    void proposalsChanged();
    /// It cannot go on.
    void failed(const Stemma::Error &error);

private:
    void start();
    void stop(State state);
    void onChanged(const Edit &edit);
    /// Begins, or notes that there is something to begin with.
    void startByItself();
    void setState(State state);

    QStringList m_cueFolders;
    QStringList m_wordFolders;
    QPointer<Project> m_project;
    BackgroundTask<Result<qint64>> m_task;
    QTimer m_startTimer; // many edits in one go make one run
    QTimer m_tellTimer;
    State m_state = State::Idle;
    qint64 m_done = 0;
    qint64 m_all = 0;
    bool m_isLinking = false;
    bool m_isCancelled = false;
    bool m_isAutomatic = true;
    bool m_isMore = false; // articles came while it ran
};

} // namespace Stemma
