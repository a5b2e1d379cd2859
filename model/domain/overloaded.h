// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

// std::visit(Overloaded{…}, variant): one overload per alternative and no generic lambda, so that a new alternative
// fails to compile wherever it has to be handled.
template <typename... Functions>
struct Overloaded : Functions...
{
    using Functions::operator()...;
};
