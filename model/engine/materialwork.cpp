// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/engine/materialwork.h"

#include "model/engine/openwork.h"

using namespace Qt::StringLiterals;

namespace Engine {

namespace {

WorkItem itemOf(const QUuid &subject, TaskType kind, const QString &lang)
{
    WorkItem item;
    item.subject = SubjectId(subject);
    item.kind = kind;
    item.lang = lang;
    return item;
}

template <typename Id, typename Revise>
Result<void> reviseEach(Context &context, const Result<QList<Id>> &ids, Revise revise)
{
    if (!ids)
        return std::unexpected(ids.error());
    for (const Id &id : *ids) {
        if (const auto revised = revise(context, id); !revised)
            return revised;
    }
    return {};
}

template <typename Id>
Result<void> report(const Result<QList<Id>> &ids, QList<Violation> &violations)
{
    if (!ids)
        return std::unexpected(ids.error());
    for (const Id &id : *ids)
        violations.append({u"work_of_material"_s, id.toString()});
    return {};
}

}

Result<void> reviseStory(Context &context, const StoryId &id)
{
    const auto story = context.stories.find(id);
    if (!story)
        return std::unexpected(story.error());
    if (!*story)
        return {};
    const int wanted = (*story)->wantedSummaries.value_or(context.configuration.numSummariesPerStory);
    reviseMaterial(context, itemOf(id.uuid(), TaskType::SummarizeStory, (*story)->lang),
        (*story)->enabled && (*story)->summaryCount < wanted);
    return {};
}

Result<void> reviseSummary(Context &context, const SummaryId &id)
{
    const auto summary = context.summaries.find(id);
    if (!summary)
        return std::unexpected(summary.error());
    if (!*summary)
        return {};
    const auto story = context.stories.find((*summary)->storyId);
    if (!story)
        return std::unexpected(story.error());
    if (!*story)
        return {};
    reviseMaterial(context, itemOf(id.uuid(), TaskType::RateSummary, (*story)->lang),
        (*story)->enabled && (*summary)->enabled
            && (*summary)->ratingCount < context.configuration.numRatingsPerSummary);
    return {};
}

Result<void> withdrawSummary(Context &context, const SummaryId &id)
{
    const auto stored = context.work.find(SubjectId(id.uuid()), TaskType::RateSummary);
    if (!stored)
        return std::unexpected(stored.error());
    if (*stored)
        reviseMaterial(context, (*stored)->item, false);
    return {};
}

Result<void> revisePromptSet(Context &context, const PromptSetId &id)
{
    const auto set = context.promptSets.find(id);
    if (!set)
        return std::unexpected(set.error());
    if (!*set)
        return {};
    const auto prompts = context.promptSets.prompts(id);
    if (!prompts)
        return std::unexpected(prompts.error());
    WorkItem item = itemOf(id.uuid(), TaskType::RankInitialPrompts, (*set)->lang);
    item.members = int(prompts->size());
    reviseMaterial(context, item,
        (*set)->enabled && prompts->size() > 1 && (*set)->rankingCount < context.configuration.numRequiredRankings);
    return {};
}

Result<void> reviseAllMaterial(Context &context)
{
    const TreeConfiguration &configuration = context.configuration;
    const auto stories = context.material.misplacedStories(configuration.numSummariesPerStory);
    if (const auto revised = reviseEach(context, stories, reviseStory); !revised)
        return revised;
    const auto summaries = context.material.misplacedSummaries(configuration.numRatingsPerSummary);
    if (const auto revised = reviseEach(context, summaries, reviseSummary); !revised)
        return revised;
    const auto sets = context.material.misplacedPromptSets(configuration.numRequiredRankings);
    return reviseEach(context, sets, revisePromptSet);
}

Result<void> skipMaterial(Context &context, const UserId &user, const MaterialId &material)
{
    // The offer was closed to the person when the task was handed out.
    return context.material.skip(material, user, context.clock.now());
}

Result<void> checkMaterialWork(const Context &context, QList<Violation> &violations)
{
    const TreeConfiguration &configuration = context.configuration;
    if (const auto done = report(context.material.misplacedStories(configuration.numSummariesPerStory), violations);
        !done)
        return done;
    if (const auto done = report(context.material.misplacedSummaries(configuration.numRatingsPerSummary), violations);
        !done)
        return done;
    return report(context.material.misplacedPromptSets(configuration.numRequiredRankings), violations);
}

}
