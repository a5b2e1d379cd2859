// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/presentation/leaderboardmodel.h"
#include "model/presentation/messagesmodel.h"
#include "model/presentation/outboxmodel.h"
#include "model/presentation/session.h"
#include "model/workspace/workspacestore.h"
#include "tests/support/fakebackend.h"
#include "tests/support/taskfixtures.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using Call = FakeBackend::Call;

namespace {

const UserIdentity anna{.username = u"anna"_s, .displayName = u"Anna"_s, .authMethod = AuthMethod::Local};

Draft text(const QString &typed)
{
    return TextDraft{.text = typed, .lang = {}, .cursor = 0, .scroll = 0};
}

}

class SessionTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<FakeBackend> m_backend;
    std::weak_ptr<WorkspaceStore> m_workspace;
    std::unique_ptr<Session> m_session;

    std::shared_ptr<WorkspaceStore> open()
    {
        auto opened = WorkspaceStore::open(m_folder->filePath(u"w"_s));
        if (!opened)
            qFatal("%s", qPrintable(opened.error().message));
        m_workspace = *opened;
        // What holding back and checking out ahead do is the subject of tst_flow.
        for (const auto *key : {"flow.hold_seconds", "flow.tasks_ahead"})
            QCoro::waitFor((*opened)->storeSetting(QString::fromLatin1(key), u"0"_s));
        return *opened;
    }
    void end() // what is still being done holds the workspace
    {
        m_session.reset();
        QTRY_VERIFY(m_workspace.expired());
        QTRY_COMPARE(m_backend.use_count(), 1);
    }
    void begin(const QString &language = {})
    {
        m_session = std::make_unique<Session>(open(), m_backend, anna, language);
    }
    // Signals may come before the call returns, so the spies are asked, not only waited for.
    OpenTask opened(TaskType type = TaskType::Random)
    {
        QSignalSpy spy(m_session.get(), &Session::taskOpened);
        m_session->openTask(type);
        return spy.isEmpty() && !spy.wait() ? OpenTask() : spy.at(0).at(0).value<OpenTask>();
    }
    bool everythingDelivered() const
    {
        return m_session->outbox()->rowCount() > 0 && m_session->outbox()->figures() == OutboxFigures{};
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_backend = std::make_shared<FakeBackend>();
        begin();
    }
    void cleanup() { end(); }

    void refreshTellsWhatThereIs_data()
    {
        QTest::addColumn<bool>("instant");

        QTest::newRow("at once") << true;
        QTest::newRow("later") << false;
    }

    void refreshTellsWhatThereIs()
    {
        QFETCH(const bool, instant);
        m_backend->instant = instant;
        m_backend->tasks = {
            TaskFixtures::reply(), TaskFixtures::ranking(), TaskFixtures::reply(Role::Assistant, u"de"_s)};
        m_backend->languageCounts = {{u"en"_s, 5}};
        UserScore own;
        own.identity = anna;
        own.leaderScore = 7;
        m_backend->scores = {own};
        QSignalSpy availability(m_session.get(), &Session::availabilityChanged);
        QSignalSpy score(m_session.get(), &Session::ownScoreChanged);

        m_session->refresh();

        QTRY_COMPARE(score.size(), 1);
        QTRY_COMPARE(m_session->languages(), (QMap<QString, int>{{u"en"_s, 5}}));
        QCOMPARE(availability.size(), 1);
        QCOMPARE(m_session->availability().value(TaskType::Random), 2);
        QCOMPARE(m_session->leaderboard()->rowCount(), 1);
        QCOMPARE(score.at(0).at(0).value<UserScore>().leaderScore, 7);
    }

    void opensATaskWithItsDraft()
    {
        m_backend->tasks = {TaskFixtures::reply()};
        const OpenTask first = opened();
        QVERIFY(!first.draft);
        m_session->editDraft(first.task.id, text(u"Bees"_s));
        end(); // the window was closed at once
        begin();

        const OpenTask again = opened(TaskType::AssistantReply);

        QCOMPARE(again.task, first.task);
        QCOMPARE(again.draft, text(u"Bees"_s));
    }

    void saysThatNothingIsToBeDone()
    {
        QSignalSpy unavailable(m_session.get(), &Session::taskUnavailable);

        m_session->openTask(TaskType::AssistantReply);

        QTRY_VERIFY(!unavailable.isEmpty());
        QVERIFY(unavailable.at(0).at(0).value<TaskType>() == TaskType::AssistantReply);
        QCOMPARE(unavailable.at(0).at(1).value<Error>().code, ErrorCode::TaskTypeNotAvailable);
    }

    void onlyTheLastTaskAskedForOpens()
    {
        m_backend->instant = false;
        m_backend->tasks = {TaskFixtures::reply(), TaskFixtures::ranking(), TaskFixtures::ranking()};
        QSignalSpy spy(m_session.get(), &Session::taskOpened);

        m_session->openTask(TaskType::AssistantReply);
        m_session->openTask(TaskType::RankAssistantReplies);
        m_session->openTask(TaskType::RankAssistantReplies);

        QTRY_VERIFY(!spy.isEmpty());
        QVERIFY(typeOf(spy.at(0).at(0).value<OpenTask>().task.kind) == TaskType::RankAssistantReplies);
        QCOMPARE(m_backend->tasks.size(), 2); // nothing was asked for in vain
        QVERIFY(!spy.wait(20));
    }

    void submitsAndOpensTheNext()
    {
        m_backend->tasks = {TaskFixtures::reply(), TaskFixtures::reply()};
        const OpenTask first = opened();
        QSignalSpy submitted(m_session.get(), &Session::submitted);
        QSignalSpy delivery(m_session.get(), &Session::deliveryChanged);

        m_session->submit(first.task.id, text(u"Bees dance."_s));
        QTRY_VERIFY(!submitted.isEmpty());
        const OpenTask second = opened();

        QVERIFY(!second.task.id.isNull());
        QVERIFY(second.task.id != first.task.id);
        QTRY_VERIFY(everythingDelivered());
        QVERIFY(!delivery.isEmpty());
        QCOMPARE(m_backend->effects().size(), 1);
        QCOMPARE(m_backend->effects().at(0).taskId, first.task.id);
    }

    void isQuickFromSubmitToTheNextTask()
    {
        constexpr int rounds = 20;
        for (int i = 0; i <= rounds; ++i)
            m_backend->tasks.append(TaskFixtures::reply());
        OpenTask open = opened();
        QList<qint64> times;
        for (int i = 0; i < rounds; ++i) {
            QElapsedTimer timer;
            QSignalSpy next(m_session.get(), &Session::taskOpened);
            const auto chain = connect(m_session.get(), &Session::submitted, this, [&] {
                timer.start();
                m_session->openTask(TaskType::Random);
            });
            const auto stop =
                connect(m_session.get(), &Session::taskOpened, this, [&] { times.append(timer.elapsed()); });
            m_session->submit(open.task.id, text(u"Answer %1"_s.arg(i)));
            QVERIFY(!next.isEmpty() || next.wait()); // QTRY would sleep between the hops
            open = next.at(0).at(0).value<OpenTask>();
            disconnect(chain);
            disconnect(stop);
        }

        std::ranges::sort(times);
        qInfo("submitted to task opened: median %lld ms, slowest %lld ms", times.at(rounds / 2), times.constLast());
        QVERIFY(times.at(rounds / 2) < 50);
    }

    void looksAgainWhenDeliveryBringsTheNextTask()
    {
        m_backend->instant = false;
        m_backend->tasks = {TaskFixtures::reply()};
        const OpenTask first = opened();
        QSignalSpy submitted(m_session.get(), &Session::submitted);
        QSignalSpy unavailable(m_session.get(), &Session::taskUnavailable);
        QSignalSpy next(m_session.get(), &Session::taskOpened);
        const Task grown = TaskFixtures::labelling();
        // The next task exists once the first answer arrived.
        connect(m_session->outbox(), &OutboxModel::figuresChanged, this, [&](const OutboxFigures &figures) {
            if (figures == OutboxFigures{} && !m_backend->effects().isEmpty() && m_backend->tasks.isEmpty()
                && next.isEmpty())
                m_backend->tasks.append(grown);
        });
        connect(m_session.get(), &Session::submitted, this, [&] { m_session->openTask(TaskType::Random); });

        m_session->submit(first.task.id, text(u"Bees dance."_s));

        QTRY_VERIFY(!next.isEmpty());
        QCOMPARE(next.at(0).at(0).value<OpenTask>().task.id, grown.id);
        QVERIFY(unavailable.isEmpty());
    }

    void aRefusedSubmissionStaysADraft()
    {
        m_backend->tasks = {TaskFixtures::reply()};
        const OpenTask task = opened();
        QSignalSpy failed(m_session.get(), &Session::failed);
        const Draft tooLong = text(u"b"_s.repeated(3000));

        m_session->submit(task.task.id, tooLong);

        QTRY_VERIFY(!failed.isEmpty());
        QCOMPARE(failed.at(0).at(0).value<Error>().code, ErrorCode::MessageTooLong);
        QCOMPARE(opened().draft, tooLong);
    }

    void aRefusedDeliveryNeedsADecision()
    {
        m_backend->tasks = {TaskFixtures::reply()};
        m_backend->fail(
            Call::Submit, {Error::Kind::Rejected, ErrorCode::TreeNotAcceptingMessages, u"the tree is closed"_s});
        QSignalSpy delivery(m_session.get(), &Session::deliveryChanged);

        m_session->submit(opened().task.id, text(u"Bees dance."_s));

        QTRY_VERIFY(!delivery.isEmpty() && delivery.constLast().at(1).toInt() == 1);
        QCOMPARE(m_session->outbox()->index(0).data(OutboxModel::TextRole), u"Bees dance."_s);
    }

    void remarksGoThroughTheOutbox()
    {
        const FreeLabels labels{MessageId::create(), {{Label::Humor, 0.5}}};
        const MessageReport report{MessageId::create(), {u"rude"_s, {}}};
        QSignalSpy remarked(m_session.get(), &Session::remarked);

        m_session->remark(labels);
        m_session->remark(report);

        QTRY_COMPARE(remarked.size(), 2);
        QTRY_COMPARE(m_backend->remarks(), (QList<Remark>{labels, report}));
        QTRY_COMPARE(m_session->outbox()->figures(), OutboxFigures());
        const auto kindAt = [this](int row) {
            return m_session->outbox()->index(row).data(OutboxModel::KindRole).value<OutboxModel::Kind>();
        };
        QCOMPARE(kindAt(0), OutboxModel::Kind::GivenReport); // newest first
        QCOMPARE(kindAt(1), OutboxModel::Kind::GivenLabels);
        QCOMPARE(m_session->outbox()->index(0).data(OutboxModel::TextRole), u"rude"_s);
    }

    void deliversWhenTheBackendIsBack()
    {
        m_backend->tasks = {TaskFixtures::reply()};
        m_backend->fail(Call::Submit, FakeBackend::unreachable());
        m_backend->fail(Call::SignIn, FakeBackend::unreachable());
        const OpenTask task = opened();
        QSignalSpy failed(m_session.get(), &Session::failed);

        m_session->refresh();
        m_session->submit(task.task.id, text(u"Bees dance."_s));

        QTRY_COMPARE(failed.size(), 2); // signing in, delivering
        QCOMPARE(m_session->outbox()->figures(), (OutboxFigures{1, 0}));
        QTRY_VERIFY_WITH_TIMEOUT(everythingDelivered(), 10000); // by itself
        QCOMPARE(m_backend->effects().size(), 1);
        QCOMPARE(failed.size(), 2);
    }

    void skipsForGood()
    {
        const Task task = TaskFixtures::reply();
        m_backend->tasks = {task, TaskFixtures::reply()};
        m_session->editDraft(opened().task.id, text(u"Hm"_s));
        QSignalSpy skipped(m_session.get(), &Session::skipped);

        m_session->skip(task.id, u"not my field"_s);

        QTRY_VERIFY(!skipped.isEmpty());
        QVERIFY(opened().task.id != task.id);
        QCOMPARE(m_backend->skippedTasks(), QList{task.id});
        QVERIFY(m_backend->calls().indexOf(Call::Skip) < m_backend->calls().lastIndexOf(Call::RequestTask));
    }

    void remembersTheLanguage()
    {
        m_backend->tasks = {TaskFixtures::reply(Role::Assistant, u"de"_s)};
        QCOMPARE(m_session->language(), u"en"_s);
        QSignalSpy availability(m_session.get(), &Session::availabilityChanged);

        m_session->setLanguage(u"de"_s);
        QTRY_VERIFY(!availability.isEmpty());
        QCOMPARE(m_session->availability().value(TaskType::AssistantReply), 1);
        end();
        begin();

        QCOMPARE(m_session->language(), u"de"_s);
    }

    void loadsATreeOrSaysWhyNot()
    {
        m_backend->stored = {TaskFixtures::message(Role::Prompter, u"Hello"_s)};
        QSignalSpy loaded(m_session.get(), &Session::treeLoaded);
        QSignalSpy failed(m_session.get(), &Session::failed);

        m_session->loadTree(m_backend->stored.at(0).id);
        m_session->loadTree(MessageId::create());

        QTRY_COMPARE(loaded.size(), 1);
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed.at(0).at(0).value<Error>().code, ErrorCode::MessageNotFound);
    }

    void searchesMessages()
    {
        m_backend->stored = {
            TaskFixtures::message(Role::Prompter, u"Hello"_s), TaskFixtures::message(Role::Prompter, u"Bees"_s)};

        m_session->searchMessages(u"Bee"_s);

        QTRY_COMPARE(m_session->messages()->rowCount(), 1);
    }

    void changesTheTimeFrame()
    {
        QSignalSpy reset(m_session->leaderboard(), &QAbstractItemModel::modelReset);

        m_session->setLeaderboardFrame(TimeFrame::Week);

        QTRY_COMPARE(reset.size(), 1);
        QCOMPARE(m_session->leaderboard()->timeFrame(), TimeFrame::Week);
    }

    void flushBringsEverythingToTheDisk()
    {
        m_backend->tasks = {TaskFixtures::reply()};
        const OpenTask task = opened();
        QSignalSpy saved(m_session.get(), &Session::draftSaved);

        m_session->editDraft(task.task.id, text(u"Bees"_s));
        QCoro::waitFor(m_session->flush());

        QTRY_COMPARE(saved.size(), 1);
    }

    void mayEndAtAnyMoment()
    {
        m_backend->instant = false;
        m_backend->tasks = {TaskFixtures::reply(), TaskFixtures::reply()};
        const OpenTask task = opened();
        m_session->refresh();
        m_session->openTask(TaskType::Random);
        m_session->submit(task.task.id, text(u"Bees dance."_s));
        m_session->setLeaderboardFrame(TimeFrame::Day);

        end();

        begin();
        m_session->refresh();
        QTRY_VERIFY(everythingDelivered());
        QCOMPARE(m_backend->effects().size(), 1);
    }
};

QTEST_GUILESS_MAIN(SessionTest)
#include "tst_session.moc"
