// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/conformance/recordings.h"

#include "tests/support/reference.h"

#include <QUuid>

using namespace Qt::StringLiterals;

QString typeNameOf(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
        return u"null"_s;
    case QJsonValue::Bool:
        return u"bool"_s;
    case QJsonValue::Double:
        return u"number"_s;
    case QJsonValue::String:
        return u"string"_s;
    case QJsonValue::Array:
        return u"array"_s;
    case QJsonValue::Object:
        return u"object"_s;
    case QJsonValue::Undefined:
        return u"nothing"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

Recordings::Recordings(const QString &folder)
{
    const QDir files(folder);
    for (const QString &file : files.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        const QJsonObject json = Reference::load(files.filePath(file));
        m_exchanges.append({file.first(3).toInt(), json["name"_L1].toString(), json["request"_L1].toObject(),
            json["response"_L1].toObject()});
        learn(m_exchanges.constLast().response["body"_L1]);
        if (m_exchanges.constLast().response["status"_L1].toInt() == 200)
            m_written.insert(m_exchanges.constLast().request["body"_L1]["user_message_id"_L1].toString());
    }
}

void Recordings::learn(const QJsonValue &value)
{
    for (const QJsonArray list = value.toArray(); const QJsonValue &element : list)
        learn(element);
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        m_types[it.key()].insert(typeNameOf(it.value()));
        learn(it.value());
    }
    const QString id = object["id"_L1].toString();
    if (object.contains("auth_method"_L1) && object.contains("user_id"_L1) && !id.isEmpty()
        && !id.startsWith("deleted_"_L1))
        m_people.insert(id, object["user_id"_L1].toString());
    if (object.contains("is_assistant"_L1) && !id.isEmpty()) {
        for (auto it = object.begin(); it != object.end(); ++it)
            m_messages[id].insert(it.key(), it.value());
        const QString chosen = object["frontend_message_id"_L1].toString();
        if (!QUuid(chosen).isNull())
            m_writtenMessages.insert(id, chosen);
    }
}
