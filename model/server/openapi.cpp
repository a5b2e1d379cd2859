// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/server/openapi.h"

#include "model/server/methodname.h"
#include "model/wire/endpoints.h"

#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace Wire;

namespace Server {

namespace {

QJsonObject parameter(const QString &name, const QString &in)
{
    return {{u"name"_s, name}, {u"in"_s, in}, {u"required"_s, in == "path"_L1},
        {u"schema"_s, QJsonObject{{u"type"_s, u"string"_s}}}};
}

QJsonArray parametersOf(const EndpointRow &row)
{
    static const QRegularExpression inBraces(u"\\{(\\w+)\\}"_s);
    QJsonArray parameters;
    for (auto it = inBraces.globalMatch(row.path.toString()); it.hasNext();)
        parameters.append(parameter(it.next().captured(1), u"path"_s));
    for (const QString &name : row.query.toString().split(u' ', Qt::SkipEmptyParts))
        parameters.append(parameter(name, u"query"_s));
    return parameters;
}

// Each member is a way in that is enough.
QJsonArray securityOf(const EndpointRow &row)
{
    const auto needs = [](const QString &scheme) { return QJsonObject{{scheme, QJsonArray()}}; };
    switch (row.level) {
    case Level::None:
        return {};
    case Level::Key:
    case Level::Trusted:
        return row.actingUser == ActingUser::Ignored ? QJsonArray{needs(u"api-key"_s)}
                                                     : QJsonArray{needs(u"api-key"_s), needs(u"oasst-user"_s)};
    case Level::Root:
    case Level::Person:
        return {needs(u"HTTPBearer"_s)};
    }
    Q_UNREACHABLE_RETURN({});
}

QJsonObject operationOf(const EndpointRow &row)
{
    QJsonObject operation{
        {u"parameters"_s, parametersOf(row)},
        {u"responses"_s, QJsonObject{{u"200"_s, QJsonObject{{u"description"_s, u"Successful Response"_s}}}}},
    };
    if (const QJsonArray security = securityOf(row); !security.isEmpty())
        operation.insert(u"security"_s, security);
    if (row.method == Method::Post)
        operation.insert(u"requestBody"_s,
            QJsonObject{
                {u"content"_s, QJsonObject{{u"application/json"_s, QJsonObject{{u"schema"_s, QJsonObject()}}}}}});
    return operation;
}

}

QJsonObject openApiDocument()
{
    QJsonObject paths;
    for (const EndpointRow &row : endpoints) {
        const QString path = pathOf(row);
        QJsonObject methods = paths.value(path).toObject();
        methods.insert(QString::fromLatin1(nameOf(row.method).toLower()), operationOf(row));
        paths.insert(path, methods);
    }
    const auto header = [](const QString &name) {
        return QJsonObject{{u"type"_s, u"apiKey"_s}, {u"in"_s, u"header"_s}, {u"name"_s, name}};
    };
    const QJsonObject schemes{{u"api-key"_s, header(u"X-API-Key"_s)}, {u"oasst-user"_s, header(u"x-oasst-user"_s)},
        {u"HTTPBearer"_s, QJsonObject{{u"type"_s, u"http"_s}, {u"scheme"_s, u"bearer"_s}}}};
    return {
        {u"openapi"_s, u"3.0.2"_s},
        {u"info"_s, QJsonObject{{u"title"_s, u"Canopy"_s}, {u"version"_s, u"1"_s}}},
        {u"paths"_s, paths},
        {u"components"_s, QJsonObject{{u"securitySchemes"_s, schemes}}},
    };
}

}
