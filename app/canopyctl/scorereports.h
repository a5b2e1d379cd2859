// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/engine/queue.h"

#include <QJsonObject>

// Scores as the commands print them.
namespace Canopyctl {

QJsonObject toJson(const UserScore &score);
QJsonObject toJson(const Leaderboard &board);
void printAsText(const Leaderboard &board);

// events: of all pages.
QJsonObject toJson(const Engine::ScoreExplanation &explanation, const Rules::ContributorScore &contributed);
void printAsText(const Engine::ScoreExplanation &explanation, const Rules::ContributorScore &contributed);

}
