// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/backend/http/httpbackend.h"

#include "model/backend/http/messagesearch.h"
#include "model/backend/http/serverprobe.h"
#include "model/wire/interactioncodec.h"
#include "model/wire/jsonreader.h"
#include "model/wire/keys.h"
#include "model/wire/leaderboardcodec.h"
#include "model/wire/messagecodec.h"
#include "model/wire/remarkcodec.h"
#include "model/wire/serverdescriptioncodec.h"
#include "model/wire/taskcodec.h"
#include "model/wire/treecodec.h"
#include "model/wire/usercodec.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using Wire::Endpoint;

namespace Http {

namespace {

constexpr qsizetype longestReason = 512; // UTF-16 units

// A success that cannot be read is not the server's word that nothing happened.
template <typename T>
Result<T> understood(Result<T> decoded)
{
    if (!decoded)
        decoded.error().kind = Error::Kind::Unreachable;
    return decoded;
}

// The calls are made outside the coroutines: compilers have trouble with lists within co_await.
Call callOf(Endpoint endpoint, const QString &parameter = {}, const QString &value = {})
{
    Call call{.row = Wire::rowOf(endpoint)};
    if (!parameter.isEmpty())
        call.path.append({parameter, value});
    return call;
}

Call with(Call call, const QJsonObject &body)
{
    call.body = body;
    return call;
}

Call withQuery(Call call, const QString &name, const QString &value)
{
    call.query.append({name, value});
    return call;
}

Call actedBy(Call call, const UserIdentity &user)
{
    call.actingUser = user;
    return call;
}

Call callOfUser(const UserIdentity &user)
{
    Call call = callOf(Endpoint::FrontendUser, u"auth_method"_s, toString(user.authMethod));
    call.path.append({u"username"_s, user.username});
    return call;
}

Call callForTask(const UserIdentity &user, TaskType type, const QString &lang)
{
    return with(callOf(Endpoint::RequestTask),
        {{Wire::Key::type, toString(type)}, {Wire::Key::user, Wire::toJson(user)}, {Wire::Key::collective, false},
            {Wire::Key::lang, lang}});
}

Call callOfMessage(Endpoint endpoint, MessageId message)
{
    return callOf(endpoint, u"message_id"_s, message.toString());
}

Async<User> find(std::shared_ptr<Transport> transport, UserIdentity user)
{
    const auto answer = co_await send(transport, callOfUser(user));
    if (!answer)
        co_return std::unexpected(answer.error());
    co_return understood(Wire::userFromJson(answer->body.toObject()));
}

Async<Availability> availabilityOf(std::shared_ptr<Transport> transport, UserIdentity user, QString lang)
{
    const auto answer = co_await send(
        transport, with(withQuery(callOf(Endpoint::TaskAvailability), u"lang"_s, lang), Wire::toJson(user)));
    if (!answer)
        co_return std::unexpected(answer.error());
    co_return understood(Wire::availabilityFromJson(answer->body.toObject()));
}

// Not by writing the person anew: that would enable somebody who was banned. People become known, and get their present
// name, by acting.
Async<User> signedIn(std::shared_ptr<Transport> transport, UserIdentity user)
{
    const auto known = co_await find(transport, user);
    if (!known && known.error().code != ErrorCode::UserNotFound)
        co_return known;
    if (known && (user.displayName.isEmpty() || known->identity.displayName == user.displayName))
        co_return known;
    if (const auto acted = co_await availabilityOf(transport, user, u"en"_s); !acted)
        co_return std::unexpected(acted.error());
    co_return co_await find(transport, user);
}

Async<Task> taskFrom(
    std::shared_ptr<Transport> transport, UserIdentity user, TaskType type, QString lang, QDateTime asked)
{
    const auto server = co_await describe(transport);
    if (!server)
        co_return std::unexpected(server.error());
    const auto answer = co_await send(transport, callForTask(user, type, lang));
    if (!answer)
        co_return std::unexpected(answer.error());
    auto task = understood(Wire::taskFromJson(answer->body.toObject()));
    if (task && task->lang.isEmpty())
        task->lang = lang;
    if (task && !task->expiryDate && server->software == ServerSoftware::OpenAssistant && server->taskValidity)
        task->expiryDate = asked + *server->taskValidity;
    co_return task;
}

Async<void> done(std::shared_ptr<Transport> transport, Call call)
{
    call.expected = Expected::Nothing;
    const auto answer = co_await send(transport, call);
    if (!answer)
        co_return std::unexpected(answer.error());
    co_return {};
}

QString shortened(const QString &reason)
{
    if (reason.size() <= longestReason)
        return reason;
    const bool splitsCharacter = reason.at(longestReason - 1).isHighSurrogate();
    return reason.first(longestReason - (splitsCharacter ? 1 : 0));
}

Async<Receipt> receiptOf(std::shared_ptr<Transport> transport, UserIdentity user, Interaction interaction,
    std::shared_ptr<const Clock> clock)
{
    const auto answer =
        co_await send(transport, with(callOf(Endpoint::SubmitInteraction), Wire::toJson(interaction, user)));
    if (!answer)
        co_return std::unexpected(answer.error());
    auto receipt = understood(Wire::receiptFromJson(answer->body.toObject()));
    if (!receipt)
        co_return receipt;
    receipt->taskId = interaction.taskId; // the original's is another one each time
    if (!receipt->receivedDate.isValid())
        receipt->receivedDate = answer->date.value_or(clock->now());
    receipt->replayed = receipt->replayed || answer->replayed;
    co_return receipt;
}

// Under the id by which this client named it; the original gives it another one of its own.
Async<Message> ownMessageOf(std::shared_ptr<Transport> transport, UserIdentity user, MessageId message)
{
    const auto answer = co_await send(transport, actedBy(callOfMessage(Endpoint::FrontendMessage, message), user));
    if (!answer)
        co_return std::unexpected(answer.error());
    auto found = understood(Wire::messageFromJson(answer->body.toObject()));
    if (found)
        found->id = message;
    co_return found;
}

// The messages and, where it is told beside them, the state. A tree that was never grown here has none.
Async<MessageTree> treeOf(std::shared_ptr<Transport> transport, MessageId message)
{
    const auto answer = co_await send(transport, callOfMessage(Endpoint::MessageTree, message));
    if (!answer)
        co_return std::unexpected(answer.error());
    auto tree = understood(Wire::messageTreeFromJson(answer->body.toObject()));
    if (!tree || answer->body.toObject().contains(Wire::Key::state))
        co_return tree;
    const auto told = co_await send(transport, callOfMessage(Endpoint::TreeState, message));
    if (!told && told.error().kind == Error::Kind::Unreachable)
        co_return std::unexpected(told.error());
    if (told) {
        const auto state = understood(Wire::treeStateFromJson(told->body.toObject()));
        if (!state)
            co_return state;
        tree->state = state->state;
        tree->goalTreeSize = state->goalTreeSize;
        tree->maxDepth = state->maxDepth;
        tree->maxChildrenCount = state->maxChildrenCount;
        tree->origin = state->origin;
    }
    co_return tree;
}

Async<Leaderboard> leaderboardOf(std::shared_ptr<Transport> transport, TimeFrame frame, int maximum)
{
    const auto answer = co_await send(transport,
        withQuery(callOf(Endpoint::Leaderboard, u"time_frame"_s, Wire::toString(frame)), u"max_count"_s,
            QString::number(maximum)));
    if (!answer)
        co_return std::unexpected(answer.error());
    co_return understood(Wire::leaderboardFromJson(answer->body.toObject()));
}

QMap<QString, int> countsFrom(const QJsonObject &json)
{
    QMap<QString, int> counts;
    for (auto it = json.begin(); it != json.end(); ++it) {
        if (const auto count = Wire::integerFrom(it.value()))
            counts.insert(it.key(), *count);
    }
    return counts;
}

Async<QMap<QString, int>> languagesOf(std::shared_ptr<Transport> transport)
{
    const auto server = co_await describe(transport);
    if (!server)
        co_return std::unexpected(server.error());
    if (server->software == ServerSoftware::Canopy) {
        const auto answer = co_await send(transport, callOf(Endpoint::Languages));
        if (!answer)
            co_return std::unexpected(answer.error());
        co_return countsFrom(answer->body.toObject());
    }
    const auto answer =
        co_await send(transport, callOf(Endpoint::CachedStatistics, u"name"_s, u"human_messages_by_lang"_s));
    if (!answer && answer.error().code == ErrorCode::StatisticsNotAvailable)
        co_return QMap<QString, int>();
    if (!answer)
        co_return std::unexpected(answer.error());
    co_return countsFrom(answer->body.toObject().value("stats"_L1).toObject());
}

Call callToAcceptAtTheOriginal(const ::User &user)
{
    return withQuery(callOf(Endpoint::ChangeUser, u"user_id"_s, user.id.toString()), u"tos_acceptance"_s, u"true"_s);
}

Async<void> termsAccepted(std::shared_ptr<Transport> transport, UserIdentity user, QString version)
{
    const auto server = co_await describe(transport);
    if (!server)
        co_return std::unexpected(server.error());
    if (server->software == ServerSoftware::Canopy) {
        const Call call =
            with(callOf(Endpoint::AcceptTerms), {{Wire::Key::user, Wire::toJson(user)}, {Wire::Key::version, version}});
        co_return co_await done(transport, call);
    }
    const auto known = co_await find(transport, user);
    if (!known)
        co_return std::unexpected(known.error());
    co_return co_await done(transport, callToAcceptAtTheOriginal(*known));
}

Async<TermsOffer> termsOf(std::shared_ptr<Transport> transport, UserIdentity user)
{
    const auto server = co_await describe(transport);
    if (!server)
        co_return std::unexpected(server.error());
    if (server->software == ServerSoftware::OpenAssistant)
        co_return TermsOffer();
    const auto answer = co_await send(transport, actedBy(callOf(Endpoint::Terms), user));
    if (!answer && answer.error().code == ErrorCode::UserNotFound) // not seen yet, so nothing was accepted
        co_return TermsOffer{server->terms, server->requiresTerms, false};
    if (!answer)
        co_return std::unexpected(answer.error());
    co_return understood(Wire::termsOfferFromJson(answer->body.toObject()));
}

Async<QList<Announcement>> newsOf(std::shared_ptr<Transport> transport, int maximum)
{
    const auto server = co_await describe(transport);
    if (!server)
        co_return std::unexpected(server.error());
    QList<Announcement> news;
    if (server->software == ServerSoftware::OpenAssistant)
        co_return news;
    const auto answer =
        co_await send(transport, withQuery(callOf(Endpoint::Announcements), u"max_count"_s, QString::number(maximum)));
    if (!answer)
        co_return std::unexpected(answer.error());
    const QJsonArray all = answer->body.toArray();
    for (const QJsonValue &one : all) {
        const auto announcement = understood(Wire::announcementFromJson(one.toObject()));
        if (!announcement)
            co_return std::unexpected(announcement.error());
        news.append(*announcement);
    }
    co_return news;
}

}

HttpBackend::HttpBackend(const ServerAddress &address, const Credentials &credentials,
    std::shared_ptr<const Clock> clock, const Patience &patience)
    : m_transport(std::make_shared<Transport>(address, credentials, patience))
    , m_clock(std::move(clock))
{
}

HttpBackend::~HttpBackend()
{
    m_transport->abort();
}

Async<ServerDescription> HttpBackend::describe()
{
    return Http::describe(m_transport);
}

Async<User> HttpBackend::signIn(UserIdentity user)
{
    return signedIn(m_transport, std::move(user));
}

Async<Availability> HttpBackend::availability(UserIdentity user, QString lang)
{
    return availabilityOf(m_transport, std::move(user), std::move(lang));
}

Async<Task> HttpBackend::requestTask(UserIdentity user, TaskType type, QString lang)
{
    return taskFrom(m_transport, std::move(user), type, std::move(lang), m_clock->now());
}

Async<void> HttpBackend::acknowledge(UserIdentity user, TaskId task, QString frontendMessageId)
{
    const Call call = callOf(Endpoint::AcknowledgeTask, u"task_id"_s, task.toString());
    return done(m_transport, actedBy(with(call, {{Wire::Key::messageId, frontendMessageId}}), user));
}

Async<void> HttpBackend::skip(UserIdentity user, TaskId task, QString reason)
{
    const Call call = callOf(Endpoint::SkipTask, u"task_id"_s, task.toString());
    return done(m_transport, actedBy(with(call, {{u"reason"_s, shortened(reason)}}), user));
}

Async<Receipt> HttpBackend::submit(UserIdentity user, Interaction interaction)
{
    return receiptOf(m_transport, std::move(user), std::move(interaction), m_clock);
}

Async<Message> HttpBackend::ownMessage(UserIdentity user, MessageId message)
{
    return ownMessageOf(m_transport, std::move(user), message);
}

Async<void> HttpBackend::label(UserIdentity user, MessageId message, Labels labels)
{
    return done(m_transport, with(callOf(Endpoint::LabelText), Wire::toJson(FreeLabels{message, labels}, user)));
}

Async<void> HttpBackend::report(UserIdentity user, MessageId message, Report report)
{
    return done(m_transport, with(callOf(Endpoint::LabelText), Wire::toJson(MessageReport{message, report}, user)));
}

Async<QList<Message>> HttpBackend::messages(MessageFilter filter)
{
    return foundMessages(m_transport, std::move(filter));
}

Async<MessageTree> HttpBackend::tree(MessageId message)
{
    return treeOf(m_transport, message);
}

Async<Leaderboard> HttpBackend::leaderboard(TimeFrame frame, int maximum)
{
    return leaderboardOf(m_transport, frame, maximum);
}

Async<QMap<QString, int>> HttpBackend::languages()
{
    return languagesOf(m_transport);
}

Async<TermsOffer> HttpBackend::terms(UserIdentity user)
{
    return termsOf(m_transport, std::move(user));
}

Async<QList<Announcement>> HttpBackend::news(int maximum)
{
    return newsOf(m_transport, maximum);
}

Async<void> HttpBackend::acceptTerms(UserIdentity user, QString version)
{
    return termsAccepted(m_transport, std::move(user), std::move(version));
}

}
