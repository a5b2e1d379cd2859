// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

// The emoji codes of spec/protocol.md section 6.
namespace Emoji {

using namespace Qt::StringLiterals;

inline constexpr auto thumbsUp = "+1"_L1; // excludes thumbsDown, not for own messages; so does the other
inline constexpr auto thumbsDown = "-1"_L1;
inline constexpr auto redFlag = "red_flag"_L1; // calls a moderator

// What people give. The engine's own ("_skip_reply" …) are none of them.
const QStringList &all();
bool isVote(QStringView code);
QString oppositeVote(QStringView code);

enum class Operation { Toggle, Add, Remove };

}
