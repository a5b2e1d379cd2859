// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

// Keys and tokens: 256 random bits of the operating system (never of a seeded source) as 64 hexadecimal digits. Shown
// once; what is kept is their SHA-256.
namespace Engine {

QString newSecret();
QString hashOf(QStringView secret);

// For people to copy: 100 random bits as 20 letters and digits (Crockford's base 32) with hyphens between.
QString newInvitationCode();
QString invitationCodeFrom(const QString &typed); // without hyphens and spaces, look-alikes made one

}
