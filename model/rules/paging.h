// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/page.h"

#include <algorithm>

// The cursor algorithm of spec/protocol.md section 6, with what it needs of a list that is sorted by (value, id).
namespace Rules {

// How a page is fetched: one item more than it has says whether there is more beyond. With "before" alone it is fetched
// backwards, from its end.
template <typename Place>
bool isFetchedBackwards(const PageRequest<Place> &request)
{
    return request.before && !request.after;
}

template <typename Place>
int itemsToFetch(const PageRequest<Place> &request)
{
    return request.before && request.after ? request.maximum : request.maximum + 1;
}

template <typename Place>
bool isFetchedDescending(const PageRequest<Place> &request)
{
    return request.descending != isFetchedBackwards(request);
}

// The end of the list, in ascending order, that each cursor cuts off.
template <typename Place>
const std::optional<Place> &lowerEnd(const PageRequest<Place> &request)
{
    return request.descending ? request.before : request.after;
}

template <typename Place>
const std::optional<Place> &upperEnd(const PageRequest<Place> &request)
{
    return request.descending ? request.after : request.before;
}

// The page of what was fetched. placeOf(item) is its cursor, with the id. An empty page names the values that were
// asked for, so that a reader can go on when something has come.
template <typename Item, typename Place, typename PlaceOf>
Page<Item, Place> pageOf(const PageRequest<Place> &request, QList<Item> fetched, PlaceOf placeOf)
{
    const bool hasSurplus = fetched.size() > request.maximum;
    if (hasSurplus)
        fetched.removeLast();
    if (isFetchedBackwards(request))
        std::ranges::reverse(fetched);
    Page<Item, Place> page{std::move(fetched), {}, {}, request.descending};
    if (page.items.isEmpty()) {
        if (request.after)
            page.previous = Place{request.after->value, {}};
        if (request.before)
            page.next = Place{request.before->value, {}};
        return page;
    }
    if (request.after || (request.before && hasSurplus))
        page.previous = placeOf(page.items.constFirst());
    if (hasSurplus || request.before)
        page.next = placeOf(page.items.constLast());
    return page;
}

}
