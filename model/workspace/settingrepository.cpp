// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/workspace/settingrepository.h"

#include "model/storage/connection.h"

using namespace Qt::StringLiterals;

SettingRepository::SettingRepository(Storage::Connection &connection)
    : m_connection(connection)
{
}

Result<SettingValues> SettingRepository::all()
{
    const auto rows = m_connection.rows(u"workspace/setting/all"_s);
    if (!rows)
        return std::unexpected(rows.error());
    SettingValues settings;
    for (const Storage::Row &row : *rows)
        settings.insert(row.text(u"key"), row.text(u"value"));
    return settings;
}

Result<void> SettingRepository::store(const QString &key, const QString &value)
{
    const auto done = m_connection.execute(u"workspace/setting/store"_s, {{u"key"_s, key}, {u"value"_s, value}});
    if (!done)
        return std::unexpected(done.error());
    return {};
}
