// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/task.h"
#include "model/domain/user.h"
#include "model/engine/context.h"

namespace Engine {

struct BundleRequest
{
    QString clientKey; // made by whoever asks, before the first try: the same again gives the same tasks
    QList<TaskType> types; // in turn; empty: whatever there is
    QString lang;
    int count = 1;
};

inline constexpr int maximumBundle = 50;
inline constexpr int maximumOpenTasks = 200; // of one person in all bundles

// Several tasks at once, all or none, for work without a connection: as many as there are, no two about the same
// message. TooManyPendingTasks where the person would hold too many.
Result<QList<Task>> bundleOf(Context &context, const User &user, const BundleRequest &request);

}
