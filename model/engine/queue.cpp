// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/engine/queue.h"

#include "model/engine/assignment.h"
#include "model/engine/boards.h"
#include "model/engine/contributors.h"
#include "model/engine/emoji.h"
#include "model/engine/offers.h"
#include "model/engine/openwork.h"
#include "model/engine/payout.h"
#include "model/engine/scores.h"
#include "model/engine/submission.h"
#include "model/engine/treelifecycle.h"
#include "model/engine/treeview.h"
#include "model/engine/upkeep.h"
#include "model/storage/queue/queueschema.h"
#include "model/storage/queue/settingrepository.h"
#include "model/storage/transaction.h"

using namespace Qt::StringLiterals;

namespace Engine {

namespace {

constexpr int winnersPerAvailability = 1;
constexpr qint64 upkeepSeconds = 60 * 60;
constexpr qsizetype treesSettledAtOnce = 200;
constexpr int maximumTries = 8;
const QString defaultLanguage = u"en"_s;

Result<User> activeUser(const Context &context, const UserIdentity &identity)
{
    auto user = context.users.find(identity, context.client);
    if (!user)
        return std::unexpected(user.error());
    if (!*user) {
        return std::unexpected(Error{Error::Kind::NotFound, ErrorCode::UserNotFound,
            u"nobody is known as '%1': sign in first"_s.arg(identity.username)});
    }
    if (!(*user)->enabled || (*user)->deleted) {
        return std::unexpected(
            Error{Error::Kind::Rejected, ErrorCode::UserDisabled, u"this person may not take part any more"_s});
    }
    return **user;
}

Result<User> newUser(Context &context, const UserIdentity &identity)
{
    User user;
    user.id = UserId(context.random.uuid());
    user.identity = identity;
    user.createdDate = context.clock.now();
    user.lastActivityDate = user.createdDate;
    if (const auto stored = context.users.insert(user, context.client); !stored)
        return std::unexpected(stored.error());
    return user;
}

Result<User> knownUser(Context &context, User user, const QString &displayName)
{
    if (displayName.isEmpty() || displayName == user.identity.displayName)
        return user;
    user.identity.displayName = displayName;
    if (const auto renamed = context.users.rename(user.id, displayName); !renamed)
        return std::unexpected(renamed.error());
    return user;
}

Result<User> knownPerson(const Context &context, const QString &nameOrId)
{
    for (const AuthMethod method : {AuthMethod::Local, AuthMethod::Discord, AuthMethod::Google, AuthMethod::System}) {
        auto user = context.users.find({nameOrId, {}, method}, context.client);
        if (!user)
            return std::unexpected(user.error());
        if (*user)
            return **user;
    }
    auto user = context.users.find(UserId::fromString(nameOrId));
    if (!user)
        return std::unexpected(user.error());
    if (*user)
        return **user;
    return std::unexpected(
        Error{Error::Kind::NotFound, ErrorCode::UserNotFound, u"nobody is known as '%1'"_s.arg(nameOrId)});
}

}

Queue::Queue(std::unique_ptr<Context> context)
    : m_context(std::move(context))
{
}

Queue::~Queue() = default;

// Another process may have been in the way: nothing of the use case happened then, and it is run again.
template <typename UseCase>
auto Queue::inTransaction(UseCase useCase) -> decltype(useCase())
{
    for (int tries = 1;; ++tries) {
        auto outcome = inOneTransaction(useCase);
        if (outcome || outcome.error().code != ErrorCode::DatabaseBusy || tries == maximumTries)
            return outcome;
    }
}

template <typename UseCase>
auto Queue::inOneTransaction(UseCase &useCase) -> decltype(useCase())
{
    m_context->pending = {}; // of one that was rolled back
    discardScores(*m_context);
    auto transaction = Storage::Transaction::begin(m_context->connection);
    if (!transaction)
        return std::unexpected(transaction.error());
    auto outcome = useCase();
    if (!outcome)
        return outcome; // and the transaction rolls back
    if (const auto flushed = flushScores(*m_context); !flushed)
        return std::unexpected(flushed.error());
    if (const auto written = writeOpenWork(*m_context); !written)
        return std::unexpected(written.error());
    if (const auto committed = transaction->commit(); !committed)
        return std::unexpected(committed.error());
    return outcome;
}

template <typename UseCase>
auto Queue::actingAs(const UserIdentity &identity, UseCase useCase)
{
    using Outcome = std::invoke_result_t<UseCase, const User &>;
    return inTransaction([&]() -> Outcome {
        const auto user = activeUser(*m_context, identity);
        if (!user)
            return std::unexpected(user.error());
        return useCase(*user);
    });
}

Result<bool> Queue::exists(Storage::Connection &connection)
{
    if (const auto migrated = Storage::migrate(connection, Storage::queueSchema()); !migrated)
        return std::unexpected(migrated.error());
    const auto configuration = Storage::SettingRepository(connection).configuration();
    if (!configuration)
        return std::unexpected(configuration.error());
    return configuration->has_value();
}

Result<std::unique_ptr<Queue>> Queue::create(
    Storage::Connection &connection, const Clock &clock, RandomSource &random, const TreeConfiguration &configuration)
{
    const auto isThere = exists(connection);
    if (!isThere)
        return std::unexpected(isThere.error());
    if (*isThere) {
        return std::unexpected(Error{
            Error::Kind::Conflict, ErrorCode::Generic, u"%1 holds a queue already"_s.arg(connection.url().toString())});
    }
    auto transaction = Storage::Transaction::begin(connection);
    if (!transaction)
        return std::unexpected(transaction.error());
    const Storage::ApiClient local{ApiClientId(random.uuid()), u"this program"_s, u"canopy"_s, true};
    for (const auto &client : {local, Storage::importClient()}) {
        if (const auto stored = Storage::storeApiClient(connection, client); !stored)
            return std::unexpected(stored.error());
    }
    const Storage::SettingRepository settings(connection);
    if (const auto stored = settings.store(configuration); !stored)
        return std::unexpected(stored.error());
    if (const auto stored = settings.storeLocalClient(local.id); !stored)
        return std::unexpected(stored.error());
    if (const auto committed = transaction->commit(); !committed)
        return std::unexpected(committed.error());
    return std::unique_ptr<Queue>(
        new Queue(std::make_unique<Context>(connection, clock, random, configuration, local.id)));
}

Result<std::unique_ptr<Queue>> Queue::open(Storage::Connection &connection, const Clock &clock, RandomSource &random)
{
    if (const auto migrated = Storage::migrate(connection, Storage::queueSchema()); !migrated)
        return std::unexpected(migrated.error());
    const Storage::SettingRepository settings(connection);
    const auto configuration = settings.configuration();
    if (!configuration)
        return std::unexpected(configuration.error());
    const auto client = settings.localClient();
    if (!client)
        return std::unexpected(client.error());
    if (!*configuration || !*client) {
        return std::unexpected(Error{Error::Kind::NotFound, ErrorCode::DatabaseMissing,
            u"%1 holds no queue yet: begin one with 'canopyctl init'"_s.arg(connection.url().toString())});
    }
    std::unique_ptr<Queue> queue(
        new Queue(std::make_unique<Context>(connection, clock, random, **configuration, **client)));
    if (const auto passed = queue->startupPass(); !passed)
        return std::unexpected(passed.error());
    return queue;
}

const TreeConfiguration &Queue::configuration() const
{
    return m_context->configuration;
}

Result<User> Queue::signIn(const UserIdentity &identity)
{
    return inTransaction([&]() -> Result<User> {
        auto user = m_context->users.find(identity, m_context->client);
        if (!user)
            return std::unexpected(user.error());
        return *user ? knownUser(*m_context, **user, identity.displayName) : newUser(*m_context, identity);
    });
}

Result<Availability> Queue::availability(const UserIdentity &identity, const QString &lang)
{
    return actingAs(identity, [&](const User &user) -> Result<Availability> {
        const auto offers =
            offersFor(*m_context, user.id, lang.isEmpty() ? defaultLanguage : lang, winnersPerAvailability);
        if (!offers)
            return std::unexpected(offers.error());
        return Rules::availability(openWork(*offers), m_context->configuration.rankPrompterReplies);
    });
}

Result<Task> Queue::nextTask(const UserIdentity &identity, TaskType type, const QString &lang)
{
    const QDateTime now = m_context->clock.now();
    if (m_nextUpkeep.isNull() || now >= m_nextUpkeep) {
        if (const auto kept = upkeep(); !kept)
            return std::unexpected(kept.error());
    }
    return actingAs(identity,
        [&](const User &user) { return assignTask(*m_context, user, type, lang.isEmpty() ? defaultLanguage : lang); });
}

Result<void> Queue::acknowledge(const UserIdentity &identity, const TaskId &task, const QString &frontendMessageId)
{
    return actingAs(
        identity, [&](const User &user) { return acknowledgeTask(*m_context, user, task, frontendMessageId); });
}

Result<void> Queue::skip(const UserIdentity &identity, const TaskId &task, const QString &reason)
{
    return actingAs(identity, [&](const User &user) { return skipTask(*m_context, user, task, reason); });
}

Result<Receipt> Queue::submit(const UserIdentity &identity, const Interaction &interaction)
{
    return actingAs(identity, [&](const User &user) { return receive(*m_context, user, interaction); });
}

Result<void> Queue::giveEmoji(const UserIdentity &identity, const MessageId &message, const QString &emoji)
{
    return actingAs(identity, [&](const User &user) { return Engine::giveEmoji(*m_context, user.id, message, emoji); });
}

Result<QList<Message>> Queue::messages(const MessageFilter &filter)
{
    return inTransaction([&] { return m_context->messages.list(filter, m_context->client); });
}

Result<MessageTree> Queue::tree(const MessageId &message)
{
    return inTransaction([&] { return treeOf(*m_context, message); });
}

Result<Leaderboard> Queue::leaderboard(TimeFrame frame, int maximum)
{
    return inTransaction([&] { return leaderboardOf(*m_context, frame, maximum); });
}

Result<Leaderboard> Queue::leaderboardAfter(TimeFrame frame, const BoardPlace &place, int maximum)
{
    return inTransaction([&] { return Engine::leaderboardAfter(*m_context, frame, place, maximum); });
}

Result<Leaderboard> Queue::leaderboardAround(TimeFrame frame, const User &user, int neighbours)
{
    return inTransaction([&] { return Engine::leaderboardAround(*m_context, frame, user.id, neighbours); });
}

Result<Leaderboard> Queue::wellBehavedLeaderboard(TimeFrame frame, int maximum, const WellBehaved &demanded)
{
    return inTransaction([&] { return Engine::wellBehavedLeaderboard(*m_context, frame, maximum, demanded); });
}

Result<UserScore> Queue::score(TimeFrame frame, const User &user)
{
    return inTransaction([&] { return scoreOf(*m_context, frame, user); });
}

Result<ScoreExplanation> Queue::explainScore(
    TimeFrame frame, const User &user, const std::optional<ExplanationCursor> &after, int maximum)
{
    return inTransaction([&] { return Engine::explainScore(*m_context, frame, user, after, maximum); });
}

Result<Rules::ContributorScore> Queue::contributorScore(const User &user)
{
    return inTransaction([&] { return contributorScoreOf(m_context->contributions, user.id); });
}

Result<Trollboard> Queue::trollboard(TimeFrame frame, int maximum, std::optional<bool> enabled)
{
    return inTransaction([&] { return trollboardOf(*m_context, frame, maximum, enabled); });
}

Result<TrollStatistics> Queue::trollStatistics(TimeFrame frame, const User &user)
{
    return inTransaction([&] { return trollStatisticsOf(*m_context, frame, user); });
}

Result<User> Queue::person(const QString &nameOrId)
{
    return inTransaction([&] { return knownPerson(*m_context, nameOrId); });
}

Result<QMap<QString, int>> Queue::languages()
{
    return inTransaction([&] { return m_context->messages.languages(); });
}

Result<Statistics> Queue::statistics()
{
    return inTransaction([&] { return statisticsOf(*m_context); });
}

Result<void> Queue::startupPass()
{
    const auto trees = inTransaction([&] { return takeStock(*m_context); });
    if (!trees)
        return std::unexpected(trees.error());
    for (qsizetype i = 0; i < trees->size(); i += treesSettledAtOnce) {
        const auto settled = inTransaction([&]() -> Result<void> {
            for (const TreeId &tree : trees->sliced(i, qMin(treesSettledAtOnce, trees->size() - i))) {
                if (const auto revised = reviseTree(*m_context, tree); !revised)
                    return revised;
            }
            return {};
        });
        if (!settled)
            return settled;
    }
    return inTransaction([&] { return payWhatWasDecided(*m_context); });
}

Result<void> Queue::upkeep()
{
    m_nextUpkeep = m_context->clock.now().addSecs(upkeepSeconds);
    // A transaction of its own: it waits for everybody who adds to the boards, and holds nothing meanwhile.
    if (const auto rolled = inTransaction([&] { return rollBoards(*m_context); }); !rolled)
        return rolled;
    return inTransaction([&] { return keepUp(*m_context); });
}

Result<QList<Violation>> Queue::violations()
{
    return inTransaction([&] { return violationsOf(*m_context); });
}

}
