// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/message.h"

class RandomSource;

namespace Simulation {

// Texts from a small grammar, in the language where the book has it and in English elsewhere. They need only look like
// messages and differ from one another.
QString writtenText(RandomSource &random, const QString &lang, Role role);
QString spamText(RandomSource &random);

}
