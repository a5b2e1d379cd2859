// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringView>

#include <optional>

// Dates to the microsecond, as the API, files and the database have them: QDateTime keeps milliseconds. Microseconds
// since 1970, UTC.
namespace IsoDate {

// ISO 8601 with up to six decimals and an offset, "Z" too (UTC when it has none); null when it is no date.
std::optional<qint64> microseconds(QStringView text);
QString text(qint64 microseconds); // always six decimals and +00:00

}
