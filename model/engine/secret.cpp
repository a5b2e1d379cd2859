// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/engine/secret.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

#include <array>

namespace Engine {

QString newSecret()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    return QString::fromLatin1(
        QByteArrayView(reinterpret_cast<const char *>(words.data()), sizeof words).toByteArray().toHex());
}

QString hashOf(QStringView secret)
{
    return QString::fromLatin1(QCryptographicHash::hash(secret.toUtf8(), QCryptographicHash::Sha256).toHex());
}

}
