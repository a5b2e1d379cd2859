// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/server/routes/labels.h"

#include "model/server/receipts.h"
#include "model/wire/interactioncodec.h"
#include "model/wire/keys.h"
#include "model/wire/labelcodec.h"

using namespace Qt::StringLiterals;
using namespace Wire;

namespace Server::Routes {

namespace {

constexpr auto textLabelsType = "text_labels"_L1;

Reply described(const QList<Label> &labels)
{
    return withBody(QJsonObject{{Key::validLabels, descriptionsToJson(labels)}});
}

LabelTarget targetOf(const Message &message)
{
    if (!message.parentId)
        return LabelTarget::InitialPrompt;
    return message.role == Role::Assistant ? LabelTarget::AssistantReply : LabelTarget::PrompterReply;
}

// With a receipt where it answers a task.
Result<std::optional<Receipt>> received(const QJsonObject &body, const SignedInteraction &sent, Engine::Queue &queue)
{
    const auto &reply = std::get<LabelReply>(sent.interaction.kind);
    if (!sent.interaction.taskId.isNull()) {
        const auto receipt = queue.submit(sent.user, sent.interaction);
        return receipt ? Result<std::optional<Receipt>>(*receipt) : std::unexpected(receipt.error());
    }
    const auto done = booleanFrom(body.value(Key::isReport)).value_or(false)
        ? queue.report(sent.user, reply.messageId, {body.value(Key::text).toString(), reply.labels})
        : queue.labelFreely(sent.user, reply.messageId, reply.labels);
    return done ? Result<std::optional<Receipt>>(std::nullopt) : std::unexpected(done.error());
}

}

Result<Reply> labelText(const Request &request, Engine::Queue &queue)
{
    QJsonObject body = request.body.toObject();
    body.insert(Key::type, textLabelsType);
    const auto sent = ofBody(interactionFromJson(body));
    if (!sent)
        return std::unexpected(sent.error());
    const auto done = received(body, *sent, queue);
    if (done) {
        Reply answer = withoutBody();
        if (*done)
            addReceipt(answer, **done, request, queue);
        return answer;
    }
    // What labels and messages do not fit is told without a code here.
    if (done.error().code == ErrorCode::MessageNotFound || done.error().code == ErrorCode::InvalidLabel
        || done.error().code == ErrorCode::TextEmpty)
        return refusal(400, u"Bad Request"_s);
    return std::unexpected(done.error());
}

Result<Reply> validLabels(const Request &request, Engine::Queue &queue)
{
    JsonReader query = request.queryReader();
    const auto id = query.result(query.optionalId<MessageId>(Key::messageId));
    if (!id)
        return std::unexpected(id.error());
    if (!*id) {
        QList<Label> labels = allLabels();
        labels.removeOne(Label::FailsTask);
        return described(labels);
    }
    const auto message = queue.moderation().message(**id);
    return message ? Result<Reply>(described(::validLabels(targetOf(*message), LabelMode::Full)))
                   : std::unexpected(message.error());
}

Result<Reply> reportLabels(const Request &, Engine::Queue &)
{
    return described(::reportLabels());
}

}
