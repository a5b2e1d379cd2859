// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/error.h"
#include "model/domain/treeconfiguration.h"

namespace Rules {

// Whether every value lies in its range and trees can grow to their goal. Invalid, with the value's name in the
// message, where not.
Result<void> checkConfiguration(const TreeConfiguration &configuration);

// How many messages a tree can have at most: prompts have maxChildrenCount replies, answers numPrompterReplies of them,
// down to maxTreeDepth. Up to a billion.
int largestTree(const TreeConfiguration &configuration);

}
