// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/serverdescription.h"

namespace ServerWords {

// What it is, and by which rules one works there, in a sentence each.
QStringList about(const ServerDescription &server);
QString place(const QString &host); // where one works, for the status line
QString silence(const QString &host); // likewise, while it does not answer

}
