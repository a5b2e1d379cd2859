// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/storage/migration.h"

namespace Storage {

const Schema &queueSchema();

}
