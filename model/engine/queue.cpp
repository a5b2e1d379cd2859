// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/engine/queue.h"

#include "model/domain/conversationtext.h"
#include "model/engine/assignment.h"
#include "model/engine/boards.h"
#include "model/engine/configurationchange.h"
#include "model/engine/contributors.h"
#include "model/engine/freelabels.h"
#include "model/engine/offers.h"
#include "model/engine/openwork.h"
#include "model/engine/payout.h"
#include "model/engine/reactions.h"
#include "model/engine/reports.h"
#include "model/engine/revisions.h"
#include "model/engine/scores.h"
#include "model/engine/signin.h"
#include "model/engine/submission.h"
#include "model/engine/treelifecycle.h"
#include "model/engine/treeview.h"
#include "model/engine/upkeep.h"
#include "model/engine/usecases.h"
#include "model/storage/migration.h"
#include "model/storage/queue/announcementrepository.h"
#include "model/storage/queue/queueschema.h"
#include "model/storage/queue/settingrepository.h"

using namespace Qt::StringLiterals;

namespace Engine {

namespace {

constexpr int winnersPerAvailability = 1;
constexpr qint64 upkeepSeconds = 60 * 60;
constexpr qint64 refreshSeconds = 5;
constexpr qsizetype treesSettledAtOnce = 200;
const QString defaultLanguage = u"en"_s;

Result<User> knownPerson(const Context &context, const QString &nameOrId)
{
    for (const AuthMethod method : {AuthMethod::Local, AuthMethod::Discord, AuthMethod::Google, AuthMethod::System}) {
        auto user = context.users.find({nameOrId, {}, method}, context.caller.client);
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

Queue::Queue(std::unique_ptr<UseCases> useCases)
    : m_useCases(std::move(useCases))
    , m_moderation(*m_useCases)
    , m_people(*m_useCases)
    , m_journal(*m_useCases)
    , m_access(*m_useCases)
    , m_reading(*m_useCases)
    , m_figures(*m_useCases)
    , m_membership(*m_useCases)
{
}

Queue::~Queue() = default;

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
    const ApiClient local{ApiClientId(random.uuid()), u"this program"_s, u"canopy"_s, true};
    for (const auto &client : {local, Storage::importClient()}) {
        if (const auto stored = Storage::storeApiClient(connection, client); !stored)
            return std::unexpected(stored.error());
    }
    const Storage::SettingRepository settings(connection);
    if (const auto stored = settings.store(configuration); !stored)
        return std::unexpected(stored.error());
    const Terms terms = defaultTerms();
    if (const auto stored = settings.store(terms); !stored)
        return std::unexpected(stored.error());
    if (const auto stored = settings.storeLocalClient(local.id); !stored)
        return std::unexpected(stored.error());
    if (const auto committed = transaction->commit(); !committed)
        return std::unexpected(committed.error());
    std::unique_ptr<Queue> queue(new Queue(std::make_unique<UseCases>(
        std::make_unique<Context>(connection, clock, random, configuration, terms, local.id))));
    if (const auto read = readIdentity(queue->m_useCases->context()); !read)
        return std::unexpected(read.error());
    return queue;
}

Result<std::unique_ptr<Queue>> Queue::open(
    Storage::Connection &connection, const Clock &clock, RandomSource &random, Start start)
{
    const auto version = Storage::schemaVersion(connection, Storage::queueSchema());
    if (!version)
        return std::unexpected(version.error());
    if (const auto migrated = Storage::migrate(connection, Storage::queueSchema()); !migrated)
        return std::unexpected(migrated.error());
    const Storage::SettingRepository settings(connection);
    const auto configuration = settings.configuration();
    if (!configuration)
        return std::unexpected(configuration.error());
    const auto terms = settings.terms();
    if (!terms)
        return std::unexpected(terms.error());
    const auto client = settings.localClient();
    if (!client)
        return std::unexpected(client.error());
    if (!*configuration || !*client) {
        return std::unexpected(Error{Error::Kind::NotFound, ErrorCode::DatabaseMissing,
            u"%1 holds no queue: begin one with 'canopyctl init'"_s.arg(connection.url().toString())});
    }
    std::unique_ptr<Queue> queue(new Queue(std::make_unique<UseCases>(
        std::make_unique<Context>(connection, clock, random, **configuration, *terms, **client))));
    if (const auto read = readIdentity(queue->m_useCases->context()); !read)
        return std::unexpected(read.error());
    if (start == Start::AsItIs && *version == Storage::queueSchema().migrations.size())
        return queue;
    if (const auto passed = queue->startupPass(); !passed)
        return std::unexpected(passed.error());
    return queue;
}

void Queue::actFor(const Caller &caller)
{
    m_useCases->context().caller = caller;
}

const ApiClientId &Queue::localClient() const
{
    return m_useCases->context().localClient;
}

Result<QueuePosition> Queue::position()
{
    return positionOf(m_useCases->context());
}

const QString &Queue::receiptSeed() const
{
    return m_useCases->context().receiptSeed;
}

Result<void> Queue::backUp(const QString &file)
{
    return m_useCases->context().connection.backUp(file);
}

Result<void> Queue::beginNewEpoch()
{
    return m_useCases->inTransaction([&] { return Engine::beginNewEpoch(m_useCases->context()); });
}

const Caller &Queue::caller() const
{
    return m_useCases->context().caller;
}

Result<void> Queue::together(const std::function<void()> &useCases)
{
    Context &context = m_useCases->context();
    auto transaction = Storage::Transaction::begin(context.connection);
    if (!transaction)
        return std::unexpected(transaction.error());
    useCases();
    auto committed = transaction->commit();
    if (!committed)
        (void)readSettings(); // what is held of them may be what was rolled back
    return committed;
}

QDateTime Queue::now() const
{
    return m_useCases->context().clock.now();
}

const TreeConfiguration &Queue::configuration() const
{
    return m_useCases->context().configuration;
}

Result<QList<ConfigurationChange>> Queue::reconfigure(
    const Moderator &moderator, const TreeConfiguration &configuration)
{
    const TreeConfiguration before = m_useCases->context().configuration;
    const auto changes = m_useCases->moderating(moderator,
        [&](const ActorId &actor) { return changeConfiguration(m_useCases->context(), actor, configuration); });
    if (!changes) {
        m_useCases->context().configuration = before;
        return changes;
    }
    if (changes->isEmpty())
        return changes;
    if (const auto passed = startupPass(); !passed)
        return std::unexpected(passed.error());
    return changes;
}

Result<void> Queue::readSettings()
{
    Context &context = m_useCases->context();
    const Storage::SettingRepository settings(context.connection);
    const auto configuration = settings.configuration();
    if (!configuration)
        return std::unexpected(configuration.error());
    const auto terms = settings.terms();
    if (!terms)
        return std::unexpected(terms.error());
    context.configuration = configuration->value_or(context.configuration);
    context.terms = *terms;
    return readIdentity(context); // a restored database has another epoch
}

// Other processes on the same PostgreSQL change configuration and terms too.
Result<void> Queue::refresh()
{
    Context &context = m_useCases->context();
    const QDateTime now = context.clock.now();
    if (context.connection.dialect() == Storage::Dialect::Sqlite || (m_nextRefresh.isValid() && now < m_nextRefresh))
        return {};
    if (const auto read = readSettings(); !read)
        return read;
    m_nextRefresh = now.addSecs(refreshSeconds);
    return {};
}

const Terms &Queue::terms() const
{
    return m_useCases->context().terms;
}

Result<User> Queue::acceptTerms(const UserIdentity &identity, const QString &version)
{
    return m_useCases->inTransaction([&]() -> Result<User> {
        const auto user = activeUser(m_useCases->context(), identity);
        return user ? Engine::acceptTerms(m_useCases->context(), *user, version) : user;
    });
}

Result<TermsOffer> Queue::termsFor(const UserIdentity &identity)
{
    if (const auto refreshed = refresh(); !refreshed)
        return std::unexpected(refreshed.error());
    return m_useCases->inTransaction([&]() -> Result<TermsOffer> {
        const Context &context = m_useCases->context();
        const auto user = context.users.find(identity, context.caller.client);
        if (!user)
            return std::unexpected(user.error());
        return TermsOffer{.terms = context.terms,
            .isRequired = context.configuration.requireTerms && !context.terms.version().isEmpty(),
            .isAccepted = *user && hasAcceptedTerms(context, **user)};
    });
}

Result<Announcement> Queue::announce(const QString &text)
{
    Context &context = m_useCases->context();
    const Announcement told{
        AnnouncementId(context.random.uuid()), context.clock.now(), ConversationText::trimmed(text)};
    if (told.text.isEmpty())
        return std::unexpected(Error{Error::Kind::Invalid, ErrorCode::TextEmpty, u"an announcement without text"_s});
    return m_useCases->inTransaction([&]() -> Result<Announcement> {
        if (const auto stored = Storage::AnnouncementRepository(context.connection).insert(told); !stored)
            return std::unexpected(stored.error());
        return told;
    });
}

Result<QList<Announcement>> Queue::announcements(int maximum)
{
    return m_useCases->inTransaction(
        [&] { return Storage::AnnouncementRepository(m_useCases->context().connection).latest(maximum); });
}

Result<void> Queue::withdrawAnnouncement(const AnnouncementId &id)
{
    return m_useCases->inTransaction([&]() -> Result<void> {
        const auto removed = Storage::AnnouncementRepository(m_useCases->context().connection).remove(id);
        if (!removed)
            return std::unexpected(removed.error());
        if (!*removed) {
            return std::unexpected(
                Error{Error::Kind::NotFound, ErrorCode::Generic, u"there is no announcement %1"_s.arg(id.toString())});
        }
        return {};
    });
}

Result<User> Queue::signIn(const UserIdentity &identity)
{
    return m_useCases->inTransaction([&] { return Engine::signIn(m_useCases->context(), identity); });
}

Result<Availability> Queue::availability(const UserIdentity &identity, const QString &lang)
{
    if (const auto refreshed = refresh(); !refreshed)
        return std::unexpected(refreshed.error());
    return m_useCases->actingAs(identity, [&](const User &user) -> Result<Availability> {
        const auto offers =
            offersFor(m_useCases->context(), user.id, lang.isEmpty() ? defaultLanguage : lang, winnersPerAvailability);
        if (!offers)
            return std::unexpected(offers.error());
        return Rules::availability(openWork(*offers), m_useCases->context().configuration.rankPrompterReplies);
    });
}

Result<Task> Queue::nextTask(const UserIdentity &identity, TaskType type, const QString &lang)
{
    return newTask(identity, type, lang, Audience::OnePerson);
}

Result<Task> Queue::collectiveTask(const UserIdentity &identity, TaskType type, const QString &lang)
{
    return newTask(identity, type, lang, Audience::Everybody);
}

Result<Task> Queue::newTask(const UserIdentity &identity, TaskType type, const QString &lang, Audience audience)
{
    const QDateTime now = m_useCases->context().clock.now();
    if (m_nextUpkeep.isNull() || now >= m_nextUpkeep) {
        if (const auto kept = upkeep(); !kept)
            return std::unexpected(kept.error());
    }
    if (const auto refreshed = refresh(); !refreshed)
        return std::unexpected(refreshed.error());
    return m_useCases->actingAs(identity, [&](const User &user) -> Result<Task> {
        Context &context = m_useCases->context();
        if (const auto fewPending = checkPending(context, user); !fewPending)
            return std::unexpected(fewPending.error());
        return assignTask(context, user, type, lang.isEmpty() ? defaultLanguage : lang, audience);
    });
}

Result<TaskId> Queue::closeTask(const QString &frontendMessageId)
{
    return m_useCases->inTransaction([&] { return Engine::closeTask(m_useCases->context(), frontendMessageId); });
}

Result<void> Queue::acknowledge(const UserIdentity &identity, const TaskId &task, const QString &frontendMessageId)
{
    return m_useCases->actingAs(identity,
        [&](const User &user) { return acknowledgeTask(m_useCases->context(), user, task, frontendMessageId); });
}

Result<void> Queue::acknowledge(const TaskId &task, const QString &frontendMessageId)
{
    return m_useCases->inTransaction(
        [&] { return acknowledgeTask(m_useCases->context(), std::nullopt, task, frontendMessageId); });
}

Result<void> Queue::skip(const UserIdentity &identity, const TaskId &task, const QString &reason)
{
    return m_useCases->actingAs(
        identity, [&](const User &user) { return skipTask(m_useCases->context(), user, task, reason); });
}

Result<QList<Task>> Queue::bundle(const UserIdentity &identity, const BundleRequest &request)
{
    if (const auto refreshed = refresh(); !refreshed)
        return std::unexpected(refreshed.error());
    BundleRequest asked = request;
    if (asked.lang.isEmpty())
        asked.lang = defaultLanguage;
    return m_useCases->actingAs(
        identity, [&](const User &user) { return bundleOf(m_useCases->context(), user, asked); });
}

Result<TaskStatus> Queue::taskStatus(const UserIdentity &identity, const TaskId &task)
{
    return m_useCases->inTransaction([&]() -> Result<TaskStatus> {
        Context &context = m_useCases->context();
        const auto user = context.users.find(identity, context.caller.client);
        if (!user)
            return std::unexpected(user.error());
        if (!*user) {
            return std::unexpected(
                Error{Error::Kind::NotFound, ErrorCode::TaskNotFound, u"no task %1"_s.arg(task.toString())});
        }
        return statusOf(context, *user, task);
    });
}

Result<TaskStatus> Queue::taskStatus(const TaskId &task)
{
    return m_useCases->inTransaction([&] { return statusOf(m_useCases->context(), std::nullopt, task); });
}

Result<Receipt> Queue::submit(const UserIdentity &identity, const Interaction &interaction)
{
    return m_useCases->actingAs(
        identity, [&](const User &user) { return receive(m_useCases->context(), user, interaction); });
}

Result<Message> Queue::react(
    const UserIdentity &identity, const MessageId &message, const QString &emoji, Emoji::Operation operation)
{
    return m_useCases->actingAs(identity,
        [&](const User &user) { return Engine::react(m_useCases->context(), user, message, emoji, operation); });
}

// What a person did to a message; nothing for somebody who is not known.
template <typename Found, typename Look>
Result<Found> Queue::ofPerson(const UserIdentity &identity, Look look)
{
    return m_useCases->inTransaction([&]() -> Result<Found> {
        const Context &context = m_useCases->context();
        const auto user = context.users.find(identity, context.caller.client);
        if (!user)
            return std::unexpected(user.error());
        return *user ? look(context, (*user)->id) : Found();
    });
}

Result<QStringList> Queue::emojisBy(const UserIdentity &identity, const MessageId &message)
{
    return ofPerson<QStringList>(
        identity, [&](const Context &context, const UserId &user) { return context.emojis.ofPerson(message, user); });
}

Result<Labels> Queue::freeLabelsBy(const UserIdentity &identity, const MessageId &message)
{
    return ofPerson<Labels>(identity, [&](const Context &context, const UserId &user) -> Result<Labels> {
        const auto labels = context.freeLabels.find(message, user);
        return labels ? Result<Labels>(labels->value_or(Labels())) : std::unexpected(labels.error());
    });
}

Result<void> Queue::labelFreely(const UserIdentity &identity, const MessageId &message, const Labels &labels)
{
    return m_useCases->actingAs(
        identity, [&](const User &user) { return Engine::labelFreely(m_useCases->context(), user, message, labels); });
}

Result<void> Queue::report(const UserIdentity &identity, const MessageId &message, const Report &report)
{
    return m_useCases->actingAs(
        identity, [&](const User &user) { return Engine::report(m_useCases->context(), user, message, report); });
}

Result<Message> Queue::edit(const UserIdentity &identity, const MessageId &message, const QString &text)
{
    return m_useCases->actingAs(
        identity, [&](const User &user) { return editOwn(m_useCases->context(), user, message, text); });
}

Result<QList<Message>> Queue::messages(const MessageFilter &filter)
{
    return m_useCases->inTransaction(
        [&] { return m_useCases->context().messages.list(filter, m_useCases->context().caller.client); });
}

Result<MessageTree> Queue::tree(const MessageId &message)
{
    return m_useCases->inTransaction([&] { return treeOf(m_useCases->context(), message); });
}

Result<Leaderboard> Queue::leaderboard(TimeFrame frame, int maximum)
{
    return m_useCases->inTransaction([&] { return leaderboardOf(m_useCases->context(), frame, maximum); });
}

Result<Leaderboard> Queue::leaderboardAfter(TimeFrame frame, const BoardPlace &place, int maximum)
{
    return m_useCases->inTransaction(
        [&] { return Engine::leaderboardAfter(m_useCases->context(), frame, place, maximum); });
}

Result<Leaderboard> Queue::leaderboardAround(TimeFrame frame, const User &user, int neighbours)
{
    return m_useCases->inTransaction(
        [&] { return Engine::leaderboardAround(m_useCases->context(), frame, user.id, neighbours); });
}

Result<Leaderboard> Queue::wellBehavedLeaderboard(TimeFrame frame, int maximum, const WellBehaved &demanded)
{
    return m_useCases->inTransaction(
        [&] { return Engine::wellBehavedLeaderboard(m_useCases->context(), frame, maximum, demanded); });
}

Result<UserScore> Queue::score(TimeFrame frame, const User &user)
{
    return m_useCases->inTransaction([&] { return scoreOf(m_useCases->context(), frame, user); });
}

Result<QMap<TimeFrame, Leaderboard>> Queue::scores(const UserId &user)
{
    return m_useCases->inTransaction([&] { return scoresOf(m_useCases->context(), user); });
}

Result<std::optional<Leaderboard>> Queue::leaderboardWindow(TimeFrame frame, const UserId &user, int size)
{
    return m_useCases->inTransaction(
        [&] { return Engine::leaderboardWindow(m_useCases->context(), frame, user, size); });
}

Result<void> Queue::rollLeaderboard(TimeFrame frame)
{
    return m_useCases->inTransaction([&] { return bringUpToDate(m_useCases->context(), frame); });
}

Result<ScoreExplanation> Queue::explainScore(
    TimeFrame frame, const User &user, const std::optional<ExplanationCursor> &after, int maximum)
{
    return m_useCases->inTransaction(
        [&] { return Engine::explainScore(m_useCases->context(), frame, user, after, maximum); });
}

Result<Rules::ContributorScore> Queue::contributorScore(const User &user)
{
    return m_useCases->inTransaction([&] { return contributorScoreOf(m_useCases->context().contributions, user.id); });
}

Result<Trollboard> Queue::trollboard(TimeFrame frame, int maximum, std::optional<bool> enabled)
{
    return m_useCases->inTransaction([&] { return trollboardOf(m_useCases->context(), frame, maximum, enabled); });
}

Result<TrollStatistics> Queue::trollStatistics(TimeFrame frame, const User &user)
{
    return m_useCases->inTransaction([&] { return trollStatisticsOf(m_useCases->context(), frame, user); });
}

Result<User> Queue::person(const QString &nameOrId)
{
    return m_useCases->inTransaction([&] { return knownPerson(m_useCases->context(), nameOrId); });
}

Result<QMap<QString, int>> Queue::languages()
{
    return m_useCases->inTransaction([&] { return m_useCases->context().messages.languages(); });
}

Result<Statistics> Queue::statistics()
{
    return m_useCases->inTransaction([&] { return statisticsOf(m_useCases->context()); });
}

Result<AgreementReport> Queue::agreement(const AgreementRequest &request)
{
    return m_useCases->inTransaction([&] { return agreementOf(m_useCases->context(), request); });
}

Result<void> Queue::startupPass()
{
    const auto trees = m_useCases->inTransaction([&] { return takeStock(m_useCases->context()); });
    if (!trees)
        return std::unexpected(trees.error());
    for (qsizetype i = 0; i < trees->size(); i += treesSettledAtOnce) {
        const auto settled = m_useCases->inTransaction([&]() -> Result<void> {
            for (const TreeId &tree : trees->sliced(i, qMin(treesSettledAtOnce, trees->size() - i))) {
                if (const auto revised = reviseTree(m_useCases->context(), tree); !revised)
                    return revised;
            }
            return {};
        });
        if (!settled)
            return settled;
    }
    const auto paid = m_useCases->inTransaction([&] { return payWhatWasDecided(m_useCases->context()); });
    return paid ? updateBoards() : paid;
}

// In transactions of their own: each waits for everybody who adds to its board, and holds nothing meanwhile.
Result<void> Queue::updateBoards()
{
    for (const TimeFrame frame : {TimeFrame::Day, TimeFrame::Week, TimeFrame::Month, TimeFrame::Total}) {
        const auto updated = m_useCases->inTransaction([&] { return bringUpToDate(m_useCases->context(), frame); });
        if (!updated)
            return updated;
    }
    return {};
}

Result<void> Queue::upkeep()
{
    m_nextUpkeep = m_useCases->context().clock.now().addSecs(upkeepSeconds);
    if (const auto listed = updateBoards(); !listed)
        return listed;
    return m_useCases->inTransaction([&] { return keepUp(m_useCases->context()); });
}

Result<QList<Violation>> Queue::violations()
{
    return m_useCases->inTransaction([&] { return violationsOf(m_useCases->context()); });
}

}
