// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/engine/eachdatabase.h"
#include "tests/engine/smalltree.h"

using namespace Qt::StringLiterals;
using namespace SmallTree;

// Terms, and what moderators change about people and the configuration.
class PeopleTest : public QObject
{
    Q_OBJECT

    EachDatabase m_each;

    static void signIn(TestQueue &test, const QStringList &names)
    {
        for (const QString &name : names)
            QVERIFY(test.queue().signIn(TestQueue::person(name)));
    }

    static UserChange enabling(bool enabled)
    {
        UserChange change;
        change.enabled = enabled;
        return change;
    }

private Q_SLOTS:
    void everyQueueStatesItsTerms()
    {
        TestQueue test;

        QVERIFY(test.queue().terms().text.contains(u"data set"_s));
        QCOMPARE(test.queue().terms().dataLicence, u"Apache-2.0"_s);
        QCOMPARE(test.queue().terms().version().size(), 64);
        test.reopen();
        QCOMPARE(test.queue().terms().version().size(), 64);
        QCOMPARE(Terms().version(), QString());
        QVERIFY((Terms{u"a"_s, u"b"_s}.version() != Terms{u"ab"_s, {}}.version()));
    }

    void peopleAcceptBeforeTheyWork_data() { EachDatabase::rows(); }
    void peopleAcceptBeforeTheyWork()
    {
        TreeConfiguration strict;
        strict.requireTerms = true;
        ON_EACH_DATABASE(m_each, strict);
        const auto ada = TestQueue::person(u"ada"_s);
        signIn(test, {u"ada"_s});
        const auto refused = [&] { return test.queue().nextTask(ada, TaskType::InitialPrompt, u"en"_s).error().code; };

        QCOMPARE(refused(), ErrorCode::TermsNotAccepted);
        QCOMPARE(test.queue().availability(ada, u"en"_s).error().code, ErrorCode::TermsNotAccepted);
        QCOMPARE(test.queue().acceptTerms(ada, u"something else"_s).error().kind, Error::Kind::Conflict);
        const auto accepted = test.queue().acceptTerms(ada, test.queue().terms().version());

        QCOMPARE(accepted->tosAcceptanceDate, test.clock.now());
        QCOMPARE(test.queue().people().find(ada)->acceptedTerms, test.queue().terms().version());
        QVERIFY(test.take(u"ada"_s, TaskType::InitialPrompt));
        QVERIFY(events(test).contains(u"terms_accepted"_s));

        QVERIFY(test.queue().people().changeTerms({}, {u"new words"_s, u"CC0-1.0"_s})); // to be accepted anew
        QCOMPARE(refused(), ErrorCode::TermsNotAccepted);
        const UserIdentity machine{u"importer"_s, u"importer"_s, AuthMethod::System};
        QVERIFY(test.queue().signIn(machine));
        QVERIFY(test.queue().availability(machine, u"en"_s));
        QCOMPARE(test.queue().people().changeTerms({}, {u"no licence"_s, {}}).error().kind, Error::Kind::Invalid);
        QVERIFY(test.queue().people().changeTerms({}, {}));
        QVERIFY(test.take(u"ada"_s, TaskType::InitialPrompt)); // there are none now
    }

    void whoeverIsDisabledDoesNothing_data() { EachDatabase::rows(); }
    void whoeverIsDisabledDoesNothing()
    {
        ON_EACH_DATABASE(m_each);
        const auto bob = TestQueue::person(u"bob"_s);
        const TreeId tree = growing(test, 1);
        const auto task = test.take(u"bob"_s, TaskType::InitialPrompt);
        signIn(test, {u"mia"_s});
        const UserId id = idOf(test, u"bob"_s);

        QVERIFY(!test.queue().people().change(TestQueue::person(u"mia"_s), id, enabling(false))->enabled);

        auto &queue = test.queue();
        const auto disabled = ErrorCode::UserDisabled;
        QCOMPARE(queue.availability(bob, u"en"_s).error().code, disabled);
        QCOMPARE(queue.nextTask(bob, TaskType::Random, u"en"_s).error().code, disabled);
        QCOMPARE(test.submit(u"bob"_s, *task, test.text(u"text"_s)).error().code, disabled);
        QCOMPARE(queue.skip(bob, task->id, {}).error().code, disabled);
        QCOMPARE(queue.react(bob, tree, u"+1"_s).error().code, disabled);
        QCOMPARE(queue.labelFreely(bob, tree, {{Label::Spam, 0}}).error().code, disabled);
        QCOMPARE(queue.report(bob, tree, {u"bad"_s, {}}).error().code, disabled);
        QCOMPARE(queue.edit(bob, tree, u"words"_s).error().code, disabled);
        QCOMPARE(queue.moderation().halt(bob, tree).error().code, disabled);
        QVERIFY(queue.signIn(bob)); // does not enable
        QCOMPARE(queue.people().find(bob)->enabled, false);
        const auto last = queue.journal().recent(1)->constFirst();
        QCOMPARE(last.type, u"user_changed"_s);
        QCOMPARE(last.userId, idOf(test, u"mia"_s));
        QVERIFY2(last.payload.contains(u"\"key\":\"enabled\""_s) && last.payload.contains(u"\"to\":\"false\""_s),
            qPrintable(last.payload));

        QVERIFY(queue.people().change({}, id, enabling(true)));
        QVERIFY(test.submit(u"bob"_s, *task, test.text(u"text"_s)));
    }

    void waitingPromptsOfTheDisabledAreHaltedAtOnce_data() { EachDatabase::rows(); }
    void waitingPromptsOfTheDisabledAreHaltedAtOnce()
    {
        TreeConfiguration full;
        full.maxActiveTrees = 0;
        ON_EACH_DATABASE(m_each, full);
        const TreeId waiting = test.growingTree(u"ada"_s);
        const TreeId other = test.growingTree(u"bob"_s);
        QCOMPARE(test.stateOf(waiting), u"prompt_lottery_waiting"_s);

        QVERIFY(test.queue().people().change({}, idOf(test, u"ada"_s), enabling(false)));
        QCOMPARE(test.stateOf(waiting), u"halted_by_moderator"_s);
        QCOMPARE(test.stateOf(other), u"prompt_lottery_waiting"_s);
        QVERIFY(test.queue().people().remove({}, idOf(test, u"bob"_s)));
        QCOMPARE(test.stateOf(other), u"halted_by_moderator"_s);
        QCOMPARE(test.violations(), QStringList());
    }

    void aDeletedPersonIsAnonymousAndMayComeAgain_data() { EachDatabase::rows(); }
    void aDeletedPersonIsAnonymousAndMayComeAgain()
    {
        ON_EACH_DATABASE(m_each);
        const TreeId tree = test.growingTree(u"ada"_s);
        const UserId id = idOf(test, u"ada"_s);

        QVERIFY(test.queue().people().remove({}, id));

        const auto gone = test.queue().people().find(id);
        QVERIFY(gone->deleted);
        QCOMPARE(gone->identity.displayName, u"Deleted User"_s);
        QCOMPARE(gone->identity.username, u"deleted_"_s + id.toString());
        QVERIFY(!gone->showOnLeaderboard);
        QVERIFY(!test.message(tree).deleted);
        QCOMPARE(test.stateOf(tree), u"growing"_s);
        const auto anew = test.queue().signIn(TestQueue::person(u"ada"_s));
        QVERIFY(anew->id != id);
        QVERIFY(test.take(u"ada"_s, TaskType::InitialPrompt));
        QVERIFY(test.queue().people().remove({}, id)); // again
        QCOMPARE(events(test).count(u"user_deleted"_s), 1);
        QCOMPARE(events(test).count(u"user_created"_s), 5); // ada twice, three reviewers
        QCOMPARE(test.violations(), QStringList());
    }

    void listsAndChangesPeople_data() { EachDatabase::rows(); }
    void listsAndChangesPeople()
    {
        ON_EACH_DATABASE(m_each);
        signIn(test, {u"ada"_s, u"bob"_s, u"b_b"_s});
        auto &people = test.queue().people();
        const UserId bob = idOf(test, u"bob"_s);
        UserChange wanted;
        wanted.displayName = u"Robert"_s;
        wanted.showOnLeaderboard = false;
        wanted.notes = u"kind"_s;
        const auto changed = people.change({}, bob, wanted);

        QCOMPARE(changed->identity.displayName, u"Robert"_s);
        QCOMPARE(people.find(bob)->notes, u"kind"_s);
        QVERIFY(!people.find(bob)->showOnLeaderboard);
        QVERIFY(people.find(bob)->enabled);
        QCOMPARE(events(test).count(u"user_changed"_s), 3);
        QCOMPARE(people.list({})->size(), 3);
        QCOMPARE(people.list({.searchText = u"b_b"_s, .enabled = {}, .afterUsername = {}, .afterId = {}})->size(), 1);
        QCOMPARE(
            people.list({.searchText = u"Rob"_s, .enabled = true, .afterUsername = {}, .afterId = {}})->constFirst().id,
            bob);
        QCOMPARE(people.list({.searchText = {}, .enabled = false, .afterUsername = {}, .afterId = {}})->size(), 0);
        const auto first =
            people.list({.searchText = {}, .enabled = {}, .afterUsername = {}, .afterId = {}, .maximum = 1});
        const auto second = people.list({.searchText = {},
            .enabled = {},
            .afterUsername = first->constFirst().identity.username,
            .afterId = first->constFirst().id,
            .maximum = 1});
        QCOMPARE(first->constFirst().identity.username, u"ada"_s);
        QCOMPARE(second->constFirst().identity.username, u"b_b"_s);
        QCOMPARE(people.find(UserId(test.random.uuid())).error().code, ErrorCode::UserNotFound);
        QCOMPARE(people.find(TestQueue::person(u"zed"_s)).error().code, ErrorCode::UserNotFound);
        QCOMPARE(people.change({}, UserId(test.random.uuid()), {}).error().code, ErrorCode::UserNotFound);
    }

    void aNewConfigurationTakesEffectAtOnce_data() { EachDatabase::rows(); }
    void aNewConfigurationTakesEffectAtOnce()
    {
        ON_EACH_DATABASE(m_each);
        const TreeId tree = growing(test, 3); // four of twelve
        signIn(test, {u"mia"_s});
        TreeConfiguration wanted = test.queue().configuration();
        wanted.numRequiredRankings = 1;
        wanted.initPromptDisabledLangs = {u"de"_s, u"fr"_s};

        const auto changes = test.queue().reconfigure(TestQueue::person(u"mia"_s), wanted);

        QCOMPARE(changes,
            (QList<ConfigurationChange>{{u"init_prompt_disabled_langs"_s, QString(), u"de,fr"_s},
                {u"num_required_rankings"_s, u"3"_s, u"1"_s}}));
        QCOMPARE(test.queue().configuration(), wanted);
        const auto last = test.queue().journal().recent(1)->constFirst();
        QCOMPARE(last.type, u"configuration_changed"_s);
        QCOMPARE(last.userId, idOf(test, u"mia"_s));
        QVERIFY2(last.payload.contains(u"\"from\":\"3\""_s) && last.payload.contains(u"\"to\":\"1\""_s),
            qPrintable(last.payload));
        QCOMPARE(test.queue().availability(TestQueue::person(u"mia"_s), u"de"_s)->value(TaskType::InitialPrompt), 0);
        test.reopen();
        QCOMPARE(test.queue().configuration(), wanted);
        QVERIFY(test.queue().reconfigure({}, wanted)->isEmpty());
        QCOMPARE(test.stateOf(tree), u"growing"_s);
        QCOMPARE(test.violations(), QStringList());
    }

    void whatIsDueUnderNewRulesHappens_data() { EachDatabase::rows(); }
    void whatIsDueUnderNewRulesHappens()
    {
        ON_EACH_DATABASE(m_each, configuration());
        const TreeId tree = inRanking(test);
        QVERIFY(test.rank(u"rex"_s));
        TreeConfiguration wanted = test.queue().configuration();
        wanted.numRequiredRankings = 1;

        QVERIFY(test.queue().reconfigure({}, wanted));

        QCOMPARE(test.stateOf(tree), u"ready_for_export"_s);
    }

    void otherProcessesFollow()
    {
        const auto test = m_each.onPostgreSql();
        if (!test)
            QSKIP(qPrintable(m_each.whyNot()));
        signIn(*test, {u"ada"_s});
        const auto connection =
            Storage::Connection::open(test->connection().url(), Storage::Connection::Open::Existing);
        SeededRandom random(2);
        const auto other = Engine::Queue::open(**connection, test->clock, random);
        QVERIFY((*other)->availability(TestQueue::person(u"ada"_s), u"en"_s));
        TreeConfiguration wanted = test->queue().configuration();
        wanted.maxActiveTrees = 3;

        QVERIFY(test->queue().reconfigure({}, wanted));
        QVERIFY(test->queue().people().changeTerms({}, {u"be kind"_s, u"CC0-1.0"_s}));
        test->clock.advance(std::chrono::seconds(5));
        QVERIFY((*other)->availability(TestQueue::person(u"ada"_s), u"en"_s));

        QCOMPARE((*other)->configuration(), wanted);
        QCOMPARE((*other)->terms().text, u"be kind"_s);
    }

    void refusesConfigurations_data()
    {
        QTest::addColumn<TreeConfiguration>("wanted");
        QTest::addColumn<QString>("reason");

        TreeConfiguration wanted;
        wanted.maxTreeDepth = 2;
        wanted.maxChildrenCount = 1;
        QTest::newRow("unreachable goal") << wanted << u"at most 3 messages"_s;
        wanted = {};
        wanted.numPrompterReplies = 0;
        QTest::newRow("no second questions") << wanted << u"goal_tree_size 12 cannot be reached"_s;
        wanted = {};
        wanted.numReviewsReply = 0;
        QTest::newRow("no reviews") << wanted << u"num_reviews_reply goes from 1"_s;
        wanted = {};
        wanted.acceptanceThresholdReply = 1.5;
        QTest::newRow("no share") << wanted << u"acceptance_threshold_reply goes from 0 to 1"_s;
        wanted = {};
        wanted.maxActiveTrees = -1;
        QTest::newRow("negative") << wanted << u"max_active_trees"_s;
        wanted = {};
        wanted.randomGoalTreeSize = true;
        wanted.minGoalTreeSize = 13;
        QTest::newRow("smallest goal above the goal") << wanted << u"min_goal_tree_size"_s;
        QTest::newRow("another preset") << TreeConfiguration::alone() << u"preset"_s;
    }

    void refusesConfigurations()
    {
        QFETCH(const TreeConfiguration, wanted);
        QFETCH(const QString, reason);
        TestQueue test;

        const auto refused = test.queue().reconfigure({}, wanted);

        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Invalid);
        QVERIFY2(refused.error().message.contains(reason), qPrintable(refused.error().message));
        QCOMPARE(test.queue().configuration(), TreeConfiguration());
        QVERIFY(!events(test).contains(u"configuration_changed"_s));
    }
};

QTEST_GUILESS_MAIN(PeopleTest)
#include "tst_people.moc"
