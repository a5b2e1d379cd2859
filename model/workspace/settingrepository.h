// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/error.h"

#include <QMap>
#include <QString>

namespace Storage {
class Connection;
}

using SettingValues = QMap<QString, QString>;

// What a profile remembers: languages, page, hold time … Keys are dotted lower-case names.
class SettingRepository
{
public:
    explicit SettingRepository(Storage::Connection &connection);

    Result<SettingValues> all();
    Result<void> store(const QString &key, const QString &value);

private:
    Storage::Connection &m_connection;
};
