// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/backend/backend.h"
#include "model/domain/remark.h"

#include <QHash>

#include <chrono>
#include <memory>

// A backend in memory that does what it is told: hands out the tasks it was given, takes each interaction once, and
// fails, loses answers or takes its time where a test says so. Its effects happen when it is called.
class FakeBackend : public Backend
{
public:
    enum class Call {
        SignIn,
        Available,
        RequestTask,
        Acknowledge,
        Skip,
        Submit,
        ReadBack,
        Label,
        Report,
        Messages,
        Tree,
        Board,
        Languages,
        Terms,
        News
    };

    bool instant = true; // false: answers come from the event loop
    std::chrono::milliseconds delay{1}; // where they do
    TermsOffer offer;
    QList<Announcement> announcements;
    QList<Task> tasks; // handed out from the front, by type
    QList<Message> stored; // newest first
    QList<UserScore> scores;
    QMap<QString, int> languageCounts;

    void fail(Call call, const Error &error, int times = 1); // the next so many of these calls fail and do nothing
    void loseAnswer(Call call); // the next of these calls is carried out, but its answer does not arrive
    static Error unreachable();

    bool isIdle() const { return *m_underWay == 0; } // everything was answered
    int count(Call call) const { return m_counts.value(call); }
    const QList<Call> &calls() const { return m_calls; }
    const QHash<TaskId, QString> &acknowledged() const { return m_acknowledged; }
    const QList<Interaction> &effects() const { return m_effects; } // each interaction that counts, once
    const QList<Remark> &remarks() const
    {
        return m_remarks;
    } // in the order in which they came, the same again only once
    const QList<TaskId> &skippedTasks() const { return m_skipped; }
    const QList<MessageFilter> &filters() const { return m_filters; }

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
    std::optional<Error> begin(Call call); // notes it; the error that it has to fail with
    Result<Receipt> take(const Interaction &interaction);
    Async<void> take(Call call, const Remark &remark);
    template <typename T>
    Async<T> answer(Call call, Result<T> result);

    std::shared_ptr<int> m_underWay = std::make_shared<int>(0);
    QHash<Call, int> m_counts;
    QList<Call> m_calls;
    QHash<Call, QList<Error>> m_failures;
    QHash<Call, bool> m_lost;
    QHash<TaskId, QString> m_acknowledged;
    QList<Interaction> m_effects;
    QList<Remark> m_remarks;
    QList<TaskId> m_skipped;
    QList<MessageFilter> m_filters;
};
