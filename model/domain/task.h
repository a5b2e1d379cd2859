// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/label.h"
#include "model/domain/message.h"

#include <variant>

// What a person may ask for. Random is "whatever is needed most"; a task itself never has it.
enum class TaskType {
    Random,
    InitialPrompt,
    PrompterReply,
    AssistantReply,
    LabelInitialPrompt,
    LabelPrompterReply,
    LabelAssistantReply,
    RankInitialPrompts,
    RankPrompterReplies,
    RankAssistantReplies,
    SummarizeStory,
    RateSummary,
};

QString toString(TaskType type); // the names of the protocol: "assistant_reply" …
std::optional<TaskType> taskTypeFromString(QStringView name);
const QList<TaskType> &allTaskTypes(); // Random first, the order of the enumeration

struct InitialPromptTask
{
    std::optional<QString> hint;
    friend bool operator==(const InitialPromptTask &, const InitialPromptTask &) = default;
};

struct ReplyTask
{
    Role role = Role::Assistant; // whom the writer plays
    Conversation conversation; // ends with the message to answer
    std::optional<QString> hint;
    friend bool operator==(const ReplyTask &, const ReplyTask &) = default;
};

struct LabelTask
{
    LabelTarget target = LabelTarget::InitialPrompt;
    Conversation conversation; // ends with the message to label
    QList<Label> validLabels;
    QList<Label> mandatoryLabels;
    LabelMode mode = LabelMode::Full;
    friend bool operator==(const LabelTask &, const LabelTask &) = default;
};

struct RankTask
{
    Role role = Role::Assistant; // of the replies
    Conversation conversation; // ends with their parent
    QList<Message> replies; // in random order
    bool revealSynthetic = false;
    friend bool operator==(const RankTask &, const RankTask &) = default;
};

// Prompts of one language that belong to no conversation together. The ids of what an operator loaded (set, story,
// summary) are null where a server does not tell them.
struct RankPromptsTask
{
    PromptSetId setId;
    QList<Message> prompts; // in random order
    friend bool operator==(const RankPromptsTask &, const RankPromptsTask &) = default;
};

struct SummarizeTask
{
    StoryId storyId;
    QString story;
    friend bool operator==(const SummarizeTask &, const SummarizeTask &) = default;
};

// Whole numbers, both ends included: the better the higher.
struct RatingScale
{
    int minimum = 1;
    int maximum = 5;
    bool contains(int rating) const { return rating >= minimum && rating <= maximum; }
    friend bool operator==(const RatingScale &, const RatingScale &) = default;
};

struct RateSummaryTask
{
    SummaryId summaryId;
    QString fullText;
    QString summary;
    RatingScale scale;
    friend bool operator==(const RateSummaryTask &, const RateSummaryTask &) = default;
};

using TaskKind =
    std::variant<InitialPromptTask, ReplyTask, LabelTask, RankTask, RankPromptsTask, SummarizeTask, RateSummaryTask>;

struct Task
{
    TaskId id;
    QString lang; // BCP 47, the language the work is for
    TaskKind kind;
    std::optional<QDateTime> expiryDate; // UTC
    friend bool operator==(const Task &, const Task &) = default;
};

TaskType typeOf(const TaskKind &kind);
// The message the task is about: the one to answer, to label, or whose replies are ranked. Null for initial prompts
// and for what is no conversation.
std::optional<MessageId> subjectOf(const TaskKind &kind);
// What an operator loaded and the task is about: the story, the summary, the set of prompts. Null for conversations.
std::optional<MaterialId> materialOf(const TaskKind &kind);

// How many tasks of each type are on offer; Random is the sum of the others.
using Availability = QMap<TaskType, int>;
