// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/exchange/treestatename.h"

using namespace Qt::StringLiterals;

namespace Exchange {

std::optional<TreeState> treeStateOfFile(QStringView name)
{
    if (const auto state = treeStateFromString(name))
        return state;
    if (name == "initial"_L1)
        return TreeState::InitialPromptReview;
    if (name == "breeding_phase"_L1)
        return TreeState::Growing;
    if (name == "ranking_phase"_L1)
        return TreeState::Ranking;
    if (name == "children_scored"_L1 || name == "final"_L1)
        return TreeState::ReadyForExport;
    return {};
}

}
