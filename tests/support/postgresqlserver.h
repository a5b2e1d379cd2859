// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/storage/databaseurl.h"

#include <QTemporaryDir>

// A private PostgreSQL in a temporary folder, on a Unix socket only; ended and removed with the object.
// PostgreSQL refuses to run as root: there it runs as the user "postgres".
class PostgreSqlServer
{
public:
    // None: commits do not wait for the disk, which tests need not.
    enum class Durability { None, Default };

    explicit PostgreSqlServer(Durability durability = Durability::None);
    ~PostgreSqlServer();
    Q_DISABLE_COPY_MOVE(PostgreSqlServer)

    // Empty when it runs; otherwise why it cannot, in words for QSKIP.
    QString whyNot() const { return m_whyNot; }

    // A new, empty database.
    Storage::DatabaseUrl createDatabase();

private:
    bool run(const QString &program, const QStringList &arguments);

    QTemporaryDir m_folder;
    QString m_programs;
    QString m_whyNot;
    bool m_running = false;
    int m_databases = 0;
};
