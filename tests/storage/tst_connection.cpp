// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/storage/connection.h"
#include "model/storage/migration.h"
#include "model/storage/sqlvalue.h"
#include "model/storage/statements.h"
#include "model/storage/transaction.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Storage;

class ConnectionTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString path(const QString &name) const { return m_folder.filePath(name); }

    static std::unique_ptr<Connection> created(const QString &path)
    {
        auto connection = Connection::open(DatabaseUrl::sqlite(path), Connection::Open::CreateIfMissing);
        return connection ? *std::move(connection) : nullptr;
    }

private Q_SLOTS:
    void refusesAFileInUseAndNamesItsOwner()
    {
        const auto first = created(path(u"used.db"_s));
        QVERIFY(first);

        const auto second = Connection::open(DatabaseUrl::sqlite(path(u"used.db"_s)), Connection::Open::Existing);

        QVERIFY(!second);
        QCOMPARE(second.error().code, ErrorCode::DatabaseInUse);
        QVERIFY(second.error().message.contains(QString::number(QCoreApplication::applicationPid())));
    }

    void doesNotCreateWhatShouldExist()
    {
        const auto opened = Connection::open(DatabaseUrl::sqlite(path(u"none.db"_s)), Connection::Open::Existing);

        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::DatabaseMissing);
        QVERIFY(!QFile::exists(path(u"none.db"_s)));
    }

    void leavesADamagedFileUntouched()
    {
        const QByteArray garbage(8192, 'x');
        QFile file(path(u"damaged.db"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(garbage);
        file.close();

        const auto opened = Connection::open(DatabaseUrl::sqlite(file.fileName()), Connection::Open::Existing);

        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::DatabaseDamaged);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), garbage);
    }

    void rollsBackWhatIsNotCommitted()
    {
        const auto connection = created(path(u"rollback.db"_s));
        QVERIFY(connection->raw(u"CREATE TABLE t (a integer)"_s));
        {
            auto transaction = Transaction::begin(*connection);
            QVERIFY(transaction);
            QVERIFY(connection->raw(u"INSERT INTO t VALUES (1)"_s));
        }

        const auto rows = connection->raw(u"SELECT count(*) AS n FROM t"_s);

        QCOMPARE(rows->constFirst().integer(u"n"), 0);
    }

    void refusesANewerSchema()
    {
        const Schema schema{u"schema_test"_s, {}};
        {
            const auto connection = created(path(u"newer.db"_s));
            QVERIFY(connection->execute(u"schema/create"_s));
            QVERIFY(connection->execute(u"schema/store_version"_s, {{u"name"_s, schema.name}, {u"version"_s, 7}}));
        }
        const auto connection = created(path(u"newer.db"_s));

        const auto migrated = migrate(*connection, schema);

        QVERIFY(!migrated);
        QCOMPARE(migrated.error().code, ErrorCode::DatabaseNewer);
    }

    void keepsMicroseconds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("stored");

        QTest::newRow("six decimals") << u"2023-02-07T17:29:24.727400+00:00"_s << u"2023-02-07T17:29:24.727400+00:00"_s;
        QTest::newRow("zulu") << u"2023-02-07T17:29:24Z"_s << u"2023-02-07T17:29:24.000000+00:00"_s;
        QTest::newRow("no offset") << u"2023-02-07T17:29:24.5"_s << u"2023-02-07T17:29:24.500000+00:00"_s;
        QTest::newRow("other zone") << u"2023-02-07T17:29:24+01:00"_s << u"2023-02-07T16:29:24.000000+00:00"_s;
        QTest::newRow("before 1970") << u"1969-12-31T23:59:59.250000+00:00"_s << u"1969-12-31T23:59:59.250000+00:00"_s;
        QTest::newRow("not a date") << u"yesterday"_s << QString();
    }

    void keepsMicroseconds()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, stored);

        const auto microseconds = microsecondsFromIso(text);

        QCOMPARE(microseconds ? isoFromMicroseconds(*microseconds) : QString(), stored);
    }

    void findsPlaceholders()
    {
        QCOMPARE(placeholdersOf(u"-- :no\nSELECT :a, b::int, CAST(:b AS text), :a"_s), (QSet<QString>{u"a"_s, u"b"_s}));
    }
};

QTEST_GUILESS_MAIN(ConnectionTest)
#include "tst_connection.moc"
