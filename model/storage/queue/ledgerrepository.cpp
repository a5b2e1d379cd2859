// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/storage/queue/ledgerrepository.h"

#include "model/storage/queue/outcome.h"
#include "model/storage/sqlvalue.h"

using namespace Qt::StringLiterals;

namespace Storage {

namespace {

Result<qint64> numberOf(const Result<std::optional<Row>> &row)
{
    return row ? Result<qint64>((*row)->integer(u"last_value")) : std::unexpected(row.error());
}

}

Result<void> LedgerRepository::insert(const TaskId &task, const UserId &user, const LedgerEntry &entry) const
{
    return done(m_connection.execute(u"queue/ledger/insert"_s,
        {{u"task_id"_s, toSql(task)}, {u"user_id"_s, toSql(user)}, {u"sequence"_s, entry.sequence},
            {u"late"_s, entry.late}}));
}

Result<std::optional<LedgerEntry>> LedgerRepository::find(const TaskId &task, const UserId &user) const
{
    return mapped(m_connection.row(u"queue/ledger/find"_s, {{u"task_id"_s, toSql(task)}, {u"user_id"_s, toSql(user)}}),
        [](const Row &row) { return LedgerEntry{row.integer(u"sequence"), row.boolean(u"late")}; });
}

Result<qint64> LedgerRepository::nextNumber() const
{
    return numberOf(m_connection.row(u"queue/change/next"_s));
}

Result<qint64> LedgerRepository::lastNumber() const
{
    return numberOf(m_connection.row(u"queue/change/last"_s));
}

Result<void> LedgerRepository::insertBundle(const QUuid &id, const UserId &user, const QString &clientKey,
    const QDateTime &date, const QList<TaskId> &tasks) const
{
    QStringList ids;
    for (const TaskId &task : tasks)
        ids.append(task.toString());
    return done(m_connection.execute(u"queue/bundle/insert"_s,
        {{u"id"_s, id.toString(QUuid::WithoutBraces)}, {u"user_id"_s, toSql(user)}, {u"client_key"_s, clientKey},
            {u"created_date"_s, toSql(date)}, {u"tasks"_s, ids.join(u' ')}}));
}

Result<std::optional<QList<TaskId>>> LedgerRepository::findBundle(const UserId &user, const QString &clientKey) const
{
    return mapped(m_connection.row(u"queue/bundle/find"_s, {{u"user_id"_s, toSql(user)}, {u"client_key"_s, clientKey}}),
        [](const Row &row) {
            QList<TaskId> tasks;
            for (const QString &id : row.text(u"tasks").split(u' ', Qt::SkipEmptyParts))
                tasks.append(TaskId::fromString(id));
            return tasks;
        });
}

} // namespace Storage
