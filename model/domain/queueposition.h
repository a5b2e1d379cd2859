// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

// How far a queue is. The sequence grows with every change that is committed; a queue restored from a backup has
// another epoch, and whoever has a receipt of an earlier one asks whether its work is still there.
struct QueuePosition
{
    QString epoch; // opaque
    qint64 sequence = 0;

    friend bool operator==(const QueuePosition &, const QueuePosition &) = default;
};
