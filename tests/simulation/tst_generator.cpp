// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/domain/clock.h"
#include "model/engine/queue.h"
#include "model/exchange/importer.h"
#include "model/exchange/recordwriter.h"
#include "model/simulation/generator.h"
#include "model/storage/connection.h"

#include <QTemporaryDir>
#include <QTest>

#include <numeric>

using namespace Simulation;
using namespace Qt::StringLiterals;
using Exchange::MessageRecord;
using Exchange::TreeRecord;

class GeneratorTest : public QObject
{
    Q_OBJECT

    static QList<TreeRecord> trees(const GeneratorOptions &options)
    {
        QList<TreeRecord> all;
        Generator generator(options);
        while (const auto tree = generator.next())
            all.append(*tree);
        return all;
    }

    static QList<MessageRecord> messages(const QList<TreeRecord> &trees)
    {
        QList<MessageRecord> all;
        for (const TreeRecord &tree : trees)
            all += tree.messages;
        return all;
    }

    static double meanLength(const QList<MessageRecord> &messages, Role role)
    {
        double sum = 0;
        int count = 0;
        for (const MessageRecord &message : messages) {
            if (message.role == role) {
                sum += double(message.text.size());
                ++count;
            }
        }
        return sum / count;
    }

private Q_SLOTS:
    void sameSeedGivesTheSameTrees()
    {
        const auto first = trees({.messages = 2000, .seed = 7, .openShare = 0.3});

        QCOMPARE(trees({.messages = 2000, .seed = 7, .openShare = 0.3}), first);
        QVERIFY(trees({.messages = 2000, .seed = 8, .openShare = 0.3}) != first);
    }

    void givesExactlyAsManyMessages_data()
    {
        QTest::addColumn<int>("count");

        for (const int count : {1, 7, 64, 1000, 4321})
            QTest::addRow("%d", count) << count;
    }

    void givesExactlyAsManyMessages()
    {
        QFETCH(const int, count);

        QCOMPARE(messages(trees({.messages = count, .seed = 1, .openShare = 0.5})).size(), count);
    }

    void looksLikeOasst1()
    {
        const auto finished = trees({.messages = 20'000, .seed = 1, .openShare = 0});
        const auto all = messages(finished);
        const double meanSize = double(all.size()) / double(finished.size());
        QVERIFY2(meanSize > 9.6 && meanSize < 11.6, qPrintable(QString::number(meanSize))); // 10.6
        const double prompter = meanLength(all, Role::Prompter);
        QVERIFY2(prompter > 110 && prompter < 170, qPrintable(QString::number(prompter))); // 140
        const double assistant = meanLength(all, Role::Assistant);
        QVERIFY2(assistant > 680 && assistant < 900, qPrintable(QString::number(assistant))); // 781

        const auto english = std::ranges::count(all, u"en"_s, &MessageRecord::lang);
        QVERIFY(english > all.size() * 0.38 && english < all.size() * 0.52); // 45 %
        QSet<QString> ids;
        QMap<QString, int> byAuthor;
        for (const MessageRecord &message : all) {
            ids.insert(message.id);
            ++byAuthor[*message.userId];
        }
        QCOMPARE(ids.size(), all.size());
        QVERIFY(byAuthor.size() > 1000);
        const int busiest = std::ranges::max(byAuthor.values());
        QVERIFY2(busiest > 200 && busiest < 3000, qPrintable(QString::number(busiest)));
    }

    void leavesWorkOfEveryKind()
    {
        QMap<QString, int> byState;
        const auto all = trees({.messages = 20'000, .seed = 1, .openShare = 0.2});
        for (const TreeRecord &tree : all)
            ++byState[*tree.state];

        for (const TreeState state : {TreeState::InitialPromptReview, TreeState::Growing, TreeState::Ranking,
                 TreeState::PromptLotteryWaiting, TreeState::BacklogRanking})
            QVERIFY2(byState.value(toString(state)) > 10, qPrintable(toString(state)));
        const double open = 1 - double(byState.value(toString(TreeState::ReadyForExport))) / double(all.size());
        QVERIFY2(open > 0.16 && open < 0.24, qPrintable(QString::number(open)));
    }

    void aQueueTakesAllOfIt()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"trees.jsonl"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto all = trees({.messages = 3000, .seed = 3, .openShare = 0.3});
        for (const TreeRecord &tree : all)
            file.write(Exchange::lineOf(tree) + '\n');
        file.close();
        const auto connection = *Storage::Connection::open(
            Storage::DatabaseUrl::sqlite(folder.filePath(u"queue.db"_s)), Storage::Connection::Open::CreateIfMissing);
        const SystemClock clock;
        SeededRandom random(9);
        const auto queue = *Engine::Queue::create(*connection, clock, random, TreeConfiguration());

        const auto report = Exchange::importFile(*connection, clock, file.fileName(), {});

        QVERIFY2(report, qPrintable(report ? QString() : report.error().message));
        QCOMPARE(report->messagesImported, 3000);
        QCOMPARE(report->treesImported, int(all.size()));
        QCOMPARE(report->rejectedCount, 0);
        QVERIFY(queue->startupPass());
        const auto violations = queue->violations();
        QVERIFY(violations);
        QCOMPARE(violations->size(), 0);
    }
};

QTEST_GUILESS_MAIN(GeneratorTest)
#include "tst_generator.moc"
