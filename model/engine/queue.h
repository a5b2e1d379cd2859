// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/announcement.h"
#include "model/domain/emoji.h"
#include "model/domain/interaction.h"
#include "model/domain/leaderboard.h"
#include "model/domain/messagefilter.h"
#include "model/domain/queueposition.h"
#include "model/domain/task.h"
#include "model/domain/taskstatus.h"
#include "model/domain/tree.h"
#include "model/domain/treeconfiguration.h"
#include "model/domain/wellbehaved.h"
#include "model/engine/access.h"
#include "model/engine/agreement.h"
#include "model/engine/bundle.h"
#include "model/engine/caller.h"
#include "model/engine/check.h"
#include "model/engine/explanation.h"
#include "model/engine/figures.h"
#include "model/engine/journalreading.h"
#include "model/engine/membership.h"
#include "model/engine/moderation.h"
#include "model/engine/people.h"
#include "model/engine/reading.h"
#include "model/engine/statistics.h"
#include "model/engine/trolls.h"
#include "model/rules/contributorscore.h"

#include <functional>
#include <memory>

class Clock;
class RandomSource;

namespace Storage {
class Connection;
}

namespace Engine {

struct Context;

enum class Audience; // assignment.h
enum class Start { WithPass, AsItIs };

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
    // Migrates, and brings every tree to the state that is due (startupPass); AsItIs leaves that out, for those who
    // only read, unless the schema was older. DatabaseMissing where no queue was begun.
    static Result<std::unique_ptr<Queue>> open(
        Storage::Connection &connection, const Clock &clock, RandomSource &random, Start start = Start::WithPass);
    ~Queue();
    Q_DISABLE_COPY_MOVE(Queue)

    // Whose people act from here on; at first those of this program, who have to be signed in.
    void actFor(const Caller &caller);
    const Caller &caller() const;
    const ApiClientId &localClient() const; // of this program, and of those who were invited
    Result<QueuePosition> position();
    const QString &receiptSeed() const; // of the key that signs receipts (wire/signedreceipt.h)
    // A consistent copy into a file that is not there yet; not inside together(). Rejected on PostgreSQL, with the
    // command that makes one.
    Result<void> backUp(const QString &file);
    // As whoever restored it from a backup has to: clients with receipts ask again whether their work is there.
    Result<void> beginNewEpoch();
    // Everything that the function does is in one transaction: a use case in it that fails takes back only itself, and
    // what the others did is so when this returned without an error. For SQLite, which commits them all for the price
    // of one; where several processes write, a use case that has to be repeated would hold what those before it locked.
    Result<void> together(const std::function<void()> &useCases);

    QDateTime now() const;
    const TreeConfiguration &configuration() const;
    // Takes effect at once: what is due under the new values happens (configurationchange.h).
    Result<QList<ConfigurationChange>> reconfigure(const Moderator &moderator, const TreeConfiguration &configuration);

    Moderation &moderation() { return m_moderation; }
    People &people() { return m_people; }
    JournalReading &journal() { return m_journal; }
    Access &access() { return m_access; }
    Reading &reading() { return m_reading; }
    Figures &figures() { return m_figures; }
    Membership &membership() { return m_membership; }

    // Creates the person on first sight and brings the display name up to date; never enables anybody again.
    Result<User> signIn(const UserIdentity &identity);
    const Terms &terms() const;
    // The version that the person was shown; Conflict when there is another one by now.
    Result<User> acceptTerms(const UserIdentity &identity, const QString &version);
    Result<TermsOffer> termsFor(const UserIdentity &identity);

    // What the operator tells everybody. TextEmpty, or NotFound for what was never told.
    Result<Announcement> announce(const QString &text);
    Result<QList<Announcement>> announcements(int maximum); // newest first
    Result<void> withdrawAnnouncement(const AnnouncementId &id);

    // Tasks. TermsNotAccepted, here and below, where the configuration asks for it (terms.h).
    Result<Availability> availability(const UserIdentity &identity, const QString &lang);
    Result<Task> nextTask(const UserIdentity &identity, TaskType type, const QString &lang);
    // One that anybody of the API client answers, until it is closed by the id that acknowledged it (assignment.h).
    Result<Task> collectiveTask(const UserIdentity &identity, TaskType type, const QString &lang);
    Result<TaskId> closeTask(const QString &frontendMessageId);
    Result<void> acknowledge(const UserIdentity &identity, const TaskId &task, const QString &frontendMessageId);
    Result<void> acknowledge(const TaskId &task, const QString &frontendMessageId); // whosever task it is
    Result<void> skip(const UserIdentity &identity, const TaskId &task, const QString &reason);
    Result<QList<Task>> bundle(const UserIdentity &identity, const BundleRequest &request); // bundle.h
    // Of a task of the person, or of the program's; reading it changes nothing.
    Result<TaskStatus> taskStatus(const UserIdentity &identity, const TaskId &task);
    Result<TaskStatus> taskStatus(const TaskId &task);
    Result<Receipt> submit(const UserIdentity &identity, const Interaction &interaction);

    // Beside the tasks: reactions.h, freelabels.h, reports.h, revisions.h.
    Result<Message> react(const UserIdentity &identity, const MessageId &message, const QString &emoji,
        Emoji::Operation operation = Emoji::Operation::Toggle);
    Result<QStringList> emojisBy(const UserIdentity &identity, const MessageId &message); // the engine's own codes too
    Result<void> labelFreely(const UserIdentity &identity, const MessageId &message, const Labels &labels);
    Result<Labels> freeLabelsBy(const UserIdentity &identity, const MessageId &message); // empty: none
    Result<void> report(const UserIdentity &identity, const MessageId &message, const Report &report);
    Result<Message> edit(const UserIdentity &identity, const MessageId &message, const QString &text);

    Result<QList<Message>> messages(const MessageFilter &filter); // not deleted ones
    Result<MessageTree> tree(const MessageId &message); // without deleted messages
    // Boards (boards.h): the first people, those after a place, somebody with neighbours, those who behave.
    Result<Leaderboard> leaderboard(TimeFrame frame, int maximum);
    Result<Leaderboard> leaderboardAfter(TimeFrame frame, const BoardPlace &place, int maximum);
    Result<Leaderboard> leaderboardAround(TimeFrame frame, const User &user, int neighbours);
    Result<Leaderboard> wellBehavedLeaderboard(TimeFrame frame, int maximum, const WellBehaved &demanded);
    Result<UserScore> score(TimeFrame frame, const User &user);
    Result<QMap<TimeFrame, Leaderboard>> scores(const UserId &user); // boards.h, with the two below
    Result<std::optional<Leaderboard>> leaderboardWindow(TimeFrame frame, const UserId &user, int size);
    Result<void> rollLeaderboard(TimeFrame frame);
    Result<ScoreExplanation> explainScore(
        TimeFrame frame, const User &user, const std::optional<ExplanationCursor> &after, int maximum);
    Result<Rules::ContributorScore> contributorScore(const User &user);
    Result<Trollboard> trollboard(TimeFrame frame, int maximum, std::optional<bool> enabled = {});
    Result<TrollStatistics> trollStatistics(TimeFrame frame, const User &user);
    // By user name, of this program's people first, or by id. NotFound when nobody is known by it.
    Result<User> person(const QString &nameOrId);
    Result<QMap<QString, int>> languages();
    Result<Statistics> statistics();
    // How far people agree (agreement.h). Reads every review and ranking: not for the daily work.
    Result<AgreementReport> agreement(const AgreementRequest &request);

    // After an import: trees for roots without one, then whatever transition is due anywhere.
    Result<void> startupPass();
    // Expired tasks, idle streaks, prompts of people who may not take part any more. Runs by itself with the work, once
    // an hour.
    Result<void> updateBoards();
    Result<void> upkeep();
    // Every invariant of the data; an empty list is what one hopes for.
    Result<QList<Violation>> violations();

private:
    template <typename Found, typename Look>
    Result<Found> ofPerson(const UserIdentity &identity, Look look);
    Result<void> readSettings();
    Result<void> refresh();
    Result<Task> newTask(const UserIdentity &identity, TaskType type, const QString &lang, Audience audience);

    explicit Queue(std::unique_ptr<UseCases> useCases);

    std::unique_ptr<UseCases> m_useCases;
    Moderation m_moderation;
    People m_people;
    JournalReading m_journal;
    Access m_access;
    Reading m_reading;
    Figures m_figures;
    Membership m_membership;
    QDateTime m_nextUpkeep;
    QDateTime m_nextRefresh;
};

}
