// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/backend/backend.h"
#include "model/workspace/workspacestore.h"

// A task to work on: an unfinished one of that type and language, or a new one from the backend. Its ids are on disk
// before it is acknowledged. Without an answer to the acknowledgement it is worked on all the same, and bound when it
// is delivered. TaskTypeNotAvailable also where the backend has nothing but what is in the workspace already.
Async<InboxEntry> checkOut(std::shared_ptr<WorkspaceStore> workspace, std::shared_ptr<Backend> backend,
    UserIdentity user, TaskType type, QString lang);

// A new one, to be ready when the present one is done.
Async<InboxEntry> checkOutAhead(std::shared_ptr<WorkspaceStore> workspace, std::shared_ptr<Backend> backend,
    UserIdentity user, TaskType type, QString lang);

// Tells the backend which tasks were skipped, until it does not answer. The number told.
Async<int> tellSkips(std::shared_ptr<WorkspaceStore> workspace, std::shared_ptr<Backend> backend, UserIdentity user);
