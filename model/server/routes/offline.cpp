// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/server/routes/offline.h"

#include "model/wire/keys.h"
#include "model/wire/membershipcodec.h"
#include "model/wire/signedreceipt.h"
#include "model/wire/taskcodec.h"
#include "model/wire/usercodec.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace Wire;

namespace Server::Routes {

namespace {

constexpr int maximumKey = 200;
constexpr qint64 maximumBackup = 1024ll * 1024 * 1024; // it is sent out of memory

QList<TaskType> typesFrom(JsonReader &reader)
{
    QList<TaskType> types;
    if (!reader.has(Key::types))
        return types;
    const QJsonArray names = reader.array(Key::types);
    for (const QJsonValue &name : names) {
        const auto type = taskTypeFromString(name.toString());
        if (type)
            types.append(*type);
        else
            reader.fail(Key::types, u"has the unknown value "_s + name.toString());
    }
    return types;
}

QJsonObject bundled(const Task &task)
{
    QJsonObject json = toJson(task);
    json.insert(Key::expiresAt, jsonOf(task.expiryDate));
    return json;
}

std::unexpected<Error> unreadable(const QString &why)
{
    return std::unexpected(Error{Error::Kind::Storage, ErrorCode::FileUnreadable, why});
}

}

Result<Reply> taskStatus(const Request &request, Engine::Queue &queue)
{
    JsonReader path = request.pathReader();
    const auto id = path.result(path.id<TaskId>(Key::taskId));
    if (!id)
        return std::unexpected(id.error());
    const auto status =
        request.actingUser ? queue.taskStatus(request.actingUser->identity, *id) : queue.taskStatus(*id);
    if (status)
        return withBody(toJson(*status));
    if (status.error().code != ErrorCode::TaskNotFound)
        return std::unexpected(status.error());
    Reply reply = replyTo(status.error());
    reply.status = 404; // the address is the task
    return reply;
}

Result<Reply> taskBundle(const Request &request, Engine::Queue &queue)
{
    JsonReader reader = request.bodyReader();
    const UserIdentity user = reader.take(Key::user, userIdentityFromJson(reader.object(Key::user)));
    Engine::BundleRequest wanted;
    wanted.clientKey = reader.text(Key::clientKey);
    if (wanted.clientKey.isEmpty() || wanted.clientKey.size() > maximumKey)
        reader.fail(Key::clientKey, u"is not a key of 1 to %1 characters"_s.arg(maximumKey));
    wanted.types = typesFrom(reader);
    wanted.lang = reader.text(Key::lang, QString());
    wanted.count = reader.integerBetween(Key::bundleSize, 1, 1, Engine::maximumBundle);
    if (const auto read = reader.result(true); !read)
        return std::unexpected(read.error());
    const auto tasks = queue.bundle(user, wanted);
    if (!tasks)
        return std::unexpected(tasks.error());
    QJsonArray all;
    for (const Task &task : *tasks)
        all.append(bundled(task));
    return withBody(QJsonObject{{Key::clientKey, wanted.clientKey}, {Key::tasks, all}});
}

Result<Reply> receiptKey(const Request &, Engine::Queue &queue)
{
    const QByteArray seed = QByteArray::fromHex(queue.receiptSeed().toLatin1());
    return withBody(
        QJsonObject{{Key::algorithm, u"Ed25519"_s}, {Key::publicKey, QString::fromLatin1(publicKeyOf(seed).toHex())}});
}

Result<Reply> backUp(const Request &, Engine::Queue &queue)
{
    QTemporaryDir folder;
    if (!folder.isValid())
        return unreadable(folder.errorString());
    QFile file(folder.filePath(u"queue.db"_s));
    if (const auto copied = queue.backUp(file.fileName()); !copied)
        return std::unexpected(copied.error());
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(file.errorString());
    if (file.size() > maximumBackup) {
        return std::unexpected(Error{Error::Kind::Rejected, ErrorCode::Generic,
            u"the queue is too large to be sent: end the server and use 'canopyctl backup'"_s});
    }
    return Reply{.text = file.readAll(), .headers = {{"Content-Type"_ba, "application/vnd.sqlite3"_ba}}};
}

}
