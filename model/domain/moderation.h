// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/label.h"
#include "model/domain/tree.h"
#include "model/domain/user.h"

// Who does what only moderators may do: one of the people, or nobody of them, as the operator at the command line.
// Whether somebody is a moderator is for the caller to know.
using Moderator = std::optional<UserIdentity>;

// What a person tells the moderators about a message.
struct Report
{
    QString text; // may be empty where there are labels
    Labels labels; // of reportLabels()

    friend bool operator==(const Report &, const Report &) = default;
};

struct ReceivedReport
{
    UserId userId;
    QDateTime createdDate; // UTC, as all dates here
    Report report;

    friend bool operator==(const ReceivedReport &, const ReceivedReport &) = default;
};

struct FlaggedMessage
{
    MessageId messageId;
    bool processed = false;
    QDateTime createdDate; // of the last flag

    friend bool operator==(const FlaggedMessage &, const FlaggedMessage &) = default;
};

// Which flagged messages to list, oldest first. afterDate and afterId are those of the last one seen, for the next
// page.
struct FlaggedFilter
{
    std::optional<bool> processed;
    std::optional<QDateTime> afterDate;
    std::optional<MessageId> afterId;
    int maximum = 100;
};

// One wording of a message. The first one has the message's id and date, the later ones an id of their own (version 7)
// and who edited.
struct Revision
{
    QUuid id;
    MessageId messageId;
    std::optional<UserId> userId;
    QDateTime createdDate;
    QString text;

    friend bool operator==(const Revision &, const Revision &) = default;
};

// Which trees to list, by id.
struct TreeFilter
{
    std::optional<TreeState> state;
    std::optional<QString> lang;
    std::optional<TreeId> afterId; // the last one seen
    int maximum = 100;
};

// A tree that a moderator's command moved, or left where it was.
struct TreeMove
{
    TreeId id;
    TreeState from = TreeState::HaltedByModerator;
    TreeState to = TreeState::HaltedByModerator;

    friend bool operator==(const TreeMove &, const TreeMove &) = default;
};

// Ranks that differ when rankings are counted that came after the tree was scored.
struct RerankedTree
{
    TreeId id;
    QList<MessageId> messages;

    friend bool operator==(const RerankedTree &, const RerankedTree &) = default;
};

struct ConfigurationChange
{
    QString key;
    QString from;
    QString to;

    friend bool operator==(const ConfigurationChange &, const ConfigurationChange &) = default;
};
