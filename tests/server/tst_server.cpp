// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/server/plainclient.h"
#include "tests/server/runningserver.h"
#include "tests/support/postgresqlserver.h"
#include "tests/support/reference.h"

#include <QTest>
#include <QUuid>

#include <future>
#include <latch>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class ServerTest : public QObject
{
    Q_OBJECT

    using Answer = PlainClient::Answer;

    static QString freshId() { return QUuid::createUuid().toString(QUuid::WithoutBraces); }

    static QJsonObject taskFor(const QString &name)
    {
        return {{u"type"_s, u"initial_prompt"_s}, {u"user"_s, personJson(name)}};
    }

    // A whole cycle; the answer to the submission.
    static Answer writePrompt(PlainClient &client, const QString &name, const QString &words)
    {
        const Answer task = client.post(u"/api/v1/tasks/"_s, taskFor(name));
        const QString id = freshId();
        client.post(
            u"/api/v1/tasks/%1/ack"_s.arg(task.object()["id"_L1].toString()), QJsonObject{{u"message_id"_s, id}});
        return client.post(u"/api/v1/tasks/interaction"_s,
            QJsonObject{{u"type"_s, u"text_reply_to_message"_s}, {u"user"_s, personJson(name)}, {u"message_id"_s, id},
                {u"user_message_id"_s, freshId()}, {u"text"_s, words}});
    }

    // Everybody at once, each with a client of its own.
    template <typename Work>
    static QList<Answer> together(int people, const QUrl &url, const QString &key, Work work)
    {
        std::latch start(people);
        QList<std::shared_future<Answer>> answers;
        for (int i = 0; i < people; ++i) {
            answers.append(std::async(std::launch::async, [&, i] {
                PlainClient client(url, key);
                start.arrive_and_wait();
                return work(client, i);
            }).share());
        }
        QList<Answer> all;
        for (const auto &answer : std::as_const(answers))
            all.append(answer.get());
        return all;
    }

private Q_SLOTS:
    void saysHowItIs()
    {
        RunningServer server;
        PlainClient client(server.url());

        QCOMPARE(client.get(u"/api/v1/health"_s).object()["status"_L1].toString(), u"ok"_s);
        client.get(u"/nowhere"_s);
        const Answer metrics = client.get(u"/metrics"_s);
        QCOMPARE(metrics.status, 200);
        QVERIFY(metrics.headers.value("content-type").startsWith("text/plain"));
        QVERIFY(metrics.text.contains("canopy_http_requests_total{route=\"GET /api/v1/health\",status=\"200\"} 1\n"));
        QVERIFY(metrics.text.contains("canopy_http_requests_total{route=\"none\",status=\"404\"} 1\n"));
        QVERIFY(metrics.text.contains("canopy_http_request_duration_seconds_count 2\n"));
        QVERIFY(metrics.text.contains("canopy_trees{state=\"growing\"} 0\n"));
    }

    // The same paths, methods and parameters as the original's document.
    void describesTheApiAsTheOriginalDoes()
    {
        if (Reference::isMissing(u"openapi.json"_s) && !Reference::folder().exists(u"openapi.json"_s))
            QSKIP(Reference::reason());
        RunningServer server;
        PlainClient client(server.url());
        const QJsonObject ours = client.get(u"/api/v1/openapi.json"_s).object()["paths"_L1].toObject();
        const QJsonObject theirs =
            Reference::load(Reference::folder().filePath(u"openapi.json"_s))["paths"_L1].toObject();
        const auto namesOf = [](const QJsonObject &operation) {
            QSet<QString> names;
            for (const QJsonArray list = operation["parameters"_L1].toArray(); const QJsonValue &parameter : list)
                names.insert(parameter["in"_L1].toString() + u' ' + parameter["name"_L1].toString());
            return names;
        };

        QVERIFY(theirs.size() > 50);
        for (auto path = theirs.begin(); path != theirs.end(); ++path) {
            const QJsonObject methods = path->toObject();
            for (auto method = methods.begin(); method != methods.end(); ++method) {
                const QJsonValue operation = ours[path.key()][method.key()];
                QVERIFY2(operation.isObject(), qPrintable(method.key() + u' ' + path.key()));
                QCOMPARE(namesOf(operation.toObject()), namesOf(method->toObject()));
            }
        }
    }

    void asksForKeys()
    {
        RunningServer server;
        PlainClient client(server.url());
        const QString path = u"/api/v1/text_labels/valid_labels"_s;

        for (const QString &key : {QString(), u"1234"_s, server.rootToken}) {
            client.key = key;
            const Answer answer = client.get(path);
            QCOMPARE(answer.status, 403);
            QCOMPARE(answer.code(), 2);
        }
        client.key = server.key;
        QCOMPARE(client.get(path).status, 200);
        QCOMPARE(client.get(path + "?api_key=wrong"_L1).status, 403); // the query wins
        client.key.clear();
        QCOMPARE(client.get(path + "?api_key="_L1 + server.key).status, 200);
    }

    void disabledKeysAreRefused()
    {
        RunningServer server({.prepare = [](Engine::Queue &queue, ManualClock &) {
            const auto clients = queue.access().clients();
            for (const ApiClient &client : *clients) {
                if (client.description == "ordinary"_L1)
                    QVERIFY(queue.access().disable(client.id.uuid()));
            }
        }});
        PlainClient client(server.url(), server.key);

        QCOMPARE(client.get(u"/api/v1/text_labels/valid_labels"_s).code(), 2);
        client.key = server.trustedKey;
        QCOMPARE(client.get(u"/api/v1/text_labels/valid_labels"_s).status, 200);
    }

    void keepsSecretsAsHashesOnly()
    {
        RunningServer server;
        server.stop();

        for (const QString &secret : {server.key, server.trustedKey, server.rootToken}) {
            QCOMPARE(secret.size(), 64);
            QCOMPARE(server.count(u"SELECT count(*) AS n FROM api_client WHERE api_key_hash = '%1'"_s.arg(secret)), 0);
            QCOMPARE(server.count(u"SELECT count(*) AS n FROM root_token WHERE token_hash = '%1'"_s.arg(secret)), 0);
        }
    }

    void followsTheSlash()
    {
        RunningServer server;
        PlainClient client(server.url(), server.key);

        const Answer answer = client.post(u"/api/v1/tasks?x=y"_s, taskFor(u"ada"_s));

        QCOMPARE(answer.status, 307);
        QCOMPARE(answer.headers.value("location"), "/api/v1/tasks/?x=y");
        QCOMPARE(client.post(QString::fromLatin1(answer.headers.value("location")), taskFor(u"ada"_s)).status, 200);
    }

    void answersMalformedRequestsAndCloses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");

        QTest::newRow("two lengths")
            << "POST /api/v1/tasks/ HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}"_ba << 400;
        QTest::newRow("both framings")
            << "POST /api/v1/tasks/ HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n{}"_ba
            << 400;
        QTest::newRow("300 MB") << "POST /api/v1/tasks/ HTTP/1.1\r\nHost: x\r\nContent-Length: 300000000\r\n\r\n"_ba
                + QByteArray(200'000, 'a')
                                << 413;
        QTest::newRow("endless headers") << "GET / HTTP/1.1\r\nHost: x\r\nA: "_ba + QByteArray(100'000, 'a') << 431;
        QTest::newRow("no HTTP") << "hello\r\n\r\n"_ba << 400;
    }

    void answersMalformedRequestsAndCloses()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const int, status);
        RunningServer server;
        PlainClient client(server.url());

        client.send(bytes);
        const Answer answer = client.answer();

        QCOMPARE(answer.status, status);
        QCOMPARE(answer.headers.value("connection"), "close");
        QVERIFY(!answer.object()["detail"_L1].toString().isEmpty());
        QVERIFY(client.isClosed());
    }

    void doesNotWaitForSlowClients()
    {
        RunningServer server({.options = [](Server::Options &options) {
            options.timeouts = {.idle = 100ms, .head = 100ms, .body = 100ms, .write = 100ms, .linger = 100ms};
        }});

        PlainClient silent(server.url());
        silent.send({});
        QVERIFY(silent.isClosed());
        PlainClient inHead(server.url());
        inHead.send("GET /api/v1/health HTTP/1.1\r\n");
        QCOMPARE(inHead.answer().status, 408);
        PlainClient inBody(server.url());
        inBody.send("POST /api/v1/tasks/ HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n{");
        QCOMPARE(inBody.answer().status, 408);
        PlainClient idle(server.url());
        QCOMPARE(idle.get(u"/api/v1/health"_s).status, 200);
        QVERIFY(idle.isClosed());
    }

    void continuesWhereSomebodyWaitsForIt()
    {
        RunningServer server;
        PlainClient client(server.url(), server.key);

        client.send("POST /api/v1/tasks/ HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n");
        client.send("{}");

        QCOMPARE(client.answer().status, 403);
    }

    void answersRequestsSentInOneGo()
    {
        RunningServer server;
        PlainClient client(server.url());
        const QByteArray request = "GET /api/v1/health HTTP/1.1\r\nHost: x\r\n\r\n";

        client.send(request.repeated(50));

        for (int i = 0; i < 50; ++i)
            QCOMPARE(client.answer().status, 200);
    }

    void limitsConnectionsOfOneAddress()
    {
        RunningServer server({.options = [](Server::Options &options) { options.limits = true; }});
        std::vector<std::unique_ptr<PlainClient>> clients;
        for (int i = 0; i < 64; ++i) {
            clients.push_back(std::make_unique<PlainClient>(server.url()));
            QCOMPARE(clients.back()->get(u"/api/v1/health"_s).status, 200);
        }

        PlainClient oneTooMany(server.url());
        QCOMPARE(oneTooMany.get(u"/api/v1/health"_s).status, 0);
        QCOMPARE(clients.front()->get(u"/api/v1/health"_s).status, 200);
    }

    void limitsTasksWhereLimitsAreOn()
    {
        for (const bool limits : {true, false}) {
            RunningServer server({.options = [=](Server::Options &options) { options.limits = limits; }});
            PlainClient client(server.url(), server.key);
            QJsonObject body = taskFor(u"ada"_s);
            body["type"_L1] = u"assistant_reply"_s; // there are none: 503 counts as well
            for (int i = 0; i < 4; ++i)
                QCOMPARE(client.post(u"/api/v1/tasks/"_s, body).status, 503);

            const Answer answer = client.post(u"/api/v1/tasks/"_s, body);

            QCOMPARE(answer.status, limits ? 429 : 503);
            QCOMPARE(answer.code(), limits ? 429 : 1006);
            QCOMPARE(answer.headers.value("retry-after"), limits ? "120" : "");
            QCOMPARE(client.post(u"/api/v1/tasks/"_s, taskFor(u"ada"_s)).status, 200);
        }
    }

    // Good and bad ones in the same groups: each is answered for itself, and what failed left nothing.
    void groupsTakeBackOnlyWhatFails()
    {
        RunningServer server;

        const auto answers = together(12, server.url(), server.key, [](PlainClient &client, int i) {
            Answer last;
            for (int n = 0; n < 10; ++n) {
                const QString words = i % 3 == 0 ? u"the same again"_s : u"prompt %1 of %2"_s.arg(n).arg(i);
                last = writePrompt(client, u"person %1"_s.arg(i), words);
                const bool isRepeated = i % 3 == 0 && n > 0;
                if (last.status != (isRepeated ? 400 : 200))
                    return last;
            }
            return last;
        });

        for (int i = 0; i < answers.size(); ++i)
            QCOMPARE(answers.at(i).status, i % 3 == 0 ? 400 : 200);
        server.stop();
        QCOMPARE(server.count(u"SELECT count(*) AS n FROM message"_s), 8 * 10 + 4);
        QCOMPARE(server.count(u"SELECT count(*) AS n FROM task WHERE receipt_hash IS NOT NULL"_s), 8 * 10 + 4);
        QCOMPARE(server.violations(), QStringList());
    }

    void finishesWhatIsUnderWay()
    {
        RunningServer server;
        PlainClient idle(server.url(), server.key);
        QCOMPARE(idle.get(u"/api/v1/health"_s).status, 200);
        PlainClient busy(server.url(), server.key);
        QCOMPARE(busy.get(u"/api/v1/health"_s).status, 200);
        const QByteArray body = bytesOfJson(taskFor(u"ada"_s));
        busy.send("POST /api/v1/tasks/ HTTP/1.1\r\nHost: x\r\nX-API-Key: " + server.key.toLatin1()
            + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body.first(10));

        auto stopped = std::async(std::launch::async, [&] { server.stop(); });
        QVERIFY(idle.isClosed());
        busy.send(body.sliced(10));
        const Answer answer = busy.answer();
        stopped.get();

        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.headers.value("connection"), "close");
    }

    void worksWithSeveralWorkersOnPostgreSql()
    {
        PostgreSqlServer postgreSql;
        if (!postgreSql.whyNot().isEmpty())
            QSKIP(qPrintable(postgreSql.whyNot()));
        RunningServer server({.database = postgreSql.createDatabase(),
            .options = [](Server::Options &options) { options.workers = 3; }});

        const auto answers = together(8, server.url(), server.key, [](PlainClient &client, int i) {
            Answer last;
            for (int n = 0; n < 5; ++n)
                last = writePrompt(client, u"person %1"_s.arg(i), u"prompt %1 of %2"_s.arg(n).arg(i));
            return last;
        });

        for (const Answer &answer : answers)
            QCOMPARE(answer.status, 200);
        server.stop();
        QCOMPARE(server.count(u"SELECT count(*) AS n FROM message"_s), 40);
        QCOMPARE(server.violations(), QStringList());
    }
};

QTEST_GUILESS_MAIN(ServerTest)
#include "tst_server.moc"
