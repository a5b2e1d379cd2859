// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/id.h"

#include <QDateTime>
#include <QList>
#include <QMap>
#include <QString>

#include <optional>

enum class Role { Prompter, Assistant };

QString toString(Role role); // the names of the protocol: "prompter", "assistant"
std::optional<Role> roleFromString(QStringView name);
Role opposite(Role role);

// One message of a tree. Where a message is shown to somebody, emojis and userId may be left out by whoever made the
// value.
struct Message
{
    MessageId id;
    std::optional<MessageId> parentId; // null for the root and for loose messages of an import that lack theirs
    TreeId treeId;
    std::optional<UserId> userId;
    QString frontendMessageId;
    Role role = Role::Prompter;
    QString text;
    QString lang; // BCP 47
    QDateTime createdDate; // UTC
    int depth = 0; // 0 = root
    int childrenCount = 0; // not deleted ones
    bool deleted = false;
    int reviewCount = 0;
    std::optional<bool> reviewResult; // null undecided, true accepted, false rejected
    bool retired = false; // nothing more is asked about it, though it has fewer reviews than usual
    int rankingCount = 0;
    std::optional<int> rank; // 0 = best among its siblings
    bool synthetic = false;
    bool edited = false;
    std::optional<QString> modelName;
    QMap<QString, int> emojis;

    friend bool operator==(const Message &, const Message &) = default;
};

using Conversation = QList<Message>; // root first
