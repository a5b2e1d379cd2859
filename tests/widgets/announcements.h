// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAccessible>
#include <QAccessibleAnnouncementEvent>
#include <QStringList>

// What screen readers are told, from its creation on. One at a time.
class Announcements
{
public:
    Announcements()
    {
        QAccessible::setActive(true);
        QAccessible::installUpdateHandler([](QAccessibleEvent *event) {
            if (event->type() == QAccessible::Announcement)
                said().append(static_cast<QAccessibleAnnouncementEvent *>(event)->message());
        });
    }
    ~Announcements() { QAccessible::installUpdateHandler(nullptr); }
    Q_DISABLE_COPY_MOVE(Announcements)

    void clear() { said().clear(); }
    QString last() const { return said().isEmpty() ? QString() : said().constLast(); }
    const QStringList &all() const { return said(); }

private:
    static QStringList &said()
    {
        static QStringList words;
        return words;
    }
};
