// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/project/backgroundtask.h"
#include "models/project/project.h"
#include "models/project/suggesting/nearquotes.h"

#include <QMutex>
#include <QPointer>
#include <QThreadPool>
#include <QTimer>

namespace Stemma {

/// What is asked: words, and where they stand.
struct NearQuestion {
    QString words;
    ArticleId article = {}; ///< null: they were typed and stand nowhere
    CodePointRange place = {};

    friend bool operator==(const NearQuestion &, const NearQuestion &) = default;
};

/// Answers at once where the open project has words that say nearly what some words say. Loads the index of
/// the project's file in the background when a project opens, reads the texts that are not in it, and again
/// what comes, changes and goes; answers meanwhile from what is read. Neither reading nor answering takes
/// time of this thread: both have threads of their own, so that they wait for no other background work. GUI
/// thread.
class NearSearch : public QObject {
    Q_OBJECT

public:
    enum class State {
        Idle, ///< no project
        Reading, ///< not all texts are read yet
        Ready,
        Failed ///< they cannot be read
    };

    /// At most so many places are answered.
    static constexpr size_t kMostMatches = 50;
    /// So much of the words is compared, in UTF-16 units.
    static constexpr qsizetype kMostAsked = 20'000;

    /// As for Suggester.
    NearSearch(const QStringList &cueFolders, const QStringList &wordFolders, QObject *parent = nullptr);
    ~NearSearch() override;

    /// Stops what runs and waits for it, an article at most. Null: no project.
    void setProject(Project *project);

    [[nodiscard]] State state() const { return m_state; }

    /// Articles read and to be read while Reading.
    [[nodiscard]] qint64 done() const { return m_done; }

    [[nodiscard]] qint64 all() const { return m_all; }

    /// Answers with answered(). While a question is being answered only the last one that came waits.
    void ask(const NearQuestion &question);

Q_SIGNALS:
    /// The nearest first, without the place that was asked about.
    void answered(const Stemma::NearQuestion &question, const std::vector<Stemma::NearMatch> &matches);
    /// The state or what is read is another: the same question may have another answer. While Reading at most
    /// a few times a second.
    void changed();
    /// Texts cannot be read.
    void failed(const Stemma::Error &error);

private:
    /// What both threads use.
    struct Shared {
        QMutex mutex;
        std::optional<NearQuotes> quotes; ///< once the words are loaded
    };

    using Answer = std::vector<NearMatch>;

    void onChanged(const Edit &edit);
    void readAll();
    void readChanged();
    void finishReading(const Result<void> &read);
    void setState(State state);
    void answer(const NearQuestion &question);

    QStringList m_cueFolders;
    QStringList m_wordFolders;
    QPointer<Project> m_project;
    std::shared_ptr<Shared> m_shared;
    QThreadPool m_threads;
    BackgroundTask<Result<void>> m_reading{&m_threads};
    BackgroundTask<Answer> m_answering{&m_threads};
    std::optional<NearQuestion> m_next; ///< waits until the one before is answered
    bool m_isReading = false; ///< until finishReading(): longer than the work runs
    bool m_isAnswering = false;
    QSet<ArticleId> m_changed; ///< to be read again or forgotten
    QSet<ArticleId> m_stale; ///< what is known of them is out of date; m_changed and those being read
    QSet<ArticleId> m_staleInAnswer; ///< m_stale when the question was taken up, and what changed since
    QTimer m_tellTimer;
    State m_state = State::Idle;
    qint64 m_done = 0;
    qint64 m_all = 0;
};

} // namespace Stemma
