// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/workspace/outboxentry.h"

#include <QCoreApplication>

// What became of work that was handed in, in the language of the window.
class DeliveryWords
{
    Q_DECLARE_TR_FUNCTIONS(DeliveryWords)
public:
    static QString state(DeliveryState state);
    static QString heldUntil(const QDateTime &when); // it can be taken back until then
    static QString moment(const QDateTime &when, const QDateTime &now); // "12:04" today, "23 Nov 12:04" earlier
};
