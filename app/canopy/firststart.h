// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/concurrency/async.h"
#include "widgets/pages/firststartchoice.h"

#include <memory>

class EmbeddedBackend;

// Begins the queue as it was chosen: the rules, then the starter trees or the file. When the content cannot be had the
// queue is there all the same, empty, and the error says why.
Async<void> beginQueue(std::shared_ptr<EmbeddedBackend> backend, FirstStartChoice choice);

// The languages that the welcome page offers for the work: the system's first, then those of the starter trees, then others.
QStringList workLanguages();

// The person's own name as the system knows it; empty when it does not.
QString systemUserName();
