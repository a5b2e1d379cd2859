// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/engine/userchange.h"

#include "model/engine/scores.h"
#include "model/engine/signin.h"
#include "model/engine/terms.h"
#include "model/engine/treelifecycle.h"

using namespace Qt::StringLiterals;

namespace Engine {

Result<User> existingUser(const Context &context, const UserId &id)
{
    auto user = context.users.find(id);
    if (!user)
        return std::unexpected(user.error());
    if (!*user) {
        return std::unexpected(
            Error{Error::Kind::NotFound, ErrorCode::UserNotFound, u"no person %1"_s.arg(id.toString())});
    }
    return **user;
}

namespace {

User changed(User user, const UserChange &change)
{
    user.identity.displayName = change.displayName.value_or(user.identity.displayName);
    user.enabled = change.enabled.value_or(user.enabled);
    user.showOnLeaderboard = change.showOnLeaderboard.value_or(user.showOnLeaderboard);
    user.notes = change.notes.value_or(user.notes);
    return user;
}

bool stampsTerms(const User &user, const UserChange &change)
{
    switch (change.terms) {
    case UserChange::Terms::Untouched:
        return false;
    case UserChange::Terms::Accepted:
        return true;
    case UserChange::Terms::AcceptedOnce:
        return !user.tosAcceptanceDate;
    }
    Q_UNREACHABLE_RETURN(false);
}

}

bool changes(const User &user, const UserChange &change)
{
    return changed(user, change) != user || stampsTerms(user, change);
}

Result<User> changeUser(Context &context, const ActorId &actor, const UserId &id, const UserChange &change)
{
    const auto before = existingUser(context, id);
    if (!before)
        return before;
    User after = changed(*before, change);
    if (stampsTerms(*before, change)) {
        const auto accepted = acceptTerms(context, *before, context.terms.version());
        if (!accepted)
            return accepted;
        after.tosAcceptanceDate = accepted->tosAcceptanceDate;
        after.acceptedTerms = accepted->acceptedTerms;
    }
    if (after == *before)
        return after;
    if (const auto stored = context.users.change(after); !stored)
        return std::unexpected(stored.error());
    if (const auto noted = journalUserChanges(context, actor, *before, after); !noted)
        return std::unexpected(noted.error());
    if (const auto followed = scoresFollowVisibility(context, id); !followed)
        return std::unexpected(followed.error());
    if (before->enabled && !after.enabled) {
        if (const auto halted = haltWaitingPrompts(context, id); !halted)
            return std::unexpected(halted.error());
    }
    return after;
}

Result<void> deleteUser(Context &context, const ActorId &actor, const UserId &id)
{
    const auto user = existingUser(context, id);
    if (!user)
        return std::unexpected(user.error());
    if (user->deleted)
        return {};
    if (const auto remembered = rememberErased(context, *user); !remembered)
        return remembered;
    if (const auto stored = context.users.anonymise(id); !stored)
        return stored;
    if (const auto followed = scoresFollowVisibility(context, id); !followed)
        return followed;
    if (const auto noted = journalUserDeleted(context, actor, id); !noted)
        return noted;
    return haltWaitingPrompts(context, id);
}

Result<void> haltWaitingPrompts(Context &context, const UserId &author)
{
    const auto trees = context.trees.waitingOf(author);
    if (!trees)
        return std::unexpected(trees.error());
    for (const MessageTree &waiting : *trees) {
        auto tree = context.trees.hold(waiting.id);
        if (!tree)
            return std::unexpected(tree.error());
        if (!*tree || (*tree)->state != TreeState::PromptLotteryWaiting)
            continue;
        if (const auto halted = enterState(context, **tree, TreeState::HaltedByModerator); !halted)
            return halted;
    }
    return {};
}

}
