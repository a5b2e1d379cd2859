// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/rules/configurationcheck.h"

#include "model/domain/overloaded.h"
#include "model/domain/treeconfigurationfields.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int maximumNumber = 1'000'000'000;

// Numbers that make no sense at zero: nothing would ever be reviewed, ranked, finished or handed out.
bool isAtLeastOne(QLatin1StringView name)
{
    constexpr QLatin1StringView names[] = {"goal_tree_size"_L1, "min_goal_tree_size"_L1, "max_children_count"_L1,
        "num_reviews_initial_prompt"_L1, "num_reviews_reply"_L1, "num_required_rankings"_L1,
        "num_summaries_per_story"_L1, "num_ratings_per_summary"_L1, "auto_mod_max_skip_reply"_L1,
        "auto_mod_red_flags"_L1, "max_pending_tasks_per_user"_L1};
    return std::ranges::find(names, name) != std::end(names);
}

QString outOfRange(QLatin1StringView name, int value)
{
    const int minimum = isAtLeastOne(name) ? 1 : 0;
    return value >= minimum && value <= maximumNumber
        ? QString()
        : u"%1 goes from %2 to %3, not %4"_s.arg(name).arg(minimum).arg(maximumNumber).arg(value);
}

QString outOfRange(QLatin1StringView name, double value)
{
    return value >= 0 && value <= 1 ? QString() : u"%1 goes from 0 to 1, not %2"_s.arg(name).arg(value);
}

std::unexpected<Error> invalid(const QString &message)
{
    return std::unexpected(Error{Error::Kind::Invalid, ErrorCode::Generic, message});
}

}

int Rules::largestTree(const TreeConfiguration &configuration)
{
    qint64 level = 1;
    qint64 messages = 1;
    for (int depth = 1; depth <= configuration.maxTreeDepth && level > 0 && messages < maximumNumber; ++depth) {
        const bool parentIsPrompter = depth % 2 == 1;
        level *= parentIsPrompter ? configuration.maxChildrenCount
                                  : std::min(configuration.maxChildrenCount, configuration.numPrompterReplies);
        messages += level;
    }
    return int(std::min<qint64>(messages, maximumNumber));
}

Result<void> Rules::checkConfiguration(const TreeConfiguration &configuration)
{
    QString complaint;
    const auto note = [&](const QString &found) {
        if (complaint.isEmpty())
            complaint = found;
    };
    visitFields(configuration,
        Overloaded{
            [&](QLatin1StringView name, int value) { note(outOfRange(name, value)); },
            [&](QLatin1StringView name, double value) { note(outOfRange(name, value)); },
            [](QLatin1StringView, bool) {},
            [](QLatin1StringView, const QString &) {},
            [](QLatin1StringView, const QStringList &) {},
            [](QLatin1StringView, SelectionPolicy) {},
        });
    if (!complaint.isEmpty())
        return invalid(complaint);
    if (configuration.randomGoalTreeSize && configuration.minGoalTreeSize > configuration.goalTreeSize) {
        return invalid(u"min_goal_tree_size %1 is larger than goal_tree_size %2"_s.arg(configuration.minGoalTreeSize)
                .arg(configuration.goalTreeSize));
    }
    if (configuration.goalTreeSize > largestTree(configuration)) {
        return invalid(u"goal_tree_size %1 cannot be reached: with max_tree_depth %2, max_children_count %3 and "
                       u"num_prompter_replies "
                       "%4 a tree has at most %5 messages"_s.arg(configuration.goalTreeSize)
                           .arg(configuration.maxTreeDepth)
                           .arg(configuration.maxChildrenCount)
                           .arg(configuration.numPrompterReplies)
                           .arg(largestTree(configuration)));
    }
    return {};
}
