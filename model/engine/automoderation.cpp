// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/engine/automoderation.h"

#include "model/engine/journal.h"
#include "model/engine/treelifecycle.h"
#include "model/rules/treerules.h"

using namespace Qt::StringLiterals;

namespace Engine {

namespace {

struct Finding
{
    Rules::AutoModeration action = Rules::AutoModeration::None;
    Message message;
};

Result<Finding> firstFinding(const Context &context, const TreeId &tree)
{
    const auto messages = context.messages.reactedToIn(tree);
    if (!messages)
        return std::unexpected(messages.error());
    for (const Message &message : *messages) {
        const auto action = Rules::autoModeration(message, message.emojis.value(u"red_flag"_s),
            message.emojis.value(u"_skip_reply"_s), context.configuration);
        if (action != Rules::AutoModeration::None)
            return Finding{action, message};
    }
    return Finding{};
}

Result<void> removeReply(Context &context, const Message &reply)
{
    if (const auto removed =
            context.messages.removeWithReplies(reply.id, Storage::MessageRepository::Removal::AutoModeration);
        !removed)
        return removed;
    if (const auto counted = context.messages.recountChildren(*reply.parentId); !counted)
        return counted;
    return journalRemoval(context, reply.id);
}

}

Result<void> moderate(Context &context, MessageTree &tree)
{
    if (!context.configuration.autoModEnabled)
        return {};
    while (tree.state == TreeState::InitialPromptReview || tree.state == TreeState::Growing) {
        const auto finding = firstFinding(context, tree.id);
        if (!finding)
            return std::unexpected(finding.error());
        switch (finding->action) {
        case Rules::AutoModeration::None:
            return {};
        case Rules::AutoModeration::AbortTree:
            return enterState(context, tree, TreeState::AbortedLowGrade);
        case Rules::AutoModeration::HaltTree:
            return enterState(context, tree, TreeState::HaltedByModerator);
        case Rules::AutoModeration::DeleteReply:
            if (const auto removed = removeReply(context, finding->message); !removed)
                return removed;
        }
    }
    return {};
}

}
