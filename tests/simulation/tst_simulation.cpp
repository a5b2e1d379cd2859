// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/domain/clock.h"
#include "model/domain/random.h"
#include "model/engine/queue.h"
#include "model/exchange/exporter.h"
#include "model/simulation/annotator.h"
#include "model/simulation/phrasebook.h"
#include "model/simulation/simulation.h"
#include "model/simulation/steppingclock.h"
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
    void sameSeedAndMixGiveTheSameQueue();
    void tellsGoodPeopleFromBad();
    void kindsDifferInWhatTheyDo_data();
    void kindsDifferInWhatTheyDo();
    void goesOnAfterAnother();

private:
    std::unique_ptr<Storage::Connection> queueOfOne(
        const TreeConfiguration &configuration = TreeConfiguration::alone());

    QTemporaryDir m_folder;
    int m_files = 0;
};

namespace {

Annotator somebody()
{
    return {{u"somebody"_s, u"Somebody"_s, AuthMethod::Local}, {u"en"_s}, AnnotatorKind::Honest, 0.8, 0};
}

QByteArray exported(Storage::Connection &connection)
{
    QByteArray lines;
    const auto report = Exchange::exportQueue(connection, {}, [&lines](const QByteArray &line) -> Result<void> {
        lines += line + '\n';
        return {};
    });
    return report ? lines : QByteArray();
}

}

// Under the rules of one person, so that few tasks lead far.
std::unique_ptr<Storage::Connection> SimulationTest::queueOfOne(const TreeConfiguration &configuration)
{
    const auto url = Storage::DatabaseUrl::sqlite(m_folder.filePath(u"%1.db"_s.arg(++m_files)));
    auto connection = Storage::Connection::open(url, Storage::Connection::Open::CreateIfMissing).value();
    const SystemClock clock;
    SystemRandom random;
    if (!Engine::Queue::create(*connection, clock, random, configuration)
        || !connection->raw(u"PRAGMA synchronous=OFF"_s))
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
    const SteppingClock clock(QDateTime(QDate(2024, 6, 1), QTime(8, 0), QTimeZone::UTC));
    TimeOrderedIds ids(clock, random);
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
        const auto reply = std::get<LabelReply>(workOn(random, ids, somebody(), {TaskId(), u"en"_s, task, {}}, worths));
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
    const SteppingClock clock(QDateTime(QDate(2024, 6, 1), QTime(8, 0), QTimeZone::UTC));
    TimeOrderedIds ids(clock, random);
    RankTask task;
    Worths worths;
    for (int i = 0; i < 4; ++i) {
        Message reply;
        reply.id = MessageId(random.uuid());
        task.replies.append(reply);
        worths.insert(reply.id, {i / 3.0, false, AnnotatorKind::Honest});
    }

    auto ranking =
        std::get<RankingReply>(workOn(random, ids, somebody(), {TaskId(), u"en"_s, task, {}}, worths)).ranking;

    QCOMPARE(ranking.constFirst(), 3); // the best one
    std::ranges::sort(ranking);
    QCOMPARE(ranking, (QList<int>{0, 1, 2, 3}));
}

void SimulationTest::bringsTreesToTheirEnd()
{
    const auto connection = queueOfOne();

    const auto report =
        simulate(*connection, {.annotators = 3, .tasks = 150, .seed = 7, .mix = usualMix(), .progress = {}});

    QVERIFY2(report, report ? "" : qPrintable(report.error().message));
    QCOMPARE(report->tasks, 150);
    QCOMPARE(report->submitted + report->skipped, 150);
    QVERIFY(report->violations.isEmpty());
    QVERIFY(report->statistics.trees.value(TreeState::ReadyForExport) > 0);
    QCOMPARE(report->latencies.keys(), (QStringList{u"acknowledge"_s, u"next task"_s, u"skip"_s, u"submit"_s}));
    QVERIFY(report->latencies.value(u"submit"_s).p50 > 0);
}

void SimulationTest::sameSeedAndMixGiveTheSameQueue()
{
    const auto mixed = mixFromString(u"honest=70,careless=15,spam=10,collude=5"_s).value();
    const std::pair<quint64, Mix> runs[] = {{7, mixed}, {7, mixed}, {8, mixed}, {7, {{AnnotatorKind::Honest, 1}}}};
    QByteArrayList exports;
    for (const auto &[seed, mix] : runs) {
        const auto connection = queueOfOne();
        QVERIFY(simulate(*connection, {.annotators = 10, .tasks = 60, .seed = seed, .mix = mix, .progress = {}}));
        exports.append(exported(*connection));
    }

    QVERIFY(!exports.at(0).isEmpty());
    QCOMPARE(exports.at(1), exports.at(0));
    QVERIFY(exports.at(2) != exports.at(0));
    QVERIFY(exports.at(3) != exports.at(0));
}

// The rules of several people, under which honest ones outvote the others.
void SimulationTest::tellsGoodPeopleFromBad()
{
    const auto connection = queueOfOne({});
    const auto mix = mixFromString(u"honest=60,careless=20,spam=20"_s).value();

    const auto report = simulate(*connection, {.annotators = 20, .tasks = 600, .seed = 3, .mix = mix, .progress = {}});

    QVERIFY(report);
    const Quality &quality = report->quality;
    QCOMPARE(quality.board.value(AnnotatorKind::Honest).people, 12);
    QCOMPARE(quality.board.value(AnnotatorKind::Spam).people, 4);
    QVERIFY(quality.spam.rejected > 0);
    QVERIFY(*quality.spam.acceptedShare() < 0.5);
    QVERIFY(*quality.honest.rejectedShare() < *quality.spam.rejectedShare());
    QVERIFY(
        quality.board.value(AnnotatorKind::Honest).medianPlace < quality.board.value(AnnotatorKind::Spam).medianPlace);
}

void SimulationTest::kindsDifferInWhatTheyDo_data()
{
    QTest::addColumn<AnnotatorKind>("kind");
    QTest::addColumn<std::optional<bool>>("callsSpamSpam"); // none: now and then
    QTest::addColumn<std::optional<bool>>("callsOthersSpam");
    QTest::addColumn<std::optional<bool>>("callsCliqueSpam");
    QTest::addColumn<int>("first"); // of a good reply, one of the clique and a spam; −1: any

    QTest::newRow("honest") << AnnotatorKind::Honest << std::optional(true) << std::optional(false)
                            << std::optional(false) << 0;
    QTest::newRow("careless") << AnnotatorKind::Careless << std::optional<bool>() << std::optional<bool>()
                              << std::optional<bool>() << -1;
    QTest::newRow("spam") << AnnotatorKind::Spam << std::optional(false) << std::optional(false) << std::optional(false)
                          << -1;
    QTest::newRow("collude") << AnnotatorKind::Collude << std::optional(true) << std::optional(true)
                             << std::optional(false) << 1;
}

void SimulationTest::kindsDifferInWhatTheyDo()
{
    QFETCH(const AnnotatorKind, kind);
    QFETCH(const std::optional<bool>, callsSpamSpam);
    QFETCH(const std::optional<bool>, callsOthersSpam);
    QFETCH(const std::optional<bool>, callsCliqueSpam);
    QFETCH(const int, first);
    SeededRandom random(1);
    const SteppingClock clock(QDateTime(QDate(2024, 6, 1), QTime(8, 0), QTimeZone::UTC));
    TimeOrderedIds ids(clock, random);
    const Worth worthsOfReplies[] = {
        {0.9, false, AnnotatorKind::Honest}, {0.3, false, AnnotatorKind::Collude}, {0.0, true, AnnotatorKind::Spam}};
    Worths worths;
    RankTask ranking;
    for (const Worth &worth : worthsOfReplies) {
        Message message;
        message.id = MessageId(random.uuid());
        ranking.replies.append(message);
        worths.insert(message.id, worth);
    }
    const Annotator person{{u"somebody"_s, u"Somebody"_s, AuthMethod::Local}, {u"en"_s}, kind, 0.8, 0};

    const std::optional<bool> verdicts[] = {callsOthersSpam, callsCliqueSpam, callsSpamSpam};
    QMap<int, int> firsts;
    for (int message = 0; message < 3; ++message) {
        LabelTask task;
        task.conversation = {ranking.replies.at(message)};
        task.validLabels = validLabels(LabelTarget::AssistantReply, LabelMode::Full);
        task.mandatoryLabels = mandatoryLabels(LabelTarget::AssistantReply);
        int calledSpam = 0;
        for (int i = 0; i < 300; ++i) {
            const auto labels =
                std::get<LabelReply>(workOn(random, ids, person, {TaskId(), u"en"_s, task, {}}, worths));
            calledSpam += int(labels.labels.value(Label::Spam));
            const auto order =
                std::get<RankingReply>(workOn(random, ids, person, {TaskId(), u"en"_s, ranking, {}}, worths));
            ++firsts[order.ranking.constFirst()];
        }
        if (verdicts[message])
            QVERIFY(*verdicts[message] ? calledSpam > 270 : calledSpam < 30);
        else
            QVERIFY(calledSpam > 20 && calledSpam < 100);
    }
    if (first >= 0)
        QVERIFY(firsts.value(first) > 850);
    else
        QVERIFY(std::ranges::all_of(firsts, [](int times) { return times > 200; }));

    const auto text =
        std::get<TextReply>(workOn(random, ids, person, {TaskId(), u"en"_s, InitialPromptTask(), {}}, worths));
    QCOMPARE(worths.value(text.messageId).isSpam, kind == AnnotatorKind::Spam);
    QVERIFY(worths.value(text.messageId).author == kind);
}

void SimulationTest::goesOnAfterAnother()
{
    const auto connection = queueOfOne();

    const auto first =
        simulate(*connection, {.annotators = 3, .tasks = 40, .seed = 7, .mix = usualMix(), .progress = {}});
    const auto second =
        simulate(*connection, {.annotators = 3, .tasks = 40, .seed = 7, .mix = usualMix(), .progress = {}});

    QVERIFY(first);
    QVERIFY2(second, second ? "" : qPrintable(second.error().message));
    QVERIFY(second->statistics.messages > first->statistics.messages);
    QCOMPARE(second->statistics.users, 3);
}

QTEST_GUILESS_MAIN(SimulationTest)
#include "tst_simulation.moc"
