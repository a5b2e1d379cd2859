// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/engine/smalltree.h"
#include "tests/server/apicalls.h"

using namespace Qt::StringLiterals;
using namespace SmallTree;
using Wire::Endpoint;
namespace Key = Wire::Key;

// Boards and statistics.
class BoardRoutesTest : public QObject
{
    Q_OBJECT

    static QJsonObject frame(const QString &name) { return {{Key::timeFrame, name}}; }

private Q_SLOTS:
    void theLeaderboardHighlightsWhoLooks()
    {
        TestQueue test(SmallTree::configuration());
        ApiCalls api(test);
        growing(test, 2);

        const QJsonObject board = ApiCalls::object(api(Endpoint::Leaderboard,
            {.path = frame(u"week"_s), .query = {{Key::maxCount, u"3"_s}}, .user = u"local:bob"_s}));

        QCOMPARE(ApiCalls::members(board), (QStringList{u"last_updated"_s, u"leaderboard"_s, u"time_frame"_s}));
        const QJsonArray scores = board.value(Key::leaderboard).toArray();
        QCOMPARE(scores.size(), 3);
        for (const QJsonValue &score : scores) {
            QCOMPARE(score.toObject().value(Key::highlighted).toBool(),
                score.toObject().value(Key::username).toString() == "bob"_L1);
            QVERIFY(score.toObject().value(Key::baseDate).isString());
            QCOMPARE(score.toObject().value(Key::modifiedDate), board.value(Key::lastUpdated));
        }
        QCOMPARE(api(Endpoint::Leaderboard, {.path = frame(u"year"_s)}).status, 422);
        QCOMPARE(api(Endpoint::Leaderboard, {.path = frame(u"day"_s), .query = {{Key::maxCount, u"0"_s}}}).status, 422);
        QCOMPARE(api(Endpoint::UpdateLeaderboard, {.path = frame(u"day"_s)}).status, 204);
        QCOMPARE(api(Endpoint::UpdateLeaderboards).status, 204);
        QCOMPARE(api(Endpoint::UpdateLeaderboards, {.isTrusted = false}).status, 403);
    }

    void theTrollboardIsForModerators()
    {
        TestQueue test(SmallTree::configuration());
        ApiCalls api(test);
        const TreeId tree = growing(test, 1);
        QVERIFY(test.queue().react(TestQueue::person(u"cem"_s), answerOf(test, tree, u"bob"_s), u"red_flag"_s));

        const QJsonObject board = ApiCalls::object(api(Endpoint::Trollboard, {.path = frame(u"total"_s)}));

        const QJsonObject worst = board.value(Key::trollboard).toArray().first().toObject();
        QCOMPARE(worst.value(Key::username), QJsonValue(u"bob"_s));
        QCOMPARE(worst.value(Key::trollScore), QJsonValue(3));
        QCOMPARE(worst.size(), 29);
        QVERIFY(worst.contains("lang_mismach"_L1)); // as the protocol misspells it
        QVERIFY(worst.value(Key::quality).isNull());
        const auto disabled =
            api(Endpoint::Trollboard, {.path = frame(u"total"_s), .query = {{Key::enabled, u"false"_s}}});
        QVERIFY(ApiCalls::object(disabled).value(Key::trollboard).toArray().isEmpty());
        QCOMPARE(api(Endpoint::Trollboard, {.path = frame(u"total"_s), .isTrusted = false}).status, 403);
    }

    void statistics()
    {
        TestQueue test(SmallTree::configuration());
        ApiCalls api(test);
        const TreeId tree = growing(test, 2);

        const QJsonObject all = ApiCalls::object(api(Endpoint::Statistics));
        QCOMPARE(all,
            (QJsonObject{{u"all"_s, 3}, {u"active"_s, 3}, {u"active_by_lang"_s, QJsonObject{{u"en"_s, 3}}},
                {u"deleted"_s, 0}, {u"message_trees"_s, 1}}));
        QCOMPARE(ApiCalls::object(api(Endpoint::TreeStateCounts)), (QJsonObject{{u"growing"_s, 1}}));
        const QJsonArray counts = ApiCalls::array(api(Endpoint::TreeMessageCounts));
        QCOMPARE(ApiCalls::members(counts.first().toObject()),
            (QStringList{u"count"_s, u"depth"_s, u"goal_tree_size"_s, u"message_tree_id"_s, u"oldest"_s, u"state"_s,
                u"youngest"_s}));
        QCOMPARE(ApiCalls::members(ApiCalls::object(api(Endpoint::TreeManagerStatistics))),
            (QStringList{u"message_counts"_s, u"state_counts"_s}));
        QVERIFY(test.queue().moderation().halt({}, tree));
        QVERIFY(ApiCalls::array(api(Endpoint::TreeMessageCounts)).isEmpty());
        const auto resting = api(Endpoint::TreeMessageCounts, {.query = {{Key::onlyActive, u"false"_s}}});
        QCOMPARE(ApiCalls::array(resting).size(), 1);
        for (const Endpoint endpoint : {Endpoint::Statistics, Endpoint::TreeStateCounts, Endpoint::TreeMessageCounts,
                 Endpoint::TreeManagerStatistics, Endpoint::UpdateCachedStatistics})
            QCOMPARE(api(endpoint, {.isTrusted = false}).status, 403);
    }

    void statisticsThatAreKept()
    {
        TestQueue test(SmallTree::configuration());
        ApiCalls api(test);
        growing(test, 2);
        const QJsonObject byLang{{Key::name, u"human_messages_by_lang"_s}};

        QCOMPARE(api(Endpoint::AllCachedStatistics).body, (QJsonObject{{Key::statsByName, QJsonObject()}}));
        const auto missing = api(Endpoint::CachedStatistics, {.path = byLang});
        QCOMPARE(missing.status, 400);
        QCOMPARE(ApiCalls::code(missing), 6000);
        QCOMPARE(api(Endpoint::UpdateCachedStatistics).status, 204);
        const QJsonObject one = ApiCalls::object(api(Endpoint::CachedStatistics, {.path = byLang, .isTrusted = false}));
        QCOMPARE(ApiCalls::members(one), (QStringList{u"last_updated"_s, u"name"_s, u"stats"_s}));
        QCOMPARE(one.value(Key::stats).toObject(), (QJsonObject{{u"en"_s, 3}}));
        const QJsonObject all = ApiCalls::object(api(Endpoint::AllCachedStatistics)).value(Key::statsByName).toObject();
        QCOMPARE(all.size(), 5);
        QCOMPARE(all.value("human_messages_by_lang"_L1).toObject(), one);
        QVERIFY(all.value("message_trees_states_by_lang"_L1).toObject().value(Key::stats).isArray());
        QCOMPARE(api(Endpoint::CachedStatistics, {.path = {{Key::name, u"nope"_s}}}).status, 422);
    }
};

QTEST_GUILESS_MAIN(BoardRoutesTest)
#include "tst_boardroutes.moc"
