// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/error.h"

#include <QCoroTask>

// A coroutine's promise of a Result. Coroutines are free functions with by-value parameters; widgets enter them through
// QCoro::connect(…, this, callback), which drops the callback when the widget died.
template <typename T>
using Async = QCoro::Task<Result<T>>;
