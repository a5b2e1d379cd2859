// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/storage/queue/scorerepository.h"

namespace Engine {

// Puts the people whose scores changed where they now belong on a board, and if there are any on the others too, with
// their levels and how many people are at each. Costs as much as there are such people. What another process is
// changing right now is left to the next time.
Result<void> listPeople(const Storage::ScoreRepository &scores, TimeFrame frame);

// Off all boards.
Result<void> removeFromBoards(const Storage::ScoreRepository &scores, const UserId &user);

// Anew from the ledger, as after an import.
Result<void> recountScores(const Storage::ScoreRepository &scores, const QList<UserId> &users);

}
