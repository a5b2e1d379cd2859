// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/sync/checkout.h"

namespace {

// The task cannot be answered any more, as far as this profile is concerned.
bool isLost(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::Invalid:
    case Error::Kind::NotFound:
    case Error::Kind::Conflict:
    case Error::Kind::Rejected:
        return true;
    case Error::Kind::Unavailable:
    case Error::Kind::Unreachable:
    case Error::Kind::Storage:
        return false;
    }
    Q_UNREACHABLE_RETURN(false);
}

// Of the person, not of the task.
bool concernsAccount(const Error &error)
{
    return error.code == ErrorCode::UserDisabled || error.code == ErrorCode::TermsNotAccepted
        || error.code == ErrorCode::UserNotFound || error.code == ErrorCode::UserNotSpecified;
}

constexpr int maximumRepeats = 4; // in a row, of what is here already

// From the backend into the inbox, not bound yet.
Async<InboxEntry> fetch(std::shared_ptr<WorkspaceStore> workspace, std::shared_ptr<Backend> backend, UserIdentity user,
    TaskType type, QString lang)
{
    for (int repeats = 0; repeats < maximumRepeats; ++repeats) {
        const auto task = co_await backend->requestTask(user, type, lang);
        if (!task)
            co_return std::unexpected(task.error());
        const auto stored = co_await workspace->storeTask(*task);
        if (!stored || stored->state == InboxState::Open)
            co_return stored;
        if (const auto told = co_await tellSkips(workspace, backend, user); !told)
            co_return std::unexpected(told.error());
    }
    co_return std::unexpected(Error{Error::Kind::Unavailable, ErrorCode::TaskTypeNotAvailable,
        QStringLiteral("the backend offers only what is in the workspace already")});
}

// Nothing where the task cannot be answered any more; the entry itself where no answer came.
Async<std::optional<InboxEntry>> bind(
    std::shared_ptr<WorkspaceStore> workspace, std::shared_ptr<Backend> backend, UserIdentity user, InboxEntry entry)
{
    const auto answer = co_await backend->acknowledge(user, entry.task.id, entry.frontendMessageId);
    if (answer) {
        const auto marked = co_await workspace->markAcknowledged(entry.task.id);
        if (!marked)
            co_return std::unexpected(marked.error());
        co_return *marked;
    }
    if (concernsAccount(answer.error()))
        co_return std::unexpected(answer.error());
    if (!isLost(answer.error()))
        co_return entry;
    if (auto closed = co_await workspace->close(entry.task.id, InboxState::Lost); !closed)
        co_return std::unexpected(closed.error());
    co_return std::nullopt;
}

}

Async<InboxEntry> checkOutAhead(std::shared_ptr<WorkspaceStore> workspace, std::shared_ptr<Backend> backend,
    UserIdentity user, TaskType type, QString lang)
{
    const auto entry = co_await fetch(workspace, backend, user, type, lang);
    if (!entry)
        co_return std::unexpected(entry.error());
    const auto bound = co_await bind(workspace, backend, user, *entry);
    if (!bound)
        co_return std::unexpected(bound.error());
    if (!*bound) { // the backend takes back what it just gave: asking on would not end
        co_return std::unexpected(
            Error{Error::Kind::NotFound, ErrorCode::TaskNotFound, QStringLiteral("the task was taken back at once")});
    }
    co_return **bound;
}

Async<InboxEntry> checkOut(std::shared_ptr<WorkspaceStore> workspace, std::shared_ptr<Backend> backend,
    UserIdentity user, TaskType type, QString lang)
{
    // Each turn either answers or takes a task out of the inbox, so this ends.
    while (true) {
        const auto unfinished = co_await workspace->unfinished(type, lang);
        if (!unfinished)
            co_return std::unexpected(unfinished.error());
        if (!*unfinished)
            co_return co_await checkOutAhead(workspace, backend, user, type, lang);
        if ((*unfinished)->acknowledged)
            co_return **unfinished;
        const auto bound = co_await bind(workspace, backend, user, **unfinished);
        if (!bound)
            co_return std::unexpected(bound.error());
        if (*bound)
            co_return **bound;
    }
}

Async<int> tellSkips(std::shared_ptr<WorkspaceStore> workspace, std::shared_ptr<Backend> backend, UserIdentity user)
{
    const auto skips = co_await workspace->untoldSkips();
    if (!skips)
        co_return std::unexpected(skips.error());
    int told = 0;
    for (const UntoldSkip &skip : *skips) {
        const auto answer = co_await backend->skip(user, skip.taskId, skip.reason);
        if (!answer && (!isLost(answer.error()) || concernsAccount(answer.error())))
            co_return std::unexpected(answer.error());
        if (auto marked = co_await workspace->markSkipTold(skip.taskId); !marked)
            co_return std::unexpected(marked.error());
        ++told;
    }
    co_return told;
}
