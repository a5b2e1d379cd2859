// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/id.h"

#include <QDateTime>
#include <QString>

using AnnouncementId = Id<struct AnnouncementIdTag>;

// What whoever runs a queue tells the people who work on it.
struct Announcement
{
    AnnouncementId id;
    QDateTime createdDate; // UTC
    QString text;

    friend bool operator==(const Announcement &, const Announcement &) = default;
};
