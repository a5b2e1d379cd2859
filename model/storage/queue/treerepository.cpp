// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/storage/queue/treerepository.h"

#include "model/storage/queue/outcome.h"
#include "model/storage/sqlvalue.h"

using namespace Qt::StringLiterals;

namespace Storage {

namespace {

MessageTree treeFromRow(const Row &row)
{
    return {
        .id = row.id<TreeId>(u"message_tree_id"),
        .state = treeStateFromString(row.text(u"state")).value_or(TreeState::HaltedByModerator),
        .goalTreeSize = row.count(u"goal_tree_size"),
        .maxDepth = row.count(u"max_depth"),
        .maxChildrenCount = row.count(u"max_children_count"),
        .lang = row.text(u"lang"),
        .origin = row.text(u"origin"),
        .wonPromptLotteryDate = row.optionalDateTime(u"won_prompt_lottery_date"),
        .messages = {},
    };
}

} // namespace

Result<void> TreeRepository::insert(const MessageTree &tree) const
{
    const auto origin = tree.origin.isEmpty() ? std::nullopt : std::optional(tree.origin);
    return done(m_connection.execute(u"queue/tree/insert"_s,
        {{u"message_tree_id"_s, toSql(tree.id)}, {u"goal_tree_size"_s, tree.goalTreeSize},
            {u"max_depth"_s, tree.maxDepth}, {u"max_children_count"_s, tree.maxChildrenCount},
            {u"state"_s, toString(tree.state)}, {u"active"_s, isActive(tree.state)}, {u"origin"_s, toSql(origin)},
            {u"won_prompt_lottery_date"_s, toSql(tree.wonPromptLotteryDate)}, {u"lang"_s, tree.lang}}));
}

Result<std::optional<MessageTree>> TreeRepository::find(const TreeId &id) const
{
    return mapped(m_connection.row(u"queue/tree/by_id"_s, {{u"message_tree_id"_s, toSql(id)}}), treeFromRow);
}

Result<std::optional<MessageTree>> TreeRepository::hold(const TreeId &id) const
{
    return mapped(m_connection.row(u"queue/tree/lock"_s, {{u"message_tree_id"_s, toSql(id)}}), treeFromRow);
}

Result<std::optional<MessageTree>> TreeRepository::holdOf(const MessageId &message) const
{
    return mapped(m_connection.row(u"queue/tree/lock_of_message"_s, {{u"message_id"_s, toSql(message)}}), treeFromRow);
}

Result<std::optional<MessageTree>> TreeRepository::holdIfFree(const TreeId &id) const
{
    return mapped(m_connection.row(u"queue/tree/lock_if_free"_s, {{u"message_tree_id"_s, toSql(id)}}), treeFromRow);
}

Result<void> TreeRepository::storeState(const MessageTree &tree) const
{
    return done(m_connection.execute(u"queue/tree/store_state"_s,
        {{u"message_tree_id"_s, toSql(tree.id)}, {u"state"_s, toString(tree.state)},
            {u"active"_s, isActive(tree.state)}, {u"won_prompt_lottery_date"_s, toSql(tree.wonPromptLotteryDate)}}));
}

Result<void> TreeRepository::curtail(const TreeId &id, bool curtailed) const
{
    return done(m_connection.execute(
        u"queue/tree/curtail"_s, {{u"message_tree_id"_s, toSql(id)}, {u"curtailed"_s, curtailed}}));
}

Result<QList<MessageTree>> TreeRepository::inState(TreeState state) const
{
    return mapped(m_connection.rows(u"queue/tree/in_state"_s, {{u"state"_s, toString(state)}}), treeFromRow);
}

Result<QList<MessageTree>> TreeRepository::list(const TreeFilter &filter) const
{
    const auto state = filter.state ? std::optional(toString(*filter.state)) : std::nullopt;
    return mapped(m_connection.rows(u"queue/tree/list"_s,
                      {{u"state"_s, toSql(state)}, {u"lang"_s, toSql(filter.lang)},
                          {u"after_id"_s, toSql(filter.afterId)}, {u"maximum"_s, filter.maximum}}),
        treeFromRow);
}

Result<QList<TreeId>> TreeRepository::rankedAndFinished() const
{
    return mapped(m_connection.rows(u"queue/tree/ranked_and_finished"_s),
        [](const Row &row) { return row.id<TreeId>(u"message_tree_id"); });
}

Result<QList<MessageTree>> TreeRepository::waitingOf(const UserId &author) const
{
    return mapped(m_connection.rows(u"queue/tree/waiting_of_user"_s, {{u"user_id"_s, toSql(author)}}), treeFromRow);
}

Result<std::optional<MessageTree>> TreeRepository::firstInState(TreeState state, const QString &lang) const
{
    return mapped(m_connection.row(u"queue/tree/first_in_state"_s, {{u"state"_s, toString(state)}, {u"lang"_s, lang}}),
        treeFromRow);
}

Result<QList<MessageTree>> TreeRepository::active() const
{
    return mapped(m_connection.rows(u"queue/tree/active"_s), treeFromRow);
}

Result<QList<MessageTree>> TreeRepository::waitingWithoutAuthor() const
{
    return mapped(m_connection.rows(u"queue/tree/waiting_without_author"_s), treeFromRow);
}

Result<QList<TreeRepository::Rootless>> TreeRepository::withoutState() const
{
    return mapped(m_connection.rows(u"queue/tree/rootless"_s),
        [](const Row &row) { return Rootless{row.id<TreeId>(u"id"), row.text(u"lang"), row.count(u"messages")}; });
}

Result<QList<TreeRepository::RankingGroup>> TreeRepository::rankingGroups(const TreeId &id) const
{
    return mapped(
        m_connection.rows(u"queue/tree/ranking_groups"_s, {{u"message_tree_id"_s, toSql(id)}}), [](const Row &row) {
            return RankingGroup{row.id<MessageId>(u"parent_id"),
                roleFromString(row.text(u"role")).value_or(Role::Assistant), row.count(u"replies"),
                row.count(u"rankings")};
        });
}

Result<QList<TreeRepository::LotteryAuthor>> TreeRepository::lotteryAuthors(
    const QString &lang, const QDateTime &since) const
{
    return mapped(m_connection.rows(u"queue/tree/lottery_authors"_s, {{u"lang"_s, lang}, {u"since"_s, toSql(since)}}),
        [](const Row &row) { return LotteryAuthor{row.id<UserId>(u"user_id"), row.count(u"ranked_first")}; });
}

Result<QList<MessageTree>> TreeRepository::waitingOf(const UserId &author, const QString &lang) const
{
    return mapped(
        m_connection.rows(u"queue/tree/waiting_of_author"_s, {{u"user_id"_s, toSql(author)}, {u"lang"_s, lang}}),
        treeFromRow);
}

} // namespace Storage
