// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/engine/draw.h"

#include "model/rules/weighteddraw.h"

#include <algorithm>

namespace Engine {

namespace {

// Drawing again and again until the slot is open to the person is uniform, and quick unless the person has done nearly
// all there is. After so many draws the open ones are counted off.
constexpr int blindDraws = 24;

Result<std::optional<SubjectId>> drawFrom(
    Context &context, const UserId &user, const QString &lang, const OpenPool &pool)
{
    const WorkPool stored{pool.kind, pool.stratum, pool.slots};
    for (int draws = 0; draws < blindDraws; ++draws) {
        const auto drawn = context.work.at(user, lang, stored, context.random.below(pool.slots));
        if (!drawn)
            return std::unexpected(drawn.error());
        if (*drawn && !(*drawn)->closed)
            return (*drawn)->subject;
    }
    return context.work.openAt(user, lang, stored, context.random.below(pool.size));
}

}

Result<QList<OpenPool>> openPools(const Context &context, const UserId &user, const QString &lang)
{
    const auto all = context.work.pools(lang);
    if (!all)
        return std::unexpected(all.error());
    const auto closed = context.work.closedTo(user, lang);
    if (!closed)
        return std::unexpected(closed.error());
    QList<OpenPool> open;
    for (const WorkPool &pool : *all) {
        const auto own = std::ranges::find_if(
            *closed, [&](const WorkPool &other) { return other.kind == pool.kind && other.stratum == pool.stratum; });
        const int size = pool.size - (own == closed->cend() ? 0 : own->size);
        if (size > 0)
            open.append({pool.kind, pool.stratum, size, pool.size});
    }
    return open;
}

Result<std::optional<DrawnWork>> drawWork(
    Context &context, const UserId &user, const QString &lang, const QList<OpenPool> &pools)
{
    QList<double> sizes;
    for (const OpenPool &pool : pools)
        sizes.append(pool.size);
    const auto chosen = Rules::drawWeighted(sizes, context.random.uniform());
    if (!chosen)
        return std::nullopt;
    const auto subject = drawFrom(context, user, lang, pools.at(*chosen));
    if (!subject)
        return std::unexpected(subject.error());
    return *subject ? std::optional(DrawnWork{**subject, pools.at(*chosen).kind}) : std::nullopt;
}

}
