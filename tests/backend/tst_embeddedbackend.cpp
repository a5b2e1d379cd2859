// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/backend/embedded/embeddedbackend.h"
#include "model/storage/migration.h"
#include "model/storage/queue/queueschema.h"
#include "tests/support/manualclock.h"

#include <QCoroTask>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

// What the window may expect of the engine behind the Backend interface, its file included.
class EmbeddedBackendTest : public QObject
{
    Q_OBJECT

    const UserIdentity m_ada{u"ada"_s, u"Ada"_s, AuthMethod::Local};
    const UserIdentity m_bob{u"bob"_s, u"Bob"_s, AuthMethod::Local};
    QTemporaryDir m_folder;

    Storage::DatabaseUrl url(const QString &name) const
    {
        return Storage::DatabaseUrl::sqlite(m_folder.filePath(name));
    }

    static Result<std::shared_ptr<EmbeddedBackend>> opened(const Storage::DatabaseUrl &url)
    {
        return QCoro::waitFor(
            EmbeddedBackend::open(url, std::make_shared<ManualClock>(), std::make_shared<SeededRandom>(1)));
    }

    std::shared_ptr<EmbeddedBackend> begun(const QString &name) const
    {
        const auto backend = opened(url(name));
        if (!backend || !QCoro::waitFor((*backend)->begin(TreeConfiguration())))
            return nullptr;
        for (const UserIdentity &person : {m_ada, m_bob}) {
            if (!QCoro::waitFor((*backend)->signIn(person)))
                return nullptr;
        }
        return *backend;
    }

private Q_SLOTS:
    void aNewFileHoldsNoQueueUntilOneIsBegun()
    {
        const auto backend = opened(url(u"new.db"_s));
        QVERIFY(backend);
        QVERIFY(*QCoro::waitFor((*backend)->isNew()));
        const auto refused = QCoro::waitFor((*backend)->signIn(m_ada));
        QVERIFY(!refused);
        QCOMPARE(int(refused.error().code), int(ErrorCode::DatabaseMissing));

        QVERIFY(QCoro::waitFor((*backend)->begin(TreeConfiguration::alone())));

        QVERIFY(!*QCoro::waitFor((*backend)->isNew()));
        QCOMPARE(QCoro::waitFor((*backend)->configuration())->preset, u"alone"_s);
        QVERIFY(QCoro::waitFor((*backend)->signIn(m_ada)));
        QVERIFY(!QCoro::waitFor((*backend)->begin(TreeConfiguration()))); // there is one already
    }

    void takesLabelsAndReportsOfAnyMessage()
    {
        const auto backend = begun(u"remarks.db"_s);
        QVERIFY(backend);
        const auto task = QCoro::waitFor(backend->requestTask(m_ada, TaskType::InitialPrompt, u"en"_s));
        QVERIFY(QCoro::waitFor(backend->acknowledge(m_ada, task->id, u"front"_s)));
        const TextReply reply{MessageId::create(), u"Why is the sky blue?"_s, u"en"_s};
        QVERIFY(QCoro::waitFor(backend->submit(m_ada, {task->id, u"front"_s, reply})));
        const Labels labels{{Label::Humor, 0.25}};
        const Report report{u"seen elsewhere"_s, {{Label::Spam, 1}}};

        for (int turn = 0; turn < 2; ++turn) { // sent again, as after a lost answer
            QVERIFY(QCoro::waitFor(backend->label(m_bob, reply.messageId, labels)));
            QVERIFY(QCoro::waitFor(backend->report(m_bob, reply.messageId, report)));
        }

        QVERIFY(QCoro::waitFor(backend->runOnQueue([&](Storage::Connection &, Engine::Queue &queue) -> Result<void> {
            const auto given = queue.freeLabelsBy(m_bob, reply.messageId);
            [&] { QCOMPARE(given, labels); }();
            return {};
        })));
        QCOMPARE(QCoro::waitFor(backend->messages({}))->constFirst().emojis.value(u"red_flag"_s), 1);
        const auto unknown = QCoro::waitFor(backend->label(m_bob, MessageId::create(), labels));
        QVERIFY(!unknown);
        QCOMPARE(int(unknown.error().code), int(ErrorCode::MessageNotFound));
    }

    void carriesATaskFromRequestToReceipt()
    {
        const auto backend = begun(u"cycle.db"_s);
        QVERIFY(backend);
        QVERIFY(QCoro::waitFor(backend->availability(m_ada, u"en"_s))->value(TaskType::InitialPrompt) > 0);
        const auto task = QCoro::waitFor(backend->requestTask(m_ada, TaskType::Random, u"en"_s));
        QVERIFY(task);
        QVERIFY(QCoro::waitFor(backend->acknowledge(m_ada, task->id, u"front"_s)));
        const TextReply reply{MessageId::create(), u"Why is the sky blue?"_s, u"en"_s};
        const Interaction interaction{task->id, u"front"_s, reply};

        const auto receipt = QCoro::waitFor(backend->submit(m_ada, interaction));
        const auto again = QCoro::waitFor(backend->submit(m_ada, interaction));

        QVERIFY(receipt && !receipt->replayed);
        QVERIFY(again && again->replayed);
        QCOMPARE(again->receivedDate, receipt->receivedDate);
        QCOMPARE(QCoro::waitFor(backend->messages({}))->constFirst().text, reply.text);
        QCOMPARE(QCoro::waitFor(backend->tree(reply.messageId))->messages.size(), 1);
        QCOMPARE(QCoro::waitFor(backend->languages())->value(u"en"_s), 1);
        QCOMPARE(
            QCoro::waitFor(backend->leaderboard(TimeFrame::Day, 10))->scores.constFirst().contributions.prompts, 1);

        const auto review = QCoro::waitFor(backend->requestTask(m_bob, TaskType::LabelInitialPrompt, u"en"_s));
        QVERIFY(review);
        QVERIFY(QCoro::waitFor(backend->skip(m_bob, review->id, u"not today"_s)));
        QCOMPARE(QCoro::waitFor(backend->availability(m_bob, u"en"_s))->value(TaskType::LabelInitialPrompt), 0);
    }

    void answersInTheOrderOfTheQuestions()
    {
        const auto backend = begun(u"order.db"_s);
        QVERIFY(backend);
        auto task = backend->requestTask(m_ada, TaskType::InitialPrompt, u"en"_s); // both are under way
        auto board = backend->leaderboard(TimeFrame::Total, 10);

        QVERIFY(QCoro::waitFor(board));
        QVERIFY(QCoro::waitFor(task));
    }

    void keepsTheQueueInItsFile()
    {
        {
            const auto backend = begun(u"kept.db"_s);
            QVERIFY(backend);
        }
        const auto backend = opened(url(u"kept.db"_s));

        QVERIFY(backend);
        QVERIFY(!*QCoro::waitFor((*backend)->isNew()));
        QVERIFY(QCoro::waitFor((*backend)->availability(m_ada, u"en"_s))); // known from before
    }

    void finishesWhatWasAskedBeforeItCloses()
    {
        {
            const auto backend = begun(u"closing.db"_s);
            QVERIFY(backend);
            backend->signIn({u"last"_s, u"Last"_s, AuthMethod::Local}); // nobody waits for the answer
        }
        const auto backend = opened(url(u"closing.db"_s));

        QVERIFY(backend);
        QVERIFY(QCoro::waitFor((*backend)->availability({u"last"_s, u"Last"_s, AuthMethod::Local}, u"en"_s)));
    }

    void runsAJobOnTheWholeQueue()
    {
        const auto backend = begun(u"job.db"_s);
        QVERIFY(backend);
        const auto violations = std::make_shared<qsizetype>(-1);

        const auto done = QCoro::waitFor(
            backend->runOnQueue([violations](Storage::Connection &, Engine::Queue &queue) -> Result<void> {
                const auto found = queue.violations();
                if (!found)
                    return std::unexpected(found.error());
                *violations = found->size();
                return {};
            }));

        QVERIFY(done);
        QCOMPARE(*violations, 0);
    }

    void refusesAFileInUse()
    {
        const auto backend = begun(u"used.db"_s);
        QVERIFY(backend);

        const auto second = opened(url(u"used.db"_s));

        QVERIFY(!second);
        QCOMPARE(int(second.error().code), int(ErrorCode::DatabaseInUse));
    }

    void leavesADamagedFileAsItIs()
    {
        const QByteArray garbage(16384, '?');
        QFile file(m_folder.filePath(u"damaged.db"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(garbage);
        file.close();

        const auto backend = opened(url(u"damaged.db"_s));

        QVERIFY(!backend);
        QCOMPARE(int(backend.error().code), int(ErrorCode::DatabaseDamaged));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), garbage);
    }

    void refusesTheFileOfANewerProgram()
    {
        {
            const auto connection =
                Storage::Connection::open(url(u"newer.db"_s), Storage::Connection::Open::CreateIfMissing);
            QVERIFY(Storage::migrate(**connection, Storage::queueSchema()));
            QVERIFY((*connection)->raw(u"UPDATE schema_version SET version = 99"_s));
        }

        const auto backend = opened(url(u"newer.db"_s));

        QVERIFY(!backend);
        QCOMPARE(int(backend.error().code), int(ErrorCode::DatabaseNewer));
    }

    void saysThatAFolderCannotBeWritten()
    {
        const auto backend = opened(url(u"no/such/folder/queue.db"_s));

        QVERIFY(!backend);
        QCOMPARE(int(backend.error().code), int(ErrorCode::DatabaseReadOnly));
    }

    void termsAreAcceptedByTheirVersion()
    {
        const auto backend = opened(url(u"terms.db"_s));
        QVERIFY(backend);
        TreeConfiguration configuration;
        configuration.requireTerms = true;
        QVERIFY(QCoro::waitFor((*backend)->begin(configuration)));
        QVERIFY(QCoro::waitFor((*backend)->signIn(m_ada)));

        const auto offer = QCoro::waitFor((*backend)->terms(m_ada));
        QVERIFY(offer && offer->isRequired && !offer->isAccepted && !offer->terms.text.isEmpty());
        QVERIFY(!QCoro::waitFor((*backend)->acceptTerms(m_ada, u"another"_s)));
        QVERIFY(QCoro::waitFor((*backend)->acceptTerms(m_ada, offer->terms.version())));

        QVERIFY(QCoro::waitFor((*backend)->terms(m_ada))->isAccepted);
        QVERIFY(QCoro::waitFor((*backend)->requestTask(m_ada, TaskType::Random, u"en"_s)));
    }

    void tellsTheNewsLatestFirst()
    {
        const auto backend = begun(u"news.db"_s);
        QVERIFY(backend);
        QVERIFY(QCoro::waitFor(backend->news(5))->isEmpty());
        QVERIFY(QCoro::waitFor(backend->runOnQueue([](Storage::Connection &, Engine::Queue &queue) -> Result<void> {
            for (const QString &text : {u"first"_s, u" second "_s}) {
                if (const auto told = queue.announce(text); !told)
                    return std::unexpected(told.error());
            }
            if (queue.announce(u"  "_s))
                return std::unexpected(Error{.kind = Error::Kind::Invalid, .message = u"an empty one was taken"_s});
            return {};
        })));

        const auto news = QCoro::waitFor(backend->news(5));

        QCOMPARE(news->size(), 2);
        QVERIFY(std::ranges::contains(*news, u"second"_s, &Announcement::text));
        QCOMPARE(QCoro::waitFor(backend->news(1))->size(), 1);
        const AnnouncementId gone = news->constFirst().id;
        QVERIFY(QCoro::waitFor(backend->runOnQueue(
            [gone](Storage::Connection &, Engine::Queue &queue) { return queue.withdrawAnnouncement(gone); })));
        QCOMPARE(QCoro::waitFor(backend->news(5))->size(), 1);
    }
};

QTEST_GUILESS_MAIN(EmbeddedBackendTest)
#include "tst_embeddedbackend.moc"
