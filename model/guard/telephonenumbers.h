// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/guard/finding.h"

namespace Guard {

// Valid numbers by libphonenumber's plans. Those without a country code are read as numbers of the region (ISO 3166,
// two letters); empty: only with a country code. The plans are read when this is first called, a few milliseconds.
Findings telephoneNumbers(const QString &text, const QString &region);

// Where most speakers of a language (BCP 47) live, unless it says a region itself; empty where that says nothing.
QString regionOf(const QString &lang);

}
