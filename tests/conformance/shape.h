// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/conformance/recordings.h"

// How the shape of an answer differs from the recorded one: members that lack or are more, and types; null is as good
// as a value where the original was seen with both. Lists are compared by their first recorded element; maps whose keys
// are data only as maps.
QStringList shapeDifferences(const Recordings &recordings, const QJsonValue &recorded, const QJsonValue &ours);
