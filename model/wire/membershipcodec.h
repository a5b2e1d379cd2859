// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/membership.h"
#include "model/domain/taskstatus.h"

#include <QJsonObject>

// Devices, roles, invitations and sessions, and what became of a task: Canopy's own objects of the API.
namespace Wire {

QJsonObject toJson(const Device &device);
QJsonObject toJson(const RoleGrant &grant);
QJsonObject toJson(const Invitation &invitation);
// {"user", "device", "roles"}; the user as whoever acts is written.
QJsonObject toJson(const MemberSession &session);
QJsonObject toJson(const TaskStatus &status);

}
