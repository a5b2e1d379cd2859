// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/error.h"
#include "model/exchange/exportoptions.h"

#include <QByteArray>

#include <functional>

namespace Storage {
class Connection;
}

namespace Exchange {

struct ExportReport
{
    int trees = 0;
    int messages = 0;
    int loose = 0; // of the messages
    int rootless = 0; // trees left out because the selection leaves out their prompt
    bool flat = false; // messages were written although trees were asked for
};

// Writes line by line, without the line ends: trees by the age of their prompt, in each depth first with siblings by
// rank and age, loose messages last. The same queue gives the same lines. An error of the writer ends it and is
// returned.
Result<ExportReport> exportQueue(Storage::Connection &queue, const ExportOptions &options,
    const std::function<Result<void>(const QByteArray &)> &write);

}
