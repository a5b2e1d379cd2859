// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/server/authentication.h"

using namespace Qt::StringLiterals;

namespace Server {

namespace {

std::unexpected<Error> refused(ErrorCode code, const QString &message)
{
    return std::unexpected(Error{Error::Kind::Rejected, code, message});
}

QString headerOrQuery(const Request &request, const QByteArray &header, QLatin1StringView parameter)
{
    const QJsonValue inQuery = request.query.value(parameter);
    return inQuery.isString() ? inQuery.toString() : QString::fromUtf8(request.headers.value(header));
}

Result<ApiClient> clientOfKey(const Request &request, Engine::Queue &queue)
{
    const auto client = queue.access().clientOf(headerOrQuery(request, "x-api-key"_ba, "api_key"_L1));
    if (!client)
        return std::unexpected(client.error());
    if (!*client)
        return refused(ErrorCode::ClientNotAuthorized, u"the API key is missing, unknown or disabled"_s);
    if (Wire::rowOf(request.endpoint).level == Wire::Level::Trusted && !(*client)->trusted)
        return refused(ErrorCode::ClientNotAuthorized, u"this takes a trusted API key"_s);
    return **client;
}

std::optional<QString> bearerToken(const Request &request)
{
    constexpr QByteArrayView scheme("Bearer ");
    const QByteArray authorization = request.headers.value("authorization"_ba);
    if (!authorization.startsWith(scheme))
        return {};
    return QString::fromUtf8(authorization.sliced(scheme.size()).trimmed());
}

ApiClient programOf(const Engine::Queue &queue)
{
    ApiClient client;
    client.id = queue.localClient();
    return client;
}

Result<Identity> withToken(const QString &token, Engine::Queue &queue)
{
    const auto session = queue.membership().sessionOf(token);
    return session ? Result<Identity>(Identity{programOf(queue), *session}) : std::unexpected(session.error());
}

Result<Identity> withRootToken(const std::optional<QString> &token, Engine::Queue &queue)
{
    if (!token)
        return refused(ErrorCode::RootNotAuthorized, u"this takes a root token"_s);
    const auto isRoot = queue.access().isRoot(*token);
    if (!isRoot)
        return std::unexpected(isRoot.error());
    if (*isRoot)
        return Identity{programOf(queue), std::nullopt};
    auto identity = withToken(*token, queue);
    if (!identity && identity.error().code == ErrorCode::TokenNotValid)
        return refused(ErrorCode::RootNotAuthorized, u"the root token is unknown or disabled"_s);
    return identity;
}

}

std::optional<UserIdentity> namedUser(const Request &request)
{
    const QString named = headerOrQuery(request, "x-oasst-user"_ba, "oasst_user"_L1);
    const qsizetype colon = named.indexOf(u':');
    if (colon < 0)
        return {};
    const auto method = authMethodFromString(QStringView(named).first(colon));
    const QString username = named.sliced(colon + 1);
    return method && !username.isEmpty() ? std::optional(UserIdentity{username, {}, *method}) : std::nullopt;
}

Result<Identity> authenticate(const Request &request, Engine::Queue &queue)
{
    const Wire::Level level = Wire::rowOf(request.endpoint).level;
    if (level == Wire::Level::None)
        return Identity();
    const auto token = bearerToken(request);
    if (level == Wire::Level::Root)
        return withRootToken(token, queue);
    if (token)
        return withToken(*token, queue);
    if (level == Wire::Level::Person)
        return refused(ErrorCode::TokenNotValid, u"this takes a person's token"_s);
    const auto client = clientOfKey(request, queue);
    return client ? Result<Identity>(Identity{*client, std::nullopt}) : std::unexpected(client.error());
}

Result<std::optional<User>> actingUser(const Request &request, Engine::Queue &queue)
{
    const Wire::ActingUser rule = Wire::rowOf(request.endpoint).actingUser;
    const auto identity = rule == Wire::ActingUser::Ignored ? std::nullopt : namedUser(request);
    if (!identity && rule == Wire::ActingUser::Required)
        return std::unexpected(Error{Error::Kind::Invalid, ErrorCode::UserNotSpecified, u"nobody is named who acts"_s});
    if (!identity)
        return std::nullopt;
    const auto user = queue.people().find(*identity);
    return user ? Result<std::optional<User>>(*user) : std::unexpected(user.error());
}

}
