// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/engine/taskview.h"

#include "model/domain/overloaded.h"

#include <algorithm>

namespace Engine {

namespace {

using Shown = Result<std::optional<TaskKind>>;

Message shown(Message message)
{
    message.userId.reset();
    message.emojis.clear();
    message.reviewCount = 0;
    message.reviewResult.reset();
    message.rankingCount = 0;
    message.rank.reset();
    return message;
}

// False: its last message is gone.
Result<bool> fill(const Context &context, Conversation &conversation)
{
    const MessageId last = conversation.constLast().id;
    const auto message = context.messages.find(last);
    if (!message)
        return std::unexpected(message.error());
    if (!*message)
        return false;
    auto whole = shownConversation(context, last);
    if (!whole)
        return std::unexpected(whole.error());
    conversation = *std::move(whole);
    return true;
}

template <typename Kind>
Shown withConversation(const Context &context, Kind kind)
{
    const auto filled = fill(context, kind.conversation);
    if (!filled)
        return std::unexpected(filled.error());
    return *filled ? std::optional<TaskKind>(std::move(kind)) : std::nullopt;
}

Result<bool> fillCandidates(const Context &context, QList<Message> &messages, bool revealSynthetic)
{
    for (Message &message : messages) {
        const auto found = context.messages.find(message.id);
        if (!found)
            return std::unexpected(found.error());
        if (!*found)
            return false;
        message = shownCandidate(**found, revealSynthetic);
    }
    return true;
}

Shown ranked(const Context &context, RankTask task)
{
    const auto filled = fillCandidates(context, task.replies, task.revealSynthetic);
    if (!filled)
        return std::unexpected(filled.error());
    return *filled ? withConversation(context, std::move(task)) : std::nullopt;
}

Shown rankedPrompts(const Context &context, RankPromptsTask task)
{
    const auto filled = fillCandidates(context, task.prompts, false);
    if (!filled)
        return std::unexpected(filled.error());
    return *filled ? std::optional<TaskKind>(std::move(task)) : std::nullopt;
}

Shown summarized(const Context &context, SummarizeTask task)
{
    const auto story = context.stories.find(task.storyId);
    if (!story)
        return std::unexpected(story.error());
    if (!*story)
        return std::nullopt;
    task.story = (*story)->text;
    return task;
}

Shown rated(const Context &context, RateSummaryTask task)
{
    const auto summary = context.summaries.find(task.summaryId);
    if (!summary)
        return std::unexpected(summary.error());
    if (!*summary)
        return std::nullopt;
    const auto story = context.stories.find((*summary)->storyId);
    if (!story)
        return std::unexpected(story.error());
    if (!*story)
        return std::nullopt;
    task.summary = (*summary)->text;
    task.fullText = (*story)->text;
    return task;
}

}

Result<Conversation> shownConversation(const Context &context, const MessageId &last)
{
    auto conversation = context.messages.conversation(last);
    if (conversation)
        std::ranges::transform(*conversation, conversation->begin(), shown);
    return conversation;
}

Message shownCandidate(const Message &message, bool revealSynthetic)
{
    Message candidate = shown(message);
    if (!revealSynthetic) {
        candidate.synthetic = false;
        candidate.modelName.reset();
    }
    return candidate;
}

Result<std::optional<TaskKind>> shownAgain(const Context &context, const TaskKind &kind)
{
    return std::visit(Overloaded{
                          [](const InitialPromptTask &task) -> Shown { return task; },
                          [&](const ReplyTask &task) { return withConversation(context, task); },
                          [&](const LabelTask &task) { return withConversation(context, task); },
                          [&](const RankTask &task) { return ranked(context, task); },
                          [&](const RankPromptsTask &task) { return rankedPrompts(context, task); },
                          [&](const SummarizeTask &task) { return summarized(context, task); },
                          [&](const RateSummaryTask &task) { return rated(context, task); },
                      },
        kind);
}

}
