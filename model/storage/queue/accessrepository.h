// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/apiclient.h"
#include "model/storage/connection.h"

namespace Storage {

// Who may come in over the network. Secrets are known by their hashes alone (engine/secret.h).
class AccessRepository
{
public:
    explicit AccessRepository(Connection &connection)
        : m_connection(connection)
    {
    }

    Result<void> insert(const ApiClient &client, const QString &keyHash) const;
    Result<std::optional<ApiClient>> clientOfKey(const QString &keyHash) const; // disabled ones too
    Result<QList<ApiClient>> clients() const; // by description
    Result<bool> setEnabled(const ApiClientId &client, bool enabled) const; // false: there is none

    Result<void> insert(const RootToken &token, const QString &hash) const;
    Result<bool> isRoot(const QString &hash) const; // of an enabled token
    Result<QList<RootToken>> rootTokens() const;
    Result<bool> setEnabled(const RootTokenId &token, bool enabled) const;

private:
    Connection &m_connection;
};

} // namespace Storage
