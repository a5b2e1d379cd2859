// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/error.h"
#include "model/domain/leaderboard.h"

#include <QJsonObject>

namespace Wire {

QString toString(TimeFrame frame);

// modified: when the score was computed, where that is known. Dates that the score does not carry are null.
QJsonObject toJson(const UserScore &score, const std::optional<QDateTime> &modified = {});
Result<UserScore> userScoreFromJson(const QJsonObject &json);

QJsonObject toJson(const Leaderboard &leaderboard);
Result<Leaderboard> leaderboardFromJson(const QJsonObject &json);

}
