// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/engine/summarysubmission.h"

#include "model/domain/conversationtext.h"
#include "model/engine/journal.h"
#include "model/engine/materialwork.h"
#include "model/engine/scores.h"

using namespace Qt::StringLiterals;

namespace Engine {

namespace {

constexpr int duplicateSeconds = 120 * 60;

Result<void> refuseIf(const Result<bool> &is, ErrorCode code, const QString &message)
{
    if (!is)
        return std::unexpected(is.error());
    return *is ? Result<void>(std::unexpected(Error{Error::Kind::Conflict, code, message})) : Result<void>();
}

Result<void> checkNew(const Context &context, const Summary &summary)
{
    const auto since = context.clock.now().addSecs(-duplicateSeconds);
    const UserId &user = *summary.userId;
    if (auto isNew = refuseIf(context.summaries.hasRecentDuplicate(user, summary.text, since),
            ErrorCode::MessageDuplicated, u"the same text was sent within the last two hours"_s);
        !isNew)
        return isNew;
    if (auto isFirst = refuseIf(context.summaries.hasOwn(summary.storyId, user), ErrorCode::DuplicateReply,
            u"this person has summarised the story already"_s);
        !isFirst)
        return isFirst;
    return refuseIf(context.summaries.find(summary.id).transform([](const auto &found) { return found.has_value(); }),
        ErrorCode::InvalidFrontendMessageId, u"the new summary's id is taken"_s);
}

}

Result<void> storeSummary(Context &context, const User &user, const Storage::StoredTask &task,
    const SummarizeTask &asked, const TextReply &reply)
{
    Summary summary;
    summary.id = reply.messageId;
    summary.storyId = asked.storyId;
    summary.taskId = task.id;
    summary.userId = user.id;
    summary.createdDate = context.clock.now();
    summary.text = ConversationText::trimmed(reply.text);
    if (const auto isNew = checkNew(context, summary); !isNew)
        return isNew;
    if (const auto stored = context.summaries.insert(summary, context.caller.client); !stored)
        return stored;
    // Written as an assistant would.
    credit(context, user.id, ScoreKind::ReplyAssistant, task.id.toString(), std::nullopt, summary.createdDate);
    if (const auto counted = context.stories.countSummary(asked.storyId); !counted)
        return counted;
    if (const auto revised = reviseStory(context, asked.storyId); !revised)
        return revised;
    if (const auto revised = reviseSummary(context, summary.id); !revised)
        return revised;
    return journalSummary(context, user, task, summary.text);
}

}
