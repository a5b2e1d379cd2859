// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/conformance/world.h"

#include "model/domain/overloaded.h"
#include "model/wire/messagecodec.h"

#include <QRegularExpression>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace {

const QString spamPrompt = u"ae9fb1c0-d08e-4c5a-ab44-6536cf110da3"_s; // between.cpp writes it
const QString recordedKey = u"1234"_s; // trusted, and the root token as well

QString freshId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

// What anybody would answer.
InteractionKind answerTo(const TaskKind &kind, int number)
{
    const TextReply text{MessageId::create(), u"Something worth reading, number %1"_s.arg(number), u"en"_s};
    return std::visit(Overloaded{
                          [&](const InitialPromptTask &) -> InteractionKind { return text; },
                          [&](const ReplyTask &) -> InteractionKind { return text; },
                          [&](const LabelTask &task) -> InteractionKind {
                              return LabelReply{task.conversation.constLast().id, {{Label::Spam, 0}}};
                          },
                          [&](const RankTask &task) -> InteractionKind {
                              RankingReply reply;
                              for (int i = 0; i < task.replies.size(); ++i)
                                  reply.ranking.append(i);
                              return reply;
                          },
                          [&](const RankPromptsTask &) -> InteractionKind { return text; },
                          [&](const SummarizeTask &) -> InteractionKind { return text; },
                          [&](const RateSummaryTask &) -> InteractionKind { return text; },
                      },
        kind);
}

UserIdentity founder(int number)
{
    return {u"founder%1"_s.arg(number), u"Founder %1"_s.arg(number), AuthMethod::System};
}

bool work(Engine::Queue &queue, const UserIdentity &person, TaskType type)
{
    static int number = 0;
    const auto task = queue.nextTask(person, type, u"en"_s);
    if (!task)
        return false;
    const QString id = freshId();
    return queue.acknowledge(person, task->id, id)
        && queue.submit(person, {task->id, id, answerTo(task->kind, ++number)});
}

void actForClient(Engine::Queue &queue, const QString &description)
{
    const auto clients = queue.access().clients();
    for (const ApiClient &client : *clients) {
        if (client.description == description)
            queue.actFor({client.id, Engine::FirstSight::SignsIn});
    }
}

void reviewEverything(Engine::Queue &queue, int people)
{
    for (const TaskType type :
        {TaskType::LabelInitialPrompt, TaskType::LabelAssistantReply, TaskType::LabelPrompterReply}) {
        for (int person = 0; person < people; ++person) {
            while (work(queue, founder(person), type)) { }
        }
    }
}

}

World::World(const Recordings &recordings, Terms terms)
    : m_recordings(recordings)
{
    TreeConfiguration configuration;
    configuration.requireTerms = terms == Terms::Required;
    configuration.maxChildrenCount = 2; // what was ranked had two replies
    configuration.goalTreeSize = 6; // which trees of so few branches can reach
    configuration.maxActiveTrees = 40;
    m_server = std::make_unique<RunningServer>(RunningServer::Setup{
        .configuration = configuration,
        .prepare =
            [&](Engine::Queue &queue, ManualClock &clock) {
                if (terms == Terms::Optional)
                    grow(queue, clock);
                invite(queue);
            },
    });
    m_client = std::make_unique<PlainClient>(m_server->url());
    m_here.insert(recordedKey, m_server->trustedKey);
    for (const auto &[recorded, chosen] : recordings.writtenMessages().asKeyValueRange()) {
        if (recordings.isWritten(chosen) || chosen == spamPrompt)
            m_here.insert(recorded, chosen);
    }
    for (const Exchange &exchange : recordings.exchanges()) { // the keys that were made, as keys that are there
        if (exchange.name == "api-client-create-untrusted"_L1)
            m_here.insert(exchange.response["body"_L1].toString(), m_server->key);
        if (exchange.name == "api-client-create-trusted"_L1)
            m_here.insert(exchange.response["body"_L1].toString(), m_server->trustedKey);
    }
}

// Trees that grow, of which one is to be ranked; everything is reviewed.
void World::grow(Engine::Queue &queue, ManualClock &clock)
{
    constexpr int people = 8;
    actForClient(queue, u"trusted"_s);
    for (int i = 0; i < people; ++i)
        work(queue, founder(i), TaskType::InitialPrompt);
    for (int round = 0; round < 40 && queue.statistics()->trees.value(TreeState::Ranking) == 0; ++round) {
        reviewEverything(queue, people);
        for (int i = 0; i < people; ++i) {
            (void)queue.availability(founder(i), u"en"_s); // the lottery
            for (const TaskType type : {TaskType::AssistantReply, TaskType::PrompterReply})
                work(queue, founder((i + round) % people), type);
            clock.advance(std::chrono::minutes(6)); // replies to one message are some minutes apart
        }
    }
    reviewEverything(queue, people);
    // Young trees: some have a reply that nobody has answered yet.
    for (int i = 0; i < people; ++i)
        work(queue, founder(i), TaskType::InitialPrompt);
    reviewEverything(queue, people);
    for (int i = 0; i < 2 * people; ++i) {
        (void)queue.availability(founder(i % people), u"en"_s);
        if (i % 4 == 0)
            work(queue, founder(i % people), TaskType::AssistantReply);
    }
    reviewEverything(queue, people);
    MessageFilter everything;
    everything.maximum = 500;
    const auto messages = queue.messages(everything);
    for (const Message &message : *messages) {
        if (message.reviewResult == true)
            m_free.append(Wire::toJson(message));
    }
}

// The people of the recordings under the names that they have there.
void World::invite(Engine::Queue &queue)
{
    for (const auto &[name, recordedId] : m_recordings.people().asKeyValueRange()) {
        actForClient(queue, name == "ursula"_L1 ? u"ordinary"_s : u"trusted"_s);
        const auto user = queue.signIn({name, name.left(1).toUpper() + name.sliced(1), AuthMethod::Local});
        if (!user)
            qFatal("%s", qUtf8Printable(user.error().message));
        m_here.insert(recordedId, user->id.toString());
        UserChange disabling;
        disabling.enabled = false;
        if (name == "dave"_L1 && !queue.people().change({}, user->id, disabling))
            qFatal("nobody can be disabled");
    }
}

QString World::here(const QString &recorded) const
{
    static const QRegularExpression word(u"[0-9A-Za-z-]+"_s);
    QString text;
    qsizetype end = 0;
    for (auto it = word.globalMatch(recorded); it.hasNext();) {
        const auto match = it.next();
        text += QStringView(recorded).sliced(end, match.capturedStart() - end);
        text += m_here.value(match.captured(), match.captured());
        end = match.capturedEnd();
    }
    return text + recorded.sliced(end);
}

// One that is as the recorded one was seen: prompter or assistant, a root or a reply.
QString World::messageLike(const QString &recorded)
{
    QJsonObject known = m_recordings.message(recorded);
    if (known.isEmpty()) // seen as the root of a tree alone
        known = {{u"is_assistant"_s, false}};
    const auto isLike = [&](const QJsonObject &ours) {
        return ours["is_assistant"_L1] == known["is_assistant"_L1]
            && ours["parent_id"_L1].isNull() == known["parent_id"_L1].isNull();
    };
    const auto found = std::ranges::find_if(m_free, isLike);
    return (found != m_free.end() ? m_free.takeAt(found - m_free.begin()) : m_free.takeFirst())["id"_L1].toString();
}

// Recorded messages that are named without having come from here.
void World::nameMessages(const QString &text)
{
    static const QRegularExpression uuid(u"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"_s);
    for (auto it = uuid.globalMatch(text); it.hasNext();) {
        const QString id = it.next().captured();
        const bool isUnknownOnPurpose = id.startsWith("00000000-"_L1);
        if (!m_here.contains(id) && !isUnknownOnPurpose && !m_free.isEmpty())
            m_here.insert(id, messageLike(id));
    }
}

PlainClient::Answer World::replay(const Exchange &exchange)
{
    const QJsonObject request = exchange.request;
    const QString body = QString::fromUtf8(bytesOfJson(request["body"_L1]));
    const QString path = request["path"_L1].toString();
    static const QRegularExpression ofMessage(u"/messages/([0-9a-f-]{36})|flagged_messages/([0-9a-f-]{36})"_s);
    nameMessages(ofMessage.match(path).captured());
    nameMessages(request["query"_L1]["message_id"_L1].toString());
    if (path.contains("/text_labels/"_L1))
        nameMessages(request["body"_L1]["message_id"_L1].toString());
    QUrlQuery query;
    for (const QJsonObject parameters = request["query"_L1].toObject(); const QString &name : parameters.keys())
        query.addQueryItem(
            name, QString::fromUtf8(QUrl::toPercentEncoding(here(parameters[name].toVariant().toString()))));
    QHash<QByteArray, QByteArray> headers;
    for (const QJsonObject all = request["headers"_L1].toObject(); const QString &name : all.keys()) {
        const bool isRoot = all[name].toString() == "Bearer 1234"_L1;
        headers.insert(name.toLatin1(),
            isRoot ? "Bearer "_ba + m_server->rootToken.toLatin1() : here(all[name].toString()).toUtf8());
    }
    headers.remove("Content-Type"_ba); // the client's own
    const QString target = here(path);
    return m_client->call(request["method"_L1].toString().toLatin1(),
        query.isEmpty() ? target : target + u'?' + query.toString(QUrl::FullyEncoded),
        request["body"_L1].isNull() ? QByteArray() : here(body).toUtf8(), headers);
}

void World::learn(const Exchange &exchange, const PlainClient::Answer &answer)
{
    if (answer.status == exchange.response["status"_L1].toInt())
        learnPair({}, exchange.response["body"_L1], answer.body);
}

void World::learnPair(const QString &member, const QJsonValue &recorded, const QJsonValue &ours)
{
    const bool isId = member == "id"_L1 || member.endsWith("_id"_L1);
    const bool isNew = recorded.isString() && recorded != recordedKey && !m_here.contains(recorded.toString());
    if (isId && isNew && ours.isString())
        m_here.insert(recorded.toString(), ours.toString());
    const QJsonArray list = recorded.toArray();
    for (qsizetype i = 0; i < list.size() && list.size() == ours.toArray().size(); ++i)
        learnPair(member, list.at(i), ours.toArray().at(i));
    for (const QJsonObject object = recorded.toObject(); const QString &key : object.keys())
        learnPair(key, object[key], ours[key]);
}
