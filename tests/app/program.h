// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

// canopyctl as a person calls it, in a folder of its own.
class Program
{
public:
    struct Ending
    {
        int status = -1;
        QByteArray output;
        QByteArray messages;
        QJsonObject json() const { return QJsonDocument::fromJson(output).object(); }
    };

    Ending run(const QStringList &arguments)
    {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start(QStringLiteral(CANOPYCTL), arguments);
        if (!process.waitForFinished(120'000) || process.exitStatus() != QProcess::NormalExit)
            return {
                -1, process.readAllStandardOutput(), "it crashed or did not end: " + process.readAllStandardError()};
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

    QString path(const QString &name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
};
