// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/backend/http/serveraddress.h"

#include <QTest>

using namespace Qt::StringLiterals;

class ServerAddressTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void understandsWhatPeopleType_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("address");
        const auto row = [](const char *name, const QString &typed, const QString &address) {
            QTest::newRow(name) << typed << address;
        };
        row("whole", u"https://annotate.example.org"_s, u"https://annotate.example.org"_s);
        row("without scheme", u"annotate.example.org"_s, u"https://annotate.example.org"_s);
        row("slash and spaces", u"  https://annotate.example.org/ "_s, u"https://annotate.example.org"_s);
        row("the API itself", u"https://annotate.example.org/api/v1/"_s, u"https://annotate.example.org"_s);
        row("in a folder", u"https://example.org/oasst/"_s, u"https://example.org/oasst"_s);
        row("folder and API", u"https://example.org/oasst/api/v1"_s, u"https://example.org/oasst"_s);
        row("usual port", u"https://example.org:443"_s, u"https://example.org"_s);
        row("other port", u"example.org:8443"_s, u"https://example.org:8443"_s);
        row("capitals", u"HTTPS://Example.ORG"_s, u"https://example.org"_s);
        row("this computer", u"localhost:8080"_s, u"http://localhost:8080"_s);
        row("this computer by number", u"127.0.0.1:8080"_s, u"http://127.0.0.1:8080"_s);
        row("this computer by six", u"http://[::1]:8080"_s, u"http://[::1]:8080"_s);
        row("this computer with TLS", u"https://localhost:8443"_s, u"https://localhost:8443"_s);
    }

    void understandsWhatPeopleType()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, address);
        const auto understood = Http::ServerAddress::fromText(typed);
        QVERIFY(understood);
        QCOMPARE(understood->toString(), address);
        QCOMPARE(Http::ServerAddress::fromText(address)->toString(), address);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("nothing") << QString() << ErrorCode::AddressNotUnderstood;
        QTest::newRow("words") << u"the usual one"_s << ErrorCode::AddressNotUnderstood;
        QTest::newRow("a file") << u"file:///etc/passwd"_s << ErrorCode::AddressNotUnderstood;
        QTest::newRow("ftp") << u"ftp://example.org"_s << ErrorCode::AddressNotUnderstood;
        QTest::newRow("a secret in it") << u"https://me:pw@example.org"_s << ErrorCode::AddressNotUnderstood;
        QTest::newRow("a key in it") << u"https://example.org/?api_key=1234"_s << ErrorCode::AddressNotUnderstood;
        QTest::newRow("no TLS") << u"http://example.org"_s << ErrorCode::ConnectionInsecure;
        QTest::newRow("no TLS in the house") << u"http://192.168.1.5:8080"_s << ErrorCode::ConnectionInsecure;
        QTest::newRow("looks like this computer") << u"http://localhost.example.org"_s << ErrorCode::ConnectionInsecure;
        QTest::newRow("begins like this computer")
            << u"http://127.0.0.1.example.org"_s << ErrorCode::ConnectionInsecure;
    }

    void refuses()
    {
        QFETCH(const QString, typed);
        QFETCH(const ErrorCode, code);
        const auto understood = Http::ServerAddress::fromText(typed);
        QVERIFY(!understood);
        QCOMPARE(understood.error().code, code);
    }

    void makesAddresses()
    {
        const auto address = Http::ServerAddress::fromText(u"https://example.org/a%20b"_s);
        QVERIFY(address);
        QUrlQuery query;
        query.addQueryItem(u"after"_s, u"x%2By"_s);
        QCOMPARE(address->url(u"/api/v1/messages/"_s, {}).toString(QUrl::FullyEncoded),
            u"https://example.org/a%20b/api/v1/messages/"_s);
        QCOMPARE(address->url(u"/api/v1/messages/%2F"_s, query).toString(QUrl::FullyEncoded),
            u"https://example.org/a%20b/api/v1/messages/%2F?after=x%2By"_s);
    }
};

QTEST_GUILESS_MAIN(ServerAddressTest)
#include "tst_serveraddress.moc"
