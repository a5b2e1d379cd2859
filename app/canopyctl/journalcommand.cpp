// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/canopyctl/command.h"
#include "app/canopyctl/openqueue.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace Canopyctl {

namespace {

const QString optionReader = u"reader"_s;
const QString optionReaders = u"readers"_s;
const QString optionMaximum = u"maximum"_s;
const QString optionJson = u"json"_s;
constexpr int secondsUntilNextRun = 60;

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        u"What happened, oldest first: the last events, or with --reader those that this reader has not had yet. A "
        u"reader's "
        "place moves when they are printed; different readers do not disturb each other."_s);
    parser.addOption({optionReader, u"Go on where this reader stopped."_s, u"NAME"_s});
    parser.addOption({optionReaders, u"List the readers and how far each came."_s});
    parser.addOption({optionMaximum, u"At most so many events."_s, u"N"_s, u"100"_s});
    parser.addOption({optionJson, u"Print the events as JSON."_s});
}

QJsonValue orNull(const auto &optionalId)
{
    return optionalId ? QJsonValue(optionalId->toString()) : QJsonValue();
}

QJsonValue orNull(const std::optional<QDateTime> &date)
{
    return date ? QJsonValue(date->toString(Qt::ISODateWithMs)) : QJsonValue();
}

QJsonObject toJson(const JournalEvent &event)
{
    return {{u"id"_s, event.id.toString()}, {u"created_date"_s, event.createdDate.toString(Qt::ISODateWithMs)},
        {u"user_id"_s, orNull(event.userId)}, {u"message_id"_s, orNull(event.messageId)}, {u"event_type"_s, event.type},
        {u"event_payload"_s, QJsonDocument::fromJson(event.payload.toUtf8()).object()}};
}

QJsonObject toJson(const JournalReader &reader)
{
    return {{u"description"_s, reader.name}, {u"last_journal_id"_s, orNull(reader.lastId)},
        {u"last_run"_s, orNull(reader.lastRun)},
        {u"last_error"_s, reader.lastError ? QJsonValue(*reader.lastError) : QJsonValue()},
        {u"next_run"_s, orNull(reader.nextRun)}};
}

bool printEvents(const QList<JournalEvent> &events, bool asJson)
{
    QJsonArray all;
    for (const JournalEvent &event : events) {
        if (asJson)
            all.append(toJson(event));
        else
            print(u"%1  %2  %3"_s.arg(event.createdDate.toString(Qt::ISODate), event.type, event.payload));
    }
    if (asJson)
        print(QJsonObject{{u"events"_s, all}});
    return std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
}

Outcome listReaders(Engine::Queue &queue, bool asJson)
{
    const auto readers = queue.journal().readers();
    if (!readers)
        return failed(readers.error());
    QJsonArray all;
    for (const JournalReader &reader : *readers) {
        if (asJson)
            all.append(toJson(reader));
        else
            print(u"%1  had %2 events  %3"_s.arg(reader.name)
                    .arg(reader.lastPosition)
                    .arg(reader.lastError.value_or(QString()))
                    .trimmed());
    }
    if (asJson)
        print(QJsonObject{{u"readers"_s, all}});
    return {};
}

Outcome readAs(OpenedQueue &opened, const QString &reader, int maximum, bool asJson)
{
    auto &journal = opened.queue->journal();
    const auto events = journal.read(reader, maximum);
    if (!events)
        return failed(events.error());
    if (!printEvents(*events, asJson)) {
        const Error error{Error::Kind::Storage, ErrorCode::Generic, u"the events could not be written"_s};
        const auto noted = journal.fail(reader, error.message, opened.clock.now().addSecs(secondsUntilNextRun));
        return failed(noted ? error : noted.error());
    }
    if (events->isEmpty())
        return {};
    const auto moved = journal.acknowledge(reader, events->constLast().id);
    return moved ? Outcome() : failed(moved.error());
}

Outcome run(const Invocation &invocation)
{
    const bool asJson = invocation.parser.isSet(optionJson);
    const auto maximum = numberOf(invocation.parser, optionMaximum, 1);
    if (!maximum || *maximum > 1'000'000)
        return wrong(maximum ? u"--maximum goes to a million"_s : maximum.error().message);
    if (invocation.parser.isSet(optionReader) && invocation.parser.value(optionReader).isEmpty())
        return wrong(u"--reader needs a name"_s);
    const auto opened = openQueue(invocation.database);
    if (!opened)
        return failed(opened.error());
    if (invocation.parser.isSet(optionReaders))
        return listReaders(*(*opened)->queue, asJson);
    if (invocation.parser.isSet(optionReader))
        return readAs(**opened, invocation.parser.value(optionReader), int(*maximum), asJson);
    auto events = (*opened)->queue->journal().recent(int(*maximum));
    if (!events)
        return failed(events.error());
    std::ranges::reverse(*events);
    printEvents(*events, asJson);
    return {};
}

}

Command journalCommand()
{
    return {u"journal"_s, u"what happened, for readers that remember their place"_s, {}, addOptions, run};
}

}
