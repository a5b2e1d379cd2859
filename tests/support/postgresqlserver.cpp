// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/postgresqlserver.h"

#include <QDir>
#include <QProcess>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace Storage;

namespace {

constexpr auto account = "postgres"_L1;

// Debian keeps the server's programs out of PATH, a folder a version.
QString folderOfPrograms()
{
    const QDir versions(u"/usr/lib/postgresql"_s);
    for (const QString &version : versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed)) {
        if (QFile::exists(versions.filePath(version + "/bin/initdb"_L1)))
            return versions.filePath(version + "/bin"_L1);
    }
    return {};
}

} // namespace

PostgreSqlServer::PostgreSqlServer(Durability durability)
    : m_folder(u"/tmp/canopy-pg-XXXXXX"_s) // a socket's path may not be long
    , m_programs(folderOfPrograms())
{
    if (m_programs.isEmpty()) {
        m_whyNot = u"PostgreSQL's server is not installed (package postgresql)"_s;
        return;
    }
    if (geteuid() == 0)
        QProcess::execute(u"chown"_s, {account, m_folder.path()});
    const QString data = m_folder.filePath(u"data"_s);
    QString options = u"-k %1 -c listen_addresses=''"_s.arg(m_folder.path());
    if (durability == Durability::None)
        options += u" -c fsync=off"_s;
    m_running =
        run(u"initdb"_s, {u"-D"_s, data, u"-U"_s, account, u"-A"_s, u"trust"_s, u"-E"_s, u"UTF8"_s, u"--locale=C"_s})
        && run(
            u"pg_ctl"_s, {u"-D"_s, data, u"-l"_s, m_folder.filePath(u"log"_s), u"-w"_s, u"-o"_s, options, u"start"_s});
}

PostgreSqlServer::~PostgreSqlServer()
{
    if (m_running)
        run(u"pg_ctl"_s, {u"-D"_s, m_folder.filePath(u"data"_s), u"-m"_s, u"immediate"_s, u"-w"_s, u"stop"_s});
}

bool PostgreSqlServer::run(const QString &program, const QStringList &arguments)
{
    QString command = m_programs + u'/' + program;
    QStringList all = arguments;
    if (geteuid() == 0) {
        all = QStringList{u"--reuid"_s, account, u"--regid"_s, account, u"--clear-groups"_s, command} + arguments;
        command = u"setpriv"_s;
    }
    QProcess process;
    process.setStandardOutputFile(QProcess::nullDevice()); // the server would keep a pipe open
    process.setStandardErrorFile(m_folder.filePath(u"errors"_s), QIODevice::Append);
    process.setWorkingDirectory(m_folder.path());
    process.start(command, all);
    if (process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return true;
    m_whyNot = u"PostgreSQL cannot be started here: %1 failed"_s.arg(program);
    return false;
}

DatabaseUrl PostgreSqlServer::createDatabase()
{
    DatabaseUrl url;
    url.dialect = Dialect::PostgreSql;
    url.host = m_folder.path();
    url.user = account;
    url.name = u"queue%1"_s.arg(++m_databases);
    if (!run(u"createdb"_s, {u"-h"_s, url.host, u"-U"_s, url.user, url.name}))
        qFatal("%s", qUtf8Printable(m_whyNot));
    return url;
}
