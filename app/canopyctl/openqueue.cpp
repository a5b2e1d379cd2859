// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/canopyctl/openqueue.h"

using namespace Qt::StringLiterals;

namespace Canopyctl {

Result<std::unique_ptr<OpenedQueue>> openQueue(const Storage::DatabaseUrl &url, Engine::Start start)
{
    auto connection = Storage::Connection::open(url, Storage::Connection::Open::Existing);
    if (!connection)
        return std::unexpected(connection.error());
    auto opened = std::make_unique<OpenedQueue>();
    opened->connection = *std::move(connection);
    auto queue = Engine::Queue::open(*opened->connection, opened->clock, opened->random, start);
    if (!queue)
        return std::unexpected(queue.error());
    opened->queue = *std::move(queue);
    return opened;
}

QString sentenceOf(const Error &error, const Storage::DatabaseUrl &url)
{
    switch (error.code) {
    case ErrorCode::DatabaseDamaged:
        return u"%1 is damaged or no queue of Canopy, and was left as it is: name another file, or restore a backup (%2)"_s
            .arg(url.toString(), error.message);
    case ErrorCode::DatabaseReadOnly:
        return u"%1 cannot be written: check the rights of the file and of its folder (%2)"_s.arg(
            url.toString(), error.message);
    case ErrorCode::DiskFull:
        return u"the disk is full, nothing was changed: make room and try again (%1)"_s.arg(error.message);
    default:
        return error.message;
    }
}

}
