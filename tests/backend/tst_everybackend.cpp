// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/backend/embedded/embeddedbackend.h"
#include "model/backend/http/httpbackend.h"
#include "model/backend/http/serverprobe.h"
#include "tests/support/gooddeeds.h"
#include "tests/support/postgresqlserver.h"
#include "tests/support/servedqueue.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(std::shared_ptr<Backend>)

// What everybody who works with a Backend may rely on, whichever it is: one suite, run against each of them, with a
// real server and the real client. All tests share a queue and keep apart by people and languages.
class EveryBackendTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<PostgreSqlServer> m_postgresql;
    std::unique_ptr<ServedQueue> m_onSqlite;
    std::unique_ptr<ServedQueue> m_onPostgresql;
    QList<std::pair<const char *, std::shared_ptr<Backend>>> m_backends;
    int m_number = 0;

    static TreeConfiguration rules()
    {
        TreeConfiguration rules = TreeConfiguration::alone();
        rules.maxActiveTrees = 1000; // the tests' trees must not wait for each other
        return rules;
    }

    static std::shared_ptr<Backend> clientOf(const ServedQueue &served)
    {
        return std::make_shared<Http::HttpBackend>(
            Http::ServerAddress::fromText(served.address()).value(), Http::Credentials{served.apiKey(), {}});
    }

    static UserIdentity person(const QString &name) { return {name, name, AuthMethod::Local}; }

    TextReply text(const QString &lang, const QString &words = {})
    {
        return {MessageId::create(), words.isEmpty() ? u"Text number %1."_s.arg(++m_number) : words, lang};
    }

    // A prompt in that language, from request to receipt.
    std::optional<TextReply> written(Backend &backend, const UserIdentity &user, const TextReply &reply)
    {
        if (!QCoro::waitFor(backend.signIn(user)))
            return {};
        const auto task = QCoro::waitFor(backend.requestTask(user, TaskType::InitialPrompt, reply.lang));
        if (!task)
            return {};
        const QString bound = QUuid::createUuid().toString(QUuid::WithoutBraces);
        if (!QCoro::waitFor(backend.acknowledge(user, task->id, bound)))
            return {};
        return QCoro::waitFor(backend.submit(user, {task->id, bound, reply})) ? std::optional(reply) : std::nullopt;
    }

    void addRows()
    {
        QTest::addColumn<std::shared_ptr<Backend>>("backend");
        for (const auto &[name, backend] : std::as_const(m_backends))
            QTest::newRow(name) << backend;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto embedded =
            QCoro::waitFor(EmbeddedBackend::open(Storage::DatabaseUrl::sqlite(m_folder.filePath(u"embedded.db"_s))));
        QVERIFY(embedded && QCoro::waitFor((*embedded)->begin(rules())));
        m_backends.append({"embedded", *embedded});

        auto onSqlite = ServedQueue::begin(Storage::DatabaseUrl::sqlite(m_folder.filePath(u"served.db"_s)), rules());
        QVERIFY2(onSqlite, onSqlite ? "" : qPrintable(onSqlite.error().message));
        m_onSqlite = *std::move(onSqlite);
        m_backends.append({"HTTP on SQLite", clientOf(*m_onSqlite)});

        m_postgresql = std::make_unique<PostgreSqlServer>();
        if (!m_postgresql->whyNot().isEmpty()) {
            qInfo("without PostgreSQL: %s", qPrintable(m_postgresql->whyNot()));
            return;
        }
        auto onPostgresql = ServedQueue::begin(m_postgresql->createDatabase(), rules(), 3);
        QVERIFY2(onPostgresql, onPostgresql ? "" : qPrintable(onPostgresql.error().message));
        m_onPostgresql = *std::move(onPostgresql);
        m_backends.append({"HTTP on PostgreSQL", clientOf(*m_onPostgresql)});
    }

    void ourServerTellsItsRules()
    {
        Http::HttpBackend client(Http::ServerAddress::fromText(m_onSqlite->address()).value(), {});

        const auto server = QCoro::waitFor(client.describe());

        QVERIFY2(server, server ? "" : qPrintable(server.error().message));
        QVERIFY(server->software == ServerSoftware::Canopy);
        QVERIFY(!server->version.isEmpty());
        QCOMPARE(server->maximumLength, 2000);
        QCOMPARE(server->taskValidity, usualTaskValidity);
        QVERIFY(!server->requiresTerms);
    }

    void aWrongKeyIsRefused()
    {
        Http::HttpBackend client(Http::ServerAddress::fromText(m_onSqlite->address()).value(), {u"wrong"_s, {}});

        const auto refused = QCoro::waitFor(client.signIn(person(u"intruder"_s)));

        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::ClientNotAuthorized);
    }

    void anInvitationLetsOnePersonInOnce()
    {
        const auto address = Http::ServerAddress::fromText(m_onSqlite->address()).value();
        const auto stranger = std::make_shared<Http::Transport>(address, Http::Credentials());
        QVERIFY(!QCoro::waitFor(Http::redeem(stranger, u"not-a-code"_s, u"Mallory"_s, u"laptop"_s)));

        const auto redeemed =
            QCoro::waitFor(Http::redeem(stranger, m_onSqlite->invitation(), u"Grace H."_s, u"laptop"_s));
        QVERIFY2(redeemed, redeemed ? "" : qPrintable(redeemed.error().message));
        QVERIFY(!QCoro::waitFor(Http::redeem(stranger, m_onSqlite->invitation(), u"Mallory"_s, u"laptop"_s)));

        Http::HttpBackend backend(address, {{}, redeemed->token});
        const auto known = QCoro::waitFor(backend.signIn(redeemed->user));
        QVERIFY2(known, known ? "" : qPrintable(known.error().message));
        const auto reply = written(backend, redeemed->user, text(u"ga"_s));
        QVERIFY(reply);
        const auto own = QCoro::waitFor(backend.ownMessage(redeemed->user, reply->messageId));
        QVERIFY2(own, own ? "" : qPrintable(own.error().message));
        const auto board = QCoro::waitFor(backend.leaderboard(TimeFrame::Day, 10));
        QVERIFY2(board, board ? "" : qPrintable(board.error().message));
        const auto languages = QCoro::waitFor(backend.languages());
        QVERIFY2(languages, languages ? "" : qPrintable(languages.error().message));
        const auto news = QCoro::waitFor(backend.news(3));
        QVERIFY2(news, news ? "" : qPrintable(news.error().message));
        const auto asAnother = QCoro::waitFor(backend.requestTask(person(u"ada"_s), TaskType::Random, u"ga"_s));
        QVERIFY(!asAnother && asAnother.error().kind == Error::Kind::Rejected);
    }

    void signsPeopleIn_data() { addRows(); }
    void signsPeopleIn()
    {
        QFETCH(const std::shared_ptr<Backend>, backend);
        const UserIdentity zoe{u"Zoë 🐝"_s, u"Zoë"_s, AuthMethod::Local};

        const auto first = QCoro::waitFor(backend->signIn(zoe));
        const auto again = QCoro::waitFor(backend->signIn(zoe));
        const auto renamed = QCoro::waitFor(backend->signIn({zoe.username, u"Zoë B."_s, zoe.authMethod}));

        QVERIFY2(first, first ? "" : qPrintable(first.error().message));
        QVERIFY(again && again->id == first->id);
        QVERIFY(renamed && renamed->id == first->id);
        QCOMPARE(renamed->identity.displayName, u"Zoë B."_s);
        QVERIFY(first->enabled);
    }

    void carriesATaskFromRequestToReceipt_data() { addRows(); }
    void carriesATaskFromRequestToReceipt()
    {
        QFETCH(const std::shared_ptr<Backend>, backend);
        const auto user = person(u"carrier"_s);
        QVERIFY(QCoro::waitFor(backend->signIn(user)));
        const auto available = QCoro::waitFor(backend->availability(user, u"eo"_s));
        QVERIFY(available && available->value(TaskType::InitialPrompt) > 0);
        const auto before = QDateTime::currentDateTimeUtc().addSecs(-2);

        const auto task = QCoro::waitFor(backend->requestTask(user, TaskType::InitialPrompt, u"eo"_s));
        QVERIFY(task);
        QCOMPARE(task->lang, u"eo"_s);
        QVERIFY(task->expiryDate && *task->expiryDate > before.addSecs(47 * 3600));
        QVERIFY(QCoro::waitFor(backend->acknowledge(user, task->id, u"carried"_s)));
        const auto receipt = QCoro::waitFor(backend->submit(user, {task->id, u"carried"_s, text(u"eo"_s)}));

        QVERIFY2(receipt, receipt ? "" : qPrintable(receipt.error().message));
        QCOMPARE(receipt->taskId, task->id);
        QVERIFY(receipt->receivedDate >= before);
        QVERIFY(!receipt->replayed);
    }

    void theSameAgainHasNoSecondEffect_data() { addRows(); }
    void theSameAgainHasNoSecondEffect()
    {
        QFETCH(const std::shared_ptr<Backend>, backend);
        const auto user = person(u"repeater"_s);
        QVERIFY(QCoro::waitFor(backend->signIn(user)));
        const auto task = QCoro::waitFor(backend->requestTask(user, TaskType::InitialPrompt, u"fi"_s));
        QVERIFY(task);
        const QString bound = QUuid::createUuid().toString(QUuid::WithoutBraces);
        const Interaction interaction{task->id, bound, text(u"fi"_s)};
        QVERIFY(QCoro::waitFor(backend->acknowledge(user, task->id, bound)));
        QVERIFY(QCoro::waitFor(backend->acknowledge(user, task->id, bound)));
        const auto otherId = QCoro::waitFor(backend->acknowledge(user, task->id, u"other"_s));
        QVERIFY(!otherId && otherId.error().code == ErrorCode::TaskAlreadyAcknowledged);

        const auto receipt = QCoro::waitFor(backend->submit(user, interaction));
        const auto again = QCoro::waitFor(backend->submit(user, interaction));
        Interaction changed = interaction;
        std::get<TextReply>(changed.kind).text = u"Something else."_s;
        const auto refused = QCoro::waitFor(backend->submit(user, changed));

        QVERIFY(receipt && !receipt->replayed);
        QVERIFY(again && again->replayed);
        QCOMPARE(again->receivedDate, receipt->receivedDate);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Conflict);
        QVERIFY(QCoro::waitFor(backend->acknowledge(user, task->id, bound))); // a probe that is safe
        MessageFilter filter;
        filter.author = user;
        QCOMPARE(QCoro::waitFor(backend->messages(filter))->size(), 1);
    }

    void saysWhetherATextArrived_data() { addRows(); }
    void saysWhetherATextArrived()
    {
        QFETCH(const std::shared_ptr<Backend>, backend);
        const auto user = person(u"doubter"_s);
        const TextReply reply = text(u"da"_s);
        QVERIFY(QCoro::waitFor(backend->signIn(user)));
        const auto missing = QCoro::waitFor(backend->ownMessage(user, reply.messageId));
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, ErrorCode::MessageNotFound);
        QVERIFY(written(*backend, user, reply));

        const auto found = QCoro::waitFor(backend->ownMessage(user, reply.messageId));

        QVERIFY(found);
        QCOMPARE(found->id, reply.messageId);
        QCOMPARE(found->text, reply.text);
    }

    void keepsEveryCharacter_data() { addRows(); }
    void keepsEveryCharacter()
    {
        QFETCH(const std::shared_ptr<Backend>, backend);
        const QString words = u"Ähren; 🐝 \"quoted\" <b>&amp; \\ \u202e back \n\n```cpp\nint i = 0;\n```\u00a0%41+"_s;
        const auto reply = written(*backend, person(u"writer"_s), text(u"hu"_s, words));
        QVERIFY(reply);

        const auto tree = QCoro::waitFor(backend->tree(reply->messageId));

        QVERIFY(tree);
        QCOMPARE(tree->messages.constFirst().text, words);
    }

    void refusesWithTheCodesOfTheProtocol_data() { addRows(); }
    void refusesWithTheCodesOfTheProtocol()
    {
        QFETCH(const std::shared_ptr<Backend>, backend);
        const auto user = person(u"refused"_s);
        const auto other = person(u"stranger"_s);
        QVERIFY(QCoro::waitFor(backend->signIn(user)) && QCoro::waitFor(backend->signIn(other)));
        const auto task = QCoro::waitFor(backend->requestTask(user, TaskType::InitialPrompt, u"ro"_s));
        QVERIFY(task);
        const auto codeOf = [](const auto &answer) { return answer ? ErrorCode::Generic : answer.error().code; };
        const auto submit = [&](const UserIdentity &who, const InteractionKind &kind) {
            return codeOf(QCoro::waitFor(backend->submit(who, {task->id, u"refusal"_s, kind})));
        };

        QCOMPARE(codeOf(QCoro::waitFor(backend->acknowledge(user, TaskId::create(), u"x"_s))), ErrorCode::TaskNotFound);
        QVERIFY(QCoro::waitFor(backend->acknowledge(user, task->id, u"refusal"_s)));
        QCOMPARE(submit(user, text(u"ro"_s, QString(2001, u'x'))), ErrorCode::MessageTooLong);
        QCOMPARE(submit(user, RankingReply{{0}, false}), ErrorCode::TaskPayloadMismatch);
        QCOMPARE(submit(other, text(u"ro"_s)), ErrorCode::TaskNotAssignedToUser);
        QCOMPARE(codeOf(QCoro::waitFor(backend->requestTask(user, TaskType::RankAssistantReplies, u"ro"_s))),
            ErrorCode::TaskTypeNotAvailable);
        QCOMPARE(codeOf(QCoro::waitFor(backend->tree(MessageId::create()))), ErrorCode::MessageNotFound);
        const auto empty = QCoro::waitFor(backend->submit(user, {task->id, u"refusal"_s, text(u"ro"_s, u" \n"_s)}));
        QVERIFY(!empty && empty.error().kind == Error::Kind::Invalid);
        QCOMPARE(submit(user, text(u"ro"_s)), ErrorCode::Generic); // none of it did harm
    }

    void skipsForGood_data() { addRows(); }
    void skipsForGood()
    {
        QFETCH(const std::shared_ptr<Backend>, backend);
        const auto author = person(u"author"_s);
        const auto user = person(u"skipper"_s);
        QVERIFY(written(*backend, author, text(u"sv"_s)));
        QVERIFY(QCoro::waitFor(backend->signIn(user)));
        const auto review = QCoro::waitFor(backend->requestTask(user, TaskType::LabelInitialPrompt, u"sv"_s));
        QVERIFY(review);

        QVERIFY(QCoro::waitFor(backend->skip(user, review->id, QString(511, u'ä') + u"🐝 and more"_s)));
        QVERIFY(QCoro::waitFor(backend->skip(user, review->id, u"again"_s)));

        QCOMPARE(QCoro::waitFor(backend->availability(user, u"sv"_s))->value(TaskType::LabelInitialPrompt), 0);
        const auto none = QCoro::waitFor(backend->requestTask(user, TaskType::LabelInitialPrompt, u"sv"_s));
        QVERIFY(!none && none.error().code == ErrorCode::TaskTypeNotAvailable);
    }

    void listsMessagesNewestFirst_data() { addRows(); }
    void listsMessagesNewestFirst()
    {
        QFETCH(const std::shared_ptr<Backend>, backend);
        const auto user = person(u"chronicler"_s);
        QList<MessageId> made;
        for (int i = 0; i < 5; ++i) {
            const auto reply = written(*backend, user, text(u"el"_s, u"Chronicle %1 of owls"_s.arg(i)));
            QVERIFY(reply);
            made.prepend(reply->messageId);
        }
        const auto idsOf = [](const QList<Message> &messages) {
            QList<MessageId> ids;
            for (const Message &message : messages)
                ids.append(message.id);
            return ids;
        };
        MessageFilter filter;
        filter.lang = u"el"_s;
        filter.maximum = 3;

        const auto page = QCoro::waitFor(backend->messages(filter));
        QVERIFY2(page, page ? "" : qPrintable(page.error().message));
        filter.beforeDate = page->constLast().createdDate;
        filter.beforeId = page->constLast().id;
        const auto rest = QCoro::waitFor(backend->messages(filter));
        QVERIFY(rest);

        QCOMPARE(idsOf(*page + *rest), made);
        QCOMPARE(page->constFirst().lang, u"el"_s);
        MessageFilter search;
        search.searchText = u"Chronicle 3"_s;
        QCOMPARE(idsOf(*QCoro::waitFor(backend->messages(search))), QList{made.at(1)});
        search.lang = u"el"_s;
        QCOMPARE(idsOf(*QCoro::waitFor(backend->messages(search))), QList{made.at(1)});
        search.lang = u"hr"_s;
        QVERIFY(QCoro::waitFor(backend->messages(search))->isEmpty());
        MessageFilter own;
        own.author = user;
        QCOMPARE(idsOf(*QCoro::waitFor(backend->messages(own))), made);
    }

    void countsWhatPeopleDo_data() { addRows(); }
    void countsWhatPeopleDo()
    {
        QFETCH(const std::shared_ptr<Backend>, backend);
        const auto user = person(u"counted"_s);
        QVERIFY(written(*backend, user, text(u"lt"_s)));

        const auto board = QCoro::waitFor(backend->leaderboard(TimeFrame::Day, 100));
        const auto languages = QCoro::waitFor(backend->languages());

        QVERIFY2(board, board ? "" : qPrintable(board.error().message));
        QVERIFY(board->timeFrame == TimeFrame::Day);
        const auto own = std::ranges::find_if(
            board->scores, [&](const UserScore &score) { return score.identity.username == user.username; });
        QVERIFY(own != board->scores.cend());
        QCOMPARE(own->contributions.prompts, 1);
        QVERIFY(own->rank.has_value());
        QVERIFY(languages);
        QCOMPARE(languages->value(u"lt"_s), 1);
    }

    void growsATreeFromPromptToExport_data() { addRows(); }
    void growsATreeFromPromptToExport()
    {
        QFETCH(const std::shared_ptr<Backend>, backend);
        const auto user = person(u"gardener"_s);
        QVERIFY(QCoro::waitFor(backend->signIn(user)));
        QSet<TaskType> kinds;
        std::optional<MessageId> root;
        auto state = TreeState::InitialPromptReview;
        for (int i = 0; i < 80 && state != TreeState::ReadyForExport; ++i) {
            const TaskType wanted = root ? TaskType::Random : TaskType::InitialPrompt;
            auto task = QCoro::waitFor(backend->requestTask(user, wanted, u"gl"_s));
            QVERIFY2(task, task ? "" : qPrintable(task.error().message));
            kinds.insert(typeOf(task->kind));
            const QString bound = QUuid::createUuid().toString(QUuid::WithoutBraces);
            QVERIFY(QCoro::waitFor(backend->acknowledge(user, task->id, bound)));
            const auto kind = goodAnswerTo(*task, i);
            const auto receipt = QCoro::waitFor(backend->submit(user, {task->id, bound, kind}));
            QVERIFY2(receipt, receipt ? "" : qPrintable(receipt.error().message));
            if (!root)
                root = std::get<TextReply>(kind).messageId;
            const auto tree = QCoro::waitFor(backend->tree(*root));
            QVERIFY2(tree, tree ? "" : qPrintable(tree.error().message));
            state = tree->state;
        }

        QVERIFY(state == TreeState::ReadyForExport);
        for (const TaskType kind :
            {TaskType::InitialPrompt, TaskType::AssistantReply, TaskType::PrompterReply, TaskType::LabelInitialPrompt,
                TaskType::LabelAssistantReply, TaskType::LabelPrompterReply, TaskType::RankAssistantReplies})
            QVERIFY2(kinds.contains(kind), qPrintable(toString(kind)));
        const auto tree = QCoro::waitFor(backend->tree(*root));
        QCOMPARE(tree->messages.constFirst().id, *root);
        QVERIFY(std::ranges::any_of(tree->messages, [](const Message &message) { return message.rank == 0; }));
        QVERIFY(
            std::ranges::all_of(tree->messages, [](const Message &message) { return message.reviewResult == true; }));
    }

    void takesLabelsAndReportsWithoutATask_data() { addRows(); }
    void takesLabelsAndReportsWithoutATask()
    {
        QFETCH(const std::shared_ptr<Backend>, backend);
        const auto reader = person(u"reader"_s);
        QVERIFY(QCoro::waitFor(backend->signIn(reader)));
        const auto reply = written(*backend, person(u"read"_s), text(u"et"_s));
        QVERIFY(reply);

        for (int i = 0; i < 2; ++i) { // the same again has no second effect
            const auto labelled =
                QCoro::waitFor(backend->label(reader, reply->messageId, {{Label::Humor, 0.75}, {Label::Spam, 0.0}}));
            QVERIFY2(labelled, labelled ? "" : qPrintable(labelled.error().message));
            const auto reported =
                QCoro::waitFor(backend->report(reader, reply->messageId, {u"Names somebody."_s, {{Label::Pii, 1.0}}}));
            QVERIFY2(reported, reported ? "" : qPrintable(reported.error().message));
        }

        QVERIFY(!QCoro::waitFor(backend->label(reader, MessageId::create(), {{Label::Spam, 1.0}})));
    }

    void offersTermsAndNews_data() { addRows(); }
    void offersTermsAndNews()
    {
        QFETCH(const std::shared_ptr<Backend>, backend);
        const auto user = person(u"lawyer"_s);

        const auto offer = QCoro::waitFor(backend->terms(user));
        const auto news = QCoro::waitFor(backend->news(5));

        QVERIFY2(offer, offer ? "" : qPrintable(offer.error().message));
        QVERIFY(!offer->isRequired);
        QVERIFY2(news, news ? "" : qPrintable(news.error().message));
        QVERIFY(news->isEmpty());
    }

    void answersManyAtOnce_data() { addRows(); }
    void answersManyAtOnce()
    {
        QFETCH(const std::shared_ptr<Backend>, backend);
        const auto user = person(u"hurried"_s);
        QVERIFY(QCoro::waitFor(backend->signIn(user)));
        std::vector<Async<Availability>> asked;
        for (int i = 0; i < 30; ++i)
            asked.push_back(backend->availability(user, u"en"_s));
        for (auto &answer : asked)
            QVERIFY(QCoro::waitFor(answer));
    }
};

QTEST_GUILESS_MAIN(EveryBackendTest)
#include "tst_everybackend.moc"
