// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/score.h"
#include "model/domain/tree.h"
#include "model/storage/connection.h"

namespace Storage {

// The ledger of what counts for people, and what is kept up to date from it: counters, score and level of each person
// in each time frame, and how many people are at a level. Levels are the caller's to store: whoever changes counters is
// told the scores that came of it.
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
    // A person's row after a change. storedLevel is what the row says, not what the score is worth.
    struct Standing
    {
        UserId userId;
        TimeFrame frame = TimeFrame::Total;
        int leaderScore = 0;
        int storedLevel = 0;
        bool shown = false;
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
    Result<QList<Standing>> add(const UserId &user, const QDateTime &occurred, const Contributions &did) const;
    Result<QList<Standing>> subtract(const UserId &user, const QDateTime &occurred, const Contributions &did) const;
    Result<QList<Standing>> recount(const UserId &user) const; // anew from the ledger, after remove()
    Result<QList<Standing>> remove(const UserId &user) const; // of the boards; scores are not told
    Result<void> removeEntries(const UserId &user) const;
    Result<bool> removeIfEmpty(const Standing &standing) const;
    Result<void> storeLevel(const Standing &standing, int level) const;
    Result<void> countLevel(TimeFrame frame, int level, int people) const; // more, or fewer
    Result<QList<Standing>> updateShown(const UserId &user) const; // the rows that changed, scores are not told

    // The bound of a time frame: from when on it counts, in microseconds.
    Result<qint64> bound(TimeFrame frame) const;
    Result<qint64> lockedBound(TimeFrame frame) const; // nobody adds to a board until the transaction ends
    Result<bool> hasExpired(qint64 since, qint64 until) const;
    Result<QList<Standing>> moveBound(TimeFrame frame, qint64 since, qint64 until) const;

    // Boards: people who want to be shown, with identity and streak, without rank.
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
