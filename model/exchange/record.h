// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/message.h"

#include <QJsonObject>

// Messages and trees as the files of Open-Assistant have them (spec/export.md section 1). Ids are texts,
// since anonymised files have 64 hexadecimal digits where others have UUIDs. What a file may leave out is
// optional, so that nothing is made up on the way through.
namespace Exchange {

struct LabelMean
{
    double value = 0;
    int count = 0;
    friend bool operator==(const LabelMean &, const LabelMean &) = default;
};

struct MessageRecord
{
    QString id;
    std::optional<QString> parentId;
    std::optional<QString> userId;
    std::optional<qint64> createdDate; // microseconds since 1970, UTC
    QString text;
    Role role = Role::Prompter;
    std::optional<QString> lang;
    std::optional<int> reviewCount;
    std::optional<bool> reviewResult;
    std::optional<bool> deleted;
    std::optional<int> rank;
    std::optional<bool> synthetic;
    std::optional<QString> modelName;
    QMap<QString, int> emojis; // "_skip_reply" and its like included
    QMap<QString, LabelMean> labels;
    QJsonObject events; // {kind: [event]}, as they came
    QMap<QString, double> detoxify;
    QJsonObject fields; // those that nothing above has a place for, as they came

    // Flat rows have these; a nested message has its tree's.
    std::optional<QString> treeId;
    std::optional<QString> treeState;
    std::optional<QString> treeOrigin;

    friend bool operator==(const MessageRecord &, const MessageRecord &) = default;
};

struct TreeRecord
{
    QString id;
    std::optional<QString> state;
    std::optional<QString> origin;
    QList<MessageRecord> messages; // the root first, every message after its parent, siblings in the order of the file
    QJsonObject fields;

    friend bool operator==(const TreeRecord &, const TreeRecord &) = default;
};

}
