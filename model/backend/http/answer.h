// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/error.h"

#include <QDateTime>
#include <QJsonValue>

#include <chrono>
#include <optional>

namespace Http {

// What came back, as the network gave it.
struct RawAnswer
{
    int status = 0; // 0: nothing that is HTTP
    bool isComplete = true; // false: it broke off, or took too long
    QByteArray contentType;
    QByteArray retryAfter;
    QByteArray date;
    QByteArray replayed; // the header Idempotent-Replayed
    QByteArray body;
};

// A success.
struct Answer
{
    QJsonValue body; // undefined where none is expected
    std::optional<QDateTime> date; // the server's clock, UTC
    bool replayed = false; // the server had the same before
};

enum class Expected { Json, Nothing };

// Only an answer that is complete, understood to its last byte and of the expected form is a success. Decided by the
// error code and not by the status, of which proxies and networks have their own: what is not the API's JSON says
// nothing about what happened (Unreachable). No network, no clock.
Result<Answer> answerFrom(const RawAnswer &raw, Expected expected);

// How long the server wants to be left alone: by its header, or by the seconds that the original puts into its words.
std::optional<std::chrono::seconds> pauseWantedBy(const RawAnswer &raw);

}
