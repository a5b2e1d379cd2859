// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/canopy/serverlogon.h"

#include "model/backend/http/serverprobe.h"

#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace {

// Which of the two a kept secret is.
constexpr auto keyPrefix = "key:"_L1;
constexpr auto tokenPrefix = "token:"_L1;

Http::Credentials credentialsFrom(const QString &secret)
{
    Http::Credentials credentials;
    if (secret.startsWith(keyPrefix))
        credentials.apiKey = secret.sliced(keyPrefix.size());
    else if (secret.startsWith(tokenPrefix))
        credentials.token = secret.sliced(tokenPrefix.size());
    return credentials;
}

Async<ServerEntry> entered(ServerEntry entry, QString acceptedTerms)
{
    if (!acceptedTerms.isEmpty()) { // first: without them nobody can do anything
        const auto accepted = co_await entry.backend->acceptTerms(entry.account.user, acceptedTerms);
        if (!accepted)
            co_return std::unexpected(accepted.error());
    }
    const auto known = co_await entry.backend->signIn(entry.account.user);
    if (!known)
        co_return std::unexpected(known.error());
    co_return entry;
}

}

Async<ServerDescription> lookAtServer(QString address)
{
    const auto where = Http::ServerAddress::fromText(address);
    if (!where)
        co_return std::unexpected(where.error());
    const auto transport = std::make_shared<Http::Transport>(*where, Http::Credentials{});
    co_return co_await Http::describe(transport);
}

Async<ServerEntry> logOn(ServerLogin login)
{
    const auto where = Http::ServerAddress::fromText(login.address);
    if (!where)
        co_return std::unexpected(where.error());
    ServerEntry entry;
    entry.account = {where->toString(), {login.name, login.name, AuthMethod::Local}};
    switch (login.way) {
    case ServerLogin::Way::ApiKey:
        entry.secret = keyPrefix + login.secret;
        break;
    case ServerLogin::Way::Invitation: {
        const auto transport = std::make_shared<Http::Transport>(*where, Http::Credentials{});
        const auto redeemed = co_await Http::redeem(transport, login.secret, login.name, QSysInfo::machineHostName());
        if (!redeemed)
            co_return std::unexpected(redeemed.error());
        entry.secret = tokenPrefix + redeemed->token;
        entry.account.user = redeemed->user;
        break;
    }
    }
    entry.backend = std::make_shared<Http::HttpBackend>(*where, credentialsFrom(entry.secret));
    co_return co_await entered(entry, login.acceptedTerms);
}

Result<std::shared_ptr<Http::HttpBackend>> backendOf(const ServerAccount &account, const QString &secret)
{
    const auto where = Http::ServerAddress::fromText(account.address);
    if (!where)
        return std::unexpected(where.error());
    return std::make_shared<Http::HttpBackend>(*where, credentialsFrom(secret));
}
