// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/server/jsonbody.h"
#include "model/server/router.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Server;
using Wire::Endpoint;

class RouterTest : public QObject
{
    Q_OBJECT

    static auto routed(const QByteArray &method, const QByteArray &target, const QByteArray &body = {})
    {
        return route({.method = method, .target = target, .headers = {}, .body = body});
    }

private Q_SLOTS:
    void everyRowIsFoundByItsPath()
    {
        static const QHash<Wire::Method, QByteArray> methods{{Wire::Method::Get, "GET"_ba},
            {Wire::Method::Post, "POST"_ba}, {Wire::Method::Put, "PUT"_ba}, {Wire::Method::Delete, "DELETE"_ba}};
        for (const Wire::EndpointRow &row : Wire::endpoints) {
            const QByteArray path = Wire::pathOf(row).replace(u'{', u'(').replace(u'}', u')').toLatin1();
            const auto request = routed(methods.value(row.method), path);
            QVERIFY2(request, path.constData());
            QCOMPARE(int(request->endpoint), int(row.endpoint));
        }
    }

    void decodesParameters()
    {
        const auto request = routed(
            "GET", "/api/v1/frontend_users/local/a%2Fb%20%C3%A9?api_client_id=x%26y&api_client_id=last&e=&f&g=a+b");

        QVERIFY(request);
        QCOMPARE(int(request->endpoint), int(Endpoint::FrontendUser));
        QCOMPARE(request->path.value("username"_L1).toString(), u"a/b é"_s);
        QCOMPARE(request->path.value("auth_method"_L1).toString(), u"local"_s);
        QCOMPARE(request->query.value("api_client_id"_L1).toString(), u"last"_s);
        QCOMPARE(request->query.value("g"_L1).toString(), u"a b"_s);
        QVERIFY(request->query.contains("f"_L1));
    }

    void answersItself_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");

        QTest::newRow("unknown") << "GET"_ba << "/api/v1/nope"_ba << ""_ba << 404;
        QTest::newRow("root") << "GET"_ba << "/"_ba << ""_ba << 404;
        QTest::newRow("another method") << "PUT"_ba << "/api/v1/tasks/"_ba << ""_ba << 405;
        QTest::newRow("HEAD") << "HEAD"_ba << "/api/v1/health"_ba << ""_ba << 405;
        QTest::newRow("without the slash") << "POST"_ba << "/api/v1/tasks"_ba << ""_ba << 307;
        QTest::newRow("with a slash") << "GET"_ba << "/api/v1/users/cursor/?a=b"_ba << ""_ba << 307;
        QTest::newRow("another server's name") << "GET"_ba << "//evil.example/api/v1/tasks"_ba << ""_ba << 404;
        QTest::newRow("bad UTF-8 in the path") << "GET"_ba << "/api/v1/messages/%FF"_ba << ""_ba << 400;
        QTest::newRow("bad UTF-8 in the query") << "GET"_ba << "/api/v1/users/cursor?after=%C3"_ba << ""_ba << 400;
        QTest::newRow("NUL in the query") << "GET"_ba << "/api/v1/users/cursor?after=%00"_ba << ""_ba << 400;
        QTest::newRow("no JSON") << "POST"_ba << "/api/v1/tasks/"_ba << "{"_ba << 422;
        QTest::newRow("two values") << "POST"_ba << "/api/v1/tasks/"_ba << "{},{}"_ba << 422;
        QTest::newRow("bad UTF-8 in the body") << "POST"_ba << "/api/v1/tasks/"_ba << "\"\xff\""_ba << 422;
        QTest::newRow("a lone surrogate") << "POST"_ba << "/api/v1/tasks/"_ba << R"({"a":["\ud800"]})"_ba << 422;
        QTest::newRow("NUL in a text") << "POST"_ba << "/api/v1/tasks/"_ba << R"({"a":"\u0000"})"_ba << 422;
        QTest::newRow("nested deeply") << "POST"_ba << "/api/v1/tasks/"_ba << QByteArray(30'000, '[') << 422;
    }

    void answersItself()
    {
        QFETCH(const QByteArray, method);
        QFETCH(const QByteArray, target);
        QFETCH(const QByteArray, body);
        QFETCH(const int, status);

        const auto request = routed(method, target, body);

        QVERIFY(!request);
        QCOMPARE(request.error().status, status);
    }

    void redirectsWithTheQuery()
    {
        const auto request = routed("GET", "/api/v1/stats?a=b");

        QVERIFY(!request);
        QCOMPARE(request.error().headers.constFirst().second, "/api/v1/stats/?a=b");
    }

    void readsAnyJsonValue()
    {
        QVERIFY(jsonOf("").value().isUndefined());
        QVERIFY(jsonOf("null").value().isNull());
        QCOMPARE(jsonOf("\"a\"").value().toString(), u"a"_s);
        QCOMPARE(jsonOf(R"({"a":"\ud83d\ude00"})").value().toObject().value("a"_L1).toString(), u"😀"_s);
        QVERIFY(jsonOf(QByteArray(maximumDepth, '[') + QByteArray(maximumDepth, ']')));
        QVERIFY(!jsonOf(QByteArray(maximumDepth + 1, '[') + QByteArray(maximumDepth + 1, ']')));
        QVERIFY(jsonOf("\"" + QByteArray(100, '[') + "\"")); // in a text they are no nesting
    }
};

QTEST_GUILESS_MAIN(RouterTest)
#include "tst_router.moc"
