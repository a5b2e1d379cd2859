// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/presentation/leaderboardmodel.h"
#include "model/presentation/messagesmodel.h"
#include "model/presentation/messagetreemodel.h"
#include "model/presentation/outboxmodel.h"
#include "model/workspace/workspacestore.h"
#include "tests/support/fakebackend.h"
#include "tests/support/taskfixtures.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using Mode = QAbstractItemModelTester::FailureReportingMode;

namespace {

const UserIdentity anna{.username = u"anna"_s, .displayName = u"Anna"_s, .authMethod = AuthMethod::Local};

QList<Message> messages(int count)
{
    QList<Message> made;
    for (int i = 0; i < count; ++i)
        made.append(TaskFixtures::message(Role::Prompter, u"Message %1"_s.arg(i)));
    return made;
}

UserScore score(const QString &username, std::optional<int> rank, int leaderScore)
{
    UserScore made;
    made.rank = rank;
    made.identity = {.username = username, .displayName = {}, .authMethod = AuthMethod::Local};
    made.leaderScore = leaderScore;
    return made;
}

}

class ModelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void messagesComeInPages()
    {
        auto backend = std::make_shared<FakeBackend>();
        backend->instant = false; // the tester asks for more while it checks
        backend->stored = messages(120);
        MessagesModel model(backend, nullptr);
        QAbstractItemModelTester tester(&model, Mode::QtTest);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);

        const auto more = [&model] {
            model.fetchMore({});
            return !model.canFetchMore({}) && !model.isLoading();
        };
        QTRY_VERIFY(more());

        QCOMPARE(model.rowCount(), 120);
        QCOMPARE(inserted.size(), 3);
        QCOMPARE(backend->filters().size(), 3);
        QCOMPARE(backend->filters().at(1).beforeId, backend->stored.at(49).id);
        QCOMPARE(backend->filters().at(1).beforeDate, backend->stored.at(49).createdDate);
        QCOMPARE(model.index(119).data(MessagesModel::MessageIdRole).value<MessageId>(), backend->stored.at(119).id);
        QCOMPARE(model.index(119).data(MessagesModel::TextRole), u"Message 119"_s);
        QVERIFY(!model.index(0).data(MessagesModel::ReviewResultRole).isValid());
    }

    void aNewSearchDropsTheAnswerToTheOldOne()
    {
        auto backend = std::make_shared<FakeBackend>();
        backend->instant = false;
        backend->stored = messages(20);
        MessagesModel model(backend, nullptr);
        QAbstractItemModelTester tester(&model, Mode::QtTest);

        model.reload();
        MessageFilter filter;
        filter.searchText = u"Message 7"_s;
        model.setFilter(filter);

        QTRY_COMPARE(model.rowCount(), 1);
        QVERIFY(!model.isLoading());
        QCOMPARE(model.index(0).data(), u"Message 7"_s);
        QCoro::waitFor(backend->languages()); // comes after all answers
        QCOMPARE(model.rowCount(), 1);
    }

    void aFailedPageIsReportedAndMayBeTriedAgain()
    {
        auto backend = std::make_shared<FakeBackend>();
        backend->stored = messages(3);
        backend->instant = false;
        backend->fail(FakeBackend::Call::Messages, FakeBackend::unreachable());
        MessagesModel model(backend, nullptr);
        QAbstractItemModelTester tester(&model, Mode::QtTest);
        QSignalSpy failures(&model, &MessagesModel::failed);

        model.fetchMore({});
        QTRY_COMPARE(failures.size(), 1);
        QVERIFY(!model.canFetchMore({})); // a view would ask for ever
        model.reload();

        QTRY_COMPARE(model.rowCount(), 3);
    }

    void mayDieWhileItLoads()
    {
        auto backend = std::make_shared<FakeBackend>();
        backend->instant = false;
        backend->stored = messages(3);
        auto model = std::make_unique<MessagesModel>(backend, nullptr);
        model->fetchMore({});

        model.reset();

        QTRY_COMPARE(backend.use_count(), 1);
        QCoro::waitFor(backend->languages()); // comes after the answer, which finds nobody
    }

    void aTreeIsAList()
    {
        MessageTree tree;
        tree.state = TreeState::Growing;
        tree.messages = messages(3);
        tree.messages[1].depth = 1;
        tree.messages[1].rank = 0;
        tree.messages[1].role = Role::Assistant;
        tree.messages[1].reviewResult = true;
        MessageTreeModel model;
        QAbstractItemModelTester tester(&model, Mode::QtTest);

        model.setTree(tree);

        QCOMPARE(model.rowCount(), 3);
        const QModelIndex second = model.index(1);
        QCOMPARE(second.data(MessageTreeModel::DepthRole), 1);
        QCOMPARE(second.data(MessageTreeModel::RankRole), 0);
        QCOMPARE(second.data(MessageTreeModel::ReviewResultRole), true);
        QVERIFY(second.data(MessageTreeModel::AuthorRole).value<Role>() == Role::Assistant);
        QVERIFY(!model.index(0).data(MessageTreeModel::RankRole).isValid());
        QCOMPARE(model.rowOf(tree.messages.at(2).id), 2);
        QCOMPARE(model.rowOf(MessageId::create()), -1);
    }

    void theLeaderboardMarksOnesOwnRow()
    {
        Leaderboard board;
        board.scores = {score(u"bert"_s, 1, 30), score(u"anna"_s, 2, 20), score(u"carl"_s, std::nullopt, 0)};
        board.scores[1].contributions.repliesAssistant = 2;
        board.scores[1].contributions.repliesPrompter = 3;
        board.scores[1].identity.displayName = u"Anna B."_s;
        LeaderboardModel model(anna, nullptr);
        QAbstractItemModelTester tester(&model, Mode::QtTest);

        model.setLeaderboard(board);

        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.ownRow(), 1);
        QCOMPARE(model.index(0).data(LeaderboardModel::OwnRole), false);
        QCOMPARE(model.index(0).data(LeaderboardModel::NameRole), u"bert"_s);
        QCOMPARE(model.index(1).data(LeaderboardModel::OwnRole), true);
        QCOMPARE(model.index(1).data(LeaderboardModel::NameRole), u"Anna B."_s);
        QCOMPARE(model.index(1).data(LeaderboardModel::RepliesRole), 5);
        QCOMPARE(model.index(1).data(LeaderboardModel::ScoreRole), 20);
        QVERIFY(!model.index(2).data(LeaderboardModel::RankRole).isValid());
    }

    void theOutboxMirrorsTheWorkspace()
    {
        QTemporaryDir folder;
        auto store = WorkspaceStore::open(folder.filePath(u"w"_s));
        QVERIFY(store);
        const auto workspace = *store;
        const auto handIn = [&](const QString &typed) {
            const auto task = QCoro::waitFor(workspace->storeTask(TaskFixtures::reply()));
            return *QCoro::waitFor(
                workspace->handIn(task->task.id, TextDraft{.text = typed, .lang = {}, .cursor = 0, .scroll = 0}, anna));
        };
        const OutboxEntry first = handIn(u"one"_s);

        OutboxModel model(workspace, nullptr);
        QAbstractItemModelTester tester(&model, Mode::QtTest);
        QTRY_COMPARE(model.rowCount(), 1);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        const OutboxEntry second = handIn(u"two"_s);

        QTRY_COMPARE(inserted.size(), 1);
        QCOMPARE(model.index(0).data(OutboxModel::TextRole), u"two"_s);
        QCOMPARE(model.figures(), (OutboxFigures{2, 0}));
        QVERIFY(QCoro::waitFor(workspace->takeNext()));
        const Error error{Error::Kind::Rejected, ErrorCode::TreeNotAcceptingMessages, u"closed"_s};
        QVERIFY(QCoro::waitFor(workspace->file(
            first.id, {.state = DeliveryState::Refused, .notBefore = {}, .error = error, .receipt = {}})));
        QTRY_COMPARE(changed.size(), 2);
        QCOMPARE(model.figures(), (OutboxFigures{1, 1}));
        const QModelIndex refused = model.index(1);
        QVERIFY(refused.data(OutboxModel::StateRole).value<DeliveryState>() == DeliveryState::Refused);
        QCOMPARE(refused.data(OutboxModel::ErrorRole).value<Error>(), error);
        QCOMPARE(refused.data(OutboxModel::AttemptsRole), 1);
        QCOMPARE(refused.data(OutboxModel::EntryIdRole), first.id.toString());
        QVERIFY(refused.data(OutboxModel::TaskTypeRole).value<TaskType>() == TaskType::AssistantReply);
        QVERIFY(!refused.data(OutboxModel::ReceivedDateRole).isValid());
        QVERIFY(second.id != first.id);
    }
};

QTEST_GUILESS_MAIN(ModelsTest)
#include "tst_models.moc"
