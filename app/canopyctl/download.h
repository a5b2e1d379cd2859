// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/error.h"

#include <QUrl>

namespace Canopyctl {

// Posts nothing and stores the answer's body in a file that is not there yet. Neither follows redirections nor leaves
// half a file.
Result<void> download(const QUrl &url, const QByteArray &bearerToken, const QString &file);

}
