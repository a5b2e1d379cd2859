// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/fakebackend.h"

#include <QCoroTimer>
#include <QTimeZone>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

template <typename T>
Async<T> answerLater(Result<T> result, std::chrono::milliseconds delay, std::shared_ptr<int> underWay)
{
    ++*underWay;
    QTimer timer;
    timer.start(delay);
    co_await timer;
    --*underWay;
    co_return result;
}

template <typename T>
Async<T> answerNow(Result<T> result)
{
    co_return result;
}

std::unexpected<Error> notFound(ErrorCode code)
{
    return std::unexpected(Error{Error::Kind::NotFound, code, u"not here"_s});
}

std::unexpected<Error> conflict(ErrorCode code)
{
    return std::unexpected(Error{Error::Kind::Conflict, code, u"not so"_s});
}

}

void FakeBackend::fail(Call call, const Error &error, int times)
{
    m_failures[call].append(QList<Error>(times, error));
}

void FakeBackend::loseAnswer(Call call)
{
    m_lost.insert(call, true);
}

Error FakeBackend::unreachable()
{
    return {Error::Kind::Unreachable, ErrorCode::Generic, u"no answer"_s};
}

std::optional<Error> FakeBackend::begin(Call call)
{
    ++m_counts[call];
    m_calls.append(call);
    if (m_failures.value(call).isEmpty())
        return std::nullopt;
    return m_failures[call].takeFirst();
}

template <typename T>
Async<T> FakeBackend::answer(Call call, Result<T> result)
{
    if (m_lost.take(call))
        result = std::unexpected(unreachable());
    return instant ? answerNow<T>(std::move(result)) : answerLater<T>(std::move(result), delay, m_underWay);
}

Async<User> FakeBackend::signIn(UserIdentity user)
{
    const auto error = begin(Call::SignIn);
    User known;
    known.identity = user;
    return answer<User>(Call::SignIn, error ? Result<User>(std::unexpected(*error)) : known);
}

Async<Availability> FakeBackend::availability(UserIdentity, QString lang)
{
    if (const auto error = begin(Call::Available))
        return answer<Availability>(Call::Available, std::unexpected(*error));
    Availability available;
    for (const Task &task : std::as_const(tasks)) {
        if (task.lang == lang) {
            ++available[typeOf(task.kind)];
            ++available[TaskType::Random];
        }
    }
    return answer<Availability>(Call::Available, available);
}

Async<Task> FakeBackend::requestTask(UserIdentity, TaskType type, QString lang)
{
    if (const auto error = begin(Call::RequestTask))
        return answer<Task>(Call::RequestTask, std::unexpected(*error));
    const auto fits = [&](const Task &task) {
        return task.lang == lang && (type == TaskType::Random || typeOf(task.kind) == type);
    };
    const auto found = std::ranges::find_if(std::as_const(tasks), fits);
    if (found == tasks.cend()) {
        return answer<Task>(Call::RequestTask,
            std::unexpected(Error{Error::Kind::Unavailable, ErrorCode::TaskTypeNotAvailable, u"nothing to do"_s}));
    }
    return answer<Task>(Call::RequestTask, tasks.takeAt(std::distance(tasks.cbegin(), found)));
}

Async<void> FakeBackend::acknowledge(UserIdentity, TaskId task, QString frontendMessageId)
{
    if (const auto error = begin(Call::Acknowledge))
        return answer<void>(Call::Acknowledge, std::unexpected(*error));
    const QString bound = m_acknowledged.value(task, frontendMessageId);
    m_acknowledged.insert(task, bound);
    if (bound != frontendMessageId)
        return answer<void>(Call::Acknowledge, conflict(ErrorCode::TaskAlreadyAcknowledged));
    return answer<void>(Call::Acknowledge, {});
}

Async<void> FakeBackend::skip(UserIdentity, TaskId task, QString)
{
    if (const auto error = begin(Call::Skip))
        return answer<void>(Call::Skip, std::unexpected(*error));
    if (!m_skipped.contains(task))
        m_skipped.append(task);
    return answer<void>(Call::Skip, {});
}

Result<Receipt> FakeBackend::take(const Interaction &interaction)
{
    if (m_acknowledged.value(interaction.taskId) != interaction.frontendMessageId)
        return conflict(ErrorCode::TaskNotAcknowledged);
    const auto known = std::ranges::find(std::as_const(m_effects), interaction.taskId, &Interaction::taskId);
    const bool isKnown = known != m_effects.cend();
    if (isKnown && *known != interaction)
        return conflict(ErrorCode::TaskAlreadyDone);
    if (!isKnown)
        m_effects.append(interaction);
    return Receipt{interaction.taskId, QDateTime(QDate(2026, 1, 1), QTime(12, 0), QTimeZone::UTC), isKnown};
}

Async<Receipt> FakeBackend::submit(UserIdentity, Interaction interaction)
{
    if (const auto error = begin(Call::Submit))
        return answer<Receipt>(Call::Submit, std::unexpected(*error));
    return answer<Receipt>(Call::Submit, take(interaction));
}

Async<void> FakeBackend::take(Call call, const Remark &remark)
{
    if (const auto error = begin(call))
        return answer<void>(call, std::unexpected(*error));
    if (!m_remarks.contains(remark))
        m_remarks.append(remark);
    return answer<void>(call, {});
}

Async<void> FakeBackend::label(UserIdentity, MessageId message, Labels labels)
{
    return take(Call::Label, FreeLabels{message, labels});
}

Async<void> FakeBackend::report(UserIdentity, MessageId message, Report report)
{
    return take(Call::Report, MessageReport{message, report});
}

Async<Message> FakeBackend::ownMessage(UserIdentity, MessageId message)
{
    if (const auto error = begin(Call::ReadBack))
        return answer<Message>(Call::ReadBack, std::unexpected(*error));
    const auto found = std::ranges::find(std::as_const(stored), message, &Message::id);
    return answer<Message>(
        Call::ReadBack, found == stored.cend() ? Result<Message>(notFound(ErrorCode::MessageNotFound)) : *found);
}

Async<QList<Message>> FakeBackend::messages(MessageFilter filter)
{
    m_filters.append(filter);
    if (const auto error = begin(Call::Messages))
        return answer<QList<Message>>(Call::Messages, std::unexpected(*error));
    QList<Message> page;
    bool after = !filter.beforeId;
    for (const Message &message : std::as_const(stored)) {
        if (after && page.size() < filter.maximum && message.text.contains(filter.searchText))
            page.append(message);
        after = after || message.id == filter.beforeId;
    }
    return answer<QList<Message>>(Call::Messages, page);
}

Async<MessageTree> FakeBackend::tree(MessageId message)
{
    if (const auto error = begin(Call::Tree))
        return answer<MessageTree>(Call::Tree, std::unexpected(*error));
    const auto found = std::ranges::find(std::as_const(stored), message, &Message::id);
    if (found == stored.cend())
        return answer<MessageTree>(Call::Tree, notFound(ErrorCode::MessageNotFound));
    MessageTree tree;
    tree.id = found->treeId;
    std::ranges::copy_if(
        stored, std::back_inserter(tree.messages), [&](const Message &other) { return other.treeId == found->treeId; });
    return answer<MessageTree>(Call::Tree, tree);
}

Async<Leaderboard> FakeBackend::leaderboard(TimeFrame frame, int maximum)
{
    if (const auto error = begin(Call::Board))
        return answer<Leaderboard>(Call::Board, std::unexpected(*error));
    Leaderboard board;
    board.timeFrame = frame;
    board.scores = scores.first(qMin(qsizetype(maximum), scores.size()));
    return answer<Leaderboard>(Call::Board, board);
}

Async<QMap<QString, int>> FakeBackend::languages()
{
    if (const auto error = begin(Call::Languages))
        return answer<QMap<QString, int>>(Call::Languages, std::unexpected(*error));
    return answer<QMap<QString, int>>(Call::Languages, languageCounts);
}

Async<TermsOffer> FakeBackend::terms(UserIdentity)
{
    if (const auto error = begin(Call::Terms))
        return answer<TermsOffer>(Call::Terms, std::unexpected(*error));
    return answer<TermsOffer>(Call::Terms, offer);
}

Async<void> FakeBackend::acceptTerms(UserIdentity, QString version)
{
    if (const auto error = begin(Call::Terms))
        return answer<void>(Call::Terms, std::unexpected(*error));
    if (version != offer.terms.version())
        return answer<void>(Call::Terms, conflict(ErrorCode::Generic));
    offer.isAccepted = true;
    return answer<void>(Call::Terms, {});
}

Async<QList<Announcement>> FakeBackend::news(int maximum)
{
    if (const auto error = begin(Call::News))
        return answer<QList<Announcement>>(Call::News, std::unexpected(*error));
    return answer<QList<Announcement>>(Call::News, announcements.first(qMin(qsizetype(maximum), announcements.size())));
}
