// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/storage/queue/workrepository.h"

#include "model/storage/queue/outcome.h"
#include "model/storage/sqlvalue.h"

using namespace Qt::StringLiterals;

namespace Storage {

namespace {

constexpr int inNoPool = -1;

TaskType kindOf(const Row &row)
{
    return taskTypeFromString(row.text(u"kind")).value_or(TaskType::Random);
}

WorkPool poolFromRow(const Row &row)
{
    return {kindOf(row), row.count(u"stratum"), row.count(u"size")};
}

WorkRepository::Stored storedFromRow(const Row &row)
{
    return {
        .item =
            {
                .subject = row.id<SubjectId>(u"subject_id"),
                .kind = kindOf(row),
                .lang = row.text(u"lang"),
                .stratum = row.count(u"stratum"),
                .members = row.count(u"members"),
            },
        .slot = row.optionalCount(u"slot"),
        .lockedUntil = row.optionalDateTime(u"locked_until"),
    };
}

Bindings poolOf(const WorkItem &item)
{
    return {{u"lang"_s, item.lang}, {u"kind"_s, toString(item.kind)}, {u"stratum"_s, item.stratum}};
}

// As work_exclusion names the pool.
Bindings exclusionsOf(const WorkItem &item, bool isLocked)
{
    return {{u"subject_id"_s, toSql(item.subject)}, {u"kind"_s, toString(item.kind)}, {u"lang"_s, item.lang},
        {u"stratum"_s, isLocked ? inNoPool : item.stratum}};
}

Bindings with(Bindings values, const QString &name, const QVariant &value)
{
    values.insert(name, value);
    return values;
}

}

Result<QList<WorkPool>> WorkRepository::pools(const QString &lang) const
{
    return mapped(m_connection.rows(u"queue/work/pools"_s, {{u"lang"_s, lang}}), poolFromRow);
}

Result<QList<WorkPool>> WorkRepository::closedTo(const UserId &user, const QString &lang) const
{
    return mapped(
        m_connection.rows(u"queue/work/pools_closed"_s, {{u"user_id"_s, toSql(user)}, {u"lang"_s, lang}}), poolFromRow);
}

Result<std::optional<WorkRepository::Drawn>> WorkRepository::at(
    const UserId &user, const QString &lang, const WorkPool &pool, int slot) const
{
    return mapped(m_connection.row(u"queue/work/at_slot"_s,
                      {{u"user_id"_s, toSql(user)}, {u"lang"_s, lang}, {u"kind"_s, toString(pool.kind)},
                          {u"stratum"_s, pool.stratum}, {u"slot"_s, slot}}),
        [](const Row &row) { return Drawn{row.id<SubjectId>(u"subject_id"), row.boolean(u"closed")}; });
}

Result<std::optional<SubjectId>> WorkRepository::openAt(
    const UserId &user, const QString &lang, const WorkPool &pool, int index) const
{
    return mapped(m_connection.row(u"queue/work/open_by_rank"_s,
                      {{u"user_id"_s, toSql(user)}, {u"lang"_s, lang}, {u"kind"_s, toString(pool.kind)},
                          {u"stratum"_s, pool.stratum}, {u"others"_s, index}}),
        [](const Row &row) { return row.id<SubjectId>(u"subject_id"); });
}

Result<std::optional<WorkRepository::Stored>> WorkRepository::find(const SubjectId &subject, TaskType kind) const
{
    return mapped(
        m_connection.row(u"queue/work/find"_s, {{u"subject_id"_s, toSql(subject)}, {u"kind"_s, toString(kind)}}),
        storedFromRow);
}

Result<QList<WorkRepository::Stored>> WorkRepository::ofTree(const TreeId &tree) const
{
    return mapped(m_connection.rows(u"queue/work/of_tree"_s, {{u"message_tree_id"_s, toSql(tree)}}), storedFromRow);
}

Result<QList<WorkRepository::Stored>> WorkRepository::locksOver(const QDateTime &now, int maximum) const
{
    return mapped(m_connection.rows(u"queue/work/locks_over"_s, {{u"now"_s, toSql(now)}, {u"maximum"_s, maximum}}),
        storedFromRow);
}

Result<void> WorkRepository::holdLanguage(const QString &lang) const
{
    return done(m_connection.execute(u"queue/work/lock_language"_s, {{u"lang"_s, lang}}));
}

Result<int> WorkRepository::takeSlot(const WorkItem &item) const
{
    const auto row = m_connection.row(u"queue/work/enlarge_pool"_s, poolOf(item));
    if (!row)
        return std::unexpected(row.error());
    return (*row)->count(u"size") - 1;
}

Result<void> WorkRepository::leaveSlot(const WorkItem &item, int slot) const
{
    const auto row = m_connection.row(u"queue/work/shrink_pool"_s, poolOf(item));
    if (!row)
        return std::unexpected(row.error());
    const int last = *row ? (*row)->count(u"size") : slot;
    if (slot == last)
        return {};
    return done(
        m_connection.execute(u"queue/work/fill_slot"_s, with(with(poolOf(item), u"slot"_s, slot), u"last"_s, last)));
}

Result<void> WorkRepository::closeToThoseConcerned(const WorkItem &item, bool isLocked) const
{
    Bindings values = exclusionsOf(item, isLocked);
    switch (item.kind) {
    case TaskType::LabelInitialPrompt:
    case TaskType::LabelPrompterReply:
    case TaskType::LabelAssistantReply:
        values.insert(u"allow_own"_s, m_configuration.allowSelfLabeling);
        return done(m_connection.execute(u"queue/work/close_review"_s, values));
    case TaskType::PrompterReply:
    case TaskType::AssistantReply:
        values.insert(u"allow_own"_s, m_configuration.allowDuplicateReplies);
        values.insert(u"required_reviews"_s, m_configuration.numReviewsReply);
        return done(m_connection.execute(u"queue/work/close_reply"_s, values));
    case TaskType::RankPrompterReplies:
    case TaskType::RankAssistantReplies:
        values.insert(u"allow_own"_s, m_configuration.allowSelfRanking);
        values.insert(
            u"role"_s, toString(item.kind == TaskType::RankAssistantReplies ? Role::Assistant : Role::Prompter));
        return done(m_connection.execute(u"queue/work/close_ranking"_s, values));
    case TaskType::RankInitialPrompts:
        values.insert(u"allow_own"_s, m_configuration.allowSelfRanking);
        return done(m_connection.execute(u"queue/work/close_prompt_ranking"_s, values));
    case TaskType::SummarizeStory:
        return done(m_connection.execute(u"queue/work/close_summarizing"_s, values));
    case TaskType::RateSummary:
        values.insert(u"allow_own"_s, m_configuration.allowSelfRanking);
        return done(m_connection.execute(u"queue/work/close_rating"_s, values));
    case TaskType::Random:
    case TaskType::InitialPrompt:
        return {};
    }
    Q_UNREACHABLE_RETURN({});
}

Result<void> WorkRepository::add(const WorkItem &item, const std::optional<QDateTime> &lockedUntil) const
{
    std::optional<int> slot;
    if (!lockedUntil) {
        const auto taken = takeSlot(item);
        if (!taken)
            return std::unexpected(taken.error());
        slot = *taken;
    }
    Bindings values = poolOf(item);
    values.insert(u"subject_id"_s, toSql(item.subject));
    values.insert(u"members"_s, item.members);
    values.insert(u"slot"_s, toSql(slot));
    values.insert(u"locked_until"_s, toSql(lockedUntil));
    if (const auto stored = m_connection.execute(u"queue/work/insert"_s, values); !stored)
        return std::unexpected(stored.error());
    return closeToThoseConcerned(item, lockedUntil.has_value());
}

Result<void> WorkRepository::remove(const SubjectId &subject, TaskType kind) const
{
    const auto removed = mapped(
        m_connection.row(u"queue/work/delete"_s, {{u"subject_id"_s, toSql(subject)}, {u"kind"_s, toString(kind)}}),
        storedFromRow);
    if (!removed)
        return std::unexpected(removed.error());
    return *removed && (*removed)->slot ? leaveSlot((*removed)->item, *(*removed)->slot) : Result<void>();
}

Result<void> WorkRepository::removeAll() const
{
    for (const QString &statement :
        {u"queue/work/remove_all_exclusions"_s, u"queue/work/remove_all"_s, u"queue/work/empty_pools"_s}) {
        if (const auto removed = m_connection.execute(statement); !removed)
            return std::unexpected(removed.error());
    }
    return {};
}

Result<void> WorkRepository::change(const WorkItem &item, const std::optional<QDateTime> &lockedUntil) const
{
    const auto before = find(item.subject, item.kind);
    if (!before)
        return std::unexpected(before.error());
    if (!*before)
        return {};
    const Stored &old = **before;
    const bool staysInPool = old.slot && !lockedUntil && old.item.lang == item.lang && old.item.stratum == item.stratum;
    std::optional<int> slot = old.slot;
    if (!staysInPool && !lockedUntil) {
        const auto taken = takeSlot(item);
        if (!taken)
            return std::unexpected(taken.error());
        slot = *taken;
    } else if (lockedUntil) {
        slot.reset();
    }
    Bindings values = poolOf(item);
    values.insert(u"subject_id"_s, toSql(item.subject));
    values.insert(u"members"_s, item.members);
    values.insert(u"slot"_s, toSql(slot));
    values.insert(u"locked_until"_s, toSql(lockedUntil));
    if (const auto stored = m_connection.execute(u"queue/work/update"_s, values); !stored)
        return std::unexpected(stored.error());
    if (old.slot && !staysInPool) {
        if (const auto left = leaveSlot(old.item, *old.slot); !left)
            return left;
    }
    if (old.item.members == item.members) {
        const bool staysOut = !old.slot && lockedUntil && old.item.lang == item.lang;
        if (staysInPool || staysOut)
            return {};
        return done(m_connection.execute(u"queue/work/move_exclusions"_s, exclusionsOf(item, lockedUntil.has_value())));
    }
    const auto reopened = m_connection.execute(
        u"queue/work/reopen"_s, {{u"subject_id"_s, toSql(item.subject)}, {u"kind"_s, toString(item.kind)}});
    if (!reopened)
        return std::unexpected(reopened.error());
    return closeToThoseConcerned(item, lockedUntil.has_value());
}

Result<void> WorkRepository::close(const UserId &user, const SubjectId &subject, TaskType kind) const
{
    return done(m_connection.execute(u"queue/work/close"_s,
        {{u"user_id"_s, toSql(user)}, {u"subject_id"_s, toSql(subject)}, {u"kind"_s, toString(kind)}}));
}

Result<QMap<TreeState, int>> WorkRepository::treeCounts(const QString &lang) const
{
    const auto rows = m_connection.rows(u"queue/work/tree_counts"_s, {{u"lang"_s, lang}});
    if (!rows)
        return std::unexpected(rows.error());
    QMap<TreeState, int> counts;
    for (const Row &row : *rows) {
        if (const auto state = treeStateFromString(row.text(u"state")))
            counts.insert(*state, row.count(u"trees"));
    }
    return counts;
}

Result<void> WorkRepository::countTrees(const QString &lang, TreeState state, int change) const
{
    const QString statement = change > 0 ? u"queue/work/count_tree"_s : u"queue/work/discount_tree"_s;
    return done(m_connection.execute(
        statement, {{u"lang"_s, lang}, {u"state"_s, toString(state)}, {u"trees"_s, std::abs(change)}}));
}

Result<void> WorkRepository::recountTrees() const
{
    return done(m_connection.execute(u"queue/work/recount_trees"_s));
}

Result<QStringList> WorkRepository::countedLanguages() const
{
    return mapped(
        m_connection.rows(u"queue/work/counted_languages"_s), [](const Row &row) { return row.text(u"lang"); });
}

}
