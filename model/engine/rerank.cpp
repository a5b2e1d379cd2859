// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/engine/rerank.h"

#include "model/engine/consensus.h"
#include "model/engine/messagelookup.h"

namespace Engine {

namespace {

Result<RerankedTree> rerankTree(Context &context, const TreeId &id, bool store)
{
    RerankedTree reranked{id, {}};
    const auto root = existingMessage(context, id);
    if (!root)
        return std::unexpected(root.error());
    if (const auto held = treeToChange(context, *root); !held)
        return std::unexpected(held.error());
    const auto changes = rankChanges(context, id);
    if (!changes && changes.error().kind == Error::Kind::Storage)
        return std::unexpected(changes.error());
    if (!changes)
        return reranked;
    for (const RankChange &change : *changes) {
        reranked.messages.append(change.message);
        if (!store)
            continue;
        if (const auto stored = context.messages.storeRank(change.message, change.rank); !stored)
            return std::unexpected(stored.error());
    }
    return reranked;
}

}

Result<QList<RerankedTree>> rerank(Context &context, const ActorId &actor, bool store)
{
    const auto trees = context.trees.rankedAndFinished();
    if (!trees)
        return std::unexpected(trees.error());
    QList<RerankedTree> changed;
    for (const TreeId &id : *trees) {
        const auto tree = rerankTree(context, id, store);
        if (!tree)
            return std::unexpected(tree.error());
        if (tree->messages.isEmpty())
            continue;
        changed.append(*tree);
        if (!store)
            continue;
        if (const auto noted = journalRerank(context, actor, *tree); !noted)
            return std::unexpected(noted.error());
    }
    return changed;
}

}
