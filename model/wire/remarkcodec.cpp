// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/wire/remarkcodec.h"

#include "model/domain/overloaded.h"
#include "model/wire/jsonreader.h"
#include "model/wire/keys.h"
#include "model/wire/labelcodec.h"
#include "model/wire/usercodec.h"

using namespace Qt::StringLiterals;

namespace {

using namespace Wire;

constexpr auto labelsType = "text_labels"_L1;

QJsonObject kindToJson(const FreeLabels &remark)
{
    return {
        {Key::type, labelsType},
        {Key::messageId, remark.messageId.toString()},
        {Key::text, QString()},
        {Key::labels, toJson(remark.labels)},
        {Key::isReport, false},
    };
}

QJsonObject kindToJson(const MessageReport &remark)
{
    return {
        {Key::type, labelsType},
        {Key::messageId, remark.messageId.toString()},
        {Key::text, remark.report.text},
        {Key::labels, toJson(remark.report.labels)},
        {Key::isReport, true},
    };
}

}

QJsonObject Wire::toJson(const Remark &remark, const UserIdentity &user)
{
    QJsonObject json = std::visit(Overloaded{
                                      [](const FreeLabels &labels) { return kindToJson(labels); },
                                      [](const MessageReport &report) { return kindToJson(report); },
                                  },
        remark);
    json.insert(Key::user, toJson(user));
    return json;
}

Result<Wire::SignedRemark> Wire::remarkFromJson(const QJsonObject &json)
{
    JsonReader reader(json, u"labels"_s);
    if (reader.text(Key::type, labelsType) != labelsType)
        reader.fail(Key::type, u"is not text_labels"_s);
    if (reader.has(Key::taskId))
        reader.fail(Key::taskId, u"belongs to the answer of a task"_s);
    SignedRemark read;
    read.user = reader.take(Key::user, userIdentityFromJson(reader.object(Key::user)));
    const auto message = reader.id<MessageId>(Key::messageId);
    const Labels labels = reader.take(Key::labels, labelsFromJson(json.value(Key::labels)));
    if (reader.boolean(Key::isReport, false))
        read.remark = MessageReport{message, {reader.text(Key::text, QString()), labels}};
    else
        read.remark = FreeLabels{message, labels};
    return reader.result(read);
}
