// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/rules/interactioncheck.h"

#include "model/domain/conversationtext.h"
#include "model/domain/overloaded.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

std::unexpected<Error> refused(ErrorCode code, const QString &message)
{
    return std::unexpected(Error{Error::Kind::Invalid, code, message});
}

std::unexpected<Error> mismatch(const InteractionKind &kind)
{
    const bool isText = std::holds_alternative<TextReply>(kind);
    return refused(isText ? ErrorCode::TaskUnexpectedPayload : ErrorCode::TaskPayloadMismatch,
        u"the interaction is of another kind than its task asks for"_s);
}

Result<void> checkText(const InteractionKind &kind)
{
    const auto *const reply = std::get_if<TextReply>(&kind);
    if (!reply)
        return mismatch(kind);
    if (reply->messageId.isNull())
        return refused(ErrorCode::InvalidFrontendMessageId, u"the new message has no id"_s);
    const int length = ConversationText::length(reply->text);
    if (length == 0)
        return refused(ErrorCode::TextEmpty, u"the text is empty"_s);
    if (length > ConversationText::maximumLength)
        return refused(ErrorCode::MessageTooLong,
            u"the text has %1 characters, %2 are allowed"_s.arg(length).arg(ConversationText::maximumLength));
    return {};
}

Result<void> checkLabels(const LabelTask &task, const InteractionKind &kind)
{
    const auto *const reply = std::get_if<LabelReply>(&kind);
    if (!reply)
        return mismatch(kind);
    if (reply->messageId != subjectOf(task))
        return refused(ErrorCode::LabelsWrongMessage, u"the labels are for another message than the task's"_s);
    if (!Rules::areValidLabels(reply->labels, task.validLabels))
        return refused(ErrorCode::InvalidLabel, u"a label that the task does not ask for, or a value outside 0 … 1"_s);
    for (const Label label : task.mandatoryLabels) {
        if (!reply->labels.contains(label))
            return refused(ErrorCode::MandatoryLabelMissing, u"the label %1 is missing"_s.arg(toString(label)));
    }
    return {};
}

Result<void> checkRanking(qsizetype size, const InteractionKind &kind)
{
    const auto *const reply = std::get_if<RankingReply>(&kind);
    if (!reply)
        return mismatch(kind);
    if (!Rules::isPermutation(reply->ranking, int(size)))
        return refused(ErrorCode::InvalidRanking, u"the ranking does not list each of the %1 texts once"_s.arg(size));
    return {};
}

Result<void> checkRating(const RatingScale &scale, const InteractionKind &kind)
{
    const auto *const reply = std::get_if<RatingReply>(&kind);
    if (!reply)
        return mismatch(kind);
    if (!scale.contains(reply->rating)) {
        return refused(ErrorCode::RatingOutOfRange,
            u"%1 is not on the scale from %2 to %3"_s.arg(reply->rating).arg(scale.minimum).arg(scale.maximum));
    }
    return {};
}

}

bool Rules::areValidLabels(const Labels &labels, const QList<Label> &valid)
{
    return std::ranges::all_of(labels.asKeyValueRange(), [&](const auto &entry) {
        const auto [label, value] = entry;
        return valid.contains(label) && value >= 0 && value <= 1;
    });
}

bool Rules::isPermutation(const QList<int> &ranking, int size)
{
    QList<int> sorted = ranking;
    std::ranges::sort(sorted);
    for (int i = 0; i < sorted.size(); ++i) {
        if (sorted.at(i) != i)
            return false;
    }
    return sorted.size() == size;
}

Result<void> Rules::checkInteraction(const Task &task, const Interaction &interaction)
{
    return std::visit(
        Overloaded{
            [&](const InitialPromptTask &) { return checkText(interaction.kind); },
            [&](const ReplyTask &) { return checkText(interaction.kind); },
            [&](const LabelTask &kind) { return checkLabels(kind, interaction.kind); },
            [&](const RankTask &kind) { return checkRanking(kind.replies.size(), interaction.kind); },
            [&](const RankPromptsTask &kind) { return checkRanking(kind.prompts.size(), interaction.kind); },
            [&](const SummarizeTask &) { return checkText(interaction.kind); },
            [&](const RateSummaryTask &kind) { return checkRating(kind.scale, interaction.kind); },
        },
        task.kind);
}
