// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/treeconfiguration.h"

// Calls visit(name, member) for every value of a TreeConfiguration, const or not, with the names of
// spec/trees.md section 1: the one list of them for whoever stores, sends or shows a configuration. Members
// are int, bool, double, QString, QStringList and SelectionPolicy.
template <typename Configuration, typename Visit>
void visitFields(Configuration &configuration, const Visit &visit)
{
    using namespace Qt::StringLiterals;
    visit("max_active_trees"_L1, configuration.maxActiveTrees);
    visit("max_initial_prompt_review"_L1, configuration.maxInitialPromptReview);
    visit("max_prompt_lottery_waiting"_L1, configuration.maxPromptLotteryWaiting);
    visit("max_tree_depth"_L1, configuration.maxTreeDepth);
    visit("max_children_count"_L1, configuration.maxChildrenCount);
    visit("num_prompter_replies"_L1, configuration.numPrompterReplies);
    visit("goal_tree_size"_L1, configuration.goalTreeSize);
    visit("random_goal_tree_size"_L1, configuration.randomGoalTreeSize);
    visit("min_goal_tree_size"_L1, configuration.minGoalTreeSize);
    visit("num_reviews_initial_prompt"_L1, configuration.numReviewsInitialPrompt);
    visit("num_reviews_reply"_L1, configuration.numReviewsReply);
    visit("acceptance_threshold_initial_prompt"_L1, configuration.acceptanceThresholdInitialPrompt);
    visit("acceptance_threshold_reply"_L1, configuration.acceptanceThresholdReply);
    visit("num_required_rankings"_L1, configuration.numRequiredRankings);
    visit("rank_prompter_replies"_L1, configuration.rankPrompterReplies);
    visit("rank_initial_prompts"_L1, configuration.rankInitialPrompts);
    visit("summarize_stories"_L1, configuration.summarizeStories);
    visit("rate_summaries"_L1, configuration.rateSummaries);
    visit("num_summaries_per_story"_L1, configuration.numSummariesPerStory);
    visit("num_ratings_per_summary"_L1, configuration.numRatingsPerSummary);
    visit("p_full_labeling_review_prompt"_L1, configuration.pFullLabelingReviewPrompt);
    visit("p_full_labeling_review_reply_assistant"_L1, configuration.pFullLabelingReviewReplyAssistant);
    visit("p_full_labeling_review_reply_prompter"_L1, configuration.pFullLabelingReviewReplyPrompter);
    visit("lonely_children_count"_L1, configuration.lonelyChildrenCount);
    visit("p_lonely_child_extension"_L1, configuration.pLonelyChildExtension);
    visit("p_activate_backlog_tree"_L1, configuration.pActivateBacklogTree);
    visit("min_active_rankings_per_lang"_L1, configuration.minActiveRankingsPerLang);
    visit("auto_mod_enabled"_L1, configuration.autoModEnabled);
    visit("auto_mod_max_skip_reply"_L1, configuration.autoModMaxSkipReply);
    visit("auto_mod_red_flags"_L1, configuration.autoModRedFlags);
    visit("recent_tasks_span_sec"_L1, configuration.recentTasksSpanSec);
    visit("max_pending_tasks_per_user"_L1, configuration.maxPendingTasksPerUser);
    visit("init_prompt_disabled_langs"_L1, configuration.initPromptDisabledLangs);
    visit("selection_policy"_L1, configuration.selectionPolicy);
    visit("retire_information_gain"_L1, configuration.retireInformationGain);
    visit("well_behaved_min_share"_L1, configuration.wellBehavedMinShare);
    visit("well_behaved_min_contributions"_L1, configuration.wellBehavedMinContributions);
    visit("allow_self_labeling"_L1, configuration.allowSelfLabeling);
    visit("allow_self_ranking"_L1, configuration.allowSelfRanking);
    visit("allow_duplicate_replies"_L1, configuration.allowDuplicateReplies);
    visit("require_terms"_L1, configuration.requireTerms);
    visit("late_work_days"_L1, configuration.lateWorkDays);
    visit("preset"_L1, configuration.preset);
}
