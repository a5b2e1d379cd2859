// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/error.h"
#include "model/domain/task.h"

#include <QJsonObject>

// Task objects of the API, both ways and loss-free. lang and expiry_date are ours: without them a decoded task has the
// language of its conversation, or none, and does not expire.
namespace Wire {

QJsonObject toJson(const Task &task);
Result<Task> taskFromJson(const QJsonObject &json);

// Type → count for all twelve types; what is missing or unknown counts as nothing.
QJsonObject toJson(const Availability &availability);
Result<Availability> availabilityFromJson(const QJsonObject &json);

}
