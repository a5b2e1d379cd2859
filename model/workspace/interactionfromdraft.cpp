// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/workspace/interactionfromdraft.h"

#include "model/domain/conversationtext.h"
#include "model/domain/overloaded.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace {

std::unexpected<Error> invalid(ErrorCode code, const QString &message)
{
    return std::unexpected(Error{Error::Kind::Invalid, code, message});
}

Result<InteractionKind> textReply(const InboxEntry &entry, const Draft &draft)
{
    const auto *typed = std::get_if<TextDraft>(&draft);
    if (!typed)
        return invalid(ErrorCode::TaskPayloadMismatch, u"the task wants a text"_s);
    const QString text = ConversationText::trimmed(typed->text);
    if (text.isEmpty())
        return invalid(ErrorCode::TextEmpty, u"there is no text"_s);
    if (const int length = ConversationText::length(text); length > ConversationText::maximumLength) {
        return invalid(ErrorCode::MessageTooLong,
            u"%1 characters, %2 are allowed"_s.arg(length).arg(ConversationText::maximumLength));
    }
    return TextReply{entry.messageId, text, typed->lang.isEmpty() ? entry.task.lang : typed->lang};
}

Result<InteractionKind> labelReply(const LabelTask &task, const Draft &draft)
{
    const auto *touched = std::get_if<LabelDraft>(&draft);
    if (!touched)
        return invalid(ErrorCode::TaskPayloadMismatch, u"the task wants labels"_s);
    for (const Label label : touched->labels.keys()) {
        if (!task.validLabels.contains(label))
            return invalid(ErrorCode::InvalidLabel, toString(label) + " is not asked for"_L1);
    }
    for (const Label label : task.mandatoryLabels) {
        if (!touched->labels.contains(label))
            return invalid(ErrorCode::MandatoryLabelMissing, toString(label) + " is missing"_L1);
    }
    if (task.conversation.isEmpty())
        return invalid(ErrorCode::MessageNotFound, u"the task has no message to label"_s);
    return LabelReply{task.conversation.constLast().id, touched->labels};
}

// The order as it is shown, where nobody said another one: "none is acceptable" needs no order of its own.
QList<int> shownOrder(qsizetype size)
{
    QList<int> order(size);
    std::iota(order.begin(), order.end(), 0);
    return order;
}

Result<InteractionKind> rankingReply(qsizetype size, const Draft &draft)
{
    const auto *ordered = std::get_if<RankingDraft>(&draft);
    if (!ordered)
        return invalid(ErrorCode::TaskPayloadMismatch, u"the task wants an order"_s);
    const QList<int> shown = shownOrder(size);
    const bool takesShown = ordered->notRankable && ordered->ranking.isEmpty();
    const QList<int> ranking = takesShown ? shown : ordered->ranking;
    if (!std::ranges::is_permutation(ranking, shown))
        return invalid(ErrorCode::InvalidRanking, u"the order does not name each text once"_s);
    if (!ordered->tied.isEmpty() && !ordered->notRankable)
        return invalid(ErrorCode::InvalidRanking, u"the order has ties"_s);
    return RankingReply{ranking, ordered->notRankable};
}

Result<InteractionKind> ratingReply(const RatingScale &scale, const Draft &draft)
{
    const auto *rated = std::get_if<RatingDraft>(&draft);
    if (!rated)
        return invalid(ErrorCode::TaskPayloadMismatch, u"the task wants a rating"_s);
    if (!rated->rating || !scale.contains(*rated->rating))
        return invalid(ErrorCode::RatingOutOfRange, u"nothing on the scale was chosen"_s);
    return RatingReply{*rated->rating};
}

}

Result<Interaction> interactionFromDraft(const InboxEntry &entry, const Draft &draft)
{
    auto kind = std::visit(Overloaded{
                               [&](const InitialPromptTask &) { return textReply(entry, draft); },
                               [&](const ReplyTask &) { return textReply(entry, draft); },
                               [&](const LabelTask &task) { return labelReply(task, draft); },
                               [&](const RankTask &task) { return rankingReply(task.replies.size(), draft); },
                               [&](const RankPromptsTask &task) { return rankingReply(task.prompts.size(), draft); },
                               [&](const SummarizeTask &) { return textReply(entry, draft); },
                               [&](const RateSummaryTask &task) { return ratingReply(task.scale, draft); },
                           },
        entry.task.kind);
    if (!kind)
        return std::unexpected(kind.error());
    return Interaction{entry.task.id, entry.frontendMessageId, *std::move(kind)};
}

Draft draftFromInteraction(const Interaction &interaction)
{
    return std::visit(
        Overloaded{
            [](const TextReply &reply) -> Draft { return TextDraft{.text = reply.text, .lang = reply.lang}; },
            [](const LabelReply &reply) -> Draft { return LabelDraft{reply.labels}; },
            [](const RankingReply &reply) -> Draft { return RankingDraft{reply.ranking, reply.notRankable}; },
            [](const RatingReply &reply) -> Draft { return RatingDraft{reply.rating}; },
        },
        interaction.kind);
}
