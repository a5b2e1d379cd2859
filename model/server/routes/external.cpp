// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/server/routes/external.h"

#include "model/server/sessiontoken.h"
#include "model/wire/keys.h"

using namespace Qt::StringLiterals;

namespace Server::Routes {

namespace {

// Browsers say "name=value; name=value"; on https NextAuth gives the name a prefix.
QByteArray sessionTokenOf(const Request &request)
{
    for (const QByteArray &cookie : request.headers.value("cookie"_ba).split(';')) {
        const qsizetype equals = cookie.indexOf('=');
        const QByteArray name = cookie.first(qMax(0, equals)).trimmed();
        if (name == "next-auth.session-token" || name == "__Secure-next-auth.session-token")
            return cookie.sliced(equals + 1).trimmed();
    }
    return {};
}

}

Result<Reply> checkAuthentication(const Request &request, Engine::Queue &)
{
    const QByteArray token = sessionTokenOf(request);
    const QByteArray secret = qgetenv("CANOPY_NEXTAUTH_SECRET");
    const auto email = emailOfSessionToken(token, secret, QDateTime::currentDateTimeUtc());
    return email ? withBody(*email) : refusal(403, u"Not authenticated"_s);
}

Result<Reply> textToxicity(const Request &request, Engine::Queue &)
{
    Wire::JsonReader reader = request.queryReader();
    if (const auto text = reader.result(reader.text("msg"_L1)); !text)
        return std::unexpected(text.error());
    return std::unexpected(Error{
        Error::Kind::Unavailable, ErrorCode::ToxicityNotAvailable, u"This server has no model that judges texts."_s});
}

}
