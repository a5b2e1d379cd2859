// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/error.h"

#include <QJsonValue>

namespace Server {

// Any JSON value; undefined for nothing. ValueInvalid where it is no UTF-8, no JSON, nested more than maximumDepth
// deep, or holds a text with a lone surrogate or a NUL.
constexpr int maximumDepth = 32;
Result<QJsonValue> jsonOf(const QByteArray &body);

}
