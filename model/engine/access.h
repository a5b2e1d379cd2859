// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/apiclient.h"
#include "model/domain/error.h"

#include <QList>

#include <optional>

namespace Engine {

class UseCases;

// Who may come in over the network. Each function is one transaction. Secrets are found by their hash, so that
// comparing them takes no longer the more of one is right.
class Access
{
public:
    explicit Access(UseCases &useCases)
        : m_useCases(useCases)
    {
    }

    // Of an enabled client; nothing for a key that is unknown, or a client that was disabled.
    Result<std::optional<ApiClient>> clientOf(QStringView key);
    Result<bool> isRoot(QStringView token);

    // The secret, which nobody can see again.
    Result<QString> createClient(ApiClient client); // the id is made here
    Result<QString> createRootToken(const QString &description);

    Result<QList<ApiClient>> clients();
    Result<QList<RootToken>> rootTokens();
    Result<void> disable(const QUuid &clientOrToken); // NotFound

private:
    UseCases &m_useCases;
};

}
