// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>

namespace Server {

// The e-mail in a session token of NextAuth (a JWE: "dir", A256GCM), whose key is derived from the secret that the web
// front end and this server share: HKDF-SHA256, no salt, info "NextAuth.js Generated Encryption Key". Nothing for a
// token that is malformed, was not made with the secret, or has expired.
std::optional<QString> emailOfSessionToken(const QByteArray &token, const QByteArray &secret, const QDateTime &now);

}
