// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/moderation.h"
#include "model/storage/connection.h"

namespace Storage {

// The state of trees; their messages are MessageRepository's.
class TreeRepository
{
public:
    explicit TreeRepository(Connection &connection)
        : m_connection(connection)
    {
    }

    Result<void> insert(const MessageTree &tree) const;
    Result<std::optional<MessageTree>> find(const TreeId &id) const;
    // Held for this transaction until it ends: whoever changes anything that belongs to a tree begins with this, so
    // that what is read afterwards stays true. Whether others wait, or are answered with nothing (holdIfFree), is
    // theirs.
    Result<std::optional<MessageTree>> hold(const TreeId &id) const;
    Result<std::optional<MessageTree>> holdOf(const MessageId &message) const; // the tree that it is in
    Result<std::optional<MessageTree>> holdIfFree(const TreeId &id) const;
    Result<void> storeState(const MessageTree &tree) const; // state and wonPromptLotteryDate
    // Something was removed after the tree had its goal: check does not hold it to goal and rankings any more.
    Result<void> curtail(const TreeId &id, bool curtailed) const;

    Result<std::optional<MessageTree>> firstInState(TreeState state, const QString &lang) const; // by id
    Result<QList<MessageTree>> active() const;
    Result<QList<MessageTree>> inState(TreeState state) const;
    Result<QList<MessageTree>> list(const TreeFilter &filter) const;
    Result<QList<TreeId>> rankedAndFinished() const; // ready for export, with rankings that were made here
    Result<QList<MessageTree>> waitingOf(const UserId &author) const; // for the lottery, in any language
    Result<QList<MessageTree>> waitingWithoutAuthor() const;

    struct Rootless
    {
        TreeId id;
        QString lang;
        int messages = 0;
    };
    Result<QList<Rootless>> withoutState() const; // trees that have messages and no row here

    struct RankingGroup
    {
        MessageId parentId;
        Role role = Role::Assistant; // of the replies
        int replies = 0;
        int rankings = 0; // done ones
    };
    Result<QList<RankingGroup>> rankingGroups(const TreeId &id) const;

    struct LotteryAuthor
    {
        UserId id;
        int rankedFirst = 0; // since the date asked for
    };
    Result<QList<LotteryAuthor>> lotteryAuthors(const QString &lang, const QDateTime &since) const;
    Result<QList<MessageTree>> waitingOf(const UserId &author, const QString &lang) const; // up to 100

private:
    Connection &m_connection;
};

} // namespace Storage
