// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
// From one piece of work to the next: checked out ahead, held back, taken back, skipped, counted.
#include "model/presentation/outboxmodel.h"
#include "model/presentation/preferences.h"
#include "model/presentation/session.h"
#include "model/presentation/workclock.h"
#include "model/workspace/workspacestore.h"
#include "tests/support/fakebackend.h"
#include "tests/support/manualclock.h"
#include "tests/support/taskfixtures.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Call = FakeBackend::Call;

namespace {

const UserIdentity anna{.username = u"anna"_s, .displayName = u"Anna"_s, .authMethod = AuthMethod::Local};

Draft text(const QString &typed)
{
    return TextDraft{.text = typed, .lang = {}, .cursor = 3, .scroll = 7};
}

}

class FlowTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<ManualClock> m_clock;
    std::shared_ptr<FakeBackend> m_backend;
    std::weak_ptr<WorkspaceStore> m_workspace;
    std::unique_ptr<Session> m_session;

    void begin()
    {
        auto opened = WorkspaceStore::open(m_folder->filePath(u"w"_s), m_clock);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().message));
        m_workspace = *opened;
        m_session = std::make_unique<Session>(*std::move(opened), m_backend, anna, QString());
    }
    void end()
    {
        m_session.reset();
        QTRY_VERIFY(m_workspace.expired());
    }
    OpenTask opened(TaskType type = TaskType::Random)
    {
        QSignalSpy spy(m_session.get(), &Session::taskOpened);
        m_session->openTask(type);
        return spy.isEmpty() && !spy.wait() ? OpenTask() : spy.at(0).at(0).value<OpenTask>();
    }
    void submit(const OpenTask &task, const Draft &draft)
    {
        QSignalSpy submitted(m_session.get(), &Session::submitted);
        m_session->submit(task.task.id, draft);
        QVERIFY(!submitted.isEmpty() || submitted.wait());
    }
    OpenTask takenBack()
    {
        QSignalSpy spy(m_session.get(), &Session::taskOpened);
        m_session->takeBackLast();
        return spy.isEmpty() && !spy.wait() ? OpenTask() : spy.at(0).at(0).value<OpenTask>();
    }
    QList<RecentPiece> recent()
    {
        QSignalSpy spy(m_session.get(), &Session::recentLoaded);
        m_session->loadRecent();
        return spy.isEmpty() && !spy.wait() ? QList<RecentPiece>() : spy.at(0).at(0).value<QList<RecentPiece>>();
    }
    void settle() // what was asked of workspace and backend has been answered
    {
        QCoro::waitFor(m_session->flush());
        QTest::qWait(0);
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_clock = std::make_shared<ManualClock>();
        m_backend = std::make_shared<FakeBackend>();
        begin();
    }
    void cleanup() { end(); }

    void theNextTaskIsThereHoweverSlowTheBackendIs()
    {
        m_backend->instant = false;
        m_backend->delay = 300ms;
        for (int i = 0; i < 6; ++i)
            m_backend->tasks.append(TaskFixtures::reply());
        OpenTask task = opened();
        QList<qint64> times;
        for (int i = 0; i < 4; ++i) {
            QTRY_COMPARE(m_backend->acknowledged().size(), i + 2); // while the person works
            QTRY_VERIFY(m_backend->isIdle());
            settle();
            QElapsedTimer timer;
            timer.start();
            submit(task, text(u"Answer %1"_s.arg(i)));
            const OpenTask next = opened();
            times.append(timer.elapsed());
            QVERIFY(next.task.id != task.task.id && !next.task.id.isNull());
            task = next;
        }

        std::ranges::sort(times);
        qInfo("submit to the next task with a backend that takes 300 ms: slowest %lld ms", times.constLast());
        QVERIFY(times.constLast() < 50);
    }

    void nothingLeavesBeforeTheHoldIsOver()
    {
        m_backend->tasks = {TaskFixtures::reply(), TaskFixtures::reply(), TaskFixtures::reply()};
        submit(opened(), text(u"Bees dance."_s));
        m_clock->advance(29s);
        m_session->refresh();
        settle();
        QVERIFY(!m_backend->calls().contains(Call::Submit));

        m_clock->advance(2s);
        m_session->refresh();

        QTRY_COMPARE(m_backend->effects().size(), 1);
    }

    void whatIsHeldSurvivesTheEndOfTheProgram()
    {
        m_backend->tasks = {TaskFixtures::reply(), TaskFixtures::reply()};
        const OpenTask task = opened();
        submit(task, text(u"Bees dance."_s));
        end();
        begin();
        m_session->refresh();
        settle();
        QVERIFY(m_backend->effects().isEmpty());

        QCOMPARE(takenBack().task.id, task.task.id);
    }

    void takingBackBringsEverythingBackLastFirst()
    {
        for (int i = 0; i < 4; ++i)
            m_backend->tasks.append(TaskFixtures::reply());
        const OpenTask first = opened();
        submit(first, text(u"First."_s));
        const OpenTask second = opened();
        submit(second, text(u"Second."_s));
        opened();

        const OpenTask again = takenBack();
        QCOMPARE(again.task.id, second.task.id);
        QCOMPARE(again.draft, text(u"Second."_s));
        QCOMPARE(takenBack().draft, text(u"First."_s));
        QSignalSpy nothing(m_session.get(), &Session::nothingToTakeBack);
        m_session->takeBackLast();

        QTRY_COMPARE(nothing.size(), 1);
        QCOMPARE(m_session->outbox()->rowCount(), 0);
        m_clock->advance(1h);
        m_session->refresh();
        settle();
        QVERIFY(!m_backend->calls().contains(Call::Submit));
        QVERIFY(!m_backend->calls().contains(Call::Skip));
    }

    void whatWasTakenBackCanBeChangedAndSent()
    {
        m_backend->tasks = {TaskFixtures::reply(), TaskFixtures::reply()};
        submit(opened(), text(u"Bees sing."_s));
        submit(takenBack(), text(u"Bees dance."_s));

        m_session->sendNow();

        QTRY_COMPARE(m_backend->effects().size(), 1);
        QCOMPARE(std::get<TextReply>(m_backend->effects().at(0).kind).text, u"Bees dance."_s);
    }

    void whatWasSentStays()
    {
        m_backend->tasks = {TaskFixtures::reply(), TaskFixtures::reply()};
        const OpenTask task = opened();
        submit(task, text(u"Bees dance."_s));
        m_session->sendNow();
        QTRY_COMPARE(m_backend->effects().size(), 1);
        QSignalSpy failed(m_session.get(), &Session::failed);

        m_session->takeBack(task.task.id);

        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(m_session->outbox()->rowCount(), 1);
        QVERIFY(!recent().constFirst().canTakeBack);
    }

    void theHoldEndsWhenNothingElseIsOnOffer()
    {
        m_backend->tasks = {TaskFixtures::reply()};
        submit(opened(), text(u"Bees dance."_s));
        QSignalSpy unavailable(m_session.get(), &Session::taskUnavailable);

        m_session->openTask(TaskType::Random);

        QTRY_COMPARE(unavailable.size(), 1);
        QCOMPARE(m_backend->effects().size(), 1);
    }

    void onlyAFewAreHeld()
    {
        for (int i = 0; i < Workspace::maximumHeld + 3; ++i)
            m_backend->tasks.append(TaskFixtures::reply());
        for (int i = 0; i < Workspace::maximumHeld + 2; ++i)
            submit(opened(), text(u"Answer %1"_s.arg(i)));

        QTRY_COMPARE(m_backend->effects().size(), 2);
        QCOMPARE(m_session->outbox()->figures().waiting, Workspace::maximumHeld);
    }

    void theSameIsNotDoneTwiceWhileTheFirstIsHeld()
    {
        const Task task = TaskFixtures::labelling();
        Task again = task;
        again.id = TaskId::create();
        const Task other = TaskFixtures::labelling();
        m_backend->tasks = {task, again, other};
        submit(opened(), LabelDraft{{{Label::Spam, 0.0}}});

        QCOMPARE(opened().task.id, other.id);
        QCOMPARE(m_backend->skippedTasks(), QList{again.id});
    }

    void aSkipIsHeldAndTakenBack()
    {
        m_backend->tasks = {TaskFixtures::reply(), TaskFixtures::reply()};
        const OpenTask task = opened();
        m_session->editDraft(task.task.id, text(u"Hm"_s));
        QSignalSpy skipped(m_session.get(), &Session::skipped);
        m_session->skip(task.task.id, u"not my field"_s);
        QTRY_COMPARE(skipped.size(), 1);
        QVERIFY(opened().task.id != task.task.id);
        QVERIFY(m_backend->skippedTasks().isEmpty());

        const OpenTask again = takenBack();

        QCOMPARE(again.task.id, task.task.id);
        QCOMPARE(again.draft, text(u"Hm"_s));
        m_clock->advance(1h);
        m_session->refresh();
        settle();
        QVERIFY(m_backend->skippedTasks().isEmpty());
    }

    void aSkipIsToldWhenItsTimeIsOver()
    {
        m_backend->tasks = {TaskFixtures::reply(), TaskFixtures::reply()};
        const OpenTask task = opened();
        m_session->skip(task.task.id, u"not my field"_s);
        settle();
        m_clock->advance(31s);

        m_session->refresh();

        QTRY_COMPARE(m_backend->skippedTasks(), QList{task.task.id});
    }

    void whatWasSkippedDoesNotComeAgainUntilSkipsAreForgotten()
    {
        m_session->preferences()->setTasksAhead(0);
        const Task task = TaskFixtures::reply();
        m_backend->tasks = {task};
        m_session->skip(opened().task.id, {});
        settle();
        Task again = task;
        again.id = TaskId::create();
        m_backend->tasks = {again};
        QSignalSpy unavailable(m_session.get(), &Session::taskUnavailable);
        m_session->openTask(TaskType::Random);
        QTRY_COMPARE(unavailable.size(), 1);

        QSignalSpy forgotten(m_session.get(), &Session::skipsForgotten);
        m_session->forgetSkips();
        QTRY_COMPARE(forgotten.size(), 1);
        again.id = TaskId::create();
        m_backend->tasks = {again};

        QCOMPARE(opened().task.id, again.id);
    }

    void theLastTenAreListedLatestFirst()
    {
        for (int i = 0; i < 12; ++i)
            m_backend->tasks.append(TaskFixtures::reply());
        for (int i = 0; i < 11; ++i) {
            m_clock->advance(1s);
            submit(opened(), text(u"Answer %1"_s.arg(i)));
        }

        const QList<RecentPiece> pieces = recent();

        QCOMPARE(pieces.size(), 10);
        QCOMPARE(std::get<TextDraft>(*pieces.constFirst().draft).text, u"Answer 10"_s);
        QVERIFY(pieces.constFirst().canTakeBack);
        QVERIFY(!pieces.constLast().canTakeBack);
        QCOMPARE(std::get<TextDraft>(*pieces.constLast().draft).text, u"Answer 1"_s); // of what was sent
    }

    void ofSeveralKindsTheOneWithMostOnOfferComes()
    {
        m_backend->tasks = {
            TaskFixtures::initialPrompt(), TaskFixtures::labelling(), TaskFixtures::ranking(), TaskFixtures::ranking()};
        QSignalSpy availability(m_session.get(), &Session::availabilityChanged);
        m_session->refresh();
        QTRY_VERIFY(!availability.isEmpty());
        QSignalSpy spy(m_session.get(), &Session::taskOpened);

        m_session->openTask({TaskType::LabelInitialPrompt, TaskType::RankAssistantReplies});

        QTRY_COMPARE(spy.size(), 1);
        QVERIFY(typeOf(spy.at(0).at(0).value<OpenTask>().task.kind) == TaskType::RankAssistantReplies);
    }

    void timeRunsOnlyWhileSomebodyIsThere()
    {
        WorkClock *clock = m_session->workClock();
        clock->noteActivity();
        m_clock->advance(10s);
        clock->setWorking(true);
        m_clock->advance(20s);
        clock->noteActivity();
        m_clock->advance(10min); // away
        clock->noteActivity();
        clock->setWorking(false); // a pause
        m_clock->advance(30s);
        clock->noteActivity();

        QCOMPARE(clock->today().seconds, 20 + int(WorkClock::idleAfter.count()));
    }

    void theDayIsKept()
    {
        m_session->workClock()->setWorking(true);
        m_clock->advance(20s);
        m_session->workClock()->countPiece();
        QCoro::waitFor(m_session->flush());
        end();
        begin();

        QTRY_COMPARE(m_session->workClock()->today(), (WorkAmount{20, 1}));
        m_session->workClock()->setWorking(true);
        m_clock->advance(24h);
        m_session->workClock()->noteActivity();
        QTRY_COMPARE(m_session->workClock()->today().pieces, 0);
    }
};

QTEST_GUILESS_MAIN(FlowTest)
#include "tst_flow.moc"
