// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/server/routes/statistics.h"

#include "model/wire/figurescodec.h"
#include "model/wire/keys.h"

namespace Server::Routes {

Result<Reply> statistics(const Request &, Engine::Queue &queue)
{
    const auto figures = queue.figures().system();
    return figures ? Result<Reply>(withBody(Wire::toJson(*figures))) : std::unexpected(figures.error());
}

Result<Reply> treeStateCounts(const Request &, Engine::Queue &queue)
{
    const auto trees = queue.figures().trees();
    return trees ? Result<Reply>(withBody(Wire::treeCountsToJson(*trees))) : std::unexpected(trees.error());
}

Result<Reply> treeMessageCounts(const Request &request, Engine::Queue &queue)
{
    Wire::JsonReader reader = request.queryReader();
    const auto onlyActive = reader.result(reader.boolean(Wire::Key::onlyActive, true));
    if (!onlyActive)
        return std::unexpected(onlyActive.error());
    const auto trees = queue.figures().treeSizes(*onlyActive);
    return trees ? Result<Reply>(withBody(Wire::toJson(*trees))) : std::unexpected(trees.error());
}

Result<Reply> treeManagerStatistics(const Request &, Engine::Queue &queue)
{
    const auto counts = queue.figures().trees();
    if (!counts)
        return std::unexpected(counts.error());
    const auto sizes = queue.figures().treeSizes(true);
    if (!sizes)
        return std::unexpected(sizes.error());
    return withBody(QJsonObject{
        {Wire::Key::stateCounts, Wire::treeCountsToJson(*counts)}, {Wire::Key::messageCounts, Wire::toJson(*sizes)}});
}

Result<Reply> allCachedStatistics(const Request &, Engine::Queue &queue)
{
    const auto figures = queue.figures().cached();
    return figures ? Result<Reply>(withBody(Wire::toJson(*figures))) : std::unexpected(figures.error());
}

Result<Reply> cachedStatistics(const Request &request, Engine::Queue &queue)
{
    Wire::JsonReader reader = request.pathReader();
    const auto figure = reader.result(reader.named(Wire::Key::name, cachedFigureFromString));
    if (!figure)
        return std::unexpected(figure.error());
    const auto figures = queue.figures().cached(*figure);
    return figures ? Result<Reply>(withBody(Wire::toJson(*figures))) : std::unexpected(figures.error());
}

Result<Reply> updateCachedStatistics(const Request &, Engine::Queue &queue)
{
    const auto updated = queue.figures().updateCached();
    return updated ? Result<Reply>(withoutBody()) : std::unexpected(updated.error());
}

}
