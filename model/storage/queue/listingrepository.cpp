// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/storage/queue/listingrepository.h"

#include "model/storage/queue/messagerepository.h"
#include "model/storage/queue/outcome.h"
#include "model/storage/queue/userrepository.h"
#include "model/storage/sqlvalue.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace Storage {

namespace {

// Ids are hexadecimal digits and hyphens: one end sorts before all of them, the other behind.
const QString beforeEveryId = u""_s;
const QString behindEveryId = u"g"_s;
const QString behindEveryName = u"\U0010FFFF"_s;

template <typename Identifier>
QString idOr(const std::optional<Identifier> &id, const QString &otherwise)
{
    return id ? id->toString() : otherwise;
}

// Both ends exclude themselves; a date without an id includes everything of that date.
struct DateBounds
{
    DateCursor lower{std::numeric_limits<qint64>::min(), {}};
    DateCursor upper{std::numeric_limits<qint64>::max(), {}};
};

DateBounds boundsOf(const ListingRepository::Range<DateCursor> &range, const MessageListing &listing = {})
{
    DateBounds bounds;
    bounds.lower = range.lower.value_or(bounds.lower);
    bounds.upper = range.upper.value_or(bounds.upper);
    if (listing.from && *listing.from > bounds.lower.value)
        bounds.lower = {*listing.from, {}};
    if (listing.until && *listing.until < bounds.upper.value)
        bounds.upper = {*listing.until, {}};
    return bounds;
}

Bindings bindingsOf(const DateBounds &bounds, int maximum)
{
    return {{u"lower_date"_s, bounds.lower.value}, {u"lower_id"_s, idOr(bounds.lower.id, beforeEveryId)},
        {u"upper_date"_s, bounds.upper.value}, {u"upper_id"_s, idOr(bounds.upper.id, behindEveryId)},
        {u"maximum"_s, maximum}};
}

QVariant toSql(const std::optional<QUuid> &id)
{
    return id ? QVariant(id->toString(QUuid::WithoutBraces)) : QVariant(QMetaType::fromType<QString>());
}

// For FTS5 each word is quoted, so that nothing in it is taken for an operator; for PostgreSQL that changes nothing.
// What has no letter or digit is no word.
QString searchedWords(const QString &text)
{
    QStringList words;
    for (QString word : text.split(u' ', Qt::SkipEmptyParts)) {
        if (std::ranges::any_of(
                word, [](QChar character) { return character.isLetterOrNumber() || character.isSurrogate(); }))
            words.append(u'"' + word.replace(u'"', u' ') + u'"');
    }
    return words.isEmpty() ? u"\"\""_s : words.join(u' ');
}

QStringList idTexts(const auto &ids)
{
    QStringList texts;
    for (const auto &id : ids)
        texts.append(id.toString());
    return texts;
}

QString jsonOf(const QStringList &texts)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(texts)).toJson(QJsonDocument::Compact));
}

QString statementOf(const MessageListing &listing, bool descending)
{
    const QString order = descending ? u"_newest"_s : u"_oldest"_s;
    if (!listing.searchText.isEmpty() && listing.lang)
        return u"queue/listing/messages_found"_s + order;
    if (listing.author)
        return u"queue/listing/messages_of_user"_s + order;
    if (listing.apiClient)
        return u"queue/listing/messages_of_client"_s + order;
    if (listing.lang)
        return u"queue/listing/messages_of_lang"_s + order;
    return u"queue/listing/messages"_s + order;
}

template <typename Item>
auto dated(Item (*map)(const Row &))
{
    return [map](const Row &row) { return ListingRepository::Dated<Item>{map(row), row.integer(u"created_date")}; };
}

FlaggedMessage flaggedFromRow(const Row &row)
{
    return {row.id<MessageId>(u"message_id"), row.boolean(u"processed"), row.dateTime(u"created_date")};
}

} // namespace

auto ListingRepository::messages(const MessageListing &listing, const Range<DateCursor> &range) const
    -> Result<QList<Dated<Message>>>
{
    Bindings values = bindingsOf(boundsOf(range, listing), range.maximum);
    values.insert(u"with_deleted"_s, listing.withDeleted);
    values.insert(u"only_roots"_s, listing.onlyRoots);
    const bool isSearch = !listing.searchText.isEmpty() && listing.lang;
    if (isSearch)
        values.insert(u"words"_s, searchedWords(listing.searchText));
    if (isSearch || listing.author)
        values.insert(u"user_id"_s, Storage::toSql(listing.author));
    if (isSearch || listing.author || listing.apiClient)
        values.insert(u"api_client_id"_s, toSql(listing.apiClient));
    if (isSearch || listing.author || listing.apiClient || listing.lang)
        values.insert(u"lang"_s, Storage::toSql(listing.lang));
    return mapped(m_connection.rows(statementOf(listing, range.descending), values), dated(messageFromRow));
}

auto ListingRepository::flagged(const Range<DateCursor> &range) const -> Result<QList<Dated<FlaggedMessage>>>
{
    const QString statement = range.descending ? u"queue/listing/flagged_newest"_s : u"queue/listing/flagged_oldest"_s;
    return mapped(m_connection.rows(statement, bindingsOf(boundsOf(range), range.maximum)), dated(flaggedFromRow));
}

Result<QList<User>> ListingRepository::people(const UserListing &listing, const Range<NameCursor> &range) const
{
    const NameCursor lower = range.lower.value_or(NameCursor());
    const NameCursor upper = range.upper.value_or(NameCursor{behindEveryName, {}});
    const auto method = listing.authMethod ? std::optional(toString(*listing.authMethod)) : std::nullopt;
    Bindings values{{u"lower_name"_s, lower.value}, {u"lower_id"_s, idOr(lower.id, beforeEveryId)},
        {u"upper_name"_s, upper.value}, {u"upper_id"_s, idOr(upper.id, behindEveryId)},
        {u"auth_method"_s, Storage::toSql(method)}, {u"search_text"_s, textOrNull(listing.searchText)},
        {u"maximum"_s, range.maximum}};
    if (listing.apiClient)
        values.insert(u"api_client_id"_s, toSql(listing.apiClient));
    const QString statement = u"queue/listing/people%1_by_%2_%3"_s.arg(listing.apiClient ? u"_of_client"_s : QString(),
        listing.order == UserOrder::ByUsername ? u"username"_s : u"display_name"_s,
        range.descending ? u"last"_s : u"first"_s);
    return mapped(m_connection.rows(statement, values), userFromRow);
}

Result<QHash<MessageId, QStringList>> ListingRepository::emojisBy(
    const UserId &user, const QList<MessageId> &messages) const
{
    QHash<MessageId, QStringList> emojis;
    const auto rows = m_connection.rows(u"queue/listing/emojis_of_person"_s,
        {{u"user_id"_s, Storage::toSql(user)}, {u"message_ids"_s, jsonOf(idTexts(messages))}});
    if (!rows)
        return std::unexpected(rows.error());
    for (const Row &row : *rows)
        emojis[row.id<MessageId>(u"message_id")].append(row.text(u"emoji"));
    return emojis;
}

Result<QHash<UserId, User>> ListingRepository::people(const QList<UserId> &ids) const
{
    QHash<UserId, User> people;
    const auto rows = m_connection.rows(u"queue/listing/people_among"_s, {{u"ids"_s, jsonOf(idTexts(ids))}});
    if (!rows)
        return std::unexpected(rows.error());
    for (const Row &row : *rows) {
        const User user = userFromRow(row);
        people.insert(user.id, user);
    }
    return people;
}

} // namespace Storage
