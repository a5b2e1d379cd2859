// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/error.h"

#include <QJsonObject>

// {"error_code", "message"} and the status beside it; of a value that is wrong, {"detail": [{"loc", "msg", "type"}]}. A
// server answers with both; a client judges by the code, and by the status only where there is no code it knows.
namespace Wire {

QJsonObject toJson(const Error &error);
int httpStatus(const Error &error);

// Any answer that is not a success. Bodies of the validation and of proxies have other shapes, or none.
Error errorFromJson(int status, const QJsonObject &body);

}
