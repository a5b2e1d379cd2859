// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/canopyctl/command.h"
#include "app/canopyctl/openqueue.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Canopyctl {

namespace {

const QString optionRemove = u"remove"_s;
const QString optionJson = u"json"_s;
constexpr int shown = 20;

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        u"Tells everybody who works on the queue something: it is shown on their dashboard until they put it away. "
        "Without a text, lists what was told, newest first."_s);
    parser.addOption({optionRemove, u"Take this announcement back."_s, u"ID"_s});
    parser.addOption({optionJson, u"Print the announcements as JSON."_s});
}

QJsonObject toJson(const Announcement &announcement)
{
    return {{u"id"_s, announcement.id.toString()},
        {u"created_date"_s, announcement.createdDate.toString(Qt::ISODateWithMs)}, {u"text"_s, announcement.text}};
}

Outcome run(const Invocation &invocation)
{
    const auto opened = openQueue(invocation.database);
    if (!opened)
        return failed(opened.error());
    Engine::Queue &queue = *(*opened)->queue;
    if (invocation.parser.isSet(optionRemove)) {
        const auto id = AnnouncementId::fromString(invocation.parser.value(optionRemove));
        if (const auto removed = queue.withdrawAnnouncement(id); !removed)
            return failed(removed.error());
    }
    const QString text = invocation.arguments.join(u' ').trimmed();
    if (!text.isEmpty()) {
        if (const auto told = queue.announce(text); !told)
            return failed(told.error());
    }
    const auto announcements = queue.announcements(shown);
    if (!announcements)
        return failed(announcements.error());
    if (invocation.parser.isSet(optionJson)) {
        QJsonArray all;
        for (const Announcement &announcement : *announcements)
            all.append(toJson(announcement));
        print(QJsonObject{{u"announcements"_s, all}});
        return {};
    }
    for (const Announcement &announcement : *announcements) {
        print(u"%1  %2  %3"_s.arg(announcement.id.toString(), announcement.createdDate.toString(Qt::ISODate),
            announcement.text.simplified()));
    }
    if (announcements->isEmpty())
        print(u"nothing was announced"_s);
    return {};
}

}

Command announceCommand()
{
    return {u"announce"_s, u"tells everybody who works on the queue something"_s, u"[TEXT…]"_s, addOptions, run};
}

}
