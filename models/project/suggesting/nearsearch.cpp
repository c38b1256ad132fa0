// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/project/suggesting/nearsearch.h"

#include "models/project/suggesting/storedquotes.h"
#include "models/storage/articletext.h"

#include <algorithm>

namespace Stemma {

namespace {

constexpr int kTellInterval = 300; // ms between two signals that more is read
/// More than are answered: some may be the place itself, or stand in an article that is gone.
constexpr size_t kSpare = 30;

} // namespace

NearSearch::NearSearch(const QStringList &cueFolders, const QStringList &wordFolders, QObject *parent)
    : QObject(parent)
    , m_cueFolders(cueFolders)
    , m_wordFolders(wordFolders)
{
    m_threads.setMaxThreadCount(2); // one reads, one answers
    m_tellTimer.setSingleShot(true);
    m_tellTimer.setInterval(kTellInterval);
    connect(&m_tellTimer, &QTimer::timeout, this, &NearSearch::changed);
}

NearSearch::~NearSearch() = default;

void NearSearch::setProject(Project *project)
{
    if (m_project) {
        m_project->disconnect(this);
    }
    m_reading.cancel();
    m_isReading = false;
    m_answering.cancel();
    m_next.reset();
    m_isAnswering = false;
    m_changed.clear();
    m_stale.clear();
    m_tellTimer.stop();
    m_shared = std::make_shared<Shared>();
    m_project = project;
    m_done = 0;
    m_all = 0;
    if (project == nullptr) {
        setState(State::Idle);
        return;
    }
    connect(project, &Project::changed, this, &NearSearch::onChanged);
    readAll();
}

void NearSearch::setState(State state)
{
    if (m_state != state) {
        m_state = state;
        m_tellTimer.stop();
        Q_EMIT changed();
    }
}

void NearSearch::readAll()
{
    setState(State::Reading);
    m_isReading = true;
    m_reading.start(
        [&origin = m_project->store(), shared = m_shared, cueFolders = m_cueFolders,
         wordFolders = m_wordFolders](TaskPromise<Result<void>> &promise) {
            auto lexicons = SuggestLexicons::read(cueFolders, wordFolders);
            const auto store = origin.sibling(AccessMode::ReadOnly);
            auto stored = store ? loadStoredQuotes(**store, [&promise] { return !promise.isCanceled(); })
                                : std::unexpected(store.error());
            if (!lexicons || !stored) {
                promise.addResult(std::unexpected(!lexicons ? lexicons.error() : stored.error()));
                return;
            }
            {
                const QMutexLocker lock(&shared->mutex);
                shared->quotes.emplace(std::move(*lexicons), std::move(stored->indexes));
            }
            promise.addResult(readNearQuotes(
                **store, shared->quotes->lexicons(),
                [&shared](const NearQuotes::Passages &one) {
                    const QMutexLocker lock(&shared->mutex);
                    shared->quotes->put(one);
                },
                [&promise](qint64 done, qint64 all) {
                    constexpr qint64 kMost = std::numeric_limits<int>::max();
                    promise.setProgressRange(0, int(std::min(all, kMost)));
                    promise.setProgressValue(int(std::min(done, kMost)));
                    return !promise.isCanceled();
                },
                stored->missing));
        },
        [this](const Result<void> &read) { finishReading(read); },
        [this](int value, int maximum, const QString &) {
            m_done = value;
            m_all = maximum;
            if (!m_tellTimer.isActive()) {
                m_tellTimer.start();
            }
        });
}

void NearSearch::finishReading(const Result<void> &read)
{
    m_isReading = false;
    m_stale = m_changed;
    m_done = 0;
    m_all = 0;
    const bool isDamaged = !read && read.error().code == ErrorCode::DamagedProject;
    if (!read && !(isDamaged && m_shared->quotes)) {
        setState(State::Failed);
        Q_EMIT failed(read.error());
        return;
    }
    if (isDamaged) {
        Q_EMIT failed(read.error()); // of single texts; the others answer
    }
    if (!m_changed.isEmpty()) {
        readChanged();
    } else if (m_state == State::Ready) {
        Q_EMIT changed();
    } else {
        setState(State::Ready);
    }
}

void NearSearch::onChanged(const Edit &edit)
{
    for (const AnyChange &any : edit.changes) {
        const auto *change = std::get_if<Change<Article>>(&any);
        const bool isRead = change != nullptr
            && (!change->before || !change->after || change->before->revision != change->after->revision
                || change->before->language != change->after->language);
        if (isRead) {
            m_changed.insert(change->id());
            m_stale.insert(change->id());
            m_staleInAnswer.insert(change->id());
        }
    }
    if (!m_changed.isEmpty() && m_state == State::Ready && !m_isReading) {
        readChanged();
    }
}

void NearSearch::readChanged()
{
    QList<ArticleId> some(m_changed.cbegin(), m_changed.cend());
    std::ranges::sort(some, {}, &ArticleId::uuid);
    m_changed.clear();
    m_isReading = true;
    m_reading.start(
        [&origin = m_project->store(), shared = m_shared, some](TaskPromise<Result<void>> &promise) {
            const auto store = origin.sibling(AccessMode::ReadOnly);
            if (!store) {
                promise.addResult(std::unexpected(store.error()));
                return;
            }
            {
                const QMutexLocker lock(&shared->mutex);
                for (const ArticleId article : some) {
                    shared->quotes->remove(article);
                }
            }
            promise.addResult(readNearQuotes(
                **store, shared->quotes->lexicons(),
                [&shared](const NearQuotes::Passages &one) {
                    const QMutexLocker lock(&shared->mutex);
                    shared->quotes->put(one);
                },
                [&promise](qint64, qint64) { return !promise.isCanceled(); }, some));
        },
        [this, some](const Result<void> &read) {
            if (!read && read.error().code != ErrorCode::DamagedProject) {
                // A busy file, say: they are read with the next change.
                m_changed.unite(QSet(some.cbegin(), some.cend()));
                m_isReading = false;
                Q_EMIT failed(read.error());
                return;
            }
            finishReading(read);
        });
}

void NearSearch::ask(const NearQuestion &question)
{
    if (m_isAnswering) {
        m_next = question;
    } else {
        answer(question);
    }
}

void NearSearch::answer(const NearQuestion &question)
{
    m_isAnswering = true;
    m_staleInAnswer = m_stale;
    m_answering.start(
        [origin = m_project ? &m_project->store() : nullptr, shared = m_shared,
         question](TaskPromise<Answer> &promise) {
            Answer matches;
            {
                const QMutexLocker lock(&shared->mutex);
                if (shared->quotes) {
                    matches = shared->quotes->near(QStringView(question.words).left(kMostAsked),
                                                   kMostMatches + kSpare);
                }
            }
            std::erase_if(matches, [&question](const NearMatch &match) {
                return match.article == question.article && match.place.start < question.place.end
                    && question.place.start < match.place.end;
            });
            const bool hasRows = std::ranges::any_of(matches, &NearMatch::isInRow);
            const auto store = origin != nullptr && hasRows && matches.size() > 1
                ? origin->sibling(AccessMode::ReadOnly)
                : failure(ErrorCode::NotFound);
            if (store) {
                putExactFirst(matches, question.words, [&store](ArticleId id) {
                    const auto article = (*store)->article(id);
                    return article ? textOf(**store, *article) : std::unexpected(article.error());
                });
            }
            promise.addResult(std::move(matches));
        },
        [this, question](Answer matches) {
            m_isAnswering = false;
            std::erase_if(matches,
                          [this](const NearMatch &match) { return m_staleInAnswer.contains(match.article); });
            if (m_next) {
                const NearQuestion next = *std::exchange(m_next, std::nullopt);
                answer(next);
            }
            matches.resize(std::min(matches.size(), kMostMatches));
            Q_EMIT answered(question, matches);
        });
}

} // namespace Stemma
