// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/concurrency/async.h"
#include "model/domain/announcement.h"
#include "model/domain/interaction.h"
#include "model/domain/leaderboard.h"
#include "model/domain/messagefilter.h"
#include "model/domain/moderation.h"
#include "model/domain/people.h"
#include "model/domain/task.h"
#include "model/domain/tree.h"
#include "model/domain/user.h"

// Where tasks come from and work goes: the engine in this process, our server, or an Open-Assistant server.
// Asynchronous; the answer arrives on the thread that awaits it. Used and destroyed on one thread. Everything that a
// person made beforehand (ids, the interaction itself) may be sent again without a second effect.
class Backend
{
public:
    virtual ~Backend();

    // Creates the person on first sight and brings the display name up to date.
    virtual Async<User> signIn(UserIdentity user) = 0;
    virtual Async<Availability> availability(UserIdentity user, QString lang) = 0;
    virtual Async<Task> requestTask(UserIdentity user, TaskType type, QString lang) = 0;
    // Binds the id that the interaction will name. Idempotent for the same id.
    virtual Async<void> acknowledge(UserIdentity user, TaskId task, QString frontendMessageId) = 0;
    // Declines for good: this person is not offered the same again. The reason may be empty.
    virtual Async<void> skip(UserIdentity user, TaskId task, QString reason) = 0;
    // The same interaction again answers with the same receipt, replayed set.
    virtual Async<Receipt> submit(UserIdentity user, Interaction interaction) = 0;
    // The message that this side wrote under that id, a deleted one too. MessageNotFound: no such text arrived.
    virtual Async<Message> ownMessage(UserIdentity user, MessageId message) = 0;

    // What a person says of a message without a task: labels from 0 to 1, which replace the person's earlier ones, or a
    // report to the moderators. The same again has no second effect.
    virtual Async<void> label(UserIdentity user, MessageId message, Labels labels) = 0;
    virtual Async<void> report(UserIdentity user, MessageId message, Report report) = 0;

    virtual Async<QList<Message>> messages(MessageFilter filter) = 0;
    virtual Async<MessageTree> tree(MessageId message) = 0;
    virtual Async<Leaderboard> leaderboard(TimeFrame frame, int maximum) = 0;
    // Languages in which something is in the queue, with the number of messages.
    virtual Async<QMap<QString, int>> languages() = 0;

    // What a backend need not have: without them there are no terms to accept and there is no news.
    virtual Async<TermsOffer> terms(UserIdentity user);
    virtual Async<void> acceptTerms(UserIdentity user, QString version); // Conflict: there is another one by now
    virtual Async<QList<Announcement>> news(int maximum); // latest first
};
