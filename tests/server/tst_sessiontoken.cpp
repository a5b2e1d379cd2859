// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/server/sessiontoken.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;

// Tokens that were made from the specifications (RFC 5869, 7516, NIST SP 800-38D) by other code than ours.
class SessionTokenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsTheEmail_data()
    {
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<QByteArray>("secret");
        QTest::addColumn<qint64>("now");
        QTest::addColumn<bool>("isGood");

        const QByteArray good =
            "eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..AAECAwQFBgcICQoL.NVI3FZSIKjVlzD4Ubt9Bbp-HoZE-rS8uXG3Q96KOU8PkUzdnZHQ7JPVYZgBYxSI0pyzY7z-9RIBDYlsndQxzS_dV4-ETBjAY59xqfoJlZpyUBzpyGuaIObv5PM90pQ.qXiOITYv1E1MgrDIbnkeUg"_ba;
        const QByteArray secret = "a secret of both"_ba;
        QTest::newRow("good") << good << secret << qint64(1'700'000'100) << true;
        QTest::newRow("for ever")
            << "eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..AAECAwQFBgcICQoL.NVI8GZiEZC19rzsRLbMGc5OLuJF5uWI9Xy7t.2yQfm9lhK5qRVmHdbaE08g"_ba
            << secret << qint64(4'000'000'000) << true;
        QTest::newRow("expired") << good << secret << qint64(1'702'592'000) << false;
        QTest::newRow("another secret") << good << "another secret"_ba << qint64(1'700'000'100) << false;
        QTest::newRow("no secret") << good << ""_ba << qint64(1'700'000'100) << false;
        QTest::newRow("cut off") << good.chopped(4) << secret << qint64(1'700'000'100) << false;
        QByteArray changed = good;
        changed[changed.indexOf('.') + 25] = 'A';
        QTest::newRow("changed") << changed << secret << qint64(1'700'000'100) << false;
        QTest::newRow("without e-mail")
            << "eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..AAECAwQFBgcICQoL.NVI3FZSIKjVlzD4Ubt9BeIeE6sc-oC8y.n8DnZRhw4NHOm9mKcCRNUA"_ba
            << secret << qint64(1'700'000'100) << false;
        QTest::newRow("another algorithm")
            << "eyJhbGciOiJSU0EtT0FFUCIsImVuYyI6IkEyNTZHQ00ifQ..AAECAwQFBgcICQoL.NVI8GZiEZC19rzsRLbMGc5OLuJF5uWI9Xy7t.TgxOxJ0fR7vtAfOvpdb5kg"_ba
            << secret << qint64(1'700'000'100) << false;
        QTest::newRow("three parts") << "a.b.c"_ba << secret << qint64(1'700'000'100) << false;
        QTest::newRow("empty parts") << "...."_ba << secret << qint64(1'700'000'100) << false;
        QTest::newRow("nothing") << ""_ba << secret << qint64(1'700'000'100) << false;
        QTest::newRow("huge") << QByteArray(100'000, '.') << secret << qint64(1'700'000'100) << false;
    }

    void tellsTheEmail()
    {
        QFETCH(const QByteArray, token);
        QFETCH(const QByteArray, secret);
        QFETCH(const qint64, now);
        QFETCH(const bool, isGood);

        const auto email =
            Server::emailOfSessionToken(token, secret, QDateTime::fromSecsSinceEpoch(now, QTimeZone::UTC));

        QCOMPARE(email, isGood ? std::optional(u"ada@example.org"_s) : std::nullopt);
    }
};

QTEST_GUILESS_MAIN(SessionTokenTest)
#include "tst_sessiontoken.moc"
