// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/workspace/storedjson.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace StoredJson {

QString text(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

Result<QJsonObject> parse(const QString &text)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8(), &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return std::unexpected(damaged(error.errorString()));
    return document.object();
}

Error damaged(const QString &what)
{
    return {Error::Kind::Storage, ErrorCode::DatabaseDamaged, u"the workspace holds something unreadable: "_s + what};
}

}
