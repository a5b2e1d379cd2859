// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/backend/backend.h"
#include "model/concurrency/worker.h"
#include "model/domain/clock.h"
#include "model/domain/random.h"
#include "model/engine/queue.h"
#include "model/storage/connection.h"

#include <functional>

// The engine in this process, on a thread of its own: there the database is opened, used and closed. Until begin() was
// called on a new file, work is refused with DatabaseMissing.
class EmbeddedBackend final : public Backend
{
public:
    // Opens the file, or makes it, and brings its schema up to date. Refused with DatabaseInUse, DatabaseDamaged,
    // DatabaseNewer, DatabaseReadOnly …, the file untouched.
    static Async<std::shared_ptr<EmbeddedBackend>> open(Storage::DatabaseUrl url,
        std::shared_ptr<const Clock> clock = std::make_shared<SystemClock>(),
        std::shared_ptr<RandomSource> random = std::make_shared<SystemRandom>());
    ~EmbeddedBackend() override; // waits for what was asked before, then closes the file

    // The first start: no queue was begun in the file yet.
    Async<bool> isNew();
    Async<void> begin(TreeConfiguration configuration);
    Async<TreeConfiguration> configuration();

    // For work that the window starts on the whole queue, as an import: runs on the engine's thread, between two
    // requests. What the job needs it holds by value.
    using Job = std::function<Result<void>(Storage::Connection &, Engine::Queue &)>;
    Async<void> runOnQueue(Job job);

    Async<User> signIn(UserIdentity user) override;
    Async<Availability> availability(UserIdentity user, QString lang) override;
    Async<Task> requestTask(UserIdentity user, TaskType type, QString lang) override;
    Async<void> acknowledge(UserIdentity user, TaskId task, QString frontendMessageId) override;
    Async<void> skip(UserIdentity user, TaskId task, QString reason) override;
    Async<Receipt> submit(UserIdentity user, Interaction interaction) override;
    Async<void> label(UserIdentity user, MessageId message, Labels labels) override;
    Async<void> report(UserIdentity user, MessageId message, Report report) override;
    Async<Message> ownMessage(UserIdentity user, MessageId message) override;
    Async<QList<Message>> messages(MessageFilter filter) override;
    Async<MessageTree> tree(MessageId message) override;
    Async<Leaderboard> leaderboard(TimeFrame frame, int maximum) override;
    Async<QMap<QString, int>> languages() override;
    Async<TermsOffer> terms(UserIdentity user) override;
    Async<void> acceptTerms(UserIdentity user, QString version) override;
    Async<QList<Announcement>> news(int maximum) override;

private:
    struct Desk;
    explicit EmbeddedBackend(std::shared_ptr<Desk> desk, std::unique_ptr<Worker> worker);

    static Async<std::shared_ptr<EmbeddedBackend>> opened(
        std::shared_ptr<Desk> desk, std::unique_ptr<Worker> worker, Storage::DatabaseUrl url);
    template <typename UseCase>
    auto onQueue(UseCase useCase);

    std::shared_ptr<Desk> m_desk; // its contents belong to the worker's thread
    std::unique_ptr<Worker> m_worker;
};
