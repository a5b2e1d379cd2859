// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/conformance/world.h"

#include <QTest>

using namespace Qt::StringLiterals;

// What was done between the recorded calls and was not kept: acknowledgements, refusals of unwanted tasks, other
// people's work.

namespace {

QString freshId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

}

void World::acknowledge(const QString &recordedTask, const QString &id)
{
    m_client->key = m_server->trustedKey;
    const auto answer =
        m_client->post(u"/api/v1/tasks/%1/ack"_s.arg(here(recordedTask)), QJsonObject{{u"message_id"_s, id}});
    QVERIFY2(answer.status == 204, qPrintable(recordedTask));
}

QJsonObject World::take(const QString &name, const QString &type, const QString &recordedTask, const QString &id,
    const QJsonObject &more, const QString &message)
{
    m_client->key = m_server->trustedKey;
    QJsonObject body = more;
    body.insert(u"user"_s, personJson(name));
    body.insert(u"type"_s, type);
    while (true) {
        const QJsonObject task = m_client->post(u"/api/v1/tasks/"_s, body).object();
        const QString taskId = task["id"_L1].toString();
        if (taskId.isEmpty())
            return {};
        if (!message.isEmpty() && task["message_id"_L1].toString() != here(message)) {
            m_client->post(u"/api/v1/tasks/%1/nack"_s.arg(taskId), QJsonObject{{u"reason"_s, u"another"_s}},
                {{"X-OASST-USER", "local:" + name.toUtf8()}});
            continue;
        }
        m_here.insert(recordedTask, taskId);
        if (!id.isEmpty())
            acknowledge(recordedTask, id);
        return task;
    }
}

void World::write(const QString &name, const QString &id, const QString &userMessageId, const QString &text)
{
    m_client->key = m_server->trustedKey;
    m_client->post(u"/api/v1/tasks/interaction"_s,
        QJsonObject{{u"type"_s, u"text_reply_to_message"_s}, {u"user"_s, personJson(name)}, {u"message_id"_s, id},
            {u"user_message_id"_s, userMessageId}, {u"text"_s, text}});
}

// Until nothing of the kind is left.
void World::reviewAll(const QString &type)
{
    for (const QString &name : {u"reader1"_s, u"reader2"_s, u"reader3"_s, u"reader4"_s}) {
        while (true) {
            const QJsonObject task = take(name, type, freshId(), freshId());
            if (task.isEmpty())
                break;
            m_client->post(u"/api/v1/tasks/interaction"_s,
                QJsonObject{{u"type"_s, u"text_labels"_s}, {u"user"_s, personJson(name)}, {u"task_id"_s, task["id"_L1]},
                    {u"message_id"_s, task["message_id"_L1]}, {u"text"_s, u"…"_s},
                    {u"labels"_s, QJsonObject{{u"spam"_s, 0}}}});
        }
    }
}

void World::signUp(const QString &name, const QString &recorded)
{
    m_client->key = m_server->trustedKey;
    const auto answer = m_client->post(u"/api/v1/frontend_users/"_s, personJson(name));
    m_here.insert(recorded, answer.object()["user_id"_L1].toString());
}

// A reply whose parent is deleted is called so.
void World::deleteAbove(const QString &recorded)
{
    m_client->key = m_server->trustedKey;
    const QJsonArray messages = m_client->call("GET"_ba, u"/api/v1/messages/?max_count=500"_s).body.toArray();
    for (const QJsonValue &reply : messages) {
        const QString parent = reply["parent_id"_L1].toString();
        if (parent.isEmpty() || parent == reply["message_tree_id"_L1].toString())
            continue;
        m_client->call("DELETE"_ba, u"/api/v1/messages/"_s + parent);
        m_here.insert(recorded, reply["id"_L1].toString());
        return;
    }
}

void World::prepareFor(const Exchange &exchange)
{
    const QJsonObject body = exchange.request["body"_L1].toObject();
    const QString name = body["user"_L1]["id"_L1].toString();
    const QString recordedTask = body["task_id"_L1].toString();
    const QString id = body["message_id"_L1].toString();
    const auto &it = exchange.name;

    if (it == "interaction-duplicate-text"_L1)
        acknowledge(u"4f94579b-76e9-4179-8bd1-bc5deb215608"_s, id);
    if (it == "interaction-surrounding-whitespace"_L1 || it == "interaction-text-with-extra-fields-and-null-lang"_L1)
        take(name, u"initial_prompt"_s, freshId(), id);
    if (it == "ack-label-initial-prompt"_L1)
        take(u"bob"_s, u"label_initial_prompt"_s, u"4fc1b39a-9d7d-45af-808e-d4d2faf843b8"_s, {}, {},
            u"b3e6e4cb-881b-4524-bd74-7df49c3e7bb8"_s);
    if (it == "interaction-label-initial-prompt-carol"_L1 || it == "interaction-label-initial-prompt-erin"_L1)
        take(name, u"label_initial_prompt"_s, recordedTask, freshId(), {}, id);
    if (it == "interaction-label-spam-prompt-bob"_L1) {
        const QString prompt = freshId();
        take(u"frank"_s, u"initial_prompt"_s, freshId(), prompt);
        write(u"frank"_s, prompt, u"ae9fb1c0-d08e-4c5a-ab44-6536cf110da3"_s, u"buy buy buy"_s);
    }
    if (it.startsWith("interaction-label-spam-prompt-"_L1))
        take(name, u"label_initial_prompt"_s, recordedTask, freshId(), {}, id);
    if (it == "interaction-assistant-reply"_L1)
        acknowledge(u"c9c44be2-a4ee-4717-9986-bd42b8409383"_s, id);
    if (it == "task-label-assistant-reply-self-unavailable"_L1)
        write(u"alice"_s, u"3e7200bd-a2ea-482a-8e3b-347dfe96d233"_s, freshId(), u"prompter_reply, in between."_s);
    if (it == "ack-label-assistant-reply"_L1)
        take(u"bob"_s, u"label_assistant_reply"_s, u"60f8446b-d5e8-4094-940e-b090011c00d1"_s, {});
    if (it == "ack-label-prompter-reply"_L1)
        take(u"bob"_s, u"label_prompter_reply"_s, u"48bfd398-7ec3-4d9f-8360-5b1d9bd01c70"_s, {});
    if (it == "task-too-many-pending"_L1) {
        for (int i = 0; i < 8; ++i)
            take(u"hank"_s, u"initial_prompt"_s, freshId(), {});
    }
    if (it == "collective-reply-ivan"_L1) {
        reviewAll(u"label_assistant_reply"_s);
        take(name, u"assistant_reply"_s, freshId(), id, {{u"collective"_s, true}});
    }
    if (it == "collective-label-own-message"_L1)
        acknowledge(recordedTask, freshId());
    if (it == "ack-expired"_L1) {
        take(u"olga"_s, u"initial_prompt"_s, u"ba2d879d-d370-4fd0-b4e5-df0e1afb1672"_s, {});
        take(u"olga"_s, u"initial_prompt"_s, freshId(), u"076b42aa-8c80-4cc6-a302-e4ad595855f2"_s);
        m_server->clock->advance(std::chrono::hours(49));
    }
    if (it == "tree-state-get"_L1) { // the tree that is halted afterwards
        const QJsonObject task =
            take(u"kate"_s, u"assistant_reply"_s, freshId(), u"a6971ab5-0756-4223-8752-9325ca1f1ac7"_s);
        m_here.insert(u"3f3b2474-b790-4456-a697-9ea2969498ee"_s,
            task["conversation"_L1]["messages"_L1].toArray().at(0)["id"_L1].toString());
    }
    if (it == "message-conversation-parent-deleted"_L1)
        deleteAbove(u"5976f989-bc68-423e-9613-5b4e29d13a3c"_s);
    if (it == "purge-user-messages-preview"_L1)
        signUp(u"judy"_s, u"fdfb5906-fc2f-4939-a8f6-552b29878576"_s);
    if (it == "merge-users"_L1)
        signUp(u"ivan"_s, u"d19907de-06ec-49c2-a230-be854036df6d"_s);
    if (it == "user-delete-untrusted"_L1)
        signUp(u"mallory"_s, u"e89600fe-3e94-445b-9b0e-3d48725e716c"_s);
    m_client->key.clear();
}
