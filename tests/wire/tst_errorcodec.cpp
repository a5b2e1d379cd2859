// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/wire/errorcodec.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Wire;

class ErrorCodecTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersAsTheProtocolSays_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<Error::Kind>("kind");
        QTest::addColumn<int>("status");

        QTest::newRow("no task") << ErrorCode::TaskTypeNotAvailable << Error::Kind::Unavailable << 503;
        QTest::newRow("too many pending") << ErrorCode::TooManyPendingTasks << Error::Kind::Unavailable << 400;
        QTest::newRow("too long") << ErrorCode::MessageTooLong << Error::Kind::Invalid << 400;
        QTest::newRow("said before") << ErrorCode::MessageDuplicated << Error::Kind::Conflict << 400;
        QTest::newRow("no message") << ErrorCode::MessageNotFound << Error::Kind::NotFound << 404;
        QTest::newRow("no task of this id") << ErrorCode::TaskNotFound << Error::Kind::NotFound << 400;
        QTest::newRow("expired") << ErrorCode::TaskExpired << Error::Kind::Rejected << 400;
        QTest::newRow("done") << ErrorCode::TaskAlreadyDone << Error::Kind::Conflict << 400;
        QTest::newRow("disabled") << ErrorCode::UserDisabled << Error::Kind::Rejected << 503;
        QTest::newRow("no user") << ErrorCode::UserNotFound << Error::Kind::NotFound << 404;
        QTest::newRow("terms") << ErrorCode::TermsNotAccepted << Error::Kind::Rejected << 451;
        QTest::newRow("disk") << ErrorCode::DiskFull << Error::Kind::Storage << 500;
    }

    void answersAsTheProtocolSays()
    {
        QFETCH(const ErrorCode, code);
        QFETCH(const Error::Kind, kind);
        QFETCH(const int, status);
        const Error error{kind, code, u"why"_s};

        QCOMPARE(httpStatus(error), status);
        QCOMPARE(errorFromJson(status, toJson(error)), error);
    }

    void readsOtherShapes_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QJsonObject>("body");
        QTest::addColumn<Error::Kind>("kind");
        QTest::addColumn<QString>("message");

        QTest::newRow("validation") << 422 << QJsonObject{{u"detail"_s, QJsonArray{QJsonObject{{u"msg"_s, u"bad"_s}}}}}
                                    << Error::Kind::Invalid << u"bad"_s;
        QTest::newRow("plain") << 404 << QJsonObject{{u"detail"_s, u"Not Found"_s}} << Error::Kind::NotFound
                               << u"Not Found"_s;
        QTest::newRow("unhandled") << 500 << QJsonObject{{u"error_code"_s, 0}, {u"message"_s, u"oops"_s}}
                                   << Error::Kind::Unreachable << u"oops"_s;
        QTest::newRow("a proxy without a body") << 502 << QJsonObject() << Error::Kind::Unreachable << u"502"_s;
        QTest::newRow("too many requests") << 429 << QJsonObject{{u"error_code"_s, 429}, {u"message"_s, u"30 s"_s}}
                                           << Error::Kind::Unavailable << u"30 s"_s;
        QTest::newRow("key refused") << 403 << QJsonObject{{u"error_code"_s, 2}, {u"message"_s, u"key"_s}}
                                     << Error::Kind::Rejected << u"key"_s;
        QTest::newRow("maybe done") << 400 << QJsonObject{{u"error_code"_s, 1004}, {u"message"_s, u"failed"_s}}
                                    << Error::Kind::Unreachable << u"1004"_s;
    }

    void readsOtherShapes()
    {
        QFETCH(const int, status);
        QFETCH(const QJsonObject, body);
        QFETCH(const Error::Kind, kind);
        QFETCH(const QString, message);

        const Error error = errorFromJson(status, body);

        QCOMPARE(error.kind, kind);
        QVERIFY2(error.message.contains(message), qPrintable(error.message));
    }

    void answersByKindWithoutACode()
    {
        QCOMPARE(httpStatus({Error::Kind::Invalid, ErrorCode::Generic, {}}), 400);
        QCOMPARE(httpStatus({Error::Kind::NotFound, ErrorCode::Generic, {}}), 404);
        QCOMPARE(httpStatus({Error::Kind::Conflict, ErrorCode::Generic, {}}), 409);
        QCOMPARE(httpStatus({Error::Kind::Unavailable, ErrorCode::Generic, {}}), 503);
        QCOMPARE(httpStatus({Error::Kind::Storage, ErrorCode::Generic, {}}), 500);
        QCOMPARE(httpStatus({Error::Kind::Rejected, ErrorCode::ClientNotAuthorized, {}}), 403);
        QCOMPARE(httpStatus({Error::Kind::Rejected, ErrorCode::RootNotAuthorized, {}}), 403);
        QCOMPARE(httpStatus({Error::Kind::Unavailable, ErrorCode::DatabaseBusy, {}}), 503);
        QCOMPARE(httpStatus({Error::Kind::Unavailable, ErrorCode::TooManyRequests, {}}), 429);
        QCOMPARE(httpStatus({Error::Kind::Invalid, ErrorCode::ValueMissing, {}}), 422);
    }
};

QTEST_GUILESS_MAIN(ErrorCodecTest)
#include "tst_errorcodec.moc"
