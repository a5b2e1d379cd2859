// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/engine/smalltree.h"
#include "tests/server/apicalls.h"

using namespace Qt::StringLiterals;
using namespace SmallTree;
using Wire::Endpoint;
namespace Key = Wire::Key;

class UserRoutesTest : public QObject
{
    Q_OBJECT

    static QJsonObject person(const QString &name, const QJsonObject &more = {})
    {
        QJsonObject body{{Key::id, name}, {Key::displayName, name}, {Key::authMethod, u"local"_s}};
        for (auto it = more.begin(); it != more.end(); ++it)
            body.insert(it.key(), it.value());
        return body;
    }
    static QJsonObject byName(const QString &name) { return {{Key::authMethod, u"local"_s}, {Key::username, name}}; }
    static QJsonObject byId(const UserId &id) { return {{Key::userId, id.toString()}}; }

private Q_SLOTS:
    void onlyWhatTheBodyHasIsChanged()
    {
        TestQueue test;
        ApiCalls api(test);

        const auto created = api(Endpoint::PutFrontendUser,
            {.body = person(
                 u"bob"_s, {{Key::enabled, false}, {Key::showOnLeaderboard, false}, {Key::notes, u"seen"_s}})});
        QCOMPARE(created.status, 200);
        QCOMPARE(ApiCalls::members(ApiCalls::object(created)),
            (QStringList{u"auth_method"_s, u"created_date"_s, u"deleted"_s, u"display_name"_s, u"enabled"_s, u"id"_s,
                u"last_activity_date"_s, u"notes"_s, u"show_on_leaderboard"_s, u"streak_days"_s,
                u"streak_last_day_date"_s, u"tos_acceptance_date"_s, u"user_id"_s}));
        // A plain login enables nobody and shows nobody.
        const QJsonObject login = ApiCalls::object(
            api(Endpoint::PutFrontendUser, {.body = person(u"bob"_s, {{Key::displayName, u"Bob"_s}})}));
        QCOMPARE(login.value(Key::enabled), QJsonValue(false));
        QCOMPARE(login.value(Key::showOnLeaderboard), QJsonValue(false));
        QCOMPARE(login.value(Key::notes), QJsonValue(u"seen"_s));
        QCOMPARE(login.value(Key::displayName), QJsonValue(u"Bob"_s));
        QVERIFY(login.value(Key::tosAcceptanceDate).isNull());

        const auto accepts = [&] {
            return ApiCalls::object(
                api(Endpoint::PutFrontendUser, {.body = person(u"bob"_s, {{Key::tosAcceptance, true}})}))
                .value(Key::tosAcceptanceDate);
        };
        const QJsonValue date = accepts();
        QVERIFY(date.isString());
        test.clock.advance(std::chrono::hours(1));
        QCOMPARE(accepts(), date); // once
        QCOMPARE(
            api(Endpoint::PutFrontendUser, {.body = person(u"eve"_s, {{Key::authMethod, u"email"_s}})}).status, 422);
        QCOMPARE(api(Endpoint::PutFrontendUser, {.body = QJsonObject{{Key::id, u"eve"_s}}}).status, 422);
    }

    void untrustedClientsCreateAndRename()
    {
        TestQueue test;
        ApiCalls api(test);
        const auto put = [&](const QJsonObject &more) {
            return api(Endpoint::PutFrontendUser, {.body = person(u"ulf"_s, more), .isTrusted = false});
        };

        QCOMPARE(put({}).status, 200);
        QCOMPARE(put({{Key::displayName, u"Ulf"_s}, {Key::enabled, true}, {Key::showOnLeaderboard, true}}).status, 200);
        for (const QJsonObject &more : {QJsonObject{{Key::enabled, false}}, {{Key::tosAcceptance, true}},
                 {{Key::notes, u"mine"_s}}, {{Key::showOnLeaderboard, false}}}) {
            const auto refused = put(more);
            QCOMPARE(refused.status, 403);
            QCOMPARE(ApiCalls::code(refused), 2);
        }
    }

    void peopleAreFoundAndChanged()
    {
        TestQueue test;
        ApiCalls api(test);
        const auto ada = test.queue().signIn(TestQueue::person(u"ada"_s));
        const QJsonObject query{
            {Key::notes, u"seen"_s}, {Key::displayName, u"Ada L."_s}, {Key::tosAcceptance, u"true"_s}};

        QCOMPARE(api(Endpoint::ChangeUser, {.path = byId(ada->id), .query = query}).status, 204);
        const QJsonObject user = ApiCalls::object(api(Endpoint::User, {.path = byId(ada->id)}));
        QCOMPARE(user.value(Key::notes), QJsonValue(u"seen"_s));
        QCOMPARE(user.value(Key::displayName), QJsonValue(u"Ada L."_s));
        QVERIFY(user.value(Key::tosAcceptanceDate).isString());
        QCOMPARE(ApiCalls::object(api(Endpoint::FrontendUser, {.path = byName(u"ada"_s)})), user);
        test.clock.advance(std::chrono::hours(1));
        QCOMPARE(
            api(Endpoint::ChangeUser, {.path = byId(ada->id), .query = {{Key::tosAcceptance, u"true"_s}}}).status, 204);
        QVERIFY(ApiCalls::object(api(Endpoint::User, {.path = byId(ada->id)})).value(Key::tosAcceptanceDate)
            != user.value(Key::tosAcceptanceDate)); // anew
        QCOMPARE(api(Endpoint::FrontendUser, {.path = byName(u"nobody"_s)}).status, 404);
        QCOMPARE(api(Endpoint::User, {.path = byId(ada->id), .isTrusted = false}).status, 404); // of another client
        QCOMPARE(api(Endpoint::User, {.path = {{Key::userId, u"x"_s}}}).status, 422);
        const QJsonObject foreign{{Key::apiClientId, api.clientId.toString()}};
        QCOMPARE(api(Endpoint::User, {.path = byId(ada->id), .query = foreign, .isTrusted = false}).status, 403);
        QCOMPARE(api(Endpoint::ChangeUser, {.path = byId(ada->id), .isTrusted = false}).status, 403);

        QCOMPARE(api(Endpoint::DeleteUser, {.path = byId(ada->id)}).status, 204);
        const QJsonObject gone = ApiCalls::object(api(Endpoint::User, {.path = byId(ada->id)}));
        QCOMPARE(gone.value(Key::deleted), QJsonValue(true));
        QCOMPARE(gone.value(Key::displayName), QJsonValue(u"Deleted User"_s));
        QCOMPARE(api(Endpoint::DeleteUser, {.path = byId(UserId(test.random.uuid()))}).status, 404);
    }

    void listsOfPeople()
    {
        TestQueue test;
        ApiCalls api(test);
        for (const QString &name : {u"ada"_s, u"bob"_s, u"cem"_s})
            QVERIFY(test.queue().signIn(TestQueue::person(name)));
        const UserId bob = test.queue().people().find(TestQueue::person(u"bob"_s))->id;
        const auto names = [&](Endpoint endpoint, const QJsonObject &query) {
            return ApiCalls::each(ApiCalls::array(api(endpoint, {.query = query})), Key::id);
        };

        const QStringList all{u"ada"_s, u"bob"_s, u"cem"_s};
        QCOMPARE(names(Endpoint::UsersByUsername, {}), all);
        QCOMPARE(names(Endpoint::FrontendUsers, {}), all);
        QCOMPARE(names(Endpoint::UsersByUsername, {{u"gte_username"_s, u"bob"_s}}), all.last(2));
        QCOMPARE(names(Endpoint::UsersByUsername, {{u"gte_username"_s, u"bob"_s}, {Key::gtId, bob.toString()}}),
            all.last(1));
        QCOMPARE(names(Endpoint::UsersByUsername, {{u"lte_username"_s, u"bob"_s}, {Key::desc, u"true"_s}}),
            (QStringList{u"bob"_s, u"ada"_s}));
        QCOMPARE(names(Endpoint::UsersByDisplayName, {{u"lte_display_name"_s, u"bob"_s}, {Key::ltId, bob.toString()}}),
            all.first(1));
        QCOMPARE(names(Endpoint::UsersByUsername, {{Key::searchText, u"em"_s}}), all.last(1));
        const auto halfKey = api(Endpoint::UsersByUsername, {.query = {{Key::gtId, bob.toString()}}});
        QCOMPARE(halfKey.status, 400);
        QCOMPARE(ApiCalls::code(halfKey), 0);
        QCOMPARE(api(Endpoint::UsersByUsername, {.query = {{Key::maxCount, u"0"_s}}}).status, 422);
        QVERIFY(ApiCalls::array(api(Endpoint::UsersByUsername, {.isTrusted = false})).isEmpty());

        const QJsonObject first = ApiCalls::object(api(Endpoint::UsersPage, {.query = {{Key::maxCount, u"2"_s}}}));
        QVERIFY(first.value(Key::prev).isNull());
        QCOMPARE(first.value(Key::next), QJsonValue(bob.toString() + u"$bob"_s));
        const QJsonObject second = ApiCalls::object(
            api(Endpoint::UsersPage, {.query = {{Key::maxCount, u"2"_s}, {Key::after, first.value(Key::next)}}}));
        QCOMPARE(ApiCalls::each(second.value(Key::items).toArray(), Key::id), all.last(1));
        QCOMPARE(second.value(Key::sortKey), QJsonValue(u"username"_s));
        const auto bad = api(Endpoint::UsersPage, {.query = {{Key::sortKey, u"age"_s}}});
        QCOMPARE(ApiCalls::code(bad), 100);
    }

    void whatSomebodyWrote()
    {
        TestQueue test(SmallTree::configuration());
        ApiCalls api(test);
        growing(test, 2);
        const UserId bob = idOf(test, u"bob"_s);

        const auto own = ApiCalls::array(api(Endpoint::FrontendUserMessages, {.path = byName(u"bob"_s)}));
        QCOMPARE(ApiCalls::each(own, Key::text), QStringList{wordsOf(u"bob"_s)});
        QCOMPARE(own.first().toObject().value(Key::userIsAuthor), QJsonValue(true));
        QVERIFY(ApiCalls::array(api(Endpoint::UserMessages, {.path = byId(bob)}))
                .first()
                .toObject()
                .value(Key::userIsAuthor)
                .isNull());
        const QJsonObject page = ApiCalls::object(api(Endpoint::FrontendUserMessagesPage, {.path = byName(u"bob"_s)}));
        QCOMPARE(page.value(Key::items).toArray().size(), 1);
        QCOMPARE(api(Endpoint::FrontendUserMessages, {.path = byName(u"nobody"_s)}).status, 404);

        QCOMPARE(api(Endpoint::DeleteUserMessages, {.path = byId(bob), .isTrusted = false}).status, 403);
        QCOMPARE(api(Endpoint::DeleteFrontendUserMessages, {.path = byName(u"bob"_s)}).status, 204);
        QVERIFY(ApiCalls::array(api(Endpoint::UserMessages, {.path = byId(bob)})).isEmpty());
        const auto deleted =
            api(Endpoint::UserMessages, {.path = byId(bob), .query = {{Key::includeDeleted, u"true"_s}}});
        QCOMPARE(ApiCalls::array(deleted).size(), 1);
    }

    void scores()
    {
        TestQueue test(SmallTree::configuration());
        ApiCalls api(test);
        growing(test, 2);
        const UserId bob = idOf(test, u"bob"_s);
        const auto path = [](const UserId &user, const QString &frame) {
            return QJsonObject{{Key::userId, user.toString()}, {Key::timeFrame, frame}};
        };

        const QJsonObject all = ApiCalls::object(api(Endpoint::UserScores, {.path = byId(bob)}));
        QCOMPARE(ApiCalls::members(all), (QStringList{u"day"_s, u"month"_s, u"total"_s, u"week"_s}));
        const QJsonObject total = ApiCalls::object(api(Endpoint::UserScore, {.path = path(bob, u"total"_s)}));
        QCOMPARE(total, all.value("total"_L1).toObject());
        QCOMPARE(ApiCalls::members(total).size(), 26);
        QCOMPARE(total.value(Key::highlighted), QJsonValue(true));
        QVERIFY(total.value(Key::baseDate).isNull());
        QVERIFY(all.value("week"_L1).toObject().value(Key::baseDate).isString());
        QCOMPARE(api(Endpoint::UserScores, {.path = byId(UserId(test.random.uuid()))}).body, QJsonObject());
        QCOMPARE(api(Endpoint::UserScore, {.path = path(bob, u"year"_s)}).status, 422);
        test.clock.advance(std::chrono::days(3));
        QCOMPARE(api(Endpoint::UserScore, {.path = path(bob, u"day"_s)}).status, 404);

        const QJsonObject window = ApiCalls::object(
            api(Endpoint::UserScoreWindow, {.path = path(bob, u"total"_s), .query = {{Key::windowSize, u"2"_s}}}));
        QVERIFY(window.value(Key::leaderboard).toArray().size() >= 2);
        const auto hidden = api(Endpoint::UserScoreWindow, {.path = path(UserId(test.random.uuid()), u"total"_s)});
        QVERIFY(hidden.status == 200 && hidden.body->isNull());
        QCOMPARE(api(Endpoint::UserScoreWindow, {.path = path(bob, u"total"_s), .query = {{Key::windowSize, u"101"_s}}})
                     .status,
            422);
    }
};

QTEST_GUILESS_MAIN(UserRoutesTest)
#include "tst_userroutes.moc"
