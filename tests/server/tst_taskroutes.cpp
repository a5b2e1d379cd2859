// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/server/plainclient.h"
#include "tests/server/runningserver.h"

#include <QJsonArray>
#include <QTest>
#include <QUuid>

using namespace Qt::StringLiterals;

class TaskRoutesTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<RunningServer> m_server;
    std::unique_ptr<PlainClient> m_client;

    using Answer = PlainClient::Answer;

    static QString freshId() { return QUuid::createUuid().toString(QUuid::WithoutBraces); }

    Answer request(const QString &name, const QString &type, QJsonObject more = {})
    {
        more.insert(u"type"_s, type);
        more.insert(u"user"_s, personJson(name));
        return m_client->post(u"/api/v1/tasks/"_s, more);
    }

    Answer acknowledge(const QString &task, const QString &id, const QByteArray &user = {})
    {
        QHash<QByteArray, QByteArray> headers;
        if (!user.isEmpty())
            headers.insert("X-OASST-USER", user);
        return m_client->post(u"/api/v1/tasks/%1/ack"_s.arg(task), QJsonObject{{u"message_id"_s, id}}, headers);
    }

    Answer submit(const QJsonObject &interaction)
    {
        return m_client->post(u"/api/v1/tasks/interaction"_s, interaction);
    }

    static QJsonObject text(const QString &name, const QString &id, const QString &words)
    {
        return {{u"type"_s, u"text_reply_to_message"_s}, {u"user"_s, personJson(name)}, {u"message_id"_s, id},
            {u"user_message_id"_s, freshId()}, {u"text"_s, words}, {u"lang"_s, u"en"_s}};
    }

    static QJsonObject labels(const QString &name, const QJsonObject &task, const QJsonObject &values)
    {
        return {{u"type"_s, u"text_labels"_s}, {u"user"_s, personJson(name)}, {u"task_id"_s, task["id"_L1]},
            {u"message_id"_s, task["message_id"_L1]}, {u"text"_s, u"…"_s}, {u"labels"_s, values}};
    }

    // A task of the person's, acknowledged.
    std::pair<QJsonObject, QString> taken(const QString &name, const QString &type)
    {
        const QJsonObject task = request(name, type).object();
        const QString id = freshId();
        acknowledge(task["id"_L1].toString(), id);
        return {task, id};
    }

    QJsonObject writePrompt(const QString &name, const QString &words)
    {
        const auto [task, id] = taken(name, u"initial_prompt"_s);
        const QJsonObject interaction = text(name, id, words);
        submit(interaction);
        return interaction;
    }

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<RunningServer>();
        m_client = std::make_unique<PlainClient>(m_server->url(), m_server->key);
    }

    void cleanup()
    {
        m_client.reset();
        m_server->stop();
        QCOMPARE(m_server->violations(), QStringList());
        m_server.reset();
    }

    void takesAPromptFromTaskToReceipt()
    {
        const Answer task = request(u"ada"_s, u"initial_prompt"_s);
        QCOMPARE(task.status, 200);
        QCOMPARE(task.object()["type"_L1].toString(), u"initial_prompt"_s);
        QVERIFY(task.object().contains("hint"_L1) && task.object()["hint"_L1].isNull());
        const QString id = u"any id, not a UUID"_s;
        const QString taskId = task.object()["id"_L1].toString();

        QCOMPARE(acknowledge(taskId, id).status, 204);
        QCOMPARE(acknowledge(taskId, id).status, 204);
        const QJsonObject interaction = text(u"ada"_s, id, u"  What is a fox?  "_s);
        const Answer done = submit(interaction);

        QCOMPARE(done.status, 200);
        QCOMPARE(done.object()["type"_L1].toString(), u"task_done"_s);
        QVERIFY(!QUuid(done.object()["id"_L1].toString()).isNull());
        const Answer again = submit(interaction);
        QCOMPARE(again.status, 200);
        QCOMPARE(again.headers.value("idempotent-replayed"), "true");
        QJsonObject other = interaction;
        other["text"_L1] = u"What is a wolf?"_s;
        QCOMPARE(submit(other).code(), 2105);
    }

    void answersReviewsByTaskAlone()
    {
        writePrompt(u"ada"_s, u"What is a fox?"_s);
        const auto [task, id] = taken(u"bob"_s, u"label_initial_prompt"_s);

        QCOMPARE(submit(labels(u"bob"_s, task, {{u"quality"_s, 1}})).code(), 2052);
        QCOMPARE(submit(labels(u"bob"_s, task, {{u"spam"_s, 0}, {u"fails_task"_s, 1}})).code(), 2051);
        QCOMPARE(submit(labels(u"bob"_s, task, {{u"nice"_s, 1}})).status, 422);
        QCOMPARE(submit(labels(u"bob"_s, task, {{u"spam"_s, 1.1}})).status, 422);
        QCOMPARE(submit(labels(u"eve"_s, task, {{u"spam"_s, 0}})).code(), 2106);
        QCOMPARE(submit(labels(u"bob"_s, task, {{u"spam"_s, u"0"_s}, {u"quality"_s, true}})).status, 200);
    }

    void takesReviewsAsLabelsWithTheSameEffect()
    {
        writePrompt(u"ada"_s, u"What is a fox?"_s);
        const auto [task, id] = taken(u"bob"_s, u"label_initial_prompt"_s);

        QCOMPARE(m_client->post(u"/api/v1/text_labels/"_s, labels(u"bob"_s, task, {{u"spam"_s, 0}})).status, 204);

        m_server->stop();
        QCOMPARE(m_server->count(u"SELECT review_count AS n FROM message"_s), 1);
    }

    void labelsFreelyAndReports()
    {
        const QString written = writePrompt(u"ada"_s, u"What is a fox?"_s)["user_message_id"_L1].toString();
        QJsonObject body{{u"type"_s, u"text_labels"_s}, {u"user"_s, personJson(u"bob"_s)}, {u"message_id"_s, written},
            {u"text"_s, u"It is rude"_s}, {u"labels"_s, QJsonObject{{u"toxicity"_s, 1}}}};
        const auto send = [&] { return m_client->post(u"/api/v1/text_labels/"_s, body); };

        QCOMPARE(send().status, 204);
        body["is_report"_L1] = true;
        QCOMPARE(send().status, 204);
        body["labels"_L1] = QJsonArray(); // as the original's web page does
        QCOMPARE(send().status, 204);
        body["message_id"_L1] = freshId();
        const Answer unknown = send();
        QCOMPARE(unknown.status, 400);
        QCOMPARE(unknown.object()["detail"_L1].toString(), u"Bad Request"_s);
        body.remove(u"message_id"_s);
        QCOMPARE(send().status, 422);

        m_server->stop();
        QCOMPARE(m_server->count(
                     u"SELECT count(*) AS n FROM text_labels WHERE purpose = 'free' AND labels LIKE '%toxicity%'"_s),
            1);
        QCOMPARE(
            m_server->count(u"SELECT count(*) AS n FROM text_labels WHERE purpose = 'report' AND text = 'It is rude'"_s), 1);
    }

    void refusesTasks_data()
    {
        QTest::addColumn<QJsonObject>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("code");
        const QJsonObject ada = personJson(u"ada"_s);

        QTest::newRow("nobody") << QJsonObject{{u"type"_s, u"random"_s}} << 400 << 4000;
        QTest::newRow("unknown type") << QJsonObject{{u"user"_s, ada}, {u"type"_s, u"dance"_s}} << 422 << -1;
        QTest::newRow("nothing to do") << QJsonObject{{u"user"_s, ada}, {u"type"_s, u"assistant_reply"_s}} << 503
                                       << 1006;
        QTest::newRow("unknown language")
            << QJsonObject{{u"user"_s, ada}, {u"type"_s, u"assistant_reply"_s}, {u"lang"_s, u"xx"_s}} << 503 << 1006;
        QTest::newRow("a user without a name") << QJsonObject{{u"user"_s, QJsonObject{{u"id"_s, u"a"_s}}}} << 422 << -1;
    }

    void refusesTasks()
    {
        QFETCH(const QJsonObject, body);
        QFETCH(const int, status);
        QFETCH(const int, code);

        const Answer answer = m_client->post(u"/api/v1/tasks/"_s, body);

        QCOMPARE(answer.status, status);
        QCOMPARE(answer.code(), code);
        QCOMPARE(answer.object().contains("detail"_L1), status == 422);
    }

    void saysWhereAValueIsWrong()
    {
        const Answer answer = m_client->post(
            u"/api/v1/tasks/"_s, QJsonObject{{u"user"_s, QJsonObject{{u"id"_s, u"a"_s}, {u"display_name"_s, u"A"_s}}}});

        const QJsonObject detail = answer.object()["detail"_L1].toArray().at(0).toObject();
        QCOMPARE(detail["loc"_L1].toArray(), (QJsonArray{u"body"_s, u"user"_s, u"auth_method"_s}));
        QCOMPARE(detail["type"_L1].toString(), u"value_error.missing"_s);
        QVERIFY(!detail["msg"_L1].toString().isEmpty());
    }

    void limitsPendingTasks()
    {
        for (int i = 0; i < 8; ++i)
            QCOMPARE(request(u"ada"_s, u"initial_prompt"_s).status, 200);

        const Answer answer = request(u"ada"_s, u"initial_prompt"_s);

        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.code(), 1012);
    }

    void countsWhatIsAvailable()
    {
        const Answer answer = m_client->post(u"/api/v1/tasks/availability?lang=en"_s, personJson(u"ada"_s));

        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.object().size(), 12);
        QVERIFY(answer.object()["initial_prompt"_L1].toInt() > 0);
        QCOMPARE(m_client->post(u"/api/v1/tasks/availability"_s, QJsonValue::Null).code(), 4000);
    }

    void acknowledgesWithEveryCode()
    {
        const QString task = request(u"ada"_s, u"initial_prompt"_s).object()["id"_L1].toString();
        const QString other = request(u"ada"_s, u"initial_prompt"_s).object()["id"_L1].toString();

        QCOMPARE(acknowledge(task, QString()).code(), 2000);
        QCOMPARE(m_client->post(u"/api/v1/tasks/%1/ack"_s.arg(task), QJsonObject()).status, 422);
        QCOMPARE(acknowledge(u"zzz"_s, u"a"_s).status, 422);
        const Answer unknown = acknowledge(freshId(), u"a"_s);
        QCOMPARE(unknown.status, 404);
        QCOMPARE(unknown.code(), 2100);
        PlainClient foreign(m_server->url(), m_server->trustedKey);
        QCOMPARE(foreign.post(u"/api/v1/tasks/%1/ack"_s.arg(task), QJsonObject{{u"message_id"_s, u"a"_s}}).status, 404);
        QCOMPARE(acknowledge(task, u"a"_s, "local:nobody").code(), 4002);
        request(u"bob"_s, u"initial_prompt"_s);
        QCOMPARE(acknowledge(task, u"a"_s, "local:bob").code(), 2106);
        QCOMPARE(acknowledge(task, u"a"_s, "local:ada").status, 204);
        QCOMPARE(acknowledge(task, u"b"_s).code(), 2103);
        QCOMPARE(acknowledge(other, u"a"_s).code(), 2000);
        m_server->clock->advance(std::chrono::hours(49));
        QCOMPARE(acknowledge(other, u"c"_s).code(), 2101);
    }

    void skipsForTheOneNamed()
    {
        const QString path =
            u"/api/v1/tasks/%1/nack"_s.arg(request(u"ada"_s, u"initial_prompt"_s).object()["id"_L1].toString());
        request(u"bob"_s, u"initial_prompt"_s);
        const QJsonObject reason{{u"reason"_s, u"too hard"_s}};

        QCOMPARE(m_client->post(path, reason).code(), 4000);
        QCOMPARE(m_client->post(path, reason, {{"X-OASST-USER", "local:bob"}}).code(), 2106);
        QCOMPARE(m_client->post(path, QJsonObject{{u"reason"_s, QString(513, u'a')}}, {{"X-OASST-USER", "local:ada"}})
                     .status,
            422);
        QCOMPARE(m_client->post(path, QJsonObject{{u"reason"_s, QJsonValue()}}, {{"X-OASST-USER", "local:ada"}}).status,
            204);
        QCOMPARE(
            m_client->post(path + "?oasst_user=local:ada"_L1, reason, {{"X-OASST-USER", "local:bob"}}).status, 204);
        const Answer unknown =
            m_client->post(u"/api/v1/tasks/%1/nack"_s.arg(freshId()), reason, {{"X-OASST-USER", "local:ada"}});
        QCOMPARE(unknown.status, 400);
        QCOMPARE(unknown.code(), 2100);
        const QString late = request(u"ada"_s, u"initial_prompt"_s).object()["id"_L1].toString();
        m_server->clock->advance(std::chrono::hours(49));
        QCOMPARE(
            m_client->post(u"/api/v1/tasks/%1/nack"_s.arg(late), reason, {{"X-OASST-USER", "local:ada"}}).code(), 2101);
    }

    void closesWhatIsCollective()
    {
        const QString task =
            request(u"ada"_s, u"initial_prompt"_s, {{u"collective"_s, true}}).object()["id"_L1].toString();
        const auto [own, ownId] = taken(u"ada"_s, u"initial_prompt"_s);
        acknowledge(task, u"shared"_s);
        const auto close = [&](const QString &id) {
            return m_client->post(u"/api/v1/tasks/close"_s, QJsonObject{{u"message_id"_s, id}});
        };

        QCOMPARE(submit(text(u"bob"_s, u"shared"_s, u"By Bob"_s)).status, 200);
        QCOMPARE(submit(text(u"eve"_s, u"shared"_s, u"By Eve"_s)).status, 200);
        QCOMPARE(close(ownId).code(), 2106);
        QCOMPARE(close(u"nope"_s).status, 404);
        const Answer closed = close(u"shared"_s);
        QCOMPARE(closed.status, 200);
        QCOMPARE(closed.object()["type"_L1].toString(), u"task_done"_s);
        QCOMPARE(close(u"shared"_s).code(), 2105);
    }

    void checksTexts_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("code");

        QTest::newRow("blank") << u"text"_s << QJsonValue(u" \n"_s) << 422 << -1;
        QTest::newRow("no id of its own") << u"user_message_id"_s << QJsonValue(QString()) << 400 << 2000;
        QTest::newRow("too long") << u"text"_s << QJsonValue(QString(2001, u'a')) << 400 << 1008;
        QTest::newRow("long in characters") << u"text"_s << QJsonValue(u"😀"_s.repeated(2000)) << 200 << -1;
        QTest::newRow("unknown task") << u"message_id"_s << QJsonValue(u"unknown"_s) << 400 << 2100;
        QTest::newRow("no language") << u"lang"_s << QJsonValue() << 200 << -1;
        QTest::newRow("an unknown member") << u"extra"_s << QJsonValue(1) << 200 << -1;
        QTest::newRow("no type") << u"type"_s << QJsonValue(QJsonValue::Undefined) << 200 << -1;
    }

    void checksTexts()
    {
        QFETCH(const QString, key);
        QFETCH(const QJsonValue, value);
        QFETCH(const int, status);
        QFETCH(const int, code);
        const auto [task, id] = taken(u"ada"_s, u"initial_prompt"_s);
        QJsonObject interaction = text(u"ada"_s, id, u"What is a fox?"_s);
        interaction.insert(key, value);

        const Answer answer = submit(interaction);

        QCOMPARE(answer.status, status);
        QCOMPARE(answer.code(), code);
    }

    void keepsIdsOfClientsApart()
    {
        PlainClient other(m_server->url(), m_server->trustedKey);
        for (PlainClient *client : {m_client.get(), &other}) {
            const auto task = client->post(
                u"/api/v1/tasks/"_s, QJsonObject{{u"type"_s, u"initial_prompt"_s}, {u"user"_s, personJson(u"ada"_s)}});
            const QString path = u"/api/v1/tasks/%1/ack"_s.arg(task.object()["id"_L1].toString());
            QCOMPARE(client->post(path, QJsonObject{{u"message_id"_s, u"same"_s}}).status, 204);
            QJsonObject interaction = text(u"ada"_s, u"same"_s, u"What is a fox?"_s);
            interaction["user_message_id"_L1] = u"same too"_s;
            QCOMPARE(client->post(u"/api/v1/tasks/interaction"_s, interaction).status, 200);
        }

        m_server->stop();
        QCOMPARE(m_server->count(u"SELECT count(*) AS n FROM message WHERE frontend_message_id = 'same too'"_s), 2);
        QCOMPARE(m_server->count(u"SELECT count(*) AS n FROM app_user WHERE username = 'ada'"_s), 2);
    }

    void describesLabels()
    {
        const QString prompt = writePrompt(u"ada"_s, u"What is a fox?"_s)["user_message_id"_L1].toString();
        const auto namesOf = [](const Answer &answer) {
            QStringList names;
            for (const QJsonArray list = answer.object()["valid_labels"_L1].toArray(); const QJsonValue &label : list)
                names.append(label["name"_L1].toString());
            return names;
        };

        const QStringList all = namesOf(m_client->get(u"/api/v1/text_labels/valid_labels"_s));
        QCOMPARE(all.size(), 14);
        QVERIFY(!all.contains(u"fails_task"_s));
        const QStringList ofPrompt = namesOf(m_client->get(u"/api/v1/text_labels/valid_labels?message_id="_s + prompt));
        QCOMPARE(ofPrompt.first(3), (QStringList{u"spam"_s, u"lang_mismatch"_s, u"quality"_s}));
        QCOMPARE(m_client->get(u"/api/v1/text_labels/valid_labels?message_id="_s + freshId()).code(), 2001);
        QCOMPARE(m_client->get(u"/api/v1/text_labels/valid_labels?message_id=x"_s).status, 422);
        m_client->key.clear();
        QCOMPARE(namesOf(m_client->get(u"/api/v1/text_labels/report_labels"_s)).size(), 10);
    }
};

QTEST_GUILESS_MAIN(TaskRoutesTest)
#include "tst_taskroutes.moc"
