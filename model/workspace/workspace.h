// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/timeorderedids.h"
#include "model/workspace/inboxrepository.h"
#include "model/workspace/outboxrepository.h"
#include "model/workspace/settingrepository.h"

#include <chrono>
#include <functional>
#include <memory>

// One profile's file: settings, inbox, drafts, outbox. Belongs to the thread that opened it. Every function is done,
// and on disk, when it returns without an error; a crash in between leaves it done or not done.
class Workspace
{
public:
    using OutboxObserver = std::function<void(const OutboxEntry &)>;
    using RemovalObserver = std::function<void(OutboxEntryId)>;
    // More would use up what a server lets one person have open at a time (8 tasks in five minutes).
    static constexpr int maximumHeld = 5;

    // Creates the file if it is missing. What was being sent when the program ended becomes Unknown.
    static Result<std::unique_ptr<Workspace>> open(
        const QString &path, std::shared_ptr<const Clock> clock, std::unique_ptr<RandomSource> random);
    ~Workspace();
    Q_DISABLE_COPY_MOVE(Workspace)

    InboxRepository &inbox() { return m_inbox; }
    OutboxRepository &outbox() { return m_outbox; }
    SettingRepository &settings() { return m_settings; }
    Storage::Connection &connection() { return *m_connection; }
    QDateTime now() const { return m_clock->now(); }

    // Gives the task its ids. A task that is here already keeps its own. One about something that is being worked on,
    // is on its way or was declined is put away at once: it is skipped, or lost where a skip would count against the
    // conversation.
    Result<InboxEntry> storeTask(const Task &task);
    // The draft becomes an outbox entry and the task leaves the inbox, all of it or nothing. Held back, it does not
    // leave before that span is over, and can be taken back; of more than maximumHeld the oldest are let go.
    Result<OutboxEntry> handIn(
        TaskId task, const Draft &draft, const UserIdentity &user, std::chrono::seconds hold = {});
    Result<bool> skip(TaskId task, const QString &reason, std::chrono::seconds hold = {}); // false: it was not open
    // What was handed in and never sent, or a skip that is held back, is on the desk again with its draft. Conflict
    // when it is too late.
    Result<InboxEntry> takeBack(TaskId task);
    Result<int> release(); // nothing is held back any more; how many entries
    // A remark on a message becomes an outbox entry.
    Result<OutboxEntry> handInRemark(const Remark &remark, const UserIdentity &user);
    // Texts that were begun for tasks which expired or were lost go to the outbox as such, where they can be seen and
    // copied. How many.
    Result<int> shelveLapsed(const UserIdentity &user);
    // The next entry that is due, Sending from now on, its attempt noted. There is one sender: what is found in Sending
    // was interrupted and becomes Unknown first.
    Result<std::optional<OutboxEntry>> takeNext();
    Result<OutboxEntry> file(OutboxEntryId id, const Outcome &outcome);

    // Called with every outbox entry that was added or changed, after it is on disk.
    void observeOutbox(OutboxObserver observer) { m_observer = std::move(observer); }
    void observeRemoval(RemovalObserver observer) { m_removalObserver = std::move(observer); } // of what was taken back

private:
    Workspace(std::unique_ptr<Storage::Connection> connection, std::shared_ptr<const Clock> clock,
        std::unique_ptr<RandomSource> random);
    Result<OutboxEntryId> freeze(const InboxEntry &entry, const Interaction &interaction, const UserIdentity &user);
    Result<void> recover(QList<OutboxEntryId> &changed); // within a transaction
    Result<int> letGo(qsizetype keep); // within a transaction
    Result<OutboxEntry> announced(OutboxEntryId id);

    std::unique_ptr<Storage::Connection> m_connection;
    std::shared_ptr<const Clock> m_clock;
    std::unique_ptr<RandomSource> m_random;
    TimeOrderedIds m_ids{*m_clock, *m_random};
    InboxRepository m_inbox;
    OutboxRepository m_outbox;
    SettingRepository m_settings;
    OutboxObserver m_observer;
    RemovalObserver m_removalObserver;
    QList<OutboxEntryId> m_letGo; // to be announced after the commit
};
