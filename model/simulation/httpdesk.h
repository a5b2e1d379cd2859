// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/error.h"
#include "model/domain/interaction.h"
#include "model/domain/task.h"
#include "model/domain/user.h"
#include "model/wire/endpoints.h"

#include <QJsonValue>
#include <QUrl>

#include <memory>

class QSslSocket;

namespace Simulation {

// One client of a server that waits for each answer, on one connection that is kept: as little work as can be beside
// the server that is measured. Makes no guesses about what happened when an answer is missing: the run ends then. Used
// on the thread that made it.
class HttpDesk
{
public:
    // server: "http://host:port", perhaps with a folder; https is spoken too.
    HttpDesk(const QUrl &server, const QByteArray &apiKey);
    ~HttpDesk();
    Q_DISABLE_COPY_MOVE(HttpDesk)

    Result<Task> nextTask(const UserIdentity &user, TaskType type, const QString &lang);
    Result<void> acknowledge(const UserIdentity &user, TaskId task, const QString &frontendMessageId);
    Result<void> skip(const UserIdentity &user, TaskId task, const QString &reason);
    Result<Receipt> submit(const UserIdentity &user, const Interaction &interaction);
    Result<QJsonValue> get(Wire::Endpoint endpoint); // without parameters

private:
    struct Answer
    {
        int status = 0;
        QByteArray body;
    };

    Result<QJsonValue> call(const Wire::EndpointRow &row, const QByteArray &path, const QByteArray &body,
        const UserIdentity *actingUser = nullptr);
    Result<void> connect();
    Result<Answer> exchange(const QByteArray &request);
    Result<QByteArray> readHead();

    const QUrl m_server;
    const QByteArray m_apiKey;
    std::unique_ptr<QSslSocket> m_socket;
    QByteArray m_buffer;
};

}
