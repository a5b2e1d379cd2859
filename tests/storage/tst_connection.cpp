// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/domain/isodate.h"
#include "model/storage/connection.h"
#include "model/storage/migration.h"
#include "model/storage/queue/apiclient.h"
#include "model/storage/queue/queueschema.h"
#include "model/storage/queue/userrepository.h"
#include "model/storage/sqlvalue.h"
#include "model/storage/statements.h"
#include "model/storage/transaction.h"

#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Storage;

// A mistake in the program ends it, so the test starts itself as the program that makes one.
namespace {

constexpr auto mistakeArgument = "--bind"_L1;

Bindings mistaken(const QString &mistake)
{
    Bindings values{{u"name"_s, u"schema_test"_s}, {u"version"_s, 7}};
    if (mistake == "unknown name"_L1)
        return {{u"name"_s, u"schema_test"_s}, {u"verison"_s, 7}};
    if (mistake == "missing"_L1)
        return {{u"name"_s, u"schema_test"_s}};
    if (mistake == "one more"_L1)
        values.insert(u"other"_s, 1);
    if (mistake == "twice"_L1)
        return {{u"version"_s, 6}, {u"version"_s, 7}};
    if (mistake == "a date"_L1)
        values.insert(u"version"_s, QDateTime::currentDateTimeUtc());
    return values;
}

int bindMistakenly(const QStringList &arguments)
{
    const auto connection = Connection::open(DatabaseUrl::sqlite(arguments.at(2)), Connection::Open::CreateIfMissing);
    if (!connection || !(*connection)->execute(u"schema/create"_s))
        return 1;
    // An order that was learnt does not excuse what comes after it.
    if (!(*connection)->execute(u"schema/store_version"_s, mistaken(u"none"_s)))
        return 1;
    return (*connection)->execute(u"schema/store_version"_s, mistaken(arguments.at(3))) ? 0 : 1;
}

}

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

    static bool store(Connection &connection, const QString &key)
    {
        return connection.execute(u"queue/setting/store"_s, {{u"key"_s, key}, {u"value"_s, u"1"_s}}).has_value();
    }

    static QStringList storedKeys(Connection &connection)
    {
        QStringList keys;
        const auto rows = connection.raw(u"SELECT key FROM queue_setting WHERE key LIKE 'test%' ORDER BY key"_s);
        for (const Row &row : *rows)
            keys.append(row.text(u"key"));
        return keys;
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

    // SQLite would do it within a commit, for a thousand pages.
    void bringsTheLogHomeWhenToldTo()
    {
        const auto connection = created(path(u"log.db"_s));
        QVERIFY(connection->raw(u"CREATE TABLE line (number integer PRIMARY KEY, text text)"_s));
        const QFileInfo log(path(u"log.db-wal"_s));
        const auto write = [&](int commits) {
            for (int i = 0; i < commits; ++i) {
                auto transaction = Transaction::begin(*connection);
                if (!transaction || !connection->raw(u"INSERT INTO line (text) VALUES (hex(randomblob(2000)))"_s)
                    || !transaction->commit())
                    return false;
            }
            return true;
        };
        QVERIFY(!connection->hasLongLog());
        QVERIFY(write(600));
        QVERIFY(connection->hasLongLog());

        QVERIFY(connection->shortenLog());

        QVERIFY(!connection->hasLongLog());
        const qint64 size = QFileInfo(log.filePath()).size();
        QVERIFY(write(50));
        QCOMPARE(QFileInfo(log.filePath()).size(), size); // from the beginning again
        QVERIFY(!connection->hasLongLog());
    }

    // Nobody has time: a commit does it after all.
    void aLogDoesNotGrowForEver()
    {
        const auto connection = created(path(u"busy.db"_s));
        QVERIFY(connection->raw(u"CREATE TABLE line (number integer PRIMARY KEY, text text)"_s));
        for (int i = 0; i < 30; ++i) {
            QVERIFY(connection->raw(u"INSERT INTO line (text) WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL "
                                    "SELECT i + 1 FROM n WHERE i < 500) SELECT hex(randomblob(2000)) FROM n"_s));
        }
        QVERIFY(QFileInfo(path(u"busy.db-wal"_s)).size() < 40'000'000); // of 60 that were written
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

        const auto microseconds = IsoDate::microseconds(text);

        QCOMPARE(microseconds ? IsoDate::text(*microseconds) : QString(), stored);
    }

    void endsTheProgramThatBindsWrongly_data()
    {
        QTest::addColumn<bool>("ends");

        QTest::newRow("none") << false;
        QTest::newRow("unknown name") << true;
        QTest::newRow("missing") << true;
        QTest::newRow("one more") << true;
        QTest::newRow("twice") << true;
        QTest::newRow("a date") << true;
    }

    void endsTheProgramThatBindsWrongly()
    {
        QFETCH(const bool, ends);
        const QString mistake = QString::fromLatin1(QTest::currentDataTag());

        QProcess process;
        process.start(QCoreApplication::applicationFilePath(), {mistakeArgument, path(mistake + ".db"_L1), mistake});

        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitStatus(), ends ? QProcess::CrashExit : QProcess::NormalExit);
        if (!ends)
            QCOMPARE(process.exitCode(), 0);
    }

    void bindsInAnyOrder()
    {
        const auto connection = created(path(u"order.db"_s));
        QVERIFY(connection->execute(u"schema/create"_s));

        QVERIFY(connection->execute(u"schema/store_version"_s, {{u"name"_s, u"one"_s}, {u"version"_s, 1}}));
        QVERIFY(connection->execute(u"schema/store_version"_s, {{u"version"_s, 2}, {u"name"_s, u"two"_s}}));

        const auto rows = connection->raw(u"SELECT name, version FROM schema_version ORDER BY version"_s);
        QCOMPARE(rows->constLast().text(u"name"), u"two"_s);
        QCOMPARE(rows->constLast().integer(u"version"), 2);
    }

    void tellsEmptyTextFromNothing_data()
    {
        QTest::addColumn<QVariant>("value");
        QTest::addColumn<bool>("isNull");

        QTest::newRow("text") << QVariant(u"text"_s) << false;
        QTest::newRow("empty text") << QVariant(u""_s) << false;
        QTest::newRow("null QString") << QVariant(QString()) << false;
        QTest::newRow("no value") << QVariant() << true;
        QTest::newRow("no text") << toSql(std::optional<QString>()) << true;
        QTest::newRow("no number") << toSql(std::optional<int>()) << true;
        QTest::newRow("no date") << toSql(QDateTime()) << true;
        QTest::newRow("no id") << toSql(Id<struct AnyTag>()) << true;
    }

    void tellsEmptyTextFromNothing()
    {
        QFETCH(const QVariant, value);
        QFETCH(const bool, isNull);
        const auto connection = created(path(u"%1.db"_s.arg(QLatin1StringView(QTest::currentDataTag()))));
        QVERIFY(migrate(*connection, queueSchema()));
        const QString id = u"8c4a3b9e-0f0c-4c59-9d6e-6d7f2a1b3c4d"_s;

        const auto stored = connection->execute(u"queue/client/insert"_s,
            {{u"id"_s, id}, {u"description"_s, u"ключ"_s}, {u"trusted"_s, true}, {u"frontend_type"_s, value}});

        QVERIFY2(stored, qPrintable(stored ? QString() : stored.error().message));
        const auto rows = connection->raw(u"SELECT description, trusted, frontend_type FROM api_client"_s);
        QCOMPARE(rows->size(), 1);
        QCOMPARE(rows->constFirst().isNull(u"frontend_type"), isNull);
        QCOMPARE(rows->constFirst().text(u"frontend_type"), isNull ? QString() : value.toString());
        QCOMPARE(rows->constFirst().text(u"description"), u"ключ"_s);
        QVERIFY(rows->constFirst().boolean(u"trusted"));
    }

    void refusesWhatIsThereAlreadyAndGoesOn()
    {
        const auto connection = created(path(u"conflict.db"_s));
        QVERIFY(migrate(*connection, queueSchema()));
        QVERIFY(storeApiClient(*connection, importClient()));
        const UserRepository users(*connection);
        User ann;
        ann.id = UserId::create();
        ann.identity = {u"ann"_s, u"Ann"_s, AuthMethod::Local};
        ann.createdDate = QDateTime::currentDateTimeUtc();
        User bob = ann;
        bob.id = UserId::create();
        bob.identity.username = u"bob"_s;
        QVERIFY(users.insert(ann, importClient().id));

        const auto again = users.insert(ann, importClient().id);

        QVERIFY(!again);
        QCOMPARE(again.error().kind, Error::Kind::Conflict);
        QVERIFY2(again.error().message.startsWith("queue/user/insert: "_L1), qPrintable(again.error().message));
        QVERIFY(users.insert(bob, importClient().id));
        QCOMPARE((*users.find(bob.id))->identity.username, u"bob"_s);
    }

    void readsWhatItWritesOfDatabases_data()
    {
        QTest::addColumn<QString>("text");

        for (const QString &text : {u"sqlite:some/file.db"_s, u"postgresql://ann@example.org:5433/queue"_s,
                 u"postgresql://ann@%2Fvar%2Frun%2Fpostgresql:5432/queue"_s})
            QTest::newRow(qPrintable(text)) << text;
    }

    void readsWhatItWritesOfDatabases()
    {
        QFETCH(const QString, text);

        const auto url = DatabaseUrl::parse(text);

        QVERIFY(url);
        QCOMPARE(url->toString(), text);
        QCOMPARE(DatabaseUrl::parse(u"postgresql://host/name"_s)->port, 5432);
        QVERIFY(!DatabaseUrl::parse(u"postgresql://host"_s));
        QVERIFY(!DatabaseUrl::parse(u"mysql://host/name"_s));
    }

    void takesBackNestedTransactionsAlone()
    {
        const auto connection = created(path(u"nested.db"_s));
        QVERIFY(migrate(*connection, queueSchema()));
        {
            auto outer = Transaction::begin(*connection);
            {
                auto nested = Transaction::begin(*connection);
                QVERIFY(store(*connection, u"test kept"_s));
                QVERIFY(nested->commit());
            }
            {
                const auto nested = Transaction::begin(*connection);
                QVERIFY(store(*connection, u"test taken back"_s));
            }
            QVERIFY(store(*connection, u"test outer"_s));
            QVERIFY(outer->commit());
        }
        QCOMPARE(storedKeys(*connection), (QStringList{u"test kept"_s, u"test outer"_s}));

        {
            const auto outer = Transaction::begin(*connection);
            auto nested = Transaction::begin(*connection);
            QVERIFY(store(*connection, u"test lost with the outer one"_s));
            QVERIFY(nested->commit());
        }
        QCOMPARE(storedKeys(*connection).size(), 2);
    }

    // As SQLite does by itself when a disk is full.
    void doesNotCommitWhatTheDatabaseGaveUp()
    {
        const auto connection = created(path(u"lost.db"_s));
        QVERIFY(migrate(*connection, queueSchema()));
        {
            auto outer = Transaction::begin(*connection);
            QVERIFY(store(*connection, u"test outer"_s));
            {
                const auto nested = Transaction::begin(*connection);
                QVERIFY(connection->raw(u"ROLLBACK"_s));
            }
            QVERIFY(!Transaction::begin(*connection));
            QVERIFY(!outer->commit());
        }
        QCOMPARE(storedKeys(*connection), QStringList());

        auto next = Transaction::begin(*connection);
        QVERIFY(next);
        QVERIFY(store(*connection, u"test next"_s));
        QVERIFY(next->commit());
        QCOMPARE(storedKeys(*connection), QStringList{u"test next"_s});
    }

    void findsPlaceholders()
    {
        QCOMPARE(placeholdersOf(u"-- :no\nSELECT :a, b::int, CAST(:b AS text), :a"_s), (QSet<QString>{u"a"_s, u"b"_s}));
    }
};

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 4 && arguments.at(1) == mistakeArgument)
        return bindMistakenly(arguments);
    ConnectionTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_connection.moc"
