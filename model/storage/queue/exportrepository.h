// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/tree.h"
#include "model/storage/queue/apiclient.h"

namespace Storage {

// The queue as files tell it, in pages by age. "File ids" are what files call messages and people: their own ids, or,
// for those that came out of a file, what that file called them. Dates are microseconds since 1970.
class ExportRepository
{
public:
    explicit ExportRepository(Connection &connection)
        : m_connection(connection)
    {
    }

    // The last one of the page before.
    struct Position
    {
        qint64 microseconds = std::numeric_limits<qint64>::min();
        QString id;
    };
    struct Tree
    {
        TreeId id;
        TreeState state = TreeState::Growing;
        QString origin;
        QString fields; // JSON of an imported tree, or empty
        Position position;
    };
    struct TreeFilter
    {
        std::optional<TreeState> state;
        QString lang; // of the root; empty: any
        std::optional<UserId> author; // of any of its messages
    };
    Result<QList<Tree>> trees(const TreeFilter &filter, const Position &after, int maximum) const;

    struct ExportedMessage
    {
        Message message; // without createdDate
        qint64 microseconds = 0;
        QString fileId;
        std::optional<QString> fileUserId;
        // JSON as the file had it, empty where it had none
        QString labels;
        QString events;
        QString detoxify;
        QString fields;
    };
    Result<QList<ExportedMessage>> messages(const TreeId &tree) const; // in no particular order
    Result<QList<ExportedMessage>> looseMessages(const Position &after, int maximum) const;

    // What was done here, oldest first.
    struct GivenLabels
    {
        MessageId messageId;
        QString labels; // JSON {name: value}
    };
    struct GivenEmoji
    {
        MessageId messageId;
        QString fileUserId;
        QString emoji;
    };
    struct GivenRanking
    {
        MessageId parentId;
        QString fileUserId;
        QString payload; // JSON
        QStringList rankedFileIds; // best first
    };
    Result<QList<GivenLabels>> labels(const TreeId &tree) const;
    Result<QList<GivenEmoji>> emojis(const TreeId &tree) const;
    Result<QList<GivenRanking>> rankings(const TreeId &tree) const;

private:
    Connection &m_connection;
};

}
