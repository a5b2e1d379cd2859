// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/domain/clock.h"
#include "model/domain/random.h"
#include "model/engine/queue.h"
#include "model/simulation/annotator.h"
#include "model/simulation/phrasebook.h"
#include "model/simulation/simulation.h"
#include "model/storage/connection.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Simulation;
using namespace Qt::StringLiterals;

class SimulationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesTextsThatDiffer();
    void labelsWhatIsMandatory();
    void ranksEveryReplyOnce();
    void bringsTreesToTheirEnd();
    void sameSeedGivesTheSameQueue();
    void goesOnAfterAnother();

private:
    std::unique_ptr<Storage::Connection> queueOfOne();

    QTemporaryDir m_folder;
    int m_files = 0;
};

namespace {

Annotator somebody()
{
    return {{u"somebody"_s, u"Somebody"_s, AuthMethod::Local}, {u"en"_s}, AnnotatorKind::Honest, 0.8, 0};
}

QStringList idsAndDates(Storage::Connection &connection)
{
    QStringList all;
    const auto rows = connection.raw(u"SELECT id, created_date, text, user_id, rank FROM message ORDER BY id"_s);
    for (const Storage::Row &row : rows.value()) {
        all.append(
            row.text(u"id") + row.text(u"created_date") + row.text(u"text") + row.text(u"user_id") + row.text(u"rank"));
    }
    return all;
}

}

// Under the rules of one person, so that few tasks lead far.
std::unique_ptr<Storage::Connection> SimulationTest::queueOfOne()
{
    const auto url = Storage::DatabaseUrl::sqlite(m_folder.filePath(u"%1.db"_s.arg(++m_files)));
    auto connection = Storage::Connection::open(url, Storage::Connection::Open::CreateIfMissing).value();
    const SystemClock clock;
    SystemRandom random;
    if (!Engine::Queue::create(*connection, clock, random, TreeConfiguration::alone()))
        qFatal("no queue");
    return connection;
}

void SimulationTest::writesTextsThatDiffer()
{
    SeededRandom random(1);
    for (const QString &lang : {u"en"_s, u"de"_s, u"es"_s, u"fr"_s, u"ar"_s}) {
        QSet<QString> texts;
        for (int i = 0; i < 200; ++i)
            texts.insert(writtenText(random, lang, Role::Assistant));
        QVERIFY2(texts.size() > 190, qPrintable(lang));
    }
}

void SimulationTest::labelsWhatIsMandatory()
{
    SeededRandom random(1);
    Message message;
    message.id = MessageId(random.uuid());
    LabelTask task;
    task.conversation = {message};
    task.validLabels = validLabels(LabelTarget::InitialPrompt, LabelMode::Full);
    task.mandatoryLabels = mandatoryLabels(LabelTarget::InitialPrompt);
    Worths worths;
    worths.insert(message.id, {0.0, true, AnnotatorKind::Spam});

    int calledSpam = 0;
    for (int i = 0; i < 100; ++i) {
        const auto reply = std::get<LabelReply>(workOn(random, somebody(), {TaskId(), u"en"_s, task, {}}, worths));
        QCOMPARE(reply.messageId, message.id);
        QVERIFY(reply.labels.contains(Label::Spam));
        for (const auto &[label, value] : reply.labels.asKeyValueRange())
            QVERIFY(task.validLabels.contains(label) && value >= 0 && value <= 1);
        calledSpam += int(reply.labels.value(Label::Spam));
    }
    QVERIFY(calledSpam > 80 && calledSpam < 100); // able, but not without fault
}

void SimulationTest::ranksEveryReplyOnce()
{
    SeededRandom random(1);
    RankTask task;
    Worths worths;
    for (int i = 0; i < 4; ++i) {
        Message reply;
        reply.id = MessageId(random.uuid());
        task.replies.append(reply);
        worths.insert(reply.id, {i / 3.0, false, AnnotatorKind::Honest});
    }

    auto ranking = std::get<RankingReply>(workOn(random, somebody(), {TaskId(), u"en"_s, task, {}}, worths)).ranking;

    QCOMPARE(ranking.constFirst(), 3); // the best one
    std::ranges::sort(ranking);
    QCOMPARE(ranking, (QList<int>{0, 1, 2, 3}));
}

void SimulationTest::bringsTreesToTheirEnd()
{
    const auto connection = queueOfOne();

    const auto report = simulate(*connection, {.annotators = 3, .tasks = 150, .seed = 7, .mix = usualMix(), .progress = {}});

    QVERIFY2(report, report ? "" : qPrintable(report.error().message));
    QCOMPARE(report->tasks, 150);
    QCOMPARE(report->submitted + report->skipped, 150);
    QVERIFY(report->violations.isEmpty());
    QVERIFY(report->statistics.trees.value(TreeState::ReadyForExport) > 0);
    QCOMPARE(report->latencies.keys(), (QStringList{u"acknowledge"_s, u"next task"_s, u"skip"_s, u"submit"_s}));
    QVERIFY(report->latencies.value(u"submit"_s).p50 > 0);
}

void SimulationTest::sameSeedGivesTheSameQueue()
{
    const auto first = queueOfOne();
    const auto second = queueOfOne();
    const auto third = queueOfOne();

    QVERIFY(simulate(*first, {.annotators = 3, .tasks = 60, .seed = 7, .mix = usualMix(), .progress = {}}));
    QVERIFY(simulate(*second, {.annotators = 3, .tasks = 60, .seed = 7, .mix = usualMix(), .progress = {}}));
    QVERIFY(simulate(*third, {.annotators = 3, .tasks = 60, .seed = 8, .mix = usualMix(), .progress = {}}));

    QVERIFY(!idsAndDates(*first).isEmpty());
    QCOMPARE(idsAndDates(*second), idsAndDates(*first));
    QVERIFY(idsAndDates(*third) != idsAndDates(*first));
}

void SimulationTest::goesOnAfterAnother()
{
    const auto connection = queueOfOne();

    const auto first = simulate(*connection, {.annotators = 3, .tasks = 40, .seed = 7, .mix = usualMix(), .progress = {}});
    const auto second = simulate(*connection, {.annotators = 3, .tasks = 40, .seed = 7, .mix = usualMix(), .progress = {}});

    QVERIFY(first);
    QVERIFY2(second, second ? "" : qPrintable(second.error().message));
    QVERIFY(second->statistics.messages > first->statistics.messages);
    QCOMPARE(second->statistics.users, 3);
}

QTEST_GUILESS_MAIN(SimulationTest)
#include "tst_simulation.moc"
