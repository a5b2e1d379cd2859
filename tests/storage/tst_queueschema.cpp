// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/storage/connection.h"
#include "model/storage/queue/queueschema.h"
#include "model/storage/statements.h"
#include "tests/support/postgresqlserver.h"

#include <QRegularExpression>
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

    std::unique_ptr<Connection> created(const QString &name) const
    {
        auto connection =
            Connection::open(DatabaseUrl::sqlite(m_folder.filePath(name)), Connection::Open::CreateIfMissing);
        return connection ? *std::move(connection) : nullptr;
    }

    static QStringList definitions(Connection &connection)
    {
        QStringList all;
        const auto rows = connection.raw(u"SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name"_s);
        for (const Row &row : *rows)
            all.append(row.text(u"sql"));
        return all;
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

    // Of what a person may not do there are few rows, of open work there may be thousands.
    void closedWorkIsFoundFromThePerson()
    {
        const auto connection = created(u"plan.db"_s);
        QVERIFY(migrate(*connection, queueSchema()));
        QString statement = statementText(u"queue/work/pools_closed", Dialect::Sqlite);
        for (const QString &name : placeholdersOf(statement))
            statement.replace(u':' + name, u"'x'"_s);

        const auto plan = connection->raw("EXPLAIN QUERY PLAN "_L1 + statement);

        QVERIFY2(plan, qPrintable(why(plan)));
        QVERIFY2(plan->constFirst().text(u"detail").contains("work_exclusion"_L1),
            qPrintable(plan->constFirst().text(u"detail")));
    }

    void listsAreReadFromAnIndex_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::addColumn<QString>("index");

        const std::pair<QString, QString> lists[] = {
            {u"messages"_s, u"message_by_date"_s},
            {u"messages_of_user"_s, u"message_by_user"_s},
            {u"messages_of_client"_s, u"message_by_client"_s},
            {u"messages_of_lang"_s, u"message_by_lang"_s},
            {u"flagged"_s, u"flagged_message_by_place"_s},
        };
        for (const auto &[list, index] : lists) {
            for (const QString &end : {u"oldest"_s, u"newest"_s})
                QTest::addRow("%s %s", qPrintable(list), qPrintable(end)) << list + u'_' + end << index;
        }
        const std::pair<QString, QString> people[] = {
            {u"people_by_username"_s, u"app_user_by_name"_s},
            {u"people_by_display_name"_s, u"app_user_by_display_name"_s},
            {u"people_of_client_by_username"_s, u"app_user_of_client_by_username"_s},
            {u"people_of_client_by_display_name"_s, u"app_user_of_client_by_display_name"_s},
        };
        for (const auto &[list, index] : people) {
            for (const QString &end : {u"first"_s, u"last"_s})
                QTest::addRow("%s %s", qPrintable(list), qPrintable(end)) << list + u'_' + end << index;
        }
    }

    // In its order and from where the page begins, so that a page costs what is on it.
    void listsAreReadFromAnIndex()
    {
        QFETCH(const QString, statement);
        QFETCH(const QString, index);
        const auto connection = created(u"lists.db"_s);
        QVERIFY(migrate(*connection, queueSchema()));
        QString text = statementText(u"queue/listing/"_s + statement, Dialect::Sqlite);
        for (const QString &name : placeholdersOf(text))
            text.replace(QRegularExpression(u":%1\\b"_s.arg(name)), u"'1'"_s);

        const auto plan = connection->raw("EXPLAIN QUERY PLAN "_L1 + text);

        QVERIFY2(plan, qPrintable(why(plan)));
        const QString first = plan->constFirst().text(u"detail");
        QVERIFY2(first.startsWith("SEARCH"_L1) && first.contains(u"INDEX %1 "_s.arg(index)), qPrintable(first));
        for (const Row &step : *plan) // of equal dates only the ids may have to be sorted
            QVERIFY2(!step.text(u"detail").endsWith("TEMP B-TREE FOR ORDER BY"_L1), qPrintable(step.text(u"detail")));
    }

    void migratingTwiceChangesNothing()
    {
        const auto connection = created(u"twice.db"_s);
        QVERIFY(migrate(*connection, queueSchema()));
        const QStringList before = definitions(*connection);

        QVERIFY(migrate(*connection, queueSchema()));

        QVERIFY(before.size() > 20);
        QCOMPARE(definitions(*connection), before);
        QCOMPARE(*schemaVersion(*connection, queueSchema()), queueSchema().migrations.size());
    }

    void migratingStepByStepGivesTheSameSchema()
    {
        const auto fresh = created(u"fresh.db"_s);
        QVERIFY(migrate(*fresh, queueSchema()));
        const auto old = created(u"old.db"_s);
        for (int version = 1; version <= queueSchema().migrations.size(); ++version) {
            QVERIFY(migrate(*old, {queueSchema().name, queueSchema().migrations.first(version)}));
            QCOMPARE(*schemaVersion(*old, queueSchema()), version);
        }

        QCOMPARE(definitions(*old), definitions(*fresh));
    }
};

QTEST_GUILESS_MAIN(QueueSchemaTest)
#include "tst_queueschema.moc"
