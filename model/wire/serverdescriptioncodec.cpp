// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/wire/serverdescriptioncodec.h"

#include "model/wire/jsonreader.h"
#include "model/wire/keys.h"

using namespace Qt::StringLiterals;

namespace {

using namespace Wire;

constexpr auto ownName = "canopy"_L1;

QJsonValue minutesOf(const std::optional<std::chrono::minutes> &span)
{
    return span ? QJsonValue(qint64(span->count())) : QJsonValue();
}

}

QJsonObject Wire::toJson(const ServerDescription &description)
{
    const QJsonObject terms{
        {Key::text, description.terms.text},
        {Key::dataLicence, description.terms.dataLicence},
        {Key::version, description.terms.version()},
        {Key::required, description.requiresTerms},
    };
    return {
        {Key::software, ownName},
        {Key::name, description.name},
        {Key::version, description.version},
        {Key::messageSizeLimit, jsonOf(description.maximumLength)},
        {Key::taskValidityMinutes, minutesOf(description.taskValidity)},
        {Key::terms, terms},
    };
}

Result<ServerDescription> Wire::serverDescriptionFromJson(const QJsonObject &json)
{
    JsonReader reader(json, u"server"_s);
    ServerDescription description;
    if (reader.text(Key::software) != ownName)
        reader.fail(Key::software, u"is another one"_s);
    description.name = reader.text(Key::name, QString());
    description.version = reader.text(Key::version, QString());
    description.maximumLength = reader.optionalInteger(Key::messageSizeLimit);
    if (const auto minutes = reader.optionalInteger(Key::taskValidityMinutes))
        description.taskValidity = std::chrono::minutes(*minutes);
    JsonReader terms(json.value(Key::terms).toObject(), u"terms"_s);
    description.terms = {terms.text(Key::text, QString()), terms.text(Key::dataLicence, QString())};
    description.requiresTerms = terms.boolean(Key::required, false);
    if (const auto read = terms.result(true); !read)
        reader.fail(read.error());
    return reader.result(description);
}
