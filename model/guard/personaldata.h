// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/guard/finding.h"

namespace Guard {

// Not those of example domains (RFC 2606).
Findings emailAddresses(const QString &text);
// 13 to 19 digits of a known issuer whose last one is right (Luhn, ISO/IEC 7812-1).
Findings cardNumbers(const QString &text);
// Right check digits (ISO 13616, mod 97) and, where the country is known, length.
Findings ibans(const QString &text);

bool isLuhnValid(QStringView digits);
bool isIbanValid(const QString &iban); // without spaces, capitals

}
