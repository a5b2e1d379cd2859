// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

// Recordings of the original backend, beside the checkout or where CANOPY_REFERENCE_DIR says. A lone checkout has none:
// tests that need them are skipped with reason().
namespace Reference {

using namespace Qt::StringLiterals;

inline QDir folder()
{
    return QDir(qEnvironmentVariable("CANOPY_REFERENCE_DIR", QStringLiteral(CANOPY_SOURCE_DIR "/../shared/reference")));
}

inline bool isMissing(const QString &subfolder)
{
    return !folder().exists(subfolder);
}

inline const char *reason()
{
    return "The reference recordings are not here; set CANOPY_REFERENCE_DIR to their folder to run this.";
}

inline QJsonObject load(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

}
