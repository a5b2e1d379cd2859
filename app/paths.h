// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

// Where the programs keep their files, unless told otherwise.
namespace Paths {

QString defaultDataFolder(); // the person's data folder of this system, "canopy" below it
QString queueFile(const QString &dataFolder); // the embedded queue, shared by the people on this computer
QString profilesFolder(const QString &dataFolder); // a folder with a workspace for each of them

}
