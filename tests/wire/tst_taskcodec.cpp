// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/wire/keys.h"
#include "model/wire/taskcodec.h"
#include "tests/support/reference.h"
#include "tests/wire/samples.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Wire;

class TaskCodecTest : public QObject
{
    Q_OBJECT

    static Task rankTask(bool revealSynthetic)
    {
        RankTask kind{
            Role::Assistant, Sample::conversation(3), {Sample::message(8), Sample::message(9)}, revealSynthetic};
        return Sample::task(kind);
    }

    static RankPromptsTask rankPrompts()
    {
        Message other = Sample::conversation(1).constFirst();
        other.id = Sample::messageId(44);
        other.treeId = other.id;
        return {PromptSetId(Sample::messageId(30).uuid()), {Sample::conversation(1).constFirst(), other}};
    }

    // The properties of an object of the recorded API definition.
    static QJsonObject propertiesOf(const QString &schema)
    {
        const QJsonObject api = Reference::load(Reference::folder().filePath(u"openapi.json"_s));
        return api["components"_L1]["schemas"_L1][schema]["properties"_L1].toObject();
    }

private Q_SLOTS:
    // Tasks that the original names and never hands out: nothing was recorded of them but their definition.
    void hasTheMembersOfTheDefinition_data()
    {
        QTest::addColumn<TaskKind>("kind");
        QTest::addColumn<QString>("schema");

        QTest::newRow("rank_initial_prompts") << TaskKind(rankPrompts()) << u"RankInitialPromptsTask"_s;
        QTest::newRow("summarize_story") << TaskKind(SummarizeTask{{}, u"Once"_s}) << u"SummarizeStoryTask"_s;
        QTest::newRow("rate_summary") << TaskKind(RateSummaryTask{{}, u"Once"_s, u"O"_s, {}}) << u"RateSummaryTask"_s;
    }

    void hasTheMembersOfTheDefinition()
    {
        if (Reference::isMissing(u"openapi.json"_s))
            QSKIP(Reference::reason());
        QFETCH(const TaskKind, kind);
        QFETCH(const QString, schema);

        const QJsonObject json = toJson(Sample::task(kind));

        const QJsonObject properties = propertiesOf(schema);
        QVERIFY(properties.size() >= 3);
        QCOMPARE(json.value(Key::type).toString(), properties["type"_L1]["default"_L1].toString());
        for (auto it = properties.begin(); it != properties.end(); ++it) {
            QVERIFY2(json.contains(it.key()), qPrintable(it.key()));
            const QString type = it.value()["type"_L1].toString();
            QVERIFY2(type != "string"_L1 || json.value(it.key()).isString(), qPrintable(it.key()));
            QVERIFY2(type != "array"_L1 || json.value(it.key()).isArray(), qPrintable(it.key()));
        }
        const QJsonObject scale = propertiesOf(u"RatingScale"_s);
        if (json.contains(Key::scale))
            QCOMPARE(json.value(Key::scale).toObject().keys(), scale.keys());
    }

    void takesTheScaleOfTheDefinitionWhereNoneIsGiven()
    {
        QJsonObject json = toJson(Sample::task(RateSummaryTask{{}, u"Once"_s, u"O"_s, {2, 4}}));
        json.remove(Key::scale);

        QCOMPARE(std::get<RateSummaryTask>(taskFromJson(json)->kind).scale, (RatingScale{1, 5}));
    }

    void roundTrips_data()
    {
        QTest::addColumn<Task>("task");

        const Conversation asked = Sample::conversation(3);
        const Conversation answered = Sample::conversation(2);
        QTest::newRow("prompt") << Sample::task(InitialPromptTask{});
        QTest::newRow("prompt with a hint") << Sample::task(InitialPromptTask{u"about trees"_s});
        QTest::newRow("assistant reply") << Sample::task(ReplyTask{Role::Assistant, asked, {}});
        QTest::newRow("assistant reply with a hint") << Sample::task(ReplyTask{Role::Assistant, asked, u"short"_s});
        QTest::newRow("prompter reply") << Sample::task(ReplyTask{Role::Prompter, answered, u"doubt it"_s});
        QTest::newRow("messages with everything")
            << Sample::task(ReplyTask{Role::Prompter, {Sample::message(1), Sample::message(2)}, {}});
        QTest::newRow("label prompt") << Sample::task(
            Sample::labelTask(LabelTarget::InitialPrompt, LabelMode::Full, 1));
        QTest::newRow("label prompter reply")
            << Sample::task(Sample::labelTask(LabelTarget::PrompterReply, LabelMode::Simple, 3));
        QTest::newRow("label assistant reply")
            << Sample::task(Sample::labelTask(LabelTarget::AssistantReply, LabelMode::Full, 2));
        QTest::newRow("rank machines' replies") << rankTask(true);
        QTest::newRow("rank prompter replies")
            << Sample::task(RankTask{Role::Prompter, answered, {asked.constLast()}, false});
        QTest::newRow("rank prompts") << Sample::task(rankPrompts());
        QTest::newRow("rank prompts of another server")
            << Sample::task(RankPromptsTask{{}, {Sample::conversation(1).constFirst()}});
        QTest::newRow("summarise") << Sample::task(
            SummarizeTask{StoryId(Sample::messageId(31).uuid()), u" Es war\n\neinmal 🌳 "_s});
        QTest::newRow("rate") << Sample::task(
            RateSummaryTask{Sample::messageId(32), u"Es war einmal …"_s, u"Ein Märchen"_s, {2, 7}});
        Task timeless = Sample::task(InitialPromptTask{});
        timeless.expiryDate.reset();
        timeless.lang.clear();
        QTest::newRow("without expiry or language") << timeless;
    }

    void roundTrips()
    {
        QFETCH(const Task, task);

        const auto decoded = taskFromJson(toJson(task));

        QVERIFY2(decoded, decoded ? "" : qPrintable(decoded.error().message));
        QCOMPARE(*decoded, task);
    }

    void hidesWhoseRepliesAreAMachines()
    {
        const QJsonObject json = toJson(rankTask(false));

        const QJsonArray replies = json.value(Key::replyMessages).toArray();
        QCOMPARE(replies.size(), 2);
        for (const QJsonValue &reply : replies) {
            QCOMPARE(reply.toObject().value(Key::synthetic), QJsonValue(QJsonValue::Null));
            QVERIFY(!reply.toObject().contains(Key::modelName));
        }
    }

    void writesOnlyWhatThePlaceDoesNotSay()
    {
        const QJsonObject json = toJson(Sample::task(ReplyTask{Role::Assistant, Sample::conversation(3), {}}));

        const QJsonArray messages = json.value(Key::conversation).toObject().value(Key::messages).toArray();
        for (const QJsonValue &message : messages) {
            QVERIFY(!message.toObject().contains(Key::parentId));
            QVERIFY(!message.toObject().contains(Key::reviewCount));
        }
    }

    void describesLabelsInTheirOrder()
    {
        const LabelTask kind = Sample::labelTask(LabelTarget::AssistantReply, LabelMode::Full, 2);

        const QJsonObject json = toJson(Sample::task(kind));

        const QJsonArray descriptions = json.value(Key::labels).toArray();
        QCOMPARE(descriptions.size(), kind.validLabels.size());
        for (int i = 0; i < descriptions.size(); ++i) {
            const QJsonObject description = descriptions.at(i).toObject();
            QCOMPARE(description.value(Key::name).toString(), toString(kind.validLabels.at(i)));
            QVERIFY(!description.value(Key::displayText).toString().isEmpty());
            QVERIFY(!description.value(Key::helpText).toString().isEmpty());
        }
    }

    void takesTheLanguageOfTheConversation()
    {
        QJsonObject json = toJson(Sample::task(ReplyTask{Role::Assistant, Sample::conversation(1), {}}));
        json.remove(Key::lang);
        json.remove(Key::expiryDate);

        const auto decoded = taskFromJson(json);

        QVERIFY(decoded);
        QCOMPARE(decoded->lang, u"de"_s);
        QVERIFY(!decoded->expiryDate);
    }

    void rejects_data()
    {
        QTest::addColumn<TaskKind>("kind");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("reason");

        const TaskKind reply = ReplyTask{Role::Assistant, Sample::conversation(1), {}};
        const TaskKind label = Sample::labelTask(LabelTarget::InitialPrompt, LabelMode::Full, 1);
        const TaskKind rank = RankTask{Role::Assistant, Sample::conversation(1), {Sample::message(5)}, false};
        const QJsonValue missing(QJsonValue::Undefined);
        QTest::newRow("no id") << reply << u"id"_s << missing << u"id is missing"_s;
        QTest::newRow("malformed id") << reply << u"id"_s << QJsonValue(u"x"_s) << u"no UUID"_s;
        QTest::newRow("no type") << reply << u"type"_s << missing << u"type is missing"_s;
        QTest::newRow("unknown type") << reply << u"type"_s << QJsonValue(u"sing"_s) << u"sing"_s;
        QTest::newRow("a type never issued") << reply << u"type"_s << QJsonValue(u"random"_s) << u"never"_s;
        QTest::newRow("no conversation") << reply << u"conversation"_s << missing << u"conversation"_s;
        QTest::newRow("empty conversation")
            << reply << u"conversation"_s << QJsonValue(QJsonObject{{u"messages"_s, QJsonArray()}}) << u"empty"_s;
        QTest::newRow("bad expiry") << reply << u"expiry_date"_s << QJsonValue(u"soon"_s) << u"date"_s;
        QTest::newRow("another message") << label << u"message_id"_s << QJsonValue(Sample::messageId(77).toString())
                                         << u"last message"_s;
        QTest::newRow("labels that are no list") << label << u"valid_labels"_s << QJsonValue(u"spam"_s) << u"list"_s;
        QTest::newRow("unknown mandatory label")
            << label << u"mandatory_labels"_s << QJsonValue(QJsonArray{u"shiny"_s}) << u"shiny"_s;
        QTest::newRow("unknown mode") << label << u"mode"_s << QJsonValue(u"huge"_s) << u"huge"_s;
        QTest::newRow("nothing to rank") << rank << u"reply_messages"_s << QJsonValue(QJsonArray()) << u"empty"_s;
        const TaskKind rate = RateSummaryTask{{}, u"Once"_s, u"O"_s, {}};
        QTest::newRow("no prompts") << TaskKind(rankPrompts()) << u"prompt_messages"_s << QJsonValue(QJsonArray())
                                    << u"empty"_s;
        QTest::newRow("no story") << TaskKind(SummarizeTask{{}, u"Once"_s}) << u"story"_s << missing << u"story"_s;
        QTest::newRow("no summary") << rate << u"summary"_s << missing << u"summary"_s;
        QTest::newRow("a scale without steps")
            << rate << u"scale"_s << QJsonValue(QJsonObject{{u"min"_s, 3}, {u"max"_s, 3}}) << u"choose"_s;
        QTest::newRow("a scale without an end")
            << rate << u"scale"_s << QJsonValue(QJsonObject{{u"min"_s, 3}}) << u"max"_s;
        QTest::newRow("a scale from zero")
            << rate << u"scale"_s << QJsonValue(QJsonObject{{u"min"_s, 0}, {u"max"_s, 3}}) << u"choose"_s;
        QTest::newRow("a reply without text")
            << rank << u"reply_messages"_s
            << QJsonValue(QJsonArray{QJsonObject{{u"id"_s, Sample::messageId(5).toString()}}}) << u"text"_s;
    }

    void rejects()
    {
        QFETCH(const TaskKind, kind);
        QFETCH(const QString, key);
        QFETCH(const QJsonValue, value);
        QFETCH(const QString, reason);
        QJsonObject json = toJson(Sample::task(kind));
        json.remove(key);
        if (!value.isUndefined())
            json.insert(key, value);

        const auto decoded = taskFromJson(json);

        QVERIFY(!decoded);
        QCOMPARE(decoded.error().kind, Error::Kind::Invalid);
        QVERIFY2(decoded.error().message.contains(reason), qPrintable(decoded.error().message));
    }

    void skipsValidLabelsOfTheFuture()
    {
        QJsonObject json = toJson(Sample::task(Sample::labelTask(LabelTarget::InitialPrompt, LabelMode::Simple, 1)));
        json.insert(Key::validLabels, QJsonArray{u"spam"_s, u"shiny"_s, u"quality"_s});

        const auto decoded = taskFromJson(json);

        QVERIFY(decoded);
        QVERIFY(std::get<LabelTask>(decoded->kind).validLabels == QList({Label::Spam, Label::Quality}));
    }

    void countsAvailability()
    {
        Availability availability;
        for (const TaskType type : allTaskTypes())
            availability.insert(type, int(type) + 1);

        QCOMPARE(availabilityFromJson(toJson(availability)), availability);
        QCOMPARE(availabilityFromJson({{u"random"_s, u"3"_s}, {u"dance"_s, 4}})->value(TaskType::Random), 3);
        QVERIFY(!availabilityFromJson({{u"random"_s, u"many"_s}}));
    }
};

QTEST_GUILESS_MAIN(TaskCodecTest)
#include "tst_taskcodec.moc"
