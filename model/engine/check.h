// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/error.h"

#include <QList>
#include <QString>

namespace Engine {

struct Context;

struct Violation
{
    QString rule; // the name of the check: "children_count"
    QString subject; // the id of what breaks it

    friend bool operator==(const Violation &, const Violation &) = default;
};

// Compares what is stored with what follows from single rows and from the imported baseline (spec/data-model.md,
// spec/trees.md).
Result<QList<Violation>> violationsOf(const Context &context);

}
