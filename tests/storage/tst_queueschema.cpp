// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/storage/connection.h"
#include "model/storage/queue/queueschema.h"
#include "model/storage/statements.h"
#include "tests/support/postgresqlserver.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Storage;

class QueueSchemaTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<PostgreSqlServer> m_server;

    template <typename T>
    static QString why(const Result<T> &result)
    {
        return result ? QString() : result.error().message;
    }

    void prepareAll(const DatabaseUrl &url, const QString &driver)
    {
        auto connection = Connection::open(url, Connection::Open::CreateIfMissing);
        QVERIFY2(connection, qPrintable(why(connection)));
        const auto migrated = migrate(**connection, queueSchema());
        QVERIFY2(migrated, qPrintable(why(migrated)));
        connection->reset();

        {
            QSqlDatabase database = QSqlDatabase::addDatabase(driver, u"plain"_s);
            database.setDatabaseName(url.dialect == Dialect::Sqlite ? url.path : url.name);
            database.setHostName(url.host);
            database.setUserName(url.user);
            QVERIFY(database.open());
            const QStringList names = statementNames(u"queue");
            QVERIFY(names.size() > 50);
            for (const QString &name : names) {
                QSqlQuery query(database);
                QVERIFY2(query.prepare(statementText(name, url.dialect)),
                    qPrintable(name + ": "_L1 + query.lastError().text()));
            }
        }
        QSqlDatabase::removeDatabase(u"plain"_s);
    }

private Q_SLOTS:
    void everyStatementPreparesOnSqlite()
    {
        prepareAll(DatabaseUrl::sqlite(m_folder.filePath(u"queue.db"_s)), u"QSQLITE"_s);
    }

    void everyStatementPreparesOnPostgreSql()
    {
        m_server = std::make_unique<PostgreSqlServer>();
        if (!m_server->whyNot().isEmpty())
            QSKIP(qPrintable(m_server->whyNot()));
        prepareAll(m_server->createDatabase(), u"QPSQL"_s);
    }

    void migratingTwiceChangesNothing()
    {
        const auto connection =
            Connection::open(DatabaseUrl::sqlite(m_folder.filePath(u"twice.db"_s)), Connection::Open::CreateIfMissing);
        QVERIFY(migrate(**connection, queueSchema()));
        const QString everything = u"SELECT sql FROM sqlite_schema ORDER BY name"_s;
        const auto before = (*connection)->raw(everything);

        QVERIFY(migrate(**connection, queueSchema()));

        const auto after = (*connection)->raw(everything);
        QCOMPARE(after->size(), before->size());
        QCOMPARE(*schemaVersion(**connection, queueSchema()), queueSchema().migrations.size());
    }
};

QTEST_GUILESS_MAIN(QueueSchemaTest)
#include "tst_queueschema.moc"
