// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/error.h"
#include "model/domain/wellbehaved.h"
#include "model/exchange/anonymizer.h"

#include <QHash>

namespace Storage {
class Connection;
}

namespace Exchange {

// Whose messages are exported. Without a demand everybody's; with one, those of people who are well-behaved. Messages
// of nobody are kept: there is nobody to hold something against.
class AuthorFilter
{
public:
    AuthorFilter() = default;
    static Result<AuthorFilter> demanding(
        Storage::Connection &queue, const WellBehaved &demanded, const Anonymizer &anonymizer);

    bool keeps(const std::optional<QString> &fileUserId) const; // as the export calls the person

private:
    QHash<QString, bool> m_judged;
    bool m_keepsOthers = true; // who contributed nothing
};

}
