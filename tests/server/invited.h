// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/engine/queue.h"
#include "tests/server/plainclient.h"

// A person who came by an invitation, with the token of one device.
struct Invited
{
    QString name;
    QString token;
    UserId id;
    DeviceId device;

    QHash<QByteArray, QByteArray> headers() const { return {{"Authorization", "Bearer " + token.toUtf8()}}; }
    UserIdentity identity() const { return {name, name, AuthMethod::Local}; }
};

// Fails the program where the queue does not take the person.
inline Invited invited(Engine::Queue &queue, const QString &name, std::optional<PersonRole> role)
{
    const auto invitation = queue.membership().invite({}, name, role, std::chrono::hours(1));
    if (!invitation)
        qFatal("%s", qUtf8Printable(invitation.error().message));
    const auto redeemed = queue.membership().redeem(invitation->code, name, QStringLiteral("a test"));
    if (!redeemed)
        qFatal("%s", qUtf8Printable(redeemed.error().message));
    return {name, redeemed->token, redeemed->session.user.id, redeemed->session.device.id};
}

// A prompt of the person's.
inline MessageId written(Engine::Queue &queue, const Invited &person, const QString &text)
{
    const auto task = queue.nextTask(person.identity(), TaskType::InitialPrompt, QStringLiteral("en"));
    const auto message = MessageId::create();
    const QString id = message.toString();
    if (!task || !queue.acknowledge(person.identity(), task->id, id)
        || !queue.submit(person.identity(), {task->id, id, TextReply{message, text, QStringLiteral("en")}}))
        qFatal("the prompt was not taken");
    return message;
}
