// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/exchange/record.h"

#include <expected>
#include <variant>

// One line of an oasst file, told apart by its keys: message_id makes it a message, else message_tree_id a
// tree. Labels and emojis may come as maps or in the columns of flat rows. The error says what is wrong with
// the line.
namespace Exchange {

inline constexpr qsizetype maximumTextLength = 1024 * 1024; // of one message, in UTF-16 units
inline constexpr qsizetype maximumIdLength = 128;
inline constexpr int maximumDepth = 100; // replies below one another

using Record = std::variant<TreeRecord, MessageRecord>;

std::expected<Record, QString> recordFromLine(const QByteArray &line);

}
