// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/error.h"
#include "model/domain/messagelisting.h"
#include "model/domain/userlisting.h"
#include "model/wire/keys.h"

#include <QJsonArray>
#include <QJsonObject>

// Pages, and their cursors: "<uuid>$<date or name>", or the date or name alone.
namespace Wire {

QString cursorText(const DateCursor &cursor);
QString cursorText(const NameCursor &cursor);
Result<DateCursor> dateCursorFromText(const QString &text); // InvalidCursor
NameCursor nameCursorFromText(const QString &text); // any text is one

// itemToJson(item) is one item's JSON.
template <typename Item, typename Place, typename ItemToJson>
QJsonObject toJson(const Page<Item, Place> &page, QLatin1StringView sortKey, ItemToJson itemToJson)
{
    const auto cursor = [](const std::optional<Place> &place) {
        return place ? QJsonValue(cursorText(*place)) : QJsonValue(QJsonValue::Null);
    };
    QJsonArray items;
    for (const Item &item : page.items)
        items.append(itemToJson(item));
    return {
        {Key::prev, cursor(page.previous)},
        {Key::next, cursor(page.next)},
        {Key::sortKey, sortKey},
        {Key::order, page.descending ? QLatin1StringView("desc") : QLatin1StringView("asc")},
        {Key::items, items},
    };
}

// itemFromJson(object) is Result<Item>, cursorFromText(text) a place or Result of one.
template <typename Item, typename Place, typename ItemFromJson, typename CursorFromText>
Result<Page<Item, Place>> pageFromJson(
    const QJsonObject &json, ItemFromJson itemFromJson, CursorFromText cursorFromText)
{
    Page<Item, Place> page;
    const std::pair<QLatin1StringView, std::optional<Place> *> ends[] = {
        {Key::prev, &page.previous}, {Key::next, &page.next}};
    for (const auto &[key, place] : ends) {
        if (!json.value(key).isString())
            continue;
        const Result<Place> cursor = cursorFromText(json.value(key).toString());
        if (!cursor)
            return std::unexpected(cursor.error());
        *place = *cursor;
    }
    page.descending = json.value(Key::order).toString() == QLatin1StringView("desc");
    const QJsonArray items = json.value(Key::items).toArray();
    for (const QJsonValue &value : items) {
        const Result<Item> item = itemFromJson(value.toObject());
        if (!item)
            return std::unexpected(item.error());
        page.items.append(*item);
    }
    return page;
}

}
