// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
//
// What one statement costs through Storage::Connection, without a commit. The floor is the same statement over SQLite's
// own interface on the same rows. The size is the number of values bound or columns read.
#include "model/domain/message.h"
#include "model/domain/random.h"
#include "model/storage/migration.h"
#include "model/storage/queue/apiclient.h"
#include "model/storage/queue/messagerepository.h"
#include "model/storage/queue/queueschema.h"
#include "model/storage/sqlvalue.h"
#include "model/storage/statements.h"
#include "model/storage/transaction.h"
#include "tests/bench/orstop.h"
#include "tests/bench/result.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace {

constexpr int batches = 40;
constexpr int callsPerBatch = 500;

template <typename Call>
QList<double> microseconds(Call call)
{
    QList<double> samples;
    for (int batch = 0; batch < batches; ++batch) {
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < callsPerBatch; ++i)
            call();
        samples.append(double(timer.nsecsElapsed()) / 1e3 / callsPerBatch);
    }
    return samples;
}

// Reads everything that the statement answers; its first parameter is an id, the others are a short text.
class PlainStatement
{
public:
    PlainStatement(sqlite3 *database, const QString &text)
    {
        if (sqlite3_prepare_v2(database, text.toUtf8().constData(), -1, &m_statement, nullptr) != SQLITE_OK)
            qFatal("%s", sqlite3_errmsg(database));
    }
    ~PlainStatement() { sqlite3_finalize(m_statement); }
    Q_DISABLE_COPY_MOVE(PlainStatement)

    void run(const QByteArray &id)
    {
        sqlite3_bind_text(m_statement, 1, id.constData(), int(id.size()), SQLITE_STATIC);
        for (int i = 2; i <= sqlite3_bind_parameter_count(m_statement); ++i)
            sqlite3_bind_text(m_statement, i, "{}", 2, SQLITE_STATIC);
        while (sqlite3_step(m_statement) == SQLITE_ROW) {
            for (int i = 0; i < sqlite3_column_count(m_statement); ++i)
                m_read += size_t(sqlite3_column_bytes(m_statement, i));
        }
        sqlite3_reset(m_statement);
    }

private:
    sqlite3_stmt *m_statement = nullptr;
    size_t m_read = 0;
};

struct Sample
{
    MessageId id;
    ApiClientId client;
};

Sample fill(Storage::Connection &connection, RandomSource &random)
{
    orStop(Storage::migrate(connection, Storage::queueSchema()));
    const ApiClient client{ApiClientId(random.uuid()), u"bench"_s, u"canopy"_s, true};
    orStop(Storage::storeApiClient(connection, client));
    Message message;
    message.id = MessageId(random.uuid());
    message.treeId = TreeId::fromString(message.id.toString());
    message.frontendMessageId = message.id.toString();
    message.text = QString(800, u'x');
    message.lang = u"en"_s;
    message.createdDate = QDateTime::currentDateTimeUtc();
    orStop(Storage::MessageRepository(connection).insert(message, client.id, {}));
    return {message.id, client.id};
}

void report(const QString &name, qint64 size, const QList<double> &ours, const QList<double> &floor, bool asJson)
{
    print({.bench = u"storage"_s,
              .backend = u"sqlite"_s,
              .caseName = name,
              .size = size,
              .metric = u"median"_s,
              .value = median(ours),
              .unit = u"us"_s,
              .limit = median(floor)},
        asJson);
}

}

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const bool asJson = QCoreApplication::arguments().contains(u"--json"_s);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"queue.db"_s);
    SeededRandom random(1);
    QList<double> byId;
    QList<double> mapped;
    QList<double> insert;
    Sample sample;
    {
        auto connection = orStop(
            Storage::Connection::open(Storage::DatabaseUrl::sqlite(path), Storage::Connection::Open::CreateIfMissing));
        sample = fill(*connection, random);
        auto transaction = orStop(Storage::Transaction::begin(*connection));
        const QString id = sample.id.toString();
        byId = microseconds([&] { orStop(connection->row(u"queue/message/by_id"_s, {{u"id"_s, id}})); });
        const Storage::MessageRepository messages(*connection);
        mapped = microseconds([&] { orStop(messages.find(sample.id)); });
        insert = microseconds([&] {
            orStop(connection->execute(u"queue/journal/insert"_s,
                {{u"id"_s, random.uuid().toString(QUuid::WithoutBraces)}, {u"created_date"_s, 0},
                    {u"user_id"_s, QVariant()}, {u"message_id"_s, id},
                    {u"api_client_id"_s, Storage::toSql(sample.client)}, {u"event_type"_s, u"bench"_s},
                    {u"event_payload"_s, u"{}"_s}}));
        });
    }
    sqlite3 *database = nullptr;
    if (sqlite3_open(path.toUtf8().constData(), &database) != SQLITE_OK)
        qFatal("%s", sqlite3_errmsg(database));
    QList<double> plainById;
    QList<double> plainInsert;
    {
        sqlite3_exec(database, "BEGIN", nullptr, nullptr, nullptr);
        const auto text = [](QStringView name) { return Storage::statementText(name, Storage::Dialect::Sqlite); };
        PlainStatement select(database, text(u"queue/message/by_id"));
        const QByteArray id = sample.id.toString().toUtf8();
        plainById = microseconds([&] { select.run(id); });
        PlainStatement append(database, text(u"queue/journal/insert"));
        plainInsert = microseconds([&] { append.run(random.uuid().toByteArray(QUuid::WithoutBraces)); });
        sqlite3_exec(database, "ROLLBACK", nullptr, nullptr, nullptr);
    }
    sqlite3_close(database);
    report(u"row by id"_s, 23, byId, plainById, asJson);
    report(u"message by id"_s, 23, mapped, plainById, asJson);
    report(u"insert"_s, 7, insert, plainInsert, asJson);
}
