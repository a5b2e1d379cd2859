// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/storage/queue/apiclient.h"

#include "model/storage/sqlvalue.h"

using namespace Qt::StringLiterals;

namespace Storage {

ApiClient importClient()
{
    return {ApiClientId::fromString(u"bd8fde8b-1d8e-4e9a-9966-e96d000f8363"), u"import"_s, u"import"_s};
}

Result<void> storeApiClient(Connection &connection, const ApiClient &client)
{
    const auto stored = connection.execute(u"queue/client/insert"_s,
        {{u"id"_s, toSql(client.id)}, {u"description"_s, client.description}, {u"frontend_type"_s, client.frontendType},
            {u"trusted"_s, client.trusted}});
    if (!stored)
        return std::unexpected(stored.error());
    return {};
}

} // namespace Storage
