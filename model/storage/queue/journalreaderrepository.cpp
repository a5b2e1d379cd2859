// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/storage/queue/journalreaderrepository.h"

#include "model/storage/queue/outcome.h"
#include "model/storage/sqlvalue.h"

using namespace Qt::StringLiterals;

namespace Storage {

namespace {

JournalReader readerFromRow(const Row &row)
{
    return {
        .name = row.text(u"description"),
        .lastPosition = row.integer(u"last_position"),
        .lastId = row.optionalId<JournalId>(u"last_journal_id"),
        .lastRun = row.optionalDateTime(u"last_run"),
        .lastError = row.optionalText(u"last_error"),
        .nextRun = row.optionalDateTime(u"next_run"),
    };
}

} // namespace

Result<void> JournalReaderRepository::insertIfMissing(const QUuid &id, const QString &name) const
{
    return done(m_connection.execute(
        u"queue/reader/insert"_s, {{u"id"_s, id.toString(QUuid::WithoutBraces)}, {u"description"_s, name}}));
}

Result<std::optional<JournalReader>> JournalReaderRepository::find(const QString &name) const
{
    return mapped(m_connection.row(u"queue/reader/find"_s, {{u"description"_s, name}}), readerFromRow);
}

Result<QList<JournalReader>> JournalReaderRepository::all() const
{
    return mapped(m_connection.rows(u"queue/reader/all"_s), readerFromRow);
}

Result<void> JournalReaderRepository::noteRun(const QString &name, const QDateTime &date) const
{
    return done(
        m_connection.execute(u"queue/reader/note_run"_s, {{u"description"_s, name}, {u"last_run"_s, toSql(date)}}));
}

Result<void> JournalReaderRepository::move(const QString &name, qint64 position, const JournalId &id) const
{
    return done(m_connection.execute(u"queue/reader/move"_s,
        {{u"description"_s, name}, {u"last_position"_s, position}, {u"last_journal_id"_s, toSql(id)}}));
}

Result<void> JournalReaderRepository::fail(const QString &name, const QString &error, const QDateTime &nextRun) const
{
    return done(m_connection.execute(
        u"queue/reader/fail"_s, {{u"description"_s, name}, {u"last_error"_s, error}, {u"next_run"_s, toSql(nextRun)}}));
}

} // namespace Storage
