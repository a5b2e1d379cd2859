// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/sync/checkout.h"
#include "model/sync/drain.h"
#include "model/sync/synchronizer.h"
#include "tests/support/fakebackend.h"
#include "tests/support/manualclock.h"
#include "tests/support/taskfixtures.h"

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
    return TextDraft{.text = typed, .lang = {}, .cursor = 0, .scroll = 0};
}

Error error(Error::Kind kind, ErrorCode code)
{
    return {kind, code, u"said"_s};
}

}

class SyncTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<ManualClock> m_clock;
    std::shared_ptr<WorkspaceStore> m_workspace;
    std::shared_ptr<FakeBackend> m_backend;

    void reopen()
    {
        m_workspace.reset();
        auto opened = WorkspaceStore::open(m_folder->filePath(u"w"_s), m_clock);
        QVERIFY(opened);
        m_workspace = *std::move(opened);
    }
    Result<InboxEntry> checkedOut(TaskType type = TaskType::Random, const QString &lang = u"en"_s)
    {
        return QCoro::waitFor(checkOut(m_workspace, m_backend, anna, type, lang));
    }
    DrainReport drained() { return QCoro::waitFor(drainOutbox(m_workspace, m_backend, anna)); }
    OutboxEntry handedIn(const QString &typed)
    {
        m_backend->tasks.append(TaskFixtures::reply());
        const auto entry = checkedOut(TaskType::AssistantReply);
        return *QCoro::waitFor(m_workspace->handIn(entry->task.id, text(typed), anna));
    }
    QStringList states()
    {
        QStringList names;
        const auto entries = QCoro::waitFor(m_workspace->outbox());
        for (const OutboxEntry &entry : *entries)
            names.append(toString(entry.state));
        return names;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_clock = std::make_shared<ManualClock>();
        m_backend = std::make_shared<FakeBackend>();
        reopen();
    }
    void cleanup() { m_workspace.reset(); }

    void checksOutAndBindsANewTask()
    {
        const Task task = TaskFixtures::labelling();
        m_backend->tasks = {TaskFixtures::reply(), task};

        const auto entry = checkedOut(TaskType::LabelInitialPrompt);

        QVERIFY(entry);
        QCOMPARE(entry->task.id, task.id);
        QVERIFY(entry->acknowledged);
        QCOMPARE(m_backend->acknowledged().value(task.id), entry->frontendMessageId);
    }

    void unfinishedTasksComeFirst()
    {
        m_backend->tasks = {TaskFixtures::reply(), TaskFixtures::reply()};
        const auto first = checkedOut();
        reopen();

        const auto again = checkedOut();

        QCOMPARE(again->task.id, first->task.id);
        QCOMPARE(m_backend->count(Call::RequestTask), 1);
        QCOMPARE(m_backend->count(Call::Acknowledge), 1);
    }

    void passesOnThatThereIsNothingToDo()
    {
        const auto entry = checkedOut();

        QCOMPARE(entry.error().code, ErrorCode::TaskTypeNotAvailable);
    }

    void worksOnATaskWhoseBindingGotNoAnswer()
    {
        m_backend->tasks = {TaskFixtures::reply()};
        m_backend->fail(Call::Acknowledge, FakeBackend::unreachable());
        const auto entry = checkedOut();
        QVERIFY(entry && !entry->acknowledged);
        QVERIFY(QCoro::waitFor(m_workspace->handIn(entry->task.id, text(u"one"_s), anna)));

        const DrainReport report = drained();

        QCOMPARE(report.confirmed, 1);
        QCOMPARE(m_backend->acknowledged().value(entry->task.id), entry->frontendMessageId);
    }

    void givesUpAnUnboundTaskThatIsGone()
    {
        m_backend->tasks = {TaskFixtures::reply(), TaskFixtures::reply()};
        m_backend->fail(Call::Acknowledge, FakeBackend::unreachable());
        const auto lost = checkedOut();
        m_backend->fail(Call::Acknowledge, error(Error::Kind::NotFound, ErrorCode::TaskNotFound));

        const auto next = checkedOut();

        QVERIFY(next);
        QVERIFY(next->task.id != lost->task.id);
        QVERIFY(next->acknowledged);
    }

    void doesNotAskForEverWhenEveryTaskIsTakenBack()
    {
        m_backend->tasks = {TaskFixtures::reply(), TaskFixtures::reply()};
        m_backend->fail(Call::Acknowledge, error(Error::Kind::NotFound, ErrorCode::TaskNotFound), 2);

        QCOMPARE(checkedOut().error().code, ErrorCode::TaskNotFound);
        QCOMPARE(m_backend->count(Call::RequestTask), 1);
    }

    void drainsInOrder()
    {
        const OutboxEntry first = handedIn(u"one"_s);
        const OutboxEntry second = handedIn(u"two"_s);

        const DrainReport report = drained();

        QCOMPARE(report, (DrainReport{2, 0, {}, {}}));
        QCOMPARE(m_backend->effects(), (QList{std::get<Interaction>(first.work), std::get<Interaction>(second.work)}));
        QCOMPARE(states(), (QStringList{u"confirmed"_s, u"confirmed"_s}));
    }

    void keepsOrderWhenOffline()
    {
        handedIn(u"one"_s);
        handedIn(u"two"_s);
        m_backend->fail(Call::Submit, FakeBackend::unreachable());

        const DrainReport report = drained();

        QCOMPARE(report.stoppedBy, FakeBackend::unreachable());
        QCOMPARE(report.nextAttempt, m_clock->now().addSecs(2));
        QCOMPARE(states(), (QStringList{u"unknown"_s, u"ready"_s}));
        m_clock->advance(2s);
        QCOMPARE(drained().confirmed, 2);
        QCOMPARE(m_backend->effects().size(), 2);
    }

    void aLostAnswerIsResolvedByTheSameInteraction()
    {
        const OutboxEntry entry = handedIn(u"one"_s);
        m_backend->loseAnswer(Call::Submit);
        drained();
        QCOMPARE(states(), QStringList{u"unknown"_s});
        reopen();
        m_clock->advance(2s);

        const DrainReport report = drained();

        QCOMPARE(report.confirmed, 1);
        QCOMPARE(m_backend->effects(), QList{std::get<Interaction>(entry.work)});
        QCOMPARE(m_backend->count(Call::Submit), 2);
    }

    void aRefusedEntryDoesNotStopTheOthers()
    {
        handedIn(u"one"_s);
        handedIn(u"two"_s);
        m_backend->fail(Call::Submit, error(Error::Kind::Rejected, ErrorCode::TreeNotAcceptingMessages));

        const DrainReport report = drained();

        QCOMPARE(report.needDecision, 1);
        QCOMPARE(report.confirmed, 1);
        QCOMPARE(states(), (QStringList{u"refused"_s, u"confirmed"_s}));
    }

    void aDisabledAccountLosesNothing()
    {
        handedIn(u"one"_s);
        m_backend->fail(Call::Submit, error(Error::Kind::Rejected, ErrorCode::UserDisabled));

        QCOMPARE(drained().stoppedBy->code, ErrorCode::UserDisabled);
        QCOMPARE(states(), QStringList{u"ready"_s});
        QCOMPARE(drained().confirmed, 1);
    }

    void bindsAgainWhatTheBackendForgot()
    {
        handedIn(u"one"_s);
        m_backend->fail(Call::Submit, error(Error::Kind::Rejected, ErrorCode::TaskNotAcknowledged));

        QCOMPARE(drained().confirmed, 1);
        QCOMPARE(m_backend->count(Call::Submit), 2);
    }

    void aTaskThatIsGoneKeepsItsText()
    {
        handedIn(u"one"_s);
        m_backend->fail(Call::Submit, error(Error::Kind::NotFound, ErrorCode::TaskNotFound));
        m_backend->fail(Call::Acknowledge, error(Error::Kind::NotFound, ErrorCode::TaskNotFound));

        QCOMPARE(drained().needDecision, 1);
        QCOMPARE(states(), QStringList{u"gone"_s});
    }

    void findsATextThatWasTakenBefore()
    {
        const OutboxEntry entry = handedIn(u"one"_s);
        Message stored = TaskFixtures::message(Role::Assistant, u"one"_s);
        stored.id = std::get<TextReply>(std::get<Interaction>(entry.work).kind).messageId;
        m_backend->stored = {stored};
        m_backend->fail(Call::Submit, error(Error::Kind::Conflict, ErrorCode::TaskAlreadyDone));

        QCOMPARE(drained().confirmed, 1);
        QCOMPARE(states(), QStringList{u"confirmed"_s});
    }

    void tellsSkipsUntilTheyArrive()
    {
        m_backend->tasks = {TaskFixtures::reply()};
        const auto entry = checkedOut();
        QVERIFY(QCoro::waitFor(m_workspace->close(entry->task.id, InboxState::Skipped, u"too long"_s)));
        m_backend->fail(Call::Skip, FakeBackend::unreachable());

        QVERIFY(drained().stoppedBy);
        QVERIFY(m_backend->skippedTasks().isEmpty());
        reopen();
        QVERIFY(!drained().stoppedBy);
        QCOMPARE(m_backend->skippedTasks(), QList{entry->task.id});
        drained();
        QCOMPARE(m_backend->count(Call::Skip), 2);
    }

    void aSkipOfATaskThatIsGoneIsToldOnce()
    {
        m_backend->tasks = {TaskFixtures::reply()};
        const auto entry = checkedOut();
        QVERIFY(QCoro::waitFor(m_workspace->close(entry->task.id, InboxState::Skipped, {})));
        m_backend->fail(Call::Skip, error(Error::Kind::NotFound, ErrorCode::TaskNotFound));

        QVERIFY(!drained().stoppedBy);
        QVERIFY(QCoro::waitFor(m_workspace->untoldSkips())->isEmpty());
    }

    void drainsOneAtATime()
    {
        m_backend->instant = false;
        handedIn(u"one"_s);
        handedIn(u"two"_s);
        Synchronizer synchronizer(m_workspace, m_backend, anna, nullptr);
        QSignalSpy reports(&synchronizer, &Synchronizer::drained);

        synchronizer.drain();
        synchronizer.drain();
        QVERIFY(synchronizer.isDraining());

        QTRY_COMPARE(reports.size(), 2);
        QVERIFY(!synchronizer.isDraining());
        QCOMPARE(m_backend->count(Call::Submit), 2);
        QCOMPARE(reports.at(0).at(0).value<DrainReport>().confirmed, 2);
    }

    void saysThatItIsDoneOnlyWhenNothingWasAddedMeanwhile()
    {
        m_backend->instant = false;
        handedIn(u"one"_s);
        Synchronizer synchronizer(m_workspace, m_backend, anna, nullptr);
        QList<bool> goesOn;
        connect(&synchronizer, &Synchronizer::drained, this, [&] { goesOn.append(synchronizer.isDraining()); });

        synchronizer.drain();
        synchronizer.drain();

        QTRY_COMPARE(goesOn, (QList{true, false}));
    }

    void remarksAreDeliveredAmongTheRest()
    {
        const auto message = MessageId::create();
        const FreeLabels labels{message, {{Label::Humor, 0.5}}};
        const MessageReport report{message, {u"rude"_s, {{Label::Toxicity, 1}}}};
        handedIn(u"one"_s);
        QVERIFY(QCoro::waitFor(m_workspace->handInRemark(labels, anna)));
        QVERIFY(QCoro::waitFor(m_workspace->handInRemark(report, anna)));

        const DrainReport done = drained();

        QCOMPARE(done.confirmed, 3);
        QCOMPARE(states(), QStringList({u"confirmed"_s, u"confirmed"_s, u"confirmed"_s}));
        QCOMPARE(m_backend->remarks(), (QList<Remark>{labels, report}));
    }

    void aLostAnswerToARemarkIsAskedForAgain()
    {
        const FreeLabels labels{MessageId::create(), {{Label::Humor, 0.5}}};
        QVERIFY(QCoro::waitFor(m_workspace->handInRemark(labels, anna)));
        m_backend->loseAnswer(Call::Label);

        drained();
        QCOMPARE(states(), QStringList{u"unknown"_s});
        reopen();
        m_clock->advance(1h);
        drained();

        QCOMPARE(states(), QStringList{u"confirmed"_s});
        QCOMPARE(m_backend->count(Call::Label), 2);
        QCOMPARE(m_backend->remarks(), QList<Remark>{labels});
    }

    void theLastWordOnAMessageIsTheLastToArrive()
    {
        const auto message = MessageId::create();
        const FreeLabels first{message, {{Label::Humor, 0.25}}};
        const FreeLabels second{message, {{Label::Humor, 0.75}}};
        const FreeLabels other{MessageId::create(), {{Label::Humor, 1}}};
        for (const auto &labels : {first, second, other})
            QVERIFY(QCoro::waitFor(m_workspace->handInRemark(labels, anna)));
        m_backend->fail(Call::Label, error(Error::Kind::NotFound, ErrorCode::TaskNotFound)); // says nothing of a remark

        drained();
        QCOMPARE(m_backend->remarks(), QList<Remark>{other});
        m_clock->advance(1h);
        drained();

        QCOMPARE(m_backend->remarks(), (QList<Remark>{other, first, second}));
    }

    void aRefusedRemarkNeedsADecision()
    {
        QVERIFY(QCoro::waitFor(m_workspace->handInRemark(MessageReport{MessageId::create(), {u"rude"_s, {}}}, anna)));
        m_backend->fail(Call::Report, error(Error::Kind::NotFound, ErrorCode::MessageNotFound));

        QCOMPARE(drained().needDecision, 1);
        QCOMPARE(states(), QStringList{u"refused"_s});
    }

    void triesAgainByItself()
    {
        handedIn(u"one"_s);
        m_backend->fail(Call::Submit, FakeBackend::unreachable());
        Synchronizer synchronizer(m_workspace, m_backend, anna, nullptr);
        QSignalSpy reports(&synchronizer, &Synchronizer::drained);

        synchronizer.drain();
        QTRY_COMPARE(reports.size(), 1);
        m_clock->advance(2s);

        QTRY_COMPARE(states(), QStringList{u"confirmed"_s});
    }

    void mayBeDestroyedWhileItDrains()
    {
        m_backend->instant = false;
        handedIn(u"one"_s);
        auto synchronizer = std::make_unique<Synchronizer>(m_workspace, m_backend, anna, nullptr);

        synchronizer->drain();
        synchronizer.reset();

        QTRY_COMPARE(states(), QStringList{u"confirmed"_s});
        QTRY_COMPARE(m_workspace.use_count(), 1);
    }
};

QTEST_GUILESS_MAIN(SyncTest)
#include "tst_sync.moc"
