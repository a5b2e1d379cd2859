// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/storage/databaseurl.h"

namespace Bench {

// A queue of so many generated messages in a SQLite file, in which the people of the workload have signed in and worked
// for a while. Made once and kept in the folder, under a name that says what it depends on: the generator and the
// schema. After other changes of the engine, remove the folder.
QString keptQueue(const QString &folder, qint64 messages);

// A copy in the folder, already on the disk, so that writing it does not disturb what is measured.
Storage::DatabaseUrl copyOf(const QString &queueFile, const QString &folder);

// The same rows in an empty PostgreSQL database.
void copyTo(const Storage::DatabaseUrl &postgreSql, const QString &queueFile);

}
