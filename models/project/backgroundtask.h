// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>
#include <QPromise>
#include <QtConcurrent>

#include <functional>
#include <utility>

namespace Stemma {

/// The one door to background work: runs a function on a worker thread and delivers its value on this
/// thread. Starting again drops the earlier result; the destructor cancels and waits.
///
/// The work gets a QPromise: it calls `setProgressRange/setProgressValueAndText` and returns early when
/// `isCanceled()`; it adds exactly one result unless cancelled. It must not touch objects of this thread.
template <typename T> class BackgroundTask {
public:
    using Work = std::function<void(QPromise<T> &)>;

    BackgroundTask() = default;
    Q_DISABLE_COPY_MOVE(BackgroundTask)

    ~BackgroundTask() { cancel(); }

    /// @p done gets the value on this thread; it is not called after cancel() or a restart. @p cancelled is
    /// called instead when requestCancel() came first.
    void start(Work work, std::function<void(T)> done,
               std::function<void(int value, int maximum, const QString &text)> progress = {},
               std::function<void()> cancelled = {})
    {
        cancel();
        m_watcher = std::make_unique<QFutureWatcher<T>>();
        auto *watcher = m_watcher.get();
        QObject::connect(watcher, &QFutureWatcherBase::finished, watcher,
                         [watcher, done = std::move(done), cancelled = std::move(cancelled)] {
                             if (watcher->isCanceled()) {
                                 cancelled ? cancelled() : void();
                             } else if (watcher->future().resultCount() > 0) {
                                 done(watcher->future().takeResult());
                             }
                         });
        if (progress) {
            QObject::connect(watcher, &QFutureWatcherBase::progressValueChanged, watcher,
                             [watcher, progress = std::move(progress)](int value) {
                                 progress(value, watcher->progressMaximum(), watcher->progressText());
                             });
        }
        watcher->setFuture(
            QtConcurrent::run([work = std::move(work)](QPromise<T> &promise) { work(promise); }));
    }

    [[nodiscard]] bool isRunning() const { return m_watcher && m_watcher->isRunning(); }

    /// Asks the work to stop; when it has, `cancelled` is called on this thread.
    void requestCancel()
    {
        if (isRunning()) {
            m_watcher->cancel();
        }
    }

    /// Asks the work to stop and waits until it has; its result is dropped.
    void cancel()
    {
        if (m_watcher) {
            m_watcher->disconnect();
            m_watcher->cancel();
            m_watcher->waitForFinished();
            m_watcher.release()->deleteLater();
        }
    }

private:
    std::unique_ptr<QFutureWatcher<T>> m_watcher;
};

} // namespace Stemma
