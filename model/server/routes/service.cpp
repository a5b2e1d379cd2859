// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/server/routes/service.h"

#include "model/domain/tree.h"
#include "model/server/openapi.h"

using namespace Qt::StringLiterals;

namespace Server::Routes {

// The database answers, too.
Result<Reply> health(const Request &, Engine::Queue &queue)
{
    const auto answered = queue.access().isRoot(u"");
    return answered ? Result<Reply>(withBody(QJsonObject{{u"status"_s, u"ok"_s}})) : std::unexpected(answered.error());
}

Result<Reply> openApi(const Request &, Engine::Queue &)
{
    static const QJsonObject document = openApiDocument();
    return withBody(document);
}

Result<Reply> metrics(const Request &, Engine::Queue &queue)
{
    const auto statistics = queue.statistics();
    if (!statistics)
        return std::unexpected(statistics.error());
    QByteArray text = "# HELP canopy_trees Message trees by state.\n# TYPE canopy_trees gauge\n";
    for (const auto &[state, count] : statistics->trees.asKeyValueRange())
        text += "canopy_trees{state=\""_ba + toString(state).toUtf8() + "\"} "_ba + QByteArray::number(count) + '\n';
    const auto gauge = [&text](const QByteArray &name, const QByteArray &help, int value) {
        text += "# HELP "_ba + name + ' ' + help + "\n# TYPE " + name + " gauge\n" + name + ' '
            + QByteArray::number(value) + '\n';
    };
    gauge("canopy_messages", "Messages that are not deleted.", statistics->messages);
    gauge("canopy_reviews", "Reviews.", statistics->reviews);
    gauge("canopy_rankings", "Rankings.", statistics->rankings);
    gauge("canopy_users", "People who were not deleted.", statistics->users);
    return Reply{.text = text, .headers = {{"Content-Type"_ba, "text/plain; version=0.0.4; charset=utf-8"_ba}}};
}

}
