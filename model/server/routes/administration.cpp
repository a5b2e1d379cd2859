// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/server/routes/administration.h"

#include "model/domain/conversationtext.h"
#include "model/wire/configurationcodec.h"
#include "model/wire/figurescodec.h"
#include "model/wire/keys.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace Server::Routes {

namespace {

QJsonObject settingsOf(const TreeConfiguration &configuration)
{
    return {
        {u"PROJECT_NAME"_s, u"Canopy"_s},
        {u"API_V1_STR"_s, QString(Wire::basePath).chopped(1)},
        {u"MESSAGE_SIZE_LIMIT"_s, ConversationText::maximumLength},
        {u"DEBUG_USE_SEED_DATA"_s, false},
        {u"DEBUG_ALLOW_SELF_LABELING"_s, configuration.allowSelfLabeling},
        // What the engine does not do, and so skips: no model is asked about a text.
        {u"DEBUG_SKIP_EMBEDDING_COMPUTATION"_s, true},
        {u"DEBUG_SKIP_TOXICITY_CALCULATION"_s, true},
        {u"DEBUG_DATABASE_ECHO"_s, false},
        // Minutes between computing boards anew: they are kept up with everything that is done.
        {u"USER_STATS_INTERVAL_DAY"_s, 0},
        {u"USER_STATS_INTERVAL_WEEK"_s, 0},
        {u"USER_STATS_INTERVAL_MONTH"_s, 0},
        {u"USER_STATS_INTERVAL_TOTAL"_s, 0},
    };
}

Result<Reply> purged(const Request &request, Engine::Queue &queue, PurgeOptions options)
{
    Wire::JsonReader path = request.pathReader();
    const auto user = path.result(path.id<UserId>(Wire::Key::userId));
    if (!user)
        return std::unexpected(user.error());
    options.withFigures = true;
    QElapsedTimer timer;
    timer.start();
    const auto report = queue.people().purge({}, *user, options);
    if (!report)
        return std::unexpected(report.error());
    return withBody(QJsonObject{
        {Wire::Key::before, Wire::toJson(report->before)},
        {Wire::Key::after, Wire::toJson(report->after)},
        {Wire::Key::preview, options.preview},
        {Wire::Key::duration, double(timer.nsecsElapsed()) / 1e9},
    });
}

}

Result<Reply> createApiClient(const Request &request, Engine::Queue &queue)
{
    Wire::JsonReader reader = request.bodyReader();
    ApiClient wanted;
    wanted.description = reader.text(Wire::Key::description);
    wanted.frontendType = reader.text(Wire::Key::frontendType);
    wanted.trusted = reader.boolean(Wire::Key::trusted, false);
    wanted.adminEmail = reader.text(Wire::Key::adminEmail, QString());
    const auto client = reader.result(wanted);
    if (!client)
        return std::unexpected(client.error());
    const auto key = queue.access().createClient(*client);
    return key ? Result<Reply>(withBody(*key)) : std::unexpected(key.error());
}

Result<Reply> publicSettings(const Request &, Engine::Queue &queue)
{
    return withBody(settingsOf(queue.configuration()));
}

Result<Reply> fullSettings(const Request &, Engine::Queue &queue)
{
    QJsonObject settings = settingsOf(queue.configuration());
    settings.insert(u"tree_manager"_s, Wire::toJson(queue.configuration()));
    settings.insert(u"DEBUG_IGNORE_TOS_ACCEPTANCE"_s, !queue.configuration().requireTerms);
    return withBody(settings);
}

Result<Reply> purgeUser(const Request &request, Engine::Queue &queue)
{
    Wire::JsonReader reader = request.queryReader();
    PurgeOptions wanted;
    wanted.preview = reader.boolean(Wire::Key::preview, true);
    wanted.ban = reader.boolean(Wire::Key::ban, true);
    const auto options = reader.result(wanted);
    return options ? purged(request, queue, *options) : std::unexpected(options.error());
}

Result<Reply> purgeUserMessages(const Request &request, Engine::Queue &queue)
{
    Wire::JsonReader reader = request.queryReader();
    PurgeOptions wanted;
    wanted.everything = false;
    wanted.ban = false;
    wanted.initialPrompts = reader.boolean(Wire::Key::purgeInitialPrompts, false);
    wanted.from = reader.optionalDate(Wire::Key::minDate);
    wanted.until = reader.optionalDate(Wire::Key::maxDate);
    wanted.preview = reader.boolean(Wire::Key::preview, true);
    const auto options = reader.result(wanted);
    return options ? purged(request, queue, *options) : std::unexpected(options.error());
}

Result<Reply> mergeUsers(const Request &request, Engine::Queue &queue)
{
    Wire::JsonReader reader = request.bodyReader();
    const auto into = reader.id<UserId>(Wire::Key::destinationUserId);
    QList<UserId> wanted;
    const QJsonArray sources = reader.array(Wire::Key::sourceUserIds);
    for (const QJsonValue &source : sources) {
        const auto id = UserId::fromString(source.toString());
        if (id.isNull())
            reader.fail(Wire::Key::sourceUserIds, u"has something that is no UUID"_s);
        wanted.append(id);
    }
    const auto others = reader.result(wanted);
    if (!others)
        return std::unexpected(others.error());
    const auto merged = queue.people().merge({}, into, *others);
    return merged ? Result<Reply>(withoutBody()) : std::unexpected(merged.error());
}

}
