// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/engine/testqueue.h"

#include "model/storage/queue/messagerepository.h"
#include "model/storage/queue/settingrepository.h"
#include "model/storage/queue/treerepository.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Storage;

namespace {

template <typename T>
T expected(Result<T> result, const char *what)
{
    if (!result)
        qFatal("%s: %s", what, qUtf8Printable(result.error().message));
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}

}

TestQueue::TestQueue(const TreeConfiguration &configuration)
    : m_connection(expected(
          Connection::open(DatabaseUrl::sqlite(m_folder.filePath(u"queue.db"_s)), Connection::Open::CreateIfMissing),
          "open"))
    , m_queue(expected(Engine::Queue::create(*m_connection, clock, random, configuration), "create"))
{
}

TestQueue::TestQueue(const TreeConfiguration &configuration, const DatabaseUrl &url)
    : m_connection(expected(Connection::open(url, Connection::Open::CreateIfMissing), "open"))
    , m_queue(expected(Engine::Queue::create(*m_connection, clock, random, configuration), "create"))
{
}

void TestQueue::reopen()
{
    m_queue = expected(Engine::Queue::open(*m_connection, clock, random), "reopen");
}

void TestQueue::reconfigure(const TreeConfiguration &configuration)
{
    expected(SettingRepository(*m_connection).store(configuration), "configure");
    reopen();
}

UserIdentity TestQueue::person(const QString &name)
{
    return {name, name, AuthMethod::Local};
}

Result<Task> TestQueue::take(const QString &name, TaskType type, const QString &lang)
{
    expected(m_queue->signIn(person(name)), "sign in");
    auto task = m_queue->nextTask(person(name), type, lang);
    if (!task)
        return task;
    const auto acknowledged = m_queue->acknowledge(person(name), task->id, answer(*task, {}).frontendMessageId);
    return acknowledged ? task : std::unexpected(acknowledged.error());
}

Interaction TestQueue::answer(const Task &task, const InteractionKind &kind)
{
    return {task.id, u"for "_s + task.id.toString(), kind};
}

Result<Receipt> TestQueue::submit(const QString &name, const Task &task, const InteractionKind &kind)
{
    return m_queue->submit(person(name), answer(task, kind));
}

Result<Receipt> TestQueue::write(const QString &name, TaskType type, const QString &words)
{
    const auto task = take(name, type);
    return task ? submit(name, *task, text(words)) : std::unexpected(task.error());
}

Result<Receipt> TestQueue::review(const QString &name, TaskType type, double spam)
{
    const auto task = take(name, type);
    return task ? submit(name, *task, LabelReply{*subjectOf(task->kind), {{Label::Spam, spam}}})
                : std::unexpected(task.error());
}

Result<Receipt> TestQueue::rank(const QString &name)
{
    const auto task = take(name, TaskType::RankAssistantReplies);
    if (!task)
        return std::unexpected(task.error());
    const auto &replies = std::get<RankTask>(task->kind).replies;
    RankingReply reply;
    for (int i = 0; i < replies.size(); ++i)
        reply.ranking.append(i);
    std::ranges::sort(reply.ranking, {}, [&](int i) { return replies.at(i).text; });
    return submit(name, *task, reply);
}

TreeId TestQueue::growingTree(const QString &author, const QString &words)
{
    const TextReply prompt = text(words.isEmpty() ? u"prompt %1"_s.arg(++m_texts) : words);
    const auto task = expected(take(author, TaskType::InitialPrompt), "prompt task");
    expected(submit(author, task, prompt), "prompt");
    for (int i = 0; i < m_queue->configuration().numReviewsInitialPrompt; ++i) {
        const QString reviewer = m_queue->configuration().allowSelfLabeling ? author : u"reviewer %1"_s.arg(i);
        expected(review(reviewer, TaskType::LabelInitialPrompt), "review");
    }
    expected(m_queue->availability(person(author), u"en"_s), "lottery");
    return prompt.messageId;
}

bool TestQueue::workOnTrees(const QString &name)
{
    if (rank(name))
        return true;
    for (const TaskType type :
        {TaskType::LabelInitialPrompt, TaskType::LabelAssistantReply, TaskType::LabelPrompterReply}) {
        if (review(name, type))
            return true;
    }
    for (const TaskType type : {TaskType::AssistantReply, TaskType::PrompterReply}) {
        if (write(name, type, u"reply %1"_s.arg(++m_texts)))
            return true;
    }
    return false;
}

TextReply TestQueue::text(const QString &words)
{
    return {MessageId(random.uuid()), words, u"en"_s};
}

QString TestQueue::stateOf(const TreeId &tree)
{
    return toString(expected(TreeRepository(*m_connection).find(tree), "tree")->state);
}

QList<Message> TestQueue::messagesOf(const TreeId &tree)
{
    return expected(MessageRepository(*m_connection).ofTree(tree), "messages");
}

Message TestQueue::message(const MessageId &id)
{
    return *expected(MessageRepository(*m_connection).find(id), "message");
}

int TestQueue::count(const QString &sql)
{
    return expected(m_connection->raw(sql), "count").constFirst().count(u"n");
}

QStringList TestQueue::violations()
{
    QStringList found;
    for (const auto &violation : expected(m_queue->violations(), "check"))
        found.append(violation.rule + ": "_L1 + violation.subject);
    return found;
}
