// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/workspace/interactionfromdraft.h"
#include "tests/support/taskfixtures.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

InboxEntry entryFor(const Task &task)
{
    return {
        .task = task, .frontendMessageId = u"fid"_s, .messageId = MessageId::create(), .requestedAt = {}, .draft = {}};
}

Draft text(const QString &typed, const QString &lang = {})
{
    return TextDraft{.text = typed, .lang = lang, .cursor = 0, .scroll = 0};
}

}

class InteractionFromDraftTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesTextTrimmed()
    {
        const InboxEntry entry = entryFor(TaskFixtures::reply(Role::Assistant, u"de"_s));

        const auto interaction = interactionFromDraft(entry, text(u"\n  Zwei\n\nAbsätze \n"_s));

        QVERIFY(interaction);
        QCOMPARE(interaction->taskId, entry.task.id);
        QCOMPARE(interaction->frontendMessageId, u"fid"_s);
        QCOMPARE(std::get<TextReply>(interaction->kind), (TextReply{entry.messageId, u"Zwei\n\nAbsätze"_s, u"de"_s}));
    }

    void takesTheLanguageOfTheText()
    {
        const auto interaction =
            interactionFromDraft(entryFor(TaskFixtures::initialPrompt()), text(u"Salut"_s, u"fr"_s));

        QCOMPARE(std::get<TextReply>(interaction->kind).lang, u"fr"_s);
    }

    void countsCodePoints()
    {
        const InboxEntry entry = entryFor(TaskFixtures::reply());

        QVERIFY(interactionFromDraft(entry, text(u"🐝"_s.repeated(2000))));
        QCOMPARE(interactionFromDraft(entry, text(u"b"_s.repeated(2001))).error().code, ErrorCode::MessageTooLong);
    }

    void takesTouchedLabelsOnly()
    {
        const InboxEntry entry = entryFor(TaskFixtures::labelling());

        const auto interaction = interactionFromDraft(entry, LabelDraft{{{Label::Spam, 0.0}}});

        const MessageId subject = *subjectOf(entry.task.kind);
        QCOMPARE(std::get<LabelReply>(interaction->kind), (LabelReply{subject, {{Label::Spam, 0.0}}}));
    }

    void takesRankings_data()
    {
        QTest::addColumn<RankingDraft>("draft");
        QTest::addColumn<RankingReply>("reply");

        QTest::newRow("ordered") << RankingDraft{{2, 0, 1}, false} << RankingReply{{2, 0, 1}, false};
        QTest::newRow("ordered and none acceptable") << RankingDraft{{2, 0, 1}, true} << RankingReply{{2, 0, 1}, true};
        QTest::newRow("none acceptable") << RankingDraft{{}, true} << RankingReply{{0, 1, 2}, true};
    }

    void takesRankings()
    {
        QFETCH(const RankingDraft, draft);
        QFETCH(const RankingReply, reply);

        const auto interaction = interactionFromDraft(entryFor(TaskFixtures::ranking()), draft);

        QVERIFY(interaction);
        QCOMPARE(std::get<RankingReply>(interaction->kind), reply);
    }

    void tiesAreDecidedFirst()
    {
        RankingDraft draft{{2, 0, 1}, false};
        draft.tied = {1};
        QCOMPARE(
            interactionFromDraft(entryFor(TaskFixtures::ranking()), draft).error().code, ErrorCode::InvalidRanking);
        draft.notRankable = true; // their order says nothing then
        QVERIFY(interactionFromDraft(entryFor(TaskFixtures::ranking()), draft));
    }

    void answersWhatAnOperatorLoaded()
    {
        const auto summarize = entryFor(TaskFixtures::summarizing());
        const auto written = interactionFromDraft(summarize, TextDraft{u" It burns. "_s, {}, 0, 0});
        const auto rated = interactionFromDraft(entryFor(TaskFixtures::rating()), RatingDraft{5});
        const auto ranked =
            interactionFromDraft(entryFor(TaskFixtures::rankingPrompts()), RankingDraft{{2, 1, 0}, false});

        QVERIFY(written && rated && ranked);
        QCOMPARE(std::get<TextReply>(written->kind), (TextReply{summarize.messageId, u"It burns."_s, u"en"_s}));
        QCOMPARE(std::get<RatingReply>(rated->kind).rating, 5);
        QCOMPARE(std::get<RankingReply>(ranked->kind), (RankingReply{{2, 1, 0}, false}));
    }

    void refuses_data()
    {
        QTest::addColumn<Task>("task");
        QTest::addColumn<Draft>("draft");
        QTest::addColumn<ErrorCode>("code");

        const Draft typed = text(u"Hello"_s);
        QTest::newRow("no text") << TaskFixtures::reply() << text({}) << ErrorCode::TextEmpty;
        QTest::newRow("white space") << TaskFixtures::initialPrompt() << text(u" \n\t"_s) << ErrorCode::TextEmpty;
        QTest::newRow("labels for a reply")
            << TaskFixtures::reply() << Draft(LabelDraft()) << ErrorCode::TaskPayloadMismatch;
        QTest::newRow("text for labels") << TaskFixtures::labelling() << typed << ErrorCode::TaskPayloadMismatch;
        QTest::newRow("text for a ranking") << TaskFixtures::ranking() << typed << ErrorCode::TaskPayloadMismatch;
        QTest::newRow("mandatory label untouched")
            << TaskFixtures::labelling() << Draft(LabelDraft{{{Label::Quality, 1.0}}})
            << ErrorCode::MandatoryLabelMissing;
        QTest::newRow("label not asked for")
            << TaskFixtures::labelling() << Draft(LabelDraft{{{Label::Spam, 0.0}, {Label::Humor, 1.0}}})
            << ErrorCode::InvalidLabel;
        QTest::newRow("untouched ranking")
            << TaskFixtures::ranking() << Draft(RankingDraft()) << ErrorCode::InvalidRanking;
        QTest::newRow("reply twice") << TaskFixtures::ranking() << Draft(RankingDraft{{0, 0, 1}, false})
                                     << ErrorCode::InvalidRanking;
        QTest::newRow("untouched rating")
            << TaskFixtures::rating() << Draft(RatingDraft()) << ErrorCode::RatingOutOfRange;
        QTest::newRow("off the scale") << TaskFixtures::rating() << Draft(RatingDraft{6})
                                       << ErrorCode::RatingOutOfRange;
        QTest::newRow("text for a rating") << TaskFixtures::rating() << typed << ErrorCode::TaskPayloadMismatch;
        QTest::newRow("no summary") << TaskFixtures::summarizing() << Draft(TextDraft()) << ErrorCode::TextEmpty;
        QTest::newRow("prompt twice") << TaskFixtures::rankingPrompts() << Draft(RankingDraft{{1, 1, 2}, false})
                                      << ErrorCode::InvalidRanking;
        QTest::newRow("reply missing") << TaskFixtures::ranking() << Draft(RankingDraft{{0, 1}, true})
                                       << ErrorCode::InvalidRanking;
    }

    void refuses()
    {
        QFETCH(const Task, task);
        QFETCH(const Draft, draft);
        QFETCH(const ErrorCode, code);

        const auto interaction = interactionFromDraft(entryFor(task), draft);

        QVERIFY(!interaction);
        QCOMPARE(interaction.error().kind, Error::Kind::Invalid);
        QCOMPARE(interaction.error().code, code);
    }
};

QTEST_GUILESS_MAIN(InteractionFromDraftTest)
#include "tst_interactionfromdraft.moc"
