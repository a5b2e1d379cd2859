// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/words/serverwords.h"

#include <QCoreApplication>
#include <QLocale>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ServerWords)
public:
    static QString software(const ServerDescription &server)
    {
        switch (server.software) {
        case ServerSoftware::Canopy:
            return server.version.isEmpty() ? tr("A Canopy server.")
                                            : tr("A Canopy server, version %1.").arg(server.version);
        case ServerSoftware::OpenAssistant:
            return server.version.isEmpty() ? tr("An Open-Assistant server.")
                                            : tr("An Open-Assistant server, version %1.").arg(server.version);
        }
        Q_UNREACHABLE_RETURN({});
    }

    static QString validity(std::chrono::minutes span)
    {
        const int hours = int(std::chrono::round<std::chrono::hours>(span).count());
        return hours >= 1 ? tr("A task has to be handed in within %n hour(s).", nullptr, hours)
                          : tr("A task has to be handed in within %n minute(s).", nullptr, int(span.count()));
    }

    static QString length(int maximum)
    {
        return tr("A message has at most %1 characters.").arg(QLocale().toString(maximum));
    }

    static QString licence(const QString &name) { return tr("What is written there is published under %1.").arg(name); }
    static QString place(const QString &host) { return tr("On %1").arg(host); }
    static QString silence(const QString &host) { return tr("%1 does not answer").arg(host); }
};

}

QStringList ServerWords::about(const ServerDescription &server)
{
    QStringList sentences{Words::software(server)};
    if (server.taskValidity)
        sentences.append(Words::validity(*server.taskValidity));
    if (server.maximumLength)
        sentences.append(Words::length(*server.maximumLength));
    if (!server.terms.dataLicence.isEmpty())
        sentences.append(Words::licence(server.terms.dataLicence));
    return sentences;
}

QString ServerWords::place(const QString &host)
{
    return Words::place(host);
}

QString ServerWords::silence(const QString &host)
{
    return Words::silence(host);
}
