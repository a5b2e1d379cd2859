// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/exchange/record.h"

#include <expected>

namespace Exchange {

// The seed data of spec/export.md section 4: one JSON array, its elements in the place of lines. Everything
// in it counts as reviewed and accepted; a root without a tree_state grows.
struct SeedElement
{
    int number = 0; // from 1
    std::expected<MessageRecord, QString> message;
};

// An error when the document is not a JSON array.
std::expected<QList<SeedElement>, QString> seedsFromJson(const QByteArray &json);

}
