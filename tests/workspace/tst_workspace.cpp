// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/storage/connection.h"
#include "model/workspace/workspace.h"
#include "tests/support/manualclock.h"
#include "tests/support/taskfixtures.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const UserIdentity anna{.username = u"anna"_s, .displayName = u"Anna"_s, .authMethod = AuthMethod::Local};

Draft text(const QString &typed)
{
    return TextDraft{.text = typed, .lang = {}, .cursor = 3, .scroll = 7};
}

Outcome outcome(DeliveryState state, std::optional<QDateTime> notBefore = {})
{
    return {.state = state, .notBefore = notBefore, .error = {}, .receipt = {}};
}

}

class WorkspaceTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<ManualClock> m_clock;
    std::unique_ptr<Workspace> m_workspace;

    QString path() const { return m_folder->filePath(u"anna.workspace"_s); }
    Result<std::unique_ptr<Workspace>> openAnother() const
    {
        return Workspace::open(path(), m_clock, std::make_unique<SeededRandom>(1));
    }
    void reopen()
    {
        m_workspace.reset();
        auto opened = openAnother();
        QVERIFY2(opened, qUtf8Printable(opened ? QString() : opened.error().message));
        m_workspace = *std::move(opened);
    }
    OutboxEntry handedIn(const QString &typed)
    {
        const auto stored = m_workspace->storeTask(TaskFixtures::reply());
        const auto entry = m_workspace->handIn(stored->task.id, text(typed), anna);
        return entry.value_or(OutboxEntry());
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_clock = std::make_shared<ManualClock>();
        reopen();
    }
    void cleanup() { m_workspace.reset(); }

    void remarksAreKeptAsTheyWereHandedIn()
    {
        const FreeLabels labels{MessageId::create(), {{Label::Quality, 0.75}}};
        const MessageReport report{MessageId::create(), {u"an address"_s, {{Label::Pii, 1}}}};

        const auto first = m_workspace->handInRemark(labels, anna);
        const auto second = m_workspace->handInRemark(report, anna);
        QVERIFY(first && second);
        reopen();

        const auto entries = m_workspace->outbox().all();
        QVERIFY(entries);
        QCOMPARE(*entries, (QList<OutboxEntry>{*first, *second}));
        QCOMPARE(std::get<FreeLabels>(entries->at(0).work), labels);
        QCOMPARE(std::get<MessageReport>(entries->at(1).work), report);
        QCOMPARE(entries->at(0).user, anna);
    }

    void whatWasHandedInBeforeThereWereRemarksIsKept()
    {
        const OutboxEntry sent = handedIn(u"Bees dance."_s);
        QVERIFY(m_workspace->takeNext());
        QVERIFY(m_workspace->file(sent.id, outcome(DeliveryState::Waiting, m_clock->now())));
        const auto before = m_workspace->outbox().find(sent.id);
        auto &connection = m_workspace->connection();
        // The tables as 001 made them.
        for (const QString &table : {u"receipt"_s, u"attempt"_s, u"outbox"_s})
            QVERIFY(connection.raw(u"ALTER TABLE %1 RENAME TO kept_%1"_s.arg(table)));
        QFile migration(u":/sql/workspace/migrations/001_initial.sql"_s);
        QVERIFY(migration.open(QIODevice::ReadOnly));
        const QStringList statements = QString::fromUtf8(migration.readAll()).split(u";\n"_s);
        QVERIFY(connection.raw(u"DROP INDEX outbox_state"_s));
        for (const QString &statement : statements) {
            if (statement.contains(u"TABLE outbox"_s) || statement.contains(u"TABLE attempt"_s)
                || statement.contains(u"TABLE receipt"_s) || statement.contains(u"INDEX outbox_state"_s))
                QVERIFY(connection.raw(statement));
        }
        QVERIFY(
            connection.raw(u"INSERT INTO outbox SELECT id, position, task_id, interaction, sha256, state, queued_at, "
                           "not_before, attempts, error_kind, error_code, error_message FROM kept_outbox"_s));
        QVERIFY(connection.raw(u"INSERT INTO attempt SELECT * FROM kept_attempt"_s));
        for (const QString &table : {u"kept_receipt"_s, u"kept_attempt"_s, u"kept_outbox"_s})
            QVERIFY(connection.raw(u"DROP TABLE "_s + table));
        // What 003 added.
        for (const QString &index : {u"inbox_subject"_s, u"inbox_closed_at"_s})
            QVERIFY(connection.raw(u"DROP INDEX "_s + index));
        for (const QString &column : {u"subject"_s, u"closed_at"_s, u"skip_held_until"_s, u"skip_forgotten"_s})
            QVERIFY(connection.raw(u"ALTER TABLE inbox DROP COLUMN "_s + column));
        QVERIFY(connection.raw(u"DROP TABLE work_day"_s));
        QVERIFY(connection.raw(u"UPDATE schema_version SET version = 1"_s));

        reopen(); // migrates

        QCOMPARE(m_workspace->outbox().find(sent.id), before);
        const auto again = m_workspace->takeNext();
        QVERIFY(again && *again);
        QCOMPARE((*again)->attempts, 2);
    }

    void keepsATaskWithItsIds_data()
    {
        QTest::addColumn<Task>("task");

        QTest::newRow("prompt") << TaskFixtures::initialPrompt();
        QTest::newRow("reply") << TaskFixtures::reply();
        QTest::newRow("labels") << TaskFixtures::labelling();
        QTest::newRow("ranking") << TaskFixtures::ranking();
    }

    void keepsATaskWithItsIds()
    {
        QFETCH(const Task, task);

        const auto stored = m_workspace->storeTask(task);
        QVERIFY(stored);
        reopen();
        const auto again = m_workspace->storeTask(task);

        QVERIFY(again);
        QCOMPARE(again->task, stored->task);
        QCOMPARE(again->task.id, task.id);
        QVERIFY(!again->frontendMessageId.isEmpty());
        QCOMPARE(again->frontendMessageId, stored->frontendMessageId);
        QCOMPARE(again->messageId, stored->messageId);
        QVERIFY(!again->acknowledged);
    }

    void offersUnfinishedTasksByTypeAndLanguage()
    {
        const auto prompt = m_workspace->storeTask(TaskFixtures::initialPrompt());
        m_clock->advance(1s);
        const auto reply = m_workspace->storeTask(TaskFixtures::reply());
        InboxRepository &inbox = m_workspace->inbox();

        QCOMPARE((*inbox.unfinished(TaskType::AssistantReply, u"en"_s, m_clock->now()))->task.id, reply->task.id);
        QCOMPARE((*inbox.unfinished(TaskType::Random, u"en"_s, m_clock->now()))->task.id, prompt->task.id);
        QVERIFY(!*inbox.unfinished(TaskType::AssistantReply, u"de"_s, m_clock->now()));
        QVERIFY(!*inbox.unfinished(TaskType::PrompterReply, u"en"_s, m_clock->now()));
    }

    void offersWhatWasBegunFirst()
    {
        QVERIFY(m_workspace->storeTask(TaskFixtures::reply()));
        m_clock->advance(1s);
        const auto begun = m_workspace->storeTask(TaskFixtures::reply());
        QVERIFY(*m_workspace->inbox().saveDraft(begun->task.id, text(u"Bees"_s), m_clock->now()));

        const auto offered = m_workspace->inbox().unfinished(TaskType::AssistantReply, u"en"_s, m_clock->now());

        QCOMPARE((*offered)->task.id, begun->task.id);
        QCOMPARE((*offered)->draft, text(u"Bees"_s));
    }

    void doesNotOfferExpiredTasks()
    {
        Task task = TaskFixtures::reply();
        task.expiryDate = m_clock->now().addSecs(60);
        QVERIFY(m_workspace->storeTask(task));

        QVERIFY(*m_workspace->inbox().unfinished(TaskType::Random, u"en"_s, m_clock->now()));
        m_clock->advance(60s);
        QVERIFY(!*m_workspace->inbox().unfinished(TaskType::Random, u"en"_s, m_clock->now()));
    }

    void keepsTheLastDraft_data()
    {
        QTest::addColumn<Task>("task");
        QTest::addColumn<Draft>("draft");

        QTest::newRow("text") << TaskFixtures::reply() << text(u"Über 🐝\n"_s);
        QTest::newRow("labels") << TaskFixtures::labelling()
                                << Draft(LabelDraft{{{Label::Spam, 0.0}, {Label::Quality, 0.75}}});
        QTest::newRow("ranking") << TaskFixtures::ranking() << Draft(RankingDraft{{2, 0, 1}, true});
        QTest::newRow("prompts") << TaskFixtures::rankingPrompts() << Draft(RankingDraft{{2, 0, 1}, false});
        QTest::newRow("summary") << TaskFixtures::summarizing() << text(u"It burns"_s);
        QTest::newRow("rating") << TaskFixtures::rating() << Draft(RatingDraft{2});
    }

    void keepsTheLastDraft()
    {
        QFETCH(const Task, task);
        QFETCH(const Draft, draft);
        QVERIFY(m_workspace->storeTask(task));

        QVERIFY(*m_workspace->inbox().saveDraft(task.id, text(u"first"_s), m_clock->now()));
        QVERIFY(*m_workspace->inbox().saveDraft(task.id, draft, m_clock->now()));
        reopen();

        QCOMPARE(m_workspace->inbox().find(task.id)->draft, draft);
    }

    void handsInADraft()
    {
        const auto stored = m_workspace->storeTask(TaskFixtures::reply());
        QVERIFY(*m_workspace->inbox().saveDraft(stored->task.id, text(u"half"_s), m_clock->now()));

        const auto entry = m_workspace->handIn(stored->task.id, text(u" Bees dance. \n"_s), anna);
        reopen();

        QVERIFY(entry);
        const Interaction expected{stored->task.id, stored->frontendMessageId,
            TextReply{stored->messageId, u"Bees dance."_s, u"en"_s}, m_clock->now()};
        QCOMPARE(std::get<Interaction>(entry->work), expected);
        QCOMPARE(toString(entry->state), toString(DeliveryState::Ready));
        QCOMPARE(entry->user, anna);
        QCOMPARE(*m_workspace->outbox().all(), QList<OutboxEntry>{*entry});
        const auto left = m_workspace->inbox().find(stored->task.id);
        QCOMPARE(toString(left->state), toString(InboxState::HandedIn));
        QVERIFY(!left->draft);
        QVERIFY(!*m_workspace->inbox().unfinished(TaskType::Random, u"en"_s, m_clock->now()));
    }

    void saysWhatTimeItWasWhereThePersonIs()
    {
        qputenv("TZ", "Asia/Tokyo");
        const auto restored = qScopeGuard([] { qputenv("TZ", "UTC"); });

        const OutboxEntry entry = handedIn(u"Bees dance."_s);

        QCOMPARE(std::get<Interaction>(entry.work).doneDate, m_clock->now());
        QCOMPARE(std::get<Interaction>(entry.work).doneDate->offsetFromUtc(), 9 * 60 * 60);
    }

    void handsInATaskOnlyOnce()
    {
        const OutboxEntry entry = handedIn(u"Bees dance."_s);

        const auto again =
            m_workspace->handIn(std::get<Interaction>(entry.work).taskId, text(u"No, they sing."_s), anna);

        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::TaskAlreadyDone);
        QCOMPARE(*m_workspace->outbox().all(), QList<OutboxEntry>{entry});
    }

    void ignoresADraftThatComesTooLate()
    {
        const OutboxEntry entry = handedIn(u"Bees dance."_s);

        const auto saved =
            m_workspace->inbox().saveDraft(std::get<Interaction>(entry.work).taskId, text(u"late"_s), m_clock->now());

        QVERIFY(saved);
        QVERIFY(!*saved);
        QVERIFY(!m_workspace->inbox().find(std::get<Interaction>(entry.work).taskId)->draft);
    }

    void aRefusedDraftStaysADraft()
    {
        const auto stored = m_workspace->storeTask(TaskFixtures::reply());
        QVERIFY(*m_workspace->inbox().saveDraft(stored->task.id, text(u"  "_s), m_clock->now()));

        const auto entry = m_workspace->handIn(stored->task.id, text(u"  "_s), anna);

        QCOMPARE(entry.error().code, ErrorCode::TextEmpty);
        QCOMPARE(toString(m_workspace->inbox().find(stored->task.id)->state), toString(InboxState::Open));
        QVERIFY(m_workspace->inbox().find(stored->task.id)->draft);
    }

    void takesEntriesInOrder()
    {
        const OutboxEntry first = handedIn(u"one"_s);
        const OutboxEntry second = handedIn(u"two"_s);

        const auto taken = m_workspace->takeNext();

        QCOMPARE((*taken)->id, first.id);
        QCOMPARE(toString((*taken)->state), toString(DeliveryState::Sending));
        QCOMPARE((*taken)->attempts, 1);
        QVERIFY(m_workspace->file(first.id, outcome(DeliveryState::Refused)));
        QCOMPARE((*m_workspace->takeNext())->id, second.id);
    }

    void filesWhatAnAttemptCameTo_data()
    {
        QTest::addColumn<DeliveryState>("state");
        QTest::addColumn<bool>("taken"); // again, at once
        QTest::addColumn<bool>("takenLater");

        QTest::newRow("account cannot send") << DeliveryState::Ready << true << true;
        QTest::newRow("confirmed") << DeliveryState::Confirmed << false << false;
        QTest::newRow("unknown") << DeliveryState::Unknown << false << true;
        QTest::newRow("waiting") << DeliveryState::Waiting << false << true;
        QTest::newRow("needs edit") << DeliveryState::NeedsEdit << false << false;
        QTest::newRow("expired") << DeliveryState::Expired << false << false;
        QTest::newRow("gone") << DeliveryState::Gone << false << false;
        QTest::newRow("refused") << DeliveryState::Refused << false << false;
    }

    void filesWhatAnAttemptCameTo()
    {
        QFETCH(const DeliveryState, state);
        QFETCH(const bool, taken);
        QFETCH(const bool, takenLater);
        const OutboxEntry entry = handedIn(u"one"_s);
        QVERIFY(*m_workspace->takeNext());
        const Error error{Error::Kind::Rejected, ErrorCode::TreeNotAcceptingMessages, u"closed"_s};
        const auto notBefore = isUndelivered(state) && state != DeliveryState::Ready
            ? std::optional(m_clock->now().addSecs(30))
            : std::nullopt;

        const auto filed =
            m_workspace->file(entry.id, {.state = state, .notBefore = notBefore, .error = error, .receipt = {}});

        QCOMPARE(toString(filed->state), toString(state));
        QCOMPARE(filed->lastError, error);
        QCOMPARE(filed->notBefore, notBefore);
        QCOMPARE(m_workspace->outbox().nextAttempt()->has_value(), notBefore.has_value());
        QCOMPARE(m_workspace->outbox().due(m_clock->now())->has_value(), taken);
        QCOMPARE(m_workspace->outbox().due(m_clock->now().addSecs(30))->has_value(), takenLater);
    }

    void keepsReceiptsAndText()
    {
        const OutboxEntry entry = handedIn(u"one"_s);
        QVERIFY(*m_workspace->takeNext());
        const Receipt receipt{std::get<Interaction>(entry.work).taskId, m_clock->now().addSecs(5), false};

        QVERIFY(m_workspace->file(
            entry.id, {.state = DeliveryState::Confirmed, .notBefore = {}, .error = {}, .receipt = receipt}));
        reopen();

        const auto kept = m_workspace->outbox().find(entry.id);
        QCOMPARE(kept->receivedDate, receipt.receivedDate);
        QCOMPARE(std::get<Interaction>(kept->work), std::get<Interaction>(entry.work));
    }

    void whatWasBeingSentIsUnknownAfterwards()
    {
        const OutboxEntry entry = handedIn(u"one"_s);
        QVERIFY(*m_workspace->takeNext());

        reopen();

        QCOMPARE(toString(m_workspace->outbox().find(entry.id)->state), toString(DeliveryState::Unknown));
        const auto again = m_workspace->takeNext();
        QCOMPARE((*again)->id, entry.id);
        QCOMPARE((*again)->attempts, 2);
        QCOMPARE(std::get<Interaction>((*again)->work), std::get<Interaction>(entry.work));
        const auto attempts = m_workspace->connection().raw(u"SELECT number, ended_at FROM attempt ORDER BY number"_s);
        QCOMPARE(attempts->size(), 2);
        QVERIFY(attempts->at(0).isNull(u"ended_at"));
    }

    void announcesOutboxChanges()
    {
        QList<DeliveryState> states;
        m_workspace->observeOutbox([&states](const OutboxEntry &entry) { states.append(entry.state); });

        const OutboxEntry entry = handedIn(u"one"_s);
        QVERIFY(m_workspace->takeNext());
        QVERIFY(m_workspace->file(entry.id, outcome(DeliveryState::Gone)));

        QVERIFY((states == QList{DeliveryState::Ready, DeliveryState::Sending, DeliveryState::Gone}));
    }

    void remembersSkipsUntilTheyAreTold()
    {
        const auto stored = m_workspace->storeTask(TaskFixtures::reply());

        QVERIFY(*m_workspace->inbox().close(stored->task.id, InboxState::Skipped, {.skipReason = u"too long"_s}));
        QVERIFY(!*m_workspace->inbox().close(stored->task.id, InboxState::Skipped, {.skipReason = u"again"_s}));
        reopen();

        QCOMPARE(
            *m_workspace->inbox().untoldSkips(m_clock->now()), (QList<UntoldSkip>{{stored->task.id, u"too long"_s}}));
        QVERIFY(m_workspace->inbox().markSkipTold(stored->task.id));
        QVERIFY(m_workspace->inbox().untoldSkips(m_clock->now())->isEmpty());
        QCOMPARE(m_workspace->handIn(stored->task.id, text(u"late"_s), anna).error().code, ErrorCode::TaskSkipped);
    }

    void showsTextsWhoseTaskLapsed()
    {
        Task expired = TaskFixtures::reply();
        expired.expiryDate = m_clock->now().addSecs(60);
        Task ticked = TaskFixtures::labelling();
        ticked.expiryDate = expired.expiryDate;
        const Task lost = TaskFixtures::reply();
        const Task open = TaskFixtures::reply();
        InboxRepository &inbox = m_workspace->inbox();
        for (const Task &task : {expired, lost, open}) {
            QVERIFY(m_workspace->storeTask(task));
            QVERIFY(*inbox.saveDraft(task.id, text(u"b"_s.repeated(3000)), m_clock->now()));
        }
        QVERIFY(m_workspace->storeTask(ticked));
        QVERIFY(*inbox.saveDraft(ticked.id, LabelDraft{{{Label::Spam, 1.0}}}, m_clock->now()));
        QVERIFY(*inbox.close(lost.id, InboxState::Lost));
        m_clock->advance(60s);

        QCOMPARE(*m_workspace->shelveLapsed(anna), 2);
        QCOMPARE(*m_workspace->shelveLapsed(anna), 0);

        const auto shelved = m_workspace->outbox().all();
        QCOMPARE(shelved->size(), 2);
        for (const OutboxEntry &entry : *shelved) {
            const bool isExpired = std::get<Interaction>(entry.work).taskId == expired.id;
            QVERIFY(isExpired || std::get<Interaction>(entry.work).taskId == lost.id);
            QVERIFY(entry.state == (isExpired ? DeliveryState::Expired : DeliveryState::Gone));
            QCOMPARE(std::get<TextReply>(std::get<Interaction>(entry.work).kind).text.size(), 3000);
        }
        QVERIFY(inbox.find(open.id)->draft);
        QVERIFY(!*m_workspace->takeNext());
    }

    void remembersSettings()
    {
        QVERIFY(m_workspace->settings().store(u"work.language"_s, u"de"_s));
        QVERIFY(m_workspace->settings().store(u"work.language"_s, u"fr"_s));
        reopen();

        QCOMPARE(*m_workspace->settings().all(), (SettingValues{{u"work.language"_s, u"fr"_s}}));
    }

    void noticesChangedBytes()
    {
        handedIn(u"Bees dance."_s);
        QVERIFY(
            m_workspace->connection().raw(u"UPDATE outbox SET interaction = replace(interaction, 'dance', 'sleep')"_s));

        QCOMPARE(m_workspace->outbox().all().error().code, ErrorCode::DatabaseDamaged);
    }

    void refusesASecondSessionAndNamesTheFirst()
    {
        const auto second = openAnother();

        QVERIFY(!second);
        QCOMPARE(second.error().code, ErrorCode::DatabaseInUse);
        QVERIFY(second.error().message.contains(QString::number(QCoreApplication::applicationPid())));
    }

    void refusesANewerFile()
    {
        QVERIFY(m_workspace->connection().raw(u"UPDATE schema_version SET version = 99"_s));
        m_workspace.reset();

        QCOMPARE(openAnother().error().code, ErrorCode::DatabaseNewer);
    }

    void leavesAForeignFileAlone()
    {
        m_workspace.reset();
        const QByteArray content = QByteArray("not a database, but precious\n").repeated(100);
        QVERIFY(QFile::remove(path()));
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
        file.close();

        QCOMPARE(openAnother().error().code, ErrorCode::DatabaseDamaged);

        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), content);
    }
};

QTEST_GUILESS_MAIN(WorkspaceTest)
#include "tst_workspace.moc"
