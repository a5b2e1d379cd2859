// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/domain/conversationtext.h"

QString ConversationText::trimmed(const QString &text)
{
    return text.trimmed();
}

int ConversationText::length(const QString &text)
{
    return int(QStringView(text).trimmed().toUcs4().size());
}
