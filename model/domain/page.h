// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>

#include <optional>

// A place in a list that is sorted by a value and then by id. With the id it means what lies strictly beyond; the value
// alone includes everything that has it.
template <typename Value, typename Identifier>
struct Cursor
{
    Value value{};
    std::optional<Identifier> id;

    friend bool operator==(const Cursor &, const Cursor &) = default;
};

// after: later in the order that is asked for; before: earlier. Both may be given.
template <typename Place>
struct PageRequest
{
    std::optional<Place> after;
    std::optional<Place> before;
    bool descending = false;
    int maximum = 10;
};

// previous and next: what to ask for with "before" and "after" to see the neighbours; nothing where there are none.
template <typename Item, typename Place>
struct Page
{
    QList<Item> items;
    std::optional<Place> previous;
    std::optional<Place> next;
    bool descending = false;
};
