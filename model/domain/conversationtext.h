// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

// What every part that counts or trims a message's text agrees on.
namespace ConversationText {

inline constexpr int maximumLength = 2000; // Unicode code points, the original's MESSAGE_SIZE_LIMIT

QString trimmed(const QString &text); // white space at both ends removed, nothing else changed
int length(const QString &text); // code points after trimming; a surrogate pair counts as one

}
