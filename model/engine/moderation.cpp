// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/engine/moderation.h"

#include "model/engine/messagelookup.h"
#include "model/engine/removal.h"
#include "model/engine/rerank.h"
#include "model/engine/revisions.h"
#include "model/engine/treecontrol.h"
#include "model/engine/usecases.h"
#include "model/rules/paging.h"

using namespace Qt::StringLiterals;

namespace Engine {

namespace {

Result<FlaggedMessage> processFlag(Context &context, const ActorId &actor, const MessageId &id)
{
    auto flagged = context.flags.find(id);
    if (!flagged)
        return std::unexpected(flagged.error());
    if (!*flagged) {
        return std::unexpected(Error{
            Error::Kind::NotFound, ErrorCode::MessageNotFound, u"message %1 is not flagged"_s.arg(id.toString())});
    }
    if ((*flagged)->processed)
        return **flagged;
    (*flagged)->processed = true;
    if (const auto stored = context.flags.process(id); !stored)
        return std::unexpected(stored.error());
    if (const auto noted = journalFlagProcessed(context, actor, id); !noted)
        return std::unexpected(noted.error());
    return **flagged;
}

}

Result<Message> Moderation::message(const MessageId &id)
{
    return m_useCases.inTransaction([&] { return existingMessage(m_useCases.context(), id); });
}

Result<QList<Revision>> Moderation::revisions(const MessageId &id)
{
    return m_useCases.inTransaction([&] { return revisionsOf(m_useCases.context(), id); });
}

Result<QList<ReceivedReport>> Moderation::reports(const MessageId &id)
{
    return m_useCases.inTransaction([&] { return m_useCases.context().freeLabels.reportsOf(id); });
}

Result<Message> Moderation::edit(const Moderator &moderator, const MessageId &id, const QString &text)
{
    return m_useCases.moderating(
        moderator, [&](const ActorId &actor) { return Engine::edit(m_useCases.context(), actor, id, text); });
}

Result<void> Moderation::remove(const Moderator &moderator, const MessageId &id)
{
    return m_useCases.moderating(
        moderator, [&](const ActorId &actor) { return removeMessage(m_useCases.context(), actor, id); });
}

Result<void> Moderation::removeAllOf(const Moderator &moderator, const UserId &author)
{
    return m_useCases.moderating(
        moderator, [&](const ActorId &actor) { return removeMessagesOf(m_useCases.context(), actor, author); });
}

Result<void> Moderation::undelete(const Moderator &moderator, const MessageId &id)
{
    return m_useCases.moderating(
        moderator, [&](const ActorId &actor) { return undeleteMessage(m_useCases.context(), actor, id); });
}

Result<QList<FlaggedMessage>> Moderation::flagged(const FlaggedFilter &filter)
{
    return m_useCases.inTransaction([&] { return m_useCases.context().flags.list(filter); });
}

Result<Page<FlaggedMessage, DateCursor>> Moderation::flaggedPage(const PageRequest<DateCursor> &request)
{
    using Dated = Storage::ListingRepository::Dated<FlaggedMessage>;
    auto found = m_useCases.inTransaction([&] {
        return m_useCases.context().listings.flagged({Rules::lowerEnd(request), Rules::upperEnd(request),
            Rules::isFetchedDescending(request), Rules::itemsToFetch(request)});
    });
    if (!found)
        return std::unexpected(found.error());
    const auto page = Rules::pageOf(
        request, *std::move(found), [](const Dated &dated) { return DateCursor{dated.date, dated.item.messageId}; });
    QList<FlaggedMessage> items;
    for (const Dated &dated : page.items)
        items.append(dated.item);
    return Page<FlaggedMessage, DateCursor>{items, page.previous, page.next, page.descending};
}

Result<FlaggedMessage> Moderation::process(const Moderator &moderator, const MessageId &id)
{
    return m_useCases.moderating(
        moderator, [&](const ActorId &actor) { return processFlag(m_useCases.context(), actor, id); });
}

Result<QList<MessageTree>> Moderation::trees(const TreeFilter &filter)
{
    return m_useCases.inTransaction([&] { return m_useCases.context().trees.list(filter); });
}

Result<MessageTree> Moderation::treeState(const MessageId &message)
{
    return m_useCases.inTransaction([&] { return treeAround(m_useCases.context(), message); });
}

Result<TreeMove> Moderation::halt(const Moderator &moderator, const MessageId &message)
{
    return m_useCases.moderating(
        moderator, [&](const ActorId &actor) { return haltTree(m_useCases.context(), actor, message); });
}

Result<TreeMove> Moderation::restart(const Moderator &moderator, const MessageId &message)
{
    return m_useCases.moderating(
        moderator, [&](const ActorId &actor) { return restartTree(m_useCases.context(), actor, message); });
}

Result<QList<TreeMove>> Moderation::retryScoring(const Moderator &moderator)
{
    return m_useCases.moderating(
        moderator, [&](const ActorId &actor) { return Engine::retryScoring(m_useCases.context(), actor); });
}

Result<QList<RerankedTree>> Moderation::rerank(const Moderator &moderator, bool store)
{
    return m_useCases.moderating(
        moderator, [&](const ActorId &actor) { return Engine::rerank(m_useCases.context(), actor, store); });
}

}
