// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/simulation/annotator.h"

#include "model/domain/overloaded.h"
#include "model/simulation/behaviour.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Simulation {

namespace {

constexpr int likertSteps = 4; // between five points
constexpr double untouched = 0.4; // of the labels that may be left out

double skillOf(RandomSource &random, AnnotatorKind kind)
{
    const double lowest = kind == AnnotatorKind::Honest ? 0.55 : 0.15;
    return lowest + random.uniform() * 0.4;
}

TextReply textFor(RandomSource &random, TimeOrderedIds &ids, const Annotator &annotator, const QString &lang, Role role,
    Worths &worths)
{
    const Writing writing = behaviourOf(annotator.kind).write(random, annotator, lang, role);
    const TextReply reply{MessageId(ids.next()), writing.text, lang};
    worths.insert(reply.messageId, {writing.quality, writing.isSpam, annotator.kind});
    return reply;
}

LabelReply labelsFor(RandomSource &random, const Annotator &annotator, const LabelTask &task, const Worths &worths)
{
    LabelReply reply;
    reply.messageId = task.conversation.constLast().id;
    const Opinion opinion = behaviourOf(annotator.kind).judge(random, annotator, worths.value(reply.messageId));
    for (const Label label : task.validLabels) {
        if (!task.mandatoryLabels.contains(label) && happens(random, untouched))
            continue;
        if (label == Label::Spam)
            reply.labels.insert(label, opinion.isSpam ? 1 : 0);
        else if (widgetOf(label) != LabelWidget::Likert)
            reply.labels.insert(label, happens(random, opinion.isSpam ? 0.2 : 0.02) ? 1 : 0);
        else if (label == Label::Quality || label == Label::Helpfulness)
            reply.labels.insert(label, std::round(opinion.quality * likertSteps) / likertSteps);
        else
            reply.labels.insert(label, double(random.below(likertSteps + 1)) / likertSteps);
    }
    return reply;
}

RankingReply rankingFor(
    RandomSource &random, const Annotator &annotator, const QList<Message> &texts, const Worths &worths)
{
    QList<std::pair<double, int>> byFavour;
    for (int i = 0; i < texts.size(); ++i) {
        const Worth worth = worths.value(texts.at(i).id);
        byFavour.append({-behaviourOf(annotator.kind).favour(random, annotator, worth), i});
    }
    std::ranges::sort(byFavour);
    RankingReply reply;
    for (const auto &[favour, index] : std::as_const(byFavour))
        reply.ranking.append(index);
    reply.notRankable = happens(random, 0.02);
    return reply;
}

RatingReply ratingFor(
    RandomSource &random, const Annotator &annotator, const RateSummaryTask &task, const Worths &worths)
{
    const double quality = behaviourOf(annotator.kind).judge(random, annotator, worths.value(task.summaryId)).quality;
    return {task.scale.minimum + int(std::round(quality * (task.scale.maximum - task.scale.minimum)))};
}

}

QList<Annotator> annotators(RandomSource &random, QList<AnnotatorKind> kinds, const QStringList &langs, int firstNumber)
{
    random.shuffle(kinds);
    QList<Annotator> people;
    for (int i = 0; i < kinds.size(); ++i) {
        Annotator annotator;
        const QString number = QString::number(firstNumber + i).rightJustified(3, u'0');
        annotator.identity = {u"annotator-"_s + number, u"Annotator "_s + number, AuthMethod::Local};
        annotator.langs = {langs.at(i % langs.size())}; // everybody one, some a second
        if (const QString &second = langs.at(random.below(int(langs.size()))); !annotator.langs.contains(second))
            annotator.langs.append(second);
        annotator.kind = kinds.at(i);
        annotator.skill = skillOf(random, annotator.kind);
        annotator.skipping = 0.02 + random.uniform() * 0.08;
        people.append(annotator);
    }
    return people;
}

InteractionKind workOn(
    RandomSource &random, TimeOrderedIds &ids, const Annotator &annotator, const Task &task, Worths &worths)
{
    return std::visit(
        Overloaded{
            [&](const InitialPromptTask &) -> InteractionKind {
                return textFor(random, ids, annotator, task.lang, Role::Prompter, worths);
            },
            [&](const ReplyTask &reply) -> InteractionKind {
                return textFor(random, ids, annotator, task.lang, reply.role, worths);
            },
            [&](const LabelTask &label) -> InteractionKind { return labelsFor(random, annotator, label, worths); },
            [&](const RankTask &rank) -> InteractionKind {
                return rankingFor(random, annotator, rank.replies, worths);
            },
            [&](const RankPromptsTask &rank) -> InteractionKind {
                return rankingFor(random, annotator, rank.prompts, worths);
            },
            [&](const SummarizeTask &) -> InteractionKind {
                return textFor(random, ids, annotator, task.lang, Role::Assistant, worths);
            },
            [&](const RateSummaryTask &rate) -> InteractionKind { return ratingFor(random, annotator, rate, worths); },
        },
        task.kind);
}

bool givesRedFlag(RandomSource &random, const Annotator &annotator, const LabelReply &labels)
{
    return labels.labels.value(Label::Spam) >= 1 && happens(random, behaviourOf(annotator.kind).flagging);
}

}
