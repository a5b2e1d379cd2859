// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLatin1StringView>

// The member names of the API, each written once. Those of the tree configuration stand in the domain.
namespace Wire::Key {

using namespace Qt::StringLiterals;

inline constexpr auto acceptedPrompts = "accepted_prompts"_L1;
inline constexpr auto acceptedRepliesAssistant = "accepted_replies_assistant"_L1;
inline constexpr auto acceptedRepliesPrompter = "accepted_replies_prompter"_L1;
inline constexpr auto active = "active"_L1;
inline constexpr auto authMethod = "auth_method"_L1;
inline constexpr auto baseDate = "base_date"_L1;
inline constexpr auto childrenCount = "children_count"_L1; // ours
inline constexpr auto conversation = "conversation"_L1;
inline constexpr auto createdDate = "created_date"_L1;
inline constexpr auto cursor = "cursor"_L1; // ours
inline constexpr auto deleted = "deleted"_L1;
inline constexpr auto depth = "depth"_L1; // ours
inline constexpr auto detail = "detail"_L1;
inline constexpr auto displayName = "display_name"_L1;
inline constexpr auto displayText = "display_text"_L1;
inline constexpr auto disposition = "disposition"_L1;
inline constexpr auto doneDate = "done_date"_L1; // ours
inline constexpr auto duels = "duels"_L1; // of a draft
inline constexpr auto edited = "edited"_L1;
inline constexpr auto emojis = "emojis"_L1;
inline constexpr auto enabled = "enabled"_L1;
inline constexpr auto errorCode = "error_code"_L1;
inline constexpr auto expiryDate = "expiry_date"_L1; // ours
inline constexpr auto frontendMessageId = "frontend_message_id"_L1;
inline constexpr auto fullText = "full_text"_L1;
inline constexpr auto goalTreeSize = "goal_tree_size"_L1;
inline constexpr auto helpText = "help_text"_L1;
inline constexpr auto highlighted = "highlighted"_L1;
inline constexpr auto hint = "hint"_L1;
inline constexpr auto id = "id"_L1;
inline constexpr auto isAssistant = "is_assistant"_L1;
inline constexpr auto isReport = "is_report"_L1;
inline constexpr auto labels = "labels"_L1;
inline constexpr auto labelsFull = "labels_full"_L1;
inline constexpr auto labelsSimple = "labels_simple"_L1;
inline constexpr auto lang = "lang"_L1;
inline constexpr auto lastActivityDate = "last_activity_date"_L1;
inline constexpr auto lastUpdated = "last_updated"_L1;
inline constexpr auto leaderboard = "leaderboard"_L1;
inline constexpr auto leaderScore = "leader_score"_L1;
inline constexpr auto level = "level"_L1;
inline constexpr auto mandatoryLabels = "mandatory_labels"_L1;
inline constexpr auto max = "max"_L1;
inline constexpr auto maxChildrenCount = "max_children_count"_L1;
inline constexpr auto maxDepth = "max_depth"_L1;
inline constexpr auto message = "message"_L1;
inline constexpr auto messageId = "message_id"_L1;
inline constexpr auto messages = "messages"_L1;
inline constexpr auto messageTreeId = "message_tree_id"_L1;
inline constexpr auto min = "min"_L1;
inline constexpr auto mode = "mode"_L1;
inline constexpr auto modelName = "model_name"_L1;
inline constexpr auto modifiedDate = "modified_date"_L1;
inline constexpr auto name = "name"_L1;
inline constexpr auto notes = "notes"_L1;
inline constexpr auto notRankable = "not_rankable"_L1;
inline constexpr auto origin = "origin"_L1;
inline constexpr auto parentId = "parent_id"_L1;
inline constexpr auto prompt = "prompt"_L1;
inline constexpr auto promptMessages = "prompt_messages"_L1;
inline constexpr auto promptSetId = "prompt_set_id"_L1; // ours
inline constexpr auto prompts = "prompts"_L1;
inline constexpr auto rank = "rank"_L1;
inline constexpr auto ranking = "ranking"_L1;
inline constexpr auto rankingCount = "ranking_count"_L1;
inline constexpr auto rankingParentId = "ranking_parent_id"_L1;
inline constexpr auto rankingsGood = "rankings_good"_L1;
inline constexpr auto rankingsTotal = "rankings_total"_L1;
inline constexpr auto rating = "rating"_L1;
inline constexpr auto receivedDate = "received_date"_L1; // ours
inline constexpr auto replayed = "replayed"_L1; // ours
inline constexpr auto replies = "replies"_L1;
inline constexpr auto repliesAssistant = "replies_assistant"_L1;
inline constexpr auto repliesPrompter = "replies_prompter"_L1;
inline constexpr auto reply = "reply"_L1;
inline constexpr auto replyMessages = "reply_messages"_L1;
inline constexpr auto replyRanked1 = "reply_ranked_1"_L1;
inline constexpr auto replyRanked2 = "reply_ranked_2"_L1;
inline constexpr auto replyRanked3 = "reply_ranked_3"_L1;
inline constexpr auto revealSynthetic = "reveal_synthetic"_L1;
inline constexpr auto reviewCount = "review_count"_L1;
inline constexpr auto reviewResult = "review_result"_L1;
inline constexpr auto scale = "scale"_L1;
inline constexpr auto scroll = "scroll"_L1; // ours
inline constexpr auto showOnLeaderboard = "show_on_leaderboard"_L1;
inline constexpr auto state = "state"_L1;
inline constexpr auto story = "story"_L1;
inline constexpr auto storyId = "story_id"_L1; // ours
inline constexpr auto streakDays = "streak_days"_L1;
inline constexpr auto streakLastDayDate = "streak_last_day_date"_L1;
inline constexpr auto summary = "summary"_L1;
inline constexpr auto summaryId = "summary_id"_L1; // ours
inline constexpr auto synthetic = "synthetic"_L1;
inline constexpr auto taskId = "task_id"_L1;
inline constexpr auto text = "text"_L1;
inline constexpr auto tied = "tied"_L1; // of a draft
inline constexpr auto timeFrame = "time_frame"_L1;
inline constexpr auto tosAcceptanceDate = "tos_acceptance_date"_L1;
inline constexpr auto type = "type"_L1;
inline constexpr auto user = "user"_L1;
inline constexpr auto userEmojis = "user_emojis"_L1;
inline constexpr auto userId = "user_id"_L1;
inline constexpr auto userIsAuthor = "user_is_author"_L1;
inline constexpr auto userMessageId = "user_message_id"_L1;
inline constexpr auto username = "username"_L1;
inline constexpr auto validLabels = "valid_labels"_L1;
inline constexpr auto widget = "widget"_L1;
inline constexpr auto wonPromptLotteryDate = "won_prompt_lottery_date"_L1; // ours

}
