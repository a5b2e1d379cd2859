// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/error.h"

#include <QUrl>
#include <QUrlQuery>

namespace Http {

// Where a server is: scheme, host, port and perhaps the folder below which the API lies. Other computers are reached
// with TLS only.
class ServerAddress
{
public:
    // As people type it: without a scheme https is meant, on this computer http; "/api/v1" at the end may be there.
    // AddressNotUnderstood, ConnectionInsecure.
    static Result<ServerAddress> fromText(const QString &text);

    QString toString() const; // always the same for the same server; without a slash at the end
    QString host() const { return m_url.host(); }
    // path: absolute, percent-encoded where it has to be.
    QUrl url(const QString &path, const QUrlQuery &query) const;

    friend bool operator==(const ServerAddress &, const ServerAddress &) = default;

private:
    explicit ServerAddress(const QUrl &url)
        : m_url(url)
    {
    }

    QUrl m_url;
};

}
