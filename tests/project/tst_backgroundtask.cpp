// SPDX-FileCopyrightText: 2026 Stemma contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/project/backgroundtask.h"

#include <QSemaphore>
#include <QTest>

using namespace Stemma;
using namespace Qt::StringLiterals;

class TestBackgroundTask : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void deliversValueAndProgress();
    void cancelAfterTheWorkComesTooLate();
    void stoppedWorkIsCancelled_data();
    void stoppedWorkIsCancelled();
    void runsUntilItsResultIsDelivered();
    void restartDropsTheEarlierResult();
    void theNextStartsWhenTheWorkHasStopped();
    void whatWaitsIsForgotten();
    void destructorWaits();
};

void TestBackgroundTask::deliversValueAndProgress()
{
    BackgroundTask<int> task;
    int value = 0;
    int reached = 0;
    task.start(
        [](TaskPromise<int> &promise) {
            promise.setProgressRange(0, 3);
            promise.setProgressValue(3);
            promise.addResult(7);
        },
        [&](int result) { value = result; },
        [&](int now, int maximum, const QString &) { reached = maximum == 3 ? now : 0; });
    QTRY_COMPARE(value, 7);
    QCOMPARE(reached, 3);
    QVERIFY(!task.isRunning());
}

// An export that is in its place, articles that are staged: they must not be reported as stopped.
void TestBackgroundTask::cancelAfterTheWorkComesTooLate()
{
    BackgroundTask<Result<int>> task;
    QSemaphore hasBegun;
    QSemaphore isAsked;
    int value = 0;
    bool isCancelled = false;
    bool wasCancelled = false;
    task.start(
        [&](TaskPromise<Result<int>> &promise) {
            hasBegun.release();
            isAsked.acquire();
            wasCancelled = promise.isCanceled();
            promise.addResult(7);
        },
        [&](const Result<int> &result) { value = result.value_or(-1); }, {}, [&] { isCancelled = true; });
    hasBegun.acquire();
    task.requestCancel();
    isAsked.release();
    QTRY_VERIFY(value != 0 || isCancelled);
    QVERIFY(wasCancelled);
    QCOMPARE(value, 7);
    QVERIFY(!isCancelled);
}

void TestBackgroundTask::stoppedWorkIsCancelled_data()
{
    QTest::addColumn<bool>("saysSo");
    QTest::newRow("by no result") << false;
    QTest::newRow("by the error Cancelled") << true;
}

void TestBackgroundTask::stoppedWorkIsCancelled()
{
    QFETCH(bool, saysSo);
    BackgroundTask<Result<int>> task;
    QSemaphore hasBegun;
    bool isDone = false;
    bool isCancelled = false;
    task.start(
        [&](TaskPromise<Result<int>> &promise) {
            hasBegun.release();
            while (!promise.isCanceled()) {
                QThread::yieldCurrentThread();
            }
            if (saysSo) {
                promise.addResult(failure(ErrorCode::Cancelled));
            }
        },
        [&](const Result<int> &) { isDone = true; }, {}, [&] { isCancelled = true; });
    hasBegun.acquire();
    task.requestCancel();
    QTRY_VERIFY(isCancelled);
    QVERIFY(!isDone);
}

// Who closes a project asks whether something runs: a result on its way would come to a project that is gone.
void TestBackgroundTask::runsUntilItsResultIsDelivered()
{
    QThreadPool pool;
    BackgroundTask<int> task(&pool);
    bool isDelivered = false;
    bool ranWhenDelivered = true;
    const auto start = [&] {
        task.start([](TaskPromise<int> &promise) { promise.addResult(1); },
                   [&](int) {
                       isDelivered = true;
                       ranWhenDelivered = task.isRunning();
                   });
        QVERIFY(pool.waitForDone(10'000)); // no event was handled yet
    };
    start();
    QVERIFY(task.isRunning());
    task.cancel();
    QVERIFY(!task.isRunning());
    QCoreApplication::processEvents();
    QVERIFY(!isDelivered);
    start();
    QTRY_VERIFY(isDelivered);
    QVERIFY(!ranWhenDelivered);
    QVERIFY(!task.isRunning());
}

void TestBackgroundTask::restartDropsTheEarlierResult()
{
    BackgroundTask<int> task;
    QList<int> values;
    const auto done = [&](int value) { values.append(value); };
    task.start([](TaskPromise<int> &promise) { promise.addResult(1); }, done);
    task.start([](TaskPromise<int> &promise) { promise.addResult(2); }, done);
    QTRY_VERIFY(!values.isEmpty());
    QCOMPARE(values, QList<int>{2});
}

void TestBackgroundTask::theNextStartsWhenTheWorkHasStopped()
{
    BackgroundTask<int> task;
    QSemaphore mayEnd;
    QList<int> values;
    QList<int> begun;
    const auto add = [&values](int value) { values.append(value); };
    const auto work = [&](int number) {
        return [&begun, number](TaskPromise<int> &promise) {
            begun.append(number);
            promise.addResult(number);
        };
    };
    task.startNext(
        [&](TaskPromise<int> &promise) {
            mayEnd.acquire();
            promise.addResult(1);
        },
        add);
    task.startNext(work(2), add);
    task.startNext(work(3), add); // none of them waits
    QVERIFY(task.isRunning());
    mayEnd.release();
    QTRY_COMPARE(values, QList<int>{3});
    QCOMPARE(begun, QList<int>{3});
    QVERIFY(!task.isRunning());
}

void TestBackgroundTask::whatWaitsIsForgotten()
{
    BackgroundTask<int> task;
    QSemaphore mayEnd;
    int value = 0;
    bool isCancelled = false;
    task.start(
        [&](TaskPromise<int> &promise) {
            mayEnd.acquire();
            if (!promise.isCanceled()) {
                promise.addResult(1);
            }
        },
        [&value](int result) { value = result; }, {}, [&isCancelled] { isCancelled = true; });
    task.startNext([](TaskPromise<int> &promise) { promise.addResult(2); },
                   [&value](int result) { value = result; });
    task.requestCancel();
    mayEnd.release();
    QTRY_VERIFY(!task.isRunning());
    QVERIFY(isCancelled);
    QCOMPARE(value, 0);
}

void TestBackgroundTask::destructorWaits()
{
    bool isOver = false;
    {
        BackgroundTask<int> task;
        QSemaphore hasBegun;
        task.start(
            [&](TaskPromise<int> &promise) {
                hasBegun.release();
                while (!promise.isCanceled()) {
                    QThread::yieldCurrentThread();
                }
                isOver = true;
            },
            [](int) {});
        hasBegun.acquire();
    }
    QVERIFY(isOver);
}

QTEST_GUILESS_MAIN(TestBackgroundTask)
#include "tst_backgroundtask.moc"
