// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/storage/queue/promptsetrepository.h"
#include "model/storage/queue/storyrepository.h"
#include "model/storage/queue/summaryrepository.h"
#include "tests/engine/testqueue.h"
#include "tests/support/postgresqlserver.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

// The kinds of work on what an operator loaded, from handing out to the last rating, on SQLite and on PostgreSQL.
class MaterialTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<PostgreSqlServer> m_server;

    void onEachDatabase()
    {
        QTest::addColumn<bool>("postgreSql");
        QTest::newRow("SQLite") << false;
        QTest::newRow("PostgreSQL") << true;
    }

    static TreeConfiguration everyKind()
    {
        TreeConfiguration configuration;
        configuration.rankInitialPrompts = true;
        configuration.summarizeStories = true;
        configuration.rateSummaries = true;
        configuration.numSummariesPerStory = 2;
        configuration.numRatingsPerSummary = 2;
        configuration.numRequiredRankings = 2;
        return configuration;
    }

    // Null when there is no PostgreSQL.
    std::unique_ptr<TestQueue> begin(const TreeConfiguration &configuration = everyKind())
    {
        QFETCH(const bool, postgreSql);
        if (!postgreSql)
            return std::make_unique<TestQueue>(configuration);
        if (!m_server)
            m_server = std::make_unique<PostgreSqlServer>();
        return m_server->whyNot().isEmpty() ? std::make_unique<TestQueue>(configuration, m_server->createDatabase())
                                            : nullptr;
    }

    static StoryId loadStory(TestQueue &test, const QString &text, std::optional<int> wanted = {})
    {
        Story story;
        story.id = StoryId(test.random.uuid());
        story.lang = u"en"_s;
        story.text = text;
        story.createdDate = test.clock.now();
        story.wantedSummaries = wanted;
        [&] { QVERIFY(Storage::StoryRepository(test.connection()).insert(story)); }();
        test.reopen();
        return story.id;
    }

    static PromptSetId loadPrompts(TestQueue &test, const QStringList &texts, const QList<MessageId> &messages = {})
    {
        PromptSet set;
        set.id = PromptSetId(test.random.uuid());
        set.lang = u"en"_s;
        set.createdDate = test.clock.now();
        QList<Storage::PromptSetRepository::Member> members;
        for (const QString &text : texts)
            members.append({MessageId(test.random.uuid()), false, text});
        for (const MessageId &message : messages)
            members.append({message, true, {}});
        [&] { QVERIFY(Storage::PromptSetRepository(test.connection()).insert(set, members)); }();
        test.reopen();
        return set.id;
    }

    template <typename T>
    static int codeOf(const Result<T> &result)
    {
        return result ? -1 : int(result.error().code);
    }

    static Result<Receipt> rate(TestQueue &test, const QString &name, int rating)
    {
        const auto task = test.take(name, TaskType::RateSummary);
        return task ? test.submit(name, *task, RatingReply{rating}) : std::unexpected(task.error());
    }

    // In the order of the texts, or against it.
    static Result<Receipt> rankPrompts(TestQueue &test, const QString &name, bool isReversed = false)
    {
        const auto task = test.take(name, TaskType::RankInitialPrompts);
        if (!task)
            return std::unexpected(task.error());
        const auto &prompts = std::get<RankPromptsTask>(task->kind).prompts;
        RankingReply reply;
        for (int i = 0; i < prompts.size(); ++i)
            reply.ranking.append(i);
        std::ranges::sort(reply.ranking, {}, [&](int i) { return prompts.at(i).text; });
        if (isReversed)
            std::ranges::reverse(reply.ranking);
        return test.submit(name, *task, reply);
    }

    static int on(TestQueue &test, const QString &name, TaskType type)
    {
        [&] { QVERIFY(test.queue().signIn(TestQueue::person(name))); }();
        return test.queue().availability(TestQueue::person(name), u"en"_s)->value(type);
    }

    static QJsonObject payload(TestQueue &test, const QString &sql)
    {
        const auto rows = test.connection().raw(sql);
        return QJsonDocument::fromJson(rows->constFirst().text(u"payload").toUtf8()).object();
    }

private Q_SLOTS:
    void storyIsSummarisedAndItsSummariesRated_data() { onEachDatabase(); }
    void storyIsSummarisedAndItsSummariesRated()
    {
        const auto test = begin();
        if (!test)
            QSKIP(qPrintable(m_server->whyNot()));
        const StoryId story = loadStory(*test, u"Once upon a time"_s);
        QCOMPARE(on(*test, u"ada"_s, TaskType::SummarizeStory), 1);
        QCOMPARE(on(*test, u"ada"_s, TaskType::RateSummary), 0);

        const auto task = test->take(u"ada"_s, TaskType::SummarizeStory);
        QVERIFY(task);
        QCOMPARE(std::get<SummarizeTask>(task->kind), (SummarizeTask{story, u"Once upon a time"_s}));
        const TextReply summary = test->text(u" Somebody lived. "_s);
        QVERIFY(test->submit(u"ada"_s, *task, summary));
        QCOMPARE(codeOf(test->take(u"ada"_s, TaskType::SummarizeStory)), int(ErrorCode::TaskTypeNotAvailable));
        QCOMPARE(codeOf(test->take(u"ada"_s, TaskType::RateSummary)), int(ErrorCode::TaskTypeNotAvailable)); // her own

        QVERIFY(test->write(u"bob"_s, TaskType::SummarizeStory, u"Nothing happens."_s));
        QCOMPARE(on(*test, u"cem"_s, TaskType::SummarizeStory), 0); // two are enough
        QCOMPARE(on(*test, u"cem"_s, TaskType::RateSummary), 2);
        QVERIFY(rate(*test, u"cem"_s, 4));
        QVERIFY(rate(*test, u"cem"_s, 4));
        QVERIFY(!rate(*test, u"cem"_s, 4)); // nothing twice
        QVERIFY(rate(*test, u"bob"_s, 1)); // ada's, for the other one is his
        QVERIFY(!rate(*test, u"bob"_s, 1));
        QVERIFY(rate(*test, u"ada"_s, 3));
        QCOMPARE(on(*test, u"dee"_s, TaskType::RateSummary), 0); // each has its two

        const auto rated = Storage::SummaryRepository(test->connection()).find(summary.messageId);
        QCOMPARE((*rated)->text, u"Somebody lived."_s);
        QCOMPARE((*rated)->ratingCount, 2);
        QCOMPARE((*rated)->ratingSum, 4 + 1);
        QCOMPARE(Storage::StoryRepository(test->connection()).find(story)->value().summaryCount, 2);
        QCOMPARE(test->violations(), QStringList());
    }

    void promptsGetTheRanksOfTheConsensus_data() { onEachDatabase(); }
    void promptsGetTheRanksOfTheConsensus()
    {
        const auto test = begin();
        if (!test)
            QSKIP(qPrintable(m_server->whyNot()));
        const PromptSetId set = loadPrompts(*test, {u"c"_s, u"a"_s, u"b"_s});
        const Storage::PromptSetRepository sets(test->connection());
        const auto order = [&] {
            QMap<std::optional<int>, QString> texts;
            const auto prompts = sets.prompts(set);
            for (const Message &prompt : *prompts)
                texts.insert(prompt.rank, prompt.text);
            return texts;
        };

        QVERIFY(rankPrompts(*test, u"ada"_s));
        QVERIFY(!rankPrompts(*test, u"ada"_s));
        QCOMPARE(order().keys(), QList<std::optional<int>>{std::nullopt});
        const auto late = test->take(u"dee"_s, TaskType::RankInitialPrompts);
        QVERIFY(late);
        QVERIFY(rankPrompts(*test, u"bob"_s));
        QCOMPARE(order().values(), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
        QCOMPARE(on(*test, u"cem"_s, TaskType::RankInitialPrompts), 0);

        // A third ranking that was under way counts too, and cannot turn two around.
        RankingReply reversed{{0, 1, 2}, true};
        const auto &shown = std::get<RankPromptsTask>(late->kind).prompts;
        std::ranges::sort(reversed.ranking, std::greater(), [&](int i) { return shown.at(i).text; });
        QVERIFY(test->submit(u"dee"_s, *late, reversed));
        QCOMPARE(order().values(), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
        QCOMPARE(sets.find(set)->value().rankingCount, 3);
        QCOMPARE(test->violations(), QStringList());
    }

    void promptsOfTheQueueAreRankedAsTheyAre_data() { onEachDatabase(); }
    void promptsOfTheQueueAreRankedAsTheyAre()
    {
        const auto test = begin();
        if (!test)
            QSKIP(qPrintable(m_server->whyNot()));
        const QList<MessageId> prompts{test->growingTree(u"ada"_s, u"Why?"_s), test->growingTree(u"bob"_s, u"How?"_s)};
        loadPrompts(*test, {u"Bread"_s}, prompts);

        QCOMPARE(on(*test, u"ada"_s, TaskType::RankInitialPrompts), 0); // one is hers
        const auto task = test->take(u"cem"_s, TaskType::RankInitialPrompts);
        QVERIFY(task);
        QSet<QString> texts;
        for (const Message &prompt : std::get<RankPromptsTask>(task->kind).prompts) {
            texts.insert(prompt.text);
            QVERIFY(!prompt.userId && !prompt.rank);
        }
        QCOMPARE(texts, (QSet<QString>{u"Why?"_s, u"How?"_s, u"Bread"_s}));
        QVERIFY(test->connection().raw(u"UPDATE message SET deleted = TRUE WHERE text = 'How?'"_s));
        QCOMPARE(codeOf(test->submit(u"cem"_s, *task, RankingReply{{0, 1, 2}})), int(ErrorCode::CorruptRanking));
        test->reopen();
        QVERIFY(rankPrompts(*test, u"dee"_s)); // the two that are left
        QVERIFY(test->connection().raw(u"UPDATE message SET deleted = TRUE WHERE text = 'Why?'"_s));
        test->reopen();
        QCOMPARE(on(*test, u"eve"_s, TaskType::RankInitialPrompts), 0);
    }

    void randomWorkBringsEveryKind_data() { onEachDatabase(); }
    void randomWorkBringsEveryKind()
    {
        const auto test = begin();
        if (!test)
            QSKIP(qPrintable(m_server->whyNot()));
        for (const QString &text : {u"one"_s, u"two"_s, u"three"_s}) {
            loadStory(*test, text);
            loadPrompts(*test, {text + u" a"_s, text + u" b"_s});
        }

        QMap<TaskType, int> done;
        for (int i = 0; i < 60; ++i) {
            const QString name = u"person %1"_s.arg(i % 6);
            const auto task = test->take(name, TaskType::Random);
            QVERIFY(task);
            const TaskType type = typeOf(task->kind);
            ++done[type];
            test->clock.advance(std::chrono::seconds(20));
            if (type == TaskType::SummarizeStory)
                QVERIFY(test->submit(name, *task, test->text(u"summary %1"_s.arg(i))));
            else if (type == TaskType::RateSummary)
                QVERIFY(test->submit(name, *task, RatingReply{1 + i % 5}));
            else if (type == TaskType::RankInitialPrompts)
                QVERIFY(test->submit(name, *task, RankingReply{{1, 0}}));
            else
                QVERIFY(test->queue().skip(TestQueue::person(name), task->id, {}));
        }

        QCOMPARE(done.value(TaskType::SummarizeStory), 3 * 2);
        QCOMPARE(done.value(TaskType::RateSummary), 3 * 2 * 2);
        QCOMPARE(done.value(TaskType::RankInitialPrompts), 3 * 2);
        QCOMPARE(test->violations(), QStringList());
    }

    void isHandedOutOnlyWhereItIsSwitchedOn_data()
    {
        QTest::addColumn<bool>("postgreSql");
        QTest::addColumn<int>("type");
        QTest::newRow("stories") << false << int(TaskType::SummarizeStory);
        QTest::newRow("summaries") << false << int(TaskType::RateSummary);
        QTest::newRow("prompts") << false << int(TaskType::RankInitialPrompts);
    }

    void isHandedOutOnlyWhereItIsSwitchedOn()
    {
        QFETCH(const int, type);
        const auto test = begin();
        loadStory(*test, u"Once"_s);
        loadPrompts(*test, {u"a"_s, u"b"_s});
        QVERIFY(test->write(u"bob"_s, TaskType::SummarizeStory, u"One"_s));
        QCOMPARE(on(*test, u"ada"_s, TaskType(type)), 1);

        TreeConfiguration configuration = everyKind();
        (type == int(TaskType::SummarizeStory)       ? configuration.summarizeStories
                : type == int(TaskType::RateSummary) ? configuration.rateSummaries
                                                     : configuration.rankInitialPrompts) = false;
        test->reconfigure(configuration);

        QCOMPARE(on(*test, u"ada"_s, TaskType(type)), 0);
        QCOMPARE(codeOf(test->take(u"ada"_s, TaskType(type))), int(ErrorCode::TaskTypeNotAvailable));
        for (const auto other : {TaskType::SummarizeStory, TaskType::RateSummary, TaskType::RankInitialPrompts})
            QCOMPARE(on(*test, u"ada"_s, other), other == TaskType(type) ? 0 : 1);
        test->reconfigure(everyKind());
        QCOMPARE(on(*test, u"ada"_s, TaskType(type)), 1);
    }

    void isNeverOfferedAgain_data() { onEachDatabase(); }
    void isNeverOfferedAgain()
    {
        const auto test = begin();
        if (!test)
            QSKIP(qPrintable(m_server->whyNot()));
        loadStory(*test, u"Once"_s);
        loadPrompts(*test, {u"a"_s, u"b"_s});
        QVERIFY(test->write(u"bob"_s, TaskType::SummarizeStory, u"One"_s));

        for (const auto type : {TaskType::SummarizeStory, TaskType::RateSummary, TaskType::RankInitialPrompts}) {
            const auto open = test->take(u"ada"_s, type); // in the inbox
            QVERIFY(open);
            QVERIFY(!test->take(u"ada"_s, type));
            QVERIFY(test->queue().skip(TestQueue::person(u"ada"_s), open->id, u"not for me"_s));
            QVERIFY(!test->take(u"ada"_s, type));
            QVERIFY(test->take(u"cem"_s, type)); // to others it is
        }
    }

    void isOfferedAgainWhenTheTaskExpiredUnlessItWasSkipped_data() { onEachDatabase(); }
    void isOfferedAgainWhenTheTaskExpiredUnlessItWasSkipped()
    {
        const auto test = begin();
        if (!test)
            QSKIP(qPrintable(m_server->whyNot()));
        loadStory(*test, u"Once"_s);
        const auto forgotten = test->take(u"ada"_s, TaskType::SummarizeStory);
        const auto skipped = test->take(u"bob"_s, TaskType::SummarizeStory);
        QVERIFY(forgotten && skipped);
        QVERIFY(test->queue().skip(TestQueue::person(u"bob"_s), skipped->id, {}));
        QCOMPARE(test->violations(), QStringList());

        test->clock.advance(std::chrono::hours(72));
        QVERIFY(test->queue().upkeep());

        QCOMPARE(on(*test, u"ada"_s, TaskType::SummarizeStory), 1);
        QCOMPARE(on(*test, u"bob"_s, TaskType::SummarizeStory), 0);
        QCOMPARE(test->violations(), QStringList());
        test->reopen();
        QCOMPARE(on(*test, u"bob"_s, TaskType::SummarizeStory), 0);
        QCOMPARE(codeOf(test->submit(u"ada"_s, *forgotten, test->text(u"Late"_s))), int(ErrorCode::TaskNotFound));
    }

    void setsFollowTheTreesOfTheirPrompts_data() { onEachDatabase(); }
    void setsFollowTheTreesOfTheirPrompts()
    {
        const auto test = begin();
        if (!test)
            QSKIP(qPrintable(m_server->whyNot()));
        const TreeId tree = test->growingTree(u"ada"_s, u"Why?"_s);
        loadPrompts(*test, {u"Bread"_s}, {tree});
        QCOMPARE(on(*test, u"cem"_s, TaskType::RankInitialPrompts), 1);
        Engine::Moderation &moderation = test->queue().moderation();
        const Moderator operatorOfQueue;

        QVERIFY(moderation.remove(operatorOfQueue, tree));
        QCOMPARE(on(*test, u"cem"_s, TaskType::RankInitialPrompts), 0);
        QVERIFY(moderation.undelete(operatorOfQueue, tree));
        QCOMPARE(on(*test, u"cem"_s, TaskType::RankInitialPrompts), 1);
    }

    void keepsToTheStoriesOwnNumber_data() { onEachDatabase(); }
    void keepsToTheStoriesOwnNumber()
    {
        const auto test = begin();
        if (!test)
            QSKIP(qPrintable(m_server->whyNot()));
        loadStory(*test, u"One summary is enough"_s, 1);
        loadStory(*test, u"Read beside its summaries only"_s, 0);

        QCOMPARE(on(*test, u"ada"_s, TaskType::SummarizeStory), 1);
        QVERIFY(test->write(u"ada"_s, TaskType::SummarizeStory, u"One"_s));
        QCOMPARE(on(*test, u"bob"_s, TaskType::SummarizeStory), 0);
    }

    void onePersonAloneRatesOwnWork_data() { onEachDatabase(); }
    void onePersonAloneRatesOwnWork()
    {
        TreeConfiguration configuration = TreeConfiguration::alone();
        configuration.summarizeStories = true;
        configuration.rateSummaries = true;
        const auto test = begin(configuration);
        if (!test)
            QSKIP(qPrintable(m_server->whyNot()));
        loadStory(*test, u"Once"_s);

        QVERIFY(test->write(u"ada"_s, TaskType::SummarizeStory, u"One"_s));
        QVERIFY(rate(*test, u"ada"_s, 5));

        QCOMPARE(on(*test, u"ada"_s, TaskType::SummarizeStory), 0);
        QCOMPARE(on(*test, u"ada"_s, TaskType::RateSummary), 0);
        QCOMPARE(test->violations(), QStringList());
    }

    void refusesWhatDoesNotFit_data() { onEachDatabase(); }
    void refusesWhatDoesNotFit()
    {
        const auto test = begin();
        if (!test)
            QSKIP(qPrintable(m_server->whyNot()));
        loadStory(*test, u"Once"_s);
        loadStory(*test, u"Twice"_s);
        loadPrompts(*test, {u"a"_s, u"b"_s});
        QVERIFY(test->write(u"bob"_s, TaskType::SummarizeStory, u"One"_s));

        const auto rateTask = test->take(u"ada"_s, TaskType::RateSummary);
        QCOMPARE(codeOf(test->submit(u"ada"_s, *rateTask, RatingReply{6})), int(ErrorCode::RatingOutOfRange));
        QCOMPARE(codeOf(test->submit(u"ada"_s, *rateTask, RatingReply{0})), int(ErrorCode::RatingOutOfRange));
        QCOMPARE(codeOf(test->submit(u"ada"_s, *rateTask, RankingReply{{0}})), int(ErrorCode::TaskPayloadMismatch));
        QCOMPARE(codeOf(test->submit(u"bob"_s, *rateTask, RatingReply{3})), int(ErrorCode::TaskNotAssignedToUser));
        QVERIFY(test->submit(u"ada"_s, *rateTask, RatingReply{5}));
        QVERIFY(test->submit(u"ada"_s, *rateTask, RatingReply{5})->replayed);
        QCOMPARE(codeOf(test->submit(u"ada"_s, *rateTask, RatingReply{4})), int(ErrorCode::TaskAlreadyDone));

        const auto rankTask = test->take(u"ada"_s, TaskType::RankInitialPrompts);
        QCOMPARE(codeOf(test->submit(u"ada"_s, *rankTask, RankingReply{{0}})), int(ErrorCode::InvalidRanking));

        QCOMPARE(codeOf(test->write(u"bob"_s, TaskType::SummarizeStory, u"One"_s)), int(ErrorCode::MessageDuplicated));
        test->clock.advance(std::chrono::hours(3));
        QVERIFY(!test->write(u"bob"_s, TaskType::SummarizeStory, u"One"_s)); // his task for it is still open
        const auto writeTask = test->take(u"ada"_s, TaskType::SummarizeStory);
        QVERIFY(writeTask);
        QCOMPARE(codeOf(test->submit(u"ada"_s, *writeTask, test->text(u" "_s))), int(ErrorCode::TextEmpty));
        QCOMPARE(test->violations(), QStringList());
    }

    void storesPayloadsByTheirNames_data() { onEachDatabase(); }
    void storesPayloadsByTheirNames()
    {
        const auto test = begin();
        if (!test)
            QSKIP(qPrintable(m_server->whyNot()));
        loadStory(*test, u"Once"_s);
        loadPrompts(*test, {u"a"_s, u"b"_s});
        QVERIFY(test->write(u"bob"_s, TaskType::SummarizeStory, u"One"_s));
        QVERIFY(rate(*test, u"ada"_s, 4));
        QVERIFY(rankPrompts(*test, u"ada"_s));

        for (const auto &[name, type] : {std::pair(u"SummarizationStoryPayload"_s, u"summarize_story"_s),
                 std::pair(u"RateSummaryPayload"_s, u"rate_summary"_s),
                 std::pair(u"RankInitialPromptsPayload"_s, u"rank_initial_prompts"_s)}) {
            const QJsonObject task = payload(*test, u"SELECT payload FROM task WHERE payload_type = '%1'"_s.arg(name));
            QCOMPARE(task["payload_type"_L1].toString(), name);
            QCOMPARE(task["payload"_L1]["type"_L1].toString(), type);
        }
        const QJsonObject rating =
            payload(*test, u"SELECT payload FROM message_reaction WHERE payload_type = 'RatingReactionPayload'"_s);
        QCOMPARE(rating["payload"_L1]["type"_L1], QJsonValue(u"message_rating"_s));
        QCOMPARE(rating["payload"_L1]["rating"_L1], QJsonValue(u"4"_s)); // a text, as the spec has it
        for (const QString &event : {u"message_rating"_s, u"message_ranking"_s, u"text_reply_to_message"_s})
            QCOMPARE(test->count(u"SELECT count(*) AS n FROM journal WHERE event_type = '%1'"_s.arg(event)), 1);
    }

    void findsWhatDoesNotAddUp_data()
    {
        QTest::addColumn<bool>("postgreSql");
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("rule");
        QTest::newRow("summaries") << false << u"UPDATE story SET summary_count = 5"_s << u"story_summary_count"_s;
        QTest::newRow("ratings") << false << u"UPDATE summary SET rating_count = 2, rating_sum = 4"_s
                                 << u"summary_ratings"_s;
        QTest::newRow("sum") << false << u"UPDATE summary SET rating_sum = 5"_s << u"summary_ratings"_s;
        QTest::newRow("rankings") << false << u"UPDATE prompt_set SET ranking_count = 7"_s << u"prompt_ranking_count"_s;
        QTest::newRow("ranks") << false << u"UPDATE prompt_set_member SET rank = 1 - rank"_s << u"prompt_rank"_s;
        QTest::newRow("own rating") << false << u"UPDATE rated_summary SET user_id = user_id"_s << QString();
        QTest::newRow("own summary") << false
                                     << u"UPDATE summary SET user_id = (SELECT user_id FROM rated_summary LIMIT 1)"_s
                                     << u"own_rating"_s;
    }

    void findsWhatDoesNotAddUp()
    {
        QFETCH(const QString, sql);
        QFETCH(const QString, rule);
        const auto test = begin();
        loadStory(*test, u"Once"_s);
        loadPrompts(*test, {u"a"_s, u"b"_s});
        QVERIFY(test->write(u"bob"_s, TaskType::SummarizeStory, u"One"_s));
        QVERIFY(rate(*test, u"ada"_s, 4));
        QVERIFY(rankPrompts(*test, u"ada"_s));
        QVERIFY(rankPrompts(*test, u"bob"_s));
        QCOMPARE(test->violations(), QStringList());

        QVERIFY(test->connection().raw(sql));

        const QStringList found = test->violations();
        QCOMPARE(found.isEmpty(), rule.isEmpty());
        QVERIFY2(rule.isEmpty() || std::ranges::any_of(found, [&](const QString &v) { return v.startsWith(rule); }),
            qPrintable(found.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(MaterialTest)
#include "tst_material.moc"
