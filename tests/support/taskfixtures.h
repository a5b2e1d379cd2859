// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/task.h"

// Small tasks for tests, each with ids of its own.
namespace TaskFixtures {

Message message(Role role, const QString &text, const QString &lang = QStringLiteral("en"));
Task initialPrompt(const QString &lang = QStringLiteral("en"));
Task reply(Role role = Role::Assistant, const QString &lang = QStringLiteral("en"));
Task labelling(const QString &lang = QStringLiteral("en")); // spam is mandatory, quality is not
Task summarizing();
Task rating(); // on the scale from 1 to 5
Task rankingPrompts(int prompts = 3);
Task ranking(int replies = 3, const QString &lang = QStringLiteral("en"));

}
