// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/workspace/workspacestore.h"

using namespace Qt::StringLiterals;

WorkspaceStore::WorkspaceStore(std::shared_ptr<const Clock> clock)
    : m_clock(std::move(clock))
    , m_worker(u"workspace"_s)
{
}

Result<std::shared_ptr<WorkspaceStore>> WorkspaceStore::open(
    const QString &path, std::shared_ptr<const Clock> clock, std::unique_ptr<RandomSource> random)
{
    std::shared_ptr<WorkspaceStore> store(new WorkspaceStore(clock));
    const auto opened = store->m_worker.runAndWait([&]() -> Result<void> {
        auto workspace = Workspace::open(path, std::move(clock), std::move(random));
        if (!workspace)
            return std::unexpected(workspace.error());
        auto settings = (*workspace)->settings().all();
        if (!settings)
            return std::unexpected(settings.error());
        store->m_settings = *std::move(settings);
        store->m_workspace = *std::move(workspace);
        store->m_workspace->observeOutbox(
            [self = store.get()](const OutboxEntry &entry) { Q_EMIT self->outboxChanged(entry); });
        store->m_workspace->observeRemoval(
            [self = store.get()](OutboxEntryId entry) { Q_EMIT self->outboxRemoved(entry); });
        return {};
    });
    if (!opened)
        return std::unexpected(opened.error());
    return store;
}

WorkspaceStore::~WorkspaceStore()
{
    m_worker.runAndWait([this] {
        m_workspace.reset();
        return true;
    });
}

QString WorkspaceStore::setting(const QString &key, const QString &otherwise) const
{
    return m_settings.value(key, otherwise);
}

// The jobs below hold this: the destructor waits for them.

Async<void> WorkspaceStore::storeSetting(QString key, QString value)
{
    m_settings.insert(key, value);
    return m_worker.run([this, key, value] { return m_workspace->settings().store(key, value); });
}

Async<std::optional<InboxEntry>> WorkspaceStore::unfinished(TaskType type, QString lang)
{
    return m_worker.run([this, type, lang] { return m_workspace->inbox().unfinished(type, lang, m_workspace->now()); });
}

Async<int> WorkspaceStore::countUnfinished(TaskType type, QString lang)
{
    return m_worker.run(
        [this, type, lang] { return m_workspace->inbox().countUnfinished(type, lang, m_workspace->now()); });
}

Async<InboxEntry> WorkspaceStore::storeTask(Task task)
{
    return m_worker.run([this, task] { return m_workspace->storeTask(task); });
}

Async<InboxEntry> WorkspaceStore::markAcknowledged(TaskId task)
{
    return m_worker.run([this, task]() -> Result<InboxEntry> {
        if (auto done = m_workspace->inbox().markAcknowledged(task); !done)
            return std::unexpected(done.error());
        return m_workspace->inbox().find(task);
    });
}

Async<bool> WorkspaceStore::close(TaskId task, InboxState state, QString skipReason)
{
    return m_worker.run([this, task, state, skipReason] {
        return m_workspace->inbox().close(task, state, {.skipReason = skipReason});
    });
}

Async<QList<UntoldSkip>> WorkspaceStore::untoldSkips()
{
    return m_worker.run([this] { return m_workspace->inbox().untoldSkips(m_workspace->now()); });
}

Async<bool> WorkspaceStore::skip(TaskId task, QString reason, std::chrono::seconds hold)
{
    return m_worker.run([this, task, reason, hold] { return m_workspace->skip(task, reason, hold); });
}

Async<int> WorkspaceStore::forgetSkips()
{
    return m_worker.run([this] { return m_workspace->inbox().forgetSkips(); });
}

Async<void> WorkspaceStore::markSkipTold(TaskId task)
{
    return m_worker.run([this, task] { return m_workspace->inbox().markSkipTold(task); });
}

Async<std::optional<QDateTime>> WorkspaceStore::saveDraft(TaskId task, Draft draft)
{
    return m_worker.run([this, task, draft]() -> Result<std::optional<QDateTime>> {
        const QDateTime when = m_workspace->now();
        const auto saved = m_workspace->inbox().saveDraft(task, draft, when);
        if (!saved)
            return std::unexpected(saved.error());
        return *saved ? std::optional(when) : std::nullopt;
    });
}

Async<OutboxEntry> WorkspaceStore::handIn(TaskId task, Draft draft, UserIdentity user, std::chrono::seconds hold)
{
    return m_worker.run([this, task, draft, user, hold] { return m_workspace->handIn(task, draft, user, hold); });
}

Async<InboxEntry> WorkspaceStore::takeBack(TaskId task)
{
    return m_worker.run([this, task] { return m_workspace->takeBack(task); });
}

Async<int> WorkspaceStore::release()
{
    return m_worker.run([this] { return m_workspace->release(); });
}

Async<QList<RecentPiece>> WorkspaceStore::recent(int maximum)
{
    return m_worker.run([this, maximum] { return m_workspace->inbox().recent(m_workspace->now(), maximum); });
}

Async<void> WorkspaceStore::addWork(QDate day, WorkAmount amount)
{
    return m_worker.run([this, day, amount] { return m_workspace->inbox().addWork(day, amount); });
}

Async<WorkAmount> WorkspaceStore::work(QDate day)
{
    return m_worker.run([this, day] { return m_workspace->inbox().work(day); });
}

Async<OutboxEntry> WorkspaceStore::handInRemark(Remark remark, UserIdentity user)
{
    return m_worker.run([this, remark, user] { return m_workspace->handInRemark(remark, user); });
}

Async<int> WorkspaceStore::shelveLapsed(UserIdentity user)
{
    return m_worker.run([this, user] { return m_workspace->shelveLapsed(user); });
}

Async<QList<OutboxEntry>> WorkspaceStore::outbox()
{
    return m_worker.run([this] { return m_workspace->outbox().all(); });
}

Async<std::optional<OutboxEntry>> WorkspaceStore::takeNext()
{
    return m_worker.run([this] { return m_workspace->takeNext(); });
}

Async<OutboxEntry> WorkspaceStore::file(OutboxEntryId entry, Outcome outcome)
{
    return m_worker.run([this, entry, outcome] { return m_workspace->file(entry, outcome); });
}

Async<std::optional<QDateTime>> WorkspaceStore::nextAttempt()
{
    return m_worker.run([this]() -> Result<std::optional<QDateTime>> {
        const auto attempt = m_workspace->outbox().nextAttempt();
        const auto skip = m_workspace->inbox().nextSkip();
        if (!attempt || !skip)
            return std::unexpected(attempt ? skip.error() : attempt.error());
        if (!*attempt || !*skip)
            return *attempt ? *attempt : *skip;
        return std::min(**attempt, **skip);
    });
}

Async<void> WorkspaceStore::settled()
{
    return m_worker.run([]() -> Result<void> { return {}; });
}
