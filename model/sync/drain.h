// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/backend/backend.h"
#include "model/workspace/workspacestore.h"

struct DrainReport
{
    int confirmed = 0;
    int needDecision = 0;
    std::optional<Error> stoppedBy; // the backend or the account takes nothing now, or the workspace cannot be written
    std::optional<QDateTime> nextAttempt; // UTC; when something becomes due by itself

    friend bool operator==(const DrainReport &, const DrainReport &) = default;
};

// Delivers every outbox entry that is due, in order, then tells of skips. One at a time: see Synchronizer. Every
// attempt is committed before it is sent, and its result before it is reported, so it may be cut off at any point.
QCoro::Task<DrainReport> drainOutbox(
    std::shared_ptr<WorkspaceStore> workspace, std::shared_ptr<Backend> backend, UserIdentity user);
