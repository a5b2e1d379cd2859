// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/moderation.h"
#include "model/engine/changenumber.h"
#include "model/engine/context.h"
#include "model/engine/openwork.h"
#include "model/engine/scores.h"
#include "model/engine/terms.h"
#include "model/storage/transaction.h"

#include <memory>

namespace Engine {

// Runs use cases, each in one transaction: shared by the queue and its groups of use cases (moderation.h, people.h,
// journalreading.h).
class UseCases
{
public:
    explicit UseCases(std::unique_ptr<Context> context);
    Q_DISABLE_COPY_MOVE(UseCases)

    Context &context() const { return *m_context; }

    template <typename UseCase>
    auto inTransaction(UseCase useCase) -> decltype(useCase());
    // What would come of it: rolled back in the end.
    template <typename UseCase>
    auto previewed(UseCase useCase) -> decltype(useCase());
    // useCase(user), for somebody who may take part and has accepted the terms where that is asked for.
    template <typename UseCase>
    auto actingAs(const UserIdentity &identity, UseCase useCase);
    // useCase(actor), for a moderator who may take part, or the operator.
    template <typename UseCase>
    auto moderating(const Moderator &moderator, UseCase useCase);

private:
    template <typename UseCase>
    auto inOneTransaction(UseCase &useCase) -> decltype(useCase());

    std::unique_ptr<Context> m_context;
};

// UserNotFound (caller.h), or UserDisabled for somebody who was disabled or deleted.
Result<User> activeUser(Context &context, const UserIdentity &identity);
Result<ActorId> actorOf(Context &context, const Moderator &moderator);

// Another process may have been in the way: nothing of the use case happened then, and it is run again.
template <typename UseCase>
auto UseCases::inTransaction(UseCase useCase) -> decltype(useCase())
{
    constexpr int maximumTries = 8;
    for (int tries = 1;; ++tries) {
        auto outcome = inOneTransaction(useCase);
        if (outcome || outcome.error().code != ErrorCode::DatabaseBusy || tries == maximumTries)
            return outcome;
    }
}

template <typename UseCase>
auto UseCases::inOneTransaction(UseCase &useCase) -> decltype(useCase())
{
    m_context->pending = {}; // of one that was rolled back
    discardScores(*m_context);
    m_context->hasUnnumberedChange = false;
    auto transaction = Storage::Transaction::begin(m_context->connection);
    if (!transaction)
        return std::unexpected(transaction.error());
    auto outcome = useCase();
    if (!outcome)
        return outcome; // and the transaction rolls back
    if (const auto flushed = flushScores(*m_context); !flushed)
        return std::unexpected(flushed.error());
    if (const auto written = writeOpenWork(*m_context); !written)
        return std::unexpected(written.error());
    if (const auto numbered = numberChanges(*m_context); !numbered)
        return std::unexpected(numbered.error());
    if (const auto committed = transaction->commit(); !committed)
        return std::unexpected(committed.error());
    return outcome;
}

template <typename UseCase>
auto UseCases::previewed(UseCase useCase) -> decltype(useCase())
{
    m_context->pending = {};
    discardScores(*m_context);
    const auto transaction = Storage::Transaction::begin(m_context->connection);
    if (!transaction)
        return std::unexpected(transaction.error());
    return useCase();
}

template <typename UseCase>
auto UseCases::actingAs(const UserIdentity &identity, UseCase useCase)
{
    using Outcome = std::invoke_result_t<UseCase, const User &>;
    return inTransaction([&]() -> Outcome {
        const auto user = activeUser(*m_context, identity);
        if (!user)
            return std::unexpected(user.error());
        if (const auto accepted = checkTerms(*m_context, *user); !accepted)
            return std::unexpected(accepted.error());
        return useCase(*user);
    });
}

template <typename UseCase>
auto UseCases::moderating(const Moderator &moderator, UseCase useCase)
{
    using Outcome = std::invoke_result_t<UseCase, const ActorId &>;
    return inTransaction([&]() -> Outcome {
        const auto actor = actorOf(*m_context, moderator);
        if (!actor)
            return std::unexpected(actor.error());
        return useCase(*actor);
    });
}

}
