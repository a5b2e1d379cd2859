// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/backend/http/transport.h"
#include "tests/support/fakehttpserver.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QProcess>
#include <QSslKey>
#include <QSslServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Wire::Endpoint;

// The traps of QNetworkAccessManager and of networks, each of which once made somebody's work count twice or not at
// all: reliability.md section 0.
class TransportTest : public QObject
{
    Q_OBJECT

    using Reply = FakeHttpServer::Reply;

    static std::shared_ptr<Http::Transport> transportTo(
        const QString &address, const Http::Credentials &credentials = {}, const Http::Patience &patience = {})
    {
        return std::make_shared<Http::Transport>(Http::ServerAddress::fromText(address).value(), credentials, patience);
    }

    static Http::Call submission()
    {
        Http::Call call{.row = Wire::rowOf(Endpoint::SubmitInteraction)};
        call.body = QJsonObject{{u"type"_s, u"text_reply_to_message"_s}, {u"text"_s, u"Ähren im Wind"_s}};
        return call;
    }

    static Http::Call reading() { return {.row = Wire::rowOf(Endpoint::OpenApi)}; }

    static Reply taskDone()
    {
        return FakeHttpServer::json(
            QJsonObject{{u"id"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)}, {u"type"_s, u"task_done"_s}});
    }

    static QByteArray valueOf(const Reply &reply, const QByteArray &header)
    {
        const auto found =
            std::ranges::find_if(reply.headers, [&](const QByteArray &line) { return line.startsWith(header); });
        return found == reply.headers.cend() ? QByteArray() : found->sliced(header.size());
    }

    static ErrorCode codeOf(const Result<Http::Answer> &answer)
    {
        return answer ? ErrorCode::Generic : answer.error().code;
    }

private Q_SLOTS:
    void sendsWhatWasAskedFor()
    {
        const FakeHttpServer server([](const auto &) { return taskDone(); });
        const auto transport = transportTo(server.address(), {u"the-key"_s, u"the-token"_s});
        Http::Call call = submission();
        call.actingUser = {u"ada"_s, {}, AuthMethod::Local};
        call.query = {{u"lang"_s, u"a+b &c"_s}};

        const auto answer = QCoro::waitFor(send(transport, call));

        QVERIFY(answer);
        QCOMPARE(answer->body.toObject().value(u"type"_s).toString(), u"task_done"_s);
        const auto &request = server.requests().constFirst();
        QCOMPARE(request.method, "POST"_ba);
        QCOMPARE(request.path, "/api/v1/tasks/interaction"_ba);
        QCOMPARE(request.query, "lang=a%2Bb%20%26c"_ba);
        QCOMPARE(QJsonDocument::fromJson(request.body).object(), *call.body);
        QCOMPARE(request.headers.value("content-type"), "application/json"_ba);
        QCOMPARE(request.headers.value("x-api-key"), "the-key"_ba);
        QCOMPARE(request.headers.value("authorization"), "Bearer the-token"_ba);
        QCOMPARE(request.headers.value("x-oasst-user"), "local:ada"_ba);
    }

    void namesThatHeadersCannotHoldGoIntoTheQuery()
    {
        const FakeHttpServer server([](const auto &) { return taskDone(); });
        Http::Call call = submission();
        call.actingUser = {u"Zoë"_s, {}, AuthMethod::Local};

        QVERIFY(QCoro::waitFor(send(transportTo(server.address()), call)));

        QVERIFY(!server.requests().constFirst().headers.contains("x-oasst-user"));
        QCOMPARE(server.requests().constFirst().query, "oasst_user=local%3AZo%C3%AB"_ba);
    }

    void namesCannotClimbOutOfTheirPlaceInThePath()
    {
        const FakeHttpServer server([](const auto &) { return taskDone(); });
        Http::Call call{.row = Wire::rowOf(Endpoint::FrontendUser)};
        call.path = {{u"auth_method"_s, u"local"_s}, {u"username"_s, u"../../admin?x=1#y"_s}};
        QVERIFY(QCoro::waitFor(send(transportTo(server.address()), call)));
        QCOMPARE(server.requests().constFirst().path, "/api/v1/frontend_users/local/..%2F..%2Fadmin%3Fx%3D1%23y"_ba);

        call.path.last().second = u".."_s;
        const auto refused = QCoro::waitFor(send(transportTo(server.address()), call));

        QVERIFY(!refused && refused.error().kind == Error::Kind::Invalid);
        QCOMPARE(server.requests().size(), 1);
    }

    void aPostIsNeverSentAgainBehindOurBack()
    {
        // A first request opens the connection; on it the second one gets no answer, the case in which the manager of
        // Qt sends anew.
        int seen = 0;
        const FakeHttpServer server([&seen](const auto &) { return ++seen == 1 ? taskDone() : Reply{.cutAfter = 0}; });
        const auto transport = transportTo(server.address());
        QVERIFY(QCoro::waitFor(send(transport, submission())));

        const auto answer = QCoro::waitFor(send(transport, submission()));

        QVERIFY(!answer && answer.error().kind == Error::Kind::Unreachable);
        QCOMPARE(server.count("POST", "/api/v1/tasks/interaction"), 2);
    }

    void anAnswerCutAnywhereIsNoSuccess_data()
    {
        QTest::addColumn<bool>("hasLength");
        QTest::newRow("with a length") << true;
        QTest::newRow("without a length") << false;
    }

    void anAnswerCutAnywhereIsNoSuccess()
    {
        QFETCH(const bool, hasLength);
        qsizetype cut = 0;
        const FakeHttpServer server([&](const auto &) {
            Reply reply = taskDone();
            reply.hasLength = hasLength;
            reply.cutAfter = cut;
            return reply;
        });
        const qsizetype whole = taskDone().body.size() + (hasLength ? 87 : 68); // the headers are about that long
        for (cut = 0; cut < whole - 20; cut += 3) {
            const auto answer = QCoro::waitFor(send(transportTo(server.address()), submission()));
            QVERIFY2(!answer, qPrintable(u"cut after %1 bytes"_s.arg(cut)));
            QCOMPARE(answer.error().kind, Error::Kind::Unreachable);
        }
        cut = -1; // whole; without a length Qt takes the end of the connection for a failure now and then
        const auto answer = QCoro::waitFor(send(transportTo(server.address()), submission()));
        QVERIFY(answer || !hasLength);
    }

    void whateverIsNotTheApisJsonSaysNothing_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("contentType");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("sign-in page of a network")
            << 200 << "text/html"_ba << "<html>Welcome to the hotel"_ba << ErrorCode::NotAServer;
        QTest::newRow("its JSON says HTML") << 200 << "text/html"_ba << "{}"_ba << ErrorCode::NotAServer;
        QTest::newRow("HTML that says JSON") << 200 << "application/json"_ba << "<html>"_ba << ErrorCode::Generic;
        QTest::newRow("something after the JSON") << 200 << "application/json"_ba << "{} {}"_ba << ErrorCode::Generic;
        QTest::newRow("no UTF-8") << 200 << "application/json"_ba << "{\"a\":\"\xff\"}"_ba << ErrorCode::Generic;
        QTest::newRow("empty") << 200 << "application/json"_ba << ""_ba << ErrorCode::Generic;
        QTest::newRow("refused by a proxy") << 403 << "text/html"_ba << "<html>no"_ba << ErrorCode::NotAServer;
        QTest::newRow("refused by a proxy in JSON")
            << 403 << "application/json"_ba << "{\"blocked\":true}"_ba << ErrorCode::NotAServer;
        QTest::newRow("not found by a proxy") << 404 << "text/html"_ba << "<html>"_ba << ErrorCode::NotAServer;
        QTest::newRow("the server is down") << 502 << "text/html"_ba << "<html>"_ba << ErrorCode::Generic;
        QTest::newRow("unhandled") << 500 << "application/json"_ba
                                   << R"({"message":"INTERNAL_SERVER_ERROR","error_code":0})"_ba << ErrorCode::Generic;
        QTest::newRow("after the effect perhaps")
            << 400 << "application/json"_ba << R"({"message":"x","error_code":1004})"_ba << ErrorCode::Generic;
    }

    void whateverIsNotTheApisJsonSaysNothing()
    {
        QFETCH(const int, status);
        QFETCH(const QByteArray, contentType);
        QFETCH(const QByteArray, body);
        QFETCH(const ErrorCode, code);
        const FakeHttpServer server(
            [&](const auto &) { return Reply{.status = status, .body = body, .contentType = contentType}; });

        const auto answer = QCoro::waitFor(send(transportTo(server.address()), submission()));

        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, Error::Kind::Unreachable);
        QCOMPARE(answer.error().code, code);
    }

    void whoExpectsNothingTakesNothingElse()
    {
        const FakeHttpServer server([](const auto &request) {
            return request.path.endsWith("/ack")
                ? Reply{.status = 200, .body = "<html>"_ba, .contentType = "text/html"_ba}
                : Reply{.status = 204};
        });
        Http::Call call{.row = Wire::rowOf(Endpoint::AcknowledgeTask)};
        call.path = {{u"task_id"_s, u"x"_s}};
        call.expected = Http::Expected::Nothing;
        QCOMPARE(codeOf(QCoro::waitFor(send(transportTo(server.address()), call))), ErrorCode::NotAServer);

        call.row = Wire::rowOf(Endpoint::SkipTask);
        QVERIFY(QCoro::waitFor(send(transportTo(server.address()), call)));
    }

    void decidesOnTheCodeAndNotOnTheStatus_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("code");
        QTest::addColumn<Error::Kind>("kind");
        QTest::newRow("disabled") << 503 << 4001 << Error::Kind::Rejected;
        QTest::newRow("nothing to do") << 503 << 1006 << Error::Kind::Unavailable;
        QTest::newRow("done") << 400 << 2105 << Error::Kind::Conflict;
        QTest::newRow("no such message") << 404 << 2001 << Error::Kind::NotFound;
        QTest::newRow("terms") << 451 << 4003 << Error::Kind::Rejected;
        QTest::newRow("key") << 403 << 2 << Error::Kind::Rejected;
        QTest::newRow("busy") << 503 << 4 << Error::Kind::Unavailable;
    }

    void decidesOnTheCodeAndNotOnTheStatus()
    {
        QFETCH(const int, status);
        QFETCH(const int, code);
        QFETCH(const Error::Kind, kind);
        const FakeHttpServer server([&](const auto &) { return FakeHttpServer::error(status, code, u"so"_s); });

        const auto answer = QCoro::waitFor(send(transportTo(server.address()), submission()));

        QVERIFY(!answer);
        QCOMPARE(int(answer.error().code), code);
        QCOMPARE(answer.error().kind, kind);
    }

    void waitsAsLongAsItIsAskedTo_data()
    {
        QTest::addColumn<Reply>("reply");
        QTest::addColumn<int>("seconds");
        Reply header = FakeHttpServer::error(429, 429, u"Too many requests"_s);
        header.headers = {"Retry-After: 17"_ba};
        QTest::newRow("by a header") << header << 17;
        header.headers = {"Date: Wed, 25 Nov 2026 18:00:00 GMT"_ba, "Retry-After: Wed, 25 Nov 2026 18:01:30 GMT"_ba};
        QTest::newRow("by a date") << header << 90;
        QTest::newRow("by the original's words")
            << FakeHttpServer::error(429, 429, u"Too Many Requests. Retry After 142 seconds."_s) << 142;
        QTest::newRow("by a proxy") << Reply{.status = 429,
            .body = "<html>"_ba,
            .contentType = "text/html"_ba,
            .headers = {"Retry-After: 5"_ba}}
                                    << 5;
        QTest::newRow("for a sensible time") << FakeHttpServer::error(429, 429, u"in 999999 seconds"_s) << 900;
    }

    void waitsAsLongAsItIsAskedTo()
    {
        QFETCH(const Reply, reply);
        QFETCH(const int, seconds);
        const FakeHttpServer server([&](const auto &) { return reply; });

        const auto answer = QCoro::waitFor(send(transportTo(server.address()), submission()));

        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::TooManyRequests);
        QCOMPARE(answer.error().kind, Error::Kind::Unavailable);
        const Http::RawAnswer raw{.status = reply.status,
            .contentType = reply.contentType,
            .retryAfter = valueOf(reply, "Retry-After: "_ba),
            .date = valueOf(reply, "Date: "_ba),
            .replayed = {},
            .body = reply.body};
        QCOMPARE(Http::pauseWantedBy(raw), std::chrono::seconds(seconds));
    }

    void keepsQuietWhileTheServerWantsAPause()
    {
        const FakeHttpServer server([](const auto &request) {
            Reply reply = FakeHttpServer::error(429, 429, u"Too Many Requests. Retry After 1 seconds."_s);
            return request.path.endsWith("openapi.json") ? taskDone() : reply;
        });
        const auto transport = transportTo(server.address());
        QVERIFY(!QCoro::waitFor(send(transport, submission())));
        for (const Http::Call &call : {submission(), reading()})
            QCOMPARE(codeOf(QCoro::waitFor(send(transport, call))), ErrorCode::TooManyRequests);
        QCOMPARE(server.requests().size(), 1);

        QTRY_VERIFY(QCoro::waitFor(send(transport, reading())));
    }

    void followsNoRedirect_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {301, 302, 303, 307, 308})
            QTest::addRow("%d", status) << status;
    }

    void followsNoRedirect()
    {
        QFETCH(const int, status);
        const FakeHttpServer elsewhere([](const auto &) { return taskDone(); });
        const FakeHttpServer server([&](const auto &) {
            return Reply{.status = status, .headers = {"Location: "_ba + elsewhere.address().toUtf8() + "/x"_ba}};
        });
        const auto transport = transportTo(server.address(), {u"key"_s, {}});

        for (const Http::Call &call : {submission(), reading()}) {
            const auto answer = QCoro::waitFor(send(transport, call));
            QVERIFY(!answer && answer.error().kind == Error::Kind::Unreachable);
            QCOMPARE(answer.error().code, ErrorCode::ServerMoved);
        }

        QVERIFY(elsewhere.requests().isEmpty()); // no key left for another server
    }

    void alwaysEnds()
    {
        qsizetype cut = 0;
        const FakeHttpServer server([&cut](const auto &) {
            Reply reply = taskDone();
            reply.cutAfter = cut;
            reply.stalls = true;
            return reply;
        });
        const auto transport = transportTo(server.address(), {}, {100ms, 10s});
        for (cut = 0; cut < 120; cut += 60) {
            const auto answer = QCoro::waitFor(send(transport, submission()));
            QVERIFY(!answer && answer.error().kind == Error::Kind::Unreachable);
        }
    }

    void endsThoughBytesKeepTrickling()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        connect(&server, &QTcpServer::newConnection, &server, [&server] {
            QTcpSocket *socket = server.nextPendingConnection();
            socket->write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 9999\r\n\r\n");
            auto *timer = new QTimer(socket);
            connect(timer, &QTimer::timeout, socket, [socket] { socket->write(" "); });
            timer->start(20ms);
        });
        const auto transport = transportTo(u"127.0.0.1:%1"_s.arg(server.serverPort()), {}, {10s, 300ms});

        const auto answer = QCoro::waitFor(send(transport, reading()));

        QVERIFY(!answer && answer.error().kind == Error::Kind::Unreachable);
    }

    void takesNoAnswerWithoutEnd_data()
    {
        QTest::addColumn<bool>("hasLength");
        QTest::newRow("announced") << true;
        QTest::newRow("not announced") << false;
    }

    void takesNoAnswerWithoutEnd()
    {
        QFETCH(const bool, hasLength);
        const FakeHttpServer server([&](const auto &) {
            return Reply{.body = '"' + QByteArray(Http::Transport::maximumAnswer, 'x') + '"', .hasLength = hasLength};
        });

        const auto answer = QCoro::waitFor(send(transportTo(server.address()), reading()));

        QVERIFY(!answer && answer.error().kind == Error::Kind::Unreachable);
        QCOMPARE(answer.error().code, ErrorCode::AnswerTooLarge);
    }

    void workGoesOutWhileReadingIsStuck()
    {
        const FakeHttpServer server([](const auto &request) {
            Reply reply = taskDone();
            reply.stalls = request.method == "GET";
            reply.cutAfter = reply.stalls ? 0 : -1;
            return reply;
        });
        const auto transport = transportTo(server.address());
        std::vector<Async<Http::Answer>> stuck;
        for (int i = 0; i < 12; ++i) // twice as many as the manager opens connections
            stuck.push_back(send(transport, reading()));

        QVERIFY(QCoro::waitFor(send(transport, submission())));

        transport->abort();
        for (auto &answer : stuck)
            QVERIFY(!QCoro::waitFor(answer));
    }

    void refusesACertificateThatNobodyVouchesFor()
    {
        const QTemporaryDir folder;
        const auto configuration = selfSigned(QDir(folder.path()));
        if (!configuration)
            QSKIP("openssl is not here to make a certificate");
        QSslServer server;
        server.setSslConfiguration(*configuration);
        QVERIFY(server.listen(QHostAddress::LocalHost));
        const auto transport = transportTo(u"https://localhost:%1"_s.arg(server.serverPort()), {u"secret"_s, {}});

        const auto answer = QCoro::waitFor(send(transport, submission()));

        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::CertificateRefused);
        QCOMPARE(answer.error().kind, Error::Kind::Unreachable);
    }

    void keepsNoCookies()
    {
        const FakeHttpServer server([](const auto &) {
            Reply reply = taskDone();
            reply.headers = {"Set-Cookie: track=1; Path=/"_ba};
            return reply;
        });
        const auto transport = transportTo(server.address());
        QVERIFY(QCoro::waitFor(send(transport, submission())));
        QVERIFY(QCoro::waitFor(send(transport, submission())));
        QVERIFY(!server.requests().constLast().headers.contains("cookie"));
    }

    void secretsGoOnlyWhereTheyAreAskedForAndAreNeverSaid()
    {
        QStringList said;
        static QStringList *log = &said;
        const auto before = qInstallMessageHandler(
            [](QtMsgType, const QMessageLogContext &, const QString &text) { log->append(text); });
        QLoggingCategory::setFilterRules(u"*.debug=true\nqt.*.debug=false"_s);
        const FakeHttpServer server([](const auto &) { return FakeHttpServer::error(403, 2, u"no"_s); });
        const auto transport = transportTo(server.address(), {u"canary-key"_s, u"canary-token"_s});
        const auto refused = QCoro::waitFor(send(transport, submission()));
        const auto about = QCoro::waitFor(send(transport, reading())); // an endpoint without a key
        QLoggingCategory::setFilterRules({});
        qInstallMessageHandler(before);

        QVERIFY(!refused && !about);
        QVERIFY(!refused.error().message.contains(u"canary"_s));
        QVERIFY(said.filter(u"canary"_s).isEmpty());
        QCOMPARE(server.requests().size(), 2);
        for (const auto &request : server.requests())
            QVERIFY(!request.path.contains("canary") && !request.query.contains("canary"));
        QVERIFY(!server.requests().constLast().headers.contains("x-api-key"));
        QVERIFY(!server.requests().constLast().headers.contains("authorization"));
    }

private:
    // Nobody signed it but itself.
    static std::optional<QSslConfiguration> selfSigned(const QDir &folder)
    {
        const QString certificatePath = folder.filePath(u"certificate.pem"_s);
        const QString keyPath = folder.filePath(u"key.pem"_s);
        QProcess::execute(u"openssl"_s,
            {u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-keyout"_s, keyPath, u"-out"_s,
                certificatePath, u"-days"_s, u"2"_s, u"-subj"_s, u"/CN=localhost"_s, u"-quiet"_s, u"-addext"_s,
                u"subjectAltName=DNS:localhost"_s});
        QFile certificate(certificatePath);
        QFile key(keyPath);
        if (!certificate.open(QIODevice::ReadOnly) || !key.open(QIODevice::ReadOnly))
            return {};
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setLocalCertificate(QSslCertificate(&certificate));
        configuration.setPrivateKey(QSslKey(&key, QSsl::Rsa));
        return configuration;
    }
};

QTEST_GUILESS_MAIN(TransportTest)
#include "tst_transport.moc"
