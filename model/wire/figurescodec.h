// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/error.h"
#include "model/domain/figures.h"

#include <QJsonArray>
#include <QJsonObject>

// SystemStats and the other statistics of spec/protocol.md section 8.
namespace Wire {

QJsonObject toJson(const SystemFigures &figures);
Result<SystemFigures> systemFiguresFromJson(const QJsonObject &json);

QJsonObject treeCountsToJson(const QMap<TreeState, int> &trees);
Result<QMap<TreeState, int>> treeCountsFromJson(const QJsonObject &json); // states that are not known are left out

QJsonArray toJson(const QList<TreeSize> &trees);
Result<QList<TreeSize>> treeSizesFromJson(const QJsonArray &json);

QJsonObject toJson(const CachedFigures &figures);
Result<CachedFigures> cachedFiguresFromJson(const QJsonObject &json);
QJsonObject toJson(const QList<CachedFigures> &figures); // {"stats_by_name": {…}}
Result<QList<CachedFigures>> allCachedFiguresFromJson(const QJsonObject &json);

}
