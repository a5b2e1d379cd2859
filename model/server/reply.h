// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/error.h"

#include <QJsonValue>
#include <QList>

#include <chrono>
#include <optional>
#include <utility>

namespace Server {

struct Reply
{
    int status = 200;
    std::optional<QJsonValue> body = {}; // any JSON value, null included; nothing: an empty body
    QByteArray text = {}; // in the place of a JSON body, with its content type among the headers
    QList<std::pair<QByteArray, QByteArray>> headers = {};
    std::chrono::milliseconds delay{0}; // before it is sent
};

Reply withBody(const QJsonValue &body, int status = 200);
Reply withoutBody(int status = 204);
// {"detail": …}: what is wrong with the request itself, before anybody looks at what it means.
Reply refusal(int status, const QString &detail);
Reply replyTo(const Error &error);
Reply tooManyRequests(std::chrono::seconds wait); // 429, with Retry-After

QByteArray bytesOf(const Reply &reply); // the body

}
