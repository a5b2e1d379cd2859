// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/exchange/anonymizer.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace Exchange {

Anonymizer::Anonymizer(std::optional<qint64> seed)
    : m_seed(seed)
{
}

QString Anonymizer::messageId(const QString &id) const
{
    return hashed("message"_L1, id);
}

QString Anonymizer::userId(const QString &id) const
{
    return hashed("user"_L1, id);
}

QString Anonymizer::hashed(QLatin1StringView collection, const QString &id) const
{
    if (!m_seed || id.isEmpty())
        return id;
    const QString named = u"%1:%2%3"_s.arg(collection, id, QString::number(*m_seed));
    return QString::fromLatin1(QCryptographicHash::hash(named.toUtf8(), QCryptographicHash::Sha256).toHex());
}

}
