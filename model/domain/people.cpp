// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/domain/people.h"

#include <QCryptographicHash>

QString Terms::version() const
{
    if (text.isEmpty())
        return {};
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(text.toUtf8());
    hash.addData(QByteArrayView("\0", 1));
    hash.addData(dataLicence.toUtf8());
    return QString::fromLatin1(hash.result().toHex());
}
