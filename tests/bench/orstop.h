// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/error.h"

// A benchmark has nobody to tell: what went wrong ends it with its sentence.
template <typename T>
T orStop(Result<T> result)
{
    if (!result)
        qFatal("%s", qUtf8Printable(result.error().message));
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}
