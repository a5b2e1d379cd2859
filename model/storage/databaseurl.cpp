// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/storage/databaseurl.h"

#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace Storage {

DatabaseUrl DatabaseUrl::sqlite(const QString &path)
{
    DatabaseUrl url;
    url.path = path;
    return url;
}

Result<DatabaseUrl> DatabaseUrl::parse(const QString &text)
{
    constexpr auto sqliteScheme = "sqlite:"_L1;
    if (text.startsWith(sqliteScheme) && text.size() > sqliteScheme.size())
        return sqlite(text.sliced(sqliteScheme.size()));

    // Not by QUrl, which takes no socket folder for a host.
    static const QRegularExpression form(
        uR"(^postgres(?:ql)?://(?:([^@/]*)@)?(\[[^\]/]*\]|[^:@/]*)(?::(\d{1,5}))?/([^/?#]+)$)"_s);
    const auto match = form.match(text);
    if (!match.hasMatch()) {
        return std::unexpected(Error{Error::Kind::Invalid, ErrorCode::Generic,
            u"'%1' is no database: write sqlite:PATH or postgresql://user@host:port/name"_s.arg(text)});
    }
    const auto part = [&match](int number) { return QUrl::fromPercentEncoding(match.captured(number).toUtf8()); };
    DatabaseUrl url;
    url.dialect = Dialect::PostgreSql;
    url.user = part(1);
    url.host = part(2).remove(u'[').remove(u']');
    url.port = match.hasCaptured(3) ? match.captured(3).toInt() : url.port;
    url.name = part(4);
    return url;
}

QString DatabaseUrl::toString() const
{
    switch (dialect) {
    case Dialect::Sqlite:
        return "sqlite:"_L1 + path;
    case Dialect::PostgreSql:
        return u"postgresql://%1@%2:%3/%4"_s.arg(
            user, QString::fromLatin1(QUrl::toPercentEncoding(host)), QString::number(port), name);
    }
    Q_UNREACHABLE_RETURN({});
}

}
