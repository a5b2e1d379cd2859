// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/wire/taskcodec.h"

#include "model/domain/overloaded.h"
#include "model/wire/jsonreader.h"
#include "model/wire/keys.h"
#include "model/wire/labelcodec.h"
#include "model/wire/messagecodec.h"

using namespace Qt::StringLiterals;

namespace {

using namespace Wire;

// What a client should put first: the yes/no question or the scales.
QString dispositionOf(LabelMode mode)
{
    return mode == LabelMode::Full ? u"quality"_s : u"spam"_s;
}

QJsonObject kindToJson(const InitialPromptTask &task)
{
    return {{Key::hint, jsonOf(task.hint)}};
}

QJsonObject kindToJson(const ReplyTask &task)
{
    QJsonObject json{{Key::conversation, conversationToJson(task.conversation)}};
    if (task.hint || task.role == Role::Prompter) // the original has none for replies of the assistant
        json.insert(Key::hint, jsonOf(task.hint));
    return json;
}

QJsonObject kindToJson(const LabelTask &task)
{
    const Message subject = task.conversation.value(task.conversation.size() - 1);
    return {
        {Key::messageId, subject.id.toString()},
        {Key::validLabels, labelNamesToJson(task.validLabels)},
        {Key::mandatoryLabels, labelNamesToJson(task.mandatoryLabels)},
        {Key::mode, toString(task.mode)},
        {Key::disposition, dispositionOf(task.mode)},
        {Key::labels, descriptionsToJson(task.validLabels)},
        {Key::conversation, conversationToJson(task.conversation)},
        {task.target == LabelTarget::InitialPrompt ? Key::prompt : Key::reply, subject.text},
    };
}

// Nobody who ranks may tell a machine's reply from a person's, unless all are a machine's.
QJsonArray rankedRepliesToJson(const RankTask &task)
{
    QList<Message> replies = task.replies;
    if (!task.revealSynthetic) {
        for (Message &reply : replies) {
            reply.synthetic = false;
            reply.modelName.reset();
        }
    }
    QJsonArray json = repliesToJson(replies, task.conversation);
    if (!task.revealSynthetic) {
        for (QJsonValueRef reply : json) {
            QJsonObject object = reply.toObject();
            object.insert(Key::synthetic, QJsonValue::Null);
            reply = object;
        }
    }
    return json;
}

QJsonObject kindToJson(const RankTask &task)
{
    const Message parent = task.conversation.value(task.conversation.size() - 1);
    QJsonArray texts;
    for (const Message &reply : task.replies)
        texts.append(reply.text);
    return {
        {Key::conversation, conversationToJson(task.conversation)},
        {Key::replies, texts},
        {Key::replyMessages, rankedRepliesToJson(task)},
        {Key::messageTreeId, parent.treeId.toString()},
        {Key::rankingParentId, parent.id.toString()},
        {Key::revealSynthetic, task.revealSynthetic},
    };
}

QJsonObject kindToJson(const RankPromptsTask &task)
{
    QJsonArray texts;
    for (const Message &prompt : task.prompts)
        texts.append(prompt.text);
    return {
        {Key::prompts, texts},
        {Key::promptMessages, repliesToJson(task.prompts, {})},
        {Key::promptSetId, idOrNull(task.setId)},
    };
}

QJsonObject kindToJson(const SummarizeTask &task)
{
    return {{Key::story, task.story}, {Key::storyId, idOrNull(task.storyId)}};
}

QJsonObject kindToJson(const RateSummaryTask &task)
{
    return {
        {Key::fullText, task.fullText},
        {Key::summary, task.summary},
        {Key::scale, QJsonObject{{Key::min, task.scale.minimum}, {Key::max, task.scale.maximum}}},
        {Key::summaryId, idOrNull(task.summaryId)},
    };
}

Conversation conversationOf(JsonReader &reader)
{
    const Conversation conversation =
        reader.take(Key::conversation, conversationFromJson(reader.object(Key::conversation)));
    if (conversation.isEmpty())
        reader.fail(Key::conversation, u"is empty"_s);
    return conversation;
}

ReplyTask replyTask(Role role, JsonReader &reader)
{
    ReplyTask task;
    task.role = role;
    task.conversation = conversationOf(reader);
    task.hint = reader.optionalText(Key::hint);
    return task;
}

LabelTask labelTask(LabelTarget target, JsonReader &reader)
{
    LabelTask task;
    task.target = target;
    task.conversation = conversationOf(reader);
    task.validLabels =
        reader.take(Key::validLabels, labelNamesFromJson(reader.array(Key::validLabels), UnknownLabels::Skip));
    if (reader.has(Key::mandatoryLabels))
        task.mandatoryLabels = reader.take(
            Key::mandatoryLabels, labelNamesFromJson(reader.array(Key::mandatoryLabels), UnknownLabels::Refuse));
    if (reader.has(Key::mode))
        task.mode = reader.named(Key::mode, labelModeFromString);
    const auto messageId = reader.optionalId<MessageId>(Key::messageId);
    if (messageId && !task.conversation.isEmpty() && messageId != task.conversation.constLast().id)
        reader.fail(Key::messageId, u"is not that of the last message"_s);
    return task;
}

RankTask rankTask(Role role, JsonReader &reader)
{
    RankTask task;
    task.role = role;
    task.conversation = conversationOf(reader);
    task.replies =
        reader.take(Key::replyMessages, repliesFromJson(reader.array(Key::replyMessages), task.conversation));
    task.revealSynthetic = reader.boolean(Key::revealSynthetic, false);
    if (task.replies.isEmpty())
        reader.fail(Key::replyMessages, u"is empty"_s);
    return task;
}

RankPromptsTask rankPromptsTask(JsonReader &reader)
{
    RankPromptsTask task;
    task.setId = reader.optionalId<PromptSetId>(Key::promptSetId).value_or(PromptSetId());
    task.prompts = reader.take(Key::promptMessages, repliesFromJson(reader.array(Key::promptMessages), {}));
    if (task.prompts.isEmpty())
        reader.fail(Key::promptMessages, u"is empty"_s);
    return task;
}

SummarizeTask summarizeTask(JsonReader &reader)
{
    return {reader.optionalId<StoryId>(Key::storyId).value_or(StoryId()), reader.text(Key::story)};
}

RatingScale scaleOf(JsonReader &reader)
{
    if (!reader.has(Key::scale))
        return {};
    JsonReader scale(reader.object(Key::scale), u"scale"_s);
    const RatingScale read{scale.integer(Key::min), scale.integer(Key::max)};
    if (read.minimum < 1 || read.maximum <= read.minimum)
        scale.fail(Key::max, u"leaves nothing to choose"_s);
    return reader.take(Key::scale, scale.result(read));
}

RateSummaryTask rateSummaryTask(JsonReader &reader)
{
    RateSummaryTask task;
    task.summaryId = reader.optionalId<SummaryId>(Key::summaryId).value_or(SummaryId());
    task.fullText = reader.text(Key::fullText);
    task.summary = reader.text(Key::summary);
    task.scale = scaleOf(reader);
    return task;
}

TaskKind kindOf(TaskType type, JsonReader &reader)
{
    switch (type) {
    case TaskType::InitialPrompt:
        return InitialPromptTask{reader.optionalText(Key::hint)};
    case TaskType::PrompterReply:
        return replyTask(Role::Prompter, reader);
    case TaskType::AssistantReply:
        return replyTask(Role::Assistant, reader);
    case TaskType::LabelInitialPrompt:
        return labelTask(LabelTarget::InitialPrompt, reader);
    case TaskType::LabelPrompterReply:
        return labelTask(LabelTarget::PrompterReply, reader);
    case TaskType::LabelAssistantReply:
        return labelTask(LabelTarget::AssistantReply, reader);
    case TaskType::RankPrompterReplies:
        return rankTask(Role::Prompter, reader);
    case TaskType::RankAssistantReplies:
        return rankTask(Role::Assistant, reader);
    case TaskType::RankInitialPrompts:
        return rankPromptsTask(reader);
    case TaskType::SummarizeStory:
        return summarizeTask(reader);
    case TaskType::RateSummary:
        return rateSummaryTask(reader);
    case TaskType::Random:
        reader.fail(Key::type, u"is never handed out: "_s + toString(type));
        return InitialPromptTask{};
    }
    Q_UNREACHABLE_RETURN(InitialPromptTask{});
}

QString langOf(const TaskKind &kind)
{
    const auto of = [](const Conversation &conversation) { return conversation.value(conversation.size() - 1).lang; };
    return std::visit(Overloaded{
                          [](const InitialPromptTask &) { return QString(); },
                          [&](const ReplyTask &task) { return of(task.conversation); },
                          [&](const LabelTask &task) { return of(task.conversation); },
                          [&](const RankTask &task) { return of(task.conversation); },
                          [&](const RankPromptsTask &task) { return of(task.prompts); },
                          [](const SummarizeTask &) { return QString(); },
                          [](const RateSummaryTask &) { return QString(); },
                      },
        kind);
}

}

QJsonObject Wire::toJson(const Task &task)
{
    QJsonObject json = std::visit(Overloaded{
                                      [](const InitialPromptTask &kind) { return kindToJson(kind); },
                                      [](const ReplyTask &kind) { return kindToJson(kind); },
                                      [](const LabelTask &kind) { return kindToJson(kind); },
                                      [](const RankTask &kind) { return kindToJson(kind); },
                                      [](const RankPromptsTask &kind) { return kindToJson(kind); },
                                      [](const SummarizeTask &kind) { return kindToJson(kind); },
                                      [](const RateSummaryTask &kind) { return kindToJson(kind); },
                                  },
        task.kind);
    json.insert(Key::id, task.id.toString());
    json.insert(Key::type, toString(typeOf(task.kind)));
    json.insert(Key::lang, task.lang);
    json.insert(Key::expiryDate, jsonOf(task.expiryDate));
    return json;
}

Result<Task> Wire::taskFromJson(const QJsonObject &json)
{
    JsonReader reader(json, u"task"_s);
    Task task;
    task.id = reader.id<TaskId>(Key::id);
    const TaskType type = reader.named(Key::type, taskTypeFromString);
    if (const auto read = reader.result(type); !read)
        return std::unexpected(read.error());
    task.kind = kindOf(type, reader);
    task.lang = reader.text(Key::lang, langOf(task.kind));
    task.expiryDate = reader.optionalDate(Key::expiryDate);
    return reader.result(task);
}

QJsonObject Wire::toJson(const Availability &availability)
{
    QJsonObject json;
    for (const TaskType type : allTaskTypes())
        json.insert(toString(type), availability.value(type));
    return json;
}

Result<Availability> Wire::availabilityFromJson(const QJsonObject &json)
{
    JsonReader reader(json, u"availability"_s);
    Availability availability;
    for (const TaskType type : allTaskTypes()) {
        const QByteArray name = toString(type).toLatin1();
        availability.insert(type, reader.integer(QLatin1StringView(name), 0));
    }
    return reader.result(availability);
}
