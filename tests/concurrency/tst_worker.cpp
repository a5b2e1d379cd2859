// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/concurrency/worker.h"

#include <QSemaphore>
#include <QTest>
#include <QThread>

using namespace Qt::StringLiterals;

class WorkerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void waitingKeepsTheOrderAndTheThread()
    {
        Worker worker(u"worker"_s);
        QStringList done;
        QSet<QThread *> threads;
        QSemaphore begun;
        const auto job = [&](const QString &name) {
            return [&, name]() -> Result<int> {
                QThread::yieldCurrentThread();
                done.append(name);
                threads.insert(QThread::currentThread());
                return 1;
            };
        };
        auto blocked = worker.run([&]() -> Result<int> {
            begun.acquire();
            return 0;
        });
        auto first = worker.run(job(u"first"_s));
        auto second = worker.run(job(u"second"_s));
        const std::unique_ptr<QThread> opener(QThread::create([&begun] { begun.release(); }));
        opener->start();

        const auto last = worker.runAndWait(job(u"last"_s));

        QVERIFY(opener->wait());
        QVERIFY(last);
        QCOMPARE(done, (QStringList{u"first"_s, u"second"_s, u"last"_s}));
        QCOMPARE(threads.size(), 1);
        QVERIFY(!threads.contains(QThread::currentThread()));
    }

    void awaitingGoesOnInTheAwaitingThread()
    {
        Worker worker(u"worker"_s);

        const Result<QThread *> ran =
            QCoro::waitFor(worker.run([]() -> Result<QThread *> { return QThread::currentThread(); }));

        QVERIFY(ran);
        QVERIFY(*ran != QThread::currentThread());
    }

    void whatCanWaitComesAfterWhatWasGivenLater()
    {
        Worker worker(u"worker"_s);
        QStringList done;
        QSemaphore begun;
        auto blocked = worker.run([&]() -> Result<int> {
            worker.whenIdle([&done] { done.append(u"idle"_s); });
            begun.acquire();
            return 0;
        });
        auto later = worker.run([&]() -> Result<int> {
            done.append(u"later"_s);
            return 1;
        });
        begun.release();

        QVERIFY(QCoro::waitFor(std::move(later)));
        worker.runAndWait([] { return true; }); // given when the idle one may have begun or not

        QCOMPARE(done.constFirst(), u"later"_s);
        QTRY_COMPARE(done, (QStringList{u"later"_s, u"idle"_s}));
    }

    void theDestructorWaitsForItsJobs()
    {
        int done = 0;
        {
            Worker worker(u"worker"_s);
            for (int i = 0; i < 20; ++i)
                worker.run([&done]() -> Result<int> { return ++done; });
        }

        QCOMPARE(done, 20);
    }
};

QTEST_GUILESS_MAIN(WorkerTest)
#include "tst_worker.moc"
