// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/domain/conversationtext.h"

QString ConversationText::trimmed(const QString &text)
{
    return text.trimmed();
}

int ConversationText::length(const QString &text)
{
    const QStringView shown = QStringView(text).trimmed();
    qsizetype pairs = 0;
    for (qsizetype i = 1; i < shown.size(); ++i)
        pairs += shown[i].isLowSurrogate() && shown[i - 1].isHighSurrogate();
    return int(shown.size() - pairs);
}
