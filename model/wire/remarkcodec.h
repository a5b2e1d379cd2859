// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/error.h"
#include "model/domain/remark.h"
#include "model/domain/user.h"

#include <QJsonObject>

// Remarks as the API has them: a text_labels interaction without a task. A report has is_report set and says in text
// what is wrong.
namespace Wire {

struct SignedRemark
{
    UserIdentity user;
    Remark remark;

    friend bool operator==(const SignedRemark &, const SignedRemark &) = default;
};

QJsonObject toJson(const Remark &remark, const UserIdentity &user);
Result<SignedRemark> remarkFromJson(const QJsonObject &json);

}
