// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFile>
#include <QProcess>
#include <QUrl>

#include <csignal>
#include <unistd.h>

// "canopyctl serve" as a process of its own, ready when it is made; its url is invalid where it could not start.
class ServingProgram
{
public:
    ServingProgram(const QString &program, const QStringList &arguments, const QString &folder)
    {
        constexpr int patience = 60'000;
        constexpr QLatin1StringView ready("listening on ");
        m_process.setWorkingDirectory(folder);
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(program, arguments);
        while (!m_process.canReadLine() && m_process.waitForReadyRead(patience)) { }
        const QString line = QString::fromUtf8(m_process.readLine()).trimmed();
        if (line.startsWith(ready))
            url = QUrl(line.sliced(ready.size()));
    }

    void signal(int number) { ::kill(pid_t(m_process.processId()), number); }

    int status() // waits for its end; -1 where a signal ended it
    {
        m_process.waitForFinished(60'000);
        return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }

    double residentMegabytes() const
    {
        QFile file(QStringLiteral("/proc/%1/status").arg(m_process.processId()));
        if (!file.open(QIODevice::ReadOnly))
            return 0;
        const QByteArray text = file.readAll();
        return text.sliced(text.indexOf("VmRSS:") + 6).simplified().split(' ').constFirst().toDouble() / 1024;
    }

    double processorSeconds() const // of its own, the database's not among them
    {
        QFile file(QStringLiteral("/proc/%1/stat").arg(m_process.processId()));
        if (!file.open(QIODevice::ReadOnly))
            return 0;
        const QByteArray text = file.readAll();
        const QList<QByteArray> fields = text.sliced(text.lastIndexOf(')') + 2).split(' ');
        return (fields.at(11).toDouble() + fields.at(12).toDouble()) / double(::sysconf(_SC_CLK_TCK));
    }

    QUrl url;

private:
    QProcess m_process;
};
