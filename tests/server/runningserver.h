// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/treeconfiguration.h"
#include "model/engine/queue.h"
#include "model/server/server.h"
#include "tests/support/manualclock.h"

#include <QTemporaryDir>
#include <QThread>

#include <functional>

// The server on a port of its own choice, in a thread of its own, so that a test can call it and wait. Its clock is the
// test's.
class RunningServer
{
public:
    // Begins a queue in the database, SQLite in a temporary folder if there is none, with a trusted and an ordinary
    // key. prepare: what else has to be there before the server has the database.
    struct Setup
    {
        TreeConfiguration configuration = {};
        std::optional<Storage::DatabaseUrl> database = {};
        std::function<void(Engine::Queue &, ManualClock &)> prepare = {};
        std::function<void(Server::Options &)> options = {};
    };

    RunningServer();
    explicit RunningServer(const Setup &setup);
    ~RunningServer(); // stops it

    QUrl url() const { return m_url; }
    Storage::DatabaseUrl database() const { return m_options.database; }
    void stop(); // waits until it has answered what is under way
    // After stop(): what the queue says of itself.
    QStringList violations();
    int count(const QString &sql); // SELECT count(*) AS n …

    std::shared_ptr<ManualClock> clock = std::make_shared<ManualClock>();
    QString trustedKey;
    QString key;
    QString rootToken;

private:
    void begin(const Setup &setup);
    void start();

    QTemporaryDir m_folder;
    Server::Options m_options;
    QThread m_thread;
    std::unique_ptr<Server::HttpServer> m_server; // of the thread
    QUrl m_url;
};
