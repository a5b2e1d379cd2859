// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/server/http/requestparser.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Server::Http;

using State = RequestParser::State;

class RequestParserTest : public QObject
{
    Q_OBJECT

    static QByteArray simple(const QByteArray &headers = {}, const QByteArray &body = {})
    {
        return "POST /a/b?c=d HTTP/1.1\r\nHost: x\r\n" + headers + "\r\n" + body;
    }

private Q_SLOTS:
    void readsARequestHoweverItComesIn_data()
    {
        QTest::addColumn<int>("piece");

        QTest::newRow("at once") << 1000;
        QTest::newRow("byte by byte") << 1;
        QTest::newRow("in sevens") << 7;
    }

    void readsARequestHoweverItComesIn()
    {
        QFETCH(const int, piece);
        const QByteArray bytes = simple("X-Thing:  some \r\nAccept: a\r\naccept: b\r\nContent-Length: 5\r\n", "hello");
        RequestParser parser;
        QByteArray buffer;

        for (qsizetype i = 0; i < bytes.size(); i += piece) {
            QVERIFY(parser.state() != State::Complete);
            buffer += bytes.sliced(i, qMin<qsizetype>(piece, bytes.size() - i));
            parser.read(buffer);
        }

        QCOMPARE(parser.state(), State::Complete);
        const RawRequest request = parser.take();
        QCOMPARE(request.method, "POST");
        QCOMPARE(request.target, "/a/b?c=d");
        QCOMPARE(request.headers.value("x-thing"), "some");
        QCOMPARE(request.headers.value("accept"), "a, b");
        QCOMPARE(request.body, "hello");
        QVERIFY(request.keepAlive);
        QVERIFY(buffer.isEmpty());
    }

    void leavesTheNextRequestInTheBuffer()
    {
        RequestParser parser;
        QByteArray buffer = simple("Content-Length: 2\r\n", "ab") + "\r\n" + simple("Connection: close\r\n");

        QCOMPARE(parser.read(buffer), State::Complete);
        QCOMPARE(parser.take().body, "ab");
        QCOMPARE(parser.read(buffer), State::Complete);
        const RawRequest second = parser.take();

        QVERIFY(second.body.isEmpty());
        QVERIFY(!second.keepAlive);
        QVERIFY(buffer.isEmpty());
    }

    // Found by the fuzzer: the carriage return came alone.
    void passesOverALineThatComesInTwoPieces()
    {
        RequestParser parser;
        QByteArray buffer = "\r";
        QCOMPARE(parser.read(buffer), State::Head);
        buffer += "\n" + simple();

        QCOMPARE(parser.read(buffer), State::Complete);
        QCOMPARE(parser.take().method, "POST");
    }

    void endsTheConnectionOfHttp10()
    {
        RequestParser parser;
        QByteArray buffer = "GET / HTTP/1.0\r\n\r\n";

        QCOMPARE(parser.read(buffer), State::Complete);
        QVERIFY(!parser.take().keepAlive);
    }

    void saysThatABodyIsWaitedFor()
    {
        RequestParser parser;
        QByteArray buffer = simple("Content-Length: 2\r\nExpect: 100-continue\r\n");

        QCOMPARE(parser.read(buffer), State::Body);
        QVERIFY(parser.expectsContinue());
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        const auto long_ = [](qsizetype size) { return QByteArray(size, 'a'); };

        QTest::newRow("two lengths") << simple("Content-Length: 1\r\nContent-Length: 1\r\n", "a") << 400;
        QTest::newRow("two lengths in one") << simple("Content-Length: 1, 1\r\n", "a") << 400;
        QTest::newRow("a negative length") << simple("Content-Length: -1\r\n") << 400;
        QTest::newRow("a signed length") << simple("Content-Length: +1\r\n", "a") << 400;
        QTest::newRow("a hexadecimal length") << simple("Content-Length: 0x1\r\n", "a") << 400;
        QTest::newRow("an empty length") << simple("Content-Length:\r\n") << 400;
        QTest::newRow("both framings") << simple("Content-Length: 1\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n")
                                       << 400;
        QTest::newRow("both framings, the other way")
            << simple("Transfer-Encoding: chunked\r\nContent-Length: 1\r\n", "0\r\n\r\n") << 400;
        QTest::newRow("two codings") << simple("Transfer-Encoding: chunked\r\nTransfer-Encoding: x\r\n") << 400;
        QTest::newRow("chunks") << simple("Transfer-Encoding: chunked\r\n", "0\r\n\r\n") << 411;
        QTest::newRow("a body that is too long") << simple("Content-Length: 65537\r\n") << 413;
        QTest::newRow("a body of 300 MB") << simple("Content-Length: 300000000\r\n") << 413;
        QTest::newRow("a length beyond numbers") << simple("Content-Length: 99999999999999999999999\r\n") << 413;
        QTest::newRow("a long address") << "GET /" + long_(8192) + " HTTP/1.1\r\nHost: x\r\n\r\n" << 414;
        QTest::newRow("an address without an end") << "GET /" + long_(40'000) << 414;
        QTest::newRow("a header without an end") << "GET / HTTP/1.1\r\nHost: x\r\nA: " + long_(40'000) << 431;
        QTest::newRow("long headers") << simple("A: " + long_(33'000) + "\r\n") << 431;
        QTest::newRow("many headers") << simple(QByteArray("A: b\r\n").repeated(101)) << 431;
        QTest::newRow("no host") << "GET / HTTP/1.1\r\n\r\n"_ba << 400;
        QTest::newRow("two hosts") << simple("Host: y\r\n") << 400;
        QTest::newRow("two keys") << simple("X-API-Key: a\r\nX-API-Key: b\r\n") << 400;
        QTest::newRow("a space before the colon") << simple("Content-Length : 1\r\n", "a") << 400;
        QTest::newRow("a folded header") << simple("A: b\r\n c\r\n") << 400;
        QTest::newRow("a header without a colon") << simple("nothing\r\n") << 400;
        QTest::newRow("a header without a name") << simple(": b\r\n") << 400;
        QTest::newRow("NUL in a header") << simple(QByteArray("A: b\0c\r\n", 8)) << 400;
        QTest::newRow("a bare carriage return") << simple("A: b\rc\r\n") << 400;
        QTest::newRow("a bare line feed") << simple("A: b\nContent-Length: 3\r\n", "abc") << 400;
        QTest::newRow("another version") << "GET / HTTP/2.0\r\nHost: x\r\n\r\n"_ba << 505;
        QTest::newRow("no version") << "GET /\r\nHost: x\r\n\r\n"_ba << 400;
        QTest::newRow("two spaces") << "GET  / HTTP/1.1\r\nHost: x\r\n\r\n"_ba << 400;
        QTest::newRow("another server") << "GET http://y/ HTTP/1.1\r\nHost: x\r\n\r\n"_ba << 400;
        QTest::newRow("bytes in the address") << "GET /\xff"
                                                 " HTTP/1.1\r\nHost: x\r\n\r\n"_ba
                                              << 400;
        QTest::newRow("a method that is none") << "G(T / HTTP/1.1\r\nHost: x\r\n\r\n"_ba << 400;
        QTest::newRow("TLS") << "\x16\x03\x01\x02\r\n\r\n"_ba << 400;
        QTest::newRow("an expectation") << simple("Expect: miracles\r\n") << 417;
    }

    void refuses()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(const int, status);
        RequestParser parser;

        QCOMPARE(parser.read(bytes), State::Refused);
        QCOMPARE(parser.refused().status, status);
        QVERIFY(!parser.refused().why.isEmpty());
    }
};

QTEST_GUILESS_MAIN(RequestParserTest)
#include "tst_requestparser.moc"
