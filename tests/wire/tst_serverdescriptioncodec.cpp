// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/wire/serverdescriptioncodec.h"

#include <QTest>

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
