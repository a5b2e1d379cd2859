// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/server/router.h"

#include "model/server/jsonbody.h"
#include "model/server/methodname.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;
using namespace Wire;

namespace Server {

namespace {

struct Pattern
{
    const EndpointRow *row;
    QStringList segments; // of the whole path; the last one is empty where it ends in a slash
};

const QList<Pattern> &patterns()
{
    static const QList<Pattern> all = [] {
        QList<Pattern> made;
        for (const EndpointRow &row : endpoints)
            made.append({&row, pathOf(row).sliced(1).split(u'/')});
        return made;
    }();
    return all;
}

bool isParameter(const QString &segment)
{
    return segment.startsWith(u'{');
}

bool fits(const Pattern &pattern, const QStringList &segments)
{
    if (pattern.segments.size() != segments.size())
        return false;
    for (qsizetype i = 0; i < segments.size(); ++i) {
        const bool isSame =
            isParameter(pattern.segments.at(i)) ? !segments.at(i).isEmpty() : pattern.segments.at(i) == segments.at(i);
        if (!isSame)
            return false;
    }
    return true;
}

// Nothing where it is no UTF-8 or holds control characters.
std::optional<QString> decoded(const QByteArray &percentEncoded)
{
    const QByteArray bytes = QByteArray::fromPercentEncoding(percentEncoded);
    const QString text = QString::fromUtf8(bytes);
    const bool hasControls =
        std::ranges::any_of(text, [](QChar c) { return c.unicode() < 0x20 || c.unicode() == 0x7f; });
    return !QUtf8StringView(bytes).isValidUtf8() || hasControls ? std::nullopt : std::optional(text);
}

std::optional<QStringList> segmentsOf(const QByteArray &path)
{
    QStringList segments;
    for (const QByteArray &part : path.sliced(1).split('/')) {
        const auto segment = decoded(part);
        if (!segment)
            return {};
        segments.append(*segment);
    }
    return segments;
}

std::optional<QJsonObject> parametersOf(const QByteArray &query)
{
    QJsonObject parameters;
    for (QByteArray part : query.split('&')) {
        if (part.isEmpty())
            continue;
        part.replace('+', ' ');
        const qsizetype equals = part.indexOf('=');
        const auto name = decoded(equals < 0 ? part : part.first(equals));
        const auto value = decoded(equals < 0 ? QByteArray() : part.sliced(equals + 1));
        if (!name || !value)
            return {};
        parameters.insert(*name, *value);
    }
    return parameters;
}

std::unexpected<Reply> badRequest(const QString &why)
{
    return std::unexpected(refusal(400, why));
}

Reply redirection(const QByteArray &location)
{
    Reply reply = withoutBody(307);
    reply.headers.append({"Location"_ba, location});
    return reply;
}

// What to say where no row has the path and the method.
Reply lost(QStringList segments, const QByteArray &path, const QByteArray &query)
{
    QByteArray allowed;
    for (const Pattern &pattern : patterns()) {
        if (fits(pattern, segments))
            allowed += (allowed.isEmpty() ? ""_ba : ", "_ba) + nameOf(pattern.row->method);
    }
    if (!allowed.isEmpty()) {
        Reply reply = refusal(405, u"Method Not Allowed"_s);
        reply.headers.append({"Allow"_ba, allowed});
        return reply;
    }
    const bool hasSlash = path.size() > 1 && path.endsWith('/');
    if (hasSlash)
        segments.removeLast();
    else
        segments.append(QString());
    const bool isOtherForm = std::ranges::any_of(patterns(), [&](const Pattern &it) { return fits(it, segments); });
    // Two slashes at its beginning would name another server.
    if (!isOtherForm || path.startsWith("//"_ba))
        return refusal(404, u"Not Found"_s);
    const QByteArray other = hasSlash ? path.chopped(1) : path + '/';
    return redirection(query.isEmpty() ? other : other + '?' + query);
}

}

std::expected<Request, Reply> route(const Http::RawRequest &raw)
{
    const qsizetype question = raw.target.indexOf('?');
    const QByteArray path = question < 0 ? raw.target : raw.target.first(question);
    const QByteArray query = question < 0 ? QByteArray() : raw.target.sliced(question + 1);
    const auto segments = segmentsOf(path);
    const auto parameters = parametersOf(query);
    if (!segments || !parameters)
        return badRequest(u"the address is no UTF-8 or holds control characters"_s);

    const auto isMeant = [&](const Pattern &pattern) {
        return nameOf(pattern.row->method) == raw.method && fits(pattern, *segments);
    };
    const auto found = std::ranges::find_if(patterns(), isMeant);
    if (found == patterns().end())
        return std::unexpected(lost(*segments, path, query));

    Request request;
    request.endpoint = found->row->endpoint;
    request.query = *parameters;
    request.headers = raw.headers;
    for (qsizetype i = 0; i < segments->size(); ++i) {
        const QString &segment = found->segments.at(i);
        if (isParameter(segment))
            request.path.insert(segment.sliced(1).chopped(1), segments->at(i));
    }
    const auto body = jsonOf(raw.body);
    if (!body)
        return std::unexpected(replyTo(body.error()));
    request.body = *body;
    request.bodyHash = QCryptographicHash::hash(raw.body, QCryptographicHash::Sha256);
    return request;
}

}
