// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/storage/transaction.h"
#include "tests/engine/eachdatabase.h"
#include "tests/engine/smalltree.h"

using namespace Qt::StringLiterals;
using namespace SmallTree;

// The readers of the journal.
class JournalTest : public QObject
{
    Q_OBJECT

    EachDatabase m_each;

    static QStringList idsOf(const Result<QList<JournalEvent>> &events)
    {
        QStringList ids;
        for (const JournalEvent &event : *events)
            ids.append(event.id.toString());
        return ids;
    }

private Q_SLOTS:
    void aReaderRemembersItsPlace_data() { EachDatabase::rows(); }
    void aReaderRemembersItsPlace()
    {
        ON_EACH_DATABASE(m_each);
        growing(test, 1);
        auto &journal = test.queue().journal();
        const int all = test.count(u"SELECT count(*) AS n FROM journal"_s);
        QVERIFY(all > 10);

        const auto first = journal.read(u"webhook"_s, 4);
        QCOMPARE(first->size(), 4);
        QVERIFY(std::ranges::is_sorted(idsOf(first)));
        QCOMPARE(first->constFirst().position, 1);
        QCOMPARE(idsOf(journal.read(u"webhook"_s, 4)), idsOf(first)); // until it says that it has them
        QVERIFY(journal.acknowledge(u"webhook"_s, first->at(2).id));

        const auto rest = journal.read(u"webhook"_s, 1000);
        QCOMPARE(rest->size(), all - 3);
        QCOMPARE(rest->constFirst().id, first->at(3).id);
        QVERIFY(journal.acknowledge(u"webhook"_s, rest->constLast().id));
        QVERIFY(journal.acknowledge(u"webhook"_s, first->constFirst().id)); // never back
        QVERIFY(journal.read(u"webhook"_s, 10)->isEmpty());
        QVERIFY(test.queue().signIn(TestQueue::person(u"new"_s)));
        QCOMPARE(journal.read(u"webhook"_s, 10)->constFirst().type, u"user_created"_s);
        test.reopen();
        QCOMPARE(test.queue().journal().read(u"webhook"_s, 10)->size(), 1);
    }

    void readersDoNotDisturbEachOther_data() { EachDatabase::rows(); }
    void readersDoNotDisturbEachOther()
    {
        ON_EACH_DATABASE(m_each);
        growing(test, 1);
        auto &journal = test.queue().journal();
        const auto first = journal.read(u"a"_s, 5);
        QVERIFY(journal.acknowledge(u"a"_s, first->constLast().id));

        QCOMPARE(idsOf(journal.read(u"b"_s, 5)), idsOf(first));
        QVERIFY(journal.read(u"a"_s, 5)->constFirst().position == 6);

        const auto readers = journal.readers();
        QCOMPARE(readers->size(), 2);
        QCOMPARE(readers->at(0).name, u"a"_s);
        QCOMPARE(readers->at(0).lastPosition, 5);
        QCOMPARE(readers->at(0).lastId, first->constLast().id);
        QCOMPARE(readers->at(1).lastPosition, 0);
        QCOMPARE(readers->at(1).lastRun, test.clock.now());
    }

    void aReaderThatFailedGetsTheSameAgain_data() { EachDatabase::rows(); }
    void aReaderThatFailedGetsTheSameAgain()
    {
        ON_EACH_DATABASE(m_each);
        growing(test, 1);
        auto &journal = test.queue().journal();
        const auto events = journal.read(u"webhook"_s, 3);
        const QDateTime later = test.clock.now().addSecs(60);

        QVERIFY(journal.fail(u"webhook"_s, u"no answer"_s, later));

        QCOMPARE(journal.readers()->constFirst().lastError, u"no answer"_s);
        QCOMPARE(journal.readers()->constFirst().nextRun, later);
        QCOMPARE(idsOf(journal.read(u"webhook"_s, 3)), idsOf(events));
        QCOMPARE(journal.readers()->constFirst().lastError, u"no answer"_s); // until something succeeds
        QCOMPARE(journal.readers()->constFirst().nextRun, std::nullopt);
        QVERIFY(journal.acknowledge(u"webhook"_s, events->constLast().id));
        QCOMPARE(journal.readers()->constFirst().lastError, std::nullopt);
    }

    void refusesReaders()
    {
        TestQueue test;
        growing(test, 1);
        auto &journal = test.queue().journal();
        const JournalId unread = journal.recent(1)->constFirst().id;

        QCOMPARE(journal.read({}, 1).error().kind, Error::Kind::Invalid);
        QCOMPARE(journal.acknowledge(u"nobody"_s, unread).error().kind, Error::Kind::NotFound);
        QCOMPARE(journal.fail(u"nobody"_s, u"x"_s, test.clock.now()).error().kind, Error::Kind::NotFound);
        QVERIFY(journal.read(u"somebody"_s, 1));
        QCOMPARE(journal.acknowledge(u"somebody"_s, unread).error().kind, Error::Kind::NotFound);
        QCOMPARE(journal.acknowledge(u"somebody"_s, JournalId(test.random.uuid())).error().kind, Error::Kind::NotFound);
    }

    void aPurgeDoesNotMoveAReader_data() { EachDatabase::rows(); }
    void aPurgeDoesNotMoveAReader()
    {
        ON_EACH_DATABASE(m_each);
        growing(test, 1);
        auto &journal = test.queue().journal();
        const auto all = journal.read(u"webhook"_s, 1000);
        QVERIFY(journal.acknowledge(u"webhook"_s, all->constLast().id));

        QVERIFY(test.queue().people().purge({}, idOf(test, u"tom"_s), {})); // the last one's events go
        QVERIFY(test.queue().people().purge({}, idOf(test, u"bob"_s), {}));

        const auto after = journal.read(u"webhook"_s, 1000);
        QVERIFY(after->size() >= 2);
        QVERIFY(after->constFirst().position > all->constLast().position); // no position is given twice
        QCOMPARE(std::ranges::count(*after, u"user_purged"_s, &JournalEvent::type), 2);
    }

    // Two writers and a reader: the earlier id is committed last.
    void whatIsCommittedLateIsNotPassedOver()
    {
        const auto test = m_each.onPostgreSql();
        if (!test)
            QSKIP(qPrintable(m_each.whyNot()));
        auto slow = Storage::Connection::open(test->connection().url(), Storage::Connection::Open::Existing);
        QVERIFY(slow);
        auto &journal = test->queue().journal();
        const QString insert =
            u"INSERT INTO journal (id, created_date, api_client_id, event_type, event_payload) SELECT "
            "'00000000-0000-7000-8000-00000000000%1', 0, id, '%2', '{}' FROM api_client LIMIT 1"_s;
        {
            auto transaction = Storage::Transaction::begin(**slow);
            QVERIFY((*slow)->raw(insert.arg(1).arg(u"slow"_s)));
            QVERIFY(test->connection().raw(insert.arg(2).arg(u"quick"_s)));

            const auto meanwhile = journal.read(u"webhook"_s, 10);
            QCOMPARE(meanwhile->size(), 1);
            QCOMPARE(meanwhile->constFirst().type, u"quick"_s);
            QVERIFY(journal.acknowledge(u"webhook"_s, meanwhile->constFirst().id));
            QVERIFY(transaction->commit());
        }

        const auto afterwards = journal.read(u"webhook"_s, 10);
        QCOMPARE(afterwards->size(), 1);
        QCOMPARE(afterwards->constFirst().type, u"slow"_s);
        QCOMPARE(afterwards->constFirst().position, 2);
    }
};

QTEST_GUILESS_MAIN(JournalTest)
#include "tst_journal.moc"
