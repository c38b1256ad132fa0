// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/project/backgroundtask.h"
#include "models/project/project.h"
#include "models/project/suggesting/articlescan.h"
#include "models/storage/proposals/proposalstore.h"

#include <QPointer>
#include <QSemaphore>
#include <QTimer>

namespace Stemma {

class SentenceEmbedder;
class WordLexicons;

/// Version of what makes proposals: another one looks through all articles anew. Decisions stay.
inline constexpr int kSuggestingEngine = 11;
/// And of what compares articles with each other.
inline constexpr int kLinkingEngine = 3;
/// So many articles are compared all with each other: they are in memory then. When there are more, or most
/// were compared before, those that were not are looked up in the index one by one.
inline constexpr qint64 kMostCompared = 20'000;

/// Looks through all articles of @p store that this engine has not seen or that are not in the index of
/// quotes (see StoredQuotes), in batches of a few milliseconds of writing, so that nobody else who writes
/// waits for long. Each text is read once, for both, and for suggestLinks(), too, when @p links is given. @p
/// mayGoOn gets how many articles of how many are done and returns false to stop; what is done is kept. @p
/// isCancelled is asked within an article, see scanArticle(); then that one is left. How many articles were
/// looked through. Thread of the store; memory does not grow with the number of articles.
[[nodiscard]] Result<qint64> suggestAll(ProjectStore &store, const CueLexicons &cues,
                                        const WordLexicons &words,
                                        const std::function<bool(qint64 done, qint64 all)> &mayGoOn,
                                        ReadLinks *links = nullptr,
                                        const std::function<bool()> &isCancelled = {});

/// Compares the quotes of articles that came since it was done last with those of all others, and puts down
/// which are the same, and who is named elsewhere. @p mayGoOn as in suggestAll(), counting the articles that
/// were read. @p embedder, unless it is null, orders translations by their meaning; its error is told when
/// all is done without it.
[[nodiscard]] Result<void> suggestLinks(ProjectStore &store, const CueLexicons &cues,
                                        const WordLexicons &words,
                                        const std::function<bool(qint64 done, qint64 all)> &mayGoOn,
                                        const ReadLinks &links = {}, SentenceEmbedder *embedder = nullptr);

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

    /// A program that orders translations by what they mean (see SentenceEmbedder), from the next run on;
    /// empty: none.
    void setEmbedder(const QString &command) { m_embedder = command; }

    /// Whether it begins by itself. When not, it waits for resume().
    void setAutomatic(bool isAutomatic);

    /// Whether there are articles that it was kept from looking through, by cancel() or because it does not
    /// begin by itself.
    [[nodiscard]] bool isCancelled() const { return m_isCancelled; }

    /// For tests: the worker takes one of @p hold before it goes on to the next article, and waits while
    /// there is none and nobody stops it. Lives as long as this.
    void setHold(QSemaphore *hold) { m_hold = hold; }

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

    QSemaphore *m_hold = nullptr;
    QStringList m_cueFolders;
    QStringList m_wordFolders;
    QString m_embedder;
    QPointer<Project> m_project;
    BackgroundTask<Result<qint64>> m_task;
    QTimer m_startTimer; // many edits in one go make one run
    QTimer m_refusalTimer;
    QTimer m_tellTimer;
    State m_state = State::Idle;
    qint64 m_done = 0;
    qint64 m_all = 0;
    bool m_isLinking = false;
    bool m_isCancelled = false;
    bool m_isAutomatic = true;
    bool m_isMore = false; // articles came while it ran
    bool m_isOpened = false; // a project of which nothing was looked at yet
};

} // namespace Stemma
