// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QMap>
#include <QString>

#include <optional>

// The label catalogue of spec/tasks.md section 4.
enum class Label {
    Spam,
    FailsTask,
    LangMismatch,
    Pii,
    NotAppropriate,
    HateSpeech,
    SexualContent,
    MoralJudgement,
    PoliticalContent,
    Quality,
    Toxicity,
    Humor,
    Helpfulness,
    Creativity,
    Violence,
};

enum class LabelWidget { YesNo, Flag, Likert };
enum class LabelTarget { InitialPrompt, PrompterReply, AssistantReply };
enum class LabelMode { Simple, Full };

// An untouched label is absent, never zero. Values lie in [0, 1]; yes/no and flags are 0 or 1.
using Labels = QMap<Label, double>;

QString toString(Label label); // the names of the protocol: "lang_mismatch" …
std::optional<Label> labelFromString(QStringView name);
QString toString(LabelWidget widget);
QString toString(LabelMode mode);
std::optional<LabelMode> labelModeFromString(QStringView name);

const QList<Label> &allLabels();
LabelWidget widgetOf(Label label);
bool isLowGood(Label label); // likert scales whose 1 is bad (toxicity, violence): shown mirrored, so that right is good

// In the order in which they are sent and shown.
QList<Label> validLabels(LabelTarget target, LabelMode mode);
QList<Label> mandatoryLabels(LabelTarget target);
const QList<Label> &reportLabels(); // that a report to the moderators may carry
