// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/rules/draftcheck.h"

#include "model/domain/conversationtext.h"
#include "model/domain/overloaded.h"
#include "model/rules/interactioncheck.h"

#include <algorithm>

namespace {

using namespace Rules;

QList<DraftProblem> problemsOfText(const Draft &draft)
{
    const auto *const text = std::get_if<TextDraft>(&draft);
    if (!text)
        return {DraftProblem::WrongKind};
    const int length = ConversationText::length(text->text);
    if (length == 0)
        return {DraftProblem::TextEmpty};
    return length > ConversationText::maximumLength ? QList{DraftProblem::TextTooLong} : QList<DraftProblem>();
}

bool areOnTheirScales(const Labels &labels)
{
    return std::ranges::all_of(labels.asKeyValueRange(), [](const auto &entry) {
        const auto [label, value] = entry;
        return widgetOf(label) == LabelWidget::Likert || value == 0 || value == 1;
    });
}

QList<DraftProblem> problemsOfLabels(const LabelTask &task, const Draft &draft)
{
    const auto *const labels = std::get_if<LabelDraft>(&draft);
    if (!labels)
        return {DraftProblem::WrongKind};
    QList<DraftProblem> problems;
    if (!missingLabels(task, labels->labels).isEmpty())
        problems.append(DraftProblem::MandatoryLabelMissing);
    if (!areValidLabels(labels->labels, task.validLabels) || !areOnTheirScales(labels->labels))
        problems.append(DraftProblem::InvalidLabel);
    return problems;
}

QList<DraftProblem> problemsOfRanking(qsizetype size, const Draft &draft)
{
    const auto *const ranking = std::get_if<RankingDraft>(&draft);
    if (!ranking)
        return {DraftProblem::WrongKind};
    if (!isPermutation(ranking->ranking, int(size)))
        return {DraftProblem::RankingIncomplete};
    return ranking->tied.isEmpty() || ranking->notRankable ? QList<DraftProblem>() : QList{DraftProblem::RankingTied};
}

QList<DraftProblem> problemsOfRating(const RatingScale &scale, const Draft &draft)
{
    const auto *const rating = std::get_if<RatingDraft>(&draft);
    if (!rating)
        return {DraftProblem::WrongKind};
    return rating->rating && scale.contains(*rating->rating) ? QList<DraftProblem>()
                                                             : QList{DraftProblem::RatingMissing};
}

}

QList<DraftProblem> Rules::problemsOf(const Task &task, const Draft &draft)
{
    return std::visit(Overloaded{
                          [&](const InitialPromptTask &) { return problemsOfText(draft); },
                          [&](const ReplyTask &) { return problemsOfText(draft); },
                          [&](const LabelTask &kind) { return problemsOfLabels(kind, draft); },
                          [&](const RankTask &kind) { return problemsOfRanking(kind.replies.size(), draft); },
                          [&](const RankPromptsTask &kind) { return problemsOfRanking(kind.prompts.size(), draft); },
                          [&](const SummarizeTask &) { return problemsOfText(draft); },
                          [&](const RateSummaryTask &kind) { return problemsOfRating(kind.scale, draft); },
                      },
        task.kind);
}

QList<Label> Rules::missingLabels(const LabelTask &task, const Labels &labels)
{
    QList<Label> missing = task.mandatoryLabels;
    missing.removeIf([&](Label label) { return labels.contains(label); });
    return missing;
}
