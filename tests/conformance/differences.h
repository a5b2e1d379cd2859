// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QString>

// Where our answer differs from the recorded one on purpose.
struct Difference
{
    int status = 0;
    int code = -1; // -1: the body has none
    QString reason; // the mark (⚠) or the section that asks for it
};

const QHash<QString, Difference> &differences(); // by the name of the exchange
