// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Whom an operator trusts: in each domain that the person worked in (voting, prompting, ranking) more than the share of
// the contributions are good, and all together are at least so many.
struct WellBehaved
{
    double minimumShare = 0.8; // 0–1
    int minimumContributions = 20;

    friend bool operator==(const WellBehaved &, const WellBehaved &) = default;
};
