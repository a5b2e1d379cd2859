// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/wire/pagecodec.h"

#include "model/domain/isodate.h"

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype uuidLength = 36;

template <typename Identifier>
QString withId(const std::optional<Identifier> &id, const QString &value)
{
    return id ? id->toString() + u'$' + value : value;
}

template <typename Identifier>
struct Parts
{
    std::optional<Identifier> id;
    QString value;
};

template <typename Identifier>
Parts<Identifier> partsOf(const QString &text)
{
    if (text.size() > uuidLength && text.at(uuidLength) == u'$') {
        if (const auto id = Identifier::fromString(text.first(uuidLength)); !id.isNull())
            return {id, text.sliced(uuidLength + 1)};
    }
    return {{}, text};
}

}

QString Wire::cursorText(const DateCursor &cursor)
{
    return withId(cursor.id, IsoDate::text(cursor.value));
}

QString Wire::cursorText(const NameCursor &cursor)
{
    return withId(cursor.id, cursor.value);
}

Result<DateCursor> Wire::dateCursorFromText(const QString &text)
{
    const auto parts = partsOf<MessageId>(text);
    const auto date = IsoDate::microseconds(parts.value);
    if (!date)
        return std::unexpected(Error{Error::Kind::Invalid, ErrorCode::InvalidCursor, u"Invalid cursor value"_s});
    return DateCursor{*date, parts.id};
}

NameCursor Wire::nameCursorFromText(const QString &text)
{
    const auto parts = partsOf<UserId>(text);
    return {parts.value, parts.id};
}
