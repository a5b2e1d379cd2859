// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/storage/queue/mergerepository.h"

#include "model/storage/queue/outcome.h"
#include "model/storage/sqlvalue.h"

using namespace Qt::StringLiterals;

namespace Storage {

namespace {

Bindings both(const UserId &source, const UserId &into)
{
    return {{u"source"_s, toSql(source)}, {u"into"_s, toSql(into)}};
}

} // namespace

Result<QList<MergeRepository::Work>> MergeRepository::apart(const UserId &source, const UserId &into) const
{
    return mapped(m_connection.rows(u"queue/merge/apart"_s, both(source, into)),
        [](const Row &row) { return Work{row.id<TaskId>(u"task_id"), row.id<UserId>(u"user_id")}; });
}

Result<QList<TaskId>> MergeRepository::works(const UserId &user) const
{
    return mapped(m_connection.rows(u"queue/merge/works"_s, {{u"user_id"_s, toSql(user)}}),
        [](const Row &row) { return row.id<TaskId>(u"task_id"); });
}

Result<void> MergeRepository::run(const QStringList &statements, const Bindings &values) const
{
    for (const QString &statement : statements) {
        if (const auto moved = m_connection.execute(u"queue/merge/"_s + statement, values); !moved)
            return std::unexpected(moved.error());
    }
    return {};
}

Result<void> MergeRepository::moveWork(const TaskId &task, const UserId &from, const UserId &to) const
{
    const Bindings values{{u"task_id"_s, toSql(task)}, {u"from_user"_s, toSql(from)}, {u"to_user"_s, toSql(to)}};
    const QStringList first{u"copy_reaction"_s, u"move_places"_s, u"move_ratings"_s, u"move_prompt_places"_s};
    if (const auto moved = run(first, values); !moved)
        return moved;
    if (const auto gone = run({u"delete_reaction"_s}, {{u"task_id"_s, toSql(task)}, {u"from_user"_s, toSql(from)}});
        !gone)
        return gone;
    return run({u"move_labels"_s, u"move_summary"_s, u"move_receipt"_s, u"move_task"_s, u"move_ballots"_s,
                   u"move_points"_s, u"move_contribution"_s},
        values);
}

Result<QList<MergeRepository::Emoji>> MergeRepository::repeatedEmojis(const UserId &source, const UserId &into) const
{
    return mapped(m_connection.rows(u"queue/merge/repeated_emojis"_s, both(source, into)), [](const Row &row) {
        return Emoji{row.id<MessageId>(u"message_id"), row.id<UserId>(u"user_id"), row.text(u"emoji")};
    });
}

Result<QList<TreeId>> MergeRepository::trees(const UserId &source, const UserId &into) const
{
    return mapped(m_connection.rows(u"queue/merge/trees"_s, both(source, into)),
        [](const Row &row) { return row.id<TreeId>(u"message_tree_id"); });
}

Result<void> MergeRepository::moveRest(const UserId &from, const UserId &to) const
{
    const QStringList moves{u"messages"_s, u"placed_messages"_s, u"message_points"_s, u"prompt_contributions"_s,
        u"revisions"_s, u"journal"_s, u"emojis"_s, u"repeated_free_labels"_s, u"free_labels"_s, u"other_tasks"_s,
        u"other_receipts"_s, u"skipped_material"_s, u"closed_material"_s, u"ledger"_s, u"invitations"_s};
    const QVariant person = toSql(from);
    if (const auto moved = run(moves, {{u"from_user"_s, person}, {u"to_user"_s, toSql(to)}}); !moved)
        return moved;
    return run({u"forget_skipped_material"_s, u"reopen_material"_s, u"work_runs"_s, u"forget_ledger"_s,
                   u"forget_devices"_s, u"forget_roles"_s, u"forget_bundles"_s},
        {{u"from_user"_s, person}});
}

Result<bool> MergeRepository::hasWork(const UserId &user) const
{
    return found(m_connection.row(u"queue/merge/any_work"_s, {{u"from_user"_s, toSql(user)}}));
}

Result<void> MergeRepository::remove(const UserId &user) const
{
    return run({u"user"_s}, {{u"from_user"_s, toSql(user)}});
}

} // namespace Storage
