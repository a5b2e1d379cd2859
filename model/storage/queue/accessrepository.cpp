// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/storage/queue/accessrepository.h"

#include "model/storage/queue/outcome.h"
#include "model/storage/sqlvalue.h"

using namespace Qt::StringLiterals;

namespace Storage {

namespace {

ApiClient clientFromRow(const Row &row)
{
    return {
        .id = row.id<ApiClientId>(u"id"),
        .description = row.text(u"description"),
        .frontendType = row.text(u"frontend_type"),
        .trusted = row.boolean(u"trusted"),
        .enabled = row.boolean(u"enabled"),
        .adminEmail = row.text(u"admin_email"),
        .hasKey = !row.isNull(u"api_key_hash"),
    };
}

RootToken tokenFromRow(const Row &row)
{
    return {row.id<RootTokenId>(u"id"), row.text(u"description"), row.boolean(u"enabled")};
}

Result<bool> hasChanged(const Result<int> &rows)
{
    return rows ? Result<bool>(*rows > 0) : std::unexpected(rows.error());
}

}

Result<void> AccessRepository::insert(const ApiClient &client, const QString &keyHash) const
{
    return done(m_connection.execute(u"queue/client/insert_with_key"_s,
        {{u"id"_s, toSql(client.id)}, {u"api_key_hash"_s, keyHash}, {u"description"_s, client.description},
            {u"admin_email"_s, textOrNull(client.adminEmail)}, {u"trusted"_s, client.trusted},
            {u"frontend_type"_s, client.frontendType}}));
}

Result<std::optional<ApiClient>> AccessRepository::clientOfKey(const QString &keyHash) const
{
    return mapped(m_connection.row(u"queue/client/by_key"_s, {{u"api_key_hash"_s, keyHash}}), clientFromRow);
}

Result<QList<ApiClient>> AccessRepository::clients() const
{
    return mapped(m_connection.rows(u"queue/client/list"_s), clientFromRow);
}

Result<bool> AccessRepository::setEnabled(const ApiClientId &client, bool enabled) const
{
    return hasChanged(
        m_connection.execute(u"queue/client/enable"_s, {{u"id"_s, toSql(client)}, {u"enabled"_s, enabled}}));
}

Result<void> AccessRepository::insert(const RootToken &token, const QString &hash) const
{
    return done(m_connection.execute(u"queue/root_token/insert"_s,
        {{u"id"_s, toSql(token.id)}, {u"token_hash"_s, hash}, {u"description"_s, token.description}}));
}

Result<bool> AccessRepository::isRoot(const QString &hash) const
{
    return found(m_connection.row(u"queue/root_token/enabled"_s, {{u"token_hash"_s, hash}}));
}

Result<QList<RootToken>> AccessRepository::rootTokens() const
{
    return mapped(m_connection.rows(u"queue/root_token/list"_s), tokenFromRow);
}

Result<bool> AccessRepository::setEnabled(const RootTokenId &token, bool enabled) const
{
    return hasChanged(
        m_connection.execute(u"queue/root_token/enable"_s, {{u"id"_s, toSql(token)}, {u"enabled"_s, enabled}}));
}

} // namespace Storage
