// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/score.h"
#include "model/domain/tree.h"
#include "model/storage/connection.h"

namespace Storage {

// The ledger of what counts for people, and what is kept up to date from it: counters and score of each person in each
// time frame. Where that puts people on the boards, and how many people are at a level, is brought up to date from the
// rows that changed (stale, list) before somebody looks.
class ScoreRepository
{
public:
    explicit ScoreRepository(Connection &connection)
        : m_connection(connection)
    {
    }

    struct Entry
    {
        UserId userId;
        QDateTime occurred;
        ScoreKind kind = ScoreKind::Prompt;
        QString sourceId; // message or task; of places "task ranker"
        std::optional<MessageId> messageId;
    };
    // A person's row that changed since it was listed.
    struct Standing
    {
        UserId userId;
        int leaderScore = 0;
        std::optional<int> listedLevel; // where the board has the person; null where it has not
        bool shown = false; // whether it should
        bool isEmpty = false;
    };
    struct Listed
    {
        TimeFrame frame = TimeFrame::Total;
        int level = 0;
    };

    Result<bool> insert(const Entry &entry) const; // false: it was counted before
    Result<void> insertImported(const TreeId &tree) const; // what its authors have from it, once
    struct Withdrawn
    {
        ScoreKind kind = ScoreKind::Prompt;
        QDateTime occurred;
    };
    // Of the author, for having written the message and for its places. The counters stay. Returns what was changed.
    Result<QList<Withdrawn>> withdraw(const UserId &author, const MessageId &message, bool withdrawn) const;

    // In every time frame that the date lies in.
    Result<void> add(const UserId &user, const QDateTime &occurred, const Contributions &did) const;
    Result<void> subtract(const UserId &user, const QDateTime &occurred, const Contributions &did) const;
    Result<void> recount(const UserId &user) const; // anew from the ledger, after remove()
    Result<QList<Listed>> remove(const UserId &user) const; // of the boards: where the person was listed
    Result<void> removeEntries(const UserId &user) const;
    Result<void> updateShown(const UserId &user) const;

    Result<QList<Standing>> stale(TimeFrame frame) const; // by person
    Result<void> list(TimeFrame frame, const QList<UserId> &people) const;
    Result<void> remove(TimeFrame frame, const QList<UserId> &people) const;
    Result<void> countLevel(TimeFrame frame, int level, int people) const; // more, or fewer

    // The bound of a time frame: from when on it counts, in microseconds.
    Result<qint64> bound(TimeFrame frame) const;
    Result<qint64> lockedBound(TimeFrame frame) const; // nobody adds to a board until the transaction ends
    Result<bool> hasExpired(TimeFrame frame, qint64 until) const;
    Result<void> moveBound(TimeFrame frame, qint64 since, qint64 until) const;

    // Boards as they were listed: people with identity and streak, without rank.
    Result<QList<UserScore>> below(TimeFrame frame, const BoardPlace &place, int maximum) const; // best first
    Result<QList<UserScore>> above(TimeFrame frame, const BoardPlace &place, int maximum) const; // the nearest first
    Result<int> peopleBefore(TimeFrame frame, const BoardPlace &place, int level, int ceiling) const;
    struct OwnScore
    {
        UserScore score;
        bool shown = false;
    };
    Result<std::optional<OwnScore>> ofUser(TimeFrame frame, const UserId &user) const;

    // Newest first, after the last one of the page before. Points are not told.
    struct Position
    {
        qint64 occurred = std::numeric_limits<qint64>::max();
        QString kind;
        QString sourceId;

        friend bool operator==(const Position &, const Position &) = default;
    };
    struct ListedEvent
    {
        ScoreEvent event;
        Position position;
    };
    Result<QList<ListedEvent>> events(const UserId &user, qint64 since, const Position &after, int maximum) const;

private:
    Result<QList<UserScore>> from(
        const QString &beside, const QString &beyond, TimeFrame frame, const BoardPlace &place, int maximum) const;

    Connection &m_connection;
};

}
