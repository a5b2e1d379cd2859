// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/exchange/externalid.h"

namespace Exchange {

QUuid queueIdOf(QStringView fileId)
{
    static const QUuid names(0x5d3f1c7e, 0x88a4, 0x4f0b, 0x9b, 0x62, 0x1e, 0x7c, 0xd5, 0x90, 0xa3, 0x48);
    const QUuid id = QUuid::fromString(fileId);
    if (!id.isNull() && id.toString(QUuid::WithoutBraces) == fileId)
        return id;
    return QUuid::createUuidV5(names, fileId.toUtf8());
}

}
