// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/engine/smalltree.h"
#include "tests/server/apicalls.h"

using namespace Qt::StringLiterals;
using namespace SmallTree;
using Wire::Endpoint;
namespace Key = Wire::Key;

class AdminRoutesTest : public QObject
{
    Q_OBJECT

    static QJsonObject byId(const UserId &id) { return {{Key::userId, id.toString()}}; }
    static QJsonObject named(const MessageId &id) { return {{Key::messageId, id.toString()}}; }

private Q_SLOTS:
    void rootMakesApiClients()
    {
        TestQueue test;
        ApiCalls api(test);
        const QString token = *test.queue().access().createRootToken(u"a test"_s);
        const QHash<QByteArray, QByteArray> root{{"authorization"_ba, "Bearer "_ba + token.toUtf8()}};
        const QJsonObject body{{Key::description, u"a bot"_s}, {Key::frontendType, u"discord"_s}};

        const auto created = api(Endpoint::CreateApiClient, {.body = body, .headers = root});

        QCOMPARE(created.status, 200);
        QVERIFY(QRegularExpression(u"^[0-9a-f]{64}$"_s).match(created.body->toString()).hasMatch());
        const auto client = test.queue().access().clientOf(created.body->toString());
        QVERIFY(*client && !(*client)->trusted);
        const auto refused = api(Endpoint::CreateApiClient, {.body = body});
        QCOMPARE(refused.status, 403);
        QCOMPARE(ApiCalls::code(refused), 3);
        QCOMPARE(
            api(Endpoint::CreateApiClient, {.body = QJsonObject{{Key::description, u"x"_s}}, .headers = root}).status,
            422);
    }

    void settingsTellNoSecrets()
    {
        TestQueue test;
        ApiCalls api(test);

        const QJsonObject open = ApiCalls::object(api(Endpoint::PublicSettings, {.isTrusted = false}));
        const QJsonObject full = ApiCalls::object(api(Endpoint::FullSettings));

        QCOMPARE(ApiCalls::members(open),
            (QStringList{u"API_V1_STR"_s, u"DEBUG_ALLOW_SELF_LABELING"_s, u"DEBUG_DATABASE_ECHO"_s,
                u"DEBUG_SKIP_EMBEDDING_COMPUTATION"_s, u"DEBUG_SKIP_TOXICITY_CALCULATION"_s, u"DEBUG_USE_SEED_DATA"_s,
                u"MESSAGE_SIZE_LIMIT"_s, u"PROJECT_NAME"_s, u"USER_STATS_INTERVAL_DAY"_s,
                u"USER_STATS_INTERVAL_MONTH"_s, u"USER_STATS_INTERVAL_TOTAL"_s, u"USER_STATS_INTERVAL_WEEK"_s}));
        QCOMPARE(open.value("API_V1_STR"_L1), QJsonValue(u"/api/v1"_s));
        QCOMPARE(open.value("MESSAGE_SIZE_LIMIT"_L1), QJsonValue(2000));
        QCOMPARE(full.value("tree_manager"_L1).toObject().value("goal_tree_size"_L1), QJsonValue(12));
        const QStringList told = full.keys();
        for (const QString &secret : {u"SECRET"_s, u"PASSWORD"_s, u"TOKEN"_s, u"DATABASE_URI"_s}) {
            for (const QString &key : told)
                QVERIFY2(!key.contains(secret), qPrintable(key));
        }
        QCOMPARE(api(Endpoint::FullSettings, {.isTrusted = false}).status, 403);
    }

    void peopleArePurged()
    {
        TestQueue test(SmallTree::configuration());
        ApiCalls api(test);
        growing(test, 2);
        const UserId bob = idOf(test, u"bob"_s);
        const auto all = [](const QJsonObject &report, QLatin1StringView when) {
            return report.value(when).toObject().value(Key::all).toInt();
        };

        const QJsonObject preview = ApiCalls::object(api(Endpoint::PurgeUser, {.path = byId(bob)}));
        QCOMPARE(ApiCalls::members(preview), (QStringList{u"after"_s, u"before"_s, u"duration"_s, u"preview"_s}));
        QCOMPARE(preview.value(Key::preview), QJsonValue(true));
        QCOMPARE(all(preview, Key::before), 3);
        QCOMPARE(all(preview, Key::after), 2);
        QCOMPARE(test.count(u"SELECT count(*) AS n FROM message"_s), 3);
        const QJsonObject dates{{Key::minDate, u"2100-01-01T00:00:00"_s}, {Key::preview, u"false"_s}};
        const QJsonObject later =
            ApiCalls::object(api(Endpoint::PurgeUserMessages, {.path = byId(bob), .query = dates}));
        QCOMPARE(all(later, Key::after), 3);
        const auto messages =
            api(Endpoint::PurgeUserMessages, {.path = byId(bob), .query = {{Key::preview, u"false"_s}}});
        QCOMPARE(all(ApiCalls::object(messages), Key::after), 2);
        QVERIFY(test.queue().people().find(bob)->enabled);
        const QJsonObject real =
            ApiCalls::object(api(Endpoint::PurgeUser, {.path = byId(bob), .query = {{Key::preview, u"0"_s}}}));
        QCOMPARE(real.value(Key::preview), QJsonValue(false));
        QVERIFY(!test.queue().people().find(bob)->enabled);
        QCOMPARE(test.violations(), QStringList());
        const auto unknown = api(Endpoint::PurgeUser, {.path = byId(UserId(test.random.uuid()))});
        QCOMPARE(unknown.status, 404);
        QCOMPARE(ApiCalls::code(unknown), 4002);
        QCOMPARE(api(Endpoint::PurgeUser, {.path = byId(bob), .isTrusted = false}).status, 403);
    }

    void flagsAreListedAndProcessed()
    {
        TestQueue test(SmallTree::configuration());
        ApiCalls api(test);
        const TreeId tree = growing(test, 1);
        const MessageId answer = answerOf(test, tree, u"bob"_s);
        for (const MessageId &id : {tree, answer}) {
            QVERIFY(test.queue().react(TestQueue::person(u"cem"_s), id, u"red_flag"_s));
            test.clock.advance(std::chrono::seconds(1));
        }

        const QJsonArray list = ApiCalls::array(api(Endpoint::FlaggedMessages, {.query = {{Key::maxCount, u"10"_s}}}));
        QCOMPARE(ApiCalls::each(list, Key::messageId), (QStringList{tree.toString(), answer.toString()}));
        QCOMPARE(api(Endpoint::FlaggedMessages).status, 422); // how many is required
        const QJsonObject first =
            ApiCalls::object(api(Endpoint::FlaggedMessagesPage, {.query = {{Key::maxCount, u"1"_s}}}));
        const QJsonObject second = ApiCalls::object(api(
            Endpoint::FlaggedMessagesPage, {.query = {{Key::maxCount, u"1"_s}, {Key::after, first.value(Key::next)}}}));
        QCOMPARE(
            second.value(Key::items).toArray().first().toObject().value(Key::messageId).toString(), answer.toString());
        const auto processed = api(Endpoint::ProcessFlaggedMessage, {.path = named(tree)});
        QCOMPARE(ApiCalls::object(processed).value(Key::processed), QJsonValue(true));
        const auto unknown = api(Endpoint::ProcessFlaggedMessage, {.path = named(MessageId(test.random.uuid()))});
        QCOMPARE(unknown.status, 404);
        QCOMPARE(ApiCalls::code(unknown), 2001);
        for (const Endpoint endpoint :
            {Endpoint::FlaggedMessages, Endpoint::FlaggedMessagesPage, Endpoint::ProcessFlaggedMessage})
            QCOMPARE(api(endpoint, {.path = named(tree), .isTrusted = false}).status, 403);
    }

    void accountsAreMerged()
    {
        TestQueue test(SmallTree::configuration());
        ApiCalls api(test);
        const TreeId tree = growing(test, 1);
        const auto zed = test.queue().signIn(TestQueue::person(u"zed"_s));
        const UserId bob = idOf(test, u"bob"_s);
        const auto merged = [&](const UserId &into, const UserId &source) {
            return api(Endpoint::MergeUsers,
                {.body = QJsonObject{
                     {Key::destinationUserId, into.toString()}, {Key::sourceUserIds, QJsonArray{source.toString()}}}});
        };

        QCOMPARE(merged(UserId(test.random.uuid()), bob).status, 404);
        QCOMPARE(merged(zed->id, bob).status, 204);
        QCOMPARE(test.message(answerOf(test, tree, u"bob"_s)).userId, zed->id);
        QCOMPARE(api(Endpoint::User, {.path = byId(bob)}).status, 404);
        QCOMPARE(api(Endpoint::MergeUsers, {.body = QJsonObject{{Key::destinationUserId, u"x"_s}}}).status, 422);
        QCOMPARE(api(Endpoint::MergeUsers, {.isTrusted = false}).status, 403);
    }

    void noModelJudgesTexts()
    {
        TestQueue test;
        ApiCalls api(test);

        const auto reply = api(Endpoint::TextToxicity, {.query = {{u"msg"_s, u"hello"_s}}});

        QCOMPARE(reply.status, 400);
        QCOMPARE(ApiCalls::code(reply), 3001);
        QCOMPARE(api(Endpoint::TextToxicity).status, 422);
        QCOMPARE(api(Endpoint::TextToxicity, {.query = {{u"msg"_s, u"hello"_s}}, .isTrusted = false}).status, 403);
    }

    void sessionsOfTheWebFrontEnd()
    {
        TestQueue test;
        ApiCalls api(test);
        const QByteArray token = "eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..AAECAwQFBgcICQoL."
                                 "NVI3FZSIKjVlzD4Ubt9Bbp-HoZE-rS8uWjCEgMHfXYDhAjV5fWVSPfU9ZloB9wGHmDjd5CPBQUQ.x"_ba;
        qputenv("CANOPY_NEXTAUTH_SECRET", "a secret of both");

        QCOMPARE(api(Endpoint::CheckAuthentication).status, 403);
        const auto bad =
            api(Endpoint::CheckAuthentication, {.headers = {{"cookie"_ba, "next-auth.session-token="_ba + token}}});
        QCOMPARE(bad.status, 403);
        QCOMPARE(ApiCalls::object(bad).value(Key::detail), QJsonValue(u"Not authenticated"_s));
        const auto good = api(Endpoint::CheckAuthentication,
            {.headers = {{"cookie"_ba,
                 "a=b; next-auth.session-token=eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..AAECAwQFBgcICQoL.NVI8GZiEZC19rzsRLbMGc5OLuJF5uWI9Xy7t.2yQfm9lhK5qRVmHdbaE08g; c=d"_ba}}});
        QCOMPARE(good.status, 200);
        QCOMPARE(good.body, QJsonValue(u"ada@example.org"_s));
        qunsetenv("CANOPY_NEXTAUTH_SECRET");
        QCOMPARE(
            api(Endpoint::CheckAuthentication,
                {.headers = {{"cookie"_ba,
                     "next-auth.session-token=eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..AAECAwQFBgcICQoL.NVI8GZiEZC19rzsRLbMGc5OLuJF5uWI9Xy7t.2yQfm9lhK5qRVmHdbaE08g"_ba}}})
                .status,
            403);
    }
};

QTEST_GUILESS_MAIN(AdminRoutesTest)
#include "tst_adminroutes.moc"
