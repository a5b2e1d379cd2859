// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/rules/treerules.h"
#include "tests/engine/testqueue.h"
#include "tests/support/postgresqlserver.h"

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

// A tree from its prompt to ready_for_export, on SQLite and on PostgreSQL.
class LifeCycleTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<PostgreSqlServer> m_server;

    void onEachDatabase()
    {
        QTest::addColumn<bool>("postgreSql");
        QTest::newRow("SQLite") << false;
        QTest::newRow("PostgreSQL") << true;
    }

    // Null when there is no PostgreSQL.
    std::unique_ptr<TestQueue> begin(const TreeConfiguration &configuration = {})
    {
        QFETCH(const bool, postgreSql);
        if (!postgreSql)
            return std::make_unique<TestQueue>(configuration);
        if (!m_server)
            m_server = std::make_unique<PostgreSqlServer>();
        return m_server->whyNot().isEmpty() ? std::make_unique<TestQueue>(configuration, m_server->createDatabase())
                                            : nullptr;
    }

    static QMap<MessageId, QSet<std::optional<int>>> ranksByParent(const QList<Message> &messages)
    {
        QMap<MessageId, QSet<std::optional<int>>> ranks;
        for (const Message &message : messages) {
            if (message.role == Role::Assistant && message.parentId && message.reviewResult == true)
                ranks[*message.parentId].insert(message.rank);
        }
        return ranks;
    }

private Q_SLOTS:
    void growsToItsEndAmongSeveral_data() { onEachDatabase(); }
    void growsToItsEndAmongSeveral()
    {
        const auto test = begin();
        if (!test)
            QSKIP(qPrintable(m_server->whyNot()));
        const TextReply prompt = test->text(u"How do magnets work?"_s);
        const auto task = test->take(u"ada"_s, TaskType::InitialPrompt);
        QVERIFY(task);
        QVERIFY(test->submit(u"ada"_s, *task, prompt));
        const TreeId tree = prompt.messageId;
        QCOMPARE(test->stateOf(tree), u"initial_prompt_review"_s);

        QVERIFY(!test->review(u"ada"_s, TaskType::LabelInitialPrompt)); // nobody reviews an own message
        for (const QString &name : {u"bob"_s, u"cem"_s, u"dee"_s})
            QVERIFY(test->review(name, TaskType::LabelInitialPrompt));
        QCOMPARE(test->stateOf(tree), u"prompt_lottery_waiting"_s);
        QVERIFY(test->queue().availability(TestQueue::person(u"ada"_s), u"en"_s));
        QCOMPARE(test->stateOf(tree), u"growing"_s);

        QStringList states{u"growing"_s};
        const QStringList people{u"ada"_s, u"bob"_s, u"cem"_s, u"dee"_s, u"eve"_s, u"fay"_s, u"gus"_s};
        for (int i = 0; i < 600 && states.constLast() != u"ready_for_export"_s; ++i) {
            test->workOnTrees(people.at(i % people.size()));
            test->clock.advance(std::chrono::seconds(20));
            if (test->stateOf(tree) != states.constLast())
                states.append(test->stateOf(tree));
        }

        QCOMPARE(states, (QStringList{u"growing"_s, u"ranking"_s, u"ready_for_export"_s}));
        const auto messages = test->messagesOf(tree);
        QVERIFY(std::ranges::count_if(messages, [](const Message &m) { return Rules::isAccepted(m); }) >= 12);
        for (const auto &ranks : ranksByParent(messages)) {
            for (int place = 0; ranks.size() > 1 && place < ranks.size(); ++place)
                QVERIFY(ranks.contains(place));
        }
        QCOMPARE(test->violations(), QStringList());
    }

    void onePersonAloneBringsATreeToItsEnd_data() { onEachDatabase(); }
    void onePersonAloneBringsATreeToItsEnd()
    {
        const auto test = begin(TreeConfiguration::alone());
        if (!test)
            QSKIP(qPrintable(m_server->whyNot()));
        const TreeId tree = test->growingTree(u"ada"_s);

        for (int i = 0; i < 60 && test->stateOf(tree) != u"ready_for_export"_s; ++i)
            QVERIFY(test->workOnTrees(u"ada"_s));

        QCOMPARE(test->stateOf(tree), u"ready_for_export"_s);
        QCOMPARE(test->queue().tree(tree)->origin, u"alone"_s);
        QCOMPARE(test->queue().tree(tree)->messages.size(), 5);
        QCOMPARE(test->violations(), QStringList());
    }

    void consensusOrdersTheReplies_data() { onEachDatabase(); }
    void consensusOrdersTheReplies()
    {
        TreeConfiguration configuration;
        configuration.goalTreeSize = 4;
        const auto test = begin(configuration);
        if (!test)
            QSKIP(qPrintable(m_server->whyNot()));
        const TreeId tree = test->growingTree(u"ada"_s);
        const QStringList authors{u"bob"_s, u"cem"_s, u"dee"_s};
        for (const QString &name : authors) {
            QVERIFY(test->write(name, TaskType::AssistantReply, u"an answer by "_s + name));
            for (const QString &reviewer : {u"rex"_s, u"sam"_s, u"tom"_s})
                QVERIFY(test->review(reviewer, TaskType::LabelAssistantReply));
        }
        QCOMPARE(test->stateOf(tree), u"ranking"_s);
        QVERIFY(!test->rank(u"bob"_s)); // an author of one of them

        for (const QString &name : {u"rex"_s, u"sam"_s, u"tom"_s})
            QVERIFY(test->rank(name));

        QCOMPARE(test->stateOf(tree), u"ready_for_export"_s);
        const auto messages = test->queue().tree(tree)->messages;
        QCOMPARE(messages.size(), 4);
        for (int place = 0; place < 3; ++place) {
            QCOMPARE(messages.at(place + 1).rank, place);
            QCOMPARE(messages.at(place + 1).text, u"an answer by "_s + authors.at(place));
        }
        QVERIFY(!test->rank(u"uma"_s)); // nothing left to rank
        const auto board = test->queue().leaderboard(TimeFrame::Total, 10);
        const auto bob = std::ranges::find(board->scores, u"bob"_s, [](const auto &s) { return s.identity.username; });
        QCOMPARE(bob->contributions.replyRanked1, 3);
        QCOMPARE(bob->contributions.acceptedRepliesAssistant, 1);
        QCOMPARE(bob->leaderScore, 4 + 4 + 3 * 9);
        QCOMPARE(bob->rank, 1);
        QCOMPARE(test->violations(), QStringList());
    }

    void repliesOfThePrompterAreRankedToo_data() { onEachDatabase(); }
    void repliesOfThePrompterAreRankedToo()
    {
        TreeConfiguration configuration;
        configuration.rankPrompterReplies = true;
        configuration.numPrompterReplies = 2;
        configuration.goalTreeSize = 4;
        const auto test = begin(configuration);
        if (!test)
            QSKIP(qPrintable(m_server->whyNot()));
        const TreeId tree = test->growingTree(u"ada"_s);
        const QStringList reviewers{u"rex"_s, u"sam"_s, u"tom"_s};
        QVERIFY(test->write(u"bob"_s, TaskType::AssistantReply, u"an answer"_s));
        for (const QString &reviewer : reviewers)
            QVERIFY(test->review(reviewer, TaskType::LabelAssistantReply));
        for (const QString &name : {u"dee"_s, u"cem"_s}) {
            QVERIFY(test->write(name, TaskType::PrompterReply, u"a question by "_s + name));
            test->clock.advance(std::chrono::minutes(6)); // the next may answer the same
            for (const QString &reviewer : reviewers)
                QVERIFY(test->review(reviewer, TaskType::LabelPrompterReply));
        }
        QCOMPARE(test->stateOf(tree), u"ranking"_s);
        QVERIFY(test->queue().signIn(TestQueue::person(u"uma"_s)));
        QCOMPARE(
            test->queue().availability(TestQueue::person(u"uma"_s), u"en"_s)->value(TaskType::RankPrompterReplies), 1);
        QVERIFY(!test->take(u"cem"_s, TaskType::RankPrompterReplies)); // the author of one of them

        for (const QString &name : reviewers) {
            const auto task = test->take(name, TaskType::RankPrompterReplies);
            QVERIFY(task);
            const auto &kind = std::get<RankTask>(task->kind);
            QVERIFY(kind.role == Role::Prompter);
            QCOMPARE(kind.conversation.constLast().text, u"an answer"_s);
            const bool isSorted = kind.replies.at(0).text < kind.replies.at(1).text;
            QVERIFY(test->submit(name, *task, RankingReply{isSorted ? QList{0, 1} : QList{1, 0}}));
        }

        QCOMPARE(test->stateOf(tree), u"ready_for_export"_s);
        QMap<QString, std::optional<int>> ranks;
        for (const Message &message : test->messagesOf(tree))
            ranks.insert(message.text, message.rank);
        QCOMPARE(ranks.value(u"a question by cem"_s), std::optional(0));
        QCOMPARE(ranks.value(u"a question by dee"_s), std::optional(1));
        QCOMPARE(ranks.value(u"an answer"_s), std::optional<int>());
        QCOMPARE(test->count(u"SELECT count(*) AS n FROM task WHERE payload_type = 'RankPrompterRepliesPayload'"_s), 3);
        QCOMPARE(test->violations(), QStringList());
    }

    void theSameSeedGivesTheSameQueue_data() { onEachDatabase(); }
    void theSameSeedGivesTheSameQueue()
    {
        QStringList fingerprints;
        for (int run = 0; run < 2; ++run) {
            const auto test = begin();
            if (!test)
                QSKIP(qPrintable(m_server->whyNot()));
            test->growingTree(u"ada"_s);
            for (int i = 0; i < 40; ++i)
                test->workOnTrees(u"person %1"_s.arg(i % 5));
            QStringList all;
            MessageFilter everything;
            everything.maximum = 1000;
            const auto messages = test->queue().messages(everything);
            for (const Message &message : *messages)
                all.append(message.id.toString() + message.text + QString::number(message.reviewCount));
            fingerprints.append(all.join(u'\n'));
        }

        QVERIFY(!fingerprints.constFirst().isEmpty());
        QCOMPARE(fingerprints.constFirst(), fingerprints.constLast());
    }
};

QTEST_GUILESS_MAIN(LifeCycleTest)
#include "tst_lifecycle.moc"
