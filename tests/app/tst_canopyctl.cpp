// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/storage/connection.h"
#include "tests/exchange/samples.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

// The program as a person calls it.
class CanopyctlTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { m_queue = copyOf(m_emptyQueue); }

    void exportsWhatItImported_data();
    void exportsWhatItImported();
    void reportsAnImportAsJson();
    void changesNothingOnADryRun();
    void filtersAnExport();
    void offersStarterTrees();
    void loadsWhatPeopleWorkOn();
    void worksOnWhatWasLoaded();
    void simulatesTheSameForASeed();
    void reportsAgreement_data();
    void reportsAgreement();
    void explainsScores();
    void leavesOutWhoDoesNotBehave();
    void countsImportedMessagesForTheirAuthors();
    void refusesDatabases_data();
    void refusesDatabases();
    void refusesFiles_data();
    void refusesFiles();
    void keepsTheOldExportWhenItFails();
    void knowsWrongUsage_data();
    void knowsWrongUsage();
    void helps();

private:
    struct Ending
    {
        int status = -1;
        QByteArray output;
        QByteArray messages;
        QJsonObject json() const { return QJsonDocument::fromJson(output).object(); }
    };
    Ending run(const QStringList &arguments);
    Ending onQueue(const QString &path, QStringList arguments);
    Ending onQueue(const QStringList &arguments) { return onQueue(m_queue, arguments); }
    QString write(const QByteArray &content);
    QString copyOf(const QString &path) { return write(contentOf(path)); }
    static QByteArray contentOf(const QString &path);

    QTemporaryDir m_folder;
    int m_files = 0;
    QString m_emptyQueue;
    QString m_queue;
    QString m_workedQueue; // somebody did something in it
};

CanopyctlTest::Ending CanopyctlTest::run(const QStringList &arguments)
{
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.start(QStringLiteral(CANOPYCTL), arguments);
    if (!process.waitForFinished(120'000) || process.exitStatus() != QProcess::NormalExit)
        return {-1, process.readAllStandardOutput(), "it crashed or did not end: " + process.readAllStandardError()};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

CanopyctlTest::Ending CanopyctlTest::onQueue(const QString &path, QStringList arguments)
{
    return run(QStringList{u"--database"_s, u"sqlite:"_s + path} + arguments);
}

QByteArray CanopyctlTest::contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString CanopyctlTest::write(const QByteArray &content)
{
    const QString path = m_folder.filePath(QString::number(++m_files));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write the test's file");
    return path;
}

void CanopyctlTest::initTestCase()
{
    m_emptyQueue = m_folder.filePath(u"empty.db"_s);
    const Ending ending = onQueue(m_emptyQueue, {u"init"_s});
    QVERIFY2(ending.status == 0, ending.messages.constData());
    m_workedQueue = m_folder.filePath(u"worked.db"_s);
    QCOMPARE(onQueue(m_workedQueue, {u"init"_s, u"--starter"_s}).status, 0);
    QCOMPARE(
        onQueue(m_workedQueue, {u"simulate"_s, u"--annotators"_s, u"6"_s, u"--tasks"_s, u"250"_s, u"--seed"_s, u"3"_s})
            .status,
        0);
}

void CanopyctlTest::exportsWhatItImported_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("ending");

    const QString own = Samples::ownFile("messages.jsonl"_L1);
    QTest::newRow("own, trees") << own << u"oasst-trees"_s << u"jsonl"_s;
    QTest::newRow("own, messages, gzip") << own << u"oasst-messages"_s << u"jsonl.gz"_s;
    QTest::newRow("own, trees, zstd") << own << u"oasst-trees"_s << u"jsonl.zst"_s;
    if (!Samples::dataFile().isEmpty())
        QTest::newRow("real messages") << Samples::dataFile() << u"oasst-messages"_s << u"jsonl"_s;
}

void CanopyctlTest::exportsWhatItImported()
{
    QFETCH(QString, file);
    QFETCH(QString, format);
    QFETCH(QString, ending);
    const QString other = copyOf(m_emptyQueue);
    const QString first = m_folder.filePath(u"first."_s + ending);
    const QString second = m_folder.filePath(u"second."_s + ending);

    QCOMPARE(onQueue({u"import"_s, file}).status, 0);
    QCOMPARE(onQueue({u"check"_s}).status, 0);
    QCOMPARE(onQueue({u"export"_s, u"--format"_s, format, u"--output"_s, first}).status, 0);
    QCOMPARE(onQueue(other, {u"import"_s, first}).status, 0);
    QCOMPARE(onQueue(other, {u"check"_s}).status, 0);
    QCOMPARE(onQueue(other, {u"export"_s, u"--format"_s, format, u"--output"_s, second}).status, 0);

    QVERIFY(!contentOf(first).isEmpty());
    QCOMPARE(contentOf(second), contentOf(first));
    const Ending toOutput = onQueue({u"export"_s, u"--format"_s, format, u"--output"_s, u"-"_s});
    QCOMPARE(toOutput.output, Samples::linesOf(first).join('\n') + '\n');
}

void CanopyctlTest::reportsAnImportAsJson()
{
    const QString file = write(contentOf(Samples::ownFile("messages.jsonl"_L1)) + "nonsense\n");

    const Ending ending = onQueue({u"import"_s, file, u"--json"_s});

    QCOMPARE(ending.status, 0);
    const QJsonObject report = ending.json().value("files"_L1).toArray().at(0).toObject();
    QCOMPARE(report.value("messages"_L1).toObject().value("imported"_L1).toInt(), 10);
    QCOMPARE(report.value("loose"_L1).toArray().size(), 1);
    const QJsonObject rejected = report.value("rejected"_L1).toArray().at(0).toObject();
    QCOMPARE(rejected.value("line"_L1).toInt(), 11);
    QVERIFY(rejected.value("reason"_L1).toString().contains("not JSON"_L1));
}

void CanopyctlTest::changesNothingOnADryRun()
{
    QCOMPARE(onQueue({u"import"_s, u"--dry-run"_s, Samples::ownFile("trees.jsonl"_L1)}).status, 0);

    QCOMPARE(onQueue({u"stats"_s, u"--json"_s}).json().value("messages"_L1).toInt(), 0);
}

void CanopyctlTest::filtersAnExport()
{
    QCOMPARE(onQueue({u"import"_s, Samples::ownFile("messages.jsonl"_L1)}).status, 0);
    const QStringList toOutput{u"export"_s, u"--format"_s, u"oasst-messages"_s, u"--output"_s, u"-"_s};

    QCOMPARE(onQueue(toOutput).output.count('\n'), 10);
    QCOMPARE(onQueue(toOutput + QStringList{u"--include-synthetic"_s}).output.count('\n'), 5);
    QCOMPARE(onQueue(toOutput + QStringList{u"--state"_s, u"initial_prompt_review"_s, u"--include-spam"_s})
                 .output.count('\n'),
        1);
    QVERIFY(!onQueue(toOutput + QStringList{u"--include-synthetic"_s}).output.contains("\"labels\""));
    QVERIFY(onQueue(toOutput + QStringList{u"--include-synthetic"_s, u"--labels"_s}).output.contains("\"labels\""));
}

void CanopyctlTest::offersStarterTrees()
{
    const QString path = m_folder.filePath(u"new/folder/queue.db"_s);

    const Ending ending = onQueue(path, {u"init"_s, u"--starter"_s});

    QVERIFY2(ending.status == 0, ending.messages.constData());
    const QJsonObject figures = onQueue(path, {u"stats"_s, u"--json"_s}).json();
    QVERIFY(figures.value("messages"_L1).toInt() >= 60);
    QVERIFY(figures.value("messages_by_lang"_L1).toObject().size() >= 4);
    for (const auto state : {"initial_prompt_review"_L1, "growing"_L1, "ranking"_L1})
        QVERIFY(figures.value("trees"_L1).toObject().value(state).toInt() >= 4);
    QCOMPARE(onQueue(path, {u"check"_s, u"--json"_s}).json().value("violations"_L1).toArray().size(), 0);
}

void CanopyctlTest::loadsWhatPeopleWorkOn()
{
    const QString prompts = write("one\ntwo\nthree\n{\"text\": 4}\n");
    const QString stories = write("Once upon a time\n");

    const Ending dry = onQueue({u"load"_s, u"prompts"_s, prompts, u"--dry-run"_s, u"--json"_s});
    QCOMPARE(dry.status, 0);
    QVERIFY(dry.json().value("dry_run"_L1).toBool());
    const Ending first = onQueue({u"load"_s, u"prompts"_s, prompts, u"--set-size"_s, u"2"_s, u"--json"_s});
    const Ending second = onQueue({u"load"_s, u"prompts"_s, prompts});
    const Ending text = onQueue({u"load"_s, u"stories"_s, stories, u"--lang"_s, u"de"_s});

    QVERIFY2(first.status == 0, first.messages.constData());
    const QJsonObject report = first.json().value("files"_L1).toArray().at(0).toObject();
    QCOMPARE(report.value("loaded"_L1).toInt(), 3); // the dry run left nothing
    QCOMPARE(report.value("sets"_L1).toInt(), 1);
    QCOMPARE(report.value("rejected"_L1).toArray().at(0).toObject().value("line"_L1).toInt(), 4);
    QVERIFY2(second.output.contains("0 prompts loaded, 3 were there already"), second.output.constData());
    QVERIFY2(second.output.contains("line 4 rejected"), second.output.constData());
    QVERIFY2(text.output.contains("1 stories loaded"), text.output.constData());
    QCOMPARE(onQueue({u"check"_s}).status, 0);
    {
        using Storage::Connection;
        const auto connection = Connection::open(Storage::DatabaseUrl::sqlite(m_queue), Connection::Open::Existing);
        QVERIFY(connection);
        const auto offered = (*connection)->raw(u"SELECT kind FROM work_item ORDER BY kind"_s);
        QCOMPARE(offered->size(), 2); // at once, also for programs that are at work
        QCOMPARE(offered->constFirst().text(u"kind"), u"rank_initial_prompts"_s);
    }
}

void CanopyctlTest::worksOnWhatWasLoaded()
{
    QCOMPARE(onQueue({u"load"_s, u"stories"_s, write("Once\nTwice\nThrice\n")}).status, 0);
    QCOMPARE(onQueue({u"load"_s, u"prompts"_s, write("a\nb\nc\nd\n"), u"--set-size"_s, u"2"_s}).status, 0);
    {
        using Storage::Connection;
        const auto connection = Connection::open(Storage::DatabaseUrl::sqlite(m_queue), Connection::Open::Existing);
        QVERIFY(connection
            && (*connection)
                ->raw(u"UPDATE queue_setting SET value = 'true' WHERE key IN ('configuration.summarize_stories', "
                      "'configuration.rate_summaries', 'configuration.rank_initial_prompts')"_s));
    }

    const Ending ending =
        onQueue({u"simulate"_s, u"--annotators"_s, u"8"_s, u"--tasks"_s, u"150"_s, u"--seed"_s, u"2"_s, u"--json"_s});
    const Ending summaries = onQueue({u"export"_s, u"--format"_s, u"summaries"_s, u"--output"_s, u"-"_s});
    const Ending again = onQueue({u"export"_s, u"--format"_s, u"summaries"_s, u"--output"_s, u"-"_s});
    const Ending rankings = onQueue({u"export"_s, u"--format"_s, u"prompt-rankings"_s, u"--output"_s, u"-"_s});
    const Ending hashed = onQueue(
        {u"export"_s, u"--format"_s, u"prompt-rankings"_s, u"--output"_s, u"-"_s, u"--anonymizer-seed"_s, u"1"_s});

    QVERIFY2(ending.status == 0, ending.messages.constData());
    QCOMPARE(ending.json().value("violations"_L1).toArray().size(), 0);
    QCOMPARE(summaries.output.count('\n'), 3 * 3);
    QCOMPARE(again.output, summaries.output);
    for (const QByteArray &line : summaries.output.trimmed().split('\n')) {
        const QJsonObject summary = QJsonDocument::fromJson(line).object();
        const QJsonArray ratings = summary.value("ratings"_L1).toArray();
        double sum = 0;
        for (const QJsonValue &rating : ratings)
            sum += rating.toObject().value("rating"_L1).toInt();
        QVERIFY(ratings.size() >= 3);
        QCOMPARE(summary.value("rating_count"_L1).toInt(), ratings.size());
        QCOMPARE(summary.value("rating_mean"_L1).toDouble(), sum / double(ratings.size()));
        QVERIFY(!summary.value("story"_L1).toString().isEmpty() && !summary.value("summary"_L1).toString().isEmpty());
    }
    QCOMPARE(rankings.output.count('\n'), 2);
    const QJsonObject set = QJsonDocument::fromJson(rankings.output.split('\n').constFirst()).object();
    const QJsonArray prompts = set.value("prompts"_L1).toArray();
    QCOMPARE(prompts.size(), 2);
    for (int place = 0; place < 2; ++place)
        QCOMPARE(prompts.at(place).toObject().value("rank"_L1).toInt(-1), place);
    QVERIFY(set.value("rankings"_L1).toArray().size() >= 3);
    QCOMPARE(set.value("rankings"_L1).toArray().at(0).toObject().value("ranked_prompt_ids"_L1).toArray().size(), 2);
    QVERIFY(!hashed.output.contains(set.value("prompt_set_id"_L1).toString().toUtf8()));
    QVERIFY(!hashed.output.contains(prompts.at(0).toObject().value("prompt_id"_L1).toString().toUtf8()));
}

void CanopyctlTest::simulatesTheSameForASeed()
{
    QByteArrayList exports;
    for (int i = 0; i < 2; ++i) {
        const QString path = m_folder.filePath(u"simulated%1.db"_s.arg(i));
        QCOMPARE(onQueue(path, {u"init"_s, u"--starter"_s}).status, 0);
        const Ending ending = onQueue(path,
            {u"simulate"_s, u"--annotators"_s, u"5"_s, u"--tasks"_s, u"60"_s, u"--seed"_s, u"3"_s, u"--mix"_s,
                u"honest=60,careless=20,spam=20"_s, u"--json"_s});
        QVERIFY2(ending.status == 0, ending.messages.constData());
        QCOMPARE(ending.json().value("tasks"_L1).toInt(), 60);
        QVERIFY(ending.json().value("tasks_per_second"_L1).toDouble() > 0);
        QVERIFY(ending.json().value("latency_ms"_L1).toObject().value("submit"_L1).toObject().contains("p99"_L1));
        QCOMPARE(ending.json().value("violations"_L1).toArray().size(), 0);
        const QJsonObject quality = ending.json().value("quality"_L1).toObject();
        QCOMPARE(quality.keys(),
            (QStringList{u"accepted"_s, u"accepted_spam"_s, u"board"_s, u"consensus"_s, u"rejected_honest"_s}));
        QCOMPARE(quality.value("board"_L1).toObject().value("honest"_L1).toObject().value("people"_L1).toInt(), 3);
        exports << onQueue(path, {u"export"_s, u"--format"_s, u"oasst-trees"_s, u"--output"_s, u"-"_s}).output;
    }

    QVERIFY(exports.constFirst().contains("\"created_date\": \"2027"));
    QCOMPARE(exports.at(1), exports.at(0));
}

void CanopyctlTest::reportsAgreement_data()
{
    QTest::addColumn<QString>("per");
    QTest::addColumn<QString>("subject"); // the key that a row has for what it is about
    QTest::addColumn<QByteArray>("text"); // in the table

    QTest::newRow("project") << u"project"_s << QString() << QByteArray("not defined, because nobody judged it");
    QTest::newRow("message") << u"message"_s << u"message_id"_s << QByteArray("chi square");
    QTest::newRow("person") << u"person"_s << u"people"_s
                            << QByteArray("not defined, because fewer than 50 rankings are not enough data");
    QTest::newRow("pair") << u"pair"_s << u"people"_s << QByteArray("Annotator 00");
}

void CanopyctlTest::reportsAgreement()
{
    QFETCH(const QString, per);
    QFETCH(const QString, subject);
    QFETCH(const QByteArray, text);
    static const QString worked = [this] {
        const QString path = m_folder.filePath(u"judged.db"_s);
        onQueue(path, {u"init"_s, u"--starter"_s});
        onQueue(path, {u"simulate"_s, u"--annotators"_s, u"8"_s, u"--tasks"_s, u"400"_s, u"--seed"_s, u"2"_s});
        return path;
    }();
    const QStringList arguments{u"agreement"_s, u"--per"_s, per, u"--limit"_s, u"30"_s};

    const Ending table = onQueue(worked, arguments);
    const Ending report = onQueue(worked, arguments + QStringList{u"--json"_s});
    const Ending again = onQueue(worked, arguments + QStringList{u"--json"_s});
    const Ending one = onQueue(worked, arguments + QStringList{u"--json"_s, u"--label"_s, u"spam"_s});

    const Ending elsewhere =
        onQueue(worked, arguments + QStringList{u"--lang"_s, u"tlh"_s, u"--since"_s, u"2026-01-31"_s});

    QVERIFY2(table.status == 0, table.messages.constData());
    QVERIFY(elsewhere.output.contains("language tlh, since 2026-01-31"));
    QVERIFY(!elsewhere.output.contains("…"));
    QVERIFY2(table.output.contains(text), table.output.constData());
    QVERIFY(table.output.contains("Do not flag people"));
    QVERIFY(!table.output.contains("nan"));
    QCOMPARE(report.status, 0);
    QCOMPARE(again.output, report.output); // the same seed
    QCOMPARE(report.json().value("per"_L1).toString(), per);
    QVERIFY(report.json().value("warning"_L1).toString().contains("flag"_L1));
    const QJsonArray labels = report.json().value("labels"_L1).toArray();
    QVERIFY(!labels.isEmpty() && labels.size() <= 30);
    bool hasInterval = false;
    for (const auto &row : labels) {
        const QJsonObject alpha = row.toObject().value("alpha"_L1).toObject();
        QCOMPARE(row.toObject().contains(subject), !subject.isEmpty());
        QCOMPARE(alpha.value("value"_L1).isNull(), alpha.contains("not_defined"_L1));
        QCOMPARE(alpha.value("interval"_L1).isNull(), alpha.contains("interval_not_defined"_L1));
        hasInterval = hasInterval || alpha.value("interval"_L1).toArray().size() == 2;
    }
    QVERIFY(hasInterval || per != "project"_L1); // who works little has none
    QVERIFY(!report.json().value("rankings"_L1).toArray().isEmpty());
    QVERIFY(!one.json().contains("rankings"_L1));
    for (const auto &row : one.json().value("labels"_L1).toArray())
        QCOMPARE(row.toObject().value("label"_L1).toString(), u"spam"_s);
}

void CanopyctlTest::explainsScores()
{
    const QJsonArray people =
        onQueue(m_workedQueue, {u"leaderboard"_s, u"--json"_s}).json()["leaderboard"_L1].toArray();
    QCOMPARE(people.size(), 6);
    for (qsizetype i = 0; i < people.size(); ++i)
        QCOMPARE(people.at(i)["rank"_L1].toInt(), i + 1);
    const QString user = people.at(1)["user_id"_L1].toString();
    const int score = people.at(1)["leader_score"_L1].toInt();
    QVERIFY(score > 10);

    const QJsonObject explained = onQueue(m_workedQueue, {u"leaderboard"_s, u"--explain"_s, user, u"--json"_s}).json();
    int points = 0;
    for (const QJsonArray events = explained["events"_L1].toArray(); const QJsonValue &event : events)
        points += event["points"_L1].toInt();
    QCOMPARE(points, score);
    int lines = 0;
    for (const QJsonObject all = explained["lines"_L1].toObject(); const QJsonValue &line : all)
        lines += line.toInt();
    QCOMPARE(lines, score);
    QVERIFY(explained["contributor_score"_L1]["voting"_L1]["count"_L1].toInt() > 0);
    QCOMPARE(explained["rank"_L1].toInt(), 2);

    const Ending text = onQueue(m_workedQueue, {u"leaderboard"_s, u"--explain"_s, user, u"--limit"_s, u"1"_s});
    QVERIFY(text.output.contains("%1 points, level"_ba.replace("%1", QByteArray::number(score))));
    const QJsonArray around =
        onQueue(m_workedQueue, {u"leaderboard"_s, u"--around"_s, user, u"--json"_s}).json()["leaderboard"_L1].toArray();
    QCOMPARE(around, people); // five before and behind are everybody here
    QCOMPARE(onQueue(m_workedQueue, {u"leaderboard"_s, u"--explain"_s, u"nobody"_s}).status, 1);

    const Ending trolls = onQueue(m_workedQueue, {u"trollboard"_s, u"--json"_s});
    QCOMPARE(trolls.status, 0);
    const QJsonArray authors = trolls.json()["trollboard"_L1].toArray();
    QVERIFY(!authors.isEmpty());
    QVERIFY(authors.at(0).toObject().contains("red_flags"_L1));
    const QString author = authors.at(0)["user_id"_L1].toString();
    QCOMPARE(onQueue(m_workedQueue, {u"trollboard"_s, u"--user"_s, author, u"--json"_s})
                 .json()["trollboard"_L1][0]["troll_score"_L1],
        authors.at(0)["troll_score"_L1]);
    QVERIFY(!onQueue(m_workedQueue, {u"trollboard"_s}).output.isEmpty());
}

void CanopyctlTest::leavesOutWhoDoesNotBehave()
{
    const auto exported = [&](const QStringList &options) {
        return onQueue(m_workedQueue,
            QStringList{u"export"_s, u"--format"_s, u"oasst-messages"_s, u"--output"_s, u"-"_s, u"--state"_s, u"all"_s}
                + options)
            .output.count('\n');
    };
    const auto all = exported({});
    const auto demanding = exported({u"--well-behaved"_s, u"1"_s, u"--min-contributions"_s, u"0"_s});
    const auto lenient = exported({u"--well-behaved"_s, u"0"_s, u"--min-contributions"_s, u"0"_s});

    QVERIFY(demanding > 0); // starter messages are of nobody
    QVERIFY(demanding < all);
    QVERIFY(lenient > demanding);
    QVERIFY(onQueue(m_workedQueue, {u"leaderboard"_s, u"--well-behaved"_s, u"1"_s}).output.isEmpty());
    QVERIFY(!onQueue(
        m_workedQueue, {u"leaderboard"_s, u"--well-behaved"_s, u"configured"_s, u"--min-contributions"_s, u"1"_s})
            .output.isEmpty());
}

void CanopyctlTest::countsImportedMessagesForTheirAuthors()
{
    const QString file = Samples::ownFile("messages.jsonl"_L1);
    QCOMPARE(onQueue({u"import"_s, file}).status, 0);
    QCOMPARE(onQueue({u"import"_s, file}).status, 0); // nothing new

    QCOMPARE(onQueue({u"check"_s, u"--json"_s}).json()["violations"_L1].toArray().size(), 0);
    const auto connection =
        Storage::Connection::open(Storage::DatabaseUrl::sqlite(m_queue), Storage::Connection::Open::Existing);
    const auto number = [&](const QString &sql) { return (*connection)->raw(sql)->constFirst().count(u"n"); };
    const int messages =
        number(u"SELECT count(*) AS n FROM message WHERE user_id IS NOT NULL AND NOT loose AND NOT deleted"_s);
    QVERIFY(messages > 0);
    QCOMPARE(number(u"SELECT sum(prompts + replies_assistant + replies_prompter) AS n FROM user_stats "
                    "WHERE time_frame = 'total'"_s),
        messages);
    QVERIFY(number(u"SELECT sum(accepted_prompts) AS n FROM user_stats WHERE time_frame = 'total'"_s) > 0);
    QCOMPARE(number(u"SELECT count(*) AS n FROM user_stats WHERE shown"_s), 0); // nobody asked them
}

void CanopyctlTest::refusesDatabases_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("reason");

    QTest::newRow("not a database") << QByteArray("not a database at all, but long enough to be one ").repeated(100)
                                    << u"is damaged"_s;
    QByteArray broken = contentOf(m_emptyQueue);
    for (qsizetype i = 4096; i < broken.size(); i += 2)
        broken[i] = char(broken[i] ^ 0x5a);
    QTest::newRow("broken inside") << broken << u"is damaged"_s;
    QTest::newRow("cut off") << contentOf(m_emptyQueue).first(6000) << u"is damaged"_s;
    QTest::newRow("empty") << QByteArray() << u"canopyctl init"_s;
    const QString newer = copyOf(m_emptyQueue);
    {
        using Storage::Connection;
        const auto connection = Connection::open(Storage::DatabaseUrl::sqlite(newer), Connection::Open::Existing);
        QVERIFY(connection && (*connection)->raw(u"UPDATE schema_version SET version = 99"_s));
    }
    QTest::newRow("newer schema") << contentOf(newer) << u"newer Canopy"_s;
}

void CanopyctlTest::refusesDatabases()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, reason);
    const QString path = write(content);

    for (const QStringList &arguments : {QStringList{u"check"_s}, QStringList{u"stats"_s},
             QStringList{u"import"_s, Samples::ownFile("trees.jsonl"_L1)}}) {
        const Ending ending = onQueue(path, arguments);
        QCOMPARE(ending.status, 1);
        QVERIFY2(ending.messages.contains(reason.toUtf8()), ending.messages.constData());
        QCOMPARE(ending.messages.count('\n'), 1);
        QVERIFY(ending.output.isEmpty());
    }
    if (!content.isEmpty()) // SQLite gives an empty file its head
        QCOMPARE(contentOf(path), content);
}

void CanopyctlTest::refusesFiles_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("reason");

    QTest::newRow("no JSON") << QByteArray("hello\n") << u"not JSON"_s;
    QTest::newRow("invalid UTF-8") << QByteArray("{\"message_id\": \"\xff\"}\n") << u"UTF-8"_s;
    QTest::newRow("five megabytes") << R"({"message_id": "a", "role": "prompter", "text": ")"
            + QByteArray(5'000'000, 'x')
            + "\"}" << u"5000000 characters"_s;
}

void CanopyctlTest::refusesFiles()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, reason);

    const Ending ending = onQueue({u"import"_s, write(content)});

    QCOMPARE(ending.status, 1);
    QVERIFY2(ending.messages.contains(reason.toUtf8()), ending.messages.constData());
    QCOMPARE(ending.messages.count('\n'), 1);
}

void CanopyctlTest::keepsTheOldExportWhenItFails()
{
    const QString path = write("old");

    const Ending ending = onQueue(
        m_folder.filePath(u"missing.db"_s), {u"export"_s, u"--format"_s, u"oasst-trees"_s, u"--output"_s, path});
    const Ending nowhere =
        onQueue({u"export"_s, u"--format"_s, u"oasst-trees"_s, u"--output"_s, m_folder.filePath(u"no/such/folder"_s)});

    QCOMPARE(ending.status, 1);
    QCOMPARE(contentOf(path), QByteArray("old"));
    QCOMPARE(nowhere.status, 1);
    QVERIFY(nowhere.messages.contains("cannot be written"));
}

void CanopyctlTest::knowsWrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");

    QTest::newRow("nothing") << QStringList();
    QTest::newRow("unknown command") << QStringList{u"frobnicate"_s};
    QTest::newRow("unknown option") << QStringList{u"check"_s, u"--frobnicate"_s};
    QTest::newRow("no database") << QStringList{u"--database"_s, u"mongodb:x"_s, u"check"_s};
    QTest::newRow("no file") << QStringList{u"import"_s};
    QTest::newRow("no output") << QStringList{u"export"_s, u"--format"_s, u"oasst-trees"_s};
    QTest::newRow("unknown format") << QStringList{u"export"_s, u"--format"_s, u"xml"_s, u"--output"_s, u"-"_s};
    QTest::newRow("unknown state") << QStringList{
        u"export"_s, u"--format"_s, u"oasst-trees"_s, u"--output"_s, u"-"_s, u"--state"_s, u"blooming"_s};
    QTest::newRow("nothing to load") << QStringList{u"load"_s, u"stories"_s};
    QTest::newRow("unknown material") << QStringList{u"load"_s, u"songs"_s, u"file"_s};
    QTest::newRow("a set of one") << QStringList{u"load"_s, u"prompts"_s, u"file"_s, u"--set-size"_s, u"1"_s};
    QTest::newRow("no language") << QStringList{u"load"_s, u"stories"_s, u"file"_s, u"--lang"_s, u"english language"_s};
    QTest::newRow("filter of trees") << QStringList{
        u"export"_s, u"--format"_s, u"summaries"_s, u"--output"_s, u"-"_s, u"--state"_s, u"all"_s};
    QTest::newRow("no number") << QStringList{u"simulate"_s, u"--tasks"_s, u"many"_s};
    QTest::newRow("unknown measure") << QStringList{u"agreement"_s, u"--per"_s, u"planet"_s};
    QTest::newRow("unknown label") << QStringList{u"agreement"_s, u"--label"_s, u"brilliance"_s};
    QTest::newRow("no day") << QStringList{u"agreement"_s, u"--since"_s, u"yesterday"_s};
    QTest::newRow("unknown kind of people") << QStringList{u"simulate"_s, u"--mix"_s, u"honest=70,lazy=30"_s};
    QTest::newRow("no time frame") << QStringList{u"leaderboard"_s, u"--time-frame"_s, u"year"_s};
    QTest::newRow("no share") << QStringList{u"leaderboard"_s, u"--well-behaved"_s, u"1.5"_s};
    QTest::newRow("no troll frame") << QStringList{u"trollboard"_s, u"--time-frame"_s, u"ever"_s};
    QTest::newRow("too many arguments") << QStringList{u"check"_s, u"twice"_s};
}

void CanopyctlTest::knowsWrongUsage()
{
    QFETCH(QStringList, arguments);

    const Ending ending = run(arguments);

    QCOMPARE(ending.status, 2);
    QCOMPARE(ending.messages.count('\n'), 1);
    QVERIFY(ending.output.isEmpty());
}

void CanopyctlTest::helps()
{
    const Ending all = run({u"--help"_s});
    const Ending one = run({u"export"_s, u"--help"_s});

    QCOMPARE(all.status, 0);
    QVERIFY(all.output.contains("simulate"));
    QCOMPARE(one.status, 0);
    QVERIFY(one.output.contains("--anonymizer-seed"));
}

QTEST_GUILESS_MAIN(CanopyctlTest)
#include "tst_canopyctl.moc"
