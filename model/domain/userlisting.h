// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/page.h"
#include "model/domain/user.h"

using NameCursor = Cursor<QString, UserId>;

enum class UserOrder { ByUsername, ByDisplayName };

// Which people to list, by a name (as its bytes sort) and id.
struct UserListing
{
    UserOrder order = UserOrder::ByUsername;
    std::optional<QUuid> apiClient; // whose people
    std::optional<AuthMethod> authMethod;
    QString searchText; // part of the name that they are sorted by, as it is written; empty: all
};
