// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/wire/serverdescriptioncodec.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;

class ServerDescriptionCodecTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTrips()
    {
        ServerDescription server;
        server.name = u"Bees of Bremen"_s;
        server.version = u"1.2.3"_s;
        server.maximumLength = 2000;
        server.taskValidity = usualTaskValidity;
        server.terms = {u"# Be kind"_s, u"CC-BY-4.0"_s};
        server.requiresTerms = true;

        QCOMPARE(Wire::serverDescriptionFromJson(Wire::toJson(server)).value(), server);
        QCOMPARE(Wire::serverDescriptionFromJson(Wire::toJson(ServerDescription())).value(), ServerDescription());
    }

    void termsAndNewsRoundTrip()
    {
        const TermsOffer offer{{u"# Be kind"_s, u"CC0-1.0"_s}, true, true};
        QCOMPARE(Wire::termsOfferFromJson(Wire::toJson(offer)).value(), offer);
        const Announcement news{AnnouncementId::create(), QDateTime(QDate(2026, 1, 2), QTime(3, 4), QTimeZone::UTC),
            u"On Monday the server rests."_s};
        QCOMPARE(Wire::announcementFromJson(Wire::toJson(news)).value(), news);
        QVERIFY(!Wire::termsOfferFromJson({}));
        QVERIFY(!Wire::announcementFromJson({}));
    }

    void refuses_data()
    {
        QTest::addColumn<QJsonObject>("json");
        QTest::newRow("nothing") << QJsonObject();
        QTest::newRow("another software") << QJsonObject{{u"software"_s, u"nginx"_s}};
        QTest::newRow("a length that is none")
            << QJsonObject{{u"software"_s, u"canopy"_s}, {u"message_size_limit"_s, u"long"_s}};
        QTest::newRow("terms that are none")
            << QJsonObject{{u"software"_s, u"canopy"_s}, {u"terms"_s, QJsonObject{{u"text"_s, 7}}}};
    }

    void refuses()
    {
        QFETCH(const QJsonObject, json);
        QVERIFY(!Wire::serverDescriptionFromJson(json));
    }
};

QTEST_GUILESS_MAIN(ServerDescriptionCodecTest)
#include "tst_serverdescriptioncodec.moc"
