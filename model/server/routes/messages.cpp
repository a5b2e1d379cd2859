// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/server/routes/messages.h"

#include "model/server/routes/parameters.h"
#include "model/wire/keys.h"
#include "model/wire/shownmessagecodec.h"
#include "model/wire/treecodec.h"
#include "model/wire/usercodec.h"

using namespace Qt::StringLiterals;

namespace Server::Routes {

namespace {

constexpr int largestPage = 1000;

Result<MessageId> messageOf(const Request &request, Engine::Queue &queue)
{
    Wire::JsonReader reader = request.pathReader();
    if (!Wire::rowOf(request.endpoint).path.startsWith("frontend_messages/"_L1))
        return reader.result(reader.id<MessageId>(Wire::Key::messageId));
    const QString name = reader.text(Wire::Key::messageId);
    if (name.isEmpty()) {
        return std::unexpected(
            Error{Error::Kind::Invalid, ErrorCode::InvalidFrontendMessageId, u"a message has no empty id"_s});
    }
    return queue.reading().find(request.client.id, name);
}

Moderator moderatorOf(const Request &request)
{
    return request.actingUser ? Moderator(request.actingUser->identity) : std::nullopt;
}

// The author that the query names by auth method and user name, both or neither, and by user_id; of the calling client
// where it names none. Somebody who is not known has written nothing.
Result<std::optional<UserId>> authorFrom(const Request &request, Engine::Queue &queue)
{
    Wire::JsonReader reader = request.queryReader();
    const auto id = reader.optionalId<UserId>(Wire::Key::userId);
    const bool hasName = reader.has(Wire::Key::username);
    if (hasName != reader.has(Wire::Key::authMethod)) {
        return std::unexpected(
            Error{Error::Kind::Invalid, ErrorCode::NameIncomplete, u"Auth method or username missing."_s});
    }
    UserIdentity identity;
    if (hasName) {
        identity.username = reader.text(Wire::Key::username);
        identity.authMethod = reader.named(Wire::Key::authMethod, authMethodFromString);
    }
    const auto client = reader.optionalId<ApiClientId>(Wire::Key::apiClientId).value_or(request.client.id);
    if (const auto read = reader.result(id); !read || !hasName)
        return read;
    const auto user = queue.people().find(identity, client);
    if (!user && user.error().code != ErrorCode::UserNotFound)
        return std::unexpected(user.error());
    return !user || (id && *id != user->id) ? UserId() : user->id;
}

template <typename Shown>
Result<Reply> conversationReply(const Shown &messages)
{
    return messages ? Result<Reply>(withBody(Wire::shownConversationToJson(*messages)))
                    : std::unexpected(messages.error());
}

template <typename Tree>
Result<Reply> treeReply(const Tree &tree)
{
    return tree ? Result<Reply>(withBody(Wire::shownTreeToJson(tree->id, tree->messages)))
                : std::unexpected(tree.error());
}

Result<Reply> stateReply(const Result<MessageTree> &tree)
{
    return tree ? Result<Reply>(withBody(Wire::treeStateToJson(*tree))) : std::unexpected(tree.error());
}

std::optional<Emoji::Operation> operationFromString(QStringView name)
{
    if (name == "toggle"_L1)
        return Emoji::Operation::Toggle;
    if (name == "add"_L1)
        return Emoji::Operation::Add;
    if (name == "remove"_L1)
        return Emoji::Operation::Remove;
    return {};
}

// The engine's own codes are none that people give.
std::optional<QString> emojiFromString(const QString &code)
{
    return Emoji::all().contains(code) ? std::optional(code) : std::nullopt;
}

}

Result<Reply> messages(const Request &request, Engine::Queue &queue)
{
    auto list = messageListFrom(request, Wire::Key::allowDeleted, true);
    if (!list)
        return std::unexpected(list.error());
    const auto author = authorFrom(request, queue);
    if (!author)
        return std::unexpected(author.error());
    list->listing.author = *author;
    const auto found = queue.reading().list(list->listing, list->newestFirst, list->maximum, viewerOf(request));
    return found ? Result<Reply>(withBody(Wire::toJson(*found))) : std::unexpected(found.error());
}

Result<Reply> messagesPage(const Request &request, Engine::Queue &queue)
{
    auto list = messageListFrom(request, Wire::Key::includeDeleted, false);
    if (!list)
        return std::unexpected(list.error());
    const auto page = datePageFrom(request, largestPage);
    if (!page)
        return std::unexpected(page.error());
    const auto author = authorFrom(request, queue);
    if (!author)
        return std::unexpected(author.error());
    list->listing.author = *author;
    return pageReply(queue.reading().page(list->listing, *page, viewerOf(request)));
}

Result<Reply> message(const Request &request, Engine::Queue &queue)
{
    const auto id = messageOf(request, queue);
    if (!id)
        return std::unexpected(id.error());
    const auto shown = queue.reading().message(*id, viewerOf(request));
    return shown ? Result<Reply>(withBody(Wire::toJson(*shown))) : std::unexpected(shown.error());
}

Result<Reply> messageConversation(const Request &request, Engine::Queue &queue)
{
    const auto id = messageOf(request, queue);
    return id ? conversationReply(queue.reading().conversation(*id, viewerOf(request))) : std::unexpected(id.error());
}

Result<Reply> longestConversation(const Request &request, Engine::Queue &queue)
{
    const auto id = messageOf(request, queue);
    return id ? conversationReply(queue.reading().longestConversation(*id, viewerOf(request)))
              : std::unexpected(id.error());
}

Result<Reply> messageTree(const Request &request, Engine::Queue &queue)
{
    const auto id = messageOf(request, queue);
    if (!id)
        return std::unexpected(id.error());
    Wire::JsonReader reader = request.queryReader();
    Engine::Reading::Extent wanted;
    wanted.withSpam = reader.boolean(Wire::Key::includeSpam, true);
    wanted.withDeleted = reader.boolean(Wire::Key::includeDeleted, false);
    const auto extent = reader.result(wanted);
    return extent ? treeReply(queue.reading().tree(*id, *extent, viewerOf(request))) : std::unexpected(extent.error());
}

Result<Reply> messageChildren(const Request &request, Engine::Queue &queue)
{
    const auto id = messageOf(request, queue);
    if (!id)
        return std::unexpected(id.error());
    const auto children = queue.reading().children(*id, viewerOf(request));
    return children ? Result<Reply>(withBody(Wire::toJson(*children))) : std::unexpected(children.error());
}

Result<Reply> messageDescendants(const Request &request, Engine::Queue &queue)
{
    const auto id = messageOf(request, queue);
    return id ? treeReply(queue.reading().descendants(*id, viewerOf(request))) : std::unexpected(id.error());
}

Result<Reply> mostReplies(const Request &request, Engine::Queue &queue)
{
    const auto id = messageOf(request, queue);
    return id ? treeReply(queue.reading().mostChildren(*id, viewerOf(request))) : std::unexpected(id.error());
}

Result<Reply> treeState(const Request &request, Engine::Queue &queue)
{
    const auto id = messageOf(request, queue);
    return id ? stateReply(queue.moderation().treeState(*id)) : std::unexpected(id.error());
}

Result<Reply> moveTree(const Request &request, Engine::Queue &queue)
{
    const auto id = messageOf(request, queue);
    if (!id)
        return std::unexpected(id.error());
    Wire::JsonReader reader = request.queryReader();
    const auto halts = reader.result(reader.boolean(Wire::Key::halt));
    if (!halts)
        return std::unexpected(halts.error());
    const auto moved = *halts ? queue.moderation().halt(moderatorOf(request), *id)
                              : queue.moderation().restart(moderatorOf(request), *id);
    return moved ? stateReply(queue.moderation().treeState(*id)) : std::unexpected(moved.error());
}

Result<Reply> deleteMessage(const Request &request, Engine::Queue &queue)
{
    const auto id = messageOf(request, queue);
    if (!id)
        return std::unexpected(id.error());
    const auto removed = queue.moderation().remove(moderatorOf(request), *id);
    const bool isGone = removed || removed.error().code == ErrorCode::MessageNotFound;
    return isGone ? Result<Reply>(withoutBody()) : std::unexpected(removed.error());
}

Result<Reply> undeleteMessage(const Request &request, Engine::Queue &queue)
{
    const auto id = messageOf(request, queue);
    if (!id)
        return std::unexpected(id.error());
    const auto restored = queue.moderation().undelete(moderatorOf(request), *id);
    return restored ? Result<Reply>(withBody(QJsonValue::Null, 202)) : std::unexpected(restored.error());
}

Result<Reply> editMessage(const Request &request, Engine::Queue &queue)
{
    const auto id = messageOf(request, queue);
    if (!id)
        return std::unexpected(id.error());
    Wire::JsonReader reader = request.bodyReader();
    const UserIdentity user = reader.take(Wire::Key::user, Wire::userIdentityFromJson(reader.object(Wire::Key::user)));
    const auto text = reader.result(reader.text(Wire::Key::newContent));
    if (!text)
        return std::unexpected(text.error());
    const auto edited = queue.moderation().edit(user, *id, *text);
    return edited ? Result<Reply>(withBody(QJsonValue::Null)) : std::unexpected(edited.error());
}

Result<Reply> messageHistory(const Request &request, Engine::Queue &queue)
{
    const auto id = messageOf(request, queue);
    if (!id)
        return std::unexpected(id.error());
    const auto revisions = queue.moderation().revisions(*id);
    if (!revisions)
        return std::unexpected(revisions.error());
    const auto viewer = viewerOf(request).user;
    QJsonArray json;
    for (const Revision &revision : *revisions)
        json.append(Wire::toJson(revision, viewer));
    return withBody(json);
}

Result<Reply> reactToMessage(const Request &request, Engine::Queue &queue)
{
    const auto id = messageOf(request, queue);
    if (!id)
        return std::unexpected(id.error());
    Wire::JsonReader reader = request.bodyReader();
    const UserIdentity user = reader.take(Wire::Key::user, Wire::userIdentityFromJson(reader.object(Wire::Key::user)));
    const QString emoji = reader.named(Wire::Key::emoji, emojiFromString);
    const auto operation = reader.result(
        reader.has(Wire::Key::op) ? reader.named(Wire::Key::op, operationFromString) : Emoji::Operation::Toggle);
    if (!operation)
        return std::unexpected(operation.error());
    if (const auto reacted = queue.react(user, *id, emoji, *operation); !reacted)
        return std::unexpected(reacted.error());
    const auto person = queue.people().find(user);
    if (!person)
        return std::unexpected(person.error());
    const auto shown = queue.reading().message(*id, {person->id, false});
    return shown ? Result<Reply>(withBody(Wire::toJson(*shown), 202)) : std::unexpected(shown.error());
}

}
