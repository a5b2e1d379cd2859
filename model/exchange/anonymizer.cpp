// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/exchange/anonymizer.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace Exchange {

QString anonymousId(const QString &collection, const QString &id, qint64 seed)
{
    const QString text = u"%1:%2%3"_s.arg(collection, id, QString::number(seed));
    return QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex());
}

Anonymizer::Anonymizer(std::optional<qint64> seed)
    : m_seed(seed)
{
}

QString Anonymizer::messageId(const QString &id) const
{
    return named(u"message"_s, id);
}

QString Anonymizer::userId(const QString &id) const
{
    return named(u"user"_s, id);
}

QString Anonymizer::materialId(const QString &collection, const QString &id) const
{
    return named(collection, id);
}

QString Anonymizer::named(const QString &collection, const QString &id) const
{
    return m_seed && !id.isEmpty() ? anonymousId(collection, id, *m_seed) : id;
}

}
