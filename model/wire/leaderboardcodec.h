// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/error.h"
#include "model/domain/leaderboard.h"

#include <QJsonObject>

namespace Wire {

QString toString(TimeFrame frame);

// Of which board a score is: from when on it counts, when it was computed, and whom it is shown to.
struct ScoreSetting
{
    std::optional<QDateTime> baseDate;
    std::optional<QDateTime> modifiedDate;
    std::optional<UserId> viewer; // is highlighted
};
QJsonObject toJson(const UserScore &score, const ScoreSetting &setting = {});
Result<UserScore> userScoreFromJson(const QJsonObject &json);

QJsonObject toJson(const Leaderboard &leaderboard, const std::optional<UserId> &viewer = {});
Result<Leaderboard> leaderboardFromJson(const QJsonObject &json);

}
