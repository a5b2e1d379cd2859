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

// The one that is nearest to the root.
Finding firstFinding(const QList<Message> &outlines, const TreeConfiguration &configuration)
{
    Finding first;
    for (const Message &message : outlines) {
        const auto action = Rules::autoModeration(
            message, message.emojis.value(u"red_flag"_s), message.emojis.value(u"_skip_reply"_s), configuration);
        const bool isFirst = first.action == Rules::AutoModeration::None || message.depth < first.message.depth;
        if (action != Rules::AutoModeration::None && isFirst)
            first = {action, message};
    }
    return first;
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

Result<void> act(Context &context, MessageTree &tree, const Finding &finding)
{
    switch (finding.action) {
    case Rules::AutoModeration::None:
        return {};
    case Rules::AutoModeration::AbortTree:
        return enterState(context, tree, TreeState::AbortedLowGrade);
    case Rules::AutoModeration::HaltTree:
        return enterState(context, tree, TreeState::HaltedByModerator);
    case Rules::AutoModeration::DeleteReply:
        return removeReply(context, finding.message);
    }
    Q_UNREACHABLE_RETURN({});
}

}

Result<bool> moderate(Context &context, MessageTree &tree, const QList<Message> &outlines)
{
    if (tree.state != TreeState::InitialPromptReview && tree.state != TreeState::Growing)
        return false;
    const Finding finding = firstFinding(outlines, context.configuration);
    const auto acted = act(context, tree, finding);
    if (!acted)
        return std::unexpected(acted.error());
    return finding.action != Rules::AutoModeration::None;
}

}
