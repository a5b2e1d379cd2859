// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/treeconfiguration.h"
#include "model/server/server.h"

#include <memory>

// A queue behind our server, in this process and on the thread that made it, whose event loop has to run: a free port
// of this computer, no rate limits.
class ServedQueue
{
public:
    // Begins a queue in a new, empty database and serves it.
    static Result<std::unique_ptr<ServedQueue>> begin(
        const Storage::DatabaseUrl &database, const TreeConfiguration &configuration, int workers = 1);

    QString address() const { return m_server->url().toString(); }
    QString apiKey() const { return m_apiKey; } // trusted
    QString invitation() const { return m_invitation; } // for one annotator named Grace

private:
    ServedQueue() = default;

    QString m_apiKey;
    QString m_invitation;
    std::unique_ptr<Server::HttpServer> m_server;
};
