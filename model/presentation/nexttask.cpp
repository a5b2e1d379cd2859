// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/presentation/nexttask.h"

#include "model/sync/checkout.h"
#include "model/sync/synchronizer.h"

using namespace std::chrono_literals;

namespace {

Async<std::optional<InboxEntry>> firstUnfinished(
    std::shared_ptr<WorkspaceStore> workspace, QList<TaskType> types, QString lang)
{
    for (const TaskType type : std::as_const(types)) {
        const auto found = co_await workspace->unfinished(type, lang);
        if (!found || *found)
            co_return found;
    }
    co_return std::nullopt;
}

bool isNothingOnOffer(const Error &error)
{
    return error.code == ErrorCode::TaskTypeNotAvailable || error.code == ErrorCode::TooManyPendingTasks;
}

Async<InboxEntry> checkOutFirst(std::shared_ptr<WorkspaceStore> workspace, std::shared_ptr<Backend> backend,
    UserIdentity user, QList<TaskType> types, QString lang)
{
    Result<InboxEntry> last = std::unexpected(Error());
    for (const TaskType type : std::as_const(types)) {
        last = co_await checkOut(workspace, backend, user, type, lang);
        if (last || !isNothingOnOffer(last.error()))
            break;
    }
    co_return last;
}

// One at a time, until as many wait as are wanted.
Async<void> fetchAhead(std::shared_ptr<WorkspaceStore> workspace, std::shared_ptr<Backend> backend, UserIdentity user,
    QList<TaskType> types, QString lang, int wanted)
{
    int waiting = -1; // without the one on the desk
    for (const TaskType type : std::as_const(types)) {
        const auto count = co_await workspace->countUnfinished(type, lang);
        if (!count)
            co_return std::unexpected(count.error());
        waiting += *count;
    }
    for (const TaskType type : std::as_const(types)) {
        while (waiting < wanted) {
            const auto fetched = co_await checkOutAhead(workspace, backend, user, type, lang);
            if (!fetched && !isNothingOnOffer(fetched.error()))
                co_return std::unexpected(fetched.error());
            if (!fetched)
                break;
            ++waiting;
        }
    }
    co_return {};
}

}

NextTask::NextTask(std::shared_ptr<WorkspaceStore> workspace, std::shared_ptr<Backend> backend, UserIdentity user,
    Synchronizer *synchronizer, QObject *parent)
    : QObject(parent)
    , m_workspace(std::move(workspace))
    , m_backend(std::move(backend))
    , m_user(std::move(user))
    , m_synchronizer(synchronizer)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(1s);
    connect(&m_patience, &QTimer::timeout, this, &NextTask::continueAfterDrain);
    connect(m_synchronizer, &Synchronizer::drained, this, [this] {
        if (!m_synchronizer->isDraining())
            continueAfterDrain();
    });
}

void NextTask::want(const QList<TaskType> &types, const QString &lang)
{
    m_wish = {types, lang};
    m_isWanted = true;
    m_waitsForAhead = false;
    m_waitsForDrain = false;
    m_hasLetGo = false;
    m_patience.stop();
    if (!m_isBusy)
        look();
}

void NextTask::look()
{
    m_isBusy = true;
    QCoro::connect(firstUnfinished(m_workspace, m_wish.types, m_wish.lang), this,
        [this, wish = m_wish](const Result<std::optional<InboxEntry>> &found) { lookedUp(wish, found); });
}

void NextTask::lookedUp(const Wish &wish, const Result<std::optional<InboxEntry>> &found)
{
    m_isBusy = false;
    if (wish != m_wish)
        return look();
    if (!found)
        return answer(std::unexpected(found.error()));
    if (*found && (*found)->acknowledged)
        return answer(**found);
    if (m_isFetchingAhead && !*found) {
        m_waitsForAhead = true;
        return;
    }
    // A backend that takes its time is not waited for.
    if (m_synchronizer->isDraining() && !*found) {
        m_waitsForDrain = true;
        m_patience.start();
        return;
    }
    checkOutWanted();
}

void NextTask::continueAfterDrain()
{
    m_patience.stop();
    if (m_isWanted && !m_isBusy && std::exchange(m_waitsForDrain, false))
        checkOutWanted();
}

void NextTask::checkOutWanted()
{
    m_isBusy = true;
    QCoro::connect(checkOutFirst(m_workspace, m_backend, m_user, m_wish.types, m_wish.lang), this,
        [this, wish = m_wish](const Result<InboxEntry> &entry) { checkedOut(wish, entry); });
}

void NextTask::checkedOut(const Wish &wish, const Result<InboxEntry> &entry)
{
    m_isBusy = false;
    if (wish != m_wish) // another one was asked for meanwhile; this one stays in the inbox
        return look();
    if (entry || !isNothingOnOffer(entry.error()))
        return answer(entry);
    if (m_synchronizer->isDraining()) // what is being delivered may be what the next task needs
        m_waitsForDrain = true;
    else if (std::exchange(m_hasLetGo, true))
        answer(entry);
    else
        letGo(entry.error());
}

void NextTask::letGo(const Error &error)
{
    m_isBusy = true;
    QCoro::connect(m_workspace->release(), this, [this, wish = m_wish, error](const Result<int> &released) {
        m_isBusy = false;
        if (wish != m_wish)
            return look();
        if (!released || *released == 0)
            return answer(std::unexpected(error));
        m_waitsForDrain = true;
        m_synchronizer->drain();
    });
}

void NextTask::answer(const Result<InboxEntry> &entry)
{
    m_isWanted = false;
    if (!entry) {
        Q_EMIT unavailable(m_wish.types.constFirst(), entry.error());
        return;
    }
    Q_EMIT opened(*entry);
    keepReady();
}

void NextTask::keepReady()
{
    if (m_tasksAhead == 0 || m_isFetchingAhead || m_isWanted)
        return;
    m_isFetchingAhead = true;
    QCoro::connect(fetchAhead(m_workspace, m_backend, m_user, m_wish.types, m_wish.lang, m_tasksAhead), this,
        [this](const Result<void> &) { // no reason to say anything: the next one is asked for again when it is wanted
            m_isFetchingAhead = false;
            if (m_isWanted && !m_isBusy && std::exchange(m_waitsForAhead, false))
                look();
        });
}
