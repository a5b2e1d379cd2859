// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/backend/backend.h"
#include "model/backend/http/transport.h"
#include "model/domain/clock.h"

namespace Http {

// The client of a server: ours, or an unmodified Open-Assistant backend; which of the two is asked of the server. Of
// the latter:
// - tasks carry no end: the two days of its settings are counted from the request, by this computer's clock;
// - languages come from its statistics of accepted messages, which it computes now and then: at first there are none;
// - texts are searched for by the server only within one language; without one, the newest messages are looked through
//   here, so that a search may find fewer than there are;
// - an untrusted key sees only what was written through it, and cannot accept terms;
// - terms are not shown, and there is no news.
// An error is a word of the server, or Unreachable: then nobody knows what happened, and the same call may be made
// again (model/sync/judge.h).
class HttpBackend final : public Backend
{
public:
    HttpBackend(const ServerAddress &address, const Credentials &credentials,
        std::shared_ptr<const Clock> clock = std::make_shared<SystemClock>(), const Patience &patience = {});
    ~HttpBackend() override; // what is under way ends as Unreachable

    Async<ServerDescription> describe();

    Async<User> signIn(UserIdentity user) override;
    Async<Availability> availability(UserIdentity user, QString lang) override;
    Async<Task> requestTask(UserIdentity user, TaskType type, QString lang) override;
    Async<void> acknowledge(UserIdentity user, TaskId task, QString frontendMessageId) override;
    Async<void> skip(UserIdentity user, TaskId task, QString reason) override;
    Async<Receipt> submit(UserIdentity user, Interaction interaction) override;
    Async<Message> ownMessage(UserIdentity user, MessageId message) override;
    Async<void> label(UserIdentity user, MessageId message, Labels labels) override;
    Async<void> report(UserIdentity user, MessageId message, Report report) override;
    Async<QList<Message>> messages(MessageFilter filter) override;
    Async<MessageTree> tree(MessageId message) override;
    Async<Leaderboard> leaderboard(TimeFrame frame, int maximum) override;
    Async<QMap<QString, int>> languages() override;
    Async<TermsOffer> terms(UserIdentity user) override;
    Async<void> acceptTerms(UserIdentity user, QString version) override;
    Async<QList<Announcement>> news(int maximum) override;

private:
    std::shared_ptr<Transport> m_transport;
    std::shared_ptr<const Clock> m_clock;
};

}
