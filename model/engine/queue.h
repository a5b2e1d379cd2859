// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/interaction.h"
#include "model/domain/leaderboard.h"
#include "model/domain/messagefilter.h"
#include "model/domain/task.h"
#include "model/domain/tree.h"
#include "model/domain/treeconfiguration.h"
#include "model/domain/wellbehaved.h"
#include "model/engine/check.h"
#include "model/engine/explanation.h"
#include "model/engine/statistics.h"
#include "model/engine/trolls.h"
#include "model/rules/contributorscore.h"

#include <memory>

class Clock;
class RandomSource;

namespace Storage {
class Connection;
}

namespace Engine {

struct Context;

// The queue of work: who needs to write, review or rank what, and what comes of it. Each function is one transaction
// and belongs to the thread of the connection. Connection, clock and random source must outlive the queue; all ids and
// choices come from the random source, so that the same seed gives the same queue.
class Queue
{
public:
    // Migrates the database. False: no queue was begun in it yet.
    static Result<bool> exists(Storage::Connection &connection);
    // Begins a queue where none is.
    static Result<std::unique_ptr<Queue>> create(Storage::Connection &connection, const Clock &clock,
        RandomSource &random, const TreeConfiguration &configuration);
    // Migrates, and brings every tree to the state that is due (startupPass). DatabaseMissing where no queue was begun.
    static Result<std::unique_ptr<Queue>> open(
        Storage::Connection &connection, const Clock &clock, RandomSource &random);
    ~Queue();
    Q_DISABLE_COPY_MOVE(Queue)

    const TreeConfiguration &configuration() const;

    // Creates the person on first sight and brings the display name up to date; never enables anybody again.
    Result<User> signIn(const UserIdentity &identity);
    Result<Availability> availability(const UserIdentity &identity, const QString &lang);
    Result<Task> nextTask(const UserIdentity &identity, TaskType type, const QString &lang);
    Result<void> acknowledge(const UserIdentity &identity, const TaskId &task, const QString &frontendMessageId);
    Result<void> skip(const UserIdentity &identity, const TaskId &task, const QString &reason);
    Result<Receipt> submit(const UserIdentity &identity, const Interaction &interaction);
    Result<void> giveEmoji(const UserIdentity &identity, const MessageId &message, const QString &emoji);

    Result<QList<Message>> messages(const MessageFilter &filter); // not deleted ones
    Result<MessageTree> tree(const MessageId &message); // without deleted messages
    // Boards (boards.h): the first people, those after a place, somebody with neighbours, those who behave.
    Result<Leaderboard> leaderboard(TimeFrame frame, int maximum);
    Result<Leaderboard> leaderboardAfter(TimeFrame frame, const BoardPlace &place, int maximum);
    Result<Leaderboard> leaderboardAround(TimeFrame frame, const User &user, int neighbours);
    Result<Leaderboard> wellBehavedLeaderboard(TimeFrame frame, int maximum, const WellBehaved &demanded);
    Result<UserScore> score(TimeFrame frame, const User &user);
    Result<ScoreExplanation> explainScore(
        TimeFrame frame, const User &user, const std::optional<ExplanationCursor> &after, int maximum);
    Result<Rules::ContributorScore> contributorScore(const User &user);
    Result<Trollboard> trollboard(TimeFrame frame, int maximum, std::optional<bool> enabled = {});
    Result<TrollStatistics> trollStatistics(TimeFrame frame, const User &user);
    // By user name, of this program's people first, or by id. NotFound when nobody is known by it.
    Result<User> person(const QString &nameOrId);
    Result<QMap<QString, int>> languages();
    Result<Statistics> statistics();

    // After an import: trees for roots without one, then whatever transition is due anywhere.
    Result<void> startupPass();
    // Expired tasks, idle streaks, prompts of people who may not take part any more. Runs by itself with the work, once
    // an hour.
    Result<void> upkeep();
    // Every invariant of the data; an empty list is what one hopes for.
    Result<QList<Violation>> violations();

private:
    explicit Queue(std::unique_ptr<Context> context);

    template <typename UseCase>
    auto inTransaction(UseCase useCase) -> decltype(useCase());
    template <typename UseCase>
    auto inOneTransaction(UseCase &useCase) -> decltype(useCase());
    template <typename UseCase>
    auto actingAs(const UserIdentity &identity, UseCase useCase);

    std::unique_ptr<Context> m_context;
    QDateTime m_nextUpkeep;
};

}
