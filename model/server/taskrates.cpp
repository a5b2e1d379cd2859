// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/server/taskrates.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Server {

namespace {

constexpr qint64 forgettingSpan = 60'000;

QString keyOf(const ApiClientId &client, const std::optional<UserIdentity> &user)
{
    return user ? client.toString() + u' ' + toString(user->authMethod) + u':' + user->username : client.toString();
}

}

std::optional<std::chrono::seconds> TaskRates::wait(
    const ApiClientId &client, const std::optional<UserIdentity> &user, TaskType type, const QDateTime &now)
{
    QList<std::pair<QString, Rule>> rules;
    const QString key = keyOf(client, user);
    if (!user)
        rules.append({key, {10'000, 1min}});
    else
        rules.append({key, {30, 4min}});
    if (user && type == TaskType::AssistantReply)
        rules.append({key + " assistant"_L1, {4, 2min}});
    if (user && type == TaskType::PrompterReply)
        rules.append({key + " prompter"_L1, {8, 2min}});

    const qint64 milliseconds = now.toMSecsSinceEpoch();
    const std::scoped_lock lock(m_mutex);
    forgetOld(milliseconds);
    std::chrono::milliseconds longest{0};
    for (const auto &[of, rule] : std::as_const(rules))
        longest = std::max(longest, waitFor(of, rule, milliseconds));
    if (longest > 0ms)
        return std::chrono::ceil<std::chrono::seconds>(longest);
    for (const auto &[of, rule] : std::as_const(rules))
        count(of, rule, milliseconds);
    return {};
}

std::chrono::milliseconds TaskRates::waitFor(const QString &key, const Rule &rule, qint64 now) const
{
    const Count known = m_counts.value(key);
    const bool isFull = known.end > now && known.requests >= rule.requests;
    return std::chrono::milliseconds(isFull ? known.end - now : 0);
}

void TaskRates::count(const QString &key, const Rule &rule, qint64 now)
{
    Count &known = m_counts[key];
    if (known.end <= now)
        known = {now + rule.span.count(), 0};
    ++known.requests;
}

void TaskRates::forgetOld(qint64 now)
{
    if (now < m_nextForgetting)
        return;
    m_nextForgetting = now + forgettingSpan;
    m_counts.removeIf([now](const auto &it) { return it.value().end <= now; });
}

}
