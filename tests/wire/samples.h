// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/task.h"

#include <QTimeZone>

// Values in which every member differs from its default, so that a codec that forgets one is found out.
namespace Sample {

using namespace Qt::StringLiterals;

inline MessageId messageId(int number)
{
    return MessageId::fromString(u"00000000-0000-4000-8000-%1"_s.arg(number, 12, 10, QChar(u'0')));
}

inline QDateTime date()
{
    return QDateTime(QDate(2026, 3, 29), QTime(1, 30, 15, 250), QTimeZone::UTC);
}

inline Message message(int number, Role role = Role::Assistant)
{
    Message message;
    message.id = messageId(number);
    message.parentId = messageId(900);
    message.treeId = messageId(901);
    message.userId = UserId::fromString(u"11111111-0000-4000-8000-000000000001"_s);
    message.frontendMessageId = u"front-%1"_s.arg(number);
    message.role = role;
    message.text = u"  Grüße\n\tvom 🌳 Nr. %1 "_s.arg(number);
    message.lang = u"pt-BR"_s;
    message.createdDate = date();
    message.depth = 7;
    message.childrenCount = 3;
    message.deleted = true;
    message.reviewCount = 4;
    message.reviewResult = false;
    message.rankingCount = 5;
    message.rank = 2;
    message.synthetic = true;
    message.edited = true;
    message.modelName = u"oak-7b"_s;
    message.emojis = {{u"+1"_s, 2}, {u"_skip_reply"_s, 1}};
    return message;
}

// A path as the engine shows it: ids, texts and places only.
inline Conversation conversation(int length)
{
    Conversation conversation;
    for (int i = 0; i < length; ++i) {
        Message message;
        message.id = messageId(i + 1);
        message.treeId = messageId(1);
        if (i > 0)
            message.parentId = messageId(i);
        message.depth = i;
        message.role = i % 2 == 0 ? Role::Prompter : Role::Assistant;
        message.text = u"Message %1"_s.arg(i + 1);
        message.lang = u"de"_s;
        conversation.append(message);
    }
    return conversation;
}

inline Task task(const TaskKind &kind)
{
    return {TaskId::fromString(u"22222222-0000-4000-8000-000000000001"_s), u"fr"_s, kind, date()};
}

inline LabelTask labelTask(LabelTarget target, LabelMode mode, int length)
{
    return {target, conversation(length), validLabels(target, mode), mandatoryLabels(target), mode};
}

}
