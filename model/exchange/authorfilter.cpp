// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/exchange/authorfilter.h"

#include "model/engine/contributors.h"
#include "model/storage/queue/userrepository.h"

namespace Exchange {

Result<AuthorFilter> AuthorFilter::demanding(
    Storage::Connection &queue, const WellBehaved &demanded, const Anonymizer &anonymizer)
{
    const auto judged = Engine::judgedPeople(Storage::ContributionRepository(queue), demanded);
    if (!judged)
        return std::unexpected(judged.error());
    AuthorFilter filter;
    filter.m_keepsOthers = demanded.minimumContributions == 0;
    const Storage::UserRepository users(queue);
    for (const auto &[id, isWellBehaved] : judged->asKeyValueRange()) {
        const auto user = users.find(id);
        if (!user)
            return std::unexpected(user.error());
        const bool cameFromFile = (*user)->identity.authMethod == AuthMethod::System;
        const QString fileId = cameFromFile ? (*user)->identity.username : id.toString();
        filter.m_judged.insert(anonymizer.userId(fileId), isWellBehaved);
    }
    return filter;
}

bool AuthorFilter::keeps(const std::optional<QString> &fileUserId) const
{
    return !fileUserId || m_judged.value(*fileUserId, m_keepsOthers);
}

}
