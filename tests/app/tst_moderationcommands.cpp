// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/storage/connection.h"
#include "tests/app/program.h"

#include <QJsonArray>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

// The commands for people, trees, messages, the journal and the configuration.
class ModerationCommandsTest : public QObject
{
    Q_OBJECT

    Program m_program;
    int m_queues = 0;
    QString m_queue;
    QString m_worked; // a queue in which virtual people have worked

    Program::Ending on(const QStringList &arguments)
    {
        return m_program.run(QStringList{u"--database"_s, u"sqlite:"_s + m_queue} + arguments);
    }

    // The text results, or what went wrong.
    QString told(const QStringList &arguments)
    {
        const auto ending = on(arguments);
        return QString::fromUtf8(ending.status == 0 ? ending.output : "failed: " + ending.messages).trimmed();
    }

    QJsonArray listed(const QStringList &arguments, QLatin1StringView key)
    {
        return on(arguments + QStringList{u"--json"_s}).json().value(key).toArray();
    }

    QString treeIn(const QString &state)
    {
        const auto trees = listed({u"tree"_s, u"list"_s, u"--state"_s, state}, "trees"_L1);
        return trees.at(0).toObject().value("message_tree_id"_L1).toString();
    }

    QString someUser()
    {
        return listed({u"user"_s, u"list"_s, u"--search"_s, u"annotator"_s}, "users"_L1)
            .at(0)
            .toObject()
            .value("user_id"_L1)
            .toString();
    }

    // Events since the last look. The virtual people's clock runs ahead, so their events would stay the last ones.
    QJsonArray news()
    {
        return listed({u"journal"_s, u"--reader"_s, u"news"_s, u"--maximum"_s, u"100000"_s}, "events"_L1);
    }

    int countNews(const QString &type)
    {
        const auto events = news();
        return int(std::ranges::count_if(events,
            [&](const QJsonValue &event) { return event.toObject().value("event_type"_L1).toString() == type; }));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_queue = m_worked = m_program.path(u"worked.db"_s);
        QCOMPARE(on({u"init"_s, u"--starter"_s}).status, 0);
        const auto ending = on({u"simulate"_s, u"--annotators"_s, u"6"_s, u"--tasks"_s, u"150"_s, u"--seed"_s, u"2"_s,
            u"--mix"_s, u"honest=1"_s, u"--json"_s});
        QVERIFY2(ending.status == 0, ending.messages.constData());
    }

    void init()
    {
        m_queue = m_program.path(u"copy%1.db"_s.arg(++m_queues));
        QVERIFY(QFile::copy(m_worked, m_queue));
        QVERIFY(news().size() > 100);
    }

    void listsAndChangesPeople()
    {
        const QString id = someUser();
        QVERIFY(!id.isEmpty());

        QVERIFY(told({u"user"_s, u"list"_s}).contains(id));
        QVERIFY(!told({u"user"_s, u"list"_s, u"--search"_s, u"nobody at all"_s}).contains(id));
        QVERIFY(told({u"user"_s, u"disable"_s, id}).contains(u"disabled"_s));
        QVERIFY(told({u"user"_s, u"hide"_s, id}).contains(u"disabled hidden"_s));
        QVERIFY(told({u"user"_s, u"enable"_s, id}).endsWith(u"hidden"_s));
        QVERIFY(!told({u"user"_s, u"show-on-board"_s, id}).contains(u"hidden"_s));
        const auto user = on({u"user"_s, u"show"_s, id, u"--json"_s}).json();
        QCOMPARE(user.value("enabled"_L1).toBool(), true);
        QCOMPARE(user.value("user_id"_L1).toString(), id);
        QVERIFY(user.contains("notes"_L1));
        QVERIFY(told({u"user"_s, u"show"_s, user.value("id"_L1).toString()}).startsWith(id)); // by name
        QVERIFY(told({u"user"_s, u"delete"_s, id}).contains(u"Deleted User"_s));
        QCOMPARE(on({u"check"_s}).status, 0);
        const auto events = news();
        QCOMPARE(events.size(), 5);
        for (int i = 0; i < 4; ++i)
            QCOMPARE(events.at(i).toObject().value("event_type"_L1).toString(), u"user_changed"_s);
        QCOMPARE(events.at(4).toObject().value("event_type"_L1).toString(), u"user_deleted"_s);
    }

    void purgesAPersonAfterAPreview()
    {
        const QString id = someUser();

        const auto preview = on({u"user"_s, u"purge"_s, id, u"--dry-run"_s, u"--json"_s});
        QCOMPARE(preview.status, 0);
        QVERIFY(preview.json().value("dry_run"_L1).toBool());
        QVERIFY(preview.json().value("rows"_L1).toObject().value("task"_L1).toInt() > 0);
        QVERIFY(!told({u"user"_s, u"show"_s, id}).contains(u"deleted"_s));

        const auto purged = on({u"user"_s, u"purge"_s, id, u"--json"_s});
        QCOMPARE(purged.json().value("rows"_L1), preview.json().value("rows"_L1));
        QCOMPARE(purged.json().value("touched_trees"_L1), preview.json().value("touched_trees"_L1));
        QVERIFY(told({u"user"_s, u"show"_s, id}).contains(u"disabled deleted"_s));
        const auto checked = on({u"check"_s});
        QVERIFY2(checked.status == 0, checked.output.constData());
    }

    void mergesAccounts()
    {
        const QJsonArray people = listed({u"user"_s, u"list"_s, u"--search"_s, u"annotator"_s}, "users"_L1);
        QVERIFY(people.size() > 3);
        const QString one = people.at(2)["user_id"_L1].toString();
        const QString other = people.at(3)["user_id"_L1].toString();

        QVERIFY(told({u"user"_s, u"merge"_s, one, other}).startsWith(one));

        const auto checked = on({u"check"_s});
        QVERIFY2(checked.status == 0, checked.output.constData());
        QVERIFY(!told({u"user"_s, u"list"_s}).contains(people.at(3)["id"_L1].toString() + u' '));
        QCOMPARE(on({u"user"_s, u"merge"_s, one, one}).status, 1);
    }

    void haltsAndRestartsATree()
    {
        const QString tree = treeIn(u"growing"_s);

        QVERIFY(told({u"tree"_s, u"show"_s, tree}).startsWith(tree));
        QCOMPARE(told({u"tree"_s, u"halt"_s, tree}), tree + u"  growing -> halted_by_moderator"_s);
        QVERIFY(told({u"tree"_s, u"list"_s, u"--state"_s, u"halted_by_moderator"_s}).contains(tree));
        const auto restarted = on({u"tree"_s, u"restart"_s, tree, u"--json"_s}).json().value("trees"_L1).toArray();
        QCOMPARE(restarted.at(0).toObject().value("state"_L1).toString(), u"growing"_s);
        QCOMPARE(told({u"tree"_s, u"retry-scoring"_s}), QString());
        QVERIFY(told({u"tree"_s, u"list"_s, u"--lang"_s, u"tlh"_s}).isEmpty());
        QCOMPARE(on({u"check"_s}).status, 0);
    }

    void deletesUndeletesAndEditsAMessage()
    {
        const QString message = treeIn(u"growing"_s);

        QVERIFY(told({u"message"_s, u"delete"_s, message}).section(u'\n', 0, 0).contains(u"deleted"_s));
        QVERIFY(!told({u"message"_s, u"undelete"_s, message}).section(u'\n', 0, 0).contains(u"deleted"_s));
        const QString before = told({u"message"_s, u"show"_s, message}).section(u'\n', 1);
        QVERIFY(told({u"message"_s, u"edit"_s, message, u"other words"_s}).endsWith(u"other words"_s));
        const auto revisions = listed({u"message"_s, u"revisions"_s, message}, "revisions"_L1);
        QCOMPARE(revisions.size(), 2);
        QCOMPARE(revisions.at(0).toObject().value("text"_L1).toString(), before);
        QVERIFY(told({u"message"_s, u"revisions"_s, message}).endsWith(u"other words"_s));
        QVERIFY(on({u"message"_s, u"show"_s, message, u"--json"_s}).json().value("edited"_L1).toBool());
        QCOMPARE(on({u"check"_s}).status, 0);
    }

    void listsWhatWasFlagged()
    {
        QCOMPARE(told({u"flagged"_s}), QString());
        QCOMPARE(listed({u"flagged"_s, u"--all"_s}, "flagged_messages"_L1).size(), 0);
        const QString message = treeIn(u"growing"_s);
        QCOMPARE(on({u"flagged"_s, u"process"_s, message}).status, 1);
    }

    void reranksOnlyWhenToldTo()
    {
        const auto dry = on({u"rerank"_s, u"--json"_s});
        QCOMPARE(dry.status, 0);
        QCOMPARE(dry.json().value("committed"_L1).toBool(), false);
        const auto committed = on({u"rerank"_s, u"--commit"_s, u"--json"_s});
        QCOMPARE(committed.json().value("trees"_L1), dry.json().value("trees"_L1));
        QCOMPARE(on({u"rerank"_s, u"--json"_s}).json().value("trees"_L1).toArray().size(), 0);
    }

    void readsTheJournalUnderAName()
    {
        const QStringList read{u"journal"_s, u"--reader"_s, u"webhook"_s, u"--maximum"_s, u"5"_s};
        const auto first = listed(read, "events"_L1);
        const auto second = listed(read, "events"_L1);

        QCOMPARE(first.size(), 5);
        QVERIFY(first.at(4).toObject().value("id"_L1).toString() < second.at(0).toObject().value("id"_L1).toString());
        QVERIFY(first.at(0).toObject().value("event_payload"_L1).toObject().contains("type"_L1));
        const auto readers = listed({u"journal"_s, u"--readers"_s}, "readers"_L1);
        QCOMPARE(readers.size(), 2);
        QCOMPARE(readers.at(1).toObject().value("description"_L1).toString(), u"webhook"_s);
        QCOMPARE(readers.at(1).toObject().value("last_journal_id"_L1), second.at(4).toObject().value("id"_L1));
        QVERIFY(told({u"journal"_s, u"--readers"_s}).endsWith(u"webhook  had 10 events"_s));
        QCOMPARE(told({u"journal"_s, u"--maximum"_s, u"3"_s}).count(u'\n'), 2);
    }

    void everyConfigurationValueIsExplained()
    {
        const auto values = listed({u"config"_s}, "configuration"_L1);
        QVERIFY(values.size() >= 42);
        for (const QJsonValue &value : values) {
            QVERIFY2(!value.toObject().value("description"_L1).toString().isEmpty(),
                qPrintable(value.toObject().value("name"_L1).toString()));
        }
        QVERIFY(told({u"config"_s, u"list"_s}).contains(u"goal_tree_size"_s));
    }

    void changesTheConfiguration()
    {
        QCOMPARE(told({u"config"_s, u"get"_s, u"max_active_trees"_s}), u"10"_s);
        QCOMPARE(told({u"config"_s, u"set"_s, u"max_active_trees"_s, u"25"_s}), u"max_active_trees: 10 -> 25"_s);
        QCOMPARE(told({u"config"_s, u"get"_s, u"max_active_trees"_s}), u"25"_s);
        QCOMPARE(told({u"config"_s, u"set"_s, u"max_active_trees"_s, u"25"_s}), QString());
        const auto events = news();
        QCOMPARE(events.size(), 1);
        const auto last = events.at(0).toObject();
        QCOMPARE(last.value("event_type"_L1).toString(), u"configuration_changed"_s);
        const auto payload = last.value("event_payload"_L1).toObject();
        QCOMPARE(payload.value("from"_L1).toString(), u"10"_s);
        QCOMPARE(payload.value("to"_L1).toString(), u"25"_s);
        QCOMPARE(on({u"check"_s}).status, 0);
    }

    void statesItsTerms()
    {
        const auto terms = on({u"terms"_s, u"--json"_s}).json();
        QCOMPARE(terms.value("data_licence"_L1).toString(), u"Apache-2.0"_s);
        QCOMPARE(terms.value("version"_L1).toString().size(), 64);
        QVERIFY(told({u"terms"_s}).startsWith(u"# Terms"_s));
        QFile file(m_program.path(u"terms.md"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("Be kind.\n") == 9);
        file.close();

        const QString changed = told({u"terms"_s, u"--text"_s, file.fileName(), u"--data-licence"_s, u"CC0-1.0"_s});

        QCOMPARE(changed, u"Be kind.\n\ndata licence: CC0-1.0"_s);
        QCOMPARE(on({u"terms"_s, u"--json"_s}).json().value("text"_L1).toString(), u"Be kind."_s);
        QCOMPARE(countNews(u"terms_changed"_s), 1);
        QVERIFY(on({u"export"_s, u"--format"_s, u"oasst-trees"_s, u"--output"_s, u"-"_s}).messages.contains("CC0-1.0"));
        QCOMPARE(on({u"terms"_s, u"--text"_s, u"/no/such/file"_s}).status, 1);
    }

    void virtualPeopleAcceptTheTerms()
    {
        QCOMPARE(on({u"config"_s, u"set"_s, u"require_terms"_s, u"true"_s}).status, 0);

        const auto ending = on({u"simulate"_s, u"--annotators"_s, u"3"_s, u"--tasks"_s, u"20"_s, u"--json"_s});

        QVERIFY2(ending.status == 0, ending.messages.constData());
        QCOMPARE(ending.json().value("tasks"_L1).toInt(), 20);
        QCOMPARE(countNews(u"terms_accepted"_s), 3);
    }

    void fails_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("status");

        const QString nobody = u"11111111-2222-4333-8444-555555555555"_s;
        QTest::newRow("no verb") << QStringList{u"user"_s} << 2;
        QTest::newRow("unknown verb") << QStringList{u"tree"_s, u"water"_s} << 2;
        QTest::newRow("too few arguments") << QStringList{u"message"_s, u"edit"_s, nobody} << 2;
        QTest::newRow("too many arguments") << QStringList{u"user"_s, u"list"_s, u"all"_s} << 2;
        QTest::newRow("no id") << QStringList{u"tree"_s, u"halt"_s, u"oak"_s} << 2;
        QTest::newRow("unknown state") << QStringList{u"tree"_s, u"list"_s, u"--state"_s, u"blooming"_s} << 2;
        QTest::newRow("unknown key") << QStringList{u"config"_s, u"get"_s, u"colour"_s} << 2;
        QTest::newRow("no number") << QStringList{u"config"_s, u"set"_s, u"goal_tree_size"_s, u"many"_s} << 2;
        QTest::newRow("half a message") << QStringList{u"config"_s, u"set"_s, u"goal_tree_size"_s, u"1.5"_s} << 2;
        QTest::newRow("no name") << QStringList{u"journal"_s, u"--reader"_s, u""_s} << 2;
        QTest::newRow("unreachable goal") << QStringList{u"config"_s, u"set"_s, u"goal_tree_size"_s, u"99"_s} << 1;
        QTest::newRow("out of range") << QStringList{u"config"_s, u"set"_s, u"num_reviews_reply"_s, u"0"_s} << 1;
        QTest::newRow("preset") << QStringList{u"config"_s, u"set"_s, u"preset"_s, u"alone"_s} << 1;
        QTest::newRow("unknown person") << QStringList{u"user"_s, u"disable"_s, nobody} << 1;
        QTest::newRow("unknown tree") << QStringList{u"tree"_s, u"restart"_s, nobody} << 1;
        QTest::newRow("unknown message") << QStringList{u"message"_s, u"delete"_s, nobody} << 1;
        QTest::newRow("nothing to undelete") << QStringList{u"message"_s, u"undelete"_s, nobody} << 1;
    }

    void fails()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const int, status);

        const auto ending = on(arguments);

        QCOMPARE(ending.status, status);
        QCOMPARE(ending.messages.count('\n'), 1);
        QVERIFY(ending.output.isEmpty());
    }

    // What the pass mends stays as it is while somebody only looks.
    void readingDoesNotRunTheStartupPass()
    {
        {
            const auto connection =
                Storage::Connection::open(Storage::DatabaseUrl::sqlite(m_queue), Storage::Connection::Open::Existing);
            QVERIFY((*connection)->raw(u"DELETE FROM work_exclusion"_s));
            QVERIFY((*connection)->raw(u"DELETE FROM work_item"_s));
            QVERIFY((*connection)->raw(u"UPDATE work_pool SET size = 0"_s));
        }
        for (const QStringList &reading :
            {QStringList{u"stats"_s}, QStringList{u"leaderboard"_s}, QStringList{u"user"_s, u"list"_s},
                QStringList{u"tree"_s, u"list"_s}, QStringList{u"flagged"_s}, QStringList{u"config"_s},
                QStringList{u"journal"_s}, QStringList{u"terms"_s}, QStringList{u"rerank"_s}}) {
            QCOMPARE(on(reading).status, 0);
            QCOMPARE(on({u"check"_s}).status, 1);
        }

        QCOMPARE(on({u"tree"_s, u"retry-scoring"_s}).status, 0);
        QCOMPARE(on({u"check"_s}).status, 0);
    }
};

QTEST_GUILESS_MAIN(ModerationCommandsTest)
#include "tst_moderationcommands.moc"
