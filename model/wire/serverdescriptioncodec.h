// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/announcement.h"
#include "model/domain/error.h"
#include "model/domain/serverdescription.h"

#include <QJsonObject>

// What our server says about itself, its terms and its news; the original has nothing like it.
namespace Wire {

QJsonObject toJson(const ServerDescription &description);
Result<ServerDescription> serverDescriptionFromJson(const QJsonObject &json);

QJsonObject toJson(const TermsOffer &offer);
Result<TermsOffer> termsOfferFromJson(const QJsonObject &json);

QJsonObject toJson(const Announcement &announcement);
Result<Announcement> announcementFromJson(const QJsonObject &json);

}
