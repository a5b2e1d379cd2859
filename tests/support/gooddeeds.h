// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/interaction.h"
#include "model/domain/task.h"

// What a person of good will answers: texts that differ by their number, the best labels, any order.
InteractionKind goodAnswerTo(const Task &task, int number);
