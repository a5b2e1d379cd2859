// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/timeorderedids.h"
#include "model/workspace/inboxrepository.h"
#include "model/workspace/outboxrepository.h"
#include "model/workspace/settingrepository.h"

#include <functional>
#include <memory>

// One profile's file: settings, inbox, drafts, outbox. Belongs to the thread that opened it. Every function is done,
// and on disk, when it returns without an error; a crash in between leaves it done or not done.
class Workspace
{
public:
    using OutboxObserver = std::function<void(const OutboxEntry &)>;

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

    // Gives the task its ids. A task that is here already keeps its own.
    Result<InboxEntry> storeTask(const Task &task);
    // The draft becomes an outbox entry and the task leaves the inbox, all of it or nothing.
    Result<OutboxEntry> handIn(TaskId task, const Draft &draft, const UserIdentity &user);
    // Texts that were begun for tasks which expired or were lost go to the outbox as such, where they can be seen and
    // copied. How many.
    Result<int> shelveLapsed(const UserIdentity &user);
    // The next entry that is due, Sending from now on, its attempt noted. There is one sender: what is found in Sending
    // was interrupted and becomes Unknown first.
    Result<std::optional<OutboxEntry>> takeNext();
    Result<OutboxEntry> file(OutboxEntryId id, const Outcome &outcome);

    // Called with every outbox entry that was added or changed, after it is on disk.
    void observeOutbox(OutboxObserver observer) { m_observer = std::move(observer); }

private:
    Workspace(std::unique_ptr<Storage::Connection> connection, std::shared_ptr<const Clock> clock,
        std::unique_ptr<RandomSource> random);
    Result<OutboxEntryId> freeze(const InboxEntry &entry, const Interaction &interaction, const UserIdentity &user);
    Result<void> recover(QList<OutboxEntryId> &changed); // within a transaction
    Result<OutboxEntry> announced(OutboxEntryId id);

    std::unique_ptr<Storage::Connection> m_connection;
    std::shared_ptr<const Clock> m_clock;
    std::unique_ptr<RandomSource> m_random;
    TimeOrderedIds m_ids{*m_clock, *m_random};
    InboxRepository m_inbox;
    OutboxRepository m_outbox;
    SettingRepository m_settings;
    OutboxObserver m_observer;
};
