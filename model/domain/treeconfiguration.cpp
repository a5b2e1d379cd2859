// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/domain/treeconfiguration.h"

using namespace Qt::StringLiterals;

TreeConfiguration TreeConfiguration::alone()
{
    TreeConfiguration configuration;
    configuration.goalTreeSize = 5;
    configuration.maxChildrenCount = 2;
    configuration.numReviewsInitialPrompt = 1;
    configuration.numReviewsReply = 1;
    configuration.numRequiredRankings = 1;
    configuration.allowSelfLabeling = true;
    configuration.allowSelfRanking = true;
    configuration.allowDuplicateReplies = true;
    configuration.preset = u"alone"_s;
    return configuration;
}
