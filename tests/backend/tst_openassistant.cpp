// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/backend/http/httpbackend.h"
#include "tests/support/fakehttpserver.h"
#include "tests/support/manualclock.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString taskId = u"1dbe9df5-2e19-4f4b-8d4d-6f0f0a1a2b3c"_s;
const QString backendId = u"9e2c2a70-0a52-4d0a-a2a1-000000000001"_s;
const QString userId = u"be62d954-249e-4c08-a3c5-14186e5cbad1"_s;

// As an unmodified Open-Assistant backend answers, for one person who is not known at first. The forms are those of the
// recorded exchanges (tests/wire reads all of them).
class Original
{
public:
    bool isKnown = false;
    QString displayName;
    bool hasStatistics = false;
    QString storedText; // under the frontend id of the last submission
    QString storedFrontendId;
    QList<QJsonObject> messages; // newest first

    FakeHttpServer::Reply answer(const FakeHttpServer::Request &request)
    {
        const auto is = [&](const char *method, const QByteArray &path) {
            return request.method == method && request.path == "/api/v1/"_ba + path;
        };
        if (is("GET", "openapi.json"))
            return FakeHttpServer::json(document());
        if (is("GET", "admin/backend_settings/public"))
            return FakeHttpServer::json(QJsonObject{{u"MESSAGE_SIZE_LIMIT"_s, 2000}});
        if (is("GET", "frontend_users/local/ada"))
            return isKnown ? FakeHttpServer::json(user()) : FakeHttpServer::error(404, 4002, u"User not found"_s);
        if (is("POST", "tasks/availability"))
            return availability(bodyOf(request));
        if (is("POST", "tasks/"))
            return FakeHttpServer::json(task());
        if (is("POST", "tasks/interaction"))
            return submitted(bodyOf(request));
        if (is("GET", "frontend_messages/"_ba + storedFrontendId.toUtf8()) && !storedFrontendId.isEmpty())
            return FakeHttpServer::json(stored());
        if (request.path.startsWith("/api/v1/frontend_messages/"))
            return FakeHttpServer::error(404, 2001, u"Message not found"_s);
        if (is("GET", "stats/cached/human_messages_by_lang"))
            return statistics();
        if (is("GET", "messages/cursor"))
            return page(QUrlQuery(QString::fromUtf8(request.query)));
        if (is("GET", "messages/"_ba + backendId.toUtf8() + "/tree"))
            return FakeHttpServer::json(QJsonObject{{u"id"_s, backendId}, {u"messages"_s, QJsonArray{stored()}}});
        if (is("GET", "messages/"_ba + backendId.toUtf8() + "/tree/state"))
            return FakeHttpServer::json(state());
        return FakeHttpServer::json(QJsonObject{{u"detail"_s, u"Not Found"_s}}, 404);
    }

    static QJsonObject message(const QString &id, const QString &text, const QString &frontendId = {})
    {
        return {{u"id"_s, id}, {u"user_id"_s, userId}, {u"frontend_message_id"_s, frontendId}, {u"text"_s, text},
            {u"lang"_s, u"en"_s}, {u"is_assistant"_s, false}, {u"emojis"_s, QJsonObject()},
            {u"user_emojis"_s, QJsonArray()}, {u"user_is_author"_s, QJsonValue()}, {u"synthetic"_s, false},
            {u"parent_id"_s, QJsonValue()}, {u"created_date"_s, u"2026-11-23T08:25:42.325597+00:00"_s},
            {u"review_result"_s, QJsonValue()}, {u"review_count"_s, 0}, {u"deleted"_s, false}, {u"edited"_s, false},
            {u"model_name"_s, QJsonValue()}, {u"message_tree_id"_s, id}, {u"ranking_count"_s, 0},
            {u"rank"_s, QJsonValue()}, {u"user"_s, QJsonValue()}};
    }

private:
    static QJsonObject bodyOf(const FakeHttpServer::Request &request)
    {
        return QJsonDocument::fromJson(request.body).object();
    }

    static QJsonObject document()
    {
        const QJsonObject nothing;
        return {{u"openapi"_s, u"3.0.2"_s},
            {u"info"_s, QJsonObject{{u"title"_s, u"open-assistant backend"_s}, {u"version"_s, u"0.1.0"_s}}},
            {u"paths"_s, QJsonObject{{u"/api/v1/tasks/"_s, nothing}, {u"/api/v1/tasks/interaction"_s, nothing}}}};
    }

    QJsonObject user() const
    {
        return {{u"id"_s, u"ada"_s}, {u"display_name"_s, displayName}, {u"auth_method"_s, u"local"_s},
            {u"user_id"_s, userId}, {u"enabled"_s, true}, {u"deleted"_s, false}, {u"notes"_s, QString()},
            {u"created_date"_s, u"2026-11-23T08:25:42.325597+00:00"_s}, {u"show_on_leaderboard"_s, true},
            {u"streak_days"_s, QJsonValue()}, {u"streak_last_day_date"_s, u"2026-11-23T08:25:42.325597+00:00"_s},
            {u"last_activity_date"_s, QJsonValue()}, {u"tos_acceptance_date"_s, QJsonValue()}};
    }

    FakeHttpServer::Reply availability(const QJsonObject &body)
    {
        isKnown = true;
        displayName = body.value(u"display_name"_s).toString();
        return FakeHttpServer::json(QJsonObject{{u"random"_s, 3}, {u"initial_prompt"_s, 3}});
    }

    static QJsonObject task()
    {
        return {{u"id"_s, taskId}, {u"type"_s, u"initial_prompt"_s}, {u"hint"_s, QJsonValue()}};
    }

    FakeHttpServer::Reply submitted(const QJsonObject &body)
    {
        storedFrontendId = body.value(u"user_message_id"_s).toString();
        storedText = body.value(u"text"_s).toString();
        return FakeHttpServer::json(
            QJsonObject{{u"id"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)}, {u"type"_s, u"task_done"_s}});
    }

    QJsonObject stored() const { return message(backendId, storedText, storedFrontendId); }

    FakeHttpServer::Reply statistics() const
    {
        if (!hasStatistics)
            return FakeHttpServer::error(400, 6000, u"not available"_s);
        return FakeHttpServer::json(QJsonObject{{u"name"_s, u"human_messages_by_lang"_s},
            {u"last_updated"_s, u"2026-11-23T08:25:42.325597+00:00"_s},
            {u"stats"_s, QJsonObject{{u"de"_s, 2}, {u"en"_s, 40}}}});
    }

    static QJsonObject state()
    {
        return {{u"message_tree_id"_s, backendId}, {u"state"_s, u"growing"_s}, {u"goal_tree_size"_s, 9},
            {u"max_depth"_s, 3}, {u"max_children_count"_s, 2}, {u"active"_s, true}, {u"origin"_s, QJsonValue()}};
    }

    FakeHttpServer::Reply page(const QUrlQuery &query) const
    {
        const int maximum = query.queryItemValue(u"max_count"_s).toInt();
        const int from = query.queryItemValue(u"after"_s).section(u'-', -1).toInt(nullptr, 16);
        QJsonArray items;
        for (int i = from; i < messages.size() && items.size() < maximum; ++i)
            items.append(messages.at(i));
        const bool isLast = from + items.size() >= messages.size();
        const QJsonValue next = isLast || items.isEmpty() ? QJsonValue() : items.last().toObject().value(u"id"_s);
        return FakeHttpServer::json(QJsonObject{{u"prev"_s, QJsonValue()}, {u"next"_s, next},
            {u"sort_key"_s, u"created_date"_s}, {u"order"_s, u"desc"_s}, {u"items"_s, items}});
    }
};

}

// An unmodified Open-Assistant backend, found out and worked with.
class OpenAssistantTest : public QObject
{
    Q_OBJECT

    const UserIdentity m_ada{u"ada"_s, u"Ada"_s, AuthMethod::Local};
    Original m_original;
    std::unique_ptr<FakeHttpServer> m_server;
    std::shared_ptr<ManualClock> m_clock;
    std::unique_ptr<Http::HttpBackend> m_backend;

    TextReply text() const { return {MessageId::create(), u"Why is the sky blue?"_s, u"en"_s}; }

private Q_SLOTS:
    void init()
    {
        m_original = {};
        m_server = std::make_unique<FakeHttpServer>([this](const auto &request) { return m_original.answer(request); });
        m_clock = std::make_shared<ManualClock>();
        m_backend = std::make_unique<Http::HttpBackend>(
            Http::ServerAddress::fromText(m_server->address()).value(), Http::Credentials{u"1234"_s, {}}, m_clock);
    }

    void isRecognisedByItself()
    {
        const auto server = QCoro::waitFor(m_backend->describe());

        QVERIFY(server);
        QCOMPARE(server->software, ServerSoftware::OpenAssistant);
        QCOMPARE(server->name, u"open-assistant backend"_s);
        QCOMPARE(server->maximumLength, 2000);
        QCOMPARE(server->taskValidity, std::chrono::minutes(2880));
        QVERIFY(QCoro::waitFor(m_backend->describe())); // known by now
        QCOMPARE(m_server->count("GET", "/api/v1/openapi.json"), 1);
    }

    void anotherWebSiteIsNone()
    {
        const FakeHttpServer site(
            [](const auto &) { return FakeHttpServer::json(QJsonObject{{u"detail"_s, u"Not Found"_s}}, 404); });
        Http::HttpBackend backend(Http::ServerAddress::fromText(site.address()).value(), {u"secret"_s, {}});

        const auto server = QCoro::waitFor(backend.describe());

        QVERIFY(!server);
        QCOMPARE(server.error().code, ErrorCode::NotAServer);
        for (const auto &request : site.requests())
            QVERIFY(!request.headers.contains("x-api-key"));
    }

    void signsInWithoutEnablingAnybodyAgain()
    {
        const auto first = QCoro::waitFor(m_backend->signIn(m_ada));
        QVERIFY(first);
        QCOMPARE(first->id.toString(), userId);
        UserIdentity married = m_ada;
        married.displayName = u"Ada L."_s;
        const auto renamed = QCoro::waitFor(m_backend->signIn(married));
        QVERIFY(renamed);
        QCOMPARE(renamed->identity.displayName, u"Ada L."_s);

        QVERIFY(QCoro::waitFor(m_backend->signIn(married)));

        QCOMPARE(m_server->count("POST", "/api/v1/frontend_users/"), 0); // which would enable banned people
        QCOMPARE(m_server->count("POST", "/api/v1/tasks/availability"), 2);
    }

    void tasksEndAfterTwoDays()
    {
        const auto task = QCoro::waitFor(m_backend->requestTask(m_ada, TaskType::Random, u"de"_s));

        QVERIFY(task);
        QCOMPARE(task->lang, u"de"_s);
        QCOMPARE(task->expiryDate, m_clock->now() + 48h);
    }

    void receiptsAreOfTheTask()
    {
        const Interaction interaction{TaskId::fromString(taskId), u"front"_s, text()};

        const auto receipt = QCoro::waitFor(m_backend->submit(m_ada, interaction));

        QVERIFY(receipt);
        QCOMPARE(receipt->taskId, interaction.taskId);
        QCOMPARE(receipt->receivedDate, m_clock->now());
        QVERIFY(!receipt->replayed);
    }

    void tellsWhetherATextArrived()
    {
        const TextReply reply = text();
        const auto missing = QCoro::waitFor(m_backend->ownMessage(m_ada, reply.messageId));
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, ErrorCode::MessageNotFound);
        QVERIFY(QCoro::waitFor(m_backend->submit(m_ada, {TaskId::fromString(taskId), u"front"_s, reply})));

        const auto found = QCoro::waitFor(m_backend->ownMessage(m_ada, reply.messageId));

        QVERIFY(found);
        QCOMPARE(found->id, reply.messageId); // by the name that this side gave it
        QCOMPARE(found->text, reply.text);
    }

    void readsATreeWithItsState()
    {
        const auto tree = QCoro::waitFor(m_backend->tree(MessageId::fromString(backendId)));

        QVERIFY(tree);
        QCOMPARE(tree->messages.size(), 1);
        QVERIFY(tree->state == TreeState::Growing);
        QCOMPARE(tree->goalTreeSize, 9);
    }

    void languagesAreThoseOfItsStatistics()
    {
        const auto none = QCoro::waitFor(m_backend->languages());
        QVERIFY2(none, none ? "" : qPrintable(none.error().message));
        QVERIFY(none->isEmpty());
        m_original.hasStatistics = true;

        const auto some = QCoro::waitFor(m_backend->languages());

        QVERIFY(some);
        QCOMPARE(*some, (QMap<QString, int>{{u"de"_s, 2}, {u"en"_s, 40}}));
    }

    void looksForTextsItselfWhereTheServerDoesNot()
    {
        for (int i = 1; i <= 2500; ++i) {
            const QString id = u"9e2c2a70-0a52-4d0a-a2a1-%1"_s.arg(i, 12, 16, QChar(u'0'));
            m_original.messages.append(Original::message(id, i % 1200 == 0 ? u"A Badger sleeps"_s : u"A fox runs"_s));
        }
        MessageFilter filter;
        filter.searchText = u"badger"_s;

        const auto found = QCoro::waitFor(m_backend->messages(filter));

        QVERIFY(found);
        QCOMPARE(found->size(), 2);
        QCOMPARE(m_server->count("GET", "/api/v1/messages/cursor"), 3);
        filter.lang = u"en"_s;
        QVERIFY(QCoro::waitFor(m_backend->messages(filter)));
        QVERIFY(m_server->requests().constLast().query.contains("search_query=badger"));
    }

    void asksForThePageAfterTheLastMessage()
    {
        MessageFilter filter;
        filter.maximum = 20;
        filter.lang = u"en"_s;
        filter.author = m_ada;
        filter.beforeDate = QDateTime(QDate(2026, 11, 23), QTime(8, 25, 42, 325), QTimeZone::UTC);
        filter.beforeId = MessageId::fromString(backendId);

        QVERIFY(QCoro::waitFor(m_backend->messages(filter)));

        const QUrlQuery query(QString::fromUtf8(m_server->requests().constLast().query));
        QCOMPARE(
            query.queryItemValue(u"after"_s, QUrl::FullyDecoded), backendId + u"$2026-11-23T08:25:42.325000+00:00"_s);
        QCOMPARE(query.queryItemValue(u"desc"_s), u"true"_s);
        QCOMPARE(query.queryItemValue(u"max_count"_s), u"20"_s);
        QCOMPARE(query.queryItemValue(u"username"_s), u"ada"_s);
        QCOMPARE(query.queryItemValue(u"auth_method"_s), u"local"_s);
        QVERIFY(m_server->requests().constLast().query.contains("%2B00")); // a plus would be a space
    }

    void endsWhatIsUnderWayWhenItGoes()
    {
        const FakeHttpServer silent([](const auto &) { return FakeHttpServer::Reply{.cutAfter = 0, .stalls = true}; });
        auto backend = std::make_unique<Http::HttpBackend>(
            Http::ServerAddress::fromText(silent.address()).value(), Http::Credentials{});
        auto answer = backend->leaderboard(TimeFrame::Day, 10);
        QTRY_COMPARE(silent.requests().size(), 1);

        backend.reset();

        const auto board = QCoro::waitFor(answer);
        QVERIFY(!board && board.error().kind == Error::Kind::Unreachable);
    }
};

QTEST_GUILESS_MAIN(OpenAssistantTest)
#include "tst_openassistant.moc"
