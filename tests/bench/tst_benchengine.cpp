// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

// The benchmark on a small queue, so that it does not rot: it ends well and prints every case on every database that is
// there.
class BenchEngineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printsEveryCase()
    {
        const QTemporaryDir folder;
        QProcess bench;
        bench.start(QStringLiteral(BENCH_ENGINE),
            {u"--sizes"_s, u"200"_s, u"--cycles"_s, u"100"_s, u"--repeats"_s, u"1"_s, u"--json"_s, u"--folder"_s,
                folder.path()});
        QVERIFY2(bench.waitForFinished(240'000), qPrintable(bench.errorString()));
        const QString messages = QString::fromUtf8(bench.readAllStandardError());
        QVERIFY2(bench.exitStatus() == QProcess::NormalExit && bench.exitCode() == 0, qPrintable(messages));

        QMap<QString, QSet<QString>> medians; // of each backend its cases
        const QList<QByteArray> lines = bench.readAllStandardOutput().trimmed().split('\n');
        for (const QByteArray &line : lines) {
            const QJsonObject result = QJsonDocument::fromJson(line).object();
            QCOMPARE(result.value("bench"_L1).toString(), u"engine"_s);
            QCOMPARE(result.value("size"_L1).toInt(), 200);
            QVERIFY2(result.value("value"_L1).toDouble() > 0, line.constData());
            QVERIFY2(result.value("limit"_L1).toDouble() > 0, line.constData());
            if (result.value("metric"_L1).toString() == "median"_L1)
                medians[result.value("backend"_L1).toString()].insert(result.value("case"_L1).toString());
        }
        const QStringList cases{u"bare commit"_s, u"availability"_s, u"next task"_s, u"next task without commit"_s,
            u"acknowledge"_s, u"submit text"_s, u"submit labels"_s, u"submit ranking"_s, u"skip"_s,
            u"leaderboard day"_s, u"leaderboard week"_s, u"leaderboard month"_s, u"leaderboard total"_s, u"own rank"_s,
            u"message page"_s, u"own message page"_s, u"message search"_s, u"people page"_s, u"task cycle"_s};
        QStringList backends{u"sqlite"_s};
        if (!messages.contains("PostgreSQL is left out"_L1))
            backends.append(u"postgresql"_s);
        for (const QString &backend : std::as_const(backends)) {
            for (const QString &name : cases)
                QVERIFY2(medians.value(backend).contains(name), qPrintable(backend + ": no "_L1 + name));
        }
    }
};

QTEST_GUILESS_MAIN(BenchEngineTest)
#include "tst_benchengine.moc"
