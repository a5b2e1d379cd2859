// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/paths.h"

#include <QStandardPaths>

using namespace Qt::StringLiterals;

QString Paths::defaultDataFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + "/canopy"_L1;
}

QString Paths::queueFile(const QString &dataFolder)
{
    return dataFolder + "/queue.sqlite"_L1;
}

QString Paths::profilesFolder(const QString &dataFolder)
{
    return dataFolder + "/profiles"_L1;
}
