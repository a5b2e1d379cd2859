// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QUuid>

namespace Exchange {

// The id in the queue for an id in a file: the same when it is a UUID in its canonical form, else (anonymised
// files) always the same version 5 UUID. What the file said is kept as front-end message id or username, and
// exported again.
QUuid queueIdOf(QStringView fileId);

}
