// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/engine/purge.h"

#include "model/engine/emoji.h"
#include "model/engine/materialremoval.h"
#include "model/engine/messagelookup.h"
#include "model/engine/openwork.h"
#include "model/engine/scores.h"
#include "model/engine/treecontrol.h"
#include "model/engine/treelifecycle.h"
#include "model/engine/userchange.h"
#include "model/rules/treerules.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Engine {

namespace {

class Purge
{
public:
    explicit Purge(Context &context)
        : m_context(context)
    {
    }

    Result<void> removeMessages(const QList<Message> &messages, bool initialPrompts);
    Result<void> removeWork(const UserId &user);
    Result<void> mend(); // counters, ranks and trees, when everything is removed

    PurgeReport report;

private:
    enum class Loss { Votes, Replies };

    Result<void> removeBranch(const Message &top);
    Result<void> removeReactions(const QList<Storage::PurgeRepository::Reaction> &reactions);
    Result<void> touch(const Message &message, Loss loss);
    Result<void> closeUpRanks(const MessageId &parent);
    Result<void> mendTree(const TreeId &id, Loss loss);

    Context &m_context;
    QSet<MessageId> m_gone;
    QMap<TreeId, Loss> m_touched;
    QSet<MessageId> m_parents; // of replies or rankings that went
    QSet<PromptSetId> m_sets; // of prompts that went
};

Result<void> Purge::touch(const Message &message, Loss loss)
{
    if (message.treeId.isNull())
        return {};
    const bool isNew = !m_touched.contains(message.treeId);
    if (isNew || loss == Loss::Replies)
        m_touched.insert(message.treeId, loss);
    if (!isNew)
        return {};
    const auto tree = treeToChange(m_context, message);
    if (!tree)
        return std::unexpected(tree.error());
    return takeOffOffer(m_context, message.treeId); // what is still due is offered again in the end
}

Result<void> Purge::removeReactions(const QList<Storage::PurgeRepository::Reaction> &reactions)
{
    for (const auto &reaction : reactions) {
        if (const auto removed = m_context.purges.removeReaction(reaction, report.rows); !removed)
            return removed;
        if (reaction.messageId)
            m_parents.insert(*reaction.messageId);
    }
    return {};
}

Result<void> Purge::removeBranch(const Message &top)
{
    const auto branch = m_context.messages.withReplies(top.id);
    if (!branch)
        return std::unexpected(branch.error());
    for (const Message &message : *branch) {
        if (const auto withdrawn = withdraw(m_context, message.id); !withdrawn)
            return withdrawn;
        const auto reactions = m_context.purges.reactionsTo(message.id);
        if (!reactions)
            return std::unexpected(reactions.error());
        if (const auto removed = removeReactions(*reactions); !removed)
            return removed;
        if (const auto removed = m_context.purges.removeMessage(message.id, report.rows); !removed)
            return removed;
        m_gone.insert(message.id);
    }
    if (top.parentId)
        m_parents.insert(*top.parentId);
    return {};
}

Result<void> Purge::removeMessages(const QList<Message> &messages, bool initialPrompts)
{
    QList<Message> ordered = messages; // prompts first: their trees take replies with them
    std::ranges::stable_sort(ordered, {}, &Message::depth);
    for (const Message &message : std::as_const(ordered)) {
        const bool isPrompt = Rules::isRoot(message) && !message.treeId.isNull();
        if (m_gone.contains(message.id) || (isPrompt && !initialPrompts))
            continue;
        if (const auto touched = touch(message, Loss::Replies); !touched)
            return touched;
        if (isPrompt) {
            const auto tree = treeAround(m_context, message.id);
            if (!tree)
                return std::unexpected(tree.error());
            countTree(m_context, tree->lang, tree->state, -1);
            report.removedTrees.append(message.id);
            const auto set = m_context.promptSets.setOf(message.id);
            if (!set)
                return std::unexpected(set.error());
            if (*set)
                m_sets.insert(**set);
        }
        if (const auto removed = removeBranch(message); !removed)
            return removed;
    }
    return {};
}

Result<void> Purge::removeWork(const UserId &user)
{
    const auto reviewed = m_context.purges.reviewedBy(user);
    if (!reviewed)
        return std::unexpected(reviewed.error());
    for (const auto &review : *reviewed) {
        const auto message = existingMessage(m_context, review.messageId);
        if (!message)
            return std::unexpected(message.error());
        if (const auto touched = touch(*message, Loss::Votes); !touched)
            return touched;
        if (const auto withdrawn = m_context.purges.withdrawReview(review.messageId); !withdrawn)
            return withdrawn;
    }
    const auto reactions = m_context.purges.reactionsOf(user);
    if (!reactions)
        return std::unexpected(reactions.error());
    for (const auto &reaction : *reactions) {
        const auto parent = existingMessage(m_context, reaction.messageId.value_or(MessageId()));
        if (!parent)
            continue; // of something that is in no tree
        if (const auto touched = touch(*parent, Loss::Votes); !touched)
            return touched;
    }
    if (const auto removed = removeMaterialWork(m_context, user, report.rows); !removed)
        return removed;
    if (const auto removed = removeReactions(*reactions); !removed)
        return removed;
    const auto emojis = m_context.purges.emojisBy(user);
    if (!emojis)
        return std::unexpected(emojis.error());
    for (const auto &emoji : *emojis) {
        const auto message = existingMessage(m_context, emoji.messageId);
        if (!message)
            return std::unexpected(message.error());
        if (const auto touched = touch(*message, Loss::Votes); !touched)
            return touched;
        if (const auto taken = takeEmoji(m_context, user, emoji.messageId, emoji.code); !taken)
            return taken;
        ++report.rows[u"message_emoji"_s];
    }
    return m_context.purges.removeRest(user, report.rows);
}

Result<void> Purge::closeUpRanks(const MessageId &parent)
{
    auto replies = m_context.messages.children(parent);
    if (!replies)
        return std::unexpected(replies.error());
    replies->removeIf([](const Message &reply) { return !reply.rank; });
    std::ranges::stable_sort(*replies, {}, [](const Message &reply) { return *reply.rank; });
    for (int rank = 0; rank < replies->size(); ++rank) {
        if (replies->at(rank).rank == rank)
            continue;
        if (const auto stored = m_context.messages.storeRank(replies->at(rank).id, rank); !stored)
            return stored;
    }
    return {};
}

Result<void> Purge::mendTree(const TreeId &id, Loss loss)
{
    const auto root = existingMessage(m_context, id);
    if (!root)
        return std::unexpected(root.error());
    auto tree = treeToChange(m_context, *root);
    if (!tree)
        return std::unexpected(tree.error());
    if (!*tree)
        return {};
    if (isActive((*tree)->state))
        return loss == Loss::Replies ? restart(m_context, **tree) : settle(m_context, **tree);
    if (Rules::hasReachedGoal((*tree)->state))
        return m_context.trees.curtail(id, true);
    return {};
}

Result<void> Purge::mend()
{
    if (!m_gone.isEmpty()) {
        if (const auto removed = m_context.purges.removeJournalOfGone(report.rows); !removed)
            return removed;
    }
    for (const MessageId &parent : std::as_const(m_parents)) {
        if (m_gone.contains(parent))
            continue;
        if (const auto counted = m_context.messages.recountChildren(parent); !counted)
            return counted;
        if (const auto counted = m_context.purges.recountRankings(parent); !counted)
            return counted;
        if (const auto closed = closeUpRanks(parent); !closed)
            return closed;
    }
    for (const PromptSetId &set : std::as_const(m_sets)) {
        if (const auto mended = mendPromptSet(m_context, set); !mended)
            return mended;
    }
    for (const auto &[tree, loss] : m_touched.asKeyValueRange()) {
        if (m_gone.contains(tree))
            continue;
        report.touchedTrees.append(tree);
        if (const auto mended = mendTree(tree, loss); !mended)
            return mended;
    }
    return {};
}

Result<void> takeFigures(const Context &context, const PurgeOptions &options, SystemFigures &figures)
{
    if (!options.withFigures)
        return {};
    const auto taken = context.figures.system();
    if (!taken)
        return std::unexpected(taken.error());
    figures = *taken;
    return {};
}

}

Result<PurgeReport> purgeUser(Context &context, const ActorId &actor, const UserId &id, const PurgeOptions &options)
{
    if (options.everything && (options.from || options.until || !options.initialPrompts)) {
        return std::unexpected(Error{Error::Kind::Invalid, ErrorCode::Generic,
            u"dates and prompts are chosen only where messages alone are purged"_s});
    }
    if (const auto user = existingUser(context, id); !user)
        return std::unexpected(user.error());
    const auto messages = context.messages.ofUser(id, options.from, options.until);
    if (!messages)
        return std::unexpected(messages.error());
    Purge purge(context);
    if (const auto counted = takeFigures(context, options, purge.report.before); !counted)
        return std::unexpected(counted.error());
    if (const auto removed = purge.removeMessages(*messages, options.initialPrompts); !removed)
        return std::unexpected(removed.error());
    if (options.everything) {
        if (const auto removed = purge.removeWork(id); !removed)
            return std::unexpected(removed.error());
        if (const auto forgotten = forgetScores(context, id); !forgotten)
            return std::unexpected(forgotten.error());
    }
    if (options.ban) {
        if (const auto banned = context.users.ban(id); !banned)
            return std::unexpected(banned.error());
        if (const auto followed = scoresFollowVisibility(context, id); !followed)
            return std::unexpected(followed.error());
        if (const auto halted = haltWaitingPrompts(context, id); !halted)
            return std::unexpected(halted.error());
    }
    if (const auto mended = purge.mend(); !mended)
        return std::unexpected(mended.error());
    if (const auto counted = takeFigures(context, options, purge.report.after); !counted)
        return std::unexpected(counted.error());
    if (const auto noted = journalUserPurged(context, actor, id, options.ban, purge.report.rows); !noted)
        return std::unexpected(noted.error());
    return purge.report;
}

}
