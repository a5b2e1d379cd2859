// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/tree.h"
#include "model/storage/queue/apiclient.h"

namespace Storage {

// What comes into the queue out of files, with dates to the microsecond and the baseline that the file gave.
class ImportRepository
{
public:
    explicit ImportRepository(Connection &connection)
        : m_connection(connection)
    {
    }

    // Where a message that is already here stands. Loose ones have no tree.
    struct Place
    {
        std::optional<TreeId> treeId;
        int depth = 0;
        Role role = Role::Prompter;
        QString lang;
    };
    Result<std::optional<Place>> find(const MessageId &id) const;

    // Texts of JSON are null where the file had nothing.
    struct Baseline
    {
        std::optional<QString> labels;
        std::optional<QString> emojis;
        std::optional<QString> events;
        std::optional<QString> detoxify;
        std::optional<QString> fields; // what nothing else has a place for
    };
    // A message without a tree is loose. Its createdDate is not looked at: microseconds says it. A reply counts with
    // its parent.
    struct Arrival
    {
        Message message;
        qint64 microseconds = 0;
        bool loose = false;
        Baseline baseline;
    };
    Result<void> insert(const Arrival &arrival) const;

    Result<void> storeTreeFields(const TreeId &id, const QString &fields) const;
    Result<QString> treeFields(const TreeId &id) const; // empty when it has none

    // Hangs loose messages under parents that have come into a tree. Returns which.
    Result<QList<MessageId>> adoptLooseMessages(int maximumDepth) const;

private:
    Result<void> countChild(const MessageId &parent) const;

    Connection &m_connection;
};

}
