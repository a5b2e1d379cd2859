// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/wire/configurationcodec.h"

#include "model/wire/jsonvalue.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

using Configuration = TreeConfiguration;

struct Number {
    QLatin1StringView key;
    int Configuration::*member;
    int minimum;
};

struct Share {
    QLatin1StringView key;
    double Configuration::*member;
};

struct Switch {
    QLatin1StringView key;
    bool Configuration::*member;
};

constexpr int maximumNumber = 1'000'000'000;

constexpr Number numbers[] = {
    {"max_active_trees"_L1, &Configuration::maxActiveTrees, 0},
    {"max_initial_prompt_review"_L1, &Configuration::maxInitialPromptReview, 0},
    {"max_prompt_lottery_waiting"_L1, &Configuration::maxPromptLotteryWaiting, 0},
    {"max_tree_depth"_L1, &Configuration::maxTreeDepth, 0},
    {"max_children_count"_L1, &Configuration::maxChildrenCount, 0},
    {"num_prompter_replies"_L1, &Configuration::numPrompterReplies, 0},
    {"goal_tree_size"_L1, &Configuration::goalTreeSize, 1},
    {"min_goal_tree_size"_L1, &Configuration::minGoalTreeSize, 1},
    {"num_reviews_initial_prompt"_L1, &Configuration::numReviewsInitialPrompt, 1},
    {"num_reviews_reply"_L1, &Configuration::numReviewsReply, 1},
    {"num_required_rankings"_L1, &Configuration::numRequiredRankings, 1},
    {"lonely_children_count"_L1, &Configuration::lonelyChildrenCount, 0},
    {"min_active_rankings_per_lang"_L1, &Configuration::minActiveRankingsPerLang, 0},
    {"auto_mod_max_skip_reply"_L1, &Configuration::autoModMaxSkipReply, 1},
    {"auto_mod_red_flags"_L1, &Configuration::autoModRedFlags, 1},
    {"recent_tasks_span_sec"_L1, &Configuration::recentTasksSpanSec, 0},
    {"max_pending_tasks_per_user"_L1, &Configuration::maxPendingTasksPerUser, 1},
};

constexpr Share shares[] = {
    // all in [0, 1]
    {"acceptance_threshold_initial_prompt"_L1, &Configuration::acceptanceThresholdInitialPrompt},
    {"acceptance_threshold_reply"_L1, &Configuration::acceptanceThresholdReply},
    {"p_full_labeling_review_prompt"_L1, &Configuration::pFullLabelingReviewPrompt},
    {"p_full_labeling_review_reply_assistant"_L1, &Configuration::pFullLabelingReviewReplyAssistant},
    {"p_full_labeling_review_reply_prompter"_L1, &Configuration::pFullLabelingReviewReplyPrompter},
    {"p_lonely_child_extension"_L1, &Configuration::pLonelyChildExtension},
    {"p_activate_backlog_tree"_L1, &Configuration::pActivateBacklogTree},
};

constexpr Switch switches[] = {
    {"random_goal_tree_size"_L1, &Configuration::randomGoalTreeSize},
    {"rank_prompter_replies"_L1, &Configuration::rankPrompterReplies},
    {"auto_mod_enabled"_L1, &Configuration::autoModEnabled},
    {"allow_self_labeling"_L1, &Configuration::allowSelfLabeling},
    {"allow_self_ranking"_L1, &Configuration::allowSelfRanking},
    {"allow_duplicate_replies"_L1, &Configuration::allowDuplicateReplies},
};

constexpr auto disabledLangsKey = "init_prompt_disabled_langs"_L1;
constexpr auto presetKey = "preset"_L1;

std::unexpected<Error> invalid(QLatin1StringView key, const QString &complaint)
{
    return std::unexpected(
        Error{Error::Kind::Invalid, ErrorCode::Generic, u"configuration: "_s + key + u' ' + complaint});
}

// A list, or as in the original's settings names with commas between them.
QStringList langsFrom(const QJsonValue &value)
{
    if (value.isString())
        return value.toString().split(u',', Qt::SkipEmptyParts);
    QStringList langs;
    const QJsonArray list = value.toArray();
    for (const QJsonValue &lang : list)
        langs.append(lang.toString());
    return langs;
}

Result<void> readNumbers(const QJsonObject &json, Configuration &configuration)
{
    for (const auto &[key, member, minimum] : numbers) {
        if (Wire::isAbsent(json.value(key)))
            continue;
        const auto value = Wire::integerFrom(json.value(key));
        if (!value || *value < minimum || *value > maximumNumber)
            return invalid(key, u"is not a whole number from %1 to %2"_s.arg(minimum).arg(maximumNumber));
        configuration.*member = *value;
    }
    return {};
}

Result<void> readShares(const QJsonObject &json, Configuration &configuration)
{
    for (const auto &[key, member] : shares) {
        if (Wire::isAbsent(json.value(key)))
            continue;
        const auto value = Wire::numberFrom(json.value(key));
        if (!value || *value < 0 || *value > 1)
            return invalid(key, u"is not a number from 0 to 1"_s);
        configuration.*member = *value;
    }
    return {};
}

Result<void> readSwitches(const QJsonObject &json, Configuration &configuration)
{
    for (const auto &[key, member] : switches) {
        if (Wire::isAbsent(json.value(key)))
            continue;
        const auto value = Wire::booleanFrom(json.value(key));
        if (!value)
            return invalid(key, u"is neither true nor false"_s);
        configuration.*member = *value;
    }
    return {};
}

} // namespace

QJsonObject Wire::toJson(const TreeConfiguration &configuration)
{
    QJsonObject json;
    for (const auto &[key, member, minimum] : numbers)
        json.insert(key, configuration.*member);
    for (const auto &[key, member] : shares)
        json.insert(key, configuration.*member);
    for (const auto &[key, member] : switches)
        json.insert(key, configuration.*member);
    json.insert(disabledLangsKey, QJsonArray::fromStringList(configuration.initPromptDisabledLangs));
    json.insert(presetKey, configuration.preset);
    return json;
}

Result<TreeConfiguration> Wire::treeConfigurationFromJson(const QJsonObject &json)
{
    TreeConfiguration configuration;
    for (const auto read : {readNumbers, readShares, readSwitches}) {
        if (const auto done = read(json, configuration); !done)
            return std::unexpected(done.error());
    }
    configuration.initPromptDisabledLangs = langsFrom(json.value(disabledLangsKey));
    configuration.preset = json.value(presetKey).toString();
    if (configuration.randomGoalTreeSize && configuration.minGoalTreeSize > configuration.goalTreeSize)
        return std::unexpected(Error{Error::Kind::Invalid, ErrorCode::Generic,
            u"configuration: the smallest goal is larger than the goal"_s});
    return configuration;
}
