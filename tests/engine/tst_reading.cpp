// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/engine/eachdatabase.h"
#include "tests/engine/smalltree.h"

using namespace Qt::StringLiterals;
using namespace SmallTree;

// What is read of a tree, and what is told to whom.
class ReadingTest : public QObject
{
    Q_OBJECT

    EachDatabase m_each;

    static QStringList texts(const QList<ShownMessage> &messages)
    {
        QStringList list;
        for (const ShownMessage &shown : messages)
            list.append(shown.message.text);
        return list;
    }

    template <typename T>
    static ErrorCode codeOf(const Result<T> &result)
    {
        return result ? ErrorCode::Generic : result.error().code;
    }

private Q_SLOTS:
    void partsOfATree_data() { EachDatabase::rows(); }
    void partsOfATree()
    {
        ON_EACH_DATABASE(m_each, SmallTree::configuration());
        const TreeId tree = growing(test, 2);
        QVERIFY(test.write(u"dee"_s, TaskType::AssistantReply, u"an unreviewed answer"_s));
        auto &reading = test.queue().reading();
        const QString prompt = test.message(tree).text;
        const MessageId bobs = answerOf(test, tree, u"bob"_s);
        const MessageId cems = answerOf(test, tree, u"cem"_s);
        const auto dees = [&] {
            for (const Message &message : test.messagesOf(tree)) {
                if (message.text == "an unreviewed answer"_L1)
                    return message.id;
            }
            return MessageId();
        }();

        const auto whole = reading.tree(bobs, {}, {});
        QCOMPARE(whole->id, tree);
        QCOMPARE(whole->messages.size(), 4);
        QCOMPARE(texts(reading.tree(tree, {.withSpam = false}, {})->messages).size(), 3);
        QCOMPARE(texts(*reading.conversation(dees, {})), (QStringList{prompt, u"an unreviewed answer"_s}));
        QCOMPARE(reading.longestConversation(tree, {})->size(), 2);
        QCOMPARE(reading.children(tree, {})->size(), 3);
        QCOMPARE(reading.descendants(tree, {})->messages.size(), 3);
        QVERIFY(reading.descendants(bobs, {})->messages.isEmpty());
        const auto most = reading.mostChildren(cems, {});
        QCOMPARE(most->id, tree);
        QCOMPARE(texts(most->messages).first(), prompt);
        QCOMPARE(most->messages.size(), 3); // with its accepted replies

        QVERIFY(test.queue().moderation().remove({}, bobs));
        QCOMPARE(reading.children(tree, {})->size(), 2);
        QCOMPARE(reading.tree(tree, {}, {})->messages.size(), 3);
        QCOMPARE(reading.tree(tree, {.withDeleted = true}, {})->messages.size(), 4);
        QCOMPARE(reading.descendants(tree, {})->messages.size(), 3); // deleted ones too
        QVERIFY(reading.message(bobs, {})->message.deleted);
        QVERIFY(reading.conversation(bobs, {})); // what is above it is whole

        const MessageId unknown(test.random.uuid());
        QCOMPARE(codeOf(reading.message(unknown, {})), ErrorCode::MessageNotFound);
        QCOMPARE(codeOf(reading.tree(unknown, {}, {})), ErrorCode::MessageNotFound);
        QCOMPARE(codeOf(reading.children(unknown, {})), ErrorCode::MessageNotFound);
        QCOMPARE(codeOf(reading.descendants(unknown, {})), ErrorCode::MessageNotFound);
        QCOMPARE(codeOf(reading.conversation(unknown, {})), ErrorCode::MessageNotFound);
    }

    void aBrokenConversationIsRefused()
    {
        TestQueue test(SmallTree::configuration());
        const TreeId tree = growing(test, 1);
        const MessageId answer = answerOf(test, tree, u"bob"_s);
        QVERIFY(
            test.connection().raw(u"UPDATE message SET review_result = FALSE WHERE id = '%1'"_s.arg(tree.toString())));

        QCOMPARE(codeOf(test.queue().reading().conversation(answer, {})), ErrorCode::BrokenConversation);
        QVERIFY(test.queue().reading().conversation(tree, {})); // itself may be anything
    }

    void aTreeWithoutAnAcceptedMessageHasNoConversation()
    {
        TestQueue test;
        QVERIFY(test.write(u"ada"_s, TaskType::InitialPrompt, u"a prompt"_s));
        const MessageId prompt = test.queue().reading().list({}, true, 1, {})->constFirst().message.id;

        QCOMPARE(codeOf(test.queue().reading().longestConversation(prompt, {})), ErrorCode::MessageNotFound);
        QCOMPARE(codeOf(test.queue().reading().mostChildren(prompt, {})), ErrorCode::MessageNotFound);
    }

    void whoLooksIsToldMore_data() { EachDatabase::rows(); }
    void whoLooksIsToldMore()
    {
        ON_EACH_DATABASE(m_each, SmallTree::configuration());
        const TreeId tree = growing(test, 2);
        const MessageId bobs = answerOf(test, tree, u"bob"_s);
        QVERIFY(test.queue().react(TestQueue::person(u"cem"_s), bobs, u"+1"_s));
        QVERIFY(test.queue().react(TestQueue::person(u"cem"_s), bobs, u"clap"_s));
        const UserId bob = idOf(test, u"bob"_s);
        const UserId cem = idOf(test, u"cem"_s);
        auto &reading = test.queue().reading();

        const ShownMessage plain = *reading.message(bobs, {});
        const ShownMessage toCem = *reading.message(bobs, {cem, false});
        const ShownMessage toBob = *reading.message(bobs, {bob, true});

        QVERIFY(plain.userEmojis.isEmpty() && !plain.userIsAuthor && !plain.author);
        QCOMPARE(toCem.userEmojis, (QStringList{u"+1"_s, u"clap"_s}));
        QCOMPARE(toCem.userIsAuthor, false);
        QVERIFY(!toCem.author);
        QVERIFY(toBob.userEmojis.isEmpty());
        QCOMPARE(toBob.userIsAuthor, true);
        QCOMPARE(toBob.author->identity.username, u"bob"_s);
        const auto list = reading.list({}, true, 10, {cem, true});
        QCOMPARE(list->size(), 3);
        for (const ShownMessage &shown : *list)
            QCOMPARE(shown.userEmojis.isEmpty(), shown.message.id != bobs);
    }

    void aProgramFindsWhatItHandedIn()
    {
        TestQueue test;
        const auto task = test.take(u"ada"_s, TaskType::InitialPrompt);
        const TextReply reply = test.text(u"a prompt"_s);
        QVERIFY(test.submit(u"ada"_s, *task, reply));
        const QString name = test.message(reply.messageId).frontendMessageId;
        const ApiClientId client = test.queue().caller().client;

        QCOMPARE(*test.queue().reading().find(client, name), reply.messageId);
        QCOMPARE(codeOf(test.queue().reading().find(Storage::importClient().id, name)), ErrorCode::MessageNotFound);
        QCOMPARE(codeOf(test.queue().reading().find(client, u"else"_s)), ErrorCode::MessageNotFound);
    }
};

QTEST_GUILESS_MAIN(ReadingTest)
#include "tst_reading.moc"
