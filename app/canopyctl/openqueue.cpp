// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/canopyctl/openqueue.h"

using namespace Qt::StringLiterals;

namespace Canopyctl {

Result<std::unique_ptr<Storage::Connection>> openDatabase(const Storage::DatabaseUrl &url)
{
    auto connection = Storage::Connection::open(url, Storage::Connection::Open::Existing);
    if (!connection)
        return connection;
    const auto isThere = Engine::Queue::exists(**connection);
    if (!isThere)
        return std::unexpected(isThere.error());
    if (!*isThere) {
        return std::unexpected(Error{Error::Kind::NotFound, ErrorCode::DatabaseMissing,
            u"%1 holds no queue: begin one with 'canopyctl init'"_s.arg(url.toString())});
    }
    return connection;
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
