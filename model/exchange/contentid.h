// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>
#include <QUuid>

namespace Exchange {

// The same id for the same texts, in every queue.
inline QUuid contentId(const QStringList &texts)
{
    static const QUuid space(QStringLiteral("7c0f4d0b-2f0e-4c57-9a53-6a8d1f7b2e90"));
    return QUuid::createUuidV5(space, texts.join(QChar(u'\0')));
}

}
