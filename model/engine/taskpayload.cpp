// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/engine/taskpayload.h"

#include "model/domain/overloaded.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Engine {

namespace {

constexpr auto keyPayloadType = "payload_type"_L1;
constexpr auto keyPayload = "payload"_L1;
constexpr auto keyType = "type"_L1;
constexpr auto keyMessageId = "message_id"_L1;
constexpr auto keyMode = "mode"_L1; // SQL reads it too: 003_scores.sql, check/score_missing.sql
constexpr auto keyValidLabels = "valid_labels"_L1;
constexpr auto keyMandatoryLabels = "mandatory_labels"_L1;
constexpr auto keyRankingParentId = "ranking_parent_id"_L1;
constexpr auto keyPromptSetId = "prompt_set_id"_L1;
constexpr auto keyPromptMessageIds = "prompt_message_ids"_L1;
constexpr auto keyStoryId = "story_id"_L1;
constexpr auto keySummaryId = "summary_id"_L1;
constexpr auto keyScale = "scale"_L1;
constexpr auto keyMin = "min"_L1;
constexpr auto keyMax = "max"_L1;
constexpr auto keyReplyMessageIds = "reply_message_ids"_L1;
constexpr auto keyRevealSynthetic = "reveal_synthetic"_L1;

QJsonArray toJson(const QList<Label> &labels)
{
    QJsonArray names;
    for (const Label label : labels)
        names.append(toString(label));
    return names;
}

QList<Label> labelsFrom(const QJsonValue &names)
{
    QList<Label> labels;
    for (const QJsonValue &name : names.toArray()) {
        if (const auto label = labelFromString(name.toString()))
            labels.append(*label);
    }
    return labels;
}

QJsonArray toJson(const QList<Message> &messages)
{
    QJsonArray ids;
    for (const Message &message : messages)
        ids.append(message.id.toString());
    return ids;
}

Message onlyId(const QString &id)
{
    Message message;
    message.id = MessageId::fromString(id);
    return message;
}

QList<Message> messagesFrom(const QJsonValue &ids)
{
    QList<Message> messages;
    for (const QJsonValue &id : ids.toArray())
        messages.append(onlyId(id.toString()));
    return messages;
}

QJsonObject fieldsOf(const LabelTask &task)
{
    return {
        {keyMessageId, subjectOf(task)->toString()},
        {keyMode, toString(task.mode)},
        {keyValidLabels, toJson(task.validLabels)},
        {keyMandatoryLabels, toJson(task.mandatoryLabels)},
    };
}

QJsonObject fieldsOf(const RankTask &task)
{
    return {
        {keyRankingParentId, subjectOf(task)->toString()},
        {keyReplyMessageIds, toJson(task.replies)},
        {keyRevealSynthetic, task.revealSynthetic},
    };
}

QJsonObject fieldsOf(const RankPromptsTask &task)
{
    return {{keyPromptSetId, task.setId.toString()}, {keyPromptMessageIds, toJson(task.prompts)}};
}

QJsonObject fieldsOf(const SummarizeTask &task)
{
    return {{keyStoryId, task.storyId.toString()}};
}

QJsonObject fieldsOf(const RateSummaryTask &task)
{
    return {{keySummaryId, task.summaryId.toString()},
        {keyScale, QJsonObject{{keyMin, task.scale.minimum}, {keyMax, task.scale.maximum}}}};
}

TaskKind replyKind(Role role, const Storage::StoredTask &task)
{
    return ReplyTask{role, {onlyId(task.messageId.value_or(MessageId()).toString())}, std::nullopt};
}

TaskKind labelKind(LabelTarget target, const QJsonObject &fields)
{
    return LabelTask{target, {onlyId(fields[keyMessageId].toString())}, labelsFrom(fields[keyValidLabels]),
        labelsFrom(fields[keyMandatoryLabels]),
        labelModeFromString(fields[keyMode].toString()).value_or(LabelMode::Full)};
}

TaskKind rankKind(Role role, const QJsonObject &fields)
{
    return RankTask{role, {onlyId(fields[keyRankingParentId].toString())}, messagesFrom(fields[keyReplyMessageIds]),
        fields[keyRevealSynthetic].toBool()};
}

TaskKind rankPromptsKind(const QJsonObject &fields)
{
    return RankPromptsTask{
        PromptSetId::fromString(fields[keyPromptSetId].toString()), messagesFrom(fields[keyPromptMessageIds])};
}

TaskKind rateSummaryKind(const QJsonObject &fields)
{
    RateSummaryTask task;
    task.summaryId = SummaryId::fromString(fields[keySummaryId].toString());
    const QJsonObject scale = fields[keyScale].toObject();
    task.scale = {scale[keyMin].toInt(), scale[keyMax].toInt()};
    return task;
}

}

QString payloadTypeOf(const TaskKind &kind)
{
    const auto name = [](TaskType type) {
        switch (type) {
        case TaskType::InitialPrompt:
            return u"InitialPromptPayload"_s;
        case TaskType::PrompterReply:
            return u"PrompterReplyPayload"_s;
        case TaskType::AssistantReply:
            return u"AssistantReplyPayload"_s;
        case TaskType::LabelInitialPrompt:
            return u"LabelInitialPromptPayload"_s;
        case TaskType::LabelPrompterReply:
            return u"LabelPrompterReplyPayload"_s;
        case TaskType::LabelAssistantReply:
            return u"LabelAssistantReplyPayload"_s;
        case TaskType::RankPrompterReplies:
            return u"RankPrompterRepliesPayload"_s;
        case TaskType::RankAssistantReplies:
            return u"RankAssistantRepliesPayload"_s;
        case TaskType::RankInitialPrompts:
            return u"RankInitialPromptsPayload"_s;
        case TaskType::SummarizeStory:
            return u"SummarizationStoryPayload"_s;
        case TaskType::RateSummary:
            return u"RateSummaryPayload"_s;
        case TaskType::Random:
            break; // no kind has it
        }
        Q_UNREACHABLE_RETURN(QString());
    };
    return name(typeOf(kind));
}

QString payloadOf(const TaskKind &kind)
{
    QJsonObject fields = std::visit(Overloaded{
                                        [](const InitialPromptTask &) { return QJsonObject(); },
                                        [](const ReplyTask &) { return QJsonObject(); },
                                        [](const LabelTask &task) { return fieldsOf(task); },
                                        [](const RankTask &task) { return fieldsOf(task); },
                                        [](const RankPromptsTask &task) { return fieldsOf(task); },
                                        [](const SummarizeTask &task) { return fieldsOf(task); },
                                        [](const RateSummaryTask &task) { return fieldsOf(task); },
                                    },
        kind);
    fields.insert(keyType, toString(typeOf(kind)));
    const QJsonObject container{{keyPayloadType, payloadTypeOf(kind)}, {keyPayload, fields}};
    return QString::fromUtf8(QJsonDocument(container).toJson(QJsonDocument::Compact));
}

Result<TaskKind> kindOf(const Storage::StoredTask &task)
{
    const QJsonObject fields = QJsonDocument::fromJson(task.payload.toUtf8()).object()[keyPayload].toObject();
    const auto type = taskTypeFromString(fields[keyType].toString());
    if (type) {
        switch (*type) {
        case TaskType::InitialPrompt:
            return InitialPromptTask();
        case TaskType::PrompterReply:
            return replyKind(Role::Prompter, task);
        case TaskType::AssistantReply:
            return replyKind(Role::Assistant, task);
        case TaskType::LabelInitialPrompt:
            return labelKind(LabelTarget::InitialPrompt, fields);
        case TaskType::LabelPrompterReply:
            return labelKind(LabelTarget::PrompterReply, fields);
        case TaskType::LabelAssistantReply:
            return labelKind(LabelTarget::AssistantReply, fields);
        case TaskType::RankPrompterReplies:
            return rankKind(Role::Prompter, fields);
        case TaskType::RankAssistantReplies:
            return rankKind(Role::Assistant, fields);
        case TaskType::RankInitialPrompts:
            return rankPromptsKind(fields);
        case TaskType::SummarizeStory:
            return SummarizeTask{StoryId::fromString(fields[keyStoryId].toString()), {}};
        case TaskType::RateSummary:
            return rateSummaryKind(fields);
        case TaskType::Random:
            break;
        }
    }
    return std::unexpected(Error{Error::Kind::Storage, ErrorCode::DatabaseDamaged,
        u"task %1 holds a payload that nobody understands"_s.arg(task.id.toString())});
}

LabelMode labelModeOf(const Storage::StoredTask &task)
{
    const QJsonObject fields = QJsonDocument::fromJson(task.payload.toUtf8()).object()[keyPayload].toObject();
    return labelModeFromString(fields[keyMode].toString()).value_or(LabelMode::Full);
}

}
