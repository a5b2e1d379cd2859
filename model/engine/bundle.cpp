// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/engine/bundle.h"

#include "model/engine/assignment.h"
#include "model/engine/taskpayload.h"
#include "model/engine/taskview.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace Engine {

namespace {

constexpr int maximumMisses = 20; // draws in a row that bring what is in the bundle already
constexpr int validDays = 2;

Result<QList<Task>> knownBundle(const Context &context, const QList<TaskId> &ids)
{
    QList<Task> tasks;
    for (const TaskId &id : ids) {
        const auto stored = context.tasks.find(id, context.caller.client);
        if (!stored)
            return std::unexpected(stored.error());
        if (!*stored) // it expired and is gone
            continue;
        const auto kind = kindOf(**stored);
        if (!kind)
            return std::unexpected(kind.error());
        auto shown = shownAgain(context, *kind);
        if (!shown)
            return std::unexpected(shown.error());
        if (*shown)
            tasks.append({id, (*stored)->lang, **std::move(shown), (*stored)->expiryDate});
    }
    return tasks;
}

// What two tasks of a bundle may not share.
QString subjectKey(const Task &task)
{
    const auto message = subjectOf(task.kind);
    const auto material = materialOf(task.kind);
    if (message)
        return message->toString();
    return material ? material->toString() : task.id.toString(); // prompts are about nothing
}

Result<void> checkRoom(const Context &context, const User &user, int count)
{
    const auto open = context.tasks.countPending(user.id, context.clock.now().addDays(-validDays));
    if (!open)
        return std::unexpected(open.error());
    if (*open + count > maximumOpenTasks) {
        return std::unexpected(Error{Error::Kind::Unavailable, ErrorCode::TooManyPendingTasks,
            u"%1 tasks are waiting for this person already"_s.arg(*open)});
    }
    return {};
}

Result<QList<Task>> drawn(Context &context, const User &user, const BundleRequest &request)
{
    QList<TaskType> types = request.types.isEmpty() ? QList{TaskType::Random} : request.types;
    QList<Task> tasks;
    QSet<QString> subjects;
    int misses = 0;
    for (int turn = 0; tasks.size() < request.count && !types.isEmpty() && misses < maximumMisses; ++turn) {
        const TaskType type = types.at(turn % types.size());
        const auto task = assignTask(context, user, type, request.lang);
        if (!task && task.error().code == ErrorCode::TaskTypeNotAvailable) {
            types.removeAll(type);
            continue;
        }
        if (!task)
            return std::unexpected(task.error());
        if (subjects.contains(subjectKey(*task))) {
            if (const auto removed = context.tasks.remove(task->id); !removed)
                return std::unexpected(removed.error());
            ++misses;
            continue;
        }
        misses = 0;
        subjects.insert(subjectKey(*task));
        tasks.append(*task);
    }
    return tasks;
}

}

Result<QList<Task>> bundleOf(Context &context, const User &user, const BundleRequest &request)
{
    const auto known = context.ledger.findBundle(user.id, request.clientKey);
    if (!known)
        return std::unexpected(known.error());
    if (*known)
        return knownBundle(context, **known);
    if (const auto room = checkRoom(context, user, request.count); !room)
        return std::unexpected(room.error());
    auto tasks = drawn(context, user, request);
    if (!tasks)
        return tasks;
    if (tasks->isEmpty()) { // nothing is kept, so that the same key may be tried again
        return std::unexpected(
            Error{Error::Kind::Unavailable, ErrorCode::TaskTypeNotAvailable, u"there is nothing to do now"_s});
    }
    QList<TaskId> ids;
    for (const Task &task : std::as_const(*tasks))
        ids.append(task.id);
    const auto kept =
        context.ledger.insertBundle(context.random.uuid(), user.id, request.clientKey, context.clock.now(), ids);
    return kept ? tasks : std::unexpected(kept.error());
}

}
