// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/storage/databaseurl.h"

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

    const QUrl parsed(text, QUrl::StrictMode);
    const bool isPostgreSql = parsed.scheme() == "postgresql"_L1 || parsed.scheme() == "postgres"_L1;
    if (!isPostgreSql || !parsed.isValid() || parsed.path().size() < 2) {
        return std::unexpected(Error{Error::Kind::Invalid, ErrorCode::Generic,
            u"'%1' is no database: write sqlite:PATH or postgresql://user@host:port/name"_s.arg(text)});
    }
    DatabaseUrl url;
    url.dialect = Dialect::PostgreSql;
    url.host = QUrl::fromPercentEncoding(parsed.host(QUrl::FullyEncoded).toLatin1());
    url.port = parsed.port(5432);
    url.user = parsed.userName();
    url.name = parsed.path().sliced(1);
    return url;
}

QString DatabaseUrl::toString() const
{
    switch (dialect) {
    case Dialect::Sqlite:
        return "sqlite:"_L1 + path;
    case Dialect::PostgreSql:
        return u"postgresql://%1@%2:%3/%4"_s.arg(user, host, QString::number(port), name);
    }
    Q_UNREACHABLE_RETURN({});
}

}
