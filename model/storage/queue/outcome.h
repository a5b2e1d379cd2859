// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/storage/connection.h"

// What repositories make of a statement's answer.
namespace Storage {

inline Result<void> done(const Result<int> &changed)
{
    if (!changed)
        return std::unexpected(changed.error());
    return {};
}

template <typename Mapper>
auto mapped(const Result<QList<Row>> &rows, Mapper map) -> Result<QList<std::invoke_result_t<Mapper, const Row &>>>
{
    if (!rows)
        return std::unexpected(rows.error());
    QList<std::invoke_result_t<Mapper, const Row &>> values;
    values.reserve(rows->size());
    for (const Row &row : *rows)
        values.append(map(row));
    return values;
}

template <typename Mapper>
auto mapped(const Result<std::optional<Row>> &row, Mapper map)
    -> Result<std::optional<std::invoke_result_t<Mapper, const Row &>>>
{
    if (!row)
        return std::unexpected(row.error());
    if (!*row)
        return std::optional<std::invoke_result_t<Mapper, const Row &>>();
    return std::optional(map(**row));
}

// Whether there was a row at all.
inline Result<bool> found(const Result<std::optional<Row>> &row)
{
    if (!row)
        return std::unexpected(row.error());
    return row->has_value();
}

} // namespace Storage
