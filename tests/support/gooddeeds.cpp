// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/gooddeeds.h"

#include "model/domain/overloaded.h"

#include <numeric>

using namespace Qt::StringLiterals;

namespace {

InteractionKind text(const QString &lang, int number)
{
    return TextReply{MessageId::create(), u"What I have to say, number %1."_s.arg(number), lang};
}

InteractionKind bestLabels(const LabelTask &task)
{
    Labels labels;
    for (const Label label : task.mandatoryLabels)
        labels.insert(label, widgetOf(label) == LabelWidget::Likert ? 1.0 : 0.0);
    return LabelReply{task.conversation.constLast().id, labels};
}

InteractionKind backwards(qsizetype size)
{
    QList<int> order(size);
    std::iota(order.rbegin(), order.rend(), 0);
    return RankingReply{order, false};
}

}

InteractionKind goodAnswerTo(const Task &task, int number)
{
    return std::visit(
        Overloaded{
            [&](const InitialPromptTask &) { return text(task.lang, number); },
            [&](const ReplyTask &) { return text(task.lang, number); },
            [&](const LabelTask &kind) { return bestLabels(kind); },
            [&](const RankTask &kind) { return backwards(kind.replies.size()); },
            [&](const RankPromptsTask &kind) { return backwards(kind.prompts.size()); },
            [&](const SummarizeTask &) { return text(task.lang, number); },
            [](const RateSummaryTask &kind) -> InteractionKind { return RatingReply{kind.scale.maximum}; },
        },
        task.kind);
}
