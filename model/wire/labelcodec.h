// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/error.h"
#include "model/domain/label.h"

#include <QJsonArray>
#include <QJsonObject>

namespace Wire {

// What the API tells a client about a label; English, for clients that have no words of their own.
struct LabelDescription
{
    Label label = Label::Spam;
    QString displayText;
    std::optional<QString> helpText;

    friend bool operator==(const LabelDescription &, const LabelDescription &) = default;
};

LabelDescription describe(Label label);
QJsonObject toJson(const LabelDescription &description);
Result<LabelDescription> labelDescriptionFromJson(const QJsonObject &json);
QJsonArray descriptionsToJson(const QList<Label> &labels);

// {"spam": 0, …}: unknown names and values outside [0, 1] are refused; an empty list stands for an empty map.
QJsonObject toJson(const Labels &labels);
Result<Labels> labelsFromJson(const QJsonValue &json);

QJsonArray labelNamesToJson(const QList<Label> &labels);
// Names that this version does not know are an error, or left out.
enum class UnknownLabels { Refuse, Skip };
Result<QList<Label>> labelNamesFromJson(const QJsonArray &json, UnknownLabels unknown);

}
