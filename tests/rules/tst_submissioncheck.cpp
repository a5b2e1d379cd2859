// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/domain/conversationtext.h"
#include "model/rules/draftcheck.h"
#include "model/rules/interactioncheck.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rules;

// What is said beside the control before submitting, and what is refused after it.
class SubmissionCheckTest : public QObject
{
    Q_OBJECT

    static Conversation conversation()
    {
        Message message;
        message.id = MessageId::fromString(u"00000000-0000-4000-8000-000000000001"_s);
        message.text = u"Why is moss green?"_s;
        return {message};
    }

    static Task prompt() { return {TaskId::create(), u"en"_s, InitialPromptTask{}, {}}; }
    static Task reply() { return {TaskId::create(), u"en"_s, ReplyTask{Role::Assistant, conversation(), {}}, {}}; }
    static Task label()
    {
        const LabelTarget target = LabelTarget::InitialPrompt;
        const LabelTask kind{
            target, conversation(), validLabels(target, LabelMode::Full), mandatoryLabels(target), LabelMode::Full};
        return {TaskId::create(), u"en"_s, kind, {}};
    }
    static Task rank()
    {
        return {TaskId::create(), u"en"_s, RankTask{Role::Assistant, conversation(), QList<Message>(3), false}, {}};
    }

    static Task prompts() { return {TaskId::create(), u"en"_s, RankPromptsTask{{}, QList<Message>(3)}, {}}; }
    static Task summarize() { return {TaskId::create(), u"en"_s, SummarizeTask{{}, u"Once"_s}, {}}; }
    static Task rate() { return {TaskId::create(), u"en"_s, RateSummaryTask{{}, u"Once"_s, u"O"_s, {2, 4}}, {}}; }

    static QString trees(int count) { return u"🌳"_s.repeated(count); } // two UTF-16 units each

    static TextDraft written(const QString &text) { return {text, u"en"_s, 0, 0}; }

    static InteractionKind text(const QString &text) { return TextReply{MessageId::create(), text, u"en"_s}; }
    static InteractionKind labels(const Labels &labels) { return LabelReply{conversation().constFirst().id, labels}; }

private Q_SLOTS:
    void findsProblems_data()
    {
        QTest::addColumn<Task>("task");
        QTest::addColumn<Draft>("draft");
        QTest::addColumn<QList<DraftProblem>>("problems");

        const auto none = QList<DraftProblem>();
        const auto row = [&](const char *name, const Task &task, const Draft &draft,
                             const QList<DraftProblem> &problems) { QTest::newRow(name) << task << draft << problems; };
        row("a prompt", prompt(), written(u"Tell me"_s), none);
        row("an untouched text", reply(), TextDraft(), {DraftProblem::TextEmpty});
        row("white space only", reply(), written(u" \n\t "_s), {DraftProblem::TextEmpty});
        row("as long as allowed", reply(), written(trees(ConversationText::maximumLength)), none);
        row("white space around does not count", reply(), written(u" "_s + trees(2000) + u"\n\n"_s), none);
        row("too long", reply(), written(trees(2001)), {DraftProblem::TextTooLong});
        row("only the mandatory label", label(), LabelDraft{{{Label::Spam, 0}}}, none);
        row("no label", label(), LabelDraft(), {DraftProblem::MandatoryLabelMissing});
        row("a label that was not asked for", label(), LabelDraft{{{Label::Spam, 0}, {Label::FailsTask, 1}}},
            {DraftProblem::InvalidLabel});
        row("half a yes", label(), LabelDraft{{{Label::Spam, 0.5}}}, {DraftProblem::InvalidLabel});
        row("a scale's middle", label(), LabelDraft{{{Label::Spam, 0}, {Label::Quality, 0.5}}}, none);
        row("off the scale", label(), LabelDraft{{{Label::Quality, 1.5}}},
            {DraftProblem::MandatoryLabelMissing, DraftProblem::InvalidLabel});
        row("ranked", rank(), RankingDraft{{2, 0, 1}, false}, none);
        row("none acceptable, still ordered", rank(), RankingDraft{{2, 0, 1}, true}, none);
        RankingDraft tied{{2, 0, 1}, false};
        tied.tied = {0};
        row("two share a place", rank(), tied, {DraftProblem::RankingTied});
        tied.notRankable = true;
        row("none acceptable, two share a place", rank(), tied, none);
        row("untouched order", rank(), RankingDraft(), {DraftProblem::RankingIncomplete});
        row("a reply twice", rank(), RankingDraft{{0, 1, 1}, false}, {DraftProblem::RankingIncomplete});
        row("prompts in order", prompts(), RankingDraft{{1, 0, 2}, false}, none);
        row("a prompt missing", prompts(), RankingDraft{{1, 0}, false}, {DraftProblem::RankingIncomplete});
        row("a summary", summarize(), written(u"Somebody comes home"_s), none);
        row("no summary", summarize(), TextDraft(), {DraftProblem::TextEmpty});
        row("the best rating", rate(), RatingDraft{4}, none);
        row("no rating", rate(), RatingDraft(), {DraftProblem::RatingMissing});
        row("below the scale", rate(), RatingDraft{1}, {DraftProblem::RatingMissing});
        row("above the scale", rate(), RatingDraft{5}, {DraftProblem::RatingMissing});
        row("an order for a rating", rate(), RankingDraft(), {DraftProblem::WrongKind});
        row("another task's draft", rank(), written(u"best"_s), {DraftProblem::WrongKind});
        row("labels for a text", prompt(), LabelDraft(), {DraftProblem::WrongKind});
        row("a text for labels", label(), TextDraft(), {DraftProblem::WrongKind});
    }

    void findsProblems()
    {
        QFETCH(const Task, task);
        QFETCH(const Draft, draft);
        QFETCH(const QList<DraftProblem>, problems);

        QVERIFY(problemsOf(task, draft) == problems);
    }

    void namesMissingLabels()
    {
        const LabelTask task{LabelTarget::InitialPrompt, conversation(), {Label::Spam, Label::Humor, Label::Pii},
            {Label::Pii, Label::Spam}, LabelMode::Full};

        QVERIFY(missingLabels(task, {{Label::Humor, 1}}) == QList({Label::Pii, Label::Spam}));
        QVERIFY(missingLabels(task, {{Label::Pii, 0}}) == QList({Label::Spam}));
    }

    void checksInteractions_data()
    {
        QTest::addColumn<Task>("task");
        QTest::addColumn<InteractionKind>("kind");
        QTest::addColumn<std::optional<ErrorCode>>("code");

        const auto row = [](const char *name, const Task &task, const InteractionKind &kind,
                             std::optional<ErrorCode> code = {}) { QTest::newRow(name) << task << kind << code; };
        const Labels spam{{Label::Spam, 1}};
        row("a prompt", prompt(), text(u"Tell me"_s));
        row("a reply", reply(), text(u"Because"_s));
        row("blank", reply(), text(u" \n"_s), ErrorCode::TextEmpty);
        row("too long", prompt(), text(trees(2001)), ErrorCode::MessageTooLong);
        row("no id", prompt(), TextReply{{}, u"x"_s, u"en"_s}, ErrorCode::InvalidFrontendMessageId);
        row("labels", label(), labels(spam));
        row("half a yes from another client", label(), labels({{Label::Spam, 0.5}}));
        row("more than yes", label(), labels({{Label::Spam, 1.5}}), ErrorCode::InvalidLabel);
        row("labels for another message", label(), LabelReply{MessageId::create(), spam},
            ErrorCode::LabelsWrongMessage);
        row("invalid before missing", label(), labels({{Label::FailsTask, 1}}), ErrorCode::InvalidLabel);
        row("missing", label(), labels({{Label::Pii, 1}}), ErrorCode::MandatoryLabelMissing);
        row("ranked", rank(), RankingReply{{1, 2, 0}, false});
        row("too short", rank(), RankingReply{{1, 0}, false}, ErrorCode::InvalidRanking);
        row("counted from one", rank(), RankingReply{{1, 2, 3}, false}, ErrorCode::InvalidRanking);
        row("negative", rank(), RankingReply{{-1, 0, 1}, false}, ErrorCode::InvalidRanking);
        row("prompts in order", prompts(), RankingReply{{2, 0, 1}, false});
        row("a prompt twice", prompts(), RankingReply{{2, 2, 1}, false}, ErrorCode::InvalidRanking);
        row("a summary", summarize(), text(u"Somebody comes home"_s));
        row("a long summary", summarize(), text(trees(2001)), ErrorCode::MessageTooLong);
        row("the worst rating", rate(), RatingReply{2});
        row("below the scale", rate(), RatingReply{1}, ErrorCode::RatingOutOfRange);
        row("above the scale", rate(), RatingReply{5}, ErrorCode::RatingOutOfRange);
        row("a rating for a summary to write", summarize(), RatingReply{3}, ErrorCode::TaskPayloadMismatch);
        row("a text for a rating", rate(), text(u"4"_s), ErrorCode::TaskUnexpectedPayload);
        row("text for a ranking", rank(), text(u"x"_s), ErrorCode::TaskUnexpectedPayload);
        row("ranking for labels", label(), RankingReply{{0}, false}, ErrorCode::TaskPayloadMismatch);
        row("labels for a prompt", prompt(), labels(spam), ErrorCode::TaskPayloadMismatch);
    }

    void checksInteractions()
    {
        QFETCH(const Task, task);
        QFETCH(const InteractionKind, kind);
        QFETCH(const std::optional<ErrorCode>, code);

        const auto checked = checkInteraction(task, {task.id, u"ack"_s, kind});

        QCOMPARE(checked.has_value(), !code);
        QVERIFY(checked || checked.error().code == code);
        QVERIFY(checked || !checked.error().message.isEmpty());
    }
};

QTEST_GUILESS_MAIN(SubmissionCheckTest)
#include "tst_submissioncheck.moc"
