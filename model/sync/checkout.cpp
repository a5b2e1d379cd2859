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

}

Async<InboxEntry> checkOut(std::shared_ptr<WorkspaceStore> workspace, std::shared_ptr<Backend> backend,
    UserIdentity user, TaskType type, QString lang)
{
    // Each turn either answers or takes a task out of the inbox, so this ends.
    while (true) {
        const auto unfinished = co_await workspace->unfinished(type, lang);
        if (!unfinished)
            co_return std::unexpected(unfinished.error());
        std::optional<InboxEntry> entry = *unfinished;
        const bool isNew = !entry;
        if (isNew) {
            const auto task = co_await backend->requestTask(user, type, lang);
            if (!task)
                co_return std::unexpected(task.error());
            const auto stored = co_await workspace->storeTask(*task);
            if (!stored)
                co_return std::unexpected(stored.error());
            entry = *stored;
        }
        if (entry->acknowledged)
            co_return *entry;

        const auto answer = co_await backend->acknowledge(user, entry->task.id, entry->frontendMessageId);
        if (answer)
            co_return co_await workspace->markAcknowledged(entry->task.id);
        if (concernsAccount(answer.error()))
            co_return std::unexpected(answer.error());
        if (!isLost(answer.error()))
            co_return *entry;
        if (auto closed = co_await workspace->close(entry->task.id, InboxState::Lost); !closed)
            co_return std::unexpected(closed.error());
        if (isNew) // the backend takes back what it just gave: asking on would not end
            co_return std::unexpected(answer.error());
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
