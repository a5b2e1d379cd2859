// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/wire/serverdescriptioncodec.h"

#include "model/wire/jsonreader.h"
#include "model/wire/keys.h"

using namespace Qt::StringLiterals;

namespace {

using namespace Wire;

constexpr auto ownName = "canopy"_L1;

QJsonObject termsToJson(const Terms &terms, bool isRequired)
{
    return {
        {Key::text, terms.text},
        {Key::dataLicence, terms.dataLicence},
        {Key::version, terms.version()},
        {Key::required, isRequired},
    };
}

QJsonValue minutesOf(const std::optional<std::chrono::minutes> &span)
{
    return span ? QJsonValue(qint64(span->count())) : QJsonValue();
}

}

QJsonObject Wire::toJson(const ServerDescription &description)
{
    return {
        {Key::software, ownName},
        {Key::name, description.name},
        {Key::version, description.version},
        {Key::messageSizeLimit, jsonOf(description.maximumLength)},
        {Key::taskValidityMinutes, minutesOf(description.taskValidity)},
        {Key::terms, termsToJson(description.terms, description.requiresTerms)},
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

QJsonObject Wire::toJson(const TermsOffer &offer)
{
    QJsonObject json = termsToJson(offer.terms, offer.isRequired);
    json.insert(Key::accepted, offer.isAccepted);
    return json;
}

Result<TermsOffer> Wire::termsOfferFromJson(const QJsonObject &json)
{
    JsonReader reader(json, u"terms"_s);
    TermsOffer offer;
    offer.terms = {reader.text(Key::text), reader.text(Key::dataLicence)};
    offer.isRequired = reader.boolean(Key::required);
    offer.isAccepted = reader.boolean(Key::accepted);
    return reader.result(offer);
}

QJsonObject Wire::toJson(const Announcement &announcement)
{
    return {
        {Key::id, announcement.id.toString()},
        {Key::createdDate, isoText(announcement.createdDate)},
        {Key::text, announcement.text},
    };
}

Result<Announcement> Wire::announcementFromJson(const QJsonObject &json)
{
    JsonReader reader(json, u"announcement"_s);
    Announcement announcement;
    announcement.id = reader.id<AnnouncementId>(Key::id);
    announcement.createdDate = reader.optionalDate(Key::createdDate).value_or(QDateTime());
    announcement.text = reader.text(Key::text);
    return reader.result(announcement);
}
