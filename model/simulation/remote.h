// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/tree.h"
#include "model/simulation/latencies.h"
#include "model/simulation/mix.h"

#include <QUrl>

namespace Simulation {

struct RemoteOptions
{
    QList<QUrl> servers; // of one queue, shared out among the clients; at least one
    QByteArray apiKey;
    int clients = 8; // at once, each with a connection and a thread
    int annotators = 20; // shared out among the clients
    int tasks = 1000;
    quint64 seed = 1;
    QStringList langs = {QStringLiteral("en")};
    Mix mix = usualMix();
};

struct RemoteReport
{
    int tasks = 0;
    int submitted = 0;
    int skipped = 0;
    int refused = 0;
    double seconds = 0;
    // "next task", "acknowledge", "submit", "skip", and of those that were answered "cycle": all three
    QMap<QString, Percentiles> latencies;
    QMap<QString, int> trees; // by state; empty where the key may not ask
};

// The same virtual people over HTTP, several at once, against any server of the API. What they choose comes from the
// seed; ids and who is first do not. An answer that is missing ends the run: the error.
Result<RemoteReport> simulateRemotely(const RemoteOptions &options);

}
