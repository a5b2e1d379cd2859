// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/domain/treeconfiguration.h"

using namespace Qt::StringLiterals;

QString toString(SelectionPolicy policy)
{
    switch (policy) {
    case SelectionPolicy::Uniform:
        return u"uniform"_s;
    case SelectionPolicy::InformationGain:
        return u"information_gain"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

std::optional<SelectionPolicy> selectionPolicyFromString(QStringView name)
{
    for (const auto policy : {SelectionPolicy::Uniform, SelectionPolicy::InformationGain}) {
        if (name == toString(policy))
            return policy;
    }
    return {};
}

TreeConfiguration TreeConfiguration::alone()
{
    TreeConfiguration configuration;
    configuration.goalTreeSize = 5;
    configuration.maxChildrenCount = 2;
    configuration.numReviewsInitialPrompt = 1;
    configuration.numReviewsReply = 1;
    configuration.numRequiredRankings = 1;
    configuration.numSummariesPerStory = 1;
    configuration.numRatingsPerSummary = 1;
    configuration.allowSelfLabeling = true;
    configuration.allowSelfRanking = true;
    configuration.allowDuplicateReplies = true;
    configuration.preset = u"alone"_s;
    return configuration;
}
