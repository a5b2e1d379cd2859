// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/domain/label.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

struct Entry
{
    Label label;
    QLatin1StringView name;
    LabelWidget widget;
};

constexpr std::array catalogue{
    Entry{Label::Spam, "spam"_L1, LabelWidget::YesNo},
    Entry{Label::FailsTask, "fails_task"_L1, LabelWidget::YesNo},
    Entry{Label::LangMismatch, "lang_mismatch"_L1, LabelWidget::Flag},
    Entry{Label::Pii, "pii"_L1, LabelWidget::Flag},
    Entry{Label::NotAppropriate, "not_appropriate"_L1, LabelWidget::Flag},
    Entry{Label::HateSpeech, "hate_speech"_L1, LabelWidget::Flag},
    Entry{Label::SexualContent, "sexual_content"_L1, LabelWidget::Flag},
    Entry{Label::MoralJudgement, "moral_judgement"_L1, LabelWidget::Flag},
    Entry{Label::PoliticalContent, "political_content"_L1, LabelWidget::Flag},
    Entry{Label::Quality, "quality"_L1, LabelWidget::Likert},
    Entry{Label::Toxicity, "toxicity"_L1, LabelWidget::Likert},
    Entry{Label::Humor, "humor"_L1, LabelWidget::Likert},
    Entry{Label::Helpfulness, "helpfulness"_L1, LabelWidget::Likert},
    Entry{Label::Creativity, "creativity"_L1, LabelWidget::Likert},
    Entry{Label::Violence, "violence"_L1, LabelWidget::Likert},
};

const Entry &entryOf(Label label)
{
    return *std::ranges::find(catalogue, label, &Entry::label);
}

}

QString toString(Label label)
{
    return entryOf(label).name;
}

std::optional<Label> labelFromString(QStringView name)
{
    const auto *const it = std::ranges::find_if(catalogue, [&](const Entry &entry) { return name == entry.name; });
    return it == catalogue.end() ? std::nullopt : std::optional(it->label);
}

QString toString(LabelWidget widget)
{
    switch (widget) {
    case LabelWidget::YesNo:
        return u"yes_no"_s;
    case LabelWidget::Flag:
        return u"flag"_s;
    case LabelWidget::Likert:
        return u"likert"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QString toString(LabelMode mode)
{
    return mode == LabelMode::Full ? u"full"_s : u"simple"_s;
}

std::optional<LabelMode> labelModeFromString(QStringView name)
{
    if (name == "full"_L1)
        return LabelMode::Full;
    if (name == "simple"_L1)
        return LabelMode::Simple;
    return {};
}

const QList<Label> &allLabels()
{
    static const QList<Label> labels = [] {
        QList<Label> all;
        for (const Entry &entry : catalogue)
            all.append(entry.label);
        return all;
    }();
    return labels;
}

LabelWidget widgetOf(Label label)
{
    return entryOf(label).widget;
}

bool isLowGood(Label label)
{
    return label == Label::Toxicity || label == Label::Violence;
}

QList<Label> validLabels(LabelTarget target, LabelMode mode)
{
    const bool isReply = target != LabelTarget::InitialPrompt;
    const bool isAnswer = target == LabelTarget::AssistantReply;
    if (mode == LabelMode::Simple)
        return isReply ? QList{Label::Spam, Label::LangMismatch, Label::Quality}
                       : QList{Label::Spam, Label::LangMismatch};

    QList labels{Label::Spam, Label::LangMismatch};
    if (isAnswer)
        labels.append(Label::FailsTask);
    labels.append(Label::Quality);
    if (isAnswer)
        labels.append(Label::Helpfulness);
    labels.append({Label::Creativity, Label::Humor, Label::Toxicity, Label::Violence, Label::NotAppropriate, Label::Pii,
        Label::HateSpeech, Label::SexualContent});
    return labels;
}

QList<Label> mandatoryLabels(LabelTarget)
{
    return {Label::Spam};
}

const QList<Label> &reportLabels()
{
    static const QList labels{Label::Spam, Label::NotAppropriate, Label::Pii, Label::HateSpeech, Label::SexualContent,
        Label::MoralJudgement, Label::PoliticalContent, Label::Toxicity, Label::Violence, Label::Quality};
    return labels;
}
