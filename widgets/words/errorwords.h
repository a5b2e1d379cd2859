// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/error.h"

#include <QString>

// What happened and what to do, in the language of the window. Never shows codes; the English detail stays in the log.
QString sentence(const Error &error);
