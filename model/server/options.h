// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/clock.h"
#include "model/server/http/listener.h"
#include "model/storage/databaseurl.h"

namespace Server {

struct Options
{
    Storage::DatabaseUrl database;
    QHostAddress address{QHostAddress::LocalHost};
    quint16 port = 0; // 0 picks one
    int workers = 1; // with a connection each; SQLite has one
    std::optional<QSslConfiguration> tls;
    bool behindProxy = false; // every connection comes from it
    bool limits = false; // rate limits and connections per address (README)
    bool openKeys = true; // Gate::openKeys
    std::shared_ptr<const Clock> clock = std::make_shared<SystemClock>(); // used by every thread
    Http::Limits sizes;
    Http::Timeouts timeouts;
};

}
