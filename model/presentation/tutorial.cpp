// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/presentation/tutorial.h"

#include "model/domain/overloaded.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

std::unexpected<Error> damaged(const QString &what)
{
    return std::unexpected(Error{Error::Kind::Invalid, ErrorCode::FileNotUnderstood, u"the exercises: "_s + what});
}

QStringList texts(const QJsonArray &array)
{
    QStringList all;
    for (const QJsonValue &value : array)
        all.append(value.toString());
    return all;
}

Message message(Role role, const QString &text, const QString &lang)
{
    Message made;
    made.id = MessageId::create();
    made.role = role;
    made.text = text;
    made.lang = lang;
    return made;
}

Conversation conversationOf(const QJsonObject &json, const QString &lang)
{
    Conversation conversation;
    const QJsonArray messages = json["conversation"_L1].toArray();
    for (const QJsonValue &value : messages) {
        const Role role = value["role"_L1].toString() == "assistant"_L1 ? Role::Assistant : Role::Prompter;
        conversation.append(message(role, value["text"_L1].toString(), lang));
    }
    return conversation;
}

Result<QList<Label>> labelsOf(const QJsonArray &names)
{
    QList<Label> labels;
    for (const auto every = texts(names); const QString &name : every) {
        const auto label = labelFromString(name);
        if (!label)
            return damaged(u"there is no label "_s + name);
        labels.append(*label);
    }
    return labels;
}

Result<TaskKind> kindOf(const QJsonObject &json, const QString &lang)
{
    const Conversation conversation = conversationOf(json, lang);
    const QString kind = json["kind"_L1].toString();
    if (conversation.isEmpty())
        return damaged(u"a step without a conversation"_s);
    if (kind == "reply"_L1)
        return ReplyTask{Role::Assistant, conversation, {}};
    if (kind == "label"_L1) {
        const auto valid = labelsOf(json["labels"_L1].toArray());
        const auto mandatory = labelsOf(json["mandatory"_L1].toArray());
        if (!valid || !mandatory)
            return std::unexpected(valid ? mandatory.error() : valid.error());
        const bool isReply = conversation.constLast().role == Role::Assistant;
        const auto target = conversation.size() == 1 ? LabelTarget::InitialPrompt
            : isReply                                ? LabelTarget::AssistantReply
                                                     : LabelTarget::PrompterReply;
        return LabelTask{target, conversation, *valid, *mandatory, LabelMode::Full};
    }
    if (kind == "rank"_L1) {
        RankTask task{Role::Assistant, conversation, {}, false};
        for (const auto every = texts(json["replies"_L1].toArray()); const QString &text : every)
            task.replies.append(message(Role::Assistant, text, lang));
        return task;
    }
    return damaged(u"there is no kind "_s + kind);
}

Result<QList<ExpectedLabel>> expectedLabels(const QJsonArray &array)
{
    QList<ExpectedLabel> expected;
    for (const QJsonValue &value : array) {
        const auto label = labelFromString(value["label"_L1].toString());
        if (!label)
            return damaged(u"there is no label "_s + value["label"_L1].toString());
        expected.append({*label, value["value"_L1].toDouble(), value["tolerance"_L1].toDouble(),
            value["optional"_L1].toBool(), value["why"_L1].toString()});
    }
    return expected;
}

Result<TutorialStep> stepFromJson(const QJsonObject &json, const QString &lang)
{
    const auto kind = kindOf(json, lang);
    const auto labels = expectedLabels(json["expected"_L1].toArray());
    if (!kind || !labels)
        return std::unexpected(kind ? labels.error() : kind.error());
    TutorialStep step;
    step.title = json["title"_L1].toString();
    step.lesson = json["lesson"_L1].toString();
    step.task.id = TaskId::create();
    step.task.lang = lang;
    step.task.kind = *kind;
    step.minimumWords = json["minimum_words"_L1].toInt();
    step.tooShort = json["too_short"_L1].toString();
    step.longEnough = json["long_enough"_L1].toString();
    step.labels = *labels;
    step.careful = json["careful"_L1].toString();
    step.why = json["why"_L1].toString();
    const QJsonArray mentions = json["mentions"_L1].toArray();
    for (const QJsonValue &value : mentions) {
        step.mentions.append(
            {texts(value["words"_L1].toArray()), value["found"_L1].toString(), value["missing"_L1].toString()});
    }
    const QJsonArray pairs = json["pairs"_L1].toArray();
    for (const QJsonValue &value : pairs)
        step.pairs.append({value["better"_L1].toInt(), value["worse"_L1].toInt(), value["why"_L1].toString()});
    return step;
}

QList<TutorialRemark> remarksOn(const TutorialStep &step, const TextDraft &draft)
{
    static const QRegularExpression spaces(u"\\s+"_s);
    QList<TutorialRemark> remarks;
    const bool isLong = draft.text.split(spaces, Qt::SkipEmptyParts).size() >= step.minimumWords;
    if (step.minimumWords > 0)
        remarks.append({isLong, isLong ? step.longEnough : step.tooShort});
    for (const ExpectedMention &mention : step.mentions) {
        const bool isFound = std::ranges::any_of(
            mention.words, [&](const QString &word) { return draft.text.contains(word, Qt::CaseInsensitive); });
        remarks.append({isFound, isFound ? mention.found : mention.missing});
    }
    return remarks;
}

QList<TutorialRemark> remarksOn(const TutorialStep &step, const LabelDraft &draft)
{
    QList<TutorialRemark> remarks;
    for (const ExpectedLabel &expected : step.labels) {
        const auto said = draft.labels.constFind(expected.label);
        if (said == draft.labels.cend() && expected.isOptional)
            continue;
        // A flag that was not set says no.
        const bool isFlag = widgetOf(expected.label) == LabelWidget::Flag;
        const bool isSaid = said != draft.labels.cend() || isFlag;
        const double value = said != draft.labels.cend() ? *said : 0.0;
        remarks.append({isSaid && std::abs(value - expected.value) <= expected.tolerance + 1e-9, expected.why});
    }
    return remarks;
}

QList<TutorialRemark> remarksOn(const TutorialStep &step, const RankingDraft &draft)
{
    QList<TutorialRemark> remarks;
    for (const ExpectedPair &pair : step.pairs) {
        const auto better = draft.ranking.indexOf(pair.better);
        const auto worse = draft.ranking.indexOf(pair.worse);
        remarks.append({better >= 0 && worse >= 0 && better < worse, pair.why});
    }
    return remarks;
}

}

bool TutorialFeedback::isGood() const
{
    return std::ranges::all_of(remarks, &TutorialRemark::isGood);
}

Result<QList<TutorialStep>> tutorialFromJson(const QByteArray &json, const QString &lang)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (document.isNull())
        return damaged(problem.errorString());
    QList<TutorialStep> steps;
    const QJsonArray array = document["steps"_L1].toArray();
    for (const QJsonValue &value : array) {
        const auto step = stepFromJson(value.toObject(), lang);
        if (!step)
            return std::unexpected(step.error());
        steps.append(*step);
    }
    return steps;
}

TutorialFeedback feedbackOn(const TutorialStep &step, const Draft &draft)
{
    auto remarks = std::visit(Overloaded{
                                  [&](const TextDraft &text) { return remarksOn(step, text); },
                                  [&](const LabelDraft &labels) { return remarksOn(step, labels); },
                                  [&](const RankingDraft &ranking) { return remarksOn(step, ranking); },
                                  [](const RatingDraft &) { return QList<TutorialRemark>(); },
                              },
        draft);
    // What to do otherwise is what one came to learn.
    std::ranges::stable_sort(remarks, {}, &TutorialRemark::isGood);
    return {remarks, step.careful, step.why};
}
