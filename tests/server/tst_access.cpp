// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/wire/signedreceipt.h"
#include "tests/server/invited.h"
#include "tests/server/runningserver.h"
#include "tests/support/postgresqlserver.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

// People with a token of their own: how they come in and go, as whom they act, and what they get beyond the original.
class AccessTest : public QObject
{
    Q_OBJECT

    using Answer = PlainClient::Answer;
    using Headers = QHash<QByteArray, QByteArray>;

    std::unique_ptr<RunningServer> m_server;
    std::unique_ptr<PlainClient> m_client;
    Invited m_ada;
    Invited m_bob;
    QString m_code; // of an invitation that was not used yet

    static QString freshId() { return QUuid::createUuid().toString(QUuid::WithoutBraces); }

    void begin(const std::function<void(Server::Options &)> &options = {},
        const std::optional<Storage::DatabaseUrl> &database = {})
    {
        m_server = std::make_unique<RunningServer>(RunningServer::Setup{.database = database,
            .prepare =
                [this](Engine::Queue &queue, ManualClock &) {
                    m_ada = invited(queue, u"ada"_s, PersonRole::Annotator);
                    m_bob = invited(queue, u"bob"_s, PersonRole::Annotator);
                    m_code = queue.membership().invite({}, u"eve"_s, PersonRole::Reviewer, std::chrono::days(7))->code;
                },
            .options = options});
        m_client = std::make_unique<PlainClient>(m_server->url());
    }

    Answer redeem(const QString &code)
    {
        return m_client->post(u"/api/v1/invitations/redeem"_s,
            QJsonObject{{u"code"_s, code}, {u"display_name"_s, u"Eve"_s}, {u"device"_s, u"a laptop"_s}});
    }

    Headers rootHeaders() const { return {{"Authorization", "Bearer " + m_server->rootToken.toUtf8()}}; }

    // A task of ada's with her token, acknowledged, and what she would answer.
    std::pair<QString, QJsonObject> prompt(const QString &words)
    {
        const Answer task =
            m_client->post(u"/api/v1/tasks/"_s, QJsonObject{{u"type"_s, u"initial_prompt"_s}}, m_ada.headers());
        const QString id = task.object()["id"_L1].toString();
        const QString message = freshId();
        m_client->post(u"/api/v1/tasks/%1/ack"_s.arg(id), QJsonObject{{u"message_id"_s, message}}, m_ada.headers());
        return {id,
            {{u"type"_s, u"text_reply_to_message"_s}, {u"message_id"_s, message}, {u"user_message_id"_s, freshId()},
                {u"text"_s, words}, {u"lang"_s, u"en"_s}, {u"user"_s, personJson(u"ada"_s)}}};
    }

    Answer submit(const QJsonObject &interaction)
    {
        return m_client->post(u"/api/v1/tasks/interaction"_s, interaction, m_ada.headers());
    }

private Q_SLOTS:
    void init() { begin(); }

    void cleanup()
    {
        m_client.reset();
        m_server->stop();
        QCOMPARE(m_server->violations(), QStringList());
        m_server.reset();
    }

    void anInvitationWorksOnce()
    {
        const QString typed = m_code.toLower().replace(u'-', u' ');
        const Answer redeemed = redeem(typed);
        QCOMPARE(redeemed.status, 200);
        const QString token = redeemed.object()["token"_L1].toString();
        QCOMPARE(token.size(), 64);
        QCOMPARE(redeemed.object()["user"_L1]["id"_L1].toString(), u"eve"_s);
        QCOMPARE(redeemed.object()["user"_L1]["display_name"_L1].toString(), u"Eve"_s);

        const Answer session =
            m_client->get(u"/api/v1/auth/session"_s, {{"Authorization", "Bearer " + token.toUtf8()}});
        QCOMPARE(session.status, 200);
        QCOMPARE(session.object()["roles"_L1][0]["role"_L1].toString(), u"reviewer"_s);
        QCOMPARE(session.object()["device"_L1]["name"_L1].toString(), u"a laptop"_s);
        const Answer again = redeem(m_code);
        QCOMPARE(again.status, 403);
        QCOMPARE(again.code(), 10404);

        const QString path = m_server->database().path;
        m_server->stop();
        for (const QString &name : {path, path + u"-wal"_s}) {
            QFile file(name);
            if (!file.open(QIODevice::ReadOnly))
                continue;
            const QByteArray bytes = file.readAll();
            for (const QString &secret : {token, m_code, QString(m_code).remove(u'-'), m_ada.token})
                QVERIFY(!bytes.contains(secret.toUtf8()));
        }
    }

    void anInvitationGrowsOldAndIsWithdrawn()
    {
        const Answer invited = m_client->post(
            u"/api/v1/admin/invitations"_s, QJsonObject{{u"name"_s, u"kim"_s}, {u"days"_s, 2}}, rootHeaders());
        QCOMPARE(invited.status, 200);
        const QString id = invited.object()["id"_L1].toString();
        QCOMPARE(m_client->call("DELETE", u"/api/v1/admin/invitations/"_s + id, {}, rootHeaders()).status, 204);
        QCOMPARE(redeem(invited.object()["code"_L1].toString()).code(), 10404);

        m_server->clock->advance(std::chrono::days(8));
        QCOMPARE(redeem(m_code).code(), 10404);
    }

    void aTokenActsForItsPersonAlone()
    {
        const QString path = u"/api/v1/tasks/"_s;
        const QJsonObject plain{{u"type"_s, u"initial_prompt"_s}};
        QJsonObject asBob = plain;
        asBob[u"user"_s] = personJson(u"bob"_s);

        QCOMPARE(m_client->post(path, plain, m_ada.headers()).status, 200); // the body need not say who
        const Answer refused = m_client->post(path, asBob, m_ada.headers());
        QCOMPARE(refused.status, 403);
        QCOMPARE(refused.code(), 10401);
        QVERIFY(refused.object()["message"_L1].toString().contains("ada"_L1));
        Headers named = m_ada.headers();
        named.insert("X-OASST-USER", "local:bob");
        QCOMPARE(m_client->post(path, plain, named).code(), 10401);
        QCOMPARE(
            m_client->post(u"/api/v1/tasks/availability?oasst_user=local:bob"_s, QJsonObject(), m_ada.headers()).code(),
            10401);

        // Nor does it give anything of somebody else's tasks.
        const auto [task, interaction] = prompt(u"Whose is this?"_s);
        QCOMPARE(m_client->get(u"/api/v1/tasks/%1/status"_s.arg(task), m_bob.headers()).status, 404);
        QCOMPARE(m_client->get(u"/api/v1/tasks/%1/status"_s.arg(task), m_ada.headers()).status, 200);
    }

    void devicesAreRevokedOneByOne()
    {
        const Answer devices = m_client->get(u"/api/v1/auth/devices"_s, m_ada.headers());
        QCOMPARE(devices.body.toArray().size(), 1);
        const QString id = m_ada.device.toString();
        QCOMPARE(m_client->call("DELETE", u"/api/v1/auth/devices/"_s + id, {}, m_bob.headers()).status, 403);
        QCOMPARE(m_client->call("DELETE", u"/api/v1/auth/devices/"_s + id, {}, m_ada.headers()).status, 204);

        const Answer after = m_client->get(u"/api/v1/auth/session"_s, m_ada.headers());
        QCOMPARE(after.status, 401);
        QCOMPARE(after.code(), 10400);
        QCOMPARE(m_client->get(u"/api/v1/auth/session"_s, m_bob.headers()).status, 200);
    }

    void tokensLastWhileTheyAreUsed()
    {
        m_server->clock->advance(std::chrono::days(50));
        QCOMPARE(m_client->get(u"/api/v1/auth/session"_s, m_ada.headers()).status, 200);
        m_server->clock->advance(std::chrono::days(50));
        QCOMPARE(m_client->get(u"/api/v1/auth/session"_s, m_ada.headers()).status, 200);
        QCOMPARE(m_client->get(u"/api/v1/auth/session"_s, m_bob.headers()).status, 401);
    }

    void aRoleHoldsInItsLanguageAndTime()
    {
        const QString roles = u"/api/v1/admin/users/%1/roles"_s.arg(m_ada.id.toString());
        QCOMPARE(m_client->call("DELETE", roles + u"/annotator"_s, {}, rootHeaders()).status, 204);
        const QJsonObject german{{u"type"_s, u"initial_prompt"_s}, {u"lang"_s, u"de"_s}};
        const QJsonObject english{{u"type"_s, u"initial_prompt"_s}, {u"lang"_s, u"en"_s}};
        QCOMPARE(m_client->post(u"/api/v1/tasks/"_s, german, m_ada.headers()).code(), 10402);

        const QString until = m_server->clock->now().addDays(3).toString(Qt::ISODate);
        QCOMPARE(m_client
                     ->post(roles, QJsonObject{{u"role"_s, u"annotator"_s}, {u"lang"_s, u"de"_s}, {u"until"_s, until}},
                         rootHeaders())
                     .status,
            200);
        QCOMPARE(m_client->post(u"/api/v1/tasks/"_s, german, m_ada.headers()).status, 200);
        QCOMPARE(m_client->post(u"/api/v1/tasks/"_s, english, m_ada.headers()).code(), 10402);
        m_server->clock->advance(std::chrono::days(4));
        QCOMPARE(m_client->post(u"/api/v1/tasks/"_s, german, m_ada.headers()).code(), 10402);
    }

    void nobodySetsWhatModeratorsSetOfTheirOwnAccount()
    {
        const QString own = u"/api/v1/users/"_s + m_ada.id.toString();
        QCOMPARE(m_client->call("PUT", own + u"?notes=kind"_s, {}, m_ada.headers()).code(), 10402);
        QCOMPARE(m_client->call("PUT", own + u"?tos_acceptance=true"_s, {}, m_ada.headers()).status, 204);
    }

    void deletedPeopleAreNotMadeAnew()
    {
        QCOMPARE(m_client->call("DELETE", u"/api/v1/users/"_s + m_ada.id.toString(), {}, m_ada.headers()).status, 204);
        const Answer after = m_client->get(u"/api/v1/auth/session"_s, m_ada.headers());
        QCOMPARE(after.status, 410);
        QCOMPARE(after.code(), 10403);

        // The same for people of a program.
        const Headers key{{"X-API-Key", m_server->trustedKey.toUtf8()}};
        const QJsonObject late{{u"type"_s, u"initial_prompt"_s}, {u"user"_s, personJson(u"zoe"_s)}};
        QCOMPARE(m_client->post(u"/api/v1/tasks/"_s, late, key).status, 200);
        const Answer zoe = m_client->get(u"/api/v1/frontend_users/local/zoe"_s, key);
        QCOMPARE(
            m_client->call("DELETE", u"/api/v1/users/"_s + zoe.object()["user_id"_L1].toString(), {}, key).status, 204);
        QCOMPARE(m_client->post(u"/api/v1/tasks/"_s, late, key).status, 410);
        QCOMPARE(m_client->post(u"/api/v1/frontend_users/"_s, personJson(u"zoe"_s), key).status, 200); // signs in anew
        QCOMPARE(m_client->post(u"/api/v1/tasks/"_s, late, key).status, 200);
    }

    void theSameSubmissionAgainGivesTheFirstAnswer()
    {
        const auto [task, interaction] = prompt(u"What is a fox?"_s);
        const Answer first = submit(interaction);
        QCOMPARE(first.status, 200);
        QVERIFY(!first.headers.contains("idempotent-replayed"));
        const Answer again = submit(interaction);
        QCOMPARE(again.status, 200);
        QCOMPARE(again.headers.value("idempotent-replayed"), "true");
        QCOMPARE(again.object()["id"_L1], first.object()["id"_L1]);
        QCOMPARE(again.object()["received_date"_L1], first.object()["received_date"_L1]);
        QCOMPARE(again.headers.value("x-receipt"), first.headers.value("x-receipt"));

        QJsonObject other = interaction;
        other["text"_L1] = u"What is a wolf?"_s;
        const Answer conflict = submit(other);
        QCOMPARE(conflict.status, 409);
        QCOMPARE(conflict.code(), 10001);
    }

    void receiptsAreSigned()
    {
        const auto [task, interaction] = prompt(u"What is a fox?"_s);
        const Answer done = submit(interaction);
        const Answer key = m_client->get(u"/api/v1/receipts/key"_s);
        QCOMPARE(key.object()["algorithm"_L1].toString(), u"Ed25519"_s);
        const QByteArray publicKey = QByteArray::fromHex(key.object()["public_key"_L1].toString().toLatin1());

        auto receipt = Wire::signedReceiptFromHeader(done.headers.value("x-receipt"));
        QVERIFY(receipt);
        QVERIFY(Wire::isGenuine(*receipt, publicKey));
        QCOMPARE(receipt->taskId.toString(), task);
        QCOMPARE(receipt->bodyHash, QCryptographicHash::hash(bytesOfJson(interaction), QCryptographicHash::Sha256));
        QCOMPARE(receipt->epoch.toUtf8(), done.headers.value("x-epoch"));
        QVERIFY(receipt->sequence > 0);
        QVERIFY(receipt->sequence <= done.headers.value("x-seq").toLongLong());
        ++receipt->sequence;
        QVERIFY(!Wire::isGenuine(*receipt, publicKey));

        const Answer status = m_client->get(u"/api/v1/tasks/%1/status"_s.arg(task), m_ada.headers());
        QCOMPARE(status.object()["state"_L1].toString(), u"done"_s);
        QCOMPARE(status.object()["sequence"_L1].toInteger() + 1, receipt->sequence);
    }

    void everyAnswerSaysHowFarTheQueueIs()
    {
        const Answer before = m_client->get(u"/api/v1/report_labels_of_nothing"_s);
        QCOMPARE(before.status, 404);
        const Answer first = m_client->get(u"/api/v1/text_labels/report_labels"_s);
        const qint64 sequence = first.headers.value("x-seq").toLongLong();
        QVERIFY(!first.headers.value("x-epoch").isEmpty());
        const auto [task, interaction] = prompt(u"What is a fox?"_s);
        submit(interaction);
        const Answer last = m_client->get(u"/api/v1/text_labels/report_labels"_s);
        QVERIFY(last.headers.value("x-seq").toLongLong() > sequence);
        QCOMPARE(last.headers.value("x-epoch"), first.headers.value("x-epoch"));
    }

    void lateWorkIsTakenAndFlagged()
    {
        const auto [task, interaction] = prompt(u"What is a fox?"_s);
        const auto [unacknowledged, other] = prompt(u"What is a wolf?"_s);
        m_server->clock->advance(std::chrono::days(5));
        // Whoever asks for work lets what is over go: the person's own is not.
        m_client->post(u"/api/v1/tasks/"_s, QJsonObject{{u"type"_s, u"initial_prompt"_s}}, m_bob.headers());

        QCOMPARE(m_client->get(u"/api/v1/tasks/%1/status"_s.arg(task), m_ada.headers()).object()["state"_L1].toString(),
            u"expired"_s);
        const Answer done = submit(interaction);
        QCOMPARE(done.status, 200);
        QCOMPARE(done.headers.value("x-late-work"), "true");
        const Answer status = m_client->get(u"/api/v1/tasks/%1/status"_s.arg(task), m_ada.headers());
        QVERIFY(status.object()["late"_L1].toBool());
        m_server->clock->advance(std::chrono::days(40));
        QCOMPARE(m_client->get(u"/api/v1/auth/session"_s, m_ada.headers()).status, 200); // lest the token grow old
        m_server->clock->advance(std::chrono::days(60));
        QCOMPARE(submit(other).code(), 2101);
    }

    void whatAProgramSendsLateIsRefusedAsByTheOriginal()
    {
        const Headers key{{"X-API-Key", m_server->trustedKey.toUtf8()}};
        const QJsonObject zoe = personJson(u"zoe"_s);
        const Answer task =
            m_client->post(u"/api/v1/tasks/"_s, QJsonObject{{u"type"_s, u"initial_prompt"_s}, {u"user"_s, zoe}}, key);
        const QString id = task.object()["id"_L1].toString();
        m_client->post(u"/api/v1/tasks/%1/ack"_s.arg(id), QJsonObject{{u"message_id"_s, u"x"_s}}, key);
        m_server->clock->advance(std::chrono::hours(49));
        const Answer late = m_client->post(u"/api/v1/tasks/interaction"_s,
            QJsonObject{{u"type"_s, u"text_reply_to_message"_s}, {u"user"_s, zoe}, {u"message_id"_s, u"x"_s},
                {u"user_message_id"_s, freshId()}, {u"text"_s, u"late"_s}},
            key);
        QCOMPARE(late.code(), 2101);
        QVERIFY(!late.headers.contains("x-receipt"));
    }

    void aBundleIsTheSameAgain()
    {
        const QJsonObject wanted{{u"client_key"_s, u"k1"_s}, {u"types"_s, QJsonArray{u"initial_prompt"_s}},
            {u"lang"_s, u"en"_s}, {u"count"_s, 12}};
        const Answer first = m_client->post(u"/api/v1/tasks/bundle"_s, wanted, m_ada.headers());
        QCOMPARE(first.status, 200);
        const QJsonArray tasks = first.object()["tasks"_L1].toArray();
        QCOMPARE(tasks.size(), 12); // more than may be pending one by one
        QVERIFY(QDateTime::fromString(tasks[0]["expires_at"_L1].toString(), Qt::ISODate) > m_server->clock->now());
        QCOMPARE(m_client->post(u"/api/v1/tasks/bundle"_s, wanted, m_ada.headers()).body, first.body);

        const Answer bobs = m_client->post(u"/api/v1/tasks/bundle"_s, wanted, m_bob.headers());
        QVERIFY(bobs.body != first.body);
        QJsonObject tooMany = wanted;
        tooMany["count"_L1] = 51;
        QCOMPARE(m_client->post(u"/api/v1/tasks/bundle"_s, tooMany, m_ada.headers()).status, 422);
    }

    void aBundleHasNoMessageTwice()
    {
        for (const QString &words : {u"What is a fox?"_s, u"What is a wolf?"_s}) {
            const auto [task, interaction] = prompt(words);
            submit(interaction);
        }
        const QJsonObject wanted{{u"client_key"_s, u"k2"_s},
            {u"types"_s, QJsonArray{u"label_initial_prompt"_s, u"initial_prompt"_s}}, {u"count"_s, 6}};
        const Answer bundle = m_client->post(u"/api/v1/tasks/bundle"_s, wanted, m_bob.headers());
        QStringList labelled;
        const QJsonArray tasks = bundle.object()["tasks"_L1].toArray();
        for (const QJsonValue &task : tasks) {
            if (task["type"_L1].toString() == "label_initial_prompt"_L1)
                labelled.append(task["message_id"_L1].toString());
        }
        QCOMPARE(labelled.size(), 2);
        QCOMPARE(labelled.removeDuplicates(), 0);
        // Texts are read again when it is asked for again.
        QCOMPARE(m_client->post(u"/api/v1/tasks/bundle"_s, wanted, m_bob.headers()).body, bundle.body);
    }

    void limitsSayHowLongToWait()
    {
        cleanup();
        begin([](Server::Options &options) { options.limits = true; });
        Answer answer;
        for (int i = 0; i < 101; ++i)
            answer = m_client->get(u"/api/v1/auth/session"_s, m_ada.headers());
        QCOMPARE(answer.status, 429);
        QCOMPARE(answer.code(), 429);
        QCOMPARE(answer.headers.value("retry-after"), "1");
        QCOMPARE(m_client->get(u"/api/v1/auth/session"_s, m_bob.headers()).status, 200);
        m_server->clock->advance(std::chrono::seconds(1));
        QCOMPARE(m_client->get(u"/api/v1/auth/session"_s, m_ada.headers()).status, 200);

        for (int i = 0; i < 5; ++i)
            answer = m_client->post(u"/api/v1/invitations/redeem"_s, QJsonObject());
        QCOMPARE(answer.status, 422);
        answer = m_client->post(u"/api/v1/invitations/redeem"_s, QJsonObject());
        QCOMPARE(answer.status, 429);
        QCOMPARE(answer.headers.value("retry-after"), "12");
    }

    void aProxySaysWhoCame()
    {
        cleanup();
        begin([](Server::Options &options) {
            options.limits = true;
            options.behindProxy = true;
        });
        const auto from = [this](const QByteArray &forwarded) {
            return m_client->post(u"/api/v1/invitations/redeem"_s, QJsonObject(), {{"X-Forwarded-For", forwarded}})
                .status;
        };
        for (int i = 0; i < 5; ++i)
            QCOMPARE(from("203.0.113.1, 198.51.100.7"), 422);
        QCOMPARE(from("203.0.113.99, 198.51.100.7"), 429); // what stands before the last is anybody's word
        QCOMPARE(from("203.0.113.1, 198.51.100.8"), 422);
    }

    void theSameOnPostgreSql()
    {
        PostgreSqlServer postgreSql;
        if (!postgreSql.whyNot().isEmpty())
            QSKIP(qPrintable(postgreSql.whyNot()));
        cleanup();
        begin({}, postgreSql.createDatabase());
        const auto apart = [this] { m_server->clock->advance(std::chrono::hours(3)); }; // for the same texts again

        theSameSubmissionAgainGivesTheFirstAnswer();
        apart();
        receiptsAreSigned();
        apart();
        aBundleIsTheSameAgain();
        apart();
        lateWorkIsTakenAndFlagged();
        const Answer backup = m_client->post(u"/api/v1/admin/backup"_s, QJsonObject(), rootHeaders());
        QCOMPARE(backup.status, 400);
        QVERIFY(backup.object()["message"_L1].toString().contains("pg_dump"_L1));

        cleanup();
        begin();
    }

    void aBackupComesOverTheApi()
    {
        const auto [task, interaction] = prompt(u"What is a fox?"_s);
        submit(interaction);
        const Answer backup = m_client->post(u"/api/v1/admin/backup"_s, QJsonObject(), rootHeaders());
        QCOMPARE(backup.status, 200);
        QVERIFY(backup.text.startsWith("SQLite format 3"));
        QVERIFY(backup.text.contains("What is a fox?"));
        QCOMPARE(m_client->post(u"/api/v1/admin/backup"_s, QJsonObject(), m_ada.headers()).status, 403);
    }
};

QTEST_GUILESS_MAIN(AccessTest)
#include "tst_access.moc"
