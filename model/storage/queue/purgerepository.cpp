// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/storage/queue/purgerepository.h"

#include "model/storage/queue/outcome.h"
#include "model/storage/sqlvalue.h"

using namespace Qt::StringLiterals;

namespace Storage {

namespace {

PurgeRepository::Reaction reactionFromRow(const Row &row)
{
    return {row.id<TaskId>(u"task_id"), row.id<UserId>(u"user_id"), row.optionalId<MessageId>(u"message_id")};
}

} // namespace

Result<void> PurgeRepository::run(const QList<Step> &steps, const Bindings &values, Counts &rows) const
{
    for (const Step &step : steps) {
        const auto removed = m_connection.execute(step.statement, values);
        if (!removed)
            return std::unexpected(removed.error());
        if (*removed > 0)
            rows[step.table] += *removed;
    }
    return {};
}

Result<QList<PurgeRepository::Reaction>> PurgeRepository::reactionsTo(const MessageId &message) const
{
    return mapped(
        m_connection.rows(u"queue/purge/reactions_to_message"_s, {{u"message_id"_s, toSql(message)}}), reactionFromRow);
}

Result<QList<PurgeRepository::Reaction>> PurgeRepository::reactionsOf(const UserId &user) const
{
    return mapped(
        m_connection.rows(u"queue/purge/reactions_of_user"_s, {{u"user_id"_s, toSql(user)}}), reactionFromRow);
}

Result<void> PurgeRepository::removeReaction(const Reaction &reaction, Counts &rows) const
{
    const Bindings keys{{u"task_id"_s, toSql(reaction.taskId)}, {u"user_id"_s, toSql(reaction.userId)}};
    const auto removed = run(
        {{u"queue/purge/delete_places"_s, u"ranked_message"_s},
            {u"queue/purge/delete_reaction"_s, u"message_reaction"_s}, {u"queue/purge/delete_receipt"_s, u"receipt"_s}},
        keys, rows);
    return removed ? run({{u"queue/purge/delete_task"_s, u"task"_s}}, {{u"task_id"_s, toSql(reaction.taskId)}}, rows)
                   : removed;
}

Result<void> PurgeRepository::recountRankings(const MessageId &parent) const
{
    return done(m_connection.execute(u"queue/purge/recount_rankings"_s, {{u"parent_id"_s, toSql(parent)}}));
}

Result<void> PurgeRepository::removeMessage(const MessageId &message, Counts &rows) const
{
    static const QList<Step> steps{
        {u"queue/purge/labels_of_message"_s, u"text_labels"_s},
        {u"queue/purge/revisions_of_message"_s, u"message_revision"_s},
        {u"queue/purge/flag_of_message"_s, u"flagged_message"_s},
        {u"queue/purge/emojis_of_message"_s, u"message_emoji"_s},
        {u"queue/purge/import_of_message"_s, u"imported_message"_s},
        {u"queue/purge/receipts_of_message"_s, u"receipt"_s},
        {u"queue/purge/tasks_of_message"_s, u"task"_s},
        {u"queue/purge/import_of_tree"_s, u"imported_tree"_s},
        {u"queue/purge/tree_of_message"_s, u"message_tree_state"_s},
        {u"queue/purge/message"_s, u"message"_s},
    };
    return run(steps, {{u"message_id"_s, toSql(message)}}, rows);
}

Result<void> PurgeRepository::removeJournalOfGone(Counts &rows) const
{
    return run({{u"queue/purge/journal_of_gone"_s, u"journal"_s}}, {}, rows);
}

Result<QList<PurgeRepository::Reviewed>> PurgeRepository::reviewedBy(const UserId &user) const
{
    return mapped(m_connection.rows(u"queue/purge/reviewed_by_user"_s, {{u"user_id"_s, toSql(user)}}),
        [](const Row &row) { return Reviewed{row.id<MessageId>(u"id"), row.optionalId<TreeId>(u"message_tree_id")}; });
}

Result<void> PurgeRepository::withdrawReview(const MessageId &message) const
{
    return done(m_connection.execute(u"queue/purge/withdraw_review"_s, {{u"message_id"_s, toSql(message)}}));
}

Result<QList<PurgeRepository::Emoji>> PurgeRepository::emojisBy(const UserId &user) const
{
    return mapped(m_connection.rows(u"queue/purge/emojis_by_user"_s, {{u"user_id"_s, toSql(user)}}),
        [](const Row &row) { return Emoji{row.id<MessageId>(u"message_id"), row.text(u"emoji")}; });
}

Result<void> PurgeRepository::removeRest(const UserId &user, Counts &rows) const
{
    const Bindings who{{u"user_id"_s, toSql(user)}};
    if (const auto unnamed = m_connection.execute(u"queue/purge/editor_of_revisions"_s, who); !unnamed)
        return std::unexpected(unnamed.error());
    return run({{u"queue/purge/labels_of_user"_s, u"text_labels"_s}, {u"queue/purge/journal_of_user"_s, u"journal"_s},
                   {u"queue/purge/receipts_of_user"_s, u"receipt"_s}, {u"queue/purge/tasks_of_user"_s, u"task"_s},
                   {u"queue/purge/ledger_of_user"_s, u"ledger"_s}, {u"queue/purge/bundles_of_user"_s, u"task_bundle"_s},
                   {u"queue/purge/devices_of_user"_s, u"device"_s}, {u"queue/purge/roles_of_user"_s, u"role_grant"_s},
                   {u"queue/purge/invitations_of_user"_s, u"invitation"_s}},
        who, rows);
}

} // namespace Storage
