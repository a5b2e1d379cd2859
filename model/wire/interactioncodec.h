// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/error.h"
#include "model/domain/interaction.h"
#include "model/domain/user.h"

#include <QJsonObject>

// Interactions of the API. Beside its members ours carry task_id on every kind and frontend_message_id on labels; from
// another client the one that names the task is enough and the other is null. done_date says when the person handed it
// in, with the offset from UTC; other servers ignore it, other clients leave it out.
namespace Wire {

// An interaction and who sends it.
struct SignedInteraction
{
    UserIdentity user;
    Interaction interaction;
    QString userMessageId; // of a text, as it was sent: other clients' ids need not be UUIDs

    friend bool operator==(const SignedInteraction &, const SignedInteraction &) = default;
};

// labelledText: the text of the labelled message, which the API repeats; servers may be sent none.
QJsonObject toJson(const Interaction &interaction, const UserIdentity &user, const QString &labelledText = {});
// Without a type, the first kind that fits is taken. A message id that is no UUID is turned into one, always the same.
Result<SignedInteraction> interactionFromJson(const QJsonObject &json);

QJsonObject toJson(const Receipt &receipt);
// From other servers the id is not the task's and there is no date: who sent the interaction knows the task.
Result<Receipt> receiptFromJson(const QJsonObject &json);

}
