// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/wire/jsonvalue.h"
#include "model/wire/keys.h"
#include "model/wire/leaderboardcodec.h"
#include "model/wire/messagecodec.h"
#include "model/wire/treecodec.h"
#include "model/wire/usercodec.h"
#include "tests/wire/samples.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Wire;

class MessageCodecTest : public QObject
{
    Q_OBJECT

    static Message reply(int number, std::optional<int> parent, std::optional<int> rank = {}, int minute = 0)
    {
        Message message;
        message.id = Sample::messageId(number);
        message.treeId = Sample::messageId(1);
        if (parent)
            message.parentId = Sample::messageId(*parent);
        message.rank = rank;
        message.text = u"text"_s;
        message.createdDate = Sample::date().addSecs(60 * minute);
        return message;
    }

    static QStringList numbersOf(const QList<Message> &messages)
    {
        QStringList numbers;
        for (const Message &message : messages)
            numbers.append(message.id.toString().last(2));
        return numbers;
    }

    static UserScore score()
    {
        return {4, UserId::create(), {u"kim"_s, u"Kim"_s, AuthMethod::Google},
            {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13}, 99, 10, 6, Sample::date(), Sample::date().addDays(1)};
    }

private Q_SLOTS:
    // Elsewhere than in UTC, so that a date without an offset shows how it is read.
    void initTestCase() { qputenv("TZ", "IST-5:30"); }

    void roundTrips_data()
    {
        QTest::addColumn<Message>("message");

        QTest::newRow("everything") << Sample::message(1);
        Message bare;
        bare.id = Sample::messageId(2);
        bare.treeId = bare.id;
        QTest::newRow("a bare root") << bare;
    }

    void roundTrips()
    {
        QFETCH(const Message, message);

        QCOMPARE(messageFromJson(toJson(message)), message);
    }

    void rejects_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");

        QTest::newRow("missing id") << u"id"_s << QJsonValue();
        QTest::newRow("malformed id") << u"id"_s << QJsonValue(u"not-a-uuid"_s);
        QTest::newRow("missing text") << u"text"_s << QJsonValue();
        QTest::newRow("text that is a number") << u"text"_s << QJsonValue(7);
        QTest::newRow("missing role") << u"is_assistant"_s << QJsonValue();
        QTest::newRow("malformed parent") << u"parent_id"_s << QJsonValue(u"root"_s);
        QTest::newRow("malformed author") << u"user_id"_s << QJsonValue(u"me"_s);
        QTest::newRow("bad date") << u"created_date"_s << QJsonValue(u"2023-13-01"_s);
        QTest::newRow("counts in words") << u"review_count"_s << QJsonValue(u"three"_s);
        QTest::newRow("half an emoji") << u"emojis"_s << QJsonValue(QJsonObject{{u"+1"_s, 0.5}});
    }

    void rejects()
    {
        QFETCH(const QString, key);
        QFETCH(const QJsonValue, value);
        QJsonObject json = toJson(Sample::message(1));
        json[key] = value;

        const auto decoded = messageFromJson(json);

        QVERIFY(!decoded);
        QCOMPARE(decoded.error().kind, Error::Kind::Invalid);
        QVERIFY2(decoded.error().message.contains(key), qPrintable(decoded.error().message));
    }

    void writesEveryMember()
    {
        const QJsonObject json = toJson(reply(1, {}));

        for (const auto key :
            {Key::parentId, Key::reviewResult, Key::rank, Key::modelName, Key::user, Key::userIsAuthor})
            QVERIFY2(json.contains(key) && json.value(key).isNull(), key.data());
        QCOMPARE(json.value(Key::emojis), QJsonValue(QJsonObject()));
        QCOMPARE(json.value(Key::userEmojis), QJsonValue(QJsonArray()));
    }

    void readsDates_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("written");

        QTest::newRow("microseconds") << u"2023-02-07T17:29:24.727400+00:00"_s << u"2023-02-07T17:29:24.727000+00:00"_s;
        QTest::newRow("zulu") << u"2023-02-07T17:29:24Z"_s << u"2023-02-07T17:29:24.000000+00:00"_s;
        QTest::newRow("no offset is UTC") << u"2023-02-07T17:29:24.5"_s << u"2023-02-07T17:29:24.500000+00:00"_s;
        QTest::newRow("other zone") << u"2023-02-07T17:29:24+01:00"_s << u"2023-02-07T16:29:24.000000+00:00"_s;
        QTest::newRow("not a date") << u"yesterday"_s << QString();
    }

    void readsDates()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, written);

        const auto date = dateFromText(text);

        QCOMPARE(date ? isoText(*date) : QString(), written);
    }

    void readsNumbersLeniently()
    {
        QCOMPARE(numberFrom(u"1"_s), 1.0);
        QCOMPARE(numberFrom(true), 1.0);
        QCOMPARE(integerFrom(u"-3"_s), -3);
        QVERIFY(!integerFrom(2.5));
        QVERIFY(!integerFrom(1e12));
        QVERIFY(!numberFrom(u"nan"_s));
        QVERIFY(!numberFrom(u""_s));
        QCOMPARE(booleanFrom(u"true"_s), true);
        QCOMPARE(booleanFrom(0), false);
        QVERIFY(!booleanFrom(2));
    }

    void putsTreesInOrder()
    {
        QJsonArray messages;
        const QList<Message> mixed{reply(6, 4), reply(5, 2, {}, 1), reply(4, 2, {}, 0), reply(3, 1, 1),
            reply(2, 1, 0, 9), reply(1, {}), reply(7, 99)};
        for (const Message &message : mixed) {
            QJsonObject json = toJson(message);
            json.remove(Key::depth);
            json.remove(Key::childrenCount);
            messages.append(json);
        }

        const auto tree = messageTreeFromJson({{u"id"_s, Sample::messageId(1).toString()}, {u"messages"_s, messages}});

        QVERIFY(tree);
        QCOMPARE(
            numbersOf(tree->messages), QStringList({u"01"_s, u"02"_s, u"04"_s, u"06"_s, u"05"_s, u"03"_s, u"07"_s}));
        QCOMPARE(tree->messages.at(3).depth, 3);
        QCOMPARE(tree->messages.at(1).childrenCount, 2);
    }

    void survivesCirclesAndDepth()
    {
        QJsonArray circle{toJson(reply(1, 2)), toJson(reply(2, 1))};
        QJsonArray chain{toJson(reply(1, {}))};
        for (int i = 2; i <= 20'000; ++i)
            chain.append(toJson(reply(i, i - 1)));
        const QString id = Sample::messageId(1).toString();

        QCOMPARE(messageTreeFromJson({{u"id"_s, id}, {u"messages"_s, circle}})->messages.size(), 2);
        QCOMPARE(messageTreeFromJson({{u"id"_s, id}, {u"messages"_s, chain}})->messages.constLast().depth, 19'999);
    }

    void roundTripsTrees()
    {
        Message first = reply(1, {});
        first.childrenCount = 1;
        first.lang = u"ca"_s;
        Message second = reply(2, 1, 0);
        second.depth = 1;
        const MessageTree tree{
            first.id, TreeState::ScoringFailed, 9, 4, 2, u"ca"_s, u"file.jsonl"_s, Sample::date(), {first, second}};
        MessageTree stateOnly = tree;
        stateOnly.messages.clear();
        stateOnly.lang.clear();
        stateOnly.wonPromptLotteryDate.reset();

        QCOMPARE(messageTreeFromJson(toJson(tree)), tree);
        QCOMPARE(treeStateFromJson(treeStateToJson(tree)), stateOnly);
        QVERIFY(!treeStateFromJson({{u"message_tree_id"_s, tree.id.toString()}}));
        QVERIFY(!treeStateFromJson({{u"message_tree_id"_s, tree.id.toString()}, {u"state"_s, u"wilting"_s}}));
    }

    void roundTripsPeople()
    {
        const User user{UserId::create(), {u"kim"_s, u"Kim"_s, AuthMethod::System}, false, true, false, Sample::date(),
            Sample::date().addDays(1), Sample::date().addDays(2), 5, Sample::date().addDays(-5), {}, {}};

        QCOMPARE(userFromJson(toJson(user)), user);
        QCOMPARE(userIdentityFromJson(toJson(user.identity)), user.identity);
        QVERIFY(!userIdentityFromJson({{u"id"_s, u"a"_s}, {u"display_name"_s, u"A"_s}, {u"auth_method"_s, u"fax"_s}}));
        QVERIFY(!userIdentityFromJson({{u"id"_s, u"a"_s}, {u"auth_method"_s, u"local"_s}}));
    }

    void roundTripsLeaderboards()
    {
        UserScore hidden = score();
        hidden.rank.reset();
        const Leaderboard leaderboard{TimeFrame::Month, Sample::date(), {}, {score(), hidden}};

        QCOMPARE(leaderboardFromJson(toJson(leaderboard)), leaderboard);
        for (const TimeFrame frame : {TimeFrame::Day, TimeFrame::Week, TimeFrame::Month, TimeFrame::Total})
            QVERIFY(timeFrameFromString(toString(frame)) == frame);
        QVERIFY(!leaderboardFromJson({{u"time_frame"_s, u"eon"_s}, {u"leaderboard"_s, QJsonArray()}}));
    }
};

QTEST_GUILESS_MAIN(MessageCodecTest)
#include "tst_messagecodec.moc"
