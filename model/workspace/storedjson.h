// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/error.h"

#include <QJsonObject>
#include <QString>

// JSON as the workspace keeps it: compact text.
namespace StoredJson {

QString text(const QJsonObject &json);
Result<QJsonObject> parse(const QString &text);
Error damaged(const QString &what); // something that this program wrote cannot be read back

}
