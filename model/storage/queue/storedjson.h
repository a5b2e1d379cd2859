// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/label.h"

// The small maps that stand as JSON text in a column.
namespace Storage {

QString toJson(const QMap<QString, int> &counts); // {"+1": 2}
QMap<QString, int> countsFromJson(const QString &json);

QString toJson(const Labels &labels); // {"spam": 0}
Labels labelsFromJson(const QString &json);

// Means and counts that a file brought: {"spam": {"value": 0.5, "count": 2}}.
struct LabelMean
{
    double value = 0;
    int count = 0;
};
using LabelMeans = QMap<Label, LabelMean>;
LabelMeans labelMeansFromJson(const QString &json);

} // namespace Storage
