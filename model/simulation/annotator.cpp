// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/simulation/annotator.h"

#include "model/domain/overloaded.h"
#include "model/domain/random.h"
#include "model/simulation/phrasebook.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Simulation {

namespace {

constexpr double shareOfSpammers = 0.1;
constexpr double shareOfSloppy = 0.2;
constexpr int likertSteps = 4; // between five points

bool happens(RandomSource &random, double probability)
{
    return random.uniform() < probability;
}

// Off by the more the less skilled the judge is.
double judged(RandomSource &random, const Annotator &annotator, double value)
{
    return std::clamp(value + (random.uniform() - 0.5) * (1 - annotator.skill), 0.0, 1.0);
}

TextReply textFor(RandomSource &random, const Annotator &annotator, const QString &lang, Role role, Worths &worths)
{
    const bool isSpam = happens(random, annotator.spamming);
    TextReply reply;
    reply.messageId = MessageId(random.uuid());
    reply.text = isSpam ? spamText(random) : writtenText(random, lang, role);
    reply.lang = lang;
    worths.insert(reply.messageId, {isSpam ? 0.0 : judged(random, annotator, annotator.skill), isSpam});
    return reply;
}

LabelReply labelsFor(RandomSource &random, const Annotator &annotator, const LabelTask &task, const Worths &worths)
{
    LabelReply reply;
    reply.messageId = task.conversation.constLast().id;
    const Worth worth = worths.value(reply.messageId);
    const bool isMistaken = happens(random, (1 - annotator.skill) / 4);
    for (const Label label : task.validLabels) {
        if (!task.mandatoryLabels.contains(label) && happens(random, 0.4))
            continue; // left untouched
        if (label == Label::Spam)
            reply.labels.insert(label, worth.isSpam != isMistaken ? 1 : 0);
        else if (widgetOf(label) != LabelWidget::Likert)
            reply.labels.insert(label, happens(random, worth.isSpam ? 0.2 : 0.02) ? 1 : 0);
        else if (label == Label::Quality || label == Label::Helpfulness)
            reply.labels.insert(
                label, std::round(judged(random, annotator, worth.quality) * likertSteps) / likertSteps);
        else
            reply.labels.insert(label, double(random.below(likertSteps + 1)) / likertSteps);
    }
    return reply;
}

RankingReply rankingFor(RandomSource &random, const Annotator &annotator, const RankTask &task, const Worths &worths)
{
    QList<std::pair<double, int>> byQuality;
    for (int i = 0; i < task.replies.size(); ++i)
        byQuality.append({-judged(random, annotator, worths.value(task.replies.at(i).id).quality), i});
    std::ranges::sort(byQuality);
    RankingReply reply;
    for (const auto &[quality, index] : std::as_const(byQuality))
        reply.ranking.append(index);
    reply.notRankable = happens(random, 0.02);
    return reply;
}

}

QList<Annotator> annotators(RandomSource &random, int count, const QStringList &langs)
{
    QList<Annotator> people;
    for (int i = 0; i < count; ++i) {
        Annotator annotator;
        const QString number = QString::number(i + 1).rightJustified(3, u'0');
        annotator.identity = {u"annotator-"_s + number, u"Annotator "_s + number, AuthMethod::Local};
        annotator.langs = {langs.at(i % langs.size())}; // everybody one, some a second
        if (const QString second = langs.at(random.below(int(langs.size()))); !annotator.langs.contains(second))
            annotator.langs.append(second);
        const double kind = random.uniform();
        annotator.skill =
            kind < shareOfSpammers + shareOfSloppy ? 0.2 + random.uniform() * 0.3 : 0.6 + random.uniform() * 0.4;
        annotator.spamming = kind < shareOfSpammers ? 0.5 : 0.02;
        annotator.skipping = 0.02 + random.uniform() * 0.08;
        people.append(annotator);
    }
    return people;
}

InteractionKind workOn(RandomSource &random, const Annotator &annotator, const Task &task, Worths &worths)
{
    return std::visit(
        Overloaded{
            [&](const InitialPromptTask &) -> InteractionKind {
                return textFor(random, annotator, task.lang, Role::Prompter, worths);
            },
            [&](const ReplyTask &reply) -> InteractionKind {
                return textFor(random, annotator, task.lang, reply.role, worths);
            },
            [&](const LabelTask &label) -> InteractionKind { return labelsFor(random, annotator, label, worths); },
            [&](const RankTask &rank) -> InteractionKind { return rankingFor(random, annotator, rank, worths); },
        },
        task.kind);
}

}
