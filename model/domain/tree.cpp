// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/domain/tree.h"

using namespace Qt::StringLiterals;

QString toString(TreeState state)
{
    switch (state) {
    case TreeState::InitialPromptReview:
        return u"initial_prompt_review"_s;
    case TreeState::Growing:
        return u"growing"_s;
    case TreeState::Ranking:
        return u"ranking"_s;
    case TreeState::ReadyForScoring:
        return u"ready_for_scoring"_s;
    case TreeState::PromptLotteryWaiting:
        return u"prompt_lottery_waiting"_s;
    case TreeState::BacklogRanking:
        return u"backlog_ranking"_s;
    case TreeState::ReadyForExport:
        return u"ready_for_export"_s;
    case TreeState::ScoringFailed:
        return u"scoring_failed"_s;
    case TreeState::AbortedLowGrade:
        return u"aborted_low_grade"_s;
    case TreeState::HaltedByModerator:
        return u"halted_by_moderator"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

const QList<TreeState> &allTreeStates()
{
    static const QList<TreeState> states{
        TreeState::InitialPromptReview,
        TreeState::Growing,
        TreeState::Ranking,
        TreeState::ReadyForScoring,
        TreeState::PromptLotteryWaiting,
        TreeState::BacklogRanking,
        TreeState::ReadyForExport,
        TreeState::ScoringFailed,
        TreeState::AbortedLowGrade,
        TreeState::HaltedByModerator,
    };
    return states;
}

std::optional<TreeState> treeStateFromString(QStringView name)
{
    for (const TreeState state : allTreeStates()) {
        if (name == toString(state))
            return state;
    }
    return {};
}

bool isActive(TreeState state)
{
    switch (state) {
    case TreeState::InitialPromptReview:
    case TreeState::Growing:
    case TreeState::Ranking:
    case TreeState::ReadyForScoring:
        return true;
    case TreeState::PromptLotteryWaiting:
    case TreeState::BacklogRanking:
    case TreeState::ReadyForExport:
    case TreeState::ScoringFailed:
    case TreeState::AbortedLowGrade:
    case TreeState::HaltedByModerator:
        return false;
    }
    Q_UNREACHABLE_RETURN(false);
}
