// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/backend/http/messagesearch.h"

#include "model/wire/jsonvalue.h"
#include "model/wire/keys.h"
#include "model/wire/messagecodec.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Http {

namespace {

constexpr int largestPage = 1000; // that the API gives
constexpr int pagesLookedThrough = 5;

struct Page
{
    QList<Message> messages;
    QString next; // cursor; empty: that was the last one
};

// "after" is later in the order that was asked for: older.
QString cursorOf(const MessageFilter &filter)
{
    if (!filter.beforeDate)
        return {};
    const QString date = Wire::isoText(*filter.beforeDate);
    return filter.beforeId ? filter.beforeId->toString() + u'$' + date : date;
}

Call callFor(const MessageFilter &filter, const QString &cursor, int maximum)
{
    Call call{.row = Wire::rowOf(Wire::Endpoint::MessagesPage)};
    call.query = {{u"desc"_s, u"true"_s}, {u"max_count"_s, QString::number(std::clamp(maximum, 1, largestPage))}};
    if (!cursor.isEmpty())
        call.query.append({u"after"_s, cursor});
    if (filter.lang)
        call.query.append({Wire::Key::lang.toString(), *filter.lang});
    if (filter.lang && !filter.searchText.isEmpty())
        call.query.append({u"search_query"_s, filter.searchText});
    if (filter.author) {
        call.query.append({Wire::Key::username.toString(), filter.author->username});
        call.query.append({Wire::Key::authMethod.toString(), toString(filter.author->authMethod)});
    }
    return call;
}

Async<Page> pageOf(std::shared_ptr<Transport> transport, MessageFilter filter, QString cursor, int maximum)
{
    const auto answer = co_await send(transport, callFor(filter, cursor, maximum));
    if (!answer)
        co_return std::unexpected(answer.error());
    const QJsonObject body = answer->body.toObject();
    const QJsonArray items = body.value("items"_L1).toArray();
    Page page{{}, body.value("next"_L1).toString()};
    for (const QJsonValue &item : items) {
        auto message = Wire::messageFromJson(item.toObject());
        if (!message) {
            message.error().kind = Error::Kind::Unreachable;
            co_return std::unexpected(message.error());
        }
        page.messages.append(*std::move(message));
    }
    if (page.messages.isEmpty())
        page.next.clear(); // an empty page repeats the place where it was asked
    co_return page;
}

}

Async<QList<Message>> foundMessages(std::shared_ptr<Transport> transport, MessageFilter filter)
{
    const bool looksItself = !filter.lang && !filter.searchText.isEmpty();
    QList<Message> found;
    QString cursor = cursorOf(filter);
    for (int i = 0; i < (looksItself ? pagesLookedThrough : 1); ++i) {
        const auto page = co_await pageOf(transport, filter, cursor, looksItself ? largestPage : filter.maximum);
        if (!page)
            co_return std::unexpected(page.error());
        for (const Message &message : page->messages) {
            if (!looksItself || message.text.contains(filter.searchText, Qt::CaseInsensitive))
                found.append(message);
            if (found.size() == filter.maximum)
                co_return found;
        }
        cursor = page->next;
        if (cursor.isEmpty())
            break;
    }
    co_return found;
}

}
