// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/backend/http/serveraddress.h"

#include "model/wire/endpoints.h"

#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace Http {

namespace {

constexpr auto separator = "://"_L1;

bool isThisComputer(const QString &host)
{
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

std::unexpected<Error> notUnderstood(const QString &why)
{
    return std::unexpected(Error{Error::Kind::Invalid, ErrorCode::AddressNotUnderstood, why});
}

QString withScheme(const QString &text)
{
    if (text.contains(separator))
        return text;
    const QUrl guess("https://"_L1 + text, QUrl::StrictMode);
    return (isThisComputer(guess.host()) ? u"http://"_s : u"https://"_s) + text;
}

QString folderOf(QString path)
{
    static const QString api = Wire::basePath.chopped(1).toString();
    while (path.endsWith(u'/'))
        path.chop(1);
    return path.endsWith(api) ? path.chopped(api.size()) : path;
}

}

Result<ServerAddress> ServerAddress::fromText(const QString &text)
{
    QUrl url(withScheme(text.trimmed()), QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return notUnderstood(u"not the address of a server"_s);
    if (url.scheme() != "https"_L1 && url.scheme() != "http"_L1)
        return notUnderstood(u"servers are reached by https"_s);
    // A secret in an address ends up in logs and in other people's sight.
    if (!url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment())
        return notUnderstood(u"more than the address of a server"_s);
    if (url.scheme() == "http"_L1 && !isThisComputer(url.host())) {
        return std::unexpected(Error{
            Error::Kind::Rejected, ErrorCode::ConnectionInsecure, u"other computers are reached by https only"_s});
    }
    url.setPath(folderOf(url.path()));
    if (url.port() == (url.scheme() == "https"_L1 ? 443 : 80))
        url.setPort(-1);
    return ServerAddress(url);
}

QString ServerAddress::toString() const
{
    return m_url.toString(QUrl::FullyEncoded);
}

QUrl ServerAddress::url(const QString &path, const QUrlQuery &query) const
{
    QUrl url = m_url;
    url.setPath(m_url.path(QUrl::FullyEncoded) + path, QUrl::StrictMode);
    if (!query.isEmpty())
        url.setQuery(query);
    return url;
}

}
