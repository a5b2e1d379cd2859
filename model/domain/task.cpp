// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/domain/task.h"

#include "model/domain/overloaded.h"

using namespace Qt::StringLiterals;

QString toString(TaskType type)
{
    switch (type) {
    case TaskType::Random:
        return u"random"_s;
    case TaskType::InitialPrompt:
        return u"initial_prompt"_s;
    case TaskType::PrompterReply:
        return u"prompter_reply"_s;
    case TaskType::AssistantReply:
        return u"assistant_reply"_s;
    case TaskType::LabelInitialPrompt:
        return u"label_initial_prompt"_s;
    case TaskType::LabelPrompterReply:
        return u"label_prompter_reply"_s;
    case TaskType::LabelAssistantReply:
        return u"label_assistant_reply"_s;
    case TaskType::RankInitialPrompts:
        return u"rank_initial_prompts"_s;
    case TaskType::RankPrompterReplies:
        return u"rank_prompter_replies"_s;
    case TaskType::RankAssistantReplies:
        return u"rank_assistant_replies"_s;
    case TaskType::SummarizeStory:
        return u"summarize_story"_s;
    case TaskType::RateSummary:
        return u"rate_summary"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

std::optional<TaskType> taskTypeFromString(QStringView name)
{
    for (const TaskType type : allTaskTypes()) {
        if (name == toString(type))
            return type;
    }
    return {};
}

const QList<TaskType> &allTaskTypes()
{
    static const QList<TaskType> types{
        TaskType::Random,
        TaskType::InitialPrompt,
        TaskType::PrompterReply,
        TaskType::AssistantReply,
        TaskType::LabelInitialPrompt,
        TaskType::LabelPrompterReply,
        TaskType::LabelAssistantReply,
        TaskType::RankInitialPrompts,
        TaskType::RankPrompterReplies,
        TaskType::RankAssistantReplies,
        TaskType::SummarizeStory,
        TaskType::RateSummary,
    };
    return types;
}

namespace {

TaskType labelTaskType(LabelTarget target)
{
    switch (target) {
    case LabelTarget::InitialPrompt:
        return TaskType::LabelInitialPrompt;
    case LabelTarget::PrompterReply:
        return TaskType::LabelPrompterReply;
    case LabelTarget::AssistantReply:
        return TaskType::LabelAssistantReply;
    }
    Q_UNREACHABLE_RETURN({});
}

std::optional<MessageId> lastOf(const Conversation &conversation)
{
    return conversation.isEmpty() ? std::nullopt : std::optional(conversation.constLast().id);
}

}

TaskType typeOf(const TaskKind &kind)
{
    return std::visit(Overloaded{
                          [](const InitialPromptTask &) { return TaskType::InitialPrompt; },
                          [](const ReplyTask &task) {
                              return task.role == Role::Assistant ? TaskType::AssistantReply : TaskType::PrompterReply;
                          },
                          [](const LabelTask &task) { return labelTaskType(task.target); },
                          [](const RankTask &task) {
                              return task.role == Role::Assistant ? TaskType::RankAssistantReplies
                                                                  : TaskType::RankPrompterReplies;
                          },
                          [](const RankPromptsTask &) { return TaskType::RankInitialPrompts; },
                          [](const SummarizeTask &) { return TaskType::SummarizeStory; },
                          [](const RateSummaryTask &) { return TaskType::RateSummary; },
                      },
        kind);
}

std::optional<MessageId> subjectOf(const TaskKind &kind)
{
    return std::visit(Overloaded{
                          [](const InitialPromptTask &) -> std::optional<MessageId> { return {}; },
                          [](const ReplyTask &task) { return lastOf(task.conversation); },
                          [](const LabelTask &task) { return lastOf(task.conversation); },
                          [](const RankTask &task) { return lastOf(task.conversation); },
                          [](const RankPromptsTask &) -> std::optional<MessageId> { return {}; },
                          [](const SummarizeTask &) -> std::optional<MessageId> { return {}; },
                          [](const RateSummaryTask &) -> std::optional<MessageId> { return {}; },
                      },
        kind);
}

std::optional<MaterialId> materialOf(const TaskKind &kind)
{
    const auto known = [](const QUuid &id) { return id.isNull() ? std::nullopt : std::optional(MaterialId(id)); };
    return std::visit(Overloaded{
                          [](const InitialPromptTask &) -> std::optional<MaterialId> { return {}; },
                          [](const ReplyTask &) -> std::optional<MaterialId> { return {}; },
                          [](const LabelTask &) -> std::optional<MaterialId> { return {}; },
                          [](const RankTask &) -> std::optional<MaterialId> { return {}; },
                          [&](const RankPromptsTask &task) { return known(task.setId.uuid()); },
                          [&](const SummarizeTask &task) { return known(task.storyId.uuid()); },
                          [&](const RateSummaryTask &task) { return known(task.summaryId.uuid()); },
                      },
        kind);
}
