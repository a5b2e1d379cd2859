// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/engine/materialtasks.h"

using namespace Qt::StringLiterals;

namespace Engine {

namespace {

// What was offered and is gone is a fault of the data.
template <typename T>
Result<T> present(Result<std::optional<T>> found)
{
    if (!found)
        return std::unexpected(found.error());
    if (!*found) {
        return std::unexpected(
            Error{Error::Kind::Storage, ErrorCode::DatabaseDamaged, u"loaded material is not there any more"_s});
    }
    return **std::move(found);
}

}

Result<std::optional<TaskKind>> rankPromptsTask(Context &context, const PromptSetId &id)
{
    const auto set = present(context.promptSets.find(id));
    if (!set)
        return std::unexpected(set.error());
    auto prompts = context.promptSets.prompts(id);
    if (!prompts)
        return std::unexpected(prompts.error());
    if (prompts->size() < 2) // others were deleted meanwhile
        return std::nullopt;
    context.random.shuffle(*prompts);
    for (Message &prompt : *prompts) { // nothing of who wrote it and of how others judged it
        prompt.lang = set->lang;
        prompt.userId.reset();
        prompt.rank.reset();
        prompt.synthetic = false;
    }
    return RankPromptsTask{id, *std::move(prompts)};
}

Result<std::optional<TaskKind>> rateSummaryTask(Context &context, const SummaryId &id)
{
    auto summary = present(context.summaries.find(id));
    if (!summary)
        return std::unexpected(summary.error());
    auto story = present(context.stories.find(summary->storyId));
    if (!story)
        return std::unexpected(story.error());
    return RateSummaryTask{id, story->text, summary->text, RatingScale()};
}

Result<std::optional<TaskKind>> summarizeTask(Context &context, const StoryId &id)
{
    auto story = present(context.stories.find(id));
    if (!story)
        return std::unexpected(story.error());
    return SummarizeTask{id, story->text};
}

}
