// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/wire/flagcodec.h"

#include "model/wire/jsonreader.h"
#include "model/wire/keys.h"

using namespace Qt::StringLiterals;

QJsonObject Wire::toJson(const FlaggedMessage &flagged)
{
    const auto date = flagged.createdDate.isValid() ? std::optional(flagged.createdDate) : std::nullopt;
    return {
        {Key::messageId, flagged.messageId.toString()},
        {Key::processed, flagged.processed},
        {Key::createdDate, jsonOf(date)},
    };
}

Result<FlaggedMessage> Wire::flaggedMessageFromJson(const QJsonObject &json)
{
    JsonReader reader(json, u"flagged message"_s);
    FlaggedMessage flagged;
    flagged.messageId = reader.id<MessageId>(Key::messageId);
    flagged.processed = reader.boolean(Key::processed);
    flagged.createdDate = reader.optionalDate(Key::createdDate).value_or(QDateTime());
    return reader.result(flagged);
}
