// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/conformance/recordings.h"
#include "tests/server/plainclient.h"
#include "tests/server/runningserver.h"

// A server that stands where the original stood when it was recorded: keys, people and trees like those, what was done
// between the calls that were kept, and what the recorded ids are called here.
class World
{
public:
    enum class Terms { Optional, Required };

    World(const Recordings &recordings, Terms terms);

    void prepareFor(const Exchange &exchange); // what came before it and was not kept
    PlainClient::Answer replay(const Exchange &exchange);
    void learn(const Exchange &exchange, const PlainClient::Answer &answer); // what its ids are called here
    RunningServer &server() { return *m_server; }

private:
    void grow(Engine::Queue &queue, ManualClock &clock);
    void invite(Engine::Queue &queue);
    QString here(const QString &recorded) const; // text with recorded ids in it
    QString messageLike(const QString &recorded);
    void nameMessages(const QString &text);
    void learnPair(const QString &member, const QJsonValue &recorded, const QJsonValue &ours);

    void acknowledge(const QString &recordedTask, const QString &id);
    // A task of the person's, called so in the recordings; for labels the one of this message, if it is named.
    QJsonObject take(const QString &name, const QString &type, const QString &recordedTask, const QString &id,
        const QJsonObject &more = {}, const QString &message = {});
    void write(const QString &name, const QString &id, const QString &userMessageId, const QString &text);
    void reviewAll(const QString &type);
    void signUp(const QString &name, const QString &recorded);
    void deleteAbove(const QString &recorded);

    const Recordings &m_recordings;
    QHash<QString, QString> m_here; // recorded → ours
    QList<QJsonObject> m_free; // messages of ours that no recorded one is called yet
    std::unique_ptr<RunningServer> m_server;
    std::unique_ptr<PlainClient> m_client;
};
