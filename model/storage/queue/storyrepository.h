// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/material.h"
#include "model/storage/connection.h"

namespace Storage {

class StoryRepository
{
public:
    explicit StoryRepository(Connection &connection)
        : m_connection(connection)
    {
    }

    Result<void> insert(const Story &story) const;
    Result<std::optional<Story>> find(const StoryId &id) const;
    Result<void> wantSummaries(const StoryId &id, std::optional<int> number) const;
    Result<void> countSummary(const StoryId &id) const;

private:
    Connection &m_connection;
};

} // namespace Storage
