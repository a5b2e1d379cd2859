// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/engine/smalltree.h"
#include "tests/server/apicalls.h"

using namespace Qt::StringLiterals;
using namespace SmallTree;
using Wire::Endpoint;
namespace Key = Wire::Key;

class MessageRoutesTest : public QObject
{
    Q_OBJECT

    static QJsonObject named(const MessageId &id) { return {{Key::messageId, id.toString()}}; }
    static QJsonObject person(const QString &name)
    {
        return {{Key::id, name}, {Key::displayName, name}, {Key::authMethod, u"local"_s}};
    }

private Q_SLOTS:
    void aMessageHasEveryMember()
    {
        TestQueue test(SmallTree::configuration());
        ApiCalls api(test);
        const TreeId tree = growing(test, 1);

        const auto reply = api(Endpoint::Message, {.path = named(tree), .user = u"local:ada"_s});

        QCOMPARE(reply.status, 200);
        const QJsonObject message = ApiCalls::object(reply);
        QCOMPARE(ApiCalls::members(message),
            (QStringList{u"created_date"_s, u"deleted"_s, u"edited"_s, u"emojis"_s, u"frontend_message_id"_s, u"id"_s,
                u"is_assistant"_s, u"lang"_s, u"message_tree_id"_s, u"model_name"_s, u"parent_id"_s, u"rank"_s,
                u"ranking_count"_s, u"review_count"_s, u"review_result"_s, u"synthetic"_s, u"text"_s, u"user"_s,
                u"user_emojis"_s, u"user_id"_s, u"user_is_author"_s}));
        QCOMPARE(message.value(Key::userIsAuthor), QJsonValue(true));
        QVERIFY(message.value(Key::emojis).isObject() && message.value(Key::userEmojis).isArray());
        QVERIFY(message.value(Key::parentId).isNull() && message.value(Key::rank).isNull());
        QVERIFY(ApiCalls::object(api(Endpoint::Message, {.path = named(tree)})).value(Key::userIsAuthor).isNull());

        QCOMPARE(api(Endpoint::Message, {.path = named(MessageId(test.random.uuid()))}).status, 404);
        QCOMPARE(api(Endpoint::Message, {.path = {{Key::messageId, u"xyz"_s}}}).status, 422);
        const auto unknown = api(Endpoint::Message, {.path = named(tree), .user = u"local:nobody"_s});
        QCOMPARE(unknown.status, 404);
        QCOMPARE(ApiCalls::code(unknown), 4002);
    }

    void byTheFrontendsOwnId()
    {
        TestQueue test(SmallTree::configuration());
        ApiCalls api(test);
        const TreeId tree = growing(test, 1);
        const QJsonObject path{{Key::messageId, test.message(tree).frontendMessageId}};

        QCOMPARE(ApiCalls::object(api(Endpoint::FrontendMessage, {.path = path})).value(Key::id).toString(),
            tree.toString());
        for (const Endpoint endpoint :
            {Endpoint::FrontendMessageConversation, Endpoint::FrontendMessageTree, Endpoint::FrontendMessageDescendants,
                Endpoint::FrontendLongestConversation, Endpoint::FrontendMostReplies})
            QVERIFY(ApiCalls::object(api(endpoint, {.path = path})).value(Key::messages).isArray());
        QCOMPARE(ApiCalls::array(api(Endpoint::FrontendMessageChildren, {.path = path})).size(), 1);
        const auto foreign = api(Endpoint::FrontendMessage, {.path = path, .isTrusted = false});
        QCOMPARE(foreign.status, 404);
        QCOMPARE(ApiCalls::code(foreign), 2001);
        const auto empty = api(Endpoint::FrontendMessage, {.path = {{Key::messageId, QString()}}});
        QCOMPARE(ApiCalls::code(empty), 2000);
    }

    void listsAndPages()
    {
        TestQueue test(SmallTree::configuration());
        ApiCalls api(test);
        growing(test, 3);

        QCOMPARE(ApiCalls::array(api(Endpoint::Messages)).size(), 4);
        QCOMPARE(ApiCalls::array(api(Endpoint::Messages, {.query = {{Key::onlyRoots, u"true"_s}}})).size(), 1);
        const auto ofBob =
            api(Endpoint::Messages, {.query = {{Key::username, u"bob"_s}, {Key::authMethod, u"local"_s}}});
        QCOMPARE(ApiCalls::each(ApiCalls::array(ofBob), Key::text), QStringList{wordsOf(u"bob"_s)});
        const auto half = api(Endpoint::Messages, {.query = {{Key::username, u"bob"_s}}});
        QCOMPARE(half.status, 400);
        QCOMPARE(ApiCalls::code(half), 2012);
        const QJsonObject nobody{{Key::username, u"nobody"_s}, {Key::authMethod, u"local"_s}};
        QVERIFY(ApiCalls::array(api(Endpoint::Messages, {.query = nobody})).isEmpty());
        QCOMPARE(api(Endpoint::Messages, {.query = {{Key::maxCount, u"1001"_s}}}).status, 422);
        QCOMPARE(api(Endpoint::Messages, {.query = {{Key::startDate, u"yesterday"_s}}}).status, 422);
        QVERIFY(ApiCalls::array(api(Endpoint::Messages, {.query = {{Key::startDate, u"2100-01-01T00:00:00Z"_s}}}))
                .isEmpty());

        QStringList texts;
        QJsonObject query{{Key::maxCount, u"1"_s}};
        for (QJsonValue next = true; !next.isNull(); query.insert(Key::after, next)) {
            const QJsonObject page = ApiCalls::object(api(Endpoint::MessagesPage, {.query = query}));
            QCOMPARE(
                ApiCalls::members(page), (QStringList{u"items"_s, u"next"_s, u"order"_s, u"prev"_s, u"sort_key"_s}));
            QCOMPARE(page.value(Key::sortKey), QJsonValue(u"created_date"_s));
            QCOMPARE(page.value(Key::order), QJsonValue(u"asc"_s));
            texts += ApiCalls::each(page.value(Key::items).toArray(), Key::text);
            next = page.value(Key::next);
            QVERIFY(next.isNull() || next.toString().at(36) == u'$');
        }
        QCOMPARE(texts.size(), 4);
        const auto zulu = api(Endpoint::MessagesPage, {.query = {{Key::after, u"2020-01-01T00:00:00Z"_s}}});
        QCOMPARE(ApiCalls::object(zulu).value(Key::items).toArray().size(), 4);
        const auto bad = api(Endpoint::MessagesPage, {.query = {{Key::before, u"rubbish"_s}}});
        QCOMPARE(bad.status, 400);
        QCOMPARE(ApiCalls::code(bad), 101);
        const auto found =
            api(Endpoint::MessagesPage, {.query = {{Key::searchQuery, u"answers bob"_s}, {Key::lang, u"en"_s}}});
        QCOMPARE(ApiCalls::each(ApiCalls::object(found).value(Key::items).toArray(), Key::text),
            QStringList{wordsOf(u"bob"_s)});
    }

    void untrustedClientsListTheirOwnAlone()
    {
        TestQueue test(SmallTree::configuration());
        ApiCalls api(test);
        const TreeId tree = growing(test, 1);

        QVERIFY(ApiCalls::array(api(Endpoint::Messages, {.isTrusted = false})).isEmpty());
        const QJsonObject foreign{{Key::apiClientId, api.clientId.toString()}};
        for (const Endpoint endpoint :
            {Endpoint::Messages, Endpoint::MessagesPage, Endpoint::UsersByUsername, Endpoint::UsersPage}) {
            const auto refused = api(endpoint, {.query = foreign, .isTrusted = false});
            QCOMPARE(refused.status, 403);
            QCOMPARE(ApiCalls::code(refused), 2);
            QCOMPARE(api(endpoint, {.query = foreign}).status, 200);
        }
        QCOMPARE(
            api(Endpoint::Message, {.path = named(tree), .isTrusted = false}).status, 200); // single ones may be read
    }

    void authorsAreToldToTrustedClients()
    {
        TestQueue test(SmallTree::configuration());
        ApiCalls api(test);
        growing(test, 1);
        const QJsonObject query{{Key::includeUser, u"true"_s}};

        const auto told = ApiCalls::object(api(Endpoint::MessagesPage, {.query = query}));
        QVERIFY(told.value(Key::items).toArray().first().toObject().value(Key::user).toObject().contains(Key::notes));
        test.queue().actFor({(*test.queue().access().clientOf(api.untrusted))->id, Engine::FirstSight::SignsIn});
        QVERIFY(test.write(u"ulf"_s, TaskType::InitialPrompt, u"of the other client"_s));
        const auto hidden = ApiCalls::object(api(Endpoint::MessagesPage, {.query = query, .isTrusted = false}));
        QCOMPARE(hidden.value(Key::items).toArray().size(), 1);
        QVERIFY(hidden.value(Key::items).toArray().first().toObject().value(Key::user).isNull());
    }

    void emojis()
    {
        TestQueue test(SmallTree::configuration());
        ApiCalls api(test);
        const TreeId tree = growing(test, 1);
        const auto give = [&](const QString &emoji, const QString &op = {}) {
            QJsonObject body{{Key::user, person(u"bob"_s)}, {Key::emoji, emoji}};
            if (!op.isEmpty())
                body.insert(Key::op, op);
            return api(Endpoint::ReactToMessage, {.path = named(tree), .body = body});
        };

        const auto given = give(u"+1"_s);
        QCOMPARE(given.status, 202);
        QCOMPARE(ApiCalls::object(given).value(Key::emojis).toObject().value("+1"_L1).toInt(), 1);
        QCOMPARE(ApiCalls::object(given).value(Key::userEmojis).toArray(), QJsonArray{u"+1"_s});
        QVERIFY(ApiCalls::object(give(u"+1"_s, u"remove"_s)).value(Key::userEmojis).toArray().isEmpty());
        QCOMPARE(give(u"_skip_reply"_s).status, 422);
        QCOMPARE(give(u"nonsense"_s).status, 422);
        QCOMPARE(give(u"+1"_s, u"turn"_s).status, 422);
        QCOMPARE(api(Endpoint::ReactToMessage,
                     {.path = named(MessageId(test.random.uuid())),
                         .body = QJsonObject{{Key::user, person(u"bob"_s)}, {Key::emoji, u"+1"_s}}})
                     .status,
            404);
    }

    void treesAreMovedAndMessagesRemoved()
    {
        TestQueue test(SmallTree::configuration());
        ApiCalls api(test);
        const TreeId tree = growing(test, 1);
        const MessageId answer = answerOf(test, tree, u"bob"_s);

        QCOMPARE(ApiCalls::object(api(Endpoint::TreeState, {.path = named(answer)})).value(Key::state),
            QJsonValue(u"growing"_s));
        QCOMPARE(api(Endpoint::MoveTree, {.path = named(tree)}).status, 422);
        const auto halted = api(Endpoint::MoveTree, {.path = named(tree), .query = {{Key::halt, u"true"_s}}});
        QCOMPARE(ApiCalls::object(halted).value(Key::state), QJsonValue(u"halted_by_moderator"_s));
        QCOMPARE(ApiCalls::object(halted).value(Key::active), QJsonValue(false));
        const auto restarted = api(Endpoint::MoveTree, {.path = named(tree), .query = {{Key::halt, u"false"_s}}});
        QCOMPARE(ApiCalls::object(restarted).value(Key::state), QJsonValue(u"growing"_s));

        QCOMPARE(api(Endpoint::DeleteMessage, {.path = named(answer)}).status, 204);
        QVERIFY(test.message(answer).deleted);
        QCOMPARE(api(Endpoint::DeleteMessage, {.path = named(MessageId(test.random.uuid()))}).status, 204);
        QCOMPARE(
            ApiCalls::object(api(Endpoint::MessageTree, {.path = named(tree)})).value(Key::messages).toArray().size(),
            1);
        const auto withDeleted =
            api(Endpoint::MessageTree, {.path = named(tree), .query = {{Key::includeDeleted, u"1"_s}}});
        QCOMPARE(ApiCalls::object(withDeleted).value(Key::messages).toArray().size(), 2);
        const auto restored = api(Endpoint::UndeleteMessage, {.path = named(answer)});
        QCOMPARE(restored.status, 202);
        QVERIFY(restored.body && restored.body->isNull());
        QVERIFY(!test.message(answer).deleted);

        for (const Endpoint endpoint : {Endpoint::MoveTree, Endpoint::DeleteMessage, Endpoint::UndeleteMessage,
                 Endpoint::EditMessage, Endpoint::MessageHistory})
            QCOMPARE(api(endpoint, {.path = named(tree), .isTrusted = false}).status, 403);
    }

    void editsAreKept()
    {
        TestQueue test(SmallTree::configuration());
        ApiCalls api(test);
        const TreeId tree = growing(test, 1);
        QVERIFY(ApiCalls::array(api(Endpoint::MessageHistory, {.path = named(tree)})).isEmpty());
        const QJsonObject body{{Key::user, person(u"mia"_s)}, {Key::newContent, u"Better words"_s}};

        const auto edited = api(Endpoint::EditMessage, {.path = named(tree), .body = body});

        QCOMPARE(edited.status, 200);
        QVERIFY(edited.body->isNull());
        QCOMPARE(test.message(tree).text, u"Better words"_s);
        const QJsonArray history =
            ApiCalls::array(api(Endpoint::MessageHistory, {.path = named(tree), .user = u"local:mia"_s}));
        QCOMPARE(history.size(), 2);
        QCOMPARE(ApiCalls::members(history.first().toObject()),
            (QStringList{u"created_date"_s, u"id"_s, u"message_id"_s, u"text"_s, u"user_id"_s, u"user_is_author"_s}));
        QCOMPARE(history.last().toObject().value(Key::userIsAuthor), QJsonValue(true));
        QCOMPARE(history.first().toObject().value(Key::userIsAuthor), QJsonValue(false));
        QCOMPARE(
            api(Endpoint::EditMessage, {.path = named(tree), .body = QJsonObject{{Key::newContent, u"x"_s}}}).status,
            422);
    }

    void brokenConversations()
    {
        TestQueue test(SmallTree::configuration());
        ApiCalls api(test);
        const TreeId tree = growing(test, 1);
        const MessageId answer = answerOf(test, tree, u"bob"_s);
        const auto whole = api(Endpoint::MessageConversation, {.path = named(answer)});
        QCOMPARE(ApiCalls::members(ApiCalls::object(whole).value(Key::messages).toArray().first().toObject()),
            (QStringList{u"emojis"_s, u"frontend_message_id"_s, u"id"_s, u"is_assistant"_s, u"lang"_s, u"synthetic"_s,
                u"text"_s, u"user_emojis"_s, u"user_id"_s, u"user_is_author"_s}));
        QVERIFY(test.connection().raw(u"UPDATE message SET review_result = FALSE WHERE depth = 0"_s));

        const auto broken = api(Endpoint::MessageConversation, {.path = named(answer)});
        QCOMPARE(broken.status, 500);
        QCOMPARE(ApiCalls::code(broken), 2009);
    }
};

QTEST_GUILESS_MAIN(MessageRoutesTest)
#include "tst_messageroutes.moc"
