// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/engine/testqueue.h"

#include <QCoreApplication>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace Qt::StringLiterals;

// The process dies between any two statements of a submission: afterwards the database holds the whole effect or
// nothing of it, and the same submission again succeeds. The test starts itself as the process that dies.
namespace {

constexpr auto crashArgument = "--submit-and-crash"_L1;
constexpr int crashed = 42;
constexpr int completed = 0;
const QString worker = u"wes"_s;

InteractionKind kindFrom(const QString &name, const MessageId &message)
{
    if (name == "labels"_L1)
        return LabelReply{message, {{Label::Spam, 0}}};
    if (name == "ranking"_L1)
        return RankingReply{{1, 0}};
    return TextReply{message, u"Written before the crash"_s, u"en"_s};
}

int submitAndCrash(const QStringList &arguments)
{
    const QString path = arguments.at(2);
    const int statement = arguments.at(3).toInt();
    const Interaction interaction{TaskId::fromString(arguments.at(4)), u"for "_s + arguments.at(4),
        kindFrom(arguments.at(5), MessageId::fromString(arguments.at(6)))};
    const ManualClock clock;
    SeededRandom random(7);
    const auto connection =
        Storage::Connection::open(Storage::DatabaseUrl::sqlite(path), Storage::Connection::Open::Existing);
    if (!connection)
        return 1;
    const auto queue = Engine::Queue::open(**connection, clock, random);
    if (!queue)
        return 1;
    int seen = 0;
    (*connection)->observe([&](const QString &) {
        if (++seen == statement)
            _exit(crashed);
    });
    return (*queue)->submit(TestQueue::person(worker), interaction) ? completed : 2;
}

}

class CrashTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    static int run(
        const QString &database, int statement, const Task &task, const QString &kind, const MessageId &message)
    {
        return QProcess::execute(QCoreApplication::applicationFilePath(),
            {crashArgument, database, QString::number(statement), task.id.toString(), kind, message.toString()});
    }

    // A start puts people on the boards where they belong, which a submission leaves to whoever looks.
    static bool start(const QString &path)
    {
        const ManualClock clock;
        SeededRandom random(7);
        const auto connection =
            Storage::Connection::open(Storage::DatabaseUrl::sqlite(path), Storage::Connection::Open::Existing);
        return connection && Engine::Queue::open(**connection, clock, random);
    }

    // Everything that the database says after a start.
    static QStringList contents(const QString &path)
    {
        if (!start(path))
            return {};
        QStringList all;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"contents"_s);
            database.setDatabaseName(path);
            database.open();
            for (const QString &table : database.tables()) {
                QSqlQuery query(u"SELECT * FROM "_s + table, database);
                QStringList rows;
                while (query.next()) {
                    QString row = table;
                    for (int i = 0; i < query.record().count(); ++i)
                        row += u'|' + query.value(i).toString();
                    rows.append(row);
                }
                rows.sort();
                all += rows;
            }
        }
        QSqlDatabase::removeDatabase(u"contents"_s);
        return all;
    }

    // The queue in front of the submission, and the task that the worker has acknowledged.
    static Task prepare(TestQueue &test, const QString &kind)
    {
        if (kind == "prompt"_L1)
            return *test.take(worker, TaskType::InitialPrompt);
        test.growingTree(u"ada"_s);
        if (kind == "reply"_L1)
            return *test.take(worker, TaskType::AssistantReply);
        const QStringList reviewers{u"rex"_s, u"sam"_s, worker};
        for (const QString &author : {u"bob"_s, u"cem"_s}) {
            [&] { QVERIFY(test.write(author, TaskType::AssistantReply, u"by "_s + author)); }();
            for (const QString &reviewer : reviewers) {
                const bool isLast = author == "cem"_L1 && reviewer == worker;
                if (isLast && kind == "labels"_L1) // the review that opens the ranking
                    return *test.take(worker, TaskType::LabelAssistantReply);
                [&] { QVERIFY(test.review(reviewer, TaskType::LabelAssistantReply)); }();
            }
        }
        for (const QString &name : {u"rex"_s, u"sam"_s})
            [&] { QVERIFY(test.rank(name)); }();
        return *test.take(worker, TaskType::RankAssistantReplies); // the ranking that ends the tree
    }

private Q_SLOTS:
    void leavesAllOrNothing_data()
    {
        QTest::addColumn<QString>("kind");
        for (const char *kind : {"prompt", "reply", "labels", "ranking"})
            QTest::newRow(kind) << QString::fromLatin1(kind);
    }

    void leavesAllOrNothing()
    {
        QFETCH(const QString, kind);
        const QString pristine = m_folder.filePath(kind + ".db"_L1);
        TreeConfiguration configuration;
        configuration.goalTreeSize = 3;
        Task task;
        MessageId message;
        {
            TestQueue test(configuration, Storage::DatabaseUrl::sqlite(pristine));
            task = prepare(test, kind);
            const bool isText = kind == "prompt"_L1 || kind == "reply"_L1;
            message = isText ? MessageId(test.random.uuid()) : *subjectOf(task.kind);
        }
        const QString whole = m_folder.filePath(kind + "-whole.db"_L1);
        QVERIFY(QFile::copy(pristine, whole));
        QCOMPARE(run(whole, -1, task, kind, message), completed);
        const QStringList before = contents(pristine);
        const QStringList after = contents(whole);
        QVERIFY(before != after);

        int statement = 1;
        int outcome = crashed;
        for (; outcome == crashed; ++statement) {
            const QString database = m_folder.filePath(u"%1-%2.db"_s.arg(kind).arg(statement));
            QVERIFY(QFile::copy(pristine, database));
            outcome = run(database, statement, task, kind, message);
            QVERIFY(outcome == crashed || outcome == completed);
            const QStringList left = contents(database);
            QVERIFY(left == before || left == after);
            QCOMPARE(left == after, outcome == completed);

            QCOMPARE(run(database, -1, task, kind, message), completed);
            QCOMPARE(contents(database), after);
            checkViolations(database);
            QFile::remove(database);
        }
        QVERIFY(statement > 12); // begin, a dozen statements, commit
    }

private:
    static void checkViolations(const QString &path)
    {
        const ManualClock clock;
        SeededRandom random(1);
        const auto connection =
            Storage::Connection::open(Storage::DatabaseUrl::sqlite(path), Storage::Connection::Open::Existing);
        QVERIFY(connection);
        const auto queue = Engine::Queue::open(**connection, clock, random);
        QVERIFY(queue);
        const auto violations = (*queue)->violations();
        QVERIFY(violations);
        QCOMPARE(violations->size(), 0);
    }
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() > 1 && arguments.at(1) == crashArgument)
        return submitAndCrash(arguments);
    CrashTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_crash.moc"
