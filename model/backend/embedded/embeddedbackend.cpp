// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/backend/embedded/embeddedbackend.h"

using namespace Qt::StringLiterals;

struct EmbeddedBackend::Desk
{
    std::shared_ptr<const Clock> clock;
    std::shared_ptr<RandomSource> random;
    std::unique_ptr<Storage::Connection> connection;
    std::unique_ptr<Engine::Queue> queue; // null until a queue was begun

    Result<void> open(const Storage::DatabaseUrl &url)
    {
        auto opened = Storage::Connection::open(url, Storage::Connection::Open::CreateIfMissing);
        if (!opened)
            return std::unexpected(opened.error());
        connection = *std::move(opened);
        const auto outcome = openQueue();
        if (!outcome)
            close();
        return outcome;
    }

    Result<void> openQueue()
    {
        const auto isThere = Engine::Queue::exists(*connection);
        if (!isThere)
            return std::unexpected(isThere.error());
        if (!*isThere)
            return {};
        auto found = Engine::Queue::open(*connection, *clock, *random);
        if (!found)
            return std::unexpected(found.error());
        queue = *std::move(found);
        return {};
    }

    Result<void> begin(const TreeConfiguration &configuration)
    {
        auto created = Engine::Queue::create(*connection, *clock, *random, configuration);
        if (!created)
            return std::unexpected(created.error());
        queue = *std::move(created);
        return {};
    }

    void close()
    {
        queue.reset();
        connection.reset();
    }
};

EmbeddedBackend::EmbeddedBackend(std::shared_ptr<Desk> desk, std::unique_ptr<Worker> worker)
    : m_desk(std::move(desk))
    , m_worker(std::move(worker))
{
}

EmbeddedBackend::~EmbeddedBackend()
{
    m_worker->runAndWait([desk = m_desk] {
        desk->close();
        return true;
    });
}

Async<std::shared_ptr<EmbeddedBackend>> EmbeddedBackend::open(
    Storage::DatabaseUrl url, std::shared_ptr<const Clock> clock, std::shared_ptr<RandomSource> random)
{
    return opened(std::make_shared<Desk>(std::move(clock), std::move(random), nullptr, nullptr),
        std::make_unique<Worker>(u"engine"_s), std::move(url));
}

Async<std::shared_ptr<EmbeddedBackend>> EmbeddedBackend::opened(
    std::shared_ptr<Desk> desk, std::unique_ptr<Worker> worker, Storage::DatabaseUrl url)
{
    const auto outcome = co_await worker->run([desk, url] { return desk->open(url); });
    if (!outcome)
        co_return std::unexpected(outcome.error());
    co_return std::shared_ptr<EmbeddedBackend>(new EmbeddedBackend(std::move(desk), std::move(worker)));
}

template <typename UseCase>
auto EmbeddedBackend::onQueue(UseCase useCase)
{
    using Outcome = std::invoke_result_t<UseCase, Engine::Queue &>;
    return m_worker->run([desk = m_desk, worker = m_worker.get(), useCase = std::move(useCase)]() -> Outcome {
        if (!desk->queue) {
            return std::unexpected(Error{Error::Kind::NotFound, ErrorCode::DatabaseMissing,
                u"%1 holds no queue yet"_s.arg(desk->connection->url().toString())});
        }
        auto outcome = useCase(*desk->queue);
        if (desk->connection->hasLongLog()) {
            worker->whenIdle([desk] {
                if (desk->connection) // a failure would be that of the next commit as well
                    (void)desk->connection->shortenLog();
            });
        }
        return outcome;
    });
}

Async<bool> EmbeddedBackend::isNew()
{
    return m_worker->run([desk = m_desk]() -> Result<bool> { return desk->queue == nullptr; });
}

Async<void> EmbeddedBackend::begin(TreeConfiguration configuration)
{
    return m_worker->run([desk = m_desk, configuration] { return desk->begin(configuration); });
}

Async<TreeConfiguration> EmbeddedBackend::configuration()
{
    return onQueue([](Engine::Queue &queue) -> Result<TreeConfiguration> { return queue.configuration(); });
}

Async<void> EmbeddedBackend::runOnQueue(Job job)
{
    return onQueue([desk = m_desk, job](Engine::Queue &queue) { return job(*desk->connection, queue); });
}

Async<User> EmbeddedBackend::signIn(UserIdentity user)
{
    return onQueue([user](Engine::Queue &queue) { return queue.signIn(user); });
}

Async<Availability> EmbeddedBackend::availability(UserIdentity user, QString lang)
{
    return onQueue([user, lang](Engine::Queue &queue) { return queue.availability(user, lang); });
}

Async<Task> EmbeddedBackend::requestTask(UserIdentity user, TaskType type, QString lang)
{
    return onQueue([user, type, lang](Engine::Queue &queue) { return queue.nextTask(user, type, lang); });
}

Async<void> EmbeddedBackend::acknowledge(UserIdentity user, TaskId task, QString frontendMessageId)
{
    return onQueue([user, task, frontendMessageId](
                       Engine::Queue &queue) { return queue.acknowledge(user, task, frontendMessageId); });
}

Async<void> EmbeddedBackend::skip(UserIdentity user, TaskId task, QString reason)
{
    return onQueue([user, task, reason](Engine::Queue &queue) { return queue.skip(user, task, reason); });
}

Async<Receipt> EmbeddedBackend::submit(UserIdentity user, Interaction interaction)
{
    return onQueue([user, interaction](Engine::Queue &queue) { return queue.submit(user, interaction); });
}

Async<void> EmbeddedBackend::label(UserIdentity user, MessageId message, Labels labels)
{
    return onQueue([user, message, labels](Engine::Queue &queue) { return queue.labelFreely(user, message, labels); });
}

Async<void> EmbeddedBackend::report(UserIdentity user, MessageId message, Report report)
{
    return onQueue([user, message, report](Engine::Queue &queue) { return queue.report(user, message, report); });
}

Async<Message> EmbeddedBackend::ownMessage(UserIdentity, MessageId message)
{
    return onQueue([message](Engine::Queue &queue) { return queue.moderation().message(message); });
}

Async<QList<Message>> EmbeddedBackend::messages(MessageFilter filter)
{
    return onQueue([filter](Engine::Queue &queue) { return queue.messages(filter); });
}

Async<MessageTree> EmbeddedBackend::tree(MessageId message)
{
    return onQueue([message](Engine::Queue &queue) { return queue.tree(message); });
}

Async<Leaderboard> EmbeddedBackend::leaderboard(TimeFrame frame, int maximum)
{
    return onQueue([frame, maximum](Engine::Queue &queue) { return queue.leaderboard(frame, maximum); });
}

Async<QMap<QString, int>> EmbeddedBackend::languages()
{
    return onQueue([](Engine::Queue &queue) { return queue.languages(); });
}

Async<TermsOffer> EmbeddedBackend::terms(UserIdentity user)
{
    return onQueue([user](Engine::Queue &queue) { return queue.termsFor(user); });
}

Async<void> EmbeddedBackend::acceptTerms(UserIdentity user, QString version)
{
    return onQueue([user, version](Engine::Queue &queue) -> Result<void> {
        const auto accepted = queue.acceptTerms(user, version);
        if (!accepted)
            return std::unexpected(accepted.error());
        return {};
    });
}

Async<QList<Announcement>> EmbeddedBackend::news(int maximum)
{
    return onQueue([maximum](Engine::Queue &queue) { return queue.announcements(maximum); });
}
