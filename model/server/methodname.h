// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/wire/endpoints.h"

#include <QByteArray>

namespace Server {

QByteArray nameOf(Wire::Method method); // "GET"

}
