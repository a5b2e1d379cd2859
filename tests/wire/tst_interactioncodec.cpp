// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/wire/draftcodec.h"
#include "model/wire/interactioncodec.h"
#include "model/wire/keys.h"
#include "model/wire/remarkcodec.h"
#include "tests/wire/samples.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Wire;

class InteractionCodecTest : public QObject
{
    Q_OBJECT

    static UserIdentity user() { return {u"erika"_s, u"Erika M."_s, AuthMethod::Discord}; }

    static Interaction of(const InteractionKind &kind)
    {
        return {TaskId::fromString(u"22222222-0000-4000-8000-000000000001"_s), u"ack-1"_s, kind};
    }

    static Interaction text() { return of(TextReply{Sample::messageId(3), u" Hi\nthere "_s, u"sv"_s}); }
    static Interaction labels()
    {
        return of(LabelReply{Sample::messageId(4), {{Label::Spam, 0}, {Label::Quality, 0.75}}});
    }
    static Interaction ranking() { return of(RankingReply{{2, 0, 1}, true}); }

private Q_SLOTS:
    void roundTrips_data()
    {
        QTest::addColumn<Interaction>("interaction");

        QTest::newRow("text") << text();
        QTest::newRow("labels") << labels();
        QTest::newRow("no label touched") << of(LabelReply{Sample::messageId(4), {}});
        QTest::newRow("ranking") << ranking();
        QTest::newRow("rating") << of(RatingReply{4});
    }

    void roundTrips()
    {
        QFETCH(const Interaction, interaction);

        const auto decoded = interactionFromJson(toJson(interaction, user()));

        QVERIFY2(decoded, decoded ? "" : qPrintable(decoded.error().message));
        QCOMPARE(decoded->interaction, interaction);
        QCOMPARE(decoded->user, user());
    }

    void saysWhenAndWhereItWasDone()
    {
        Interaction done = text();
        done.doneDate = QDateTime::fromString(u"2026-03-02T01:30:00.250+09:00"_s, Qt::ISODateWithMs);
        QJsonObject json = toJson(done, user());

        QCOMPARE(json.value(Key::doneDate).toString(), u"2026-03-02T01:30:00.250+09:00"_s);
        const auto decoded = interactionFromJson(json);
        QCOMPARE(decoded->interaction, done);
        QCOMPARE(decoded->interaction.doneDate->offsetFromUtc(), 9 * 3600);
        for (const QJsonValue &nonsense : {QJsonValue(u"yesterday"_s), QJsonValue(7), QJsonValue(),
                 QJsonValue(u"2026-03-02T01:30:00"_s)}) { // and without an offset it is nowhere
            json.insert(Key::doneDate, nonsense);
            QCOMPARE(interactionFromJson(json)->interaction, text());
        }
        QVERIFY(!toJson(text(), user()).contains(Key::doneDate));
    }

    void roundTripsWithoutAType_data() { roundTrips_data(); }

    void roundTripsWithoutAType()
    {
        QFETCH(const Interaction, interaction);
        QJsonObject json = toJson(interaction, user());
        json.remove(Key::type);

        const auto decoded = interactionFromJson(json);

        QVERIFY(decoded);
        QCOMPARE(decoded->interaction, interaction);
    }

    void makesTheSameIdOfAForeignOneEachTime()
    {
        QJsonObject json = toJson(text(), user());
        json.insert(Key::userMessageId, u"cl9ebqhxk00003b600tymydho"_s);

        const auto first = interactionFromJson(json);
        const auto second = interactionFromJson(json);

        QVERIFY(first && second);
        QCOMPARE(*first, *second);
        QCOMPARE(first->userMessageId, u"cl9ebqhxk00003b600tymydho"_s);
        QVERIFY(!std::get<TextReply>(first->interaction.kind).messageId.isNull());
    }

    void takesTheFirstKindThatFits()
    {
        QJsonObject rated = toJson(of(RatingReply{4}), user());
        rated.remove(Key::type);
        rated.insert(Key::rating, u"4"_s);

        QCOMPARE(std::get<RatingReply>(interactionFromJson(rated)->interaction.kind).rating, 4);
    }

    void readsLeniently()
    {
        QJsonObject ranked = toJson(ranking(), user());
        ranked.insert(Key::ranking, QJsonArray{u"1"_s, 0, 2.0});
        ranked.insert(Key::notRankable, u"true"_s);
        QJsonObject labelled = toJson(labels(), user());
        labelled.insert(Key::labels, QJsonObject{{u"spam"_s, true}, {u"quality"_s, u"0.5"_s}});
        QJsonObject unlabelled = toJson(labels(), user());
        unlabelled.insert(Key::labels, QJsonArray());

        QCOMPARE(
            std::get<RankingReply>(interactionFromJson(ranked)->interaction.kind), (RankingReply{{1, 0, 2}, true}));
        QCOMPARE(std::get<LabelReply>(interactionFromJson(labelled)->interaction.kind).labels,
            (Labels{{Label::Spam, 1}, {Label::Quality, 0.5}}));
        QVERIFY(std::get<LabelReply>(interactionFromJson(unlabelled)->interaction.kind).labels.isEmpty());
    }

    void rejects_data()
    {
        QTest::addColumn<Interaction>("interaction");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("reason");

        const QJsonValue missing(QJsonValue::Undefined);
        QTest::newRow("no user") << text() << u"user"_s << missing << u"user"_s;
        QTest::newRow("nameless user") << text() << u"user"_s
                                       << QJsonValue(QJsonObject{{u"id"_s, QString()}, {u"display_name"_s, u"x"_s},
                                              {u"auth_method"_s, u"local"_s}})
                                       << u"id"_s;
        QTest::newRow("unknown kind") << text() << u"type"_s << QJsonValue(u"message_song"_s) << u"message_song"_s;
        QTest::newRow("a rating of nothing") << of(RatingReply{4}) << u"rating"_s << QJsonValue(0) << u"rating"_s;
        QTest::newRow("half a rating") << of(RatingReply{4}) << u"rating"_s << QJsonValue(2.5) << u"rating"_s;
        QTest::newRow("no text") << text() << u"text"_s << missing << u"text"_s;
        QTest::newRow("no id for the new message")
            << text() << u"user_message_id"_s << QJsonValue(QString()) << u"user_message_id"_s;
        QTest::newRow("labels on what is no message") << labels() << u"message_id"_s << QJsonValue(u"x"_s) << u"UUID"_s;
        QTest::newRow("no labels") << labels() << u"labels"_s << missing << u"labels"_s;
        QTest::newRow("unknown label") << labels() << u"labels"_s << QJsonValue(QJsonObject{{u"shiny"_s, 1}})
                                       << u"shiny"_s;
        QTest::newRow("value out of range")
            << labels() << u"labels"_s << QJsonValue(QJsonObject{{u"spam"_s, 1.5}}) << u"spam"_s;
        QTest::newRow("empty ranking") << ranking() << u"ranking"_s << QJsonValue(QJsonArray()) << u"empty"_s;
        QTest::newRow("half a place") << ranking() << u"ranking"_s << QJsonValue(QJsonArray{0.5}) << u"whole"_s;
    }

    void rejects()
    {
        QFETCH(const Interaction, interaction);
        QFETCH(const QString, key);
        QFETCH(const QJsonValue, value);
        QFETCH(const QString, reason);
        QJsonObject json = toJson(interaction, user());
        json.remove(key);
        if (!value.isUndefined())
            json.insert(key, value);

        const auto decoded = interactionFromJson(json);

        QVERIFY(!decoded);
        QCOMPARE(decoded.error().kind, Error::Kind::Invalid);
        QVERIFY2(decoded.error().message.contains(reason), qPrintable(decoded.error().message));
    }

    void roundTripsReceipts()
    {
        const Receipt receipt{TaskId::create(), Sample::date(), true};

        QCOMPARE(receiptFromJson(toJson(receipt)), receipt);
        QVERIFY(!receiptFromJson({{u"id"_s, receipt.taskId.toString()}, {u"type"_s, u"initial_prompt"_s}}));
    }

    void roundTripsDrafts_data()
    {
        QTest::addColumn<Draft>("draft");

        QTest::newRow("text") << Draft(TextDraft{u" half a\nsentence  "_s, u"it"_s, 12, 340});
        QTest::newRow("untouched text") << Draft(TextDraft());
        QTest::newRow("labels") << Draft(LabelDraft{{{Label::Toxicity, 0.25}, {Label::Spam, 0}}});
        QTest::newRow("untouched labels") << Draft(LabelDraft());
        QTest::newRow("ranking") << Draft(RankingDraft{{1, 0}, true});
        RankingDraft deciding{{2, 0, 1}, false};
        deciding.tied = {0};
        deciding.mode = RankingMode::Duel;
        deciding.answers = {
            {0, 1, DuelOutcome::FirstBetter}, {2, 0, DuelOutcome::Equal}, {1, 2, DuelOutcome::SecondBetter}};
        QTest::newRow("ranking with ties and choices") << Draft(deciding);
        QTest::newRow("untouched ranking") << Draft(RankingDraft());
        QTest::newRow("rating") << Draft(RatingDraft{3});
        QTest::newRow("untouched rating") << Draft(RatingDraft());
    }

    void roundTripsDrafts()
    {
        QFETCH(const Draft, draft);

        QCOMPARE(draftFromJson(draftToJson(draft)), draft);
    }

    void readsRankingDraftsOfEarlierVersions()
    {
        const QJsonObject json{{u"type"_s, u"ranking"_s}, {u"ranking"_s, QJsonArray{1, 0}}, {u"not_rankable"_s, false}};
        QCOMPARE(draftFromJson(json), Draft(RankingDraft{{1, 0}, false}));
    }

    void roundTripsRemarks_data()
    {
        QTest::addColumn<Remark>("remark");

        QTest::newRow("labels") << Remark(FreeLabels{Sample::messageId(4), {{Label::Spam, 0.25}, {Label::Quality, 1}}});
        QTest::newRow("report in words") << Remark(MessageReport{Sample::messageId(4), {u"rude"_s, {}}});
        QTest::newRow("report by labels") << Remark(MessageReport{Sample::messageId(4), {{}, {{Label::Pii, 1}}}});
    }

    void roundTripsRemarks()
    {
        QFETCH(const Remark, remark);

        const QJsonObject json = toJson(remark, user());
        const auto decoded = remarkFromJson(json);

        QVERIFY(!json.contains(Key::taskId));
        QCOMPARE(json.value(Key::isReport).toBool(), std::holds_alternative<MessageReport>(remark));
        QVERIFY(decoded);
        QCOMPARE(decoded->remark, remark);
        QCOMPARE(decoded->user, user());
    }

    void aRemarkHasNoTask()
    {
        QJsonObject json = toJson(FreeLabels{Sample::messageId(4), {}}, user());
        QVERIFY(remarkFromJson(json));
        json.insert(Key::taskId, u"22222222-0000-4000-8000-000000000001"_s);
        QVERIFY(!remarkFromJson(json));
    }

    void rejectsUnknownDrafts()
    {
        QVERIFY(!draftFromJson({{u"type"_s, u"ranking"_s}, {u"ranking"_s, QJsonArray{1, 0}}, {u"mode"_s, u"song"_s}}));
        QVERIFY(!draftFromJson({{u"type"_s, u"ranking"_s}, {u"ranking"_s, QJsonArray()},
            {u"duels"_s, QJsonArray{QJsonArray{0, 1, u"?"_s}}}}));
        QVERIFY(!draftFromJson({}));
        QVERIFY(!draftFromJson({{u"type"_s, u"song"_s}}));
        QVERIFY(!draftFromJson({{u"type"_s, u"ranking"_s}, {u"ranking"_s, QJsonArray{u"first"_s}}}));
    }
};

QTEST_GUILESS_MAIN(InteractionCodecTest)
#include "tst_interactioncodec.moc"
