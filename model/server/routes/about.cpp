// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/server/routes/about.h"

#include "model/domain/conversationtext.h"
#include "model/domain/serverdescription.h"
#include "model/engine/assignment.h"
#include "model/wire/keys.h"
#include "model/wire/serverdescriptioncodec.h"
#include "model/wire/usercodec.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Server::Routes {

Result<Reply> aboutServer(const Request &, Engine::Queue &queue)
{
    return withBody(Wire::toJson(ServerDescription{
        .software = ServerSoftware::Canopy,
        .name = u"Canopy"_s,
        .version = QString::fromUtf16(CANOPY_VERSION),
        .maximumLength = ConversationText::maximumLength,
        .taskValidity = Engine::taskValidity,
        .terms = queue.terms(),
        .requiresTerms = queue.configuration().requireTerms && !queue.terms().version().isEmpty(),
    }));
}

Result<Reply> languages(const Request &, Engine::Queue &queue)
{
    const auto counts = queue.languages();
    if (!counts)
        return std::unexpected(counts.error());
    QJsonObject json;
    for (const auto &[lang, count] : counts->asKeyValueRange())
        json.insert(lang, count);
    return withBody(json);
}

Result<Reply> announcements(const Request &request, Engine::Queue &queue)
{
    Wire::JsonReader reader = request.queryReader();
    const auto maximum = reader.result(reader.integerBetween("max_count"_L1, 10, 1, 100));
    if (!maximum)
        return std::unexpected(maximum.error());
    const auto news = queue.announcements(*maximum);
    if (!news)
        return std::unexpected(news.error());
    QJsonArray json;
    for (const Announcement &announcement : *news)
        json.append(Wire::toJson(announcement));
    return withBody(json);
}

Result<Reply> termsOffered(const Request &request, Engine::Queue &queue)
{
    const auto offer = queue.termsFor(request.actingUser->identity);
    return offer ? Result<Reply>(withBody(Wire::toJson(*offer))) : std::unexpected(offer.error());
}

Result<Reply> acceptTerms(const Request &request, Engine::Queue &queue)
{
    Wire::JsonReader reader = request.bodyReader();
    const QString version = reader.text(Wire::Key::version);
    const UserIdentity user = reader.take(Wire::Key::user, Wire::userIdentityFromJson(reader.object(Wire::Key::user)));
    if (const auto read = reader.result(true); !read)
        return std::unexpected(read.error());
    const auto accepted = queue.acceptTerms(user, version);
    return accepted ? Result<Reply>(withoutBody()) : std::unexpected(accepted.error());
}

}
