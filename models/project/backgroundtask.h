// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/text/result.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>
#include <QPromise>
#include <QThreadPool>
#include <QtConcurrent>

#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace Stemma {

/// What the work of a BackgroundTask is given: where it reports progress, asks whether to stop, and leaves
/// its result. Used by the worker, from one thread at a time.
template <typename T> class TaskPromise {
public:
    TaskPromise(QPromise<void> &promise, std::optional<T> &result)
        : m_promise(promise)
        , m_result(result)
    {
    }

    Q_DISABLE_COPY_MOVE(TaskPromise)

    [[nodiscard]] bool isCanceled() const { return m_promise.isCanceled(); }

    void setProgressRange(int minimum, int maximum) { m_promise.setProgressRange(minimum, maximum); }

    void setProgressValue(int value) { m_promise.setProgressValue(value); }

    void setProgressValueAndText(int value, const QString &text)
    {
        m_promise.setProgressValueAndText(value, text);
    }

    /// Counts although the task was cancelled meanwhile, because what is done is done. Only an error that
    /// says ErrorCode::Cancelled is no result.
    void addResult(T value)
    {
        if (!saysCancelled(value)) {
            m_result = std::move(value);
        }
    }

private:
    template <typename Value> static bool saysCancelled(const Result<Value> &result)
    {
        return !result && result.error().code == ErrorCode::Cancelled;
    }

    template <typename Value> static bool saysCancelled(const Value &) { return false; }

    QPromise<void> &m_promise;
    std::optional<T> &m_result;
};

/// The one door to background work: runs a function on a worker thread and delivers its value on this
/// thread. Starting again drops the earlier result; the destructor cancels and waits.
///
/// The work gets a TaskPromise: it calls `setProgressRange/setProgressValueAndText` and returns early when
/// `isCanceled()`; it adds exactly one result unless it stopped. It must not touch objects of this thread.
template <typename T> class BackgroundTask {
public:
    using Work = std::function<void(TaskPromise<T> &)>;

    /// On threads of @p pool, which outlives the task; null: those that all share.
    explicit BackgroundTask(QThreadPool *pool = nullptr)
        : m_pool(pool != nullptr ? pool : QThreadPool::globalInstance())
    {
    }

    Q_DISABLE_COPY_MOVE(BackgroundTask)

    ~BackgroundTask() { cancel(); }

    /// @p done gets the value on this thread; it is not called after cancel() or a restart. @p cancelled is
    /// called instead when requestCancel() stopped the work; work that was done already is delivered.
    void start(Work work, std::function<void(T)> done,
               std::function<void(int value, int maximum, const QString &text)> progress = {},
               std::function<void()> cancelled = {})
    {
        cancel();
        m_isRunning = true;
        m_watcher = std::make_unique<QFutureWatcher<void>>();
        auto *watcher = m_watcher.get();
        // Beside the future, which takes no result once it is cancelled. Written before the future is
        // finished, read after.
        const auto result = std::make_shared<std::optional<T>>();
        QObject::connect(watcher, &QFutureWatcherBase::finished, watcher,
                         [this, watcher, result, done = std::move(done), cancelled = std::move(cancelled)] {
                             m_isRunning = false;
                             if (const auto next = std::exchange(m_next, {})) {
                                 next();
                             } else if (*result) {
                                 done(std::move(**result));
                             } else if (watcher->isCanceled() && cancelled) {
                                 cancelled();
                             }
                         });
        if (progress) {
            QObject::connect(watcher, &QFutureWatcherBase::progressValueChanged, watcher,
                             [watcher, progress = std::move(progress)](int value) {
                                 progress(value, watcher->progressMaximum(), watcher->progressText());
                             });
        }
        watcher->setFuture(
            QtConcurrent::run(m_pool, [work = std::move(work), result](QPromise<void> &promise) {
                TaskPromise<T> task(promise, *result);
                work(task);
            }));
    }

    /// start(), but waits for no work that runs: asks it to stop, drops its result, and starts this one when
    /// it has stopped. Of several that wait only the last is started; requestCancel() and cancel() forget it.
    void startNext(Work work, std::function<void(T)> done)
    {
        if (!isRunning()) {
            start(std::move(work), std::move(done));
            return;
        }
        m_watcher->cancel();
        m_next = [this, work = std::move(work), done = std::move(done)] { start(work, done); };
    }

    /// Until the result is delivered: the work itself may be done before.
    [[nodiscard]] bool isRunning() const { return m_isRunning; }

    /// Asks the work to stop; when it has, `cancelled` is called on this thread.
    void requestCancel()
    {
        m_next = {};
        if (isRunning()) {
            m_watcher->cancel();
        }
    }

    /// Asks the work to stop and waits until it has; its result is dropped.
    void cancel()
    {
        m_next = {};
        m_isRunning = false;
        if (m_watcher) {
            m_watcher->disconnect();
            m_watcher->cancel();
            m_watcher->waitForFinished();
            m_watcher.release()->deleteLater();
        }
    }

private:
    QThreadPool *m_pool;
    std::unique_ptr<QFutureWatcher<void>> m_watcher;
    std::function<void()> m_next; ///< starts what waits until the work that was asked to stop has
    bool m_isRunning = false;
};

} // namespace Stemma
