// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/server/routes/tasks.h"

#include "model/server/receipts.h"
#include "model/wire/interactioncodec.h"
#include "model/wire/keys.h"
#include "model/wire/taskcodec.h"
#include "model/wire/usercodec.h"

using namespace Qt::StringLiterals;
using namespace Wire;

namespace Server::Routes {

namespace {

constexpr auto maximumReason = 512;

std::unexpected<Error> nobody()
{
    return std::unexpected(Error{Error::Kind::Invalid, ErrorCode::UserNotSpecified, u"nobody is named who acts"_s});
}

TaskId taskOf(JsonReader &reader)
{
    return reader.id<TaskId>("task_id"_L1);
}

// A task that is not there is 404 where the address or the answer is the task, and 400 where a submission names it.
Result<Reply> orNotFound(const Error &error)
{
    if (error.code != ErrorCode::TaskNotFound)
        return std::unexpected(error);
    Reply reply = replyTo(error);
    reply.status = 404;
    return reply;
}

// Ids of other clients need not be UUIDs, and are theirs alone.
void nameMessage(SignedInteraction &sent, const ApiClientId &client)
{
    auto *const text = std::get_if<TextReply>(&sent.interaction.kind);
    if (!text)
        return;
    text->frontendMessageId = sent.userMessageId;
    if (MessageId::fromString(sent.userMessageId).isNull())
        text->messageId = MessageId(QUuid::createUuidV5(client.uuid(), sent.userMessageId));
}

}

Result<Reply> requestTask(const Request &request, Engine::Queue &queue)
{
    JsonReader reader = request.bodyReader();
    const TaskType type = reader.has(Key::type) ? reader.named(Key::type, taskTypeFromString) : TaskType::Random;
    const bool isCollective = reader.boolean(Key::collective, false);
    const QString lang = reader.text(Key::lang, QString());
    std::optional<UserIdentity> user;
    if (reader.has(Key::user))
        user = reader.take(Key::user, userIdentityFromJson(reader.object(Key::user)));
    if (const auto read = reader.result(true); !read)
        return std::unexpected(read.error());
    if (!user)
        return nobody();
    const auto task = isCollective ? queue.collectiveTask(*user, type, lang) : queue.nextTask(*user, type, lang);
    return task ? Result<Reply>(withBody(toJson(*task))) : std::unexpected(task.error());
}

// The body is the user itself.
Result<Reply> taskAvailability(const Request &request, Engine::Queue &queue)
{
    if (isAbsent(request.body))
        return nobody();
    const auto user = ofBody(userIdentityFromJson(request.body.toObject()));
    if (!user)
        return std::unexpected(user.error());
    const auto available = queue.availability(*user, request.query.value(Key::lang).toString());
    return available ? Result<Reply>(withBody(toJson(*available))) : std::unexpected(available.error());
}

Result<Reply> submitInteraction(const Request &request, Engine::Queue &queue)
{
    auto sent = ofBody(interactionFromJson(request.body.toObject()));
    if (!sent)
        return std::unexpected(sent.error());
    nameMessage(*sent, request.client.id);
    const auto receipt = queue.submit(sent->user, sent->interaction);
    if (!receipt)
        return std::unexpected(receipt.error());
    Reply reply = withBody(toJson(*receipt));
    addReceipt(reply, *receipt, request, queue);
    return reply;
}

Result<Reply> closeTask(const Request &request, Engine::Queue &queue)
{
    JsonReader reader = request.bodyReader();
    const auto id = reader.result(reader.text(Key::messageId));
    if (!id)
        return std::unexpected(id.error());
    const auto task = queue.closeTask(*id);
    return task ? Result<Reply>(withBody(toJson(Receipt{*task, queue.now(), false}))) : orNotFound(task.error());
}

Result<Reply> acknowledgeTask(const Request &request, Engine::Queue &queue)
{
    JsonReader path = request.pathReader();
    const auto task = path.result(taskOf(path));
    if (!task)
        return std::unexpected(task.error());
    JsonReader reader = request.bodyReader();
    const auto id = reader.result(reader.text(Key::messageId));
    if (!id)
        return std::unexpected(id.error());
    const auto acknowledged = request.actingUser ? queue.acknowledge(request.actingUser->identity, *task, *id)
                                                 : queue.acknowledge(*task, *id);
    return acknowledged ? Result<Reply>(withoutBody()) : orNotFound(acknowledged.error());
}

Result<Reply> skipTask(const Request &request, Engine::Queue &queue)
{
    JsonReader path = request.pathReader();
    const auto task = path.result(taskOf(path));
    if (!task)
        return std::unexpected(task.error());
    JsonReader reader = request.bodyReader();
    const QString reason = reader.text("reason"_L1, QString());
    if (reason.size() > maximumReason)
        reader.fail("reason"_L1, u"is longer than %1 characters"_s.arg(maximumReason));
    if (const auto read = reader.result(true); !read)
        return std::unexpected(read.error());
    const auto skipped = queue.skip(request.actingUser->identity, *task, reason);
    return skipped ? Result<Reply>(withoutBody()) : std::unexpected(skipped.error());
}

}
