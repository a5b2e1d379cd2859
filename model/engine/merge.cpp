// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/engine/merge.h"

#include "model/engine/emoji.h"
#include "model/engine/openwork.h"
#include "model/engine/scores.h"
#include "model/engine/standings.h"
#include "model/engine/treelifecycle.h"
#include "model/engine/userchange.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Engine {

namespace {

// The work that one person cannot have done goes to the account that closes, everything else to the one that stays.
Result<void> moveWork(const Context &context, const UserId &into, const UserId &source)
{
    const auto apart = context.merges.apart(source, into);
    if (!apart)
        return std::unexpected(apart.error());
    const auto works = context.merges.works(source);
    if (!works)
        return std::unexpected(works.error());
    for (const TaskId &task : *works) {
        if (apart->contains(Storage::MergeRepository::Work{task, source}))
            continue;
        if (const auto moved = context.merges.moveWork(task, source, into); !moved)
            return moved;
    }
    for (const auto &work : *apart) {
        if (work.userId == source)
            continue;
        if (const auto moved = context.merges.moveWork(work.taskId, into, source); !moved)
            return moved;
    }
    return {};
}

Result<void> takeRepeatedEmojis(Context &context, const UserId &into, const UserId &source)
{
    const auto emojis = context.merges.repeatedEmojis(source, into);
    if (!emojis)
        return std::unexpected(emojis.error());
    for (const auto &emoji : *emojis) {
        if (const auto taken = takeEmoji(context, emoji.userId, emoji.messageId, emoji.code); !taken)
            return taken;
    }
    return {};
}

// The row goes, or what is left of it has no name.
Result<void> close(Context &context, const UserId &source)
{
    const auto hasWork = context.merges.hasWork(source);
    if (!hasWork)
        return std::unexpected(hasWork.error());
    if (!*hasWork)
        return context.merges.remove(source);
    if (const auto banned = context.users.ban(source); !banned)
        return banned;
    if (const auto stored = context.users.anonymise(source); !stored)
        return stored;
    return scoresFollowVisibility(context, source);
}

Result<void> mergeOne(Context &context, const UserId &into, const UserId &source)
{
    const auto trees = context.merges.trees(source, into);
    if (!trees)
        return std::unexpected(trees.error());
    for (const TreeId &tree : *trees) { // what is still due is offered again in the end
        if (const auto held = context.trees.hold(tree); !held)
            return std::unexpected(held.error());
        if (const auto taken = takeOffOffer(context, tree); !taken)
            return taken;
    }
    if (const auto taken = takeRepeatedEmojis(context, into, source); !taken)
        return taken;
    if (const auto moved = moveWork(context, into, source); !moved)
        return moved;
    if (const auto moved = context.merges.moveRest(source, into); !moved)
        return moved;
    if (const auto counted = recountScores(context.scores, {into, source}); !counted)
        return counted;
    if (const auto closed = close(context, source); !closed)
        return closed;
    for (const TreeId &tree : *trees) {
        if (const auto revised = reviseTree(context, tree); !revised)
            return revised;
    }
    return {};
}

}

Result<void> mergeUsers(Context &context, const ActorId &actor, const UserId &into, const QList<UserId> &others)
{
    if (others.contains(into)) {
        return std::unexpected(
            Error{Error::Kind::Invalid, ErrorCode::Generic, u"a person cannot be merged with themselves"_s});
    }
    QList<UserId> sources;
    for (const UserId &id : QList<UserId>{into} + others) {
        if (const auto user = existingUser(context, id); !user)
            return std::unexpected(user.error());
        if (id != into && !sources.contains(id))
            sources.append(id);
    }
    for (const UserId &source : std::as_const(sources)) {
        if (const auto merged = mergeOne(context, into, source); !merged)
            return merged;
        if (const auto noted = journalUsersMerged(context, actor, into, source); !noted)
            return noted;
    }
    return {};
}

}
