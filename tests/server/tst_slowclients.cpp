// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/server/plainclient.h"
#include "tests/server/runningserver.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

// slowhttptest against the server, on this computer alone and for seconds: whoever sends and reads slowly costs the
// others nothing.
class SlowClientsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theOthersAreServed_data()
    {
        QTest::addColumn<QStringList>("attack");
        QTest::newRow("slow headers") << QStringList{u"-H"_s};
        QTest::newRow("slow bodies") << QStringList{u"-B"_s, u"-s"_s, u"8192"_s};
        QTest::newRow("slow reading") << QStringList{u"-X"_s, u"-w"_s, u"10"_s, u"-y"_s, u"20"_s, u"-z"_s, u"5"_s};
    }

    void theOthersAreServed()
    {
        QFETCH(QStringList, attack);
        const QString program = QStandardPaths::findExecutable(u"slowhttptest"_s);
        if (program.isEmpty())
            QSKIP("slowhttptest is not installed");
        RunningServer server;
        PlainClient client(server.url(), server.key);
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        attack += {u"-c"_s, u"200"_s, u"-r"_s, u"100"_s, u"-i"_s, u"1"_s, u"-l"_s, u"5"_s, u"-p"_s, u"3"_s, u"-u"_s,
            server.url().toString() + u"/api/v1/openapi.json"_s};
        process.start(program, attack);
        QVERIFY(process.waitForStarted());

        QList<qint64> milliseconds;
        while (process.state() != QProcess::NotRunning) {
            QElapsedTimer timer;
            timer.start();
            QCOMPARE(client.get(u"/api/v1/text_labels/valid_labels"_s).status, 200);
            milliseconds.append(timer.elapsed());
            process.waitForFinished(20);
        }

        QVERIFY2(process.exitCode() == 0, process.readAll().constData());
        std::ranges::sort(milliseconds);
        QVERIFY(milliseconds.size() > 50);
        const qint64 p99 = milliseconds.at(milliseconds.size() * 99 / 100);
        qInfo("%lld requests beside 200 slow connections, p99 %lld ms", qint64(milliseconds.size()), p99);
        QVERIFY2(p99 < 1000, qPrintable(QString::number(p99)));
    }
};

QTEST_GUILESS_MAIN(SlowClientsTest)
#include "tst_slowclients.moc"
