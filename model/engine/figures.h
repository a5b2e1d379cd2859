// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/error.h"
#include "model/domain/figures.h"

namespace Engine {

class UseCases;

// Statistics of the API (spec/protocol.md section 8). All but cached() and trees() read whole tables: not for paths
// where people wait.
class Figures
{
public:
    explicit Figures(UseCases &useCases)
        : m_useCases(useCases)
    {
    }

    Result<SystemFigures> system();
    Result<QMap<TreeState, int>> trees(); // states without any are absent
    Result<QList<TreeSize>> treeSizes(bool onlyActive);

    Result<QList<CachedFigures>> cached(); // none before the first update
    Result<CachedFigures> cached(CachedFigure figure); // StatisticsNotAvailable
    Result<void> updateCached(); // once an hour is often enough

private:
    UseCases &m_useCases;
};

}
