// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/engine/journalreader.h"

using namespace Qt::StringLiterals;

namespace Engine {

namespace {

std::unexpected<Error> notFound(const QString &message)
{
    return std::unexpected(Error{Error::Kind::NotFound, ErrorCode::Generic, message});
}

Result<JournalReader> knownReader(const Context &context, const QString &name)
{
    auto reader = context.journalReaders.find(name);
    if (!reader)
        return std::unexpected(reader.error());
    if (!*reader)
        return notFound(u"nobody reads the journal as '%1'"_s.arg(name));
    return **reader;
}

}

Result<QList<JournalEvent>> readJournal(Context &context, const QString &name, int maximum)
{
    if (name.isEmpty()) {
        return std::unexpected(
            Error{Error::Kind::Invalid, ErrorCode::Generic, u"a reader of the journal has a name"_s});
    }
    if (const auto there = context.journalReaders.insertIfMissing(context.ids.next(), name); !there)
        return std::unexpected(there.error());
    const auto reader = knownReader(context, name);
    if (!reader)
        return std::unexpected(reader.error());
    if (const auto noted = context.journalReaders.noteRun(name, context.clock.now()); !noted)
        return std::unexpected(noted.error());
    if (const auto numbered = context.journalRows.number(maximum); !numbered)
        return std::unexpected(numbered.error());
    return context.journalRows.after(reader->lastPosition, maximum);
}

Result<void> acknowledgeJournal(Context &context, const QString &name, const JournalId &last)
{
    const auto reader = knownReader(context, name);
    if (!reader)
        return std::unexpected(reader.error());
    const auto event = context.journalRows.find(last);
    if (!event)
        return std::unexpected(event.error());
    if (!*event || (*event)->position == 0)
        return notFound(u"no reader was given an event %1"_s.arg(last.toString()));
    return (*event)->position <= reader->lastPosition ? Result<void>()
                                                      : context.journalReaders.move(name, (*event)->position, last);
}

Result<void> failJournal(Context &context, const QString &name, const QString &error, const QDateTime &nextRun)
{
    const auto reader = knownReader(context, name);
    return reader ? context.journalReaders.fail(name, error, nextRun) : std::unexpected(reader.error());
}

}
