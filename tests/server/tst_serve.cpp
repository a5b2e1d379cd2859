// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/program.h"
#include "tests/server/plainclient.h"
#include "tests/server/servingprogram.h"
#include "tests/support/postgresqlserver.h"

#include <QSet>
#include <QTest>
#include <QUuid>

#include <atomic>
#include <future>
#include <mutex>

using namespace Qt::StringLiterals;

class ServeTest : public QObject
{
    Q_OBJECT

    using Answer = PlainClient::Answer;

    static QString freshId() { return QUuid::createUuid().toString(QUuid::WithoutBraces); }

    // The id of the prompt if it was acknowledged.
    static QString writePrompt(PlainClient &client, const QString &name)
    {
        const QJsonObject person = personJson(name);
        const Answer task =
            client.post(u"/api/v1/tasks/"_s, QJsonObject{{u"type"_s, u"initial_prompt"_s}, {u"user"_s, person}});
        const QString id = freshId();
        client.post(
            u"/api/v1/tasks/%1/ack"_s.arg(task.object()["id"_L1].toString()), QJsonObject{{u"message_id"_s, id}});
        const QString prompt = freshId();
        const Answer done = client.post(u"/api/v1/tasks/interaction"_s,
            QJsonObject{{u"type"_s, u"text_reply_to_message"_s}, {u"user"_s, person}, {u"message_id"_s, id},
                {u"user_message_id"_s, prompt}, {u"text"_s, u"prompt "_s + prompt}});
        return done.status == 200 ? prompt : QString();
    }

    // Clients that write until the server is gone; calls once there were so many acknowledged prompts.
    template <typename Then>
    static QSet<QString> writeUntilItEnds(
        const QList<QUrl> &servers, const QString &key, int clients, int enough, Then then)
    {
        std::mutex mutex;
        QSet<QString> prompts;
        std::atomic<bool> isCalled = false;
        std::vector<std::future<void>> all;
        for (int i = 0; i < clients; ++i) {
            all.push_back(std::async(std::launch::async, [&, i] {
                PlainClient client(servers.at(i % servers.size()), key);
                while (true) {
                    const QString prompt = writePrompt(client, u"person %1"_s.arg(i));
                    if (prompt.isEmpty())
                        return;
                    const std::scoped_lock lock(mutex);
                    prompts.insert(prompt);
                    if (prompts.size() >= enough && !isCalled.exchange(true))
                        then();
                }
            }));
        }
        for (auto &one : all)
            one.get();
        return prompts;
    }

    static QString keyOf(Program &program, const QString &database, const QStringList &more = {})
    {
        const auto made = program.run(
            QStringList{u"--database"_s, database, u"key"_s, u"create"_s, u"--description"_s, u"test"_s, u"--json"_s}
            + more);
        return made.json()["api_key"_L1].toString();
    }

    static QSet<QString> storedPrompts(Program &program, const QString &database)
    {
        const QString file = program.path(u"out.jsonl"_s);
        program.run({u"--database"_s, database, u"export"_s, u"--format"_s, u"oasst-messages"_s, u"--output"_s, file});
        QFile exported(file);
        QSet<QString> ids;
        if (exported.open(QIODevice::ReadOnly)) {
            while (!exported.atEnd())
                ids.insert(QJsonDocument::fromJson(exported.readLine())["message_id"_L1].toString());
        }
        return ids;
    }

private Q_SLOTS:
    void makesKeys()
    {
        Program program;
        const QString database = u"sqlite:a.db"_s;
        program.run({u"--database"_s, database, u"init"_s});

        const QString key = keyOf(program, database);
        QCOMPARE(key.size(), 64);
        const QString trusted = keyOf(program, database, {u"--trusted"_s});
        QVERIFY(trusted != key);
        const auto root = program.run({u"--database"_s, database, u"key"_s, u"create"_s, u"--root"_s,
            u"--description"_s, u"mine"_s, u"--json"_s});
        QCOMPARE(root.json()["root_token"_L1].toString().size(), 64);
        QCOMPARE(program.run({u"--database"_s, database, u"key"_s, u"create"_s}).status, 2);

        const auto listed = program.run({u"--database"_s, database, u"key"_s, u"list"_s, u"--json"_s});
        const QJsonArray keys = listed.json()["keys"_L1].toArray();
        QCOMPARE(keys.size(), 3);
        QVERIFY(!listed.output.contains(key.toUtf8()));
        const QString id = keys.at(0)["id"_L1].toString();
        QCOMPARE(program.run({u"--database"_s, database, u"key"_s, u"disable"_s, id}).status, 0);
        QCOMPARE(program.run({u"--database"_s, database, u"key"_s, u"disable"_s, freshId()}).status, 1);
        QVERIFY(program.run({u"--database"_s, database, u"key"_s, u"list"_s}).output.contains("disabled"));
    }

    void refusesToBeUnsafe_data()
    {
        QTest::addColumn<QStringList>("arguments");

        QTest::newRow("beyond this computer") << QStringList{u"--listen"_s, u"0.0.0.0:0"_s};
        QTest::newRow("beyond it, in IPv6") << QStringList{u"--listen"_s, u"[::]:0"_s};
        QTest::newRow("no port") << QStringList{u"--listen"_s, u"127.0.0.1"_s};
        QTest::newRow("half of TLS") << QStringList{u"--tls-key"_s, u"k.pem"_s};
        QTest::newRow("limits perhaps") << QStringList{u"--limits"_s, u"perhaps"_s};
        QTest::newRow("two writers") << QStringList{u"--workers"_s, u"2"_s};
    }

    void refusesToBeUnsafe()
    {
        QFETCH(const QStringList, arguments);
        Program program;
        program.run({u"--database"_s, u"sqlite:a.db"_s, u"init"_s});

        const auto ending = program.run(QStringList{u"--database"_s, u"sqlite:a.db"_s, u"serve"_s} + arguments);

        QCOMPARE(ending.status, 2);
        QVERIFY(!ending.messages.isEmpty());
        QVERIFY(ending.output.isEmpty());
    }

    void saysWhyItCannotStart()
    {
        Program program;

        const auto ending =
            program.run({u"--database"_s, u"sqlite:a.db"_s, u"serve"_s, u"--listen"_s, u"127.0.0.1:0"_s});

        QCOMPARE(ending.status, 1);
        QVERIFY(ending.messages.contains("canopyctl init"));
    }

    void endsOnSignalsWithRequestsUnderWay_data()
    {
        QTest::addColumn<int>("number");

        QTest::newRow("SIGTERM") << SIGTERM;
        QTest::newRow("SIGINT") << SIGINT;
    }

    void endsOnSignalsWithRequestsUnderWay()
    {
        QFETCH(const int, number);
        Program program;
        const QString database = u"sqlite:a.db"_s;
        program.run({u"--database"_s, database, u"init"_s});
        const QString key = keyOf(program, database);
        ServingProgram server(QStringLiteral(CANOPYCTL),
            {u"--database"_s, database, u"serve"_s, u"--listen"_s, u"127.0.0.1:0"_s}, program.path({}));
        QVERIFY(server.url.isValid());

        const auto prompts = writeUntilItEnds({server.url}, key, 4, 20, [&] { server.signal(number); });

        QCOMPARE(server.status(), 0);
        QVERIFY(storedPrompts(program, database).contains(prompts));
        QCOMPARE(program.run({u"--database"_s, database, u"check"_s}).status, 0);
    }

    void losesNothingThatWasAcknowledged()
    {
        Program program;
        const QString database = u"sqlite:a.db"_s;
        program.run({u"--database"_s, database, u"init"_s});
        const QString key = keyOf(program, database);
        for (int i = 0; i < 3; ++i) {
            ServingProgram server(QStringLiteral(CANOPYCTL),
                {u"--database"_s, database, u"serve"_s, u"--listen"_s, u"127.0.0.1:0"_s}, program.path({}));
            QVERIFY(server.url.isValid());

            const auto prompts = writeUntilItEnds({server.url}, key, 8, 40, [&] { server.signal(SIGKILL); });

            QCOMPARE(server.status(), -1);
            QVERIFY(prompts.size() >= 40);
            QVERIFY(storedPrompts(program, database).contains(prompts));
            QCOMPARE(program.run({u"--database"_s, database, u"check"_s}).status, 0);
        }
    }

    void twoShareOnePostgreSql()
    {
        PostgreSqlServer postgreSql;
        if (!postgreSql.whyNot().isEmpty())
            QSKIP(qPrintable(postgreSql.whyNot()));
        Program program;
        const QString database = postgreSql.createDatabase().toString();
        program.run({u"--database"_s, database, u"init"_s});
        const QString key = keyOf(program, database);
        const QStringList arguments{
            u"--database"_s, database, u"serve"_s, u"--listen"_s, u"127.0.0.1:0"_s, u"--workers"_s, u"2"_s};
        ServingProgram one(QStringLiteral(CANOPYCTL), arguments, program.path({}));
        ServingProgram other(QStringLiteral(CANOPYCTL), arguments, program.path({}));
        QVERIFY(one.url.isValid() && other.url.isValid());

        const auto prompts = writeUntilItEnds({one.url, other.url}, key, 6, 40, [&] {
            one.signal(SIGTERM);
            other.signal(SIGTERM);
        });

        QCOMPARE(one.status(), 0);
        QCOMPARE(other.status(), 0);
        QVERIFY(storedPrompts(program, database).contains(prompts));
        QCOMPARE(program.run({u"--database"_s, database, u"check"_s}).status, 0);
    }
};

QTEST_GUILESS_MAIN(ServeTest)
#include "tst_serve.moc"
