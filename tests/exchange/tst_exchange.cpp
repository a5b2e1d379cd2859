// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/exchange/exporter.h"
#include "model/exchange/importer.h"
#include "model/exchange/outputfile.h"
#include "model/storage/connection.h"
#include "model/storage/queue/queueschema.h"
#include "tests/exchange/samples.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace Exchange;
using namespace Qt::StringLiterals;

// Files go into a queue and come out of it again.
class ExchangeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_queue = emptyQueue(); }

    void losesNothing_data();
    void losesNothing();
    void skipsWhatIsThere();
    void rejectsLinesAndKeepsTheRest();
    void takesATreeWholeOrNotAtAll();
    void leavesNothingAfterAnError();
    void leavesNothingOfADryRun();
    void adoptsLooseMessages();
    void computesPlaces();
    void refusesFiles_data();
    void refusesFiles();
    void givesStatesAndLimits();
    void selects_data();
    void selects();
    void selectsAsTheOriginalDid_data();
    void selectsAsTheOriginalDid();
    void anonymizes();
    void anonymizesAsTheOriginalDid();
    void saysThatTheDiskIsFull();
    void addsWhatWasDoneHere();
    void neverReplacesADatabase();
    void writesFilesAlike_data();
    void writesFilesAlike();
    void keepsTheOldFileUntilTheNewOneIsComplete();

private:
    std::unique_ptr<Storage::Connection> emptyQueue();
    QString write(const QByteArray &content);
    QList<Storage::Row> rows(const QString &sql) { return m_queue->raw(sql).value(); }
    int number(const QString &sql) { return rows(u"SELECT (%1) AS number"_s.arg(sql)).constFirst().count(u"number"); }

    QTemporaryDir m_folder;
    int m_files = 0;
    std::unique_ptr<Storage::Connection> m_queue;
};

namespace {

class FixedClock final : public Clock
{
public:
    QDateTime now() const override { return QDateTime::fromSecsSinceEpoch(1'800'000'000, QTimeZone::UTC); }
};

const FixedClock theClock;

Result<ImportReport> import(Storage::Connection &queue, const QString &path, const ImportOptions &options = {})
{
    return importFile(queue, theClock, path, options);
}

QByteArrayList exported(Storage::Connection &queue, const ExportOptions &options = {})
{
    QByteArrayList lines;
    const auto done = exportQueue(queue, options, [&lines](const QByteArray &line) -> Result<void> {
        lines.append(line);
        return {};
    });
    if (!done)
        qFatal("%s", qPrintable(done.error().message));
    return lines;
}

QByteArray row(const QByteArray &id, const QByteArray &parent, const QByteArray &role, const QByteArray &more = {})
{
    return R"({"message_id": ")" + id + (parent.isEmpty() ? "" : R"(", "parent_id": ")" + parent)
        + R"(", "text": "Text of )" + id + R"(", "role": ")" + role + "\"" + more + "}\n";
}

QByteArray id(int number)
{
    return "10000000-0000-4000-8000-" + QByteArray::number(number).rightJustified(12, '0');
}

bool isContained(const QJsonValue &part, const QJsonValue &whole)
{
    if (!part.isObject())
        return part == whole;
    const QJsonObject object = part.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!isContained(*it, whole.toObject().value(it.key())))
            return false;
    }
    return true;
}

}

// A copy of one that was made once: the schema takes longer than most tests.
std::unique_ptr<Storage::Connection> ExchangeTest::emptyQueue()
{
    using Storage::Connection;
    using Storage::DatabaseUrl;
    const QString made = m_folder.filePath(u"empty.db"_s);
    if (!QFile::exists(made)) {
        const auto queue = Connection::open(DatabaseUrl::sqlite(made), Connection::Open::CreateIfMissing).value();
        if (!Storage::migrate(*queue, Storage::queueSchema()))
            qFatal("no schema");
    }
    const QString path = m_folder.filePath(u"%1.db"_s.arg(++m_files));
    if (!QFile::copy(made, path))
        qFatal("cannot copy the test's queue");
    return Connection::open(DatabaseUrl::sqlite(path), Connection::Open::Existing).value();
}

QString ExchangeTest::write(const QByteArray &content)
{
    const QString path = m_folder.filePath(u"%1.jsonl"_s.arg(++m_files));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write the test's file");
    return path;
}

void ExchangeTest::losesNothing_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<ExportFormat>("format");

    QStringList paths{Samples::ownFile("trees.jsonl"_L1), Samples::ownFile("messages.jsonl"_L1)};
    paths += Samples::referenceFiles();
    if (!Samples::dataFile().isEmpty())
        paths += Samples::dataFile();
    for (const QString &path : std::as_const(paths)) {
        const QString name = path.section(u'/', -1);
        QTest::newRow(qPrintable(name + " as trees"_L1)) << path << ExportFormat::Trees;
        QTest::newRow(qPrintable(name + " as messages"_L1)) << path << ExportFormat::Messages;
    }
}

void ExchangeTest::losesNothing()
{
    QFETCH(QString, path);
    QFETCH(ExportFormat, format);
    QMap<QString, QJsonObject> before;
    for (const QByteArray &line : Samples::linesOf(path))
        Samples::collect(line, before);

    const auto report = import(*m_queue, path);
    QVERIFY2(report, report ? "" : qPrintable(report.error().message));
    QCOMPARE(report->rejectedCount, 0);
    QCOMPARE(report->messagesImported, before.size());
    const QByteArrayList lines = exported(*m_queue, {.format = format, .selection = {}, .anonymizerSeed = {}});

    // Everything that the file said is said again, and nothing of it otherwise.
    QMap<QString, QJsonObject> after;
    for (const QByteArray &line : lines)
        Samples::collect(line, after);
    QCOMPARE(after.keys(), before.keys());
    for (const auto &[messageId, message] : before.asKeyValueRange()) {
        if (!isContained(message, after.value(messageId)))
            QCOMPARE(after.value(messageId), message);
    }

    const auto other = emptyQueue();
    const auto again = import(*other, write(lines.join('\n')));
    QVERIFY2(again, again ? "" : qPrintable(again.error().message));
    QCOMPARE(again->rejectedCount, 0);
    QCOMPARE(exported(*other, {.format = format, .selection = {}, .anonymizerSeed = {}}), lines);
}

void ExchangeTest::skipsWhatIsThere()
{
    const auto first = import(*m_queue, Samples::ownFile("trees.jsonl"_L1));
    const auto trees = import(*m_queue, Samples::ownFile("trees.jsonl"_L1));
    const auto messages = import(*m_queue, Samples::ownFile("messages.jsonl"_L1));

    QCOMPARE(first->treesImported, 3);
    QCOMPARE(first->messagesImported, 9);
    QCOMPARE(trees->treesSkipped, 3);
    QCOMPARE(trees->messagesSkipped, 9);
    QCOMPARE(trees->messagesImported, 0);
    QCOMPARE(messages->messagesSkipped, 9);
    QCOMPARE(messages->messagesImported, 1);
    QCOMPARE(messages->looseCount, 1);
    QCOMPARE(messages->loose.constFirst().line, 10);
}

void ExchangeTest::rejectsLinesAndKeepsTheRest()
{
    const auto report = import(*m_queue,
        write(row(id(1), {}, "prompter") + "nonsense\n\n" + row(id(2), id(1), "prompter")
            + row(id(3), id(1), "assistant") + row(id(4), {}, "prompter", R"(, "rank": "first")")
            + row(id(5), id(4), "assistant")));

    QVERIFY(report);
    QCOMPARE(report->rejectedCount, 3);
    QCOMPARE(report->rejected.at(0).line, 2);
    QVERIFY(report->rejected.at(0).reason.contains("not JSON"_L1));
    QCOMPARE(report->rejected.at(1).line, 4);
    QVERIFY(report->rejected.at(1).reason.contains("take turns"_L1));
    QCOMPARE(report->rejected.at(2).line, 6);
    QCOMPARE(report->messagesImported, 3);
    QCOMPARE(report->treesImported, 1);
    QCOMPARE(report->looseCount, 1); // its parent was rejected
    QCOMPARE(report->loose.constFirst().messageId, QString::fromLatin1(id(5)));
    QCOMPARE(number(u"SELECT count(*) FROM message"_s), 3);
}

void ExchangeTest::takesATreeWholeOrNotAtAll()
{
    const auto report = import(*m_queue,
        write(R"({"message_tree_id": ")" + id(1) + R"(", "prompt": {"message_id": ")" + id(1)
            + R"(", "text": "Hi", "role": "prompter", "replies": [{"message_id": ")" + id(2)
            + R"(", "text": "Ho", "role": "assistant", "replies": [{"message_id": ")" + id(3)
            + R"(", "text": "Hu", "role": "assistant"}]}]}})" + '\n' + row(id(4), {}, "prompter")));

    QVERIFY(report);
    QCOMPARE(report->rejectedCount, 1);
    QVERIFY(report->rejected.constFirst().reason.contains(QString::fromLatin1(id(3))));
    QCOMPARE(number(u"SELECT count(*) FROM message"_s), 1);
    QCOMPARE(number(u"SELECT count(*) FROM message_tree_state"_s), 1);
}

void ExchangeTest::leavesNothingAfterAnError()
{
    QVERIFY(m_queue->raw(u"CREATE TRIGGER full BEFORE INSERT ON message WHEN (SELECT count(*) FROM message) >= 5 "
                         "BEGIN SELECT RAISE(ABORT, 'no more'); END"_s));

    const auto report = import(*m_queue, Samples::ownFile("messages.jsonl"_L1));

    QVERIFY(!report);
    QCOMPARE(number(u"SELECT count(*) FROM message"_s), 0);
    QCOMPARE(number(u"SELECT count(*) FROM app_user"_s), 0);
}

void ExchangeTest::leavesNothingOfADryRun()
{
    ImportOptions options;
    options.dryRun = true;

    const auto report = import(*m_queue, Samples::ownFile("trees.jsonl"_L1), options);

    QCOMPARE(report->messagesImported, 9);
    QCOMPARE(number(u"SELECT count(*) FROM message"_s), 0);
    QCOMPARE(number(u"SELECT count(*) FROM app_user"_s), 0);
}

void ExchangeTest::adoptsLooseMessages()
{
    // Children before their parents, and across files.
    const auto first = import(*m_queue, write(row(id(3), id(2), "prompter") + row(id(2), id(1), "assistant")));
    QCOMPARE(first->looseCount, 2);
    QCOMPARE(number(u"SELECT count(*) FROM message WHERE loose"_s), 2);

    const auto second = import(*m_queue, write(row(id(1), {}, "prompter")));

    QCOMPARE(second->adoptedCount, 2);
    QCOMPARE(second->looseCount, 0);
    QCOMPARE(number(u"SELECT count(*) FROM message WHERE loose"_s), 0);
    QCOMPARE(number(u"SELECT sum(depth) FROM message"_s), 3);
    QCOMPARE(number(u"SELECT sum(children_count) FROM message"_s), 2);
    QCOMPARE(number(u"SELECT count(DISTINCT message_tree_id) FROM message"_s), 1);
}

void ExchangeTest::computesPlaces()
{
    QVERIFY(import(*m_queue, Samples::ownFile("trees.jsonl"_L1)));

    const auto answers =
        rows(u"SELECT depth, children_count, created_date, rank, review_count, review_result, deleted, "
             "emojis, synthetic, model_name FROM message ORDER BY id"_s);
    QCOMPARE(answers.at(0).count(u"depth"), 0);
    QCOMPARE(answers.at(0).count(u"children_count"), 3); // the deleted one does not count
    QCOMPARE(answers.at(0).integer(u"created_date"), 1709287260001001);
    QVERIFY(answers.at(0).text(u"emojis").contains("\"_skip_reply\":2"_L1));
    QCOMPARE(answers.at(3).count(u"depth"), 3);
    QCOMPARE(answers.at(3).text(u"model_name"), u"tiny-1"_s);
    QVERIFY(answers.at(3).boolean(u"synthetic"));
    QCOMPARE(answers.at(4).count(u"rank"), 1);
    QVERIFY(!answers.at(5).boolean(u"review_result"));
    QVERIFY(answers.at(6).boolean(u"deleted"));
    QCOMPARE(number(u"SELECT count(*) FROM app_user WHERE auth_method = 'system' AND NOT show_on_leaderboard"_s), 3);
}

void ExchangeTest::refusesFiles_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("reason");

    QTest::newRow("no JSON") << QByteArray("Dear diary,\ntoday I ran.\n") << u"line 1: the line is not JSON"_s;
    QTest::newRow("binary") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0", 11).repeated(500) << u"UTF-8"_s;
    QTest::newRow("invalid UTF-8") << row(id(1), {}, "prompter").replace("Text", "Te\xfft") << u"UTF-8"_s;
    QTest::newRow("five megabytes") << row(id(1), {}, "prompter").replace("Text", QByteArray(5'000'000, 'x'))
                                    << u"more than the 1048576"_s;
    QTest::newRow("array of something else") << QByteArray("[{\"question\": \"?\"}]") << u"arrays of seeds"_s;
    QTest::newRow("broken array") << QByteArray("[{\"question\": ") << u"not JSON"_s;
    QTest::newRow("broken gzip") << QByteArray("\x1f\x8b and no more") << u"damaged"_s;
}

void ExchangeTest::refusesFiles()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, reason);

    const auto report = import(*m_queue, write(content));

    QVERIFY(!report);
    QVERIFY2(report.error().message.contains(reason), qPrintable(report.error().message));
    QCOMPARE(number(u"SELECT count(*) FROM message"_s), 0);
    QCOMPARE(number(u"SELECT count(*) FROM api_client"_s), 0);
}

void ExchangeTest::givesStatesAndLimits()
{
    ImportOptions options;
    options.origin = u"starter"_s;

    QVERIFY(import(*m_queue, Samples::ownFile("trees.jsonl"_L1), options));
    QVERIFY(import(
        *m_queue, write(row(id(1), {}, "prompter", R"(, "review_result": false)") + row(id(2), {}, "prompter"))));

    const auto trees = rows(u"SELECT * FROM message_tree_state ORDER BY message_tree_id DESC"_s);
    QCOMPARE(trees.at(0).text(u"state"), u"aborted_low_grade"_s);
    QCOMPARE(trees.at(1).text(u"state"), u"initial_prompt_review"_s);
    QCOMPARE(trees.at(1).count(u"goal_tree_size"), 12);
    QCOMPARE(trees.at(1).text(u"origin"), u"starter"_s);
    QVERIFY(trees.at(1).boolean(u"active"));
    QCOMPARE(trees.at(2).text(u"state"), u"ready_for_export"_s);
    QCOMPARE(trees.at(2).count(u"goal_tree_size"), 0);
    QVERIFY(!trees.at(2).isNull(u"won_prompt_lottery_date"));
    QCOMPARE(trees.at(3).text(u"state"), u"backlog_ranking"_s); // the file says nothing of it
    QCOMPARE(trees.at(4).text(u"state"), u"aborted_low_grade"_s);
}

void ExchangeTest::selects_data()
{
    QTest::addColumn<ExportSelection>("selection");
    QTest::addColumn<int>("lines");
    QTest::addColumn<int>("messages");

    const auto with = [](const auto &change) {
        auto selection = ExportSelection::openAssistantDefaults();
        change(selection);
        return selection;
    };
    using Selection = ExportSelection;
    QTest::newRow("everything") << Selection{} << 4 << 10;
    // The only finished tree has a synthetic message.
    QTest::newRow("defaults") << with([](Selection &) { }) << 0 << 0;
    QTest::newRow("synthetic") << with([](Selection &s) { s.synthetic = Presence::With; }) << 1 << 5;
    QTest::newRow("spam") << with([](Selection &s) { s.synthetic = s.spam = Presence::With; }) << 1 << 6;
    QTest::newRow("deleted") << with([](Selection &s) { s.synthetic = s.deleted = Presence::With; }) << 1 << 6;
    QTest::newRow("prompts") << with([](Selection &s) {
        s.synthetic = Presence::With;
        s.promptsOnly = true;
    }) << 1 << 1;
    QTest::newRow("only spam") << with([](Selection &s) {
        s.synthetic = Presence::With;
        s.spam = Presence::Only;
        s.state.reset();
    }) << 2 << 2;
    QTest::newRow("only deleted") << with([](Selection &s) {
        s.synthetic = Presence::With;
        s.deleted = Presence::Only;
    }) << 1 << 1;
    QTest::newRow("only synthetic") << with([](Selection &s) { s.synthetic = Presence::Only; }) << 5 << 5;
    QTest::newRow("German") << with([](Selection &s) {
        s.lang = u"de"_s;
        s.state.reset();
        s.spam = Presence::With;
    }) << 1 << 1;
    QTest::newRow("state") << with([](Selection &s) {
        s.state = TreeState::AbortedLowGrade;
        s.spam = Presence::With;
    }) << 1 << 1;
    QTest::newRow("person") << with([](Selection &s) {
        s.user = u"0b5e0000-0000-4000-8000-000000000002"_s;
        s.synthetic = Presence::With;
        s.state.reset();
    }) << 3 << 3; // one of them loose
    QTest::newRow("limit") << with([](Selection &s) {
        s.state.reset();
        s.synthetic = s.spam = Presence::With;
        s.limit = 2;
    }) << 2 << 7;
}

void ExchangeTest::selects()
{
    QFETCH(ExportSelection, selection);
    QFETCH(int, messages);
    QVERIFY(import(*m_queue, Samples::ownFile("messages.jsonl"_L1)));

    const QByteArrayList lines =
        exported(*m_queue, {.format = ExportFormat::Trees, .selection = selection, .anonymizerSeed = {}});
    QMap<QString, QJsonObject> found;
    for (const QByteArray &line : lines)
        Samples::collect(line, found);

    QCOMPARE(found.size(), messages);
    QTEST(int(lines.size()), "lines");
}

void ExchangeTest::selectsAsTheOriginalDid_data()
{
    QTest::addColumn<ExportSelection>("selection");
    QTest::addColumn<QString>("recorded");

    const auto with = [](const auto &change) {
        auto selection = ExportSelection::openAssistantDefaults();
        change(selection);
        return selection;
    };
    using Selection = ExportSelection;
    QTest::newRow("defaults") << with([](Selection &) { }) << u"trees_default.jsonl"_s;
    QTest::newRow("deleted") << with([](Selection &s) { s.deleted = Presence::With; })
                             << u"trees_include_deleted.jsonl"_s;
    QTest::newRow("prompts") << with([](Selection &s) { s.promptsOnly = true; }) << u"trees_prompts_only.jsonl"_s;
    QTest::newRow("growing") << with([](Selection &s) { s.state = TreeState::Growing; })
                             << u"trees_state_growing.jsonl"_s;
    QTest::newRow("aborted") << with([](Selection &s) {
        s.state = TreeState::AbortedLowGrade;
        s.spam = Presence::With;
    }) << u"trees_state_aborted_low_grade_with_spam.jsonl"_s;
    QTest::newRow("only spam") << with([](Selection &s) {
        s.state.reset();
        s.spam = Presence::Only;
    }) << u"messages_spam_only.jsonl"_s;
    QTest::newRow("only deleted") << with([](Selection &s) {
        s.state.reset();
        s.deleted = Presence::Only;
    }) << u"messages_deleted_only.jsonl"_s;
    QTest::newRow("only synthetic") << with([](Selection &s) {
        s.state.reset();
        s.synthetic = Presence::Only;
    }) << u"messages_synthetic_only.jsonl"_s;
}

// What a recorded export holds of the trees that another one, of everything, brought into the queue.
void ExchangeTest::selectsAsTheOriginalDid()
{
    QFETCH(ExportSelection, selection);
    QFETCH(QString, recorded);
    const QStringList files = Samples::referenceFiles();
    const auto fileNamed = [&files](const QString &name) { return files.filter(u'/' + name).value(0); };
    if (files.isEmpty())
        QSKIP("the recorded exports are not here: set CANOPY_REFERENCE_DIR");
    const QString everything = fileNamed(u"trees_state_all_with_spam_and_deleted.jsonl"_s);
    QVERIFY(import(*m_queue, everything));
    QMap<QString, QJsonObject> known;
    for (const QByteArray &line : Samples::linesOf(everything))
        Samples::collect(line, known);
    QMap<QString, QJsonObject> expected;
    for (const QByteArray &line : Samples::linesOf(fileNamed(recorded)))
        Samples::collect(line, expected);
    expected.removeIf([&known](const auto &message) { return !known.contains(message.key()); });
    QVERIFY(!expected.isEmpty());

    QMap<QString, QJsonObject> selected;
    for (const QByteArray &line :
        exported(*m_queue, {.format = ExportFormat::Trees, .selection = selection, .anonymizerSeed = {}}))
        Samples::collect(line, selected);

    QSet<QString> recordedTrees; // the recordings end after some trees
    for (const QJsonObject &message : std::as_const(expected))
        recordedTrees.insert(
            known.value(message.value("message_id"_L1).toString()).value("message_tree_id"_L1).toString());
    selected.removeIf([&](const auto &message) {
        return !recordedTrees.contains(known.value(message.key()).value("message_tree_id"_L1).toString());
    });
    QCOMPARE(selected.keys(), expected.keys());
}

void ExchangeTest::anonymizesAsTheOriginalDid()
{
    const QStringList files = Samples::referenceFiles();
    if (files.isEmpty())
        QSKIP("the recorded exports are not here: set CANOPY_REFERENCE_DIR");
    QVERIFY(import(*m_queue, files.filter(u"/trees_labels_events.jsonl"_s).value(0)));
    QMap<QString, QJsonObject> expected;
    for (const QByteArray &line : Samples::linesOf(files.filter(u"_seed42.jsonl"_s).value(0)))
        Samples::collect(line, expected);

    QMap<QString, QJsonObject> anonymized;
    for (const QByteArray &line :
        exported(*m_queue, {.format = ExportFormat::Trees, .selection = {}, .anonymizerSeed = 42}))
        Samples::collect(line, anonymized);

    QCOMPARE(anonymized.keys(), expected.keys());
    for (const auto &[messageId, message] : expected.asKeyValueRange())
        QCOMPARE(anonymized.value(messageId).value("user_id"_L1), message.value("user_id"_L1));
}

void ExchangeTest::saysThatTheDiskIsFull()
{
    const int pages = rows(u"PRAGMA page_count"_s).constFirst().count(u"page_count");
    QVERIFY(m_queue->raw(u"PRAGMA max_page_count=%1"_s.arg(pages + 2)));

    QByteArray large;
    for (int i = 1; i <= 100; ++i)
        large += row(id(i), {}, "prompter").replace("Text", QByteArray(10'000, 'x'));

    const auto report = import(*m_queue, write(large));

    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::DiskFull);
    QCOMPARE(number(u"SELECT count(*) FROM message"_s), 0);
}

void ExchangeTest::anonymizes()
{
    QVERIFY(import(*m_queue, Samples::ownFile("messages.jsonl"_L1)));

    const QByteArrayList plain = exported(*m_queue);
    const QByteArrayList zero =
        exported(*m_queue, {.format = ExportFormat::Trees, .selection = {}, .anonymizerSeed = 0});
    const QByteArrayList one =
        exported(*m_queue, {.format = ExportFormat::Trees, .selection = {}, .anonymizerSeed = 1});

    QVERIFY(zero != one);
    for (const QByteArray &line : zero)
        QVERIFY2(!line.contains("6f0c1c1a-") && !line.contains("0b5e0000-"), line.constData());
    QMap<QString, QJsonObject> messages;
    Samples::collect(zero.constFirst(), messages);
    for (const QJsonObject &message : std::as_const(messages)) {
        if (!message.contains("parent_id"_L1))
            QCOMPARE(message.value("message_tree_id"_L1), message.value("message_id"_L1));
    }

    const auto other = emptyQueue();
    QVERIFY(import(*other, write(zero.join('\n'))));
    QCOMPARE(exported(*other), zero);
    QCOMPARE(plain.size(), zero.size());
}

void ExchangeTest::addsWhatWasDoneHere()
{
    QVERIFY(import(*m_queue, Samples::ownFile("trees.jsonl"_L1)));
    const QString message = u"6f0c1c1a-0000-4000-8000-000000000001"_s;
    const QString user = u"0b5e0000-0000-4000-8000-000000000001"_s;
    for (const QString &sql :
        {u"INSERT INTO text_labels (purpose, id, user_id, api_client_id, created_date, message_id, labels) SELECT "
         u"'free', '%2', "
         "id, api_client_id, 1, '%1', '{\"quality\":0,\"humor\":0.5}' FROM app_user WHERE id = '%2'"_s,
            u"INSERT INTO text_labels (id, user_id, api_client_id, created_date, message_id, labels, purpose, text) "
            "SELECT api_client_id, id, api_client_id, 1, '%1', '{\"spam\":1}', 'report', 'a report is no label' FROM "
            "app_user "
            "WHERE id = '%2'"_s,
            u"INSERT INTO message_emoji (message_id, user_id, emoji, created_date) VALUES ('%1', '%2', 'clap', 1)"_s})
        QVERIFY(m_queue->raw(sql.arg(message, user)));

    QMap<QString, QJsonObject> messages;
    for (const QByteArray &line : exported(*m_queue))
        Samples::collect(line, messages);

    const QJsonObject labels = messages.value(message).value("labels"_L1).toObject();
    QCOMPARE(labels.value("quality"_L1).toObject().value("count"_L1).toInt(), 4);
    QCOMPARE(labels.value("quality"_L1).toObject().value("value"_L1).toDouble(), 0.5); // (3 × 2/3 + 0) / 4
    QCOMPARE(labels.value("humor"_L1).toObject().value("value"_L1).toDouble(), 0.5);
    QCOMPARE(labels.value("spam"_L1).toObject().value("count"_L1).toInt(), 3);
    const QJsonArray emojis = messages.value(message).value("events"_L1).toObject().value("emoji"_L1).toArray();
    QCOMPARE(emojis.last().toObject().value("emoji"_L1).toString(), u"clap"_s);
    QCOMPARE(emojis.last().toObject().value("user_id"_L1).toString(), user);
}

void ExchangeTest::neverReplacesADatabase()
{
    const QString path = m_folder.filePath(u"other.db"_s);
    QVERIFY(Storage::Connection::open(Storage::DatabaseUrl::sqlite(path), Storage::Connection::Open::CreateIfMissing)
            .value()
            ->raw(u"CREATE TABLE precious (text text)"_s));

    const auto file = OutputFile::open(path);

    QVERIFY(!file);
    QVERIFY(Storage::Connection::open(Storage::DatabaseUrl::sqlite(path), Storage::Connection::Open::Existing)
            .value()
            ->raw(u"SELECT text FROM precious"_s));
}

void ExchangeTest::writesFilesAlike_data()
{
    QTest::addColumn<QString>("ending");
    QTest::newRow("plain") << u"jsonl"_s;
    QTest::newRow("gzip") << u"jsonl.gz"_s;
    QTest::newRow("zstd") << u"jsonl.zst"_s;
}

void ExchangeTest::writesFilesAlike()
{
    QFETCH(QString, ending);
    QVERIFY(import(*m_queue, Samples::ownFile("trees.jsonl"_L1)));
    const QByteArrayList lines = exported(*m_queue);
    const QString path = m_folder.filePath(u"out."_s + ending);

    auto file = OutputFile::open(path);
    QVERIFY(file);
    for (const QByteArray &line : lines)
        QVERIFY(file->writeLine(line));
    QVERIFY(file->commit());

    QCOMPARE(Samples::linesOf(path), lines);
    if (ending == "jsonl.gz"_L1) {
        QFile gzip(path);
        QVERIFY(gzip.open(QIODevice::ReadOnly));
        QCOMPARE(gzip.read(8).sliced(4), QByteArray(4, '\0'));
    }
}

void ExchangeTest::keepsTheOldFileUntilTheNewOneIsComplete()
{
    const QString path = write("old\n");
    {
        auto file = OutputFile::open(path);
        QVERIFY(file && file->writeLine("new"));
        QCOMPARE(Samples::linesOf(path), QByteArrayList{"old"});
    }
    QCOMPARE(Samples::linesOf(path), QByteArrayList{"old"});
}

QTEST_GUILESS_MAIN(ExchangeTest)
#include "tst_exchange.moc"
