// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/apiclient.h"
#include "model/domain/task.h"
#include "model/domain/user.h"

#include <QHash>

#include <chrono>
#include <mutex>

namespace Server {

// How often tasks may be requested (spec/protocol.md section 1), counted in this process alone: each person of a client
// 30 in 4 minutes, of them 4 in 2 minutes as assistant and 8 as prompter; a client without naming anybody 10,000 a
// minute. A span begins with its first request. For use by several threads.
class TaskRates
{
public:
    // How long to wait; nothing when it may be now, and then it counts.
    std::optional<std::chrono::seconds> wait(
        const ApiClientId &client, const std::optional<UserIdentity> &user, TaskType type, const QDateTime &now);

private:
    struct Rule
    {
        int requests;
        std::chrono::milliseconds span;
    };
    struct Count
    {
        qint64 end = 0; // of the span, in milliseconds since 1970
        int requests = 0;
    };

    std::chrono::milliseconds waitFor(const QString &key, const Rule &rule, qint64 now) const;
    void count(const QString &key, const Rule &rule, qint64 now);
    void forgetOld(qint64 now);

    std::mutex m_mutex;
    QHash<QString, Count> m_counts;
    qint64 m_nextForgetting = 0;
};

}
