// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>

namespace Server {

// The API as an OpenAPI 3 document, made from the table of endpoints.
QJsonObject openApiDocument();

}
