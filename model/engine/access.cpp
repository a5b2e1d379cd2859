// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/engine/access.h"

#include "model/engine/secret.h"
#include "model/engine/usecases.h"
#include "model/storage/queue/accessrepository.h"

using namespace Qt::StringLiterals;

namespace Engine {

Result<std::optional<ApiClient>> Access::clientOf(QStringView key)
{
    auto client = Storage::AccessRepository(m_useCases.context().connection).clientOfKey(hashOf(key));
    if (client && *client && !(*client)->enabled)
        return std::nullopt;
    return client;
}

Result<bool> Access::isRoot(QStringView token)
{
    return Storage::AccessRepository(m_useCases.context().connection).isRoot(hashOf(token));
}

Result<QString> Access::createClient(ApiClient client)
{
    return m_useCases.inTransaction([&]() -> Result<QString> {
        Context &context = m_useCases.context();
        client.id = ApiClientId(context.random.uuid());
        const QString key = newSecret();
        const auto stored = Storage::AccessRepository(context.connection).insert(client, hashOf(key));
        return stored ? Result<QString>(key) : std::unexpected(stored.error());
    });
}

Result<QString> Access::createRootToken(const QString &description)
{
    return m_useCases.inTransaction([&]() -> Result<QString> {
        Context &context = m_useCases.context();
        const QString token = newSecret();
        const auto stored = Storage::AccessRepository(context.connection)
                                .insert(RootToken{RootTokenId(context.random.uuid()), description}, hashOf(token));
        return stored ? Result<QString>(token) : std::unexpected(stored.error());
    });
}

Result<QList<ApiClient>> Access::clients()
{
    return Storage::AccessRepository(m_useCases.context().connection).clients();
}

Result<QList<RootToken>> Access::rootTokens()
{
    return Storage::AccessRepository(m_useCases.context().connection).rootTokens();
}

Result<void> Access::disable(const QUuid &clientOrToken)
{
    return m_useCases.inTransaction([&]() -> Result<void> {
        const Storage::AccessRepository access(m_useCases.context().connection);
        const auto client = access.setEnabled(ApiClientId(clientOrToken), false);
        if (!client)
            return std::unexpected(client.error());
        if (*client)
            return {};
        const auto token = access.setEnabled(RootTokenId(clientOrToken), false);
        if (!token)
            return std::unexpected(token.error());
        if (*token)
            return {};
        return std::unexpected(Error{Error::Kind::NotFound, ErrorCode::Generic,
            u"there is no key or token %1: 'canopyctl key list' shows them"_s.arg(
                clientOrToken.toString(QUuid::WithoutBraces))});
    });
}

}
