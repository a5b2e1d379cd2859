// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/canopyctl/reports.h"

#include "model/wire/messagecodec.h"
#include "model/wire/treecodec.h"
#include "model/wire/usercodec.h"

using namespace Qt::StringLiterals;

namespace Canopyctl {

QJsonArray toJson(const QList<Engine::Violation> &violations)
{
    QJsonArray array;
    for (const auto &violation : violations)
        array.append(QJsonObject{{u"rule"_s, violation.rule}, {u"subject"_s, violation.subject}});
    return array;
}

QJsonObject toJson(const QMap<TreeState, int> &trees)
{
    QJsonObject object;
    for (const auto &[state, count] : trees.asKeyValueRange())
        object.insert(toString(state), count);
    return object;
}

QJsonObject toJson(const User &user)
{
    QJsonObject json = Wire::toJson(user);
    json.insert(u"notes"_s, user.notes);
    return json;
}

QJsonObject toJson(const Message &message)
{
    return Wire::toJson(message);
}

QJsonObject toJson(const MessageTree &tree)
{
    return Wire::toJson(tree);
}

QJsonObject toJson(const Revision &revision)
{
    return {{u"id"_s, revision.id.toString(QUuid::WithoutBraces)}, {u"message_id"_s, revision.messageId.toString()},
        {u"user_id"_s, revision.userId ? QJsonValue(revision.userId->toString()) : QJsonValue()},
        {u"created_date"_s, revision.createdDate.toString(Qt::ISODateWithMs)}, {u"text"_s, revision.text}};
}

}
